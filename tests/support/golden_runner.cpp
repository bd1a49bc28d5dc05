// Runs pages that are tests: writes their files, runs their commands with the real binary and
// compares the whole output. PROVISO_UPDATE=1 writes the new output into the page instead.
//
//     golden_runner --binary PATH --root FOLDER PAGE…
//
// PAGEs are paths below FOLDER. PROVISO_BINARY, when set, takes the place of --binary.

#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "tests/support/page.hpp"
#include "tests/support/process.hpp"

namespace proviso::testing {

namespace {

namespace fs = std::filesystem;

constexpr int seconds_a_command = 60;
constexpr int exit_defect = 70;

struct Settings {
    fs::path binary;
    fs::path root;
    std::vector<std::string> pages;
    bool update = false;
};

/// A new folder with links to the repository's rules, removed at the end.
class Workplace {
public:
    explicit Workplace(const fs::path& root) {
        std::string pattern = (fs::temp_directory_path() / "proviso-page-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr)
            throw std::runtime_error("cannot make a folder in " + pattern);
        folder_ = pattern;
        for (const char* linked : {"rulesets", "stdlib"})
            fs::create_directory_symlink(root / linked, folder_ / linked);
        // What stands on a law stands beside it, as in the folder `rulesets`.
        fs::create_directory_symlink(root / "rulesets" / "reg-e", folder_ / "reg-e");
    }
    ~Workplace() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;

    const fs::path& folder() const { return folder_; }

private:
    fs::path folder_;
};

class PageRun {
public:
    PageRun(const Settings& settings, std::string name)
        : settings_(settings),
          name_(std::move(name)),
          path_(settings.root / name_),
          work_(settings.root) {}

    /// True when the page says what happens.
    bool run() {
        const std::string before = read_file(path_);
        Page page = read_page(before);
        for (const std::string& what : page.faults) fault(what);
        if (page.faults.empty()) {
            for (Block& block : page.blocks) run_block(block);
            check_name();
        }
        const std::string after = write_page(page);
        if (settings_.update && faults_ == 0 && after != before) {
            std::ofstream(path_, std::ios::binary) << after;
            std::cout << name_ << ": updated\n";
        }
        return faults_ == 0;
    }

private:
    static std::string read_file(const fs::path& path) {
        std::ifstream file(path, std::ios::binary);
        if (!file) throw std::runtime_error("cannot read " + path.string());
        std::ostringstream text;
        text << file.rdbuf();
        return text.str();
    }

    void fault(const std::string& what) {
        ++faults_;
        std::cout << name_ << ": " << what << "\n";
    }

    void run_block(Block& block) {
        if (block.kind == Block::Kind::file) write_file(block);
        for (Command& command : block.commands) run_command(block, command);
    }

    void write_file(const Block& block) {
        const fs::path path = fs::path(block.file).lexically_normal();
        const std::string first = path.empty() ? "" : path.begin()->string();
        if (path.is_absolute() || first.empty() || first == ".." || first == "rulesets" ||
            first == "reg-e" || first == "stdlib") {
            fault("line " + std::to_string(block.line) + ": a page may not write " + block.file);
            return;
        }
        fs::create_directories((work_.folder() / path).parent_path());
        std::ofstream(work_.folder() / path, std::ios::binary) << block.body;
    }

    void run_command(const Block& block, Command& command) {
        const std::string at = "line " + std::to_string(block.line) + ": ";
        if (command.words.empty() || command.words.front() != "proviso") {
            fault(at + "only `proviso` can be run here");
            return;
        }
        const std::vector<std::string> arguments(command.words.begin() + 1, command.words.end());
        const Outcome outcome =
            run_process(settings_.binary, arguments, work_.folder(), seconds_a_command);
        const std::string actual = shown(outcome);
        ++commands_;
        if (outcome.exit_code != 0) ++failing_;
        check_outcome(at, outcome, actual, block);
        if (settings_.update) {
            command.output = actual;
        } else if (actual != command.output) {
            fault(at + "prints something else than the page says (- page, + printed)\n" +
                  command.written + difference(command.output, actual));
        }
    }

    static std::string shown(const Outcome& outcome) {
        std::string text;
        for (const std::string& stream : {outcome.output, outcome.errors}) {
            text += stream;
            if (!text.empty() && text.back() != '\n') text += '\n';
        }
        return text + "[exit " + std::to_string(outcome.exit_code) + "]\n";
    }

    /// What no page may accept as its expectation.
    void check_outcome(const std::string& at, const Outcome& outcome, const std::string& actual,
                       const Block& block) {
        if (outcome.timed_out)
            fault(at + "took longer than " + std::to_string(seconds_a_command) + " seconds");
        if (outcome.exit_code >= exit_defect) fault(at + "ended with a defect\n" + actual);
        for (const fs::path& path : {work_.folder(), settings_.root}) {
            if (actual.find(path.string()) != std::string::npos)
                fault(at + "prints an absolute path\n" + actual);
        }
        const std::string fence = block.closing.substr(0, block.closing.find_last_of('`') + 1);
        if (("\n" + actual).find("\n" + fence) != std::string::npos) {
            fault(at + "prints a line that would close this fence; write the fence longer");
        }
    }

    /// Pages of tests/ that show a failing command are called bad-…, and no others are.
    void check_name() {
        if (!name_.starts_with("tests/")) return;
        if (commands_ == 0) fault("has no command");
        const bool bad = path_.filename().string().starts_with("bad-");
        if (failing_ > 0 && !bad)
            fault("shows a failing command, so its name must begin with bad-");
        if (failing_ == 0 && commands_ > 0 && bad)
            fault("is called bad-…, but nothing in it fails");
    }

    const Settings& settings_;
    std::string name_;
    fs::path path_;
    Workplace work_;
    std::size_t faults_ = 0;
    std::size_t commands_ = 0;
    std::size_t failing_ = 0;
};

bool is_set(const char* variable) {
    const char* value = std::getenv(variable);
    const std::string text = value == nullptr ? "" : value;
    return !text.empty() && text != "0" && text != "false";
}

bool read_arguments(int count, char** arguments, Settings& settings) {
    for (int i = 1; i < count; ++i) {
        const std::string word = arguments[i];
        if (word == "--binary" && i + 1 < count) {
            settings.binary = arguments[++i];
        } else if (word == "--root" && i + 1 < count) {
            settings.root = arguments[++i];
        } else {
            settings.pages.push_back(word);
        }
    }
    if (const char* binary = std::getenv("PROVISO_BINARY")) settings.binary = binary;
    settings.update = is_set("PROVISO_UPDATE");
    return !settings.binary.empty() && !settings.root.empty() && !settings.pages.empty();
}

int run(int count, char** arguments) {
    Settings settings;
    if (!read_arguments(count, arguments, settings)) {
        std::cerr << "usage: golden_runner --binary PATH --root FOLDER PAGE…\n";
        return 2;
    }
    if (settings.update && is_set("CI")) {
        std::cerr << "PROVISO_UPDATE is set, but CI is set too: pages are updated by a person and "
                     "reviewed\n";
        return 2;
    }
    settings.binary = fs::absolute(settings.binary);
    settings.root = fs::absolute(settings.root);
    bool good = true;
    for (const std::string& page : settings.pages) good = PageRun(settings, page).run() && good;
    return good ? 0 : 1;
}

}  // namespace

}  // namespace proviso::testing

int main(int count, char** arguments) {
    try {
        return proviso::testing::run(count, arguments);
    } catch (const std::exception& problem) {
        std::cerr << "golden_runner: " << problem.what() << "\n";
        return 2;
    }
}
