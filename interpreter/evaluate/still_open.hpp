#pragma once
// On which statements an answer can still turn: what is settled stays settled, whatever is supposed.

#include <map>
#include <vector>

#include "interpreter/evaluate/standings.hpp"

namespace proviso {

/// Which statements of a term may still apply where it is unsettled, in each pass: found once for all
/// questions, since it goes through every row.
using KnownOpen = std::map<const Pass*, std::map<TermId, std::vector<StatementId>>>;

/// The statements that an unsettled answer rests on and that are not settled themselves, sorted.
std::vector<StatementId> still_open(const Question& question, Pass& pass, KnownOpen& known);

/// All conditions and values of a statement, with all of their parts.
std::vector<ExpressionId> expressions_of(const Program& program, const Statement& statement);

}  // namespace proviso
