// Examples: what they give, what they expect, and that a wrong expectation is found out.
//
// All dates by a calendar: 2026-03-02 is a Monday; 30 calendar days after it end on 2026-04-01; ten
// calendar days after 2026-03-20 end on 2026-03-30.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/conformance/ruleset_folder.hpp"
#include "tests/support/sample_texts.hpp"

namespace proviso::testing {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

const std::string letters = R"(ruleset Complaint letters
  cites Branch Manual, chapter 4
  version 1

party bank
party customer
fact complaint form is letter or telephone
fact fee agreed is money, if any
finding serious complaint is yes or no
record charge
  date is a date
  amount is money
  disputed is yes or no, found
event complaint received
event account closed
event form returned, from mail
event hearing held, any number
act bank: answer the complaint / answer sent
act bank: report the hearing / hearing reported, any number
act bank: refund the fee / fee refunded, any number
  amount is money
act bank: charge a fee / fee charged, any number
act customer: ask for review / review asked
term amount to refund is money, higher is better for customer
term answer period is a period

§ Scope  Wires
  this ruleset does not apply
    if there is a fee agreed and fee agreed is more than $9,000

§ 4.3  Answer
  answer period is 30 calendar days
  bank must answer the complaint
    within answer period after complaint received
    if complaint form is letter
    unless any of
      (A) account closed
      (B) not serious complaint
  bank must not charge a fee
    at any time
  customer may ask for review
    once answer sent

§ 4.4  Hearings
  bank must report the hearing
    within 5 calendar days after each hearing held

§ 4.5  Refund
  each charge: late charge means that date is after 2026-02-01
  late sum is sum of amount for each charge
      where late charge
  amount to refund is sum of amount for each charge
      where disputed
  bank must refund the fee
    of at least amount to refund
    within 10 calendar days after answer sent
)";

const std::string answered = R"(example answered
  given
    complaint form: letter
    fee agreed: not applicable
    serious complaint: yes
    complaint received: 2026-03-02
    account closed: not yet
    answer sent: 2026-03-20
    hearing held: 2026-03-10
    hearing held: 2026-03-12
    hearing reported: 2026-03-15
    fee refunded: 2026-03-25, amount $1,000.00
    charge: date 2026-01-30, amount $48.00, disputed no
    charge: date 2026-02-10, amount $1,250.00, disputed yes
    logged through: 2026-04-09
  as of 2026-04-10
)";

/// What the case above comes to when this line is expected of it.
std::string outcome_of(const std::string& expected) {
    const RulesetFolder folder({{"rules.proviso", letters},
                                {"examples.proviso", answered + "  expect " + expected + "\n"}});
    if (!folder.is_right()) return folder.messages();
    return folder.outcomes().front();
}

TEST(Examples, theSampleOfTheLanguageComesOutAsItSays) {
    const RulesetFolder folder({{"rules.proviso", std::string(sample_ruleset)},
                                {"interpretation.proviso", std::string(sample_interpretation)},
                                {"examples.proviso", std::string(sample_examples)}});
    ASSERT_TRUE(folder.is_right()) << folder.messages();
    EXPECT_THAT(folder.outcomes(),
                ElementsAre("oral notice never confirmed: as expected",
                            "two later losses, as in comment 6(b)(2)-1: as expected"));
}

struct Line {
    std::string expected;
    bool met;
};

void PrintTo(const Line& line, std::ostream* out) { *out << line.expected; }

class Expectations : public ::testing::TestWithParam<Line> {};

TEST_P(Expectations, isMetOnlyIfItIsSo) {
    const std::string outcome = outcome_of(GetParam().expected);
    if (GetParam().met) {
        EXPECT_EQ(outcome, "answered: as expected");
    } else {
        EXPECT_THAT(outcome, HasSubstr("[" + GetParam().expected + " → "));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Duties, Expectations,
    ::testing::Values(Line{"§ 4.3, answer the complaint, is done on time", true},
                      Line{"§ 4.3, answer complaint, is done on time", true},
                      Line{"§ 4.3, answer the complaint, is done late", false},
                      Line{"§ 4.3, answer the complaint, is open", false},
                      Line{"§ 4.3, answer the complaint, is done on time, due 2026-04-01", true},
                      Line{"§ 4.3, answer the complaint, is done on time, due 2026-04-02", false},
                      Line{"§ 4.3, answer the complaint, is done on time, done 2026-03-20", true},
                      Line{"§ 4.3, answer the complaint, is done on time, done 2026-03-21", false},
                      Line{"§ 4.3, answer the complaint, is done on time for now", false},
                      Line{"§ 4.3, answer the complaint, is not required because of (A)", false},
                      Line{"§ 4.5 is missed, due 2026-03-30", true},
                      Line{"§ 4.5 is missed (possible violation), at least $1,250, short by $250",
                           true},
                      Line{"§ 4.5 is missed, short by $250.01", false},
                      Line{"§ 4.5 is missed, at least $1,249.99", false},
                      Line{"§ 4.5 is past date, not settled", false},
                      Line{"§ 4.4, no. 1, is done on time, due 2026-03-15", true},
                      Line{"§ 4.4, no. 2, is done on time, due 2026-03-15", false},
                      Line{"§ 4.4 is done on time", false}));  // there are two of them

INSTANTIATE_TEST_SUITE_P(
    BansPermissionsAndValues, Expectations,
    ::testing::Values(
        Line{"§ 4.3, must not charge a fee, is no breach", true},
        Line{"§ 4.3, charge a fee, is no breach recorded for now", false},
        Line{"§ 4.3, charge a fee, is missed", false},
        Line{"§ 4.3, may ask for review, is open", true},
        Line{"§ 4.3, ask for review, is open, advised", false},
        Line{"§ 4.3, ask for review, is used", false}, Line{"amount to refund is $1,250", true},
        Line{"the amount to refund is $1,250.00", true}, Line{"amount to refund is $1,298", false},
        Line{"amount to refund is $1,250 or $48", false},
        Line{"amount to refund has no value", false},
        Line{"amount to refund is need information", false},
        Line{"late sum is $1,250", true},  // no `term` line declares it
        Line{"late sum is $0", false}, Line{"answer period is 30 calendar days", true},
        Line{"answer period is 31 calendar days", false}, Line{"charge 1: late charge is no", true},
        Line{"charge 2: late charge is yes", true}, Line{"charge 2: late charge is no", false},
        Line{"needs serious complaint", false}, Line{"§ 4.5 needs charge 1 amount", false},
        Line{"this ruleset does not apply", false}));

TEST(Examples, anExpectationMayGoOnOnTheNextLine) {
    EXPECT_THAT(outcome_of("amount to refund is $1,250\n    or $48"),
                HasSubstr("[amount to refund is $1,250 or $48 → $1,250.00]"));
}

/// One example that starts from the case above with these lines in the place of its own.
std::string outcome_with(const std::string& given, const std::string& expected) {
    const RulesetFolder folder(
        {{"rules.proviso", letters},
         {"examples.proviso", answered + "  expect § 4.5 is missed\n\nexample other\n" +
                                  "  given as in answered, except\n" + given + expected}});
    if (!folder.is_right()) return folder.messages();
    return folder.outcomes().back();
}

TEST(Examples, aFactOrAnEventReplacesItsOwnEntries) {
    EXPECT_EQ(outcome_with("    serious complaint: no\n"
                           "    hearing held: not yet\n",
                           "  expect § 4.3, answer the complaint, is not required because of (B)\n"
                           "  expect § 4.4 is not started\n"
                           "  expect § 4.5 is missed\n"),
              "other: as expected");
    EXPECT_EQ(outcome_with("    complaint received: 2026-02-10\n",  // 30 days end on 2026-03-12
                           "  expect § 4.3, answer the complaint, is done late, due 2026-03-12\n"),
              "other: as expected");
}

TEST(Examples, rowsReplaceTheWholeList) {
    EXPECT_EQ(outcome_with("    charge: date 2026-02-20, amount $7.00, disputed yes\n",
                           "  expect amount to refund is $7\n"
                           "  expect § 4.5 is done on time, done 2026-03-25\n"),
              "other: as expected");
    EXPECT_EQ(outcome_with("    charge: []\n", "  expect amount to refund is $0\n"),
              "other: as expected");
}

TEST(Examples, aListThatMayBeLongerSettlesNothing) {
    EXPECT_EQ(
        outcome_with("    charge and maybe more: date 2026-02-20, amount $7.00, disputed yes\n",
                     "  expect amount to refund is need information\n"),
        "other: as expected");
}

TEST(Examples, anUnknownFactIsNeededAndBothDatesAreTold) {
    EXPECT_EQ(
        outcome_with("    serious complaint: unknown\n"
                     "    answer sent: not yet\n"
                     "    fee refunded: not yet\n",
                     "  as of 2026-03-10\n"
                     "  expect needs serious complaint\n"
                     "  expect § 4.3, answer the complaint, needs serious complaint\n"
                     "  expect § 4.3, answer the complaint, is need information, due 2026-04-01\n"),
        "other: as expected");
    EXPECT_EQ(outcome_with("    charge: date 2026-02-20, amount unknown, disputed yes\n",
                           "  expect amount to refund needs charge 1 amount\n"
                           "  expect needs charge 1 amount\n"),
              "other: as expected");
}

TEST(Examples, aLogTakenOverEndsOnTheDayAskedAbout) {
    EXPECT_EQ(
        outcome_with("    answer sent: not yet\n",
                     "  as of 2026-03-05\n"
                     "  expect § 4.3, answer the complaint, is open for now, due 2026-04-01\n"),
        "other: as expected");
    EXPECT_THAT(outcome_with("    logged through: 2026-04-09\n",
                             "  as of 2026-03-05\n  expect § 4.5 is missed\n"),
                HasSubstr("P0736"));
}

TEST(Examples, logsMayDiffer) {
    EXPECT_EQ(outcome_with("    logged through: all 2026-04-09, mail 2026-03-12\n",
                           "  expect § 4.5 is missed\n"),
              "other: as expected");
}

TEST(Examples, aRulesetThatDoesNotApply) {
    EXPECT_EQ(outcome_with("    fee agreed: $9,000.01\n",
                           "  expect this ruleset does not apply\n"
                           "  expect § 4.5 is not subject\n"),
              "other: as expected");
}

TEST(Examples, startFromAStoredCase) {
    const std::string stored = R"(case: 2026-000417
as of: 2026-03-10
logged through: 2026-03-09
facts:
  complaint form: letter
  fee agreed: not applicable
  serious complaint:
    is: yes
    by: J. Ortiz
    on: 2026-03-04
    because: three earlier letters were not answered
events:
  - complaint received: 2026-03-02
charge:
  - date: 2026-02-17
    amount: $48.00
)";
    const RulesetFolder folder({{"rules.proviso", letters},
                                {"cases/417.yaml", stored},
                                {"examples.proviso", R"(example stored
  given case cases/417.yaml
  expect § 4.3, answer the complaint, is open, due 2026-04-01

example stored and closed
  given case cases/417.yaml, except
    account closed: 2026-03-09
  expect § 4.3, answer the complaint, is not required because of (A)
)"}});
    ASSERT_TRUE(folder.is_right()) << folder.messages();
    EXPECT_THAT(folder.outcomes(), Each(EndsWith(": as expected")));
    EXPECT_THAT(folder.outcomes(), SizeIs(2));
}

TEST(Examples, inAFileOfTheirOwnDoNotChangeTheEdition) {
    const RulesetFolder without({{"rules.proviso", letters}});
    const RulesetFolder with({{"rules.proviso", letters},
                              {"examples.proviso", answered + "  expect § 4.5 is missed\n"}});
    const RulesetFolder changed({{"rules.proviso", letters + "# a comment\n"}});
    ASSERT_TRUE(with.is_right()) << with.messages();
    EXPECT_EQ(with.program().edition, without.program().edition);
    EXPECT_NE(changed.program().edition, without.program().edition);
}

TEST(Examples, ofARulesetThatIsUsedAreNotRunWithIt) {
    const RulesetFolder folder(
        {{"rules.proviso",
          "ruleset Branch\n  cites Manual\n  version 1\n  use Complaint letters\n"}},
        {{"letters/rules.proviso", letters},
         {"letters/examples.proviso", answered + "  expect § 4.5 is open\n"}});
    ASSERT_TRUE(folder.is_right()) << folder.messages();
    EXPECT_THAT(folder.examples(), SizeIs(0));
}

// 2026-03-02 and 5 calendar days are 2026-03-07, and 9 are 2026-03-11.
TEST(Expectations, nameADutyThoughAnotherHasThatActAmongOthers) {
    const RulesetFolder folder(
        {{"rules.proviso", letters + "§ 9.9  File\n"
                                     "  bank must answer the complaint\n"
                                     "    within 5 calendar days after complaint received\n"
                                     "  bank must answer the complaint or report the hearing\n"
                                     "    within 9 calendar days after complaint received\n"},
         {"examples.proviso",
          "example one\n  given\n    fee agreed: not applicable\n"
          "    complaint received: 2026-03-02\n  as of 2026-03-03\n"
          "  expect § 9.9, answer the complaint, is open, due 2026-03-07\n"
          "  expect § 9.9, answer the complaint or report the hearing, is open, due "
          "2026-03-11\n"}});
    EXPECT_THAT(folder.outcomes(), ::testing::ElementsAre("one: as expected")) << folder.messages();
}

}  // namespace
}  // namespace proviso::testing
