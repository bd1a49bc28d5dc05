#include "interpreter/base/text.hpp"

#include <gtest/gtest.h>

namespace proviso {
namespace {

TEST(Text, DecodesEveryLength) {
    EXPECT_EQ(character_at("a", 0).code, U'a');
    EXPECT_EQ(character_at("§", 0).code, U'§');
    EXPECT_EQ(character_at("…", 0).code, U'…');
    EXPECT_EQ(character_at("😀", 0).code, U'😀');
    EXPECT_EQ(character_at("😀", 0).bytes, 4U);
}

TEST(Text, TakesWrongBytesOneByOne) {
    for (const std::string_view wrong :
         {"\xFF", "\xC3", "\xE2\x80", "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\x80"}) {
        const Character character = character_at(wrong, 0);
        EXPECT_FALSE(character.valid);
        EXPECT_EQ(character.bytes, 1U);
        EXPECT_EQ(find_invalid_utf8(wrong), 0U);
    }
    EXPECT_EQ(find_invalid_utf8("§ ok"), std::string_view::npos);
    EXPECT_EQ(find_invalid_utf8("§\xFF"), 2U);
}

TEST(Text, WritesWhatItReads) {
    for (const std::string_view text : {"a", "§", "…", "😀", "\xF4\x8F\xBF\xBF"}) {
        std::string written;
        append_character(written, character_at(text, 0).code);
        EXPECT_EQ(written, text);
    }
}

TEST(Text, CountsCharactersAndColumns) {
    EXPECT_EQ(character_count("§ 1"), 3U);
    EXPECT_EQ(columns("§ 1"), 3U);
    EXPECT_EQ(columns("漢字"), 4U);
    EXPECT_EQ(columns("e\xCC\x81"), 1U);
    EXPECT_EQ(columns(""), 0U);
}

TEST(Text, IsMadeSafeToShow) {
    EXPECT_EQ(printable("a\tb"), "a    b");
    EXPECT_EQ(printable("a\x1b[31mb"), "a\uFFFD[31mb");
    EXPECT_EQ(printable("a\xFFz"), "a\uFFFDz");
    EXPECT_EQ(printable("a\u202Eb\u200B"), "a\uFFFDb\uFFFD");
    EXPECT_EQ(printable("§ 1005.11(c) — “ok”"), "§ 1005.11(c) — “ok”");
}

}  // namespace
}  // namespace proviso
