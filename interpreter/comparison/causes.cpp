// The passes to walk back through are made when the first answer asks for them.

#include "interpreter/comparison/causes.hpp"

#include <optional>

#include "interpreter/evaluate/by_law.hpp"
#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

/// What the answers of one side rest on.
class Walks {
public:
    explicit Walks(const JudgedCase& judged) : judged_(judged) {}

    const std::set<Part>& of(bool by_policy, std::int32_t place) {
        const auto at = static_cast<std::size_t>(place);
        if (by_policy) return policy().of(judged_.found.policy->determination.answers[at]);
        return law().of(judged_.found.answers[at]);
    }
    const std::set<Part>& of_reach(bool by_policy) {
        return by_policy ? policy().of_reach() : law().of_reach();
    }

private:
    RestsOn& law() {
        if (!law_) {
            law_ = std::make_unique<RestsOn>(judged_.rules.law, judged_.facts, judged_.sources,
                                             judged_.as_of);
        }
        return *law_;
    }

    RestsOn& policy() {
        if (!policy_) {
            by_law_.emplace(judged_.rules.law, judged_.rules.top());
            policy_ = std::make_unique<RestsOn>(judged_.rules.top(), judged_.facts, judged_.sources,
                                                judged_.as_of, &*by_law_);
        }
        return *policy_;
    }

    const JudgedCase& judged_;
    std::optional<ByLaw> by_law_;
    std::unique_ptr<RestsOn> law_, policy_;
};

/// Looks up what an answer rests on, on both sides.
class CauseFinder {
public:
    CauseFinder(const RulesChanged& changed, const JudgedCase& before, const JudgedCase& after)
        : changed_(changed),
          same_days_(before.as_of == after.as_of &&
                     before.facts.law_known_on == after.facts.law_known_on),
          before_(before),
          after_(after) {}

    std::vector<std::string> causes_of(const AnswerChange& change) {
        const bool by_policy = change.asked.by_policy;
        const ChangedParts& parts = changed_.of(by_policy);
        if (parts.changes().empty()) return {};
        // Where all but one thing is the same, nothing else can have made the difference.
        if (parts.changes().size() == 1 && same_days_) return {parts.changes().front().name};
        std::set<std::size_t> found;
        const bool is_value =
            change.asked.kind == AnswerKind::value || change.asked.kind == AnswerKind::verdict;
        const bool reach = is_value && (!change.before || !change.after);
        const auto add = [&](const std::set<Part>& rests_on, bool old_side) {
            for (const Part part : rests_on) {
                const auto at = old_side ? parts.change_of_old(part) : parts.change_of_new(part);
                if (at) found.insert(*at);
            }
        };
        if (change.before) add(before_.of(by_policy, change.place_before), true);
        if (change.after) add(after_.of(by_policy, change.place_after), false);
        if (reach) add(before_.of_reach(by_policy), true);
        if (reach) add(after_.of_reach(by_policy), false);
        if (change.before && change.after && change.before->citation != change.after->citation)
            found.insert(parts.of_citations().begin(), parts.of_citations().end());
        std::vector<std::string> names;
        for (const std::size_t at : found) names.push_back(parts.changes()[at].name);
        return names;
    }

private:
    const RulesChanged& changed_;
    const bool same_days_;
    Walks before_, after_;
};

}  // namespace

void add_causes(std::vector<AnswerChange>& changes, const RulesChanged& changed,
                const JudgedCase& before, const JudgedCase& after) {
    CauseFinder finder(changed, before, after);
    for (AnswerChange& change : changes) {
        change.causes = finder.causes_of(change);
        if (!change.causes.empty()) continue;
        const std::string own = report::cited(change.asked.citation);
        change.causes.push_back(own.empty() ? change.asked.subject : own);
    }
}

}  // namespace proviso
