#pragma once
// `at least as protective of PARTY`: what a policy promises, checked before any case is evaluated.

#include "interpreter/base/diagnostic.hpp"
#include "interpreter/semantics/resolve.hpp"

namespace proviso {

/// Checks every policy against the layer below it, statement by statement. What plainly cannot leave the
/// protected party worse off is proved. For the rest a case is looked for in which it does: found, it is
/// an error that tells the smallest such case. Neither proved nor refuted, the statement cannot be
/// compared and wants a signature (`signed by …`). Good only for layers that resolved without errors.
void check_protection(const Layers& layers, DiagnosticSink& sink);

}  // namespace proviso
