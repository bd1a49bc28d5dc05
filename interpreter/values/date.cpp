// Days to years, months and weekdays and back, in whole numbers only.
#include "interpreter/values/date.hpp"

#include <fmt/format.h>

#include <array>
#include <limits>

namespace proviso {

namespace {

constexpr std::array<std::uint8_t, 12> month_lengths = {31, 28, 31, 30, 31, 30,
                                                        31, 31, 30, 31, 30, 31};

constexpr std::int64_t days_in_400_years = 146097;
constexpr std::int64_t epoch_shift = 719468;  // 0000-03-01 to 1970-01-01

constexpr bool is_leap(std::int64_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr std::uint32_t month_length(std::int64_t year, std::uint32_t month) {
    return month == 2 && is_leap(year) ? 29U : month_lengths[month - 1];
}

constexpr std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

// Years are counted from March, so that the leap day is the last of its year.
constexpr std::int64_t day_number(std::int64_t year, std::int64_t month, std::int64_t day) {
    const std::int64_t from_march = month > 2 ? year : year - 1;
    const std::int64_t era = floor_divide(from_march, 400);
    const std::int64_t year_of_era = from_march - era * 400;
    const std::int64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const std::int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * days_in_400_years + day_of_era - epoch_shift;
}

static_assert(day_number(1900, 1, 1) == first_day.number);
static_assert(day_number(2199, 12, 31) == last_day.number);

std::optional<Day> day_of_number(std::int64_t number) {
    if (number < std::numeric_limits<std::int32_t>::min() ||
        number > std::numeric_limits<std::int32_t>::max()) {
        return std::nullopt;
    }
    return Day{static_cast<std::int32_t>(number)};
}

std::optional<std::uint32_t> read_digits(std::string_view text) {
    std::uint32_t number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return number;
}

}  // namespace

std::optional<Day> make_day(std::int32_t year, std::uint32_t month, std::uint32_t day) {
    if (month < 1 || month > 12 || day < 1 || day > month_length(year, month)) return std::nullopt;
    return day_of_number(day_number(year, month, day));
}

YearMonthDay split(Day day) {
    const std::int64_t shifted = std::int64_t{day.number} + epoch_shift;
    const std::int64_t era = floor_divide(shifted, days_in_400_years);
    const std::int64_t day_of_era = shifted - era * days_in_400_years;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
    const std::int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    const std::int64_t year = era * 400 + year_of_era + (month <= 2 ? 1 : 0);
    return {static_cast<std::int32_t>(year), static_cast<std::uint8_t>(month),
            static_cast<std::uint8_t>(day_of_year - (153 * month_from_march + 2) / 5 + 1)};
}

Weekday weekday(Day day) {
    // 1970-01-01 was a Thursday.
    const std::int64_t from_monday = std::int64_t{day.number} + 3;
    return static_cast<Weekday>(from_monday - floor_divide(from_monday, 7) * 7);
}

std::optional<Day> read_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = read_digits(text.substr(0, 4));
    const auto month = read_digits(text.substr(5, 2));
    const auto day = read_digits(text.substr(8, 2));
    if (!year || !month || !day || *year < 1900 || *year > 2199) return std::nullopt;
    return make_day(static_cast<std::int32_t>(*year), *month, *day);
}

std::string to_text(Day day) {
    const YearMonthDay parts = split(day);
    return fmt::format("{:04}-{:02}-{:02}", parts.year, parts.month, parts.day);
}

std::string to_text_with_weekday(Day day) {
    return fmt::format("{} {}", short_name(weekday(day)), to_text(day));
}

std::string_view short_name(Weekday weekday) {
    static constexpr std::array<std::string_view, 7> names = {"Mon", "Tue", "Wed", "Thu",
                                                              "Fri", "Sat", "Sun"};
    return names[static_cast<std::size_t>(weekday)];
}

std::optional<Day> add_months(Day day, std::int32_t months, MonthEnd when_missing) {
    const YearMonthDay from = split(day);
    const std::int64_t month_count = std::int64_t{from.year} * 12 + (from.month - 1) + months;
    const std::int64_t year = floor_divide(month_count, 12);
    const auto month = static_cast<std::uint32_t>(month_count - year * 12) + 1;
    const std::uint32_t length = month_length(year, month);
    if (from.day <= length) return day_of_number(day_number(year, month, from.day));
    switch (when_missing) {
        case MonthEnd::refuse: return std::nullopt;
        case MonthEnd::down: return day_of_number(day_number(year, month, length));
        case MonthEnd::up: return day_of_number(day_number(year, month, length) + 1);
    }
    return std::nullopt;
}

}  // namespace proviso
