// Turns the program's forward references round, once for all cases.

#include "interpreter/evaluate/rules_index.hpp"

#include <algorithm>
#include <set>

namespace proviso {

RulesIndex::RulesIndex(const Program& program)
    : displaced_by(program.statements.size()), reach_of_paragraph(program.paragraphs.size()) {
    for (std::size_t i = 0; i < program.statements.size(); ++i) {
        const StatementId id{static_cast<std::uint32_t>(i)};
        for (const StatementId base : program.statements[id].instead_of) {
            displaced_by[base.index].push_back(id);
        }
    }
    std::set<ActId> owed, banned;
    for (const Statement& statement : program.statements) {
        if (statement.kind == StatementKind::duty)
            owed.insert(statement.acts.begin(), statement.acts.end());
        if (statement.kind == StatementKind::ban)
            banned.insert(statement.acts.begin(), statement.acts.end());
    }
    has_conflicts =
        std::any_of(owed.begin(), owed.end(), [&](ActId act) { return banned.count(act) > 0; });
    for (const StatementId id : program.reach) {
        const Statement& statement = program.statements[id];
        if (statement.whole_ruleset) whole_ruleset_reach.push_back(id);
        for (const ParagraphId paragraph : statement.taken_out) {
            reach_of_paragraph[paragraph.index].push_back(id);
        }
    }
}

}  // namespace proviso
