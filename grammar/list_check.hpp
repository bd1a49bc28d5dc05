#pragma once
// Labels in order and on lines of their own, no list in a list, no line of a block said twice.

#include <string_view>

#include "grammar/tree_index.hpp"
#include "interpreter/base/diagnostic.hpp"

namespace proviso {

void check_lists(NodeRef file, std::string_view text, DiagnosticSink& sink);

}  // namespace proviso
