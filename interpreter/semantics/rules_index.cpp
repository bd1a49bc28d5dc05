// Once a program, for all cases.

#include "interpreter/semantics/rules_index.hpp"

#include <algorithm>
#include <set>

namespace proviso {

namespace {

/// Places of a term's statements, those `instead of` a statement before it. Displacing has no cycles: the
/// checker saw to that. Without recursion, since chains may be long.
std::vector<std::size_t> displacing_first(const Term& term, const RulesIndex& index) {
    std::vector<std::size_t> sorted;
    std::vector<bool> is_sorted(term.statements.size());
    std::vector<std::size_t> open;
    for (std::size_t first = 0; first < term.statements.size(); ++first) {
        open.push_back(first);
        while (!open.empty()) {
            const std::size_t place = open.back();
            const std::size_t before = open.size();
            for (const StatementId above : index.displaced_by[term.statements[place].index]) {
                if (!is_sorted[index.place[above.index]]) open.push_back(index.place[above.index]);
            }
            if (open.size() > before) continue;
            open.pop_back();
            if (!is_sorted[place]) sorted.push_back(place);
            is_sorted[place] = true;
        }
    }
    return sorted;
}

}  // namespace

RulesIndex index_of(const Program& program) {
    RulesIndex index;
    index.displaced_by.resize(program.statements.size());
    index.place.resize(program.statements.size());
    index.reach_of_paragraph.resize(program.paragraphs.size());
    index.is_kept.resize(program.paragraphs.size());
    for (std::size_t i = 0; i < program.statements.size(); ++i) {
        const StatementId id{static_cast<std::uint32_t>(i)};
        for (const StatementId base : program.statements[id].instead_of) {
            index.displaced_by[base.index].push_back(id);
        }
    }
    for (const Term& term : program.terms) {
        for (std::size_t place = 0; place < term.statements.size(); ++place)
            index.place[term.statements[place].index] = place;
        index.from_above.push_back(displacing_first(term, index));
    }
    for (std::size_t place = 0; place < program.reach.size(); ++place)
        index.place[program.reach[place].index] = place;
    for (std::size_t i = 0; i < program.statements.size(); ++i) {
        if (is_conduct(program.statements[StatementId{static_cast<std::uint32_t>(i)}].kind))
            index.place[i] = index.conduct++;
    }
    std::set<ActId> owed, banned;
    for (const Statement& statement : program.statements) {
        if (statement.kind == StatementKind::duty)
            owed.insert(statement.acts.begin(), statement.acts.end());
        if (statement.kind == StatementKind::ban)
            banned.insert(statement.acts.begin(), statement.acts.end());
    }
    index.has_conflicts =
        std::any_of(owed.begin(), owed.end(), [&](ActId act) { return banned.count(act) > 0; });
    for (const StatementId id : program.reach) {
        const Statement& statement = program.statements[id];
        if (statement.whole_ruleset) index.whole_ruleset_reach.push_back(id);
        for (const ParagraphId paragraph : statement.kept) index.is_kept[paragraph.index] = true;
        for (const ParagraphId paragraph : statement.taken_out) {
            index.reach_of_paragraph[paragraph.index].push_back(id);
        }
    }
    return index;
}

}  // namespace proviso
