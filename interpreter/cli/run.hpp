#pragma once
// The command line, without the process around it: tests call it as main does.

#include <iosfwd>
#include <span>
#include <string>

#include "interpreter/cli/command.hpp"

namespace proviso::cli {

/// Runs one command line (without the program's name) and returns the exit code. Results go to
/// `out`, messages to `err`; nothing else is read or written but through `files`.
int run(std::span<const std::string> arguments, std::ostream& out, std::ostream& err,
        const FileReader& files, const Surroundings& surroundings);

/// `proviso --help`, and the help of one command.
std::string help_text();
std::string help_text(const Command& command);

}  // namespace proviso::cli
