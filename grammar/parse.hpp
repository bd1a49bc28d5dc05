#pragma once
// Text to tree: the only door into the grammar.

#include "grammar/syntax_tree.hpp"
#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/source_map.hpp"

namespace proviso {

/// Reads one ruleset text, right or wrong, into a lossless tree: the tree's tokens joined give the
/// text back byte for byte. Everything that could not be read is reported to the sink (families P01,
/// P02 broken names, P10 limits) and kept as skipped text. Never throws; linear in the text; nesting is bounded.
SyntaxTree parse(const SourceMap& sources, SourceId source, DiagnosticSink& sink);

}  // namespace proviso
