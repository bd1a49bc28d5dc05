// Conditions, one row of the reference after the other, and the tables of three-valued logic.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/conformance/small_rules.hpp"
#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::ElementsAre;

std::string rules(const std::string& statements) {
    return R"(ruleset Conditions
  cites Branch Manual, chapter 7
  version 1

party bank
fact left is yes or no
fact right is yes or no
fact complaint form is letter or telephone or counter
fact amount claimed is money
fact fee in dispute is money, if any
record charge
  date is a date
  amount is money
  wrong is yes or no
event complaint received
event reminder received, any number
term result is yes or no

§ 7.1  What is tried
)" + statements;
}

/// What the condition comes to, from the words of the facts; the log is complete to 2026-03-20.
std::string holds(const std::string& condition, const std::string& facts,
                  const std::string& others = "") {
    const Determination result = evaluate_with(
        rules("  result means that " + condition + "\n"),
        SmallCase{.as_of = "2026-03-20", .facts = "  complaint form: letter\n" + facts}.yaml() +
            others);
    return outcome(value(result, "result"));
}

// -- three answers --------------------------------------------------------------------------------

/// "?" for what is asked for; the facts are left and right.
std::string truth(const std::string& condition, const std::string& left, const std::string& right) {
    const auto stated = [](const std::string& name, const std::string& word) {
        return "  " + name + ": " + (word == "?" ? "unknown" : word) + "\n";
    };
    const std::string found = holds(condition, stated("left", left) + stated("right", right));
    return found == "need information" ? "?" : found;
}

const char* const words[] = {"yes", "no", "?"};

TEST(ThreeValues, and_is_no_as_soon_as_one_is_no) {
    const char* const table[3][3] = {{"yes", "no", "?"}, {"no", "no", "no"}, {"?", "no", "?"}};
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column)
            EXPECT_EQ(truth("left and right", words[row], words[column]), table[row][column])
                << words[row] << " and " << words[column];
}

TEST(ThreeValues, or_is_yes_as_soon_as_one_is_yes) {
    const char* const table[3][3] = {{"yes", "yes", "yes"}, {"yes", "no", "?"}, {"yes", "?", "?"}};
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column)
            EXPECT_EQ(truth("left or right", words[row], words[column]), table[row][column])
                << words[row] << " or " << words[column];
}

TEST(ThreeValues, not_of_what_is_not_settled_is_not_settled) {
    EXPECT_EQ(truth("not left", "yes", "no"), "no");
    EXPECT_EQ(truth("not left", "no", "no"), "yes");
    EXPECT_EQ(truth("not left", "?", "no"), "?");
}

TEST(ThreeValues, lists_follow_the_same_tables) {
    const std::string items = "\n      (A) left\n      (B) right";
    const auto none = [](const std::string& any) {
        return any == "yes" ? "no" : any == "no" ? "yes" : "?";
    };
    for (const char* left : words) {
        for (const char* right : words) {
            const std::string any = truth("left or right", left, right);
            EXPECT_EQ(truth("any of" + items, left, right), any) << left << " " << right;
            EXPECT_EQ(truth("none of" + items, left, right), none(any)) << left << " " << right;
            EXPECT_EQ(truth("all of" + items, left, right), truth("left and right", left, right))
                << left << " " << right;
        }
    }
}

TEST(ThreeValues, a_fact_that_cannot_change_the_answer_is_not_asked_for) {
    const auto asked = [](const std::string& facts) {
        return needs(value(evaluate_with(rules("  result means that left and right\n"),
                                         SmallCase{.facts = facts}.yaml()),
                           "result"));
    };
    EXPECT_THAT(asked("  left: no\n"), ElementsAre());
    EXPECT_THAT(asked("  left: yes\n"), ElementsAre("right"));
    EXPECT_THAT(asked(""), ElementsAre("left", "right"));  // in the order in which the rules ask
}

// -- forms ----------------------------------------------------------------------------------------

TEST(Conditions, of_a_choice) {
    EXPECT_EQ(holds("complaint form is letter", ""), "yes");
    EXPECT_EQ(holds("complaint form is telephone", ""), "no");
    EXPECT_EQ(holds("complaint form is not letter", ""), "no");
    EXPECT_EQ(holds("complaint form is not telephone", ""), "yes");
    EXPECT_EQ(holds("complaint form is telephone or letter", ""), "yes");
    EXPECT_EQ(holds("complaint form is telephone or counter", ""), "no");
    EXPECT_EQ(holds("complaint form is not telephone or counter", ""), "yes");
}

TEST(Conditions, compare_amounts_at_their_bounds) {
    struct Row {
        const char *comparison, *below, *equal, *above;
    };
    const Row rows[] = {
        {"is $50", "no", "yes", "no"},           {"is not $50", "yes", "no", "yes"},
        {"is more than $50", "no", "no", "yes"}, {"is less than $50", "yes", "no", "no"},
        {"is at least $50", "no", "yes", "yes"}, {"is at most $50", "yes", "yes", "no"},
    };
    for (const Row& row : rows) {
        const std::string condition = std::string("amount claimed ") + row.comparison;
        EXPECT_EQ(holds(condition, "  amount claimed: $49.99\n"), row.below) << row.comparison;
        EXPECT_EQ(holds(condition, "  amount claimed: $50.00\n"), row.equal) << row.comparison;
        EXPECT_EQ(holds(condition, "  amount claimed: $50.01\n"), row.above) << row.comparison;
    }
}

TEST(Conditions, there_is_a_value_unless_there_is_none) {
    EXPECT_EQ(holds("there is a fee in dispute", "  fee in dispute: $3\n"), "yes");
    EXPECT_EQ(holds("there is a fee in dispute", "  fee in dispute: not applicable\n"), "no");
    EXPECT_EQ(holds("there is a fee in dispute", "  fee in dispute: unknown\n"),
              "need information");
}

const std::string two_charges =
    "charge:\n  - date: 2026-03-02\n    amount: $20\n    wrong: yes\n"
    "  - date: 2026-03-03\n    amount: $80\n    wrong: no\n";

TEST(Conditions, of_rows_take_every_and_behind_where) {
    EXPECT_EQ(holds("any charge where amount is more than $50", "", two_charges), "yes");
    EXPECT_EQ(holds("any charge where wrong and amount is more than $50", "", two_charges), "no");
    EXPECT_EQ(holds("no charge where wrong and amount is more than $50", "", two_charges), "yes");
    EXPECT_EQ(holds("no charge where wrong", "", two_charges), "no");
    EXPECT_EQ(holds("any charge where wrong", "", "charge: []\n"), "no");
    EXPECT_EQ(holds("no charge where wrong", "", "charge: []\n"), "yes");
}

/// Of a reminder on each of three days; the complaint was received on Mon 2026-03-02.
struct Days {
    const char* time;
    const char* days[3];
    const char* answers[3];
};

std::string reminded(const char* time, const char* day) {
    return holds(std::string("reminder received ") + time, "",
                 std::string("events:\n  - complaint received: 2026-03-02\n") +
                     "  - reminder received: " + day + "\n");
}

TEST(Conditions, of_occurrences_at_their_bounds) {
    const Days rows[] = {
        {"within 10 calendar days after complaint received",
         {"2026-03-11", "2026-03-12", "2026-03-13"},
         {"yes", "yes", "no"}},
        {"within 10 calendar days after complaint received",
         {"2026-03-01", "2026-03-02", "2026-03-03"},
         {"no", "yes", "yes"}},
        {"no later than 10 calendar days after complaint received",
         {"2026-02-01", "2026-03-12", "2026-03-13"},
         {"yes", "yes", "no"}},
        {"no later than complaint received",
         {"2026-03-01", "2026-03-02", "2026-03-03"},
         {"yes", "yes", "no"}},
        {"before complaint received",
         {"2026-03-01", "2026-03-02", "2026-03-03"},
         {"yes", "no", "no"}},
        {"at least 10 calendar days before complaint received",
         {"2026-02-19", "2026-02-20", "2026-02-21"},
         {"yes", "yes", "no"}},
    };
    for (const Days& row : rows) {
        for (int at = 0; at < 3; ++at)
            EXPECT_EQ(reminded(row.time, row.days[at]), row.answers[at])
                << row.time << ", " << row.days[at];
    }
}

TEST(Conditions, of_occurrences_without_an_end_are_never_no) {
    EXPECT_EQ(reminded("after complaint received", "2026-03-03"), "yes");
    EXPECT_EQ(reminded("after complaint received", "2026-03-02"), "waiting");
    EXPECT_EQ(reminded("more than 10 calendar days after complaint received", "2026-03-13"), "yes");
    EXPECT_EQ(reminded("more than 10 calendar days after complaint received", "2026-03-12"),
              "waiting");
}

TEST(Conditions, of_dates_at_their_bounds) {
    struct Row {
        const char* time;
        const char* answers[3];
    };
    // a charge of 2026-03-01, of 03-02 and of 03-03
    const Row rows[] = {
        {"is on 2026-03-02", {"no", "yes", "no"}},
        {"is on complaint received", {"no", "yes", "no"}},
        {"is not on complaint received", {"yes", "no", "yes"}},
        {"is before complaint received", {"yes", "no", "no"}},
        {"is after complaint received", {"no", "no", "yes"}},
        {"is no later than complaint received", {"yes", "yes", "no"}},
        {"is within 1 calendar day after complaint received", {"no", "yes", "yes"}},
        {"is more than 0 calendar days after complaint received", {"no", "no", "yes"}},
        {"is at least 1 calendar day before complaint received", {"yes", "no", "no"}},
    };
    const char* const days[] = {"2026-03-01", "2026-03-02", "2026-03-03"};
    for (const Row& row : rows) {
        for (int at = 0; at < 3; ++at) {
            const std::string others = std::string("charge:\n  - date: ") + days[at] +
                                       "\n    amount: $20\n    wrong: yes\n"
                                       "events:\n  - complaint received: 2026-03-02\n";
            EXPECT_EQ(holds(std::string("any charge where date ") + row.time, "", others),
                      row.answers[at])
                << row.time << ", " << days[at];
        }
    }
}

TEST(Conditions, that_need_a_named_amount_are_refused) {
    const auto codes = [](const std::string& statements) {
        std::vector<std::string> all;
        for (const Mistake& mistake : Rules(rules(statements)).mistakes())
            all.push_back(mistake.code);
        return all;
    };
    EXPECT_THAT(codes("  result means that amount claimed + $5 is more than $50\n"),
                ElementsAre("formed_where_compared"));
    EXPECT_THAT(codes("  result means that left and right or left\n"), ElementsAre("and_or_mixed"));
    EXPECT_THAT(codes("  result means that reminder received\n"), ElementsAre("say_by_when"));
}

}  // namespace
}  // namespace proviso::testing
