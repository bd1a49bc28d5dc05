// Edge cases "Rules and versions", 68 to 71, 76 and 77.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/conformance/law_case.hpp"

namespace proviso::testing {
namespace {

using ::testing::_;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::FieldsAre;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

/// A fee of $10 by § 3.1, with these paragraphs after it, and a letter that costs $2 whatever happens.
std::string fee_rules(const std::string& exceptions) {
    return R"(ruleset Fees
  cites Branch Manual, chapter 3
  version 1

party bank
party customer

fact student is yes or no
fact soldier is yes or no
fact second account is yes or no

term monthly fee is money, lower is better for customer
term letter fee is money, lower is better for customer

§ 3.1  The fee
  monthly fee is $10

§ 3.9  Letters
  letter fee is $2
)" + exceptions;
}

std::string customer(const std::string& facts) {
    return "case: 1\nas of: 2026-03-10\nlogged through: 2026-03-09\nfacts:\n" + facts;
}

const std::string students_and_soldiers_alike = R"(
§ 3.2  Students
  monthly fee is $4
    instead of § 3.1
    if student

§ 3.3  Soldiers
  monthly fee is $4
    instead of § 3.1
    if soldier
)";

TEST(EdgeCases, n68_two_exceptions_that_agree_give_their_value_and_are_both_cited) {
    const Determination result = evaluate_with(fee_rules(students_and_soldiers_alike),
                                               customer("  student: yes\n  soldier: yes\n"));
    EXPECT_EQ(outcome(value(result, "monthly fee")), "$4.00");
    EXPECT_THAT(reasons(value(result, "monthly fee")),
                UnorderedElementsAre("computed by 3.2", "computed by 3.3", "displaced 3.1"));
}

TEST(EdgeCases, n68_two_exceptions_that_can_disagree_are_an_error_of_the_rules) {
    const Rules rules(fee_rules(R"(
§ 3.2  Students
  monthly fee is $4
    instead of § 3.1
    if student

§ 3.3  Soldiers
  monthly fee is $6
    instead of § 3.1
    if soldier
)"));
    EXPECT_THAT(rules.mistakes(),
                ElementsAre(FieldsAre("second_value", "monthly fee is $6", _, HasSubstr("§ 3.2"))));
}

TEST(EdgeCases, n68_exceptions_that_cannot_hold_together_may_differ) {
    const Determination result = evaluate_with(fee_rules(R"(
§ 3.2  Students
  monthly fee is $4
    instead of § 3.1
    if student

§ 3.3  Soldiers
  monthly fee is $6
    instead of § 3.1
    if soldier and not student
)"),
                                               customer("  student: yes\n  soldier: yes\n"));
    EXPECT_EQ(outcome(value(result, "monthly fee")), "$4.00");
}

/// § 3.3 takes the place of § 3.2, so that the fee of § 3.1 is back beside that of § 3.3.
std::string exception_to_the_exception(const std::string& fee) {
    return fee_rules(R"(
§ 3.2  Students
  monthly fee is $0
    instead of § 3.1
    if student

§ 3.3  Second accounts of students
  monthly fee is )" + fee +
                     R"(
    instead of § 3.2
    if second account
)");
}

TEST(EdgeCases,
     n68_an_exception_to_the_exception_with_a_value_of_its_own_is_an_error_of_the_rules) {
    const Rules rules(exception_to_the_exception("$5"));
    EXPECT_THAT(rules.mistakes(),
                ElementsAre(FieldsAre("second_value", "monthly fee is $5", _,
                                      AllOf(HasSubstr("§ 3.1 already says $10"),
                                            HasSubstr("instead of § 3.2 and § 3.1")))));
}

TEST(EdgeCases, n68_an_exception_in_place_of_both_is_none) {
    Rules rules(fee_rules(R"(
§ 3.2  Students
  monthly fee is $0
    instead of § 3.1
    if student

§ 3.3  Second accounts of students
  monthly fee is $5
    instead of § 3.1 and § 3.2
    if second account
)"));
    EXPECT_EQ(outcome(value(rules.evaluate(customer("  student: yes\n  second account: yes\n")),
                            "monthly fee")),
              "$5.00");
}

/// Not above $4 for students, not below $6 for soldiers.
TEST(EdgeCases, n68_limits_that_disagree_in_a_case_are_a_conflict_and_the_rest_is_answered) {
    Rules rules(fee_rules(R"(
§ 3.2  Students
  monthly fee is never more than $4
    if student

§ 3.3  Soldiers
  monthly fee is never less than $6
    if soldier
)"));
    const Determination one = rules.evaluate(customer("  student: yes\n  soldier: no\n"));
    EXPECT_EQ(outcome(value(one, "monthly fee")), "$4.00");
    const Determination both = rules.evaluate(customer("  student: yes\n  soldier: yes\n"));
    const Answer& answer = value(both, "monthly fee");
    EXPECT_EQ(answer.status, Status::rules_conflict);
    EXPECT_THAT(answer.reasons,
                Contains(::testing::Field(
                    &Reason::text,
                    "`monthly fee` is never more than $4.00 (§ 3.2) and never less than $6.00 "
                    "(§ 3.3)")));
    EXPECT_EQ(outcome(value(both, "letter fee")), "$2.00");
}

TEST(EdgeCases, n69_an_exception_to_the_exception_brings_the_base_back) {
    Rules rules(exception_to_the_exception("$10"));
    EXPECT_EQ(outcome(value(rules.evaluate(customer("  student: no\n  second account: no\n")),
                            "monthly fee")),
              "$10.00");
    EXPECT_EQ(outcome(value(rules.evaluate(customer("  student: yes\n  second account: no\n")),
                            "monthly fee")),
              "$0.00");
    EXPECT_EQ(outcome(value(rules.evaluate(customer("  student: yes\n  second account: yes\n")),
                            "monthly fee")),
              "$10.00");
}

TEST(EdgeCases, n69_the_explanation_shows_all_three_layers) {
    const Determination result = evaluate_with(exception_to_the_exception("$10"),
                                               customer("  student: yes\n  second account: yes\n"));
    EXPECT_THAT(reasons(value(result, "monthly fee")),
                UnorderedElementsAre("computed by 3.1", "displaced 3.2", "computed by 3.3"));
}

TEST(EdgeCases, n69_an_unless_on_the_exception_brings_the_base_back) {
    const Determination result = evaluate_with(fee_rules(R"(
§ 3.2  Students
  monthly fee is $0
    instead of § 3.1
    if student
    unless second account
)"),
                                               customer("  student: yes\n  second account: yes\n"));
    EXPECT_EQ(outcome(value(result, "monthly fee")), "$10.00");
    EXPECT_THAT(reasons(value(result, "monthly fee")), ElementsAre("computed by 3.1"));
}

/// To answer in 10 days; in 30 for a large claim, instead; of a repeated large claim § 3.3 says something else.
const std::string answer_rules = R"(ruleset Claims
  cites Branch Manual, chapter 4
  version 1

party bank

fact large is yes or no
fact repeated is yes or no
event claim received
act bank: answer the claim / claim answered

§ 4.1  Answer
  bank must answer the claim
    within 10 calendar days after claim received

§ 4.2  Large claims
  bank must answer the claim
    within 30 calendar days after claim received
    instead of § 4.1
    if large

§ 4.3  Repeated claims
  bank must answer the claim
    within 5 calendar days after claim received
    instead of § 4.2
    if repeated
)";

TEST(EdgeCases, n69_a_duty_that_displaces_the_displacing_one_brings_the_first_back) {
    const Determination result = evaluate_with(answer_rules, R"(case: 1
as of: 2026-03-03
logged through: 2026-03-02
facts:
  large: yes
  repeated: yes
events:
  - claim received: 2026-03-02
)");
    EXPECT_EQ(standing(duty(result, "4.1", "answer the claim")), "open, due 2026-03-12");
    EXPECT_EQ(standing(duty(result, "4.2", "answer the claim")), "not required");
    EXPECT_THAT(reasons(duty(result, "4.2", "answer the claim")), ElementsAre("replaced by 4.3"));
    EXPECT_EQ(standing(duty(result, "4.3", "answer the claim")), "open, due 2026-03-07");
}

TEST(EdgeCases, n70_an_open_exception_with_the_same_value_settles_it) {
    const Determination result = evaluate_with(
        fee_rules(
            "\n§ 3.2  Students\n  monthly fee is $10\n    instead of § 3.1\n    if student\n"),
        customer("  student: unknown\n"));
    const Answer& answer = value(result, "monthly fee");
    EXPECT_EQ(outcome(answer), "$10.00");
    EXPECT_THAT(needs(answer), ElementsAre());
}

TEST(EdgeCases, n70_an_open_exception_with_another_value_does_not) {
    const Determination result = evaluate_with(
        fee_rules("\n§ 3.2  Students\n  monthly fee is $4\n    instead of § 3.1\n    if student\n"),
        customer("  student: unknown\n"));
    const Answer& answer = value(result, "monthly fee");
    EXPECT_EQ(outcome(answer), "need information");
    EXPECT_THAT(needs(answer), ElementsAre("student"));
    EXPECT_THAT(alternatives(answer), UnorderedElementsAre("$4.00", "$10.00"));
}

TEST(EdgeCases, n70_an_open_exception_that_is_worked_out_to_the_same_value_settles_it) {
    const Determination result = evaluate_with(fee_rules(R"(
§ 3.2  Students
  monthly fee is both halves
    instead of § 3.1
    if student
  both halves is first half + second half
  first half is $6
  second half is $4
)"),
                                               customer("  student: unknown\n"));
    EXPECT_EQ(outcome(value(result, "monthly fee")), "$10.00");
    EXPECT_THAT(needs(value(result, "monthly fee")), ElementsAre());
}

TEST(EdgeCases, n71_terms_that_rest_on_each_other_are_an_error_that_names_the_loop) {
    const Rules rules(fee_rules(R"(
§ 3.4  Round about
  good customer means that cheap account
  cheap account means that small balance
  small balance means that good customer
)"));
    EXPECT_THAT(rules.mistakes(),
                ElementsAre(FieldsAre("depends_on_itself", _, _,
                                      AllOf(HasSubstr("good customer"), HasSubstr("cheap account"),
                                            HasSubstr("small balance")))));
}

const std::string claims_and_acts = R"(ruleset Claims
  cites Branch Manual, chapter 4
  version 1

party bank

event claim received
event letter received
event message received
act bank: answer the claim / claim answered
act bank: close the claim / claim closed
)";

TEST(EdgeCases, n71_duties_that_rest_on_each_other_are_an_error_that_names_the_loop) {
    const Rules rules(claims_and_acts + R"(
§ 4.1  Answer
  bank must answer the claim
    within 10 calendar days after claim received
    unless § 4.2 is missed

§ 4.2  Close
  bank must close the claim
    within 20 calendar days after claim received
    unless § 4.1 is missed
)");
    EXPECT_THAT(rules.mistakes(),
                ElementsAre(FieldsAre("depends_on_itself", _, _,
                                      AllOf(HasSubstr("4.1"), HasSubstr("4.2")))));
}

TEST(EdgeCases, n71_a_price_that_rests_on_its_own_privilege_is_an_error) {
    const Rules rules(claims_and_acts + R"(
§ 4.1  Answer
  bank must answer the claim
    within 10 calendar days after claim received
    unless § 4.2 is complied with

§ 4.2  Close
  bank must close the claim
    within 20 calendar days after claim received
    provided that § 4.1 is complied with
)");
    EXPECT_THAT(rules.mistakes(),
                ElementsAre(FieldsAre("depends_on_itself", _, _,
                                      AllOf(HasSubstr("4.1"), HasSubstr("4.2")))));
}

TEST(EdgeCases, n71_duties_that_displace_each_other_are_an_error) {
    const Rules rules(claims_and_acts + R"(
§ 4.1  Answer
  bank must answer the claim
    within 10 calendar days after claim received
    instead of § 4.2

§ 4.2  Answer sooner
  bank must answer the claim
    within 5 calendar days after claim received
    instead of § 4.1
)");
    EXPECT_THAT(rules.mistakes(),
                ElementsAre(FieldsAre("depends_on_itself", _, _,
                                      AllOf(HasSubstr("4.1"), HasSubstr("4.2")))));
}

TEST(EdgeCases, n71_events_that_count_as_each_other_are_an_error) {
    const Rules rules(claims_and_acts + R"(
§ 4.1  Letters and messages
  letter received counts as message received
  message received counts as letter received
)");
    EXPECT_THAT(
        rules.mistakes(),
        ElementsAre(FieldsAre("depends_on_itself", _, _,
                              AllOf(HasSubstr("letter received"), HasSubstr("message received")))));
}

TEST(EdgeCases, n71_a_duty_may_ask_of_another_one_that_does_not_ask_back) {
    const Rules rules(claims_and_acts + R"(
§ 4.1  Answer
  bank must answer the claim
    within 10 calendar days after claim received

§ 4.2  Close
  bank must close the claim
    within 20 calendar days after claim received
    unless § 4.1 is missed
)");
    EXPECT_THAT(rules.mistakes(), ElementsAre());
}

TEST(EdgeCases, n76_a_credit_card_claim_is_not_subject_and_is_sent_to_regulation_z) {
    const Determination result = LawCase().fact("payment kind", "credit-card").evaluated();
    EXPECT_FALSE(result.subject);
    EXPECT_THAT(result.not_subject_because, HasSubstr("Regulation Z"));
    for (const Answer& answer : result.answers) {
        EXPECT_EQ(answer.status, Status::not_subject) << answer.citation << " " << answer.subject;
    }
    EXPECT_THAT(reasons(credit_duty(result)), ElementsAre("not subject"));
}

TEST(EdgeCases, n76_an_unknown_kind_of_payment_is_asked_for) {
    const Determination result = LawCase().fact("payment kind", "unknown").evaluated();
    const Answer& answer = credit_duty(result);
    EXPECT_EQ(answer.status, Status::need_information);
    EXPECT_THAT(needs(answer), ElementsAre("payment kind"));
    EXPECT_THAT(alternatives(answer),
                UnorderedElementsAre("not subject", "open for now, due 2026-03-16"));
}

TEST(EdgeCases, n76_an_ach_claim_is_subject) {
    const Determination result = LawCase().evaluated();
    EXPECT_TRUE(result.subject);
    EXPECT_EQ(result.not_subject_because, "");
}

const Answer& path(const Determination& result, const char* act) {
    return duty(result, "Escalation", act);
}

TEST(EdgeCases, n77_complaints_are_open_on_any_day) {
    for (const char* day : {"2026-02-27", "2026-03-02", "2026-03-10", "2026-09-30"}) {
        const Determination result = LawCase().as_of(day).evaluated();
        EXPECT_EQ(standing(path(result, "complain to the CFPB")), "available") << day;
        EXPECT_EQ(standing(path(result, "complain to the OCC")), "available") << day;
    }
}

TEST(EdgeCases, n77_a_complaint_is_advised_once_a_duty_is_missed) {
    EXPECT_FALSE(path(LawCase().as_of("2026-03-10").evaluated(), "complain to the CFPB").advised);
    EXPECT_TRUE(path(LawCase().as_of("2026-03-17").evaluated(), "complain to the CFPB")
                    .advised);  // no credit by 03-16
}

TEST(EdgeCases, n77_a_complaint_that_was_filed_is_used) {
    const Determination result =
        LawCase().happens("CFPB complaint filed", "2026-03-05").evaluated();
    EXPECT_EQ(standing(path(result, "complain to the CFPB")), "used, done 2026-03-05");
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-03-16");  // it stops no clock
}

LawCase determined(const std::string& outcome) {
    return LawCase()
        .determination("2026-03-10", outcome)
        .happens("investigation completed", "2026-03-10")
        .as_of("2026-03-16");
}

TEST(EdgeCases, n77_the_review_is_not_open_before_the_results_are_reported) {
    EXPECT_EQ(standing(path(LawCase().evaluated(), "ask for executive review")), "not open");
    EXPECT_EQ(standing(path(determined("no-error").evaluated(), "ask for executive review")),
              "not open");
}

TEST(EdgeCases, n77_the_review_is_open_once_the_results_are_reported) {
    const Determination refused =
        determined("no-error")
            .happens("results reported", "2026-03-12", {{"in writing", "yes"}})
            .evaluated();
    EXPECT_EQ(standing(path(refused, "ask for executive review")), "available");
    EXPECT_TRUE(path(refused, "ask for executive review").advised);
    const Determination granted =
        determined("error")
            .happens("results reported", "2026-03-12", {{"in writing", "yes"}})
            .evaluated();
    EXPECT_EQ(standing(path(granted, "ask for executive review")), "available");
    EXPECT_FALSE(path(granted, "ask for executive review").advised);
}

}  // namespace
}  // namespace proviso::testing
