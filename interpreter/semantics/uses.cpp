// Goes from what is used to what uses it.

#include "interpreter/semantics/uses.hpp"

#include <map>
#include <vector>

namespace proviso {

Step step_of(const Program& program, StatementId id) {
    const Statement& statement = program.statements[id];
    if (statement.term.is_set()) return {Step::Kind::term, statement.term, {}, {}};
    if (statement.kind == StatementKind::same_event)
        return {Step::Kind::event, {}, statement.counts_as, {}};
    return {Step::Kind::duty, {}, {}, id};
}

std::set<Step> all_using(const Program& program, const std::set<Step>& steps) {
    std::map<Step, std::vector<Step>> users;
    for (const Use& use : program.uses) users[use.used].push_back(use.user);
    std::set<Step> found = steps;
    std::vector<Step> open(steps.begin(), steps.end());
    while (!open.empty()) {
        const Step step = open.back();
        open.pop_back();
        for (const Step& user : users[step]) {
            if (found.insert(user).second) open.push_back(user);
        }
    }
    return found;
}

}  // namespace proviso
