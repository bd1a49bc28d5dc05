#include "interpreter/generation/crossings.hpp"

#include <fmt/format.h>

namespace proviso {

namespace {

bool is_weekend(Day day) { return weekday(day) >= Weekday::saturday; }

/// The first closed day inside that is no mere weekend.
std::optional<std::string> named_closing(const Calendar& calendar, Day anchor, Day last,
                                         bool on_saturday) {
    for (Day day = anchor + 1; day < last; day = day + 1) {
        const bool wanted = on_saturday ? weekday(day) == Weekday::saturday : !is_weekend(day);
        if (!wanted) continue;
        const std::string why = calendar.why_closed(day);
        if (why.empty() || why == "weekend" || why.starts_with("closed on ")) continue;
        return fmt::format("with {} ({}) inside", why, to_text_with_weekday(day));
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
            return "with 29 February inside";
        case Crossing::turn_of_the_year:
            if (split(anchor).year >= split(last).year) return std::nullopt;
            return "over the turn of the year";
    }
    return std::nullopt;
}

}  // namespace proviso
