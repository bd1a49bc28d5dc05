// Each example: its case from the tree of what is given, its day, and its expectations.
#include "interpreter/examples/read_examples.hpp"

#include <algorithm>
#include <utility>

#include "interpreter/examples/example_base.hpp"
#include "interpreter/examples/expectation_reading.hpp"
#include "interpreter/facts/read_yaml.hpp"

namespace proviso {

namespace {

/// Both must stand in the example itself or in what it starts from.
bool check_whole(const WrittenExample& written, const FactSet& facts, DiagnosticSink& sink) {
    if (!facts.as_of) {
        sink.report<Code::something_missing>(written.head, "the day that the example is judged on")
            .says("add a line such as `as of 2026-03-18` to it");
        return false;
    }
    if (written.text->expect.empty()) {
        sink.report<Code::something_missing>(written.head, "what the example must come to")
            .says("add a line that begins with `expect` to it");
        return false;
    }
    return true;
}

/// Do the rows stand in the file in the order in which they are counted?
bool in_written_order(const std::vector<Row>& rows) {
    return std::is_sorted(rows.begin(), rows.end(), [](const Row& one, const Row& other) {
        return one.where.begin < other.where.begin;
    });
}

/// A row that an expectation names must be there, and be the one that a reader counts to.
bool check_rows(const Program& program, const Example& example, DiagnosticSink& sink) {
    bool right = true;
    for (const Expectation& expected : example.expects) {
        const NeedExpected* const need = expected.says.need ? &*expected.says.need : nullptr;
        const std::int32_t row =
            need != nullptr && need->record.is_set() ? need->row : expected.row;
        if (row < 0) continue;
        const RecordId record = need != nullptr && need->record.is_set()
                                    ? need->record
                                    : program.terms[expected.term].record;
        const std::string& name = program.records[record].name;
        const std::vector<Row>& rows = example.facts->records[record.index].rows;
        if (static_cast<std::size_t>(row) >= rows.size()) {
            sink.report<Code::no_such_row>(expected.where, name, row + 1, rows.size())
                .says("add the row, or count again");
            right = false;
        } else if (!in_written_order(rows)) {
            sink.report<Code::rows_out_of_order>(expected.where, name, row + 1)
                .says("write the rows in the order of their dates, the earliest first")
                .related(rows[static_cast<std::size_t>(row)].where,
                         fmt::format("this one is counted as {} {}", name, row + 1));
            right = false;
        }
    }
    return right;
}

std::vector<Expectation> read_expected(ExpectationReading& reading, const ExampleText& text) {
    std::vector<Expectation> expects;
    for (const ExpectText& expect : text.expect)
        add_expectation(reading, expect, text.authority.text, expects);
    return expects;
}

}  // namespace

std::vector<Example> read_examples(const Program& program, const SourceMap& sources,
                                   const std::vector<WrittenExample>& written,
                                   const CaseFileReader& read_file, DiagnosticSink& sink) {
    std::vector<Example> examples;
    const CaseNames names(program);
    ExampleTrees trees(program, sources, written, read_file, sink);
    for (std::size_t at = 0; at < written.size(); ++at) {
        const ExampleText& text = *written[at].text;
        const CaseNode& tree = trees.tree(at);
        DiagnosticSink found;  // what two examples share is told once, and makes both wrong
        auto facts = read_given(program, names, sources, written[at].head.source, tree, found);
        ExpectationReading reading{program, sources, names, found};
        Example example{text.name.text, written[at].head, {}, {}, read_expected(reading, text)};
        if (facts && trees.is_whole(at) && check_whole(written[at], *facts, found)) {
            facts->case_id = example.name;
            example.as_of = *facts->as_of;
            example.facts = std::make_shared<const FactSet>(std::move(*facts));
            const bool whole = !found.has_errors() && check_rows(program, example, found);
            if (whole) examples.push_back(std::move(example));
        }
        sink.append(found);
    }
    return examples;
}

std::vector<Example> with_facts_of(const std::vector<Example>& read, const Program& program,
                                   const SourceMap& sources,
                                   const std::vector<WrittenExample>& written,
                                   DiagnosticSink& sink) {
    std::vector<Example> examples = read;
    const CaseNames names(program);
    ExpectationReading reading{program, sources, names, sink};
    for (std::size_t at = 0; at < examples.size(); ++at) {
        examples[at].expects = read_expected(reading, *written[at].text);
        check_rows(program, examples[at], sink);
    }
    return examples;
}

}  // namespace proviso
