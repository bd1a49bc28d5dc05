// Puts each example to the evaluator as a case is.
#include "interpreter/examples/run_examples.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "interpreter/base/parallel.hpp"
#include "interpreter/evaluate/evaluate.hpp"

namespace proviso {

namespace {

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    for (char& letter : small) {
        if ('A' <= letter && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return small;
}

/// Terms that an evaluation does not tell of itself.
std::vector<TermId> other_terms(const Program& program, const Example& example) {
    std::vector<TermId> terms;
    for (const Expectation& expected : example.expects) {
        if (!expected.term.is_set()) continue;
        const Term& term = program.terms[expected.term];
        const bool told = term.declared || term.record.is_set();
        const bool asked = std::find(terms.begin(), terms.end(), expected.term) != terms.end();
        if (!told && !asked) terms.push_back(expected.term);
    }
    return terms;
}

/// Only what it expects something of; everything, if it asks what is needed at all.
std::optional<Asked> asked_in(const Example& example) {
    Asked asked;
    for (const Expectation& expected : example.expects) {
        if (expected.about == Expectation::About::anything) return std::nullopt;
        if (expected.statement.is_set()) asked.conduct.insert(expected.statement);
        if (expected.term.is_set()) asked.terms.insert(expected.term);
    }
    return asked;
}

bool names_reasons(const Example& example) {
    return std::any_of(example.expects.begin(), example.expects.end(),
                       [](const Expectation& expected) {
                           return !expected.says.labels.empty() || !expected.says.because.empty();
                       });
}

ExampleResult judge(const Layers& layers, const SourceMap& sources, const Example& example,
                    const EvaluationRequest& request) {
    const Determination determination =
        in_one_list(layers, evaluate(layers, *example.facts, sources, request));
    ExampleResult result{&example, {}};
    for (const Expectation& expected : example.expects)
        result.actual.push_back(compare(layers.top(), sources, determination, expected));
    return result;
}

/// `§ 1005.11(c)` and what stands below it; any other text is looked for in the name.
bool is_wanted(const Program& program, const Example& example, const std::string& wanted) {
    const std::string sign = "§ ";
    if (!wanted.starts_with(sign))
        return in_small_letters(example.name).find(wanted) != std::string::npos;
    const std::string paragraph = wanted.substr(sign.size());
    const auto is_there = [&](StatementId id) {
        if (!id.is_set()) return false;
        const std::string citation =
            in_small_letters(program.paragraphs[program.statements[id].paragraph].citation);
        return citation == paragraph || citation.starts_with(paragraph + "(") ||
               citation.starts_with(paragraph + ".");
    };
    return std::any_of(
        example.expects.begin(), example.expects.end(), [&](const Expectation& expected) {
            if (is_there(expected.statement)) return true;
            if (!expected.term.is_set()) return false;
            const std::vector<StatementId>& all = program.terms[expected.term].statements;
            return std::any_of(all.begin(), all.end(), is_there);
        });
}

}  // namespace

EvaluationRequest request_for(const Program& program, const Example& example) {
    return {example.as_of, names_reasons(example) ? Detail::reasons : Detail::outcome,
            other_terms(program, example), asked_in(example)};
}

ExampleResult judge_example(const Layers& layers, const SourceMap& sources,
                            const Example& example) {
    return judge(layers, sources, example, request_for(layers.top(), example));
}

ExampleResult run_example(const Layers& layers, const SourceMap& sources, const Example& example) {
    EvaluationRequest request = request_for(layers.top(), example);
    ExampleResult result = judge(layers, sources, example, request);
    if (result.as_expected()) return result;
    // What came out otherwise is told with all that is beside it.
    request.detail = Detail::steps;
    request.only.reset();
    return judge(layers, sources, example, request);
}

bool ExampleResult::as_expected() const {
    return std::all_of(actual.begin(), actual.end(),
                       [](const Actual& each) { return each.as_expected; });
}

std::size_t ExampleResults::failed() const {
    return static_cast<std::size_t>(
        std::count_if(results.begin(), results.end(),
                      [](const ExampleResult& result) { return !result.as_expected(); }));
}

ExampleResults run_examples(const Layers& layers, const SourceMap& sources,
                            const std::vector<Example>& examples, std::string_view only) {
    ExampleResults all;
    const std::string wanted = in_small_letters(only);
    for (const Example& example : examples) {
        if (!is_wanted(layers.top(), example, wanted)) continue;
        all.results.push_back({&example, {}});
    }
    in_parallel(all.results.size(), [&](std::size_t at) {
        all.results[at] = run_example(layers, sources, *all.results[at].example);
    });
    return all;
}

}  // namespace proviso
