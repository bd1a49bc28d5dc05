// Finds the new words, puts them into the texts, and reads those as `proviso test` would.
#include "interpreter/acceptance/accept.hpp"

#include <algorithm>
#include <map>

#include "interpreter/acceptance/file_edits.hpp"
#include "interpreter/acceptance/rewrite_expectation.hpp"

namespace proviso {

namespace {

/// Files as they would be; the others as they are.
class EditedReader : public FileReader {
public:
    EditedReader(const FileReader& files, const std::vector<RewrittenFile>& edited)
        : files_(files) {
        for (const RewrittenFile& file : edited) edited_.emplace(file.path, file.after);
    }

    std::optional<std::string> read(const std::string& path, std::size_t limit,
                                    FileProblem& problem) const override {
        const auto found = edited_.find(path);
        return found == edited_.end() ? files_.read(path, limit, problem) : found->second;
    }
    std::optional<std::string> read_start(const std::string& path,
                                          std::size_t bytes) const override {
        return files_.read_start(path, bytes);
    }
    std::optional<std::vector<std::string>> list(const std::string& folder,
                                                 const std::string& ending) const override {
        return files_.list(folder, ending);
    }
    std::vector<std::string> folders(const std::string& folder) const override {
        return files_.folders(folder);
    }
    bool exists(const std::string& path) const override { return files_.exists(path); }

private:
    const FileReader& files_;
    std::map<std::string, std::string> edited_;
};

class Accepting {
public:
    Accepting(const Acceptable& asked, const SignOff& sign_off)
        : asked_(asked), authority_(sign_off.text()) {}

    Acceptance run() {
        for (const ExampleResult& result : asked_.results.results) {
            if (!result.as_expected()) add(result);
        }
        do {
            put_into_files();
        } while (!made_.files.empty() && refuse_what_does_not_hold());
        return std::move(made_);
    }

private:
    void add(const ExampleResult& result) {
        const Example& example = *result.example;
        const Layers& layers = asked_.session.layers();
        EvaluationRequest request = request_for(layers.top(), example);
        request.detail = Detail::reasons;
        request.only.reset();
        const Determination found = in_one_list(
            layers, evaluate(layers, *example.facts, asked_.session.sources(), request));
        for (std::size_t at = 0; at < result.actual.size(); ++at) {
            if (result.actual[at].as_expected) continue;
            const Expectation& expected = example.expects[at];
            NewWords words = rewritten(layers.top(), found, expected);
            made_.expectations.push_back(
                {&example, &expected, std::move(words.wanted), std::move(words.refused)});
        }
    }

    void put_into_files() {
        const SourceMap& sources = asked_.session.sources();
        std::map<std::string, std::pair<SourceId, std::vector<FileEdit>>> edits;
        for (RewrittenExpectation& each : made_.expectations) {
            if (!each.refused.empty()) continue;
            auto of_line =
                edits_of(sources, *each.expected, each.wanted, authority_, !asked_.cases.empty());
            if (!of_line) {
                each.refused =
                    asked_.cases.empty()
                        ? "a comment stands between its lines: rewrite it by hand"
                        : "it is no line of its own in the list `expect`: rewrite it by hand";
                continue;
            }
            const SourceId source = each.expected->where.source;
            auto& of_file = edits[std::string(sources.name(source))];
            of_file.first = source;
            of_file.second.insert(of_file.second.end(), of_line->begin(), of_line->end());
        }
        made_.files.clear();
        for (auto& [path, of_file] : edits) {
            const std::string before(sources.text(of_file.first));
            made_.files.push_back({path, before, edited(before, std::move(of_file.second))});
        }
    }

    /// Reads the new texts. Whether one of the new expectations does not hold there; it is refused then.
    bool refuse_what_does_not_hold() {
        const EditedReader files(asked_.files, made_.files);
        Session session(files, asked_.library);
        if (session.load(asked_.path)) {
            if (asked_.cases.empty()) session.load_examples();
            for (const std::string& path : asked_.cases) session.load_case_example(path);
        }
        bool refused = false;
        for (RewrittenExpectation& each : made_.expectations) {
            if (!each.refused.empty() || holds_in(session, each)) continue;
            each.refused = "it cannot be written so that it holds: rewrite it by hand";
            refused = true;
        }
        return refused;
    }

    bool holds_in(const Session& session, const RewrittenExpectation& each) const {
        const auto at = static_cast<std::size_t>(each.expected - each.example->expects.data());
        const std::string_view file = asked_.session.sources().name(each.example->head.source);
        for (const Example& example : session.examples()) {
            const bool same = example.name == each.example->name &&
                              session.sources().name(example.head.source) == file;
            if (!same) continue;
            if (example.expects.size() != each.example->expects.size()) return false;
            const ExampleResult result =
                judge_example(session.layers(), session.sources(), example);
            return result.actual[at].as_expected && example.expects[at].authority == authority_;
        }
        return false;
    }

    const Acceptable& asked_;
    const std::string authority_;
    Acceptance made_;
};

}  // namespace

std::string SignOff::text() const { return by + " on " + to_text(on) + ": " + because; }

Acceptance accept(const Acceptable& asked, const SignOff& sign_off) {
    return Accepting(asked, sign_off).run();
}

}  // namespace proviso
