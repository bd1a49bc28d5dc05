// A last day that is no business day and rolls on to the next one. Days were reckoned with Python's datetime
// and the list of holidays, not by this program.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/conformance/small_rules.hpp"
#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::_;
using ::testing::ElementsAre;
using ::testing::FieldsAre;
using ::testing::HasSubstr;

std::string rules(const std::string& duty, const std::string& silence = "") {
    return complaint_letters(std::string(banking_days) + "\n" + std::string(business_day) +
                             R"(party bank
calendar counter day
  cites § 4.1
  open Monday to Saturday
event complaint received
event reminder received, any number
act bank: answer the complaint / answer sent, any number
act bank: raise the fee / fee raised

term answer period is a period

§ 4.2  Period
  answer period is 12 calendar days
)" + silence + "\n§ 4.3  Answer\n" +
                             duty);
}

std::string answer_within(const std::string& period, const std::string& rolling = "business day") {
    return rules("  bank must answer the complaint\n    within " + period +
                 " after complaint received\n    rolling to the next " + rolling + "\n");
}

std::string case_of(const std::string& as_of, const std::string& events) {
    return SmallCase{.as_of = as_of, .events = events}.yaml();
}

std::string answered(const std::string& ruleset, const std::string& received,
                     const std::string& as_of, const std::string& answer = "") {
    const Determination result = evaluate_with(
        ruleset, case_of(as_of, "  - complaint received: " + received + "\n" +
                                    (answer.empty() ? "" : "  - answer sent: " + answer + "\n")));
    return standing(duty(result, "4.3", "answer the complaint"));
}

TEST(Rolling, a_last_day_on_a_weekend_moves_to_monday) {
    EXPECT_EQ(answered(answer_within("12 calendar days"), "2026-03-02", "2026-03-04"),
              "open, due 2026-03-16");  // Sat 03-14
    EXPECT_EQ(answered(answer_within("90 calendar days"), "2026-03-02", "2026-03-04"),
              "open, due 2026-06-01");  // Sun 05-31
}

TEST(Rolling, a_last_day_on_a_business_day_stays) {
    EXPECT_EQ(answered(answer_within("11 calendar days"), "2026-03-02", "2026-03-04"),
              "open, due 2026-03-13");  // Fri
}

TEST(Rolling, a_holiday_is_no_business_day_either) {
    EXPECT_EQ(answered(answer_within("14 calendar days"), "2026-05-11", "2026-05-12"),
              "open, due 2026-05-26");  // Memorial Day, Mon 05-25
    EXPECT_EQ(answered(answer_within("14 calendar days"), "2026-06-05", "2026-06-08"),
              "open, due 2026-06-22");  // Juneteenth, Fri 06-19, then a weekend
}

TEST(Rolling, the_calendar_named_is_the_one_that_counts) {
    EXPECT_EQ(
        answered(answer_within("12 calendar days", "counter day"), "2026-03-02", "2026-03-04"),
        "open, due 2026-03-14");  // open on Saturday
    EXPECT_EQ(
        answered(answer_within("90 calendar days", "counter day"), "2026-03-02", "2026-03-04"),
        "open, due 2026-06-01");
}

TEST(Rolling, a_month_is_counted_first_and_rolls_then) {
    EXPECT_EQ(answered(answer_within("1 month rounding down"), "2026-01-31", "2026-02-02"),
              "open, due 2026-03-02");  // Sat 02-28
    EXPECT_EQ(answered(answer_within("1 month rounding up"), "2026-01-31", "2026-02-02"),
              "open, due 2026-03-02");  // Sun 03-01
}

TEST(Rolling, an_answer_on_the_day_it_rolled_to_is_in_time) {
    const std::string twelve = answer_within("12 calendar days");
    EXPECT_EQ(answered(twelve, "2026-03-02", "2026-03-20", "2026-03-16"),
              "done on time, due 2026-03-16, done 2026-03-16");
    EXPECT_EQ(answered(twelve, "2026-03-02", "2026-03-20", "2026-03-17"),
              "done late, due 2026-03-16, done 2026-03-17");
    EXPECT_EQ(answered(twelve, "2026-03-02", "2026-03-15"), "open, due 2026-03-16");
    EXPECT_EQ(answered(twelve, "2026-03-02", "2026-03-16"), "missed, due 2026-03-16");
}

TEST(Rolling, the_count_says_from_which_day_it_moved_and_why) {
    const Determination result =
        evaluate_with(answer_within("14 calendar days"),
                      case_of("2026-05-12", "  - complaint received: 2026-05-11\n"));
    const Answer& answer = duty(result, "4.3", "answer the complaint");
    ASSERT_TRUE(answer.count.has_value());
    EXPECT_EQ(to_text(answer.count->result), "2026-05-25");
    EXPECT_EQ(answer.count->moved_because, "Memorial Day");
    EXPECT_THAT(everything(result),
                HasSubstr("moved from Mon 2026-05-25 (Memorial Day) to the next "
                          "business day"));
}

TEST(Rolling, each_occurrence_rolls_by_itself) {
    const std::string each = rules(
        "  bank must answer the complaint\n    within 12 calendar days after each reminder "
        "received\n    rolling to the next business day\n");
    const Determination result = evaluate_with(
        each, case_of("2026-03-05",
                      "  - reminder received: 2026-03-02\n  - reminder received: 2026-03-04\n"));
    EXPECT_EQ(standing(duty(result, "4.3", "answer the complaint", 0)), "open, due 2026-03-16");
    EXPECT_EQ(standing(duty(result, "4.3", "answer the complaint", 1)), "open, due 2026-03-16");
}

TEST(Rolling, a_ban_lasts_until_the_day_it_rolled_to) {
    const std::string ban = rules(
        "  bank must not raise the fee\n    for 12 calendar days after complaint received\n"
        "    rolling to the next business day\n");
    const auto raised = [&](const std::string& day) {
        return standing(duty(evaluate_with(ban, case_of("2026-03-20",
                                                        "  - complaint received: 2026-03-02\n"
                                                        "  - fee raised: " +
                                                            day + "\n")),
                             "4.3", "raise the fee"));
    };
    EXPECT_THAT(raised("2026-03-16"), HasSubstr("breached"));
    EXPECT_THAT(raised("2026-03-17"), HasSubstr("kept"));
}

TEST(Rolling, a_last_day_that_is_still_open_rolls_in_each_way) {
    const std::string text = rules(
        "  bank must answer the complaint\n    within answer period after complaint received\n"
        "    rolling to the next business day\n",
        R"(
§ 4.25  Silence
  answer period is 20 calendar days
    instead of § 4.2
    if no reminder received within 5 calendar days after complaint received
)");
    // 12 days end on Sat 03-14; 20 on Sun 03-22
    const Determination result =
        evaluate_with(text, case_of("2026-03-04", "  - complaint received: 2026-03-02\n"));
    EXPECT_THAT(everything(result), HasSubstr("due Mon 2026-03-16 or Mon 2026-03-23"));
}

TEST(Rolling, past_the_years_of_the_holidays_nothing_is_guessed) {
    EXPECT_EQ(answered(answer_within("30 calendar days"), "2099-12-20", "2099-12-22"), "failed");
}

TEST(Rolling, what_has_no_counted_last_day_cannot_roll) {
    for (const char* time : {"no later than reminder received", "before reminder received",
                             "at least 3 calendar days before reminder received",
                             "without delay after complaint received"}) {
        const std::string duty = std::string("  bank must answer the complaint\n    ") + time +
                                 "\n    rolling to the next business day\n";
        EXPECT_THAT(
            Rules(rules(duty)).mistakes(),
            ElementsAre(FieldsAre("nothing_rolls", _, "rolling to the next business day", _)))
            << time;
    }
}

TEST(Rolling, the_calendar_must_be_declared) {
    EXPECT_THAT(Rules(answer_within("12 calendar days", "working day")).mistakes(),
                ElementsAre(FieldsAre("no_such_calendar", _, "working day", _)));
}

}  // namespace
}  // namespace proviso::testing
