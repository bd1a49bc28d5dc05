#pragma once
// Looks for a case in which a policy leaves the protected party worse off, and makes it small.

#include <optional>
#include <string>
#include <vector>

#include "interpreter/evaluate/by_law.hpp"
#include "interpreter/protection/compare_outcomes.hpp"

namespace proviso {

/// The two layers that are compared, as passes need them.
struct TwoLayers {
    const Program& below;
    const Program& with_policy;
    const ByLaw* below_by_law;  ///< none when the layer below is the law itself
    const ByLaw& policy_by_law;
    PartyId protects;
};

struct WeakerCase {
    Loss loss;
    std::vector<std::string> lines;  ///< what the case states, as a case file says it
};

/// Tries made-up cases, always the same ones in the same order. None found proves nothing.
std::optional<WeakerCase> find_weaker_case(const TwoLayers& layers, const Influence& influence);

}  // namespace proviso
