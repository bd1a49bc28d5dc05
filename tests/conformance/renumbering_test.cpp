// Paragraphs that were renumbered: by which number a case cites them. Days and numbers are worked out by hand.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "interpreter/evaluate/readings.hpp"
#include "tests/conformance/ruleset_folder.hpp"
#include "tests/conformance/small_rules.hpp"
#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const std::string declarations = R"(
party bank
fact urgent is yes or no
event letter opened
event complaint received
act bank: answer the complaint / answer sent
act bank: send the file / file sent

)";

/// § 4.x was § 2.x until 2011-12-29, and § 1.x until 2005-05-31; § 4.9 is new.
const std::string head =
    "  law in force on complaint received\n"
    "  renumbered from § 2 to § 4 on 2011-12-30, except § 4.9\n"
    "  renumbered from § 1 to § 2 on 2005-06-01\n";

const std::string paragraphs = R"(§ 4.3(a)  Answer
  bank must answer the complaint
    within 10 calendar days after complaint received

§ 4.5  File
  bank must send the file
    within 5 calendar days after complaint received
    if § 4.3(a) is missed

§ 4.9  Urgent
  bank must send the file
    within 2 calendar days after complaint received
    if urgent

§ 41.3  Another chapter
  bank must send the file
    within 3 calendar days after complaint received
    if urgent
)";

std::string rules(const std::string& lines = head, const std::string& text = paragraphs) {
    return complaint_letters(lines + declarations + text);
}

std::string received(const std::string& day, const std::string& as_of) {
    return SmallCase{.as_of = as_of,
                     .facts = "  urgent: no\n",
                     .events = "  - complaint received: " + day + "\n"}
        .yaml();
}

Determination received_on(const std::string& day) {
    return evaluate_with(rules(), received(day, "2020-01-01"));
}

// The day before the renumbering, the day itself, and the same for the one before it.
TEST(Renumbering, the_governing_day_picks_the_number) {
    EXPECT_EQ(standing(duty(received_on("2011-12-29"), "2.3(a)", "answer the complaint")),
              "missed, due 2012-01-08");
    EXPECT_EQ(standing(duty(received_on("2011-12-30"), "4.3(a)", "answer the complaint")),
              "missed, due 2012-01-09");
    EXPECT_EQ(standing(duty(received_on("2005-06-01"), "2.3(a)", "answer the complaint")),
              "missed, due 2005-06-11");
    EXPECT_EQ(standing(duty(received_on("2005-05-31"), "1.3(a)", "answer the complaint")),
              "missed, due 2005-06-10");
}

TEST(Renumbering, nothing_else_changes) {
    const Determination before = received_on("2011-12-29"), since = received_on("2011-12-30");
    ASSERT_EQ(before.answers.size(), since.answers.size());
    for (std::size_t i = 0; i < before.answers.size(); ++i) {
        EXPECT_EQ(before.answers[i].status, since.answers[i].status);
        EXPECT_EQ(before.answers[i].paragraph, since.answers[i].paragraph);
    }
}

TEST(Renumbering, what_is_left_out_and_what_only_begins_alike_keep_their_numbers) {
    const Determination before = received_on("2000-01-01");
    EXPECT_EQ(standing(duty(before, "4.9", "send the file")), "not required");
    EXPECT_EQ(standing(duty(before, "41.3", "send the file")), "not required");
}

TEST(Renumbering, the_words_of_the_rules_are_cited_alike) {
    const std::string told = everything(received_on("2011-12-29"));
    EXPECT_THAT(told, HasSubstr("§ 2.3(a)"));
    EXPECT_THAT(told, Not(HasSubstr("§ 4.3(a)")));
    EXPECT_THAT(everything(received_on("2011-12-30")), Not(HasSubstr("2.3(a)")));
}

TEST(Renumbering, before_the_governing_event_the_law_of_the_as_of_day_is_cited) {
    const auto on = [](const std::string& as_of) {
        return evaluate_with(rules(), SmallCase{.as_of = as_of, .facts = "  urgent: no\n"}.yaml());
    };
    EXPECT_EQ(duty(on("2011-12-29"), "2.3(a)", "answer the complaint").paragraph, "4.3(a)");
    EXPECT_EQ(duty(on("2011-12-30"), "4.3(a)", "answer the complaint").paragraph, "4.3(a)");
}

TEST(Renumbering, a_day_that_is_not_settled_leaves_the_numbers_and_says_so) {
    // The log is behind: a letter may have come before the renumbering or after it.
    const auto on = [](const std::string& as_of) {
        return evaluate_with(
            rules(),
            SmallCase{.as_of = as_of, .logged_through = "2011-12-15", .facts = "  urgent: no\n"}
                .yaml());
    };
    const Determination result = on("2012-01-05");
    EXPECT_EQ(duty(result, "4.3(a)", "answer the complaint").paragraph, "4.3(a)");
    EXPECT_THAT(result.notes,
                Contains("§ 4 was § 2 until 2011-12-29; complaint received is not settled, so the "
                         "paragraphs are cited by the numbers since"));
    // As of a day before the renumbering there is no doubt.
    const Determination earlier = on("2011-12-29");
    EXPECT_EQ(duty(earlier, "2.3(a)", "answer the complaint").paragraph, "4.3(a)");
    EXPECT_THAT(earlier.notes, IsEmpty());
}

TEST(Renumbering, a_policy_on_the_law_keeps_its_own_numbers) {
    const std::string policy = R"(policy Ours
  on Complaint letters
  at least as protective of customer

§ 4.7  Faster
  bank must answer the complaint
    within 5 calendar days after complaint received
)";
    Rules layered(complaint_letters(head + "party customer\n" + declarations + paragraphs),
                  {policy});
    const Determination result = layered.evaluate(received("2011-12-29", "2020-01-01"));
    EXPECT_EQ(standing(duty(result, "2.3(a)", "answer the complaint")), "missed, due 2012-01-08");
    ASSERT_TRUE(result.policy);
    const Determination& by_policy = result.policy->determination;
    EXPECT_EQ(standing(duty(by_policy, "4.7", "answer the complaint")), "missed, due 2012-01-03");
    EXPECT_THAT(result.policy->places,
                ElementsAre(Field(&ByPolicy::Place::paragraphs, ElementsAre("4.7"))));
}

TEST(Renumbering, an_answer_that_depends_on_a_reading_is_one_answer) {
    const std::string question = R"(
interpretation days on § 4.3(a)
  question "From when does the time run?"
  option "from receipt", adopted
    answer period is 10 calendar days
  option "from opening"
    answer period is 20 calendar days
  decided by the branch on 2020-01-01
)";
    const std::string text = R"(§ 4.3(a)  Answer
  bank must answer the complaint
    within answer period after complaint received
)";
    const std::string yaml =
        SmallCase{.as_of = "2011-12-30", .events = "  - complaint received: 2011-12-29\n"}.yaml();
    Rules asked(complaint_letters(head.substr(0, head.find(", except")) + "\n" + declarations +
                                  text + question));
    AnswersAcross across;
    across.add(asked.program(), asked.evaluate(yaml));
    EXPECT_THAT(across.earlier_numbers(), ElementsAre(0));
    EXPECT_EQ(duty(asked.evaluate(yaml), "2.3(a)", "answer the complaint").citation, "2.3(a)");
}

// -- examples -----------------------------------------------------------------------------------------

std::string example_of(const std::string& day, const std::string& expected) {
    const RulesetFolder folder({{"rules.proviso", rules()},
                                {"examples.proviso",
                                 "example one\n  given\n    urgent: no\n"
                                 "    complaint received: " +
                                     day + "\n  as of 2020-01-01\n  expect " + expected + "\n"}});
    return folder.is_right() ? folder.outcomes().front() : folder.messages();
}

TEST(Renumbering, an_expectation_by_an_earlier_number_holds_where_the_case_cites_it) {
    EXPECT_EQ(example_of("2011-12-29", "§ 2.3(a) is missed"), "one: as expected");
    EXPECT_THAT(example_of("2011-12-30", "§ 2.3(a) is missed"), HasSubstr("cited as § 4.3(a)]"));
    EXPECT_THAT(example_of("2005-05-31", "§ 2.3(a) is missed"), HasSubstr("cited as § 1.3(a)]"));
    EXPECT_EQ(example_of("2005-05-31", "§ 1.3(a) is missed"), "one: as expected");
}

TEST(Renumbering, an_expectation_by_the_number_in_the_ruleset_holds_whenever_it_was) {
    EXPECT_EQ(example_of("2011-12-29", "§ 4.3(a) is missed"), "one: as expected");
    EXPECT_EQ(example_of("2011-12-30", "§ 4.3(a) is missed"), "one: as expected");
}

TEST(Renumbering, a_number_that_nothing_ever_had_is_unknown) {
    EXPECT_THAT(example_of("2011-12-29", "§ 2.9 is missed"), HasSubstr("there is no § 2.9"));
    EXPECT_THAT(example_of("2011-12-29", "§ 3.3(a) is missed"), HasSubstr("there is no § 3.3(a)"));
}

/// § 205.1 of its own is older law; § 1005.1 was § 205.1 as well.
TEST(Renumbering, a_paragraph_of_that_very_number_is_found_first) {
    const std::string text = R"(§ 205.1  Older law
  bank must answer the complaint
    within 3 calendar days after complaint received
    effective until 1999-12-31

§ 1005.1  Answer
  bank must answer the complaint
    within 9 calendar days after complaint received
    effective from 2000-01-01
)";
    const RulesetFolder folder(
        {{"rules.proviso", rules("  law in force on complaint received\n"
                                 "  renumbered from § 205 to § 1005 on 2011-12-30\n",
                                 text)},
         {"examples.proviso",
          "example one\n  given\n    complaint received: 2001-01-01\n  as of 2001-01-02\n"
          "  expect § 205.1 is not required\n  expect § 1005.1 is open, due 2001-01-10\n"}});
    ASSERT_TRUE(folder.is_right()) << folder.messages();
    EXPECT_THAT(folder.outcomes(), ElementsAre("one: as expected"));
}

TEST(Renumbering, a_number_that_two_paragraphs_had_is_asked_about) {
    const std::string text = R"(§ 8.1  Answer
  bank must answer the complaint
    within 9 calendar days after complaint received

§ 9.1  File
  bank must send the file
    within 9 calendar days after complaint received
)";
    const RulesetFolder folder(
        {{"rules.proviso", rules("  law in force on complaint received\n"
                                 "  renumbered from § 4 to § 8 on 2011-12-30\n"
                                 "  renumbered from § 4 to § 9 on 2011-12-30\n",
                                 text)},
         {"examples.proviso",
          "example one\n  given\n    complaint received: 2001-01-01\n  as of 2001-01-02\n"
          "  expect § 4.1 is open\n"}});
    EXPECT_FALSE(folder.is_right());
    EXPECT_THAT(folder.messages(), HasSubstr("more than one had this number: § 8.1 and § 9.1"));
}

// -- mistakes -----------------------------------------------------------------------------------------

std::vector<Mistake> mistakes_with(const std::string& lines) {
    return Rules(rules("  law in force on complaint received\n" + lines)).mistakes();
}

TEST(Renumbering, two_of_one_day_must_not_contradict_each_other) {
    const auto mistakes = mistakes_with(
        "  renumbered from § 2 to § 4 on 2011-12-30\n"
        "  renumbered from § 3 to § 4.3 on 2011-12-30\n");
    EXPECT_THAT(mistakes, ElementsAre(Field(&Mistake::code, "renumbered_twice")));
    EXPECT_THAT(mistakes_with("  renumbered from § 2 to § 4.3 on 2011-12-30\n"
                              "  renumbered from § 3 to § 4.5 on 2011-12-30\n"),
                IsEmpty());
}

TEST(Renumbering, a_part_may_be_left_out_and_renumbered_otherwise) {
    EXPECT_THAT(mistakes_with("  renumbered from § 2 to § 4 on 2011-12-30, except § 4.9\n"
                              "  renumbered from § 3 to § 4.9 on 2011-12-30\n"),
                IsEmpty());
}

/// § 4.3 became § 4.5 when § 4.2 became § 4.3.
TEST(Renumbering, those_of_one_day_came_at_once) {
    const std::string text = R"(§ 4.3  Answer
  bank must answer the complaint
    within 9 calendar days after complaint received

§ 4.5  File
  bank must send the file
    within 9 calendar days after complaint received
)";
    const std::string shifted = rules(
        "  law in force on complaint received\n"
        "  renumbered from § 4.3 to § 4.5 on 2011-12-30\n"
        "  renumbered from § 4.2 to § 4.3 on 2011-12-30\n",
        text);
    const Determination before = evaluate_with(shifted, received("2011-12-29", "2011-12-30"));
    EXPECT_EQ(standing(duty(before, "4.3", "send the file")), "open, due 2012-01-07");
    EXPECT_EQ(standing(duty(before, "4.2", "answer the complaint")), "open, due 2012-01-07");
}

TEST(Renumbering, one_that_no_paragraph_follows_is_refused) {
    EXPECT_THAT(mistakes_with("  renumbered from § 2 to § 5 on 2011-12-30\n"),
                ElementsAre(Field(&Mistake::code, "renumbers_nothing")));
    // The later one has taken § 4 back to § 2 by then.
    EXPECT_THAT(mistakes_with("  renumbered from § 2 to § 4 on 2011-12-30\n"
                              "  renumbered from § 3 to § 4 on 2005-06-01\n"),
                ElementsAre(Field(&Mistake::code, "renumbers_nothing")));
    EXPECT_THAT(mistakes_with("  renumbered from § 4 to § 4 on 2011-12-30\n"),
                ElementsAre(Field(&Mistake::code, "renumbers_nothing")));
}

TEST(Renumbering, it_needs_a_day_and_an_event) {
    EXPECT_THAT(mistakes_with("  renumbered from § 2 to § 4 on 2011-02-30\n"),
                ElementsAre(Field(&Mistake::code, "no_such_day")));
    EXPECT_THAT(Rules(rules("  renumbered from § 2 to § 4 on 2011-12-30\n")).mistakes(),
                ElementsAre(Field(&Mistake::code, "no_governing_event")));
}

}  // namespace
}  // namespace proviso::testing
