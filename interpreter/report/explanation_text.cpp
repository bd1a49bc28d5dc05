// Walks an explanation from the answer down and writes a line a node.
#include "interpreter/report/explanation_text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "interpreter/report/determination_text.hpp"
#include "interpreter/report/words.hpp"

namespace proviso::report {

namespace {

constexpr std::size_t indent = 2;

/// Where indentation stops growing, so that deep trees keep room for their words.
constexpr std::size_t deepest_indent = 40;

std::string place_text(const SourceMap& sources, Span span) {
    if (!span.source.is_set()) return "";
    return std::string(sources.name(span.source)) + ":" + std::to_string(sources.place(span).line);
}

/// The words of a labelled list end where its first item begins: the items follow as nodes.
std::string words_of(const Explanation& node) {
    if (node.children.empty()) return node.what;
    for (const std::string_view first_item : {" of (A) ", " of (i) "}) {
        const std::size_t at = node.what.find(first_item);
        if (at != std::string::npos) return node.what.substr(0, at + 3);
    }
    return node.what;
}

std::string node_text(const SourceMap& sources, const Explanation& node) {
    std::string text = words_of(node);
    if (!node.citation.empty()) text += "  " + cited(node.citation);
    if (!node.label.empty()) text += (node.citation.empty() ? "  " : " ") + node.label;
    if (const std::string place = place_text(sources, node.line); !place.empty())
        text += " (" + place + ")";
    if (!node.detail.empty()) text += "  " + node.detail;
    if (const std::string place = place_text(sources, node.stated); !place.empty())
        text += " [" + place + "]";
    return text;
}

void put_node(Lines& lines, const SourceMap& sources, const Explanation& node, std::size_t level) {
    const std::size_t at = std::min(indent * level, deepest_indent);
    const Tone tone = node.decided ? Tone::plain : Tone::quiet;
    lines.flow(std::string(at, ' '), 0);
    if (!node.answer.empty())
        lines.flow(node.answer + "  ", at + 2 * indent, node.decided ? Tone::heading : tone);
    lines.flow(node_text(sources, node), at + 2 * indent, tone).end();
}

/// Children of the answer itself begin at level 1. An explicit stack: trees may be deep.
void put_tree(Lines& lines, const SourceMap& sources, const Explanation& root,
              const ExplainOptions& options) {
    std::vector<std::pair<const Explanation*, std::size_t>> open = {{&root, 0}};
    while (!open.empty()) {
        const auto [node, level] = open.back();
        open.pop_back();
        put_node(lines, sources, *node, level + 1);
        if (options.depth && level >= *options.depth) continue;
        for (auto child = node->children.rbegin(); child != node->children.rend(); ++child) {
            if (child->decided || options.all) open.push_back({&*child, level + 1});
        }
    }
}

}  // namespace

std::string explanation_text(const Program& program, const SourceMap& sources,
                             const Determination& determination,
                             const std::vector<std::size_t>& answers,
                             const ExplainOptions& options) {
    Lines lines(options.page);
    for (const std::size_t at : answers) {
        const Answer& answer = determination.answers[at];
        lines.gap();
        put_answer(lines, program, determination, answer, options.page);
        if (!answer.why.what.empty()) put_tree(lines, sources, answer.why, options);
    }
    return lines.take();
}

}  // namespace proviso::report
