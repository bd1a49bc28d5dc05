// Edge cases "Liability", 62 to 67: what limits the consumer's share, readings adopted, lists of debits.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/conformance/law_case.hpp"

namespace proviso::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

/// The card was missed on Mon 2026-03-02 and the bank told on Fri 03-06: $100 drawn on Tuesday, and on
/// Thursday $600 that telling in time would have prevented. By itself $500.
LawCase five_hundred() {
    return LawCase()
        .lost_card(
            "2026-03-02",
            {{.date = "2026-03-03", .amount = "$100.00", .first_statement_sent = "2026-03-27"},
             {.date = "2026-03-05",
              .amount = "$600.00",
              .first_statement_sent = "2026-03-27",
              .preventable = "yes"}})
        .contacts({"2026-03-06"})
        .as_of("2026-04-01");
}

TEST(EdgeCases, n62_no_disclosures_no_liability) {
    const Determination result = five_hundred().fact("liability terms disclosed", "no").evaluated();
    EXPECT_EQ(liability(result), "$0.00");
    EXPECT_EQ(value(result, "consumer liability").citation, "1005.6(a)");
    EXPECT_THAT(reasons(value(result, "consumer liability")),
                ElementsAre("computed by 1005.6(a)", "displaced 1005.6(b)"));
}

TEST(EdgeCases, n62_no_disclosures_no_liability_whatever_else_is_unknown) {
    const Determination result = five_hundred()
                                     .fact("liability terms disclosed", "no")
                                     .leave_out("device lost-or-stolen")
                                     .leave_out("device not accepted")
                                     .evaluated();
    EXPECT_EQ(liability(result), "$0.00");
    EXPECT_THAT(needs(value(result, "consumer liability")), ElementsAre());
}

TEST(EdgeCases, n62_a_device_that_was_not_accepted_no_liability) {
    EXPECT_EQ(liability(five_hundred().fact("device not accepted", "yes").evaluated()), "$0.00");
}

TEST(EdgeCases, n63_an_agreed_limit_of_nothing) {
    EXPECT_EQ(liability(five_hundred().fact("lower limit set elsewhere", "$0.00").evaluated()),
              "$0.00");
}

TEST(EdgeCases, n63_an_agreed_limit_between) {
    EXPECT_EQ(liability(five_hundred().fact("lower limit set elsewhere", "$75.00").evaluated()),
              "$75.00");
}

TEST(EdgeCases, n63_an_agreed_limit_above_that_of_the_law_has_no_effect) {
    EXPECT_EQ(
        liability(five_hundred().fact("lower limit set elsewhere", "\"$1,000.00\"").evaluated()),
        "$500.00");
}

LawCase in_hospital() { return five_hundred().fact("extenuating circumstances", "yes"); }

TEST(EdgeCases, n64_in_hospital_and_told_in_reasonable_time) {
    EXPECT_EQ(liability(in_hospital().finding("told in reasonable time", "yes").evaluated()),
              "$50.00");
}

TEST(EdgeCases, n64_in_hospital_and_not_told_in_reasonable_time) {
    EXPECT_EQ(liability(in_hospital().finding("told in reasonable time", "no").evaluated()),
              "$500.00");
}

TEST(EdgeCases, n64_in_hospital_and_no_finding_yet) {
    const Determination result = in_hospital().evaluated();
    const Answer& answer = value(result, "consumer liability");
    EXPECT_EQ(outcome(answer), "need information");
    EXPECT_THAT(needs(answer), ElementsAre("told in reasonable time"));
    EXPECT_THAT(alternatives(answer), UnorderedElementsAre("$50.00", "$500.00"));
}

TEST(EdgeCases, n64_no_circumstances_shown_needs_no_finding) {
    EXPECT_EQ(liability(five_hundred().evaluated()), "$500.00");
}

TEST(EdgeCases, n64_an_excused_delay_lengthens_the_sixty_days_too) {
    // $400 on day 61 of the statement of 2026-01-05, notice on day 62: $400 without the excuse
    const Determination result =
        LawCase()
            .fact("extenuating circumstances", "yes")
            .finding("told in reasonable time", "yes")
            .debits(
                {{.date = "2026-01-02", .amount = "$200.00", .first_statement_sent = "2026-01-05"},
                 {.date = "2026-03-07",
                  .amount = "$400.00",
                  .first_statement_sent = "not applicable",
                  .preventable = "yes"}})
            .contacts({"2026-03-08"})
            .as_of("2026-03-20")
            .evaluated();
    EXPECT_EQ(liability(result), "$0.00");
}

TEST(EdgeCases, n65_a_debit_before_the_loss_was_learned_is_in_the_first_part) {
    // of the second part it would be $300, of none $0
    const Determination result =
        LawCase()
            .lost_card("2026-03-02", {{.date = "2026-02-27",
                                       .amount = "$300.00",
                                       .first_statement_sent = "2026-03-27",
                                       .preventable = "yes"}})
            .contacts({"2026-03-06"})
            .as_of("2026-04-01")
            .evaluated();
    EXPECT_EQ(liability(result), "$50.00");
}

/// $40 drawn on that day; missed on Mon 2026-03-02, told on Wed 03-04.
Determination forty_dollars_on(const std::string& day) {
    return LawCase()
        .lost_card("2026-03-02",
                   {{.date = day, .amount = "$40.00", .first_statement_sent = "2026-03-27"}})
        .contacts({"2026-03-04"})
        .as_of("2026-04-01")
        .evaluated();
}

TEST(EdgeCases, n66_a_debit_on_the_day_of_notice_counts_as_before_it) {
    EXPECT_EQ(liability(forty_dollars_on("2026-03-04")), "$40.00");
}

TEST(EdgeCases, n66_a_debit_on_the_day_after_notice_is_not_borne) {
    EXPECT_EQ(liability(forty_dollars_on("2026-03-05")), "$0.00");
}

LawCase six_hundred_with_preventable(const std::string& stated) {
    return five_hundred().debits(
        {{.date = "2026-03-03", .amount = "$100.00", .first_statement_sent = "2026-03-27"},
         {.date = "2026-03-05",
          .amount = "$600.00",
          .first_statement_sent = "2026-03-27",
          .preventable = stated}});
}

TEST(EdgeCases, n66a_what_was_not_proved_to_be_preventable_counts_as_not) {
    for (const char* stated : {"", "unknown", "no"}) {
        const Determination result = six_hundred_with_preventable(stated).evaluated();
        EXPECT_EQ(liability(result), "$50.00") << stated;
        EXPECT_THAT(needs(value(result, "consumer liability")), ElementsAre()) << stated;
    }
    EXPECT_EQ(liability(six_hundred_with_preventable("yes").evaluated()), "$500.00");
}

TEST(EdgeCases, n66a_the_explanation_says_who_did_not_prove_it) {
    const Determination result = six_hundred_with_preventable("").evaluated();
    EXPECT_THAT(words_of(value(result, "consumer liability").why),
                HasSubstr("not proved by institution"));
}

const std::string sum_of_fees = R"(ruleset Fees
  cites Branch Manual, chapter 2
  version 1

party bank
party customer

record fee
  amount is money

term fees in all is money, lower is better for customer

§ 2.1  Sum
  fees in all is sum of amount for each fee
)";

std::string fees(const std::string& list) {
    return "case: 1\nas of: 2026-03-10\nlogged through: 2026-03-09\n" + list;
}

TEST(EdgeCases, n67_the_sum_over_an_empty_list_is_nothing) {
    const Determination result = evaluate_with(sum_of_fees, fees("fee: []\n"));
    EXPECT_EQ(outcome(value(result, "fees in all")), "$0.00");
}

TEST(EdgeCases, n67_the_sum_over_a_list_that_may_be_longer_is_not_settled) {
    const Determination result = evaluate_with(
        sum_of_fees, fees("fee and maybe more:\n  - amount: $5.00\n  - amount: $7.50\n"));
    const Answer& answer = value(result, "fees in all");
    EXPECT_EQ(outcome(answer), "need information");
    ASSERT_EQ(answer.needs.size(), 1u);
    EXPECT_EQ(answer.needs[0].kind, Need::Kind::rows);
}

TEST(EdgeCases, n67_the_sum_over_a_list_that_is_not_given_is_not_settled) {
    const Determination result = evaluate_with(sum_of_fees, fees(""));
    EXPECT_EQ(outcome(value(result, "fees in all")), "need information");
}

TEST(EdgeCases, n67_the_sum_over_a_complete_list) {
    const Determination result =
        evaluate_with(sum_of_fees, fees("fee:\n  - amount: $5.00\n  - amount: $7.50\n"));
    EXPECT_EQ(outcome(value(result, "fees in all")), "$12.50");
}

TEST(EdgeCases, n67_two_equal_rows_are_two) {
    const Determination result =
        evaluate_with(sum_of_fees, fees("fee:\n  - amount: $5.00\n  - amount: $5.00\n"));
    EXPECT_EQ(outcome(value(result, "fees in all")), "$10.00");
}

TEST(EdgeCases, n67_liability_over_no_debits_is_nothing) {
    EXPECT_EQ(liability(LawCase().debits({}).evaluated()), "$0.00");
}

TEST(EdgeCases, n67_liability_over_debits_and_maybe_more_is_not_settled) {
    EXPECT_EQ(liability(five_hundred().maybe_more_debits().evaluated()), "need information");
}

}  // namespace
}  // namespace proviso::testing
