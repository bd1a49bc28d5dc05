// What is counted of each kind of statement, and why something was not seen. Counts are by hand.
#include <gmock/gmock.h>

#include "tests/unit/exercise/watched.hpp"

namespace proviso::testing {
namespace {

using ::testing::HasSubstr;

const std::string words = R"(ruleset Complaint letters
  cites Branch Manual
  version 1

party bank
fact form is letter or telephone
fact account ended is yes or no
fact called is yes or no
fact fee is money
event complaint received
act bank: answer / answer sent

)";

// Line 13 is the first behind the words.
const std::string answer = R"(§ 1  Answer
  bank must answer
    within 30 calendar days after complaint received
    if form is letter
    unless any of
      (A) account ended
      (B) called

)";

const std::string letter = R"(example a letter
  given
    form: letter
    account ended: no
    called: unknown
    complaint received: 2026-03-02
    answer sent: 2026-03-20
    logged through: 2026-04-09
  as of 2026-04-10
  expect § 1 needs called
)";

TEST(Exercise, ClausesAndLabelsAreCountedTrueFalseAndUnsettled) {
    const Watched watched(words + answer + letter + R"(
example a call about a closed account
  given as in a letter, except
    form: telephone
    account ended: yes
  expect § 1 is not required
)");
    EXPECT_EQ(watched.clause(14, 0), "if 1/1/0");
    EXPECT_EQ(watched.clause(14, 1), "unless 1/0/1");
    EXPECT_EQ(watched.clause(14, 2), "(A) 1/1/0");
    EXPECT_EQ(watched.clause(14, 3), "(B) 0/0/2");
    EXPECT_EQ(watched.why_one_sided(14, 0), "");
    EXPECT_EQ(watched.why_one_sided(14, 1), "false in no case");
    EXPECT_EQ(watched.why_one_sided(14, 3), "always unknown: called");
    const ExerciseTotals totals = watched.exercise().totals();
    EXPECT_EQ(totals.outcomes.seen, 5U);
    EXPECT_EQ(totals.outcomes.all, 8U);
    EXPECT_EQ(totals.unsettled.seen, 2U);
    EXPECT_EQ(totals.unsettled.all, 4U);
}

TEST(Exercise, AStatementTakesEffectWhenItIsOwedAndItsTimeHasBegun) {
    const Watched not_begun(words + answer + R"(example no letter yet
  given
    form: letter
    account ended: no
    called: no
    complaint received: not yet
    logged through: 2026-04-09
  as of 2026-04-10
  expect § 1 is not started
)");
    EXPECT_EQ(not_begun.at_line(14).effect.yes, 0U);
    EXPECT_EQ(not_begun.why(14), "its time begins in no case");
    EXPECT_EQ(not_begun.exercise().totals().paragraphs.seen, 0U);

    const Watched owed(words + answer + R"(example a letter answered
  given
    form: letter
    account ended: no
    called: no
    complaint received: 2026-03-02
    answer sent: 2026-03-20
    logged through: 2026-04-09
  as of 2026-04-10
  expect § 1 is done on time
)");
    EXPECT_EQ(owed.at_line(14).effect.yes, 1U);
    EXPECT_EQ(owed.why(14), "");
    EXPECT_EQ(owed.at_line(14).statuses.at(Status::done_on_time), 1U);
    EXPECT_EQ(owed.exercise().totals().paragraphs.per_mille(), 1000U);
}

TEST(Exercise, AnExcuseThatAlwaysHoldsIsNamed) {
    const Watched watched(words + answer + R"(example a closed account
  given
    form: letter
    account ended: yes
    called: no
    complaint received: 2026-03-02
    logged through: 2026-04-09
  as of 2026-04-10
  expect § 1 is not required because of (A)
)");
    EXPECT_EQ(watched.why(14), "its `unless` always holds");
}

const std::string refunds = R"(term refund is money, higher is better for bank

§ 1  Refund
  refund is fee

§ 2  No refund by telephone
  refund is $0
    instead of § 1
    if form is telephone

)";

std::string refund_example(const std::string& form, const std::string& amount) {
    return "example by " + form + "\n  given\n    form: " + form +
           "\n    fee: $12\n    logged through: 2026-04-09\n  as of 2026-04-10\n  expect refund "
           "is " +
           amount + "\n";
}

TEST(Exercise, InsteadOfIsAppliedOrRejected) {
    const Watched one(words + refunds + refund_example("telephone", "$0"));
    EXPECT_EQ(one.at_line(19).precedence.at(0).over, "1");
    EXPECT_EQ(one.at_line(19).precedence.at(0).seen.yes, 1U);
    EXPECT_EQ(one.at_line(19).precedence.at(0).seen.no, 0U);
    EXPECT_EQ(one.why(16), "§ 2 always takes its place");

    const Watched both(words + refunds + refund_example("telephone", "$0") + "\n" +
                       refund_example("letter", "$12"));
    EXPECT_EQ(both.at_line(19).precedence.at(0).seen.sides(), 2U);
    EXPECT_EQ(both.why(16), "");
    EXPECT_TRUE(both.exercise().totals().precedences.whole());
}

TEST(Exercise, WhatIsOutOfItsDatesOrOutOfReachIsSaid) {
    const Watched dated(R"(ruleset Complaint letters
  cites Branch Manual
  version 1
  law in force on complaint received

party bank
fact form is letter or telephone
event complaint received
act bank: answer / answer sent

§ 1  Answer
  bank must answer
    within 30 calendar days after complaint received
    effective from 2027-01-01

§ 2  Reach
  in § 3 does not apply
    if form is telephone

§ 3  A call
  bank must answer
    within 5 calendar days after complaint received

example a call of 2026
  given
    form: telephone
    complaint received: 2026-03-02
    logged through: 2026-04-09
  as of 2026-04-10
  expect § 3 is not subject
)");
    EXPECT_EQ(dated.why(12), "no case falls into its dates");
    EXPECT_EQ(dated.why(21), "no case reaches the paragraph");
    EXPECT_EQ(dated.at_line(17).effect.yes, 1U);
}

TEST(Exercise, LayoutChangesNothing) {
    const std::string spread = R"(§ 1  Answer

  # Sent by post.
  bank must answer
    within 30 calendar days after complaint received
    if form is letter

    unless any of
      (A) account ended

      (B) called

)";
    const Watched as_it_was(words + answer + letter);
    const Watched laid_out(words + spread + letter);
    EXPECT_EQ(as_it_was.exercise().totals().outcomes.seen,
              laid_out.exercise().totals().outcomes.seen);
    EXPECT_EQ(as_it_was.clause(14, 1), laid_out.clause(16, 1));
}

TEST(Exercise, SharesAreRoundedDownSoThatAllIsSaidOfAllAlone) {
    EXPECT_EQ((Share{999, 1000}.per_mille()), 999U);
    EXPECT_EQ((Share{9999, 10000}.per_mille()), 999U);
    EXPECT_EQ((Share{0, 0}.per_mille()), 1000U);
    EXPECT_EQ(percent(Share{2, 3}), "66.6 %");
}

}  // namespace
}  // namespace proviso::testing
