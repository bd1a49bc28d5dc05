#pragma once
// An expectation against what the evaluator says.

#include <optional>
#include <string>
#include <vector>

#include "interpreter/base/source_map.hpp"
#include "interpreter/evaluate/determination.hpp"
#include "interpreter/examples/example.hpp"
#include "interpreter/examples/last_passed.hpp"
#include "interpreter/report/explanation_text.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

/// What was found in the place of an expectation.
struct Actual {
    bool as_expected = false;
    std::string heading;             ///< "§ 1005.11(c)(1), report the results"
    std::string status;              ///< "OPEN for now", "$50.00"
    std::vector<std::string> lines;  ///< last day, what was done, why: as a report tells them
    std::string counted;             ///< which day is day 1 of the period, which is the last
    Span rule;                       ///< the statement that decides; unset source for none
    /// What it says, then what the answer follows from; the first few lines.
    std::vector<report::ExplanationLine> steps;
    std::size_t more_steps = 0;             ///< how many are left out
    std::optional<LastPassed> last_passed;  ///< where somebody looked into the history of the rules
};

/// Whether the determination says what is expected; what it says instead is filled only if not.
Actual compare(const Program& program, const SourceMap& sources, const Determination& determination,
               const Expectation& expected);

/// The answers that an expectation may be about; one, if it says which.
std::vector<const Answer*> answers_about(const Determination& determination,
                                         const Expectation& expected);

/// The last day, or those of all outcomes that are possible.
std::vector<Day> days_due(const Answer& answer);
/// The value, or those of all outcomes that are possible.
std::vector<Value> values_of(const Answer& answer);

/// Does the answer say all that is expected of it?
bool says(const Answer& answer, const Aspects& expected);
/// Is it among these?
bool has_need(const std::vector<Need>& needs, const NeedExpected& expected);

}  // namespace proviso
