// Results kept as a text: only for the very same question, and never when damaged.
#include "interpreter/mutation/remembered.hpp"

#include <gmock/gmock.h>

namespace proviso {
namespace {

const std::string rules =
    "ruleset Letters\n  cites Manual\n  version 1\n\nparty bank\nevent complaint received\n"
    "act bank: answer / answer sent\n\n§ 1  Answer\n  bank must answer\n"
    "    within 30 calendar days after complaint received\n\n";

const std::string example =
    "example answered in time\n  given\n    complaint received: 2026-03-02\n"
    "    answer sent: 2026-04-01\n    logged through: 2026-04-09\n  as of 2026-04-10\n"
    "  expect § 1 is done on time, due 2026-04-01\n";

const std::vector<MutantResult> results = {{Fate::noticed_by_check, "P0306"},
                                           {Fate::noticed_by_example, "an example: with § and : "},
                                           {Fate::unnoticed, ""},
                                           {Fate::unreadable, "P0101"}};

std::string question(const std::map<std::string, std::string>& texts,
                     std::string_view program = "program 1", std::size_t changes = 100) {
    const MemoryReader files(texts);
    Session session(files, {"stdlib", "stdlib"});
    EXPECT_TRUE(session.load("rules") && session.load_examples());
    std::vector<Mutant> mutants = mutants_of(session);
    if (mutants.size() > changes) mutants.resize(changes);
    return question_of(session, mutants, program);
}

TEST(Remembered, ReadsBackWhatWasWritten) {
    const Remembered found = remembered_in(remembered_text("q", results), "q");
    ASSERT_TRUE(found.results);
    ASSERT_EQ(found.results->size(), results.size());
    for (std::size_t at = 0; at < results.size(); ++at) {
        EXPECT_EQ(found.results->at(at).fate, results[at].fate);
        EXPECT_EQ(found.results->at(at).noticed_by, results[at].noticed_by);
    }
}

TEST(Remembered, AnswersNoOtherQuestion) {
    const Remembered found = remembered_in(remembered_text("q", results), "r");
    EXPECT_TRUE(found.of_this_kind);
    EXPECT_TRUE(found.whole);
    EXPECT_FALSE(found.results);
}

/// Each single byte taken out, exchanged or doubled is noticed.
TEST(Remembered, IsNotTakenWhenDamaged) {
    const std::string text = remembered_text("q", results);
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string less = text, other = text;
        less.erase(at, 1);
        other[at] = static_cast<char>(other[at] ^ 1);
        EXPECT_FALSE(remembered_in(less, "q").results) << at;
        EXPECT_FALSE(remembered_in(other, "q").results) << at;
        EXPECT_FALSE(remembered_in(text.substr(0, at), "q").whole) << at;
    }
    EXPECT_FALSE(remembered_in("", "q").of_this_kind);
    EXPECT_FALSE(remembered_in(rules, "q").of_this_kind);
}

TEST(Remembered, TheQuestionIsAnotherWhenAnythingIsChanged) {
    const std::string asked = question({{"rules/a.proviso", rules}, {"rules/b.proviso", example}});
    EXPECT_EQ(question({{"rules/a.proviso", rules}, {"rules/b.proviso", example}}), asked);
    // The rules, an example, a comment, a name of a file, the program, which changes are tried.
    EXPECT_NE(question({{"rules/a.proviso", rules + "# more\n"}, {"rules/b.proviso", example}}),
              asked);
    EXPECT_NE(question({{"rules/a.proviso", rules}, {"rules/b.proviso", example + "\n"}}), asked);
    EXPECT_NE(question({{"rules/a.proviso", rules}, {"rules/c.proviso", example}}), asked);
    EXPECT_NE(question({{"rules/a.proviso", rules}, {"rules/b.proviso", example}}, "program 2"),
              asked);
    EXPECT_NE(question({{"rules/a.proviso", rules}, {"rules/b.proviso", example}}, "program 1", 2),
              asked);
}

/// What an example starts from on the disk is part of it.
TEST(Remembered, TheQuestionIsAnotherWhenACaseFileIsChanged) {
    const std::string from_a_case =
        "example from a case\n  given case one.yaml\n  as of 2026-04-10\n  expect § 1 is missed\n";
    const std::string one =
        "case: one\nlogged through: 2026-04-09\nevents:\n"
        "  - complaint received: 2026-03-02\n";
    const auto with = [&](const std::string& text) {
        return question({{"rules/a.proviso", rules + from_a_case}, {"rules/one.yaml", text}});
    };
    EXPECT_EQ(with(one), with(one));
    EXPECT_NE(with(one), with(one + "# checked\n"));
}

}  // namespace
}  // namespace proviso
