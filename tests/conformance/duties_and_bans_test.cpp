// What small rulesets bring out that no claim of Regulation E does: windows that time alone decides, bans with
// conditions on their entries, prices, conflicts, and entries that do not count. Days are counted by hand.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "interpreter/base/limits.hpp"
#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string rules(const std::string& paragraphs) {
    return R"(ruleset Demo
  cites Manual
  version 1

party bank
event start
event stop
event reply received
event told, any number
  tone is kind or rude
fact excused is yes or no
act bank: answer / answered
act bank: call / called, any number
act bank: charge / charged, any number
  big is yes or no
  fee is money
act bank: write / written, any number
  good is yes or no
  nice is yes or no

)" + paragraphs;
}

/// The log is complete to the day asked about.
std::string on(const std::string& day, const std::string& events) {
    return "case: 1\nas of: " + day + "\nlogged through: " + day + "\nevents:\n" + events;
}

const std::string longer_without_a_reply = R"(§ 1.1  Base
  time is 10 calendar days
  bank must answer
    within time after start

§ 1.2  Exception
  time is 20 calendar days
    instead of § 1.1
    if no reply received within 5 calendar days after start
)";

std::string answer_of(const std::string& paragraphs, const std::string& yaml,
                      const std::string& citation, const std::string& act) {
    return standing(duty(evaluate_with(rules(paragraphs), yaml), citation, act));
}

TEST(OpenWindow, done_within_the_shorter_time_is_on_time_whatever_comes) {
    const std::string done = "  - start: 2026-03-02\n  - answered: 2026-03-03\n";
    EXPECT_EQ(answer_of(longer_without_a_reply, on("2026-03-04", done), "1.1", "answer"),
              "done on time, done 2026-03-03");
}

TEST(OpenWindow, is_open_for_now_and_says_what_it_waits_for) {
    const Determination result =
        evaluate_with(rules(longer_without_a_reply), on("2026-03-04", "  - start: 2026-03-02\n"));
    const Answer& answer = duty(result, "1.1", "answer");
    EXPECT_EQ(standing(answer), "open for now");
    EXPECT_THAT(waits(answer), Contains("reply received by 2026-03-07"));
    EXPECT_THAT(answer.reasons,
                Contains(::testing::Field(&Reason::text, "due Thu 2026-03-12 or Sun 2026-03-22")));
}

TEST(OpenWindow, settles_when_the_reply_comes_or_its_time_is_over) {
    const std::string replied = "  - start: 2026-03-02\n  - reply received: 2026-03-06\n";
    EXPECT_EQ(answer_of(longer_without_a_reply, on("2026-03-08", replied), "1.1", "answer"),
              "open, due 2026-03-12");
    EXPECT_EQ(answer_of(longer_without_a_reply, on("2026-03-08", "  - start: 2026-03-02\n"), "1.1",
                        "answer"),
              "open, due 2026-03-22");
}

const std::string no_big_charge = R"(§ 1.1  Big ones
  bank must not charge
    containing big
    for 10 calendar days after start

§ 1.2  Much in all
  bank must not charge
    of at least $50
    for 10 calendar days after start
)";

std::string charged(const std::string& day, const std::string& fields) {
    return "  - charged:\n      on: " + day + "\n" + fields;
}

TEST(Ban, counts_only_entries_with_what_it_names) {
    const std::string small =
        "  - start: 2026-03-02\n" + charged("2026-03-04", "      big: no\n      fee: $20.00\n");
    EXPECT_EQ(answer_of(no_big_charge, on("2026-03-20", small), "1.1", "charge"),
              "kept, due 2026-03-12");
    EXPECT_EQ(answer_of(no_big_charge, on("2026-03-20", small), "1.2", "charge"),
              "kept, due 2026-03-12");
}

TEST(Ban, is_broken_on_the_day_the_sum_is_reached) {
    const std::string twice = "  - start: 2026-03-02\n" +
                              charged("2026-03-04", "      big: no\n      fee: $20.00\n") +
                              charged("2026-03-06", "      big: yes\n      fee: $30.00\n");
    const Determination result = evaluate_with(rules(no_big_charge), on("2026-03-20", twice));
    EXPECT_EQ(duty(result, "1.1", "charge").status, Status::breached);
    EXPECT_EQ(to_text(*duty(result, "1.1", "charge").done_on), "2026-03-06");
    EXPECT_EQ(to_text(*duty(result, "1.2", "charge").done_on), "2026-03-06");
}

TEST(Ban, asks_for_what_decides_whether_an_entry_counts) {
    const std::string silent =
        "  - start: 2026-03-02\n" + charged("2026-03-04", "      fee: $20.00\n");
    const Determination result = evaluate_with(rules(no_big_charge), on("2026-03-20", silent));
    EXPECT_EQ(duty(result, "1.1", "charge").status, Status::need_information);
    EXPECT_EQ(duty(result, "1.2", "charge").status, Status::kept);
}

TEST(Ban, before_an_event_runs_from_the_beginning) {
    const std::string before_the_reply = R"(§ 1.1  Before
  bank must not charge
    before reply received
)";
    EXPECT_EQ(duty(evaluate_with(
                       rules(before_the_reply),
                       on("2026-03-20", "  - charged: 2026-03-05\n  - reply received: not yet\n")),
                   "1.1", "charge")
                  .status,
              Status::breached);
}

const std::string longer_without_a_fee = R"(§ 1.1  Base
  bank must answer
    within 10 calendar days after start

§ 1.2  No fee
  bank must not charge
    for 60 calendar days after start

§ 1.3  Longer
  bank must answer
    within 30 calendar days after start
    instead of § 1.1
    provided that § 1.2 is complied with
)";

TEST(Price, a_breach_after_the_last_day_takes_nothing_back_though_the_act_comes_later_still) {
    const Determination result = evaluate_with(rules(longer_without_a_fee),
                                               on("2026-04-04",
                                                  "  - start: 2026-03-02\n  - charged: 2026-04-03\n"
                                                  "  - answered: 2026-04-04\n"));
    EXPECT_EQ(standing(duty(result, "1.3", "answer")),
              "done late, due 2026-04-01, done 2026-04-04");
    EXPECT_EQ(duty(result, "1.1", "answer").status, Status::not_required);
}

TEST(Price, waits_no_longer_than_it_counts) {
    const Determination result =
        evaluate_with(rules(longer_without_a_fee), on("2026-03-20", "  - start: 2026-03-02\n"));
    EXPECT_THAT(waits(duty(result, "1.3", "answer")), Contains("charged by 2026-04-01"));
}

TEST(Conflict, a_duty_that_is_done_meets_no_ban_that_begins_later) {
    const std::string both = R"(§ 1.1  Quiet
  bank must not call
    for 3 calendar days after stop

§ 1.2  Call
  bank must call
    within 5 calendar days after start
)";
    EXPECT_EQ(answer_of(both,
                        on("2026-03-06",
                           "  - start: 2026-03-02\n  - called: 2026-03-05\n"
                           "  - stop: 2026-03-06\n"),
                        "1.2", "call"),
              "done on time, due 2026-03-07, done 2026-03-05");
    EXPECT_EQ(duty(evaluate_with(rules(both), on("2026-03-06",
                                                 "  - start: 2026-03-02\n"
                                                 "  - stop: 2026-03-06\n")),
                   "1.2", "call")
                  .status,
              Status::rules_conflict);
}

std::string with_hearing(const std::string& time, const std::string& more = {}) {
    return R"(ruleset Demo
  cites Manual
  version 1
  use United States banking days

party bank
calendar business day
  cites § 1
  open Monday to Friday
  closed on federal reserve holidays
event hearing
event start
act bank: write / written, any number
act bank: call / called

§ 1.1  Before the hearing
  bank must write
    at least )" +
           time + " before hearing\n" + more;
}

std::string written_before(const std::string& time, const std::string& events) {
    return standing(
        duty(evaluate_with(with_hearing(time), on("2026-07-31", events)), "1.1", "write"));
}

// Wed 2026-06-24: the 23rd and the 22nd, then Thursday the 18th, for Friday the 19th is Juneteenth.
TEST(AtLeastBefore, counts_business_days_back_over_holiday_and_weekend) {
    const std::string hearing = "  - hearing: 2026-06-24\n";
    EXPECT_EQ(written_before("3 business days", hearing + "  - written: 2026-06-18\n"),
              "done on time, due 2026-06-18, done 2026-06-18");
    EXPECT_EQ(written_before("3 business days", hearing + "  - written: 2026-06-19\n"),
              "done late, due 2026-06-18, done 2026-06-19");
    EXPECT_EQ(written_before("3 business days", hearing), "missed, due 2026-06-18");
}

TEST(AtLeastBefore, counts_calendar_days_and_months_back) {
    EXPECT_EQ(written_before("5 calendar days", "  - hearing: 2026-03-20\n"),
              "missed, due 2026-03-15");
    EXPECT_EQ(written_before("1 month rounding down", "  - hearing: 2026-03-31\n"),
              "missed, due 2026-02-28");
}

TEST(AtLeastBefore, has_not_started_while_the_event_has_not_come) {
    EXPECT_EQ(duty(evaluate_with(with_hearing("5 calendar days"),
                                 on("2026-03-10", "  - hearing: not yet\n")),
                   "1.1", "write")
                  .status,
              Status::not_started);
}

// As of 03-10 the hearing is on 03-11 at the earliest, and five days before that is 03-06.
TEST(AtLeastBefore, in_a_condition_is_sure_only_when_early_enough_for_tomorrow) {
    const std::string if_early = R"(
§ 1.2  Call
  bank must call
    within 60 calendar days after start
    if written at least 5 calendar days before hearing
)";
    const auto call = [&](const std::string& written) {
        const Determination result =
            evaluate_with(with_hearing("5 calendar days", if_early),
                          on("2026-03-10",
                             "  - start: 2026-03-02\n  - hearing: not yet\n"
                             "  - written: " +
                                 written + "\n"));
        return standing(duty(result, "1.2", "call"));
    };
    EXPECT_EQ(call("2026-03-06"), "open, due 2026-05-01");
    EXPECT_EQ(call("2026-03-07"), "open for now, due 2026-05-01");
}

const std::string after_the_latest = R"(§ 1.1  Answer
  bank must answer
    within 5 calendar days after the latest told

§ 1.2  Charge
  bank must charge
    within 20 calendar days after start
    if stop no later than the latest told

§ 1.3  Either way
  bank must write
    within 20 calendar days after start
    if stop no later than the latest told or start no later than 2026-03-01
)";

// Whoever may be told again may start another five days, so nothing that rests on it is for good.
TEST(Latest, what_rests_on_it_stands_for_now) {
    const std::string events =
        "  - start: 2026-03-01\n  - stop: 2026-03-05\n  - told: 2026-03-02\n";
    const Determination then = evaluate_with(rules(after_the_latest), on("2026-03-09", events));
    EXPECT_EQ(standing(duty(then, "1.1", "answer")),
              "past date, not settled for now, due 2026-03-07");
    EXPECT_THAT(waits(duty(then, "1.1", "answer")), Contains("told"));
    EXPECT_EQ(standing(duty(then, "1.2", "charge")), "not required for now");
    const Determination later =
        evaluate_with(rules(after_the_latest), on("2026-03-10", events + "  - told: 2026-03-10\n"));
    EXPECT_EQ(standing(duty(later, "1.1", "answer")), "open for now, due 2026-03-15");
    EXPECT_EQ(standing(duty(later, "1.2", "charge")), "open for now, due 2026-03-21");
}

// Ten days from 03-02 or twenty: done on 03-04 either way, but another call to the bank starts them anew.
TEST(Latest, stands_for_now_also_where_time_decides_the_period) {
    const std::string longer_after_the_latest = R"(§ 1.1  Base
  time is 10 calendar days
  bank must answer
    within time after the latest told

§ 1.2  Exception
  time is 20 calendar days
    instead of § 1.1
    if no reply received within 5 calendar days after start
)";
    EXPECT_EQ(answer_of(longer_after_the_latest,
                        on("2026-03-05",
                           "  - start: 2026-03-02\n  - told: 2026-03-02\n"
                           "  - answered: 2026-03-04\n"),
                        "1.1", "answer"),
              "done on time for now, done 2026-03-04");
}

TEST(Latest, what_something_else_decides_stands_for_good) {
    const std::string events =
        "  - start: 2026-03-01\n  - stop: 2026-03-05\n  - told: 2026-03-02\n";
    EXPECT_EQ(answer_of(after_the_latest, on("2026-03-09", events), "1.3", "write"),
              "open, due 2026-03-21");
}

const std::string a_good_letter = R"(§ 1.1  Letter
  bank must write
    containing good and nice
    within 10 calendar days after start
)";

TEST(Containing, has_no_day_done_while_a_field_decides_between_two) {
    const std::string first =
        "  - start: 2026-03-02\n  - written:\n      on: 2026-03-03\n"
        "      good: yes\n";
    const std::string second =
        "  - written:\n      on: 2026-03-05\n      good: yes\n      nice: yes\n";
    EXPECT_EQ(answer_of(a_good_letter, on("2026-03-20", first + second), "1.1", "write"),
              "done on time, due 2026-03-12");
    EXPECT_EQ(answer_of(a_good_letter, on("2026-03-20", first + "      nice: yes\n" + second),
                        "1.1", "write"),
              "done on time, due 2026-03-12, done 2026-03-03");
}

TEST(Containing, says_of_an_entry_what_it_lacks) {
    const Determination result = evaluate_with(
        rules(a_good_letter), on("2026-03-20",
                                 "  - start: 2026-03-02\n  - written:\n      on: 2026-03-03\n"
                                 "      good: no\n      nice: yes\n"));
    EXPECT_THAT(everything(result),
                HasSubstr("written on Tue 2026-03-03 does not count: good: no"));
}

TEST(Needs, of_one_answer_are_no_more_than_anybody_gathers) {
    std::string yaml =
        "case: 1\nas of: 2026-04-20\nlogged through: 2026-04-19\nevents:\n"
        "  - contact received: 2026-03-02\ntransfer:\n";
    for (int row = 0; row < 200; ++row) yaml += "  - {}\n";
    for (const Answer& answer : evaluate_law(yaml).answers)
        EXPECT_LE(answer.needs.size(), limits::facts_asked) << answer.subject;
}

TEST(ForNow, a_fact_that_only_decides_whether_it_may_still_change_is_not_asked_for) {
    const Determination result = evaluate_with(rules(R"(§ 1.1  Answer
  bank must answer
    within 10 calendar days after start

§ 1.2  Letter
  bank must write
    within 3 calendar days after start
    unless excused
      and § 1.1 is done on time
)"),
                                               on("2026-03-06",
                                                  "  - start: 2026-03-02\n"
                                                  "  - written: 2026-03-04\n"));
    const Answer& letter = duty(result, "1.2", "write");
    EXPECT_EQ(standing(letter), "done on time for now, due 2026-03-05, done 2026-03-04");
    EXPECT_THAT(needs(letter), ElementsAre());
}

TEST(FirstEntry, of_two_on_one_day_that_differ_is_not_chosen) {
    const std::string told_kindly = R"(§ 1.1  Answer
  bank must answer
    within 5 calendar days after told
    if tone of told is kind
)";
    const auto told = [](const std::string& tone) {
        return "  - told:\n      on: 2026-03-03\n      tone: " + tone + "\n";
    };
    EXPECT_EQ(duty(evaluate_with(rules(told_kindly), on("2026-03-20", told("kind") + told("rude"))),
                   "1.1", "answer")
                  .status,
              Status::rules_conflict);
    EXPECT_EQ(
        answer_of(told_kindly, on("2026-03-20", told("kind") + told("kind")), "1.1", "answer"),
        "missed, due 2026-03-08");
}

}  // namespace
}  // namespace proviso::testing
