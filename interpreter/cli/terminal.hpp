#pragma once
// What the machine is like: terminal or not, how wide, where the library lies. Asked once, by main.

#include "interpreter/cli/command.hpp"

namespace proviso::cli {

/// `--color auto`: NO_COLOR, then CLICOLOR_FORCE, then whether the stream is a terminal. The library
/// is ../share/proviso/stdlib from the program.
Surroundings look_around();

}  // namespace proviso::cli
