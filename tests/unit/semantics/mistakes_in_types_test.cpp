// Values, periods and times that do not fit: one message each, at the narrowest place.

#include "resolving.hpp"

namespace proviso::testing {
namespace {

struct Mistake {
    const char* name;
    const char* text;
    std::vector<std::string> told;
    std::string said;
};

class MistakeInTypes : public ::testing::TestWithParam<Mistake> {};

TEST_P(MistakeInTypes, is_told_once_and_nothing_else) {
    const Resolved result = resolve_below(GetParam().text);
    EXPECT_EQ(result.told(), GetParam().told) << result.everything_said();
    EXPECT_NE(result.everything_said().find(GetParam().said), std::string::npos)
        << result.everything_said();
}

const Mistake mistakes[] = {
    {"money_as_condition",
     "§ 1  A\n  x means that amount\n",
     {"P0301 amount"},
     "compare it: `amount is more than $0`"},
    {"choice_as_condition_of_a_fact",
     "§ 1  A\n  x means that not kind\n",
     {"P0301 kind"},
     "name the choices that are meant: `kind is wire or card`"},
    {"number_as_period",
     "§ 1  A\n  y is 3\n  x means that notice no later than y after opened\n",
     {"P0301 y"},
     "write a period such as `10 business days`"},
    {"number_as_amount",
     "§ 1  A\n  bank must give credit\n    of at least 50\n    no later than notice\n",
     {"P0301 50"},
     "write `$50`"},
    {"sum_of_dates",
     "§ 1  A\n  x is sum of date for each transfer\n",
     {"P0301 date"},
     "to count rows, write `number of transfer`"},
    {"compare_money_and_number",
     "§ 1  A\n  x means that amount is more than 50\n",
     {"P0302 50"},
     "write `$50`"},
    {"compare_number_and_money",
     "§ 1  A\n  y is number of transfer\n  x means that y is more than $5\n",
     {"P0302 $5"},
     "write `5`"},
    {"compare_money_and_date",
     "§ 1  A\n  x means that amount is more than opened\n",
     {"P0302 opened"},
     "write an amount such as `$50`"},
    {"word_not_in_the_list",
     "§ 1  A\n  x means that kind is wrie\n",
     {"P0303 wrie"},
     "wire, card or cash"},
    {"choice_of_another_list", "§ 1  A\n  x means that kind is no-error\n", {"P0303 no-error"}, ""},
    {"second_word_not_in_the_list",
     "§ 1  A\n  x means that kind is wire or carb\n",
     {"P0303 carb"},
     "wire, card or cash"},
    {"add_money_and_date",
     "§ 1  A\n  x is amount + opened\n",
     {"P0304 opened"},
     "write an amount such as `$50`"},
    {"add_money_and_number", "§ 1  A\n  x is amount + 10\n", {"P0304 10"}, "write `$10`"},
    {"money_times_money",
     "§ 1  A\n  x is amount * other amount\n",
     {"P0304 other amount"},
     "by a number or share"},
    {"two_kinds_of_day",
     "§ 1  A\n  x is lesser of 10 business days and 30 calendar days\n",
     {"P0305 30 calendar days"},
     "business days and calendar days"},
    {"order_of_choices",
     "§ 1  A\n  x means that kind is more than wire\n",
     {"P0306 kind"},
     "name the choices that are meant: `kind is wire or card`"},
    {"condition_of_money",
     "§ 1  A\n  x means that $50\n",
     {"P0313 $50"},
     "compare it with something"},
    {"too_long_a_period",
     "§ 1  A\n  bank must decide\n    within 99999 calendar days after notice\n",
     {"P0313 99999 calendar days"},
     "a hundred years is the longest: write fewer"},
    {"no_such_day",
     "§ 1  A\n  x means that notice no later than 2026-02-30\n",
     {"P0506 2026-02-30"},
     "the last day of this month is 2026-02-28"},
    {"bare_days",
     "§ 1  A\n  x means that notice within 10 days after opened\n",
     {"P0307 10 days"},
     "write \"10 business days\" or \"10 calendar days\""},
    {"month_without_rounding",
     "§ 1  A\n  x means that notice within 2 months after opened\n",
     {"P0308 2 months"},
     "2 months rounding down"},
    {"absent_without_question", "§ 1  A\n  x is floor\n", {"P0309 floor"}, "if there is a floor"},
    {"term_without_value_used",
     "§ 1  A\n  x is $5\n    if asked\n  y is x + $1\n",
     {"P0309 x"},
     "otherwise"},
    {"two_types",
     "§ 1  A\n  x is $5\n    if asked\n  x is opened\n    unless asked\n",
     {"P0310 opened"},
     ""},
    {"no_rounding", "§ 1  A\n  x is 10% * amount\n", {"P0311 10% * amount"}, "rounded to the cent"},
    {"nothing_to_round",
     "§ 1  A\n  x is amount\n    rounded to the cent, half up\n",
     {"P0312 amount"},
     ""},
    {"there_is_always", "§ 1  A\n  x means that there is an amount\n", {"P0314 an amount"}, ""},
    {"direction_of_a_date",
     "term x is a date, lower is better for consumer\n§ 1  A\n  x is opened\n",
     {"P0315 x"},
     ""},
    {"burden_of_money",
     "fact y is money, no unless proved by bank\n§ 1  A\n  x is y\n",
     {"P0316 money"},
     "take away `, no unless proved by bank`"},
    {"period_fact_compared",
     "§ 1  A\n  x means that span is more than 5 calendar days\n",
     {"P0317 span"},
     ""},
    {"event_without_window",
     "§ 1  A\n  x means that claim withdrawn\n",
     {"P0501 claim withdrawn"},
     ""},
    {"duty_without_time",
     "§ 1  A\n  bank must decide\n",
     {"P0502 bank must decide"},
     "within … after …"},
    {"date_without_is",
     "§ 1  A\n  x means that opened before notice\n",
     {"P0503 opened"},
     "write `opened is`"},
    {"duty_at_any_time",
     "§ 1  A\n  bank must decide\n    at any time\n",
     {"P0504 at any time"},
     "a last day"},
    {"no_calendar",
     "§ 1  A\n  x means that notice within 3 banking days after opened\n",
     {"P0505 3 banking days"},
     "declare `calendar banking day`"},
    {"nothing_rolls",
     "§ 1  A\n  bank must decide\n    before notice\n    rolling to the next business day\n",
     {"P0520 rolling to the next business day"},
     "count a period"},
    {"ban_without_delay",
     "§ 1  A\n  bank must not decide\n    without delay after notice\n",
     {"P0504 without delay after notice"},
     "only a duty"},
    {"no_governing_event",
     "§ 1  A\n  x is $5\n    effective from 2026-01-01\n",
     {"P0513 from 2026-01-01"},
     "law in force on EVENT"},
    {"policy_in_the_file_of_a_ruleset",
     "policy P\n  on Test\n  at least as protective of consumer\n§ 9  B\n  y is z\n",
     {"P0450 P", "P0201 z"},
     "put it in a file of its own"},
};

INSTANTIATE_TEST_SUITE_P(All, MistakeInTypes, ::testing::ValuesIn(mistakes),
                         [](const auto& test) { return std::string(test.param.name); });

const char* const sound[] = {
    "§ 1  A\n  x is floor\n    if there is a floor and asked\n    otherwise $0\n",
    "§ 1  A\n  x means that there is a floor and floor is more than $5\n",
    "§ 1  A\n  x means that any of\n      (A) not there is a floor\n      (B) floor is more than "
    "$5\n",
    "§ 1  A\n  x is $5\n    if asked\n  x is $6\n    unless asked\n  y is x + $1\n",
    "§ 1  A\n  x is $5\n    if kind is wire\n  x is $6\n    if kind is card or cash\n  y is x + "
    "$1\n",
    "§ 1  A\n  x is 10% * amount\n    rounded to the cent, half up\n",
    "§ 1  A\n  x means that notice within 2 months rounding down after opened\n",
    "§ 1  A\n  x means that kind is wire or asked\n",
    "§ 1  A\n  x means that any transfer where sent is before notice and there is a sent\n",
    "§ 1  A\n  bank must decide\n    within 3 business days after notice\n    unless claim "
    "withdrawn\n",
};

TEST(SoundTypes, say_nothing) {
    for (const char* text : sound) {
        const Resolved result = resolve_below(text);
        EXPECT_EQ(result.told(), std::vector<std::string>{}) << text << result.everything_said();
    }
}

}  // namespace
}  // namespace proviso::testing
