// What may be computed, one row of the reference after the other. Every expected value was reckoned by hand.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/conformance/small_rules.hpp"
#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string rules(const std::string& statements, const std::string& declarations) {
    return R"(ruleset Fees
  cites Branch Manual, chapter 6
  version 1

party bank
party customer
fact amount claimed is money
fact other amount is money
fact first part is a number
fact second part is a number
fact urgent is yes or no
fact delay is yes or no, yes unless proved by bank
fact neglect is yes or no, no unless proved by bank
record charge
  date is a date
  amount is money
  returned is a date, if any
  wrong is yes or no
event answer given
  offer is money
)" + declarations +
           "\n§ 6.1  What is tried\n" + statements;
}

struct Given {
    std::string facts = {}, rows = "charge: []\n", events = {};
};

Determination evaluated(const std::string& statements, const std::string& declarations,
                        const Given& given) {
    return evaluate_with(
        rules(statements, declarations),
        SmallCase{.facts = given.facts, .events = given.events, .rows = given.rows}.yaml());
}

std::string money(const std::string& value, const Given& given) {
    return outcome(::proviso::testing::value(
        evaluated("  result is " + value + "\n", "term result is money", given), "result"));
}

std::string yes_or_no(const std::string& statements, const Given& given) {
    return outcome(::proviso::testing::value(
        evaluated(statements, "term result is yes or no", given), "result"));
}

Given claimed(const std::string& amount, const std::string& other = "$0.00") {
    return {"  amount claimed: \"" + amount + "\"\n  other amount: \"" + other + "\"\n"};
}

// -- rounding -------------------------------------------------------------------------------------

std::string a_tenth(const std::string& amount, const std::string& how) {
    return money("amount claimed * 10%\n    rounded to the cent, " + how, claimed(amount));
}

TEST(Rounding, has_four_ways_and_each_says_where_a_half_cent_goes) {
    struct Row {
        const char *amount, *half_up, *half_even, *down, *up;
    };
    const Row rows[] = {
        {"$0.25", "$0.03", "$0.02", "$0.02", "$0.03"},  // 2.5 cents
        {"$0.35", "$0.04", "$0.04", "$0.03", "$0.04"},  // 3.5 cents
        {"$0.24", "$0.02", "$0.02", "$0.02", "$0.03"},  // 2.4 cents
        {"$0.26", "$0.03", "$0.03", "$0.02", "$0.03"},  // 2.6 cents
        {"$0.30", "$0.03", "$0.03", "$0.03", "$0.03"},  // 3 cents
    };
    for (const Row& row : rows) {
        EXPECT_EQ(a_tenth(row.amount, "half up"), row.half_up) << row.amount;
        EXPECT_EQ(a_tenth(row.amount, "half even"), row.half_even) << row.amount;
        EXPECT_EQ(a_tenth(row.amount, "down"), row.down) << row.amount;
        EXPECT_EQ(a_tenth(row.amount, "up"), row.up) << row.amount;
    }
}

TEST(Rounding, is_done_once_at_the_end) {
    // Half a cent and half a cent are one cent; each rounded up by itself would make two.
    EXPECT_EQ(money("amount claimed * 10% + other amount * 10%\n    rounded to the cent, up",
                    claimed("$0.05", "$0.05")),
              "$0.01");
}

// -- forms ----------------------------------------------------------------------------------------

TEST(Numbers, are_exact) {
    // 0.1 + 0.2 is 0.3, and not 0.30000000000000004
    const Given given{"  first part: 0.1\n  second part: 0.2\n"};
    EXPECT_EQ(yes_or_no("  whole is first part + second part\n"
                        "  result means that whole is 0.3\n",
                        given),
              "yes");
    EXPECT_EQ(yes_or_no("  whole is first part + second part\n"
                        "  result means that whole is more than 0.3\n",
                        given),
              "no");
}

TEST(Forms, a_product_binds_before_a_sum) {
    EXPECT_EQ(money("amount claimed + other amount * 2\n    rounded to the cent, down",
                    claimed("$1.00", "$10.00")),
              "$21.00");
}

TEST(Forms, the_lesser_and_the_greater_of_two_and_of_several) {
    const Given given = claimed("$30.00", "$45.00");
    EXPECT_EQ(money("lesser of amount claimed and other amount", given), "$30.00");
    EXPECT_EQ(money("greater of amount claimed and other amount", given), "$45.00");
    const std::string list =
        "\n      (i) amount claimed\n      (ii) other amount\n      (iii) $35\n";
    EXPECT_EQ(money("lesser of" + list, given), "$30.00");
    EXPECT_EQ(money("greater of" + list, given), "$45.00");
    EXPECT_EQ(money("total of" + list, given), "$110.00");
}

/// $20 wrong and returned on 03-05; $30 right, never returned; $15 wrong and returned on 03-04.
const Given three_charges{"",
                          "charge:\n"
                          "  - date: 2026-03-01\n    amount: $20\n    returned: 2026-03-05\n"
                          "    wrong: yes\n"
                          "  - date: 2026-03-02\n    amount: $30\n    returned: not applicable\n"
                          "    wrong: no\n"
                          "  - date: 2026-03-03\n    amount: $15\n    returned: 2026-03-04\n"
                          "    wrong: yes\n"};

TEST(Forms, sums_over_rows_with_and_without_a_condition) {
    EXPECT_EQ(money("sum of amount for each charge", three_charges), "$65.00");
    EXPECT_EQ(money("sum of amount for each charge where wrong", three_charges), "$35.00");
    // `where` takes every `and` with it
    EXPECT_EQ(money("sum of amount for each charge where wrong and amount is more than $15",
                    three_charges),
              "$20.00");
}

TEST(Forms, numbers_of_rows) {
    const auto number = [](const std::string& value) {
        return outcome(
            ::proviso::testing::value(evaluated("  result is number of " + value + "\n",
                                                "term result is a number", three_charges),
                                      "result"));
    };
    EXPECT_EQ(number("charge"), "3");
    EXPECT_EQ(number("charge where wrong"), "2");
    EXPECT_EQ(number("charge where amount is more than $100"), "0");
}

std::string first_return(const std::string& where, const Given& given) {
    const std::string statements =
        "  first return is the earliest returned of charge" + where +
        "\n  early means that first return is no later than 2026-03-04\n"
        "    if there is a first return\n  result means that there is a first return\n";
    const Determination result =
        evaluated(statements, "term result is yes or no\nterm early is yes or no", given);
    return outcome(::proviso::testing::value(result, "result")) + ", " +
           outcome(::proviso::testing::value(result, "early"));
}

TEST(Forms, the_earliest_skips_rows_that_have_none_and_with_no_row_left_there_is_no_value) {
    EXPECT_EQ(first_return("", three_charges), "yes, yes");                               // 03-04
    EXPECT_EQ(first_return(" where amount is more than $15", three_charges), "yes, no");  // 03-05
    EXPECT_EQ(first_return(" where not wrong", three_charges), "no, no");
    EXPECT_EQ(first_return("", {}), "no, no");
}

TEST(Forms, a_field_of_an_event_waits_for_the_event_and_is_asked_for_when_it_came_without) {
    const std::string declared = "term result is money";
    const std::string statement = "  result is offer of answer given\n";
    const Determination stated = evaluated(
        statement, declared,
        {"", "charge: []\n", "  - answer given:\n      on: 2026-03-05\n      offer: $12\n"});
    EXPECT_EQ(outcome(::proviso::testing::value(stated, "result")), "$12.00");
    const Determination left_out = evaluated(
        statement, declared, {"", "charge: []\n", "  - answer given:\n      on: 2026-03-05\n"});
    EXPECT_EQ(outcome(::proviso::testing::value(left_out, "result")), "need information");
    EXPECT_THAT(needs(::proviso::testing::value(left_out, "result")),
                ElementsAre(HasSubstr("offer")));
}

TEST(Limits, cut_off_whichever_statement_gave_the_value) {
    const std::string both =
        "  result is amount claimed\n    if urgent\n    otherwise other amount\n"
        "  result is never more than $40\n  result is never less than $25\n";
    const auto limited = [&](const std::string& urgent) {
        Given given = claimed("$50.00", "$20.00");
        given.facts += "  urgent: " + urgent + "\n";
        return outcome(
            ::proviso::testing::value(evaluated(both, "term result is money", given), "result"));
    };
    EXPECT_EQ(limited("yes"), "$40.00");
    EXPECT_EQ(limited("no"), "$25.00");
}

// -- burden of proof ------------------------------------------------------------------------------

TEST(BurdenOfProof, what_is_not_proved_counts_as_the_word_given) {
    for (const char* facts : {"", "  delay: unknown\n  neglect: unknown\n"}) {
        EXPECT_EQ(yes_or_no("  result means that delay\n", {facts}), "yes") << facts;
        EXPECT_EQ(yes_or_no("  result means that neglect\n", {facts}), "no") << facts;
    }
    EXPECT_EQ(yes_or_no("  result means that delay\n", {"  delay: no\n"}), "no");
    EXPECT_EQ(yes_or_no("  result means that neglect\n", {"  neglect: yes\n"}), "yes");
}

TEST(BurdenOfProof, the_answer_says_who_did_not_prove_it) {
    const Determination result =
        evaluated("  result means that delay\n", "term result is yes or no", {});
    EXPECT_THAT(words_of(::proviso::testing::value(result, "result").why),
                HasSubstr("not proved by bank"));
}

}  // namespace
}  // namespace proviso::testing
