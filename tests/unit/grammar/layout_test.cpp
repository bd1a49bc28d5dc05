// Layout is checked, never read: a line indented against its meaning is told, with the repair.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/grammar/reading.hpp"

namespace proviso::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> places(std::string_view text) { return Reading(text).places(); }

}  // namespace

TEST(Layout, openers_begin_in_column_1) {
    EXPECT_THAT(places("party p\n  party q\n"), ElementsAre("P0140 2:3 `party`"));
    EXPECT_THAT(places("  § 1  T\n  x is 5\n"), ElementsAre("P0140 1:3 `§`"));
    EXPECT_THAT(places("§ 1  T\n  path y\n  p may do\n    at any time\n"),
                ElementsAre("P0140 2:3 `path`"));
    EXPECT_THAT(places("\xEF\xBB\xBFparty p\n"), IsEmpty());
}

TEST(Layout, lines_under_an_opener_are_indented) {
    EXPECT_THAT(places("record r\ndate is a date\n  x is money\n"),
                ElementsAre("P0141 2:1 `date is a date`"));
    EXPECT_THAT(places("§ 1  T\nx is 5\n"), ElementsAre("P0141 2:1 `x is 5`"));
}

TEST(Layout, a_statement_is_not_deeper_than_the_one_above) {
    const Reading reading("§ 1\n  x is 5\n    if y\n    z is 6\n");
    EXPECT_THAT(reading.places(), ElementsAre("P0142 4:5 `z is 6`"));
    EXPECT_EQ(reading.repair("P0142"), "indent it by 2 blanks, like the one above");
    EXPECT_EQ(Reading("§ 1\n  x is 5\n    unles y is oral\n").repair("P0142"),
              "did you mean `unless`?");
    EXPECT_THAT(places("record r\n  x is money\n    y is money\n"),
                ElementsAre("P0142 3:5 `y is money`"));
}

TEST(Layout, a_clause_is_deeper_than_its_statement) {
    const Reading reading("§ 1\n  x is 5\n  if y\n    unless z\n");
    EXPECT_THAT(reading.places(), ElementsAre("P0143 3:3 `if y`"));
    EXPECT_EQ(reading.repair("P0143"), "indent it by 4 blanks");
    EXPECT_THAT(places("interpretation i on § 1\n  question \"q\"\n  option \"o\"\n  x is 5\n"
                       "  decided by us\n"),
                ElementsAre("P0143 4:3 `x is 5`"));
}

TEST(Layout, an_authority_is_deeper_than_its_expectation) {
    const Reading reading("example e\n  expect x is 5\n  on the authority of § 1\n");
    EXPECT_THAT(reading.places(), ElementsAre("P0143 3:3 `on the authority of § 1`"));
    EXPECT_EQ(reading.repair("P0143"), "indent it by 4 blanks");
    EXPECT_THAT(places("example e\n  on the authority of § 1\n  expect x is 5\n"
                       "    on the authority of § 2\n  expect y is 6\n"),
                IsEmpty());
}

TEST(Layout, a_continuation_is_not_shallower_than_what_it_continues) {
    EXPECT_THAT(places("§ 1\n  x means that y\n    if a1\n  and b\n"),
                ElementsAre("P0144 4:3 `and`"));
    EXPECT_THAT(places("§ 1\n  x means that y\n    if a1\n    and b\n"), IsEmpty());
    EXPECT_THAT(places("§ 1\n  x means that any of\n      (A) y\n    and z\n      (B) w\n"),
                ElementsAre("P0144 4:5 `and`"));
    EXPECT_THAT(places("§ 1\n  x means that y\n    if any of\n  (A) z\n      (B) w\n"),
                ElementsAre("P0144 4:3 `(A) z`"));
}

TEST(Layout, tabs_are_told_once) {
    EXPECT_THAT(places("§ 1\n\tx is 5\n\t\tif y\n"), ElementsAre("P0145 2:1 `\t`"));
}

}  // namespace proviso::testing
