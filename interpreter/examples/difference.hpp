#pragma once
// One expectation that does not hold, told in full.

#include "interpreter/base/source_map.hpp"
#include "interpreter/examples/compare.hpp"
#include "interpreter/examples/example.hpp"
#include "interpreter/report/layout.hpp"

namespace proviso {

/// What it is about; what was expected and found; how days were counted; the rule that decides with the steps
/// to it; what the expectation stands on; where it last passed.
void put_difference(report::Lines& lines, const Expectation& expected, const Actual& actual,
                    const SourceMap& sources);

}  // namespace proviso
