#pragma once
// Files on the disk that are written anew: all of them or none, and none by halves.

#include <optional>
#include <string>
#include <vector>

namespace proviso {

struct RewrittenFile {
    std::string path;
    std::string before, after;  ///< the whole text
};

/// Each new text is written beside its file and then takes its place; rights and links stay as they are. A
/// file that reads otherwise than `before`, or may not be written, stands against all.
/// \return none when all were written; else what stands against it, in plain words
std::optional<std::string> rewrite_files(const std::vector<RewrittenFile>& files);

}  // namespace proviso
