// The outlines of the law (rulesets/*/outline.yaml) against our own list of rules: every rule is accounted for by some
// paragraph or comment, no number is made up, and nothing in §§ 1005.6 and 1005.11 is left out.

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace proviso {
namespace {

/// One line of an outline: what it cites, what became of it, and the rules it accounts for.
struct Designation {
    std::string cite, kind;
    std::vector<std::string> rules;
};

/// The words of `[A, B]`, or of a text without brackets.
std::vector<std::string> listed(std::string text) {
    for (char& c : text) {
        if (c == '[' || c == ']' || c == ',') c = ' ';
    }
    std::istringstream words(text);
    std::vector<std::string> found;
    for (std::string word; words >> word;) found.push_back(word);
    return found;
}

std::vector<Designation> outline(const std::string& ruleset) {
    std::ifstream file(std::string(PROVISO_SOURCE_DIR) + "/rulesets/" + ruleset + "/outline.yaml");
    std::vector<Designation> all;
    const auto value = [](const std::string& line, std::string_view key) {
        return line.rfind(key, 0) == 0 ? line.substr(key.size()) : std::string();
    };
    for (std::string line; std::getline(file, line);) {
        if (const std::string cite = value(line, "  - cite: "); !cite.empty())
            all.push_back({cite, "", {}});
        if (all.empty()) continue;
        if (const std::string kind = value(line, "    kind: "); !kind.empty())
            all.back().kind = kind;
        if (const std::string rules = value(line, "    rules: "); !rules.empty())
            all.back().rules = listed(rules);
    }
    return all;
}

/// `D1-D3` stands for D1, D2 and D3.
std::set<std::string> numbers(const std::string& ranges) {
    std::set<std::string> all;
    for (const std::string& range : listed(ranges)) {
        const auto dash = range.find('-');
        if (dash == std::string::npos) {
            all.insert(range);
            continue;
        }
        const int last = std::stoi(range.substr(dash + 2));
        for (int n = std::stoi(range.substr(1, dash - 1)); n <= last; ++n)
            all.insert(range[0] + std::to_string(n));
    }
    return all;
}

struct Accounting {
    std::string ruleset;
    std::string rules;
    std::size_t fewest_lines;
};

class Outline : public testing::TestWithParam<Accounting> {};

TEST_P(Outline, accounts_for_every_rule_and_names_no_other) {
    std::set<std::string> accounted;
    const std::vector<Designation> all = outline(GetParam().ruleset);
    for (const Designation& one : all) accounted.insert(one.rules.begin(), one.rules.end());
    EXPECT_GE(all.size(), GetParam().fewest_lines);
    EXPECT_EQ(accounted, numbers(GetParam().rules));
}

TEST_P(Outline, names_each_paragraph_once) {
    std::set<std::string> seen;
    for (const Designation& one : outline(GetParam().ruleset))
        EXPECT_TRUE(seen.insert(one.cite).second) << one.cite;
}

TEST(CoreOfTheLaw, leaves_nothing_out_of_liability_and_error_resolution) {
    std::size_t looked_at = 0;
    for (const Designation& one : outline("reg-e")) {
        const bool core = one.cite.rfind("1005.6", 0) == 0 || one.cite.rfind("1005.11", 0) == 0 ||
                          one.cite.rfind("comment 6", 0) == 0 ||
                          one.cite.rfind("comment 11", 0) == 0;
        if (!core) continue;
        ++looked_at;
        EXPECT_NE(one.kind, "left out") << one.cite;
    }
    EXPECT_GE(looked_at, 115u);
}

INSTANTIATE_TEST_SUITE_P(
    Rulesets, Outline,
    testing::Values(Accounting{"reg-e",
                               "K1-K22 K1a K1b K4n K5n K8x K11a K21a "
                               "D1-D14 D8a D8b D8c D8d D14a D14b D14c D14d D14e D14f S1-S4 X1-X8 "
                               "A1-A14 B1-B15 N1-N29 N10x F1-F7 E1-E2 L1-L21 P1-P9 G1-G12 Q1-Q8",
                               500},
                    Accounting{"remittance", "K23-K29 K23a R1-R12", 100}),
    [](const auto& accounting) {
        return accounting.param.ruleset == "reg-e" ? "reg_e" : accounting.param.ruleset;
    });

}  // namespace
}  // namespace proviso
