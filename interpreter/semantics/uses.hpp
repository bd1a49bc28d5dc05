#pragma once
// What hangs on what, whatever the case: which values, events and duties can come out otherwise when
// something else does.

#include <set>

#include "interpreter/semantics/program.hpp"

namespace proviso {

/// The step in which a statement is worked out, with all others of its term or its event.
Step step_of(const Program& program, StatementId id);

/// These steps and all that use them, directly or by others. What the statement that takes the whole ruleset
/// out hangs on, every value does too; those are not listed.
std::set<Step> all_using(const Program& program, const std::set<Step>& steps);

}  // namespace proviso
