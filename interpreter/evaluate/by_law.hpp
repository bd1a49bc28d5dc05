#pragma once
// The law below a policy, as a pass over the law with the policy needs it.

#include <vector>

#include "interpreter/semantics/program.hpp"

namespace proviso {

/// What a § of the law in a condition means by policy: the answer by law, as if there were no policy.
/// Both programs must outlive it. Facts, events, records and fields have the same ids in both.
struct ByLaw {
    ByLaw(const Program& law, const Program& with_policy);

    const Program& program;
    /// By statement of the program with the policy: the same in the law; unset for the policy's own.
    std::vector<StatementId> statements;
};

}  // namespace proviso
