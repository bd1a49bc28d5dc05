#pragma once
// An expectation as it would have to read to hold.

#include <string>

#include "interpreter/evaluate/determination.hpp"
#include "interpreter/examples/example.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

struct NewWords {
    std::string wanted;   ///< in the place of `Expectation::wanted`: "is open, due 2026-04-01"
    std::string refused;  ///< why there is none, in plain words
};

/// Says of the answer that was found what the expectation says of another one: a part that it leaves out stays
/// out, and a part that the answer does not have goes. Where the status itself is another one, the last day and
/// what stands against the duty are said as well: a bare status would show less than what it takes the place of.
/// \param determination with all answers in one list, and their reasons
NewWords rewritten(const Program& program, const Determination& determination,
                   const Expectation& expected);

}  // namespace proviso
