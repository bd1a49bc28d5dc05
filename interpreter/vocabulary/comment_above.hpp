#pragma once
// What a ruleset says around a declaration: the comment directly above it, and the heading further up.

#include <cstdint>
#include <map>
#include <string>

#include "interpreter/base/source_map.hpp"

namespace proviso {

/// Joined to one line, without their signs; empty where none stand there. An empty line parts a
/// comment from what follows, and so does a heading such as `# ---- the account ----`.
std::string comment_above(const SourceMap& sources, Span declared_at);

/// Where words stand, for a reader. Reads each text once, however many words are asked about.
class Sections {
public:
    explicit Sections(const SourceMap& sources) : sources_(sources) {}

    /// The file and the nearest heading above the word in it, such as "words: the account"; the file
    /// alone where there is none.
    std::string of(Span declared_at);

private:
    /// The headings of one file by line.
    using Headings = std::map<std::uint32_t, std::string>;
    const Headings& headings_of(SourceId source);

    const SourceMap& sources_;
    std::map<SourceId, Headings> read_;
};

}  // namespace proviso
