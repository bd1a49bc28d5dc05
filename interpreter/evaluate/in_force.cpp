// Which version of the law governs the case.

#include <algorithm>
#include <set>

#include "interpreter/evaluate/pass.hpp"

namespace proviso {

namespace {

/// In force for a case governed by `day`, as the law stands on `as_of`.
bool governs(const InForce& dates, Day day, Day as_of) {
    const bool taken_over =
        std::any_of(dates.taken_over.begin(), dates.taken_over.end(),
                    [&](const auto& later) { return later.first <= as_of && later.second <= day; });
    const bool reached_back = dates.also_since && *dates.from <= as_of && *dates.also_since <= day;
    const bool begun = !dates.from || *dates.from <= day || reached_back;
    return begun && (!dates.until || day <= *dates.until) && !taken_over;
}

/// The days from which on the answer may be another one.
std::set<Day> turns(const InForce& dates) {
    std::set<Day> days;
    if (dates.from) days.insert(*dates.from);
    if (dates.until) days.insert(*dates.until + 1);
    if (dates.also_since) days.insert(*dates.also_since);
    for (const auto& [from, since] : dates.taken_over) days.insert({from, since});
    return days;
}

/// The same whichever day from `first` to `last` it is.
bool is_steady(const InForce& dates, Day first, Day last, Day as_of) {
    for (const Day day : turns(dates)) {
        if (first < day && day <= last &&
            governs(dates, day, as_of) != governs(dates, first, as_of))
            return false;
    }
    return true;
}

/// The same for every case that begins after the as-of day.
bool is_final(const InForce& dates, Day as_of) {
    for (const Day day : turns(dates)) {
        if (as_of < day && governs(dates, day, day) != governs(dates, as_of, as_of)) return false;
    }
    return true;
}

}  // namespace

Outcome Pass::in_force(StatementId id) {
    const Statement& statement = program_.statements[id];
    return statement.in_force ? in_force(*statement.in_force) : settled(true);
}

Outcome Pass::in_force(const InForce& dates) {
    const Anchor governing = first_occurrence(dates.governing);
    if (governing.kind == Anchor::Kind::happened)
        return resting_on(governing.why, governs(dates, governing.day, as_of_));
    const Day from = governing.kind == Anchor::Kind::unsettled
                         ? governing.earliest.value_or(first_day)
                         : std::min(horizon(dates.governing) + 1, as_of_);
    if (!is_steady(dates, from, as_of_, as_of_)) {
        if (governing.kind == Anchor::Kind::unsettled) return governing.why;
        return needing({Need::Kind::log, dates.governing.index, -1, as_of_.number});
    }
    Outcome outcome = settled(governs(dates, as_of_, as_of_));
    if (!is_final(dates, as_of_)) {
        outcome.passing = true;
        outcome.waits.push_back({dates.governing, no_last_day});
    }
    return outcome;
}

}  // namespace proviso
