// What a statement bears on, and what bears on that.

#include "interpreter/protection/influence.hpp"

#include <vector>

namespace proviso {

namespace {

std::vector<ExpressionId> expressions_of(const Statement& statement) {
    return {statement.condition, statement.unless, statement.value,   statement.otherwise,
            statement.period,    statement.anchor, statement.at_least};
}

std::int64_t in_cents(const Value& money) {
    std::int64_t cents = money.number;
    for (std::uint8_t scale = money.scale; scale < 2; ++scale) cents *= 10;
    return cents;
}

/// Calls `use` for an expression and all that it is made of.
template <typename Use>
void each_expression(const Program& program, ExpressionId id, const Use& use) {
    if (!id.is_set()) return;
    const Expression& expression = program.expressions[id];
    use(expression);
    for (const ExpressionId part : expression.parts) each_expression(program, part, use);
    each_expression(program, expression.period, use);
    each_expression(program, expression.anchor, use);
}

/// Forward: terms and events that a change reaches, and the acts of the duties that use them.
class Forward {
public:
    explicit Forward(const Program& program) : program_(program) {}

    void run(StatementId changed) {
        reach(program_.statements[changed]);
        for (bool more = true; more;) {
            const std::size_t before = terms.size() + events.size() + acts.size();
            for (const Statement& statement : program_.statements) {
                if (uses(statement)) reach(statement);
            }
            more = terms.size() + events.size() + acts.size() != before;
        }
    }

    std::set<TermId> terms;
    std::set<EventId> events;
    std::set<ActId> acts;

private:
    void reach(const Statement& statement) {
        if (statement.term.is_set()) terms.insert(statement.term);
        if (statement.counts_as.is_set()) events.insert(statement.counts_as);
        acts.insert(statement.acts.begin(), statement.acts.end());
    }

    bool uses(const Statement& statement) const {
        bool found = events.contains(statement.counts) || events.contains(statement.each);
        for (const ExpressionId id : expressions_of(statement)) {
            each_expression(program_, id, [&](const Expression& expression) {
                found =
                    found || terms.contains(expression.term) || events.contains(expression.event);
            });
        }
        return found;
    }

    const Program& program_;
};

/// Backward: everything in a case that decides a set of acts and terms.
class Backward {
public:
    Backward(const Program& program, CaseParts& parts) : program_(program), parts_(parts) {}

    void take(const std::set<ActId>& acts, const std::set<TermId>& terms) {
        for (const ActId act : acts) event(program_.acts[act].done);
        for (const TermId id : terms) term(id);
        for (const Statement& statement : program_.statements) {
            for (const ActId act : statement.acts) {
                if (acts.contains(act)) take(statement);
            }
        }
    }

private:
    void take(const Statement& statement) {
        for (const ExpressionId id : expressions_of(statement)) {
            each_expression(program_, id, [&](const Expression& expression) { take(expression); });
        }
        if (statement.each.is_set()) event(statement.each);
        if (statement.counts.is_set()) event(statement.counts);
        if (statement.in_force && statement.in_force->governing.is_set())
            event(statement.in_force->governing);
        for (const StatementId price : statement.price) taken(price);
    }

    void taken(StatementId id) {
        if (!statements_.insert(id).second) return;
        const Statement& statement = program_.statements[id];
        take(statement);
        for (const ActId act : statement.acts) event(program_.acts[act].done);
    }

    void take(const Expression& expression) {
        if (expression.fact.is_set()) parts_.facts.insert(expression.fact);
        if (expression.record.is_set()) parts_.records.insert(expression.record);
        if (expression.field.is_set()) {
            const Field& field = program_.fields[expression.field];
            if (field.record.is_set()) parts_.records.insert(field.record);
            if (field.event.is_set()) event(field.event);
        }
        if (expression.term.is_set()) term(expression.term);
        if (expression.event.is_set()) event(expression.event);
        for (const StatementId target : expression.targets) taken(target);
        if (expression.kind != ExpressionKind::literal) return;
        if (expression.literal.kind == ValueKind::money)
            parts_.money.insert(in_cents(expression.literal));
        if (expression.literal.kind == ValueKind::period)
            parts_.periods.push_back(expression.literal);
    }

    void term(TermId id) {
        if (!terms_.insert(id).second) return;
        for (const StatementId statement : program_.terms[id].statements)
            take(program_.statements[statement]);
        for (const StatementId limit : program_.terms[id].limits) take(program_.statements[limit]);
    }

    void event(EventId id) {
        if (!events_.insert(id).second) return;
        const Event& event = program_.events[id];
        if (event.counted_from.empty()) parts_.events.insert(id);
        for (const StatementId statement : event.counted_from) take(program_.statements[statement]);
    }

    const Program& program_;
    CaseParts& parts_;
    std::set<TermId> terms_;
    std::set<EventId> events_;
    std::set<StatementId> statements_;
};

}  // namespace

Influence influence_of(const Program& program, StatementId statement) {
    Forward forward(program);
    forward.run(statement);
    Influence influence{forward.terms, forward.acts, {}};
    Backward(program, influence.parts).take(influence.acts, influence.terms);
    return influence;
}

Influence influence_of(const Program& below, const Program& with_policy,
                       const PolicyOption& option) {
    Influence all;
    const auto add = [&all](const Influence& more, const std::vector<TermId>& terms) {
        all.terms.insert(terms.begin(), terms.end());
        all.acts.insert(more.acts.begin(), more.acts.end());
        all.parts.facts.insert(more.parts.facts.begin(), more.parts.facts.end());
        all.parts.events.insert(more.parts.events.begin(), more.parts.events.end());
        all.parts.records.insert(more.parts.records.begin(), more.parts.records.end());
        all.parts.money.insert(more.parts.money.begin(), more.parts.money.end());
        all.parts.periods.insert(all.parts.periods.end(), more.parts.periods.begin(),
                                 more.parts.periods.end());
    };
    for (std::size_t i = 0; i < with_policy.statements.size(); ++i) {
        const StatementId id{static_cast<std::uint32_t>(i)};
        if (with_policy.statements[id].interpretation != option.interpretation) continue;
        const Influence now = influence_of(with_policy, id);
        add(now, {now.terms.begin(), now.terms.end()});
    }
    for (const StatementId id : option.no_longer_said) {
        const Influence before = influence_of(below, id);
        add(before, same_terms(below, {before.terms.begin(), before.terms.end()}, with_policy));
    }
    return all;
}

}  // namespace proviso
