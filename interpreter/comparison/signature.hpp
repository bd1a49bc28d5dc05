#pragma once
// What a part of a ruleset says, as a text that is the same exactly when it says the same: names in place of
// ids, no layout, no comments.

#include <string>

#include "interpreter/semantics/program.hpp"

namespace proviso {

/// The text is for comparing, never for showing. Its paragraph is not part of it.
std::string signature_of(const Program& program, const Statement& statement);

/// What may be stated, and whose the burden of proof is.
std::string signature_of(const Program& program, const Type& type);

}  // namespace proviso
