#pragma once
// Is this a text at all? Asked before any rule sees it.

#include <string_view>

#include "interpreter/base/diagnostic.hpp"

namespace proviso {

/// False, and reported, if the text is too large, not UTF-8, or holds signs that hide what it says.
bool check_text(SourceId source, std::string_view text, DiagnosticSink& sink);

}  // namespace proviso
