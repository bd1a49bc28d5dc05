#pragma once
// Percentages as options take them.

#include <cstdint>
#include <optional>
#include <string_view>

namespace proviso::cli {

/// "95" or "97.5" in tenths of a percent, up to 1000; none for anything else.
std::optional<std::uint32_t> percentage(std::string_view text);

}  // namespace proviso::cli
