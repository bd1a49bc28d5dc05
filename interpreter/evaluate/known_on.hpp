#pragma once
// What a case comes to with its corrections made, as far as they were recorded on the day that is asked of.

#include <string>
#include <vector>

#include "interpreter/evaluate/words.hpp"

namespace proviso {

/// The facts, entries and rows that hold by the case's `known_on` (by now, when it has none). An entry
/// without a day of record was known on its own day, a finding on the day it was made, anything else always.
/// What a correction changed, and what was left out because it was recorded later, is told in `notes`.
FactSet as_known(const Program& program, const FactSet& facts, const CaseWords& words,
                 std::vector<std::string>& notes);

}  // namespace proviso
