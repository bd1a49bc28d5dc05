// The order of lines in a case file means nothing, and evaluating twice gives the same bytes.

#include <gtest/gtest.h>

#include "interpreter/report/determination_json.hpp"
#include "interpreter/report/determination_text.hpp"
#include "tests/properties/dump.hpp"
#include "tests/properties/law.hpp"
#include "tests/properties/ruleset_in_memory.hpp"

namespace proviso::testing {
namespace {

/// All that can be seen of a case.
struct Seen {
    std::string full;  ///< what it comes to in full, and as an officer reads it
    std::string json;  ///< tells lines of the case file, so it may differ where they moved
};

Seen everything(const std::string& yaml) {
    RulesetInMemory& rules = regulation_e();
    const Determination result = rules.evaluate(rules.read(yaml), true);
    report::TextOptions options;
    options.all = true;
    report::DeterminationDocument document;
    document.add(rules.program(), rules.sources(), result);
    return {dump(result, rules.program(), rules.sources()) +
                report::determination_text(rules.program(), result, options),
            document.finish()};
}

/// The first line in which two texts differ, from both.
std::string first_difference(const std::string& a, const std::string& b) {
    std::size_t at = 0;
    while (at < a.size() && at < b.size() && a[at] == b[at]) ++at;
    const std::size_t begin = at == 0 ? 0 : a.rfind('\n', at - 1) + 1;
    const auto line = [begin](const std::string& text) { return text.substr(begin, text.find('\n', begin) - begin); };
    return line(a) + "\n" + line(b);
}

std::optional<Breach> order_means_nothing(const CaseText& text, std::uint64_t seed) {
    const std::string yaml = to_yaml(text);
    const Seen once = everything(yaml);
    if (const Seen twice = everything(yaml); twice.full != once.full || twice.json != once.json) {
        return Breach{"evaluated twice, two results", first_difference(once.full + once.json, twice.full + twice.json)};
    }
    Random order(seed);
    const std::string shuffled = to_yaml(text, &order);
    if (const std::string other = everything(shuffled).full; other != once.full) {
        const std::string difference = first_difference(once.full, other);
        const std::string word = difference.substr(difference.find_first_not_of(' '));
        return Breach{"shuffled, another result: " + word.substr(0, word.find(' ')),
                      difference + "\nshuffled:\n" + shuffled};
    }
    return std::nullopt;
}

class OrderLaw : public ::testing::TestWithParam<std::size_t> {};

TEST_P(OrderLaw, lines_of_a_case_may_stand_in_any_order) {
    hold(order_means_nothing, CaseMaker(regulation_e().program()), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Shard, OrderLaw, ::testing::Range<std::size_t>(0, shards));

}  // namespace
}  // namespace proviso::testing
