// `proviso words` as it is called.
#include <gmock/gmock.h>

#include "tests/unit/cli/rulesets.hpp"

namespace proviso::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

TEST(Words, ListsAllOfARuleset) {
    const Outcome told = run_with(letters_and_cases(), {"words", "rules/letters.proviso"});
    EXPECT_EQ(told.code, done);
    EXPECT_THAT(told.err, IsEmpty());
    EXPECT_THAT(told.out, StartsWith("Letters 2026.1: the words of a case file\n"));
    EXPECT_THAT(told.out, HasSubstr("\nletter kind                         complaint or praise"));
    EXPECT_THAT(told.out, HasSubstr("\nall                                 every event\n"));
}

TEST(Words, ListsOnlyWhatIsAskedFor) {
    const Outcome told =
        run_with(letters_and_cases(), {"words", "rules/letters.proviso", "lost", "§ 1(c)"});
    EXPECT_EQ(told.code, done);
    EXPECT_THAT(told.out, HasSubstr("letter lost"));
    EXPECT_THAT(told.out, HasSubstr("letter written again"));
    EXPECT_THAT(told.out, Not(HasSubstr("letter kind")));
}

TEST(Words, ThatNobodyHasAreWrongUsage) {
    const Outcome told =
        run_with(letters_and_cases(), {"words", "rules/letters.proviso", "parcel"});
    EXPECT_EQ(told.code, wrong_usage);
    EXPECT_THAT(told.err, HasSubstr("`parcel`"));
    EXPECT_THAT(told.out, IsEmpty());
}

TEST(Words, OfARulesetWithErrorsAreNotListed) {
    MemoryReader files;
    files.add("wrong.proviso", "ruleset Wrong\n  cites Test\n  version 1\nfact first is colour\n");
    const Outcome told = run_with(files, {"words", "wrong.proviso"});
    EXPECT_EQ(told.code, rulesets_have_errors);
    EXPECT_THAT(told.err, HasSubstr("wrong.proviso:4"));
    EXPECT_THAT(told.out, IsEmpty());
}

TEST(Words, ComeAsACaseFileOrForPrograms) {
    const auto written = [](const char* format) {
        return run_with(letters_and_cases(), {"words", "rules/letters.proviso", "--format", format})
            .out;
    };
    EXPECT_THAT(written("yaml"), HasSubstr("\ncase:\nas of:\n"));
    EXPECT_THAT(written("json"), HasSubstr("\"schema\": \"proviso.words/1\""));
}

TEST(Words, AskedForInAnotherReadingAreToldWithIt) {
    MemoryReader files;
    files.add("desk.proviso",
              "ruleset Desk\n  cites Test\n  version 1\nparty bank\n"
              "fact told loudly is yes or no\nfact told twice is yes or no\n"
              "term heard is yes or no\n"
              "§ 1  Hearing\n> What was heard.\n"
              "interpretation hearing of a word on § 1\n"
              "  question \"When?\"\n"
              "  option \"when told twice\", adopted\n    heard means that told twice\n"
              "  option \"when told loudly\"\n    heard means that told loudly\n"
              "  decided by the desk on 2026-02-11\n");
    const Outcome told = run_with(files, {"words", "desk.proviso"});
    EXPECT_EQ(told.code, done) << told.err;
    EXPECT_THAT(told.out, HasSubstr("yes or no  only in another reading of hearing of a word\n"));
    EXPECT_THAT(told.out, HasSubstr("told twice                          yes or no  § 1\n"));
}

}  // namespace
}  // namespace proviso::cli
