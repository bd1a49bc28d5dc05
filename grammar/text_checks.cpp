// Size, encoding, and signs that make a text show otherwise than it reads.

#include "grammar/text_checks.hpp"

#include <cstdint>
#include <cstring>

#include "interpreter/base/limits.hpp"
#include "interpreter/base/text.hpp"

namespace proviso {

namespace {

// U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069.
bool turns_direction(char32_t code) {
    return code == 0x61C || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool has_high_byte(std::uint64_t eight) { return (eight & 0x8080808080808080u) != 0; }

// From `at` on, the next byte that is no ASCII; most of a text is, so eight are seen at one look.
std::size_t next_high_byte(std::string_view text, std::size_t at) {
    std::uint64_t eight = 0;
    for (; text.size() - at >= sizeof eight; at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if (has_high_byte(eight)) break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

bool check_characters(SourceId source, std::string_view text, DiagnosticSink& sink) {
    bool plain = true;
    std::size_t at = next_high_byte(text, 0);
    while (at < text.size()) {
        const Character character = character_at(text, at);
        const auto begin = static_cast<std::uint32_t>(at);
        const Span where = {source, begin, begin + character.bytes};
        if (!character.valid) {
            const unsigned byte = static_cast<unsigned char>(text[at]);
            sink.report<Code::not_utf8>(where, byte).says("save the file as UTF-8");
            return false;
        }
        if (turns_direction(character.code)) {
            sink.report<Code::hidden_direction>(where, static_cast<std::uint32_t>(character.code))
                .says("take it away: it can make the text show otherwise than it is read");
            plain = false;
        }
        at = next_high_byte(text, at + character.bytes);
    }
    return plain;
}

}  // namespace

bool check_text(SourceId source, std::string_view text, DiagnosticSink& sink) {
    if (text.size() > limits::source_bytes) {
        sink.report<Code::text_too_large>(Span{source, 0, 0}, text.size(), limits::source_bytes)
            .says("split it into several files");
        sink.stop_source(source);
        return false;
    }
    const std::size_t zero = text.find('\0');
    if (zero != std::string_view::npos) {
        const auto begin = static_cast<std::uint32_t>(zero);
        sink.report<Code::zero_byte>(Span{source, begin, begin + 1})
            .says("save the file as plain UTF-8 text");
        return false;
    }
    return check_characters(source, text, sink);
}

}  // namespace proviso
