#pragma once
// Which day the question of a case is asked of.

#include <optional>

#include "interpreter/base/diagnostic.hpp"
#include "interpreter/facts/fact_set.hpp"
#include "interpreter/values/date.hpp"

namespace proviso {

/// The day given, else the case's own `as of`; none is reported. No clock is ever read.
std::optional<Day> asked_day(const FactSet& facts, std::optional<Day> given, DiagnosticSink& sink);

}  // namespace proviso
