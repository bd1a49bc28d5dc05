// A new text takes the place of the old one by a rename, which is done whole or not at all.
#include "interpreter/session/rewritten_files.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "interpreter/session/files.hpp"

namespace proviso {

namespace {

std::string said_by(int error) { return std::generic_category().message(error); }

bool write_all(int handle, const std::string& text) {
    std::size_t written = 0;
    while (written < text.size()) {
        const ssize_t count = ::write(handle, text.data() + written, text.size() - written);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        written += static_cast<std::size_t>(count);
    }
    return ::fsync(handle) == 0;
}

/// A new text beside the file that it is to take the place of; gone with the object, unless it did.
class Beside {
public:
    explicit Beside(const RewrittenFile& file) : file_(file) {}
    ~Beside() {
        if (!made_.empty()) ::unlink(made_.c_str());
    }
    Beside(Beside&& other) noexcept : file_(other.file_), target_(std::move(other.target_)) {
        std::swap(made_, other.made_);
    }
    Beside(const Beside&) = delete;

    /// What stands against it; empty for nothing.
    std::string prepare() {
        std::error_code none;
        target_ = std::filesystem::canonical(file_.path, none).string();
        if (none) return none.message();
        FileProblem problem;
        const auto now = DiskReader().read(target_, file_.before.size(), problem);
        if (now != file_.before) return "it was changed meanwhile";
        struct stat facts {};
        if (::access(target_.c_str(), W_OK) != 0 || ::stat(target_.c_str(), &facts) != 0)
            return said_by(errno);
        std::string name = target_ + ".new-XXXXXX";
        const int handle = ::mkstemp(name.data());
        if (handle < 0) return said_by(errno);
        made_ = name;
        const bool whole =
            ::fchmod(handle, facts.st_mode & 07777) == 0 && write_all(handle, file_.after);
        const int error = errno;
        const bool closed = ::close(handle) == 0;
        return whole && closed ? "" : said_by(error);
    }
    std::string take_place() {
        if (std::rename(made_.c_str(), target_.c_str()) != 0) return said_by(errno);
        made_.clear();
        return {};
    }

private:
    const RewrittenFile& file_;
    std::string target_, made_;
};

}  // namespace

std::optional<std::string> rewrite_files(const std::vector<RewrittenFile>& files) {
    std::vector<Beside> prepared;
    prepared.reserve(files.size());
    for (const RewrittenFile& file : files) {
        const std::string problem = prepared.emplace_back(file).prepare();
        if (!problem.empty())
            return "cannot write `" + file.path + "`: " + problem + "; nothing was written";
    }
    for (std::size_t at = 0; at < files.size(); ++at) {
        const std::string problem = prepared[at].take_place();
        if (!problem.empty()) {
            return "cannot write `" + files[at].path + "`: " + problem +
                   (at == 0 ? "; nothing was written" : "; the files before it were written");
        }
    }
    return std::nullopt;
}

}  // namespace proviso
