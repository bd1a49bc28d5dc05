#pragma once
// Random numbers that are the same on every machine: <random>'s distributions are not.

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace proviso::testing {

/// SplitMix64.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15u;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
        return mixed ^ (mixed >> 31);
    }

    /// From 0 to one below `bound`, which is not 0.
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
    /// Both ends included.
    std::int32_t between(std::int32_t low, std::int32_t high) {
        return low + static_cast<std::int32_t>(below(static_cast<std::size_t>(high - low) + 1));
    }
    bool chance(std::size_t percent) { return below(100) < percent; }

    template <typename T>
    const T& pick(const std::vector<T>& from) {
        return from[below(from.size())];
    }

    template <typename T>
    void shuffle(std::vector<T>& all) {
        for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[below(i)]);
    }

private:
    std::uint64_t state_;
};

}  // namespace proviso::testing
