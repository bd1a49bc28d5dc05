#pragma once
// What examples came to, for people and for programs.

#include <string>
#include <vector>

#include "interpreter/base/source_map.hpp"
#include "interpreter/examples/run_examples.hpp"
#include "interpreter/report/layout.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

/// The results of one ruleset with its name.
struct RulesetResults {
    std::string name;  ///< "Regulation E error resolution"
    std::string version;
    std::string edition;  ///< fingerprint of the rules
    ExampleResults results;
};

/// Those that did not come out as expected in full, every one in a line with `all`, and the count.
std::string results_text(const RulesetResults& results, const SourceMap& sources,
                         const report::Page& page, bool all);

/// One JSON text for all rulesets: each example with its expectations and what was found.
std::string results_json(const std::vector<RulesetResults>& rulesets, const SourceMap& sources);

/// The form that continuous-integration servers read (JUnit XML): a suite for each ruleset, a test
/// case for each example.
std::string results_junit(const std::vector<RulesetResults>& rulesets, const SourceMap& sources);

}  // namespace proviso
