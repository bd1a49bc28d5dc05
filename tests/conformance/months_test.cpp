// Months and years beyond a duty's own time: in conditions, counted back, and around a day that nobody
// knows. And what a list that may have more rows leaves open. Days were reckoned by hand.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::ElementsAre;

/// A charge soon after the account was opened; a notice well before the hearing.
std::string rules(const std::string& period) {
    return R"(ruleset Charges
  cites Branch Manual, chapter 9
  version 1

party bank
fact account opened is a date
fact charged on is a date
fact hearing day is a date
act bank: give notice / notice given

term charged early is yes or no

§ 9.1  Early charges
  charged early means that charged on is within )" +
           period + R"( after account opened

§ 9.2  Notice
  bank must give notice
    at least )" +
           period + R"( before hearing day
)";
}

Determination asked(const std::string& period, const std::string& opened,
                    const std::string& charged, const std::string& hearing = "2026-12-31") {
    return evaluate_with(rules(period),
                         "case: 1\nas of: 2026-02-10\nlogged through: 2026-02-09\n"
                         "facts:\n  account opened: " +
                             opened + "\n  charged on: " + charged + "\n  hearing day: " + hearing +
                             "\n");
}

std::string early(const std::string& period, const std::string& opened,
                  const std::string& charged) {
    return outcome(value(asked(period, opened, charged), "charged early"));
}

TEST(Months, in_a_condition_the_rounding_word_decides) {
    EXPECT_EQ(early("1 month rounding down", "2026-01-31", "2026-02-28"), "yes");
    EXPECT_EQ(early("1 month rounding down", "2026-01-31", "2026-03-01"), "no");
    EXPECT_EQ(early("1 month rounding up", "2026-01-31", "2026-03-01"), "yes");
    EXPECT_EQ(early("1 month rounding up", "2026-01-31", "2026-03-02"), "no");
}

TEST(Months, a_year_after_the_leap_day) {
    EXPECT_EQ(early("1 year rounding down", "2028-02-29", "2029-02-28"), "yes");
    EXPECT_EQ(early("1 year rounding down", "2028-02-29", "2029-03-01"), "no");
    EXPECT_EQ(early("1 year rounding up", "2028-02-29", "2029-03-01"), "yes");
    EXPECT_EQ(early("1 year rounding up", "2028-02-29", "2029-03-02"), "no");
}

/// The stretches of a day that is not known, by the answer that each leads to.
std::vector<std::string> stretches(const Determination& result, const std::string& of) {
    std::vector<std::string> all;
    for (const Alternative& each : value(result, "charged early").alternatives) {
        if (!each.value || each.value->is_yes() != (of == "yes")) continue;
        all.insert(all.end(), each.when.begin(), each.when.end());
    }
    return all;
}

TEST(Months, around_an_unknown_beginning) {
    // 01-28 and a month is 02-28, by either rounding
    for (const char* period : {"1 month rounding down", "1 month rounding up"}) {
        EXPECT_THAT(stretches(asked(period, "unknown", "2026-02-28"), "yes"),
                    ElementsAre("account opened is 2026-01-28 to 2026-02-28"));
    }
    // 01-29, 30 and 31 and a month rounding up are 03-01; rounding down they are 02-28
    EXPECT_THAT(stretches(asked("1 month rounding up", "unknown", "2026-03-01"), "yes"),
                ElementsAre("account opened is 2026-01-29 to 2026-03-01"));
    EXPECT_THAT(stretches(asked("1 month rounding down", "unknown", "2026-03-01"), "yes"),
                ElementsAre("account opened is 2026-02-01 to 2026-03-01"));
}

TEST(Months, around_an_unknown_day_that_is_compared) {
    EXPECT_THAT(stretches(asked("1 month rounding down", "2026-01-31", "unknown"), "yes"),
                ElementsAre("charged on is 2026-01-31 to 2026-02-28"));
    EXPECT_THAT(
        stretches(asked("1 month rounding up", "2026-01-31", "unknown"), "no"),
        ElementsAre("charged on is before 2026-01-31", "charged on is 2026-03-02 or later"));
}

std::string notice_due(const std::string& period, const std::string& hearing) {
    return standing(duty(asked(period, "2026-01-31", "2026-02-01", hearing), "9.2", "give notice"));
}

TEST(Months, counted_back_from_the_end_of_a_month) {
    EXPECT_EQ(notice_due("1 month rounding down", "2026-03-31"), "open, due 2026-02-28");
    EXPECT_EQ(notice_due("1 month rounding up", "2026-03-31"), "open, due 2026-03-01");
}

// -- lists that may have more rows ----------------------------------------------------------------

const std::string of_rows = R"(ruleset Charges
  cites Branch Manual, chapter 9
  version 1

record charge
  date is a date
  amount is money

term large charge is yes or no
term small charges only is yes or no
term charges is a number
term first charge is a date

§ 9.1  Charges
  large charge means that any charge where amount is more than $100
  small charges only means that no charge where amount is more than $100
  charges is number of charge where amount is more than $100
  first charge is the earliest date of charge
)";

Determination with_more(const std::string& amount) {
    return evaluate_with(of_rows,
                         "case: 1\nas of: 2026-02-10\nlogged through: 2026-02-09\n"
                         "charge and maybe more:\n  - date: 2026-02-01\n    amount: " +
                             amount + "\n");
}

TEST(MaybeMore, one_row_that_fits_is_enough_for_any) {
    const Determination result = with_more("$200");
    EXPECT_EQ(outcome(value(result, "large charge")), "yes");
    EXPECT_EQ(outcome(value(result, "small charges only")), "no");
}

TEST(MaybeMore, without_one_the_rows_not_listed_decide) {
    const Determination result = with_more("$20");
    for (const char* term : {"large charge", "small charges only", "charges", "first charge"}) {
        EXPECT_EQ(outcome(value(result, term)), "need information") << term;
        EXPECT_THAT(needs(value(result, term)), ElementsAre("every charge of the claim")) << term;
    }
}

}  // namespace
}  // namespace proviso::testing
