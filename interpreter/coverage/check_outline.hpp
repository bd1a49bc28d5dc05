#pragma once
// An outline against the rules: nothing is said to be encoded that is not, and no paragraph is forgotten.

#include <vector>

#include "interpreter/base/diagnostic.hpp"
#include "interpreter/coverage/outline.hpp"
#include "interpreter/coverage/parts_of_rules.hpp"

namespace proviso {

/// Reports what an outline says to be encoded or found and the rules do not hold; paragraphs of
/// rulesets of this law that the outline does not know, at their headings; and those never in force.
void check_outline(const Outline& outline, const std::vector<PartsOfRules>& rules,
                   DiagnosticSink& sink);

}  // namespace proviso
