// A case file as an example: the facts by the reader of case files, each expectation as in a ruleset.
#include <algorithm>

#include "interpreter/examples/expectation_reading.hpp"
#include "interpreter/examples/read_examples.hpp"
#include "interpreter/facts/case_node.hpp"
#include "interpreter/facts/read_yaml.hpp"

namespace proviso {

namespace {

/// Where the words of a text stand, without the quotes around them.
Span words_of(const CaseNode& text, const SourceMap& sources) {
    const std::string_view written = sources.text(text.where);
    const bool quoted = written.size() >= 2 && (written.front() == '"' || written.front() == '\'');
    if (!quoted) return text.where;
    return {text.where.source, text.where.begin + 1, text.where.end - 1};
}

const CaseNode* part_named(const CaseNode& map, std::string_view key) {
    for (const CaseNode& part : map.parts) {
        if (part.key == key) return &part;
    }
    return nullptr;
}

ExampleLine line_of(const CaseNode* text, const SourceMap& sources) {
    if (text == nullptr) return {};
    return {words_of(*text, sources), text->text};
}

/// A text, or a map of `that` and `on the authority of`.
std::optional<ExpectText> read_expected(const CaseNode& node, const SourceMap& sources) {
    if (node.kind == CaseNode::Kind::text) return ExpectText{line_of(&node, sources), {}};
    const CaseNode* const that = part_named(node, "that");
    const CaseNode* const authority = part_named(node, "on the authority of");
    const std::size_t known = (that != nullptr ? 1u : 0u) + (authority != nullptr ? 1u : 0u);
    const auto is_text = [](const CaseNode& part) { return part.kind == CaseNode::Kind::text; };
    const bool right = node.kind == CaseNode::Kind::map && that != nullptr &&
                       known == node.parts.size() &&
                       std::all_of(node.parts.begin(), node.parts.end(), is_text);
    if (!right) return std::nullopt;
    return ExpectText{line_of(that, sources), line_of(authority, sources)};
}

/// The lines of `expect`: one, or a list of them.
std::vector<ExpectText> expected_lines(const CaseNode& root, const SourceMap& sources,
                                       DiagnosticSink& sink) {
    std::vector<ExpectText> lines;
    const CaseNode* const part = part_named(root, "expect");
    if (part == nullptr) return lines;
    const bool several = part->kind == CaseNode::Kind::list;
    for (const CaseNode& node : several ? part->parts : std::vector<CaseNode>{*part}) {
        if (auto line = read_expected(node, sources)) {
            lines.push_back(std::move(*line));
        } else {
            sink.report<Code::case_shape>(node.where, "expect", "a list of lines", "something else")
                .says(
                    "write a line such as - \"§ 1005.11(c)(1) is missed\", in quotes; with who or "
                    "what it stands on, as `that` and `on the authority of`");
        }
    }
    return lines;
}

/// Who or what all expectations stand on that do not say it themselves.
std::string authority_of_all(const CaseNode& root, DiagnosticSink& sink) {
    const CaseNode* const part = part_named(root, "on the authority of");
    if (part == nullptr || part->kind == CaseNode::Kind::text) return part ? part->text : "";
    sink.report<Code::case_shape>(part->where, part->key, "one line of text", "something else")
        .says("write who or what it stands on, in quotes where it has a colon");
    return {};
}

}  // namespace

std::optional<Example> read_case_example(const Program& program, const CaseNames& names,
                                         const SourceMap& sources, SourceId source,
                                         DiagnosticSink& sink) {
    DiagnosticSink found;
    auto facts = read_case(program, names, sources, source, found);
    const auto root = facts ? read_case_tree(sources, source, found) : std::nullopt;
    Example example;
    if (root) {
        ExpectationReading reading{program, sources, names, found};
        const std::string authority = authority_of_all(*root, found);
        for (const ExpectText& expect : expected_lines(*root, sources, found))
            add_expectation(reading, expect, authority, example.expects);
        const bool silent = example.expects.empty() && !found.has_errors();
        if (silent || !facts->as_of) {
            found
                .report<Code::something_missing>(
                    Span{source, 0, 0},
                    silent ? "what the case must come to" : "the day that the case is judged on")
                .says(silent ? "add a part `expect:` with lines as in an example"
                             : "add a line such as `as of: 2026-03-18`");
        }
    }
    const bool whole = root && !found.has_errors();
    sink.append(found);
    if (!whole) return std::nullopt;
    example.name = facts->case_id;
    example.head = {source, 0, 0};
    example.as_of = *facts->as_of;
    example.facts = std::make_shared<const FactSet>(std::move(*facts));
    return example;
}

}  // namespace proviso
