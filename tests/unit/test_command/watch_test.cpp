// `proviso test --watch` as a process: it runs again when a file changes, and ends with Ctrl-C.

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <stdexcept>

#include "tests/unit/test_command/git_folder.hpp"

namespace proviso::testing {
namespace {

std::string letters(int days) {
    return "ruleset Letters\n"
           "  version 1\n"
           "party bank\n"
           "event complaint received\n"
           "act bank: answer the complaint / answer sent\n"
           "§ 4.3  Answer\n"
           "  bank must answer the complaint\n"
           "    within " +
           std::to_string(days) + " calendar days after complaint received\n";
}

const std::string example =
    "example a letter\n"
    "  given\n"
    "    complaint received: 2026-03-02\n"
    "  as of 2026-03-10\n"
    "  expect § 4.3 is open, due 2026-04-01\n";

/// A process whose output, of both kinds, is read as it comes.
class Running {
public:
    explicit Running(std::vector<std::string> words) {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
        words.insert(words.begin(), PROVISO_BINARY);
        std::vector<char*> arguments;
        for (std::string& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        child_ = ::fork();
        if (child_ == 0) {
            ::dup2(ends[1], 1);
            ::dup2(ends[1], 2);
            ::execv(PROVISO_BINARY, arguments.data());
            ::_exit(127);
        }
        ::close(ends[1]);
        output_ = ends[0];
    }
    ~Running() {
        if (child_ > 0) end(SIGKILL);
        ::close(output_);
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    /// What was printed up to and with this text, since the last such call; all of it after a minute.
    std::string until(const std::string& text) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(1);
        while (read_.find(text) == std::string::npos &&
               std::chrono::steady_clock::now() < deadline) {
            pollfd waiting{output_, POLLIN, 0};
            if (::poll(&waiting, 1, 100) <= 0) continue;
            char buffer[4096];
            const ssize_t count = ::read(output_, buffer, sizeof buffer);
            if (count <= 0) break;
            read_.append(buffer, static_cast<std::size_t>(count));
        }
        const std::size_t found = read_.find(text);
        const std::size_t end = found == std::string::npos ? read_.size() : found + text.size();
        std::string printed = read_.substr(0, end);
        read_.erase(0, end);
        return printed;
    }
    /// The exit code, after this signal; 128 + the signal that ended it.
    int end(int signal) {
        ::kill(child_, signal);
        int status = 0;
        ::waitpid(child_, &status, 0);
        child_ = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

private:
    pid_t child_ = 0;
    int output_ = -1;
    std::string read_;
};

const std::string waiting = "---- waiting for a change; Ctrl-C ends\n";

using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(Watch, runsAgainWhenAFileChangesAndEndsWithTheLastCode) {
    GitFolder folder;
    folder.write("letters/rules.proviso", letters(30));
    folder.write("letters/examples.proviso", example);
    Running proviso({"test", "letters", "--watch"});
    EXPECT_EQ(proviso.until(waiting),
              "Letters 1: 1 example with 1 expectation, all as expected\n" + waiting);

    folder.write("letters/rules.proviso", letters(31));
    EXPECT_THAT(proviso.until(waiting),
                AllOf(StartsWith("---- changed: letters/rules.proviso\n"),
                      HasSubstr("NOT AS EXPECTED  a letter"), EndsWith(waiting)));

    // A file that is read while it is half written is an error of the moment.
    folder.write("letters/rules.proviso", letters(30) + "    unles form is call\n");
    EXPECT_THAT(proviso.until(waiting), AllOf(HasSubstr("error P"), EndsWith(waiting)));

    folder.write("letters/rules.proviso", letters(30));
    EXPECT_THAT(proviso.until(waiting), HasSubstr("all as expected\n"));

    folder.write("letters/more.proviso",
                 "example another\n  given as in a letter\n  expect § 4.3 is missed\n");
    EXPECT_THAT(proviso.until(waiting), AllOf(StartsWith("---- changed: letters/more.proviso\n"),
                                              HasSubstr("NOT AS EXPECTED  another")));
    EXPECT_EQ(proviso.end(SIGINT), 1);
}

TEST(Watch, looksAtCaseFilesToo) {
    GitFolder folder;
    const auto case_text = [](const std::string& due) {
        return "case: K-1\nas of: 2026-03-10\nevents:\n  - complaint received: 2026-03-02\n"
               "expect:\n  - \"§ 4.3 is open, due " +
               due + "\"\n";
    };
    folder.write("letters.proviso", letters(30));
    folder.write("cases/K-1.yaml", case_text("2026-04-02"));
    Running proviso({"test", "letters.proviso", "--watch", "--cases", "cases"});
    EXPECT_THAT(proviso.until(waiting), HasSubstr("NOT AS EXPECTED  K-1"));
    folder.write("cases/K-1.yaml", case_text("2026-04-01"));
    EXPECT_THAT(proviso.until(waiting),
                AllOf(StartsWith("---- changed: cases/K-1.yaml\n"), HasSubstr("all as expected")));
    EXPECT_EQ(proviso.end(SIGINT), 0);
}

}  // namespace
}  // namespace proviso::testing
