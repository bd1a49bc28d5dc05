#pragma once
// A settled value of the language, and the arithmetic on values. Nothing here is binary floating point.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "interpreter/base/ids.hpp"
#include "interpreter/values/date.hpp"

namespace proviso {

using ChoiceId = Id<struct ChoiceTag>;      ///< an interned choice word
using CalendarId = Id<struct CalendarTag>;  ///< a declared calendar

enum class ValueKind : std::uint8_t { yes_or_no, money, number, date, period, choice };

/// The kinds of day never mix: business days of one calendar, calendar days, months, years.
enum class PeriodUnit : std::uint8_t { business_days, calendar_days, months, years };

/// One settled value; what `number` holds depends on `kind`:
/// yes_or_no 0 or 1 · money and number: decimal digits, the value being number / 10^scale ·
/// date: Day::number · period: the count · choice: ChoiceId::index.
struct Value {
    ValueKind kind = ValueKind::yes_or_no;
    PeriodUnit unit = PeriodUnit::calendar_days;  ///< period
    MonthEnd month_end = MonthEnd::refuse;        ///< period of months or years
    std::uint8_t scale = 0;                       ///< money (2 once rounded), number
    CalendarId calendar;                          ///< period of business days
    std::int64_t number = 0;

    bool is_yes() const { return number != 0; }
    Day day() const { return Day{static_cast<std::int32_t>(number)}; }
    ChoiceId choice() const { return ChoiceId{static_cast<std::uint32_t>(number)}; }
};

Value yes_or_no(bool yes);
Value money_of_cents(std::int64_t cents);
Value date_value(Day day);
Value choice_value(ChoiceId choice);
Value business_days(std::int32_t count, CalendarId calendar);
Value calendar_days(std::int32_t count);

/// Equal in meaning: $1.50 is 1.5 at another scale; 10 business days of two calendars differ.
bool operator==(const Value& a, const Value& b);
/// Less, equal, greater for two values that can be ordered (money, number, date, periods of one unit);
/// none for any other pair.
std::optional<int> compare(const Value& a, const Value& b);

/// Exact sums, differences and products; none on overflow of 64 bits or a scale past 12. Kinds are
/// as checked before: money ± money, number ± number, money × number, number × number, date ± nothing.
std::optional<Value> add(const Value& a, const Value& b);
std::optional<Value> subtract(const Value& a, const Value& b);
std::optional<Value> multiply(const Value& a, const Value& b);

enum class Rounding : std::uint8_t {
    down,
    up,
    half_up,
    half_even
};  ///< half_up: away from zero; down: towards zero
/// Money to whole cents (scale 2).
std::optional<Value> round_to_cent(const Value& money, Rounding rounding);

/// Strict readings: `$50`, `$1,250.00`, `$0.5` is refused (cents are two digits), `3`, `2.5`, `-2`, `10%`.
/// None for any other spelling or overflow. A share becomes a number (10% is 0.10).
std::optional<Value> read_money(std::string_view text);
std::optional<Value> read_number(std::string_view text);
std::optional<Value> read_share(std::string_view text);

/// `$1,250.00`, `2.5`, `2026-03-02`, `yes`, `10 business days`, `1 business day`. A choice needs its
/// word and a calendar its name, which the caller gives (both ignored for other kinds).
std::string to_text(const Value& value, std::string_view choice_word = {},
                    std::string_view kind_of_day = "business day");

}  // namespace proviso
