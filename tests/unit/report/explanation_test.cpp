#include "interpreter/report/explanation_text.hpp"

#include <gmock/gmock.h>

#include "tests/unit/report/sample.hpp"

namespace proviso::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string why(const Sample& sample, const char* name, const ExplainOptions& options = {}) {
    const auto answers = select_answers(sample.program, sample.determination, name);
    return explanation_text(sample.program, sample.sources, sample.determination, answers, options);
}

std::string why_not(const Sample& sample, const char* name, const char* status = nullptr) {
    const auto answers = select_answers(sample.program, sample.determination, name);
    return why_not_text(sample.program, sample.determination, answers,
                        status == nullptr ? std::nullopt : read_status(status), {});
}

TEST(Explanation, IsATreeOfWhatDecided) {
    EXPECT_THAT(why(make_sample(), "§ 1005.11(c)(2)(i)"),
                HasSubstr(
                    R"(                  institution must give provisional credit  [reg-e.proviso:2]
  yes  confirmation missed  § 1005.11(c)(2)(i) (A)  [reg-e.proviso:3]
    yes  notice form is oral  notice form: oral  [case.yaml:2]
)"));
}

TEST(Explanation, AllShowsWhatDidNotDecide) {
    const Sample sample = make_sample();
    ExplainOptions options;
    EXPECT_THAT(why(sample, "give provisional credit", options),
                Not(HasSubstr("Regulation T excuse")));
    options.all = true;
    EXPECT_THAT(why(sample, "give provisional credit", options),
                HasSubstr("  no  Regulation T excuse\n"));
}

Explanation node(std::string answer, std::string what, std::vector<Explanation> children = {}) {
    Explanation made;
    made.answer = std::move(answer);
    made.what = std::move(what);
    made.children = std::move(children);
    return made;
}

/// What is printed below the answer for this tree.
std::string tree(std::vector<Explanation> children) {
    Sample sample = make_sample();
    Answer& answer = sample.determination.answers[2];
    answer.why.children = std::move(children);
    const std::string text = why(sample, "give provisional credit");
    const std::size_t begin = text.find("[reg-e.proviso:2]\n") + 18;
    return text.substr(begin, text.find("\n\n", begin) - begin);
}

TEST(Explanation, ATermAndItsOnlyStatementAreOneLine) {
    const auto list =
        node("yes", "all of (A) letter (B) late", {node("yes", "letter"), node("yes", "late")});
    EXPECT_EQ(tree({node("yes", "missed", {node("applies", "missed means that all of", {list})})}),
              "  yes  missed means that all of\n    yes  letter\n    yes  late");
    EXPECT_EQ(tree({node("$1.00", "period: fee", {node("applies", "fee is $1")})}),
              "  $1.00  period: fee is $1");
}

TEST(Explanation, ARowAndTheOneThingAskedOfItAreOneLine) {
    EXPECT_EQ(tree({node("yes", "transfer 1",
                         {node("yes", "transfer 1 timely",
                               {node("applies", "each transfer: timely means that told")})})}),
              "  yes  transfer 1 timely means that told");
}

TEST(Explanation, LiteralsAreLeftOut) {
    EXPECT_EQ(tree({node("oral", "oral"), node("$50.00", "$50"), node("yes", "asked"),
                    node("2 business days", "period: 2 business days")}),
              "  yes  asked");
}

TEST(Explanation, AFactStandsWithItsCondition) {
    Explanation fact = node("written", "notice form");
    fact.brief = "notice form: written";
    EXPECT_EQ(tree({node("no", "if notice form is oral", {fact})}),
              "  no  if notice form is oral  notice form: written");
    fact.answer = "oral";
    fact.brief = "notice form: oral";
    EXPECT_EQ(tree({node("yes", "if notice form is oral", {fact})}),
              "  yes  if notice form is oral");
}

TEST(Explanation, WhatWasSearchedInWhichLogIsTold) {
    Explanation entry = node("no", "letter received within 10 calendar days after call");
    entry.brief = "letter received: none found in the mail log by 2026-03-12";
    EXPECT_EQ(tree({node("yes", "no " + entry.what, {entry})}),
              "  yes  no letter received within 10 calendar days after call  letter received: none "
              "found in the\n      mail log by 2026-03-12");
}

TEST(Explanation, DepthCutsTheTree) {
    ExplainOptions options;
    options.depth = 1;
    const std::string text = why(make_sample(), "give provisional credit", options);
    EXPECT_THAT(text, HasSubstr("confirmation missed"));
    EXPECT_THAT(text, Not(HasSubstr("notice form is oral")));
}

TEST(Explanation, ADeepTreeIsNoProblem) {
    Sample sample = make_sample();
    Answer& answer = sample.determination.answers[2];
    answer.why.children.clear();
    Explanation* at = &answer.why;
    for (int level = 0; level < 2'000; ++level) {
        at->children.push_back({});
        at = &at->children.back();
        at->what = "deeper";
    }
    EXPECT_THAT(why(sample, "give provisional credit"), HasSubstr("deeper"));
}

TEST(Select, TakesExactNamesBeforeParts) {
    const Sample sample = make_sample();
    EXPECT_THAT(select_answers(sample.program, sample.determination, "1005.11(c)(2)"),
                ElementsAre(1));
    EXPECT_THAT(select_answers(sample.program, sample.determination, "§1005.11(c)(2)"),
                ElementsAre(1));
    EXPECT_THAT(select_answers(sample.program, sample.determination, "1005.11(c)"),
                ElementsAre(0, 1, 2, 3, 7, 8));
    EXPECT_THAT(select_answers(sample.program, sample.determination, "Consumer LIABILITY"),
                ElementsAre(9));
    EXPECT_THAT(select_answers(sample.program, sample.determination, "transfer 3 timely"),
                ElementsAre(13));
    EXPECT_THAT(select_answers(sample.program, sample.determination, "§ 1005.11(c)(1), determine"),
                ElementsAre(0));
    EXPECT_THAT(select_answers(sample.program, sample.determination, "provisional debit"),
                IsEmpty());
}

TEST(Select, OffersNamesNear) {
    const Sample sample = make_sample();
    EXPECT_THAT(names_near(sample.program, sample.determination, "consumer liabilty"),
                testing::Contains("consumer liability"));
}

TEST(WhyNot, TellsWhatStandsAgainst) {
    EXPECT_THAT(why_not(make_sample(), "give provisional credit"),
                testing::AllOf(HasSubstr("is NOT REQUIRED\n  what stands against \"required\":\n   "
                                         " exception (A): notice form: oral")));
}

TEST(WhyNot, ShowsTheChangesAsLinesOfTheCase) {
    const std::string text = why_not(make_sample(), "1005.11(c)(1)", "required");
    EXPECT_THAT(text, HasSubstr("would be OPEN, due Mon 2026-03-30 with\n    + account first "
                                "deposit: 2026-01-18  # 2026-01-18 to 2026-02-17\n"));
    EXPECT_THAT(text, HasSubstr("not known: account first deposit (recorded as unknown)"));
    EXPECT_THAT(text, Not(HasSubstr("NOT REQUIRED with")));
}

TEST(WhyNot, LeavesOutWhatCanNeverComeOutSo) {
    const Sample sample = make_sample();
    std::vector<std::size_t> all;
    for (std::size_t at = 0; at < sample.determination.answers.size(); ++at) all.push_back(at);
    const std::string text =
        why_not_text(sample.program, sample.determination, all, read_status("required"), {});
    EXPECT_THAT(text, HasSubstr("give provisional credit  §"));
    EXPECT_THAT(text, Not(HasSubstr("consumer liability")));
    EXPECT_THAT(text, Not(HasSubstr("complain to the CFPB")));
}

TEST(WhyNot, SaysWhenItIsSo) {
    EXPECT_THAT(why_not(make_sample(), "report the results", "missed"),
                HasSubstr("is missed: MISSED (possible violation)"));
}

TEST(WhyNot, SplitsSeveralFactsIntoLines) {
    Sample sample = make_sample();
    Answer& answer = sample.determination.answers[0];
    Need other;
    other.text = "notice form";
    answer.needs.push_back(other);
    answer.alternatives[1].when = {"account first deposit is 2026-02-10 and notice form is oral"};
    EXPECT_THAT(why_not(sample, "1005.11(c)(1)", "required"),
                HasSubstr("    + account first deposit: 2026-02-10\n    + notice form: oral\n"));
}

}  // namespace
}  // namespace proviso::report
