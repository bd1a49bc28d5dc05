#pragma once
// Which paragraphs ask for a word, in the order of citations.

#include <vector>

#include "interpreter/semantics/program.hpp"

namespace proviso {

/// Parallel to the tables of the program. A paragraph uses what its own lines name; what stands behind
/// the terms they name is used by the paragraphs that say what those are.
struct UsesOfWords {
    using Table = std::vector<std::vector<ParagraphId>>;
    Table facts, fields, events, records;
};

UsesOfWords uses_of_words(const Program& program);

}  // namespace proviso
