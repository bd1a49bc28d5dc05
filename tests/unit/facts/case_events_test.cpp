// Events of a case: dates, `not yet`, entries with fields, and an order that is not the file's.
#include <gmock/gmock.h>

#include "tests/unit/facts/reading.hpp"

namespace proviso {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Reading;

Reading with_events(const std::string& lines) { return Reading("case: 1\nevents:\n" + lines); }

std::string days_of(const EventLog& log) {
    std::string days;
    for (const Entry& entry : log.entries) {
        days += to_text(entry.day) + (entry.time_of_day.empty() ? "" : " " + entry.time_of_day);
        for (const StatedFact& field : entry.fields) {
            if (field.stated == Stated::known) days += " " + to_text(field.value, "choice");
        }
        days += "; ";
    }
    return days;
}

TEST(CaseEvents, ReadsDatesWithOrWithoutATime) {
    const Reading reading = with_events(
        "- contact received: 2026-03-04\n- the contact received: 2026-03-02 18:00\n"
        "- loss learned:\n    on: 2026-03-01 09:30:15\n    recorded: 2026-03-05\n"
        "- written confirmation received: not yet\n");
    ASSERT_TRUE(reading.facts) << reading.message();
    EXPECT_EQ(days_of(reading.event("contact received")), "2026-03-02 18:00; 2026-03-04; ");
    EXPECT_EQ(days_of(reading.event("loss learned")), "2026-03-01 09:30:15; ");
    EXPECT_EQ(reading.event("loss learned").entries[0].recorded, read_day("2026-03-05"));
    EXPECT_TRUE(reading.event("written confirmation received").not_yet);
    EXPECT_FALSE(reading.event("loss learned").not_yet);
    EXPECT_EQ(reading.sources.text(reading.event("loss learned").entries[0].where), "loss learned");
}

TEST(CaseEvents, ReadsTheFieldsOfAnEntry) {
    const Reading reading = with_events(
        "- determination made:\n    on: 2026-03-16\n    outcome: no-error\n"
        "    error amount: unknown\n    in writing:\n      is: yes\n      by: J. Doe\n"
        "      on: 2026-03-16\n      because: letter of that day\n");
    ASSERT_TRUE(reading.facts) << reading.message();
    const Entry& entry = reading.event("determination made").entries[0];
    ASSERT_EQ(entry.fields.size(), 3U);
    EXPECT_EQ(entry.fields[0].stated, Stated::known);
    EXPECT_EQ(entry.fields[1].stated, Stated::unknown);
    EXPECT_EQ(entry.fields[2].finding->because, "letter of that day");
    const Reading bare = with_events("- determination made: 2026-03-16\n");
    EXPECT_EQ(bare.event("determination made").entries[0].fields[0].stated, Stated::not_given);
    EXPECT_EQ(bare.sources.text(bare.event("determination made").entries[0].fields[0].where),
              "determination made");
}

TEST(CaseEvents, Edge51TwoDatesForWhatHappensOnce) {
    const Reading reading = with_events("- loss learned: 2026-03-02\n- loss learned: 2026-03-04\n");
    EXPECT_THAT(reading.places(), ElementsAre("P0732 4:3 `loss learned`"));
    EXPECT_THAT(reading.message(), HasSubstr("has a date on line 3 and on line 4"));
    EXPECT_THAT(with_events("- loss learned: 2026-03-02\n- loss learned: 2026-03-02\n").codes(),
                ElementsAre("P0732"));
}

TEST(CaseEvents, NotYetAndADateContradictEachOther) {
    EXPECT_THAT(
        with_events("- contact received: not yet\n- contact received: 2026-03-04\n").codes(),
        ElementsAre("P0733"));
    EXPECT_THAT(with_events("- loss learned: 2026-03-04\n- loss learned: not yet\n").codes(),
                ElementsAre("P0733"));
    EXPECT_THAT(with_events("- loss learned: not yet\n- loss learned: not yet\n").codes(),
                ElementsAre("P0708"));
    EXPECT_THAT(
        with_events("- provisional credit given:\n    on: not yet\n    amount: $5\n").codes(),
        ElementsAre("P0716"));
}

TEST(CaseEvents, Edge53ShufflingChangesNothing) {
    const std::string a = "- provisional credit given:\n    on: 2026-03-16\n    amount: $20.00\n";
    const std::string b = "- provisional credit given:\n    on: 2026-03-16\n    amount: $100.00\n";
    const std::string c = "- provisional credit given:\n    on: 2026-03-12\n    amount: $300.00\n";
    const std::string d = "- provisional credit given: 2026-03-16\n";
    const std::string expected =
        days_of(with_events(a + b + c + d).event("provisional credit given"));
    EXPECT_EQ(expected, "2026-03-12 $300.00; 2026-03-16; 2026-03-16 $20.00; 2026-03-16 $100.00; ");
    for (const std::string& shuffled : {d + c + b + a, b + a + d + c, c + d + a + b}) {
        EXPECT_EQ(days_of(with_events(shuffled).event("provisional credit given")), expected);
    }
}

TEST(CaseEvents, WhatTheRulesWorkOutIsNotRecorded) {
    const Reading reading = with_events("- notice of error: 2026-03-02\n");
    EXPECT_THAT(reading.codes(), ElementsAre("P0714"));
    EXPECT_THAT(reading.message(), HasSubstr("state `contact received` instead"));
    EXPECT_THAT(render_text(reading.sink, reading.sources), HasSubstr("§ 1005.11(b)(1)(i)"));
}

TEST(CaseEvents, NamesThatAreNoEventsAreExplained) {
    EXPECT_THAT(with_events("- contact recieved: 2026-03-02\n").message(),
                HasSubstr("did you mean `contact received`?"));
    EXPECT_THAT(with_events("- give provisional credit: 2026-03-02\n").message(),
                HasSubstr("| write `provisional credit given`"));
    EXPECT_THAT(with_events("- notice form: oral\n").message(),
                HasSubstr("move it under `facts:`"));
    EXPECT_THAT(
        with_events("- provisional credit given:\n    on: 2026-03-16\n    amont: $5\n").message(),
        HasSubstr("has no field called `amont` | did you mean `amount`?"));
}

TEST(CaseEvents, SaysWhatADateLacks) {
    EXPECT_THAT(with_events("- loss learned: unknown\n").message(),
                HasSubstr("leave this entry out"));
    EXPECT_THAT(with_events("- loss learned: yes\n").codes(), ElementsAre("P0731"));
    EXPECT_THAT(with_events("- loss learned:\n").codes(), ElementsAre("P0717"));
    EXPECT_THAT(with_events("- loss learned: 2026-02-30 18:00\n").codes(), ElementsAre("P0721"));
    EXPECT_THAT(with_events("- loss learned: 2026-03-02 25:00\n").message(),
                HasSubstr("| hours run from 00 to 23 and minutes from 00 to 59"));
    EXPECT_THAT(with_events("- loss learned: 2026-03-02T18:00\n").message(),
                HasSubstr("| write it after a blank, as in `2026-03-02 18:00`"));
    EXPECT_THAT(with_events("- loss learned: 2026-03-02 6.40pm\n").message(),
                HasSubstr("`6.40pm` is not a time of day | write hours and minutes, as in"));
    EXPECT_THAT(with_events("- loss learned: 3/2/2026\n").codes(), ElementsAre("P0720"));
    EXPECT_THAT(with_events("- loss learned:\n    recorded: 2026-03-02\n").codes(),
                ElementsAre("P0737"));
    EXPECT_THAT(with_events("- loss learned: [2026-03-02]\n").codes(), ElementsAre("P0716"));
}

TEST(CaseEvents, SaysHowEntriesAreLaidOut) {
    EXPECT_THAT(with_events("  contact received: 2026-03-02\n").message(),
                HasSubstr("begin each entry with `- `"));
    EXPECT_THAT(with_events("- contact received\n").codes(), ElementsAre("P0716"));
    const Reading beside =
        with_events("- provisional credit given: 2026-03-16\n  amount: $480.00\n");
    EXPECT_THAT(beside.message(), HasSubstr("write the date as `on:` below"));
    const Reading two = with_events("- loss learned: 2026-03-01\n  contact received: 2026-03-02\n");
    EXPECT_THAT(two.message(), HasSubstr("begin its line with `- `"));
    EXPECT_THAT(Reading("case: 1\nevents: none\n").codes(), ElementsAre("P0716"));
    EXPECT_THAT(Reading("case: 1\nevents:\n").codes(), ElementsAre("P0717"));
    EXPECT_TRUE(Reading("case: 1\nevents: []\n").facts);
}

TEST(CaseEvents, Edge50WhatHappensAfterTheDayAskedAboutIsNoError) {
    EXPECT_TRUE(Reading("case: 1\nas of: 2026-03-01\nevents:\n- loss learned: 2026-03-02\n").facts);
}

}  // namespace
}  // namespace proviso
