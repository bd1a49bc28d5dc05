#pragma once
// Of all that holds by policy, what an officer has to see beside the law.

#include "interpreter/evaluate/by_law.hpp"
#include "interpreter/evaluate/determination.hpp"

namespace proviso {

/// Keeps the policies' own answers, and those of the law that are others by policy; ties each to the
/// law's answers. What is missing and what comes next is worked out for the answers kept.
ByPolicy beside_the_law(const ByLaw& by_law, const Program& with_policy, const Determination& law,
                        Determination by_policy);

}  // namespace proviso
