// Sums and numbers over the rows that come before the row in hand, as a loss that is shared out
// among single debits needs them. Every expected amount was reckoned by hand.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::_;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::FieldsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// The first $50 of what was stolen is borne, by the earliest withdrawals first.
const std::string first_fifty = R"(ruleset Lost cards
  cites Branch Manual, chapter 9
  version 1

record withdrawal
  date is a date
  amount is money
  stolen is yes or no

§ 9.1  The customer bears the first $50
  each withdrawal: earlier losses is sum of amount for each earlier withdrawal where stolen
  each withdrawal: losses so far is earlier losses + amount
  each withdrawal: borne earlier is lesser of $50 and earlier losses
  each withdrawal: borne so far is lesser of $50 and losses so far
  each withdrawal: borne is borne so far - borne earlier
    if stolen
    otherwise $0
  each withdrawal: withdrawals ahead is number of earlier withdrawal
)";

struct Row {
    std::string date, amount, stolen = "yes";
};

std::string case_of(const std::vector<Row>& rows, const std::string& more = "") {
    std::string yaml = "case: 1\nas of: 2026-03-10\nlogged through: 2026-03-09\nwithdrawal" + more +
                       (rows.empty() ? ": []\n" : ":\n");
    for (const Row& row : rows) {
        yaml += "  - date: " + row.date + "\n    amount: " + row.amount + "\n";
        if (!row.stolen.empty()) yaml += "    stolen: " + row.stolen + "\n";
    }
    return yaml;
}

std::vector<std::string> verdicts(const Determination& result, const std::string& term, int rows) {
    std::vector<std::string> all;
    for (int row = 0; row < rows; ++row) all.push_back(outcome(verdict(result, term, row)));
    return all;
}

TEST(EarlierRows, the_first_fifty_dollars_fall_on_the_earliest_withdrawals) {
    const Determination result = evaluate_with(
        first_fifty,
        case_of({{"2026-03-05", "$20"}, {"2026-03-03", "$30"}, {"2026-03-04", "$15"}}));
    EXPECT_THAT(verdicts(result, "earlier losses", 3), ElementsAre("$0.00", "$30.00", "$45.00"));
    EXPECT_THAT(verdicts(result, "borne", 3), ElementsAre("$30.00", "$15.00", "$5.00"));
    EXPECT_THAT(verdicts(result, "withdrawals ahead", 3), ElementsAre("0", "1", "2"));
}

TEST(EarlierRows, only_rows_that_fulfill_the_condition_are_added) {
    const Determination result = evaluate_with(
        first_fifty,
        case_of({{"2026-03-03", "$30"}, {"2026-03-04", "$500", "no"}, {"2026-03-05", "$40"}}));
    EXPECT_THAT(verdicts(result, "borne", 3), ElementsAre("$30.00", "$0.00", "$20.00"));
    EXPECT_THAT(verdicts(result, "withdrawals ahead", 3), ElementsAre("0", "1", "2"));
}

TEST(EarlierRows, on_one_day_what_the_rows_say_decides) {
    // of $30 and $40 on one day the smaller is the first, whichever stands first in the file
    const std::vector<Row> one_way{{"2026-03-03", "$40"}, {"2026-03-03", "$30"}};
    const std::vector<Row> other_way{{"2026-03-03", "$30"}, {"2026-03-03", "$40"}};
    const Determination result = evaluate_with(first_fifty, case_of(one_way));
    EXPECT_THAT(verdicts(result, "borne", 2), ElementsAre("$30.00", "$20.00"));
    EXPECT_EQ(everything(result), everything(evaluate_with(first_fifty, case_of(other_way))));
}

TEST(EarlierRows, of_two_rows_that_say_the_same_one_is_the_first) {
    const Determination result =
        evaluate_with(first_fifty, case_of({{"2026-03-03", "$30"}, {"2026-03-03", "$30"}}));
    EXPECT_THAT(verdicts(result, "borne", 2), ElementsAre("$30.00", "$20.00"));
}

TEST(EarlierRows, a_row_without_its_date_leaves_the_order_open) {
    const Determination result =
        evaluate_with(first_fifty, case_of({{"2026-03-03", "$40"}, {"unknown", "$30"}}));
    const Answer& borne = verdict(result, "borne", 0);
    EXPECT_EQ(outcome(borne), "need information");
    EXPECT_THAT(needs(borne), ElementsAre("withdrawal 2 date"));
    // before 03-03, or on it (then $30 comes before $40): $20 is left; after it: $40
    EXPECT_THAT(alternatives(borne), ElementsAre("$20.00", "$40.00"));
}

TEST(EarlierRows, what_comes_out_alike_in_every_order_is_settled) {
    // $10 and $30 stay below $50 together: each is borne whole
    const Determination result =
        evaluate_with(first_fifty, case_of({{"2026-03-03", "$10"}, {"unknown", "$30"}}));
    EXPECT_THAT(verdicts(result, "borne", 2), ElementsAre("$10.00", "$30.00"));
    EXPECT_THAT(needs(verdict(result, "borne", 0)), IsEmpty());
}

TEST(EarlierRows, two_unknown_dates_are_named_and_nothing_is_guessed) {
    const Determination result =
        evaluate_with(first_fifty, case_of({{"unknown", "$40"}, {"unknown", "$30"}}));
    for (const int row : {0, 1}) {
        EXPECT_EQ(outcome(verdict(result, "borne", row)), "need information");
        EXPECT_THAT(needs(verdict(result, "borne", row)), Contains(HasSubstr("date")));
    }
}

TEST(EarlierRows, on_one_day_a_fact_that_would_tell_the_rows_apart_is_asked_for) {
    // alike in day and amount; were the second not stolen, it would come first and bear nothing
    const Determination result = evaluate_with(
        first_fifty, case_of({{"2026-03-03", "$30"}, {"2026-03-03", "$30", "unknown"}}));
    EXPECT_THAT(needs(verdict(result, "borne", 1)), ElementsAre("withdrawal 2 stolen"));
    EXPECT_THAT(needs(verdict(result, "withdrawals ahead", 0)), ElementsAre("withdrawal 2 stolen"));
}

TEST(EarlierRows, on_one_day_a_field_that_rows_may_do_without_is_not_asked_for) {
    std::string rules = first_fifty;
    const std::string field = "  amount is money\n";
    rules.insert(rules.find(field) + field.size(), "  receipt shown is a date, if any\n");
    const Determination result =
        evaluate_with(rules, case_of({{"2026-03-03", "$30"}, {"2026-03-03", "$30"}}));
    EXPECT_THAT(verdicts(result, "borne", 2), ElementsAre("$30.00", "$20.00"));
}

TEST(EarlierRows, a_row_is_not_earlier_than_itself) {
    const Determination result =
        evaluate_with(first_fifty, case_of({{"2026-03-03", "$30", "unknown"}}));
    EXPECT_THAT(verdicts(result, "withdrawals ahead", 1), ElementsAre("0"));
    EXPECT_THAT(verdicts(result, "earlier losses", 1), ElementsAre("$0.00"));
}

TEST(EarlierRows, a_list_that_may_have_more_rows_is_a_need) {
    const Determination result =
        evaluate_with(first_fifty, case_of({{"2026-03-03", "$30"}}, " and maybe more"));
    EXPECT_THAT(needs(verdict(result, "withdrawals ahead", 0)),
                ElementsAre("every withdrawal of the claim"));
}

// -- what is refused ------------------------------------------------------------------------------

/// A ruleset with these fields and this statement; marks of its mistakes are told by their code.
std::vector<Mistake> mistakes_in(const std::string& fields, const std::string& statement) {
    return Rules(
               "ruleset Charges\n  cites Branch Manual, chapter 9\n  version 1\n\nrecord charge\n" +
               fields + "\n§ 9.1  Charges\n  " + statement + "\n")
        .mistakes();
}

const std::string one_date = "  amount is money\n  date is a date\n";
const std::string two_dates = one_date + "  posted is a date\n";

TEST(EarlierRows, without_a_row_in_hand_none_is_earlier) {
    EXPECT_THAT(mistakes_in(one_date, "losses is sum of amount for each earlier charge"),
                ElementsAre(FieldsAre("no_row_in_hand", _, "earlier charge",
                                      HasSubstr("begin the statement with `each charge:`"))));
}

TEST(EarlierRows, rows_without_a_date_have_no_order) {
    EXPECT_THAT(
        mistakes_in("  amount is money\n", "each charge: ahead is number of earlier charge"),
        ElementsAre(FieldsAre("no_date_of_rows", _, "earlier charge", _)));
    EXPECT_THAT(mistakes_in("  amount is money\n  date is a date, if any\n",
                            "each charge: ahead is number of earlier charge"),
                ElementsAre(FieldsAre("no_date_of_rows", _, "earlier charge", _)));
}

TEST(EarlierRows, of_two_dates_one_is_named) {
    EXPECT_THAT(mistakes_in(two_dates, "each charge: ahead is number of earlier charge"),
                ElementsAre(FieldsAre("no_date_of_rows", _, "earlier charge",
                                      HasSubstr("`earlier charge by posted`"))));
    EXPECT_THAT(mistakes_in(two_dates, "each charge: ahead is number of earlier charge by amount"),
                ElementsAre(FieldsAre("no_date_of_rows", _, "earlier charge by amount", _)));
    EXPECT_THAT(mistakes_in(two_dates, "each charge: ahead is number of earlier charge by posted"),
                IsEmpty());
}

TEST(EarlierRows, the_date_named_decides) {
    const std::string by_posting = R"(ruleset Charges
  cites Branch Manual, chapter 9
  version 1

record charge
  amount is money
  date is a date
  posted is a date

§ 9.1  Charges
  each charge: posted ahead is sum of amount for each earlier charge by posted
)";
    const Determination result = evaluate_with(by_posting, R"(case: 1
as of: 2026-03-10
logged through: 2026-03-09
charge:
  - date: 2026-03-03
    amount: $30
    posted: 2026-03-07
  - date: 2026-03-04
    amount: $40
    posted: 2026-03-05
)");
    EXPECT_THAT(verdicts(result, "posted ahead", 2), ElementsAre("$40.00", "$0.00"));
}

TEST(EarlierRows, a_record_of_that_whole_name_is_meant_first) {
    EXPECT_THAT(Rules(R"(ruleset Charges
  cites Branch Manual, chapter 9
  version 1

record earlier charge
  amount is money

§ 9.1  Charges
  losses is sum of amount for each earlier charge
)")
                    .mistakes(),
                IsEmpty());
}

TEST(EarlierRows, a_value_that_rests_on_itself_in_earlier_rows_is_a_cycle) {
    EXPECT_THAT(
        mistakes_in(one_date, "each charge: running is sum of running for each earlier charge"),
        Contains(FieldsAre("depends_on_itself", _, _, _)));
}

}  // namespace
}  // namespace proviso::testing
