// What an answer lists when missing facts decide only a part of it: the amount owed, or the day it was done.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "interpreter/report/determination_text.hpp"
#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string rules = R"(ruleset Fee refunds
  cites Branch Manual, chapter 6
  version 1

party bank
fact member is yes or no
record charge
  amount is money
  disputed is yes or no
event refund asked
act bank: refund the fee / fee refunded, any number
  amount is money
act bank: answer in writing / answer sent, any number
  complete is yes or no

§ 6.1  How much
  refund is $50
    if member
    otherwise $30
  each charge: covered means that amount is at most $50 and disputed
  each charge: small means that amount is at most $50

§ 6.2  When
  bank must refund the fee
    of at least refund
    within 10 calendar days after refund asked

§ 6.3  Answer
  bank must answer in writing
    containing complete
    within 10 calendar days after refund asked
)";

Determination asked(const std::string& facts, const std::string& events = "",
                    const std::string& rows = "") {
    return evaluate_with(rules, "case: 1\nas of: 2026-03-10\nlogged through: 2026-03-09\n" +
                                    (facts.empty() ? "" : "facts:\n" + facts) +
                                    "events:\n  - refund asked: 2026-03-02\n" + events + rows);
}

std::string printed(const Determination& result) {
    Rules read(rules);
    return report::determination_text(read.program(), result, {});
}

const Answer& refund(const Determination& result) { return duty(result, "6.2", "refund the fee"); }
const Answer& letter(const Determination& result) {
    return duty(result, "6.3", "answer in writing");
}

TEST(Outcomes, the_amounts_that_may_be_owed_are_listed) {
    const Determination result = asked("");
    EXPECT_EQ(standing(refund(result)), "open, due 2026-03-12");
    EXPECT_THAT(needs(refund(result)), ElementsAre("member"));
    ASSERT_EQ(refund(result).alternatives.size(), 2u);
    EXPECT_EQ(amount(refund(result).alternatives[0].required), "$50.00");
    EXPECT_EQ(amount(refund(result).alternatives[1].required), "$30.00");
    EXPECT_THAT(printed(result), HasSubstr("at least $50.00"));
    EXPECT_THAT(printed(result), HasSubstr("or at least $30.00 if member is no"));
}

TEST(Outcomes, an_amount_that_is_known_stands_alone) {
    const Determination result = asked("  member: no\n");
    EXPECT_EQ(amount(refund(result).required), "$30.00");
    EXPECT_THAT(refund(result).alternatives, IsEmpty());
}

TEST(Outcomes, the_days_on_which_it_may_have_been_done_are_listed) {
    const Determination result = asked("  member: no\n", R"(  - answer sent:
      on: 2026-03-04
      complete: unknown
  - answer sent:
      on: 2026-03-06
      complete: yes
)");
    EXPECT_EQ(standing(letter(result)), "done on time, due 2026-03-12");
    EXPECT_THAT(needs(letter(result)), ElementsAre("complete of answer sent"));
    ASSERT_EQ(letter(result).alternatives.size(), 2u);
    EXPECT_EQ(to_text(letter(result).alternatives[0].done_on.value()), "2026-03-04");
    EXPECT_EQ(to_text(letter(result).alternatives[1].done_on.value()), "2026-03-06");
    EXPECT_THAT(printed(result), HasSubstr("done Wed 2026-03-04"));
    EXPECT_THAT(printed(result),
                HasSubstr("or done Fri 2026-03-06 if complete of answer sent is no"));
}

TEST(Outcomes, the_days_of_a_late_one_are_listed_as_well) {
    const Determination result = evaluate_with(rules, R"(case: 1
as of: 2026-03-20
logged through: 2026-03-19
facts:
  member: no
events:
  - refund asked: 2026-03-02
  - answer sent:
      on: 2026-03-13
      complete: unknown
  - answer sent:
      on: 2026-03-16
      complete: yes
)");
    EXPECT_EQ(standing(letter(result)), "done late, due 2026-03-12");
    EXPECT_EQ(letter(result).alternatives.size(), 2u);
}

TEST(Outcomes, the_day_is_settled_where_no_entry_before_is_in_doubt) {
    const Determination result = asked("  member: no\n", R"(  - answer sent:
      on: 2026-03-04
      complete: yes
  - answer sent:
      on: 2026-03-06
      complete: unknown
)");
    EXPECT_EQ(standing(letter(result)), "done on time, due 2026-03-12, done 2026-03-04");
    EXPECT_THAT(needs(letter(result)), IsEmpty());
}

TEST(Outcomes, a_verdict_on_a_row_is_tried_like_any_other) {
    const Determination result =
        asked("  member: no\n", "", "charge:\n  - amount: $20\n  - amount: $60\n");
    EXPECT_THAT(needs(verdict(result, "covered", 0)), ElementsAre("charge 1 disputed"));
    EXPECT_THAT(alternatives(verdict(result, "covered", 0)), ElementsAre("yes", "no"));
    EXPECT_EQ(outcome(verdict(result, "covered", 1)), "no");
    EXPECT_EQ(outcome(verdict(result, "small", 0)), "yes");
}

/// Thirteen yes or no facts, of which an odd or even number decides: nothing short of all settles it.
std::string many_facts(bool of_rows) {
    std::string text = "ruleset Parity\n  cites Branch Manual, chapter 1\n  version 1\n\n";
    std::string fields;
    for (int i = 1; i <= 13; ++i) {
        const std::string name =
            "sign " + std::string(1, static_cast<char>('a' + i)) + " is yes or no\n";
        text += of_rows ? "" : "fact " + name;
        fields += "  " + name;
    }
    if (of_rows) text += "record line\n" + fields;
    const std::string each = of_rows ? "  each line: " : "  ";
    text += "\nterm odd m is yes or no\n\n§ 1  Parity\n";
    std::string last = "sign b";
    for (int i = 2; i <= 13; ++i) {
        const std::string sign = "sign " + std::string(1, static_cast<char>('a' + i));
        const std::string name = "odd " + std::string(1, static_cast<char>('a' + i - 1));
        text += each + name + " means that any of\n      (A) " + last + " without " + name +
                "\n      (B) " + sign + " without " + name + "\n";
        text +=
            each + last + " without " + name + " means that " + last + " and not " + sign + "\n";
        text +=
            each + sign + " without " + name + " means that " + sign + " and not " + last + "\n";
        last = name;
    }
    return text;
}

TEST(Outcomes, past_the_bound_the_answer_says_so) {
    const std::string facts = many_facts(false);
    const Determination result =
        evaluate_with(facts, "case: 1\nas of: 2026-03-10\nlogged through: 2026-03-09\n");
    EXPECT_TRUE(value(result, "odd m").too_many_to_try);
    Rules read(facts);
    EXPECT_THAT(report::determination_text(read.program(), result, {}),
                HasSubstr("too many open facts to try"));
}

TEST(Outcomes, past_the_bound_the_verdict_on_a_row_says_so) {
    const std::string rows = many_facts(true);
    const Determination result = evaluate_with(
        rows, "case: 1\nas of: 2026-03-10\nlogged through: 2026-03-09\nline:\n  - {}\n");
    EXPECT_TRUE(verdict(result, "odd m", 0).too_many_to_try);
    Rules read(rows);
    EXPECT_THAT(report::determination_text(read.program(), result, {}),
                HasSubstr("too many open facts to try"));
}

}  // namespace
}  // namespace proviso::testing
