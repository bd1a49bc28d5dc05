// Is a case file text that may be read at all? Size, encoding, and characters that cannot be seen.
#include <algorithm>

#include "interpreter/base/limits.hpp"
#include "interpreter/base/text.hpp"
#include "interpreter/facts/case_node.hpp"

namespace proviso {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Span span_at(SourceId source, std::size_t at, std::size_t bytes) {
    return {source, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + bytes)};
}

/// The name of an encoding with two or four bytes a character, or empty.
std::string_view wide_encoding(std::string_view text) {
    using namespace std::string_view_literals;
    if (text.starts_with("\xFF\xFE\0\0"sv) || text.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
    if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv)) return "UTF-16";
    const std::string_view start = text.substr(0, 64);
    const auto zeros = static_cast<std::size_t>(std::count(start.begin(), start.end(), '\0'));
    return start.size() >= 4 && zeros * 3 >= start.size() ? "UTF-16" : "";
}

std::string character_name(char32_t code) {
    if (code == 0) return "a zero byte";
    if (code == U'\r') return "a lone carriage return";
    const bool turns = code == 0x061C || (code >= 0x200E && code <= 0x200F) ||
                       (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return fmt::format("{} (U+{:04X})",
                       turns ? "a character that turns the direction of writing"
                             : "a character that cannot be seen",
                       static_cast<std::uint32_t>(code));
}

bool may_stand(std::string_view text, std::size_t at, const Character& character) {
    if (character.code == U'\n' || character.code == U'\t') return true;
    if (character.code == U'\r') return at + 1 < text.size() && text[at + 1] == '\n';
    return !is_control(character.code);
}

/// A line that is longer than any value may be. YAML looks through a whole line before it knows
/// whether that is a name, so this bounds its time as well.
bool report_long_line(SourceId source, std::string_view text, DiagnosticSink& sink) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end - begin > limits::scalar_bytes) {
            sink.report<Code::case_line_too_long>(span_at(source, begin, 0), limits::scalar_bytes);
            sink.stop_source(source);
            return true;
        }
        begin = end + 1;
    }
    return false;
}

}  // namespace

bool check_case_text(const SourceMap& sources, SourceId source, DiagnosticSink& sink) {
    const std::string_view text = sources.text(source);
    if (text.size() > limits::case_bytes) {
        sink.report<Code::case_too_large>(span_at(source, 0, 0), text.size(), limits::case_bytes);
        sink.stop_source(source);
        return false;
    }
    if (const std::string_view wide = wide_encoding(text); !wide.empty()) {
        sink.report<Code::case_encoding>(span_at(source, 0, 0), wide)
            .note("save the file again as UTF-8");
        return false;
    }
    std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    while (at < text.size()) {
        const char byte = text[at];
        if (byte >= ' ' && byte < '\x7F') {
            ++at;
            continue;
        }
        const Character character = character_at(text, at);
        if (!character.valid) {
            sink.report<Code::case_encoding>(span_at(source, at, 1), "another encoding")
                .says("this byte is not UTF-8")
                .note("save the file again as UTF-8; Latin-1 and Windows-1252 are not read");
            return false;
        }
        if (!may_stand(text, at, character)) {
            sink.report<Code::case_character>(span_at(source, at, character.bytes),
                                              character_name(character.code))
                .says("delete it");
            return false;
        }
        at += character.bytes;
    }
    return !report_long_line(source, text, sink);
}

}  // namespace proviso
