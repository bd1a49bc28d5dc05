// A comment is found by going up line by line; headings are found once a file.
#include "interpreter/vocabulary/comment_above.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

namespace proviso {

namespace {

/// What a line says behind its `#`; none for a line of another kind.
std::optional<std::string_view> comment_in(std::string_view line) {
    constexpr std::string_view blanks = " \t\r";
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

const Sections::Headings& Sections::headings_of(SourceId source) {
    const auto [at, is_new] = read_.try_emplace(source);
    if (!is_new) return at->second;
    const std::string_view text = sources_.text(source);
    std::uint32_t line = 1;
    for (std::size_t begin = 0; begin < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const auto comment = comment_in(text.substr(begin, end - begin));
        if (comment && is_heading(*comment)) at->second.emplace(line, heading_words(*comment));
        begin = end + 1;
    }
    return at->second;
}

std::string Sections::of(Span declared_at) {
    const std::string file = file_words(sources_.name(declared_at.source));
    const Headings& headings = headings_of(declared_at.source);
    const auto below = headings.upper_bound(sources_.place(declared_at).line);
    return below == headings.begin() ? file : file + ": " + std::prev(below)->second;
}

}  // namespace proviso
