#include "interpreter/report/layout.hpp"

#include <gtest/gtest.h>

namespace proviso::report {
namespace {

TEST(Lines, WrapWithAHangingIndent) {
    Lines lines(Page{20, false});
    lines.column("OPEN", 8).flow("one two three four five", 10).end();
    EXPECT_EQ(lines.take(), "OPEN    one two\n          three four\n          five\n");
}

TEST(Lines, KeepACitationAndADateWhole) {
    Lines lines(Page{20, false});
    lines.flow("as laid down in § 1005.6(b)", 0)
        .end()
        .flow("no later than day Mon 2026-03-02", 0)
        .end();
    EXPECT_EQ(lines.take(), "as laid down in\n§ 1005.6(b)\nno later than day\nMon 2026-03-02\n");
}

TEST(Lines, ALongWordStandsAlone) {
    Lines lines(Page{10, false});
    lines.flow("abc " + std::string(30, 'x') + " b", 2).end();
    EXPECT_EQ(lines.take(), "abc\n  " + std::string(30, 'x') + "\n  b\n");
}

TEST(Lines, NoBlanksAtTheEndOfALine) {
    Lines lines(Page{});
    lines.column("left", 20).column("", 10).end().flow("x  ", 0).end();
    EXPECT_EQ(lines.take(), "left\nx\n");
}

TEST(Lines, AnOverlongColumnIsFollowedByTwoBlanks) {
    Lines lines(Page{});
    lines.column("far too long", 5).flow("next", 0).end();
    EXPECT_EQ(lines.take(), "far too long  next\n");
}

TEST(Lines, GapsAreSingleAndNeverFirst) {
    Lines lines(Page{});
    lines.gap().flow("a", 0).end().gap().gap().flow("b", 0).end();
    EXPECT_EQ(lines.take(), "a\n\nb\n");
}

TEST(Lines, WideCharactersCountAsTwoColumns) {
    Lines lines(Page{});
    lines.column("日本", 6).flow("x", 0).end();
    EXPECT_EQ(lines.take(), "日本  x\n");
}

}  // namespace
}  // namespace proviso::report
