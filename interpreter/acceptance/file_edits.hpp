#pragma once
// Where an expectation and what it stands on are written in a file, and how they are replaced there.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interpreter/base/source_map.hpp"
#include "interpreter/examples/example.hpp"

namespace proviso {

/// A stretch of a text that reads otherwise; empty for something put in.
struct FileEdit {
    std::uint32_t begin = 0, end = 0;
    std::string by;
};

/// The edits of one expectation: what is wanted, then the authority that it stands on, in the place of its own
/// if it has one. In an example that is a line below it; in a case file it makes the line a map.
/// None where the text is not written so that only its own line needs to change.
std::optional<std::vector<FileEdit>> edits_of(const SourceMap& sources, const Expectation& expected,
                                              std::string_view wanted, std::string_view authority,
                                              bool in_case_file);

/// The text with all edits made; none may touch another.
std::string edited(std::string_view text, std::vector<FileEdit> edits);

}  // namespace proviso
