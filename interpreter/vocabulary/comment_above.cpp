// Goes up line by line: for as long as they are comments, or to the first heading.
#include "interpreter/vocabulary/comment_above.hpp"

#include <optional>
#include <string_view>

namespace proviso {

namespace {

/// What a line says behind its `#`; none for a line of another kind.
std::optional<std::string_view> comment_in(std::string_view line) {
    constexpr std::string_view blanks = " \t";
    const std::size_t sign = line.find_first_not_of(blanks);
    if (sign == std::string_view::npos || line[sign] != '#') return std::nullopt;
    line.remove_prefix(sign + 1);
    const std::size_t begin = line.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return "";
    return line.substr(begin, line.find_last_not_of(blanks) + 1 - begin);
}

bool is_heading(std::string_view comment) { return comment.starts_with("--"); }

/// "the account" of "---- the account ----".
std::string_view heading_words(std::string_view comment) {
    constexpr std::string_view around = "- \t";
    const std::size_t begin = comment.find_first_not_of(around);
    if (begin == std::string_view::npos) return "";
    return comment.substr(begin, comment.find_last_not_of(around) + 1 - begin);
}

/// "words" of "rulesets/reg-e/words.proviso".
std::string file_words(std::string_view path) {
    path.remove_prefix(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
    return std::string(path.substr(0, path.rfind('.')));
}

}  // namespace

std::string comment_above(const SourceMap& sources, Span declared_at) {
    std::string text;
    for (std::uint32_t line = sources.place(declared_at).line; line > 1; --line) {
        const auto comment = comment_in(sources.line(declared_at.source, line - 1));
        if (!comment || is_heading(*comment)) break;
        if (comment->empty()) continue;
        text = std::string(*comment) + (text.empty() ? "" : " ") + text;
    }
    return text;
}

std::string section_of(const SourceMap& sources, Span declared_at) {
    const std::string file = file_words(sources.name(declared_at.source));
    for (std::uint32_t line = sources.place(declared_at).line; line > 1; --line) {
        const auto comment = comment_in(sources.line(declared_at.source, line - 1));
        if (!comment || !is_heading(*comment)) continue;
        return file + ": " + std::string(heading_words(*comment));
    }
    return file;
}

}  // namespace proviso
