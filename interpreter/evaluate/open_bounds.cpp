// A duty whose window time alone decides: which period it has, or whether what it starts from counts.
// It is judged by every window it may have; where they disagree, the strictest stands for now.

#include <algorithm>

#include "interpreter/evaluate/pass.hpp"

namespace proviso {

namespace {

/// From the mildest to the strictest that a duty may come to.
int strictness(Done done) {
    switch (done) {
        case Done::not_started: return 0;
        case Done::kept: return 1;
        case Done::on_time: return 2;
        case Done::open: return 3;
        case Done::late: return 4;
        case Done::missed: return 5;
        case Done::unsettled: return 6;
    }
    return 6;
}

}  // namespace

std::optional<std::vector<Value>> Pass::possible_periods(const Statement& statement,
                                                         const Bounds& bounds, const Scope& scope) {
    if (bounds.has_period) return std::vector<Value>{bounds.period};
    const Expression& expression = program_.expressions[statement.period];
    if (expression.kind != ExpressionKind::term) return std::nullopt;
    const Term& declared = program_.terms[expression.term];
    if (declared.record.is_set() || !declared.limits.empty()) return std::nullopt;
    const TermResult& result = term(expression.term, 0);
    std::vector<StatementId> giving = result.active;
    giving.insert(giving.end(), result.unsettled.begin(), result.unsettled.end());
    std::vector<Value> periods;
    for (const StatementId id : giving) {
        const Outcome value = node_value(program_.statements[id], scope);
        if (!value.is_settled()) return std::nullopt;
        if (std::find(periods.begin(), periods.end(), value.value) == periods.end())
            periods.push_back(value.value);
    }
    return periods;
}

std::optional<std::vector<Day>> Pass::possible_starts(const Statement& statement,
                                                      const Bounds& bounds) {
    if (bounds.anchor.kind == Anchor::Kind::happened) return std::vector<Day>{bounds.anchor.day};
    if (bounds.anchor.kind != Anchor::Kind::unsettled || !statement.anchor.is_set())
        return std::nullopt;
    const Expression& expression = program_.expressions[statement.anchor];
    if (expression.kind != ExpressionKind::event_day) return std::nullopt;
    std::vector<Day> days;
    for (const Occurrence& each : occurrences(expression.event)) {
        if (days.empty() || days.back() != each.day) days.push_back(each.day);
        if (each.holds.is_yes()) break;
    }
    return days;
}

std::vector<Bounds> Pass::possible_bounds(const Statement& statement, const Bounds& bounds,
                                          const Scope& scope) {
    std::vector<Bounds> all;
    const auto starts = possible_starts(statement, bounds);
    if (!starts) return all;
    if (!statement.period.is_set()) {
        for (const Day start : *starts) all.push_back(bounds_from(start, statement.time, nullptr));
        return all;
    }
    const auto periods = possible_periods(statement, bounds, scope);
    if (!periods) return all;
    for (const Day start : *starts) {
        for (const Value& period : *periods) {
            all.push_back(bounds_from(start, statement.time, &period));
            roll(all.back(), statement.rolling);
        }
    }
    return all;
}

void Pass::judge_open(DutyInstance& duty, const Statement& statement, const Scope& scope,
                      const std::vector<EntryRef>& unused) {
    duty.done = Done::open;
    duty.done_why = duty.bounds.why;
    duty.window_open = duty.bounds.why;
    std::optional<DutyInstance> strictest;
    bool agree = true;
    bool same_day = true;
    for (Bounds& bounds : possible_bounds(statement, duty.bounds, scope)) {
        if (bounds.kind != Anchor::Kind::happened) return;
        DutyInstance one = duty;
        one.bounds = std::move(bounds);
        if (one.bounds.has_last) duty.possible_ends.push_back(one.bounds.last);
        std::vector<EntryRef> entries = unused;
        judge(one, statement, scope, entries);
        agree = agree && (!strictest || one.done == strictest->done);
        same_day = same_day && (!strictest || one.done_on == strictest->done_on);
        if (!strictest || strictness(strictest->done) < strictness(one.done))
            strictest = std::move(one);
    }
    std::sort(duty.possible_ends.begin(), duty.possible_ends.end());
    if (!strictest) return;
    duty.done = strictest->done;
    duty.done_why = strictest->done_why;
    duty.required = strictest->required;
    duty.short_by = strictest->short_by;
    duty.given = strictest->given;
    duty.entries = strictest->entries;
    if (same_day) duty.done_on = strictest->done_on;
    if (same_day) duty.done_day = strictest->done_day;
    // Whichever window it has, it comes to the same, and no more can change that; but not where it might
    // turn out that nothing started it.
    const bool over =
        duty.done != Done::open && duty.done != Done::not_started && duty.done != Done::unsettled;
    if (agree && over && duty.bounds.anchor.kind == Anchor::Kind::happened)
        duty.window_open = resting_on(duty.bounds.passing, true);
}

}  // namespace proviso
