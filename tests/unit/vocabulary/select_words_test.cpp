// A part of the words, by name or paragraph.
#include "interpreter/vocabulary/select_words.hpp"

#include <gmock/gmock.h>

#include "tests/unit/vocabulary/letters.hpp"

namespace proviso::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

struct Selected {
    Vocabulary words = letters();
    bool all_found = false;
    std::string names_nothing;
};

Selected select(const std::vector<std::string>& wanted) {
    Selected selected;
    selected.all_found = select_words(selected.words, wanted, selected.names_nothing);
    return selected;
}

TEST(SelectWords, ByAPartOfTheNameWhateverTheCapitals) {
    const Selected selected = select({"TORN"});
    EXPECT_TRUE(selected.all_found);
    ASSERT_THAT(selected.words.facts, SizeIs(1));
    EXPECT_EQ(selected.words.facts[0].name, "stamp torn on");
    EXPECT_THAT(selected.words.events, IsEmpty());
    EXPECT_THAT(selected.words.logs, IsEmpty());
    EXPECT_THAT(selected.words.records[0].fields, IsEmpty());
}

TEST(SelectWords, ByAParagraphWithWhatStandsBelowIt) {
    const Selected section = select({"§ 2"});
    EXPECT_THAT(section.words.facts, SizeIs(4));
    const Selected desk = select({"§10"});
    EXPECT_THAT(desk.words.facts, SizeIs(1));
    EXPECT_THAT(desk.words.acts, SizeIs(1));
    EXPECT_FALSE(select({"§ 1"}).all_found) << "§ 10 does not stand below § 1";
}

TEST(SelectWords, AnEventOrRecordThatIsNamedKeepsItsFields) {
    EXPECT_THAT(select({"letter answered"}).words.acts[0].fields, SizeIs(2));
    EXPECT_THAT(select({"fee"}).words.acts[0].fields, SizeIs(1));
    EXPECT_THAT(select({"sheet"}).words.records[0].fields, SizeIs(3));
}

TEST(SelectWords, AnActIsFoundByBothItsNames) {
    EXPECT_EQ(select({"answer the"}).words.acts[0].word.name, "letter answered");
}

TEST(SelectWords, KeepsTheLogsOfWhatIsLeft) {
    const Selected selected = select({"outgoing"});
    ASSERT_THAT(selected.words.logs, SizeIs(1));
    EXPECT_EQ(selected.words.logs[0].name, "outgoing mail");
}

TEST(SelectWords, TellsWhichNamedNothing) {
    const Selected selected = select({"letter", "envelope"});
    EXPECT_FALSE(selected.all_found);
    EXPECT_EQ(selected.names_nothing, "envelope");
}

}  // namespace
}  // namespace proviso::testing
