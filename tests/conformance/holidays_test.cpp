// Calendars and sets of holidays as a ruleset writes its own. Which weekday a day is was reckoned with
// Python.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/conformance/small_rules.hpp"
#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::ElementsAre;

std::string rules(const std::string& holidays, const std::string& calendar) {
    return complaint_letters(R"(
party bank
event complaint received
act bank: answer the complaint / answer sent

holidays own holidays
  cites Branch Manual, chapter 2
  covers 2025 to 2027
)" + holidays + R"(
calendar business day
  cites § 4.1
  open Monday to Friday
  closed on own holidays
)" + calendar + R"(
§ 4.3  Answer
  bank must answer the complaint
    within 1 business day after complaint received
)");
}

/// The business day that follows this one.
std::string next(const std::string& day, const std::string& holidays,
                 const std::string& calendar = "") {
    const Determination result = evaluate_with(
        rules(holidays, calendar),
        SmallCase{.as_of = day, .events = "  - complaint received: " + day + "\n"}.yaml());
    const Answer& answer = duty(result, "4.3", "answer the complaint");
    return answer.due ? to_text(*answer.due) : standing(answer);
}

TEST(Holidays, are_days_of_a_month_and_weekdays_of_a_month) {
    EXPECT_EQ(next("2026-11-10", "  closed on November 11\n"), "2026-11-12");  // a Wednesday
    EXPECT_EQ(next("2026-09-04", "  closed on first Monday of September\n"), "2026-09-08");
    EXPECT_EQ(next("2026-01-16", "  closed on third Monday of January\n"), "2026-01-20");
    EXPECT_EQ(next("2026-11-25", "  closed on fourth Thursday of November\n"), "2026-11-27");
    EXPECT_EQ(next("2026-05-22", "  closed on last Monday of May\n"), "2026-05-26");
    EXPECT_EQ(next("2026-05-22", "  closed on fourth Monday of May\n"), "2026-05-26");
    EXPECT_EQ(next("2026-03-27", "  closed on last Monday of March\n"), "2026-03-31");
    EXPECT_EQ(next("2026-03-27", "  closed on fourth Monday of March\n"), "2026-03-30");  // 03-23
    EXPECT_EQ(next("2026-07-02", "  closed on 2026-07-03, \"one day only\"\n"), "2026-07-06");
    EXPECT_EQ(next("2027-07-01", "  closed on 2026-07-03, \"one day only\"\n"), "2027-07-02");
}

TEST(Holidays, move_from_a_weekend_where_the_set_says_so) {
    // 2026-07-04 is a Saturday, 2027-07-04 a Sunday.
    const std::string fourth = "  closed on July 4\n";
    EXPECT_EQ(next("2026-07-02", fourth), "2026-07-03");
    EXPECT_EQ(next("2026-07-02", fourth + "  moved from Saturday to Friday\n"), "2026-07-06");
    EXPECT_EQ(next("2027-07-02", fourth), "2027-07-05");
    EXPECT_EQ(next("2027-07-02", fourth + "  moved from Sunday to Monday\n"), "2027-07-06");
    EXPECT_EQ(next("2027-07-02", fourth + "  moved from Saturday to Friday\n"), "2027-07-05");
}

TEST(Holidays, since_and_until_are_compared_with_the_day_by_rule_before_it_is_moved) {
    const std::string moved = "  moved from Saturday to Friday\n";
    // kept on Fri 07-03, before the day since which it is one
    EXPECT_EQ(next("2026-07-02", moved + "  closed on July 4, \"Fourth\", since 2026-07-04\n"),
              "2026-07-06");
    EXPECT_EQ(next("2026-07-02", moved + "  closed on July 4, \"Fourth\", since 2026-07-05\n"),
              "2026-07-03");
    EXPECT_EQ(next("2026-07-02", moved + "  closed on July 4, \"Fourth\", until 2026-07-04\n"),
              "2026-07-06");
    EXPECT_EQ(next("2026-07-02", moved + "  closed on July 4, \"Fourth\", until 2026-07-03\n"),
              "2026-07-03");
}

TEST(Calendars, the_later_of_two_lines_on_one_day_holds) {
    const std::string closed = "  closed on 2026-03-11, \"staff day\"\n";
    const std::string open = "  open on 2026-03-11\n";
    EXPECT_EQ(next("2026-03-10", "", closed + open), "2026-03-11");
    EXPECT_EQ(next("2026-03-10", "", open + closed), "2026-03-12");
}

TEST(Calendars, an_extra_opening_holds_on_a_holiday_and_on_a_weekend) {
    EXPECT_EQ(next("2026-11-10", "  closed on November 11\n", "  open on 2026-11-11\n"),
              "2026-11-11");
    EXPECT_EQ(next("2026-03-13", "", "  open on 2026-03-15\n"), "2026-03-15");  // a Sunday
}

TEST(Calendars, a_day_outside_the_years_of_a_set_cannot_be_computed) {
    EXPECT_EQ(next("2027-12-30", ""), "2027-12-31");
    EXPECT_EQ(next("2027-12-31", ""), "failed");
    EXPECT_EQ(next("2024-12-30", ""), "failed");
}

std::string mistake(const std::string& text) {
    const auto found = Rules(text).mistakes();
    return found.size() == 1 ? found[0].code : "messages: " + std::to_string(found.size());
}

TEST(Calendars, say_which_weekdays_are_open_and_sets_which_years_they_cover) {
    const std::string right = rules("", "");
    EXPECT_THAT(Rules(right).mistakes(), ElementsAre());
    const auto without = [&](const std::string& line) {
        std::string text = right;
        text.erase(text.find(line), line.size());
        return mistake(text);
    };
    EXPECT_EQ(without("  open Monday to Friday\n"), "calendar_without_open_days");
    EXPECT_EQ(without("  covers 2025 to 2027\n"), "holidays_cover_nothing");
    EXPECT_EQ(without("calendar business day\n  cites § 4.1\n  open Monday to Friday\n"
                      "  closed on own holidays\n"),
              "no_such_calendar");
}

}  // namespace
}  // namespace proviso::testing
