#pragma once
// What libgit2 allocates, held by one owner each. Only for the sources of this folder.

#include <git2.h>

#include <memory>

namespace proviso::git {

/// libgit2 counts how often it was begun; it ends with the process.
inline void begin() {
    static const int begun = git_libgit2_init();
    static_cast<void>(begun);
}

template <typename T, void (*free)(T*)>
struct Free {
    void operator()(T* held) const { free(held); }
};
using Repository = std::unique_ptr<git_repository, Free<git_repository, git_repository_free>>;
using Object = std::unique_ptr<git_object, Free<git_object, git_object_free>>;
using Commit = std::unique_ptr<git_commit, Free<git_commit, git_commit_free>>;
using Tree = std::unique_ptr<git_tree, Free<git_tree, git_tree_free>>;
using Entry = std::unique_ptr<git_tree_entry, Free<git_tree_entry, git_tree_entry_free>>;

}  // namespace proviso::git
