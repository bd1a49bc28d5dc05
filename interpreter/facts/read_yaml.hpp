#pragma once
// A YAML case file to a FactSet: the only door for case files, and the only user of yaml-cpp.

#include <optional>

#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/source_map.hpp"
#include "interpreter/facts/case_names.hpp"
#include "interpreter/facts/case_node.hpp"
#include "interpreter/facts/fact_set.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

/// Reads one case. Every scalar is text, typed by the program's declarations; YAML's own guesses are
/// never used. All mistakes found are reported to the sink (family P07, limits P10); none is returned
/// when the case cannot be evaluated. Never throws.
std::optional<FactSet> read_case(const Program& program, const CaseNames& names,
                                 const SourceMap& sources, SourceId source, DiagnosticSink& sink);

/// The same of a tree that was made otherwise: what an example gives. It has no `case` of its own,
/// and its findings need not say who found them. Texts of several sources may stand in one tree;
/// `source` is the one that the case is said to come from.
std::optional<FactSet> read_given(const Program& program, const CaseNames& names,
                                  const SourceMap& sources, SourceId source, const CaseNode& root,
                                  DiagnosticSink& sink);

}  // namespace proviso
