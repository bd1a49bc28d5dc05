#pragma once
// Changes that nobody needs to notice, each with a reason and who answers for it.

#include <optional>
#include <string>
#include <vector>

#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/source_map.hpp"

namespace proviso {

/// One waiver: the paragraph, the change in the words that are printed, and the line it changes. How the
/// rules are laid out does not matter to it.
struct Waiver {
    std::string paragraph;  ///< without "§ "
    std::string change;
    std::string line;  ///< before the change, without blanks at its ends
    std::string because;
    std::string by;
    Span where;
    std::size_t count = 1;  ///< of changes that it speaks of: the same line may stand there twice
};

/// Reads a file of waivers (YAML: `waivers`, a list). What is wrong goes to `sink`; none when nothing can
/// be read.
std::optional<std::vector<Waiver>> read_waivers(const SourceMap& sources, SourceId source,
                                                DiagnosticSink& sink);

}  // namespace proviso
