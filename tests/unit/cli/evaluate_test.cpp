#include <gmock/gmock.h>

#include "tests/unit/cli/rulesets.hpp"

namespace proviso::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

TEST(Evaluate, OneCaseIsToldInFull) {
    const Outcome told =
        run_with(letters_and_cases(), {"evaluate", "rules/letters.proviso", "cases/L-1.yaml"});
    EXPECT_EQ(told.code, done);
    EXPECT_THAT(told.err, IsEmpty());
    EXPECT_THAT(
        told.out,
        StartsWith("L-1   as of 2026-03-04   log complete to 2026-03-03   Letters 2026.1 ("));
    EXPECT_THAT(told.out, HasSubstr("OPEN              answer the letter"));
    EXPECT_THAT(told.out, HasSubstr("due Mon 2026-03-09 (5 business days"));
    EXPECT_THAT(told.out, HasSubstr("Not shown: 1 ban without a breach; --all shows them."));
}

TEST(Evaluate, AFolderIsADocket) {
    const Outcome told =
        run_with(letters_and_cases(), {"evaluate", "rules/letters.proviso", "cases"});
    EXPECT_EQ(told.code, done);
    EXPECT_EQ(told.out,
              R"(CASE  STATUS            NEXT DATE       WHAT
L-1   OPEN              Mon 2026-03-09  answer the letter, § 1(a)
L-2   MISSED                            answer the letter, was due Mon 2026-03-09, § 1(a)
L-3   NEED INFORMATION  Mon 2026-03-09  answer the letter, § 1(a); find out: letter kind

3 cases: 1 missed (possible violation), 1 need information, 1 open
)");
}

TEST(Evaluate, OneBadCaseDoesNotStopTheOthers) {
    MemoryReader files = letters_and_cases();
    files.add("cases/L-0.yaml", "case: L-0\nfacts:\n  colour: red\n");
    const Outcome told =
        run_with(files, {"evaluate", "rules/letters.proviso", "cases", "gone.yaml"});
    EXPECT_EQ(told.code, case_not_read);
    EXPECT_THAT(told.out, HasSubstr("L-0   CASE NOT READ"));
    EXPECT_THAT(told.out, HasSubstr("L-1   OPEN"));
    EXPECT_THAT(told.err, HasSubstr("colour"));
    EXPECT_THAT(told.err, HasSubstr("error P1101: cannot read `gone.yaml`: there is no such file"));
}

TEST(Evaluate, ReadsNoClock) {
    MemoryReader files = letters_and_cases();
    files.add("timeless.yaml", "case: T\nevents:\n  - letter received: 2026-03-02\n");
    const Outcome told = run_with(files, {"evaluate", "rules/letters.proviso", "timeless.yaml"});
    EXPECT_EQ(told.code, case_not_read);
    EXPECT_THAT(told.err, HasSubstr("error P1105"));
    EXPECT_THAT(told.err, HasSubstr("today's date is never assumed"));
    EXPECT_EQ(run_with(files, {"evaluate", "rules/letters.proviso", "timeless.yaml", "--as-of",
                               "2026-03-04"})
                  .code,
              done);
}

TEST(Evaluate, AWrongDateIsAUsageError) {
    for (const char* date : {"18.3.2026", "2026-02-30", "2026-3-4", ""}) {
        const Outcome told = run_with(letters_and_cases(), {"evaluate", "rules/letters.proviso",
                                                            "cases/L-1.yaml", "--as-of", date});
        EXPECT_EQ(told.code, wrong_usage) << date;
        EXPECT_THAT(told.err, HasSubstr("takes a date such as 2026-03-18")) << date;
        EXPECT_THAT(told.out, IsEmpty());
    }
}

TEST(Evaluate, StrictRefusesAnAssumedLog) {
    const MemoryReader files = letters_and_cases();
    EXPECT_THAT(run_with(files, {"evaluate", "rules/letters.proviso", "cases/L-3.yaml"}).out,
                HasSubstr("(assumed)"));
    const Outcome told =
        run_with(files, {"evaluate", "rules/letters.proviso", "cases/L-3.yaml", "--strict"});
    EXPECT_EQ(told.code, case_not_read);
    EXPECT_THAT(told.err, HasSubstr("error P1106"));
}

TEST(Evaluate, RequireEndsWithFourWhenAnswersAreMissing) {
    const MemoryReader files = letters_and_cases();
    EXPECT_EQ(
        run_with(files, {"evaluate", "rules/letters.proviso", "cases/L-3.yaml", "--require"}).code,
        undetermined);
    EXPECT_EQ(
        run_with(files, {"evaluate", "rules/letters.proviso", "cases/L-1.yaml", "--require"}).code,
        done);
}

TEST(Evaluate, JsonIsOneDocumentAndTheSameEveryTime) {
    const std::vector<std::string> words = {"evaluate", "rules/letters.proviso", "cases",
                                            "--format", "json"};
    const Outcome first = run_with(letters_and_cases(), words);
    EXPECT_EQ(first.code, done);
    EXPECT_THAT(first.out, StartsWith("{\n  \"schema\": \"proviso.determination/1\""));
    EXPECT_EQ(first.out, run_with(letters_and_cases(), words).out);
}

TEST(Evaluate, ALargeCaseIsALimit) {
    MemoryReader files = letters_and_cases();
    files.add("large.yaml", "case: L\n# " + std::string(2u << 20, 'x') + "\n");
    const Outcome told = run_with(files, {"evaluate", "rules/letters.proviso", "large.yaml"});
    EXPECT_EQ(told.code, limit_was_reached);
    EXPECT_THAT(told.err, HasSubstr("it is larger than 1 MiB"));
}

TEST(Evaluate, AFolderWithoutCasesIsTold) {
    const Outcome told =
        run_with(letters_and_cases(), {"evaluate", "rules/letters.proviso", "rules"});
    EXPECT_EQ(told.code, case_not_read);
    EXPECT_THAT(told.err, HasSubstr("error P1107: the folder `rules` holds no case file"));
}

TEST(Evaluate, RulesetErrorsEndIt) {
    MemoryReader files = letters_and_cases();
    files.add("rules/broken.proviso", "ruleset Broken\n  bank must\n");
    const Outcome told = run_with(files, {"evaluate", "rules/broken.proviso", "cases"});
    EXPECT_EQ(told.code, rulesets_have_errors);
    EXPECT_THAT(told.out, IsEmpty());
    EXPECT_THAT(told.err, HasSubstr("rules/broken.proviso"));
}

TEST(Explain, ShowsTheStepsOfAnAnswer) {
    const Outcome told = run_with(
        letters_and_cases(),
        {"explain", "rules/letters.proviso", "cases/L-1.yaml", "--why", "answer the letter"});
    EXPECT_EQ(told.code, done);
    EXPECT_THAT(told.out, HasSubstr("bank must answer the letter  [letters.proviso:"));
    EXPECT_THAT(told.out, HasSubstr("letter kind"));
    EXPECT_THAT(told.out, HasSubstr("case:5]"));
}

TEST(Explain, OffersNamesNear) {
    const Outcome told = run_with(
        letters_and_cases(),
        {"explain", "rules/letters.proviso", "cases/L-1.yaml", "--why", "answer teh letter"});
    EXPECT_EQ(told.code, wrong_usage);
    EXPECT_THAT(told.err, HasSubstr("near it: answer the letter"));
}

TEST(Explain, WhyNotShowsTheCaseThatWouldDiffer) {
    const Outcome told =
        run_with(letters_and_cases(), {"explain", "rules/letters.proviso", "cases/L-3.yaml",
                                       "--why-not", "required", "--why", "§1(a)"});
    EXPECT_EQ(told.code, done);
    EXPECT_THAT(told.out, HasSubstr("    + letter kind: complaint\n"));
    EXPECT_THAT(told.out, Not(HasSubstr("praise")));
}

TEST(Explain, NextIsNothingElse) {
    const Outcome told = run_with(letters_and_cases(),
                                  {"explain", "rules/letters.proviso", "cases/L-1.yaml", "--next"});
    EXPECT_THAT(told.out,
                StartsWith("NEXT              Mon 2026-03-09  last day to answer the letter"));
}

TEST(Explain, TellsAMessageByItsNumber) {
    MemoryReader files;
    EXPECT_EQ(run_with(files, {"explain", "P0307"}).out,
              "error P0307: \"…\" does not say which days\n");
    files.add("pages/P0307.md",
              "# P0307: which days\n\nSee [periods](../language/periods.md), *there*: `a * b`.\n\n"
              "```proviso file=mistake.proviso\nparty bank\n\n  x is `y`\n```\n"
              "```console\n$ proviso check mistake.proviso\n```\n## Put right\n");
    EXPECT_EQ(run_with(files, {"explain", "p0307"}).out,
              "P0307: which days\n\nSee periods, there: `a * b`.\n\n"
              "mistake.proviso:\n    party bank\n\n      x is `y`\n\n"
              "    $ proviso check mistake.proviso\n\nPut right\n");
    EXPECT_EQ(run_with(files, {"explain", "P9999"}).code, wrong_usage);
    EXPECT_EQ(run_with(files, {"explain", "../P030"}).code, wrong_usage);
}

}  // namespace
}  // namespace proviso::cli
