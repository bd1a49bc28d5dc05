#include "interpreter/session/new_files.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace proviso {

namespace {

std::string said_by(int error) { return std::generic_category().message(error); }

/// What stands against it; 0 when the whole file was written. "x": only where there is none.
int write_new_file(const NewFile& file) {
    std::FILE* open = std::fopen(file.path.c_str(), "wbx");
    if (open == nullptr) return errno;
    const bool whole = std::fwrite(file.text.data(), 1, file.text.size(), open) == file.text.size();
    int error = whole ? 0 : errno;
    if (std::fclose(open) != 0 && error == 0) error = errno;
    if (error != 0) std::remove(file.path.c_str());
    return error;
}

}  // namespace

std::optional<std::string> write_new_files(const std::string& folder,
                                           const std::vector<NewFile>& files) {
    std::error_code error;
    for (const NewFile& file : files) {
        if (std::filesystem::exists(std::filesystem::symlink_status(file.path, error)))
            return "`" + file.path + "` is there already; nothing was written";
    }
    std::filesystem::create_directories(folder, error);
    if (error) return "cannot make the folder `" + folder + "`: " + error.message();
    for (std::size_t at = 0; at < files.size(); ++at) {
        const int failed = write_new_file(files[at]);
        if (failed == 0) continue;
        for (std::size_t made = 0; made < at; ++made) std::remove(files[made].path.c_str());
        return "cannot write `" + files[at].path + "`: " + said_by(failed);
    }
    return std::nullopt;
}

}  // namespace proviso
