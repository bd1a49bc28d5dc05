#pragma once
// On which statements an answer can still turn: what is settled stays settled, whatever is supposed.

#include <vector>

#include "interpreter/evaluate/standings.hpp"

namespace proviso {

/// The statements that an unsettled answer rests on and that are not settled themselves, sorted.
std::vector<StatementId> still_open(const Question& question, Pass& pass, const RulesIndex& index);

/// All conditions and values of a statement, with all of their parts.
std::vector<ExpressionId> expressions_of(const Program& program, const Statement& statement);

}  // namespace proviso
