#include "interpreter/generation/crossings.hpp"

#include <fmt/format.h>

namespace proviso {

namespace {

bool is_weekend(Day day) { return weekday(day) >= Weekday::saturday; }

/// The closing's or holiday's name; empty for a weekday that is always closed, and for a business day.
std::string name_of_closing(const Calendar& calendar, Day day) {
    std::string why = calendar.why_closed(day);
    return is_weekend(day) || why.starts_with("closed on ") ? std::string() : why;
}

/// The holiday that has this date by rule. A calendar closed on Saturdays does not say; but what has the
/// same name on the same date of other years, on different weekdays, goes by its date.
std::string holiday_by_date(const Calendar& calendar, Day saturday) {
    const YearMonthDay date = split(saturday);
    std::string name;
    std::optional<Weekday> seen_on;
    for (std::int32_t year = date.year - 6; year <= date.year + 6; ++year) {
        const auto day = make_day(year, date.month, date.day);
        if (!day) continue;
        std::string other = name_of_closing(calendar, *day);
        if (other.empty()) continue;
        if (other == name && seen_on != weekday(*day)) return name;
        name = std::move(other);
        seen_on = weekday(*day);
    }
    return {};
}

/// The first holiday or other closing inside that is no mere weekend.
std::optional<std::string> named_closing(const Calendar& calendar, Day anchor, Day last,
                                         bool on_saturday) {
    for (Day day = anchor + 1; day < last; day = day + 1) {
        const bool is_saturday = weekday(day) == Weekday::saturday;
        if (on_saturday != is_saturday) continue;
        const std::string name =
            is_saturday ? holiday_by_date(calendar, day) : name_of_closing(calendar, day);
        if (!name.empty())
            return fmt::format("with {} ({}) inside", name, to_text_with_weekday(day));
    }
    return std::nullopt;
}

std::optional<std::string> weekend_in_words(const Calendar* calendar, Day last) {
    if (is_weekend(last)) return "which falls on a weekend";
    const bool after = calendar != nullptr && calendar->why_closed(last - 1) == "weekend";
    return after ? std::optional<std::string>("right after a weekend") : std::nullopt;
}

bool has_leap_day(Day anchor, Day last) {
    for (std::int32_t year = split(anchor).year; year <= split(last).year; ++year) {
        const auto day = make_day(year, 2, 29);
        if (day && anchor < *day && *day <= last) return true;
    }
    return false;
}

}  // namespace

std::optional<std::string> crossing_in_words(const Program& program, Crossing crossing, Day anchor,
                                             Day last, CalendarId id) {
    const Calendar* calendar = id.is_set() ? &program.calendars[id].calendar : nullptr;
    switch (crossing) {
        case Crossing::weekend_at_its_end: return weekend_in_words(calendar, last);
        case Crossing::holiday_inside:
        case Crossing::holiday_on_a_saturday:
            if (calendar == nullptr) return std::nullopt;
            return named_closing(*calendar, anchor, last,
                                 crossing == Crossing::holiday_on_a_saturday);
        case Crossing::leap_day:
            if (!has_leap_day(anchor, last)) return std::nullopt;
            return "with 29 February in it";
        case Crossing::turn_of_the_year:
            if (split(anchor).year >= split(last).year) return std::nullopt;
            return "over the turn of the year";
    }
    return std::nullopt;
}

}  // namespace proviso
