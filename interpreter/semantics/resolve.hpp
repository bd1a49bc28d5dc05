#pragma once
// Documents to a Program: names bound, types and periods checked, exceptions tied, order found.

#include <vector>

#include "grammar/document.hpp"
#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/source_map.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

/// Resolves the files of one ruleset together with those it uses. Always returns a program, however
/// wrong the text; it may be evaluated only when the sink has no errors. The order of documents and of
/// declarations changes no answer; ids follow a canonical order (paragraphs by citation), not file order.
/// \param documents the files asked for first (`main_count` of them), then the files they use.
Program resolve(const std::vector<Document>& documents, std::size_t main_count,
                const SourceMap& sources, DiagnosticSink& sink);

}  // namespace proviso
