// What a person did when YAML could not go on: the YAML reader's own words turned into plain ones.
#include <algorithm>
#include <string>

#include "interpreter/base/limits.hpp"
#include "interpreter/facts/case_node.hpp"

namespace proviso {

namespace {

/// What was found and what to do about it.
struct Mistake {
    std::string_view headline;
    std::string_view repair;
};

/// A line of the text: its bytes and where it begins.
struct Line {
    std::size_t begin = 0;
    std::string_view text;

    std::size_t indent() const { return std::min(text.find_first_not_of(' '), text.size()); }
    bool is_blank() const {
        const std::size_t first = text.find_first_not_of(" \t\r");
        return first == std::string_view::npos || text[first] == '#';
    }
};

Line line_at(std::string_view text, std::size_t offset) {
    const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    return {begin, text.substr(begin, text.find('\n', begin) - begin)};
}

/// The nearest line above that says something; an empty one at 0 when there is none.
Line line_above(std::string_view text, Line line) {
    while (line.begin > 0) {
        line = line_at(text, line.begin - 1);
        if (!line.is_blank()) return line;
    }
    return {};
}

bool has_colon(std::string_view line) {
    const std::size_t colon = line.find(':');
    return colon != std::string_view::npos &&
           (colon + 1 == line.size() || line[colon + 1] == ' ' || line[colon + 1] == '\r');
}

constexpr Mistake two_colons = {"this line has a second `: `",
                                "put the words after the first colon in quotes"};
constexpr Mistake no_colon = {"this line has no colon after its name", "write `name: value`"};
constexpr Mistake too_far_in = {
    "this line stands further in than the line above, which already has its value",
    "move it to the left, in line with its neighbours"};
constexpr Mistake out_of_line = {"this line is in line with none of the lines above",
                                 "give it the same indentation as its neighbours"};
constexpr Mistake after_quotes = {"more words stand after a value that is already complete",
                                  "put the whole value in one pair of quotes"};

constexpr Mistake tab = {"this line begins with a tab", "use blanks instead"};
constexpr Mistake long_name = {"this name is too long to be one", "shorten it"};
constexpr Mistake no_list = {"an entry with `-` stands here, and no list has begun",
                             "put it below the name of its list"};

struct Rule {
    std::string_view message;  ///< how the YAML reader's own text begins
    Mistake mistake;
};

constexpr Rule rules[] = {
    {"end of sequence flow not found", {"a `[` is never closed", "close it with `]`"}},
    {"end of map flow not found", {"a `{` is never closed", "close it with `}`"}},
    {"illegal flow end", {"this bracket closes nothing", "delete it, or put the value in quotes"}},
    {"illegal EOF in scalar", {"a quotation mark is never closed", "close it"}},
    {"illegal document indicator", {"a quotation mark is not closed before `---`", "close it"}},
    {"illegal tab", tab},
    {"illegal block entry",
     {"a list cannot begin here, on the line of its name", "start the `-` on a line of its own"}},
    {"illegal map key", {"a name cannot stand here", "write `name: value`"}},
    {"unknown token", {"a value cannot begin with this character", "put the value in quotes"}},
    {"unknown escape character",
     {"`\\` inside double quotes stands for something else", "use single quotes"}},
    {"bad character found while scanning hex",
     {"`\\` inside double quotes stands for something else", "use single quotes"}},
    {"invalid unicode",
     {"`\\` inside double quotes stands for something else", "use single quotes"}},
    {"unexpected character in block scalar",
     {"only a line break may follow `|` or `>`", "put the text on the next line, further in"}},
    {"cannot set zero indentation",
     {"only a line break may follow `|` or `>`", "put the text on the next line, further in"}},
};

constexpr std::string_view feature_words[] = {"alias", "anchor", "tag", "YAML", "directive"};

/// A second colon, a line too far in, or, when it is the line above that is wrong, that line.
std::pair<Mistake, std::size_t> explain_colon(std::string_view text, std::size_t offset) {
    constexpr std::size_t longest_name = 1024;  // YAML's own bound
    const Line line = line_at(text, offset);
    if (offset - line.begin > longest_name) return {long_name, line.begin + line.indent()};
    const std::size_t first_colon = line.text.find(": ");
    if (first_colon != std::string_view::npos && line.begin + first_colon < offset) {
        return {two_colons, offset};
    }
    const Line above = line_above(text, line);
    if (above.text.empty()) return {no_colon, line.begin + line.indent()};
    if (!has_colon(above.text)) return {no_colon, above.begin + above.indent()};
    if (above.indent() < line.indent()) return {too_far_in, line.begin + line.indent()};
    return {out_of_line, line.begin + line.indent()};
}

std::pair<Mistake, std::size_t> explain(std::string_view text, std::size_t offset,
                                        std::string_view message) {
    const Line line = line_at(text, offset);
    if (line.text.substr(line.indent()).starts_with('\t')) return {tab, line.begin + line.indent()};
    if (message.starts_with("illegal map value")) return explain_colon(text, offset);
    for (const Rule& rule : rules) {
        if (message.starts_with(rule.message)) return {rule.mistake, offset};
    }
    if (offset > line.begin + line.indent()) return {after_quotes, offset};
    if (line.text.substr(line.indent()).starts_with("- ")) return {no_list, offset};
    return {out_of_line, offset};
}

}  // namespace

void report_case_layout(const SourceMap& sources, SourceId source, std::uint32_t offset,
                        std::string_view message, DiagnosticSink& sink) {
    const std::string_view text = sources.text(source);
    std::size_t at = std::min<std::size_t>(offset, text.size());
    if (message.starts_with("bad file")) {
        const auto place = static_cast<std::uint32_t>(at);
        sink.report<Code::case_too_deep>(Span{source, place, place}, limits::case_depth);
        sink.stop_source(source);
        return;
    }
    const bool is_feature = std::any_of(
        std::begin(feature_words), std::end(feature_words),
        [&](std::string_view word) { return message.find(word) != std::string_view::npos; });
    const auto [mistake, place] = explain(text, at, message);
    at = place;
    const Span where{source, static_cast<std::uint32_t>(at),
                     static_cast<std::uint32_t>(std::min(at + 1, text.size()))};
    if (is_feature) {
        sink.report<Code::case_feature>(where, "a value that begins with `&`, `*`, `!` or `%`")
            .says("put the value in quotes");
        return;
    }
    sink.report<Code::case_layout>(where, mistake.headline).says(std::string(mistake.repair));
}

}  // namespace proviso
