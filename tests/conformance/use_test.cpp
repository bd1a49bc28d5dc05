// Rulesets of several files, and rulesets that build on others.
//
// 2026-03-02 is a Monday; 30 calendar days after it end on 2026-04-01, 10 on 2026-03-12.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/conformance/ruleset_folder.hpp"

namespace proviso::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string letters = R"(ruleset Letters
  cites Manual, chapter 4
  version 1
party bank
fact form is letter or telephone
event complaint received
act bank: answer the complaint / answer sent
term answer period is a period, shorter is better for bank

§ 4.3  Answer
  answer period is 30 calendar days
  bank must answer the complaint
    within answer period after complaint received
)";

const std::string branch = "ruleset Branch\n  cites House rules\n  version 1\n  use Letters\n";

const std::string given = R"(example one
  given
    form: telephone
    complaint received: 2026-03-02
  as of 2026-03-05
  expect § 4.3 is open, due )";

/// What the house rules come to beside the letters: outcomes, or else what is wrong.
std::vector<std::string> beside_letters(const std::string& text, const std::string& examples = "") {
    const RulesetFolder folder({{"rules.proviso", text}, {"examples.proviso", examples}},
                               {{"letters/letters.proviso", letters}});
    return folder.is_right() ? folder.outcomes() : folder.mistakes();
}

TEST(SeveralFiles, areOneRulesetInAnyOrder) {
    const std::string head = "ruleset Letters\n  cites Manual\n  version 1\nparty bank\n";
    const std::string words =
        letters.substr(letters.find("fact form"), letters.find("§ 4.3") - letters.find("fact"));
    const std::string paragraph = letters.substr(letters.find("§ 4.3"));
    const RulesetFolder one({{"a.proviso", head},
                             {"b.proviso", words},
                             {"c.proviso", paragraph},
                             {"examples.proviso", given + "2026-04-01\n"}});
    const RulesetFolder other({{"a.proviso", paragraph},
                               {"b.proviso", given + "2026-04-01\n"},
                               {"c.proviso", words},
                               {"d.proviso", head}});
    ASSERT_TRUE(one.is_right()) << one.messages();
    EXPECT_THAT(one.outcomes(), ElementsAre("one: as expected"));
    EXPECT_THAT(other.outcomes(), ElementsAre("one: as expected"));
    EXPECT_EQ(one.program().edition, other.program().edition);
}

TEST(SeveralFiles, declareNothingTwice) {
    const RulesetFolder folder({{"a.proviso", letters},
                                {"b.proviso",
                                 "fact form is letter or telephone\n"
                                 "§ 4.3  Again\n  x means that form is letter\n"}});
    EXPECT_THAT(folder.mistakes(),
                ElementsAre("declared_twice at `form`", "paragraph_twice at `§ 4.3`"));
}

TEST(Use, givesAllNamesAndParagraphs) {
    EXPECT_THAT(beside_letters(branch + "§ House 1  Telephone\n"
                                        "  answer period is 10 calendar days\n"
                                        "    instead of § 4.3\n"
                                        "    if form is telephone\n",
                               given + "2026-03-12\n"),
                ElementsAre("one: as expected"));
    EXPECT_THAT(beside_letters(branch, given + "2026-04-01\n"), ElementsAre("one: as expected"));
}

// What does not apply is the whole case, the letters' duties with it: so none of them can decide it.
TEST(Use, leavesNoDutyToDecideWhetherItApplies) {
    EXPECT_THAT(beside_letters(branch + "§ House 1  Out\n"
                                        "  this ruleset does not apply\n"
                                        "    if § 4.3 is missed\n"),
                ElementsAre("depends_on_itself at `this ruleset does not apply`"));
}

TEST(Use, reachesThroughSeveralRulesets) {
    const RulesetFolder folder(
        {{"rules.proviso",
          "ruleset Desk\n  cites Desk\n  version 1\n  use Branch\n"
          "§ Desk 1  Telephone\n  answer period is 10 calendar days\n"
          "    instead of § 4.3\n    if form is telephone and quick\n"},
         {"examples.proviso", given + "2026-03-12\n"}},
        {{"letters/letters.proviso", letters},
         {"branch/branch.proviso", branch + "§ House 1  Quick\n"
                                            "  quick means that form is telephone\n"}});
    ASSERT_TRUE(folder.is_right()) << folder.messages();
    EXPECT_THAT(folder.outcomes(), ElementsAre("one: as expected"));
}

TEST(Use, ofTheSameRulesetOnTwoWaysIsNoClash) {
    const RulesetFolder folder(
        {{"rules.proviso",
          "ruleset Desk\n  cites Desk\n  version 1\n  use Branch\n  use Letters\n"},
         {"examples.proviso", given + "2026-04-01\n"}},
        {{"letters/letters.proviso", letters}, {"branch/branch.proviso", branch}});
    ASSERT_TRUE(folder.is_right()) << folder.messages();
    EXPECT_THAT(folder.outcomes(), ElementsAre("one: as expected"));
}

TEST(Use, namesThatClashAreTold) {
    EXPECT_THAT(beside_letters(branch + "fact form is letter or telephone\n"),
                ElementsAre("declared_twice at `form`"));
    EXPECT_THAT(beside_letters(branch + "event form\n"), ElementsAre("declared_twice at `form`"));
    EXPECT_THAT(beside_letters(branch + "fact complaint received is a date\n"),
                ElementsAre("declared_twice at `complaint received`"));
    EXPECT_THAT(beside_letters(branch + "party bank\n"), ElementsAre("declared_twice at `bank`"));
    EXPECT_THAT(beside_letters(branch + "term answer period is a period\n"),
                ElementsAre("declared_twice at `answer period`"));
    EXPECT_THAT(beside_letters(branch + "act bank: answer the complaint / reply sent\n"),
                ElementsAre("declared_twice at `answer the complaint`"));
    EXPECT_THAT(beside_letters(branch + "act bank: reply / answer sent\n"),
                Contains("declared_twice at `answer sent`"));
}

TEST(Use, aClashSaysWhereTheOtherStands) {
    const RulesetFolder folder({{"rules.proviso", branch + "fact form is letter or telephone\n"}},
                               {{"letters/letters.proviso", letters}});
    EXPECT_THAT(folder.messages(), HasSubstr("all/letters/letters.proviso:5"));
    EXPECT_THAT(folder.messages(), HasSubstr("all/own/rules.proviso:5"));
}

TEST(Use, twoUsedRulesetsThatClashAreTold) {
    const RulesetFolder folder(
        {{"rules.proviso",
          "ruleset Desk\n  cites Desk\n  version 1\n  use Letters\n  use Calls\n"}},
        {{"letters/letters.proviso", letters},
         {"calls/calls.proviso",
          "ruleset Calls\n  cites Calls\n  version 1\nfact form is a date\n"}});
    EXPECT_THAT(folder.mistakes(), ElementsAre("declared_twice at `form`"));
}

TEST(Use, aParagraphOfTheSameCitationIsTold) {
    EXPECT_THAT(beside_letters(branch + "§ 4.3  Ours\n  x means that form is letter\n"),
                ElementsAre("paragraph_twice at `§ 4.3`"));
}

TEST(Use, aSecondValueNeedsInsteadOf) {
    EXPECT_THAT(beside_letters(branch + "§ House 1  Telephone\n"
                                        "  answer period is 10 calendar days\n"
                                        "    if form is telephone\n"),
                ElementsAre("second_value at `answer period is 30 calendar days`"));
}

TEST(Use, ofARulesetWithMistakesTellsThemThere) {
    const RulesetFolder folder({{"rules.proviso", branch}},
                               {{"letters/letters.proviso", letters + "  answer period is 5\n"}});
    EXPECT_FALSE(folder.is_right());
    EXPECT_THAT(folder.messages(), HasSubstr("all/letters/letters.proviso:14"));
}

TEST(Use, doesNotReachBack) {
    // What the house rules declare is unknown to the ruleset they build on.
    const RulesetFolder folder({{"rules.proviso", letters}},
                               {{"branch/branch.proviso", branch + "fact urgent is yes or no\n"}});
    ASSERT_TRUE(folder.is_right()) << folder.messages();
    EXPECT_EQ(folder.program().facts.size(), 1u);
}

}  // namespace
}  // namespace proviso::testing
