// `at least as protective of PARTY`, edge case 75: policies that are weaker in many ways are refused with a
// case that shows it; equal and stricter ones pass. Days are counted by hand.

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
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string law = complaint_letters(R"(  use United States banking days

party bank
party customer

calendar business day
  open Monday to Friday
  closed on federal reserve holidays

fact amount claimed is money
fact letter signed is yes or no
event complaint received
event letter received
event complaint withdrawn
act bank: answer the complaint / answer sent
  gives reasons is yes or no
act bank: advance the amount / amount advanced
  amount is money
act bank: charge for the answer / answer charged
act customer: sign a form / form signed
act customer: ask for the manager / manager asked for

term answer period is a period, shorter is better for customer
term letter period is a period, longer is better for customer
term advance is money, higher is better for customer
term desk period is a period

§ 4.1  Answer
  answer period is 10 business days
  bank must answer the complaint
    within answer period after complaint received
    unless complaint withdrawn

§ 4.2  Advance
  letter period is 10 business days
  advance is lesser of $500 and amount claimed
  letter missing means that no letter received within letter period after complaint received
  bank must advance the amount
    of at least advance
    within 10 business days after complaint received
    unless any of
      (A) letter missing
      (B) complaint withdrawn

§ 4.3  Charge
  bank must not charge for the answer
    at any time
  customer may ask for the manager
    within 30 calendar days after complaint received

§ 4.4  Desk
  desk period is 5 business days
  desk late means that no letter received within desk period after complaint received
)");

std::string policy(const std::string& statements) {
    return R"(policy Branch standard
  on Complaint letters
  at least as protective of customer

§ Policy 1  Own rules
)" + statements;
}

std::vector<Mistake> mistakes(const std::string& statements) {
    return Rules(law, {policy(statements)}).mistakes();
}

/// The one message, and that it is of this kind.
std::string refused(const std::string& statements, const std::string& code = "weaker_policy") {
    const std::vector<Mistake> found = mistakes(statements);
    if (found.size() != 1) return "messages: " + std::to_string(found.size());
    return found[0].code == code ? found[0].shown : found[0].code + "\n" + found[0].shown;
}

// -- what passes ----------------------------------------------------------------------------------

TEST(PolicyProtection, case_75_the_same_value_passes) {
    EXPECT_THAT(mistakes(R"(  answer period is 10 business days
    instead of § 4.1
)"),
                IsEmpty());
}

TEST(PolicyProtection, case_75_a_shorter_time_passes) {
    EXPECT_THAT(mistakes(R"(  answer period is 7 business days
    instead of § 4.1
)"),
                IsEmpty());
}

TEST(PolicyProtection, case_75_a_duty_more_or_a_ban_more_passes) {
    EXPECT_THAT(mistakes(R"(  bank must answer the complaint
    within 3 business days after complaint received
  bank must not charge for the answer
    at any time
  customer may ask for the manager
    at any time
)"),
                IsEmpty());
}

TEST(PolicyProtection, case_75_a_duty_in_place_of_the_laws_passes_when_it_is_stricter) {
    EXPECT_THAT(mistakes(R"(  bank must answer the complaint
    containing gives reasons
    within 8 business days after complaint received
    unless complaint withdrawn
    instead of § 4.1
)"),
                IsEmpty());
}

TEST(PolicyProtection, case_75_another_kind_of_day_passes_when_no_start_makes_it_later) {
    // Ten business days never end sooner than twelve calendar days after a Monday; seven are always sooner.
    EXPECT_THAT(mistakes(R"(  answer period is 7 calendar days
    instead of § 4.1
)"),
                IsEmpty());
}

TEST(PolicyProtection, an_advance_that_is_higher_but_not_on_its_face_is_signed_for) {
    const std::string higher =
        "  advance is greater of $200 and amount claimed\n    instead of § 4.2\n";
    EXPECT_THAT(refused(higher, "cannot_be_compared"), HasSubstr("no case was found"));
    EXPECT_THAT(mistakes(higher + "    signed by Compliance Legal on 2026-02-11, because it is\n"),
                IsEmpty());
}

TEST(PolicyProtection, a_higher_advance_passes) {
    EXPECT_THAT(mistakes(R"(  advance is never less than $100
)"),
                IsEmpty());
}

// -- what is refused: each weaker in another way --------------------------------------------------

TEST(PolicyProtection, case_75_weaker_1_a_longer_time_to_answer) {
    EXPECT_THAT(refused(R"(  answer period is 11 business days
    instead of § 4.1
)"),
                AllOf(HasSubstr("worse off"), HasSubstr("the smallest case"),
                      HasSubstr("complaint received: ")));
}

TEST(PolicyProtection, case_75_weaker_2_another_kind_of_day_that_is_sometimes_later) {
    // From Friday 2026-03-06 ten business days end on 03-20, fourteen calendar days on 03-20 as well; from
    // Monday 2026-03-02 both end on 03-16; over a weekend start, Saturday 03-07, 03-20 against 03-21.
    EXPECT_THAT(refused(R"(  answer period is 14 calendar days
    instead of § 4.1
)"),
                HasSubstr("by policy due"));
}

TEST(PolicyProtection, case_75_weaker_3_an_excuse_more) {
    EXPECT_THAT(refused(R"(  bank must answer the complaint
    within 10 business days after complaint received
    unless any of
      (A) complaint withdrawn
      (B) not letter signed
    instead of § 4.1
)"),
                AllOf(HasSubstr("by policy not owed"), HasSubstr("letter signed: no")));
}

TEST(PolicyProtection, case_75_weaker_4_a_duty_on_the_customer) {
    EXPECT_THAT(refused(R"(  customer must sign a form
    within 5 business days after complaint received
)"),
                AllOf(HasSubstr("sign a form"), HasSubstr("by law not owed")));
}

TEST(PolicyProtection, case_75_weaker_5_less_money) {
    EXPECT_THAT(refused(R"(  advance is lesser of $450 and amount claimed
    instead of § 4.2
)"),
                HasSubstr("amount claimed: $"));
}

TEST(PolicyProtection, case_75_weaker_6_only_through_a_second_use) {
    // No direction is declared for the desk's time; by itself it hurts nobody. But it is also by when the
    // letter has to come, and a shorter time makes the excuse (A) hold sooner.
    const std::string with_second_use = [] {
        std::string text = law;
        const std::string before =
            "no letter received within letter period after complaint received";
        text.replace(text.find(before), before.size(),
                     "no letter received within desk period after complaint received");
        return text;
    }();
    const auto found = Rules(with_second_use, {policy(R"(  desk period is 4 business days
    instead of § 4.4
)")})
                           .mistakes();
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].code, "weaker_policy");
    EXPECT_THAT(found[0].shown, AllOf(HasSubstr("advance the amount"), HasSubstr("§ 4.2"),
                                      HasSubstr("letter received: ")));
}

TEST(PolicyProtection, case_75_weaker_7_a_permission_of_the_bank) {
    EXPECT_THAT(refused(R"(  bank may charge for the answer
    at any time
)"),
                HasSubstr("charge for the answer"));
}

TEST(PolicyProtection, case_75_weaker_8_a_permission_of_the_customer_cut_short) {
    EXPECT_THAT(refused(R"(  customer may ask for the manager
    within 10 calendar days after complaint received
    instead of § 4.3
)"),
                HasSubstr("ask for the manager"));
}

TEST(PolicyProtection, case_75_weaker_9_a_duty_in_place_of_the_laws_with_less_in_it) {
    EXPECT_THAT(refused(R"(  bank must advance the amount
    of at least $100
    within 5 business days after complaint received
    unless any of
      (A) letter missing
      (B) complaint withdrawn
    instead of § 4.2
)"),
                HasSubstr("at least"));
}

TEST(PolicyProtection, case_75_weaker_10_the_customers_own_time_shortened) {
    EXPECT_THAT(refused(R"(  letter period is 9 business days
    instead of § 4.2
)"),
                HasSubstr("letter"));
}

// -- what cannot be compared ----------------------------------------------------------------------

TEST(PolicyProtection, case_75_without_direction_a_person_signs) {
    const std::string unsigned_line = "  desk period is 7 calendar days\n    instead of § 4.4\n";
    EXPECT_THAT(refused(unsigned_line, "cannot_be_compared"), HasSubstr("signed by"));
    EXPECT_THAT(mistakes(unsigned_line +
                         "    signed by Compliance Legal on 2026-02-11, because it only sorts the "
                         "post\n"),
                IsEmpty());
}

TEST(PolicyProtection, a_signature_does_not_cover_what_is_weaker) {
    EXPECT_THAT(refused(R"(  answer period is 11 business days
    instead of § 4.1
    signed by Compliance Legal on 2026-02-11, because the branch is small
)"),
                HasSubstr("worse off"));
}

// -- a chain --------------------------------------------------------------------------------------

TEST(PolicyProtection, a_branch_is_measured_against_the_bank_and_not_only_against_the_law) {
    const std::string bank = policy("  answer period is 5 business days\n    instead of § 4.1\n");
    const std::string branch = R"(policy Branch practice
  on Branch standard
  at least as protective of customer

§ Branch 1  Own rules
  answer period is 7 business days
    instead of § Policy 1 and § 4.1
)";
    const auto found = Rules(law, {bank, branch}).mistakes();
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].code, "weaker_policy");
}

}  // namespace
}  // namespace proviso::testing
