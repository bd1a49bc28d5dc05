#pragma once
// The verdicts on each row of a list, such as which transfers are timely: one line a row.

#include <cstddef>

#include "interpreter/evaluate/determination.hpp"
#include "interpreter/report/layout.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso::report {

/// A heading for each record, then its rows in order; neighbours with the same verdicts share a
/// line. What they say begins at `row_width`. Long lists are cut unless `all`, and so are the facts
/// that a verdict needs and verdicts without a `term` line where others of the record have one.
void put_verdicts(Lines& lines, const Program& program, const Determination& determination,
                  const Page& page, std::size_t row_width, bool all);

}  // namespace proviso::report
