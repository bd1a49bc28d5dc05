// What a ruleset does not reach, and what applies all the same.
//
// 2026-03-02 is a Monday; 10 calendar days after it end on 2026-03-12, 30 on 2026-04-01.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/conformance/ruleset_folder.hpp"

namespace proviso::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// Letters and delays; loans are out, as the clauses given say.
std::string letters(const std::string& clauses) {
    return R"(ruleset Letters
  cites Manual, chapter 4
  version 1
party bank
fact about a loan is yes or no
fact loan of an employee is yes or no
event complaint received
act bank: answer the complaint / answer sent
act bank: explain the delay / delay explained
act bank: charge for the answer / answer charged, any number
term fee is money, lower is better for bank

§ 4.1  Loans
  this ruleset does not apply
)" + clauses +
           R"(
§ 4.3  Answer
  fee is $5
  bank must answer the complaint
    within 30 calendar days after complaint received
§ 4.6  Delay
  bank must explain the delay
    within 10 calendar days after complaint received
§ 4.7  No fee
  bank must not charge for the answer
    at any time
)";
}

std::vector<std::string> outcomes(const std::string& clauses, const std::string& facts,
                                  const std::string& expected) {
    const RulesetFolder folder({{"rules.proviso", letters(clauses)},
                                {"examples.proviso", "example one\n  given\n" + facts +
                                                         "    complaint received: 2026-03-02\n"
                                                         "    answer charged: 2026-03-04\n"
                                                         "  as of 2026-03-05\n" +
                                                         expected}});
    return folder.is_right() ? folder.outcomes() : folder.mistakes();
}

const std::string if_loan = "    if about a loan\n    see \"chapter 9\"\n";
const std::string loan = "    about a loan: yes\n";

TEST(Except, keepsParagraphsOfARulesetThatDoesNotApply) {
    EXPECT_THAT(outcomes("    except § 4.6 and § 4.7\n" + if_loan, loan,
                         "  expect this ruleset does not apply\n"
                         "  expect § 4.3 is not subject\n"
                         "  expect § 4.6 is open, due 2026-03-12\n"
                         "  expect § 4.7 is missed\n"),
                ElementsAre("one: as expected"));
}

TEST(Except, isOnlyForWhatItNames) {
    EXPECT_THAT(outcomes("    except § 4.6\n" + if_loan, loan, "  expect § 4.7 is not subject\n"),
                ElementsAre("one: as expected"));
    EXPECT_THAT(outcomes(if_loan, loan, "  expect § 4.6 is not subject\n"),
                ElementsAre("one: as expected"));
}

TEST(Except, needsNoFactOfWhatItKeeps) {
    EXPECT_THAT(outcomes("    except § 4.6\n" + if_loan, "",
                         "  expect § 4.3 needs about a loan\n"
                         "  expect § 4.6 is open, due 2026-03-12\n"),
                ElementsAre("one: as expected"));
}

TEST(Except, ofOneStatementKeepsNothingFromAnother) {
    EXPECT_THAT(
        outcomes("    except § 4.6\n" + if_loan +
                     "§ 4.2  Employees\n  this ruleset does not apply\n"
                     "    if loan of an employee\n",
                 loan + "    loan of an employee: yes\n", "  expect § 4.6 is not subject\n"),
        ElementsAre("one: as expected"));
}

TEST(Except, standsOnlyUnderTheWholeRuleset) {
    const RulesetFolder folder(
        {{"rules.proviso", letters(if_loan) + "§ 4.9  Other\n  § 4.3 does not apply\n"
                                              "    except § 4.6\n    if about a loan\n"}});
    EXPECT_THAT(folder.messages(),
                HasSubstr("`except` cannot stand under a list of paragraphs that do not apply"));
}

TEST(Except, ofAParagraphThatIsNotThereIsTold) {
    const RulesetFolder folder({{"rules.proviso", letters("    except § 4.8\n" + if_loan)}});
    EXPECT_THAT(folder.messages(), HasSubstr("§ 4.8"));
    EXPECT_FALSE(folder.is_right());
}

}  // namespace
}  // namespace proviso::testing
