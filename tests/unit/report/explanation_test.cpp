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
    EXPECT_THAT(
        why(make_sample(), "§ 1005.11(c)(2)(i)"),
        HasSubstr(
            R"(  NOT REQUIRED  institution must give provisional credit  § 1005.11(c)(2)(i) (reg-e.proviso:2)
    yes  confirmation missed  § 1005.11(c)(2)(i) (A) (reg-e.proviso:3)
      yes  notice form is oral  notice form: oral [case.yaml:2]
)"));
}

TEST(Explanation, AllShowsWhatDidNotDecide) {
    const Sample sample = make_sample();
    ExplainOptions options;
    EXPECT_THAT(why(sample, "give provisional credit", options),
                Not(HasSubstr("Regulation T excuse")));
    options.all = true;
    EXPECT_THAT(why(sample, "give provisional credit", options),
                HasSubstr("    no  Regulation T excuse\n"));
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
