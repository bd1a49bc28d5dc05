#pragma once
// Examples evaluated one by one, and what came of each.

#include <string_view>
#include <vector>

#include "interpreter/base/source_map.hpp"
#include "interpreter/evaluate/evaluate.hpp"
#include "interpreter/examples/compare.hpp"
#include "interpreter/examples/example.hpp"
#include "interpreter/semantics/program.hpp"
#include "interpreter/semantics/resolve.hpp"

namespace proviso {

/// One example; `actual` runs parallel to its expectations.
struct ExampleResult {
    const Example* example = nullptr;
    std::vector<Actual> actual;

    bool as_expected() const;
};

/// What the examples of one ruleset came to, in their order. The examples must outlive it.
struct ExampleResults {
    std::vector<ExampleResult> results;

    std::size_t failed() const;
};

/// What to ask of a program for all that an example expects something of.
EvaluationRequest request_for(const Program& program, const Example& example);

/// Whether it comes out as expected; what was found instead is told without the steps to it.
ExampleResult judge_example(const Layers& layers, const SourceMap& sources, const Example& example);

/// The same, with the steps to what came out otherwise.
ExampleResult run_example(const Layers& layers, const SourceMap& sources, const Example& example);

/// \param only empty: all. `§ X`: those that expect something of this paragraph or of one below it, the
///             terms it defines included. Other words: those whose name holds them; capitals do not count.
ExampleResults run_examples(const Layers& layers, const SourceMap& sources,
                            const std::vector<Example>& examples, std::string_view only);

}  // namespace proviso
