// Which statements of a term can be active together, as far as their conditions show it plainly.

#include "interpreter/semantics/totality.hpp"

#include <algorithm>

namespace proviso {

namespace {

const Expression& at(const Work& work, ExpressionId id) { return work.program.expressions[id]; }

/// `F is yes` is `F`, `F is no` is `not F`, `not C` is C denied.
Demand simplest(const Work& work, Demand demand) {
    while (true) {
        const Expression& expression = at(work, demand.id);
        if (expression.kind == ExpressionKind::negate) {
            demand = {expression.parts[0], !demand.holds};
            continue;
        }
        if (expression.kind != ExpressionKind::compare) return demand;
        const bool is = expression.comparison == Comparison::is;
        const Expression& right = at(work, expression.parts[1]);
        const bool literal = right.kind == ExpressionKind::literal &&
                             right.literal.kind == ValueKind::yes_or_no &&
                             right.type.kind == ValueKind::yes_or_no;
        if (!literal || (!is && expression.comparison != Comparison::is_not)) return demand;
        demand = {expression.parts[0], demand.holds == (is == right.literal.is_yes())};
    }
}

/// Adds a demand and, where it is a list of demands itself, each of them.
void add_demands(const Work& work, Demand demand, std::vector<Demand>& demands) {
    if (!demand.id.is_set() || work.is_unknown(demand.id)) return;
    demand = simplest(work, demand);
    demands.push_back(demand);
    const Expression& expression = at(work, demand.id);
    const bool all = expression.kind == ExpressionKind::all && demand.holds;
    const bool none_of_any = expression.kind == ExpressionKind::any && !demand.holds;
    const bool none = expression.kind == ExpressionKind::none && demand.holds;
    if (!all && !none_of_any && !none) return;
    for (const ExpressionId part : expression.parts) add_demands(work, {part, all}, demands);
}

/// The choices that a demand leaves open for a value; none when it is about something else.
struct Choices {
    ExpressionId of;
    std::vector<ChoiceId> left;
};

Choices choices_of(const Work& work, const Demand& demand) {
    const Expression& expression = at(work, demand.id);
    std::vector<ChoiceId> named;
    if (expression.kind == ExpressionKind::is_one_of) {
        named = expression.choices;
    } else if (expression.kind == ExpressionKind::compare) {
        const Expression& right = at(work, expression.parts[1]);
        const bool literal =
            right.kind == ExpressionKind::literal && right.literal.kind == ValueKind::choice;
        const bool equality =
            expression.comparison == Comparison::is || expression.comparison == Comparison::is_not;
        if (!literal || !equality) return {};
        named = {right.literal.choice()};
    } else {
        return {};
    }
    const bool keeps = demand.holds == (expression.comparison == Comparison::is);
    Choices result{expression.parts[0], {}};
    for (const ChoiceId choice : at(work, expression.parts[0]).type.choices) {
        const bool is_named = std::find(named.begin(), named.end(), choice) != named.end();
        if (is_named == keeps) result.left.push_back(choice);
    }
    return result;
}

/// Comparisons of the same two values that exclude each other.
bool exclude(Comparison a, Comparison b) {
    const auto pair = [&](Comparison x, Comparison y) {
        return (a == x && b == y) || (a == y && b == x);
    };
    return pair(Comparison::is, Comparison::is_not) ||
           pair(Comparison::is, Comparison::more_than) ||
           pair(Comparison::is, Comparison::less_than) ||
           pair(Comparison::more_than, Comparison::less_than) ||
           pair(Comparison::more_than, Comparison::at_most) ||
           pair(Comparison::less_than, Comparison::at_least);
}

bool clash(const Work& work, const Demand& a, const Demand& b) {
    if (a.holds != b.holds && are_equal(work, a.id, b.id)) return true;
    const Expression &x = at(work, a.id), &y = at(work, b.id);
    const bool compares = x.kind == ExpressionKind::compare && y.kind == ExpressionKind::compare;
    if (compares && a.holds && b.holds && exclude(x.comparison, y.comparison) &&
        are_equal(work, x.parts[0], y.parts[0]) && are_equal(work, x.parts[1], y.parts[1])) {
        return true;
    }
    const Choices left = choices_of(work, a), right = choices_of(work, b);
    if (!left.of.is_set() || !right.of.is_set() || !are_equal(work, left.of, right.of))
        return false;
    return std::none_of(left.left.begin(), left.left.end(), [&](ChoiceId choice) {
        return std::find(right.left.begin(), right.left.end(), choice) != right.left.end();
    });
}

/// The one demand of a statement that has no other; none for several.
std::optional<Demand> only_demand(const Work& work, const Statement& statement) {
    if (statement.condition.is_set() == statement.unless.is_set()) return std::nullopt;
    const bool holds = statement.condition.is_set();
    const ExpressionId id = holds ? statement.condition : statement.unless;
    if (work.is_unknown(id)) return std::nullopt;
    return simplest(work, {id, holds});
}

/// Two demands of which one always holds, or choices that leave none out.
bool cover_everything(const Work& work, const std::vector<Demand>& demands) {
    for (std::size_t i = 0; i < demands.size(); ++i) {
        for (std::size_t j = i + 1; j < demands.size(); ++j) {
            const bool opposite = demands[i].holds != demands[j].holds;
            if (opposite && are_equal(work, demands[i].id, demands[j].id)) return true;
        }
    }
    if (demands.empty()) return false;
    const Choices first = choices_of(work, demands.front());
    if (!first.of.is_set()) return false;
    std::vector<ChoiceId> missing = at(work, first.of).type.choices;
    if (missing.empty()) return false;
    for (const Demand& demand : demands) {
        const Choices next = choices_of(work, demand);
        if (!next.of.is_set() || !are_equal(work, first.of, next.of)) continue;
        std::erase_if(missing, [&](ChoiceId choice) {
            return std::find(next.left.begin(), next.left.end(), choice) != next.left.end();
        });
    }
    return missing.empty();
}

}  // namespace

bool are_equal(const Work& work, ExpressionId a, ExpressionId b) {
    if (a == b) return true;
    if (!a.is_set() || !b.is_set() || work.is_unknown(a) || work.is_unknown(b)) return false;
    const Expression &x = at(work, a), &y = at(work, b);
    const bool heads = x.kind == y.kind && x.fact == y.fact && x.field == y.field &&
                       x.term == y.term && x.event == y.event && x.record == y.record &&
                       x.comparison == y.comparison && x.choices == y.choices &&
                       x.negative == y.negative && x.has_window == y.has_window &&
                       x.time == y.time && x.status == y.status && x.targets == y.targets &&
                       x.label == y.label && x.parts.size() == y.parts.size();
    if (!heads) return false;
    if (x.kind == ExpressionKind::literal && !(x.literal == y.literal)) return false;
    if (x.period.is_set() != y.period.is_set() || x.anchor.is_set() != y.anchor.is_set())
        return false;
    if (x.period.is_set() && !are_equal(work, x.period, y.period)) return false;
    if (x.anchor.is_set() && !are_equal(work, x.anchor, y.anchor)) return false;
    for (std::size_t i = 0; i < x.parts.size(); ++i) {
        if (!are_equal(work, x.parts[i], y.parts[i])) return false;
    }
    return true;
}

std::vector<Demand> demands_of(const Work& work, const Statement& statement) {
    std::vector<Demand> demands;
    if (statement.otherwise.is_set()) return demands;
    add_demands(work, {statement.condition, true}, demands);
    add_demands(work, {statement.unless, false}, demands);
    return demands;
}

bool are_disjoint(const Work& work, const std::vector<Demand>& a, const std::vector<Demand>& b) {
    return std::any_of(a.begin(), a.end(), [&](const Demand& demand) {
        return std::any_of(b.begin(), b.end(),
                           [&](const Demand& other) { return clash(work, demand, other); });
    });
}

bool can_have_no_value(const Work& work, TermId id) {
    const Term& term = work.program.terms[id];
    if (term.is_condition) return false;
    std::vector<Demand> demands;
    bool some_value = false;
    for (const StatementId statement_id : term.statements) {
        const Statement& statement = work.program.statements[statement_id];
        const bool conditional = statement.condition.is_set() || statement.unless.is_set();
        // `the earliest …` over no rows has no value, whatever the conditions.
        const bool always = statement.value.is_set() && !work.is_unknown(statement.value) &&
                            at(work, statement.value).kind == ExpressionKind::earliest;
        if (always) return true;
        some_value = some_value || !conditional || statement.otherwise.is_set();
        if (const auto demand = only_demand(work, statement)) demands.push_back(*demand);
    }
    return !term.statements.empty() && !some_value && !cover_everything(work, demands);
}

}  // namespace proviso
