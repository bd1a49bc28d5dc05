#pragma once
// One answer as a line of the report: what stands behind its status and subject.

#include <string>

#include "interpreter/evaluate/determination.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso::report {

/// `give provisional credit`, `must not restrict the credited funds`, `transfer 1 timely`. With
/// `name_party` the one who owes stands before it.
std::string subject_text(const Program& program, const Answer& answer, bool name_party = false);

/// `§ 1005.11(c)(2)(i), exception (A): notice form: oral; …`: citation, dates, reasons, what is missing.
std::string entry_text(const Program& program, const Determination& determination,
                       const Answer& answer);

/// True when that text names every fact the answer needs.
bool lists_needs(const Answer& answer);

/// What an officer asked for by default: no bans that are kept, no duties that have not started, and
/// of the values only declared ones and money.
bool is_shown_by_default(const Program& program, const Answer& answer);

}  // namespace proviso::report
