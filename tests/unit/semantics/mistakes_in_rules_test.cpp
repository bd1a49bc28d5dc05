// Statements that contradict, displace nothing, go in a circle or are put together wrongly.

#include "resolving.hpp"

namespace proviso::testing {
namespace {

struct Mistake {
    const char* name;
    const char* text;
    std::vector<std::string> told;
    std::string said;
};

class MistakeInRules : public ::testing::TestWithParam<Mistake> {};

TEST_P(MistakeInRules, is_told_once_and_nothing_else) {
    const Resolved result = resolve_below(GetParam().text);
    EXPECT_EQ(result.told(), GetParam().told) << result.everything_said();
    EXPECT_NE(result.everything_said().find(GetParam().said), std::string::npos)
        << result.everything_said();
}

const Mistake mistakes[] = {
    {"and_with_or",
     "§ 1  A\n  x means that asked and told or asked\n",
     {"P0401 asked"},
     "means that"},
    {"clause_twice",
     "§ 1  A\n  x is $5\n    if asked\n    if told\n    otherwise $0\n",
     {"P0402 if told"},
     "the first one"},
    {"clause_out_of_place",
     "§ 1  A\n  x is $5\n    at any time\n",
     {"P0403 at any time"},
     "under a value may stand `if`, `unless`, `otherwise`, `instead of`, `rounded`, `effective "
     "from`, `effective until`, `published on` and `withdrawn on`"},
    {"otherwise_on_condition",
     "§ 1  A\n  x means that asked\n    if told\n    otherwise yes\n",
     {"P0403 otherwise yes"},
     ""},
    {"otherwise_with_unless",
     "§ 1  A\n  x is $5\n    unless asked\n    otherwise $0\n",
     {"P0404 otherwise $0"},
     "a statement of its own"},
    {"formed_where_compared",
     "§ 1  A\n  x means that amount + other amount is more than $5\n",
     {"P0405 amount + other amount"},
     "give it a name"},
    {"nothing_to_displace",
     "§ 1  A\n  x is $5\n§ 2  B\n  y is $6\n    instead of § 1\n",
     {"P0406 § 1"},
     "it speaks of `x`"},
    {"several_duties",
     "§ 1  A\n  bank must decide\n    no later than notice\n  bank must give credit\n    no later "
     "than notice\n"
     "§ 2  B\n  x means that § 1 is done late\n",
     {"P0407 § 1"},
     "name the act: § 1, decide, is done late"},
    {"no_duty_there",
     "§ 1  A\n  y is $5\n§ 2  B\n  x means that § 1 is missed\n",
     {"P0408 § 1"},
     "it speaks of `y`"},
    {"cycle", "§ 1  A\n  x is y + $1\n  y is x + $1\n", {"P0409 y"}, "§ 1: `x` depends on itself"},
    {"own_limit", "§ 1  A\n  x is $5\n  x is never more than x\n", {"P0409 x"}, "`x` needs `x`"},
    {"status_cycle",
     "§ 1  A\n  bank must decide\n    no later than notice\n    if § 2 is missed\n"
     "§ 2  B\n  bank must give credit\n    no later than notice\n    if § 1 is missed\n",
     {"P0409 § 2 is missed"},
     "`decide` in § 1 needs `give credit` in § 2"},
    {"nothing_adopted",
     "§ 1  A\n  x is $5\ninterpretation I on § 1\n  question \"Q?\"\n  option \"a\"\n    z is $5\n"
     "  option \"b\"\n    z is $6\n  decided by Legal on 2026-01-01, memo 1\n",
     {"P0410 I"},
     "no adopted option"},
    {"second_value",
     "§ 1  A\n  x is $5\n§ 2  B\n  x is $6\n    if asked\n",
     {"P0412 x is $6"},
     "= § 1 already says $5 (line 41)\n= if this paragraph takes its place, add the line:   "
     "instead of § 1"},
    {"two_exceptions",
     "§ 1  A\n  x is $5\n§ 2  B\n  x is $6\n    if asked\n    instead of § 1\n"
     "§ 3  C\n  x is $7\n    if told\n    instead of § 1\n",
     {"P0412 x is $7"},
     "§ 2 already says $6 (line 43)\n= if this paragraph takes its place too, write:   "
     "instead of § 1 and § 2"},
    {"exception_to_the_exception",
     "§ 1  A\n  x is $5\n§ 2  B\n  x is $6\n    instead of § 1\n    if asked\n"
     "§ 3  C\n  x is $7\n    instead of § 2\n    if told\n",
     {"P0412 x is $7"},
     "= § 1 already says $5 (line 41)\n= where § 3 takes the place of § 2, § 1 is back, and both "
     "hold\n= if § 3 takes the place of both, write there:   instead of § 2 and § 1"},
    {"exception_to_the_exception_first",
     "§ 3  C\n  x is $7\n    instead of § 2\n    if told\n"
     "§ 2  B\n  x is $6\n    instead of § 1\n    if asked\n§ 1  A\n  x is $5\n",
     {"P0412 x is $5"},
     "= if § 3 takes the place of both, write there:   instead of § 2 and § 1"},
    {"no_value", "term x is money\n", {"P0413 x"}, "x is …"},
    {"not_an_entry_field",
     "§ 1  A\n  bank must decide\n    containing outcome\n    no later than notice\n",
     {"P0414 outcome"},
     "its only field of yes or no is `in writing`"},
    {"no_money_field",
     "§ 1  A\n  bank must decide\n    of at least amount\n    no later than notice\n",
     {"P0415 of at least amount"},
     "amount is money"},
    {"act_counted_as", "§ 1  A\n  notice counts as decision made\n", {"P0416 decision made"}, ""},
    {"sum_as_part",
     "§ 1  A\n  x is lesser of $5 and sum of sum for each transfer\n",
     {"P0417 sum of sum for each transfer"},
     ""},
    {"price_of_another_form",
     "§ 1  A\n  bank must decide\n    no later than notice\n"
     "§ 2  B\n  bank must give credit\n    no later than notice\n    provided that § 1 is missed\n",
     {"P0418 § 1 is missed"},
     "write: provided that § 1 is complied with"},
    {"two_choices_at_once",
     "§ 1  A\n  x means that kind is wire and card\n",
     {"P0420 card"},
     "`or`"},
};

INSTANTIATE_TEST_SUITE_P(All, MistakeInRules, ::testing::ValuesIn(mistakes),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(SecondValue, is_fine_where_conditions_exclude_each_other) {
    for (const char* text : {
             "§ 1  A\n  x is $5\n    if asked\n  x is $6\n    if not asked\n",
             "§ 1  A\n  x is $5\n    if kind is wire\n  x is $6\n    if kind is cash or card\n",
             "§ 1  A\n  x is $5\n    if asked and told\n  x is $6\n    unless asked and told\n",
             "§ 1  A\n  x is $5\n    if amount is more than $5\n  x is $6\n    if amount is at "
             "most $5\n",
             "§ 1  A\n  x is $5\n    if asked\n  x is $5\n    if told\n",
             "§ 1  A\n  x is $5\n§ 2  B\n  x is $6\n    instead of § 1\n    if asked\n"
             "§ 3  C\n  x is $7\n    instead of § 1 and § 2\n    if told\n",
             "§ 1  A\n  x is $5\n§ 2  B\n  x is $6\n    instead of § 1\n    if asked\n"
             "§ 3  C\n  x is $5\n    instead of § 2\n    if told\n",
             "§ 1  A\n  x is $5\n    if kind is wire\n§ 2  B\n  x is $6\n    instead of § 1\n"
             "    if asked\n§ 3  C\n  x is $7\n    instead of § 2\n    if kind is cash\n",
         }) {
        const Resolved result = resolve_below(text);
        EXPECT_EQ(result.told(), std::vector<std::string>{}) << text << result.everything_said();
    }
}

TEST(Mistakes, ten_different_ones_give_ten_messages) {
    const Resolved result = resolve_below(
        "§ 1  A\n"
        "  x1 means that askd\n"
        "  x2 means that kind is wrie\n"
        "  x3 means that notice within 10 days after opened\n"
        "  x4 means that asked and told or asked\n"
        "  x5 is amount + opened\n"
        "  x6 is floor\n"
        "  x7 means that wrong\n"
        "  bank must decide\n"
        "  x8 is $5\n    instead of § 7\n"
        "  amount is $4\n"
        "  y means that x1 and x2 and x3 and x4 and x7\n"
        "  z is x5 + x6\n");
    EXPECT_EQ(result.told(),
              (std::vector<std::string>{"P0201 askd", "P0303 wrie", "P0307 10 days", "P0401 asked",
                                        "P0304 opened", "P0309 floor", "P0207 wrong",
                                        "P0502 bank must decide", "P0603 § 7", "P0210 amount"}))
        << result.everything_said();
}

}  // namespace
}  // namespace proviso::testing
