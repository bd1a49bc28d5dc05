// What is told of an expectation that does not hold: how days are counted, why, and on whose word.
//
// By a calendar: 2026-03-02 is a Monday, 2026-04-01 a Wednesday, 30 calendar days later. Of business days, 2026-03-13 is
// the ninth after it and 2026-03-16 the tenth; 2026-03-15 is a Sunday.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "interpreter/examples/results.hpp"
#include "tests/conformance/ruleset_folder.hpp"

namespace proviso::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string letters(const std::string& period) {
    return "ruleset Letters\n"
           "  version 1\n"
           "  use United States banking days\n"
           "party bank\n"
           "fact form is letter or call\n"
           "event complaint received\n"
           "act bank: answer the complaint / answer sent\n"
           "term answer period is a period\n"
           "§ 4.3  Answer\n"
           "  answer period is " +
           period +
           "\n"
           "  bank must answer the complaint\n"
           "    within answer period after complaint received\n"
           "    if form is letter\n"
           "calendar business day\n"
           "  open Monday to Friday\n"
           "  closed on federal reserve holidays\n";
}

std::string told(const std::string& period, const std::string& expectations,
                 const std::string& head = "") {
    const RulesetFolder folder({{"rules.proviso", letters(period)},
                                {"examples.proviso", "example a letter\n" + head +
                                                         "  given\n"
                                                         "    form: letter\n"
                                                         "    complaint received: 2026-03-02\n"
                                                         "    answer sent: 2026-03-17\n"
                                                         "    logged through: 2026-03-18\n"
                                                         "  as of 2026-03-19\n" +
                                                         expectations}});
    return folder.is_right() ? folder.told() : folder.messages();
}

TEST(FailingExpectation, saysWhereTheDayExpectedStandsInTheCount) {
    EXPECT_THAT(told("9 business days", "  expect § 4.3 is done late, due 2026-03-16\n"),
                HasSubstr("counted    Tue 2026-03-03 is day 1, Fri 2026-03-13 is day 9; Mon "
                          "2026-03-16 is day 10\n"));
    EXPECT_THAT(told("9 business days", "  expect § 4.3 is done late, due 2026-03-15\n"),
                HasSubstr("Fri 2026-03-13 is day 9; Sun 2026-03-15 does not count\n"));
    EXPECT_THAT(told("30 calendar days", "  expect § 4.3 is done on time, due 2026-03-31\n"),
                HasSubstr("counted    Tue 2026-03-03 is day 1, Wed 2026-04-01 is day 30; Tue "
                          "2026-03-31 is day 29\n"));
}

TEST(FailingExpectation, countsNothingWhereTheDayIsAsExpected) {
    EXPECT_THAT(told("9 business days", "  expect § 4.3 is done on time, due 2026-03-13\n"),
                Not(HasSubstr("counted")));
    EXPECT_THAT(told("1 month rounding down", "  expect § 4.3 is done on time, due 2026-04-01\n"),
                AllOf(HasSubstr("due Thu 2026-04-02"), Not(HasSubstr("counted"))));
}

TEST(FailingExpectation, namesTheRuleAndTheFactThatDecide) {
    EXPECT_THAT(
        told("9 business days", "  expect § 4.3 is done on time\n"),
        HasSubstr(
            "because    bank must answer the complaint  all/own/rules.proviso:11\n"
            "                 yes  if form is letter  [rules.proviso:13, examples.proviso:3]\n"
            "                 9 business days  period: answer period is 9 business days  § 4.3\n"
            "                   [rules.proviso:10]\n"));
    EXPECT_THAT(told("9 business days", "  expect answer period is 8 business days\n"),
                HasSubstr("because    answer period is 9 business days  "
                          "all/own/rules.proviso:10\n"));
}

TEST(FailingExpectation, saysWhatItStandsOn) {
    const std::string two =
        "  expect § 4.3 is open\n"
        "    on the authority of Legal on 2026-02-11: memo 14\n"
        "  expect answer period is 8 business days\n";
    const std::string both = told("9 business days", two, "  on the authority of comment 4-1\n");
    EXPECT_THAT(both, AllOf(HasSubstr("stands on  Legal on 2026-02-11: memo 14\n"),
                            HasSubstr("stands on  comment 4-1\n")));
    EXPECT_THAT(told("9 business days", two), Not(HasSubstr("comment 4-1")));
}

TEST(FailingExpectation, standsOnNothingThatTheExampleItStartsFromStandsOn) {
    const RulesetFolder folder({{"rules.proviso", letters("9 business days")},
                                {"examples.proviso",
                                 "example one\n"
                                 "  on the authority of comment 4-1\n"
                                 "  given\n"
                                 "    form: letter\n"
                                 "    complaint received: 2026-03-02\n"
                                 "  as of 2026-03-04\n"
                                 "  expect § 4.3 is open\n"
                                 "example two\n"
                                 "  given as in one\n"
                                 "  expect § 4.3 is missed\n"}});
    ASSERT_TRUE(folder.is_right()) << folder.messages();
    EXPECT_THAT(folder.told(), AllOf(HasSubstr("is missed"), Not(HasSubstr("stands on"))));
}

TEST(FailingExpectation, aCaseFileSaysWhatItStandsOn) {
    const std::string facts =
        "case: K-1\n"
        "as of: 2026-03-19\n"
        "logged through: 2026-03-18\n"
        "facts:\n"
        "  form: letter\n"
        "events:\n"
        "  - complaint received: 2026-03-02\n"
        "  - answer sent: 2026-03-17\n";
    const auto case_told = [&](const std::string& expected) {
        const RulesetFolder folder({{"rules.proviso", letters("9 business days")}},
                                   {{"case.yaml", facts + expected}}, {"all/case.yaml"});
        return folder.is_right() ? folder.told() : folder.messages();
    };
    EXPECT_THAT(case_told("on the authority of: comment 4-1\n"
                          "expect:\n"
                          "  - \"§ 4.3 is open\"\n"
                          "  - that: \"answer period is 8 business days\"\n"
                          "    on the authority of: \"Legal on 2026-02-11: memo 14\"\n"),
                AllOf(HasSubstr("expected   is open\n"), HasSubstr("stands on  comment 4-1\n"),
                      HasSubstr("expected   is 8 business days\n"),
                      HasSubstr("stands on  Legal on 2026-02-11: memo 14\n")));
    EXPECT_THAT(case_told("expect:\n  - this: \"§ 4.3 is open\"\n"), HasSubstr("P0716"));
    EXPECT_THAT(case_told("expect:\n  - on the authority of: me\n"), HasSubstr("P0716"));
    EXPECT_THAT(case_told("expect: \"§ 4.3 is open\"\non the authority of:\n  - me\n"),
                HasSubstr("P0716"));
}

}  // namespace
}  // namespace proviso::testing
