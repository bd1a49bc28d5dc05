// Since when an expectation does not hold, as `proviso test` tells it.
//
// By a calendar: 30 calendar days after 2026-03-02 end on 2026-04-01, 31 days on 2026-04-02.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "interpreter/cli/run.hpp"
#include "tests/unit/test_command/git_folder.hpp"

namespace proviso::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string letters(int days, const std::string& more = "") {
    return "ruleset Letters\n"
           "  version 1\n"
           "party bank\n"
           "event complaint received\n" +
           more +
           "act bank: answer the complaint / answer sent\n"
           "§ 4.3  Answer\n"
           "  bank must answer the complaint\n"
           "    within " +
           std::to_string(days) +
           " calendar days after complaint received\n"
           "§ 4.4  Copies\n"
           "  copies is 2\n";
}

std::string example(const std::string& expected, const std::string& given = "") {
    return "example a letter\n"
           "  given\n"
           "    complaint received: 2026-03-02\n" +
           given +
           "    logged through: 2026-03-09\n"
           "  as of 2026-03-10\n"
           "  expect § 4.3 is open, due " +
           expected + "\n";
}

struct Outcome {
    int code;
    std::string out;
};

Outcome run_proviso(std::vector<std::string> arguments) {
    std::ostringstream out, err;
    const DiskReader files;
    const int code = cli::run(arguments, out, err, files, cli::Surroundings{});
    return {code, out.str() + err.str()};
}

std::string told() { return run_proviso({"test", "bank/letters"}).out; }

class LastPassed : public ::testing::Test {
protected:
    void rules(const std::string& text) { folder_.write("bank/letters/rules.proviso", text); }
    void examples(const std::string& text) { folder_.write("bank/letters/examples.proviso", text); }

    GitFolder folder_;
};

TEST_F(LastPassed, isSilentWhereGitDoesNotKnow) {
    rules(letters(31));
    examples(example("2026-04-01"));
    EXPECT_THAT(told(), AllOf(HasSubstr("NOT AS EXPECTED"), Not(HasSubstr("passed"))));
    folder_.begin();
    EXPECT_THAT(told(), Not(HasSubstr("passed")));
    folder_.write("other.txt", "x");
    const std::string untracked = told();
    EXPECT_THAT(untracked, AllOf(HasSubstr("NOT AS EXPECTED"), Not(HasSubstr("passed"))));
}

TEST_F(LastPassed, tellsTheEditThatIsNotCommitted) {
    folder_.begin();
    rules(letters(30));
    examples(example("2026-04-01"));
    const std::string id = folder_.commit("first rules").substr(0, 7);
    rules(letters(31));
    EXPECT_THAT(told(),
                HasSubstr("    passed     at " + id +
                          " of 2026-11-01, the last commit; changed since:\n"
                          "               § 4.3\n"
                          "               - bank must answer the complaint within 30 calendar days "
                          "after complaint received\n"
                          "               + bank must answer the complaint within 31 calendar days "
                          "after complaint received\n"));
}

TEST_F(LastPassed, anExampleThatIsNotCommittedIsPutToTheRulesOfTheLastCommit) {
    folder_.begin();
    rules(letters(30));
    const std::string id = folder_.commit("first rules").substr(0, 7);
    rules(letters(31));
    examples(example("2026-04-01"));
    EXPECT_THAT(told(), HasSubstr("passed     at " + id));
}

TEST_F(LastPassed, tellsOnlyWhatTheAnswerRestsOn) {
    folder_.begin();
    rules(letters(30));
    examples(example("2026-04-01"));
    folder_.commit("first rules");
    std::string edited = letters(31);
    edited.replace(edited.find("copies is 2"), 11, "copies is 3");
    rules(edited);
    EXPECT_THAT(told(), AllOf(HasSubstr("§ 4.3\n"), Not(HasSubstr("§ 4.4"))));
}

TEST_F(LastPassed, tellsTheCommitThatBrokeIt) {
    folder_.begin();
    rules(letters(30));
    examples(example("2026-04-01"));
    folder_.commit("first rules");
    rules(letters(31));
    const std::string broken = folder_.commit("a longer time").substr(0, 7);
    folder_.write("elsewhere.txt", "x");
    folder_.commit("nothing of the rules");
    rules(letters(31, "# a remark\n"));
    folder_.commit("a remark");
    EXPECT_THAT(told(), AllOf(HasSubstr("    passed     before " + broken +
                                        " of 2026-11-02 by Ann Author: a longer time\n"
                                        "               § 4.3\n"),
                              HasSubstr("- bank must answer the complaint within 30"),
                              HasSubstr("+ bank must answer the complaint within 31")));
    EXPECT_EQ(told(), told());
}

TEST_F(LastPassed, tellsThatTheExampleItselfWasChanged) {
    folder_.begin();
    rules(letters(30));
    examples(example("2026-04-01"));
    folder_.commit("first rules");
    examples("# seen by nobody\n" + example("2026-04-02"));
    EXPECT_THAT(told(), HasSubstr("changed since:\n"
                                  "               the example itself\n"
                                  "               - expect § 4.3 is open, due 2026-04-01\n"
                                  "               + expect § 4.3 is open, due 2026-04-02\n"));
    const std::string changed = folder_.commit("another day").substr(0, 7);
    EXPECT_THAT(told(), HasSubstr("before " + changed +
                                  " of 2026-11-02 by Ann Author: another day\n"
                                  "               the example itself\n"));
}

TEST_F(LastPassed, tellsThatItNeverDid) {
    folder_.begin();
    rules(letters(30));
    examples(example("2026-04-02"));
    const std::string first = folder_.commit("first rules").substr(0, 7);
    EXPECT_THAT(told(), HasSubstr("passed     not since " + first + ", and what came before"));
}

TEST_F(LastPassed, doesNotGoBackForAnExpectationThatIsNew) {
    folder_.begin();
    rules(letters(30));
    folder_.commit("first rules");
    rules(letters(31));
    const std::string id = folder_.commit("a longer time").substr(0, 7);
    examples(example("2026-04-01"));
    EXPECT_THAT(told(), HasSubstr("passed     not yet: it is new since " + id));
}

TEST_F(LastPassed, tellsTwoExpectationsOfOneSubjectApart) {
    folder_.begin();
    rules(letters(30));
    const std::string two = example("2026-04-01") + "  expect § 4.3 is open, due ";
    examples(two + "2026-04-02\n");
    const std::string first = folder_.commit("first rules").substr(0, 7);
    EXPECT_THAT(told(), HasSubstr("passed     not since " + first));
    examples(two + "2026-04-03\n");
    EXPECT_THAT(told(), HasSubstr("passed     not since " + first));
}

TEST_F(LastPassed, looksBehindTwentyCommitsAndNoMore) {
    folder_.begin();
    rules(letters(30));
    examples(example("2026-04-01"));
    folder_.commit("first rules");
    rules(letters(31));
    folder_.commit("a longer time");
    std::string last_looked_at;
    for (int remark = 1; remark <= 20; ++remark) {
        rules(letters(31, "# " + std::to_string(remark) + "\n"));
        const std::string id = folder_.commit("a remark").substr(0, 7);
        if (remark == 1) last_looked_at = id;
    }
    EXPECT_THAT(told(), HasSubstr("passed     not in the last 20 commits that changed the rules, "
                                  "back to " +
                                  last_looked_at + "\n"));
}

TEST_F(LastPassed, saysWhereTheRulesDoNotKnowTheWords) {
    folder_.begin();
    rules(letters(31));
    const std::string id = folder_.commit("first rules").substr(0, 7);
    rules(letters(31, "event form returned\n"));
    examples(example("2026-04-01", "    form returned: 2026-03-05\n"));
    EXPECT_THAT(told(),
                HasSubstr("passed     not known: the rules of " + id + " do not know its words\n"));
}

TEST_F(LastPassed, aCaseFileIsPutToTheRulesOfThen) {
    folder_.begin();
    rules(letters(30));
    folder_.commit("first rules");
    rules(letters(31));
    folder_.write("cases/K-1.yaml",
                  "case: K-1\nas of: 2026-03-10\nlogged through: 2026-03-09\nevents:\n"
                  "  - complaint received: 2026-03-02\n"
                  "expect: \"§ 4.3 is open, due 2026-04-01\"\n");
    EXPECT_THAT(
        run_proviso({"test", "bank/letters", "--cases", "cases"}).out,
        HasSubstr("of 2026-11-01, the last commit; changed since:\n               § 4.3\n"));
}

TEST_F(LastPassed, programsReadItToo) {
    folder_.begin();
    rules(letters(30));
    examples(example("2026-04-01"));
    folder_.commit("first rules");
    rules(letters(31));
    EXPECT_THAT(run_proviso({"test", "bank/letters", "--format", "json"}).out,
                AllOf(HasSubstr("\"last_passed\""), HasSubstr("\"on\": \"2026-11-01\""),
                      HasSubstr("\"author\": \"Ann Author\""), HasSubstr("\"name\": \"§ 4.3\"")));
    EXPECT_THAT(run_proviso({"test", "bank/letters", "--format", "junit"}).out,
                HasSubstr("passed     at "));
}

}  // namespace
}  // namespace proviso::testing
