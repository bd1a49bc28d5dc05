// What comes next, and what is missing, gathered over all answers.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "interpreter/evaluate/answers.hpp"

namespace proviso {

namespace {

bool runs(const Answer& answer) {
    return answer.kind == AnswerKind::duty &&
           (answer.status == Status::open || answer.status == Status::need_information);
}

/// The last days an answer may have: its own, or those of its alternatives that are still open.
std::vector<std::pair<Day, std::string>> last_days(const Answer& answer) {
    std::vector<std::pair<Day, std::string>> days;
    if (answer.due) {
        const auto still_open = [](const Alternative& other) {
            return other.status == Status::open;
        };
        const bool open =
            answer.status == Status::open ||
            std::any_of(answer.alternatives.begin(), answer.alternatives.end(), still_open);
        if (open || answer.alternatives.empty()) days.push_back({*answer.due, {}});
        return days;
    }
    for (const Alternative& alternative : answer.alternatives) {
        if (alternative.due && alternative.status == Status::open) {
            days.push_back({*alternative.due, joined(alternative.when, ", or ")});
        }
    }
    return days;
}

/// Windows in which something other than an owed act may still happen, one line a day.
std::vector<NextStep> open_windows(const Program& program, const std::vector<Answer>& answers,
                                   const std::set<Day>& due_days) {
    std::map<Day, std::pair<std::vector<std::string>, std::vector<std::string>>>
        by_day;  // what, and what it may change
    for (const Answer& answer : answers) {
        if (!runs(answer)) continue;
        for (const Wait& wait : answer.waits) {
            if (!wait.until || !wait.event.is_set() || program.events[wait.event].act.is_set())
                continue;
            if (due_days.count(*wait.until) > 0)
                continue;  // the line of what is due that day says enough
            auto& [events, changes] = by_day[*wait.until];
            if (std::find(events.begin(), events.end(), wait.text) == events.end())
                events.push_back(wait.text);
            const std::string change = fmt::format("{} (§ {})", answer.subject, answer.citation);
            if (std::find(changes.begin(), changes.end(), change) == changes.end())
                changes.push_back(change);
        }
    }
    std::vector<NextStep> steps;
    for (const auto& [day, window] : by_day) {
        steps.push_back({day,
                         "last day on which " + joined(window.first, " or ") +
                             " can still change " + joined(window.second, ", "),
                         {},
                         {}});
    }
    return steps;
}

}  // namespace

std::vector<NextStep> next_steps(const Program& program, const std::vector<Answer>& answers) {
    std::vector<NextStep> steps;
    for (const Answer& answer : answers) {
        if (!runs(answer)) continue;
        for (const auto& [day, when] : last_days(answer)) {
            std::string text = "last day to " + answer.subject;
            if (answer.required && answer.required->number > 0) {
                text += fmt::format(" of at least {}", to_text(*answer.required));
            }
            if (!when.empty()) text += ", if " + when;
            const Statement& statement = program.statements[answer.statement];
            const bool privilege = !statement.price.empty();
            steps.push_back({day, std::move(text), answer.citation,
                             privilege ? "" : "then MISSED unless replaced or excused"});
        }
    }
    std::set<Day> due_days;
    for (const NextStep& step : steps) due_days.insert(*step.day);
    const std::vector<NextStep> windows = open_windows(program, answers, due_days);
    steps.insert(steps.end(), windows.begin(), windows.end());
    const auto earlier = [](const NextStep& a, const NextStep& b) { return a.day < b.day; };
    std::stable_sort(steps.begin(), steps.end(), earlier);
    std::vector<NextStep> once;
    for (NextStep& step : steps) {
        const auto same = [&](const NextStep& other) {
            return other.day == step.day && other.text == step.text;
        };
        if (std::none_of(once.begin(), once.end(), same)) once.push_back(std::move(step));
    }
    return once;
}

std::vector<NeededFact> needed_facts(const std::vector<Answer>& answers) {
    std::vector<NeededFact> facts;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        for (const Need& need : answers[i].needs) {
            auto known = std::find_if(facts.begin(), facts.end(),
                                      [&](const NeededFact& fact) { return fact.need == need; });
            if (known == facts.end()) known = facts.insert(facts.end(), NeededFact{need, {}, {}});
            known->answers.push_back(static_cast<std::uint32_t>(i));
        }
    }
    const auto more = [](const NeededFact& a, const NeededFact& b) {
        return a.answers.size() > b.answers.size();
    };
    std::stable_sort(facts.begin(), facts.end(), more);
    for (NeededFact& fact : facts) {
        std::vector<std::string> decided;
        for (const std::uint32_t position : fact.answers) {
            const Answer& answer = answers[position];
            std::vector<std::string> dates;
            for (const Alternative& alternative : answer.alternatives) {
                if (!alternative.due || answer.due || answer.status == Status::need_information)
                    continue;
                dates.push_back(to_text(*alternative.due));
            }
            std::string what = answer.subject;
            if (!answer.citation.empty()) what += " (§ " + answer.citation + ")";
            if (dates.size() > 1) what += ", due " + joined(dates, " or ");
            if (std::find(decided.begin(), decided.end(), what) == decided.end())
                decided.push_back(std::move(what));
        }
        fact.decides = joined(decided, "; ");
    }
    return facts;
}

}  // namespace proviso
