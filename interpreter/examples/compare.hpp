#pragma once
// An expectation against what the evaluator says.

#include <string>
#include <vector>

#include "interpreter/evaluate/determination.hpp"
#include "interpreter/examples/example.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

/// What was found in the place of an expectation.
struct Actual {
    bool as_expected = false;
    std::string heading;             ///< "§ 1005.11(c)(1), report the results"
    std::string status;              ///< "OPEN for now", "$50.00"
    std::vector<std::string> lines;  ///< last day, what was done, why: as a report tells them
};

/// Whether the determination says what is expected; what it says instead is filled only if not.
Actual compare(const Program& program, const Determination& determination,
               const Expectation& expected);

/// Does the answer say all that is expected of it?
bool says(const Answer& answer, const Aspects& expected);
/// Is it among these?
bool has_need(const std::vector<Need>& needs, const NeedExpected& expected);

}  // namespace proviso
