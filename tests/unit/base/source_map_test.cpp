#include "interpreter/base/source_map.hpp"

#include <gtest/gtest.h>

namespace proviso {
namespace {

TEST(SourceMap, CountsLinesAndColumnsFromOne) {
    SourceMap sources;
    const SourceId source = sources.add("a.proviso", "first\nse§ond\n");
    EXPECT_EQ(sources.place(source, 0).line, 1U);
    EXPECT_EQ(sources.place(source, 0).column, 1U);
    EXPECT_EQ(sources.place(source, 5).column, 6U);
    EXPECT_EQ(sources.place(source, 6).line, 2U);
    EXPECT_EQ(sources.place(source, 10).column, 4U) << "columns are characters, not bytes";
    EXPECT_EQ(sources.place(source, 14).line, 3U);
    EXPECT_EQ(sources.place(source, 999).line, 3U) << "past the end is the end";
}

TEST(SourceMap, GivesLinesWithoutTheirEnd) {
    SourceMap sources;
    const SourceId source = sources.add("a.proviso", "one\r\ntwo\n\nlast");
    EXPECT_EQ(sources.line(source, 1), "one");
    EXPECT_EQ(sources.line(source, 2), "two");
    EXPECT_EQ(sources.line(source, 3), "");
    EXPECT_EQ(sources.line(source, 4), "last");
    EXPECT_EQ(sources.line(source, 5), "");
    EXPECT_EQ(sources.line(source, 0), "");
}

TEST(SourceMap, ViewsStayGoodWhenTextsAreAdded) {
    SourceMap sources;
    const SourceId source = sources.add("a", "short");
    const std::string_view text = sources.text(source);
    for (int i = 0; i < 1000; ++i) sources.add("b", "other");
    EXPECT_EQ(text, "short");
    EXPECT_EQ(sources.text(Span{source, 1, 3}), "ho");
    EXPECT_EQ(sources.name(source), "a");
    EXPECT_EQ(sources.size(), 1001U);
}

TEST(SourceMap, AnEmptyTextHasOneLine) {
    SourceMap sources;
    const SourceId source = sources.add("empty", "");
    EXPECT_EQ(sources.place(source, 0).line, 1U);
    EXPECT_EQ(sources.line(source, 1), "");
}

}  // namespace
}  // namespace proviso
