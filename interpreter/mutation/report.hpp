#pragma once
// Which mistakes would go unnoticed, by paragraph, each as a diff.

#include <string>
#include <vector>

#include "interpreter/mutation/run_mutants.hpp"
#include "interpreter/mutation/waivers.hpp"
#include "interpreter/report/layout.hpp"

namespace proviso {

/// All changes of a ruleset with what came of them.
struct MutationRun {
    std::string name, version, edition;
    std::vector<Mutant> mutants;
    std::vector<MutantResult> results;  ///< parallel to `mutants`
    std::vector<const Waiver*> waived;  ///< the same; null where nobody answers for it
};

/// How many there are of each kind.
struct MutationScore {
    std::size_t tried = 0, by_check = 0, by_example = 0, waived = 0, unnoticed = 0;

    /// Of those not waived, in tenths of a percent, rounded down; 1000 of none.
    std::size_t per_mille() const;
};
MutationScore score_of(const MutationRun& run);

/// Ties unnoticed changes to waivers. A waiver that fits none is an error: what it spoke of is noticed
/// now, or no longer there; and so is one that fits more or fewer than it says.
std::vector<const Waiver*> tie_waivers(const std::vector<Mutant>& mutants,
                                       const std::vector<MutantResult>& results,
                                       const std::vector<Waiver>& waivers, const SourceMap& sources,
                                       DiagnosticSink& sink);

/// The unnoticed ones, with `all` also the waived and the noticed; then the score.
std::string mutation_text(const MutationRun& run, const SourceMap& sources,
                          const report::Page& page, bool all);
std::string mutation_json(const MutationRun& run, const SourceMap& sources);

}  // namespace proviso
