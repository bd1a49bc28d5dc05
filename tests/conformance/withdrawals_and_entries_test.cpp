// Edge cases "Windows and events", 49 and 55b to 55e: withdrawals, and which entries answer which duty.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/conformance/law_case.hpp"

namespace proviso::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;

/// The duties and bans that are broken, or past their date without being settled.
std::vector<std::string> broken(const Determination& determination) {
    std::vector<std::string> all;
    for (const Answer& answer : determination.answers) {
        const bool is_broken =
            answer.status == Status::missed || answer.status == Status::breached ||
            answer.status == Status::past_date_not_settled || answer.status == Status::done_late;
        if (is_broken) all.push_back(answer.citation + " " + answer.subject);
    }
    return all;
}

TEST(EdgeCases, n49_withdrawn_on_day_five_nothing_is_missed_later) {
    const Determination result =
        LawCase().happens("claim withdrawn", "2026-03-09").as_of("2026-05-20").evaluated();
    EXPECT_THAT(broken(result), ElementsAre());
    EXPECT_EQ(standing(credit_duty(result)), "not required");
    EXPECT_THAT(reasons(credit_duty(result)), ElementsAre("exception (C)"));
    EXPECT_EQ(standing(ten_day_duty(result)), "not required");
    EXPECT_THAT(reasons(ten_day_duty(result)),
                UnorderedElementsAre("exception (A)", "replaced by 1005.11(c)(2)"));
    EXPECT_EQ(standing(forty_five_day_duty(result)), "not required");
    EXPECT_THAT(reasons(forty_five_day_duty(result)), ElementsAre("exception (A)"));
}

TEST(EdgeCases, n49_withdrawn_on_the_last_day_is_in_time) {
    const Determination result =
        LawCase().happens("claim withdrawn", "2026-03-16").as_of("2026-03-20").evaluated();
    EXPECT_THAT(broken(result), ElementsAre());
    EXPECT_THAT(reasons(credit_duty(result)), ElementsAre("exception (C)"));
}

TEST(EdgeCases, n49_withdrawn_on_the_day_after_is_not) {
    const Determination result =
        LawCase().happens("claim withdrawn", "2026-03-17").as_of("2026-03-20").evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "missed, due 2026-03-16");
    EXPECT_EQ(standing(ten_day_duty(result)), "missed, due 2026-03-16");
}

TEST(EdgeCases, n49_withdrawn_on_day_twelve_without_determination_what_was_missed_stays_missed) {
    const Determination result =
        LawCase().happens("claim withdrawn", "2026-03-18").as_of("2026-03-20").evaluated();
    EXPECT_EQ(standing(ten_day_duty(result)), "missed, due 2026-03-16");
    EXPECT_EQ(standing(credit_duty(result)), "missed, due 2026-03-16");
    EXPECT_EQ(standing(forty_five_day_duty(result)), "not required");
    EXPECT_THAT(reasons(forty_five_day_duty(result)),
                UnorderedElementsAre("exception (A)", "privilege lost"));
}

TEST(EdgeCases, n49_withdrawn_on_day_twelve_after_a_credit_in_time) {
    const Determination result = LawCase()
                                     .credit("2026-03-13")
                                     .happens("credit notice given", "2026-03-16")
                                     .happens("claim withdrawn", "2026-03-18")
                                     .as_of("2026-05-20")
                                     .evaluated();
    EXPECT_THAT(broken(result), ElementsAre());
    EXPECT_EQ(standing(ten_day_duty(result)),
              "not required");  // what the forty-five days displaced stays displaced
    EXPECT_THAT(reasons(ten_day_duty(result)), ElementsAre("replaced by 1005.11(c)(2)"));
    EXPECT_EQ(standing(forty_five_day_duty(result)), "not required");
}

TEST(EdgeCases, n49_withdrawn_after_the_investigation_no_report_is_owed) {
    const Determination result = LawCase()
                                     .determination("2026-03-09", "no-error")
                                     .happens("investigation completed", "2026-03-09")
                                     .happens("claim withdrawn", "2026-03-10")
                                     .as_of("2026-03-20")
                                     .evaluated();
    EXPECT_THAT(broken(result), ElementsAre());
    EXPECT_EQ(standing(duty(result, "1005.11(c)(1)", "report the results")), "not required");
    EXPECT_EQ(standing(duty(result, "1005.11(d)(1)", "report the results")), "not required");
}

TEST(EdgeCases, n55b_a_correction_before_the_recorded_determination_is_in_time) {
    const Determination result =
        LawCase()
            .happens("error corrected", "2026-03-10", {{"amount", "$480.00"}})
            .determination("2026-03-12", "error")
            .as_of("2026-03-16")
            .evaluated();
    EXPECT_EQ(standing(duty(result, "1005.11(c)(1)", "correct the error")),
              "done on time, due 2026-03-13, done 2026-03-10");
}

/// No error found; the credit is taken back on Thu 2026-04-16, and this is said of it on that day.
LawCase taken_back(const std::string& notice, const std::string& says_all = "yes") {
    return LawCase()
        .credit("2026-03-13")
        .determination("2026-04-14", "no-error")
        .happens("reversal notice given", notice,
                 {{"states reversal date", says_all},
                  {"states reversal amount", "yes"},
                  {"promises to honor items", says_all}})
        .happens("provisional credit reversed", "2026-04-16")
        .as_of("2026-04-20");
}

std::string notice_duty(const Determination& result, const char* citation) {
    return standing(duty(result, citation, "give notice of reversal"));
}

TEST(EdgeCases, n55c_notice_of_reversal_on_the_day_of_the_debit_is_in_time) {
    const Determination result = taken_back("2026-04-16").evaluated();
    const std::string in_time = "done on time, due 2026-04-16, done 2026-04-16";
    EXPECT_EQ(notice_duty(result, "1005.11(d)(2)"), in_time);
    EXPECT_EQ(notice_duty(result, "1005.11(d)(2)(i)"), in_time);
    EXPECT_EQ(notice_duty(result, "1005.11(d)(2)(ii)"), in_time);
}

TEST(EdgeCases, n55c_a_notice_that_does_not_say_all_is_one_only_for_what_it_says) {
    const Determination result = taken_back("2026-04-16", "no").evaluated();
    EXPECT_EQ(notice_duty(result, "1005.11(d)(2)"),
              "done on time, due 2026-04-16, done 2026-04-16");
    EXPECT_EQ(notice_duty(result, "1005.11(d)(2)(i)"), "missed, due 2026-04-16");
    EXPECT_EQ(notice_duty(result, "1005.11(d)(2)(ii)"), "missed, due 2026-04-16");
}

TEST(EdgeCases, n55c_notice_of_reversal_on_the_day_after_is_late) {
    EXPECT_EQ(notice_duty(taken_back("2026-04-17").evaluated(), "1005.11(d)(2)"),
              "done late, due 2026-04-16, done 2026-04-17");
}

TEST(EdgeCases, n55c_items_are_honored_for_five_business_days_after_the_notice) {
    const auto items = [](const Determination& result) {
        return standing(
            duty(result, "1005.11(d)(2)", "refuse items the credit would have covered"));
    };
    // Thu 04-16 + 5 business days: Thu 04-23
    LawCase reversed = taken_back("2026-04-16");
    EXPECT_EQ(items(reversed.evaluated()), "no breach, due 2026-04-23");
    EXPECT_EQ(items(reversed.as_of("2026-04-24").evaluated()), "kept, due 2026-04-23");
    LawCase refused_after = reversed;
    refused_after.happens("covered item refused", "2026-04-24").as_of("2026-04-27");
    EXPECT_EQ(items(refused_after.evaluated()), "kept, due 2026-04-23");
    LawCase refused = reversed;
    refused.happens("covered item refused", "2026-04-23").as_of("2026-04-27");
    EXPECT_EQ(items(refused.evaluated()), "breached, due 2026-04-23, done 2026-04-23");
}

/// No error found; a notice of Fri 2026-04-10 announces the debit, without a promise to honor items.
LawCase announced(const std::string& debited, const std::string& states_date = "yes") {
    return LawCase()
        .credit("2026-03-13")
        .determination("2026-04-10", "no-error")
        .happens("reversal notice given", "2026-04-10",
                 {{"states reversal date", states_date},
                  {"states reversal amount", "yes"},
                  {"promises to honor items", "no"}})
        .happens("provisional credit reversed", debited)
        .as_of("2026-05-01");
}

std::string refusal_ban(const Determination& result) {
    return standing(duty(result, "1005.11(d)(2)", "refuse items the credit would have covered"));
}

TEST(EdgeCases, n55c_debited_on_the_fifth_business_day_after_the_notice_no_promise_is_owed) {
    // Fri 04-10 + 5 business days: Fri 04-17
    const Determination result =
        announced("2026-04-17").happens("covered item refused", "2026-04-17").evaluated();
    EXPECT_EQ(notice_duty(result, "1005.11(d)(2)"),
              "done on time, due 2026-04-17, done 2026-04-10");
    EXPECT_EQ(notice_duty(result, "1005.11(d)(2)(i)"),
              "done on time, due 2026-04-17, done 2026-04-10");
    EXPECT_EQ(notice_duty(result, "1005.11(d)(2)(ii)"), "not required");
    EXPECT_THAT(refusal_ban(result), StartsWith("not required"));
    EXPECT_THAT(standing(duty(result, "comment 11(d)(2)-2", "charge for honored items")),
                "not required");
}

TEST(EdgeCases, n55c_debited_on_the_fourth_business_day_after_the_notice_the_promise_was_owed) {
    const Determination result =
        announced("2026-04-16").happens("covered item refused", "2026-04-17").evaluated();
    EXPECT_EQ(notice_duty(result, "1005.11(d)(2)(ii)"), "missed, due 2026-04-16");
    EXPECT_EQ(refusal_ban(result), "breached, due 2026-04-17, done 2026-04-17");
}

TEST(EdgeCases, n55c_five_business_days_ahead_without_the_date_announce_nothing) {
    const Determination result = announced("2026-04-17", "no").evaluated();
    EXPECT_EQ(notice_duty(result, "1005.11(d)(2)(i)"), "missed, due 2026-04-17");
    EXPECT_EQ(notice_duty(result, "1005.11(d)(2)(ii)"), "missed, due 2026-04-17");
}

const Answer& credit_notice(const Determination& result, std::size_t which) {
    return duty(result, "1005.11(c)(2)(ii)", "tell consumer of the credit", which);
}

/// $300 on Tue 03-10 and $180 on Fri 03-13.
LawCase two_credits() {
    return LawCase()
        .credit("2026-03-10", "$300.00")
        .credit("2026-03-13", "$180.00")
        .as_of("2026-03-20");
}

TEST(EdgeCases, n55d_two_provisional_credits_count_by_their_sum) {
    EXPECT_EQ(standing(credit_duty(two_credits().evaluated())),
              "done on time, due 2026-03-16, done 2026-03-13");
}

TEST(EdgeCases, n55d_two_provisional_credits_need_two_notices) {
    const Determination result = two_credits()
                                     .happens("credit notice given", "2026-03-11")
                                     .happens("credit notice given", "2026-03-16")
                                     .evaluated();
    ASSERT_EQ(count_duties(result, "1005.11(c)(2)(ii)", "tell consumer of the credit"), 2u);
    EXPECT_EQ(standing(credit_notice(result, 0)), "done on time, due 2026-03-12, done 2026-03-11");
    EXPECT_EQ(standing(credit_notice(result, 1)), "done on time, due 2026-03-17, done 2026-03-16");
}

TEST(EdgeCases, n55d_one_notice_answers_the_first_credit_only) {
    const Determination result =
        two_credits().happens("credit notice given", "2026-03-16").evaluated();
    EXPECT_EQ(standing(credit_notice(result, 0)), "done late, due 2026-03-12, done 2026-03-16");
    EXPECT_EQ(standing(credit_notice(result, 1)), "missed, due 2026-03-17");
}

TEST(EdgeCases, n55d_two_credits_on_one_day_need_two_notices) {
    const Determination result = LawCase()
                                     .credit("2026-03-10", "$300.00")
                                     .credit("2026-03-10", "$180.00")
                                     .happens("credit notice given", "2026-03-11")
                                     .as_of("2026-03-20")
                                     .evaluated();
    ASSERT_EQ(count_duties(result, "1005.11(c)(2)(ii)", "tell consumer of the credit"), 2u);
    EXPECT_EQ(standing(credit_notice(result, 0)), "done on time, due 2026-03-12, done 2026-03-11");
    EXPECT_EQ(standing(credit_notice(result, 1)), "missed, due 2026-03-12");
}

/// $50 may be held back of $480; $429.99 are credited on Tue 03-10.
LawCase a_cent_short() {
    return LawCase()
        .finding("reasonable basis for unauthorized use", "yes")
        .credit("2026-03-10", "$429.99");
}

TEST(EdgeCases, n55e_a_credit_a_cent_short_is_open_while_there_is_time) {
    const Determination result = a_cent_short().as_of("2026-03-12").evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-03-16");
    EXPECT_EQ(amount(credit_duty(result).required), "$430.00");
    EXPECT_EQ(amount(credit_duty(result).short_by), "$0.01");
}

TEST(EdgeCases, n55e_a_credit_a_cent_short_is_missed_when_time_is_over) {
    const Determination result = a_cent_short().as_of("2026-03-17").evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "missed, due 2026-03-16");
    EXPECT_EQ(amount(credit_duty(result).short_by), "$0.01");
}

TEST(EdgeCases, n55e_the_cent_added_on_the_last_day_is_in_time) {
    const Determination result =
        a_cent_short().credit("2026-03-16", "$0.01").as_of("2026-03-17").evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "done on time, due 2026-03-16, done 2026-03-16");
}

TEST(EdgeCases, n55e_the_cent_added_a_day_later_is_late) {
    const Determination result =
        a_cent_short().credit("2026-03-17", "$0.01").as_of("2026-03-18").evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "done late, due 2026-03-16, done 2026-03-17");
}

/// $50 held back of $480 for a stolen card, on a reasonable basis.
LawCase fifty_held_back() {
    return LawCase()
        .fact("device lost-or-stolen", "yes")
        .finding("reasonable basis for unauthorized use", "yes")
        .credit("2026-03-10", "$430.00")
        .as_of("2026-03-20");
}

TEST(EdgeCases, n55e_fifty_may_be_held_back_for_an_accepted_card_with_an_identifiable_user) {
    const Determination result = fifty_held_back().evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "done on time, due 2026-03-16, done 2026-03-10");
    EXPECT_EQ(standing(forty_five_day_duty(result)), "open for now, due 2026-04-16");
}

TEST(EdgeCases, n55e_nothing_may_be_held_back_where_the_conditions_of_liability_are_not_met) {
    for (const LawCase& refused : {fifty_held_back().fact("device not accepted", "yes"),
                                   fifty_held_back().fact("user not identifiable", "yes"),
                                   fifty_held_back().fact("liability terms disclosed", "no")}) {
        const Determination result = refused.evaluated();
        EXPECT_EQ(standing(credit_duty(result)), "missed, due 2026-03-16");
        EXPECT_EQ(amount(credit_duty(result).required), "$480.00");
        EXPECT_EQ(amount(credit_duty(result).short_by), "$50.00");
        EXPECT_THAT(reasons(forty_five_day_duty(result)), ElementsAre("privilege lost"));
        EXPECT_EQ(standing(ten_day_duty(result)), "missed, due 2026-03-16");
    }
}

TEST(EdgeCases, n55e_without_a_device_the_conditions_on_devices_do_not_matter) {
    const Determination result = fifty_held_back()
                                     .fact("device lost-or-stolen", "no")
                                     .fact("device not accepted", "yes")
                                     .evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "done on time, due 2026-03-16, done 2026-03-10");
}

}  // namespace
}  // namespace proviso::testing
