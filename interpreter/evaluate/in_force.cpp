// Which version of the law governs the case.

#include <algorithm>
#include <set>

#include "interpreter/evaluate/pass.hpp"

namespace proviso {

namespace {

/// How a statement's dates stand to one case.
struct Dates {
    const InForce& written;
    std::optional<Day> known_on;  ///< the law as known on this day; none: as known today

    /// In force for a case governed by `day`, as the law stands on `as_of`.
    bool governs(Day day, Day as_of) const;
    /// The days from which on the answer may be another one.
    std::set<Day> turns() const;
    /// The same whichever day from `first` to `last` it is.
    bool is_steady(Day first, Day last, Day as_of) const;
    /// The same for every case that begins after the as-of day.
    bool is_final(Day as_of) const;
};

bool Dates::governs(Day day, Day as_of) const {
    const bool taken_over = std::any_of(
        written.taken_over.begin(), written.taken_over.end(), [&](const TakenOver& later) {
            return later.from <= as_of && later.since <= day && later.publication.holds(known_on);
        });
    const bool reached_back =
        written.also_since && *written.from <= as_of && *written.also_since <= day;
    const bool begun = !written.from || *written.from <= day || reached_back;
    return begun && (!written.until || day <= *written.until) && !taken_over;
}

std::set<Day> Dates::turns() const {
    std::set<Day> days;
    if (written.from) days.insert(*written.from);
    if (written.until) days.insert(*written.until + 1);
    if (written.also_since) days.insert(*written.also_since);
    for (const TakenOver& later : written.taken_over) days.insert({later.from, later.since});
    return days;
}

bool Dates::is_steady(Day first, Day last, Day as_of) const {
    for (const Day day : turns()) {
        if (first < day && day <= last && governs(day, as_of) != governs(first, as_of))
            return false;
    }
    return true;
}

bool Dates::is_final(Day as_of) const {
    for (const Day day : turns()) {
        if (as_of < day && governs(day, day) != governs(as_of, as_of)) return false;
    }
    return true;
}

}  // namespace

Outcome Pass::in_force(StatementId id) {
    const Statement& statement = program_.statements[id];
    return statement.in_force ? in_force(*statement.in_force) : settled(true);
}

Outcome Pass::in_force(const InForce& written) {
    if (!written.publication.holds(facts_.law_known_on)) return settled(false);
    if (!written.governing.is_set()) return settled(true);
    const Dates dates{written, facts_.law_known_on};
    const Anchor governing = first_occurrence(written.governing);
    if (governing.kind == Anchor::Kind::happened)
        return resting_on(governing.why, dates.governs(governing.day, as_of_));
    const Day from = governing.kind == Anchor::Kind::unsettled
                         ? governing.earliest.value_or(first_day)
                         : std::min(horizon(written.governing) + 1, as_of_);
    if (!dates.is_steady(from, as_of_, as_of_)) {
        if (governing.kind == Anchor::Kind::unsettled) return governing.why;
        return needing({Need::Kind::log, written.governing.index, -1, as_of_.number});
    }
    Outcome outcome = settled(dates.governs(as_of_, as_of_));
    if (!dates.is_final(as_of_)) {
        outcome.passing = true;
        outcome.waits.push_back({written.governing, no_last_day});
    }
    return outcome;
}

}  // namespace proviso
