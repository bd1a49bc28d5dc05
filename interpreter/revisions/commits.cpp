// Walks commits with libgit2; two trees are compared by the names that git gives their contents.
#include "interpreter/revisions/commits.hpp"

#include <filesystem>

#include "interpreter/revisions/git_objects.hpp"

namespace proviso {

namespace {

namespace fs = std::filesystem;

/// A history of a large repository is not walked to its end for a few words of an answer.
constexpr std::size_t most_walked = 20'000;

std::string text_of(const git_oid& id) {
    char text[GIT_OID_HEXSZ + 1];
    return git_oid_tostr(text, sizeof text, &id);
}

/// The name of what stands at the path; empty where nothing does.
std::string content_at(const git_commit* commit, const std::string& path) {
    git_tree* tree = nullptr;
    if (git_commit_tree(&tree, commit) != 0) return {};
    const git::Tree held(tree);
    if (path.empty()) return text_of(*git_tree_id(tree));
    git_tree_entry* entry = nullptr;
    if (git_tree_entry_bypath(&entry, tree, path.c_str()) != 0) return {};
    const git::Entry held_entry(entry);
    return text_of(*git_tree_entry_id(entry));
}

git::Commit parent_of(const git_commit* commit) {
    git_commit* parent = nullptr;
    if (git_commit_parent(&parent, commit, 0) != 0) return nullptr;
    return git::Commit(parent);
}

/// The day at the clock of whoever committed.
Day day_of(const git_signature& signature) {
    const git_time_t local = signature.when.time + git_time_t{signature.when.offset} * 60;
    constexpr git_time_t day = 24 * 60 * 60;
    return Day{static_cast<std::int32_t>(local >= 0 ? local / day : (local - day + 1) / day)};
}

Commit described(const git_commit* commit) {
    Commit told;
    told.id = text_of(*git_commit_id(commit));
    git_buf shortened = {};
    if (git_object_short_id(&shortened, reinterpret_cast<const git_object*>(commit)) == 0)
        told.short_id = shortened.ptr;
    git_buf_dispose(&shortened);
    if (const git::Commit parent = parent_of(commit))
        told.parent = text_of(*git_commit_id(parent.get()));
    if (const char* subject = git_commit_summary(const_cast<git_commit*>(commit)))
        told.subject = subject;
    told.author = git_commit_author(commit)->name;
    told.day = day_of(*git_commit_committer(commit));
    return told;
}

}  // namespace

struct Commits::Held {
    git::Repository repository;
    git::Commit head;
    fs::path top;
};

Commits::Commits(std::unique_ptr<Held> held) : held_(std::move(held)) {}
Commits::~Commits() = default;

std::unique_ptr<Commits> Commits::around(const std::string& path) {
    std::error_code none;
    const fs::path place = fs::canonical(path, none);
    if (none) return nullptr;
    git::begin();
    auto held = std::make_unique<Held>();
    git_repository* repository = nullptr;
    const fs::path folder = fs::is_directory(place) ? place : place.parent_path();
    if (git_repository_open_ext(&repository, folder.c_str(), 0, nullptr) != 0) return nullptr;
    held->repository.reset(repository);
    if (git_repository_workdir(repository) == nullptr) return nullptr;
    held->top = fs::canonical(git_repository_workdir(repository), none);
    git_object *head = nullptr, *commit = nullptr;
    const bool found = git_revparse_single(&head, repository, "HEAD") == 0;
    const git::Object held_head(head);
    if (none || !found || git_object_peel(&commit, head, GIT_OBJECT_COMMIT) != 0) return nullptr;
    held->head.reset(reinterpret_cast<git_commit*>(commit));
    return std::unique_ptr<Commits>(new Commits(std::move(held)));
}

std::optional<std::string> Commits::within(const std::string& path) const {
    std::error_code none;
    const fs::path place = fs::canonical(path, none);
    if (none) return std::nullopt;
    const std::string found = place.lexically_relative(held_->top).generic_string();
    if (found.empty() || found == ".." || found.starts_with("../")) return std::nullopt;
    return found == "." ? "" : found;
}

Commit Commits::head() const { return described(held_->head.get()); }

std::vector<Commit> Commits::that_changed(const std::vector<std::string>& paths,
                                          std::size_t most) const {
    std::vector<Commit> found;
    git_commit* first = nullptr;
    git_commit_dup(&first, held_->head.get());
    git::Commit commit(first);
    for (std::size_t walked = 0; commit && found.size() < most && walked < most_walked; ++walked) {
        git::Commit parent = parent_of(commit.get());
        for (const std::string& path : paths) {
            const std::string before = parent ? content_at(parent.get(), path) : "";
            if (before == content_at(commit.get(), path)) continue;
            found.push_back(described(commit.get()));
            break;
        }
        commit = std::move(parent);
    }
    return found;
}

}  // namespace proviso
