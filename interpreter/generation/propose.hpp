#pragma once
// Cases near the boundaries of rules, made from one case by small changes.

#include <functional>
#include <map>
#include <tuple>

#include "interpreter/facts/fact_set.hpp"
#include "interpreter/generation/boundaries.hpp"

namespace proviso {

/// Runs a case through the rules; the facts must outlive what is done with the pass.
using RunCase = std::function<void(const FactSet&, const std::function<void(Pass&)>&)>;

/// How often each boundary was tried, from all cases together: a few cases are enough for each.
using Attempts = std::map<Shown, int>;

/// Hands out changed cases, each perhaps on a boundary: the act on the last day and the day after; the same
/// with the whole case moved so that the period meets a weekend, a holiday, 29 February or the turn of the
/// year; what a window asks for on its last day and the day after; and one label alone.
/// \param pass run over `seed`, which is plain and has its `as_of`
void propose(Pass& pass, const FactSet& seed, const std::vector<StatementId>& statements,
             const RunCase& run, Attempts& attempts, const std::function<void(FactSet)>& use);

}  // namespace proviso
