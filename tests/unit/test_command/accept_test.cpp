// Expectations rewritten in the name of somebody, and nothing else.
//
// By a calendar: 30 calendar days after 2026-03-02 end on 2026-04-01, 10 after 2026-04-02 on 2026-04-12, 5 after
// 2026-03-12 on 2026-03-17. Of a fee of $50, $20 given back are $30 too little.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "interpreter/cli/run.hpp"
#include "interpreter/session/rewritten_files.hpp"
#include "tests/unit/test_command/git_folder.hpp"

namespace proviso::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string rules =
    "ruleset Letters\n"
    "  version 1\n"
    "party bank\n"
    "fact form is letter or call\n"
    "fact account closed is yes or no\n"
    "fact fee charged is money\n"
    "event complaint received\n"
    "event hearing held, any number\n"
    "act bank: answer the complaint / answer sent\n"
    "act bank: report the hearing / hearing reported, any number\n"
    "act bank: refund the fee / fee refunded, any number\n"
    "  amount is money\n"
    "term answer period is a period\n"
    "§ 4.3  Answer\n"
    "  answer period is 30 calendar days\n"
    "  bank must answer the complaint\n"
    "    within answer period after complaint received\n"
    "    unless any of\n"
    "      (A) account closed\n"
    "      (B) form is call\n"
    "§ 4.4  Hearings\n"
    "  bank must report the hearing\n"
    "    within 5 calendar days after each hearing held\n"
    "§ 4.5  Refund\n"
    "  bank must refund the fee\n"
    "    of at least fee charged\n"
    "    within 10 calendar days after answer sent\n";

const std::string answered =
    "example answered a day late\n"
    "  given\n"
    "    form: letter\n"
    "    account closed: no\n"
    "    fee charged: $50\n"
    "    complaint received: 2026-03-02\n"
    "    answer sent: 2026-04-02\n"
    "    fee refunded: 2026-04-05, amount $20\n"
    "    logged through: 2026-04-20\n"
    "  as of 2026-04-21\n";

const std::string signed_off = "    on the authority of Jo Smith on 2026-11-22: the new manual\n";

struct Outcome {
    int code;
    std::string out, err;
};

Outcome run_proviso(std::vector<std::string> arguments) {
    std::ostringstream out, err;
    const DiskReader files;
    const int code = cli::run(arguments, out, err, files, cli::Surroundings{});
    return {code, out.str(), err.str()};
}

std::string text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

class Accept : public ::testing::Test {
protected:
    Accept() { folder_.write("letters/rules.proviso", rules); }

    void examples(const std::string& text) { folder_.write("letters/examples.proviso", text); }
    static std::string now() { return text_of("letters/examples.proviso"); }
    static Outcome accept(const std::vector<std::string>& more = {}) {
        std::vector<std::string> words = {
            "test", "letters",  "--accept", "--because", "the new  manual",
            "--by", "Jo Smith", "--on",     "2026-11-22"};
        words.insert(words.end(), more.begin(), more.end());
        return run_proviso(words);
    }
    /// What a line `expect …` reads after it was accepted; the tests hold then.
    std::string accepted(const std::string& expected, const std::string& given = answered) {
        examples(given + "  expect " + expected + "\n");
        const Outcome outcome = accept();
        EXPECT_EQ(outcome.code, 0) << outcome.out << outcome.err;
        EXPECT_EQ(run_proviso({"test", "letters"}).code, 0);
        const std::string text = now(), begin = given + "  expect ";
        EXPECT_TRUE(text.starts_with(begin)) << text;
        EXPECT_TRUE(text.ends_with("\n" + signed_off)) << text;
        return text.substr(begin.size(), text.size() - begin.size() - signed_off.size() - 1);
    }

    GitFolder folder_;
};

TEST_F(Accept, saysWhatTheExpectationSaidOfWhatIsNow) {
    EXPECT_EQ(accepted("§ 4.3 is done late, done 2026-04-01"),
              "§ 4.3 is done late, done 2026-04-02");
    EXPECT_EQ(accepted("§ 4.3, answer the complaint, is done late, due 2026-03-31"),
              "§ 4.3, answer the complaint, is done late, due 2026-04-01");
    EXPECT_EQ(accepted("§ 4.5 is missed, at least $40, short by $20"),
              "§ 4.5 is missed, at least $50, short by $30");
    EXPECT_EQ(accepted("answer period is 31 calendar days"), "answer period is 30 calendar days");
    EXPECT_EQ(accepted("answer period needs form"), "answer period is 30 calendar days");
    EXPECT_EQ(accepted("answer period has no value"), "answer period is 30 calendar days");
}

TEST_F(Accept, saysTheLastDayAndTheExceptionsWhereTheStatusIsAnother) {
    EXPECT_EQ(accepted("§ 4.3 is done on time"), "§ 4.3 is done late, due 2026-04-01");
    const std::string closed = answered +
                               "  expect § 4.3 is done late\n"
                               "example an account that was closed\n"
                               "  given as in answered a day late, except\n"
                               "    account closed: yes\n"
                               "    answer sent: not yet\n";
    EXPECT_EQ(accepted("§ 4.3 is missed, due 2026-04-01", closed),
              "§ 4.3 is not required because of (A)");
    EXPECT_EQ(accepted("§ 4.3 is not required because of (B)", closed),
              "§ 4.3 is not required because of (A)");
}

TEST_F(Accept, saysAllExceptionsThatHold) {
    const std::string both = answered +
                             "  expect § 4.3 is done late\n"
                             "example a call to an account that was closed\n"
                             "  given as in answered a day late, except\n"
                             "    account closed: yes\n"
                             "    form: call\n"
                             "    answer sent: not yet\n";
    EXPECT_EQ(accepted("§ 4.3 is missed", both), "§ 4.3 is not required because of (A) and (B)");
    examples(both + "  expect § 4.3 is not required because of (A), because of (B)\n");
    EXPECT_EQ(run_proviso({"test", "letters"}).code, 0);
}

TEST_F(Accept, saysWhichParagraphStandsAgainstIt) {
    folder_.write("letters/large.proviso",
                  "§ 4.6  Large fees\n"
                  "  bank must answer the complaint\n"
                  "    within 20 calendar days after complaint received\n"
                  "    if fee charged is more than $90\n"
                  "    instead of § 4.3\n");
    const std::string large = answered +
                              "  expect § 4.3 is done late\n"
                              "example a large fee\n"
                              "  given as in answered a day late, except\n"
                              "    fee charged: $100\n";
    EXPECT_EQ(accepted("§ 4.3 is done late, due 2026-04-01", large),
              "§ 4.3 is not required because of § 4.6");
    EXPECT_EQ(accepted("§ 4.3 is not required because of § 4.5", large),
              "§ 4.3 is not required because of § 4.6");
}

TEST_F(Accept, saysWhatIsNotKnown) {
    const std::string unknown = answered +
                                "  expect § 4.3 is done late\n"
                                "example nobody knows whether it was closed\n"
                                "  given as in answered a day late, except\n"
                                "    account closed: unknown\n"
                                "    answer sent: not yet\n"
                                "  as of 2026-03-10\n";
    EXPECT_EQ(accepted("§ 4.3 is open", unknown), "§ 4.3 is need information, due 2026-04-01");
}

TEST_F(Accept, saysItOfTheSameOneOfSeveral) {
    const std::string hearings =
        "example two hearings\n"
        "  given\n"
        "    hearing held: 2026-03-10\n"
        "    hearing held: 2026-03-12\n"
        "    logged through: 2026-03-12\n"
        "  as of 2026-03-13\n";
    EXPECT_EQ(accepted("§ 4.4, no. 2, is open, due 2026-03-18", hearings),
              "§ 4.4, no. 2, is open, due 2026-03-17");
}

TEST_F(Accept, leavesAllElseAsItIs) {
    examples(answered +
             "  on the authority of comment 4-1\n"
             "  expect § 4.5 is missed, due 2026-04-12\n"
             "\n"
             "  # of the answer\n"
             "  expect   § 4.3 is done late, due 2026-03-31\n"
             "  expect answer period is 31 calendar days\n"
             "     on the authority of nobody\n"
             "  expect § 4.3 is done late, done 2026-04-01");
    const Outcome outcome = accept();
    EXPECT_EQ(outcome.code, 0) << outcome.out << outcome.err;
    EXPECT_EQ(now(), answered +
                         "  on the authority of comment 4-1\n"
                         "  expect § 4.5 is missed, due 2026-04-12\n"
                         "\n"
                         "  # of the answer\n"
                         "  expect   § 4.3 is done late, due 2026-04-01\n" +
                         signed_off +
                         "  expect answer period is 30 calendar days\n"
                         "     on the authority of Jo Smith on 2026-11-22: the new manual\n"
                         "  expect § 4.3 is done late, done 2026-04-02\n" +
                         signed_off.substr(0, signed_off.size() - 1));
    EXPECT_EQ(text_of("letters/rules.proviso"), rules);
}

TEST_F(Accept, losesNoCommentThatStandsInTheMiddle) {
    const std::string text = answered +
                             "  expect § 4.3 is not required because of (A)\n"
                             "    and (B)\n"
                             "  expect § 4.5 is open\n"
                             "    on the authority of me\n"
                             "    # and of\n"
                             "    on the authority of nobody\n"
                             "  expect answer period is 31 calendar days\n"
                             "    on the authority of me\n"
                             "    on the authority of nobody\n";
    examples(text);
    const Outcome outcome = accept();
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.out, HasSubstr("a comment stands between its lines"));
    EXPECT_EQ(now(), answered + "  expect § 4.3 is done late, due 2026-04-01\n" + signed_off +
                         "  expect § 4.5 is open\n"
                         "    on the authority of me\n"
                         "    # and of\n"
                         "    on the authority of nobody\n"
                         "  expect answer period is 30 calendar days\n" +
                         signed_off);
}

TEST_F(Accept, keepsTheLineBreaksOfTheFile) {
    std::string text = answered + "  expect § 4.3 is open\n", broken;
    for (const char letter : text) broken += letter == '\n' ? "\r\n" : std::string(1, letter);
    examples(broken);
    EXPECT_EQ(accept().code, 0);
    EXPECT_TRUE(now().ends_with("  expect § 4.3 is done late, due 2026-04-01\r\n" +
                                signed_off.substr(0, signed_off.size() - 1) + "\r\n"))
        << now();
}

TEST_F(Accept, tellsOldAndNew) {
    examples(answered + "  expect § 4.3, answer the complaint, is open\n");
    EXPECT_EQ(accept().out,
              "accepted      answered a day late  letters/examples.proviso:11\n"
              "  § 4.3, answer the complaint\n"
              "    - is open\n"
              "    + is done late, due 2026-04-01\n"
              "\n"
              "1 expectation rewritten in 1 file, on the authority of Jo Smith on 2026-11-22: the "
              "new manual\n");
    EXPECT_EQ(accept().out, "nothing was rewritten\n");
}

TEST_F(Accept, onlyWhatIsAskedFor) {
    const std::string text = answered +
                             "  expect § 4.3 is open\n"
                             "example another\n"
                             "  given as in answered a day late\n"
                             "  expect § 4.5 is open\n";
    examples(text);
    EXPECT_EQ(accept({"--only", "another"}).code, 0);
    EXPECT_THAT(now(), AllOf(HasSubstr("  expect § 4.3 is open\nexample another"),
                             HasSubstr("  expect § 4.5 is missed, due 2026-04-12\n" + signed_off)));
    EXPECT_EQ(accept({"--only", "nothing of the kind"}).code, 2);
}

TEST_F(Accept, leavesWhatIsNoLongerThere) {
    examples(answered +
             "  expect § 4.3 is open\n"
             "  expect needs form\n"
             "example of a paragraph that is gone\n"
             "  given as in answered a day late\n"
             "  expect § 4.9 is open\n");
    const Outcome outcome = accept();
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.err, HasSubstr("P0603"));
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("accepted      answered a day late"),
                                   HasSubstr("NOT ACCEPTED  answered a day late"),
                                   HasSubstr("1 expectation was left as it is"),
                                   HasSubstr("what has errors was left as it is")));
    EXPECT_THAT(now(),
                AllOf(HasSubstr("  expect needs form\n"), HasSubstr("  expect § 4.9 is open"),
                      HasSubstr("  expect § 4.3 is done late, due 2026-04-01\n")));
}

TEST_F(Accept, asksWhoAndWhyAndWhen) {
    const std::string text = answered + "  expect § 4.3 is open\n";
    examples(text);
    const auto refused = [](std::vector<std::string> more) {
        more.insert(more.begin(), {"test", "letters", "--accept"});
        const Outcome outcome = run_proviso(more);
        EXPECT_EQ(outcome.code, 2) << outcome.out;
        return outcome.err;
    };
    EXPECT_THAT(refused({}),
                HasSubstr("--accept needs --because, the reason; --by, who answers for "
                          "it; --on, the day of that; nothing was written"));
    EXPECT_THAT(refused({"--because", " ", "--by", "Jo", "--on", "2026-11-22"}),
                HasSubstr("--accept needs --because, the reason; nothing was written"));
    EXPECT_THAT(refused({"--because", "a", "--by", "Jo", "--on", "22.11.2026"}),
                HasSubstr("`--on` takes a date"));
    EXPECT_THAT(refused({"--because", "a\nb", "--by", "Jo", "--on", "2026-11-22"}),
                HasSubstr("one line"));
    EXPECT_EQ(now(), text);
    EXPECT_EQ(run_proviso({"test", "letters", "--by", "Jo"}).code, 2);
    EXPECT_EQ(run_proviso({"test", "letters", "--accept", "--watch"}).code, 2);
    EXPECT_EQ(run_proviso({"test", "letters", "--watch", "--format", "json"}).code, 2);
}

TEST_F(Accept, rewritesALineOfACaseFile) {
    const std::string facts =
        "case: K-1\n"
        "as of: 2026-04-21\n"
        "logged through: 2026-04-20\n"
        "facts:\n"
        "  form: letter\n"
        "  account closed: no\n"
        "  fee charged: $50\n"
        "events:\n"
        "  - complaint received: 2026-03-02\n"
        "  - answer sent: 2026-04-02\n";
    folder_.write("K-1.yaml", facts +
                                  "expect:\n"
                                  "  - \"§ 4.3 is open\"  # a remark\n"
                                  "  - answer period is 31 calendar days\n"
                                  "  - that: '§ 4.5 is open'\n"
                                  "    on the authority of: me\n");
    const Outcome outcome = accept({"--cases", "K-1.yaml"});
    EXPECT_EQ(outcome.code, 0) << outcome.out << outcome.err;
    EXPECT_EQ(text_of("K-1.yaml"),
              facts +
                  "expect:\n"
                  "  - that: \"§ 4.3 is done late, due 2026-04-01\"  # a remark\n"
                  "    on the authority of: \"Jo Smith on 2026-11-22: the new manual\"\n"
                  "  - that: answer period is 30 calendar days\n"
                  "    on the authority of: \"Jo Smith on 2026-11-22: the new manual\"\n"
                  "  - that: '§ 4.5 is missed, due 2026-04-12'\n"
                  "    on the authority of: \"Jo Smith on 2026-11-22: the new manual\"\n");
    EXPECT_EQ(run_proviso({"test", "letters", "--cases", "K-1.yaml"}).code, 0);

    const std::string one_line = facts + "expect: \"§ 4.3 is open\"\n";
    folder_.write("K-1.yaml", one_line);
    const Outcome refused = accept({"--cases", "K-1.yaml"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.out, HasSubstr("rewrite it by hand"));
    EXPECT_EQ(text_of("K-1.yaml"), one_line);
}

TEST_F(Accept, writesAllFilesOrNone) {
    folder_.write("one.txt", "old one");
    folder_.write("two.txt", "old two");
    const auto problem =
        rewrite_files({{"one.txt", "old one", "new one"}, {"two.txt", "another text", "new two"}});
    ASSERT_TRUE(problem);
    EXPECT_THAT(*problem, AllOf(HasSubstr("`two.txt`"), HasSubstr("changed meanwhile"),
                                HasSubstr("nothing was written")));
    EXPECT_EQ(text_of("one.txt"), "old one");
    EXPECT_TRUE(rewrite_files({{"one.txt", "old one", "new one"}, {"none.txt", "", "x"}}));
    EXPECT_EQ(text_of("one.txt"), "old one");

    std::filesystem::create_symlink("two.txt", "link.txt");
    std::filesystem::permissions("two.txt", std::filesystem::perms{0640});
    EXPECT_FALSE(rewrite_files({{"one.txt", "old one", "new one"}, {"link.txt", "old two", "2"}}));
    EXPECT_EQ(text_of("one.txt"), "new one");
    EXPECT_EQ(text_of("two.txt"), "2");
    EXPECT_TRUE(std::filesystem::is_symlink("link.txt"));
    EXPECT_EQ(std::filesystem::status("two.txt").permissions(), std::filesystem::perms{0640});
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator("."))
        files += entry.is_directory() ? 0u : 1u;
    EXPECT_EQ(files, 3u);
}

}  // namespace
}  // namespace proviso::testing
