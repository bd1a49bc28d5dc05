#pragma once
// What stands beside each line of the rules: how often its statement took effect, and its clauses.

#include <map>
#include <vector>

#include "interpreter/exercise/report.hpp"

namespace proviso {

/// What begins on one line of a file.
struct LineMarks {
    std::vector<const StatementExercise*> statements;
    /// With the statement that each belongs to.
    std::vector<std::pair<const StatementExercise*, const SeenClause*>> clauses;
};

/// By line, from 1; lines on which nothing begins are left out.
std::map<std::uint32_t, LineMarks> marks_of(const ExercisedRuleset& ruleset, SourceId file);

}  // namespace proviso
