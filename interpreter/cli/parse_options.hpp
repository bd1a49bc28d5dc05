#pragma once
// Words of the command line to options: the only door to the library that reads them.

#include <span>
#include <string>

#include "interpreter/cli/command.hpp"

namespace proviso::cli {

/// False when the words do not fit the command; `problem` then says how, in one sentence.
bool parse_options(const Command& command, std::span<const std::string> words, Options& options,
                   std::string& problem);

}  // namespace proviso::cli
