// Size, encoding, and signs that make a text show otherwise than it reads.

#include "grammar/text_checks.hpp"

#include "interpreter/base/limits.hpp"
#include "interpreter/base/text.hpp"

namespace proviso {

namespace {

// U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069.
bool turns_direction(char32_t code) {
    return code == 0x61C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

bool check_direction(SourceId source, std::string_view text, DiagnosticSink& sink) {
    bool plain = true;
    // All of them begin with one of two bytes, so most text is passed over quickly.
    for (std::size_t at = text.find_first_of("\xD8\xE2"); at != std::string_view::npos;) {
        const Character character = character_at(text, at);
        if (turns_direction(character.code)) {
            const auto begin = static_cast<std::uint32_t>(at);
            const Span where = {source, begin, begin + character.bytes};
            sink.report<Code::hidden_direction>(where, static_cast<std::uint32_t>(character.code))
                .says("take it away: it can make the text show otherwise than it is read");
            plain = false;
        }
        at = text.find_first_of("\xD8\xE2", at + character.bytes);
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
    const std::size_t broken = find_invalid_utf8(text);
    if (broken != std::string_view::npos) {
        const auto begin = static_cast<std::uint32_t>(broken);
        sink.report<Code::not_utf8>(Span{source, begin, begin + 1},
                                    static_cast<unsigned>(static_cast<unsigned char>(text[broken])))
            .says("save the file as UTF-8");
        return false;
    }
    const std::size_t zero = text.find('\0');
    if (zero != std::string_view::npos) {
        const auto begin = static_cast<std::uint32_t>(zero);
        sink.report<Code::zero_byte>(Span{source, begin, begin + 1})
            .says("save the file as plain UTF-8 text");
        return false;
    }
    return check_direction(source, text, sink);
}

}  // namespace proviso
