#pragma once
// What cases exercise of a ruleset, for people, for programs, and in the margin of the rules.

#include <string>

#include "interpreter/exercise/exercise.hpp"
#include "interpreter/report/layout.hpp"

namespace proviso {

/// What the sums are about.
struct ExercisedRuleset {
    std::string name, version;
    const Exercise& exercise;
    const SourceMap& sources;
    std::vector<SourceId> files;  ///< of the ruleset, in the order in which they are shown
};

/// The sums, then by paragraph what was not seen and why; with `all` every paragraph.
std::string exercise_text(const ExercisedRuleset& ruleset, const report::Page& page, bool all);
/// Everything, as one JSON text.
std::string exercise_json(const std::vector<ExercisedRuleset>& rulesets);
/// The form that genhtml and editors read (LCOV tracefile, `man geninfo`): lines are statements that took
/// effect, branches the sides of clauses.
std::string exercise_lcov(const std::vector<ExercisedRuleset>& rulesets);
/// The rules with marks in the margin, as a page that needs nothing else.
std::string exercise_html(const ExercisedRuleset& ruleset);

/// "98.4 %"
std::string percent(const Share& share);

}  // namespace proviso
