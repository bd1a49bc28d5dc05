#include "tests/properties/settled.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "interpreter/evaluate/evaluate.hpp"
#include "tests/properties/dump.hpp"

namespace proviso::testing {

namespace {

/// Of the same duty, value or verdict in another determination; null when it has none.
const Answer* same_answer(const Answer& answer, const Determination& in) {
    const auto found = std::find_if(in.answers.begin(), in.answers.end(), [&](const Answer& other) {
        if (other.kind != answer.kind || other.row != answer.row ||
            other.occurrence != answer.occurrence)
            return false;
        return answer.term.is_set() ? other.term == answer.term
                                    : other.statement == answer.statement;
    });
    return found == in.answers.end() ? nullptr : &*found;
}

/// NOT SUBJECT is one of the reasons for which a duty is not owed: semantics lists it first among the
/// reasons of *not required*, and reasons are a field of their own.
bool only_reach_was_added(Status before, Status after) {
    return after == Status::not_subject &&
           (before == Status::not_required || before == Status::not_open);
}

/// MISSED says that it was not done in time; whether it was done afterwards is the one thing that may
/// still come to light, by an entry or by what a late entry leaves open.
bool became_late(const Answer& before, const Answer& after) {
    const bool was_missed =
        before.status == Status::missed || before.status == Status::past_date_not_settled;
    if (!was_missed || before.kind != AnswerKind::duty) return false;
    const auto still_late = [&](Status status, bool for_now) {
        return (status == Status::done_late || status == before.status) &&
               for_now == before.for_now;
    };
    if (after.status != Status::need_information || after.alternatives.empty())
        return still_late(after.status, after.for_now);
    // What came late is enough or not, by a fact that is missing.
    return std::all_of(
        after.alternatives.begin(), after.alternatives.end(),
        [&](const Alternative& each) { return still_late(each.status, each.for_now); });
}

/// A duty for each occurrence has one answer while there is none. If it was not owed whatever happens,
/// no occurrence may make it owed.
bool became_occurrences_not_owed(const Answer& answer, const Determination& after) {
    if (answer.term.is_set() || answer.occurrence >= 0) return false;
    return std::all_of(after.answers.begin(), after.answers.end(), [&](const Answer& other) {
        if (other.term.is_set() || other.statement != answer.statement) return true;
        return other.status == Status::not_required || other.status == Status::not_subject;
    });
}

std::string step(std::string_view what, const Answer& before, const Answer* after,
                 const Program& program) {
    std::string text = fmt::format("{}: {}", what, name_of(before));
    const auto word = [](const Answer& answer) {
        return fmt::format("{}{}", status_word(answer.status), answer.for_now ? " for now" : "");
    };
    text += fmt::format(", {} -> {}", word(before), after == nullptr ? "gone" : word(*after));
    text += "\nbefore:\n" + dump(before, program);
    if (after != nullptr) text += "after:\n" + dump(*after, program);
    return text;
}

/// Statuses that no fact can change, for now or for good. A duty that has not started may still turn
/// out not to be owed; a conflict or failure may turn out not to matter.
bool is_beyond_facts(const Answer& answer) {
    switch (answer.status) {
        case Status::need_information:
        case Status::rules_conflict:
        case Status::failed:
        case Status::not_started: return false;
        case Status::not_subject:
        case Status::not_required:
        case Status::open:
        case Status::done_on_time:
        case Status::done_late:
        case Status::past_date_not_settled:
        case Status::missed:
        case Status::no_breach:
        case Status::kept:
        case Status::breached:
        case Status::not_open:
        case Status::available:
        case Status::used:
        case Status::lapsed:
        case Status::known:
        case Status::no_value:
        case Status::waiting: break;
    }
    return true;
}

bool is_not_owed(Status status) {
    return status == Status::not_required || status == Status::not_subject ||
           status == Status::not_open;
}

bool is_beyond_facts_and_owed(const Answer& answer) {
    return is_beyond_facts(answer) && !is_not_owed(answer.status);
}

bool status_may_follow(const Answer& before, const Answer& after) {
    if (only_reach_was_added(before.status, after.status)) return true;
    if (before.status == Status::not_started)
        return after.status == before.status || is_not_owed(after.status);
    if (!is_beyond_facts(before) || became_late(before, after)) return true;
    // A fact may show that what stands for now will stand.
    return after.status == before.status && (after.for_now == before.for_now || before.for_now);
}

/// While something is missing, `due` is the only last day that the duty can have if it is owed. With
/// nothing missing it is settled, and so is that there is none.
bool due_may_follow(const Answer& before, const Answer& after) {
    if (before.due == after.due || only_reach_was_added(before.status, after.status)) return true;
    const bool was_settled =
        is_beyond_facts(before) && before.needs.empty() && before.alternatives.empty();
    if (!before.due || was_settled) return !was_settled;
    const bool no_other = std::all_of(
        after.alternatives.begin(), after.alternatives.end(),
        [&](const Alternative& other) { return !other.due || other.due == before.due; });
    return !after.due && no_other && !is_beyond_facts_and_owed(after);
}

/// Outcomes that were listed are all that can come.
bool is_among_alternatives(const Answer& before, const Answer& after) {
    if (before.alternatives.empty() || after.status == Status::need_information ||
        !after.needs.empty())
        return true;
    return std::any_of(
        before.alternatives.begin(), before.alternatives.end(), [&](const Alternative& listed) {
            return listed.status == after.status && (listed.for_now || !after.for_now) &&
                   listed.value == after.value && (!listed.due || listed.due == after.due);
        });
}

}  // namespace

bool is_settled_for_good(const Answer& answer) {
    if (answer.for_now || answer.kind == AnswerKind::permission) return false;
    switch (answer.status) {
        case Status::not_subject:
        case Status::not_required:
        case Status::done_on_time:
        case Status::done_late:
        case Status::missed:
        case Status::kept:
        case Status::breached:
        case Status::known:
        case Status::no_value: return true;
        case Status::not_started:
        case Status::open:
        case Status::past_date_not_settled:
        case Status::need_information:
        case Status::rules_conflict:
        case Status::failed:
        case Status::no_breach:
        case Status::not_open:
        case Status::available:
        case Status::used:
        case Status::lapsed:
        case Status::waiting: break;
    }
    return false;
}

std::optional<std::string> forbidden_step_in_time(const Determination& before,
                                                  const Determination& after,
                                                  const Program& program) {
    for (const Answer& answer : before.answers) {
        if (!is_settled_for_good(answer)) continue;
        const Answer* later = same_answer(answer, after);
        if (later == nullptr && became_occurrences_not_owed(answer, after)) continue;
        if (later == nullptr) return step("settled answer gone", answer, later, program);
        if (only_reach_was_added(answer.status, later->status)) continue;
        const bool same = later->status == answer.status && !later->for_now;
        if (!same && !became_late(answer, *later))
            return step("settled status changed", answer, later, program);
        if (answer.due != later->due)
            return step("settled due date changed", answer, later, program);
        if (answer.value != later->value)
            return step("settled value changed", answer, later, program);
    }
    return std::nullopt;
}

std::optional<std::string> forbidden_step_by_fact(const Determination& before,
                                                  const Determination& after,
                                                  const Program& program) {
    for (const Answer& answer : before.answers) {
        const Answer* stated = same_answer(answer, after);
        if (stated == nullptr) {
            if (is_beyond_facts(answer))
                return step("settled answer gone", answer, stated, program);
            continue;
        }
        if (!status_may_follow(answer, *stated))
            return step("settled status changed", answer, stated, program);
        if (!due_may_follow(answer, *stated))
            return step("settled due date changed", answer, stated, program);
        if (!is_among_alternatives(answer, *stated))
            return step("outcome was not listed", answer, stated, program);
        if (answer.value && stated->value != answer.value)
            return step("settled value changed", answer, stated, program);
        if (answer.advised && !stated->advised)
            return step("advice withdrawn", answer, stated, program);
        // Beside what is not owed, what was done is shown where its time is known.
        if (is_beyond_facts_and_owed(answer) && answer.done_on &&
            stated->done_on != answer.done_on) {
            return step("settled day done changed", answer, stated, program);
        }
    }
    return std::nullopt;
}

}  // namespace proviso::testing
