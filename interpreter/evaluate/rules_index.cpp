// Turns the program's forward references round, once for all cases.

#include "interpreter/evaluate/rules_index.hpp"

namespace proviso {

RulesIndex::RulesIndex(const Program& program)
    : displaced_by(program.statements.size()), reach_of_paragraph(program.paragraphs.size()) {
    for (std::size_t i = 0; i < program.statements.size(); ++i) {
        const StatementId id{static_cast<std::uint32_t>(i)};
        for (const StatementId base : program.statements[id].instead_of) {
            displaced_by[base.index].push_back(id);
        }
    }
    for (const StatementId id : program.reach) {
        const Statement& statement = program.statements[id];
        if (statement.whole_ruleset) whole_ruleset_reach.push_back(id);
        for (const ParagraphId paragraph : statement.taken_out) {
            reach_of_paragraph[paragraph.index].push_back(id);
        }
    }
}

}  // namespace proviso
