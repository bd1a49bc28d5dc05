#pragma once
// A folder on the disk for what a command writes, and the command run on it.

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "tests/unit/cli/rulesets.hpp"

namespace proviso::cli {

/// An empty folder, removed at the end.
class Folder {
public:
    Folder() {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "proviso-cases-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder " + pattern);
        path_ = pattern;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string operator/(const std::string& name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

/// \param program the file that stands for the program itself
inline Outcome run_on_disk(const std::vector<std::string>& arguments,
                           const std::string& program = "") {
    Surroundings surroundings;
    surroundings.program = program;
    surroundings.library = {PROVISO_ROOT "/stdlib", "stdlib"};
    std::ostringstream out, err;
    const int code = run(arguments, out, err, DiskReader{}, surroundings);
    return {code, out.str(), err.str()};
}

inline std::string text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline void put_text(const std::string& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

}  // namespace proviso::cli
