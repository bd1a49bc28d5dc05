#pragma once
// A case as a case file states it.

#include <string>

#include "interpreter/facts/fact_set.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

/// YAML that reads back as the same facts, names as declared; ends with a line end. `case` comes first.
/// What is not given is left out. Spans and the file's name are not part of it.
std::string case_text(const Program& program, const FactSet& facts);
/// The same without its first line, the case's name.
std::string nameless_case_text(const Program& program, const FactSet& facts);

}  // namespace proviso
