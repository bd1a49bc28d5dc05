// Conditions: logic, comparisons, what happened in a window, and the standing of other paragraphs.

#include <algorithm>

#include "interpreter/evaluate/pass.hpp"

namespace proviso {

Outcome Pass::evaluate(ExpressionId id, const Scope& scope) {
    ++*work_;
    const Expression& expression = program_.expressions[id];
    switch (expression.kind) {
        case ExpressionKind::literal: return settled(expression.literal);
        case ExpressionKind::fact: return fact_value(expression.fact);
        case ExpressionKind::field: return field_value(expression.field, scope);
        case ExpressionKind::term:
            return term(expression.term, scope.row_of(program_.terms[expression.term].record))
                .outcome;
        case ExpressionKind::event_field: return event_field(expression);
        case ExpressionKind::event_day:
        case ExpressionKind::latest_day: return event_day(expression, scope);
        case ExpressionKind::earliest: return earliest(expression, scope);
        case ExpressionKind::sum_each:
        case ExpressionKind::number_of: return over_rows(expression, scope);
        case ExpressionKind::add:
        case ExpressionKind::multiply:
        case ExpressionKind::total: return arithmetic(expression, scope);
        case ExpressionKind::lesser:
        case ExpressionKind::greater: return extreme(expression, scope);
        case ExpressionKind::all:
        case ExpressionKind::any: return junction(expression, scope);
        case ExpressionKind::none: return negated(junction(expression, scope));
        case ExpressionKind::negate: return negated(evaluate(expression.parts[0], scope));
        case ExpressionKind::compare: return compare_values(expression, scope);
        case ExpressionKind::is_one_of: return one_of(expression, scope);
        case ExpressionKind::there_is: {
            const Outcome part = evaluate(expression.parts[0], scope);
            return part.is_unsettled() ? part : resting_on(part, part.is_settled());
        }
        case ExpressionKind::occurrence: return occurrence(expression, scope);
        case ExpressionKind::dated: return dated(expression, scope);
        case ExpressionKind::any_row:
        case ExpressionKind::no_row: return quantified(expression, scope);
        case ExpressionKind::status: return status(expression);
        case ExpressionKind::in_force: return in_force(program_.item_dates[expression.dates]);
    }
    return absent();
}

Outcome Pass::junction(const Expression& expression, const Scope& scope) {
    Junction parts(expression.kind != ExpressionKind::all);
    for (const ExpressionId part : expression.parts) {
        parts.add(evaluate(part, scope));
        if (parts.is_decided()) break;
    }
    return parts.take();
}

Outcome Pass::compare_values(const Expression& expression, const Scope& scope) {
    Outcome left = evaluate(expression.parts[0], scope);
    const Outcome right = evaluate(expression.parts[1], scope);
    const Value value = left.value;
    absorb(left, right);
    if (left.is_unsettled()) return left;
    if (left.state == State::absent) return resting_on(left, false);
    const std::optional<int> order = compare(value, right.value);
    bool yes = false;
    switch (expression.comparison) {
        case Comparison::is: yes = value == right.value; break;
        case Comparison::is_not: yes = !(value == right.value); break;
        case Comparison::more_than: yes = order && *order > 0; break;
        case Comparison::less_than: yes = order && *order < 0; break;
        case Comparison::at_least: yes = order && *order >= 0; break;
        case Comparison::at_most: yes = order && *order <= 0; break;
    }
    return resting_on(left, yes);
}

Outcome Pass::one_of(const Expression& expression, const Scope& scope) {
    const Outcome value = evaluate(expression.parts[0], scope);
    if (value.is_unsettled()) return value;
    if (value.state == State::absent) return resting_on(value, false);
    const auto& choices = expression.choices;
    const bool found =
        std::find(choices.begin(), choices.end(), value.value.choice()) != choices.end();
    return resting_on(value, found == (expression.comparison == Comparison::is));
}

Outcome Pass::quantified(const Expression& expression, const Scope& scope) {
    Junction rows(true);
    for (std::size_t i = 0; i < row_count(expression.record); ++i) {
        Scope inner;
        inner.record = expression.record;
        inner.row = static_cast<std::int32_t>(i);
        inner.outer = &scope;
        rows.add(expression.parts.empty() ? settled(true) : evaluate(expression.parts[0], inner));
        if (rows.is_decided()) break;
    }
    const Outcome complete = rows_unsettled(expression.record);
    if (complete.is_unsettled()) rows.add(complete);
    Outcome any = rows.take();
    return expression.kind == ExpressionKind::any_row ? any : negated(std::move(any));
}

Outcome Pass::occurrence(const Expression& expression, const Scope& scope) {
    Bounds window;
    if (expression.has_window) {
        window = bounds(expression.time, expression.period, expression.anchor, scope);
    } else if (scope.occurrence_of(expression.event) != nullptr) {
        return settled(true);
    } else if (scope.in_duty && scope.last_day != nullptr) {
        if (scope.last_day->is_unsettled() &&
            happened_by(expression.event, scope.surely_before_end))
            return settled(true);
        if (scope.last_day->is_unsettled()) {
            window.kind = Anchor::Kind::unsettled;
            window.why = *scope.last_day;
        } else if (scope.last_day->is_settled()) {
            window.has_last = true;
            window.last = scope.last_day->value.day();
        }
    }
    if (window.kind == Anchor::Kind::unsettled) return window.why;
    if (const Occurrence* in_hand = scope.occurrence_of(expression.event)) {
        if (window.kind == Anchor::Kind::happened) {
            return resting_on(window.passing,
                              (!window.has_first || window.first <= in_hand->day) &&
                                  (!window.has_last || in_hand->day <= window.last));
        }
    }
    if (window.kind != Anchor::Kind::happened) return occurrence_unanchored(expression, window);
    Outcome outcome = occurrence_within(expression.event, window);
    rest_on(outcome, window.passing);
    return outcome;
}

bool Pass::happened_by(EventId id, std::optional<Day> day) {
    if (!day) return false;
    const auto& all = occurrences(id);
    return std::any_of(all.begin(), all.end(), [&](const Occurrence& each) {
        return each.holds.is_yes() && each.day <= *day;
    });
}

Outcome Pass::occurrence_within(EventId id, const Bounds& window) {
    Outcome unsettled = settled(false);
    bool happened_outside = false;
    for (const Occurrence& each : occurrences(id)) {
        const bool inside = (!window.has_first || window.first <= each.day) &&
                            (!window.has_last || each.day <= window.last);
        if (inside && each.holds.is_yes()) return settled(true);
        if (inside) absorb(unsettled, each.holds);
        happened_outside = happened_outside || each.holds.is_yes();
    }
    Outcome absence = settled(false);
    const bool cannot_happen_again = happened_outside && !program_.events[id].any_number;
    if (cannot_happen_again) {
        absence = settled(false);
    } else if (window.has_last && window.last <= horizon(id)) {
        absence.assumed = horizon_assumed(id);
    } else if (!window.has_last || as_of_ <= window.last) {
        absence = waiting({id, window.has_last ? window.last.number : no_last_day});
    } else {
        absence = needing({Need::Kind::log, id.index, -1, window.last.number});
    }
    return unsettled.is_unsettled() ? disjunction({unsettled, absence}) : absence;
}

std::optional<Day> Pass::surely_inside_until(const Bounds& window, TimeForm time) const {
    if (!reaches_back(time)) return std::nullopt;
    if (time != TimeForm::at_least_before) return as_of_;
    if (!window.has_period) return std::nullopt;
    return shift(as_of_ + 1, window.period, -1);
}

Outcome Pass::occurrence_unanchored(const Expression& expression, const Bounds& window) {
    if (window.kind == Anchor::Kind::not_recorded) {
        return needing({Need::Kind::event_date, window.anchor.event.index, -1, 0});
    }
    if (!reaches_back(expression.time)) return waiting({window.anchor.event, no_last_day});
    const std::optional<Day> surely = surely_inside_until(window, expression.time);
    if (const auto& all = occurrences(expression.event); !all.empty()) {
        Junction holds(true);
        for (const Occurrence& each : all) {
            if (surely && each.day <= *surely) holds.add(each.holds);
        }
        holds.add(waiting({expression.event, no_last_day}));
        return holds.take();
    }
    return waiting({expression.event, no_last_day});
}

Outcome Pass::dated(const Expression& expression, const Scope& scope) {
    const Outcome date = evaluate(expression.parts[0], scope);
    if (date.is_unsettled()) return date;
    if (date.state == State::absent) return settled(false);
    const Bounds window = bounds(expression.time, expression.period, expression.anchor, scope);
    const Day day = date.value.day();
    bool inside = false;
    switch (window.kind) {
        case Anchor::Kind::unsettled: return window.why;
        case Anchor::Kind::not_recorded:
            return needing({Need::Kind::event_date, window.anchor.event.index, -1, 0});
        case Anchor::Kind::not_happened:
            if (surely_inside_until(window, expression.time).value_or(first_day) < day)
                return waiting({window.anchor.event, no_last_day});
            inside = true;
            break;
        case Anchor::Kind::happened:
            inside = (!window.has_first || window.first <= day) &&
                     (!window.has_last || day <= window.last);
            break;
    }
    Outcome outcome = resting_on(date, inside == (expression.comparison == Comparison::is));
    rest_on(outcome, window.passing);
    return outcome;
}

Outcome Pass::status(const Expression& expression) {
    const bool decisive = expression.status == StatusAsked::missed;
    Junction all(decisive);
    for (const StatementId target : expression.targets) {
        const Judged found = judged(target);
        for (const DutyInstance& instance : found.pass.duty(found.statement).instances) {
            all.add(taken_over(found.pass,
                               found.pass.status_of(instance, found.statement, expression)));
            if (all.is_decided()) return all.take();
        }
    }
    return all.take();
}

namespace {

/// What a duty's standing says to a question, where `yes_when` tells for each settled way of being done.
Outcome asked_of(const DutyInstance& duty, bool (*yes_when)(Done), bool (*may_change)(Done),
                 WaitKey wait) {
    if (duty.owed.is_no()) return resting_on(duty.owed, false);
    if (duty.done == Done::unsettled) {
        return duty.done_why.is_unsettled() ? conjunction({duty.owed, duty.done_why})
                                            : duty.done_why;
    }
    if (may_change(duty.done)) {
        Outcome outcome = duty.owed;
        absorb(outcome, waiting(wait));
        return outcome;
    }
    return yes_when(duty.done) ? duty.owed : resting_on(duty.owed, false);
}

bool still_running(Done done) { return done == Done::open || done == Done::not_started; }

bool running_or_missed(Done done) { return still_running(done) || done == Done::missed; }

bool is_breach(Done done) { return done == Done::late || done == Done::missed; }

}  // namespace

Outcome Pass::status_of(const DutyInstance& duty, StatementId id, const Expression& asked) {
    const Statement& statement = program_.statements[id];
    WaitKey wait{statement.acts.empty() ? EventId{} : program_.acts[statement.acts[0]].done,
                 no_last_day};
    if (duty.done == Done::not_started && duty.bounds.anchor.event.is_set())
        wait.event = duty.bounds.anchor.event;
    if (duty.last_day.is_settled()) wait.until = duty.last_day.value.day().number;
    switch (asked.status) {
        case StatusAsked::complied_with:
            return negated(asked_of(duty, is_breach, still_running, wait));
        case StatusAsked::missed: return asked_of(duty, is_breach, still_running, wait);
        case StatusAsked::done_on_time:
            return asked_of(
                duty, [](Done done) { return done == Done::on_time || done == Done::kept; },
                still_running, wait);
        case StatusAsked::done_late:
            return asked_of(
                duty, [](Done done) { return done == Done::late; }, running_or_missed, wait);
        case StatusAsked::open:  // what is open today is not for good; what is over is not again
            return asked_of(
                duty, [](Done) { return false; }, still_running, wait);
        case StatusAsked::not_required: break;
    }
    if (asked.label.empty()) return negated(duty.owed);
    if (!statement.unless.is_set()) return settled(false);
    const Expression& excuses = program_.expressions[statement.unless];
    const auto at = std::find(excuses.labels.begin(), excuses.labels.end(), asked.label) -
                    excuses.labels.begin();
    if (static_cast<std::size_t>(at) >= excuses.labels.size()) return settled(false);
    Scope scope;
    scope.in_duty = true;
    scope.last_day = &duty.last_day;
    return evaluate(excuses.parts[static_cast<std::size_t>(at)], scope);
}

}  // namespace proviso
