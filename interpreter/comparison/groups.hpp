#pragma once
// Changed answers put together: by what caused them, by the question, by how they changed.

#include <cstddef>
#include <string>
#include <vector>

#include "interpreter/comparison/compare_cases.hpp"

namespace proviso {

/// A changed answer: positions in `CasesCompared::changed` and `CaseChange::answers`.
struct ChangePlace {
    std::size_t of_case = 0, of_answer = 0;
};

/// Answers to one question that changed alike and rest on the same changes.
struct ChangeGroup {
    std::vector<std::string> causes;
    bool rules_changed = true;  ///< false: `causes` is the answers' own paragraph
    AskedAbout asked;           ///< of the first; its row and occurrence say nothing of the others
    Transition transition;
    bool only_citation = false;
    std::vector<ChangePlace> answers;  ///< of the smallest case first, then by name
    std::size_t cases = 0;             ///< in which they stand
};

/// In the order in which the rulesets list what is changed; within one cause the commonest first.
std::vector<ChangeGroup> group_changes(const CasesCompared& compared, const RulesChanged& changed);

/// What happened how often, over all groups; the commonest first.
struct TransitionTotal {
    Transition transition;
    std::size_t answers = 0, cases = 0;
};
std::vector<TransitionTotal> totals_of(const CasesCompared& compared);

/// How much came out differently, and how much only names another paragraph.
struct ChangeCount {
    std::size_t cases = 0, answers = 0;
    std::size_t citation_cases = 0, citation_answers = 0;  ///< in cases that are otherwise the same
};
ChangeCount count_of(const CasesCompared& compared);

/// Names of what is changed in the rules and not a cause of any changed answer.
std::vector<std::string> without_difference(const CasesCompared& compared,
                                            const RulesChanged& changed);

}  // namespace proviso
