// Works holiday rules out to tables of days, and answers questions about business days from them.
#include "interpreter/values/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace proviso {

namespace {

bool is_weekend(Weekday weekday) {
    return weekday == Weekday::saturday || weekday == Weekday::sunday;
}

std::optional<Day> weekday_of_month(std::int32_t year, const HolidayRule& rule) {
    const auto wanted = static_cast<std::int32_t>(rule.weekday);
    const auto first = make_day(year, rule.month, 1);
    if (!first) return std::nullopt;
    if (rule.nth > 0) {
        const std::int32_t ahead = (wanted - static_cast<std::int32_t>(weekday(*first)) + 7) % 7;
        return *first + (ahead + 7 * (rule.nth - 1));
    }
    const auto next_month = add_months(*first, 1, MonthEnd::refuse);
    if (!next_month) return std::nullopt;
    const Day last = *next_month - 1;
    return last - (static_cast<std::int32_t>(weekday(last)) - wanted + 7) % 7;
}

/// The day on which a rule falls in a year, before any move.
std::optional<Day> day_by_rule(std::int32_t year, const HolidayRule& rule) {
    std::optional<Day> day;
    switch (rule.kind) {
        case HolidayRule::Kind::month_day: day = make_day(year, rule.month, rule.day); break;
        case HolidayRule::Kind::weekday_of_month: day = weekday_of_month(year, rule); break;
        case HolidayRule::Kind::single_day:
            if (split(rule.date).year == year) day = rule.date;
            break;
    }
    if (!day || (rule.since && *day < *rule.since) || (rule.until && *day > *rule.until)) {
        return std::nullopt;
    }
    return day;
}

/// The day on which a holiday is observed: another than its own at weekends, as its set says. A
/// single day was named as it is, so it is never moved.
Day day_kept(Day day, const HolidayRule& rule, const HolidaySet& set) {
    if (rule.kind == HolidayRule::Kind::single_day) return day;
    if (weekday(day) == Weekday::saturday && set.saturday_to_friday) return day - 1;
    if (weekday(day) == Weekday::sunday && set.sunday_to_monday) return day + 1;
    return day;
}

void add_holidays(const HolidaySet& set, std::int32_t first_year, std::int32_t last_year,
                  std::vector<SkippedDay>& found) {
    // One year more on each side: 1 January 2028, a Saturday, is kept on 31 December 2027.
    for (std::int32_t year = first_year - 1; year <= last_year + 1; ++year) {
        for (const HolidayRule& rule : set.rules) {
            const auto day = day_by_rule(year, rule);
            if (!day) continue;
            const std::string& name = rule.name.empty() ? set.name : rule.name;
            found.push_back({*day, name});
            // The day itself stays a holiday, which a bank that opens on Saturdays notices.
            const Day kept = day_kept(*day, rule, set);
            if (kept != *day) found.push_back({kept, name + " (observed)"});
        }
    }
}

/// One entry a day, by date; where two holidays meet, the first in the sets' order gives the name.
void sort_by_day(std::vector<SkippedDay>& days) {
    const auto earlier = [](const SkippedDay& a, const SkippedDay& b) { return a.day < b.day; };
    const auto same = [](const SkippedDay& a, const SkippedDay& b) { return a.day == b.day; };
    std::stable_sort(days.begin(), days.end(), earlier);
    days.erase(std::unique(days.begin(), days.end(), same), days.end());
}

std::vector<SkippedDay>::const_iterator find_day(const std::vector<SkippedDay>& days, Day day) {
    return std::lower_bound(days.begin(), days.end(), day,
                            [](const SkippedDay& entry, Day wanted) { return entry.day < wanted; });
}

/// What becomes of one day, from the least binding rule to the most.
struct DayState {
    bool open = false;
    std::string why;  ///< a closing's or holiday's name
};

}  // namespace

Calendar::Calendar(const CalendarRule& rule) : name_(rule.name), cites_(rule.cites) {
    std::int32_t first_year = std::max(rule.first_year, split(first_day).year);
    std::int32_t last_year = std::min(rule.last_year, split(last_day).year);
    for (const HolidaySet& set : rule.holidays) {
        first_year = std::max(first_year, set.first_year);
        last_year = std::min(last_year, set.last_year);
    }
    if (first_year > last_year) return;
    first_ = *make_day(first_year, 1, 1);
    last_ = *make_day(last_year, 12, 31);

    std::vector<DayState> states(static_cast<std::size_t>(last_ - first_ + 1));
    const auto state_of = [&](Day day) -> DayState* {
        return covers(day) ? &states[static_cast<std::size_t>(day - first_)] : nullptr;
    };
    for (Day day = first_; day <= last_; day = day + 1) {
        state_of(day)->open = rule.open_on[static_cast<std::size_t>(weekday(day))];
    }
    std::vector<SkippedDay> holidays;
    for (const HolidaySet& set : rule.holidays) add_holidays(set, first_year, last_year, holidays);
    sort_by_day(holidays);
    for (const SkippedDay& holiday : holidays) {
        DayState* state = state_of(holiday.day);
        if (state != nullptr && state->open) *state = {false, holiday.why};
    }
    for (const CalendarDay& single : rule.days) {
        DayState* state = state_of(single.date);
        if (state == nullptr || state->open == single.open) continue;
        *state = {single.open, single.open ? "" : single.name.empty() ? "closed" : single.name};
    }

    count_.reserve(states.size());
    for (Day day = first_; day <= last_; day = day + 1) {
        const DayState& state = *state_of(day);
        if (state.open) business_days_.push_back(day.number);
        if (!state.why.empty()) closings_.push_back({day, state.why});
        count_.push_back(static_cast<std::int32_t>(business_days_.size()));
    }
}

std::optional<bool> Calendar::is_business_day(Day day) const {
    if (!covers(day)) return std::nullopt;
    const auto index = static_cast<std::size_t>(day - first_);
    return count_[index] != (index == 0 ? 0 : count_[index - 1]);
}

std::optional<Day> Calendar::add_business_days(Day anchor, std::int32_t n) const {
    if (!covers(anchor)) return std::nullopt;
    if (n == 0) return anchor;
    std::int64_t position = count_[static_cast<std::size_t>(anchor - first_)];
    position += n > 0 ? std::int64_t{n} - 1 : std::int64_t{n} - (*is_business_day(anchor) ? 1 : 0);
    if (position < 0 || position >= static_cast<std::int64_t>(business_days_.size())) {
        return std::nullopt;
    }
    return Day{business_days_[static_cast<std::size_t>(position)]};
}

std::optional<std::int32_t> Calendar::business_days_between(Day from, Day to) const {
    if (!covers(from) || !covers(to)) return std::nullopt;
    return count_[static_cast<std::size_t>(to - first_)] -
           count_[static_cast<std::size_t>(from - first_)];
}

std::optional<Day> Calendar::roll_forward(Day day) const {
    if (is_business_day(day).value_or(false)) return day;
    return add_business_days(day, 1);
}

std::string Calendar::why_closed(Day day) const {
    if (is_business_day(day).value_or(true)) return {};
    const auto closing = find_day(closings_, day);
    if (closing != closings_.end() && closing->day == day) return closing->why;
    if (is_weekend(weekday(day))) return "weekend";
    static constexpr std::array<std::string_view, 5> closed = {
        "closed on Mondays", "closed on Tuesdays", "closed on Wednesdays", "closed on Thursdays",
        "closed on Fridays"};
    return std::string(closed[static_cast<std::size_t>(weekday(day))]);
}

std::vector<SkippedDay> Calendar::skipped(Day from, Day to) const {
    std::vector<SkippedDay> days;
    const Day begin = std::max(from + 1, first_);
    const Day end = std::min(to, last_ + 1);
    for (Day day = begin; day < end; day = day + 1) {
        std::string why = why_closed(day);
        if (!why.empty()) days.push_back({day, std::move(why)});
    }
    return days;
}

std::string Calendar::edition_text() const {
    std::string text;
    if (first_ > last_) return text;
    fmt::format_to(std::back_inserter(text), "{} to {}\n", to_text(first_), to_text(last_));
    for (Day day = first_; day <= last_; day = day + 1) {
        const bool open = *is_business_day(day);
        if (open == is_weekend(weekday(day))) {
            fmt::format_to(std::back_inserter(text), "{} {}\n", open ? "open" : "closed",
                           to_text(day));
        }
    }
    return text;
}

}  // namespace proviso
