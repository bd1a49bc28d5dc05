#pragma once
// A part of a vocabulary: the words a person asks for.

#include <span>
#include <string>

#include "interpreter/vocabulary/vocabulary.hpp"

namespace proviso {

/// Keeps what any of `wanted` names: a part of a name (capitals do not count), or a paragraph,
/// `§ 1005.6`, with what stands below it. An event or record whose own name is kept keeps its fields.
/// False, and nothing is kept, when one of them names nothing.
bool select_words(Vocabulary& vocabulary, std::span<const std::string> wanted,
                  std::string& names_nothing);

}  // namespace proviso
