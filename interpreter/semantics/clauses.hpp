#pragma once
// Which clause may stand under which statement.

#include <array>
#include <string_view>

#include "interpreter/semantics/work.hpp"

namespace proviso {

inline constexpr auto clause_kinds = static_cast<std::size_t>(ClauseKind::see) + 1;

/// The clauses of one statement by kind, each at most once and where it belongs.
using Clauses = std::array<const Clause*, clause_kinds>;

std::string_view words(ClauseKind kind);            ///< "if", "of at least"
std::string_view with_article(StatementForm form);  ///< "a value", "a duty"

/// Sorts the clauses; tells of a second one of a kind, of one out of place, and of `otherwise` beside
/// `instead of` or `unless`. From a clause that stands where it cannot on, the rest most likely belongs to
/// a statement whose first line is lost.
Clauses read_clauses(Work& work, WrittenStatement& written);

}  // namespace proviso
