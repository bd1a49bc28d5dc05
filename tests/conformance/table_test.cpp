// A value given by a table: the row that holds gives it, what is unknown carries every row, and a table
// with a gap or with two rows for one case is refused.

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
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

std::string rules(const std::string& table, const std::string& more = "") {
    return complaint_letters(R"(
party bank
fact complaint form is letter or telephone or counter
fact minor is yes or no
fact amount in dispute is money
fact limit agreed is money
event complaint received
act bank: answer the complaint / answer sent

term answer period is a period
term fee is money

§ 4.4  Time
)" + table +
                             R"(
§ 4.5  Answer
  bank must answer the complaint
    within answer period after complaint received

§ 4.6  Fees
  fee is $5
)" + more);
}

const std::string three_rows = R"(  answer period by table
    | complaint form    | minor | answer period      |
    | letter            | any   | 30 calendar days   |
    | telephone         | yes   | 20 calendar days   |
    | otherwise |               | 10 calendar days   |
)";

Determination asked(const std::string& ruleset, const std::string& facts) {
    return evaluate_with(ruleset, SmallCase{.as_of = "2026-03-04",
                                            .logged_through = "2026-03-03",
                                            .facts = facts,
                                            .events = "  - complaint received: 2026-03-02\n"}
                                      .yaml());
}

std::string period(const std::string& facts, const std::string& table = three_rows) {
    return outcome(value(asked(rules(table), facts), "answer period"));
}

TEST(Tables, the_row_that_holds_gives_the_value) {
    EXPECT_EQ(period("  complaint form: letter\n  minor: no\n"), "30 calendar days");
    EXPECT_EQ(period("  complaint form: letter\n  minor: yes\n"), "30 calendar days");
    EXPECT_EQ(period("  complaint form: telephone\n  minor: yes\n"), "20 calendar days");
    EXPECT_EQ(period("  complaint form: telephone\n  minor: no\n"), "10 calendar days");
    EXPECT_EQ(period("  complaint form: counter\n  minor: yes\n"), "10 calendar days");
}

TEST(Tables, the_row_is_named) {
    const Determination result =
        asked(rules(three_rows), "  complaint form: telephone\n  minor: yes\n");
    EXPECT_THAT(reasons(value(result, "answer period")), ElementsAre("computed by 4.4 row 2"));
    const std::string tree = words_of(value(result, "answer period").why);
    EXPECT_THAT(tree, HasSubstr("4.4 row 2"));
    EXPECT_THAT(tree, HasSubstr("complaint form is telephone and minor"));
}

TEST(Tables, what_does_not_matter_is_not_asked_for) {
    const Determination result = asked(rules(three_rows), "  complaint form: letter\n");
    EXPECT_EQ(outcome(value(result, "answer period")), "30 calendar days");
    EXPECT_THAT(needs(value(result, "answer period")), IsEmpty());
}

TEST(Tables, what_is_unknown_leaves_every_row_it_may_lead_to) {
    const Determination result = asked(rules(three_rows), "  complaint form: telephone\n");
    EXPECT_THAT(needs(value(result, "answer period")), ElementsAre("minor"));
    EXPECT_THAT(alternatives(value(result, "answer period")),
                UnorderedElementsAre("20 calendar days", "10 calendar days"));
}

TEST(Tables, rows_that_give_the_same_settle_it_between_them) {
    const std::string alike = R"(  answer period by table
    | complaint form         | answer period    |
    | letter                 | 30 calendar days |
    | telephone or counter   | 30 calendar days |
)";
    EXPECT_EQ(period("  minor: no\n", alike), "30 calendar days");
}

TEST(Tables, amounts_are_compared) {
    const std::string by_amount = R"(  answer period by table
    | amount in dispute | answer period    |
    | less than $50     | 10 calendar days |
    | $50               | 11 calendar days |
    | more than $50     | 12 calendar days |
)";
    const auto at = [&](const std::string& amount) {
        return period("  amount in dispute: " + amount + "\n", by_amount);
    };
    EXPECT_EQ(at("$49.99"), "10 calendar days");
    EXPECT_EQ(at("$50"), "11 calendar days");
    EXPECT_EQ(at("$50.01"), "12 calendar days");
}

TEST(Tables, a_name_can_be_the_bound_and_the_value) {
    const std::string by_name = R"(  fee by table
    | amount in dispute      | fee          |
    | at most limit agreed   | $0           |
    | more than limit agreed | limit agreed |
)";
    std::string text = rules(three_rows);
    text.replace(text.find("  fee is $5\n"), 12, by_name);
    const auto fee = [&](const std::string& amount) {
        return outcome(value(
            asked(text, "  limit agreed: $20\n  amount in dispute: " + amount + "\n"), "fee"));
    };
    EXPECT_EQ(fee("$20"), "$0.00");
    EXPECT_EQ(fee("$21"), "$20.00");
}

TEST(Tables, an_exception_takes_the_place_of_all_rows) {
    const std::string exception = R"(
§ 4.7  Minors
  answer period is 5 calendar days
    instead of § 4.4
    if minor
)";
    EXPECT_EQ(outcome(value(asked(rules(three_rows, exception),
                                  "  complaint form: telephone\n  minor: yes\n"),
                            "answer period")),
              "5 calendar days");
}

TEST(Tables, a_table_may_itself_be_the_exception) {
    const std::string base = "  answer period is 30 calendar days\n";
    const std::string exception = R"(
§ 4.7  Minors
  answer period by table
    | complaint form | answer period   |
    | letter         | 9 calendar days |
    | otherwise      | 8 calendar days |
    instead of § 4.4
    if minor
)";
    const auto answer = [&](const std::string& form, const std::string& minor) {
        return outcome(value(asked(rules(base, exception),
                                   "  complaint form: " + form + "\n  minor: " + minor + "\n"),
                             "answer period"));
    };
    EXPECT_EQ(answer("letter", "yes"), "9 calendar days");
    EXPECT_EQ(answer("counter", "yes"), "8 calendar days");
    EXPECT_EQ(answer("letter", "no"), "30 calendar days");
}

TEST(Tables, each_row_of_a_record_has_its_own) {
    const Determination result = evaluate_with(R"(ruleset Charges
  cites Branch Manual, chapter 9
  version 1

record charge
  amount is money
  kind is monthly or single

§ 9.1  Refunds
  each charge: refund by table
    | kind    | amount        | refund |
    | monthly | any           | $3     |
    | single  | at most $10   | amount |
    | single  | more than $10 | $10    |
)",
                                               R"(case: 1
as of: 2026-03-10
logged through: 2026-03-09
charge:
  - amount: $4
    kind: single
  - amount: $40
    kind: single
  - amount: $50
    kind: monthly
)");
    EXPECT_EQ(outcome(verdict(result, "refund", 0)), "$4.00");
    EXPECT_EQ(outcome(verdict(result, "refund", 1)), "$10.00");
    EXPECT_EQ(outcome(verdict(result, "refund", 2)), "$3.00");
}

// -- what is refused ------------------------------------------------------------------------------

std::vector<Mistake> mistakes(const std::string& rows) {
    return Rules(rules("  answer period by table\n" + rows)).mistakes();
}

TEST(Tables, two_rows_for_one_case_are_refused_with_the_case) {
    EXPECT_THAT(mistakes(R"(    | complaint form | minor | answer period    |
    | letter         | any   | 30 calendar days |
    | any            | yes   | 20 calendar days |
    | otherwise      |       | 10 calendar days |
)"),
                ElementsAre(FieldsAre(
                    "table_overlap", _, _,
                    HasSubstr("rows 1 and 2 of this table both hold where complaint form is letter "
                              "and minor is yes"))));
}

TEST(Tables, amounts_that_meet_at_their_bound_overlap) {
    EXPECT_THAT(
        mistakes(R"(    | amount in dispute | answer period    |
    | at most $50       | 30 calendar days |
    | at least $50      | 20 calendar days |
)"),
        ElementsAre(FieldsAre("table_overlap", _, _, HasSubstr("where amount in dispute is $50"))));
}

TEST(Tables, a_gap_is_refused_with_the_case) {
    EXPECT_THAT(
        mistakes(R"(    | complaint form      | minor | answer period    |
    | letter or telephone | any   | 30 calendar days |
    | counter             | yes   | 20 calendar days |
)"),
        ElementsAre(FieldsAre("table_gap", _, _,
                              HasSubstr("no row of this table holds where complaint form is "
                                        "counter and minor is no"))));
    EXPECT_THAT(mistakes(R"(    | amount in dispute | answer period    |
    | less than $50     | 30 calendar days |
    | more than $50     | 20 calendar days |
)"),
                ElementsAre(FieldsAre("table_gap", _, _,
                                      HasSubstr("holds where amount in dispute is $50"))));
}

TEST(Tables, a_row_has_a_cell_for_each_column) {
    EXPECT_THAT(mistakes(R"(    | complaint form | minor | answer period    |
    | letter         | 30 calendar days |
    | otherwise      | 10 calendar days |
)"),
                ElementsAre(FieldsAre("table_columns", _, _, HasSubstr("2 cells"))));
}

TEST(Tables, the_last_column_is_headed_by_the_term) {
    EXPECT_THAT(mistakes(R"(    | complaint form | period           |
    | letter         | 30 calendar days |
    | otherwise      | 10 calendar days |
)"),
                ElementsAre(FieldsAre("table_heading", _, "period", _)));
}

TEST(Tables, otherwise_stands_last) {
    EXPECT_THAT(
        mistakes(R"(    | complaint form | answer period    |
    | otherwise      | 10 calendar days |
    | letter         | 30 calendar days |
)"),
        ElementsAre(FieldsAre("table_cell", _, "otherwise", HasSubstr("put this row last"))));
}

TEST(Tables, a_cell_holds_one_thing) {
    EXPECT_THAT(mistakes(R"(    | complaint form | answer period              |
    | letter and     | 30 calendar days           |
    | otherwise      | lesser of $4 and fee + $1  |
)"),
                ElementsAre(FieldsAre("table_cell", _, "letter and", _),
                            FieldsAre("table_cell", _, "lesser of $4 and fee + $1", _)));
}

TEST(Tables, a_word_that_is_no_choice_is_told_once) {
    EXPECT_THAT(mistakes(R"(    | complaint form | answer period    |
    | lettr          | 30 calendar days |
    | otherwise      | 10 calendar days |
)"),
                ElementsAre(FieldsAre("not_a_choice", _, "lettr", _)));
}

TEST(Tables, a_heading_that_nothing_declares_is_told_once) {
    EXPECT_THAT(mistakes(R"(    | complaint fom | answer period    |
    | letter        | 30 calendar days |
    | telephone     | 20 calendar days |
    | otherwise     | 10 calendar days |
)"),
                ElementsAre(FieldsAre("unknown_name", _, "complaint fom", _)));
}

TEST(Tables, a_second_value_beside_a_table_needs_instead_of) {
    EXPECT_THAT(
        Rules(rules(three_rows, "\n§ 4.7  Again\n  answer period is 3 calendar days\n")).mistakes(),
        ElementsAre(FieldsAre("second_value", _, _, _)));
}

TEST(Tables, an_otherwise_line_has_no_place_under_a_table) {
    EXPECT_THAT(Rules(rules(three_rows + "    otherwise 3 calendar days\n")).mistakes(),
                ElementsAre(FieldsAre("clause_out_of_place", _, _, _)));
}

}  // namespace
}  // namespace proviso::testing
