// Commits are made with libgit2, so that no configuration of the machine counts.
#include "tests/unit/test_command/git_folder.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <fstream>
#include <stdexcept>

namespace proviso::testing {

namespace fs = std::filesystem;

namespace {

void must(int code) {
    if (code != 0) throw std::runtime_error("libgit2 failed in a test");
}

}  // namespace

GitFolder::GitFolder() : before_(fs::current_path()) {
    git_libgit2_init();
    std::string name = (fs::temp_directory_path() / "proviso-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for a test");
    folder_ = name;
    fs::current_path(folder_);
}

GitFolder::~GitFolder() {
    git_repository_free(repository_);
    fs::current_path(before_);
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
    git_libgit2_shutdown();
}

void GitFolder::write(const std::string& path, const std::string& text) const {
    fs::create_directories((folder_ / path).parent_path());
    std::ofstream(folder_ / path, std::ios::binary) << text;
}

void GitFolder::begin() {
    git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
    options.flags = GIT_REPOSITORY_INIT_MKDIR;
    options.initial_head = "main";
    must(git_repository_init_ext(&repository_, folder_.c_str(), &options));
}

std::string GitFolder::commit(const std::string& subject) {
    constexpr git_time_t noon = 1'793'534'400;  // 2026-11-01 at 12:00 UTC
    git_index* index = nullptr;
    git_tree* tree = nullptr;
    git_commit* parent = nullptr;
    git_signature* who = nullptr;
    git_oid tree_id, parent_id, id;
    must(git_repository_index(&index, repository_));
    must(git_index_add_all(index, nullptr, 0, nullptr, nullptr));
    must(git_index_update_all(index, nullptr, nullptr, nullptr));
    must(git_index_write_tree(&tree_id, index));
    must(git_tree_lookup(&tree, repository_, &tree_id));
    must(git_signature_new(&who, "Ann Author", "ann@example.org", noon + 86'400 * commits_++, 0));
    if (git_reference_name_to_id(&parent_id, repository_, "HEAD") == 0)
        must(git_commit_lookup(&parent, repository_, &parent_id));
    const git_commit* parents[] = {parent};
    must(git_commit_create(&id, repository_, "HEAD", who, who, nullptr, subject.c_str(), tree,
                           parent ? 1 : 0, parents));
    git_commit_free(parent);
    git_signature_free(who);
    git_tree_free(tree);
    git_index_free(index);
    char text[GIT_OID_HEXSZ + 1];
    return git_oid_tostr(text, sizeof text, &id);
}

}  // namespace proviso::testing
