#include "interpreter/base/render.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/base/samples.hpp"

namespace proviso {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr Code code = Code::nested_too_deep;

/// Sources, and spans found by the text they mark.
struct Desk {
    SourceMap sources;

    SourceId add(std::string name, std::string text) {
        return sources.add(std::move(name), std::move(text));
    }
    Span find(SourceId source, std::string_view marked) const {
        const auto begin = static_cast<std::uint32_t>(sources.text(source).find(marked));
        return {source, begin, begin + static_cast<std::uint32_t>(marked.size())};
    }
    std::string show(const Diagnostic& diagnostic, bool colour = false) const {
        return render_text(diagnostic, sources, {.colour = colour});
    }
};

Diagnostic error(std::string headline, Label primary) {
    return {code, Severity::error, std::move(headline), std::move(primary), {}, {}, {}};
}

TEST(RenderText, ShowsPlaceLineCaretsAndRepair) {
    Desk desk;
    const std::string text =
        std::string(87, '\n') +
        "  no written confirmation received within 10 days after notice of error\n";
    const SourceId source = desk.add("reg-e.proviso", text);
    Diagnostic diagnostic =
        error("\"10 days\" does not say which days",
              {desk.find(source, "10 days"), "write \"10 business days\" or \"10 calendar days\""});
    diagnostic.under = "§ 1005.11(c)(2)(i)";
    diagnostic.notes = {"one", "two\nlines"};
    EXPECT_EQ(desk.show(diagnostic),
              "error P1002: \"10 days\" does not say which days\n"
              "  --> reg-e.proviso:88:43  § 1005.11(c)(2)(i)\n"
              "   |\n"
              "88 |   no written confirmation received within 10 days after notice of error\n"
              "   |                                           ^^^^^^^ write \"10 business days\" "
              "or \"10 calendar days\"\n"
              "   = one\n"
              "   = two\n"
              "     lines\n");
}

TEST(RenderText, ShowsRelatedPlacesInTheOrderGiven) {
    Desk desk;
    const SourceId here = desk.add("a.proviso", "one two\nthree\nfour five\n");
    const SourceId there = desk.add("b.proviso", "six\n");
    Diagnostic diagnostic = error("something", {desk.find(here, "four"), "here"});
    diagnostic.related = {{desk.find(here, "five"), "and here"},
                          {desk.find(here, "two"), "declared here"},
                          {desk.find(there, "six"), "elsewhere"}};
    EXPECT_EQ(desk.show(diagnostic),
              "error P1002: something\n"
              " --> a.proviso:3:1\n"
              "  |\n"
              "3 | four five\n"
              "  | ^^^^ here\n"
              "  |      ---- and here\n"
              "  |\n"
              "1 | one two\n"
              "  |     --- declared here\n"
              " ::: b.proviso:1:1\n"
              "  |\n"
              "1 | six\n"
              "  | --- elsewhere\n");
}

TEST(RenderText, NeedsNoPlace) {
    const Desk desk;
    Diagnostic diagnostic = error("there is no file `x.proviso`", {{}, {}});
    diagnostic.notes = {"a note"};
    EXPECT_EQ(desk.show(diagnostic), "error P1002: there is no file `x.proviso`\n  = a note\n");
}

TEST(RenderText, MarksTheFirstLineOfALongSpan) {
    Desk desk;
    const SourceId source = desk.add("a", "  first line\n  second\n");
    const std::string shown = desk.show(error("both", {{source, 2, 20}, "from here"}));
    EXPECT_THAT(shown, HasSubstr("1 |   first line\n  |   ^^^^^^^^^^ from here\n"));
    EXPECT_THAT(shown, Not(HasSubstr("second")));
}

TEST(RenderText, MarksAnEmptySpanAndTheEndOfTheFile) {
    Desk desk;
    const SourceId source = desk.add("a", "word");
    EXPECT_THAT(desk.show(error("end", {{source, 4, 4}, "here"})),
                HasSubstr("1 | word\n  |     ^ here\n"));
    const SourceId empty = desk.add("b", "");
    EXPECT_THAT(desk.show(error("end", {{empty, 0, 0}, ""})), HasSubstr("1 |\n  | ^\n"));
}

TEST(RenderText, AlignsTabsAndWideCharacters) {
    Desk desk;
    const SourceId source = desk.add("a", "\t漢字 word\n");
    EXPECT_THAT(desk.show(error("x", {desk.find(source, "word"), ""})),
                HasSubstr("1 |     漢字 word\n  |          ^^^^\n"));
    EXPECT_THAT(desk.show(error("x", {desk.find(source, "漢字"), ""})),
                HasSubstr("  |     ^^^^\n"));
}

TEST(RenderText, NeutralisesForeignText) {
    Desk desk;
    const SourceId source = desk.add("a\x1b[2J", "x \x1b[31m\u202E y\n");
    Diagnostic diagnostic = error("about \x1b]0;t\x07", {{source, 0, 1}, "\x1b"});
    diagnostic.notes = {"\x1b"};
    diagnostic.under = "\x1b";
    const std::string shown = desk.show(diagnostic);
    EXPECT_THAT(shown, Not(HasSubstr("\x1b")));
    EXPECT_THAT(shown, Not(HasSubstr("\u202E")));
    EXPECT_THAT(shown, HasSubstr("x \uFFFD[31m\uFFFD y"));
}

TEST(RenderText, CutsALongLineAroundTheMark) {
    Desk desk;
    const SourceId source =
        desk.add("a", std::string(100'000, '-') + "MARK" + std::string(100'000, '='));
    const std::string shown = desk.show(error("x", {desk.find(source, "MARK"), "here"}));
    EXPECT_LT(shown.size(), 600U);
    EXPECT_THAT(shown, HasSubstr("1 | …---"));
    EXPECT_THAT(shown, HasSubstr("MARK="));
    EXPECT_THAT(shown, HasSubstr("=…\n"));
    EXPECT_THAT(shown, HasSubstr("\n  | " + std::string(41, ' ') + "^^^^ here\n"));
}

TEST(RenderText, ColoursOnlyWhenAsked) {
    Desk desk;
    const SourceId source = desk.add("a", "word\n");
    const Diagnostic diagnostic = error("x", {{source, 0, 4}, "here"});
    EXPECT_THAT(desk.show(diagnostic), Not(HasSubstr("\x1b")));
    EXPECT_THAT(desk.show(diagnostic, true), StartsWith("\x1b[1;31merror P1002\x1b[0m"));
}

TEST(RenderText, SaysHowManyAreNotShown) {
    Desk desk;
    const SourceId source = desk.add("a", std::string(300, 'x'));
    DiagnosticSink sink;
    for (std::uint32_t i = 0; i < 103; ++i) sample_report(sink, {source, i, i + 1});
    const std::string shown = render_text(sink, desk.sources);
    EXPECT_TRUE(shown.ends_with("\n\n3 more not shown\n")) << shown.substr(shown.size() - 200);
    EXPECT_EQ(render_text(DiagnosticSink(), desk.sources), "");
}

TEST(RenderJson, GivesEveryPartOfADiagnostic) {
    Desk desk;
    const SourceId source = desk.add("a.proviso", "one\ntwo three\n");
    DiagnosticSink sink;
    sink.report<Code::nested_too_deep>(desk.find(source, "three"), 200)
        .says("here")
        .related(desk.find(source, "one"), "there")
        .under("§ 1")
        .note("a note");
    EXPECT_EQ(render_json(sink, desk.sources),
              "{\n"
              "  \"diagnostics\": [\n"
              "    {\n"
              "      \"code\": \"P1002\",\n"
              "      \"name\": \"nested_too_deep\",\n"
              "      \"severity\": \"error\",\n"
              "      \"message\": \"" +
                  sink.sorted()[0].headline +
                  "\",\n"
                  "      \"at\": {\n"
                  "        \"file\": \"a.proviso\",\n"
                  "        \"line\": 2,\n"
                  "        \"column\": 5,\n"
                  "        \"end_line\": 2,\n"
                  "        \"end_column\": 10\n"
                  "      },\n"
                  "      \"says\": \"here\",\n"
                  "      \"under\": \"§ 1\",\n"
                  "      \"related\": [\n"
                  "        {\n"
                  "          \"at\": {\n"
                  "            \"file\": \"a.proviso\",\n"
                  "            \"line\": 1,\n"
                  "            \"column\": 1,\n"
                  "            \"end_line\": 1,\n"
                  "            \"end_column\": 4\n"
                  "          },\n"
                  "          \"says\": \"there\"\n"
                  "        }\n"
                  "      ],\n"
                  "      \"notes\": [\n"
                  "        \"a note\"\n"
                  "      ]\n"
                  "    }\n"
                  "  ],\n"
                  "  \"not_shown\": 0\n"
                  "}\n");
}

TEST(RenderJson, IsWholeWhenThereIsNothing) {
    EXPECT_EQ(render_json(DiagnosticSink(), SourceMap()),
              "{\n  \"diagnostics\": [],\n  \"not_shown\": 0\n}\n");
}

}  // namespace
}  // namespace proviso
