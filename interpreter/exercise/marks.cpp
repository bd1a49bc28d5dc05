#include "interpreter/exercise/marks.hpp"

namespace proviso {

std::map<std::uint32_t, LineMarks> marks_of(const ExercisedRuleset& ruleset, SourceId file) {
    std::map<std::uint32_t, LineMarks> marks;
    const Program& program = ruleset.exercise.program();
    const auto line_of = [&](Span where) { return ruleset.sources.place(where).line; };
    for (const StatementExercise& each : ruleset.exercise.statements()) {
        const Statement& statement = program.statements[each.id];
        if (statement.head.source == file)
            marks[line_of(statement.head)].statements.push_back(&each);
        for (const SeenClause& clause : each.clauses) {
            const Span where = program.expressions[clause.expression].span;
            if (where.source == file) marks[line_of(where)].clauses.emplace_back(&each, &clause);
        }
    }
    return marks;
}

}  // namespace proviso
