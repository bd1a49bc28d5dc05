#pragma once
// What is chosen of the readings and layers that the texts hold, when a program is made of them.

#include <cstdint>
#include <limits>
#include <map>
#include <string>

namespace proviso {

/// Which of what the texts leave to a choice is in force.
struct Selection {
    /// By the name of an interpretation, the position of the option that is followed, from 0; an
    /// interpretation that is not named follows its adopted option.
    std::map<std::string, std::uint32_t> options;
    /// Policies whose statements count, from the one on the law upwards; 0 is the law alone.
    std::uint32_t policies = std::numeric_limits<std::uint32_t>::max();
};

}  // namespace proviso
