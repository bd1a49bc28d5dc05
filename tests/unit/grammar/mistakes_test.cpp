// Each mistake is told once, at its place, in plain words with a repair, and nothing follows from it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/grammar/reading.hpp"

namespace proviso::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Under § 1, after a statement that clauses can belong to.
std::vector<std::string> under_statement(std::string_view lines) {
    return Reading("§ 1\n  p must do\n" + std::string(lines)).places();
}

std::string repair(std::string_view text, std::string_view number) {
    return Reading(text).repair(number);
}

}  // namespace

TEST(BrokenNames, say_which_word_broke_it_and_offer_the_hyphen) {
    const Reading reading("event item returned or charged\n");
    EXPECT_THAT(reading.places(), ElementsAre("P0203 1:7 `item returned or charged`"));
    EXPECT_EQ(reading.sink.sorted().front().headline,
              "`item returned or charged` is not one name: \"or\" cannot be part of a name");
    EXPECT_EQ(reading.repair("P0203"), "write `item returned-or-charged`, or declare two events");
    EXPECT_EQ(repair("fact lost and found is money\n", "P0203"),
              "write `lost-and-found`, or declare two facts");
    EXPECT_EQ(repair("event notice is late\n", "P0203"), "write `notice-is-late`");
    EXPECT_THAT(Reading("finding complaint is serious is yes or no\n").places(),
                ElementsAre("P0203 1:9 `complaint is serious`"));
    EXPECT_THAT(Reading("fact fee is due is oral or written\n").places(),
                ElementsAre("P0203 1:6 `fee is due`"));
    EXPECT_EQ(repair("§ 1\n  lost or stolen means that x\n", "P0203"), "write `lost-or-stolen`");
}

TEST(BrokenNames, cannot_begin_with_some_words) {
    EXPECT_EQ(repair("fact no notice is yes or no\n", "P0125"), "write `no-notice`");
    EXPECT_EQ(repair("event path chosen\n", "P0125"), "write `path-chosen`");
    EXPECT_EQ(repair("fact closed is yes or no\n", "P0125"), "put a word before it: `… closed`");
    EXPECT_THAT(under_statement("    if path chosen is oral\n"), ElementsAre("P0125 3:8 `path`"));
    EXPECT_EQ(repair("fact 30 day limit is money\n", "P0125"), "begin it with a word");
    EXPECT_EQ(
        repair("§ 1\n  p must do\n    no later than 3 calendar days after each ping\n", "P0125"),
        "leave it out: only `within … after` takes `each`, for a duty each time");
    EXPECT_THAT(Reading("fact amount (net) is money\n").places(), ElementsAre("P0126 1:13 `(`"));
    EXPECT_THAT(Reading("ruleset A, B\n").places(), ElementsAre("P0126 1:10 `,`"));
}

TEST(BrokenNames, do_not_consist_of_an_article) {
    EXPECT_EQ(repair("fact a is yes or no\n", "P0110"),
              "articles are dropped, so `a` alone is no name");
    EXPECT_EQ(repair("§ 1\n  p must do\n    if the\n", "P0110"),
              "articles are dropped, so `the` alone is no name");
}

TEST(Declarations, mistakes_in_one_line_leave_the_next_alone) {
    EXPECT_THAT(Reading("fact x money\nfact y is mony\nfact z is\nfact is money\nparty\n"
                        "event e, sometimes\nact p do it / done\nact p: do it\n"
                        "term t is money, lowr is better for p\nparty q\n")
                    .places(),
                ElementsAre("P0111 1:13 ``", "P0124 2:11 `mony`", "P0110 3:10 ``", "P0110 4:6 `is`",
                            "P0110 5:6 ``", "P0112 6:8 `,`", "P0111 7:13 `/`", "P0111 8:13 ``",
                            "P0112 9:16 `,`"));
    EXPECT_EQ(repair("fact y is mony\n", "P0124"), "did you mean `money`?");
}

TEST(Declarations, misspelt_openers_take_their_lines_with_them) {
    const Reading reading(
        "party p\nrecrod transfer\n  date is a date\n  amount is money\n"
        "§ 1\n  x is 5\nfatc y is money\nfact z is money\n");
    EXPECT_THAT(reading.places(), ElementsAre("P0130 2:1 `recrod`", "P0130 7:1 `fatc`"));
    EXPECT_EQ(reading.repair("P0130"), "did you mean `record`?");
    EXPECT_EQ(reading.document.declarations.size(), 3u);
}

TEST(Declarations, lines_in_the_wrong_place) {
    EXPECT_THAT(Reading("fact x is money\n  x is $5\n    if y\n  z is $6\nparty p\n").places(),
                ElementsAre("P0131 2:3 `x is $5`"));
    EXPECT_THAT(Reading("ruleset R\n  cite 12 CFR\n  version 1\n").places(),
                ElementsAre("P0131 2:3 `cite 12 CFR`"));
    EXPECT_THAT(Reading("ruleset R\n  version 1\n  version 2\n").places(),
                ElementsAre("P0146 3:3 `version`"));
    EXPECT_THAT(Reading("path x\n").places(), ElementsAre("P0131 1:1 `path x`"));
    EXPECT_THAT(Reading("and x\n").places(), ElementsAre("P0135 1:1 `and`"));
}

TEST(Headings, need_a_citation) {
    EXPECT_THAT(Reading("§\n  x is 5\n").places(), ElementsAre("P0110 1:2 ``"));
    EXPECT_THAT(Reading("§ escalation  T\n  x is 5\n").places(),
                ElementsAre("P0123 1:3 `escalation`"));
}

TEST(Statements, that_are_none) {
    EXPECT_THAT(Reading("§ 1\n  p mst do\n    if x\n  y is 5\n").places(),
                ElementsAre("P0132 2:3 `p mst do`"));
    EXPECT_THAT(Reading("§ 1\n  must do\n").places(), ElementsAre("P0110 2:3 `must`"));
    EXPECT_THAT(Reading("§ 1\n    if x\n    unless y\n  z is 5\n").places(),
                ElementsAre("P0134 2:5 `if`"));
    EXPECT_EQ(Reading("§ 1\n  x is received within 10 business days after y\n").repair("P0112"),
              "if this is a condition, write `means that` in place of `is`");
}

TEST(Clauses, each_mistake_at_its_own_place) {
    EXPECT_THAT(under_statement("    within 10 business days investigation completed\n"
                                "    unless claim withdrawn if z\n    if\n    unless and b\n"
                                "    instead of 5(a)\n    instead § 5(a)\n    unles x\n"
                                "    see UCC\n    rounded to the cent\n    effective from soon\n"),
                ElementsAre("P0111 3:29 `investigation`", "P0113 4:28 `if`", "P0110 5:7 ``",
                            "P0110 6:12 `and`", "P0111 7:16 `5(a)`", "P0133 8:5 `instead`",
                            "P0133 9:5 `unles`", "P0110 10:9 `UCC`", "P0111 11:24 ``",
                            "P0110 12:20 `soon`"));
}

TEST(Clauses, stand_under_their_paragraph) {
    const Reading reading("§ 1005.11(c)(2)(i)  T\n  p must do\n    if\nfact x\n");
    EXPECT_EQ(reading.sink.sorted().at(0).under, "§ 1005.11(c)(2)(i)");
    EXPECT_EQ(reading.sink.sorted().at(1).under, "");
}

TEST(Signs, are_written_in_words) {
    EXPECT_THAT(under_statement("    if x = y\n    unless (x or y) and z\n    if x >= $5\n"
                                "    if x & y\n    if x;\n    of at least x -y\n"),
                ElementsAre("P0115 3:10 `=`", "P0114 4:12 `(`", "P0115 5:10 `>=`", "P0115 6:10 `&`",
                            "P0116 7:9 `;`", "P0117 8:19 `-`"));
    EXPECT_EQ(repair("§ 1\n  x means that y >= $5\n", "P0115"), "write `is at least`");
}

TEST(Literals, are_strict) {
    EXPECT_THAT(
        Reading("§ 1\n  a1 is $1,25\n  b is $1.5\n  c is 2026-3-2\n  d is 1,000\n  e is 3x\n"
                "  f is \"open\n  g is 10 apples\n  h is $1250.00\n  i is 03/02/2026\n")
            .places(),
        ElementsAre("P0118 2:9 `$1,25`", "P0118 3:8 `$1.5`", "P0119 4:8 `2026-3-2`",
                    "P0120 5:8 `1,000`", "P0120 6:8 `3x`", "P0122 7:8 `\"open`",
                    "P0121 8:8 `10 apples`", "P0119 10:8 `03/02/2026`"));
    EXPECT_THAT(under_statement("    no later than 3/2/2026\n"),
                ElementsAre("P0119 3:19 `3/2/2026`"));
    EXPECT_THAT(under_statement("    within 3 months after 2026-3-2\n"),
                ElementsAre("P0119 3:27 `2026-3-2`"));
    EXPECT_THAT(under_statement("    see \"Branch Manual\n"),
                ElementsAre("P0122 3:9 `\"Branch Manual`"));
    EXPECT_THAT(Reading("interpretation I on § 1\n  question \"Which?\n  option \"this\n").places(),
                ElementsAre("P0122 2:12 `\"Which?`", "P0122 3:10 `\"this`"));
    EXPECT_THAT(under_statement("    within 48 hours after x\n"),
                ElementsAre("P0121 3:12 `48 hours`"));
}

TEST(Lists, labels_are_in_order_and_hold_no_list) {
    EXPECT_THAT(under_statement("    if any of\n      (A) x\n      (C) y\n      (D) z\n"),
                ElementsAre("P0137 5:7 `(C)`"));
    EXPECT_THAT(
        under_statement("    if any of\n      (i) x\n      (ii) y\n      (iii) z\n      (iv) "
                        "w\n"),
        IsEmpty());
    EXPECT_THAT(under_statement("    if any of\n      (A) x\n      (B) all of\n      (i) z\n"),
                ElementsAre("P0139 5:11 `all of`"));
    EXPECT_THAT(under_statement("    if any of (A) x (B) y\n"),
                ElementsAre("P0138 3:15 `(A)`", "P0138 3:21 `(B)`"));
    EXPECT_THAT(under_statement("    if x\n      (A) y\n      (B) z\n"),
                ElementsAre("P0136 4:7 `(A)`"));
    EXPECT_THAT(under_statement("    if any of\n    unless x\n"), ElementsAre("P0110 3:14 ``"));
    EXPECT_THAT(under_statement("    if x\n      and\n      # why\n      and y\n"),
                ElementsAre("P0110 4:10 ``"));
    EXPECT_THAT(under_statement("    if any of\n      (A) x = y\n      (B)\n      (C) z\n"),
                ElementsAre("P0115 4:13 `=`", "P0110 5:10 ``"));
}

TEST(Tables, need_rows) {
    EXPECT_THAT(Reading("§ 1\n  x by table\n  y is 5\n").places(), ElementsAre("P0110 2:13 ``"));
}

TEST(ForeignSigns, are_read_with_a_note) {
    const Reading reading("§ 1005.11©(1)  “T”\n  consumer’s claim means that x\n    see “UCC”\n");
    EXPECT_THAT(reading.places(),
                ElementsAre("P0104 1:10 `©`", "P0104 2:11 `’`", "P0104 3:9 `“`", "P0104 3:13 `”`"));
    EXPECT_FALSE(reading.sink.has_errors());
    const ParagraphText& paragraph = *reading.first(DeclarationKind::paragraph).paragraph;
    EXPECT_EQ(paragraph.citation.text, "1005.11(c)(1)");
    EXPECT_EQ(paragraph.statements.at(0).subject.text, "consumer's claim");
    EXPECT_EQ(paragraph.statements.at(0).clauses.at(0).body.text, "UCC");
}

TEST(WhatIsBroken, never_reads_as_something_else) {
    const Reading reading("§ 1\n  x is $5 if y\n  p must do\n    unless y = z\n");
    EXPECT_EQ(reading.statement("1", "x").form, StatementForm::broken);
    EXPECT_EQ(reading.statement("1", "p").clauses.at(0).body.kind, PhraseKind::missing);
}

TEST(TextChecks, keep_what_is_no_text_as_one_token) {
    EXPECT_THAT(Reading("party \xFF\n").places(), ElementsAre("P0101 1:7 `\xFF`"));
    EXPECT_THAT(Reading(std::string_view("party \0p\n", 9)).places(),
                ElementsAre(HasSubstr("P0102 1:7")));
    EXPECT_THAT(Reading("party \u202Ep\n").places(), ElementsAre(HasSubstr("P0103 1:7")));
    const Reading huge(std::string((16u << 20) + 1, 'x'));
    EXPECT_EQ(huge.places().size(), 1u);
    EXPECT_THAT(huge.places().front(), HasSubstr("P1001"));
    EXPECT_TRUE(huge.is_lossless());
    EXPECT_THAT(huge.document.declarations, IsEmpty());
}

TEST(Wording, is_plain) {
    const Reading reading("fact x money\n§ 1\n  p mst do\n  x is\n  y is $1,25\n    if (a\n");
    for (const Diagnostic& diagnostic : reading.sink.sorted()) {
        for (const std::string_view word : {"token", "parse", "unexpected", "EOF", "syntax"}) {
            EXPECT_EQ(diagnostic.headline.find(word), std::string::npos);
            EXPECT_EQ(diagnostic.primary.says.find(word), std::string::npos);
        }
        EXPECT_FALSE(diagnostic.primary.says.empty() && diagnostic.notes.empty());
    }
}

}  // namespace proviso::testing
