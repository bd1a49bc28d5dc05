// The law's statements, found again in the program with the policy.

#include "interpreter/evaluate/by_law.hpp"
#include "interpreter/semantics/policy_changes.hpp"

namespace proviso {

ByLaw::ByLaw(const Program& law, const Program& with_policy)
    : program(law), statements(same_statements(with_policy, law)) {}

}  // namespace proviso
