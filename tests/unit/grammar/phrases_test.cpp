// Every condition, value and time of the language, as semantics will meet it.

#include <gtest/gtest.h>

#include "tests/unit/grammar/reading.hpp"

namespace proviso::testing {

TEST(Values, literals) {
    EXPECT_EQ(show_value("$1,250.00"), "$1,250.00");
    EXPECT_EQ(show_value("$50"), "$50");
    EXPECT_EQ(show_value("2.5"), "2.5");
    EXPECT_EQ(show_value("10%"), "10%");
    EXPECT_EQ(show_value("10 %"), "10%");
    EXPECT_EQ(show_value("2026-03-02"), "2026-03-02");
    EXPECT_EQ(show_value("yes"), "yes");
    EXPECT_EQ(show_value("no"), "no");
    EXPECT_EQ(show_value("10 business days"), "[10 business days]");
    EXPECT_EQ(show_value("10 days"), "[10 days]");
    EXPECT_EQ(show_value("2 months rounding down"), "[2 months down]");
    EXPECT_EQ(show_value("1  year  rounding  up"), "[1 year up]");
}

TEST(Values, names_drop_articles_and_extra_blanks) {
    EXPECT_EQ(show_value("the  amount of the   alleged error"), "amount of alleged error");
    EXPECT_EQ(show_value("device lost-or-stolen"), "device lost-or-stolen");
}

TEST(Values, sums) {
    EXPECT_EQ(show_value("a1 + b - c * d"), "(arithmetic; a1; + b; - c; * d)");
    EXPECT_EQ(show_value("a1\n    + b\n    - c"), "(arithmetic; a1; + b; - c)");
    EXPECT_EQ(show_value("error amount of determination made - consumer liability"),
              "(arithmetic; error amount of determination made; - consumer liability)");
}

TEST(Values, of_several) {
    EXPECT_EQ(show_value("lesser of $50 and x1"), "(lesser_of; $50; x1)");
    EXPECT_EQ(show_value("greater of $50 and x1 + $1"),
              "(greater_of; $50; (arithmetic; x1; + $1))");
    EXPECT_EQ(show_value("total of\n      (i) $5\n      (ii) late losses"),
              "(total_of; (item (i); $5); (item (ii); late losses))");
    EXPECT_EQ(show_value("lesser of\n      (A) $5\n      (B) x1"),
              "(lesser_of; (item (A); $5); (item (B); x1))");
}

TEST(Values, over_records) {
    EXPECT_EQ(show_value("sum of amount for each transfer where unauthorized and not late"),
              "(sum_of_each; amount; transfer; (chain; unauthorized; and (negation; late)))");
    EXPECT_EQ(show_value("number of transfer where unauthorized"),
              "(number_of; transfer; unauthorized)");
    EXPECT_EQ(show_value("the earliest first statement sent of transfer\n      where unauthorized"),
              "(earliest; first statement sent of transfer; unauthorized)");
    EXPECT_EQ(show_value("the latest provisional credit given"),
              "(latest; provisional credit given)");
}

TEST(Conditions, chains_and_negation) {
    EXPECT_EQ(show_condition("y"), "y");
    EXPECT_EQ(show_condition("y and z"), "(chain; y; and z)");
    EXPECT_EQ(show_condition("y or z\n    or not w"), "(chain; y; or z; or (negation; w))");
}

TEST(Conditions, comparisons) {
    EXPECT_EQ(show_condition("y is oral"), "(comparison is; y; oral)");
    EXPECT_EQ(show_condition("y is not oral"), "(comparison is_not; y; oral)");
    EXPECT_EQ(show_condition("y is more than $5"), "(comparison more_than; y; $5)");
    EXPECT_EQ(show_condition("y is less than $5"), "(comparison less_than; y; $5)");
    EXPECT_EQ(show_condition("y is at least $5"), "(comparison at_least; y; $5)");
    EXPECT_EQ(show_condition("y is at most $5"), "(comparison at_most; y; $5)");
    EXPECT_EQ(show_condition("y is not more than $5"), "(comparison at_most; y; $5)");
    EXPECT_EQ(show_condition("y is no"), "(comparison is; y; no)");
}

TEST(Conditions, choices_of_one_fact) {
    EXPECT_EQ(show_condition("y is error or different-error"),
              "(comparison is; y; (chain; error; or different-error))");
    EXPECT_EQ(show_condition("y is error or z is oral"),
              "(chain; (comparison is; y; error); or (comparison is; z; oral))");
    EXPECT_EQ(show_condition("y is error or other and z"),
              "(chain; (comparison is; y; (chain; error; or other)); and z)");
}

TEST(Conditions, dates_with_is) {
    EXPECT_EQ(show_condition("date is within 30 calendar days after account first deposit"),
              "(dated is; date; (window within_after; [30 calendar days]; account first deposit))");
    EXPECT_EQ(show_condition("date is no later than notice given"),
              "(dated is; date; (window no_later_than; notice given))");
    EXPECT_EQ(show_condition("date is more than 2 business days after loss learned"),
              "(dated is; date; (window more_than_after; [2 business days]; loss learned))");
    EXPECT_EQ(show_condition("date is at least 2 months before y"),
              "(dated is; date; (window at_least_before; [2 months]; y))");
    EXPECT_EQ(show_condition("date is on 2026-03-02"),
              "(dated is; date; (window on_day; 2026-03-02))");
    EXPECT_EQ(show_condition("date is before y"), "(dated is; date; (window before; y))");
    EXPECT_EQ(show_condition("date is not after y"), "(dated is_not; date; (window after; y))");
}

TEST(Conditions, occurrences) {
    EXPECT_EQ(show_condition("notice given within initial period after loss learned"),
              "(timed; notice given; (window within_after; initial period; loss learned))");
    EXPECT_EQ(show_condition("no notice given"), "(no_event; notice given)");
    EXPECT_EQ(show_condition("no notice given no later than 2 business days after loss learned"),
              "(no_event; (timed; notice given; (window no_later_after; [2 business days]; "
              "loss learned)))");
    EXPECT_EQ(show_condition("notice given more than 2 years after y"),
              "(timed; notice given; (window more_than_after; [2 years]; y))");
    EXPECT_EQ(show_condition("notice given at least 2 years before the earliest date of transfer"),
              "(timed; notice given; (window at_least_before; [2 years]; (earliest; date of "
              "transfer)))");
}

TEST(Conditions, rows) {
    EXPECT_EQ(show_condition("y and any transfer where a1 and b"),
              "(chain; y; and (any_where; transfer; (chain; a1; and b)))");
    EXPECT_EQ(show_condition("any transfer"), "(any_where; transfer)");
    EXPECT_EQ(show_condition("no transfer where slow kind"), "(no_where; transfer; slow kind)");
    EXPECT_EQ(show_condition("there is a lower limit set elsewhere"),
              "(there_is; lower limit set elsewhere)");
}

TEST(Conditions, statuses) {
    EXPECT_EQ(show_condition("§ 1005.11(c)(2)(i) is complied with"),
              "(status complied_with; [§ 1005.11(c)(2)(i)])");
    EXPECT_EQ(show_condition("any duty in § 1005.11 is missed"),
              "(status missed; [any duty in § 1005.11])");
    EXPECT_EQ(show_condition("Sec. 5 is done on time"), "(status done_on_time; [§ 5])");
    EXPECT_EQ(show_condition("§ 5, report the results, is done late"),
              "(status done_late; [§ 5, report results])");
    EXPECT_EQ(show_condition("§ comment 11(c)-2 row 3 is open"),
              "(status open; [§ comment 11(c)-2 row 3])");
    EXPECT_EQ(show_condition("§ 5 is not required because of (A)"),
              "(status not_required; [§ 5 (A)])");
}

TEST(Conditions, lists) {
    EXPECT_EQ(show_condition("any of\n      (A) y\n      (B) z is oral\n        and w"),
              "(any_of; (item (A); y); (item (B); (chain; (comparison is; z; oral); and w)))");
    EXPECT_EQ(show_condition("y and none of\n      (i) a1\n      (ii) b"),
              "(chain; y; and (none_of; (item (i); a1); (item (ii); b)))");
    EXPECT_EQ(show_condition("all of\n\n      # why\n      (A) any transfer where b\n      (B) z"),
              "(all_of; (item (A); (any_where; transfer; b)); (item (B); z))");
}

TEST(Times, of_duties) {
    EXPECT_EQ(show_time("within initial period after notice of error"),
              "(window within_after; initial period; notice of error)");
    EXPECT_EQ(show_time("within 2 business days after each provisional credit given"),
              "(window within_after_each; [2 business days]; provisional credit given)");
    EXPECT_EQ(show_time("no later than provisional credit reversed"),
              "(window no_later_than; provisional credit reversed)");
    EXPECT_EQ(show_time("no later than 1 business day after determination made"),
              "(window no_later_after; [1 business day]; determination made)");
    EXPECT_EQ(show_time("no later than initial period after determination made"),
              "(window no_later_after; initial period; determination made)");
    EXPECT_EQ(show_time("more than 2 months rounding up after y"),
              "(window more_than_after; [2 months up]; y)");
    EXPECT_EQ(show_time("at least 5 business days before y"),
              "(window at_least_before; [5 business days]; y)");
    EXPECT_EQ(show_time("before y"), "(window before; y)");
    EXPECT_EQ(show_time("after y"), "(window after; y)");
    EXPECT_EQ(show_time("for 5 business days after y"), "(window for_after; [5 business days]; y)");
    EXPECT_EQ(show_time("at any time"), "(window at_any_time)");
    EXPECT_EQ(show_time("once results reported"), "(window once; results reported)");
    EXPECT_EQ(show_time("without delay after y"), "(window without_delay; y)");
}

}  // namespace proviso::testing
