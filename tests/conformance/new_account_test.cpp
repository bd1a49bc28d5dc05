// Edge cases "New account", 25 to 29.

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

/// A claim of Mon 2026-03-23 on one debit of that day, first deposit 2026-02-10 (+ 30 days: 03-12).
LawCase on_account_of_february(const std::string& debited) {
    return LawCase()
        .fact("account first deposit", "2026-02-10")
        .debits({{.date = debited, .first_statement_sent = "2026-03-20"}})
        .contacts({"2026-03-23"})
        .as_of("2026-03-25");
}

TEST(EdgeCases, n25_a_debit_on_the_thirtieth_day_is_of_a_new_account) {
    const Determination result = on_account_of_february("2026-03-12").evaluated();
    EXPECT_EQ(outcome(verdict(result, "new account transfer", 0)), "yes");
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-04-20");  // 20 business days
    EXPECT_EQ(standing(forty_five_day_duty(result)), "open for now, due 2026-06-21");  // 90 days
}

TEST(EdgeCases, n25_a_debit_on_the_day_after_is_not) {
    const Determination result = on_account_of_february("2026-03-13").evaluated();
    EXPECT_EQ(outcome(verdict(result, "new account transfer", 0)), "no");
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-04-06");  // 10 business days
    EXPECT_EQ(standing(forty_five_day_duty(result)), "open for now, due 2026-05-07");  // 45 days
}

TEST(EdgeCases, n25_the_day_of_the_first_deposit_is_inside) {
    const Determination result = on_account_of_february("2026-02-10").evaluated();
    EXPECT_EQ(outcome(verdict(result, "new account transfer", 0)), "yes");
}

TEST(EdgeCases, n25_without_disclosure_a_new_account_has_no_longer_periods) {
    const Determination result =
        on_account_of_february("2026-03-12").fact("longer periods disclosed", "no").evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-04-06");
    EXPECT_EQ(standing(forty_five_day_duty(result)), "open for now, due 2026-05-07");
}

TEST(EdgeCases, n25_a_debit_of_which_the_day_is_unknown_leaves_two_last_days) {
    const Determination result = on_account_of_february("unknown").evaluated();
    EXPECT_EQ(outcome(verdict(result, "new account transfer", 0)), "need information");
    EXPECT_EQ(standing(credit_duty(result)), "open for now");
    EXPECT_THAT(
        alternatives(credit_duty(result)),
        UnorderedElementsAre("open for now, due 2026-04-06", "open for now, due 2026-04-20"));
    EXPECT_THAT(needs(credit_duty(result)), ElementsAre("transfer 1 date"));
}

TEST(EdgeCases, n26_a_first_deposit_after_the_debit_makes_no_new_account) {
    const Determination result =
        LawCase().fact("account first deposit", "2026-02-20").evaluated();  // debit 02-17
    EXPECT_EQ(outcome(verdict(result, "new account transfer", 0)), "no");
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-03-16");
}

TEST(EdgeCases, n26_a_first_deposit_after_the_debit_is_noted) {
    const Determination result = LawCase().fact("account first deposit", "2026-02-20").evaluated();
    EXPECT_THAT(result.notes, Contains(HasSubstr("account first deposit")));
    EXPECT_THAT(LawCase().evaluated().notes, Not(Contains(HasSubstr("account first deposit"))));
}

LawCase deposit_unknown() { return LawCase().fact("account first deposit", "unknown"); }

TEST(EdgeCases, n27_first_deposit_unknown_within_ten_days_open_either_way) {
    const Determination result = deposit_unknown().as_of("2026-03-12").evaluated();
    for (const Answer* answer : {&credit_duty(result), &ten_day_duty(result)}) {
        EXPECT_EQ(standing(*answer), "open for now");
        EXPECT_THAT(alternatives(*answer), UnorderedElementsAre("open for now, due 2026-03-16",
                                                                "open for now, due 2026-03-30"));
        EXPECT_THAT(needs(*answer), ElementsAre("account first deposit"));
    }
}

TEST(EdgeCases, n27_first_deposit_unknown_both_last_days_are_among_what_comes_next) {
    std::vector<std::string> days;
    for (const NextStep& step : deposit_unknown().as_of("2026-03-12").evaluated().next) {
        if (step.day && step.citation == "1005.11(c)(2)(i)") days.push_back(to_text(*step.day));
    }
    EXPECT_THAT(days, ::testing::IsSupersetOf({"2026-03-16", "2026-03-30"}));
}

TEST(EdgeCases, n27_first_deposit_unknown_after_ten_days_need_information) {
    const Determination result = deposit_unknown().as_of("2026-03-17").evaluated();
    for (const Answer* answer : {&credit_duty(result), &ten_day_duty(result)}) {
        EXPECT_EQ(standing(*answer), "need information");
        EXPECT_THAT(alternatives(*answer),
                    UnorderedElementsAre("missed, due 2026-03-16", "open for now, due 2026-03-30"));
        EXPECT_THAT(needs(*answer), ElementsAre("account first deposit"));
    }
}

TEST(EdgeCases, n27_first_deposit_unknown_after_twenty_days_missed_either_way) {
    const Determination result = deposit_unknown().as_of("2026-03-31").evaluated();
    for (const Answer* answer : {&credit_duty(result), &ten_day_duty(result)}) {
        EXPECT_EQ(standing(*answer), "missed");
        EXPECT_TRUE(answer->certain_by_cases);
        EXPECT_THAT(alternatives(*answer),
                    UnorderedElementsAre("missed, due 2026-03-16", "missed, due 2026-03-30"));
    }
}

TEST(EdgeCases, n27_the_days_of_the_first_deposit_that_make_the_account_new_are_named) {
    const Determination result = deposit_unknown().as_of("2026-03-17").evaluated();
    // debit of 02-17: new for a first deposit from 01-18 (02-17 less 30 days) to 02-17
    int open = 0;
    for (const Alternative& each : credit_duty(result).alternatives) {
        if (each.status != Status::open) continue;
        ++open;
        ASSERT_EQ(each.when.size(), 1u);
        EXPECT_THAT(each.when[0], HasSubstr("2026-01-18"));
        EXPECT_THAT(each.when[0], HasSubstr("2026-02-17"));
    }
    EXPECT_EQ(open, 1);
}

TEST(EdgeCases, n27_first_deposit_unknown_and_credit_on_day_eleven) {
    const Determination result =
        deposit_unknown().credit("2026-03-17").as_of("2026-03-18").evaluated();
    // on a new account a determination or a withdrawal up to 03-30 may still make the credit needless
    EXPECT_THAT(
        alternatives(credit_duty(result)),
        UnorderedElementsAre("done late, due 2026-03-16", "done on time for now, due 2026-03-30"));
    EXPECT_THAT(alternatives(ten_day_duty(result)),
                UnorderedElementsAre("missed, due 2026-03-16", "open for now, due 2026-03-30"));
    EXPECT_THAT(alternatives(forty_five_day_duty(result)),
                UnorderedElementsAre("not required", "open for now, due 2026-05-31"));
}

TEST(EdgeCases, n27_first_deposit_unknown_and_withdrawn_on_day_twelve) {
    const Determination result =
        deposit_unknown().happens("claim withdrawn", "2026-03-18").as_of("2026-03-20").evaluated();
    for (const Answer* answer : {&credit_duty(result), &ten_day_duty(result)}) {
        EXPECT_EQ(answer->status, Status::need_information);
        EXPECT_THAT(alternatives(*answer),
                    UnorderedElementsAre("missed, due 2026-03-16", "not required"));
        EXPECT_THAT(needs(*answer), ElementsAre("account first deposit"));
    }
    EXPECT_EQ(standing(forty_five_day_duty(result)), "not required");  // either way
}

/// A new account (first deposit 02-01, debit 02-17); the confirmation came on day 14 of the notice.
LawCase new_account_confirmed_late() {
    return LawCase()
        .oral_with_confirmation_asked()
        .fact("account first deposit", "2026-02-01")
        .happens("written confirmation received", "2026-03-20")
        .as_of("2026-03-23");
}

TEST(EdgeCases, n28_new_account_and_confirmation_the_window_stays_ten_days) {
    const Determination result = new_account_confirmed_late().evaluated();  // last day 03-16
    EXPECT_EQ(standing(credit_duty(result)), "not required");
    EXPECT_THAT(reasons(credit_duty(result)), ElementsAre("exception (A)"));
    EXPECT_THAT(result.interpretations, Contains("confirmation window of new accounts"));
}

TEST(EdgeCases, n28_new_account_and_confirmation_the_window_becomes_twenty_days) {
    Rules law = Rules::law_with("interpretations.proviso",
                                R"(  option "no, it stays 10 business days", adopted
    confirmation window is 10 business days
  option "yes, it becomes 20"
)",
                                R"(  option "no, it stays 10 business days"
    confirmation window is 10 business days
  option "yes, it becomes 20", adopted
)");
    const Determination result =
        law.evaluate(new_account_confirmed_late().yaml());  // last day 03-30
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-03-30");
}

TEST(EdgeCases, n29_one_new_debit_gives_the_longest_clock_to_the_whole_notice) {
    const Determination result =
        LawCase()
            .fact("account first deposit", "2026-02-01")  // + 30: 03-03
            .debits({{.date = "2026-02-17"},
                     {.date = "2026-03-10", .first_statement_sent = "2026-03-18"}})
            .contacts({"2026-03-23"})
            .as_of("2026-03-25")
            .evaluated();
    EXPECT_EQ(outcome(verdict(result, "new account transfer", 0)), "yes");
    EXPECT_EQ(outcome(verdict(result, "new account transfer", 1)), "no");
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-04-20");
    EXPECT_EQ(standing(ten_day_duty(result)), "open for now, due 2026-04-20");
    EXPECT_EQ(standing(forty_five_day_duty(result)), "open for now, due 2026-06-21");
}

TEST(EdgeCases, n29_one_card_purchase_gives_ninety_days_to_the_whole_notice_and_no_later_credit) {
    const Determination result =
        LawCase()
            .debits({{.date = "2026-02-16", .point_of_sale_debit = "yes"}, {.date = "2026-02-17"}})
            .evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-03-16");
    EXPECT_EQ(standing(forty_five_day_duty(result)), "open for now, due 2026-05-31");
}

}  // namespace
}  // namespace proviso::testing
