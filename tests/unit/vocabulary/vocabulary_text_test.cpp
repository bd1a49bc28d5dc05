// The words as a person reads them.
#include <gmock/gmock.h>

#include "interpreter/vocabulary/select_words.hpp"
#include "interpreter/vocabulary/vocabulary_pages.hpp"
#include "tests/unit/vocabulary/letters.hpp"

namespace proviso::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string text() { return vocabulary_text(letters(), {}); }

TEST(VocabularyText, HasALineAWord) {
    EXPECT_THAT(text(),
                HasSubstr("\nstamp torn on                       a date, if any  § 2(d)\n"));
}

TEST(VocabularyText, NamesAtMostThreeParagraphs) {
    EXPECT_THAT(text(), HasSubstr("complaint or praise  § 2(b), § 2(c), § 2(d) and 1 more\n"));
}

TEST(VocabularyText, SaysThatNoParagraphUsesAWord) {
    EXPECT_THAT(text(), HasSubstr("\n  polite                            yes or no  used by no "
                                  "paragraph\n"));
}

TEST(VocabularyText, PutsThePlaceAboveTheWordsDeclaredThere) {
    EXPECT_THAT(text(), HasSubstr("\n\n  letters: the letter\nletter kind "));
    EXPECT_THAT(text(), HasSubstr("\n\n  postage\npostage of one sheet "));
}

TEST(VocabularyText, PutsTheCommentBelow) {
    EXPECT_THAT(text(),
                HasSubstr("\n" + std::string(36, ' ') + "Told at the desk, not on paper.\n"));
}

TEST(VocabularyText, SaysHowOftenAndInWhichLog) {
    EXPECT_THAT(text(),
                HasSubstr("any number, from mail; its day picks the law  § 2(a), § 2(d)\n"));
    EXPECT_THAT(text(), HasSubstr("letter answered                     any number, from outgoing "
                                  "mail; bank: answer the letter  § 2(b)\n"));
    EXPECT_THAT(text(), HasSubstr("called back                         once; bank: call back"));
}

TEST(VocabularyText, SaysWhatIsNotStated) {
    EXPECT_THAT(text(), HasSubstr("worked out by the rules (§ 2(a)) from letter received, visit"));
}

TEST(VocabularyText, NamesFieldsThatAreFound) {
    EXPECT_THAT(text(), HasSubstr("\nlikewise found: signed of each sheet\n"));
}

TEST(VocabularyText, HoldsOnlyWhatWasAskedFor) {
    Vocabulary words = letters();
    std::string names_nothing;
    ASSERT_TRUE(select_words(words, std::vector<std::string>{"torn"}, names_nothing));
    EXPECT_THAT(vocabulary_text(words, {}), Not(HasSubstr("Logs")));
    EXPECT_THAT(vocabulary_text(words, {}), Not(HasSubstr("sheet")));
}

}  // namespace
}  // namespace proviso::testing
