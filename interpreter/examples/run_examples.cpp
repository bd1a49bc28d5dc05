// Puts each example to the evaluator as a case is.
#include "interpreter/examples/run_examples.hpp"

#include <algorithm>
#include <string>

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

}  // namespace

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
    const Program& program = layers.top();
    ExampleResults all;
    const std::string wanted = in_small_letters(only);
    for (const Example& example : examples) {
        if (in_small_letters(example.name).find(wanted) == std::string::npos) continue;
        const EvaluationRequest request{example.as_of, false, other_terms(program, example)};
        const Determination determination =
            in_one_list(layers, evaluate(layers, example.facts, sources, request));
        ExampleResult result{&example, {}};
        for (const Expectation& expected : example.expects)
            result.actual.push_back(compare(program, determination, expected));
        all.results.push_back(std::move(result));
    }
    return all;
}

}  // namespace proviso
