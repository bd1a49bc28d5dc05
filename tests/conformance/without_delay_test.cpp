// Duties owed without delay: no number of days is in the law, so only a recorded finding can judge them.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/conformance/small_rules.hpp"
#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::_;
using ::testing::ElementsAre;
using ::testing::FieldsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string rules(const std::string& more = "", const std::string& acts = "call back") {
    return complaint_letters(R"(
party bank
event complaint received
event complaint withdrawn
act bank: call back / call made
act bank: write back / letter sent
act bank: apologize / apology made

§ 4.3  Call
  bank must )" + acts + "\n    without delay after complaint received\n" +
                             more);
}

const std::string received = "  - complaint received: 2026-03-02\n";
const std::string called = "  - call made: 2026-03-05\n";

std::string found(const std::string& is, const std::string& act = "call back") {
    return "facts:\n  " + act + " was without delay:\n    is: " + is +
           "\n    by: J. Ortiz\n    on: 2026-03-09\n    because: the telephone log\n";
}

std::string case_of(const std::string& facts, const std::string& events,
                    const std::string& logged = "2026-03-09") {
    return "case: 1\nas of: 2026-03-10\nlogged through: " + logged + "\n" + facts +
           (events.empty() ? "events: []\n" : "events:\n" + events);
}

const Answer& call(const Determination& result) { return duty(result, "4.3", "call back"); }

TEST(WithoutDelay, done_and_found_prompt_is_on_time) {
    const Determination result = evaluate_with(rules(), case_of(found("yes"), received + called));
    EXPECT_EQ(standing(call(result)), "done on time, done 2026-03-05");
    EXPECT_THAT(everything(result), HasSubstr("call back was without delay: yes (found by J. Ortiz "
                                              "on 2026-03-09: the telephone log)"));
}

TEST(WithoutDelay, done_and_found_slow_is_late) {
    EXPECT_EQ(standing(call(evaluate_with(rules(), case_of(found("no"), received + called)))),
              "done late, done 2026-03-05");
}

TEST(WithoutDelay, not_done_and_found_slow_is_missed) {
    EXPECT_EQ(standing(call(evaluate_with(rules(), case_of(found("no"), received)))), "missed");
}

TEST(WithoutDelay, without_the_finding_it_is_asked_for) {
    for (const std::string& events : {received, received + called}) {
        const Determination result = evaluate_with(rules(), case_of("", events));
        EXPECT_THAT(standing(call(result)), HasSubstr("need information"));
        EXPECT_THAT(needs(call(result)), ElementsAre("call back was without delay"));
    }
    const Determination done = evaluate_with(rules(), case_of("", received + called));
    EXPECT_THAT(alternatives(call(done)), ElementsAre("done on time", "done late"));
}

TEST(WithoutDelay, found_prompt_and_not_recorded_asks_for_the_day) {
    const Determination result = evaluate_with(rules(), case_of(found("yes"), received));
    EXPECT_EQ(standing(call(result)), "need information");
    EXPECT_THAT(needs(call(result)), ElementsAre("call made"));
}

TEST(WithoutDelay, a_log_that_ends_before_the_finding_is_not_enough_to_call_it_missed) {
    const Determination result =
        evaluate_with(rules(), case_of(found("no"), received, "2026-03-06"));
    EXPECT_EQ(standing(call(result)), "need information");
    EXPECT_THAT(needs(call(result)), ElementsAre(HasSubstr("[log to 2026-03-09]")));
}

TEST(WithoutDelay, before_its_event_it_has_not_started) {
    const Determination result =
        evaluate_with(rules(), case_of(found("no"), "  - complaint received: not yet\n" + called));
    EXPECT_EQ(standing(call(result)), "not started");
}

TEST(WithoutDelay, an_act_before_its_event_does_not_count) {
    const Determination result =
        evaluate_with(rules(), case_of(found("no"), received + "  - call made: 2026-02-27\n"));
    EXPECT_EQ(standing(call(result)), "missed");
}

TEST(WithoutDelay, what_ends_it_is_looked_for_up_to_the_day_it_was_done) {
    const std::string excused = "    unless complaint withdrawn\n";
    const Determination after = evaluate_with(
        rules(excused),
        case_of(found("no"), received + called + "  - complaint withdrawn: 2026-03-06\n"));
    EXPECT_EQ(standing(call(after)), "done late, done 2026-03-05");
    const Determination before = evaluate_with(
        rules(excused),
        case_of(found("no"), received + called + "  - complaint withdrawn: 2026-03-04\n"));
    EXPECT_EQ(standing(call(before)), "not required");
}

TEST(WithoutDelay, of_two_acts_the_one_that_was_done_is_judged) {
    const std::string either = rules("", "call back or write back");
    const Answer prompt_letter =
        duty(evaluate_with(either, case_of(found("yes", "write back"),
                                           received + "  - letter sent: 2026-03-04\n")),
             "4.3", "call back or write back");
    EXPECT_EQ(standing(prompt_letter), "done on time, done 2026-03-04");
    const Answer neither = duty(evaluate_with(either, case_of(found("no"), received)), "4.3",
                                "call back or write back");
    EXPECT_THAT(needs(neither), ElementsAre("write back was without delay"));
}

TEST(WithoutDelay, what_follows_from_it_rests_on_the_finding) {
    const std::string apology = R"(
§ 4.4  Apology
  bank must apologize
    no later than 30 calendar days after complaint received
    if § 4.3 is missed
)";
    const auto owed = [&](const std::string& is) {
        return standing(duty(evaluate_with(rules(apology), case_of(found(is), received + called)),
                             "4.4", "apologize"));
    };
    EXPECT_EQ(owed("no"), "open, due 2026-04-01");
    EXPECT_EQ(owed("yes"), "not required");
}

TEST(WithoutDelay, the_finding_is_signed) {
    Rules checked(rules());
    EXPECT_THAT(checked.mistakes_in_case(
                    case_of("facts:\n  call back was without delay: yes\n", received + called)),
                ElementsAre(FieldsAre("case_finding", _, _, _)));
}

TEST(WithoutDelay, a_finding_of_that_name_that_the_rules_declare_is_the_one_meant) {
    std::string text = rules();
    text.insert(text.find("act bank"), "finding call back was without delay is yes or no\n");
    EXPECT_THAT(Rules(text).mistakes(), IsEmpty());
    EXPECT_EQ(standing(call(evaluate_with(text, case_of(found("no"), received + called)))),
              "done late, done 2026-03-05");
}

TEST(WithoutDelay, a_fact_of_that_name_is_told) {
    std::string text = rules();
    text.insert(text.find("act bank"), "fact call back was without delay is yes or no\n");
    EXPECT_THAT(Rules(text).mistakes(), ElementsAre(FieldsAre("declared_twice", _, _, _)));
}

TEST(WithoutDelay, a_ban_and_a_permission_cannot_be_prompt) {
    for (const char* word : {"must not", "may"}) {
        std::string text = rules();
        text.replace(text.find("must"), 4, word);
        EXPECT_THAT(Rules(text).mistakes(), ElementsAre(FieldsAre("time_out_of_place", _, _, _)));
    }
}

}  // namespace
}  // namespace proviso::testing
