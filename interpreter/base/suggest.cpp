// Damerau-Levenshtein distance (neighbours swapped count once), bounded in time by its own limit.

#include "interpreter/base/suggest.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "interpreter/base/limits.hpp"
#include "interpreter/base/text.hpp"

namespace proviso {

namespace {

std::u32string folded(std::string_view text) {
    std::u32string characters;
    for (std::size_t at = 0; at < text.size() && characters.size() <= limits::suggested_name;) {
        const Character character = character_at(text, at);
        const bool capital = character.code >= U'A' && character.code <= U'Z';
        characters.push_back(capital ? character.code - U'A' + U'a' : character.code);
        at += character.bytes;
    }
    return characters;
}

/// Only what lies within `bound` of the diagonal can end within it, so nothing else is worked out.
std::size_t distance(const std::u32string& left, const std::u32string& right, std::size_t bound) {
    const std::size_t longer = std::max(left.size(), right.size());
    const std::size_t shorter = std::min(left.size(), right.size());
    const std::size_t far = bound + 1;
    if (longer - shorter > bound || longer > limits::suggested_name) return far;

    using Row = std::array<std::size_t, limits::suggested_name + 2>;
    Row rows[3];
    Row *before_last = &rows[0], *last = &rows[1], *row = &rows[2];
    for (std::size_t j = 0; j <= right.size(); ++j) (*last)[j] = std::min(j, far);
    for (std::size_t i = 1; i <= left.size(); ++i) {
        const std::size_t from = i > bound ? i - bound : 1;
        const std::size_t to = std::min(right.size(), i + bound);
        (*row)[from - 1] = from == 1 ? std::min(i, far) : far;
        (*row)[to + 1] = far;
        for (std::size_t j = from; j <= to; ++j) {
            const std::size_t change = left[i - 1] == right[j - 1] ? 0 : 1;
            std::size_t best = std::min((*last)[j - 1] + change, far);
            best = std::min({best, (*last)[j] + 1, (*row)[j - 1] + 1});
            const bool swapped =
                i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
            if (swapped) best = std::min(best, (*before_last)[j - 2] + 1);
            (*row)[j] = best;
        }
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return (*last)[right.size()];
}

struct Near {
    std::size_t distance;
    std::string name;
    friend auto operator<=>(const Near&, const Near&) = default;
};

/// Up to `count` within `bound`, sorted. Once so many are found, only nearer ones count.
template <typename Text>
std::vector<Near> near_ones(std::string_view name, std::span<const Text> candidates,
                            std::size_t bound, std::size_t count) {
    const std::u32string sought = folded(name);
    std::vector<Near> found;
    for (const Text& candidate : candidates) {
        const std::size_t changes = distance(sought, folded(candidate), bound);
        if (changes > bound) continue;
        Near near{changes, std::string(candidate)};
        const auto place = std::lower_bound(found.begin(), found.end(), near);
        if (place != found.end() && *place == near) continue;
        found.insert(place, std::move(near));
        if (found.size() > count) found.pop_back();
        if (found.size() == count) bound = found.back().distance;
    }
    return found;
}

template <typename Text>
std::string suggest_one(std::string_view name, std::span<const Text> candidates) {
    const std::size_t bound = character_count(name) <= 3 ? 1 : 2;
    const std::vector<Near> found = near_ones(name, candidates, bound, 2);
    if (found.empty()) return {};
    if (found.size() > 1 && found[0].distance == found[1].distance) return {};
    return found[0].name;
}

template <typename Text>
std::vector<std::string> nearest_ones(std::string_view name, std::span<const Text> candidates,
                                      std::size_t count) {
    constexpr std::size_t slip = 2;
    const std::size_t bound = std::min(character_count(name), limits::suggested_name) / 2;
    const std::vector<Near> found = near_ones(name, candidates, bound, count);
    std::vector<std::string> names;
    for (const Near& near : found) {
        if (found.front().distance <= slip && near.distance > slip) break;
        names.push_back(near.name);
    }
    return names;
}

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t bound) {
    return distance(folded(left), folded(right), bound);
}

std::string suggest(std::string_view name, std::span<const std::string_view> candidates) {
    return suggest_one(name, candidates);
}

std::string suggest(std::string_view name, std::span<const std::string> candidates) {
    return suggest_one(name, candidates);
}

std::vector<std::string> nearest(std::string_view name,
                                 std::span<const std::string_view> candidates, std::size_t count) {
    return nearest_ones(name, candidates, count);
}

std::vector<std::string> nearest(std::string_view name, std::span<const std::string> candidates,
                                 std::size_t count) {
    return nearest_ones(name, candidates, count);
}

}  // namespace proviso
