#pragma once
// Everything that a determination holds, as text: what two of them must agree in to be the same.

#include <string>

#include "interpreter/base/source_map.hpp"
#include "interpreter/evaluate/determination.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso::testing {

/// Ids are written as names. Places in the case file are written as the text that stands there, since
/// lines move when a file is shuffled; places in the ruleset, and its edition, are left out.
std::string dump(const Determination& determination, const Program& program,
                 const SourceMap& sources);

/// Only one answer, without its explanation.
std::string dump(const Answer& answer, const Program& program);

std::string value_text(const Value& value, const Program& program);

/// `duty give provisional credit § 1005.11(c)(2)(i)`: which answer it is, the same in every evaluation.
std::string name_of(const Answer& answer);

}  // namespace proviso::testing
