#include "interpreter/session/session.hpp"

#include <gmock/gmock.h>

#include "interpreter/base/render.hpp"
#include "interpreter/session/find_ruleset.hpp"
#include "tests/unit/cli/rulesets.hpp"

namespace proviso {
namespace {

using cli::letters;
using cli::letters_and_cases;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string problems_of(const FileReader& files, const std::string& path) {
    Session session(files, {"/opt/share/lib", "stdlib"});
    session.load(path);
    return render_text(session.diagnostics(), session.sources());
}

/// Files of a library at an absolute path.
MemoryReader with_library(const std::string& text) {
    MemoryReader files;
    files.add("rules/letters.proviso", letters);
    files.add("/opt/share/lib/week/week.proviso", text);
    return files;
}

TEST(Session, AFolderIsOneRuleset) {
    MemoryReader files;
    const std::string text = letters;
    const std::size_t cut = text.find("§ 1(b)");
    files.add("rules/letters/b.proviso", text.substr(0, cut));
    files.add("rules/letters/a.proviso", text.substr(cut));
    files.add("lib/week.proviso", cli::week_calendar);
    Session session(files, {"lib", ""});
    EXPECT_TRUE(session.load("rules/letters"))
        << render_text(session.diagnostics(), session.sources());
    EXPECT_EQ(session.main_sources().size(), 2u);
    EXPECT_EQ(session.program().paragraphs.size(), 3u);
}

TEST(Session, UseFindsNeighboursBeforeTheLibrary) {
    MemoryReader files = with_library("ruleset Working week\n  version 1\nthis is no ruleset\n");
    files.add("rules/week/week.proviso", cli::week_calendar);
    EXPECT_EQ(problems_of(files, "rules/letters.proviso"), "");
}

TEST(Session, TheLibraryIsNamedWithoutItsPlaceOnTheMachine) {
    const std::string text =
        problems_of(with_library("ruleset Working week\n  version 1\nfact x is colour\n"),
                    "rules/letters.proviso");
    EXPECT_THAT(text, HasSubstr("stdlib/week/week.proviso:3"));
    EXPECT_THAT(text, Not(HasSubstr("/opt")));
}

TEST(Session, AnUnknownRulesetIsToldAtItsLine) {
    MemoryReader files = with_library("ruleset Working weeks\n  version 1\n");
    const std::string text = problems_of(files, "rules/letters.proviso");
    EXPECT_THAT(text, HasSubstr("error P0212"));
    EXPECT_THAT(text, HasSubstr("rules/letters.proviso:5"));
    EXPECT_THAT(text, HasSubstr("did you mean `Working weeks`?"));
    EXPECT_THAT(text, Not(HasSubstr("P0507")));
}

TEST(Session, RulesetsThatUseEachOtherAreLoadedOnce) {
    MemoryReader files;
    files.add("a.proviso", "ruleset A\n  version 1\n  use B\nparty bank\n");
    files.add("b.proviso", "ruleset B\n  version 1\n  use A\nparty customer\n");
    EXPECT_EQ(problems_of(files, "a.proviso"), "");
}

TEST(Session, ALongChainOfUsesIsALimit) {
    MemoryReader files;
    for (int at = 0; at < 70; ++at) {
        files.add("r" + std::to_string(at) + ".proviso", "ruleset R" + std::to_string(at) +
                                                             "\n  version 1\n  use R" +
                                                             std::to_string(at + 1) + "\n");
    }
    Session session(files, {});
    EXPECT_FALSE(session.load("r0.proviso"));
    EXPECT_TRUE(limit_reached(session.diagnostics()));
}

TEST(Session, SaysWhatIsWrongWithAPath) {
    MemoryReader files;
    files.add("empty/readme.txt", "");
    files.add("nameless.proviso", "party bank\n");
    EXPECT_THAT(problems_of(files, "gone.proviso"),
                HasSubstr("cannot read `gone.proviso`: there is no such file"));
    EXPECT_THAT(problems_of(files, "empty"),
                HasSubstr("the folder `empty` holds no file that ends in .proviso"));
    MemoryReader above;
    above.add("laws/one/a.proviso", letters);
    above.add("laws/two/deep/b.proviso", letters);
    above.add("laws/two/README.md", "nothing");
    EXPECT_THAT(problems_of(above, "laws"),
                HasSubstr("rules stand in folders below it: name `laws/one` or `laws/two/deep`"));
    EXPECT_THAT(problems_of(files, "nameless.proviso"),
                HasSubstr("`nameless.proviso` has no `ruleset` line"));
}

TEST(Session, SomethingThatIsNoTextIsToldOnce) {
    MemoryReader files;
    files.add("program.proviso", std::string("\x7f"
                                             "ELF\0\0\x01\xff\xfe",
                                             9));
    const std::string text = problems_of(files, "program.proviso");
    EXPECT_THAT(text, testing::StartsWith("error P01"));
    EXPECT_THAT(text, Not(HasSubstr("P1104")));
}

TEST(Session, SeveralRulesetsShareOneSession) {
    MemoryReader files = letters_and_cases();
    files.add("rules/bad.proviso", "ruleset Bad\n  version 1\nfact x is colour\n");
    Session session(files, {"lib", ""});
    EXPECT_FALSE(session.load("rules/bad.proviso"));
    EXPECT_TRUE(session.load("rules/letters.proviso"));
    EXPECT_EQ(session.program().paragraphs.size(), 3u);
    EXPECT_TRUE(session.diagnostics().has_errors());
}

TEST(DeclaredRuleset, IsReadFromItsLine) {
    EXPECT_EQ(declared_ruleset("# about\n\nruleset the  Federal Reserve Holidays  # note\r\n"),
              "Federal Reserve Holidays");
    EXPECT_EQ(declared_ruleset("  ruleset A\n"), "A");
    EXPECT_EQ(declared_ruleset("rulesets A\nparty b\n"), std::nullopt);
    EXPECT_EQ(declared_ruleset(""), std::nullopt);
}

TEST(RulesetIndex, AFolderOfSeveralHoldsOneInEachFile) {
    MemoryReader files;
    files.add("lib/calendars/a.proviso", "ruleset A\n");
    files.add("lib/calendars/b.proviso", "ruleset B\n");
    files.add("lib/c/c.proviso", "ruleset C\n");
    files.add("lib/c/more.proviso", "party x\n");
    RulesetIndex index(files, "here", "lib");
    EXPECT_THAT(index.find("A")->files, ElementsAre("lib/calendars/a.proviso"));
    EXPECT_THAT(index.find("C")->files, ElementsAre("lib/c/c.proviso", "lib/c/more.proviso"));
    EXPECT_EQ(index.find("D"), nullptr);
    EXPECT_THAT(index.names(), ElementsAre("A", "B", "C"));
}

TEST(Paths, StayAsTheyWereGiven) {
    EXPECT_EQ(parent_folder("a.proviso"), ".");
    EXPECT_EQ(parent_folder("rules/reg-e/"), "rules");
    EXPECT_EQ(parent_folder("/a"), "/");
    EXPECT_EQ(parent_folder("."), "..");
    EXPECT_EQ(parent_folder("../.."), "../../..");
    EXPECT_EQ(join_path(".", "a"), "a");
    EXPECT_EQ(join_path("rules/", "a"), "rules/a");
    EXPECT_EQ(stem("rules/reg-e.proviso"), "reg-e");
    EXPECT_EQ(stem("rules/reg-e/"), "reg-e");
    EXPECT_EQ(size_in_words(16u << 20), "16 MiB");
}

TEST(DiskReader, ReadsNoMoreThanItsLimit) {
    const DiskReader disk;
    FileProblem problem;
    EXPECT_EQ(disk.read("/dev/zero", 1000, problem), std::nullopt);
    EXPECT_EQ(problem.kind, FileProblem::Kind::too_large);
    EXPECT_EQ(disk.read("/", 1000, problem), std::nullopt);
    EXPECT_EQ(problem.kind, FileProblem::Kind::is_folder);
    EXPECT_EQ(disk.read("/no/such/file", 1000, problem), std::nullopt);
    EXPECT_EQ(problem.kind, FileProblem::Kind::missing);
    EXPECT_EQ(disk.read("/dev/null", 1000, problem), "");
    EXPECT_EQ(disk.list("/no/such/folder", ".yaml"), std::nullopt);
}

}  // namespace
}  // namespace proviso
