// Whole processes, as a person or a script starts them: from fork to exit, output thrown away.

#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "generated_ruleset.hpp"

extern char** environ;

namespace {

std::string binary() {
    const char* given = std::getenv("PROVISO_BINARY");
    return given != nullptr ? given : PROVISO_BINARY_BUILT;
}

/// A file that lives as long as this program.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& text) {
        const auto name = "proviso-bench-" + std::to_string(::getpid()) + ".proviso";
        path_ = std::filesystem::temp_directory_path() / name;
        std::ofstream(path_, std::ios::binary) << text;
    }
    ~TemporaryFile() { std::filesystem::remove(path_); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

/// The rulesets twice, the second time with one change, and a corpus of cases on their boundaries; lives as long
/// as this program.
class TwoEditions {
public:
    TwoEditions(const std::string& file, const std::string& words, const std::string& become)
        : folder_(std::filesystem::temp_directory_path() /
                  ("proviso-bench-" + std::to_string(::getpid()))) {
        for (const std::string edition : {"old", "new"}) {
            const auto copied = std::filesystem::copy_options::recursive;
            std::filesystem::create_directories(path(edition));
            std::filesystem::copy(PROVISO_ROOT "/rulesets/reg-e", path(edition), copied);
        }
        std::ifstream before(path("new") + "/" + file, std::ios::binary);
        std::string text{std::istreambuf_iterator<char>(before), {}};
        text.replace(text.find(words), words.size(), become);
        std::ofstream(path("new") + "/" + file, std::ios::binary) << text;
    }
    ~TwoEditions() { std::filesystem::remove_all(folder_); }
    TwoEditions(const TwoEditions&) = delete;
    TwoEditions& operator=(const TwoEditions&) = delete;
    std::string path(const std::string& name) const { return (folder_ / name).string(); }

private:
    std::filesystem::path folder_;
};

/// The exit code; ends this program when the other cannot be started.
int run(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int failed =
        ::posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) {
        std::cerr << "cannot start " << words[0] << "; set PROVISO_BINARY\n";
        std::exit(1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

/// `expected` is the exit code: 0, but 1 where cases have violations.
void run_whole(benchmark::State& state, const std::vector<std::string>& words, int most) {
    for (auto _ : state) {
        const int code = run(words);
        if (code > most) state.SkipWithError(("exit code " + std::to_string(code)).c_str());
    }
}

constexpr int limit_reached = 5, cases_differ = 6;

void add(const std::string& name, std::vector<std::string> words, int most = 0) {
    benchmark::RegisterBenchmark(("process/" + name).c_str(), run_whole, std::move(words), most)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
}

}  // namespace

int main(int count, char** arguments) {
    const TemporaryFile megabyte(proviso::bench::generated_ruleset(1'000'000));
    const std::string rules = PROVISO_ROOT "/rulesets/reg-e";
    add("nothing", {"/bin/true"});
    add("version", {binary(), "--version"});
    add("check_regulation_e", {binary(), "check", rules});
    add("check_a_megabyte", {binary(), "check", megabyte.path()});
    add("evaluate_one_case",
        {binary(), "evaluate", rules, rules + "/cases/04-oral-never-confirmed.yaml"});
    add("evaluate_one_case_as_json",
        {binary(), "evaluate", rules, rules + "/cases/04-oral-never-confirmed.yaml", "--format",
         "json"});
    add("docket_of_all_cases", {binary(), "evaluate", rules, rules + "/cases"});
    const TwoEditions shorter_credit("investigation.proviso", "initial period is 10 business days",
                                     "initial period is 7 business days");
    const std::string corpus = shorter_credit.path("corpus");
    run({binary(), "generate", rules, "--all", "--count", "10000", "--into", corpus});
    add("generate_a_corpus", {binary(), "generate", rules, "--all"}, limit_reached);
    add("compare_the_corpus",
        {binary(), "compare", shorter_credit.path("old"), shorter_credit.path("new"), "--cases",
         corpus},
        cases_differ);
    add("evaluate_the_corpus_once", {binary(), "evaluate", rules, corpus}, 1);
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
