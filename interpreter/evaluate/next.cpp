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

/// A last day that an answer may have, and the ways in which it has it; none: it has it in any case.
struct LastDay {
    Day day;
    std::vector<std::string> ways;
};

/// Its own day, or those on which one of its alternatives is still open.
std::vector<LastDay> last_days(const Answer& answer) {
    if (answer.due && (answer.status == Status::open || answer.alternatives.empty()))
        return {{*answer.due, {}}};
    std::vector<LastDay> days;
    std::size_t open = 0;
    for (const Alternative& alternative : answer.alternatives) {
        const std::optional<Day> due = answer.due ? answer.due : alternative.due;
        if (!due || alternative.status != Status::open) continue;
        ++open;
        auto known = std::find_if(days.begin(), days.end(),
                                  [&](const LastDay& each) { return each.day == *due; });
        if (known == days.end()) known = days.insert(days.end(), {*due, {}});
        known->ways.insert(known->ways.end(), alternative.when.begin(), alternative.when.end());
    }
    if (days.size() == 1 && open == answer.alternatives.size()) days.front().ways.clear();
    return days;
}

/// The first of them, and how many there are besides.
std::string ways_in_words(const std::vector<std::string>& ways) {
    constexpr std::size_t most = 3;
    if (ways.size() <= most) return joined(ways, ", or ");
    const std::vector<std::string> first(ways.begin(), ways.begin() + most);
    const std::size_t rest = ways.size() - most;
    return fmt::format("{}, or in {} more {}", joined(first, ", or "), rest,
                       rest == 1 ? "way" : "ways");
}

/// Windows in which something other than an owed act may still happen, one line a day.
std::vector<NextStep> open_windows(const Program& program, const std::vector<Answer>& answers,
                                   const std::set<Day>& due_days, Day as_of) {
    std::map<Day, std::pair<std::vector<std::string>, std::vector<std::string>>>
        by_day;  // what, and what it may change
    for (const Answer& answer : answers) {
        if (!runs(answer)) continue;
        for (const Wait& wait : answer.waits) {
            if (!wait.until || !wait.event.is_set() || program.events[wait.event].act.is_set())
                continue;
            if (*wait.until < as_of) continue;
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

std::vector<NextStep> next_steps(const Program& program, const std::vector<Answer>& answers,
                                 Day as_of) {
    std::vector<NextStep> steps;
    for (const Answer& answer : answers) {
        if (!runs(answer)) continue;
        for (const auto& [day, ways] : last_days(answer)) {
            if (day < as_of) continue;
            std::string text = "last day to " + answer.subject;
            if (answer.required && answer.required->number > 0) {
                text += fmt::format(" of at least {}", to_text(*answer.required));
            }
            if (!ways.empty()) text += ", if " + ways_in_words(ways);
            const Statement& statement = program.statements[answer.statement];
            const bool privilege = !statement.price.empty();
            steps.push_back({day, std::move(text), answer.citation,
                             privilege          ? ""
                             : answer.by_policy ? "then PAST POLICY DATE unless replaced or excused"
                                                : "then MISSED unless replaced or excused"});
        }
    }
    std::set<Day> due_days;
    for (const NextStep& step : steps) due_days.insert(*step.day);
    const std::vector<NextStep> windows = open_windows(program, answers, due_days, as_of);
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
