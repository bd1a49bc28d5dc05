// Damerau-Levenshtein distance (neighbours swapped count once), bounded in time by its own limit.

#include "interpreter/base/suggest.hpp"

#include <algorithm>
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

std::size_t distance(const std::u32string& left, const std::u32string& right, std::size_t bound) {
    const std::size_t longer = std::max(left.size(), right.size());
    const std::size_t shorter = std::min(left.size(), right.size());
    if (longer - shorter > bound || longer > limits::suggested_name) return bound + 1;

    std::vector<std::size_t> before_last(right.size() + 1), last(right.size() + 1),
        row(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t change = left[i - 1] == right[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
            const bool swapped =
                i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return std::min(last[right.size()], bound + 1);
}

struct Near {
    std::size_t distance;
    std::string name;
    friend auto operator<=>(const Near&, const Near&) = default;
};

template <typename Text>
std::vector<Near> near_ones(std::string_view name, std::span<const Text> candidates,
                            std::size_t bound) {
    const std::u32string sought = folded(name);
    std::vector<Near> found;
    for (const Text& candidate : candidates) {
        const std::size_t changes = distance(sought, folded(candidate), bound);
        if (changes <= bound) found.push_back({changes, std::string(candidate)});
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

template <typename Text>
std::string suggest_one(std::string_view name, std::span<const Text> candidates) {
    const std::size_t bound = character_count(name) <= 3 ? 1 : 2;
    const std::vector<Near> found = near_ones(name, candidates, bound);
    if (found.empty()) return {};
    if (found.size() > 1 && found[0].distance == found[1].distance) return {};
    return found[0].name;
}

template <typename Text>
std::vector<std::string> nearest_ones(std::string_view name, std::span<const Text> candidates,
                                      std::size_t count) {
    const std::size_t bound = std::min(character_count(name), limits::suggested_name) / 2;
    std::vector<std::string> names;
    for (const Near& near : near_ones(name, candidates, bound)) {
        if (names.size() == count) break;
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
