#pragma once
// How one written value stands to another, as far as it shows without a case.

#include <optional>

#include "interpreter/protection/movements.hpp"
#include "interpreter/values/date.hpp"

namespace proviso {

/// The same expression, however far apart it is written in one program.
bool same_expression(const Program& program, ExpressionId a, ExpressionId b);

/// How a value moves when `second` takes the place of `first`. Periods of unlike kinds of day are counted
/// from every day of the calendars' years: they may stand both ways.
Moves moves_between(const Program& program, ExpressionId first, ExpressionId second);

/// A day from which the one period ends later than the other.
struct LaterEnd {
    Day start, first_end, second_end;
};

/// The first day of the calendars' years from which the period `second` ends later than `first` (or, with
/// `earlier`, earlier); none when there is no such day. Both must be literal periods.
std::optional<LaterEnd> start_that_tells(const Program& program, const Value& first,
                                         const Value& second, bool earlier);

}  // namespace proviso
