#pragma once
// Which statements of a term can be active together, and whether one always is.

#include "interpreter/semantics/work.hpp"

namespace proviso {

/// The same condition or value, however far apart it is written.
bool are_equal(const Work& work, ExpressionId a, ExpressionId b);

/// One thing that a statement's conditions demand: that `id` holds, or that it does not.
struct Demand {
    ExpressionId id;
    bool holds = true;
};

/// All that must hold for a statement to be active; nothing when it is active `otherwise`.
std::vector<Demand> demands_of(const Work& work, const Statement& statement);

/// Demands that plainly never hold together: one asks what the other denies, or both ask one value
/// for different choices.
bool are_disjoint(const Work& work, const std::vector<Demand>& a, const std::vector<Demand>& b);

/// A term that ends without a value when no statement for it is active.
bool can_have_no_value(const Work& work, TermId id);

}  // namespace proviso
