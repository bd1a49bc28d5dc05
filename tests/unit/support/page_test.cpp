// Pages that are tests are themselves read right.

#include "tests/support/page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace proviso::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view sample =
    "# Title\n"
    "\n"
    "```proviso file=a/b.proviso\n"
    "fact late is yes or no\n"
    "```\n"
    "Then:\n"
    "````console\n"
    "$ proviso check a/b.proviso\n"
    "```\n"
    "[exit 0]\n"
    "$ proviso evaluate \\\n"
    "    'two words'\n"
    "[exit 3]\n"
    "````\n";

TEST(Page, IsSplitIntoTextFilesAndCommands) {
    const Page page = read_page(sample);
    EXPECT_THAT(page.faults, IsEmpty());
    ASSERT_THAT(page.blocks, SizeIs(4));
    EXPECT_EQ(page.blocks[1].file, "a/b.proviso");
    EXPECT_EQ(page.blocks[1].body, "fact late is yes or no\n");
    ASSERT_THAT(page.blocks[3].commands, SizeIs(2));
    EXPECT_THAT(page.blocks[3].commands[0].words, ElementsAre("proviso", "check", "a/b.proviso"));
    EXPECT_EQ(page.blocks[3].commands[0].output, "```\n[exit 0]\n");
    EXPECT_THAT(page.blocks[3].commands[1].words, ElementsAre("proviso", "evaluate", "two words"));
}

TEST(Page, IsWrittenBackAsItWas) { EXPECT_EQ(write_page(read_page(sample)), sample); }

TEST(Page, KeepsOtherFencesAsText) {
    const std::string_view text = "```text\n$ not run\n```\n";
    const Page page = read_page(text);
    ASSERT_THAT(page.blocks, SizeIs(1));
    EXPECT_THAT(page.blocks[0].commands, IsEmpty());
    EXPECT_EQ(write_page(page), text);
}

TEST(Page, ProseAfterAnotherFenceStaysBehindIt) {
    const std::string_view text = "```text\nsample\n```\n\nProse.\n";
    EXPECT_EQ(write_page(read_page(text)), text);
}

TEST(Page, TellsWhatCannotBeRun) {
    EXPECT_THAT(read_page("a\n```console\n$ proviso\n").faults, ElementsAre(HasSubstr("line 2")));
    EXPECT_THAT(read_page("```console\nprinted\n```\n").faults, ElementsAre(HasSubstr("line 2")));
    EXPECT_THAT(read_page("```console\n$ proviso 'a\n```\n").faults,
                ElementsAre(HasSubstr("quote")));
}

TEST(Page, DifferenceShowsBothSides) {
    EXPECT_EQ(difference("one\ntwo\nthree\n", "one\n2\nthree\n"), "  one\n- two\n+ 2\n  three\n");
    EXPECT_EQ(difference("", "new\n"), "+ new\n");
}

}  // namespace
}  // namespace proviso::testing
