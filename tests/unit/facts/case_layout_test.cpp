// What is no case file at all, and what YAML cannot read: told in plain words, at the right place.
#include <gmock/gmock.h>

#include "tests/unit/facts/reading.hpp"

namespace proviso {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Reading;
using namespace std::string_literals;

std::string place(const std::string& text) {
    const Reading reading(text);
    return reading.sink.empty() ? "read" : reading.places().front();
}

std::string message(const std::string& text) { return Reading(text).message(); }

TEST(CaseLayout, OnlyUtf8IsRead) {
    EXPECT_THAT(message("\xFF\xFE"s + "c\0a\0s\0e\0"s), HasSubstr("saved in UTF-16"));
    EXPECT_THAT(message("c\0a\0s\0e\0:\0 \0001\0"s), HasSubstr("saved in UTF-16"));
    EXPECT_THAT(message("case: caf\xE9\n"), HasSubstr("saved in another encoding"));
    EXPECT_EQ(place("case: 1\nfacts: caf\xE9\n"), "P0701 2:11 `\xE9`");
    EXPECT_THAT(Reading("case: \xED\xA0\x80\n").codes(), ElementsAre("P0701"));
    EXPECT_THAT(Reading("case: \xC0\xAF\n").codes(), ElementsAre("P0701"));
    EXPECT_TRUE(Reading("\xEF\xBB\xBF"s + "case: \xC3\xA9\n").facts);
    EXPECT_TRUE(Reading("case: 1\r\nas of: 2026-03-18\r\n").facts);
}

TEST(CaseLayout, CharactersThatCannotBeSeenAreRefused) {
    EXPECT_EQ(place("case: 1\nas\0of: 2\n"s), "P0702 2:3 `\0`"s);
    EXPECT_THAT(message("case: 1\xE2\x80\xAE\n"), HasSubstr("turns the direction of writing"));
    EXPECT_THAT(message("ca\xE2\x80\x8Bse: 1\n"), HasSubstr("cannot be seen (U+200B)"));
    EXPECT_THAT(message("case: \x1B[31m\n"), HasSubstr("(U+001B)"));
    EXPECT_THAT(message("case: 1\ras of: 2\n"), HasSubstr("a lone carriage return"));
    EXPECT_TRUE(Reading("case: 1\nfacts:\n  notice\xC2\xA0 form: oral\n").facts);
}

TEST(CaseLayout, ACaseIsLinesOfNameAndValue) {
    for (const std::string text : {"", "\n\n", "# nothing\n", "~\n", "---\n", "...\n"}) {
        EXPECT_THAT(Reading(text).codes(), ElementsAre("P0703")) << text;
    }
    EXPECT_THAT(message("- case: 1\n"), HasSubstr("and this is a list"));
    EXPECT_THAT(message("case:1\n"), HasSubstr("with a blank after the colon"));
}

TEST(CaseLayout, WhatYamlOffersBeyondThatIsRefusedByName) {
    for (const std::string text :
         {"case: &a 1\n", "case: *a\n", "case: 1\nfacts: {<<: {}}\n", "case: !!str 1\n",
          "case: !x 1\n", "case: ! 1\n", "&a [*a]", "case: 1\n---\ncase: 2\n", "? [a]\n: b\n",
          "{a: 1}: b\n", "%YAML 1.2\n---\ncase: 1\n", "%x\n", "!!python/object:os.system x\n"}) {
        EXPECT_THAT(Reading(text).codes(), ElementsAre("P0706")) << text;
    }
    EXPECT_THAT(message("case: 1\n---\ncase: 2\n"),
                HasSubstr("keep each case in a file of its own"));
    EXPECT_TRUE(Reading("---\ncase: 1\n...\n").facts);
}

TEST(CaseLayout, ANameStandsBeforeEachColon) {
    EXPECT_EQ(place("case: 1\n: 2\n"), "P0707 2:1 `:`");
    EXPECT_EQ(place("case: 1\n\"\": 2\n"), "P0707 2:1 `\"\"`");
}

TEST(CaseLayout, ANameStandsOnce) {
    const Reading reading("case: 1\nfacts:\n  notice form: oral\n  the notice  form: written\n");
    EXPECT_THAT(reading.places(), ElementsAre("P0708 4:3 `the notice  form`"));
    EXPECT_THAT(reading.message(), HasSubstr("is written twice, on line 3 and on line 4"));
    EXPECT_THAT(Reading("case: 1\ncase: 1\n").codes(), ElementsAre("P0708"));
}

TEST(CaseLayout, SaysWhereABracketOrQuoteBegan) {
    EXPECT_EQ(place("case: 1\ntransfer: [1, 2\nas of: x\n"), "P0704 2:11 `[`");
    EXPECT_EQ(place("case: 1\nfacts: {a: 1\nas of: x\n"), "P0704 2:8 `{`");
    EXPECT_EQ(place("case: \"abc\n"), "P0704 1:7 `\"`");
    EXPECT_EQ(place("case: 1\nfacts:\n  notice form: 'oral\n  x: y\n"), "P0704 3:16 `'`");
    EXPECT_EQ(place("case: 1\nas of: ]\n"), "P0704 2:8 `]`");
}

TEST(CaseLayout, SaysWhichLineStandsWrong) {
    EXPECT_EQ(place("case: 1\n  as of: 2\n"), "P0704 2:3 `a`");
    EXPECT_THAT(message("case: 1\n  as of: 2\n"), HasSubstr("further in than the line above"));
    EXPECT_EQ(place("case: 1\nas of\nfacts:\n"), "P0704 2:1 `a`");
    EXPECT_THAT(message("case: 1\nfacts\n  notice form: oral\n"),
                HasSubstr("no colon after its name"));
    EXPECT_THAT(message("facts:\n    notice form: oral\n  payment kind: ATM\n"),
                HasSubstr("in line with none of the lines above"));
    EXPECT_THAT(message("facts:\n\tnotice form: oral\n"), HasSubstr("begins with a tab"));
    EXPECT_THAT(message("case: 1\n- x\n"), HasSubstr("no list has begun"));
    EXPECT_THAT(message("events: - x: 1\n"), HasSubstr("a list cannot begin here"));
}

TEST(CaseLayout, SaysWhatToQuote) {
    EXPECT_EQ(place("case: a: b\n"), "P0704 1:8 `:`");
    EXPECT_THAT(message("case: a: b\n"), HasSubstr("second `: `"));
    EXPECT_THAT(message("case: @x\n"), HasSubstr("cannot begin with this character"));
    EXPECT_THAT(message("case: %x\n"), HasSubstr("cannot begin with this character"));
    EXPECT_THAT(message("case: \"1\" 2\n"), HasSubstr("already complete"));
    EXPECT_THAT(message("case: \"\\q\"\n"), HasSubstr("use single quotes"));
    EXPECT_THAT(message("case: \"\\ud800\"\n"), HasSubstr("use single quotes"));
}

TEST(CaseLayout, SpansFollowTheBytes) {
    EXPECT_EQ(place("\xEF\xBB\xBF# caf\xC3\xA9\ncase: 1\nfacts:\n  notice form: \"ph\\\"one\"\n"),
              "P0724 4:16 `\"ph\\\"one\"`");
    EXPECT_EQ(place("case: 1\r\nfacts:\r\n  notice form: by phone # x\r\n"),
              "P0724 3:16 `by phone`");
    EXPECT_EQ(place("case: 1\nfacts:\n  notice form: 'it''s'\n"), "P0724 3:16 `'it''s'`");
    EXPECT_EQ(place("case: 1\nfacts:\n  notice form: by\n    phone\n"), "P0724 3:16 `by`");
    EXPECT_EQ(place("case: 1\nfacts:\n  notice form: |\n    phone\n"), "P0724 3:16 `|`");
}

}  // namespace
}  // namespace proviso
