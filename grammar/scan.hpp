#pragma once
// Where does a word, a name, a literal or a line end? Plain scanners over bytes. Each returns one
// past the last byte, or nullptr when what it looks for does not stand here.

#include <string_view>

namespace proviso::scan {

using At = const char*;
using Scanner = At (*)(At at, At end);

inline std::string_view view(At begin, At end) {
    return {begin, static_cast<std::size_t>(end - begin)};
}

// -- lines and blanks --
At blanks(At at, At end);        ///< at least one blank, tab or no-break space
At after_blanks(At at, At end);  ///< never nullptr
At line_end(At at, At end);
bool at_line_end(At at, At end);  ///< a line end or the end of the text
At rest_of_line(At at, At end);   ///< never nullptr: where the line ends
At trimmed_rest(At at, At end);   ///< the same without the blanks at its end; nullptr if empty
/// From a line end over empty lines, comment lines and indentation to what stands next.
At next_content(At at, At end);
/// The same if what stands next continues the line before it, else nullptr.
At continuation(At at, At end);
bool begins_continuation(At at, At end);
/// Where the line with all lines that continue it ends; `stop_at_label`: a label ends it too.
At end_of_clause(At at, At end, bool stop_at_label);

// -- words and names --
At word(At at, At end);
At name(At at, At end);
/// These words with any blanks between them, not followed by more of a word.
At spelled(At at, At end, std::string_view words);
bool stops_name(std::string_view word, At word_begin, At end);
bool may_begin_name(std::string_view word);
bool opens_block(std::string_view word);  ///< an opener that begins a declaration (`path` does not)
bool begins_clause(At at, At end);
/// Begins like a clause and is none: a word of it is missing or one letter is wrong.
bool almost_clause(At at, At end);
/// The clause or time keyword meant by the word that stands here, or empty.
std::string_view clause_meant(At at, At end);
/// The opener meant by a misspelt first word at the very begin of a line, or empty.
std::string_view opener_meant(At at, At end);
/// A word stands somewhere on this line that makes it a statement.
bool has_statement_word(At at, At end);
bool is_article(std::string_view word);

// -- literals and signs --
At money(At at, At end);
At date(At at, At end);
At number(At at, At end);
At share(At at, At end);
At period(At at, At end);
At yes_or_no(At at, At end);
At quoted(At at, At end);
At label(At at, At end);
At section_sign(At at, At end);
At citation(At at, At end);
At year(At at, At end);
At minus(At at, At end);
At month(At at, At end);
At weekday(At at, At end);
At ordinal(At at, At end);  ///< first to fourth, last
/// Which month (1 to 12), weekday (0 to 6, else -1) or ordinal (1 to 4, -1 for last) a word is; 0
/// is no month and no ordinal.
int month_number(std::string_view word);
int weekday_number(std::string_view word);
int ordinal_number(std::string_view word);
/// Whatever stands here up to a blank or line end: for messages.
At blob(At at, At end);
/// One character that opens or closes a quotation, straight or curly.
At quote_sign(At at, At end);

// -- lines --
/// A heading or an opener begins here (at the first byte of a line's content).
bool begins_declaration(At at, At end);
/// `§ A and § B do not apply` stands here.
bool begins_reach(At at, At end);

}  // namespace proviso::scan
