// Days moved and amounts changed are told by how much or which way, so that alike changes fall together.

#include "interpreter/comparison/transitions.hpp"

#include <fmt/format.h>

#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

bool is_value(const Answer& answer) {
    return answer.kind == AnswerKind::value || answer.kind == AnswerKind::verdict;
}

/// Few words that many cases share: a status, or a value of a short list.
std::string label(const Answer& answer, const AnswerState& state) {
    if (answer.status == Status::not_started) return "NOT REQUIRED (not started)";
    if (!is_value(answer))
        return report::short_status_text(answer.status, answer.for_now, answer.advised,
                                         answer.by_policy);
    if (!answer.value) return state.printed;
    switch (answer.value->kind) {
        case ValueKind::yes_or_no:
        case ValueKind::choice:
        case ValueKind::period: return state.printed;
        case ValueKind::money:
        case ValueKind::number:
        case ValueKind::date: break;
    }
    return "a value";
}

std::string moved(Day before, Day after) {
    const std::int32_t days = after - before;
    return fmt::format(
        "{} {}", report::counted(static_cast<std::size_t>(days < 0 ? -days : days), "day", "days"),
        days < 0 ? "earlier" : "later");
}

std::string day_moved(std::string_view what, const std::optional<Day>& before,
                      const std::optional<Day>& after) {
    if (before && after) return fmt::format("{} {}", what, moved(*before, *after));
    return fmt::format("{}: {}", what, after ? "a day" : "no day");
}

std::string amount_moved(std::string_view what, const std::optional<Value>& before,
                         const std::optional<Value>& after) {
    if (!before || !after) return fmt::format("{}{}", what, after ? "an amount" : "no amount");
    if (before->kind == ValueKind::date && after->kind == ValueKind::date)
        return std::string(what) + moved(before->day(), after->day());
    const auto order = compare(*before, *after);
    if (!order || *order == 0) return std::string(what) + "another";
    return std::string(what) + (*order < 0 ? "higher" : "lower");
}

std::string in_words(const Answer& before, const Answer& after, Aspect aspect) {
    switch (aspect) {
        case Aspect::value: return amount_moved("", before.value, after.value);
        case Aspect::due: return day_moved("due", before.due, after.due);
        case Aspect::done_on:
            return day_moved(after.kind == AnswerKind::ban ? "first entry" : "done", before.done_on,
                             after.done_on);
        case Aspect::required: return amount_moved("at least: ", before.required, after.required);
        case Aspect::short_by: return amount_moved("short by: ", before.short_by, after.short_by);
        case Aspect::alternatives: return "other possible outcomes";
        case Aspect::needs: return "other facts missing";
        case Aspect::asked:
        case Aspect::status:
        case Aspect::citation: break;
    }
    return {};
}

}  // namespace

std::string_view aspect_key(Aspect aspect) {
    switch (aspect) {
        case Aspect::asked: return "asked";
        case Aspect::status: return "status";
        case Aspect::value: return "value";
        case Aspect::due: return "due";
        case Aspect::done_on: return "done_on";
        case Aspect::required: return "required";
        case Aspect::short_by: return "short_by";
        case Aspect::alternatives: return "alternatives";
        case Aspect::needs: return "needs";
        case Aspect::citation: return "citation";
    }
    return {};
}

std::string transition_text(const Transition& transition) {
    const bool says_all = transition.to.starts_with(transition.from + ", ");
    return says_all ? transition.to : transition.from + " -> " + transition.to;
}

std::string causes_text(const std::vector<std::string>& causes) {
    constexpr std::size_t most = 3;
    std::string text;
    const std::size_t shown = causes.size() > most ? most - 1 : causes.size();
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) text += i + 1 == causes.size() ? " and " : ", ";
        text += causes[i];
    }
    if (shown < causes.size())
        text += " and " + std::to_string(causes.size() - shown) + " more changes";
    return text;
}

std::string question_text(const AskedAbout& asked) {
    std::string text = asked.by_policy ? "by policy: " : "";
    if (asked.kind == AnswerKind::ban) text += "must not ";
    if (!asked.row_of.empty()) text += asked.row_of + " ";
    return text + asked.subject;
}

std::string asked_text(const AskedAbout& asked) {
    std::string text = asked.by_policy ? "by policy: " : "";
    if (asked.kind == AnswerKind::ban) text += "must not ";
    if (!asked.row_of.empty()) text += fmt::format("{} {} ", asked.row_of, asked.row + 1);
    text += asked.subject;
    if (asked.occurrence >= 0) text += fmt::format(", no. {}", asked.occurrence + 1);
    return text;
}

Transition transition_of(const Answer& before, const AnswerState& before_state, const Answer& after,
                         const AnswerState& after_state, const std::vector<Aspect>& differs) {
    if (differs.front() == Aspect::citation)
        return {report::cited(before.citation), report::cited(after.citation)};
    Transition transition{label(before, before_state), label(after, after_state)};
    if (transition.from != transition.to) return transition;
    for (const Aspect aspect : differs) {
        const std::string words = in_words(before, after, aspect);
        if (words.empty()) continue;
        transition.to += ", " + words;
        return transition;
    }
    transition.to += after.for_now ? ", for now" : ", no longer for now";
    return transition;
}

Transition transition_to_or_from(const Answer& answer, const AnswerState& state, bool is_new,
                                 bool as_by_law) {
    const std::string there = label(answer, state);
    const std::string absent = as_by_law ? "as by law" : "not asked";
    return is_new ? Transition{absent, there} : Transition{there, absent};
}

}  // namespace proviso
