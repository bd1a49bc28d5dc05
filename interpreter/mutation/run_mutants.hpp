#pragma once
// Each change made, checked, and put to the examples: would anybody notice?

#include <string>
#include <vector>

#include "interpreter/mutation/mutants.hpp"
#include "interpreter/session/session.hpp"

namespace proviso {

enum class Fate : std::uint8_t {
    noticed_by_check,    ///< the rules have an error then, or an example no longer fits them
    noticed_by_example,  ///< an example comes out otherwise
    unnoticed,
    unreadable,  ///< no rule any more: such a change says nothing, and should not have been made
};

struct MutantResult {
    Fate fate = Fate::unnoticed;
    std::string noticed_by;  ///< "P0306", or the name of the first example that came out otherwise
};

/// Parallel to `mutants`. The session must have been loaded without errors, with its examples.
std::vector<MutantResult> run_mutants(const Session& session, const std::vector<Mutant>& mutants);

/// All changes of the ruleset's own files, in their order.
std::vector<Mutant> mutants_of(const Session& session);

}  // namespace proviso
