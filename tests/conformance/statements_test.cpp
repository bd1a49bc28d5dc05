// Statements of the reference that no other page of tests is about: a duty of either act, paragraphs that do not
// apply, limits, amounts that are too large. Days and amounts are counted by hand.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/conformance/small_rules.hpp"
#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

const std::string words_used = R"(
party bank
party customer
fact about a loan is yes or no
fact amount claimed is money
fact fee is money
fact cap agreed is money, if any
event complaint received
event reminder received, any number
act bank: answer by letter / letter sent
act bank: answer by telephone / call made
act bank: close the file / file closed
act customer: ask for review / review asked
)";

Determination asked(const std::string& paragraphs, const std::string& as_of,
                    const std::string& facts = "", const std::string& events = "") {
    return evaluate_with(complaint_letters(words_used + paragraphs),
                         SmallCase{.as_of = as_of,
                                   .facts = facts,
                                   .events = "  - complaint received: 2026-03-02\n" + events}
                             .yaml());
}

// -- either of two acts ---------------------------------------------------------------------------

const std::string either_act = R"(
§ 4.1  Answer
  bank must answer by letter or answer by telephone
    within 10 calendar days after complaint received
)";

std::string answered(const std::string& as_of, const std::string& events) {
    return standing(duty(asked(either_act, as_of, "", events), "4.1",
                         "answer by letter or answer by telephone"));
}

TEST(EitherAct, is_done_by_the_first_of_them) {
    // 03-02 and ten days: 03-12
    EXPECT_EQ(answered("2026-03-20", "  - letter sent: 2026-03-12\n"),
              "done on time, due 2026-03-12, done 2026-03-12");
    EXPECT_EQ(answered("2026-03-20", "  - call made: 2026-03-12\n"),
              "done on time, due 2026-03-12, done 2026-03-12");
    EXPECT_EQ(answered("2026-03-20", "  - letter sent: 2026-03-15\n  - call made: 2026-03-10\n"),
              "done on time, due 2026-03-12, done 2026-03-10");
    EXPECT_EQ(answered("2026-03-20", "  - letter sent: 2026-03-15\n  - call made: 2026-03-13\n"),
              "done late, due 2026-03-12, done 2026-03-13");
}

TEST(EitherAct, is_missed_when_neither_is_recorded_and_open_before) {
    EXPECT_EQ(answered("2026-03-20", ""), "missed, due 2026-03-12");
    EXPECT_EQ(answered("2026-03-05", ""), "open, due 2026-03-12");
    EXPECT_EQ(answered("2026-03-20", "  - file closed: 2026-03-05\n"), "missed, due 2026-03-12");
}

TEST(EitherAct, counts_no_act_before_its_time_begins) {
    EXPECT_EQ(answered("2026-03-20", "  - letter sent: 2026-03-01\n"), "missed, due 2026-03-12");
}

// -- what does not apply --------------------------------------------------------------------------

const std::string loans_elsewhere = R"(
§ 4.0  Loans
  § 4.1 and § 4.3 do not apply
    if about a loan
    see "Branch Manual, chapter 9"

§ 4.1  Letters
  bank must answer by letter
    within 10 calendar days after complaint received

§ 4.2  Calls
  bank must answer by telephone
    within 10 calendar days after complaint received

§ 4.3  Review
  customer may ask for review
    at any time
)";

TEST(Reach, takes_out_the_paragraphs_named_and_no_other) {
    const Determination loan = asked(loans_elsewhere, "2026-03-20", "  about a loan: yes\n");
    EXPECT_TRUE(loan.subject);
    EXPECT_EQ(standing(duty(loan, "4.1", "answer by letter")), "not subject");
    EXPECT_EQ(standing(duty(loan, "4.2", "answer by telephone")), "missed, due 2026-03-12");
    EXPECT_EQ(standing(duty(loan, "4.3", "ask for review")), "not subject");
    EXPECT_THAT(everything(loan), HasSubstr("Branch Manual, chapter 9"));
    const Determination other = asked(loans_elsewhere, "2026-03-20", "  about a loan: no\n");
    EXPECT_EQ(standing(duty(other, "4.1", "answer by letter")), "missed, due 2026-03-12");
    EXPECT_EQ(standing(duty(other, "4.3", "ask for review")), "available");
}

TEST(Reach, that_is_unknown_is_asked_for) {
    const Determination unknown = asked(loans_elsewhere, "2026-03-20", "  about a loan: unknown\n");
    const Answer& answer = duty(unknown, "4.1", "answer by letter");
    EXPECT_EQ(answer.status, Status::need_information);
    EXPECT_THAT(needs(answer), ElementsAre("about a loan"));
    EXPECT_THAT(alternatives(answer),
                UnorderedElementsAre("missed, due 2026-03-12", "not subject"));
    EXPECT_EQ(standing(duty(unknown, "4.2", "answer by telephone")), "missed, due 2026-03-12");
}

// -- limits ---------------------------------------------------------------------------------------

const std::string limited = R"(
term refund is money, higher is better for customer

§ 4.5  Refund
  refund is fee

§ 4.6  Agreed cap
  refund is never more than cap agreed
    if there is a cap agreed

§ 4.7  At least
  refund is never less than $5
)";

Answer refund(const std::string& fee, const std::string& cap) {
    return value(asked(limited, "2026-03-20", "  fee: " + fee + "\n  cap agreed: " + cap + "\n"),
                 "refund");
}

TEST(Limits, cut_off_what_is_beyond_them_and_nothing_else) {
    EXPECT_EQ(outcome(refund("$30", "$20")), "$20.00");
    EXPECT_EQ(outcome(refund("$20", "$20")), "$20.00");
    EXPECT_EQ(outcome(refund("$10", "$20")), "$10.00");
    EXPECT_THAT(reasons(refund("$10", "$20")), ElementsAre("computed by 4.5"));
    EXPECT_EQ(outcome(refund("$30", "not applicable")), "$30.00");
    EXPECT_EQ(outcome(refund("$3", "not applicable")), "$5.00");
}

TEST(Limits, that_are_unknown_leave_the_value_open_where_they_could_cut) {
    EXPECT_EQ(outcome(refund("$30", "unknown")), "need information");
    EXPECT_THAT(needs(refund("$30", "unknown")), ElementsAre("cap agreed"));
}

// -- amounts that are too large -------------------------------------------------------------------

const std::string sums = R"(
term both is money
term more is yes or no

§ 4.8  Both
  both is fee + amount claimed
  more means that about a loan or both is more than $5
  bank must close the file
    within 10 calendar days after complaint received
)";

// 2^63 - 1 cents are the most that is kept
const std::string most = "  fee: \"$92,233,720,368,547,758.07\"\n";

TEST(Amounts, up_to_the_largest_are_exact) {
    const Determination result = asked(
        sums, "2026-03-20", "  fee: \"$92,233,720,368,547,758.06\"\n  amount claimed: $0.01\n");
    EXPECT_EQ(outcome(value(result, "both")), "$92233720368547758.07");
}

TEST(Amounts, that_are_too_large_cannot_be_computed_and_the_rest_is_answered) {
    const Determination result =
        asked(sums, "2026-03-20", most + "  amount claimed: $0.01\n  about a loan: no\n");
    EXPECT_EQ(value(result, "both").status, Status::failed);
    EXPECT_EQ(value(result, "more").status, Status::failed);
    EXPECT_EQ(standing(duty(result, "4.8", "close the file")), "missed, due 2026-03-12");
}

TEST(Amounts, that_are_too_large_are_silent_where_they_do_not_decide) {
    const Determination result =
        asked(sums, "2026-03-20", most + "  amount claimed: $0.01\n  about a loan: yes\n");
    EXPECT_EQ(outcome(value(result, "more")), "yes");
}

}  // namespace
}  // namespace proviso::testing
