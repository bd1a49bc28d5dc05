// Walks from a question to the statements it rests on, and not into what is settled.

#include "interpreter/evaluate/still_open.hpp"

#include <algorithm>
#include <set>

namespace proviso {

namespace {

class Walk {
public:
    Walk(Pass& pass, KnownOpen& known)
        : pass_(pass), program_(pass.program()), known_(known[&pass]) {}

    std::vector<StatementId> from(const Question& question) {
        question.term.is_set() ? visit(question.term) : visit_duty(question.statement);
        for (const StatementId reach : program_.index.whole_ruleset_reach) visit_reach(reach);
        return {found_.begin(), found_.end()};
    }

private:
    void add(StatementId id) {
        if (!found_.insert(id).second) return;
        if (program_.statements[id].in_force) {
            for (const Ruleset& ruleset : program_.rulesets) {
                if (ruleset.governing_event.is_set()) visit(ruleset.governing_event);
            }
        }
        for (const ExpressionId each : expressions_of(program_, program_.statements[id])) {
            const Expression& expression = program_.expressions[each];
            if (expression.term.is_set()) visit(expression.term);
            if (expression.event.is_set()) visit(expression.event);
            for (const StatementId target : expression.targets) visit_duty(target);
        }
    }

    void visit(TermId id) {
        if (!terms_.insert(id).second) return;
        const auto known = known_.find(id);
        const auto& open = known != known_.end() ? known->second : known_[id] = open_of(id);
        for (const StatementId statement : open) add(statement);
    }

    /// The statements of a term that may apply to a row of which it is unsettled.
    std::vector<StatementId> open_of(TermId id) {
        const Term& term = program_.terms[id];
        std::vector<StatementId> left = term.statements;  // not known to matter yet
        left.insert(left.end(), term.limits.begin(), term.limits.end());
        std::vector<StatementId> open;
        const std::size_t rows = term.record.is_set() ? pass_.row_count(term.record) : 1;
        for (std::size_t row = 0; row < rows && !left.empty(); ++row) {
            if (!pass_.term(id, static_cast<std::int32_t>(row)).outcome.is_unsettled()) continue;
            Scope scope;
            scope.record = term.record;
            scope.row = static_cast<std::int32_t>(row);
            std::erase_if(left, [&](StatementId statement) {
                const bool matters = !pass_.applies(statement, scope).is_no();
                if (matters) open.push_back(statement);
                return matters;
            });
        }
        return open;
    }

    void visit(EventId id) {
        const bool derived = !program_.events[id].counted_from.empty();
        if (!derived || !events_.insert(id).second) return;
        const auto& all = pass_.occurrences(id);
        const bool open = std::any_of(all.begin(), all.end(), [](const Occurrence& each) {
            return each.holds.is_unsettled();
        });
        if (!open) return;
        for (const StatementId statement : program_.events[id].counted_from) {
            visit(program_.statements[statement].counts);
            add(statement);
        }
    }

    static bool is_settled(const DutyInstance& duty) {
        return !duty.owed.is_unsettled() && !duty.last_day.is_unsettled() &&
               !duty.advised.is_unsettled() && !duty.done_day.is_unsettled() &&
               duty.done != Done::unsettled;
    }

    void visit_duty(StatementId id) {
        if (found_.contains(id)) return;
        const DutyResult& duty = pass_.duty(id);
        const bool settled = !duty.displacing.is_unsettled() &&
                             std::all_of(duty.instances.begin(), duty.instances.end(), is_settled);
        if (settled) return;
        add(id);
        const Statement& statement = program_.statements[id];
        if (statement.each.is_set()) visit(statement.each);
        for (const StatementId above : program_.index.displaced_by[id.index]) visit_duty(above);
        for (const StatementId price : statement.price) visit_duty(price);
        for (const StatementId reach : program_.index.reach_of_paragraph[statement.paragraph.index])
            visit_reach(reach);
    }

    void visit_reach(StatementId id) {
        if (pass_.reach(id).is_unsettled()) add(id);
    }

    Pass& pass_;
    const Program& program_;
    std::map<TermId, std::vector<StatementId>>& known_;
    std::set<StatementId> found_;
    std::set<TermId> terms_;
    std::set<EventId> events_;
};

}  // namespace

std::vector<StatementId> still_open(const Question& question, Pass& pass, KnownOpen& known) {
    return Walk(pass, known).from(question);
}

std::vector<ExpressionId> expressions_of(const Program& program, const Statement& statement) {
    std::vector<ExpressionId> all;
    const auto add = [&](ExpressionId id) {
        if (id.is_set()) all.push_back(id);
    };
    for (const ExpressionId id :
         {statement.value, statement.otherwise, statement.condition, statement.unless,
          statement.period, statement.anchor, statement.at_least, statement.advised})
        add(id);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Expression& expression = program.expressions[all[i]];
        for (const ExpressionId part : expression.parts) add(part);
        add(expression.period);
        add(expression.anchor);
    }
    return all;
}

}  // namespace proviso
