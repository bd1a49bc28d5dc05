// Puts what an evaluation found into the words of the status table and of the trade.
#include "interpreter/report/words.hpp"

#include <algorithm>
#include <vector>

#include "interpreter/evaluate/evaluate.hpp"

namespace proviso::report {

namespace {

struct StatusWords {
    std::string_view key;
    Tone tone;
};

StatusWords words_of(Status status) {
    switch (status) {
        case Status::not_subject: return {"not_subject", Tone::quiet};
        case Status::not_required: return {"not_required", Tone::quiet};
        case Status::not_started: return {"not_started", Tone::quiet};
        case Status::open: return {"open", Tone::heading};
        case Status::done_on_time: return {"done_on_time", Tone::good};
        case Status::done_late: return {"done_late", Tone::bad};
        case Status::past_date_not_settled: return {"past_date_not_settled", Tone::warning};
        case Status::missed: return {"missed", Tone::bad};
        case Status::need_information: return {"need_information", Tone::warning};
        case Status::rules_conflict: return {"rules_conflict", Tone::bad};
        case Status::failed: return {"failed", Tone::bad};
        case Status::no_breach: return {"no_breach", Tone::good};
        case Status::kept: return {"kept", Tone::good};
        case Status::breached: return {"breached", Tone::bad};
        case Status::not_open: return {"not_open", Tone::quiet};
        case Status::available: return {"available", Tone::plain};
        case Status::used: return {"used", Tone::good};
        case Status::lapsed: return {"lapsed", Tone::quiet};
        case Status::known: return {"known", Tone::plain};
        case Status::no_value: return {"no_value", Tone::quiet};
        case Status::waiting: return {"waiting", Tone::warning};
    }
    return {"", Tone::plain};
}

constexpr std::string_view violation = " (possible violation)";

/// "past date, not settled" and what is missing say "for now" themselves.
bool takes_for_now(Status status) {
    return status != Status::past_date_not_settled && status != Status::need_information &&
           status != Status::rules_conflict && status != Status::failed &&
           status != Status::waiting && status != Status::not_started;
}

std::string lower_case(std::string text) {
    for (char& letter : text) {
        if ('A' <= letter && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return text;
}

std::string skipped_in_words(const std::vector<SkippedDay>& skipped) {
    std::size_t weekend = 0;
    std::vector<std::string> named;
    for (const SkippedDay& each : skipped) {
        if (each.why == "weekend") {
            ++weekend;
        } else {
            named.push_back(each.why + " (" + to_text_with_weekday(each.day) + ")");
        }
    }
    const std::string days =
        weekend == 0 ? "no weekend day" : counted(weekend, "weekend day", "weekend days");
    return days + ", " + (named.empty() ? "no holiday" : joined(named, ", "));
}

/// The two outcomes of one question need the condition only once: on the shorter one.
std::vector<const Alternative*> dates_in_order(const Answer& answer) {
    std::vector<const Alternative*> dated;
    for (const Alternative& each : answer.alternatives) {
        if (each.due && each.status == answer.status) dated.push_back(&each);
    }
    if (dated.size() == 2 && ways_in_words(*dated[0]).size() < ways_in_words(*dated[1]).size()) {
        std::swap(dated[0], dated[1]);
    }
    return dated;
}

std::string with_count(Day due, const std::optional<Count>& count) {
    std::string text = to_text_with_weekday(due);
    if (count) text += " (" + count_in_words(*count) + ")";
    return text;
}

/// Outcomes of this one's status that differ from it in the amount, or in the day it was done.
template <typename Part>
bool sets_apart(const Answer& answer, const Alternative& alternative, Part Alternative::*part) {
    return std::any_of(
        answer.alternatives.begin(), answer.alternatives.end(), [&](const Alternative& other) {
            return other.status == alternative.status && !(other.*part == alternative.*part);
        });
}

std::string alternative_in_words(const Program& program, const Answer& answer,
                                 const Alternative& alternative) {
    std::vector<std::string> parts;
    const std::string status = lower_case(
        short_status_text(alternative.status, alternative.for_now, false, answer.by_policy));
    parts.push_back(alternative.value ? value_text(program, *alternative.value) : status);
    // A last day that is the same in all of them stands on a line of its own.
    const bool dated = alternative.due && !answer.due && alternative.status != Status::not_required;
    if (dated) parts.push_back("due " + to_text_with_weekday(*alternative.due));
    if (alternative.done_on && sets_apart(answer, alternative, &Alternative::done_on))
        parts.push_back("done " + to_text_with_weekday(*alternative.done_on));
    if (alternative.required && sets_apart(answer, alternative, &Alternative::required))
        parts.push_back("at least " + value_text(program, *alternative.required));
    const bool told = !alternative.value && !dated && alternative.status == answer.status;
    if (told && parts.size() > 1) parts.erase(parts.begin());  // the answer's own status
    std::string text = joined(parts, ", ");
    for (const Reason& reason : alternative.reasons) {
        const bool standing = reason.kind == Reason::Kind::replaced ||
                              reason.kind == Reason::Kind::exception ||
                              reason.kind == Reason::Kind::privilege_lost ||
                              reason.kind == Reason::Kind::not_in_force ||
                              reason.kind == Reason::Kind::condition_not_met ||
                              reason.kind == Reason::Kind::not_subject;
        if (standing) {
            text += ", " + reason.text;
            break;  // the first is the weightiest; all of them stand in `explain`
        }
    }
    return text;
}

}  // namespace

std::string_view status_key(Status status, bool by_policy) {
    if (by_policy && status == Status::missed) return "past_policy_date";
    if (by_policy && status == Status::past_date_not_settled) return "past_policy_date_not_settled";
    if (by_policy && status == Status::done_late) return "done_after_policy_date";
    if (by_policy && status == Status::breached) return "against_policy";
    return words_of(status).key;
}
Tone tone_of(Status status) { return words_of(status).tone; }

std::string status_text(Status status, bool for_now, bool advised, bool by_policy) {
    std::string text(status_word(status, by_policy));
    if (advised && status == Status::available) text += " (advised)";
    if (for_now && takes_for_now(status)) text += " for now";
    return text;
}

std::string short_status_text(Status status, bool for_now, bool advised, bool by_policy) {
    std::string text = status_text(status, for_now, advised, by_policy);
    if (const std::size_t at = text.find(violation); at != std::string::npos)
        text.erase(at, violation.size());
    return text;
}

std::string status_text(const Answer& answer) {
    return status_text(answer.status, answer.for_now, answer.advised, answer.by_policy);
}

std::string first_column(const Program& program, const Answer& answer) {
    const bool is_value = answer.kind == AnswerKind::value || answer.kind == AnswerKind::verdict;
    if (!is_value) return status_text(answer);
    if (answer.value) return value_text(program, *answer.value);
    // Several values are possible: that there is one is known, which one is not.
    return status_text(answer.status == Status::known ? Status::need_information : answer.status,
                       false);
}

std::string value_text(const Program& program, const Value& value) {
    switch (value.kind) {
        case ValueKind::choice: return to_text(value, program.choices[value.choice()]);
        case ValueKind::period:
            if (value.unit == PeriodUnit::business_days && value.calendar.is_set()) {
                return to_text(value, {}, program.calendars[value.calendar].name);
            }
            return to_text(value);
        case ValueKind::yes_or_no:
        case ValueKind::money:
        case ValueKind::number:
        case ValueKind::date: break;
    }
    return to_text(value);
}

std::string cited(const std::string& citation) { return citation.empty() ? "" : "§ " + citation; }

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += between;
        text += part;
    }
    return text;
}

std::string count_in_words(const Count& count) {
    const bool backwards = count.result < count.anchor;
    std::string text = count.period_text + (backwards ? " before " : " after ") +
                       to_text_with_weekday(count.anchor);
    if (count.period.unit == PeriodUnit::business_days)
        text += "; " + skipped_in_words(count.skipped);
    if (count.moved_to) {
        text += "; moved from " + to_text_with_weekday(count.result) + " (" + count.moved_because +
                ") to the next " + count.moved_to_next;
    }
    return text;
}

namespace {

/// Which day of a count by days this is; 0 for one that does not count, none outside the calendar's years.
std::optional<std::int32_t> number_of_day(const Program& program, const Count& count, Day day) {
    if (count.period.unit == PeriodUnit::calendar_days) return day - count.anchor;
    const Calendar& calendar = program.calendars[count.period.calendar].calendar;
    if (!calendar.is_business_day(day).value_or(false)) return 0;
    return calendar.business_days_between(count.anchor, day);
}

}  // namespace

std::string days_in_words(const Program& program, const Count& count, std::optional<Day> beside) {
    const bool by_days = count.period.unit == PeriodUnit::business_days ||
                         count.period.unit == PeriodUnit::calendar_days;
    if (!by_days || !(count.anchor < count.result)) return {};
    Day first = count.anchor + 1;
    while (first < count.result && number_of_day(program, count, first) != 1) first = first + 1;
    std::string text = to_text_with_weekday(first) + " is day 1";
    if (first != count.result) {
        text += ", " + to_text_with_weekday(count.result) + " is day " +
                std::to_string(count.period.number);
    }
    if (!beside || *beside == count.result || !(count.anchor < *beside)) return text;
    const auto number = number_of_day(program, count, *beside);
    if (!number) return text;
    return text + "; " + to_text_with_weekday(*beside) +
           (*number == 0 ? " does not count" : " is day " + std::to_string(*number));
}

std::string ways_in_words(const Alternative& alternative) {
    constexpr std::size_t most = 3;
    const std::size_t shown = std::min(alternative.when.size(), most);
    std::string text = joined(
        {alternative.when.begin(), alternative.when.begin() + static_cast<std::ptrdiff_t>(shown)},
        " or ");
    const std::size_t rest = alternative.when.size() - shown;
    if (rest > 0) text += ", or in " + counted(rest, "more way", "more ways");
    return text;
}

std::string due_in_words(const Answer& answer) {
    if (answer.due) return "due " + with_count(*answer.due, answer.count);
    const std::vector<const Alternative*> dated = dates_in_order(answer);
    if (dated.empty()) return "";
    std::string text = "due ";
    for (std::size_t at = 0; at < dated.size(); ++at) {
        const std::string ways = ways_in_words(*dated[at]);
        const bool said_by_the_other = dated.size() == 2 && at == 0;
        if (at > 0) text += ", or ";
        text += dated.size() == 2 && at == 0 ? with_count(*dated[at]->due, dated[at]->count)
                                             : to_text_with_weekday(*dated[at]->due);
        if (!ways.empty() && !said_by_the_other) text += " if " + ways;
    }
    return text;
}

std::vector<std::string> alternatives_in_words(const Program& program, const Answer& answer) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < answer.alternatives.size(); ++at) {
        const Alternative& each = answer.alternatives[at];
        const std::string ways = ways_in_words(each);
        const bool said_by_the_other = answer.alternatives.size() == 2 && at == 0;
        std::string text = (at > 0 ? "or " : "") + alternative_in_words(program, answer, each);
        const bool has_parts = text.find(", ") != std::string::npos;
        if (!ways.empty() && !said_by_the_other) text += (has_parts ? ", if " : " if ") + ways;
        parts.push_back(std::move(text));
    }
    return parts;
}

}  // namespace proviso::report
