#pragma once
// Files as they stand in a revision of a git repository. The only place that knows git; nothing that a
// ruleset means depends on it.

#include <memory>
#include <optional>
#include <string>

#include "interpreter/base/diagnostic.hpp"
#include "interpreter/session/files.hpp"

namespace proviso {

/// `main:rulesets/reg-e`: a revision as git names it, and a path from the top of the repository.
struct RevisionPath {
    std::string revision, path;
};

/// None for what is on the disk under that name, and for what has not this form.
std::optional<RevisionPath> read_revision_path(const std::string& argument, const FileReader& disk);

/// The files of one revision under paths such as `main:rulesets/reg-e/scope.proviso`; every other path is read
/// from the disk. Nothing is written, checked out or fetched.
class RevisionReader : public FileReader {
public:
    /// Opens the repository that `folder` lies in. Null when there is none, or no such revision or path in
    /// it; reported.
    /// \param disk must outlive the reader
    static std::unique_ptr<RevisionReader> open(const RevisionPath& asked,
                                                const std::string& folder, const FileReader& disk,
                                                DiagnosticSink& sink);
    ~RevisionReader() override;

    /// The path to ask for: what was asked for, as this reader names it.
    const std::string& path() const { return path_; }
    /// The folder `stdlib` of the revision, as this reader names it; empty when it has none.
    const std::string& library() const { return library_; }

    std::optional<std::string> read(const std::string& path, std::size_t limit,
                                    FileProblem& problem) const override;
    std::optional<std::string> read_start(const std::string& path,
                                          std::size_t bytes) const override;
    std::optional<std::vector<std::string>> list(const std::string& folder,
                                                 const std::string& ending) const override;
    std::vector<std::string> folders(const std::string& folder) const override;
    bool exists(const std::string& path) const override;

private:
    struct Tree;  // of the library that reads git
    RevisionReader(std::unique_ptr<Tree> tree, const RevisionPath& asked, const FileReader& disk);
    /// The path within the revision; none for a path of the disk.
    std::optional<std::string> inside(const std::string& path) const;

    std::unique_ptr<Tree> tree_;
    const FileReader& disk_;
    std::string prefix_, path_, library_;
};

}  // namespace proviso
