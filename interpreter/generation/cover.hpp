#pragma once
// A few sets that cover what all of them cover.

#include <cstdint>
#include <vector>

namespace proviso {

/// Takes the set that adds most, again and again, until none adds anything; of those that add as much, the
/// first. Positions in the order taken.
/// \param sets what each covers, numbered from 0 to `things` - 1
std::vector<std::size_t> small_cover(const std::vector<std::vector<std::uint32_t>>& sets,
                                     std::size_t things);

}  // namespace proviso
