// Edge cases "Calendar days, months", 18 to 24.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/conformance/law_case.hpp"

namespace proviso::testing {
namespace {

using ::testing::_;
using ::testing::ElementsAre;
using ::testing::FieldsAre;

const std::string words_and_calendar = R"(ruleset Claims
  cites Branch Manual, chapter 1
  version 1
  use United States banking days

party bank

calendar business day
  cites § 1.0
  open Monday to Friday
  closed on federal reserve holidays

event claim received
act bank: answer the claim / claim answered
act bank: close the claim / claim closed
)";

std::string rules_within(const std::string& period) {
    return words_and_calendar + fmt::format(R"(
§ 1.1  Answer
  bank must answer the claim
    within {} after claim received
)",
                                            period);
}

std::string last_day(const std::string& received, const std::string& period) {
    const std::string yaml = fmt::format(
        "case: 1\nas of: {0}\nlogged through: {0}\nevents:\n  - claim received: {0}\n", received);
    const Determination result = evaluate_with(rules_within(period), yaml);
    const Answer& answer = duty(result, "1.1", "answer the claim");
    return answer.due ? to_text(*answer.due) : standing(answer);
}

TEST(EdgeCases, n18_forty_five_and_ninety_days_from_the_second_of_march) {
    EXPECT_EQ(last_day("2026-03-02", "45 calendar days"), "2026-04-16");
    EXPECT_EQ(last_day("2026-03-02", "90 calendar days"), "2026-05-31");  // a Sunday, not moved
}

TEST(EdgeCases, n18_ninety_days_of_the_law_end_on_a_sunday) {
    Debit abroad;
    abroad.initiated_in_a_state = "no";
    const Determination result = LawCase().debits({abroad}).evaluated();
    EXPECT_EQ(standing(forty_five_day_duty(result)), "open for now, due 2026-05-31");
}

TEST(EdgeCases, n19_forty_five_days_reach_the_leap_day) {
    EXPECT_EQ(last_day("2028-01-15", "45 calendar days"), "2028-02-29");
    EXPECT_EQ(last_day("2027-01-15", "45 calendar days"), "2027-03-01");
}

/// A claim on one debit whose statement went out on that day, with one contact, asked a week later.
Determination claim(const std::string& statement, const std::string& contact) {
    Debit debit;
    debit.date = statement.substr(0, 4) + "-01-01";
    debit.first_statement_sent = statement;
    const std::string week_later = to_text(read_day(contact).value() + 7);
    return LawCase().debits({debit}).contacts({contact}).as_of(week_later).evaluated();
}

TEST(EdgeCases, n20_a_notice_on_day_sixty_is_in_time) {
    // 1 January + 60: 31 days of January, 28 or 29 of February, then March
    EXPECT_EQ(outcome(verdict(claim("2026-01-01", "2026-03-02"), "timely", 0)), "yes");
    EXPECT_EQ(outcome(verdict(claim("2028-01-01", "2028-03-01"), "timely", 0)), "yes");
    EXPECT_EQ(outcome(verdict(claim("2027-01-01", "2027-03-02"), "timely", 0)), "yes");
}

TEST(EdgeCases, n20_a_notice_on_day_sixty_one_is_late) {
    for (const auto& [statement, contact] :
         {std::pair("2026-01-01", "2026-03-03"), std::pair("2028-01-01", "2028-03-02"),
          std::pair("2027-01-01", "2027-03-03")}) {
        const Determination result = claim(statement, contact);
        EXPECT_EQ(outcome(verdict(result, "timely", 0)), "no") << contact;
        EXPECT_EQ(standing(credit_duty(result)), "not started") << contact;
    }
}

TEST(EdgeCases, n21_sixty_days_from_the_ends_of_months) {
    EXPECT_EQ(last_day("2026-01-31", "60 calendar days"), "2026-04-01");
    EXPECT_EQ(last_day("2026-12-31", "60 calendar days"), "2027-03-01");
}

TEST(EdgeCases, n22_a_month_after_the_end_of_january_rounding_down) {
    EXPECT_EQ(last_day("2012-01-31", "1 month rounding down"), "2012-02-29");
    EXPECT_EQ(last_day("2026-01-31", "1 month rounding down"), "2026-02-28");
}

TEST(EdgeCases, n22_a_month_after_the_end_of_january_rounding_up) {
    EXPECT_EQ(last_day("2012-01-31", "1 month rounding up"), "2012-03-01");
    EXPECT_EQ(last_day("2026-01-31", "1 month rounding up"), "2026-03-01");
}

TEST(EdgeCases, n22_a_month_that_does_not_say_how_it_is_rounded_is_an_error) {
    EXPECT_THAT(Rules(rules_within("1 month")).mistakes(),
                ElementsAre(FieldsAre("months_without_rounding",
                                      "within 1 month after claim received", _, _)));
}

TEST(EdgeCases, n22_rounding_does_not_touch_a_month_that_has_the_day) {
    EXPECT_EQ(last_day("2026-03-15", "1 month rounding down"), "2026-04-15");
    EXPECT_EQ(last_day("2026-03-15", "1 month rounding up"), "2026-04-15");
}

TEST(EdgeCases, n23_one_month_twice_is_not_two_months) {
    const std::string rules = words_and_calendar + R"(
§ 1.1  Answer
  bank must answer the claim
    within 1 month rounding down after claim received

§ 1.2  Close, a month after the answer
  bank must close the claim
    within 1 month rounding down after claim answered

§ 1.3  Close, two months after the claim
  bank must close the claim
    within 2 months rounding down after claim received
)";
    const Determination result = evaluate_with(rules, R"(case: 1
as of: 2026-03-02
logged through: 2026-03-01
events:
  - claim received: 2026-01-31
  - claim answered: 2026-02-28
)");
    // 01-31 + 1 month, down: 02-28, and a month more: 03-28; 01-31 + 2 months: 03-31
    EXPECT_EQ(standing(duty(result, "1.1", "answer the claim")),
              "done on time, due 2026-02-28, done 2026-02-28");
    EXPECT_EQ(standing(duty(result, "1.2", "close the claim")), "open, due 2026-03-28");
    EXPECT_EQ(standing(duty(result, "1.3", "close the claim")), "open, due 2026-03-31");
}

TEST(EdgeCases, n24_calendar_days_and_business_days_cannot_be_compared) {
    const Rules rules(words_and_calendar + R"(
§ 1.1  Two kinds of day
  new account window is 30 calendar days
  initial period is 20 business days
  outlasted means that initial period is more than new account window
)");
    EXPECT_THAT(rules.mistakes(),
                ElementsAre(FieldsAre(
                    "period_kinds_mixed",
                    "outlasted means that initial period is more than new account window", _, _)));
}

TEST(EdgeCases, n24_calendar_days_and_business_days_cannot_be_added) {
    const Rules rules(words_and_calendar + R"(
§ 1.1  Two kinds of day
  new account window is 30 calendar days
  initial period is 20 business days
  both together is initial period + new account window
)");
    EXPECT_THAT(
        rules.mistakes(),
        ElementsAre(FieldsAre("period_kinds_mixed",
                              "both together is initial period + new account window", _, _)));
}

}  // namespace
}  // namespace proviso::testing
