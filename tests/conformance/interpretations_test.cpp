// Open questions of the text: every option is checked, the adopted one is followed.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "interpreter/evaluate/readings.hpp"
#include "tests/conformance/small_rules.hpp"
#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::_;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::FieldsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A duty with a period that only interpretations give; `options` stands below the adopted one.
std::string letter_rules(const std::string& options) {
    return R"(ruleset Letters
  cites Branch Manual, chapter 4
  version 1

party bank
fact long letter is yes or no
event letter received
act bank: answer the letter / answer sent

term answer period is a period

§ 4.3  Answer
  bank must answer the letter
    within answer period after letter received

interpretation the time to answer on § 4.3
  question "Which?"
  option "thirty days", adopted
    answer period is 30 calendar days
)" + options +
           "  decided by Compliance Legal on 2026-02-11\n";
}

TEST(Interpretations, every_option_that_is_right_passes) {
    const Rules rules(letter_rules("  option \"forty\"\n    answer period is 40 calendar days\n"));
    EXPECT_THAT(rules.mistakes(), IsEmpty());
}

TEST(Interpretations, an_unknown_name_in_an_option_that_is_not_adopted_is_an_error) {
    const Rules rules(letter_rules(
        "  option \"forty\"\n    answer period is 40 calendar days\n      if lang letter\n"
        "      otherwise 30 calendar days\n"));
    EXPECT_THAT(rules.mistakes(),
                ElementsAre(FieldsAre("unknown_name", _, "lang letter",
                                      HasSubstr("under the option \"forty\" of the interpretation "
                                                "`time to answer`"))));
}

TEST(Interpretations, a_wrong_type_in_an_option_that_is_not_adopted_is_an_error) {
    const Rules rules(letter_rules("  option \"money\"\n    answer period is $40\n"));
    EXPECT_THAT(rules.mistakes(), ElementsAre(FieldsAre(_, "answer period is $40", _,
                                                        HasSubstr("under the option \"money\""))));
}

TEST(Interpretations, a_circle_in_an_option_that_is_not_adopted_is_an_error) {
    const Rules rules(
        letter_rules("  option \"circle\"\n    answer period is usual period\n"
                     "    usual period is answer period\n"));
    EXPECT_THAT(rules.mistakes(), ElementsAre(FieldsAre("depends_on_itself", _, _,
                                                        HasSubstr("the option \"circle\""))));
}

TEST(Interpretations, a_second_value_under_an_option_is_an_error) {
    const Rules rules(letter_rules(
        "  option \"twice\"\n    answer period is 40 calendar days\n      if long letter\n"
        "      otherwise 30 calendar days\n    answer period is 50 calendar days\n"));
    EXPECT_THAT(rules.mistakes(),
                ElementsAre(FieldsAre("second_value", _, _, HasSubstr("the option \"twice\""))));
}

TEST(Interpretations, a_term_that_has_no_value_under_an_option_is_an_error) {
    const Rules rules(
        letter_rules("  option \"nothing is said\"\n    other period is 1 year rounding down\n"));
    EXPECT_THAT(rules.mistakes(),
                ElementsAre(FieldsAre("term_without_value", _, "answer period",
                                      HasSubstr("under the option \"nothing is said\""))));
}

TEST(Interpretations, two_never_set_one_term_even_where_neither_option_is_adopted) {
    const Rules rules(letter_rules("  option \"forty\"\n    answer period is 40 calendar days\n"
                                   "      if long letter\n      otherwise 30 calendar days\n"
                                   "    fee is $1\n") +
                      R"(
interpretation the fee on § 4.3
  question "Is there one?"
  option "no", adopted
    postage is $1
  option "yes"
    postage is $1
    fee is $2
  decided by Compliance Legal on 2026-02-11
)");
    EXPECT_THAT(rules.mistakes(),
                ElementsAre(FieldsAre("two_interpretations", "fee is $2", _,
                                      HasSubstr("by the interpretation `time to answer`"))));
}

/// A duty whose condition only an interpretation gives; what the condition means is no declared term.
const char* const short_letters = R"(ruleset Letters
  cites Branch Manual, chapter 4
  version 1

party bank
fact letter signed is yes or no
event letter received
act bank: answer the letter / answer sent

§ 4.3  Answer
  bank must answer the letter
    within 30 calendar days after letter received
    if counted

interpretation which letters count on § 4.3
  question "Which?"
  option "those that are signed", adopted
    counted means that letter signed
  option "those that are not"
    counted means that not letter signed
  decided by Compliance Legal on 2026-02-11
)";

TEST(Interpretations, a_duty_that_has_started_names_the_one_it_rests_on) {
    const Determination result = Rules(short_letters).evaluate(R"(case: L-1
as of: 2026-03-10
logged through: 2026-03-09
facts:
  letter signed: yes
events:
  - letter received: 2026-03-02
)");
    EXPECT_THAT(result.interpretations, ElementsAre("which letters count"));
}

TEST(Interpretations, a_duty_that_has_not_started_rests_on_none) {
    const Determination result = Rules(short_letters).evaluate(R"(case: L-2
as of: 2026-03-10
logged through: 2026-03-09
facts:
  letter signed: yes
events: []
)");
    EXPECT_THAT(result.interpretations, IsEmpty());
}

TEST(Interpretations, more_options_and_statements_than_can_be_checked_are_refused) {
    std::string options, paragraphs;
    for (int i = 1; i <= 700; ++i)
        options +=
            fmt::format("  option \"number {0}\"\n    answer period is {0} calendar days\n", i);
    for (int i = 1; i <= 600; ++i)
        paragraphs += fmt::format("\n§ 9.{0}  Number\n  fee {0} is $1\n", i);
    const Rules rules(letter_rules(options) + paragraphs);
    EXPECT_THAT(rules.mistakes(),
                ElementsAre(FieldsAre("too_many_options", _, _, HasSubstr("700 options"))));
}

TEST(Interpretations, the_shipped_law_is_right_under_every_option) {
    EXPECT_THAT(Rules::law().mistakes(), IsEmpty());
}

/// As many questions, each with two ways to read it.
std::string with_questions(int count) {
    std::string text = complaint_letters("\nparty bank\n\n§ 4.3  Answer\n");
    for (int i = 1; i <= count; ++i) {
        const std::string number = std::to_string(i);
        text += "\ninterpretation question " + number + " on § 4.3\n  question \"?\"\n" +
                "  option \"one\", adopted\n    fee " + number + " is $1\n" +
                "  option \"two\"\n    fee " + number + " is $2\n" +
                "  decided by Compliance Legal on 2026-02-11\n";
    }
    return text;
}

TEST(Interpretations, are_read_in_every_combination_up_to_sixty_four) {
    const Readings six = readings_of(Rules(with_questions(6)).program());
    EXPECT_FALSE(six.by_pairs);
    EXPECT_EQ(six.all.size(), 64u);
    EXPECT_EQ(std::set<Reading>(six.all.begin(), six.all.end()).size(), 64u);
    EXPECT_EQ(six.all.front(), Reading(6, 0));  // as adopted
}

TEST(Interpretations, beyond_that_at_most_two_are_read_otherwise_than_adopted) {
    const Readings seven = readings_of(Rules(with_questions(7)).program());
    EXPECT_TRUE(seven.by_pairs);
    EXPECT_EQ(seven.all.size(), 29u);  // as adopted; 7 with one; 7 * 6 / 2 with two
    EXPECT_EQ(std::set<Reading>(seven.all.begin(), seven.all.end()).size(), 29u);
    for (const Reading& reading : seven.all)
        EXPECT_LE(std::count(reading.begin(), reading.end(), 1u), 2);
}

}  // namespace
}  // namespace proviso::testing
