// A case file as an example: the facts by the reader of case files, each expectation as in a ruleset.
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

/// The lines of `expect`: one text, or a list of them.
std::vector<ExampleLine> expected_lines(const CaseNode& root, const SourceMap& sources,
                                        DiagnosticSink& sink) {
    std::vector<ExampleLine> lines;
    for (const CaseNode& part : root.parts) {
        if (part.key != "expect") continue;
        const bool one = part.kind == CaseNode::Kind::text;
        const std::vector<CaseNode>& texts = one ? std::vector<CaseNode>{part} : part.parts;
        for (const CaseNode& text : texts) {
            if (text.kind == CaseNode::Kind::text) {
                lines.push_back({words_of(text, sources), text.text});
            } else {
                sink.report<Code::case_shape>(text.where, "expect", "a list of lines",
                                              "something else")
                    .says("write a line such as - \"§ 1005.11(c)(1) is missed\", in quotes");
            }
        }
    }
    return lines;
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
        for (const ExampleLine& line : expected_lines(*root, sources, found)) {
            if (auto expected = read_expectation(reading, line))
                example.expects.push_back(std::move(*expected));
        }
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
    example.facts = std::move(*facts);
    return example;
}

}  // namespace proviso
