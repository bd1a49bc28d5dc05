#include "interpreter/mutation/literals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "interpreter/values/date.hpp"

namespace proviso {

namespace {

/// The whole number that a text begins with, and what stands behind it.
struct Counted {
    std::int64_t number = 0;
    std::string_view rest;
};

std::optional<Counted> counted(std::string_view text) {
    std::string digits;
    std::size_t at = 0;
    for (; at < text.size() && (text[at] == ',' || ('0' <= text[at] && text[at] <= '9')); ++at) {
        if (text[at] != ',') digits += text[at];
    }
    Counted result;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), result.number);
    if (digits.empty() || read.ec != std::errc{}) return std::nullopt;
    result.rest = text.substr(at);
    return result;
}

std::string with_commas(std::int64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

bool ends_with_s(std::string_view word) { return !word.empty() && word.back() == 's'; }

/// "1 business day", "2 business days": the unit in its number.
std::string unit_for(std::int64_t number, std::string_view unit, std::size_t word_end) {
    std::string word(unit.substr(0, word_end));
    if (ends_with_s(word)) word.pop_back();
    if (number != 1) word += 's';
    return word + std::string(unit.substr(word_end));
}

/// Where the unit ends: "2 years rounding down" has two words behind it.
std::size_t end_of_unit(std::string_view rest) {
    const std::size_t rounding = rest.find(" rounding");
    return rounding == std::string_view::npos ? rest.size() : rounding;
}

void add_other_days(std::vector<std::string>& near, const Counted& period, std::size_t unit_end,
                    const std::vector<std::string>& kinds_of_day) {
    std::string unit(trimmed(period.rest.substr(0, unit_end)));
    if (ends_with_s(unit)) unit.pop_back();
    const auto add = [&](const std::string& kind) {
        if (kind == unit) return;
        near.push_back(fmt::format("{} {}{}{}", period.number, kind, period.number == 1 ? "" : "s",
                                   period.rest.substr(unit_end)));
    };
    const bool of_days = unit.ends_with(" day");
    if (!of_days) return;
    const auto found = std::find(kinds_of_day.begin(), kinds_of_day.end(), unit);
    if (unit != "calendar day") add("calendar day");
    if (unit == "calendar day" && !kinds_of_day.empty()) add(kinds_of_day.front());
    if (found != kinds_of_day.end())
        add(found + 1 == kinds_of_day.end() ? kinds_of_day.front() : *(found + 1));
}

void add_periods(std::vector<std::string>& near, const Counted& period,
                 const std::vector<std::string>& kinds_of_day) {
    const std::size_t unit_end = end_of_unit(period.rest);
    for (const std::int64_t number : {period.number - 1, period.number + 1}) {
        if (number < 0) continue;
        near.push_back(std::to_string(number) + unit_for(number, period.rest, unit_end));
    }
    add_other_days(near, period, unit_end, kinds_of_day);
}

}  // namespace

std::vector<std::string> literals_near(std::string_view written,
                                       const std::vector<std::string>& kinds_of_day) {
    std::vector<std::string> near;
    if (const std::optional<Day> day = read_day(std::string(written))) {
        near.push_back(to_text(*day - 1));
        near.push_back(to_text(*day + 1));
        return near;
    }
    const bool money = written.starts_with('$');
    const auto number = counted(money ? written.substr(1) : written);
    if (!number) return near;
    if (!money && number->rest.starts_with(' ')) {
        add_periods(near, *number, kinds_of_day);
        return near;
    }
    const bool ends_well = number->rest.empty() || number->rest == "%" || number->rest[0] == '.';
    if (!ends_well) return near;
    for (const std::int64_t other : {number->number - 1, number->number + 1}) {
        if (other < 0) continue;
        near.push_back((money ? "$" : "") + with_commas(other) + std::string(number->rest));
    }
    return near;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    return text;
}

std::vector<std::string> lines_in(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

}  // namespace proviso
