#pragma once
// By which numbers a case cites paragraphs: those they had in the law that governs it.

#include <string>
#include <vector>

#include "interpreter/evaluate/determination.hpp"
#include "interpreter/evaluate/pass.hpp"

namespace proviso {

/// The renumberings that came after the day whose law governs the case. Where it is not settled whether
/// they did, the numbers of the ruleset stay, and a note says so.
EarlierNumbers earlier_numbers(Pass& pass, std::vector<std::string>& notes);

/// The paragraph's number for such a case, without "§ ".
std::string number_of(const Program& program, const EarlierNumbers& earlier,
                      const Paragraph& paragraph);

/// A text from the rules with each `§ X` in it by its number for such a case.
std::string renumbered(const Program& program, const EarlierNumbers& earlier,
                       const std::string& text);

}  // namespace proviso
