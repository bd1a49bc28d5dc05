// Sorting that depends on nothing but what changed: the same for any number of threads and any order of files.

#include "interpreter/comparison/groups.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace proviso {

namespace {

/// Where a cause stands in the list of changes; what is not in it comes last.
class Ranks {
public:
    explicit Ranks(const RulesChanged& changed) {
        for (const PartChange& change : changed.changes())
            ranks_.emplace(change.name, ranks_.size());
    }
    bool has(const std::string& name) const { return ranks_.contains(name); }
    std::vector<std::size_t> of(const std::vector<std::string>& names) const {
        std::vector<std::size_t> ranks;
        for (const std::string& name : names) {
            const auto found = ranks_.find(name);
            ranks.push_back(found == ranks_.end() ? ranks_.size() : found->second);
        }
        return ranks;
    }

private:
    std::map<std::string, std::size_t> ranks_;
};

/// What answers of one group have in common.
using GroupKey = std::tuple<std::vector<std::string>, bool, AnswerKind, std::string, std::string,
                            std::string, Transition>;

GroupKey key_of(const AnswerChange& change) {
    const AskedAbout& asked = change.asked;
    return {change.causes, asked.by_policy, asked.kind,       asked.citation,
            asked.subject, asked.row_of,    change.transition};
}

std::size_t cases_of(const std::vector<ChangePlace>& answers) {
    std::set<std::size_t> cases;
    for (const ChangePlace& place : answers) cases.insert(place.of_case);
    return cases.size();
}

void smallest_first(std::vector<ChangePlace>& answers, const CasesCompared& compared) {
    const auto key = [&](const ChangePlace& place) {
        const CaseChange& change = compared.changed[place.of_case];
        return std::tie(change.size, change.case_id, change.file, place.of_answer);
    };
    std::sort(answers.begin(), answers.end(),
              [&](const ChangePlace& a, const ChangePlace& b) { return key(a) < key(b); });
}

}  // namespace

std::vector<ChangeGroup> group_changes(const CasesCompared& compared, const RulesChanged& changed) {
    const Ranks ranks(changed);
    std::map<GroupKey, ChangeGroup> groups;
    for (std::size_t c = 0; c < compared.changed.size(); ++c) {
        const CaseChange& in_case = compared.changed[c];
        for (std::size_t a = 0; a < in_case.answers.size(); ++a) {
            const AnswerChange& change = in_case.answers[a];
            ChangeGroup& group = groups[key_of(change)];
            group.answers.push_back({c, a});
        }
    }
    std::vector<ChangeGroup> sorted;
    for (auto& [key, group] : groups) {
        smallest_first(group.answers, compared);
        const ChangePlace first = group.answers.front();
        const AnswerChange& change = compared.changed[first.of_case].answers[first.of_answer];
        group.causes = change.causes;
        group.rules_changed = ranks.has(change.causes.front());
        group.asked = change.asked;
        group.transition = change.transition;
        group.only_citation = change.only_citation();
        group.cases = cases_of(group.answers);
        sorted.push_back(std::move(group));
    }
    // Stable: what is left equal stays in the order of the keys.
    std::stable_sort(sorted.begin(), sorted.end(), [&](const ChangeGroup& a, const ChangeGroup& b) {
        const auto a_ranks = ranks.of(a.causes), b_ranks = ranks.of(b.causes);
        if (a_ranks != b_ranks) return a_ranks < b_ranks;
        if (a.causes != b.causes) return a.causes < b.causes;
        return a.answers.size() > b.answers.size();
    });
    return sorted;
}

std::vector<TransitionTotal> totals_of(const CasesCompared& compared) {
    std::map<Transition, TransitionTotal> totals;
    for (const CaseChange& in_case : compared.changed) {
        std::set<Transition> met;
        for (const AnswerChange& change : in_case.answers) {
            TransitionTotal& total = totals[change.transition];
            ++total.answers;
            if (met.insert(change.transition).second) ++total.cases;
        }
    }
    std::vector<TransitionTotal> sorted;
    for (auto& [transition, total] : totals) {
        total.transition = transition;
        sorted.push_back(total);
    }
    std::stable_sort(
        sorted.begin(), sorted.end(),
        [](const TransitionTotal& a, const TransitionTotal& b) { return a.answers > b.answers; });
    return sorted;
}

ChangeCount count_of(const CasesCompared& compared) {
    ChangeCount count;
    for (const CaseChange& in_case : compared.changed) {
        const auto outcomes = static_cast<std::size_t>(
            std::count_if(in_case.answers.begin(), in_case.answers.end(),
                          [](const AnswerChange& change) { return !change.only_citation(); }));
        count.answers += outcomes;
        count.citation_answers += in_case.answers.size() - outcomes;
        if (outcomes > 0)
            ++count.cases;
        else
            ++count.citation_cases;
    }
    return count;
}

std::vector<std::string> without_difference(const CasesCompared& compared,
                                            const RulesChanged& changed) {
    std::set<std::string> causes;
    for (const CaseChange& in_case : compared.changed) {
        for (const AnswerChange& change : in_case.answers)
            causes.insert(change.causes.begin(), change.causes.end());
    }
    std::vector<std::string> left;
    for (const PartChange& change : changed.changes()) {
        if (!causes.contains(change.name)) left.push_back(change.name);
    }
    return left;
}

}  // namespace proviso
