// Finds the line an expectation stands on; the rest of the file stays as it is, byte for byte.
#include "interpreter/acceptance/file_edits.hpp"

#include <algorithm>

namespace proviso {

namespace {

constexpr std::string_view authority_words = "on the authority of";

/// A whole text with what has to be known of its lines.
struct Text {
    std::string_view all;

    std::size_t line_begin(std::size_t at) const {
        const std::size_t before = at == 0 ? std::string_view::npos : all.rfind('\n', at - 1);
        return before == std::string_view::npos ? 0 : before + 1;
    }
    /// Behind the last letter of the line, before its line break.
    std::size_t line_end(std::size_t at) const {
        std::size_t end = std::min(all.find('\n', at), all.size());
        if (end > at && all[end - 1] == '\r') --end;
        return end;
    }
    std::string_view line_break() const {
        const std::size_t at = all.find('\n');
        return at != std::string_view::npos && at > 0 && all[at - 1] == '\r' ? "\r\n" : "\n";
    }
};

FileEdit edit(std::size_t begin, std::size_t end, std::string by) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), std::move(by)};
}

/// Only what follows the subject, where the text stands there as it was read; else all of it.
FileEdit wanted_edit(const Text& text, const Expectation& expected, std::string_view wanted) {
    const Span where = expected.where;
    const std::string_view written = text.all.substr(where.begin, where.end - where.begin);
    const std::size_t subject = expected.written.size() - expected.wanted.size();
    if (written == expected.written)
        return edit(where.begin + subject, where.end, std::string(wanted));
    return edit(where.begin, where.end, expected.written.substr(0, subject) + std::string(wanted));
}

/// Whether a line of the stretch is a comment.
bool holds_comment(const Text& text, Span stretch) {
    for (std::size_t at = text.line_end(stretch.begin); at < stretch.end;
         at = text.line_end(at + 1)) {
        const std::size_t first = text.all.find_first_not_of(" \r\n", at);
        if (first < stretch.end && text.all[first] == '#') return true;
    }
    return false;
}

std::optional<std::vector<FileEdit>> edits_in_example(const Text& text, const Expectation& expected,
                                                      std::string_view wanted,
                                                      std::string_view authority) {
    const bool has_own = expected.authority_at.source.is_set();
    if (holds_comment(text, expected.where) ||
        (has_own && holds_comment(text, expected.authority_at)))
        return std::nullopt;
    std::vector<FileEdit> edits = {wanted_edit(text, expected, wanted)};
    if (has_own) {
        edits.push_back(
            edit(expected.authority_at.begin, expected.authority_at.end, std::string(authority)));
        return edits;
    }
    const std::size_t begin = text.line_begin(expected.where.begin);
    const std::size_t indent = text.all.find_first_not_of(' ', begin) - begin;
    const std::size_t end = text.line_end(expected.where.end);
    edits.push_back(edit(end, end,
                         std::string(text.line_break()) + std::string(indent + 2, ' ') +
                             std::string(authority_words) + " " + std::string(authority)));
    return edits;
}

/// For a text between such quotes; with none around it, in quotes of its own.
std::string yaml_text(std::string_view words, char quote) {
    std::string text;
    for (const char letter : words) {
        if (quote == '\'' && letter == '\'') text += '\'';
        if (quote != '\'' && (letter == '"' || letter == '\\')) text += '\\';
        text += letter;
    }
    return quote == '\'' || quote == '"' ? text : "\"" + text + "\"";
}

char quote_before(const Text& text, std::size_t at) { return at == 0 ? ' ' : text.all[at - 1]; }

std::optional<std::vector<FileEdit>> edits_in_case(const Text& text, const Expectation& expected,
                                                   std::string_view wanted,
                                                   std::string_view authority) {
    const Span where = expected.where;
    const std::string_view written = text.all.substr(where.begin, where.end - where.begin);
    if (written != expected.written) return std::nullopt;  // escaped, or over several lines
    std::vector<FileEdit> edits = {wanted_edit(text, expected, wanted)};
    if (expected.authority_at.source.is_set()) {
        const Span at = expected.authority_at;
        edits.push_back(edit(at.begin, at.end, yaml_text(authority, quote_before(text, at.begin))));
        return edits;
    }
    const char quote = quote_before(text, where.begin);
    const std::size_t item = where.begin - (quote == '"' || quote == '\'' ? 1 : 0);
    const std::size_t begin = text.line_begin(item);
    const std::string_view before = text.all.substr(begin, item - begin);
    const bool of_a_list = before.find('-') != std::string_view::npos &&
                           before.find_first_not_of(" -") == std::string_view::npos;
    if (!of_a_list) return std::nullopt;
    edits.push_back(edit(item, item, "that: "));
    const std::size_t end = text.line_end(where.end);
    edits.push_back(edit(end, end,
                         std::string(text.line_break()) + std::string(before.size(), ' ') +
                             std::string(authority_words) + ": " + yaml_text(authority, ' ')));
    return edits;
}

}  // namespace

std::optional<std::vector<FileEdit>> edits_of(const SourceMap& sources, const Expectation& expected,
                                              std::string_view wanted, std::string_view authority,
                                              bool in_case_file) {
    const Text text{sources.text(expected.where.source)};
    if (in_case_file) return edits_in_case(text, expected, wanted, authority);
    return edits_in_example(text, expected, wanted, authority);
}

std::string edited(std::string_view text, std::vector<FileEdit> edits) {
    std::sort(edits.begin(), edits.end(),
              [](const FileEdit& one, const FileEdit& other) { return one.begin < other.begin; });
    std::string made;
    std::size_t at = 0;
    for (const FileEdit& each : edits) {
        made += text.substr(at, each.begin - at);
        made += each.by;
        at = each.end;
    }
    return made + std::string(text.substr(at));
}

}  // namespace proviso
