#pragma once
// What a ruleset says around a declaration: the comment directly above it, and the heading further up.

#include <string>

#include "interpreter/base/source_map.hpp"

namespace proviso {

/// Joined to one line, without their signs; empty where none stand there. An empty line parts a
/// comment from what follows, and so does a heading such as `# ---- the account ----`.
std::string comment_above(const SourceMap& sources, Span declared_at);

/// Where a word stands, for a reader: its file and the nearest heading above it there, such as
/// "words: the account"; the file alone where there is none.
std::string section_of(const SourceMap& sources, Span declared_at);

}  // namespace proviso
