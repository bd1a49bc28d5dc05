#pragma once
// Look-ups over a program that every pass needs: what displaces a statement, what takes a paragraph out.

#include <vector>

#include "interpreter/semantics/program.hpp"

namespace proviso {

struct RulesIndex {
    explicit RulesIndex(const Program& program);

    std::vector<std::vector<StatementId>> displaced_by;  ///< by statement: those `instead of` it
    /// By term: places in its list of statements, each after those of the statements `instead of` it.
    std::vector<std::vector<std::size_t>> from_above;
    std::vector<std::size_t> place_in_term;  ///< by statement
    std::vector<std::vector<StatementId>>
        reach_of_paragraph;  ///< by paragraph: reach statements naming it
    std::vector<StatementId> whole_ruleset_reach;
    bool has_conflicts = false;  ///< some act is owed by one statement and banned by another
};

}  // namespace proviso
