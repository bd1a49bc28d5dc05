#pragma once
// When an answer is settled, and what may still become of it: the promises of the semantics as code.

#include <optional>
#include <string>

#include "interpreter/evaluate/determination.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso::testing {

/// Settled whatever time brings: not *for now*, not open, not started, past date or in need of
/// something. Permissions are no part of this promise: they open and lapse.
bool is_settled_for_good(const Answer& answer);

/// What became of answers that time can no longer change, although only days passed and records grew:
/// the first step that is not allowed. Allowed is MISSED to DONE LATE.
std::optional<std::string> forbidden_step_in_time(const Determination& before,
                                                  const Determination& after,
                                                  const Program& program);

/// What became of settled fields although only a fact was stated: the first step that is not allowed.
std::optional<std::string> forbidden_step_by_fact(const Determination& before,
                                                  const Determination& after,
                                                  const Program& program);

}  // namespace proviso::testing
