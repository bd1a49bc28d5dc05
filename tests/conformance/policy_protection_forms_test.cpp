// `at least as protective of PARTY` against last days that roll, duties without delay, tables, amounts that
// are rounded, sums over earlier rows, and options of interpretations. Days are counted by hand.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/conformance/small_rules.hpp"
#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

const std::string law = complaint_letters(R"(  use United States banking days

party bank
party customer

calendar business day
  open Monday to Friday
  closed on federal reserve holidays
calendar counter day
  open Monday to Saturday

fact complaint form is letter or telephone or counter
fact minor is yes or no
fact amount claimed is money
record charge
  date is a date
  amount is money
event complaint received
event complaint withdrawn
act bank: confirm the receipt / receipt confirmed
act bank: answer the complaint / answer sent
act bank: look into the complaint / inquiry begun
act bank: advance the amount / amount advanced
  amount is money
act bank: call the customer / call made
act bank: close the account / account closed
act bank: raise the fee / fee raised
act customer: ask for the manager / manager asked for

term advance is money, higher is better for customer
term interest is money, higher is better for customer
term charges counted is money, higher is better for customer
term file period is a period, shorter is better for customer

§ 4.1  Answer
  bank must confirm the receipt
    within 12 calendar days after complaint received
  bank must answer the complaint
    within 12 calendar days after complaint received
    rolling to the next counter day
  customer may ask for the manager
    within 12 calendar days after complaint received
    rolling to the next business day

§ 4.2  Looking into it
  bank must look into the complaint
    without delay after complaint received
    unless complaint withdrawn

§ 4.3  Advance
  advance by table
    | complaint form | minor | advance |
    | letter | any | $100 |
    | telephone | yes | $50 |
    | otherwise | | $20 |
  bank must advance the amount
    of at least advance
    within 10 calendar days after complaint received

§ 4.4  Interest
  interest base is lesser of $500 and amount claimed
  interest is interest base * 10%
    rounded to the cent, up

§ 4.5  Charges
  each charge: counted is sum of amount for each charge
  charges counted is sum of counted for each charge

§ 4.6  Calls

§ 4.7  Fees
  bank must not raise the fee
    for 20 calendar days after complaint received

interpretation a call on § 4.6
  question "Is the customer called?"
  option "in five days", adopted
    bank must call the customer
      within 5 calendar days after complaint received
  option "in three days"
    bank must call the customer
      within 3 calendar days after complaint received
  option "in fifty days"
    bank must call the customer
      within 50 calendar days after complaint received
  option "if the customer is a minor"
    bank must call the customer
      within 5 calendar days after complaint received
      if minor
  decided by Compliance Legal on 2026-02-11, memo 1

interpretation an account under complaint on § 4.6
  question "May it be closed?"
  option "no", adopted
    bank must not close the account
      within 30 calendar days after complaint received
  option "yes, after a fee"
    closing fee is $5
  decided by Compliance Legal on 2026-02-11, memo 2

interpretation keeping of files on § 4.6
  question "Until when is the file at hand?"
  option "ten days", adopted
    file period is 10 calendar days
  option "twenty days"
    file period is 20 calendar days
  decided by Compliance Legal on 2026-02-11, memo 3
)");

std::vector<Mistake> mistakes(const std::string& text) {
    return Rules(law, {"policy Branch standard\n  on Complaint letters\n"
                       "  at least as protective of customer\n\n" +
                       text})
        .mistakes();
}

/// The one message with its kind, or "passes".
std::string told(const std::string& text) {
    const std::vector<Mistake> found = mistakes(text);
    if (found.empty()) return "passes";
    if (found.size() > 1) return "messages: " + std::to_string(found.size());
    return found[0].code + "\n" + found[0].shown;
}

/// Of a statement, its clauses below it.
std::string said(const std::string& statement) {
    return told("§ Policy 1  Own rules\n  " + statement + "\n");
}

std::string followed(const std::string& question, const std::string& option) {
    return told("interpretation " + question + " on § 4.6\n  option \"" + option +
                "\", adopted\n  decided by Branch Committee on 2026-05-04\n");
}

// -- a last day that rolls ------------------------------------------------------------------------

TEST(PolicyProtection, a_last_day_that_begins_to_roll_is_later) {
    // Twelve days from Mon 2026-03-02 are Sat 03-14; rolled, Mon 03-16.
    EXPECT_THAT(said(R"(bank must confirm the receipt
    within 12 calendar days after complaint received
    rolling to the next business day
    instead of § 4.1)"),
                AllOf(HasSubstr("weaker_policy"), HasSubstr("by law due S"),
                      HasSubstr("by policy due Mon")));
}

TEST(PolicyProtection, a_day_less_that_rolls_is_not_taken_for_sooner) {
    // From Tue 2026-03-03: twelve days, Sun 03-15; eleven, Sat 03-14, rolled to Mon 03-16.
    EXPECT_NE(said(R"(bank must confirm the receipt
    within 11 calendar days after complaint received
    rolling to the next business day
    instead of § 4.1)"),
              "passes");
}

TEST(PolicyProtection, a_last_day_that_no_longer_rolls_passes) {
    EXPECT_EQ(said(R"(bank must answer the complaint
    within 12 calendar days after complaint received
    instead of § 4.1)"),
              "passes");
}

TEST(PolicyProtection, fewer_days_that_roll_alike_pass) {
    for (const char* days : {"12", "11", "3"}) {
        EXPECT_EQ(said("bank must answer the complaint\n    within " + std::string(days) +
                       " calendar days after complaint received\n"
                       "    rolling to the next counter day\n    instead of § 4.1"),
                  "passes")
            << days;
    }
}

TEST(PolicyProtection, more_days_are_later_although_the_laws_last_day_rolls) {
    // From Sat 2026-03-07: twelve days, Thu 03-19, which does not roll; thirteen, Fri 03-20.
    EXPECT_THAT(said(R"(bank must answer the complaint
    within 13 calendar days after complaint received
    instead of § 4.1)"),
                HasSubstr("weaker_policy"));
}

TEST(PolicyProtection, a_last_day_that_rolls_further_is_later) {
    // A Saturday is a counter day, but no business day.
    EXPECT_THAT(said(R"(bank must answer the complaint
    within 12 calendar days after complaint received
    rolling to the next business day
    instead of § 4.1)"),
                AllOf(HasSubstr("weaker_policy"), HasSubstr("by law due Sat"),
                      HasSubstr("by policy due Mon")));
}

TEST(PolicyProtection, a_permission_that_no_longer_rolls_is_shorter) {
    EXPECT_THAT(said(R"(customer may ask for the manager
    within 12 calendar days after complaint received
    instead of § 4.1)"),
                AllOf(HasSubstr("weaker_policy"), HasSubstr("ask for the manager")));
}

TEST(PolicyProtection, a_permission_that_is_as_long_or_longer_passes) {
    for (const char* days : {"12", "13", "40"}) {
        EXPECT_EQ(said("customer may ask for the manager\n    within " + std::string(days) +
                       " calendar days after complaint received\n"
                       "    rolling to the next business day\n    instead of § 4.1"),
                  "passes")
            << days;
    }
}

TEST(PolicyProtection, a_permission_on_a_condition_more_passes_since_the_laws_is_back_without_it) {
    EXPECT_EQ(said(R"(customer may ask for the manager
    within 40 calendar days after complaint received
    rolling to the next business day
    if minor
    instead of § 4.1)"),
              "passes");
    EXPECT_THAT(said(R"(customer may ask for the manager
    within 40 calendar days after complaint received
    rolling to the next business day
    unless minor
    instead of § 4.1)"),
                AllOf(HasSubstr("weaker_policy"), HasSubstr("by policy not allowed"),
                      HasSubstr("minor: yes")));
}

TEST(PolicyProtection, a_ban_that_is_as_long_or_longer_passes_and_a_shorter_one_is_weaker) {
    const auto ban = [](const std::string& time) {
        return said("bank must not raise the fee\n    " + time +
                    " after complaint received\n    instead of § 4.7");
    };
    EXPECT_EQ(ban("for 20 calendar days"), "passes");
    EXPECT_EQ(ban("for 21 calendar days"), "passes");
    EXPECT_THAT(ban("for 19 calendar days"), HasSubstr("weaker_policy"));
    EXPECT_NE(ban("more than 1 calendar day"), "passes");
}

// -- dated items ----------------------------------------------------------------------------------

const std::string dated_law = complaint_letters(R"(  law in force on complaint received

party bank
party customer
fact minor is yes or no
event complaint received
act bank: answer the complaint / answer sent

§ 4.1  Answer
  bank must answer the complaint
    within 12 calendar days after complaint received
    unless any of
      (A) minor, effective until 2026-06-30
)");

std::string said_of_dated(const std::string& item) {
    const auto found = Rules(dated_law, {"policy Branch standard\n  on Complaint letters\n"
                                         "  at least as protective of customer\n\n"
                                         "§ Policy 1\n  bank must answer the complaint\n"
                                         "    within 10 calendar days after complaint received\n"
                                         "    unless any of\n      (A) " +
                                         item + "\n    instead of § 4.1\n"})
                           .mistakes();
    return found.empty() ? "passes" : found.front().code;
}

TEST(PolicyProtection, an_excuse_with_the_same_dates_passes_and_one_without_an_end_does_not) {
    EXPECT_EQ(said_of_dated("minor, effective until 2026-06-30"), "passes");
    EXPECT_NE(said_of_dated("minor"), "passes");
    EXPECT_NE(said_of_dated("minor, effective until 2026-07-31"), "passes");
}

// -- without delay --------------------------------------------------------------------------------

TEST(PolicyProtection, the_same_without_delay_passes) {
    EXPECT_EQ(said(R"(bank must look into the complaint
    without delay after complaint received
    unless complaint withdrawn
    instead of § 4.2)"),
              "passes");
}

TEST(PolicyProtection, without_delay_and_without_the_excuse_passes) {
    EXPECT_EQ(said(R"(bank must look into the complaint
    without delay after complaint received
    instead of § 4.2)"),
              "passes");
}

TEST(PolicyProtection, a_duty_without_delay_more_passes) {
    EXPECT_EQ(said(R"(bank must answer the complaint
    without delay after complaint received)"),
              "passes");
}

TEST(PolicyProtection, an_excuse_more_from_what_is_owed_without_delay_is_weaker) {
    EXPECT_THAT(said(R"(bank must look into the complaint
    without delay after complaint received
    unless any of
      (A) complaint withdrawn
      (B) minor
    instead of § 4.2)"),
                AllOf(HasSubstr("weaker_policy"), HasSubstr("by policy not owed"),
                      HasSubstr("minor: yes")));
}

TEST(PolicyProtection, days_in_place_of_without_delay_cannot_be_compared) {
    // Whether three days are a delay is for a person to find.
    EXPECT_THAT(said(R"(bank must look into the complaint
    within 3 calendar days after complaint received
    instead of § 4.2)"),
                HasSubstr("cannot_be_compared"));
    EXPECT_EQ(said(R"(bank must look into the complaint
    within 3 calendar days after complaint received
    instead of § 4.2
    signed by Compliance Legal on 2026-02-11, because three days are no delay)"),
              "passes");
}

TEST(PolicyProtection, without_delay_in_place_of_days_is_weaker) {
    // No day is left on which it would be missed.
    EXPECT_THAT(said(R"(bank must confirm the receipt
    without delay after complaint received
    instead of § 4.1)"),
                AllOf(HasSubstr("weaker_policy"), HasSubstr("by law due ")));
}

// -- rows of a table ------------------------------------------------------------------------------

TEST(PolicyProtection, more_than_any_row_gives_passes) {
    EXPECT_EQ(said(R"(advance is $120
    instead of § 4.3
    if complaint form is letter)"),
              "passes");
}

TEST(PolicyProtection, less_than_one_row_gives_is_weaker_and_the_row_is_reached_in_the_case) {
    // $40 is more than the last row gives, and less than that of minors who telephone.
    EXPECT_THAT(said(R"(advance is $40
    instead of § 4.3
    if complaint form is telephone)"),
                AllOf(HasSubstr("weaker_policy"), HasSubstr("$50.00"), HasSubstr("$40.00"),
                      HasSubstr("complaint form: telephone"), HasSubstr("minor: yes")));
}

std::string table(const std::string& letters, const std::string& minors,
                  const std::string& others) {
    return "advance by table\n    | complaint form | minor | advance |\n    | letter | any | " +
           letters + " |\n    | telephone | yes | " + minors + " |\n    | otherwise | | " + others +
           " |\n    instead of § 4.3";
}

TEST(PolicyProtection, a_table_of_which_every_row_gives_as_much_as_any_passes) {
    EXPECT_EQ(said(table("$110", "$100", "$105")), "passes");
}

TEST(PolicyProtection, a_table_with_one_row_that_gives_less_is_weaker) {
    const std::string last = said(table("$110", "$100", "$10"));
    EXPECT_THAT(last, AllOf(HasSubstr("weaker_policy"), HasSubstr("$20.00"), HasSubstr("$10.00")));
    const std::string minors = said(table("$110", "$45", "$100"));
    EXPECT_THAT(minors, AllOf(HasSubstr("weaker_policy"), HasSubstr("complaint form: telephone"),
                              HasSubstr("minor: yes")));
}

TEST(PolicyProtection, a_table_is_weighed_row_by_row_where_the_rows_ask_the_same) {
    EXPECT_EQ(said(table("$100", "$50", "$20")), "passes");
    EXPECT_EQ(said(table("$100", "$60", "$20")), "passes");
    // the rows of $50 and $20 change places: minors who telephone lose $30
    EXPECT_THAT(said(table("$100", "$20", "$50")),
                AllOf(HasSubstr("weaker_policy"), HasSubstr("minor: yes")));
}

TEST(PolicyProtection, a_row_on_other_conditions_is_weighed_against_every_row) {
    // $60 is more than any that telephones gets, but that does not show on its face.
    EXPECT_THAT(said(R"(advance is $60
    instead of § 4.3
    if complaint form is telephone)"),
                HasSubstr("cannot_be_compared"));
}

TEST(PolicyProtection,
     a_value_on_the_conditions_of_one_that_may_be_displaced_is_weighed_against_all) {
    // By law $10, or $30 for minors; $20 in place of both is more than the first and less than the second.
    const std::string gifts = law + R"(
term gift is money, higher is better for customer

§ 4.8  Gifts
  gift is $10

§ 4.9  Gifts for minors
  gift is $30
    if minor
    instead of § 4.8
)";
    const auto found =
        Rules(gifts, {"policy Branch standard\n  on Complaint letters\n"
                      "  at least as protective of customer\n\n§ Policy 1  Own rules\n"
                      "  gift is $20\n    instead of § 4.8 and § 4.9\n"})
            .mistakes();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].code, "weaker_policy");
    EXPECT_THAT(found[0].shown, AllOf(HasSubstr("by law $30.00"), HasSubstr("minor: yes")));
}

TEST(PolicyProtection, a_limit_on_a_table_is_weighed_by_its_side) {
    EXPECT_EQ(said("advance is never less than $30"), "passes");
    EXPECT_THAT(said("advance is never more than $60"),
                AllOf(HasSubstr("weaker_policy"), HasSubstr("complaint form: letter")));
}

// -- rounding, and earlier rows -------------------------------------------------------------------

TEST(PolicyProtection, the_same_amount_rounded_the_other_way_is_weaker) {
    // 10% of $499.99 are $49.999: $50.00 rounded up, $49.99 rounded down.
    EXPECT_THAT(said(R"(interest is interest base * 10%
    rounded to the cent, down
    instead of § 4.4)"),
                AllOf(HasSubstr("weaker_policy"), HasSubstr("interest")));
    EXPECT_EQ(said(R"(interest is interest base * 10%
    rounded to the cent, up
    instead of § 4.4)"),
              "passes");
}

TEST(PolicyProtection, a_sum_over_earlier_rows_is_not_the_sum_over_all) {
    EXPECT_THAT(said(R"(each charge: counted is sum of amount for each earlier charge
    instead of § 4.5)"),
                AllOf(HasSubstr("weaker_policy"), HasSubstr("charges counted")));
    EXPECT_EQ(said(R"(each charge: counted is sum of amount for each charge
    instead of § 4.5)"),
              "passes");
}

// -- another option of an interpretation ----------------------------------------------------------

TEST(PolicyProtection, an_option_with_a_longer_time_is_weaker) {
    const std::vector<Mistake> found = mistakes(R"(interpretation a call on § 4.6
  option "in fifty days", adopted
  decided by Branch Committee on 2026-05-04
)");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].code, "weaker_policy");
    EXPECT_EQ(found[0].line, "option \"in fifty days\", adopted");
    EXPECT_THAT(found[0].shown, AllOf(HasSubstr("§ 4.6"), HasSubstr("call the customer")));
}

TEST(PolicyProtection, an_option_with_a_shorter_time_passes) {
    EXPECT_EQ(followed("a call", "in three days"), "passes");
}

TEST(PolicyProtection, an_option_with_a_condition_more_is_weaker) {
    EXPECT_THAT(
        followed("a call", "if the customer is a minor"),
        AllOf(HasSubstr("weaker_policy"), HasSubstr("by policy not owed"), HasSubstr("minor: no")));
}

TEST(PolicyProtection, an_option_that_says_nothing_of_a_ban_is_weaker) {
    EXPECT_THAT(followed("an account under complaint", "yes, after a fee"),
                AllOf(HasSubstr("weaker_policy"), HasSubstr("close the account"),
                      HasSubstr("by policy not forbidden")));
}

TEST(PolicyProtection, an_option_with_a_worse_value_that_nothing_uses_is_weaker) {
    EXPECT_THAT(followed("keeping of files", "twenty days"),
                AllOf(HasSubstr("weaker_policy"), HasSubstr("file period")));
}

}  // namespace
}  // namespace proviso::testing
