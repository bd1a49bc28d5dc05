#pragma once
// The words of a ruleset for people, for programs, and as a case file to fill in.

#include <string>
#include <string_view>

#include "interpreter/report/layout.hpp"
#include "interpreter/vocabulary/vocabulary.hpp"

namespace proviso {

/// A group for each part of the case file, then what is printed; a word a line with its type and the
/// paragraphs that use it, its comment below.
std::string vocabulary_text(const Vocabulary& vocabulary, const report::Page& page);

/// YAML with every word in its place behind `# `. It is a case file once `case` and `as of` are filled
/// in; a line whose `# ` is taken away and whose capitals are replaced by a value is read.
std::string case_template(const Vocabulary& vocabulary);

inline constexpr std::string_view words_schema = "proviso.words/1";

/// One JSON document as docs/reference/words.schema.json says.
std::string vocabulary_json(const Vocabulary& vocabulary);

}  // namespace proviso
