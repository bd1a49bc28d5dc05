#pragma once
// The two holiday sets of the standard library, written as rules for tests of the calendar alone.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "interpreter/values/calendar.hpp"

namespace proviso::testing {

inline HolidayRule on_day(std::uint8_t month, std::uint8_t day, std::string name) {
    HolidayRule rule;
    rule.kind = HolidayRule::Kind::month_day;
    rule.month = month;
    rule.day = day;
    rule.name = std::move(name);
    return rule;
}

inline HolidayRule on_weekday(std::int8_t nth, Weekday weekday, std::uint8_t month,
                              std::string name) {
    HolidayRule rule;
    rule.kind = HolidayRule::Kind::weekday_of_month;
    rule.nth = nth;
    rule.weekday = weekday;
    rule.month = month;
    rule.name = std::move(name);
    return rule;
}

inline std::vector<HolidayRule> federal_holidays() {
    std::vector<HolidayRule> rules = {
        on_day(1, 1, "New Year's Day"),
        on_weekday(3, Weekday::monday, 1, "Martin Luther King Jr. Day"),
        on_weekday(3, Weekday::monday, 2, "Washington's Birthday"),
        on_weekday(-1, Weekday::monday, 5, "Memorial Day"),
        on_day(6, 19, "Juneteenth"),
        on_day(7, 4, "Independence Day"),
        on_weekday(1, Weekday::monday, 9, "Labor Day"),
        on_weekday(2, Weekday::monday, 10, "Columbus Day"),
        on_day(11, 11, "Veterans Day"),
        on_weekday(4, Weekday::thursday, 11, "Thanksgiving Day"),
        on_day(12, 25, "Christmas Day"),
    };
    for (HolidayRule& rule : rules) {
        if (rule.name == "Juneteenth") rule.since = make_day(2021, 6, 17);
    }
    return rules;
}

/// Saturday holidays are not moved; those on a Sunday are kept on Monday.
inline HolidaySet federal_reserve_holidays() {
    HolidaySet set;
    set.name = "federal reserve holidays";
    set.first_year = 2000;
    set.last_year = 2050;
    set.sunday_to_monday = true;
    set.rules = federal_holidays();
    return set;
}

/// Saturday holidays are kept on Friday as well.
inline HolidaySet federal_office_holidays() {
    HolidaySet set = federal_reserve_holidays();
    set.name = "federal office holidays";
    set.saturday_to_friday = true;
    return set;
}

inline CalendarRule monday_to_friday(HolidaySet holidays) {
    CalendarRule rule;
    rule.name = "business day";
    for (int day = 0; day < 5; ++day) rule.open_on[day] = true;
    rule.holidays.push_back(std::move(holidays));
    return rule;
}

}  // namespace proviso::testing
