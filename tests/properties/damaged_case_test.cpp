// Every beginning of every shipped case, and every changed byte in one: read or refused, and what is
// read is evaluated, without an end of the program.

#include <gtest/gtest.h>

#include "interpreter/base/render.hpp"
#include "tests/properties/damage.hpp"
#include "tests/properties/random.hpp"
#include "tests/properties/ruleset_in_memory.hpp"

namespace proviso::testing {
namespace {

/// Cases damaged by one test, about ten seconds of a debug build.
constexpr std::size_t prefix_budget = 4'000;
constexpr std::size_t change_budget = 2'400;

constexpr std::size_t groups = 6;

struct ShippedCase {
    std::string path, text;
};

const std::vector<ShippedCase>& shipped_cases() {
    static const std::vector<ShippedCase> all = [] {
        std::vector<ShippedCase> found;
        for (const auto& [path, text] : shipped_texts("rulesets", ".yaml"))
            found.push_back({path, text});
        return found;
    }();
    return all;
}

RulesetInMemory& ruleset_of(const std::string& path) {
    if (!path.starts_with("rulesets/citi/")) return regulation_e();
    static RulesetInMemory citi(shipped_rulesets(), "rulesets/citi");
    return citi;
}

void read_and_evaluate(RulesetInMemory& rules, const std::string& yaml) {
    DiagnosticSink sink;
    const std::optional<FactSet> facts = rules.read(yaml, sink);
    if (!facts) {
        EXPECT_TRUE(sink.has_errors()) << "refused without a word:\n" << yaml;
        render_text(sink, rules.sources());
        return;
    }
    EXPECT_FALSE(sink.has_errors()) << "read in spite of errors:\n" << yaml;
    rules.evaluate(*facts, false);
}

class DamagedCase : public ::testing::TestWithParam<std::size_t> {};

TEST_P(DamagedCase, every_beginning_is_read_or_refused) {
    for (std::size_t i = GetParam(); i < shipped_cases().size(); i += groups) {
        const auto& [path, text] = shipped_cases()[i];
        const std::size_t step =
            stride(text.size(), shipped_cases().size() / groups, prefix_budget);
        Watch watch(path);
        for (std::size_t length = 0; length <= text.size(); length += step) {
            watch.at(length);
            read_and_evaluate(ruleset_of(path), text.substr(0, length));
        }
    }
}

TEST_P(DamagedCase, every_changed_byte_is_read_or_refused) {
    for (std::size_t i = GetParam(); i < shipped_cases().size(); i += groups) {
        const auto& [path, text] = shipped_cases()[i];
        const std::size_t step =
            stride(text.size(), shipped_cases().size() / groups, change_budget);
        Random random(i);
        Watch watch(path);
        for (std::size_t place = random.below(step); place < text.size(); place += step) {
            const char byte =
                static_cast<char>(random.chance(40) ? random.below(256) : 32 + random.below(95));
            watch.at(place, static_cast<unsigned char>(byte));
            std::string changed = text;
            changed[place] = byte;
            read_and_evaluate(ruleset_of(path), changed);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Group, DamagedCase, ::testing::Range<std::size_t>(0, groups));

}  // namespace
}  // namespace proviso::testing
