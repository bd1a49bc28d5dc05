#pragma once
// What became of a law, paragraph by paragraph, for people, for a page and for programs.

#include <string>

#include "interpreter/coverage/outline.hpp"
#include "interpreter/report/layout.hpp"

namespace proviso {

/// A line a section with its counts, then what is left out and why; with `all` every designation.
std::string accounting_text(const Outline& outline, const report::Page& page, bool all);

/// A page: the counts, then a table a section with every designation.
std::string accounting_markdown(const Outline& outline);

/// One JSON text with the counts and every designation.
std::string accounting_json(const Outline& outline);

/// "§ 1005.11(c)(1), fact payment kind": what stands for a designation; empty for none.
std::string stands_for(const Designation& designation);
/// "since 2019-04-01", "2011-12-30 to 2019-03-31", "never in force"; empty when not said.
std::string in_force_text(const Designation& designation);

}  // namespace proviso
