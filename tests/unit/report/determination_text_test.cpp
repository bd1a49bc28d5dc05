#include "interpreter/report/determination_text.hpp"

#include <gmock/gmock.h>

#include "tests/unit/report/sample.hpp"

namespace proviso::report {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string printed(const Sample& sample, bool all = false, std::size_t width = 100) {
    TextOptions options;
    options.all = all;
    options.page.width = width;
    return determination_text(sample.program, sample.determination, options);
}

std::size_t longest_line(const std::string& text) {
    std::size_t longest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::size_t characters = 0;
        for (std::size_t byte = at; byte < end; ++byte) characters += (text[byte] & 0xC0) != 0x80;
        longest = std::max(longest, characters);
        at = end + 1;
    }
    return longest;
}

TEST(DeterminationText, IsTheSampleOfTheLanguage) {
    EXPECT_EQ(printed(make_sample()),
              R"(2026-000417   as of 2026-03-18   log complete to 2026-03-17, mail to 2026-03-16
  Regulation E error resolution 2026.1 (9f3c0a1b…)

NEED INFORMATION             determine whether an error occurred  § 1005.11(c)(1)
                             not required, replaced by § 1005.11(c)(2)
                             or open, due Mon 2026-03-30, if account first deposit is 2026-01-18 to
                               2026-02-17
OPEN for now                 determine whether an error occurred  § 1005.11(c)(2)
                             due Thu 2026-04-16 (45 calendar days after Mon 2026-03-02), or
                               Sun 2026-05-31 if account first deposit is 2026-01-18 to 2026-02-17
                             may still change: claim withdrawn
NOT REQUIRED                 give provisional credit              § 1005.11(c)(2)(i)
                             exception (A): notice form: oral; confirmation asked in the call: yes;
                               address given in the call: yes; none found in the mail log by
                               2026-03-16 (10 business days after Mon 2026-03-02; 4 weekend days, no
                               holiday)
MISSED (possible violation)  report the results                   § 1005.11(d)(1)
                             due Wed 2026-05-27 (3 business days after Thu 2026-05-21; 2 weekend
                               days, Memorial Day (Mon 2026-05-25))
                             no results reported found in the record up to Thu 2026-05-28

Path: escalation
OPEN (advised)               complain to the CFPB                 § Escalation

Values
$0.00                        held back                            § 1005.11(c)(2)(i)
10 business days             confirmation window                  § 1005.11(c)(3)(i)
NEED INFORMATION             consumer liability                   § 1005.6(b)
                             not known: liability terms disclosed; device lost-or-stolen

Each transfer
transfer 1 to 2              timely: yes
transfer 3                   timely: no

Not shown: 1 duty or ban not started yet, 1 ban without a breach, 1 helper value; --all shows them.

NEED INFORMATION             account first deposit (recorded as unknown)
                             decides: determine whether an error occurred

NOTE                         rests on the interpretation: confirmation window of new accounts

NEXT                         Thu 2026-04-16  last day to determine whether an error occurred,
                                             § 1005.11(c)(2); then MISSED unless replaced or excused
)");
}

TEST(DeterminationText, OutcomesAreListedBelowADayThatIsTheSameInAllOfThem) {
    Sample sample = make_sample();
    for (Answer& answer : sample.determination.answers) {
        if (answer.citation != "1005.11(c)(1)" || answer.alternatives.empty()) continue;
        answer.due = day_of("2026-03-16");
        for (Alternative& each : answer.alternatives) each.due = answer.due;
        answer.alternatives[1].status = Status::missed;
    }
    EXPECT_THAT(printed(sample),
                HasSubstr("§ 1005.11(c)(1)\n"
                          "                             due Mon 2026-03-16\n"
                          "                             not required, replaced by § 1005.11(c)(2)\n"
                          "                             or missed if account first deposit is "
                          "2026-01-18 to 2026-02-17\n"));
}

TEST(DeterminationText, AllShowsWhatWasLeftOut) {
    const std::string text = printed(make_sample(), true);
    EXPECT_THAT(text, HasSubstr("must not restrict the credited funds"));
    EXPECT_THAT(text, HasSubstr("§ 1005.11(c)(2)(ii)\n                             up to 2026"));
    EXPECT_THAT(text, HasSubstr("give notice of reversal"));
    EXPECT_THAT(text, HasSubstr("told in time"));
    EXPECT_THAT(text, Not(HasSubstr("Not shown")));
}

TEST(DeterminationText, VerdictsWithATermLineHideTheStepsTowardsThem) {
    Sample sample = make_sample();
    Answer verdict = sample.determination.answers.back();
    Term share;
    share.name = verdict.subject = "share";
    share.record = sample.transfer;
    share.declared = true;
    sample.program.records[sample.transfer].derived = {verdict.term};
    EXPECT_THAT(printed(sample), HasSubstr("timely: yes"));
    verdict.term = sample.program.terms.add(share);
    sample.program.records[sample.transfer].derived.push_back(verdict.term);
    verdict.value = money_of_cents(4000);
    sample.determination.answers.push_back(verdict);
    EXPECT_THAT(printed(sample), HasSubstr("share: $40.00"));
    EXPECT_THAT(printed(sample), Not(HasSubstr("timely")));
    EXPECT_THAT(printed(sample, true), HasSubstr("timely: no; share: $40.00"));
}

TEST(DeterminationText, InterpretationsShareALine) {
    Sample sample = make_sample();
    sample.determination.interpretations = {"day one", "day of the notice"};
    EXPECT_THAT(printed(sample),
                HasSubstr("rests on the interpretations: day one; day of the notice\n"));
}

TEST(DeterminationText, AssumedLogIsSaidInTheFirstLine) {
    Sample sample = make_sample();
    sample.determination.logged_assumed = true;
    EXPECT_THAT(printed(sample), HasSubstr("log complete to 2026-03-17 (assumed)"));
}

TEST(DeterminationText, StaysWithinTheWidth) {
    for (const std::size_t width : {60u, 80u, 100u, 140u}) {
        EXPECT_LE(longest_line(printed(make_sample(), true, width)), width);
    }
}

TEST(DeterminationText, TheFirstLineIsUnbrokenWhereItFits) {
    EXPECT_THAT(printed(make_sample(), false, 140),
                HasSubstr("mail to 2026-03-16   Regulation E error resolution 2026.1 (9f3c"));
}

TEST(DeterminationText, ANarrowPageHasNoColumns) {
    EXPECT_THAT(printed(make_sample(), false, 60),
                HasSubstr("MISSED (possible violation)\n"
                          "  report the results                   § 1005.11(d)(1)\n"
                          "  due Wed 2026-05-27"));
}

TEST(DeterminationText, ColumnsAreAsWideAsTheLongestStatus) {
    Sample sample = make_sample();
    for (Answer& answer : sample.determination.answers) {
        if (answer.status == Status::missed) answer.status = Status::done_late;
    }
    EXPECT_THAT(printed(sample),
                HasSubstr("DONE LATE         report the results                   § 1005.11(d)(1)\n"
                          "                  due Wed 2026-05-27"));
}

TEST(DeterminationText, WhatIsNotOwedHasNeitherDayNorAmount) {
    Sample sample = make_sample();
    for (const Status status : {Status::not_required, Status::not_subject}) {
        Answer& answer = sample.determination.answers[2];
        answer.status = status;
        answer.due = day_of("2026-03-16");
        answer.required = sample.determination.answers[7].value;
        answer.short_by = answer.required;
        EXPECT_THAT(printed(sample), Not(HasSubstr("at least")));
        EXPECT_THAT(printed(sample), Not(HasSubstr("short by")));
        EXPECT_THAT(printed(sample), Not(HasSubstr("due Mon 2026-03-16")));
    }
}

TEST(DeterminationText, OneReasonForManyIsToldOnce) {
    Sample sample = make_sample();
    for (const std::size_t at : {0u, 1u, 2u}) {
        Answer& answer = sample.determination.answers[at];
        answer.status = Status::not_subject;
        answer.due.reset();
        answer.alternatives.clear();
        answer.reasons = {
            {Reason::Kind::not_subject, "goods not received: yes", "1005.11(a)(1)", {}}};
    }
    EXPECT_THAT(printed(sample), HasSubstr(
                                     R"(NOT SUBJECT                  3 duties
                             goods not received: yes (§ 1005.11(a)(1))
                             taken out: § 1005.11(c)(1) determine whether an error occurred;
                               § 1005.11(c)(2) determine whether an error occurred;
                               § 1005.11(c)(2)(i) give provisional credit
MISSED)"));
}

TEST(DeterminationText, EndsWithoutAnEmptyLine) {
    Sample sample = make_sample();
    sample.determination.needed.clear();
    sample.determination.notes.clear();
    sample.determination.interpretations.clear();
    sample.determination.next.clear();
    EXPECT_TRUE(printed(sample).ends_with("--all shows them.\n"));
}

TEST(DeterminationText, EscapeSequencesFromTheCaseAreHarmless) {
    Sample sample = make_sample();
    sample.determination.case_id =
        "A\x1b[2J\x07"
        "B";
    sample.determination.notes = {
        "\xe2\x80\xae"
        "evil\rgone"};
    const std::string text = printed(sample);
    EXPECT_THAT(text, Not(HasSubstr("\x1b")));
    EXPECT_THAT(text, Not(HasSubstr("\r")));
    EXPECT_THAT(text, Not(HasSubstr("\xe2\x80\xae")));
}

TEST(DeterminationText, ColoursNeverCarryWordsAlone) {
    const Sample sample = make_sample();
    TextOptions options;
    options.page.colour = true;
    std::string text = determination_text(sample.program, sample.determination, options);
    EXPECT_THAT(text, HasSubstr("\x1b[1;31mMISSED (possible violation)\x1b[0m"));
    for (std::size_t at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b')) {
        text.erase(at, text.find('m', at) - at + 1);
    }
    EXPECT_EQ(text, printed(sample));
}

TEST(DeterminationText, NotSubjectSaysWhatGoverns) {
    Sample sample = make_sample();
    sample.determination.subject = false;
    sample.determination.not_subject_because =
        "§ Scope: payment kind: credit-card; see Regulation Z, 12 CFR 1026.13";
    sample.determination.answers.clear();
    sample.determination.next.clear();
    EXPECT_THAT(printed(sample), HasSubstr("NOT SUBJECT       Regulation E error resolution\n"
                                           "                  § Scope: payment kind"));
}

TEST(DeterminationText, SeveralPartiesAreNamed) {
    Sample sample = make_sample();
    sample.determination.answers[4].party = "merchant";
    EXPECT_THAT(printed(sample), HasSubstr("merchant: report the results"));
    EXPECT_THAT(printed(sample), HasSubstr("institution: give provisional credit"));
}

TEST(DeterminationText, APartyWhoseDutiesAreNotShownNamesNobody) {
    Sample sample = make_sample();
    for (Answer& answer : sample.determination.answers) {
        if (answer.status == Status::not_started) answer.party = "merchant";
    }
    EXPECT_THAT(printed(sample), Not(HasSubstr("institution: ")));
    EXPECT_THAT(printed(sample, true), HasSubstr("institution: give provisional credit"));
}

TEST(NextSteps, AreOnlyTheNextLines) {
    const Sample sample = make_sample();
    EXPECT_EQ(
        next_steps_text(sample.determination, {}),
        R"(NEXT              Thu 2026-04-16  last day to determine whether an error occurred, § 1005.11(c)(2);
                                  then MISSED unless replaced or excused
)");
}

TEST(NextSteps, SayWhenThereIsNone) {
    EXPECT_EQ(next_steps_text(Determination{}, {}), "NEXT              nothing has a date\n");
}

}  // namespace
}  // namespace proviso::report
