// Paths as the user gave them, and texts in memory.
#include "interpreter/session/files.hpp"

#include <algorithm>
#include <string_view>

namespace proviso {

namespace {

std::string without_slashes(std::string path) {
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    return path;
}

}  // namespace

std::string join_path(const std::string& folder, const std::string& name) {
    const std::string clean = without_slashes(folder);
    if (clean.empty() || clean == ".") return name;
    return clean == "/" ? clean + name : clean + "/" + name;
}

std::string parent_folder(const std::string& path) {
    const std::string clean = without_slashes(path);
    const std::string last = base_name(clean);
    if (last == "." || last == "..") return clean == "." ? ".." : clean + "/..";
    const std::size_t slash = clean.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : clean.substr(0, slash);
}

std::string base_name(const std::string& path) {
    const std::string clean = without_slashes(path);
    const std::size_t slash = clean.rfind('/');
    return slash == std::string::npos || clean == "/" ? clean : clean.substr(slash + 1);
}

std::string stem(const std::string& path) {
    const std::string name = base_name(path);
    const std::size_t dot = name.rfind('.');
    return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

std::string size_in_words(std::size_t bytes) {
    if (bytes >= (1u << 20) && bytes % (1u << 20) == 0) return std::to_string(bytes >> 20) + " MiB";
    if (bytes >= (1u << 10) && bytes % (1u << 10) == 0) return std::to_string(bytes >> 10) + " KiB";
    return std::to_string(bytes) + " bytes";
}

// -- texts in memory ------------------------------------------------------------------------------

bool MemoryReader::is_folder(const std::string& path) const {
    if (path == ".") return true;
    const std::string prefix = without_slashes(path) + "/";
    const auto found = texts_.lower_bound(prefix);
    return found != texts_.end() && found->first.starts_with(prefix);
}

std::optional<std::string> MemoryReader::read(const std::string& path, std::size_t limit,
                                              FileProblem& problem) const {
    const auto found = texts_.find(path);
    if (found == texts_.end()) {
        problem = is_folder(path)
                      ? FileProblem{FileProblem::Kind::is_folder, "it is a folder"}
                      : FileProblem{FileProblem::Kind::missing, "there is no such file"};
        return std::nullopt;
    }
    if (found->second.size() > limit) {
        problem = {FileProblem::Kind::too_large, "it is larger than " + size_in_words(limit)};
        return std::nullopt;
    }
    return found->second;
}

std::optional<std::string> MemoryReader::read_start(const std::string& path,
                                                    std::size_t bytes) const {
    const auto found = texts_.find(path);
    if (found == texts_.end()) return std::nullopt;
    return found->second.substr(0, bytes);
}

std::optional<std::vector<std::string>> MemoryReader::list(const std::string& folder,
                                                           const std::string& ending) const {
    if (!is_folder(folder)) return std::nullopt;
    std::vector<std::string> found;
    for (const auto& [path, text] : texts_) {
        if (parent_folder(path) == without_slashes(folder) && path.ends_with(ending))
            found.push_back(path);
    }
    return found;
}

std::vector<std::string> MemoryReader::folders(const std::string& folder) const {
    std::vector<std::string> found;
    for (const auto& [path, text] : texts_) {
        for (std::string above = parent_folder(path); above != "." && above != "/";
             above = parent_folder(above)) {
            if (parent_folder(above) == without_slashes(folder)) found.push_back(above);
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool MemoryReader::exists(const std::string& path) const {
    return texts_.contains(path) || is_folder(path);
}

}  // namespace proviso
