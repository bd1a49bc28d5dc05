// What came of the changes is kept in a file: the answer is the same with it and without it.
#include <gmock/gmock.h>

#include "interpreter/base/sha256.hpp"
#include "tests/unit/cli/folder.hpp"

namespace proviso::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

const std::string rules =
    "ruleset Letters\n  cites Manual\n  version 1\nparty bank\nevent complaint received\n"
    "act bank: answer / answer sent\n§ 4.3  Answer\n  bank must answer\n"
    "    within 30 calendar days after complaint received\n"
    "example one\n  given\n    complaint received: 2026-03-02\n"
    "    logged through: 2026-03-09\n  as of 2026-03-10\n  expect § 4.3 is open";

/// The example says on which day it is due, and so notices more.
const std::string sharper = rules + ", due 2026-04-01";

struct Remembering : testing::Test {
    Remembering() {
        put_text(folder / "program", "the program\n");
        put_text(folder / "rules.proviso", rules + "\n");
    }
    Outcome mutate(std::vector<std::string> more = {"--remember"}) const {
        std::vector<std::string> words = {"mutate", folder / "rules.proviso", "--all"};
        if (!more.empty() && more.front() == "--remember") more.push_back(folder / "kept");
        words.insert(words.end(), more.begin(), more.end());
        return run_on_disk(words, folder / "program");
    }
    std::string kept() const { return text_of(folder / "kept"); }

    Folder folder;
};

TEST_F(Remembering, GivesTheSameAnswerWithTheFileAndWithout) {
    const Outcome without = mutate({});
    const Outcome first = mutate();
    const std::string written = kept();
    const Outcome again = mutate();
    EXPECT_THAT(without.out, HasSubstr("nobody would notice"));
    EXPECT_EQ(first.out, without.out);
    EXPECT_EQ(again.out, without.out);
    EXPECT_THAT(first.err + again.err, IsEmpty());
    EXPECT_EQ(kept(), written);
}

/// That it is taken from the file shows only when the file says what is not so.
TEST_F(Remembering, TakesWhatTheFileSays) {
    put_text(folder / "rules.proviso", sharper + "\n");
    mutate();
    std::string text = kept();
    const std::size_t at = text.find("\ne one\n");
    ASSERT_NE(at, std::string::npos);
    text.replace(at, 7, "\ne somebody else\n");
    const std::size_t sum = text.rfind("sum ");
    text = text.substr(0, sum) + "sum " + sha256(text.substr(0, sum)) + "\n";
    put_text(folder / "kept", text);
    EXPECT_THAT(mutate().out, HasSubstr("noticed by the example somebody else"));
}

TEST_F(Remembering, WorksOutAnewWhatIsStale) {
    const Outcome before = mutate();
    put_text(folder / "rules.proviso", sharper + "\n");
    const Outcome without = mutate({});
    EXPECT_NE(without.out, before.out);
    EXPECT_EQ(mutate().out, without.out);
    put_text(folder / "program", "another program\n");
    const std::string old = kept();
    EXPECT_EQ(mutate().out, without.out);
    EXPECT_NE(kept(), old);
}

TEST_F(Remembering, WorksOutAnewWhatIsDamaged) {
    const Outcome before = mutate();
    const std::string whole = kept();
    put_text(folder / "kept", whole.substr(0, whole.size() - 20));
    const Outcome told = mutate();
    EXPECT_EQ(told.out, before.out);
    EXPECT_THAT(told.err, HasSubstr("kept` is damaged, and is written anew"));
    EXPECT_EQ(kept(), whole);
}

TEST_F(Remembering, WritesOverNoFileThatIsSomethingElse) {
    const std::string text = text_of(folder / "rules.proviso");
    const Outcome told = mutate({"--remember=" + (folder / "rules.proviso")});
    EXPECT_EQ(told.code, wrong_usage);
    EXPECT_THAT(told.err, HasSubstr("was not written by --remember; name another file"));
    EXPECT_EQ(text_of(folder / "rules.proviso"), text);
}

TEST_F(Remembering, AnswersAllTheSameWhereNothingCanBeKept) {
    const Outcome without = mutate({});
    const Outcome told = mutate({"--remember=" + (folder / "program/kept")});
    EXPECT_EQ(told.out, without.out);
    EXPECT_EQ(told.code, without.code);
    EXPECT_THAT(told.err, HasSubstr("nothing is remembered: cannot make the folder"));
}

/// Who waives a change after seeing the answer does not wait for it again.
TEST_F(Remembering, WaiversAreNoPartOfTheQuestion) {
    mutate();
    const std::string written = kept();
    put_text(folder / "waivers.yaml",
             "waivers:\n  - paragraph: 4.3\n    change: 29 calendar days for 30 calendar days\n"
             "    line: within 30 calendar days after complaint received\n"
             "    because: nobody counts\n    by: Legal\n");
    const Outcome told =
        mutate({"--remember=" + (folder / "kept"), "--waivers", folder / "waivers.yaml"});
    EXPECT_THAT(told.out, HasSubstr("waived: nobody counts (Legal)"));
    EXPECT_EQ(kept(), written);
}

TEST_F(Remembering, OnlyOfOneParagraphIsAnotherQuestion) {
    mutate();
    const Outcome without = mutate({"--only", "4.3"});
    EXPECT_EQ(mutate({"--remember=" + (folder / "kept"), "--only", "4.3"}).out, without.out);
}

}  // namespace
}  // namespace proviso::cli
