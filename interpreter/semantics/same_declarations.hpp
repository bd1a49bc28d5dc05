#pragma once
// Whether two programs declare the same: then a case means the same to both.

#include "interpreter/semantics/program.hpp"

namespace proviso {

/// Parties, facts, records, fields, events, acts, terms, logs and calendars are the same one by one, with the
/// same ids. What statements say of them does not count, but for which events and fields are derived. A case
/// that one of the programs reads without an error, the other reads as the same FactSet.
bool same_declarations(const Program& a, const Program& b);

}  // namespace proviso
