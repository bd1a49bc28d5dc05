#pragma once
// The places of a statement on which a case may stand: its last days, windows and labelled lists, each with
// the row, entry or instance that it is looked at for.

#include <string_view>

#include "interpreter/evaluate/pass.hpp"

namespace proviso {

/// Told of each place in the order of the text. What is not of interest is left alone.
class PlaceVisitor {
public:
    PlaceVisitor() = default;
    PlaceVisitor(const PlaceVisitor&) = delete;
    PlaceVisitor& operator=(const PlaceVisitor&) = delete;
    virtual ~PlaceVisitor() = default;

    /// A duty, permission or ban that may be owed, with its last day known.
    virtual void on_last_day(StatementId, const DutyInstance&) {}
    /// `if`, `unless` or `means that`, as a whole.
    virtual void on_clause(StatementId, ExpressionId, const Scope&) {}
    /// A date or event asked for within a period; only where the window's days are known.
    virtual void on_window(StatementId, ExpressionId, const Scope&, const Bounds&) {}
    /// A list of labelled conditions of which any or none must hold, and in which clause ("unless") it stands.
    virtual void on_list(StatementId, std::string_view, ExpressionId, const Scope&) {}
};

/// Nothing is told of a statement that is not in force or not within reach.
void visit_places(Pass& pass, StatementId id, PlaceVisitor& visitor);

}  // namespace proviso
