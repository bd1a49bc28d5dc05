#pragma once
// Whether two programs read every case as the same facts.

#include "interpreter/semantics/program.hpp"

namespace proviso {

/// They declare the same words with the same types in the same order, calendars and terms among them. A
/// case that one of them reads without an error, the other reads as the same FactSet.
bool read_cases_alike(const Program& one, const Program& other);

}  // namespace proviso
