#pragma once
// New files on the disk: the only place that writes one. What is there is never written over.

#include <optional>
#include <string>
#include <vector>

namespace proviso {

struct NewFile {
    std::string path, text;
};

/// Writes all files or none of them, in a folder that is made where it is missing.
/// \return none when all were written; else what stands against it, in plain words
std::optional<std::string> write_new_files(const std::string& folder,
                                           const std::vector<NewFile>& files);

}  // namespace proviso
