// Scanners for literals, citations and signs, and for what a line begins with.

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

#include "grammar/scan.hpp"

namespace proviso::scan {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || is_capital(c); }

At digits(At at, At end) {
    const At begin = at;
    while (at != end && is_digit(*at)) ++at;
    return at == begin ? nullptr : at;
}

At exactly(At at, At end, std::ptrdiff_t count) {
    const At last = digits(at, end);
    return last != nullptr && last - at == count ? last : nullptr;
}

bool starts(At at, At end, std::string_view text) { return view(at, end).starts_with(text); }

// Nothing may stand directly behind a literal that a reader would take as part of it.
bool ends_literal(At at, At end) {
    if (at == end) return true;
    if (word(at, end) != nullptr || *at == '$' || *at == '%') return false;
    const bool joins = *at == '.' || *at == ',' || *at == '-' || *at == '/';
    return !(joins && at + 1 != end && is_digit(at[1]));
}

At grouped_digits(At at, At end) {
    const At first = digits(at, end);
    if (first == nullptr || first == end || *first != ',' || first - at > 3) return first;
    At last = first;
    while (last != end && *last == ',') {
        const At group = exactly(last + 1, end, 3);
        if (group == nullptr) break;
        last = group;
    }
    return last;
}

bool is_unit(std::string_view text) {
    static constexpr auto units =
        std::to_array<std::string_view>({"day", "days", "month", "months", "year", "years"});
    return std::find(units.begin(), units.end(), text) != units.end();
}

bool is_citation_sign(At at, At end) {
    return is_letter(*at) || is_digit(*at) || std::strchr(".()-/&:'", *at) != nullptr ||
           starts(at, end, "\xC2\xA9");
}

// One blank-free run; a full stop or colon at its end belongs to the sentence around it.
At citation_run(At at, At end) {
    At last = at;
    while (last != end && *last != '\0' && is_citation_sign(last, end)) {
        last += static_cast<unsigned char>(*last) >= 0x80 ? 2 : 1;
    }
    while (last != at && (last[-1] == '.' || last[-1] == ':' || last[-1] == '-')) --last;
    return last == at ? nullptr : last;
}

At citation_with_digit(At at, At end) {
    const At last = citation_run(at, end);
    if (last == nullptr || *at == '(' || std::none_of(at, last, is_digit)) return nullptr;
    return last;
}

int index_in(std::span<const std::string_view> words, std::string_view text) {
    const auto found = std::find(words.begin(), words.end(), text);
    return found == words.end() ? -1 : static_cast<int>(found - words.begin());
}

}  // namespace

At money(At at, At end) {
    if (at == end || *at != '$') return nullptr;
    At last = grouped_digits(at + 1, end);
    if (last == nullptr) return nullptr;
    if (last != end && *last == '.') {
        const At cents = exactly(last + 1, end, 2);
        if (cents != nullptr) last = cents;
    }
    return ends_literal(last, end) ? last : nullptr;
}

At date(At at, At end) {
    const At year_end = exactly(at, end, 4);
    if (year_end == nullptr || year_end == end || *year_end != '-') return nullptr;
    const At month_end = exactly(year_end + 1, end, 2);
    if (month_end == nullptr || month_end == end || *month_end != '-') return nullptr;
    const At day_end = exactly(month_end + 1, end, 2);
    return day_end != nullptr && ends_literal(day_end, end) ? day_end : nullptr;
}

At number(At at, At end) {
    At last = digits(at, end);
    if (last == nullptr) return nullptr;
    if (last != end && *last == '.') {
        const At fraction = digits(last + 1, end);
        if (fraction != nullptr) last = fraction;
    }
    return ends_literal(last, end) ? last : nullptr;
}

At share(At at, At end) {
    At last = digits(at, end);
    if (last == nullptr) return nullptr;
    if (last != end && *last == '.') {
        last = digits(last + 1, end);
        if (last == nullptr) return nullptr;
    }
    last = after_blanks(last, end);
    return last != end && *last == '%' && ends_literal(last + 1, end) ? last + 1 : nullptr;
}

At period(At at, At end) {
    At last = digits(at, end);
    if (last == nullptr) return nullptr;
    while (true) {
        const At next = blanks(last, end);
        if (next == nullptr) return nullptr;
        last = word(next, end);
        if (last == nullptr) return nullptr;
        const std::string_view text = view(next, last);
        if (is_unit(text)) return last;
        if (stops_name(text, next, end)) return nullptr;
    }
}

At yes_or_no(At at, At end) {
    At last = spelled(at, end, "yes");
    if (last == nullptr) last = spelled(at, end, "no");
    if (last == nullptr) return nullptr;
    const At next = after_blanks(last, end);
    const At next_word = word(next, end);
    if (next_word != nullptr && !stops_name(view(next, next_word), next, end)) return nullptr;
    return last;
}

At quote_sign(At at, At end) {
    if (at == end) return nullptr;
    if (*at == '"') return at + 1;
    const bool curly = starts(at, end, "\xE2\x80\x9C") || starts(at, end, "\xE2\x80\x9D") ||
                       starts(at, end, "\xE2\x80\x9E");
    return curly ? at + 3 : nullptr;
}

At quoted(At at, At end) {
    At last = quote_sign(at, end);
    if (last == nullptr) return nullptr;
    while (!at_line_end(last, end)) {
        const At closed = quote_sign(last, end);
        if (closed != nullptr) return closed;
        ++last;
    }
    return nullptr;
}

At label(At at, At end) {
    if (at == end || *at != '(') return nullptr;
    At last = at + 1;
    while (last != end && (is_letter(*last) || is_digit(*last)) && last - at < 9) ++last;
    return last != at + 1 && last != end && *last == ')' ? last + 1 : nullptr;
}

At section_sign(At at, At end) {
    if (starts(at, end, "\xC2\xA7")) return at + 2;
    if (starts(at, end, "Sec.") || starts(at, end, "sec.")) return at + 4;
    return nullptr;
}

At citation(At at, At end) {
    const At direct = citation_with_digit(at, end);
    if (direct != nullptr) return direct;
    const At first = word(at, end);
    if (first == nullptr) return nullptr;
    // Two blanks part a heading's citation from its title, so the optional word is followed by one.
    if (first != end && *first == ' ' && !stops_name(view(at, first), at, end)) {
        const At second = citation_with_digit(first + 1, end);
        if (second != nullptr) return second;
    }
    return is_capital(*at) ? first : nullptr;
}

At year(At at, At end) {
    const At last = exactly(at, end, 4);
    return last != nullptr && ends_literal(last, end) ? last : nullptr;
}

At minus(At at, At end) {
    if (at == end || *at != '-') return nullptr;
    const At next = at + 1;
    return at_line_end(next, end) || blanks(next, end) != nullptr ? next : nullptr;
}

At blob(At at, At end) {
    while (!at_line_end(at, end) && blanks(at, end) == nullptr) ++at;
    return at;
}

int month_number(std::string_view text) {
    static constexpr auto months = std::to_array<std::string_view>(
        {"January", "February", "March", "April", "May", "June", "July", "August", "September",
         "October", "November", "December"});
    return index_in(months, text) + 1;
}

int weekday_number(std::string_view text) {
    static constexpr auto weekdays = std::to_array<std::string_view>(
        {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"});
    return index_in(weekdays, text);
}

int ordinal_number(std::string_view text) {
    static constexpr auto ordinals =
        std::to_array<std::string_view>({"first", "second", "third", "fourth"});
    return text == "last" ? -1 : index_in(ordinals, text) + 1;
}

At month(At at, At end) {
    const At last = word(at, end);
    return last != nullptr && month_number(view(at, last)) > 0 ? last : nullptr;
}

At weekday(At at, At end) {
    const At last = word(at, end);
    return last != nullptr && weekday_number(view(at, last)) >= 0 ? last : nullptr;
}

At ordinal(At at, At end) {
    const At last = word(at, end);
    return last != nullptr && ordinal_number(view(at, last)) != 0 ? last : nullptr;
}

bool begins_reach(At at, At end) {
    while (true) {
        const At in = spelled(at, end, "in");
        if (in != nullptr) at = after_blanks(in, end);
        const At sign = section_sign(at, end);
        if (sign == nullptr) return false;
        const At cited = citation(after_blanks(sign, end), end);
        if (cited == nullptr) return false;
        at = after_blanks(cited, end);
        const At labelled = label(at, end);
        if (labelled != nullptr) at = after_blanks(labelled, end);
        if (at_line_end(at, end)) {
            const At next = continuation(at, end);
            if (next == nullptr) return false;
            at = next;
        }
        const At joined = spelled(at, end, "and");
        if (joined == nullptr) break;
        at = after_blanks(joined, end);
    }
    return spelled(at, end, "do not apply") != nullptr ||
           spelled(at, end, "does not apply") != nullptr;
}

bool begins_declaration(At at, At end) {
    if (section_sign(at, end) != nullptr) return !begins_reach(at, end);
    const At last = word(at, end);
    return last != nullptr && opens_block(view(at, last));
}

}  // namespace proviso::scan
