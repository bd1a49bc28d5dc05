#pragma once
// Turns the program's forward references round.

#include "interpreter/semantics/program.hpp"

namespace proviso {

/// \param program resolved without errors; its own index is not looked at
RulesIndex index_of(const Program& program);

}  // namespace proviso
