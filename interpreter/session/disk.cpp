// Files on the disk, read with plain system calls: no more of one than its limit, whatever it is.
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "interpreter/session/files.hpp"

namespace proviso {

namespace {

class OpenFile {
public:
    explicit OpenFile(const std::string& path)
        : handle_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~OpenFile() {
        if (handle_ >= 0) ::close(handle_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    bool is_open() const { return handle_ >= 0; }
    int handle() const { return handle_; }

private:
    int handle_;
};

FileProblem problem_of(int error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR: return {FileProblem::Kind::missing, "there is no such file"};
        case EACCES:
        case EPERM: return {FileProblem::Kind::not_allowed, "you are not allowed to read it"};
        case EISDIR: return {FileProblem::Kind::is_folder, "it is a folder"};
        case ENAMETOOLONG: return {FileProblem::Kind::other, "its name is too long"};
        case ELOOP: return {FileProblem::Kind::other, "it is a link that leads back to itself"};
        default: return {FileProblem::Kind::other, "the system could not read it"};
    }
}

/// Up to `bytes` of an open file, added to `text`. False when the system fails.
bool read_up_to(int handle, std::size_t bytes, std::string& text) {
    constexpr std::size_t piece = 16u << 10;  // most cases are smaller
    while (text.size() < bytes) {
        const std::size_t had = text.size();
        text.resize(std::min(bytes, had + piece));
        const ssize_t got = ::read(handle, text.data() + had, text.size() - had);
        text.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got == 0) return true;
        if (got < 0 && errno != EINTR) return false;
    }
    return true;
}

/// Names in a folder that are of one kind, sorted by bytes; hidden ones are left out.
std::optional<std::vector<std::string>> paths_in(const std::string& folder, bool want_folders,
                                                 const std::string& ending) {
    DIR* open = ::opendir(folder.c_str());
    if (open == nullptr) return std::nullopt;
    std::vector<std::string> paths;
    while (const dirent* entry = ::readdir(open)) {
        const std::string name = entry->d_name;
        if (name.starts_with('.') || !name.ends_with(ending)) continue;
        std::string path = join_path(folder, name);
        struct stat facts {};
        if (::stat(path.c_str(), &facts) != 0) continue;
        // Nothing else: opening a pipe that lies in a folder would wait for its writer.
        const bool wanted = want_folders ? S_ISDIR(facts.st_mode) : S_ISREG(facts.st_mode);
        if (wanted) paths.push_back(std::move(path));
    }
    ::closedir(open);
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace

std::optional<std::string> DiskReader::read(const std::string& path, std::size_t limit,
                                            FileProblem& problem) const {
    const OpenFile file(path);
    if (!file.is_open()) {
        problem = problem_of(errno);
        return std::nullopt;
    }
    struct stat facts {};
    const bool known = ::fstat(file.handle(), &facts) == 0;
    if (known && S_ISDIR(facts.st_mode)) {
        problem = problem_of(EISDIR);
        return std::nullopt;
    }
    std::string text;
    const bool announced_too_large =
        known && S_ISREG(facts.st_mode) && static_cast<std::size_t>(facts.st_size) > limit;
    if (!announced_too_large && !read_up_to(file.handle(), limit + 1, text)) {
        problem = problem_of(errno);
        return std::nullopt;
    }
    if (announced_too_large || text.size() > limit) {
        problem = {FileProblem::Kind::too_large, "it is larger than " + size_in_words(limit)};
        return std::nullopt;
    }
    return text;
}

std::optional<std::string> DiskReader::read_start(const std::string& path,
                                                  std::size_t bytes) const {
    const OpenFile file(path);
    std::string text;
    if (!file.is_open() || !read_up_to(file.handle(), bytes, text)) return std::nullopt;
    return text;
}

std::optional<std::vector<std::string>> DiskReader::list(const std::string& folder,
                                                         const std::string& ending) const {
    return paths_in(folder, false, ending);
}

std::vector<std::string> DiskReader::folders(const std::string& folder) const {
    return paths_in(folder, true, "").value_or(std::vector<std::string>{});
}

bool DiskReader::exists(const std::string& path) const {
    struct stat facts {};
    return ::stat(path.c_str(), &facts) == 0;
}

}  // namespace proviso
