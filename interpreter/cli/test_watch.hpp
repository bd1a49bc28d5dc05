#pragma once
// The part of `proviso test` that runs again whenever a file changes.

#include <functional>
#include <string>
#include <vector>

#include "interpreter/cli/command.hpp"

namespace proviso::cli {

/// Runs until somebody ends it with Ctrl-C, and returns the last exit code. After each run it waits until one
/// of the files is another one, is gone or is new.
/// \param run writes its result, adds the files it has read, and returns its exit code
int watch(const Context& context, const std::function<int(std::vector<std::string>& files)>& run);

}  // namespace proviso::cli
