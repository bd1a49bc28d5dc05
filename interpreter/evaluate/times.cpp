// Times: what a period is measured from, and the first and last day it gives.

#include "interpreter/evaluate/pass.hpp"

namespace proviso {

bool reaches_back(TimeForm time) {
    return time == TimeForm::no_later_after || time == TimeForm::no_later_than ||
           time == TimeForm::before || time == TimeForm::at_least_before;
}

std::optional<Day> Pass::shift(Day day, const Value& period, std::int32_t sign) const {
    const std::int64_t wide = period.number * sign;
    if (wide > 1'000'000 || wide < -1'000'000) return std::nullopt;
    const std::int32_t count = static_cast<std::int32_t>(wide);
    std::optional<Day> result;
    switch (period.unit) {
        case PeriodUnit::business_days:
            result = program_.calendars[period.calendar].calendar.add_business_days(day, count);
            break;
        case PeriodUnit::calendar_days: result = day + count; break;
        case PeriodUnit::months: result = add_months(day, count, period.month_end); break;
        case PeriodUnit::years: result = add_months(day, count * 12, period.month_end); break;
    }
    if (result && (*result < first_day || last_day < *result)) return std::nullopt;
    return result;
}

Anchor Pass::first_occurrence(EventId id) {
    Anchor anchor;
    anchor.event = id;
    Outcome earlier = settled(true);
    for (const Occurrence& each : occurrences(id)) {
        if (each.holds.is_yes()) {
            anchor.kind = earlier.is_unsettled() ? Anchor::Kind::unsettled : Anchor::Kind::happened;
            anchor.day = each.day;
            if (!anchor.earliest) anchor.earliest = each.day;
            if (earlier.is_unsettled()) anchor.why = earlier;
            return anchor;
        }
        if (!anchor.earliest) anchor.earliest = each.day;
        absorb(earlier, each.holds);
    }
    if (earlier.is_unsettled()) {
        anchor.kind = Anchor::Kind::unsettled;
        anchor.why = earlier;
        return anchor;
    }
    // An act, a derived event, an event recorded as `not yet` or dated after the as-of day has not
    // happened; a plain event of which nothing is said is a question to ask.
    const Event& event = program_.events[id];
    const EventLog& log = facts_.events[id.index];
    const bool silent =
        !event.act.is_set() && event.counted_from.empty() && !log.not_yet && log.entries.empty();
    anchor.kind = silent ? Anchor::Kind::not_recorded : Anchor::Kind::not_happened;
    return anchor;
}

Anchor Pass::anchor(ExpressionId id, const Scope& scope) {
    const Expression& expression = program_.expressions[id];
    if (expression.kind == ExpressionKind::event_day &&
        scope.occurrence_of(expression.event) == nullptr) {
        return first_occurrence(expression.event);
    }
    Anchor anchor;
    const Outcome day = evaluate(id, scope);
    if (day.is_settled()) {
        anchor.kind = Anchor::Kind::happened;
        anchor.why = day;
        anchor.day = day.value.day();
        anchor.earliest = anchor.day;
    } else if (day.state == State::absent) {
        anchor.kind = Anchor::Kind::not_happened;
    } else if (expression.kind == ExpressionKind::latest_day && day.state == State::open) {
        anchor.kind = Anchor::Kind::not_happened;
        anchor.event = expression.event;
    } else {
        anchor.kind = Anchor::Kind::unsettled;
        anchor.why = day;
    }
    return anchor;
}

Bounds Pass::bounds(TimeForm time, ExpressionId period, ExpressionId anchor_id,
                    const Scope& scope) {
    Bounds result;
    if (period.is_set()) {
        const Outcome length = evaluate(period, scope);
        rest_on(result.passing, length);
        if (length.is_settled()) {
            result.period = length.value;
            result.has_period = true;
        } else {
            result.kind = Anchor::Kind::unsettled;
            result.why = length;
        }
    }
    if (!anchor_id.is_set()) return result;
    result.anchor = anchor(anchor_id, scope);
    rest_on(result.passing, result.anchor.why);
    if (result.anchor.kind == Anchor::Kind::unsettled && result.kind == Anchor::Kind::unsettled) {
        absorb(result.why, result.anchor.why);
    } else if (result.anchor.kind == Anchor::Kind::unsettled) {
        result.why = result.anchor.why;
    }
    if (result.anchor.kind != Anchor::Kind::happened) result.kind = result.anchor.kind;
    if (result.kind == Anchor::Kind::happened) set_bounds(result, time);
    return result;
}

Bounds Pass::bounds_from(Day anchor, TimeForm time, const Value* period) {
    Bounds result;
    result.anchor = {Anchor::Kind::happened, anchor, anchor, {}, {}};
    if (period != nullptr) {
        result.period = *period;
        result.has_period = true;
    }
    set_bounds(result, time);
    return result;
}

void Pass::leave_calendar(Bounds& bounds, Day start) {
    bounds.kind = Anchor::Kind::unsettled;
    bounds.why = Outcome{};
    bounds.why.state = State::failed;
    bounds.why.failure =
        fail({Failure::Kind::outside_calendar,
              {},
              "counting from " + to_text(start) + " leaves the years that the calendar covers"});
}

void Pass::roll(Bounds& bounds, CalendarId calendar) {
    const bool ends = bounds.kind == Anchor::Kind::happened && bounds.has_last;
    if (!calendar.is_set() || !ends) return;
    const auto rolled = program_.calendars[calendar].calendar.roll_forward(bounds.last);
    if (!rolled) return leave_calendar(bounds, bounds.anchor.day);
    if (*rolled == bounds.last) return;
    bounds.rolled_from = bounds.last;
    bounds.rolling = calendar;
    bounds.last = *rolled;
}

void Pass::set_bounds(Bounds& bounds, TimeForm time) {
    const Day start = bounds.anchor.day;
    std::optional<Day> end = start;
    if (bounds.has_period)
        end = shift(start, bounds.period, time == TimeForm::at_least_before ? -1 : 1);
    if (!end) {
        leave_calendar(bounds, start);
        return;
    }
    const auto from = [&](Day day) { bounds.has_first = true, bounds.first = day; };
    const auto to = [&](Day day) { bounds.has_last = true, bounds.last = day; };
    switch (time) {
        case TimeForm::within_after:
        case TimeForm::within_after_each:
        case TimeForm::for_after: from(start), to(*end); break;
        case TimeForm::no_later_after:
        case TimeForm::no_later_than:
        case TimeForm::at_least_before: to(*end); break;
        case TimeForm::more_than_after: from(*end + 1); break;
        case TimeForm::before: to(start - 1); break;
        case TimeForm::after: from(start + 1); break;
        case TimeForm::once:
        case TimeForm::without_delay: from(start); break;
        case TimeForm::on_day: from(start), to(start); break;
        case TimeForm::at_any_time: break;
    }
}

}  // namespace proviso
