// Compares values by what they mean in their own program; only what differs is put into words.

#include "interpreter/comparison/compare_answers.hpp"

#include <algorithm>

#include "interpreter/comparison/pair_answers.hpp"
#include "interpreter/comparison/transitions.hpp"
#include "interpreter/report/entry.hpp"
#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

struct Side {
    const Program& program;
    const Answer& answer;
};

/// Ids of choices and calendars differ from program to program; their names do not.
bool same_value(const Program& before, const Value& a, const Program& after, const Value& b) {
    if (a.kind != b.kind) return false;
    if (a.kind == ValueKind::choice) return before.choices[a.choice()] == after.choices[b.choice()];
    if (a.kind != ValueKind::period || !a.calendar.is_set() || !b.calendar.is_set()) return a == b;
    return a.unit == b.unit && a.number == b.number &&
           before.calendars[a.calendar].name == after.calendars[b.calendar].name;
}

bool same_value(const Program& before, const std::optional<Value>& a, const Program& after,
                const std::optional<Value>& b) {
    if (!a || !b) return a.has_value() == b.has_value();
    return same_value(before, *a, after, *b);
}

bool same_alternatives(const Side& before, const Side& after) {
    const auto same = [&](const Alternative& a, const Alternative& b) {
        return a.status == b.status && a.for_now == b.for_now && a.due == b.due &&
               a.done_on == b.done_on && a.when == b.when &&
               same_value(before.program, a.value, after.program, b.value) &&
               same_value(before.program, a.required, after.program, b.required);
    };
    const auto& a = before.answer.alternatives;
    const auto& b = after.answer.alternatives;
    return a.size() == b.size() && std::is_permutation(a.begin(), a.end(), b.begin(), same);
}

bool same_needs(const std::vector<Need>& a, const std::vector<Need>& b) {
    const auto same = [](const Need& x, const Need& y) {
        return x.kind == y.kind && x.row == y.row && x.until == y.until && x.text == y.text;
    };
    return a.size() == b.size() && std::is_permutation(a.begin(), a.end(), b.begin(), same);
}

std::vector<Aspect> differences(const Side& before, const Side& after) {
    const Answer &a = before.answer, &b = after.answer;
    std::vector<Aspect> differs;
    const auto note = [&](Aspect aspect, bool same) {
        if (!same) differs.push_back(aspect);
    };
    note(Aspect::status, a.status == b.status && a.for_now == b.for_now && a.advised == b.advised);
    note(Aspect::value, same_value(before.program, a.value, after.program, b.value));
    note(Aspect::due, a.due == b.due);
    note(Aspect::done_on, a.done_on == b.done_on);
    note(Aspect::required, same_value(before.program, a.required, after.program, b.required));
    note(Aspect::short_by, same_value(before.program, a.short_by, after.program, b.short_by));
    note(Aspect::alternatives, same_alternatives(before, after));
    note(Aspect::needs, same_needs(a.needs, b.needs));
    note(Aspect::citation, a.citation == b.citation);
    return differs;
}

AnswerState state_of(const Side& side) {
    const Answer& answer = side.answer;
    AnswerState state;
    state.status = answer.status;
    state.by_policy = answer.by_policy;
    state.for_now = answer.for_now;
    state.advised = answer.advised;
    state.printed = report::first_column(side.program, answer);
    state.citation = answer.citation;
    state.due = answer.due;
    state.done_on = answer.done_on;
    const auto words = [&](const std::optional<Value>& value) -> std::optional<std::string> {
        if (!value) return std::nullopt;
        return report::value_text(side.program, *value);
    };
    state.value = words(answer.value);
    state.required = words(answer.required);
    state.short_by = words(answer.short_by);
    state.alternatives = report::alternatives_in_words(side.program, answer);
    for (const Need& need : answer.needs) state.needs.push_back(need.text);
    return state;
}

AskedAbout asked_about(const Side& side) {
    const Answer& answer = side.answer;
    AskedAbout asked;
    asked.kind = answer.kind;
    asked.by_policy = answer.by_policy;
    asked.subject = answer.subject;
    asked.citation = answer.citation;
    asked.row = answer.row;
    asked.occurrence = answer.occurrence;
    if (answer.term.is_set() && side.program.terms[answer.term].record.is_set())
        asked.row_of = side.program.records[side.program.terms[answer.term].record].name;
    return asked;
}

/// For each answer by policy whether it stands beside one by law.
using BesideTheLaw = std::vector<bool>;

/// One list of answers on each side: those by law, or those by policy.
class Lists {
public:
    Lists(const AnswersOf& before, const AnswersOf& after, BesideTheLaw beside_before = {},
          BesideTheLaw beside_after = {})
        : before_(before),
          after_(after),
          beside_before_(std::move(beside_before)),
          beside_after_(std::move(beside_after)) {}

    void compare(std::vector<AnswerChange>& changes) const {
        for (const AnswerPair pair : pair_answers(before_, after_)) {
            if (pair.before >= 0 && pair.after >= 0) {
                compare_pair(pair, changes);
            } else {
                changes.push_back(only_one(pair));
            }
        }
    }

private:
    Side side(const AnswersOf& list, std::int32_t place) const {
        return {list.program, list.answers[static_cast<std::size_t>(place)]};
    }

    void compare_pair(AnswerPair pair, std::vector<AnswerChange>& changes) const {
        const Side before = side(before_, pair.before), after = side(after_, pair.after);
        std::vector<Aspect> differs = differences(before, after);
        if (differs.empty()) return;
        AnswerChange change = begin(pair, after);
        change.before = state_of(before);
        change.after = state_of(after);
        change.differs = std::move(differs);
        change.transition = transition_of(before.answer, *change.before, after.answer,
                                          *change.after, change.differs);
        changes.push_back(std::move(change));
    }

    AnswerChange only_one(AnswerPair pair) const {
        const bool is_new = pair.after >= 0;
        const Side there = is_new ? side(after_, pair.after) : side(before_, pair.before);
        AnswerChange change = begin(pair, there);
        (is_new ? change.after : change.before) = state_of(there);
        change.differs = {Aspect::asked};
        const BesideTheLaw& beside = is_new ? beside_after_ : beside_before_;
        const auto place = static_cast<std::size_t>(is_new ? pair.after : pair.before);
        change.transition =
            transition_to_or_from(there.answer, is_new ? *change.after : *change.before, is_new,
                                  place < beside.size() && beside[place]);
        return change;
    }

    static AnswerChange begin(AnswerPair pair, const Side& named_by) {
        AnswerChange change;
        change.asked = asked_about(named_by);
        change.place_before = pair.before;
        change.place_after = pair.after;
        return change;
    }

    AnswersOf before_, after_;
    BesideTheLaw beside_before_, beside_after_;
};

const std::vector<Answer>& by_policy(const Determination& found) {
    static const std::vector<Answer> none;
    return found.policy ? found.policy->determination.answers : none;
}

BesideTheLaw beside_the_law(const Determination& found) {
    BesideTheLaw beside;
    if (!found.policy) return beside;
    for (const ByPolicy::Place& place : found.policy->places) beside.push_back(place.by_law >= 0);
    return beside;
}

}  // namespace

std::vector<AnswerChange> compare_answers(const Judgment& before, const Judgment& after) {
    std::vector<AnswerChange> changes;
    Lists({before.rules.law, before.found.answers}, {after.rules.law, after.found.answers})
        .compare(changes);
    if (!before.found.policy && !after.found.policy) return changes;
    Lists({before.rules.top(), by_policy(before.found)},
          {after.rules.top(), by_policy(after.found)}, beside_the_law(before.found),
          beside_the_law(after.found))
        .compare(changes);
    return changes;
}

std::vector<std::string> why_lines(const Judgment& judgment, const Answer& answer) {
    const bool of_policy = answer.by_policy && judgment.found.policy;
    const Determination& found = of_policy ? judgment.found.policy->determination : judgment.found;
    return report::entry_of(of_policy ? judgment.rules.top() : judgment.rules.law, found, answer)
        .lines;
}

}  // namespace proviso
