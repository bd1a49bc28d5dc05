// Types a text by what the ruleset declares, and says how a value that does not fit is written.
#include <algorithm>

#include "interpreter/base/suggest.hpp"
#include "interpreter/facts/case_reading.hpp"

namespace proviso {

namespace {

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return small;
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// Only digits and one point: what is left of an amount without its signs and commas.
std::string bare_digits(std::string_view text) {
    std::string digits;
    for (const char c : text) {
        if (c != '$' && c != ',' && c != ' ') digits += c;
    }
    if (digits.ends_with("USD")) digits.resize(digits.size() - 3);
    if (digits.starts_with("USD")) digits.erase(0, 3);
    if (digits.starts_with('.')) digits.insert(0, 1, '0');
    while (digits.size() > 1 && digits[0] == '0' && digits[1] != '.') digits.erase(0, 1);
    return digits;
}

std::string money_repair(std::string_view text) {
    if (text.size() > 40) return "write an amount such as $1,250.00";
    std::string digits = bare_digits(text);
    const std::size_t point = digits.find('.');
    if (point != std::string::npos && point + 2 == digits.size()) digits += '0';
    if (const auto value = read_money("$" + digits)) {
        return fmt::format("write {}", to_text(*value));
    }
    if (!digits.empty() && digits.front() == '-') return "amounts are written without a minus";
    if (read_number(digits)) return "cents are two digits";
    return "write an amount such as $1,250.00";
}

std::string number_repair(std::string_view text) {
    const std::string digits = text.size() > 40 ? std::string() : bare_digits(text);
    const auto value = read_number(digits.starts_with('+') ? digits.substr(1) : digits);
    return value ? fmt::format("write {}", to_text(*value))
                 : std::string("write a number such as 3, 2.5 or 10%");
}

bool is_number_with_too_many_digits(std::string_view text) {
    const std::string digits = bare_digits(text);
    return digits.size() > 12 && std::all_of(digits.begin(), digits.end(), [](char c) {
               return (c >= '0' && c <= '9') || c == '.';
           });
}

std::optional<Value> read_yes_or_no(CaseReading& reading, std::string_view name,
                                    const CaseNode& node) {
    if (node.text == "yes") return yes_or_no(true);
    if (node.text == "no") return yes_or_no(false);
    const std::string small = in_small_letters(node.text);
    std::string repair = "write `yes` or `no`";
    if (is_one_of(small, {"yes", "y", "true", "on", "1"})) repair = "write `yes`";
    if (is_one_of(small, {"no", "n", "false", "off", "0"})) repair = "write `no`";
    reading.sink.report<Code::case_not_yes_or_no>(node.where, name, shown(node.text))
        .says(repair_or_state(node.text, repair));
    return std::nullopt;
}

std::optional<Value> read_money_text(CaseReading& reading, std::string_view name,
                                     const CaseNode& node) {
    if (const auto value = read_money(node.text)) return value;
    if (is_number_with_too_many_digits(node.text)) {
        reading.sink.report<Code::case_overflow>(node.where, shown(node.text))
            .says("write at most sixteen digits before the cents");
        return std::nullopt;
    }
    reading.sink.report<Code::case_not_money>(node.where, name, shown(node.text))
        .says(repair_or_state(node.text, money_repair(node.text)));
    return std::nullopt;
}

std::optional<Value> read_number_text(CaseReading& reading, std::string_view name,
                                      const CaseNode& node) {
    if (const auto value = read_number(node.text)) return value;
    if (const auto value = read_share(node.text)) return value;
    if (is_number_with_too_many_digits(node.text)) {
        reading.sink.report<Code::case_overflow>(node.where, shown(node.text))
            .says("write at most eighteen digits, twelve of them behind the point");
        return std::nullopt;
    }
    reading.sink.report<Code::case_not_a_number>(node.where, name, shown(node.text))
        .says(repair_or_state(node.text, number_repair(node.text)));
    return std::nullopt;
}

std::optional<Value> read_choice(CaseReading& reading, std::string_view name, const Type& type,
                                 const CaseNode& node) {
    const std::string plain = plain_name(node.text);
    std::vector<std::string> words, quoted;
    for (const ChoiceId choice : type.choices) {
        const std::string& word = reading.program.choices[choice];
        if (plain_name(word) == plain) return choice_value(choice);
        words.push_back(word);
        quoted.push_back(fmt::format("`{}`", word));
    }
    const std::string all = fmt::format("write {}", list_of(quoted, "or"));
    const std::string one = suggest(plain, words);
    Report report =
        reading.sink.report<Code::case_not_a_choice>(node.where, shown(node.text), name);
    if (one.empty()) {
        report.says(repair_or_state(node.text, all));
    } else {
        report.says(fmt::format("did you mean `{}`?", one)).note(all);
    }
    return std::nullopt;
}

/// `month`, `calendar day` … to its unit; for business days the calendar of that name too.
bool find_unit(const Program& program, std::string_view unit, Value& period) {
    if (unit == "calendar day") {
        period.unit = PeriodUnit::calendar_days;
        return true;
    }
    if (unit == "month" || unit == "year") {
        period.unit = unit == "month" ? PeriodUnit::months : PeriodUnit::years;
        return true;
    }
    for (std::size_t i = 0; i < program.calendars.size(); ++i) {
        const CalendarId calendar{static_cast<std::uint32_t>(i)};
        if (plain_name(program.calendars[calendar].name) == unit) {
            period.unit = PeriodUnit::business_days;
            period.calendar = calendar;
            return true;
        }
    }
    return false;
}

std::optional<Value> period_of(const Program& program, std::string_view text) {
    std::string plain = plain_name(text);
    Value period = calendar_days(0);
    for (const auto& [words, rounding] :
         {std::pair(" rounding down", MonthEnd::down), std::pair(" rounding up", MonthEnd::up)}) {
        if (!plain.ends_with(words)) continue;
        plain.resize(plain.size() - std::string_view(words).size());
        period.month_end = rounding;
    }
    const std::size_t blank = plain.find(' ');
    const auto count = read_number(plain.substr(0, blank));
    if (blank == std::string::npos || !count || count->scale != 0 || count->number < 0 ||
        count->number > limits::days_ahead) {
        return std::nullopt;
    }
    period.number = count->number;
    std::string unit = plain.substr(blank + 1);
    if (unit.ends_with('s')) unit.pop_back();
    if (!find_unit(program, unit, period)) return std::nullopt;
    const bool rounds = period.month_end != MonthEnd::refuse;
    const bool by_month = period.unit == PeriodUnit::months || period.unit == PeriodUnit::years;
    return rounds && !by_month ? std::nullopt : std::optional(period);
}

std::optional<Value> read_period(CaseReading& reading, std::string_view name,
                                 const CaseNode& node) {
    if (node.text.size() <= limits::suggested_name) {
        if (const auto period = period_of(reading.program, node.text)) return period;
    }
    reading.sink.report<Code::case_not_a_period>(node.where, name, shown(node.text))
        .says(repair_or_state(node.text,
                              "write a number and its kind of day, as in `10 business days` or "
                              "`45 calendar days`"));
    return std::nullopt;
}

}  // namespace

std::string repair_or_state(std::string_view text, std::string repair) {
    const std::string small = in_small_letters(text);
    if (is_one_of(small, {"unknown", "not known", "unk", "tbd", "?", "-"})) {
        return "write `unknown` when nobody knows";
    }
    if (is_one_of(small, {"not applicable", "n/a", "na", "none"})) {
        return "write `not applicable` when there is none, `unknown` when nobody knows";
    }
    return repair;
}

std::optional<Value> read_value(CaseReading& reading, std::string_view name, const Type& type,
                                const CaseNode& node) {
    switch (type.kind) {
        case ValueKind::yes_or_no: return read_yes_or_no(reading, name, node);
        case ValueKind::money: return read_money_text(reading, name, node);
        case ValueKind::number: return read_number_text(reading, name, node);
        case ValueKind::choice: return read_choice(reading, name, type, node);
        case ValueKind::period: return read_period(reading, name, node);
        case ValueKind::date: {
            const auto day = read_date(reading, name, node);
            return day ? std::optional(date_value(*day)) : std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace proviso
