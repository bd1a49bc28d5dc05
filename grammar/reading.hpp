#pragma once
// The parts of read_document, one a group of constructs. Private to grammar/.

#include <string>
#include <vector>

#include "grammar/document.hpp"
#include "grammar/tree_index.hpp"

namespace proviso::reading {

// -- words and citations (read_phrases.cpp) --
Words read_words(NodeRef name);  ///< empty when the name is missing or broken
Words read_label(NodeRef label);
std::string read_text(NodeRef line_text_holder);  ///< every line_text below, joined by a blank
std::string read_quoted(NodeRef quoted);
CitationPhrase read_reference(NodeRef reference);
Phrase read_phrase(NodeRef node);
/// The phrase at a position, or `missing` where something was left over beside it.
Phrase read_body(NodeRef holder, std::size_t position);

// -- statements (read_statements.cpp) --
StatementText read_statement(NodeRef statement);

// -- declarations --
TypePhrase read_type(NodeRef holder);  ///< the type below, with what follows it
void read_fact(NodeRef node, Declaration& declaration);
void read_fielded(NodeRef node, Declaration& declaration);
void read_term(NodeRef node, Declaration& declaration);
void read_calendar(NodeRef node, Declaration& declaration);
void read_holidays(NodeRef node, Declaration& declaration);
void read_ruleset(NodeRef node, Declaration& declaration);
void read_paragraph(NodeRef node, Declaration& declaration);
void read_interpretation(NodeRef node, Declaration& declaration);
void read_policy(NodeRef node, Declaration& declaration);
void read_example(NodeRef node, Declaration& declaration);

}  // namespace proviso::reading
