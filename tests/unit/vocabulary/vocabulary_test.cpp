// What is gathered of each word: name, type, comment, paragraphs.
#include "interpreter/vocabulary/vocabulary.hpp"

#include <gmock/gmock.h>

#include "interpreter/vocabulary/comment_above.hpp"
#include "tests/unit/vocabulary/letters.hpp"

namespace proviso::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

template <typename Entry>
std::vector<std::string> names(const std::vector<Entry>& words) {
    std::vector<std::string> all;
    for (const Entry& each : words) {
        if constexpr (std::is_same_v<Entry, Word>)
            all.push_back(each.name);
        else
            all.push_back(each.word.name);
    }
    return all;
}

TEST(Vocabulary, StandsInTheOrderOfDeclarationTheRulesetUsedLast) {
    const Vocabulary words = letters();
    EXPECT_EQ(words.ruleset, "Letters 3");
    EXPECT_THAT(names(words.facts), ElementsAre("letter kind", "told at the desk", "stamp torn on",
                                                "postage of one sheet"));
    EXPECT_THAT(names(words.events), ElementsAre("letter received", "letter counted", "visit"));
    EXPECT_THAT(names(words.acts), ElementsAre("letter answered", "called back"));
    EXPECT_THAT(names(words.records), ElementsAre("sheet"));
    EXPECT_THAT(names(words.records[0].fields),
                ElementsAre("date", "words on the sheet", "signed"));
    EXPECT_THAT(names(words.values), ElementsAre("postage"));
}

TEST(Vocabulary, SaysTypesAsARulesetDoes) {
    const Vocabulary words = letters();
    EXPECT_EQ(words.facts[0].type, "complaint or praise");
    EXPECT_EQ(words.facts[1].type, "yes or no, no unless proved by customer");
    EXPECT_EQ(words.facts[2].type, "a date, if any");
    EXPECT_EQ(words.facts[3].type, "money");
    EXPECT_EQ(words.findings[0].type, "yes or no");
    EXPECT_EQ(words.records[0].fields[1].type, "a number");
    EXPECT_EQ(words.records[0].fields[2].type, "yes or no, found");
    EXPECT_EQ(words.values[0].type, "money, lower is better for customer");
}

TEST(Vocabulary, TakesTheCommentDirectlyAbove) {
    const Vocabulary words = letters();
    EXPECT_EQ(words.facts[0].comment, "") << "a heading explains no word";
    EXPECT_EQ(words.facts[1].comment, "Told at the desk, not on paper.");
    EXPECT_EQ(words.facts[2].comment, "") << "an empty line parts a comment from what follows";
    EXPECT_EQ(words.facts[3].comment, "Of a stamp.");
    EXPECT_EQ(words.records[0].word.comment, "One sheet of it.");
    EXPECT_EQ(words.records[0].fields[1].comment, "Without the margin.");
    EXPECT_EQ(words.acts[0].word.comment, "Sent by any means.");
    EXPECT_EQ(words.acts[1].word.comment, "");
    EXPECT_EQ(words.values[0].comment, "What the stamps come to.");
}

TEST(Vocabulary, NamesTheFileAndTheHeadingAbove) {
    const Vocabulary words = letters();
    EXPECT_EQ(words.facts[0].section, "letters: the letter");
    EXPECT_EQ(words.facts[3].section, "postage");
}

TEST(Vocabulary, TakesTheNearestHeading) {
    SourceMap sources;
    const std::string text = "fact a\r\n# ---- one ----\r\nfact b\r\n#-- two\r\nfact c\r\n";
    const SourceId source = sources.add("rules/lines.proviso", text);
    const auto at = [&](const char* word) {
        const auto begin = static_cast<std::uint32_t>(text.find(word) + 5);
        return Span{source, begin, begin + 1};
    };
    Sections sections(sources);
    EXPECT_EQ(sections.of(at("fact a")), "lines");
    EXPECT_EQ(sections.of(at("fact b")), "lines: one");
    EXPECT_EQ(sections.of(at("fact c")), "lines: two");
}

TEST(Vocabulary, NamesTheReadingsUnderWhichAWordIsUsed) {
    const Read rules("rules/letters.proviso");
    UsesOfWords uses = uses_of_words(rules.program());
    const auto at = [](const auto& table, std::string_view name) {
        const auto named = [&](const auto& each) { return each.name == name; };
        return std::find_if(table.begin(), table.end(), named) - table.begin();
    };
    const auto polite = static_cast<std::size_t>(at(rules.program().fields, "polite"));
    uses.fields[polite].push_back(ParagraphId{0});
    const OtherReading other{"what is polite", uses};
    const Vocabulary words = rules.vocabulary({&other, 1});
    EXPECT_THAT(words.acts[0].fields[1].other_readings, ElementsAre("what is polite"));
    EXPECT_THAT(words.acts[0].fields[0].other_readings, IsEmpty()) << "a paragraph uses it";
}

TEST(Vocabulary, NamesTheParagraphsThatAskForAWord) {
    const Vocabulary words = letters();
    EXPECT_THAT(words.facts[0].paragraphs, ElementsAre("2(b)", "2(c)", "2(d)", "10"));
    EXPECT_THAT(words.facts[1].paragraphs, ElementsAre("2(b)"));
    EXPECT_THAT(words.facts[3].paragraphs, ElementsAre("2(c)"));
    EXPECT_THAT(words.records[0].fields[0].paragraphs, ElementsAre("2(d)"));
    EXPECT_THAT(words.records[0].fields[2].paragraphs, ElementsAre("2(c)"));
    EXPECT_THAT(words.events[0].word.paragraphs, ElementsAre("2(a)", "2(d)"));
    EXPECT_THAT(words.acts[0].word.paragraphs, ElementsAre("2(b)"));
    EXPECT_THAT(words.acts[0].fields[0].paragraphs, ElementsAre("2(b)")) << "of at least";
    EXPECT_THAT(words.acts[0].fields[1].paragraphs, IsEmpty());
}

TEST(Vocabulary, TellsWhatTheRulesWorkOut) {
    const Vocabulary words = letters();
    EXPECT_THAT(words.events[0].worked_out_in, IsEmpty());
    EXPECT_THAT(words.events[1].worked_out_in, ElementsAre("2(a)"));
    EXPECT_THAT(words.events[1].worked_out_from, ElementsAre("letter received", "visit"));
    EXPECT_TRUE(words.events[0].governs);
    EXPECT_FALSE(words.events[2].governs);
}

TEST(Vocabulary, NamesTheFindingThatDelayAsksFor) {
    const Vocabulary words = letters();
    ASSERT_THAT(names(words.findings),
                ElementsAre("letter was rude", "call back was without delay"));
    EXPECT_THAT(words.findings[1].comment, ::testing::HasSubstr("without delay"));
    EXPECT_THAT(words.findings[1].paragraphs, ElementsAre("2(d)"));
}

TEST(Vocabulary, NamesLogsWithTheirEvents) {
    const Vocabulary words = letters();
    ASSERT_THAT(words.logs, SizeIs(2));
    EXPECT_EQ(words.logs[0].name, "mail");
    EXPECT_THAT(words.logs[0].events, ElementsAre("letter received"));
    EXPECT_EQ(words.logs[1].name, "outgoing mail");
    EXPECT_THAT(words.logs[1].events, ElementsAre("letter answered"));
}

TEST(Vocabulary, LeavesOutStepsTowardsAVerdict) {
    const Vocabulary words = letters();
    ASSERT_THAT(names(words.records[0].verdicts), ElementsAre("legible"));
    EXPECT_EQ(words.records[0].verdicts[0].type, "clear or faint or no-ink");
    EXPECT_THAT(words.records[0].verdicts[0].paragraphs, ElementsAre("2(c)"));
}

TEST(Vocabulary, OfAPolicyHoldsTheLawToo) {
    const Vocabulary words = Read("rules/counter.proviso").vocabulary();
    EXPECT_EQ(words.ruleset, "Counter 2026.1 on Letters 3");
    EXPECT_EQ(words.facts[0].name, "counter manned");
    EXPECT_THAT(words.facts[0].paragraphs, ElementsAre("House 1"));
    EXPECT_THAT(words.facts[1].paragraphs, ElementsAre("2(b)", "2(c)", "2(d)", "10", "House 1"));
}

}  // namespace
}  // namespace proviso::testing
