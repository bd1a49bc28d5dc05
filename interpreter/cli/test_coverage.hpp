#pragma once
// The part of `proviso test` that watches the examples instead of judging them.

#include "interpreter/cli/command.hpp"

namespace proviso::cli {

/// Loads each ruleset, runs its examples, and tells what they exercise. Returns the exit code.
int test_coverage(const Context& context);

}  // namespace proviso::cli
