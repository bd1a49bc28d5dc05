#pragma once
// Is every line indented as its meaning has it? Reports only; the reading is already done.

#include <string_view>

#include "grammar/tree_index.hpp"
#include "interpreter/base/diagnostic.hpp"

namespace proviso {

void check_layout(NodeRef file, std::string_view text, DiagnosticSink& sink);

}  // namespace proviso
