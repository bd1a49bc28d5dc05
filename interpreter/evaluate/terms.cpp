// Terms: which statements are active, what displaces which, and the one value that follows; and the
// events that count as another.

#include <algorithm>
#include <map>

#include "interpreter/evaluate/pass.hpp"

namespace proviso {

Outcome Pass::applies(StatementId id, const Scope& scope) {
    const Statement& statement = program_.statements[id];
    const Outcome dated = in_force(id);
    if (statement.otherwise.is_set()) return dated;  // its `if` chooses between two values
    if (decides(dated, false)) return settled(false);
    const Outcome condition_holds = condition(statement.condition, scope, true);
    if (decides(condition_holds, false)) return settled(false);
    return conjunction(
        {dated, condition_holds, negation_of(condition(statement.unless, scope, false))});
}

namespace {

/// One statement for a term while its activity is worked out.
struct Node {
    StatementId id;
    Outcome applies;
    Outcome active;
};

/// A statement is active when it applies and no active one is `instead of` it.
void settle_activity(std::vector<Node>& nodes, const RulesIndex& index, TermId term) {
    for (const std::size_t place : index.from_above[term.index]) {
        Node& node = nodes[place];
        Junction all(false);
        all.add(node.applies);
        for (const StatementId above : index.displaced_by[node.id.index])
            all.add(negation_of(nodes[index.place[above.index]].active));
        node.active = all.take();
    }
}

bool displaced_by_active(const Node& node) { return node.applies.is_yes() && node.active.is_no(); }

std::string cited(const Program& program, StatementId id) {
    const Statement& statement = program.statements[id];
    const std::string row = statement.row == 0 ? "" : " row " + std::to_string(statement.row);
    return "§ " + program.paragraphs[statement.paragraph].citation + row;
}

std::string values_disagree(const Program& program, const Term& term,
                            const std::vector<StatementId>& active) {
    std::string text = "`" + term.written + "` has more than one value here: ";
    for (std::size_t i = 0; i < active.size(); ++i)
        text += (i > 0 ? " and " : "") + cited(program, active[i]);
    return text;
}

/// The statement of a limit, and what it comes to.
using Limit = std::pair<StatementId, Value>;

std::string limits_disagree(const Program& program, const Term& term, const Limit& upper,
                            const Limit& lower) {
    return "`" + term.written + "` is never more than " + to_text(upper.second) + " (" +
           cited(program, upper.first) + ") and never less than " + to_text(lower.second) + " (" +
           cited(program, lower.first) + ")";
}

/// Whether all are settled and alike, or there is no value in any.
bool are_one(const std::vector<Outcome>& values) {
    const Outcome& first = values.front();
    return std::all_of(values.begin(), values.end(), [&](const Outcome& value) {
        return (value.is_settled() && first.is_settled() && value.value == first.value) ||
               (value.state == State::absent && first.state == State::absent);
    });
}

}  // namespace

Outcome Pass::node_value(const Statement& statement, const Scope& scope) {
    Outcome value;
    if (statement.otherwise.is_set()) {
        const Outcome chosen = condition(statement.condition, scope, true);
        if (chosen.is_unsettled()) {
            const Outcome first = evaluate(statement.value, scope);
            const Outcome second = evaluate(statement.otherwise, scope);
            value = first;
            const bool equal =
                first.is_settled() && second.is_settled() && first.value == second.value;
            if (!equal) {
                value = chosen;
                absorb(value, first.state == State::absent ? settled(true) : first);
                absorb(value, second.state == State::absent ? settled(true) : second);
            }
        } else {
            value = evaluate(chosen.is_yes() ? statement.value : statement.otherwise, scope);
            rest_on(value, chosen);
        }
    } else {
        value = evaluate(statement.value, scope);
    }
    if (statement.rounding && value.is_settled()) {
        if (const auto rounded = round_to_cent(value.value, *statement.rounding)) {
            value.value = *rounded;
        } else {
            value.state = State::failed;
            value.failure = fail(
                {Failure::Kind::overflow, {}, "the amount is too large to be computed exactly"});
        }
    }
    return value;
}

TermResult Pass::evaluate_term(TermId id, const Scope& scope) {
    const Term& term = program_.terms[id];
    TermResult result;
    std::vector<Node> nodes;
    nodes.reserve(term.statements.size());
    for (const StatementId statement : term.statements)
        nodes.push_back({statement, applies(statement, scope), {}});
    settle_activity(nodes, program_.index, id);

    // What is missing is asked in this order: each statement's own conditions and value, then what displaces.
    Outcome mentioned = settled(true);
    Outcome unsettled = settled(true);
    std::vector<Outcome> values;
    values.reserve(nodes.size() + 1);
    bool some_value_is_sure = false;
    for (const Node& node : nodes) {
        if (displaced_by_active(node)) result.displaced.push_back(node.id);
        if (node.active.is_no()) continue;
        Outcome value = node_value(program_.statements[node.id], scope);
        if (node.active.is_unsettled() && node.applies.is_unsettled())
            absorb(mentioned, node.applies);
        if (value.is_unsettled()) absorb(mentioned, value);
        if (node.active.is_unsettled()) {
            absorb(unsettled, node.active);
            result.unsettled.push_back(node.id);
        } else {
            result.active.push_back(node.id);
        }
        // A node that applies is either active or displaced by one that is: some value is sure then.
        some_value_is_sure = some_value_is_sure || node.applies.is_yes();
        values.push_back(std::move(value));
    }
    const Outcome none = term.is_condition ? settled(false) : absent();
    if (!some_value_is_sure) values.push_back(none);

    bool assumed = false;
    Outcome passing;
    for (const Node& node : nodes) rest_on(passing, node.active);
    for (const Outcome& value : values) {
        assumed = assumed || value.assumed;
        rest_on(passing, value);
    }
    if (are_one(values)) {
        result.outcome = values.front();
        result.outcome.assumed = assumed || unsettled.assumed;
        rest_on(result.outcome, passing);
    } else {
        const bool conflict = !unsettled.is_unsettled() &&
                              std::none_of(values.begin(), values.end(),
                                           [](const Outcome& v) { return v.is_unsettled(); });
        result.outcome = mentioned;
        absorb(result.outcome, unsettled);
        if (conflict) {
            result.outcome.state = State::failed;
            result.outcome.failure = fail({Failure::Kind::conflict, result.active,
                                           values_disagree(program_, term, result.active)});
        }
    }
    apply_limits(term, scope, result);
    return result;
}

void Pass::apply_limits(const Term& term, const Scope& scope, TermResult& result) {
    Outcome& value = result.outcome;
    std::optional<Limit> upper, lower;  // the narrowest that apply
    for (const StatementId id : term.limits) {
        const Statement& statement = program_.statements[id];
        const Outcome applying = applies(id, scope);
        if (applying.is_no() || value.state == State::absent) continue;
        const Outcome limit = evaluate(statement.value, scope);
        if (limit.state == State::absent) continue;
        if (applying.is_yes() && limit.is_settled()) {
            const bool is_upper = statement.kind == StatementKind::maximum;
            auto& narrowest = is_upper ? upper : lower;
            const int side = is_upper ? -1 : 1;
            if (!narrowest || compare(limit.value, narrowest->second).value_or(0) == side)
                narrowest = {id, limit.value};
        }
        if (value.is_settled() && limit.is_settled()) {
            const std::optional<int> order = compare(value.value, limit.value);
            const bool bites =
                order && (statement.kind == StatementKind::maximum ? *order > 0 : *order < 0);
            if (!bites) continue;
            if (applying.is_yes()) {
                value.value = limit.value;
                result.limited_by = id;
                continue;
            }
        }
        if (applying.is_unsettled()) absorb(value, applying);
        if (limit.is_unsettled()) absorb(value, limit);
    }
    if (upper && lower && compare(upper->second, lower->second).value_or(0) < 0) {
        value.state = State::failed;
        value.failure = fail({Failure::Kind::conflict,
                              {upper->first, lower->first},
                              limits_disagree(program_, term, *upper, *lower)});
    }
}

std::vector<Occurrence> Pass::evaluate_event(EventId id) {
    const Event& event = program_.events[id];
    std::vector<Occurrence> found;
    const auto& entries = facts_.events[id.index].entries;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (as_of_ < entries[i].day) continue;
        found.push_back({entries[i].day, id, static_cast<std::int32_t>(i), settled(true)});
    }
    // Where an entry that counts already stands in `found`.
    std::map<std::pair<EventId, std::int32_t>, std::size_t> place;
    for (const StatementId statement_id : event.counted_from) {
        const Statement& statement = program_.statements[statement_id];
        for (const Occurrence& each : occurrences(statement.counts)) {
            Scope scope;
            scope.event = statement.counts;
            scope.occurrence = &each;
            const Outcome counts = conjunction({each.holds, applies(statement_id, scope)});
            if (counts.is_no()) continue;
            const auto [known, is_new] = place.try_emplace({each.source, each.entry}, found.size());
            if (is_new) {
                found.push_back({each.day, each.source, each.entry, counts});
            } else {
                Outcome& holds = found[known->second].holds;
                holds = disjunction({holds, counts});
            }
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Occurrence& a, const Occurrence& b) { return a.day < b.day; });
    return found;
}

}  // namespace proviso
