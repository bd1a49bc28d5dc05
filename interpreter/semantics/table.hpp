#pragma once
// A value given by a table: each row is a statement, whose condition is made of heading and cells.

#include <optional>
#include <string>
#include <vector>

#include "interpreter/semantics/work.hpp"

namespace proviso {

/// A cell below a heading that asks something: `any`, `oral or written`, `not wire`, `more than $50`.
struct TableCell {
    bool any = false;
    Comparison comparison = Comparison::is;
    std::vector<Phrase> values;  ///< several: one of them
};

/// None for words that are no such thing.
std::optional<TableCell> read_cell(const Words& cell);

/// A heading or a cell as a name: articles dropped, blanks made single.
std::string plain_words(const Words& words);

/// The last row, where it stands for all that no other row covers.
bool is_otherwise(const TableRow& row);

/// Adds a statement for each row of a table; none, and told, where it is no table. `block` is the text it
/// stands in.
void add_table(Work& work, const StatementText& table, Span block, ParagraphId paragraph,
               InterpretationId interpretation);

}  // namespace proviso
