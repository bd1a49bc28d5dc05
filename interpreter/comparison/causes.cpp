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

}  // namespace

void add_causes(std::vector<AnswerChange>& changes, const RulesChanged& changed,
                const JudgedCase& before, const JudgedCase& after) {
    Walks walks_before(before), walks_after(after);
    for (AnswerChange& change : changes) {
        const bool by_policy = change.asked.by_policy;
        const ChangedParts& parts = changed.of(by_policy);
        std::set<std::size_t> found;
        if (!parts.changes().empty() && change.place_before >= 0) {
            for (const Part part : walks_before.of(by_policy, change.place_before)) {
                if (const auto at = parts.change_of_old(part)) found.insert(*at);
            }
        }
        if (!parts.changes().empty() && change.place_after >= 0) {
            for (const Part part : walks_after.of(by_policy, change.place_after)) {
                if (const auto at = parts.change_of_new(part)) found.insert(*at);
            }
        }
        for (const std::size_t at : found) change.causes.push_back(parts.changes()[at].name);
        if (!found.empty()) continue;
        const std::string own = report::cited(change.asked.citation);
        change.causes.push_back(own.empty() ? change.asked.subject : own);
    }
}

}  // namespace proviso
