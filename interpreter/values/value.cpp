// Exact arithmetic, comparing, reading and writing of settled values.
#include "interpreter/values/value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

namespace proviso {

namespace {

__extension__ using Wide = __int128;

constexpr std::uint8_t largest_scale = 12;
constexpr std::uint8_t cents_scale = 2;

constexpr Wide power_of_ten(unsigned exponent) {
    Wide power = 1;
    for (unsigned i = 0; i < exponent; ++i) power *= 10;
    return power;
}

bool is_decimal(ValueKind kind) { return kind == ValueKind::money || kind == ValueKind::number; }

constexpr std::uint8_t smallest_scale(ValueKind kind) {
    return kind == ValueKind::money ? cents_scale : std::uint8_t{0};
}

/// The digits at the smallest scale that holds them; none when they do not fit.
std::optional<Value> make_decimal(ValueKind kind, Wide digits, unsigned scale) {
    const unsigned least = smallest_scale(kind);
    while (scale > least && digits % 10 == 0) {
        digits /= 10;
        --scale;
    }
    for (; scale < least; ++scale) digits *= 10;
    if (scale > largest_scale || digits > std::numeric_limits<std::int64_t>::max() ||
        digits < std::numeric_limits<std::int64_t>::min()) {
        return std::nullopt;
    }
    Value value;
    value.kind = kind;
    value.scale = static_cast<std::uint8_t>(scale);
    value.number = static_cast<std::int64_t>(digits);
    return value;
}

/// The digits of a value as if it were written at a larger scale.
Wide digits_at(const Value& value, unsigned scale) {
    return Wide{value.number} * power_of_ten(scale - value.scale);
}

std::optional<Value> combine(const Value& a, const Value& b, int sign) {
    if (a.kind != b.kind || !is_decimal(a.kind)) return std::nullopt;
    const unsigned scale = std::max(a.scale, b.scale);
    return make_decimal(a.kind, digits_at(a, scale) + sign * digits_at(b, scale), scale);
}

int order(Wide a, Wide b) { return a < b ? -1 : a > b ? 1 : 0; }

bool same_unit(const Value& a, const Value& b) {
    return a.unit == b.unit && (a.unit != PeriodUnit::business_days || a.calendar == b.calendar);
}

bool counts_months(PeriodUnit unit) {
    return unit == PeriodUnit::months || unit == PeriodUnit::years;
}

std::optional<int> compare_periods(const Value& a, const Value& b) {
    if (!same_unit(a, b)) return std::nullopt;
    // One month rounded up never reaches two months rounded down; at equal counts they may differ.
    if (counts_months(a.unit) && a.number == b.number && a.month_end != b.month_end) {
        return std::nullopt;
    }
    return order(a.number, b.number);
}

/// How far to move the cents, given what was cut off them.
bool moves_away(Wide cents, Wide rest, Wide unit, Rounding rounding) {
    const Wide twice = (rest < 0 ? -rest : rest) * 2;
    switch (rounding) {
        case Rounding::down: return false;
        case Rounding::up: return rest != 0;
        case Rounding::half_up: return twice >= unit;
        case Rounding::half_even: return twice > unit || (twice == unit && cents % 2 != 0);
    }
    return false;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// "1,250" to "1250"; none unless every comma parts three digits, or there is none.
std::optional<std::string> without_commas(std::string_view text) {
    if (text.find(',') == std::string_view::npos) return std::string(text);
    std::string digits;
    std::size_t begin = 0;
    while (true) {
        const std::size_t comma = text.find(',', begin);
        const std::string_view group = text.substr(begin, comma - begin);
        const bool fits = begin == 0 ? group.size() >= 1 && group.size() <= 3 : group.size() == 3;
        if (!fits) return std::nullopt;
        digits += group;
        if (comma == std::string_view::npos) return digits;
        begin = comma + 1;
    }
}

/// Digits before and after the point to one value; none for leading zeros, strange signs, too many.
std::optional<Value> read_decimal(ValueKind kind, std::string_view whole, std::string_view part,
                                  bool negative, unsigned extra_scale) {
    if (!all_digits(whole) || (whole.size() > 1 && whole.front() == '0')) return std::nullopt;
    if (whole.size() > 19 || part.size() > largest_scale) return std::nullopt;
    Wide digits = 0;
    for (const char c : whole) digits = digits * 10 + (c - '0');
    for (const char c : part) digits = digits * 10 + (c - '0');
    return make_decimal(kind, negative ? -digits : digits,
                        static_cast<unsigned>(part.size()) + extra_scale);
}

std::optional<Value> read_plain_number(std::string_view text, unsigned extra_scale) {
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos) {
        return read_decimal(ValueKind::number, text, {}, negative, extra_scale);
    }
    const std::string_view part = text.substr(point + 1);
    if (!all_digits(part)) return std::nullopt;
    return read_decimal(ValueKind::number, text.substr(0, point), part, negative, extra_scale);
}

std::string grouped(std::string digits) {
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
    return digits;
}

std::string decimal_text(const Value& value) {
    const bool is_money = value.kind == ValueKind::money;
    const unsigned least = smallest_scale(value.kind);
    unsigned scale = value.scale;
    Wide rest = value.number < 0 ? -Wide{value.number} : Wide{value.number};
    for (; scale < least; ++scale) rest *= 10;
    std::string digits;
    for (; rest != 0; rest /= 10) digits.insert(digits.begin(), static_cast<char>('0' + rest % 10));
    if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
    std::string whole = digits.substr(0, digits.size() - scale);
    std::string part = digits.substr(digits.size() - scale);
    while (part.size() > least && part.back() == '0') part.pop_back();
    if (is_money) whole = grouped(std::move(whole));
    return fmt::format("{}{}{}{}{}", value.number < 0 ? "-" : "", is_money ? "$" : "", whole,
                       part.empty() ? "" : ".", part);
}

std::string period_text(const Value& value, std::string_view kind_of_day) {
    std::string_view unit;
    switch (value.unit) {
        case PeriodUnit::business_days: unit = kind_of_day; break;
        case PeriodUnit::calendar_days: unit = "calendar day"; break;
        case PeriodUnit::months: unit = "month"; break;
        case PeriodUnit::years: unit = "year"; break;
    }
    std::string_view rounding;
    if (counts_months(value.unit) && value.month_end == MonthEnd::down) rounding = " rounding down";
    if (counts_months(value.unit) && value.month_end == MonthEnd::up) rounding = " rounding up";
    return fmt::format("{} {}{}{}", value.number, unit, value.number == 1 ? "" : "s", rounding);
}

Value simple_value(ValueKind kind, std::int64_t number) {
    Value value;
    value.kind = kind;
    value.number = number;
    return value;
}

}  // namespace

Value yes_or_no(bool yes) { return simple_value(ValueKind::yes_or_no, yes ? 1 : 0); }

Value money_of_cents(std::int64_t cents) {
    Value value = simple_value(ValueKind::money, cents);
    value.scale = cents_scale;
    return value;
}

Value date_value(Day day) { return simple_value(ValueKind::date, day.number); }

Value choice_value(ChoiceId choice) { return simple_value(ValueKind::choice, choice.index); }

Value business_days(std::int32_t count, CalendarId calendar) {
    Value value = simple_value(ValueKind::period, count);
    value.unit = PeriodUnit::business_days;
    value.calendar = calendar;
    return value;
}

Value calendar_days(std::int32_t count) {
    Value value = simple_value(ValueKind::period, count);
    value.unit = PeriodUnit::calendar_days;
    return value;
}

bool operator==(const Value& a, const Value& b) {
    if (a.kind != b.kind) return false;
    switch (a.kind) {
        case ValueKind::money:
        case ValueKind::number:
        case ValueKind::period: return compare(a, b) == 0;
        case ValueKind::yes_or_no: return a.is_yes() == b.is_yes();
        case ValueKind::date:
        case ValueKind::choice: return a.number == b.number;
    }
    return false;
}

std::optional<int> compare(const Value& a, const Value& b) {
    if (a.kind != b.kind) return std::nullopt;
    switch (a.kind) {
        case ValueKind::money:
        case ValueKind::number: {
            const unsigned scale = std::max(a.scale, b.scale);
            return order(digits_at(a, scale), digits_at(b, scale));
        }
        case ValueKind::date: return order(a.number, b.number);
        case ValueKind::period: return compare_periods(a, b);
        case ValueKind::yes_or_no:
        case ValueKind::choice: return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Value> add(const Value& a, const Value& b) { return combine(a, b, 1); }

std::optional<Value> subtract(const Value& a, const Value& b) { return combine(a, b, -1); }

std::optional<Value> multiply(const Value& a, const Value& b) {
    if (!is_decimal(a.kind) || !is_decimal(b.kind)) return std::nullopt;
    const bool a_is_money = a.kind == ValueKind::money;
    const bool b_is_money = b.kind == ValueKind::money;
    if (a_is_money && b_is_money) return std::nullopt;
    return make_decimal(a_is_money || b_is_money ? ValueKind::money : ValueKind::number,
                        Wide{a.number} * b.number, unsigned{a.scale} + b.scale);
}

std::optional<Value> round_to_cent(const Value& money, Rounding rounding) {
    if (money.kind != ValueKind::money) return std::nullopt;
    if (money.scale <= cents_scale) return make_decimal(money.kind, money.number, money.scale);
    const Wide unit = power_of_ten(static_cast<unsigned>(money.scale - cents_scale));
    Wide cents = money.number / unit;
    const Wide rest = money.number % unit;
    if (moves_away(cents, rest, unit, rounding)) cents += rest < 0 ? -1 : 1;
    return make_decimal(ValueKind::money, cents, cents_scale);
}

std::optional<Value> read_money(std::string_view text) {
    if (text.empty() || text.front() != '$') return std::nullopt;
    text.remove_prefix(1);
    const std::size_t point = text.find('.');
    std::string_view cents;
    if (point != std::string_view::npos) {
        cents = text.substr(point + 1);
        if (cents.size() != 2 || !all_digits(cents)) return std::nullopt;
    }
    const auto whole = without_commas(text.substr(0, point));
    if (!whole) return std::nullopt;
    return read_decimal(ValueKind::money, *whole, cents, false, 0);
}

std::optional<Value> read_number(std::string_view text) { return read_plain_number(text, 0); }

std::optional<Value> read_share(std::string_view text) {
    if (text.empty() || text.back() != '%') return std::nullopt;
    text.remove_suffix(1);
    return read_plain_number(text, 2);
}

std::string to_text(const Value& value, std::string_view choice_word,
                    std::string_view kind_of_day) {
    switch (value.kind) {
        case ValueKind::yes_or_no: return value.is_yes() ? "yes" : "no";
        case ValueKind::money:
        case ValueKind::number: return decimal_text(value);
        case ValueKind::date: return to_text(value.day());
        case ValueKind::period: return period_text(value, kind_of_day);
        case ValueKind::choice: return std::string(choice_word);
    }
    return {};
}

}  // namespace proviso
