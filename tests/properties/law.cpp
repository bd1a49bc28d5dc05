#include "tests/properties/law.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

namespace proviso::testing {

namespace {

/// Kinds of breach that are reduced and told; the rest is only counted.
constexpr std::size_t kinds_told = 12;

std::size_t case_count() {
    const char* given = std::getenv("PROVISO_PROPERTY_CASES");
    return given == nullptr ? 5'000 : static_cast<std::size_t>(std::strtoull(given, nullptr, 10));
}

struct Found {
    std::size_t count = 0;
    std::uint64_t seed = 0;
};

/// Takes lines away as long as the case still breaks the law in the same way.
CaseText smallest(const Law& law, CaseText text, std::uint64_t seed, const std::string& kind) {
    for (bool smaller = true; smaller;) {
        smaller = false;
        for (CaseText& less : with_one_less(text)) {
            const std::optional<Breach> breach = law(less, seed);
            if (!breach || breach->kind != kind) continue;
            text = std::move(less);
            smaller = true;
            break;
        }
    }
    return text;
}

}  // namespace

void hold(const Law& law, const CaseMaker& maker, std::size_t shard) {
    const std::size_t count = case_count();
    std::map<std::string, Found> kinds;
    std::size_t broken = 0;
    for (std::size_t seed = shard; seed < count; seed += shards) {
        const std::optional<Breach> breach = law(maker.make(seed), seed);
        if (!breach) continue;
        ++broken;
        Found& found = kinds[breach->kind];
        if (found.count++ == 0) found.seed = seed;
    }
    if (kinds.empty()) return;
    std::size_t told = 0;
    for (const auto& [kind, found] : kinds) {
        if (told++ == kinds_told) break;
        const CaseText text = smallest(law, maker.make(found.seed), found.seed, kind);
        const std::optional<Breach> breach = law(text, found.seed);
        ADD_FAILURE() << kind << "\n  " << found.count << " cases, first with seed " << found.seed
                      << "\n"
                      << to_yaml(text) << "\n"
                      << (breach ? breach->told : "not repeatable");
    }
    ADD_FAILURE() << broken << " cases break the law in " << kinds.size() << " ways";
}

}  // namespace proviso::testing
