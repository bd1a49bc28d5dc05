#pragma once
// Open questions of the text: which option is in force, and the statements that come with it.

#include <set>
#include <string_view>
#include <vector>

#include "interpreter/semantics/work.hpp"

namespace proviso {

/// Adds statements as written to those of the paragraph. `block` is the text they stand in.
void collect_statements(Work& work, const std::vector<StatementText>& statements, Span block,
                        ParagraphId paragraph, InterpretationId interpretation);

/// Interpretations in the order of their names, and the statements of their options in force. Options
/// hold statements only; two interpretations never give one term its value, in any option.
void add_interpretations(Work& work);

/// Every name in a condition or value of an option, in force or not.
std::set<std::string_view> names_in_options(const Work& work);

}  // namespace proviso
