// On which debits the consumer's share falls: the figures of comment 6(b)(2)-1, and how limits are spread.
// Every expected amount was reckoned by hand.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/conformance/law_case.hpp"

namespace proviso::testing {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> of_each(const Determination& result, const std::string& term, int rows) {
    std::vector<std::string> all;
    for (int row = 0; row < rows; ++row) all.push_back(outcome(verdict(result, term, row)));
    return all;
}

/// Missed on Mon 2026-03-02 and told on Fri 03-06, two days too late.
LawCase told_on_friday(const std::string& tuesday, const std::string& thursday) {
    const std::string sent = "2026-03-27";
    return LawCase()
        .lost_card("2026-03-02",
                   {{.date = "2026-03-03", .amount = tuesday, .first_statement_sent = sent},
                    {.date = "2026-03-05",
                     .amount = thursday,
                     .first_statement_sent = sent,
                     .preventable = "yes"}})
        .contacts({"2026-03-06"})
        .as_of("2026-04-01");
}

TEST(Allocation, a_hundred_and_then_six_hundred_come_to_fifty_and_four_hundred_and_fifty) {
    const Determination result = told_on_friday("$100.00", "$600.00").evaluated();
    EXPECT_EQ(liability(result), "$500.00");
    EXPECT_THAT(of_each(result, "consumer's share", 2), ElementsAre("$50.00", "$450.00"));
    EXPECT_THAT(of_each(result, "refund", 2), ElementsAre("$50.00", "$150.00"));
    EXPECT_THAT(of_each(result, "in fifty-dollar tier", 2), ElementsAre("yes", "no"));
    EXPECT_THAT(of_each(result, "in five-hundred-dollar tier", 2), ElementsAre("no", "yes"));
}

TEST(Allocation, six_hundred_and_then_a_hundred_come_to_fifty_and_a_hundred) {
    const Determination result = told_on_friday("$600.00", "$100.00").evaluated();
    EXPECT_EQ(liability(result), "$150.00");
    EXPECT_THAT(of_each(result, "consumer's share", 2), ElementsAre("$50.00", "$100.00"));
}

TEST(Allocation, a_lower_limit_cuts_the_last_debits_first) {
    const Determination result =
        told_on_friday("$100.00", "$600.00").fact("lower limit set elsewhere", "$70").evaluated();
    EXPECT_EQ(liability(result), "$70.00");
    EXPECT_THAT(of_each(result, "consumer's share", 2), ElementsAre("$50.00", "$20.00"));
    EXPECT_THAT(of_each(result, "refund", 2), ElementsAre("$50.00", "$580.00"));
}

TEST(Allocation, where_nothing_is_borne_every_debit_is_refunded_whole) {
    const Determination result =
        told_on_friday("$100.00", "$600.00").fact("liability terms disclosed", "no").evaluated();
    EXPECT_EQ(liability(result), "$0.00");
    EXPECT_THAT(of_each(result, "consumer's share", 2), ElementsAre("$0.00", "$0.00"));
    EXPECT_THAT(of_each(result, "refund", 2), ElementsAre("$100.00", "$600.00"));
}

TEST(Allocation, small_debits_use_up_the_fifty_in_order_of_date) {
    const std::string sent = "2026-03-27";
    const Determination result =
        LawCase()
            .lost_card("2026-03-02",
                       {{.date = "2026-03-03", .amount = "$30.00", .first_statement_sent = sent},
                        {.date = "2026-03-03", .amount = "$15.00", .first_statement_sent = sent},
                        {.date = "2026-03-02", .amount = "$25.00", .first_statement_sent = sent}})
            .contacts({"2026-03-04"})
            .as_of("2026-04-01")
            .evaluated();
    EXPECT_EQ(liability(result), "$50.00");
    // $25 of Monday; on Tuesday the smaller comes first: $15 whole, then $10 of the $30
    EXPECT_THAT(of_each(result, "consumer's share", 3), ElementsAre("$25.00", "$15.00", "$10.00"));
}

TEST(Allocation, a_debit_after_the_notice_is_refunded_whole) {
    const Determination result =
        told_on_friday("$100.00", "$600.00").contacts({"2026-03-04"}).evaluated();
    EXPECT_THAT(of_each(result, "up to the notice", 2), ElementsAre("yes", "no"));
    EXPECT_THAT(of_each(result, "consumer's share", 2), ElementsAre("$50.00", "$0.00"));
    EXPECT_THAT(of_each(result, "refund", 2), ElementsAre("$50.00", "$600.00"));
}

}  // namespace
}  // namespace proviso::testing
