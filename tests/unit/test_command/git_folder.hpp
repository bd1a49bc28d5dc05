#pragma once
// A folder of its own for a test, which may be a git repository.

#include <git2.h>

#include <filesystem>
#include <string>

namespace proviso::testing {

/// A new folder, gone with the object; the process stands in it as long.
class GitFolder {
public:
    GitFolder();
    ~GitFolder();
    GitFolder(const GitFolder&) = delete;
    GitFolder& operator=(const GitFolder&) = delete;

    void write(const std::string& path, const std::string& text) const;
    /// Makes it a repository without commits.
    void begin();
    /// Commits all there is, as Ann Author on 2026-11-01 at noon and a day later each time; the id, whole.
    std::string commit(const std::string& subject);

private:
    std::filesystem::path before_, folder_;
    git_repository* repository_ = nullptr;
    int commits_ = 0;
};

}  // namespace proviso::testing
