#include "interpreter/cli/run.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "tests/unit/cli/rulesets.hpp"

namespace proviso::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(Run, WithoutWordsShowsHelpAndIsWrongUsage) {
    const Outcome told = run_with({}, {});
    EXPECT_EQ(told.code, wrong_usage);
    EXPECT_THAT(told.err, HasSubstr("usage: proviso COMMAND"));
}

TEST(Run, HelpAndVersionAreResults) {
    EXPECT_THAT(run_with({}, {"--help"}).out, HasSubstr("  check     "));
    EXPECT_THAT(run_with({}, {"--version"}).out, testing::StartsWith("proviso "));
    for (const Command& command : commands()) {
        const Outcome told = run_with({}, {std::string(command.name), "--help"});
        EXPECT_EQ(told.code, done) << command.name;
        EXPECT_EQ(told.out, help_text(command));
    }
}

TEST(Run, UnknownWordsAreOfferedTheNearestOne) {
    EXPECT_THAT(run_with({}, {"evalute"}).err,
                HasSubstr("there is no command `evalute`; did you mean `evaluate`?"));
    const Outcome told = run_with({}, {"check", "a.proviso", "--fromat=json"});
    EXPECT_EQ(told.code, wrong_usage);
    EXPECT_THAT(told.err, HasSubstr("there is no option `--fromat`; did you mean `--format`?"));
}

TEST(Run, ClosedListsAreChecked) {
    EXPECT_THAT(run_with({}, {"check", "a.proviso", "--format", "xml"}).err,
                HasSubstr("`--format` takes text or json, not `xml`"));
}

TEST(Run, MissingArgumentsAreNamed) {
    EXPECT_THAT(run_with({}, {"evaluate"}).err, HasSubstr("it needs RULESET CASE…"));
    EXPECT_THAT(run_with({}, {"evaluate", "x"}).err, HasSubstr("something is missing after `x`"));
    EXPECT_EQ(run_with({}, {"evaluate", "x", "y", "--as-of"}).code, wrong_usage);
}

TEST(Run, ForeignWordsCannotSteerTheTerminal) {
    EXPECT_THAT(run_with({}, {"\x1b[2J"}).err, Not(HasSubstr("\x1b")));
}

TEST(Run, ColoursOnlyWhenAsked) {
    const MemoryReader files = letters_and_cases();
    EXPECT_THAT(run_with(files, {"evaluate", "rules/letters.proviso", "cases/L-1.yaml"}).out,
                Not(HasSubstr("\x1b")));
    EXPECT_THAT(run_with(files, {"evaluate", "rules/letters.proviso", "cases/L-1.yaml", "--color",
                                 "always"})
                    .out,
                HasSubstr("\x1b[1m"));
}

TEST(Check, SumsUp) {
    const Outcome told = run_with(letters_and_cases(), {"check", "rules/letters.proviso"});
    EXPECT_EQ(told.code, done);
    EXPECT_EQ(told.out, "letters: 3 paragraphs, 3 statements, no errors\n");
    EXPECT_THAT(told.err, IsEmpty());
}

TEST(Check, ReportsAllFilesInOneRun) {
    MemoryReader files = letters_and_cases();
    files.add("one.proviso", "ruleset One\n  version 1\nfact first is colour\n");
    files.add("two.proviso", "ruleset Two\n  version 1\nfact second is colour\n");
    const Outcome told = run_with(files, {"check", "one.proviso", "two.proviso"});
    EXPECT_EQ(told.code, rulesets_have_errors);
    EXPECT_THAT(told.err, HasSubstr("one.proviso:3"));
    EXPECT_THAT(told.err, HasSubstr("two.proviso:3"));
    EXPECT_THAT(told.out, HasSubstr("one: 1 error\n"));
}

TEST(Check, WritesJson) {
    const Outcome told =
        run_with(letters_and_cases(), {"check", "rules/letters.proviso", "--format=json"});
    EXPECT_THAT(told.out, HasSubstr("\"diagnostics\": []"));
}

TEST(Check, DumpsTheTree) {
    const Outcome told =
        run_with(letters_and_cases(), {"check", "rules/letters.proviso", "--dump=tree"});
    EXPECT_EQ(told.code, done);
    EXPECT_THAT(told.out, HasSubstr("paragraph"));
}

TEST(Check, ALargeRulesetIsALimit) {
    MemoryReader files;
    files.add("large.proviso", std::string((16u << 20) + 1, '#'));
    EXPECT_EQ(run_with(files, {"check", "large.proviso"}).code, limit_was_reached);
}

TEST(TheManual, NamesEveryCommandAndOption) {
    std::ifstream file(PROVISO_CLI_PAGE);
    const std::string page((std::istreambuf_iterator<char>(file)),
                           std::istreambuf_iterator<char>());
    for (const Command& command : commands()) {
        EXPECT_THAT(page, HasSubstr("proviso " + std::string(command.name))) << command.name;
        for (const OptionRow& row : command.options) {
            EXPECT_THAT(page, HasSubstr("`" + std::string(row.name))) << row.name;
        }
    }
}

}  // namespace
}  // namespace proviso::cli
