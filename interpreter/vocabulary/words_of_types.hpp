#pragma once
// A type as a ruleset writes it, and as a case file to fill in asks for it.

#include <string>
#include <vector>

#include "interpreter/semantics/program.hpp"

namespace proviso {

/// The words of a closed list, in the order declared; none for another type.
std::vector<std::string> choices_of(const Program& program, const Type& type);
/// "oral or written", "a date, if any", "yes or no, no unless proved by bank".
std::string type_in_words(const Program& program, const Type& type);
/// "no unless proved by bank"; empty when nobody has to prove it.
std::string burden_in_words(const Program& program, const Type& type);
/// "DATE", "oral or written", "MONEY, or not applicable": never a value that could be read as one.
std::string placeholder_for(const Program& program, const Type& type);

}  // namespace proviso
