#pragma once
// Text to tree: the only door into the grammar.

#include "grammar/syntax_tree.hpp"
#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/source_map.hpp"

namespace proviso {

/// Reads one ruleset text, right or wrong, into a lossless tree: the tree's tokens joined give the
/// text back byte for byte. Everything that could not be read is reported to the sink (family P01,
/// P0203 for broken names, P10 for limits) and kept as skipped text. Never throws; linear in the
/// text; nesting is bounded. A text that is no text, or past a limit of size, is one skipped token.
SyntaxTree parse(const SourceMap& sources, SourceId source, DiagnosticSink& sink);

}  // namespace proviso
