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

Basis BasisFinder::of_term(TermId id, std::int32_t row) {
    Step first;
    first.terms.push_back({id, row});
    return whole(first);
}

Basis BasisFinder::of_duty(StatementId id, const DutyInstance& instance) {
    const Statement& statement = program_.statements[id];
    const Scope scope = Explainer::duty_scope(instance);
    Step first;
    for (const StatementId reach : program_.reach) {
        const Statement& out = program_.statements[reach];
        const bool takes_out =
            out.whole_ruleset || std::find(out.taken_out.begin(), out.taken_out.end(),
                                           statement.paragraph) != out.taken_out.end();
        if (takes_out && pass_.reach(reach).is_yes()) add(first, out.condition, Scope{});
    }
    add(first, statement.condition, scope);
    add(first, statement.unless, scope);
    if (!instance.owed.is_no()) {
        add(first, statement.period, Scope{});
        add(first, statement.at_least, Scope{});
    }
    return whole(first);
}

Basis BasisFinder::whole(const Step& first) {
    Basis all = first.basis;
    std::set<TermOfRow> met(first.terms.begin(), first.terms.end());
    std::vector<TermOfRow> ahead = first.terms;
    while (!ahead.empty()) {
        const Step& next = step(ahead.back());
        ahead.pop_back();
        all.interpretations.insert(next.basis.interpretations.begin(),
                                   next.basis.interpretations.end());
        all.notes.insert(next.basis.notes.begin(), next.basis.notes.end());
        for (const TermOfRow& term : next.terms) {
            if (met.insert(term).second) ahead.push_back(term);
        }
    }
    return all;
}

const BasisFinder::Step& BasisFinder::step(TermOfRow term) {
    const auto known = steps_.find(term);
    if (known != steps_.end()) return known->second;
    Step step;
    const Term& asked = program_.terms[term.first];
    const TermResult& result = pass_.term(term.first, term.second);
    Scope scope;
    scope.record = asked.record;
    scope.row = term.second;
    for (const StatementId id : asked.statements) {
        if (is_among(id, result.displaced)) continue;
        add_statement(step, id, scope,
                      is_among(id, result.active) || is_among(id, result.unsettled));
    }
    for (const StatementId id : asked.limits)
        add_statement(step, id, scope, !pass_.applies(id, scope).is_no());
    return steps_.emplace(term, std::move(step)).first->second;
}

void BasisFinder::add_statement(Step& step, StatementId id, const Scope& scope, bool counts) {
    const Statement& statement = program_.statements[id];
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
    switch (expression.kind) {
        case ExpressionKind::term:
            step.terms.push_back(
                {expression.term, scope.row_of(program_.terms[expression.term].record)});
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
        case ExpressionKind::occurrence:
        case ExpressionKind::status: break;
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
    const Bounds window =
        pass_.bounds(expression.time, expression.period, expression.anchor, scope);
    if (window.kind != Anchor::Kind::happened) {
        add(step, expression.anchor, scope);
        return;
    }
    const Outcome date = pass_.evaluate(expression.parts[0], scope);
    const bool is_before = expression.time == TimeForm::within_after && date.is_settled() &&
                           date.value.day() < window.first;
    if (!is_before) return;
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
