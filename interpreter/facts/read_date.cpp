// Reads dates as people write them in a case file, and says what is wrong with those that are none.
#include <algorithm>
#include <array>

#include "interpreter/facts/case_reading.hpp"

namespace proviso {

namespace {

constexpr std::array<std::string_view, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

constexpr std::string_view how_to_write = "write year, month and day, as in 2026-03-02";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Does the text fit a pattern in which `0` stands for any digit?
bool fits(std::string_view text, std::string_view pattern) {
    return std::equal(
        text.begin(), text.end(), pattern.begin(), pattern.end(),
        [](char c, char wanted) { return wanted == '0' ? is_digit(c) : c == wanted; });
}

std::uint32_t number_of(std::string_view digits) {
    std::uint32_t number = 0;
    for (const char c : digits) number = number * 10 + static_cast<std::uint32_t>(c - '0');
    return number;
}

/// Why a date in the right form is none: the year, the month or the day.
void report_impossible(CaseReading& reading, Span where, std::string_view text) {
    const std::uint32_t year = number_of(text.substr(0, 4));
    const std::uint32_t month = number_of(text.substr(5, 2));
    const std::uint32_t day = number_of(text.substr(8, 2));
    if (month < 1 || month > 12) {
        reading.sink.report<Code::case_no_such_day>(where, text, "months run from 01 to 12")
            .says("correct the month");
        return;
    }
    const auto first = make_day(static_cast<std::int32_t>(year), month, 1);
    const auto next = first ? add_months(*first, 1, MonthEnd::refuse) : std::nullopt;
    const std::int32_t length = next ? *next - *first : 0;
    if (day < 1 || day > static_cast<std::uint32_t>(length)) {
        reading.sink
            .report<Code::case_no_such_day>(
                where, text, fmt::format("{} {} has {} days", month_names[month - 1], year, length))
            .says("correct the day");
        return;
    }
    reading.sink.report<Code::case_year>(where, text).says("correct the year");
}

/// The date that a slip of writing stands for, when there can be only one.
std::optional<Day> meant(std::string_view text) {
    std::string digits;
    for (const char c : text) digits += is_digit(c) ? c : '-';
    const std::size_t first = digits.find('-');
    if (first == std::string::npos && digits.size() == 8) {
        return read_day(
            fmt::format("{}-{}-{}", digits.substr(0, 4), digits.substr(4, 2), digits.substr(6)));
    }
    const std::size_t second = first == 4 ? digits.find('-', 5) : std::string::npos;
    if (second == std::string::npos || second == 5 || second + 1 >= digits.size()) {
        return std::nullopt;
    }
    const std::string month = digits.substr(5, second - 5);
    const std::string day = digits.substr(second + 1);
    return read_day(fmt::format("{}-{:0>2}-{:0>2}", digits.substr(0, 4), month, day));
}

void report_no_date(CaseReading& reading, std::string_view name, const CaseNode& node,
                    bool may_be_unknown) {
    const auto day = node.text.size() <= 10 ? meant(node.text) : std::nullopt;
    reading.sink.report<Code::case_not_a_date>(node.where, name, shown(node.text))
        .says(day              ? fmt::format("write {}", to_text(*day))
              : may_be_unknown ? repair_or_state(node.text, std::string(how_to_write))
                               : std::string(how_to_write));
}

/// `18:00` or `18:00:30`.
bool is_time_of_day(std::string_view text) {
    if (!fits(text, "00:00") && !fits(text, "00:00:00")) return false;
    return number_of(text.substr(0, 2)) < 24 && number_of(text.substr(3, 2)) < 60 &&
           (text.size() == 5 || number_of(text.substr(6, 2)) < 60);
}

bool begins_like_a_date(std::string_view text) {
    return text.size() > 10 && fits(text.substr(0, 10), "0000-00-00") &&
           (text[10] == ' ' || text[10] == 'T');
}

std::optional<Day> read_any_date(CaseReading& reading, std::string_view name, const CaseNode& node,
                                 bool may_be_unknown) {
    if (node.kind == CaseNode::Kind::nothing) {
        report_nothing(reading, node, name, std::string(how_to_write));
        return std::nullopt;
    }
    if (node.kind != CaseNode::Kind::text) {
        report_shape(reading, node, name, "a date", std::string(how_to_write));
        return std::nullopt;
    }
    if (const auto day = read_day(node.text)) return day;
    if (fits(node.text, "0000-00-00")) {
        report_impossible(reading, node.where, node.text);
    } else if (begins_like_a_date(node.text) && read_day(node.text.substr(0, 10))) {
        reading.sink.report<Code::case_not_a_date>(node.where, name, shown(node.text))
            .says(fmt::format("leave the time of day out: {}", node.text.substr(0, 10)));
    } else {
        report_no_date(reading, name, node, may_be_unknown);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Day> read_date(CaseReading& reading, std::string_view name, const CaseNode& node) {
    return read_any_date(reading, name, node, true);
}

std::optional<Day> read_own_date(CaseReading& reading, std::string_view name,
                                 const CaseNode& node) {
    return read_any_date(reading, name, node, false);
}

std::optional<DayAndTime> read_date_and_time(CaseReading& reading, std::string_view name,
                                             const CaseNode& node) {
    if (node.kind != CaseNode::Kind::text || !begins_like_a_date(node.text)) {
        const auto day = read_date(reading, name, node);
        return day ? std::optional(DayAndTime{*day, {}}) : std::nullopt;
    }
    CaseNode date = node;
    date.text = node.text.substr(0, 10);
    const auto day = read_date(reading, name, date);
    if (!day) return std::nullopt;
    const std::string time = node.text.substr(11);
    if (node.text[10] != ' ' || !is_time_of_day(time)) {
        const bool impossible = fits(time, "00:00") || fits(time, "00:00:00");
        const std::string_view repair =
            impossible && !is_time_of_day(time)
                ? "hours run from 00 to 23 and minutes from 00 to 59, as in `{} 18:00`"
            : node.text[10] == ' ' ? "write hours and minutes, as in `{} 18:00`"
                                   : "write it after a blank, as in `{} 18:00`";
        reading.sink.report<Code::case_time_of_day>(node.where, shown(node.text.substr(10)))
            .says(fmt::format(fmt::runtime(repair), date.text));
        return std::nullopt;
    }
    return DayAndTime{*day, time};
}

}  // namespace proviso
