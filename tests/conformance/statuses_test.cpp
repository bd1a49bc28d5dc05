// What a condition may ask of another paragraph: each status of the reference against each way a duty can go.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/conformance/small_rules.hpp"
#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string rules(const std::string& asked) {
    return R"(ruleset Statuses
  cites Branch Manual, chapter 8
  version 1

party bank
party customer
fact small is yes or no
event complaint received
event complaint withdrawn
act bank: answer the complaint / answer sent
act bank: raise the fee / fee raised, any number
act bank: write a report / report written
act customer: ask for review / review asked
term result is yes or no

§ 8.1  Answer
  bank must answer the complaint
    within 10 calendar days after complaint received
    unless any of
      (A) complaint withdrawn
      (B) small

§ 8.2  Fees
  bank must not raise the fee
    for 20 calendar days after complaint received

§ 8.3  Reports
  bank must write a report
    within 10 calendar days after complaint received

§ 8.3(a)  Reports on reports
  bank must raise the fee
    within 10 calendar days after complaint received

§ 8.4  What is asked
  result means that )" +
           asked + "\n";
}

/// What the condition comes to, of a complaint of Mon 2026-03-02 (ten days: Thu 03-12).
std::string asked(const std::string& condition, const std::string& as_of,
                  const std::string& events = "", const std::string& small = "no") {
    const Determination result = evaluate_with(
        rules(condition), SmallCase{.as_of = as_of,
                                    .facts = "  small: " + small + "\n",
                                    .events = "  - complaint received: 2026-03-02\n" + events}
                              .yaml());
    return outcome(value(result, "result"));
}

const char* const statuses[] = {"complied with",
                                "missed",
                                "done on time",
                                "done late",
                                "open",
                                "not required",
                                "not required because of (A)",
                                "not required because of (B)"};

TEST(Statuses, of_a_duty_that_is_over) {
    struct Way {
        const char *name, *events, *small;
        const char* answers[8];
    };
    const Way ways[] = {
        {"done on time",
         "  - answer sent: 2026-03-12\n",
         "no",
         {"yes", "no", "yes", "no", "no", "no", "no", "no"}},
        {"done late",
         "  - answer sent: 2026-03-13\n",
         "no",
         {"no", "yes", "no", "yes", "no", "no", "no", "no"}},
        {"missed, and may still be done late",
         "",
         "no",
         {"no", "yes", "no", "waiting", "no", "no", "no", "no"}},
        {"excused by (B)", "", "yes", {"yes", "no", "no", "no", "no", "yes", "no", "yes"}},
        {"excused by (A)",
         "  - complaint withdrawn: 2026-03-10\n",
         "no",
         {"yes", "no", "no", "no", "no", "yes", "yes", "no"}},
    };
    for (const Way& way : ways) {
        for (int at = 0; at < 8; ++at)
            EXPECT_EQ(
                asked(std::string("§ 8.1 is ") + statuses[at], "2026-03-20", way.events, way.small),
                way.answers[at])
                << way.name << ", is " << statuses[at];
    }
}

TEST(Statuses, of_a_duty_that_is_open_wait_with_it) {
    for (const char* status : {"open", "complied with", "missed", "done on time", "done late"})
        EXPECT_EQ(asked(std::string("§ 8.3 is ") + status, "2026-03-05"), "waiting") << status;
    EXPECT_EQ(asked("§ 8.3 is not required", "2026-03-05"), "no");
}

/// A duty of twenty days that hangs on whether the ten days of § 8.3 still run.
std::string hanging(const std::string& clause, const std::string& as_of) {
    const std::string text = rules("small") +
                             "\n§ 8.6  Hanging\n  bank must answer the complaint\n"
                             "    within 20 calendar days after complaint received\n    " +
                             clause + "\n";
    const Determination result =
        evaluate_with(text, SmallCase{.as_of = as_of,
                                      .facts = "  small: no\n",
                                      .events = "  - complaint received: 2026-03-02\n"}
                                .yaml());
    return standing(duty(result, "8.6", "answer the complaint"));
}

TEST(Statuses, that_something_is_open_excuses_and_requires_nothing_for_good) {
    EXPECT_EQ(hanging("unless § 8.3 is open", "2026-03-05"), "open for now, due 2026-03-22");
    EXPECT_EQ(hanging("unless § 8.3 is open", "2026-03-20"), "open, due 2026-03-22");
    EXPECT_EQ(hanging("if § 8.3 is open", "2026-03-05"), "open for now, due 2026-03-22");
    EXPECT_EQ(hanging("if § 8.3 is open", "2026-03-20"), "not required");
}

TEST(Statuses, of_a_duty_whose_excuse_is_unknown_need_the_fact) {
    const Determination result = evaluate_with(
        rules("§ 8.1 is missed"), SmallCase{.as_of = "2026-03-20",
                                            .facts = "  small: unknown\n",
                                            .events = "  - complaint received: 2026-03-02\n"}
                                      .yaml());
    EXPECT_EQ(outcome(value(result, "result")), "need information");
    EXPECT_THAT(needs(value(result, "result")), ElementsAre("small"));
}

TEST(Statuses, of_a_ban) {
    // 03-02 and twenty days: 03-22
    EXPECT_EQ(asked("§ 8.2 is complied with", "2026-03-30"), "yes");
    EXPECT_EQ(asked("§ 8.2 is missed", "2026-03-30"), "no");
    EXPECT_EQ(asked("§ 8.2 is complied with", "2026-03-30", "  - fee raised: 2026-03-22\n"), "no");
    EXPECT_EQ(asked("§ 8.2 is missed", "2026-03-30", "  - fee raised: 2026-03-22\n"), "yes");
    EXPECT_EQ(asked("§ 8.2 is missed", "2026-03-30", "  - fee raised: 2026-03-23\n"), "no");
}

TEST(Statuses, below_a_paragraph_are_asked_with_in_and_any) {
    // § 8.3 is done on time; of § 8.3(a), below it, nothing is recorded.
    const char* const report = "  - report written: 2026-03-05\n";
    EXPECT_EQ(asked("§ 8.3 is missed", "2026-03-20", report), "no");
    EXPECT_EQ(asked("§ 8.3 is complied with", "2026-03-20", report), "yes");
    EXPECT_EQ(asked("in § 8.3 is missed", "2026-03-20", report), "yes");
    EXPECT_EQ(asked("in § 8.3 is complied with", "2026-03-20", report), "no");
    EXPECT_EQ(asked("any duty in § 8.3 is missed", "2026-03-20", report), "yes");
}

std::vector<std::string> codes(const std::string& text) {
    std::vector<std::string> all;
    for (const Mistake& mistake : Rules(text).mistakes()) all.push_back(mistake.code);
    return all;
}

TEST(Statuses, of_one_duty_are_not_asked_of_several) {
    const auto with_a_second_duty = [](const std::string& status) {
        return rules("§ 8.5 is " + status) +
               "\n§ 8.5  Both\n  bank must answer the complaint\n"
               "    within 10 calendar days after complaint received\n"
               "  bank must write a report\n"
               "    within 20 calendar days after complaint received\n";
    };
    for (const char* status : {"complied with", "missed"})
        EXPECT_THAT(codes(with_a_second_duty(status)), ElementsAre()) << status;
    for (const char* status : {"done on time", "done late", "open", "not required"})
        EXPECT_THAT(codes(with_a_second_duty(status)), ElementsAre("several_duties")) << status;
    const std::string named = rules("§ 8.5, write a report, is done late") +
                              "\n§ 8.5  Both\n  bank must answer the complaint\n"
                              "    within 10 calendar days after complaint received\n"
                              "  bank must write a report\n"
                              "    within 20 calendar days after complaint received\n";
    EXPECT_THAT(codes(named), ElementsAre());
}

// -- permissions ----------------------------------------------------------------------------------

/// As of a day, with the log complete to the day before.
std::string permission(const std::string& time, const std::string& as_of,
                       const std::string& events = "") {
    const std::string text = rules("small") +
                             "\n§ 8.9  Review\n  customer may ask for review\n    " + time +
                             "\n    if not small\n    advised if § 8.1 is missed\n";
    const Determination result =
        evaluate_with(text, SmallCase{.as_of = as_of,
                                      .logged_through = to_text(read_day(as_of).value() - 1),
                                      .facts = "  small: no\n",
                                      .events = "  - complaint received: 2026-03-02\n" + events}
                                .yaml());
    const Answer& answer = duty(result, "8.9", "ask for review");
    return standing(answer) + (answer.advised ? ", advised" : "");
}

TEST(Permissions, begin_and_end_with_their_time) {
    struct Row {
        const char *time, *as_of, *stands;
    };
    const Row rows[] = {
        {"within 5 calendar days after complaint received", "2026-03-07", "available"},
        {"within 5 calendar days after complaint received", "2026-03-08", "lapsed"},
        {"for 5 calendar days after complaint received", "2026-03-07", "available"},
        {"for 5 calendar days after complaint received", "2026-03-08", "lapsed"},
        {"more than 5 calendar days after complaint received", "2026-03-07", "not open"},
        {"more than 5 calendar days after complaint received", "2026-03-08", "available"},
        {"after complaint received", "2026-03-02", "not open"},
        {"after complaint received", "2026-03-03", "available"},
        {"once complaint received", "2026-03-02", "available"},
        {"at any time", "2026-02-01", "available"},
        {"no later than 5 calendar days after complaint received", "2026-03-07", "available"},
        {"no later than 5 calendar days after complaint received", "2026-03-08", "lapsed"},
    };
    for (const Row& row : rows)
        EXPECT_THAT(permission(row.time, row.as_of), HasSubstr(row.stands))
            << row.time << ", as of " << row.as_of;
}

TEST(Permissions, are_used_once_the_act_is_recorded_and_advised_when_it_says) {
    EXPECT_THAT(permission("at any time", "2026-03-20", "  - review asked: 2026-03-15\n"),
                HasSubstr("used"));
    EXPECT_EQ(permission("at any time", "2026-03-12"), "available");
    EXPECT_EQ(permission("at any time", "2026-03-13"), "available, advised");
}

}  // namespace
}  // namespace proviso::testing
