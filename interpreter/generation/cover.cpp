#include "interpreter/generation/cover.hpp"

#include <algorithm>
#include <queue>
#include <utility>

namespace proviso {

std::vector<std::size_t> small_cover(const std::vector<std::vector<std::uint32_t>>& sets,
                                     std::size_t things) {
    std::vector<bool> covered(things);
    // What a set adds only ever becomes less, so the largest known number is looked at first.
    using Waiting =
        std::pair<std::size_t, std::size_t>;  // what it added when last counted; its place
    const auto later = [](const Waiting& a, const Waiting& b) {
        return a.first != b.first ? a.first < b.first : a.second > b.second;
    };
    std::priority_queue<Waiting, std::vector<Waiting>, decltype(later)> waiting(later);
    for (std::size_t i = 0; i < sets.size(); ++i) waiting.emplace(sets[i].size(), i);
    std::vector<std::size_t> taken;
    while (!waiting.empty()) {
        const auto [before, at] = waiting.top();
        waiting.pop();
        const auto adds = static_cast<std::size_t>(
            std::count_if(sets[at].begin(), sets[at].end(),
                          [&](std::uint32_t thing) { return !covered[thing]; }));
        if (adds == 0) continue;
        if (adds < before) {
            waiting.emplace(adds, at);
            continue;
        }
        for (const std::uint32_t thing : sets[at]) covered[thing] = true;
        taken.push_back(at);
    }
    return taken;
}

}  // namespace proviso
