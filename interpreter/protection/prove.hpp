#pragma once
// What shows on the face of a policy's statement: that it cannot leave the protected party worse off.

#include "interpreter/semantics/policy_changes.hpp"

namespace proviso {

/// True when the statement only adds to what others owe, or changes a term or duty of the layer below in
/// the helpful direction along every use. False says nothing: it may still be harmless.
bool is_plainly_protective(const Program& with_policy, PartyId protects,
                           const PolicyStatement& change);

}  // namespace proviso
