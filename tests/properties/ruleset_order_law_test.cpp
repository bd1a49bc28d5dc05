// The order of files, declarations, statements and clauses of a ruleset means nothing: every case
// comes to the same, byte for byte, places in the ruleset apart.

#include <gtest/gtest.h>

#include "tests/properties/dump.hpp"
#include "tests/properties/law.hpp"
#include "tests/properties/ruleset_in_memory.hpp"
#include "tests/properties/ruleset_shuffle.hpp"

namespace proviso::testing {
namespace {

/// Shuffled rulesets for each kind of shuffling; the cases are spread over them.
constexpr std::size_t rulesets_each = 24;

std::string outcome(RulesetInMemory& rules, const std::string& yaml) {
    return dump(rules.evaluate(rules.read(yaml), true), rules.program(), rules.sources());
}

std::string difference(const std::string& a, const std::string& b) {
    std::size_t at = 0;
    while (at < a.size() && at < b.size() && a[at] == b[at]) ++at;
    const std::size_t begin = at == 0 ? 0 : a.rfind('\n', at - 1) + 1;
    const auto lines = [begin](const std::string& text) { return text.substr(begin, 400); };
    return "as shipped:\n" + lines(a) + "\nshuffled:\n" + lines(b);
}

void expect_same_outcomes(const Shuffling& shuffling, std::uint64_t number) {
    RulesetInMemory& shipped = regulation_e();
    Random random(number);
    const auto texts = shuffled(shipped_rulesets(), "rulesets/reg-e", shuffling, random);
    RulesetInMemory other(texts, "rulesets/reg-e");
    ASSERT_TRUE(other.is_right()) << other.diagnostics();
    EXPECT_EQ(other.program().statements.size(), shipped.program().statements.size());
    EXPECT_EQ(other.program().calendar_edition, shipped.program().calendar_edition);
    const CaseMaker maker(shipped.program());
    for (std::uint64_t seed = number; seed < 2'400; seed += rulesets_each) {
        const std::string yaml = to_yaml(maker.make(seed));
        const std::string as_shipped = outcome(shipped, yaml);
        const std::string as_shuffled = outcome(other, yaml);
        ASSERT_EQ(as_shipped == as_shuffled, true)
            << "ruleset " << number << ", case " << seed << "\n"
            << yaml << difference(as_shipped, as_shuffled);
    }
}

class RulesetOrderLaw : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(RulesetOrderLaw, declarations_may_stand_in_any_order_and_file) {
    expect_same_outcomes({true, false, false}, GetParam());
}

TEST_P(RulesetOrderLaw, clauses_may_stand_in_any_order) {
    expect_same_outcomes({false, false, true}, GetParam());
}

TEST_P(RulesetOrderLaw, statements_may_stand_in_any_order) {
    expect_same_outcomes({true, true, true}, GetParam());
}

INSTANTIATE_TEST_SUITE_P(Shuffled, RulesetOrderLaw,
                         ::testing::Range<std::uint64_t>(0, rulesets_each));

}  // namespace
}  // namespace proviso::testing
