// The truth tables of unsettled answers, cell by cell.

#include "interpreter/evaluate/outcome.hpp"

#include <gtest/gtest.h>

#include <string>

namespace proviso {
namespace {

const Outcome yes = settled(true);
const Outcome no = settled(false);
const Outcome asks = needing({Need::Kind::fact, 1, -1, 0});
const Outcome asks_more = needing({Need::Kind::fact, 2, -1, 0});
const Outcome waits = waiting({EventId{3}, 100});

std::string word(const Outcome& outcome) {
    if (outcome.is_unsettled()) return "?";
    return outcome.is_yes() ? "yes" : "no";
}

TEST(Junction, takes_parts_as_they_are_or_negated) {
    EXPECT_EQ(word(conjunction({yes, negation_of(no)})), "yes");
    EXPECT_EQ(word(conjunction({yes, negation_of(yes)})), "no");
    EXPECT_EQ(word(disjunction({no, negation_of(absent())})), "yes");
    EXPECT_EQ(word(disjunction({no, negation_of(asks)})), "?");
}

TEST(Junction, is_decided_once_nothing_can_change_it) {
    Outcome assumed = no;
    assumed.assumed = true;
    Junction all(false);
    all.add(asks);
    EXPECT_FALSE(all.is_decided());
    all.add(assumed);
    EXPECT_FALSE(all.is_decided());  // a part that is not assumed would make it firm
    all.add(no);
    EXPECT_TRUE(all.is_decided());
    all.add(waits);
    const Outcome whole = all.take();
    EXPECT_TRUE(whole.is_no());
    EXPECT_FALSE(whole.assumed);
    EXPECT_TRUE(whole.needs.empty() && whole.waits.empty());
}

TEST(Kleene, and_has_the_strong_table) {
    EXPECT_EQ(word(conjunction({yes, yes})), "yes");
    EXPECT_EQ(word(conjunction({yes, no})), "no");
    EXPECT_EQ(word(conjunction({no, yes})), "no");
    EXPECT_EQ(word(conjunction({no, no})), "no");
    EXPECT_EQ(word(conjunction({yes, asks})), "?");
    EXPECT_EQ(word(conjunction({asks, yes})), "?");
    EXPECT_EQ(word(conjunction({no, asks})), "no");
    EXPECT_EQ(word(conjunction({asks, no})), "no");
    EXPECT_EQ(word(conjunction({asks, asks})), "?");
}

TEST(Kleene, or_has_the_strong_table) {
    EXPECT_EQ(word(disjunction({yes, yes})), "yes");
    EXPECT_EQ(word(disjunction({yes, no})), "yes");
    EXPECT_EQ(word(disjunction({no, yes})), "yes");
    EXPECT_EQ(word(disjunction({no, no})), "no");
    EXPECT_EQ(word(disjunction({yes, asks})), "yes");
    EXPECT_EQ(word(disjunction({asks, yes})), "yes");
    EXPECT_EQ(word(disjunction({no, asks})), "?");
    EXPECT_EQ(word(disjunction({asks, no})), "?");
    EXPECT_EQ(word(disjunction({asks, asks})), "?");
}

TEST(Kleene, not_turns_yes_and_no_and_leaves_the_unsettled) {
    EXPECT_EQ(word(negated(yes)), "no");
    EXPECT_EQ(word(negated(no)), "yes");
    EXPECT_EQ(word(negated(asks)), "?");
}

TEST(Kleene, a_settled_result_has_no_needs) {
    EXPECT_TRUE(conjunction({asks, no}).needs.empty());
    EXPECT_TRUE(disjunction({asks, yes, waits}).needs.empty());
    EXPECT_TRUE(disjunction({waits, yes}).waits.empty());
}

TEST(Kleene, needs_and_waits_unite_in_the_order_of_mention) {
    const Outcome both = conjunction({asks_more, waits, asks, asks_more});
    ASSERT_EQ(both.needs.size(), 2u);
    EXPECT_EQ(both.needs[0].id, 2u);
    EXPECT_EQ(both.needs[1].id, 1u);
    ASSERT_EQ(both.waits.size(), 1u);
    EXPECT_EQ(both.state, State::needs);
}

TEST(Kleene, time_alone_is_better_than_a_missing_fact_and_a_failure_is_worst) {
    Outcome failed;
    failed.state = State::failed;
    EXPECT_EQ(conjunction({waits, yes}).state, State::open);
    EXPECT_EQ(conjunction({waits, asks}).state, State::needs);
    EXPECT_EQ(conjunction({asks, failed}).state, State::failed);
    EXPECT_EQ(word(conjunction({failed, no})), "no");
    EXPECT_EQ(word(disjunction({failed, yes})), "yes");
}

TEST(Kleene, an_answer_rests_on_an_assumed_log_only_where_that_decides) {
    Outcome assumed_no = no;
    assumed_no.assumed = true;
    Outcome assumed_yes = yes;
    assumed_yes.assumed = true;
    EXPECT_TRUE(conjunction({yes, assumed_yes}).assumed);
    EXPECT_TRUE(conjunction({assumed_no, yes}).assumed);
    EXPECT_FALSE(conjunction({assumed_no, no}).assumed);
    EXPECT_FALSE(disjunction({assumed_yes, yes}).assumed);
}

TEST(Kleene, what_has_no_value_counts_as_no_in_a_condition) {
    EXPECT_EQ(word(conjunction({yes, absent()})), "no");
    EXPECT_EQ(word(negated(absent())), "yes");
}

}  // namespace
}  // namespace proviso
