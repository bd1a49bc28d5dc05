// Versions of the law by date: which one governs a case, what reaches back, and what happens before the
// day that picks the law is known. Days are counted by hand.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/conformance/small_rules.hpp"
#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string rules(const std::string& paragraphs) {
    return complaint_letters(R"(  law in force on complaint received

party bank
fact urgent is yes or no
event letter opened
event complaint received
event hearing held
event call received, any number
act bank: answer the complaint / answer sent
act bank: send the file / file sent
act bank: close the account / account closed

)" + paragraphs);
}

std::string on(const std::string& day, const std::string& events) {
    return SmallCase{.as_of = day, .events = events}.yaml();
}

/// Thirty days until the end of June, ten from July on.
const std::string shorter_from_july = R"(§ 4.3  Answer
  answer period is 30 calendar days
    effective until 2026-06-30
  answer period is 10 calendar days
    effective from 2026-07-01
  bank must answer the complaint
    within answer period after complaint received
)";

std::string due(const std::string& paragraphs, const std::string& as_of,
                const std::string& received) {
    const Determination result =
        evaluate_with(rules(paragraphs), on(as_of, "  - complaint received: " + received + "\n"));
    return standing(duty(result, "4.3", "answer the complaint"));
}

// Edge case 72: the governing day the day before a change, on it, and the day after.
TEST(EffectiveDates, case_72_the_day_of_the_governing_event_picks_the_version) {
    EXPECT_EQ(due(shorter_from_july, "2026-07-02", "2026-06-30"), "open, due 2026-07-30");
    EXPECT_EQ(due(shorter_from_july, "2026-07-02", "2026-07-01"), "open, due 2026-07-11");
    EXPECT_EQ(due(shorter_from_july, "2026-07-02", "2026-07-02"), "open, due 2026-07-12");
}

TEST(EffectiveDates, case_72_the_as_of_day_does_not_pick_it) {
    EXPECT_EQ(due(shorter_from_july, "2026-12-01", "2026-06-30"), "missed, due 2026-07-30");
}

TEST(EffectiveDates, case_72_a_duty_that_is_not_in_force_is_not_owed_and_says_why) {
    const std::string paragraphs = R"(§ 4.3  File
  bank must send the file
    within 5 calendar days after complaint received
    effective from 2026-07-01
)";
    const Determination before =
        evaluate_with(rules(paragraphs), on("2026-07-20", "  - complaint received: 2026-06-30\n"));
    const Answer& answer = duty(before, "4.3", "send the file");
    EXPECT_EQ(standing(answer), "not required");
    EXPECT_THAT(answer.reasons,
                ElementsAre(Field(&Reason::text,
                                  "not in force: effective from 2026-07-01 (complaint received on "
                                  "Tue 2026-06-30)")));
    const Determination after =
        evaluate_with(rules(paragraphs), on("2026-07-20", "  - complaint received: 2026-07-01\n"));
    EXPECT_EQ(standing(duty(after, "4.3", "send the file")), "missed, due 2026-07-06");
}

TEST(EffectiveDates, case_72_an_exception_not_in_force_takes_the_place_of_nothing) {
    const std::string paragraphs = R"(§ 4.3  Answer
  bank must answer the complaint
    within 30 calendar days after complaint received

§ 4.4  Longer
  bank must answer the complaint
    within 60 calendar days after complaint received
    effective from 2026-07-01
    instead of § 4.3
)";
    EXPECT_EQ(due(paragraphs, "2026-06-20", "2026-06-15"), "open, due 2026-07-15");
    EXPECT_EQ(due(paragraphs, "2026-07-20", "2026-07-15"), "not required");
}

TEST(EffectiveDates, case_72_an_excuse_of_a_later_law_does_not_help) {
    const std::string paragraphs = R"(§ 4.3  Answer
  excused means that urgent
    effective from 2026-07-01
  bank must answer the complaint
    within 30 calendar days after complaint received
    unless excused
)";
    const std::string urgent = "facts:\n  urgent: yes\n";
    const auto answer_of = [&](const std::string& received) {
        return standing(duty(
            evaluate_with(rules(paragraphs),
                          on("2026-07-05", "  - complaint received: " + received + "\n") + urgent),
            "4.3", "answer the complaint"));
    };
    EXPECT_EQ(answer_of("2026-06-30"), "open, due 2026-07-30");
    EXPECT_EQ(answer_of("2026-07-01"), "not required");
}

// Edge case 73: the governing day is not known, so both versions are carried.
TEST(EffectiveDates, case_73_a_governing_event_that_may_not_count_leaves_both_versions) {
    const std::string text = R"(ruleset Complaint letters
  cites Branch Manual, chapter 4
  version 1
  law in force on complaint received

party bank
fact by telephone is yes or no
event call received, any number
event letter received, any number
event complaint received, any number
act bank: answer the complaint / answer sent

§ 4.1  What a complaint is
  call received counts as complaint received
    if by telephone
  letter received counts as complaint received

§ 4.3  Answer
  answer period is 30 calendar days
    effective until 2026-06-30
  answer period is 10 calendar days
    effective from 2026-07-01
  bank must answer the complaint
    within answer period after letter received
)";
    const std::string events = "  - call received: 2026-06-29\n  - letter received: 2026-07-02\n";
    const Determination unknown = evaluate_with(text, on("2026-07-03", events));
    const Answer& answer = duty(unknown, "4.3", "answer the complaint");
    EXPECT_EQ(standing(answer), "open");
    EXPECT_THAT(needs(answer), ElementsAre("by telephone"));
    EXPECT_THAT(alternatives(answer),
                ::testing::UnorderedElementsAre("open, due 2026-07-12", "open, due 2026-08-01"));
    const Determination known =
        evaluate_with(text, on("2026-07-03", events) + "facts:\n  by telephone: yes\n");
    EXPECT_EQ(standing(duty(known, "4.3", "answer the complaint")), "open, due 2026-08-01");
}

TEST(EffectiveDates, case_73_a_log_that_ends_before_the_change_leaves_it_open) {
    const std::string paragraphs = R"(§ 4.3  File
  file period is 5 calendar days
    effective until 2026-06-30
  file period is 3 calendar days
    effective from 2026-07-01
  bank must send the file
    within file period after letter opened
)";
    const std::string yaml =
        "case: 1\nas of: 2026-07-02\nlogged through: 2026-06-29\nevents:\n"
        "  - letter opened: 2026-06-28\n";
    const Answer& behind = duty(evaluate_with(rules(paragraphs), yaml), "4.3", "send the file");
    EXPECT_EQ(behind.status, Status::need_information);
}

TEST(EffectiveDates, before_the_governing_event_the_law_of_the_as_of_day_holds_for_now) {
    const std::string paragraphs = R"(§ 4.3  Accounts
  bank must not close the account
    at any time
    effective until 2026-06-30
)";
    const Determination june =
        evaluate_with(rules(paragraphs), on("2026-06-10", "  - account closed: 2026-06-08\n"));
    EXPECT_EQ(standing(duty(june, "4.3", "close the account")), "past date, not settled for now");
    const Determination july =
        evaluate_with(rules(paragraphs), on("2026-07-10", "  - account closed: 2026-06-08\n"));
    EXPECT_EQ(standing(duty(july, "4.3", "close the account")), "not required");
}

// -- reaching back --------------------------------------------------------------------------------

const std::string reaching_back = R"(§ 4.3  Answer
  answer period is 30 calendar days
    effective until 2026-06-30
  answer period is 10 calendar days
    effective from 2026-07-01, also for cases since 2026-01-01
  bank must answer the complaint
    within answer period after complaint received
)";

TEST(EffectiveDates, a_version_reaches_back_once_it_is_law) {
    EXPECT_EQ(due(reaching_back, "2026-06-29", "2026-06-25"), "open, due 2026-07-25");
    EXPECT_EQ(due(reaching_back, "2026-07-01", "2026-06-25"), "open, due 2026-07-05");
}

TEST(EffectiveDates, it_reaches_back_no_further_than_it_says) {
    EXPECT_EQ(due(reaching_back, "2026-07-01", "2025-12-31"), "missed, due 2026-01-30");
    EXPECT_EQ(due(reaching_back, "2026-07-01", "2026-01-01"), "missed, due 2026-01-11");
}

TEST(EffectiveDates, a_duty_that_is_taken_over_is_not_owed_twice) {
    const std::string paragraphs = R"(§ 4.3  Answer
  bank must answer the complaint
    within 30 calendar days after complaint received
    effective until 2026-06-30
  bank must answer the complaint
    within 10 calendar days after complaint received
    effective from 2026-07-01, also for cases since 2026-01-01
)";
    const Determination result =
        evaluate_with(rules(paragraphs), on("2026-07-01", "  - complaint received: 2026-06-25\n"));
    std::vector<std::string> all;
    for (const Answer& answer : result.answers)
        if (answer.kind == AnswerKind::duty) all.push_back(standing(answer));
    EXPECT_THAT(all, ::testing::UnorderedElementsAre("not required", "open, due 2026-07-05"));
}

// -- gaps and overlaps, edge case 74 --------------------------------------------------------------

std::vector<std::string> codes(const std::string& paragraphs) {
    std::vector<std::string> all;
    for (const Mistake& mistake : Rules(rules(paragraphs)).mistakes()) all.push_back(mistake.code);
    return all;
}

TEST(EffectiveDates, case_74_values_of_versions_that_overlap_are_two_values) {
    EXPECT_THAT(codes(R"(§ 4.3  Answer
  answer period is 30 calendar days
    effective until 2026-07-01
  answer period is 10 calendar days
    effective from 2026-07-01
  bank must answer the complaint
    within answer period after complaint received
)"),
                ElementsAre("second_value"));
}

TEST(EffectiveDates, case_74_duties_of_versions_that_overlap_are_told) {
    const auto mistakes = Rules(rules(R"(§ 4.3  Answer
  bank must answer the complaint
    within 30 calendar days after complaint received
    effective until 2026-07-01
  bank must answer the complaint
    within 10 calendar days after complaint received
    effective from 2026-07-01
)"))
                              .mistakes();
    ASSERT_THAT(mistakes, SizeIs(1));
    EXPECT_EQ(mistakes[0].code, "versions_overlap");
    EXPECT_THAT(mistakes[0].shown, HasSubstr("effective until 2026-06-30"));
}

TEST(EffectiveDates, case_74_a_gap_leaves_a_value_without_one) {
    EXPECT_THAT(codes(R"(§ 4.3  Answer
  answer period is 30 calendar days
    effective until 2026-06-29
  answer period is 10 calendar days
    effective from 2026-07-01
  bank must answer the complaint
    within answer period after complaint received
)"),
                ElementsAre("may_have_no_value"));
}

TEST(EffectiveDates, case_74_no_gap_and_no_overlap_is_no_mistake) {
    EXPECT_THAT(codes(shorter_from_july), IsEmpty());
    EXPECT_THAT(codes(reaching_back), IsEmpty());
}

TEST(EffectiveDates, dates_need_an_event_that_picks_the_law) {
    const std::string text = R"(ruleset Demo
  cites Manual
  version 1

party bank
event complaint received
act bank: answer the complaint / answer sent

§ 4.3  Answer
  bank must answer the complaint
    within 30 calendar days after complaint received
    effective from 2026-07-01
)";
    const auto mistakes = Rules(text).mistakes();
    ASSERT_THAT(mistakes, SizeIs(1));
    EXPECT_EQ(mistakes[0].code, "no_governing_event");
}

TEST(EffectiveDates, what_reaches_back_to_no_case_is_a_mistake) {
    EXPECT_THAT(codes(R"(§ 4.3  Answer
  bank must answer the complaint
    within 30 calendar days after complaint received
    effective from 2026-07-01, also for cases since 2026-07-01
)"),
                ElementsAre("reaches_nothing"));
}

TEST(EffectiveDates, what_ends_before_it_begins_is_a_mistake) {
    EXPECT_THAT(codes(R"(§ 4.3  Answer
  bank must answer the complaint
    within 30 calendar days after complaint received
    effective from 2026-07-01
    effective until 2026-06-30
)"),
                ElementsAre("ends_before_it_begins"));
}

TEST(EffectiveDates, a_governing_event_that_hangs_on_the_law_it_picks_is_a_cycle) {
    const std::string text = R"(ruleset Demo
  cites Manual
  version 1
  law in force on complaint received

party bank
event letter received, any number
event complaint received, any number
act bank: answer the complaint / answer sent

§ 4.1  What a complaint is
  letter received counts as complaint received
    effective from 2026-07-01

§ 4.3  Answer
  bank must answer the complaint
    within 30 calendar days after complaint received
)";
    const auto mistakes = Rules(text).mistakes();
    ASSERT_THAT(mistakes, SizeIs(1));
    EXPECT_EQ(mistakes[0].code, "depends_on_itself");
}

}  // namespace
}  // namespace proviso::testing
