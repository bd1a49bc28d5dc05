#pragma once
// Which questions a change of the rules can reach. All others have the same answer before and after it,
// whatever the case, and need not be asked.

#include <optional>

#include "interpreter/comparison/compare_cases.hpp"
#include "interpreter/evaluate/evaluate.hpp"

namespace proviso {

struct QuestionsReached {
    std::optional<Asked> before, after;  ///< both unset: all
};

/// Goes by the statements that are changed and by what hangs on them. All, where anything else is changed: the
/// days, the words of a case, a calendar, how paragraphs are cited, a policy, or what takes the whole ruleset
/// out. An answer asked for alone may be settled where, among all others, trying gave up.
QuestionsReached questions_reached(const ComparedRules& before, const ComparedRules& after,
                                   const RulesChanged& changed);

}  // namespace proviso
