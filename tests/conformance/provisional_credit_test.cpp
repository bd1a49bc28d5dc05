// Edge cases "Provisional credit", 30 to 37. Unless said: notice Mon 2026-03-02, so day 10 is 03-16 and
// the forty-five days end on 04-16.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/conformance/law_case.hpp"

namespace proviso::testing {
namespace {

using ::testing::ElementsAre;

const Answer& report_duty(const Determination& result) {
    return duty(result, "1005.11(c)(1)", "report the results");
}

const Answer& correction_duty(const Determination& result) {
    return duty(result, "1005.11(c)(1)", "correct the error");
}

const Answer& credit_notice_duty(const Determination& result, std::size_t which = 0) {
    return duty(result, "1005.11(c)(2)(ii)", "tell consumer of the credit", which);
}

TEST(EdgeCases, n30_credit_on_day_ten_earns_the_longer_period) {
    const Determination result = LawCase().credit("2026-03-16").as_of("2026-03-17").evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "done on time, due 2026-03-16, done 2026-03-16");
    EXPECT_EQ(standing(forty_five_day_duty(result)), "open for now, due 2026-04-16");
    EXPECT_EQ(standing(ten_day_duty(result)), "not required");
    EXPECT_THAT(reasons(ten_day_duty(result)), ElementsAre("replaced by 1005.11(c)(2)"));
}

TEST(EdgeCases, n30_credit_on_day_eleven_is_late_and_the_extension_lost) {
    const Determination result = LawCase().credit("2026-03-17").as_of("2026-03-18").evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "done late, due 2026-03-16, done 2026-03-17");
    EXPECT_EQ(standing(forty_five_day_duty(result)), "not required");
    EXPECT_THAT(reasons(forty_five_day_duty(result)), ElementsAre("privilege lost"));
    EXPECT_EQ(standing(ten_day_duty(result)), "missed, due 2026-03-16");
}

TEST(EdgeCases, n31_determination_on_day_ten_without_credit) {
    const Determination result =
        LawCase().determination("2026-03-16", "no-error").as_of("2026-03-17").evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "not required");
    EXPECT_THAT(reasons(credit_duty(result)), ElementsAre("condition not met"));
    EXPECT_EQ(standing(forty_five_day_duty(result)), "not required");
    EXPECT_THAT(reasons(forty_five_day_duty(result)), ElementsAre("condition not met"));
    EXPECT_EQ(standing(ten_day_duty(result)), "done on time, due 2026-03-16, done 2026-03-16");
}

TEST(EdgeCases, n31_no_error_on_day_ten_leaves_the_report_in_writing_and_nothing_to_correct) {
    const Determination result = LawCase()
                                     .determination("2026-03-16", "no-error")
                                     .happens("investigation completed", "2026-03-16")
                                     .as_of("2026-03-17")
                                     .evaluated();
    EXPECT_EQ(standing(correction_duty(result)), "not required");
    EXPECT_THAT(reasons(correction_duty(result)), ElementsAre("condition not met"));
    // Mon 03-16 + 3 business days
    EXPECT_EQ(standing(report_duty(result)), "open for now, due 2026-03-19");
    EXPECT_EQ(standing(duty(result, "1005.11(d)(1)", "report the results")),
              "open for now, due 2026-03-19");
}

TEST(EdgeCases, n31_determination_on_day_eleven_without_credit_is_late) {
    const Determination result =
        LawCase().determination("2026-03-17", "no-error").as_of("2026-03-18").evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "missed, due 2026-03-16");
    EXPECT_EQ(standing(ten_day_duty(result)), "done late, due 2026-03-16, done 2026-03-17");
    EXPECT_EQ(standing(forty_five_day_duty(result)), "not required");
    EXPECT_THAT(reasons(forty_five_day_duty(result)), ElementsAre("privilege lost"));
}

/// Error found on Fri 2026-03-13, day 9: correct by Mon 03-16, report by Wed 03-18.
LawCase error_found_on_day_nine() {
    return LawCase()
        .determination("2026-03-13", "error")
        .happens("investigation completed", "2026-03-13");
}

TEST(EdgeCases, n32_error_found_on_day_nine_sets_the_two_short_clocks) {
    const Determination result = error_found_on_day_nine().as_of("2026-03-14").evaluated();
    // for now: a withdrawal up to 03-16 would excuse it
    EXPECT_EQ(standing(ten_day_duty(result)),
              "done on time for now, due 2026-03-16, done 2026-03-13");
    EXPECT_EQ(standing(correction_duty(result)), "open, due 2026-03-16");
    EXPECT_EQ(amount(correction_duty(result).required), "$480.00");
    EXPECT_EQ(standing(report_duty(result)), "open for now, due 2026-03-18");
    EXPECT_EQ(standing(duty(result, "1005.11(d)(1)", "report the results")), "not required");
}

TEST(EdgeCases, n32_corrected_and_reported_on_the_last_days) {
    const Determination result =
        error_found_on_day_nine()
            .happens("error corrected", "2026-03-16", {{"amount", "$480.00"}})
            .happens("results reported", "2026-03-18", {{"in writing", "no"}})
            .as_of("2026-03-20")
            .evaluated();
    EXPECT_EQ(standing(correction_duty(result)), "done on time, due 2026-03-16, done 2026-03-16");
    EXPECT_EQ(standing(report_duty(result)), "done on time, due 2026-03-18, done 2026-03-18");
}

TEST(EdgeCases, n32_corrected_and_reported_a_day_too_late) {
    const Determination result =
        error_found_on_day_nine()
            .happens("error corrected", "2026-03-17", {{"amount", "$480.00"}})
            .happens("results reported", "2026-03-19", {{"in writing", "no"}})
            .as_of("2026-03-20")
            .evaluated();
    EXPECT_EQ(standing(correction_duty(result)), "done late, due 2026-03-16, done 2026-03-17");
    EXPECT_EQ(standing(report_duty(result)), "done late, due 2026-03-18, done 2026-03-19");
}

TEST(EdgeCases, n33_credit_short_by_fifty_with_basis_and_disclosures) {
    const Determination result = LawCase()
                                     .finding("reasonable basis for unauthorized use", "yes")
                                     .credit("2026-03-13", "$430.00")
                                     .as_of("2026-03-17")
                                     .evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "done on time, due 2026-03-16, done 2026-03-13");
    EXPECT_EQ(amount(credit_duty(result).required), "$430.00");
}

TEST(EdgeCases, n33_credit_short_by_fifty_without_a_basis) {
    const Determination result =
        LawCase().credit("2026-03-13", "$430.00").as_of("2026-03-17").evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "missed, due 2026-03-16");
    EXPECT_EQ(amount(credit_duty(result).short_by), "$50.00");
    EXPECT_THAT(reasons(forty_five_day_duty(result)), ElementsAre("privilege lost"));
    EXPECT_EQ(standing(ten_day_duty(result)), "missed, due 2026-03-16");
}

TEST(EdgeCases, n33_credit_short_by_fifty_without_disclosures) {
    const Determination result = LawCase()
                                     .finding("reasonable basis for unauthorized use", "yes")
                                     .fact("liability terms disclosed", "no")
                                     .credit("2026-03-13", "$430.00")
                                     .as_of("2026-03-17")
                                     .evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "missed, due 2026-03-16");
    EXPECT_EQ(amount(credit_duty(result).short_by), "$50.00");
}

TEST(EdgeCases, n33_credit_short_by_a_cent_more_is_never_enough) {
    const Determination result = LawCase()
                                     .finding("reasonable basis for unauthorized use", "yes")
                                     .credit("2026-03-13", "$429.99")
                                     .as_of("2026-03-17")
                                     .evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "missed, due 2026-03-16");
    EXPECT_EQ(amount(credit_duty(result).short_by), "$0.01");
}

TEST(EdgeCases, n33_a_part_credited_after_the_last_day_is_told_as_too_late) {
    const Determination result =
        LawCase().credit("2026-03-17", "$400.00").as_of("2026-03-18").evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "missed, due 2026-03-16");
    EXPECT_EQ(amount(credit_duty(result).short_by), "$480.00");
    std::vector<std::string> texts;
    for (const Reason& reason : credit_duty(result).reasons) {
        if (reason.kind == Reason::Kind::outside_window) texts.push_back(reason.text);
    }
    EXPECT_THAT(texts, ElementsAre("provisional credit given on Tue 2026-03-17 is too late"));
}

TEST(EdgeCases, n33_a_basis_that_nobody_found_counts_as_none) {
    const Determination result = LawCase()
                                     .leave_out("reasonable basis for unauthorized use")
                                     .credit("2026-03-13", "$430.00")
                                     .as_of("2026-03-17")
                                     .evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "missed, due 2026-03-16");
    EXPECT_EQ(amount(credit_duty(result).short_by), "$50.00");
}

TEST(EdgeCases, n34_of_thirty_dollars_at_most_thirty_are_held_back) {
    const Determination result = LawCase()
                                     .fact("amount of the alleged error", "$30.00")
                                     .finding("reasonable basis for unauthorized use", "yes")
                                     .debits({{.amount = "$30.00"}})
                                     .as_of("2026-03-17")
                                     .evaluated();
    EXPECT_EQ(amount(credit_duty(result).required), "$0.00");  // not $-20.00
    EXPECT_EQ(standing(credit_duty(result)), "not required");  // nothing is left to credit
    EXPECT_EQ(standing(forty_five_day_duty(result)), "open for now, due 2026-04-16");
}

TEST(EdgeCases, n34_without_a_basis_nothing_of_thirty_dollars_is_held_back) {
    const Determination result = LawCase()
                                     .fact("amount of the alleged error", "$30.00")
                                     .debits({{.amount = "$30.00"}})
                                     .credit("2026-03-13", "$20.00")
                                     .as_of("2026-03-17")
                                     .evaluated();
    EXPECT_EQ(amount(credit_duty(result).required), "$30.00");
    EXPECT_EQ(standing(credit_duty(result)), "missed, due 2026-03-16");
    EXPECT_EQ(amount(credit_duty(result).short_by), "$10.00");
}

/// Credited on day 10; two business days later, 03-18, nobody has told the customer.
LawCase customer_not_told() { return LawCase().credit("2026-03-16").as_of("2026-03-19"); }

TEST(EdgeCases, n35_the_customer_may_be_told_up_to_the_second_business_day) {
    const Determination result = customer_not_told().as_of("2026-03-18").evaluated();
    EXPECT_EQ(standing(credit_notice_duty(result)), "open, due 2026-03-18");
}

TEST(EdgeCases, n35_the_customer_was_told_on_the_second_business_day) {
    const Determination result =
        customer_not_told().happens("credit notice given", "2026-03-18").evaluated();
    EXPECT_EQ(standing(credit_notice_duty(result)),
              "done on time, due 2026-03-18, done 2026-03-18");
}

TEST(EdgeCases, n35_customer_not_told_that_duty_is_missed_and_the_extension_stands) {
    const Determination result = customer_not_told().evaluated();
    EXPECT_EQ(standing(credit_notice_duty(result)), "missed, due 2026-03-18");
    EXPECT_EQ(standing(forty_five_day_duty(result)), "open for now, due 2026-04-16");
    EXPECT_EQ(standing(ten_day_duty(result)), "not required");
}

TEST(EdgeCases, n35_customer_not_told_and_the_notice_belongs_to_the_price) {
    Rules law = Rules::law_with("investigation.proviso",
                                "provided that § 1005.11(c)(2)(i) is complied with",
                                "provided that § 1005.11(c)(2)(i) is complied with and § "
                                "1005.11(c)(2)(ii) is complied with");
    const Determination result = law.evaluate(customer_not_told().yaml());
    EXPECT_EQ(standing(credit_notice_duty(result)), "missed, due 2026-03-18");
    EXPECT_EQ(standing(forty_five_day_duty(result)), "not required");
    EXPECT_THAT(reasons(forty_five_day_duty(result)), ElementsAre("privilege lost"));
    EXPECT_EQ(standing(ten_day_duty(result)), "missed, due 2026-03-16");
}

TEST(EdgeCases, n36_regulation_t_excuses_the_credit_and_leaves_forty_five_days) {
    const Determination result =
        LawCase().fact("account under Regulation T", "yes").as_of("2026-03-17").evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "not required");
    EXPECT_THAT(reasons(credit_duty(result)), ElementsAre("exception (B)"));
    EXPECT_EQ(standing(forty_five_day_duty(result)), "open for now, due 2026-04-16");
    EXPECT_EQ(standing(ten_day_duty(result)), "not required");
    EXPECT_THAT(reasons(ten_day_duty(result)), ElementsAre("replaced by 1005.11(c)(2)"));
}

TEST(EdgeCases, n36_regulation_t_after_the_forty_five_days) {
    const Determination result =
        LawCase().fact("account under Regulation T", "yes").as_of("2026-04-17").evaluated();
    EXPECT_EQ(standing(forty_five_day_duty(result)), "missed, due 2026-04-16");
    EXPECT_EQ(standing(ten_day_duty(result)), "not required");
}

TEST(EdgeCases, n36_regulation_t_does_not_excuse_if_it_was_not_disclosed) {
    const Determination result = LawCase()
                                     .fact("account under Regulation T", "yes")
                                     .fact("Regulation T exception disclosed", "no")
                                     .as_of("2026-03-17")
                                     .evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "missed, due 2026-03-16");
}

TEST(EdgeCases, n37_excused_by_the_missing_confirmation_and_credited_all_the_same) {
    const Determination result = LawCase()
                                     .oral_with_confirmation_asked()
                                     .credit("2026-03-13")
                                     .as_of("2026-03-17")
                                     .evaluated();
    const Answer& answer = credit_duty(result);
    EXPECT_EQ(standing(answer), "not required");
    EXPECT_THAT(reasons(answer), ElementsAre("exception (A)"));
    ASSERT_EQ(answer.entries.size(), 1u);
    EXPECT_EQ(to_text(answer.entries[0].day), "2026-03-13");
    EXPECT_EQ(amount(answer.entries[0].amount), "$480.00");
    EXPECT_EQ(standing(credit_notice_duty(result)),
              "open, due 2026-03-17");  // what was given is told
}

}  // namespace
}  // namespace proviso::testing
