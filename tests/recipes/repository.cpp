#include "tests/recipes/repository.hpp"

#include <unistd.h>

#include <fstream>
#include <stdexcept>

namespace proviso::testing {

namespace {

namespace fs = std::filesystem;

constexpr int seconds_for_a_step = 60;

const std::string rules =
    "ruleset Complaint letters\n  cites Branch Manual\n  version 1\n\nparty bank\n"
    "event complaint received\nact bank: answer the complaint / answer sent\n\n"
    "§ 4.3  Answer\n  bank must answer the complaint\n"
    "    within 30 calendar days after complaint received\n";

// 30 days after 2 March 2026 is 1 April.
const std::string examples =
    "example answered on the last day\n  given\n    complaint received: 2026-03-02\n"
    "    answer sent: 2026-04-01\n    logged through: 2026-04-09\n  as of 2026-04-10\n"
    "  expect § 4.3 is done on time, due 2026-04-01\n\n"
    "example answered on the day after\n"
    "  given as in answered on the last day, except\n    answer sent: 2026-04-02\n"
    "  expect § 4.3 is done late\n\n"
    "example answered before it came\n"
    "  given as in answered on the last day, except\n    answer sent: 2026-03-01\n"
    "  expect § 4.3 is missed\n";

const std::string open_case =
    "case: K-1\nas of: 2026-03-25\nlogged through: 2026-03-24\nevents:\n"
    "  - complaint received: 2026-03-02\n";

}  // namespace

Repository::Repository() {
    std::string pattern = (fs::temp_directory_path() / "proviso-recipe-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder " + pattern);
    top_ = pattern;
    fs::create_directories(top_ / "rulesets/reg-e/cases");
    put("rulesets/reg-e/rules.proviso", rules);
    put("rulesets/reg-e/examples.proviso", examples);
    put("rulesets/reg-e/cases/K-1.yaml", open_case);
    const Outcome made = bash(
        "git init --quiet --initial-branch=main\ngit add rulesets\n"
        "git commit --quiet --message='The rules'\n"
        "git clone --quiet --bare . .git/origin.git\n"
        "git remote add origin .git/origin.git\ngit fetch --quiet origin\n");
    if (made.exit_code != 0) throw std::runtime_error("no repository: " + made.errors);
}

Repository::~Repository() {
    std::error_code ignored;
    fs::remove_all(top_, ignored);
}

Outcome Repository::bash(const std::string& lines) const {
    const std::string who =
        "export GIT_AUTHOR_NAME=Tester GIT_AUTHOR_EMAIL=tester@example.com\n"
        "export GIT_COMMITTER_NAME=Tester GIT_COMMITTER_EMAIL=tester@example.com\n";
    return run_process("/bin/bash", {"-e", "-c", "PATH=" PROVISO_FOLDER ":$PATH\n" + who + lines},
                       top_, seconds_for_a_step);
}

std::string Repository::text(const std::string& file) const {
    std::ifstream open(top_ / file, std::ios::binary);
    return {std::istreambuf_iterator<char>(open), std::istreambuf_iterator<char>()};
}

void Repository::put(const std::string& file, const std::string& text) const {
    std::ofstream(top_ / file, std::ios::binary) << text;
}

bool Repository::has(const std::string& file) const { return fs::exists(top_ / file); }

void Repository::change(const std::string& file, const std::string& words,
                        const std::string& by) const {
    std::string changed = text(file);
    if (changed.find(words) == std::string::npos)
        throw std::runtime_error("`" + words + "` does not stand in " + file);
    for (std::size_t at = 0; (at = changed.find(words, at)) != std::string::npos; at += by.size())
        changed.replace(at, words.size(), by);
    put(file, changed);
}

}  // namespace proviso::testing
