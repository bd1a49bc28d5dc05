// Values: literals, names, arithmetic, and what is gathered over rows.

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "interpreter/base/limits.hpp"
#include "interpreter/semantics/binding.hpp"

namespace proviso {

namespace {

ExpressionId literal(Work& work, Span span, Value value) {
    Expression made;
    made.span = span;
    made.type.kind = value.kind;
    made.literal = value;
    return work.add(std::move(made));
}

ExpressionId not_a_literal(Work& work, const Context& context, const Phrase& phrase,
                           std::string_view needed, std::string_view repair) {
    work.report<Code::not_a_literal>(context.paragraph, phrase.span, phrase.text, needed)
        .says(std::string(repair));
    return work.poison(phrase.span);
}

// -- periods --------------------------------------------------------------------------------------

/// "10 business days" taken apart: the count, "business", "days".
struct PeriodWords {
    std::optional<std::int32_t> count;
    bool too_large = false;
    std::string_view kind, unit;
};

PeriodWords take_apart(std::string_view text) {
    PeriodWords words;
    const std::size_t first = text.find(' '), last = text.rfind(' ');
    if (first == std::string_view::npos) return words;
    std::int32_t count = 0;
    const auto [stopped, problem] = std::from_chars(text.data(), text.data() + first, count);
    const bool whole = problem == std::errc{} && stopped == text.data() + first;
    if (whole && count >= 0 && count <= limits::days_ahead) words.count = count;
    const std::string_view digits = text.substr(0, first);
    words.too_large =
        !words.count && digits.find_first_not_of("0123456789") == std::string_view::npos;
    words.unit = text.substr(last + 1);
    if (last > first) words.kind = text.substr(first + 1, last - first - 1);
    return words;
}

ExpressionId months_or_years(Work& work, const Context& context, const Phrase& phrase,
                             std::int32_t count, PeriodUnit unit) {
    if (phrase.rounding != RoundingWord::down && phrase.rounding != RoundingWord::up) {
        work.report<Code::months_without_rounding>(context.paragraph, phrase.span, phrase.text)
            .says(fmt::format("write \"{0} rounding down\" or \"{0} rounding up\"", phrase.text))
            .note(
                "31 January and one month: rounding down is the last day of February, "
                "rounding up 1 March");
        return work.poison(phrase.span);
    }
    Value value;
    value.kind = ValueKind::period;
    value.unit = unit;
    value.number = count;
    value.month_end = phrase.rounding == RoundingWord::down ? MonthEnd::down : MonthEnd::up;
    return literal(work, phrase.span, value);
}

ExpressionId days_of_kind(Work& work, const Context& context, const Phrase& phrase,
                          const PeriodWords& words) {
    const std::string calendar = std::string(words.kind) + " day";
    const auto found = work.calendars.find(calendar);
    if (found != work.calendars.end()) {
        return literal(work, phrase.span, business_days(*words.count, found->second));
    }
    work.report_unknown(context.paragraph, phrase.span, calendar, UnknownKind::calendar);
    return work.poison(phrase.span);
}

ExpressionId period(Work& work, const Context& context, const Phrase& phrase) {
    const PeriodWords words = take_apart(phrase.text);
    if (!words.count) {
        return not_a_literal(work, context, phrase, "a period of up to 36,525 days",
                             words.too_large ? "a hundred years is the longest: write fewer"
                                             : "write a whole number of days, months or years");
    }
    const bool days = words.unit == "day" || words.unit == "days";
    const bool months = words.unit == "month" || words.unit == "months";
    const bool years = words.unit == "year" || words.unit == "years";
    if (days && words.kind.empty()) {
        const std::string_view s = words.unit == "day" ? "" : "s";
        work.report<Code::bare_days>(context.paragraph, phrase.span, phrase.text)
            .says(fmt::format("write \"{0} business day{1}\" or \"{0} calendar day{1}\"",
                              *words.count, s));
        return work.poison(phrase.span);
    }
    if (days && words.kind == "calendar") {
        return literal(work, phrase.span, calendar_days(*words.count));
    }
    if (days) return days_of_kind(work, context, phrase, words);
    if (!words.kind.empty() || (!months && !years)) {
        return not_a_literal(work, context, phrase, "a period",
                             "write business days, calendar days, months or years");
    }
    return months_or_years(work, context, phrase, *words.count,
                           months ? PeriodUnit::months : PeriodUnit::years);
}

// -- days -----------------------------------------------------------------------------------------

/// "February 2026 ends on 2026-02-28" where the month exists.
std::string day_repair(std::string_view text) {
    std::string last(text);
    if (last.size() == 10 && last[8] == '3') {
        for (const std::string_view day : {"30", "29", "28"}) {
            last.replace(8, 2, day);
            if (read_day(last)) return fmt::format("the last day of this month is {}", last);
        }
    }
    return "write year, month and day of a day that there is: 2026-03-02";
}

// -- arithmetic -----------------------------------------------------------------------------------

ExpressionId multiplied(Work& work, std::vector<ExpressionId> factors) {
    if (factors.size() == 1) return factors.front();
    Expression made;
    made.kind = ExpressionKind::multiply;
    made.span = work.program.expressions[factors.front()].span;
    made.span.end = work.program.expressions[factors.back()].span.end;
    made.parts = std::move(factors);
    return work.add(std::move(made));
}

/// `a + b * c - d`: times binds first, then a sum whose parts are added or taken away.
ExpressionId arithmetic(Work& work, Context& context, const Phrase& phrase) {
    Expression sum;
    sum.kind = ExpressionKind::add;
    sum.span = phrase.span;
    std::vector<ExpressionId> factors;
    bool negative = false;
    for (const Phrase& part : phrase.parts) {
        const bool begins_part = part.joined_by != Joined::by_times;
        if (begins_part && !factors.empty()) {
            sum.parts.push_back(multiplied(work, std::exchange(factors, {})));
            sum.negative.push_back(negative);
        }
        if (begins_part) negative = part.joined_by == Joined::by_minus;
        factors.push_back(bind_value(work, context, part));
    }
    if (factors.empty()) return work.poison(phrase.span);
    const ExpressionId last = multiplied(work, std::move(factors));
    if (sum.parts.empty()) return last;
    sum.parts.push_back(last);
    sum.negative.push_back(negative);
    return work.add(std::move(sum));
}

ExpressionId from_parts(Work& work, Context& context, const Phrase& phrase, ExpressionKind kind) {
    Expression made;
    made.kind = kind;
    made.span = phrase.span;
    bool labelled = false;
    for (const Phrase& part : phrase.parts) {
        const bool item = part.kind == PhraseKind::item;
        labelled = labelled || item;
        if (item && part.parts.empty())
            made.parts.push_back(work.poison(part.span));
        else
            made.parts.push_back(bind_value(work, context, item ? part.parts.front() : part));
        made.labels.push_back(item ? part.text : std::string());
    }
    if (!labelled) made.labels.clear();
    if (made.parts.empty()) return work.poison(phrase.span);
    return work.add(std::move(made));
}

ExpressionId name_as_value(Work& work, const Context& context, const Phrase& phrase) {
    const Meaning meaning = look_up(work, context, phrase.text, phrase.span);
    const bool no_value =
        meaning.kind == Meaning::Kind::record || meaning.kind == Meaning::Kind::party;
    if (no_value) {
        report_other_kind(work, context, phrase.text, phrase.span, meaning.kind, "a value");
    }
    return bind_meaning(work, meaning, phrase.span);
}

}  // namespace

ExpressionId bind_literal(Work& work, const Context& context, const Phrase& phrase) {
    if (phrase.kind == PhraseKind::period) return period(work, context, phrase);
    if (phrase.kind == PhraseKind::yes || phrase.kind == PhraseKind::no) {
        return literal(work, phrase.span, yes_or_no(phrase.kind == PhraseKind::yes));
    }
    if (phrase.kind == PhraseKind::date) {
        const std::optional<Day> day = read_day(phrase.text);
        if (day) return literal(work, phrase.span, date_value(*day));
        work.report<Code::no_such_day>(context.paragraph, phrase.span, phrase.text,
                                       " from 1900 to 2199")
            .says(day_repair(phrase.text));
        return work.poison(phrase.span);
    }
    const bool is_money = phrase.kind == PhraseKind::money;
    const std::optional<Value> value = is_money ? read_money(phrase.text)
                                       : phrase.kind == PhraseKind::share
                                           ? read_share(phrase.text)
                                           : read_number(phrase.text);
    if (value) return literal(work, phrase.span, *value);
    if (is_money) {
        return not_a_literal(work, context, phrase, "an amount of money that can be kept exactly",
                             "write at most sixteen digits before the cents");
    }
    return not_a_literal(work, context, phrase, "a number that can be kept exactly",
                         "write at most eighteen digits, twelve of them behind the point");
}

ExpressionId bind_value(Work& work, Context& context, const Phrase& phrase) {
    const bool whole = std::exchange(context.whole_value, false);
    switch (phrase.kind) {
        case PhraseKind::money:
        case PhraseKind::number:
        case PhraseKind::share:
        case PhraseKind::date:
        case PhraseKind::yes:
        case PhraseKind::no:
        case PhraseKind::period: return bind_literal(work, context, phrase);
        case PhraseKind::name: return name_as_value(work, context, phrase);
        case PhraseKind::arithmetic: return arithmetic(work, context, phrase);
        case PhraseKind::lesser_of:
            return from_parts(work, context, phrase, ExpressionKind::lesser);
        case PhraseKind::greater_of:
            return from_parts(work, context, phrase, ExpressionKind::greater);
        case PhraseKind::total_of: return from_parts(work, context, phrase, ExpressionKind::total);
        case PhraseKind::number_of:
            if (find_name(work, context, phrase.text).kind != Meaning::Kind::none) {
                return name_as_value(work, context, phrase);
            }
            return bind_over_rows(work, context, phrase, whole);
        case PhraseKind::sum_of_each:
        case PhraseKind::earliest:
        case PhraseKind::latest: return bind_over_rows(work, context, phrase, whole);
        case PhraseKind::missing: return work.poison(phrase.span);
        case PhraseKind::effective_from:
        case PhraseKind::effective_until:
        case PhraseKind::quoted:
        case PhraseKind::chain:
        case PhraseKind::any_of:
        case PhraseKind::all_of:
        case PhraseKind::none_of:
        case PhraseKind::item:
        case PhraseKind::negation:
        case PhraseKind::no_event:
        case PhraseKind::timed:
        case PhraseKind::dated:
        case PhraseKind::comparison:
        case PhraseKind::there_is:
        case PhraseKind::any_where:
        case PhraseKind::no_where:
        case PhraseKind::status:
        case PhraseKind::window:
        case PhraseKind::reference: break;
    }
    return not_a_literal(work, context, phrase, "a value",
                         "if this is a condition, name it in a statement: NAME means that …");
}

}  // namespace proviso
