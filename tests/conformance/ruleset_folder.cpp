// Loads the folder as `proviso test` does.
#include "tests/conformance/ruleset_folder.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "interpreter/base/render.hpp"
#include "interpreter/examples/results.hpp"

namespace proviso::testing {

namespace {

const std::filesystem::path root = PROVISO_SOURCE_DIR;

void add_standard_library(MemoryReader& files) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "stdlib")) {
        if (entry.path().extension() != ".proviso") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        files.add(entry.path().lexically_relative(root).generic_string(), text.str());
    }
}

}  // namespace

RulesetFolder::RulesetFolder(std::map<std::string, std::string> files,
                             std::map<std::string, std::string> others,
                             const std::vector<std::string>& cases) {
    add_standard_library(files_);
    for (auto& [name, text] : files) files_.add("all/own/" + name, std::move(text));
    for (auto& [name, text] : others) files_.add("all/" + name, std::move(text));
    session_ = std::make_unique<Session>(files_, LibraryFolder{"stdlib", ""});
    right_ = session_->load("all/own") && (!cases.empty() || session_->load_examples());
    for (const std::string& path : cases) right_ = right_ && session_->load_case_example(path);
}

std::vector<std::string> RulesetFolder::mistakes() const {
    std::vector<std::string> all;
    for (const Diagnostic& diagnostic : session_->diagnostics().sorted()) {
        if (diagnostic.severity != Severity::error) continue;
        const Span where = diagnostic.primary.where;
        all.push_back(std::string(info(diagnostic.code).name) + " at `" +
                      (where.source.is_set() ? std::string(session_->sources().text(where)) : "") +
                      "`");
    }
    return all;
}

std::string RulesetFolder::messages() const {
    return render_text(session_->diagnostics(), session_->sources());
}

std::vector<std::string> RulesetFolder::outcomes() const {
    std::vector<std::string> all;
    const ExampleResults results =
        run_examples(session_->layers(), session_->sources(), session_->examples(), "");
    for (const ExampleResult& result : results.results) {
        std::string text = result.example->name + ": ";
        if (result.as_expected()) text += "as expected";
        for (std::size_t at = 0; at < result.actual.size(); ++at) {
            if (result.actual[at].as_expected) continue;
            text +=
                "[" + result.example->expects[at].written + " → " + result.actual[at].status + "]";
        }
        all.push_back(std::move(text));
    }
    return all;
}

std::string RulesetFolder::told() const {
    return results_text(
        {"Letters", "1", "",
         run_examples(session_->layers(), session_->sources(), session_->examples(), "")},
        session_->sources(), report::Page{}, false);
}

}  // namespace proviso::testing
