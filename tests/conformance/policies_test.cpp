// An institution's own layer: by law as if it were absent, and by policy beside it. Edge case 44.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/conformance/law_case.hpp"

namespace proviso::testing {
namespace {

using ::testing::_;
using ::testing::ElementsAre;
using ::testing::FieldsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

const std::string five_day_credit = R"(policy Five days
  on Regulation E error resolution
  at least as protective of consumer

§ Policy 4.2  Faster provisional credit
  institution must give provisional credit
    of at least amount of the alleged error - held back
    within 5 business days after notice of error
    unless any of
      (A) confirmation missed
      (B) claim withdrawn
)";

/// Letters are answered in 30 calendar days by § 4.3; § 4.9 opens the way to the ombudsman, advised once
/// § 4.3 is missed; a longer period in § 4.5 has the price that § 4.4 is complied with.
const std::string letters = R"(ruleset Letters
  cites Branch Manual, chapter 4
  version 1

party bank
party customer
fact vip is yes or no
event letter received
act bank: answer the letter / answer sent
act bank: confirm the receipt / receipt confirmed
act customer: ask the ombudsman / ombudsman asked

term answer period is a period, shorter is better for customer
term receipt period is a period, shorter is better for customer

§ 4.3  Answer
  answer period is 30 calendar days
  bank must answer the letter
    within answer period after letter received

§ 4.4  Receipt
  receipt period is 10 calendar days
  bank must confirm the receipt
    within receipt period after letter received

§ 4.5  Longer letters
  bank must answer the letter
    within 60 calendar days after letter received
    if vip
    instead of § 4.3
    provided that § 4.4 is complied with

§ 4.9  Further
  customer may ask the ombudsman
    at any time
    advised if any duty in § 4.3 is missed
)";

std::string policy(const std::string& statements, const std::string& name = "Ours",
                   const std::string& on = "Letters") {
    return "policy " + name + "\n  on " + on + "\n  at least as protective of customer\n\n" +
           statements;
}

Rules letters_with(const std::string& policy_text, const std::string& second = "") {
    std::map<std::string, std::string> texts{{"own/letters.proviso", letters},
                                             {"own/policy.proviso", policy_text}};
    if (!second.empty()) texts["own/second.proviso"] = second;
    return Rules::of_files(std::move(texts),
                           second.empty() ? "own/policy.proviso" : "own/second.proviso");
}

/// A letter of Mon 2026-03-02; the log is complete to the day before.
std::string letter_case(const std::string& as_of, const std::string& logged,
                        const std::string& events = "", const std::string& vip = "no") {
    return "case: 1\nas of: " + as_of + "\nlogged through: " + logged + "\nfacts:\n  vip: " + vip +
           "\nevents:\n  - letter received: 2026-03-02\n" + events;
}

const Determination& by_policy(const Determination& result) { return result.policy->determination; }

const std::string faster_answer = policy(R"(§ Policy 1  Faster
  answer period is 10 calendar days
    instead of § 4.3
)");

// -- edge case 44 ---------------------------------------------------------------------------------

TEST(EdgeCases, n44_five_day_policy_on_day_six_by_law_open_until_day_ten) {
    Rules rules = Rules::law_with_policy(five_day_credit);
    LawCase claim;
    claim.as_of("2026-03-10").logged_through("2026-03-09");
    const Determination result = rules.evaluate(claim.yaml());
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-03-16");
    ASSERT_TRUE(result.policy);
    const Answer& own = duty(by_policy(result), "Policy 4.2", "give provisional credit");
    EXPECT_EQ(own.status, Status::missed);
    EXPECT_EQ(own.due, read_day("2026-03-09"));
    EXPECT_EQ(status_word(own.status, own.by_policy), "PAST POLICY DATE");
}

TEST(EdgeCases, n44_on_day_four_both_are_open) {
    Rules rules = Rules::law_with_policy(five_day_credit);
    const Determination result = rules.evaluate(LawCase().as_of("2026-03-06").yaml());
    EXPECT_EQ(credit_duty(result).due, read_day("2026-03-16"));
    const Answer& own = duty(by_policy(result), "Policy 4.2", "give provisional credit");
    EXPECT_EQ(own.status, Status::open);
    EXPECT_EQ(own.due, read_day("2026-03-09"));
}

TEST(Policies, a_credit_between_the_two_dates_is_on_time_by_law_and_late_by_policy) {
    Rules rules = Rules::law_with_policy(five_day_credit);
    const Determination result =
        rules.evaluate(LawCase().as_of("2026-03-18").credit("2026-03-12").yaml());
    EXPECT_EQ(credit_duty(result).status, Status::done_on_time);
    const Answer& own = duty(by_policy(result), "Policy 4.2", "give provisional credit");
    EXPECT_EQ(own.status, Status::done_late);
    EXPECT_EQ(status_word(own.status, own.by_policy), "DONE AFTER POLICY DATE");
}

TEST(Policies, a_missed_policy_date_costs_no_privilege_of_the_law) {
    Rules rules = Rules::law_with_policy(five_day_credit);
    const Determination result =
        rules.evaluate(LawCase().as_of("2026-03-18").credit("2026-03-12").yaml());
    EXPECT_EQ(forty_five_day_duty(result).status, Status::open);
    EXPECT_EQ(forty_five_day_duty(result).due, read_day("2026-04-16"));
}

TEST(Policies, by_law_every_answer_is_as_if_the_policy_were_absent) {
    Rules with = Rules::law_with_policy(five_day_credit);
    for (const char* day : {"2026-03-06", "2026-03-10", "2026-03-18", "2026-04-20"}) {
        const std::string yaml = LawCase().as_of(day).yaml();
        Determination result = with.evaluate(yaml);
        Determination alone = evaluate_law(yaml);
        EXPECT_EQ(result.edition, alone.edition);
        EXPECT_EQ(everything(result), everything(alone)) << day;
    }
}

// -- a term of the law that the policy changes -----------------------------------------------------

TEST(Policies, a_changed_term_moves_the_policy_date_and_leaves_the_law_alone) {
    Rules rules = letters_with(faster_answer);
    const Determination result = rules.evaluate(letter_case("2026-03-20", "2026-03-19"));
    EXPECT_EQ(standing(duty(result, "4.3", "answer the letter")), "open, due 2026-04-01");
    EXPECT_EQ(outcome(value(result, "answer period")), "30 calendar days");
    const Answer& changed = duty(by_policy(result), "4.3", "answer the letter");
    EXPECT_EQ(changed.status, Status::missed);
    EXPECT_EQ(changed.due, read_day("2026-03-12"));
    EXPECT_TRUE(changed.by_policy);
    EXPECT_EQ(outcome(value(by_policy(result), "answer period")), "10 calendar days");
}

TEST(Policies, answers_that_the_policy_does_not_change_are_told_once) {
    Rules rules = letters_with(faster_answer);
    const Determination result = rules.evaluate(letter_case("2026-03-20", "2026-03-19"));
    EXPECT_EQ(count_duties(by_policy(result), "4.4", "confirm the receipt"), 0U);
    EXPECT_EQ(count_duties(result, "4.4", "confirm the receipt"), 1U);
}

TEST(Policies, each_policy_answer_names_the_paragraph_of_the_policy) {
    Rules rules = letters_with(faster_answer);
    const Determination result = rules.evaluate(letter_case("2026-03-20", "2026-03-19"));
    const auto& answers = by_policy(result).answers;
    for (std::size_t i = 0; i < answers.size(); ++i)
        EXPECT_THAT(result.policy->places[i].paragraphs, ElementsAre("Policy 1"))
            << answers[i].subject;
    EXPECT_FALSE(answers.empty());
}

// -- what a § of the law means in a condition ------------------------------------------------------

TEST(Policies, a_paragraph_of_the_law_in_a_policy_condition_is_the_answer_by_law) {
    // The policy's date of 03-12 is past, the law's of 04-01 is not: nothing is missed by law.
    const std::string text = faster_answer + R"(
§ Policy 2  Apology
  apologies are due means that § 4.3 is missed
  bank must confirm the receipt
    within 90 calendar days after letter received
    if apologies are due
)";
    Rules rules = letters_with(text);
    const Determination before = rules.evaluate(letter_case("2026-03-20", "2026-03-19"));
    EXPECT_EQ(duty(by_policy(before), "Policy 2", "confirm the receipt").status, Status::open);
    EXPECT_TRUE(duty(by_policy(before), "Policy 2", "confirm the receipt").for_now);
    const Determination answered =
        rules.evaluate(letter_case("2026-04-20", "2026-04-19", "  - answer sent: 2026-03-20\n"));
    EXPECT_EQ(duty(by_policy(answered), "Policy 2", "confirm the receipt").status,
              Status::not_required);
    const Determination missed = rules.evaluate(letter_case("2026-04-20", "2026-04-19"));
    EXPECT_EQ(standing(duty(by_policy(missed), "Policy 2", "confirm the receipt")),
              "open, due 2026-05-31");
}

TEST(Policies, the_price_of_a_privilege_is_judged_by_law) {
    // Confirmed on day 8: late by policy (5 days), on time by law (10 days), so § 4.5 keeps its 60 days.
    Rules rules = letters_with(policy(R"(§ Policy 3  Faster receipt
  receipt period is 5 calendar days
    instead of § 4.4
)"));
    const Determination result = rules.evaluate(
        letter_case("2026-03-20", "2026-03-19", "  - receipt confirmed: 2026-03-10\n", "yes"));
    EXPECT_EQ(standing(duty(result, "4.5", "answer the letter")), "open, due 2026-05-01");
    EXPECT_EQ(count_duties(by_policy(result), "4.5", "answer the letter"), 0U);
    EXPECT_EQ(duty(by_policy(result), "4.4", "confirm the receipt").status, Status::done_late);
}

TEST(Policies, what_a_policy_adds_does_not_advise_the_escalation_of_the_law) {
    Rules rules = letters_with(faster_answer);
    const Determination past_policy = rules.evaluate(letter_case("2026-03-20", "2026-03-19"));
    EXPECT_FALSE(duty(past_policy, "4.9", "ask the ombudsman").advised);
    EXPECT_EQ(count_duties(by_policy(past_policy), "4.9", "ask the ombudsman"), 0U);
    const Determination missed = rules.evaluate(letter_case("2026-04-20", "2026-04-19"));
    EXPECT_TRUE(duty(missed, "4.9", "ask the ombudsman").advised);
}

TEST(Policies, in_a_paragraph_and_below_means_only_what_the_law_has_there) {
    // § 4.3(z) is the policy's, and its date is past; the law asks for duties in § 4.3.
    std::string law = letters;
    const std::string asked = "any duty in § 4.3 is missed";
    ASSERT_NE(law.find(asked), std::string::npos);
    Rules rules = letters_with(policy(R"(§ 4.3(z)  Call
  bank must confirm the receipt
    within 1 calendar day after letter received
)"));
    const Determination result = rules.evaluate(letter_case("2026-03-20", "2026-03-19"));
    EXPECT_EQ(duty(by_policy(result), "4.3(z)", "confirm the receipt").status, Status::missed);
    EXPECT_FALSE(duty(result, "4.9", "ask the ombudsman").advised);
    EXPECT_EQ(count_duties(by_policy(result), "4.9", "ask the ombudsman"), 0U);
}

TEST(Policies, a_policy_cannot_hide_a_missed_duty_of_the_law) {
    Rules rules = letters_with(policy(R"(§ Policy 4  Another way
  bank must answer the letter
    within 20 calendar days after letter received
    instead of § 4.3
)"));
    const Determination result = rules.evaluate(letter_case("2026-04-20", "2026-04-19"));
    EXPECT_EQ(standing(duty(result, "4.3", "answer the letter")), "missed, due 2026-04-01");
    EXPECT_EQ(reasons(duty(by_policy(result), "4.3", "answer the letter")),
              std::vector<std::string>{"replaced by Policy 4"});
    EXPECT_EQ(duty(by_policy(result), "Policy 4", "answer the letter").due, read_day("2026-03-22"));
}

// -- a fact that is not known ----------------------------------------------------------------------

TEST(Policies, an_unknown_fact_of_the_policy_leaves_the_law_settled) {
    Rules rules = letters_with(policy(R"(§ Policy 1  Faster for some
  answer period is 10 calendar days
    instead of § 4.3
    if gold customer
)") + "\nfact gold customer is yes or no\n");
    const Determination result = rules.evaluate(letter_case("2026-03-05", "2026-03-04"));
    EXPECT_EQ(standing(duty(result, "4.3", "answer the letter")), "open, due 2026-04-01");
    const Answer& changed = duty(by_policy(result), "4.3", "answer the letter");
    EXPECT_THAT(needs(changed), ElementsAre("gold customer"));
    EXPECT_THAT(alternatives(changed),
                UnorderedElementsAre("open, due 2026-03-12", "open, due 2026-04-01"));
}

// -- chains ----------------------------------------------------------------------------------------

const std::string branch_in_place_of_the_bank = R"(§ Branch 1  Faster still
  answer period is 5 calendar days
    instead of § Policy 1
)";

TEST(Policies, a_branch_that_takes_the_place_of_the_bank_alone_brings_the_law_back) {
    const Rules rules =
        letters_with(faster_answer, policy(branch_in_place_of_the_bank, "Branch", "Ours"));
    EXPECT_THAT(
        rules.mistakes(),
        ElementsAre(FieldsAre("second_value", _, _, HasSubstr("instead of § Policy 1 and § 4.3"))));
}

TEST(Policies, a_branch_policy_on_the_bank_policy_is_answered_with_both) {
    const std::string branch = policy(R"(§ Branch 1  Faster still
  answer period is 5 calendar days
    instead of § Policy 1 and § 4.3
)",
                                      "Branch", "Ours");
    Rules rules = letters_with(faster_answer, branch);
    ASSERT_EQ(rules.layers().with_policies.size(), 2U);
    EXPECT_EQ(rules.layers().with_policies.front().policies.back().name, "Ours");
    EXPECT_EQ(rules.layers().top().policies.back().name, "Branch");
    const Determination result = rules.evaluate(letter_case("2026-03-05", "2026-03-04"));
    EXPECT_EQ(duty(result, "4.3", "answer the letter").due, read_day("2026-04-01"));
    EXPECT_EQ(duty(by_policy(result), "4.3", "answer the letter").due, read_day("2026-03-07"));
}

// -- options ---------------------------------------------------------------------------------------

TEST(Policies, a_policy_may_follow_another_option_of_the_law) {
    // Account of 2026-02-10, notice 2026-03-02: 20 business days end on 2026-03-30, and by the other
    // option the written confirmation has as long; by the adopted one its 10 end on 2026-03-16.
    Rules rules = Rules::law_with_policy(R"(policy Longer to confirm
  on Regulation E error resolution
  at least as protective of consumer

interpretation confirmation window of new accounts on § 1005.11(c)(3)(i)
  option "yes, it becomes 20", adopted
  decided by Branch Committee on 2026-05-04
)");
    LawCase claim;
    claim.as_of("2026-03-06").fact("account first deposit", "2026-02-10");
    const Determination result = rules.evaluate(claim.yaml());
    EXPECT_EQ(outcome(value(result, "confirmation window")), "10 business days");
    EXPECT_EQ(outcome(value(by_policy(result), "confirmation window")), "20 business days");
}

TEST(Policies, an_option_that_the_law_does_not_offer_is_an_error) {
    const Rules rules = Rules::law_with_policy(R"(policy Longer to confirm
  on Regulation E error resolution
  at least as protective of consumer

interpretation confirmation window of new accounts on § 1005.11(c)(3)(i)
  option "it becomes 30", adopted
  decided by Branch Committee on 2026-05-04
)");
    EXPECT_THAT(rules.mistakes(),
                ElementsAre(FieldsAre("no_such_option", _, _, HasSubstr("yes, it becomes 20"))));
}

// -- what a policy may not do ----------------------------------------------------------------------

TEST(Policies, a_second_value_beside_the_law_needs_instead_of) {
    const Rules rules =
        letters_with(policy("§ Policy 1  Faster\n  answer period is 10 calendar days\n"));
    EXPECT_THAT(rules.mistakes(),
                ElementsAre(FieldsAre("second_value", _, _, HasSubstr("instead of § 4.3"))));
}

TEST(Policies, the_law_does_not_cite_a_policy) {
    const Rules rules = Rules::of_files(
        {{"own/letters.proviso",
          letters + "\n§ 5  Beyond\n  beyond the law means that § Policy 1 is missed\n"},
         {"own/policy.proviso", policy(R"(§ Policy 1  Call
  bank must confirm the receipt
    within 1 calendar day after letter received
)")}},
        "own/policy.proviso");
    EXPECT_THAT(rules.mistakes(), ElementsAre(FieldsAre("unknown_paragraph", _, _, _)));
}

TEST(Policies, two_policies_on_one_ruleset_are_no_chain) {
    const Rules rules = Rules::of_files({{"own/letters.proviso", letters},
                                         {"own/one.proviso", policy("§ P 1  A\n", "One")},
                                         {"own/two.proviso", policy("§ P 2  B\n", "Two")}},
                                        "own");
    EXPECT_THAT(rules.mistakes(), ElementsAre(FieldsAre("second_policy", "policy Two", _, _)));
}

TEST(Policies, a_folder_with_a_ruleset_and_a_policy_is_the_ruleset_with_it) {
    Rules rules = Rules::of_files(
        {{"own/letters.proviso", letters}, {"own/policy.proviso", faster_answer}}, "own");
    EXPECT_THAT(rules.mistakes(), IsEmpty());
    EXPECT_TRUE(rules.evaluate(letter_case("2026-03-05", "2026-03-04")).policy);
}

TEST(Policies, a_ruleset_named_alone_is_not_touched_by_a_policy_beside_it) {
    Rules rules =
        Rules::of_files({{"own/letters.proviso", letters}, {"own/policy.proviso", faster_answer}},
                        "own/letters.proviso");
    EXPECT_FALSE(rules.evaluate(letter_case("2026-03-05", "2026-03-04")).policy);
}

// -- the law is tried with what the policy supposes --------------------------------------------------

TEST(Policies, the_law_is_tried_where_a_duty_and_a_ban_may_collide_too) {
    std::string law = letters;
    law.replace(law.find("    within answer period after letter received\n"),
                std::string("    within answer period after letter received\n").size(),
                "    within answer period after letter received\n    if vip\n");
    law += R"(
act bank: call the customer / customer called

§ 4.6  Other letters
  bank must answer the letter
    within 20 calendar days after letter received
    if not vip

§ 4.10  Call
  bank must call the customer
    within 5 calendar days after letter received

§ 4.11  Quiet
  bank must not call the customer
    for 3 calendar days after ombudsman asked
)";
    Rules rules = Rules::of_files(
        {{"own/letters.proviso", law}, {"own/policy.proviso", policy(R"(§ Policy 1  Confirm
  bank must confirm the receipt
    within 5 calendar days after letter received
    if any of
      (A) any duty in § 4.3 is missed
      (B) any duty in § 4.6 is missed
)")}},
        "own/policy.proviso");
    // One of both is missed, whoever wrote: by Sat 2026-05-02 thirty days are over, and twenty are.
    const Determination result =
        rules.evaluate(letter_case("2026-05-02", "2026-05-01", "", "unknown"));
    const Answer& own = duty(by_policy(result), "Policy 1", "confirm the receipt");
    EXPECT_EQ(own.status, Status::missed);
    EXPECT_TRUE(own.certain_by_cases);
    EXPECT_EQ(own.due, read_day("2026-03-07"));
}

}  // namespace
}  // namespace proviso::testing
