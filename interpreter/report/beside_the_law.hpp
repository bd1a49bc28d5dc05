#pragma once
// What a policy says, in the words that stand beside an answer by law.

#include <cstddef>
#include <string>
#include <vector>

#include "interpreter/evaluate/determination.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso::report {

/// "Citi dispute standard 2026.1 (9f3c0a12…)"
std::string policy_name(const Determination& by_policy);

/// For the law's answer at this position: "by policy: PAST POLICY DATE, due Mon 2026-03-09 (§ Policy 4.2)".
std::vector<std::string> policy_lines(const Program& with_policy, const ByPolicy& policy,
                                      std::size_t position);

/// The steps by law and, where it has others, by policy; by date.
std::vector<NextStep> all_next_steps(const Determination& determination);

}  // namespace proviso::report
