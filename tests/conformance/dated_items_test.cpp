// Items of a labelled list with dates of their own: outside them an item counts as if it did not stand there.
//
// 30 calendar days after 2026-06-30 end on 2026-07-30, after 2026-07-01 on 2026-07-31.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/conformance/ruleset_folder.hpp"

namespace proviso::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string letters(const std::string& clauses,
                    const std::string& law = "  law in force on complaint received\n") {
    return "ruleset Letters\n  cites Manual, chapter 4\n  version 1\n" + law + R"(
party bank
fact urgent is yes or no
fact about a loan is yes or no
event complaint received
act bank: answer the complaint / answer sent

§ 4.3  Answer
  bank must answer the complaint
    within 30 calendar days after complaint received
)" + clauses;
}

std::string example(const std::string& day, const std::string& facts, const std::string& expected) {
    return "example one\n  given\n    complaint received: " + day + "\n" + facts +
           "    logged through: 2026-07-03\n  as of 2026-07-03\n  expect § 4.3 " + expected + "\n";
}

std::vector<std::string> outcomes(const std::string& clauses, const std::string& given) {
    const RulesetFolder folder({{"rules.proviso", letters(clauses)}, {"examples.proviso", given}});
    return folder.is_right() ? folder.outcomes() : folder.mistakes();
}

std::string messages(const std::string& clauses,
                     const std::string& law = "  law in force on complaint received\n") {
    return RulesetFolder({{"rules.proviso", letters(clauses, law)}}).messages();
}

const std::string as_expected = "one: as expected";
const std::string both = "    urgent: yes\n    about a loan: no\n";

const std::string unless_urgent =
    "    unless any of\n      (A) about a loan\n      (B) urgent, effective from 2026-07-01\n";

TEST(DatedItem, ofAnyCountsFromItsDay) {
    EXPECT_THAT(outcomes(unless_urgent, example("2026-06-30", both, "is open, due 2026-07-30")),
                ElementsAre(as_expected));
    EXPECT_THAT(
        outcomes(unless_urgent, example("2026-07-01", both, "is not required because of (B)")),
        ElementsAre(as_expected));
}

const std::string if_all =
    "    if all of\n      (A) urgent\n      (B) about a loan, effective until 2026-06-30\n";

TEST(DatedItem, ofAllIsWantedUpToItsDay) {
    EXPECT_THAT(outcomes(if_all, example("2026-06-30", both, "is not required")),
                ElementsAre(as_expected));
    EXPECT_THAT(outcomes(if_all, example("2026-07-01", both, "is open, due 2026-07-31")),
                ElementsAre(as_expected));
}

const std::string if_none =
    "    if none of\n      (A) about a loan\n      (B) urgent, effective from 2026-07-01\n";

TEST(DatedItem, ofNoneForbidsFromItsDay) {
    EXPECT_THAT(outcomes(if_none, example("2026-06-30", both, "is open, due 2026-07-30")),
                ElementsAre(as_expected));
    EXPECT_THAT(outcomes(if_none, example("2026-07-01", both, "is not required")),
                ElementsAre(as_expected));
}

TEST(DatedItem, mayHaveBothDays) {
    const std::string june =
        "    unless any of\n      (A) urgent, effective from 2026-06-01 until 2026-06-30\n";
    EXPECT_THAT(outcomes(june, example("2026-06-30", both, "is not required because of (A)")),
                ElementsAre(as_expected));
    EXPECT_THAT(outcomes(june, example("2026-07-01", both, "is open, due 2026-07-31")),
                ElementsAre(as_expected));
    EXPECT_THAT(outcomes(june, example("2026-05-31", both, "is missed")), ElementsAre(as_expected));
}

TEST(DatedItem, outsideItsDatesAsksForNoFact) {
    EXPECT_THAT(outcomes(unless_urgent, example("2026-06-30", "    about a loan: no\n",
                                                "is open, due 2026-07-30")),
                ElementsAre(as_expected));
    EXPECT_THAT(
        outcomes(unless_urgent, example("2026-07-01", "    about a loan: no\n", "needs urgent")),
        ElementsAre(as_expected));
}

TEST(DatedItem, ofATermIsDatedLikeThatOfADuty) {
    const std::string term =
        "    unless in a hurry\n§ 4.4  Hurry\n  in a hurry means that any of\n"
        "      (A) urgent, effective from 2026-07-01\n      (B) about a loan\n";
    EXPECT_THAT(outcomes(term, example("2026-06-30", both, "is open")), ElementsAre(as_expected));
    EXPECT_THAT(outcomes(term, example("2026-07-01", both, "is not required")),
                ElementsAre(as_expected));
}

TEST(DatedItem, needsTheEventThatPicksTheLaw) {
    EXPECT_THAT(messages(unless_urgent, ""), HasSubstr("law in force on EVENT"));
}

TEST(DatedItem, thatEndsBeforeItBeginsIsRefused) {
    EXPECT_THAT(messages("    unless any of\n      (A) urgent, effective from 2026-07-01 until "
                         "2026-06-30\n"),
                HasSubstr("this ends before it begins"));
}

TEST(DatedItem, withTwoDaysOfOneKindIsRefused) {
    EXPECT_THAT(messages("    unless any of\n      (A) urgent, effective from 2026-07-01 from "
                         "2026-08-01\n"),
                HasSubstr("leave one of them"));
}

TEST(DatedItem, withoutADayIsRefused) {
    EXPECT_THAT(messages("    unless any of\n      (A) urgent, effective from July\n"),
                HasSubstr("a date is missing here"));
}

TEST(DatedItem, ofAListOfValuesIsRefused) {
    EXPECT_THAT(messages("§ 4.4  Fee\n  fee is lesser of\n      (A) $5, effective from 2026-07-01\n"
                         "      (B) $6\n"),
                HasSubstr("`,` does not fit here"));
}

}  // namespace
}  // namespace proviso::testing
