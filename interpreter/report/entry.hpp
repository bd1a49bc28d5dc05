#pragma once
// One answer as an entry of the report: what stands below its status and subject.

#include <string>
#include <vector>

#include "interpreter/evaluate/determination.hpp"
#include "interpreter/report/columns.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso::report {

/// `give provisional credit`, `must not restrict the credited funds`, `transfer 1 timely`. With
/// `name_party` the one who owes stands before it.
std::string subject_text(const Program& program, const Answer& answer, bool name_party = false);

/// With dates, amounts, reasons, and what is missing or may still change it.
Entry entry_of(const Program& program, const Determination& determination, const Answer& answer,
               bool name_party = false);

/// What the duties that have not started wait for: "notice of error is not recorded". Where something
/// recorded nearly counted as such a beginning, only that one.
std::vector<std::string> beginnings_awaited(const Program& program,
                                            const Determination& determination);

/// True when that entry names every fact the answer needs.
bool lists_needs(const Answer& answer);

/// What an officer asked for by default: no bans that are kept, no duties that have not started, and
/// A duty, ban or permission of a version that is not law for the case.
bool is_another_version(const Answer& answer);
/// of the values only declared ones and money.
bool is_shown_by_default(const Program& program, const Answer& answer);

}  // namespace proviso::report
