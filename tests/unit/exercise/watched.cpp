#include "tests/unit/exercise/watched.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "interpreter/base/render.hpp"

namespace proviso::testing {

Watched::Watched(const std::string& text)
    : files_({{"rules.proviso", text}}), session_(files_, {"stdlib", "stdlib"}) {
    if (!session_.load("rules.proviso") || !session_.load_examples())
        throw std::runtime_error(render_text(session_.diagnostics(), session_.sources()));
    exercise_ = std::make_unique<Exercise>(session_.layers(), session_.main_sources());
    for (const Example& each : session_.examples())
        exercise_->observe(*each.facts, each.as_of, session_.sources());
}

const StatementExercise& Watched::at_line(std::uint32_t line) const {
    for (const StatementExercise& each : exercise_->statements()) {
        const Statement& statement = exercise_->program().statements[each.id];
        if (session_.sources().place(statement.head).line == line) return each;
    }
    throw std::runtime_error(fmt::format("no statement begins on line {}", line));
}

std::string Watched::clause(std::uint32_t line, std::size_t position) const {
    const SeenClause& clause = at_line(line).clauses.at(position);
    return fmt::format("{} {}/{}/{}", clause_name(clause), clause.seen.yes, clause.seen.no,
                       clause.seen.unsettled);
}

std::string Watched::why(std::uint32_t line) const {
    return why_without_effect(*exercise_, at_line(line), session_.sources());
}

std::string Watched::why_one_sided(std::uint32_t line, std::size_t position) const {
    const StatementExercise& each = at_line(line);
    return proviso::why_one_sided(*exercise_, each, each.clauses.at(position), session_.sources());
}

ExercisedRuleset Watched::ruleset() const {
    return {"Complaint letters", "1", *exercise_, session_.sources(), session_.main_sources()};
}

}  // namespace proviso::testing
