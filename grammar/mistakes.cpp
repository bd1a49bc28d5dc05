// The wording of what is missing, left over or broken at a place.

#include "grammar/mistakes.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "grammar/scan.hpp"
#include "interpreter/base/suggest.hpp"
#include "interpreter/base/text.hpp"

namespace proviso {

namespace {

struct WantedText {
    std::string_view what;
    std::string_view repair;
};

WantedText wanted_text(Wanted wanted) {
    switch (wanted) {
        case Wanted::word:
        case Wanted::sign: return {};
        case Wanted::name: return {"a name", "write the name here"};
        case Wanted::act:
            return {"an act", "write what is to be done, as it is declared: `report the results`"};
        case Wanted::record:
            return {"the name of a record", "write which rows are meant: `transfer`"};
        case Wanted::party: return {"a party", "write which party: `consumer`"};
        case Wanted::event: return {"an event", "write which event: `notice of error`"};
        case Wanted::condition:
            return {"a condition", "write what must hold: `notice form is oral`"};
        case Wanted::value:
            return {"a value", "write a value: `$50`, `10 business days` or a name"};
        case Wanted::period:
            return {"a period", "write how long: `10 business days`, `2 months` or a name"};
        case Wanted::moment:
            return {"an event or a date",
                    "write what it is measured from: `notice of error` or `2026-03-02`"};
        case Wanted::date: return {"a date", "write a day as `2026-03-02`"};
        case Wanted::year: return {"a year", "write a year as `2026`"};
        case Wanted::citation:
            return {"a citation", "write one as `§ 1005.11(c)(1)` or `§ Escalation`"};
        case Wanted::title_in_quotes: return {"a text in quotes", "write it as `\"…\"`"};
        case Wanted::type:
            return {"a type",
                    "write `yes or no`, `money`, `a number`, `a date`, `a period`, or choices as "
                    "`oral or written`"};
        case Wanted::weekday: return {"a weekday", "write one as `Monday`"};
        case Wanted::closing_day:
            return {
                "a day",
                "write `January 1`, `third Monday of January`, `2026-03-16` or a set of holidays"};
        case Wanted::rounding:
            return {"the way of rounding", "write `half up`, `half even`, `down` or `up`"};
        case Wanted::status:
            return {"what is asked of the paragraph",
                    "write `is complied with`, `is missed`, `is done on time`, `is done late` or "
                    "`is open`"};
        case Wanted::text: return {"a text", "write it on this line"};
        case Wanted::row: return {"the table", "write its rows below, each as `| … | … |`"};
        case Wanted::item:
            return {"the list", "write each item on a line of its own, with a label: `(A) …`"};
    }
    return {};
}

std::string_view what_is_declared(NameFor whose) {
    switch (whose) {
        case NameFor::fact: return "facts";
        case NameFor::finding: return "findings";
        case NameFor::record: return "records";
        case NameFor::event: return "events";
        case NameFor::act_do:
        case NameFor::act_done: return "acts";
        case NameFor::term: return "terms";
        case NameFor::field: return "fields";
        case NameFor::party:
        case NameFor::act_party: return "parties";
        case NameFor::path: return "paths";
        case NameFor::calendar:
        case NameFor::holidays:
        case NameFor::ruleset:
        case NameFor::used_ruleset:
        case NameFor::interpretation:
        case NameFor::policy:
        case NameFor::other: return {};
    }
    return {};
}

// The broken name with the word that broke it joined by hyphens to its neighbours.
std::string hyphenated(std::string_view name, std::size_t at, std::size_t length) {
    std::string_view before = name.substr(0, at);
    std::string_view after = name.substr(at + length);
    before = before.substr(0, before.find_last_not_of(" \t") + 1);
    const std::size_t first = after.find_first_not_of(" \t");
    after = first == std::string_view::npos ? std::string_view() : after.substr(first);
    std::string joined(before);
    if (!before.empty()) joined += '-';
    joined += name.substr(at, length);
    if (!after.empty()) joined.append("-").append(after);
    return joined;
}

std::string short_text(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (character_count(text) <= longest) return printable(text);
    std::size_t at = 0;
    for (std::size_t count = 0; count < longest; ++count) at += character_at(text, at).bytes;
    return printable(text.substr(0, at)) + "…";
}

// Two dashes or two slashes behind a digit: a date, however it is written.
bool is_like_date(std::string_view text) {
    const bool digit = !text.empty() && text.front() >= '0' && text.front() <= '9';
    return digit && (std::count(text.begin(), text.end(), '-') == 2 ||
                     std::count(text.begin(), text.end(), '/') == 2);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
        text.replace(at, from.size(), to);
        at += to.size();
    }
}

}  // namespace

std::string plain_text(std::string_view text) {
    std::string plain(text);
    const bool foreign = std::any_of(text.begin(), text.end(),
                                     [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (!foreign) return plain;
    replace_all(plain, "©", "(c)");
    replace_all(plain, "“", "\"");
    replace_all(plain, "”", "\"");
    replace_all(plain, "„", "\"");
    replace_all(plain, "’", "'");
    replace_all(plain, "\xC2\xA0", " ");
    return plain;
}

Span Reporter::here(std::size_t length) const {
    const auto begin = static_cast<std::uint32_t>(rest_.data() - text_.data());
    return {source_, begin, begin + static_cast<std::uint32_t>(length)};
}

// Back over blanks, and over line ends and comments when nothing stands before on this line.
Span Reporter::behind() const {
    const Span place = here(0);
    std::string_view before = text_.substr(0, place.begin);
    before = before.substr(0, before.find_last_not_of(" \t") + 1);
    while (!before.empty() && before.back() == '\n' &&
           !scan::at_line_end(rest_.data(), text_.data() + text_.size())) {
        before = before.substr(0, before.find_last_not_of(" \t\r\n") + 1);
        const std::size_t line = before.rfind('\n') + 1;
        const std::size_t first = before.find_first_not_of(" \t", line);
        if (first == std::string_view::npos || before[first] != '#') break;
        before = before.substr(0, line);
    }
    if (before.empty() || before.back() == '\n') return place;
    const auto begin = static_cast<std::uint32_t>(before.size());
    return {source_, begin, begin};
}

// Nothing more stands on the line, though the next one may go on.
bool Reporter::line_is_over() const {
    const scan::At begin = rest_.data();
    const scan::At end = begin + rest_.size();
    if (scan::at_line_end(begin, end)) return true;
    const std::string_view before = text_.substr(0, here(0).begin);
    const std::size_t last = before.find_last_not_of(" \t");
    const bool first = last == std::string_view::npos || before[last] == '\n';
    return first && scan::begins_continuation(begin, end);
}

std::string_view Reporter::this_line() const {
    const scan::At begin = rest_.data();
    return scan::view(begin, scan::rest_of_line(begin, begin + rest_.size()));
}

// The word that stands here, or else one sign.
std::string_view Reporter::first_thing() const {
    const scan::At begin = rest_.data();
    const scan::At last = scan::word(begin, begin + rest_.size());
    if (last != nullptr) return scan::view(begin, last);
    return rest_.empty() ? rest_ : rest_.substr(0, character_at(rest_, 0).bytes);
}

void Reporter::report_missing(Wanted wanted, Span where) const {
    const WantedText text = wanted_text(wanted);
    const std::string_view thing = line_is_over() ? std::string_view() : first_thing();
    sink_.report<Code::something_missing>(where, text.what)
        .says(scan::is_article(thing)
                  ? fmt::format("articles are dropped, so `{}` alone is no name", thing)
                  : std::string(text.repair))
        .under(under_);
}

void Reporter::missing(Wanted wanted, std::string_view words) const {
    if (line_is_over()) {
        if (words.empty()) {
            report_missing(wanted, behind());
            return;
        }
        sink_.report<Code::word_missing>(behind(), words)
            .says(fmt::format("write `{}` here", words))
            .under(under_);
        return;
    }
    if (!words.empty()) {
        sink_.report<Code::word_missing>(here(first_thing().size()), words)
            .says(fmt::format("write `{}` here", words))
            .under(under_);
        return;
    }
    const scan::At begin = rest_.data();
    const scan::At end = begin + rest_.size();
    const bool day =
        wanted == Wanted::moment || wanted == Wanted::date || wanted == Wanted::closing_day;
    if (wanted == Wanted::title_in_quotes && scan::quote_sign(begin, end) != nullptr) {
        broken_literal();
    } else if (day && is_like_date(scan::view(begin, scan::blob(begin, end)))) {
        broken_literal();
    } else if (wanted == Wanted::citation) {
        missing_citation();
    } else if (wanted == Wanted::period && rest_.front() >= '0' && rest_.front() <= '9') {
        missing_period();
    } else if (!leftover_sign() && !broken_beginning(wanted)) {
        report_missing(wanted, here(first_thing().size()));
    }
}

// A name stands here that begins with a word no name may begin with.
bool Reporter::broken_beginning(Wanted wanted) const {
    const std::string_view word = first_thing();
    const scan::At begin = rest_.data();
    const scan::At end = begin + rest_.size();
    const bool name = wanted >= Wanted::name && wanted <= Wanted::moment;
    if (!name || scan::may_begin_name(word) || scan::stops_name(word, begin, end)) return false;
    if (word == "each" && wanted == Wanted::moment) {
        sink_.report<Code::name_begins_with>(here(word.size()), word)
            .says("leave it out: only `within … after` takes `each`, for a duty each time")
            .under(under_);
        return true;
    }
    sink_.report<Code::name_begins_with>(here(word.size()), word)
        .says(fmt::format("join it to the next word with a hyphen: `{}-…`", word))
        .under(under_);
    return true;
}

// Digits with something else than a unit of time behind them.
void Reporter::missing_period() const {
    const scan::At begin = rest_.data();
    const scan::At end = begin + rest_.size();
    const scan::At count = scan::blob(begin, end);
    const scan::At unit = scan::word(scan::after_blanks(count, end), end);
    const std::string_view shown = scan::view(begin, unit == nullptr ? count : unit);
    sink_.report<Code::not_period>(here(shown.size()), short_text(shown))
        .says("write whole business days, calendar days, months or years: `10 business days`")
        .under(under_);
}

void Reporter::missing_citation() const {
    const scan::At begin = rest_.data();
    const scan::At end = begin + rest_.size();
    const scan::At cited = scan::citation(begin, end);
    if (cited != nullptr) {
        const std::string_view shown = scan::view(begin, cited);
        sink_.report<Code::word_missing>(here(shown.size()), "§")
            .says(fmt::format("write `§ {}`", shown))
            .under(under_);
        return;
    }
    const std::string_view thing = first_thing();
    sink_.report<Code::not_citation>(here(thing.size()), short_text(thing))
        .says("a citation holds a digit, or is one word with a capital: `§ Escalation`")
        .under(under_);
}

bool Reporter::leftover_clause() const {
    const scan::At begin = rest_.data();
    const scan::At end = begin + rest_.size();
    static constexpr auto own_line = std::to_array<std::string_view>(
        {"if", "unless", "otherwise", "instead of", "provided that", "advised if", "of at least",
         "effective", "published on", "withdrawn on", "rolling to the next", "rounded to the cent",
         "containing"});
    for (const std::string_view words : own_line) {
        if (scan::spelled(begin, end, words) == nullptr) continue;
        sink_.report<Code::clause_inside_line>(here(words.size()), words)
            .says(fmt::format("begin a new line with `{}`", words))
            .under(under_);
        return true;
    }
    return false;
}

bool Reporter::leftover_sign() const {
    const char first = rest_.front();
    const scan::At begin = rest_.data();
    if (scan::label(begin, begin + rest_.size()) != nullptr) {
        const std::string_view label = rest_.substr(0, rest_.find(')') + 1);
        sink_.report<Code::label_without_list>(here(label.size()), label)
            .says(
                "end the line before with `any of`, `all of`, `none of`, `lesser of` or `total of`")
            .under(under_);
        return true;
    }
    if (first == '(' || first == ')' || first == '[' || first == '{') {
        sink_.report<Code::brackets_do_not_group>(here(1))
            .says("give the part a name of its own, or use a labelled list")
            .under(under_);
        return true;
    }
    static constexpr auto written =
        std::to_array<std::pair<std::string_view, std::string_view>>({{"<=", "is at most"},
                                                                      {">=", "is at least"},
                                                                      {"!=", "is not"},
                                                                      {"<", "is less than"},
                                                                      {">", "is more than"},
                                                                      {"==", "is"},
                                                                      {"=", "is"},
                                                                      {"&&", "and"},
                                                                      {"&", "and"},
                                                                      {"||", "or"},
                                                                      {"×", "*"},
                                                                      {"−", "-"},
                                                                      {"–", "-"}});
    for (const auto& [sign, words] : written) {
        if (!rest_.starts_with(sign)) continue;
        sink_.report<Code::sign_for_words>(here(sign.size()), sign)
            .says(fmt::format("write `{}`", words))
            .under(under_);
        return true;
    }
    if (first == '-') {
        sink_.report<Code::minus_without_blanks>(here(1))
            .says("write ` - ` to take away")
            .under(under_);
        return true;
    }
    return false;
}

// `10 business day's`: a number with words behind it that are no unit of time.
bool Reporter::leftover_unit() const {
    if (scan::word(rest_.data(), rest_.data() + rest_.size()) == nullptr) return false;
    const std::uint32_t number_end = behind().begin;
    std::uint32_t begin = number_end;
    while (begin > 0 &&
           ((text_[begin - 1] >= '0' && text_[begin - 1] <= '9') || text_[begin - 1] == '.')) {
        --begin;
    }
    if (begin == number_end || begin == 0 || text_[begin - 1] != ' ') return false;
    const Span where = {source_, begin, here(first_thing().size()).end};
    sink_.report<Code::not_period>(where, text_.substr(begin, where.end - begin))
        .says("write whole business days, calendar days, months or years: `10 business days`")
        .under(under_);
    return true;
}

void Reporter::leftover(LineEnd kind) const {
    if (leftover_clause() || leftover_sign()) return;
    const bool may_be_period = kind != LineEnd::declaration;
    if (may_be_period && leftover_unit()) return;
    const std::string_view thing = first_thing();
    const scan::At begin = rest_.data();
    if (scan::word(begin, begin + rest_.size()) == nullptr && thing != "," && thing != ":") {
        Report report = sink_.report<Code::unknown_sign>(here(thing.size()), printable(thing));
        report.under(under_);
        if (thing == "." || thing == ";") report.says("a line ends without a sign; take it away");
        return;
    }
    Report report = sink_.report<Code::does_not_fit>(here(thing.size()), thing);
    report.under(under_);
    const bool test = thing == "within" || thing == "and" || thing == "or" || thing == "is" ||
                      thing == "before" || thing == "after" || thing == "no";
    if (kind == LineEnd::value && test) {
        report.says("if this is a condition, write `means that` in place of `is`");
    } else if (thing == ",") {
        report.says("nothing that may follow a comma follows it");
    } else if (kind == LineEnd::time) {
        report.says("a time ends with the event it is measured from");
    } else {
        report.says("the line would have to end before it");
    }
}

void Reporter::broken_literal() const {
    const scan::At begin = rest_.data();
    const scan::At end = begin + rest_.size();
    if (scan::quote_sign(begin, end) != nullptr) {
        sink_.report<Code::quote_not_closed>(here(this_line().size()))
            .says("write the closing `\"` on this line")
            .under(under_);
        return;
    }
    const std::string_view blob = scan::view(begin, scan::blob(begin, end));
    const std::string shown = short_text(blob);
    if (blob.front() == '$') {
        sink_.report<Code::not_money>(here(blob.size()), shown)
            .says("write dollars, and cents with two digits: `$50`, `$1,250.00`")
            .under(under_);
    } else if (is_like_date(blob)) {
        sink_.report<Code::not_date>(here(blob.size()), shown)
            .says("write year, month and day with four, two and two digits: `2026-03-02`")
            .under(under_);
    } else {
        sink_.report<Code::not_number>(here(blob.size()), shown)
            .says("write digits without commas: `3`, `2.5`, `10%`")
            .under(under_);
    }
}

void Reporter::report_sign_in_name(std::string_view name, std::size_t offset) const {
    const std::size_t bytes = character_at(name, offset).bytes;
    const std::uint32_t begin = here(0).begin + static_cast<std::uint32_t>(offset);
    const Span where = {source_, begin, begin + static_cast<std::uint32_t>(bytes)};
    sink_.report<Code::sign_in_name>(where, printable(name.substr(offset, bytes)))
        .says("a name is made of words; write it without the sign")
        .under(under_);
}

void Reporter::broken_name(NameFor whose, std::size_t length) const {
    const std::string_view name = rest_.substr(0, length);
    const scan::At end = name.data() + name.size();
    const std::string shown = short_text(name);
    bool begun = false;
    for (scan::At at = name.data(); at != end;) {
        const scan::At last = scan::word(at, end);
        const std::size_t offset = static_cast<std::size_t>(at - name.data());
        if (last == nullptr) {
            report_sign_in_name(name, offset);
            return;
        }
        const std::string_view word = scan::view(at, last);
        const std::string hyphens = short_text(hyphenated(name, offset, word.size()));
        const bool digit = word.front() >= '0' && word.front() <= '9';
        if (!begun && !scan::is_article(word) && (digit || !scan::may_begin_name(word))) {
            const bool alone = last == end;
            sink_.report<Code::name_begins_with>(here(length), digit ? "a digit" : word)
                .note(digit   ? "begin it with a word"
                      : alone ? fmt::format("put a word before it: `… {}`", word)
                              : fmt::format("write `{}`", hyphens))
                .under(under_);
            return;
        }
        if (scan::stops_name(word, at, end)) {
            const std::string_view plural = what_is_declared(whose);
            const bool two = (word == "and" || word == "or") && !plural.empty();
            sink_.report<Code::broken_name>(here(length), shown, word)
                .note(two ? fmt::format("write `{}`, or declare two {}", hyphens, plural)
                          : fmt::format("write `{}`", hyphens))
                .under(under_);
            return;
        }
        begun = begun || !scan::is_article(word);
        at = scan::after_blanks(last, end);
    }
    missing(Wanted::name, {});
}

void Reporter::unknown_type(std::size_t length) const {
    const std::string_view type = rest_.substr(0, length);
    static constexpr auto known = std::to_array<std::string_view>(
        {"yes or no", "money", "a number", "number", "a date", "date", "a period", "period"});
    const std::string near = suggest(type, known);
    Report report = sink_.report<Code::unknown_type>(here(length), short_text(type));
    report.under(under_);
    if (near.empty()) {
        report.says(std::string(wanted_text(Wanted::type).repair));
    } else {
        report.says(fmt::format("did you mean `{}`?", near));
    }
}

}  // namespace proviso
