#pragma once
// The part of `proviso test` that rewrites expectations instead of telling them.

#include "interpreter/cli/command.hpp"

namespace proviso::cli {

/// Rewrites what does not hold, in the files, and tells what was rewritten. Returns the exit code.
int test_accept(const Context& context);

}  // namespace proviso::cli
