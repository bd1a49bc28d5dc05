// The comparison as a document for programs and as a page.
#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/json_schema.hpp"
#include "tests/unit/comparison/letters.hpp"

namespace proviso::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using Json = nlohmann::json;

MemoryReader eight_days() {
    return two_editions(replaced(letters(), "within 10 calendar", "within 8 calendar"));
}

Json schema() {
    std::ifstream file(PROVISO_SOURCE_DIR "/docs/reference/comparison.schema.json");
    return Json::parse(file);
}

TEST(ComparisonJson, FollowsItsSchema) {
    const Json root = schema();
    MemoryReader files = eight_days();
    files.add("cases/L-4.yaml", "case: L-4\nfacts:\n  colour: red\n");
    files.add(
        "approved.yaml",
        "approved changes:\n  - paragraph: § 1(a)\n    answer: answer the letter\n    from: "
        "OPEN\n    to: MISSED\n    count: 1\n    reason: none\n    approved by: J. Ortiz\n    "
        "on: 2026-11-21\n");
    for (const std::vector<std::string>& more : std::vector<std::vector<std::string>>{
             {"--format", "json"},
             {"--format", "json", "--all", "--new-as-of", "2026-03-20"},
             {"--format", "json", "--approved", "approved.yaml"}}) {
        json::SchemaCheck check{root, {}};
        check.check(Json::parse(compare(files, more).out), root, "comparison");
        EXPECT_THAT(check.wrong, IsEmpty());
    }
}

TEST(ComparisonJson, TellsBothSidesOfAnAnswer) {
    const Json found = Json::parse(compare(eight_days(), {"--format", "json"}).out);
    const Json& late = found["cases"][1]["answers"][0];
    EXPECT_EQ(late["old"]["status"], "done_on_time");
    EXPECT_EQ(late["new"]["status"], "done_late");
    EXPECT_EQ(late["old"]["due"], "2026-03-12");
    EXPECT_EQ(late["new"]["due"], "2026-03-10");
    EXPECT_EQ(late["differs"], Json({"status", "due"}));
    EXPECT_EQ(late["approved"], nullptr);
    EXPECT_EQ(found["changed_rules"].size(), 1u);
    EXPECT_EQ(found["changed_rules"][0]["is_a_cause"], true);
    EXPECT_EQ(found["count"]["compared"], 3);
    EXPECT_EQ(found["count"]["cases"], 2);
    EXPECT_EQ(found["count"]["answers"], 2);
}

TEST(ComparisonHtml, StandsAlone) {
    const std::string page = compare(eight_days(), {"--format", "html"}).out;
    for (const char* part : {"<!DOCTYPE html>", "<html lang=\"en\">", "<meta charset=\"utf-8\">",
                             "<title>", "<h1>", "<th scope=\"col\">", "color-scheme:light dark"})
        EXPECT_THAT(page, HasSubstr(part));
    for (const char* part : {"<script", "href=", "src=", "url(", "@import", "http"})
        EXPECT_THAT(page, Not(HasSubstr(part)));
}

TEST(ComparisonHtml, EveryElementIsClosed) {
    const std::string page = compare(eight_days(), {"--format", "html", "--all"}).out;
    std::vector<std::string> open;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        const std::size_t end = page.find_first_of(" >", at);
        const std::string name = page.substr(at + 1, end - at - 1);
        if (name == "!DOCTYPE" || name == "meta") continue;
        if (!name.starts_with('/')) {
            open.push_back(name);
            continue;
        }
        ASSERT_FALSE(open.empty()) << name;
        EXPECT_EQ(open.back(), name.substr(1));
        open.pop_back();
    }
    EXPECT_THAT(open, IsEmpty());
}

TEST(ComparisonHtml, WhatACaseSaysIsNeverMarkup) {
    MemoryReader files = eight_days();
    files.add("cases/L-1.yaml",
              replaced(letter("L-1", "2026-03-04"), "case: L-1", "case: '<b title=\"x\">&L'"));
    const std::string page = compare(files, {"--format", "html"}).out;
    EXPECT_THAT(page, HasSubstr("&lt;b title=&quot;x&quot;&gt;&amp;L"));
    EXPECT_THAT(page, Not(HasSubstr("<b ")));
}

}  // namespace
}  // namespace proviso::testing
