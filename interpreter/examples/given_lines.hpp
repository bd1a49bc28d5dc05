#pragma once
// The `given` lines of an example as the tree that a case file would have given.

#include "grammar/document.hpp"
#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/source_map.hpp"
#include "interpreter/facts/case_names.hpp"
#include "interpreter/facts/case_node.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

/// A map with the parts of a case file: `facts`, `events`, `logged through`, and one list of rows for
/// each record. Lines that cannot be sorted into these are reported and left out.
CaseNode read_given_lines(const Program& program, const CaseNames& names, const SourceMap& sources,
                          const ExampleText& example, DiagnosticSink& sink);

/// "transfer" for `transfer` and for `transfer and maybe more`; empty when it is no record.
std::string record_of_part(const CaseNames& names, std::string_view part);

}  // namespace proviso
