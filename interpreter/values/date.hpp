#pragma once
// Days: the only notion of time that rules know. No zone, no clock, no locale.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace proviso {

/// A day of the proleptic Gregorian calendar, as days since 1970-01-01. Case files and rulesets may
/// name days from 1900-01-01 to 2199-12-31; arithmetic may leave that range and is then refused by callers.
struct Day {
    std::int32_t number = 0;

    friend constexpr auto operator<=>(Day, Day) = default;
    friend constexpr Day operator+(Day day, std::int32_t days) { return {day.number + days}; }
    friend constexpr Day operator-(Day day, std::int32_t days) { return {day.number - days}; }
    friend constexpr std::int32_t operator-(Day a, Day b) { return a.number - b.number; }
};

inline constexpr Day first_day{-25567};  // 1900-01-01
inline constexpr Day last_day{84005};    // 2199-12-31

struct YearMonthDay {
    std::int32_t year;
    std::uint8_t month;  // 1 to 12
    std::uint8_t day;    // 1 to 31
};

/// Monday is 0, Sunday 6.
enum class Weekday : std::uint8_t {
    monday,
    tuesday,
    wednesday,
    thursday,
    friday,
    saturday,
    sunday
};

/// None when there is no such day, such as 30 February.
std::optional<Day> make_day(std::int32_t year, std::uint32_t month, std::uint32_t day);
YearMonthDay split(Day day);
Weekday weekday(Day day);

/// Reads strictly `YYYY-MM-DD`; none for any other spelling, an impossible day, or a year outside 1900 to 2199.
std::optional<Day> read_day(std::string_view text);
/// `2026-03-02`
std::string to_text(Day day);
/// `Mon 2026-03-02`
std::string to_text_with_weekday(Day day);
/// `Mon`, `Tue` …
std::string_view short_name(Weekday weekday);

enum class MonthEnd : std::uint8_t { refuse, down, up };

/// The same day of the month so many months later. Where that month is shorter: its last day (down),
/// the first of the next month (up), or none (refuse).
std::optional<Day> add_months(Day day, std::int32_t months, MonthEnd when_missing);

}  // namespace proviso
