#pragma once
// The door between parse.cpp, which knows nothing of PEGTL, and the rules.

#include <string_view>

#include "grammar/building.hpp"

namespace proviso {

/// Matches the rules against a whole text; returns how many bytes are in the tree.
std::size_t build_file(std::string_view text, Building& building);

}  // namespace proviso
