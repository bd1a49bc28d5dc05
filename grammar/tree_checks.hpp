#pragma once
// What only the whole tree shows: layout against meaning, labels, and signs read as others.

#include <string_view>

#include "grammar/syntax_tree.hpp"
#include "interpreter/base/diagnostic.hpp"

namespace proviso {

/// Reports; changes nothing. The layout is checked here and read nowhere.
void check_tree(const SyntaxTree& tree, std::string_view text, DiagnosticSink& sink);

}  // namespace proviso
