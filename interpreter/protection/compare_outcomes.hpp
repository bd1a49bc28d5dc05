#pragma once
// One case by the layer below and by policy: whether the protected party is worse off in it.

#include <optional>
#include <string>

#include "interpreter/evaluate/pass.hpp"
#include "interpreter/protection/influence.hpp"

namespace proviso {

/// What the protected party loses in one case, in words.
struct Loss {
    std::string what;  ///< "give provisional credit"
    std::string
        citation;       ///< of the statement below that gives more, or of the policy's that takes
    std::string below;  ///< "due Mon 2026-03-16"
    std::string by_policy;  ///< "due Wed 2026-03-18"
};

/// Compares what both passes say of the acts and terms of `influence`: of a duty on others a last day no
/// later, an amount no less and no word less; a ban or permission no narrower; on the protected party
/// nothing that is not owed below; a term no worse by its direction. What is not settled is no loss.
std::optional<Loss> find_loss(Pass& below, Pass& by_policy, PartyId protects,
                              const Influence& influence);

}  // namespace proviso
