#pragma once
// Holds a law against many random cases, and reduces those that break it to their smallest form.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "tests/properties/random_case.hpp"

namespace proviso::testing {

/// A case that breaks a law. Breaks of one kind have one `kind`, so that each kind is told once.
struct Breach {
    std::string kind;
    std::string told;
};

/// None when the law holds for the case. The seed is for what the law itself draws.
using Law = std::function<std::optional<Breach>(const CaseText& text, std::uint64_t seed)>;

/// Laws are held against 5,000 cases each (PROVISO_PROPERTY_CASES sets another number), in shards
/// that run as tests of their own.
inline constexpr std::size_t shards = 8;

/// Fails the running test with the smallest case of each kind of breach.
void hold(const Law& law, const CaseMaker& maker, std::size_t shard);

}  // namespace proviso::testing
