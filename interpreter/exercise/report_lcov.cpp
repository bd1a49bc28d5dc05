// LCOV: one record a file. A line is counted where a statement begins; a clause is a branch with two ways.
#include <fmt/format.h>

#include "interpreter/exercise/marks.hpp"

namespace proviso {

namespace {

/// A way that was taken so often; `-` where the clause was never looked at, as the format wants it.
void put_branch(std::string& text, std::uint32_t line, std::size_t block, int way,
                std::uint32_t taken, bool looked_at) {
    text += fmt::format("BRDA:{},{},{},{}\n", line, block, way,
                        looked_at ? std::to_string(taken) : "-");
}

void put_file(std::string& text, const ExercisedRuleset& ruleset, SourceId file) {
    const auto marks = marks_of(ruleset, file);
    if (marks.empty()) return;
    text += fmt::format("TN:\nSF:{}\n", ruleset.sources.name(file));
    std::size_t lines = 0, hit = 0, branches = 0, taken = 0;
    std::string counted;
    for (const auto& [line, here] : marks) {
        std::size_t block = 0;
        for (const auto& [statement, clause] : here.clauses) {
            const Seen& seen = clause->seen;
            const bool looked_at = seen.yes + seen.no + seen.unsettled > 0;
            put_branch(text, line, block, 0, seen.yes, looked_at);
            put_branch(text, line, block, 1, seen.no, looked_at);
            ++block;
            branches += 2;
            taken += seen.sides();
        }
        std::uint32_t count = 0;
        for (const StatementExercise* each : here.statements) count += each->effect.yes;
        if (here.statements.empty()) continue;
        counted += fmt::format("DA:{},{}\n", line, count);
        ++lines;
        hit += count > 0 ? 1 : 0;
    }
    text += fmt::format("BRF:{}\nBRH:{}\n{}LF:{}\nLH:{}\nend_of_record\n", branches, taken, counted,
                        lines, hit);
}

}  // namespace

std::string exercise_lcov(const std::vector<ExercisedRuleset>& rulesets) {
    std::string text;
    for (const ExercisedRuleset& ruleset : rulesets) {
        for (const SourceId file : ruleset.files) put_file(text, ruleset, file);
    }
    return text;
}

}  // namespace proviso
