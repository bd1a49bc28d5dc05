#pragma once
// The same rules by another calendar: what would it change if other days counted?

#include <string>

#include "interpreter/semantics/program.hpp"

namespace proviso {

/// Lets a calendar count the days of another calendar of the program; or be closed on this set of holidays in
/// place of those that it names, its weekdays and single days kept. False where `other` is neither.
bool count_by(Program& program, CalendarId calendar, const std::string& other);

}  // namespace proviso
