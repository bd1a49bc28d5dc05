// What is wrong with an example is told at its own line, all of it at once.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/conformance/ruleset_folder.hpp"

namespace proviso::testing {
namespace {

using ::testing::ElementsAre;

const std::string letters = R"(ruleset Complaint letters
  cites Branch Manual, chapter 4
  version 1

party bank
fact complaint form is letter or telephone
finding serious complaint is yes or no
record charge
  date is a date
  amount is money
event complaint received
event contact made, any number
event complaint in writing
act bank: answer the complaint / answer sent
act bank: call back / call made
act bank: refund the fee / fee refunded, any number
  amount is money
term amount to refund is money

§ 4.2  What a complaint is
  contact made counts as complaint in writing

§ 4.3  Answer
  each charge: late charge means that date is after 2026-02-01
  amount to refund is sum of amount for each charge
  bank must answer the complaint
    within 30 calendar days after complaint received
    if complaint form is letter
    unless any of
      (A) not serious complaint
      (B) no complaint in writing within 9 calendar days after complaint received
  bank must call back
    within 5 calendar days after complaint received

§ 4.5  Refund
  bank must refund the fee
    of at least amount to refund
    no later than answer sent
)";

std::vector<std::string> mistakes_in(const std::string& examples) {
    return RulesetFolder({{"rules.proviso", letters}, {"examples.proviso", examples}}).mistakes();
}

std::vector<std::string> mistakes_given(const std::string& lines) {
    return mistakes_in("example one\n  given\n    complaint form: letter\n" + lines +
                       "  as of 2026-03-10\n  expect § 4.5 is not started\n");
}

std::vector<std::string> mistakes_expecting(const std::string& lines) {
    return mistakes_in(
        "example one\n  given\n    complaint form: letter\n"
        "    charge: date 2026-02-17, amount $48.00\n  as of 2026-03-10\n" +
        lines);
}

TEST(ExampleMistakes, namesThatNothingDeclares) {
    EXPECT_THAT(mistakes_given("    complaint from: letter\n    just words\n    zebra: 1\n"),
                ElementsAre("given_unknown at `complaint from`", "given_form at `just words`",
                            "given_unknown at `zebra`"));
}

TEST(ExampleMistakes, whatTheRulesWorkOut) {
    EXPECT_THAT(mistakes_given("    amount to refund: $5\n    complaint in writing: 2026-03-02\n"
                               "    answer the complaint: 2026-03-03\n"),
                ElementsAre("case_states_derived at `amount to refund`",
                            "case_states_derived at `complaint in writing`",
                            "case_misplaced at `answer the complaint`"));
}

TEST(ExampleMistakes, valuesOfAnotherType) {
    EXPECT_THAT(mistakes_given("    serious complaint: perhaps\n    complaint received: tomorrow\n"
                               "    charge: date 2026-02-30, amount 5\n"
                               "    fee refunded: 2026-03-02, amount $5.1\n"),
                ElementsAre("case_not_yes_or_no at `perhaps`", "case_event_value at `tomorrow`",
                            "case_no_such_day at `2026-02-30`", "case_not_money at `5`",
                            "case_not_money at `$5.1`"));
}

TEST(ExampleMistakes, partsOfRowsAndEntries) {
    EXPECT_THAT(mistakes_given("    charge: date 2026-02-17, sum $5\n"
                               "    charge: date 2026-02-18, amount $5, amount $6\n"
                               "    fee refunded: 2026-03-02, amont $5\n    charge:\n"),
                ElementsAre("given_part at `sum $5`", "case_key_twice at `amount`",
                            "given_part at `amont $5`", "case_nothing at `charge`"));
}

TEST(ExampleMistakes, whatIsGivenTwice) {
    EXPECT_THAT(mistakes_given("    complaint form: telephone\n    complaint received: 2026-03-02\n"
                               "    complaint received: 2026-03-03\n"),
                ElementsAre("case_key_twice at `complaint form`",
                            "case_second_date at `complaint received`"));
}

TEST(ExampleMistakes, expectationsOfNothing) {
    EXPECT_THAT(
        mistakes_expecting("  expect § 4.9 is open\n  expect § 4.3 is open\n"
                           "  expect § 4.3, report, is open\n  expect § 4.2 is open\n"
                           "  expect amount to refnd is $1\n  expect complaint form is letter\n"
                           "  expect late charge is yes\n  expect needs complaint frm\n"),
        ElementsAre("unknown_paragraph at `4.9`", "several_duties at `§ 4.3 is open`",
                    "no_duty_there at `report`", "no_duty_there at `§ 4.2 is open`",
                    "unknown_name at `amount to refnd`", "other_kind_of_name at `complaint form`",
                    "no_row_in_hand at `late charge`", "unknown_name at `complaint frm`"));
}

TEST(ExampleMistakes, expectationsThatNoAnswerMeets) {
    EXPECT_THAT(
        mistakes_expecting("  expect § 4.5 is opened\n  expect § 4.5 is lapsed\n"
                           "  expect § 4.5 is open by 2026-04-01\n"
                           "  expect § 4.5 is open, due 2026-13-01\n"
                           "  expect § 4.3, answer the complaint, is not required because of (C)\n"
                           "  expect amount to refund is 5\n  expect § 4.5\n"
                           "  expect charge 2: late charge is yes\n"),
        ElementsAre("no_such_status at `opened`", "no_such_status at `lapsed`",
                    "expect_form at `by 2026-04-01`", "case_no_such_day at `2026-13-01`",
                    "unknown_label at `(C)`", "case_not_money at `5`", "expect_form at `§ 4.5`"));
    EXPECT_THAT(mistakes_expecting("  expect charge 2: late charge is yes\n"),
                ElementsAre("no_such_row at `charge 2: late charge is yes`"));
}

TEST(ExampleMistakes, rowsThatAreCountedInAnotherOrder) {
    const std::string given =
        "example one\n  given\n    charge: date 2026-02-17, amount $48.00\n"
        "    charge: date 2026-01-17, amount $12.00\n  as of 2026-03-10\n";
    EXPECT_THAT(mistakes_in(given + "  expect charge 1: late charge is no\n"),
                ElementsAre("rows_out_of_order at `charge 1: late charge is no`"));
    EXPECT_THAT(mistakes_in(given + "  expect amount to refund is $60\n"), ElementsAre());
}

TEST(ExampleMistakes, whatAnExampleStartsFrom) {
    const std::string rest = "  as of 2026-03-10\n  expect § 4.5 is not started\n";
    EXPECT_THAT(mistakes_in("example one\n  given as in none\n" + rest),
                ElementsAre("no_such_example at `none`"));
    EXPECT_THAT(mistakes_in("example one\n  given as in two\n" + rest +
                            "example two\n  given as in one\n" + rest),
                ElementsAre("depends_on_itself at `one`"));
    EXPECT_THAT(mistakes_in("example one\n  given as in one\n" + rest),
                ElementsAre("depends_on_itself at `one`"));
    EXPECT_THAT(mistakes_in("example one\n  given case none.yaml\n" + rest),
                ElementsAre("unreadable_file at `none.yaml`"));
    EXPECT_THAT(
        mistakes_in("example one\n  given\n    complaint form: letter\n" + rest +
                    "example two\n  given as in one\n    complaint form: telephone\n" + rest),
        ElementsAre("word_missing at ``"));
    EXPECT_THAT(mistakes_in("example one\n  given\n    complaint form: letter\n" + rest +
                            "example one\n  given\n    complaint form: letter\n" + rest),
                ElementsAre("declared_twice at `one`"));
}

TEST(ExampleMistakes, anExampleThatIsNotWhole) {
    EXPECT_THAT(
        mistakes_in("example one\n  given\n    complaint form: letter\n"
                    "  expect § 4.5 is open\n"
                    "example two\n  given\n    complaint form: letter\n  as of 2026-03-10\n"),
        ElementsAre("something_missing at `example one`", "something_missing at `example two`"));
}

}  // namespace
}  // namespace proviso::testing
