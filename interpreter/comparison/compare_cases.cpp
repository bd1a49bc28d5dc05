// Shares the cases out among the processors; what is found is put back in the order of the files.

#include "interpreter/comparison/compare_cases.hpp"

#include <algorithm>

#include "interpreter/base/parallel.hpp"
#include "interpreter/comparison/compare_case.hpp"

namespace proviso {

namespace {

/// Cases that share one copy of the rules' texts: enough that the copy costs nothing beside them.
constexpr std::size_t cases_a_share = 32;

}  // namespace

RulesChanged::RulesChanged(const ComparedRules& before, const ComparedRules& after)
    : law_(before.rules.law, before.sources, after.rules.law, after.sources) {
    if (before.rules.with_policies.empty() && after.rules.with_policies.empty()) return;
    policy_.emplace(before.rules.top(), before.sources, after.rules.top(), after.sources);
}

CasesCompared compare_cases(const ComparedRules& before, const ComparedRules& after,
                            const RulesChanged& changed, const FileReader& files,
                            const std::vector<std::string>& paths, const HowToCompare& how) {
    std::vector<CaseOutcome> outcomes(paths.size());
    const CaseComparer comparer(before, after, changed, files, how);
    in_parallel((paths.size() + cases_a_share - 1) / cases_a_share, [&](std::size_t share) {
        CaseComparer own = comparer;  // reading a case adds to its texts
        const std::size_t end = std::min(paths.size(), (share + 1) * cases_a_share);
        for (std::size_t at = share * cases_a_share; at < end; ++at)
            outcomes[at] = own.compare(paths[at]);
    });

    CasesCompared result;
    for (CaseOutcome& outcome : outcomes) {
        if (auto* not_read = std::get_if<CaseNotRead>(&outcome)) {
            result.not_read.push_back(std::move(*not_read));
            continue;
        }
        ++result.count;
        if (auto* change = std::get_if<CaseChange>(&outcome))
            result.changed.push_back(std::move(*change));
    }
    return result;
}

}  // namespace proviso
