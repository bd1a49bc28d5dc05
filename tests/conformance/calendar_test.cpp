// Edge cases "Calendar", 1 to 17: business days under both holiday sets of the library.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::FieldsAre;

const std::string federal_reserve =
    "  open Monday to Friday\n  closed on federal reserve holidays\n";
const std::string federal_offices =
    "  open Monday to Friday\n  closed on federal office holidays\n";

/// A ruleset with one duty, owed `within` a period after the claim, on a calendar of these lines.
std::string claims_rules(const std::string& calendar_lines, const std::string& within) {
    return fmt::format(R"(ruleset Claims
  cites Branch Manual, chapter 1
  version 1
  use United States banking days

party bank

calendar business day
  cites § 1.0
{}
event claim received
act bank: answer the claim / claim answered

§ 1.1  Answer
  bank must answer the claim
    within {} after claim received
)",
                       calendar_lines, within);
}

/// The claim of that day, asked about on the same day.
std::string claim_of(const std::string& day) {
    return fmt::format(
        "case: 1\nas of: {0}\nlogged through: {0}\nevents:\n  - claim received: {0}\n", day);
}

std::string last_day(const std::string& calendar_lines, const std::string& received,
                     int business_days) {
    const std::string period =
        fmt::format("{} business day{}", business_days, business_days == 1 ? "" : "s");
    const Determination result =
        evaluate_with(claims_rules(calendar_lines, period), claim_of(received));
    const Answer& answer = duty(result, "1.1", "answer the claim");
    return answer.due ? to_text(*answer.due) : standing(answer);
}

std::string by_reserve_banks(const std::string& received, int business_days) {
    return last_day(federal_reserve, received, business_days);
}

std::string by_federal_offices(const std::string& received, int business_days) {
    return last_day(federal_offices, received, business_days);
}

TEST(EdgeCases, n01_ten_twenty_and_five_business_days_after_a_monday) {
    EXPECT_EQ(by_reserve_banks("2026-03-02", 10), "2026-03-16");
    EXPECT_EQ(by_reserve_banks("2026-03-02", 20), "2026-03-30");
    EXPECT_EQ(by_reserve_banks("2026-03-02", 5), "2026-03-09");
    EXPECT_EQ(by_federal_offices("2026-03-02", 10), "2026-03-16");
    EXPECT_EQ(by_federal_offices("2026-03-02", 20), "2026-03-30");
    EXPECT_EQ(by_federal_offices("2026-03-02", 5), "2026-03-09");
}

TEST(EdgeCases, n02_friday_saturday_and_sunday_count_alike) {
    for (const char* received : {"2026-03-06", "2026-03-07", "2026-03-08"}) {
        EXPECT_EQ(by_reserve_banks(received, 10), "2026-03-20") << received;
        EXPECT_EQ(by_federal_offices(received, 10), "2026-03-20") << received;
    }
}

TEST(EdgeCases, n03_a_fourth_of_july_on_a_saturday_moves_the_two_days_of_the_fifty_dollars) {
    EXPECT_EQ(by_reserve_banks("2026-07-01", 2), "2026-07-03");
    EXPECT_EQ(by_federal_offices("2026-07-01", 2), "2026-07-06");  // closed on Friday the 3rd
}

TEST(EdgeCases, n04_ten_business_days_over_a_fourth_of_july_on_a_saturday) {
    EXPECT_EQ(by_reserve_banks("2026-06-26", 10), "2026-07-10");
    EXPECT_EQ(by_federal_offices("2026-06-26", 10), "2026-07-13");
}

TEST(EdgeCases, n05_ten_business_days_over_a_juneteenth_on_a_saturday) {
    EXPECT_EQ(by_reserve_banks("2027-06-04", 10), "2027-06-18");
    EXPECT_EQ(by_federal_offices("2027-06-04", 10), "2027-06-21");
}

TEST(EdgeCases, n06_christmas_and_new_year_both_on_a_saturday) {
    EXPECT_EQ(by_reserve_banks("2027-12-17", 10), "2027-12-31");
    EXPECT_EQ(by_federal_offices("2027-12-17", 10), "2028-01-04");  // closed 12-24 and 12-31
}

TEST(EdgeCases, n07_the_turn_of_2021) {
    EXPECT_EQ(by_reserve_banks("2021-12-20", 10), "2022-01-03");
    EXPECT_EQ(by_federal_offices("2021-12-20", 10), "2022-01-05");
}

TEST(EdgeCases, n08_twenty_business_days_over_the_turn_of_2027) {
    EXPECT_EQ(by_reserve_banks("2027-12-13", 20), "2028-01-10");
    EXPECT_EQ(by_federal_offices("2027-12-13", 20), "2028-01-12");
}

TEST(EdgeCases, n09_a_new_year_on_a_saturday_closes_the_last_day_of_the_year_before) {
    EXPECT_EQ(by_reserve_banks("2027-12-30", 1), "2027-12-31");
    EXPECT_EQ(by_federal_offices("2027-12-30", 1), "2028-01-03");
}

TEST(EdgeCases, n10_no_juneteenth_before_2021) {
    EXPECT_EQ(by_reserve_banks("2020-06-12", 10), "2020-06-26");
    EXPECT_EQ(by_federal_offices("2020-06-12", 10), "2020-06-26");
}

TEST(EdgeCases, n10_the_first_juneteenth_was_a_saturday) {
    EXPECT_EQ(by_reserve_banks("2021-06-11", 10), "2021-06-25");
    EXPECT_EQ(by_federal_offices("2021-06-11", 10), "2021-06-28");  // closed on Friday 06-18
}

TEST(EdgeCases, n10_a_juneteenth_on_a_sunday_is_kept_on_monday) {
    EXPECT_EQ(by_reserve_banks("2022-06-10", 10), "2022-06-27");
    EXPECT_EQ(by_federal_offices("2022-06-10", 10), "2022-06-27");
}

TEST(EdgeCases, n11_the_day_before_and_the_day_of_a_holiday_count_alike) {
    for (const char* received : {"2026-11-10", "2026-11-11"}) {  // Veterans Day is Wednesday 11-11
        EXPECT_EQ(by_reserve_banks(received, 1), "2026-11-12") << received;
        EXPECT_EQ(by_federal_offices(received, 1), "2026-11-12") << received;
    }
}

TEST(EdgeCases, n12_one_business_day_over_memorial_day) {
    EXPECT_EQ(by_reserve_banks("2026-05-22", 1), "2026-05-26");
    EXPECT_EQ(by_federal_offices("2026-05-22", 1), "2026-05-26");
}

TEST(EdgeCases, n13_a_bank_that_is_open_on_saturdays) {
    const std::string open_saturdays =
        "  open Monday to Saturday\n  closed on federal reserve holidays\n";
    EXPECT_EQ(last_day(open_saturdays, "2026-03-06", 2), "2026-03-09");
    EXPECT_EQ(by_reserve_banks("2026-03-06", 2), "2026-03-10");
}

TEST(EdgeCases, n14_days_shut_by_order_are_no_holidays) {
    EXPECT_EQ(by_reserve_banks("2024-12-20", 3), "2024-12-26");  // 12-24 counts, 12-25 does not
    EXPECT_EQ(by_federal_offices("2024-12-20", 3), "2024-12-26");
    EXPECT_EQ(by_reserve_banks("2025-01-07", 3), "2025-01-10");  // 01-09 counts
    EXPECT_EQ(by_federal_offices("2025-01-07", 3), "2025-01-10");
}

TEST(EdgeCases, n15_the_last_day_that_the_holiday_data_cover_can_be_reached) {
    EXPECT_EQ(by_reserve_banks("2099-12-30", 1), "2099-12-31");  // a Thursday
}

TEST(EdgeCases, n15_counting_past_the_holiday_data_is_an_error) {
    EXPECT_EQ(by_reserve_banks("2099-12-30", 2), "failed");
    EXPECT_EQ(by_federal_offices("2099-12-30", 10), "failed");
}

TEST(EdgeCases, n15_counting_from_before_the_holiday_data_is_an_error) {
    EXPECT_EQ(by_reserve_banks("1989-12-27", 1), "failed");  // the sets begin with 1990
}

TEST(EdgeCases, n15_the_rest_of_the_case_is_answered) {
    const std::string rules = claims_rules(federal_reserve, "10 business days") + R"(
§ 1.2  Answer by the almanac
  bank must answer the claim
    within 30 calendar days after claim received
)";
    const Determination result = evaluate_with(rules, claim_of("2099-12-20"));
    EXPECT_EQ(standing(duty(result, "1.1", "answer the claim")), "failed");
    // 12-20 + 30 days
    EXPECT_EQ(standing(duty(result, "1.2", "answer the claim")), "open, due 2100-01-19");
}

TEST(EdgeCases, n15_a_day_outside_the_data_that_decides_nothing_is_silent) {
    const std::string rules = claims_rules(federal_reserve, "10 business days") + R"(
event reminder received
fact answer waived is yes or no

§ 1.2  Answer by the almanac
  bank must answer the claim
    within 30 calendar days after claim received
    unless any of
      (A) no reminder received within 10 business days after claim received
      (B) answer waived
)";
    const Determination result =
        evaluate_with(rules, claim_of("2099-12-30") + "facts:\n  answer waived: yes\n");
    EXPECT_EQ(standing(duty(result, "1.2", "answer the claim")), "not required");
    EXPECT_THAT(reasons(duty(result, "1.2", "answer the claim")), ElementsAre("exception (B)"));
}

TEST(EdgeCases, n16_bare_days_in_a_rule_are_an_error) {
    const Rules rules(claims_rules(federal_reserve, "10 days"));
    EXPECT_THAT(rules.mistakes(),
                ElementsAre(FieldsAre("bare_days", "within 10 days after claim received", "10 days",
                                      ::testing::_)));
}

TEST(EdgeCases, n16_bare_days_in_a_case_file_are_an_error) {
    Rules rules(claims_rules(federal_reserve, "agreed period") +
                "fact agreed period is a period\n");
    const std::string yaml = claim_of("2026-03-02") + "facts:\n  agreed period: 10 days\n";
    EXPECT_THAT(rules.mistakes_in_case(yaml),
                ElementsAre(FieldsAre("case_not_a_period", "agreed period: 10 days", "10 days",
                                      ::testing::_)));
}

TEST(EdgeCases, n17_a_closing_of_the_institution_on_day_ten_moves_it) {
    const std::string founders = federal_reserve + "  closed on 2026-03-16, \"Founder's day\"\n";
    EXPECT_EQ(last_day(founders, "2026-03-02", 10), "2026-03-17");
    EXPECT_EQ(last_day(founders, "2026-03-02", 9), "2026-03-13");  // what ends before it stays
}

TEST(EdgeCases, n17_an_extra_opening_on_a_saturday_moves_it_too) {
    const std::string open_once = federal_reserve + "  open on 2026-03-14\n";
    EXPECT_EQ(last_day(open_once, "2026-03-02", 10), "2026-03-14");  // the ninth is Fri 03-13
}

TEST(EdgeCases, n17_the_closing_is_named_among_the_days_passed_over) {
    const std::string founders = federal_reserve + "  closed on 2026-03-16, \"Founder's day\"\n";
    const Determination result =
        evaluate_with(claims_rules(founders, "10 business days"), claim_of("2026-03-02"));
    const Answer& answer = duty(result, "1.1", "answer the claim");
    ASSERT_TRUE(answer.count);
    const auto& skipped = answer.count->skipped;
    ASSERT_EQ(skipped.size(), 5u);  // 03-07, 03-08, 03-14, 03-15 and the closing
    EXPECT_EQ(to_text(skipped.back().day), "2026-03-16");
    EXPECT_EQ(skipped.back().why, "Founder's day");
}

}  // namespace
}  // namespace proviso::testing
