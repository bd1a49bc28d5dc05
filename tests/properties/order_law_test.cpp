// The order of lines in a case file means nothing, and evaluating twice gives the same bytes.

#include <gtest/gtest.h>

#include "interpreter/report/determination_json.hpp"
#include "interpreter/report/determination_text.hpp"
#include "tests/properties/dump.hpp"
#include "tests/properties/law.hpp"
#include "tests/properties/ruleset_in_memory.hpp"

namespace proviso::testing {
namespace {

/// Reports are made of every so manieth case; what they are made from is compared for all.
constexpr std::uint64_t reported_every = 16;

/// What a case comes to in full; with `reported`, also as an officer reads it.
std::string everything(const std::string& yaml, bool reported) {
    RulesetInMemory& rules = regulation_e();
    const Determination result = rules.evaluate(rules.read(yaml), true);
    std::string text = dump(result, rules.program(), rules.sources());
    if (!reported) return text;
    report::TextOptions options;
    options.all = true;
    return text + report::determination_text(rules.program(), result, options);
}

std::string json(const std::string& yaml) {
    RulesetInMemory& rules = regulation_e();
    report::DeterminationDocument document;
    document.add(rules.program(), rules.sources(), rules.evaluate(rules.read(yaml), true));
    return document.finish();
}

/// The first line in which two texts differ, from both.
std::string first_difference(const std::string& a, const std::string& b) {
    std::size_t at = 0;
    while (at < a.size() && at < b.size() && a[at] == b[at]) ++at;
    const std::size_t begin = at == 0 ? 0 : a.rfind('\n', at - 1) + 1;
    const auto line = [begin](const std::string& text) {
        return text.substr(begin, text.find('\n', begin) - begin);
    };
    return line(a) + "\n" + line(b);
}

std::optional<Breach> order_means_nothing(const CaseText& text, std::uint64_t seed) {
    const std::string yaml = to_yaml(text);
    const bool reported = seed / shards % reported_every == 0;
    const std::string once = everything(yaml, reported);
    if (reported) {
        const std::string first = json(yaml);
        const std::string second = json(yaml);
        if (first != second)
            return Breach{"evaluated twice, two results", first_difference(first, second)};
    }
    Random order(seed);
    const std::string shuffled = to_yaml(text, &order);
    if (const std::string other = everything(shuffled, reported); other != once) {
        const std::string difference = first_difference(once, other);
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
