// Loads the rules from the repository, and the examples of now from the disk.
#include "interpreter/history/moment.hpp"

namespace proviso {

namespace {

/// Of the files of a ruleset, those that hold examples.
std::vector<std::string> files_with_examples(const Session& session) {
    std::vector<std::string> files;
    for (const Document* document : session.main_documents()) {
        for (const Declaration& declaration : document->declarations) {
            if (!declaration.example) continue;
            files.emplace_back(session.sources().name(document->source));
            break;
        }
    }
    return files;
}

}  // namespace

Moment::Moment(const Tested& tested, const std::string& commit, const std::string& within)
    : prefix_(commit + ":") {
    DiagnosticSink not_told;
    reader_ = RevisionReader::open({commit, within.empty() ? "." : within},
                                   parent_folder(tested.path), tested.disk, not_told);
    if (!reader_) return;
    const LibraryFolder own{reader_->library(), ""};
    session_ = std::make_unique<Session>(*reader_, own.folder.empty() ? tested.library : own);
    readable_ = session_->load(reader_->path());
    if (!readable_) return;
    if (tested.cases.empty()) {
        session_->load_examples();
        then_ = session_->examples();
        session_->load_examples_from(files_with_examples(tested.session));
    } else {
        for (const std::string& path : tested.cases) session_->load_case_example(path);
    }
    now_ = session_->examples();
}

std::vector<std::string> Moment::files() const {
    std::vector<std::string> paths;
    for (std::string path : session_->files_read()) {
        if (!path.starts_with(prefix_)) continue;
        path.erase(0, prefix_.size());
        if (path.starts_with("./")) path.erase(0, 2);
        paths.push_back(std::move(path));
    }
    return paths;
}

const Example* Moment::find(const std::vector<Example>& among, const std::string& name) {
    for (const Example& example : among) {
        if (example.name == name) return &example;
    }
    return nullptr;
}

const ExampleResult& Moment::result(const Example& example) {
    const auto known = results_.find(&example);
    if (known != results_.end()) return known->second;
    return results_
        .emplace(&example, judge_example(session_->layers(), session_->sources(), example))
        .first->second;
}

}  // namespace proviso
