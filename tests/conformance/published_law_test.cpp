// The law as it was known on a day: what was published, moved, or withdrawn before it began. Days are counted by
// hand.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/conformance/ruleset_folder.hpp"
#include "tests/conformance/small_rules.hpp"
#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string rules(const std::string& paragraphs) {
    return complaint_letters(
        R"(  law in force on complaint received

party bank
party customer
fact urgent is yes or no
event complaint received
act bank: answer the complaint / answer sent
act bank: send the file / file sent
)" +
        std::string(paragraphs.find("answer period is") == std::string::npos
                        ? ""
                        : "term answer period is a period, shorter is better for customer\n") +
        "\n" + paragraphs);
}

/// Published in January for July, in June for September, and given up in August.
const std::string given_up = R"(§ 4.5  File
  bank must send the file
    within 20 calendar days after complaint received
    effective from 2026-07-01
    published on 2026-01-15, withdrawn on 2026-06-10
  bank must send the file
    within 20 calendar days after complaint received
    effective from 2026-09-01
    published on 2026-06-10
    withdrawn on 2026-08-20
)";

std::string received(const std::string& day, const std::string& law_known_on) {
    return "law as known on: " + law_known_on + "\n" +
           SmallCase{.as_of = "2026-10-01", .events = "  - complaint received: " + day + "\n"}
               .yaml();
}

std::string received(const std::string& day) {
    return SmallCase{.as_of = "2026-10-01", .events = "  - complaint received: " + day + "\n"}
        .yaml();
}

/// Of the two versions the one that is not "not required", if there is one.
std::string file_standing(const std::string& yaml) {
    const Determination result = evaluate_with(rules(given_up), yaml);
    std::string found = "not required";
    for (std::size_t i = 0; i < count_duties(result, "4.5", "send the file"); ++i) {
        const std::string each = standing(duty(result, "4.5", "send the file", i));
        if (each != "not required") found = each;
    }
    return found;
}

// The day of publication belongs to what was known, the day of withdrawal does not.
TEST(PublishedLaw, what_was_known_decides_with_the_effective_dates) {
    EXPECT_EQ(file_standing(received("2026-07-01", "2026-01-14")), "not required");
    EXPECT_EQ(file_standing(received("2026-07-01", "2026-01-15")), "missed, due 2026-07-21");
    EXPECT_EQ(file_standing(received("2026-07-01", "2026-06-09")), "missed, due 2026-07-21");
    EXPECT_EQ(file_standing(received("2026-07-01", "2026-06-10")), "not required");
    EXPECT_EQ(file_standing(received("2026-06-30", "2026-01-15")), "not required");
}

TEST(PublishedLaw, a_start_that_was_moved_is_another_version) {
    EXPECT_EQ(file_standing(received("2026-09-01", "2026-06-10")), "missed, due 2026-09-21");
    EXPECT_EQ(file_standing(received("2026-08-31", "2026-06-10")), "not required");
    EXPECT_EQ(file_standing(received("2026-09-01", "2026-08-19")), "missed, due 2026-09-21");
    EXPECT_EQ(file_standing(received("2026-09-01", "2026-08-20")), "not required");
}

TEST(PublishedLaw, without_a_day_nothing_withdrawn_is_law) {
    EXPECT_EQ(file_standing(received("2026-07-01")), "not required");
    EXPECT_EQ(file_standing(received("2026-09-01")), "not required");
}

TEST(PublishedLaw, what_is_published_and_stays_is_law_without_a_day) {
    const std::string text = R"(§ 4.5  File
  bank must send the file
    within 20 calendar days after complaint received
    published on 2026-08-01
)";
    EXPECT_EQ(
        standing(duty(evaluate_with(rules(text), received("2026-09-20")), "4.5", "send the file")),
        "open, due 2026-10-10");
    EXPECT_EQ(standing(duty(evaluate_with(rules(text), received("2026-09-20", "2026-07-31")), "4.5",
                            "send the file")),
              "not required");
}

TEST(PublishedLaw, the_reason_names_the_days_and_what_was_asked) {
    const Determination result = evaluate_with(rules(given_up), received("2026-07-01"));
    EXPECT_THAT(duty(result, "4.5", "send the file").reasons,
                ElementsAre(Field(&Reason::text,
                                  HasSubstr("not in force: published on 2026-01-15, withdrawn on "
                                            "2026-06-10 (law as known today)"))));
    const Determination then = evaluate_with(rules(given_up), received("2026-07-01", "2026-06-10"));
    EXPECT_EQ(then.law_known_on, read_day("2026-06-10"));
    EXPECT_EQ(then.known_on, std::nullopt);
    EXPECT_THAT(duty(then, "4.5", "send the file").reasons,
                ElementsAre(Field(&Reason::text, HasSubstr("(law as known on 2026-06-10)"))));
}

// `as known on` is about the facts, `law as known on` about the law: each alone.
TEST(PublishedLaw, what_was_recorded_is_another_question) {
    const std::string yaml = "as known on: 2026-05-31\n" + received("2026-07-01");
    const Determination result = evaluate_with(rules(given_up), yaml);
    EXPECT_EQ(result.law_known_on, std::nullopt);
    EXPECT_EQ(duty(result, "4.5", "send the file").status, Status::not_required);
    const Determination both = evaluate_with(
        rules(given_up), "as known on: 2026-07-02\n" + received("2026-07-01", "2026-05-31"));
    EXPECT_EQ(both.known_on, read_day("2026-07-02"));
    EXPECT_EQ(duty(both, "4.5", "send the file").due, read_day("2026-07-21"));
}

const std::string periods = R"(§ 4.3  Answer
  answer period is 30 calendar days
    withdrawn on 2026-01-15
  answer period is 30 calendar days
    effective until 2026-06-30
    published on 2026-01-15
  answer period is 10 calendar days
    effective from 2026-07-01
    published on 2026-01-15
  bank must answer the complaint
    within answer period after complaint received
)";

TEST(PublishedLaw, versions_that_were_never_known_together_do_not_overlap) {
    EXPECT_THAT(Rules(rules(periods)).mistakes(), IsEmpty());
    const auto due = [](const std::string& yaml) {
        return standing(duty(evaluate_with(rules(periods), yaml), "4.3", "answer the complaint"));
    };
    EXPECT_EQ(due(received("2026-09-20")), "missed, due 2026-09-30");
    EXPECT_EQ(due(received("2026-09-20", "2026-01-15")), "missed, due 2026-09-30");
    EXPECT_EQ(due(received("2026-09-20", "2026-01-14")), "open, due 2026-10-20");
}

// What was not known is not law whatever the day of the event is. Here the log is behind.
TEST(PublishedLaw, an_open_governing_day_matters_only_to_what_was_known) {
    const std::string open =
        SmallCase{.as_of = "2026-10-01", .logged_through = "2026-06-15"}.yaml();
    const Determination today = evaluate_with(rules(periods), open);
    EXPECT_EQ(outcome(value(today, "answer period")), "need information");
    EXPECT_THAT(needs(value(today, "answer period")), SizeIs(1));
    const Determination before =
        evaluate_with(rules(periods), "law as known on: 2026-01-14\n" + open);
    EXPECT_EQ(outcome(value(before, "answer period")), "30 calendar days");
    EXPECT_THAT(needs(value(before, "answer period")), IsEmpty());
}

TEST(PublishedLaw, versions_known_together_still_must_not_overlap) {
    const std::string text = R"(§ 4.5  File
  bank must send the file
    within 20 calendar days after complaint received
    effective from 2026-07-01
    withdrawn on 2026-06-11
  bank must send the file
    within 20 calendar days after complaint received
    effective from 2026-09-01
    published on 2026-06-10
)";
    EXPECT_THAT(Rules(rules(text)).mistakes(),
                ElementsAre(Field(&Mistake::code, "versions_overlap")));
}

// Its only value was not known before: then the term has none, and what rests on it must be told.
TEST(PublishedLaw, a_term_whose_version_was_not_known_has_no_value) {
    const std::string text = R"(§ 4.3  Answer
  answer period is 10 calendar days
    published on 2026-01-15
  bank must answer the complaint
    within answer period after complaint received
)";
    EXPECT_THAT(Rules(rules(text)).mistakes(), SizeIs(1));
}

TEST(PublishedLaw, what_is_not_known_displaces_nothing) {
    const std::string text = R"(§ 4.3  Answer
  bank must answer the complaint
    within 30 calendar days after complaint received

§ 4.4  Urgent
  bank must answer the complaint
    within 5 calendar days after complaint received
    instead of § 4.3
    withdrawn on 2026-06-10
)";
    EXPECT_EQ(standing(duty(evaluate_with(rules(text), received("2026-09-20")), "4.3",
                            "answer the complaint")),
              "open, due 2026-10-20");
    EXPECT_EQ(standing(duty(evaluate_with(rules(text), received("2026-09-20", "2026-06-09")), "4.3",
                            "answer the complaint")),
              "not required");
}

// Known from 2026-06-10 on, the later version takes the cases since January over; before, it takes none.
TEST(PublishedLaw, a_version_that_reaches_back_takes_over_once_it_is_known) {
    const std::string text = R"(§ 4.3  Answer
  bank must answer the complaint
    within 30 calendar days after complaint received
    effective until 2026-06-30
  bank must answer the complaint
    within 10 calendar days after complaint received
    effective from 2026-07-01, also for cases since 2026-01-01
    published on 2026-06-10
)";
    const auto dues = [&](const std::string& yaml) {
        const Determination result = evaluate_with(rules(text), yaml);
        return standing(duty(result, "4.3", "answer the complaint", 0)) + "; " +
               standing(duty(result, "4.3", "answer the complaint", 1));
    };
    EXPECT_EQ(dues(received("2026-06-20")), "missed, due 2026-06-30; not required");
    EXPECT_EQ(dues(received("2026-06-20", "2026-06-09")), "not required; missed, due 2026-07-20");
}

TEST(PublishedLaw, a_policy_stands_on_the_law_as_known) {
    const std::string policy = R"(policy Ours
  on Complaint letters
  at least as protective of customer

§ Policy 1  Faster
  bank must answer the complaint
    within 5 calendar days after complaint received
    published on 2026-02-01
)";
    Rules layered(rules(periods), {policy});
    const Determination then = layered.evaluate(received("2026-09-29", "2026-01-31"));
    EXPECT_EQ(standing(duty(then, "4.3", "answer the complaint")), "open, due 2026-10-09");
    ASSERT_TRUE(then.policy);
    EXPECT_EQ(standing(duty(then.policy->determination, "Policy 1", "answer the complaint")),
              "not required");
    const Determination now = layered.evaluate(received("2026-09-29"));
    EXPECT_EQ(standing(duty(now.policy->determination, "Policy 1", "answer the complaint")),
              "open, due 2026-10-04");
}

TEST(PublishedLaw, an_example_asks_by_the_law_as_known) {
    const std::string examples = R"(example planned
  given
    complaint received: 2026-07-01
  as of 2026-07-03
  law as known on 2026-05-31
  expect answer period is 10 calendar days

example not yet published
  given as in planned
  law as known on 2026-01-14
  expect answer period is 30 calendar days

example still the day of the one it starts from
  given as in not yet published
  expect answer period is 30 calendar days
)";
    const RulesetFolder folder({{"rules.proviso", rules(periods)}, {"examples.proviso", examples}});
    ASSERT_TRUE(folder.is_right()) << folder.messages();
    EXPECT_THAT(folder.outcomes(),
                ElementsAre("planned: as expected", "not yet published: as expected",
                            "still the day of the one it starts from: as expected"));
}

TEST(PublishedLaw, it_cannot_be_withdrawn_before_it_is_published) {
    const auto mistakes = [](const std::string& dates) {
        return Rules(rules("§ 4.5  File\n  bank must send the file\n    within 20 calendar days "
                           "after complaint received\n    " +
                           dates + "\n"))
            .mistakes();
    };
    EXPECT_THAT(mistakes("published on 2026-06-10, withdrawn on 2026-06-10"),
                ElementsAre(Field(&Mistake::code, "withdrawn_before_published")));
    EXPECT_THAT(mistakes("published on 2026-06-10, withdrawn on 2026-06-11"), IsEmpty());
    EXPECT_THAT(mistakes("published on 2026-02-30"),
                ElementsAre(Field(&Mistake::code, "no_such_day")));
    EXPECT_THAT(mistakes("published on 2026-06-10\n    published on 2026-06-11"),
                ElementsAre(Field(&Mistake::code, "clause_twice")));
}

}  // namespace
}  // namespace proviso::testing
