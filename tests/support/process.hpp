#pragma once
// Runs the real binary in a folder, with next to no environment, and tells what it printed.

#include <filesystem>
#include <string>
#include <vector>

namespace proviso::testing {

struct Outcome {
    std::string output;  ///< standard output
    std::string errors;  ///< standard error
    int exit_code = 0;   ///< as the shell would tell it: 128 + the signal when one ended it
    bool timed_out = false;
};

/// Waits for the program to end, at most `seconds`; afterwards it is killed. Standard input is empty.
/// Throws std::system_error when it cannot be started.
Outcome run_process(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                    const std::filesystem::path& folder, int seconds);

}  // namespace proviso::testing
