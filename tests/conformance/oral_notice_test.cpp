// Edge cases "Oral notice", 38 to 45a. Notice Mon 2026-03-02, so day 10 is 03-16.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/conformance/law_case.hpp"

namespace proviso::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

TEST(EdgeCases, n38_a_written_notice_needs_no_confirmation) {
    const Determination result = LawCase()
                                     .oral_with_confirmation_asked()
                                     .fact("notice form", "written")
                                     .as_of("2026-03-17")
                                     .evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "missed, due 2026-03-16");
}

TEST(EdgeCases, n39_an_oral_notice_with_no_confirmation_asked_for) {
    const Determination result = LawCase()
                                     .oral_with_confirmation_asked()
                                     .fact("confirmation asked in the call", "no")
                                     .as_of("2026-03-17")
                                     .evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "missed, due 2026-03-16");
}

TEST(EdgeCases, n40_a_confirmation_on_day_ten_is_in_time) {
    const Determination result = LawCase()
                                     .oral_with_confirmation_asked()
                                     .happens("written confirmation received", "2026-03-16")
                                     .as_of("2026-03-17")
                                     .evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "missed, due 2026-03-16");  // no excuse, and no credit
}

TEST(EdgeCases, n40_a_confirmation_on_day_eleven_is_not) {
    const Determination result = LawCase()
                                     .oral_with_confirmation_asked()
                                     .happens("written confirmation received", "2026-03-17")
                                     .as_of("2026-03-18")
                                     .evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "not required");
    EXPECT_THAT(reasons(credit_duty(result)), ElementsAre("exception (A)"));
}

TEST(EdgeCases, n41_a_confirmation_late_by_way_of_a_wrong_address_still_excuses) {
    const Determination result = LawCase()
                                     .oral_with_confirmation_asked()
                                     .happens("confirmation misdirected", "2026-03-10")
                                     .happens("written confirmation received", "2026-03-18")
                                     .as_of("2026-03-20")
                                     .evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "not required");
    EXPECT_THAT(reasons(credit_duty(result)), ElementsAre("exception (A)"));
    EXPECT_EQ(standing(forty_five_day_duty(result)),
              "open for now, due 2026-04-16");  // handled as usual
    EXPECT_EQ(standing(duty(result, "comment 11(b)(2)-1", "disregard a misdirected confirmation")),
              "no breach");
}

TEST(EdgeCases, n41_a_confirmation_in_time_in_spite_of_a_wrong_address_excuses_nothing) {
    const Determination result = LawCase()
                                     .oral_with_confirmation_asked()
                                     .happens("confirmation misdirected", "2026-03-06")
                                     .happens("written confirmation received", "2026-03-13")
                                     .as_of("2026-03-17")
                                     .evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "missed, due 2026-03-16");
}

TEST(EdgeCases, n42_a_letter_before_the_notice_confirms_nothing) {
    const Determination result = LawCase()
                                     .oral_with_confirmation_asked()
                                     .happens("written confirmation received", "2026-02-27")
                                     .as_of("2026-03-17")
                                     .evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "not required");
    EXPECT_THAT(reasons(credit_duty(result)), ElementsAre("exception (A)"));
}

TEST(EdgeCases, n42_a_letter_before_the_notice_leaves_room_for_the_confirmation) {
    LawCase letter = LawCase().oral_with_confirmation_asked().happens(
        "written confirmation received", "2026-02-27");
    EXPECT_EQ(standing(credit_duty(letter.as_of("2026-03-10").evaluated())),
              "open for now, due 2026-03-16");
    letter.happens("written confirmation received", "2026-03-12").as_of("2026-03-17");
    EXPECT_EQ(standing(credit_duty(letter.evaluated())), "missed, due 2026-03-16");
}

TEST(EdgeCases, n42_a_credit_before_the_notice_does_not_count) {
    const Determination result = LawCase().credit("2026-02-27").as_of("2026-03-17").evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "missed, due 2026-03-16");
    EXPECT_EQ(amount(credit_duty(result).short_by), "$480.00");
}

TEST(EdgeCases, n42_a_determination_before_the_notice_does_not_count) {
    LawCase determined_before =
        LawCase().determination("2026-02-27", "no-error").as_of("2026-03-17");
    const Determination without_credit = determined_before.evaluated();
    EXPECT_EQ(standing(ten_day_duty(without_credit)), "missed, due 2026-03-16");
    EXPECT_EQ(standing(credit_duty(without_credit)), "missed, due 2026-03-16");
    const Determination with_credit = determined_before.credit("2026-03-13").evaluated();
    EXPECT_EQ(standing(credit_duty(with_credit)), "done on time, due 2026-03-16, done 2026-03-13");
    EXPECT_EQ(standing(forty_five_day_duty(with_credit)), "open for now, due 2026-04-16");
}

TEST(EdgeCases, n43_while_the_confirmation_may_still_come_the_credit_is_open_for_now) {
    const Determination result =
        LawCase().oral_with_confirmation_asked().as_of("2026-03-09").evaluated();  // day 5
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-03-16");
    EXPECT_THAT(waits(credit_duty(result)),
                Contains("written confirmation received by 2026-03-16"));
    EXPECT_EQ(standing(ten_day_duty(result)), "open for now, due 2026-03-16");
    EXPECT_EQ(standing(forty_five_day_duty(result)), "open for now, due 2026-04-16");
}

TEST(EdgeCases, n45_form_unknown_while_the_ten_days_run) {
    const Determination result = LawCase()
                                     .oral_with_confirmation_asked()
                                     .fact("notice form", "unknown")
                                     .as_of("2026-03-10")
                                     .evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-03-16");  // oral or written
}

TEST(EdgeCases, n45_form_unknown_after_the_ten_days) {
    const Determination result = LawCase()
                                     .oral_with_confirmation_asked()
                                     .fact("notice form", "unknown")
                                     .as_of("2026-03-17")
                                     .evaluated();
    const Answer& answer = credit_duty(result);
    EXPECT_EQ(standing(answer),
              "need information, due 2026-03-16");  // the one last day, if it is owed
    EXPECT_THAT(alternatives(answer),
                UnorderedElementsAre("missed, due 2026-03-16", "not required"));
    EXPECT_THAT(needs(answer), ElementsAre("notice form"));
    ASSERT_EQ(answer.needs.size(), 1u);
    EXPECT_TRUE(answer.needs[0].recorded_unknown);
}

TEST(EdgeCases, n45_each_outcome_names_the_form_that_leads_to_it) {
    const Determination result = LawCase()
                                     .oral_with_confirmation_asked()
                                     .leave_out("notice form")
                                     .as_of("2026-03-17")
                                     .evaluated();
    const Answer& answer = credit_duty(result);
    ASSERT_EQ(answer.alternatives.size(), 2u);
    for (const Alternative& each : answer.alternatives) {
        const char* form =
            each.status == Status::missed ? "notice form is written" : "notice form is oral";
        EXPECT_THAT(each.when, ElementsAre(form));
    }
    EXPECT_FALSE(answer.needs.at(0).recorded_unknown);  // not given is not "unknown"
}

TEST(EdgeCases, n45_of_two_unknown_facts_both_are_named) {
    const Determination result = LawCase()
                                     .oral_with_confirmation_asked()
                                     .leave_out("notice form")
                                     .leave_out("account under Regulation T")
                                     .as_of("2026-03-17")
                                     .evaluated();
    const Answer& answer = credit_duty(result);
    EXPECT_EQ(standing(answer), "need information, due 2026-03-16");
    EXPECT_THAT(alternatives(answer), Contains("missed, due 2026-03-16"));
    EXPECT_THAT(needs(answer), UnorderedElementsAre("notice form", "account under Regulation T"));
}

TEST(EdgeCases, n45_an_unknown_fact_that_decides_nothing_is_not_named) {
    const Determination result = LawCase()
                                     .oral_with_confirmation_asked()
                                     .leave_out("notice form")
                                     .fact("account under Regulation T", "yes")
                                     .as_of("2026-03-17")
                                     .evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "not required");  // by (B), whether (A) holds or not
    EXPECT_THAT(needs(credit_duty(result)), ElementsAre());
}

TEST(EdgeCases, n45a_no_address_given_so_the_confirmation_cannot_excuse) {
    LawCase asked_without_address =
        LawCase().oral_with_confirmation_asked().fact("address given in the call", "no");
    const Determination early = asked_without_address.as_of("2026-03-10").evaluated();
    EXPECT_EQ(standing(credit_duty(early)), "open for now, due 2026-03-16");
    EXPECT_THAT(waits(credit_duty(early)), Not(Contains(HasSubstr("written confirmation"))));
    const Determination later = asked_without_address.as_of("2026-03-17").evaluated();
    EXPECT_EQ(standing(credit_duty(later)), "missed, due 2026-03-16");
}

}  // namespace
}  // namespace proviso::testing
