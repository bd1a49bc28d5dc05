// Collects readings and oddities along the steps to an answer.

#include "interpreter/evaluate/basis.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "interpreter/base/limits.hpp"
#include "interpreter/evaluate/explain.hpp"

namespace proviso {

namespace {

bool is_among(StatementId id, const std::vector<StatementId>& list) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

}  // namespace

const Basis& BasisFinder::of_term(TermId id, std::int32_t row) {
    return whole({Node::Kind::term, id.index, row});
}

const Basis& BasisFinder::of_duty(StatementId id) { return whole({Node::Kind::duty, id.index}); }

const Basis& BasisFinder::of_reach() { return whole({Node::Kind::reach, 0}); }

/// Down to what rests on nothing else, and back up with what was gathered; without recursion, since a
/// chain of rules may be long.
const Basis& BasisFinder::whole(Node first) {
    struct Open {
        Step* step;
        std::size_t done = 0;
    };
    std::vector<Open> open;
    const auto enter = [&](Node node) {
        const auto [at, is_new] = steps_.try_emplace(node);
        if (is_new) {
            at->second = step(node);
            open.push_back({&at->second});
        }
        return &at->second;
    };
    Step* const asked = enter(first);
    while (!open.empty()) {
        Step& top = *open.back().step;
        if (open.back().done == top.next.size()) {
            open.pop_back();
            continue;
        }
        const Node node = top.next[open.back().done];
        const std::size_t depth = open.size();
        const Step* const below = enter(node);
        if (open.size() > depth) continue;  // first what it rests on itself
        const Basis& basis = below->basis;
        top.basis.interpretations.insert(basis.interpretations.begin(),
                                         basis.interpretations.end());
        top.basis.notes.insert(basis.notes.begin(), basis.notes.end());
        top.basis.parts.insert(basis.parts.begin(), basis.parts.end());
        ++open.back().done;
    }
    return asked->basis;
}

BasisFinder::Step BasisFinder::step(Node node) {
    Step step;
    switch (node.kind) {
        case Node::Kind::term: add_term(step, TermId{node.index}, node.row); break;
        case Node::Kind::event: add_event(step, EventId{node.index}); break;
        case Node::Kind::duty: add_duty(step, StatementId{node.index}); break;
        case Node::Kind::reach: add_reach(step); break;
    }
    return step;
}

void BasisFinder::add_part(Step& step, Part::Kind kind, std::uint32_t index) {
    if (with_parts_) step.basis.parts.insert({kind, index});
}

/// The statement, the event whose day says whether it is law, and the calendar its last day rolls by.
void BasisFinder::add_parts_of(Step& step, StatementId id) {
    if (!with_parts_) return;
    const Statement& statement = program_.statements[id];
    add_part(step, Part::Kind::statement, id.index);
    if (statement.in_force && statement.in_force->governing.is_set())
        step.next.push_back({Node::Kind::event, statement.in_force->governing.index});
    if (statement.rolling.is_set()) add_part(step, Part::Kind::calendar, statement.rolling.index);
    for (const ActId act : statement.acts)
        add_part(step, Part::Kind::event, program_.acts[act].done.index);
    for (const FactId prompt : statement.promptness) add_part(step, Part::Kind::fact, prompt.index);
}

void BasisFinder::add_parts_of(Step& step, const Expression& expression) {
    if (!with_parts_) return;
    if (expression.fact.is_set()) add_part(step, Part::Kind::fact, expression.fact.index);
    if (expression.field.is_set()) add_part(step, Part::Kind::field, expression.field.index);
    const Value& literal = expression.literal;
    const bool counts_business_days = expression.kind == ExpressionKind::literal &&
                                      literal.kind == ValueKind::period &&
                                      literal.unit == PeriodUnit::business_days;
    if (counts_business_days && literal.calendar.is_set())
        add_part(step, Part::Kind::calendar, literal.calendar.index);
}

void BasisFinder::add_term(Step& step, TermId id, std::int32_t row) {
    const Term& term = program_.terms[id];
    const TermResult& result = pass_.term(id, row);
    Scope scope;
    scope.record = term.record;
    scope.row = row;
    for (const StatementId statement : term.statements) {
        if (is_among(statement, result.displaced)) continue;
        const bool counts =
            is_among(statement, result.active) || is_among(statement, result.unsettled);
        add_statement(step, statement, scope, counts);
    }
    for (const StatementId limit : term.limits)
        add_statement(step, limit, scope, !pass_.applies(limit, scope).is_no());
}

/// Each occurrence of another event that counts as it, or does not.
void BasisFinder::add_event(Step& step, EventId id) {
    add_part(step, Part::Kind::event, id.index);
    for (const StatementId derived : program_.events[id].counted_from) {
        const EventId from = program_.statements[derived].counts;
        step.next.push_back({Node::Kind::event, from.index});
        std::size_t told = 0;
        for (const Occurrence& each : pass_.occurrences(from)) {
            if (++told > limits::rows_explained) break;
            Scope scope;
            scope.event = from;
            scope.occurrence = &each;
            add_statement(step, derived, scope, true);
        }
    }
}

void BasisFinder::add_duty(Step& step, StatementId id) {
    const Statement& statement = program_.statements[id];
    add_parts_of(step, id);
    if (statement.interpretation.is_set())
        step.basis.interpretations.insert(statement.interpretation);
    for (const StatementId reach : program_.reach) {
        const Statement& out = program_.statements[reach];
        if (!out.takes_out(statement.paragraph) || !pass_.reach(reach).is_yes()) continue;
        add_parts_of(step, reach);
        add(step, out.condition, Scope{});
    }
    for (const StatementId above : program_.index.displaced_by[id.index]) {
        if (!pass_.duty(above).displacing.is_no())
            step.next.push_back({Node::Kind::duty, above.index});
    }
    for (const StatementId price : statement.price)
        step.next.push_back({Node::Kind::duty, price.index});
    if (statement.each.is_set()) step.next.push_back({Node::Kind::event, statement.each.index});
    for (const DutyInstance& instance : pass_.duty(id).instances) {
        const Scope scope = pass_.scope_of(statement, instance);
        add(step, statement.condition, scope);
        add(step, statement.unless, scope);
        if (with_parts_)
            add(step, statement.advised, scope);  // decides how it is told, not what it is
    }
    add(step, statement.anchor, Scope{});
    add(step, statement.period, Scope{});
    add(step, statement.at_least, Scope{});
}

void BasisFinder::add_reach(Step& step) {
    for (const StatementId id : program_.reach) {
        const Statement& out = program_.statements[id];
        if (!out.whole_ruleset || pass_.reach(id).is_no()) continue;
        add_parts_of(step, id);
        add(step, out.condition, Scope{});
    }
}

void BasisFinder::add_statement(Step& step, StatementId id, const Scope& scope, bool counts) {
    const Statement& statement = program_.statements[id];
    if (counts) add_parts_of(step, id);
    if (statement.interpretation.is_set() && counts)
        step.basis.interpretations.insert(statement.interpretation);
    add(step, statement.condition, scope);
    add(step, statement.unless, scope);
    if (!counts || !statement.value.is_set()) return;
    const bool chose_other = statement.otherwise.is_set() && statement.condition.is_set() &&
                             pass_.evaluate(statement.condition, scope).is_no();
    add(step, chose_other ? statement.otherwise : statement.value, scope);
}

void BasisFinder::add(Step& step, ExpressionId id, const Scope& scope) {
    if (!id.is_set()) return;
    const Expression& expression = program_.expressions[id];
    add_parts_of(step, expression);
    if (expression.event.is_set()) step.next.push_back({Node::Kind::event, expression.event.index});
    for (const StatementId target : expression.targets)
        step.next.push_back({Node::Kind::duty, target.index});
    if (expression.term.is_set()) {
        const std::int32_t row = scope.row_of(program_.terms[expression.term].record);
        step.next.push_back({Node::Kind::term, expression.term.index, row});
    }
    switch (expression.kind) {
        case ExpressionKind::occurrence:
            add(step, expression.period, scope);
            add(step, expression.anchor, scope);
            break;
        case ExpressionKind::dated: add_dated(step, expression, scope); break;
        case ExpressionKind::earliest:
        case ExpressionKind::sum_each:
        case ExpressionKind::number_of:
        case ExpressionKind::any_row:
        case ExpressionKind::no_row: add_rows(step, expression, scope); break;
        case ExpressionKind::literal:
        case ExpressionKind::fact:
        case ExpressionKind::field:
        case ExpressionKind::event_field:
        case ExpressionKind::event_day:
        case ExpressionKind::latest_day:
        case ExpressionKind::term:
        case ExpressionKind::status:
        case ExpressionKind::in_force: break;
        case ExpressionKind::add:
        case ExpressionKind::multiply:
        case ExpressionKind::lesser:
        case ExpressionKind::greater:
        case ExpressionKind::total:
        case ExpressionKind::all:
        case ExpressionKind::any:
        case ExpressionKind::none:
        case ExpressionKind::negate:
        case ExpressionKind::compare:
        case ExpressionKind::is_one_of:
        case ExpressionKind::there_is:
            for (const ExpressionId part : expression.parts) add(step, part, scope);
            break;
    }
}

void BasisFinder::add_dated(Step& step, const Expression& expression, const Scope& scope) {
    add(step, expression.parts[0], scope);
    add(step, expression.period, scope);
    add(step, expression.anchor, scope);
    const Outcome date = pass_.evaluate(expression.parts[0], scope);
    if (expression.time != TimeForm::within_after || !date.is_settled()) return;
    const Bounds window =
        pass_.bounds(expression.time, expression.period, expression.anchor, scope);
    if (window.kind != Anchor::Kind::happened || window.first <= date.value.day()) return;
    const std::string subject = Explainer(pass_, words_).condition(expression.parts[0], scope).what;
    step.basis.notes.insert(fmt::format("{} {} is before {} {}", subject, to_text(date.value.day()),
                                        words_.anchor_name(expression.anchor, {}),
                                        to_text(window.anchor.day)));
}

void BasisFinder::add_rows(Step& step, const Expression& expression, const Scope& scope) {
    std::size_t told = 0;
    for (std::size_t i = 0; i < pass_.row_count(expression.record); ++i) {
        if (told == limits::rows_explained) return;
        Scope inner;
        inner.record = expression.record;
        inner.row = static_cast<std::int32_t>(i);
        inner.outer = &scope;
        const bool comes_later = expression.earlier_by.is_set() &&
                                 pass_
                                     .is_earlier(expression.record, expression.earlier_by,
                                                 inner.row, scope.row_of(expression.record))
                                     .is_no();
        if (comes_later) continue;
        ++told;
        for (const ExpressionId part : expression.parts) add(step, part, inner);
    }
}

}  // namespace proviso
