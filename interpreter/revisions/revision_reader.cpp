// Reads trees and blobs with libgit2; what it allocates is held by one owner each.
#include "interpreter/revisions/revision_reader.hpp"

#include <algorithm>
#include <string_view>

#include "interpreter/revisions/git_objects.hpp"

namespace proviso {

namespace {

/// `rulesets/reg-e` for `./rulesets/reg-e/`; empty for the top.
std::string normal(std::string path) {
    while (path.starts_with("./")) path.erase(0, path.find_first_not_of('/', 1));
    while (path.ends_with('/')) path.pop_back();
    return path == "." ? "" : path;
}

}  // namespace

struct RevisionReader::Tree {
    git::Repository repository;
    git::Object root;

    git_tree* top() const { return reinterpret_cast<git_tree*>(root.get()); }

    git::Entry entry(const std::string& path) const {
        git_tree_entry* found = nullptr;
        if (path.empty() || git_tree_entry_bypath(&found, top(), path.c_str()) != 0) return nullptr;
        return git::Entry(found);
    }

    /// The file or folder at this path; the top for an empty path.
    git::Object object(const std::string& path) const {
        git_object* found = nullptr;
        if (path.empty()) {
            git_object_dup(&found, root.get());
            return git::Object(found);
        }
        const git::Entry at = entry(path);
        if (!at || git_tree_entry_to_object(&found, repository.get(), at.get()) != 0)
            return nullptr;
        return git::Object(found);
    }

    bool has_folder(const std::string& path) const {
        const git::Object found = object(path);
        return found && git_object_type(found.get()) == GIT_OBJECT_TREE;
    }

    /// Names in a folder that are files, or folders, sorted by bytes; hidden ones and links are left out.
    std::optional<std::vector<std::string>> names(const std::string& folder,
                                                  bool want_folders) const {
        const git::Object found = object(folder);
        if (!found || git_object_type(found.get()) != GIT_OBJECT_TREE) return std::nullopt;
        const auto* tree = reinterpret_cast<const git_tree*>(found.get());
        std::vector<std::string> names;
        for (std::size_t i = 0; i < git_tree_entrycount(tree); ++i) {
            const git_tree_entry* each = git_tree_entry_byindex(tree, i);
            const git_filemode_t mode = git_tree_entry_filemode(each);
            const bool is_folder = mode == GIT_FILEMODE_TREE;
            const bool is_file = mode == GIT_FILEMODE_BLOB || mode == GIT_FILEMODE_BLOB_EXECUTABLE;
            const std::string name = git_tree_entry_name(each);
            if ((want_folders ? is_folder : is_file) && !name.starts_with('.'))
                names.push_back(name);
        }
        std::sort(names.begin(), names.end());
        return names;
    }
};

std::optional<RevisionPath> read_revision_path(const std::string& argument,
                                               const FileReader& disk) {
    const std::size_t colon = argument.find(':');
    const bool has_both = colon != std::string::npos && colon > 0 && colon + 1 < argument.size();
    if (!has_both || disk.exists(argument)) return std::nullopt;
    return RevisionPath{argument.substr(0, colon), argument.substr(colon + 1)};
}

RevisionReader::RevisionReader(std::unique_ptr<Tree> tree, const RevisionPath& asked,
                               const FileReader& disk)
    : tree_(std::move(tree)), disk_(disk), prefix_(asked.revision + ":") {
    // With `./` a path at the top has a folder of its own: its neighbours are not those on the disk.
    const std::string within = normal(asked.path);
    const bool at_top = within.find('/') == std::string::npos;
    path_ = prefix_ + (at_top ? "./" : "") + within;
    if (tree_->has_folder("stdlib")) library_ = prefix_ + "stdlib";
}

RevisionReader::~RevisionReader() = default;

std::unique_ptr<RevisionReader> RevisionReader::open(const RevisionPath& asked,
                                                     const std::string& folder,
                                                     const FileReader& disk, DiagnosticSink& sink) {
    git::begin();
    auto tree = std::make_unique<Tree>();
    git_repository* repository = nullptr;
    if (const int failed = git_repository_open_ext(&repository, folder.c_str(), 0, nullptr)) {
        Report report = sink.report<Code::no_repository>(Span{}, asked.revision + ":" + asked.path);
        if (failed == GIT_EOWNER)
            report.note("there is one that belongs to somebody else; git calls it not safe");
        return nullptr;
    }
    tree->repository.reset(repository);

    git_object *revision = nullptr, *root = nullptr;
    const bool known = git_revparse_single(&revision, repository, asked.revision.c_str()) == 0;
    const git::Object held(revision);
    if (!known || git_object_peel(&root, revision, GIT_OBJECT_TREE) != 0) {
        sink.report<Code::no_such_revision>(Span{}, asked.revision)
            .note("a revision is a branch, a tag, a commit, or HEAD~1 and the like");
        return nullptr;
    }
    tree->root.reset(root);
    if (!tree->object(normal(asked.path))) {
        sink.report<Code::not_in_revision>(Span{}, asked.revision, asked.path)
            .note("the path begins at the top of the repository");
        return nullptr;
    }
    return std::unique_ptr<RevisionReader>(new RevisionReader(std::move(tree), asked, disk));
}

std::optional<std::string> RevisionReader::inside(const std::string& path) const {
    if (!path.starts_with(prefix_)) return std::nullopt;
    return normal(path.substr(prefix_.size()));
}

std::optional<std::string> RevisionReader::read(const std::string& path, std::size_t limit,
                                                FileProblem& problem) const {
    const auto within = inside(path);
    if (!within) return disk_.read(path, limit, problem);
    const git::Object found = tree_->object(*within);
    if (!found || git_object_type(found.get()) != GIT_OBJECT_BLOB) {
        problem = found ? FileProblem{FileProblem::Kind::is_folder, "it is a folder"}
                        : FileProblem{FileProblem::Kind::missing, "there is no such file"};
        return std::nullopt;
    }
    const auto* blob = reinterpret_cast<const git_blob*>(found.get());
    const auto size = static_cast<std::size_t>(git_blob_rawsize(blob));
    if (size > limit) {
        problem = {FileProblem::Kind::too_large, "it is larger than " + size_in_words(limit)};
        return std::nullopt;
    }
    return std::string(static_cast<const char*>(git_blob_rawcontent(blob)), size);
}

std::optional<std::string> RevisionReader::read_start(const std::string& path,
                                                      std::size_t bytes) const {
    const auto within = inside(path);
    if (!within) return disk_.read_start(path, bytes);
    const git::Object found = tree_->object(*within);
    if (!found || git_object_type(found.get()) != GIT_OBJECT_BLOB) return std::nullopt;
    const auto* blob = reinterpret_cast<const git_blob*>(found.get());
    const auto size = static_cast<std::size_t>(git_blob_rawsize(blob));
    return std::string(static_cast<const char*>(git_blob_rawcontent(blob)), std::min(size, bytes));
}

std::optional<std::vector<std::string>> RevisionReader::list(const std::string& folder,
                                                             const std::string& ending) const {
    const auto within = inside(folder);
    if (!within) return disk_.list(folder, ending);
    const auto names = tree_->names(*within, false);
    if (!names) return std::nullopt;
    std::vector<std::string> paths;
    for (const std::string& name : *names) {
        if (name.ends_with(ending)) paths.push_back(join_path(folder, name));
    }
    return paths;
}

std::vector<std::string> RevisionReader::folders(const std::string& folder) const {
    const auto within = inside(folder);
    if (!within) return disk_.folders(folder);
    std::vector<std::string> paths;
    for (const std::string& name : tree_->names(*within, true).value_or(std::vector<std::string>{}))
        paths.push_back(join_path(folder, name));
    return paths;
}

bool RevisionReader::exists(const std::string& path) const {
    const auto within = inside(path);
    return within ? tree_->object(*within) != nullptr : disk_.exists(path);
}

}  // namespace proviso
