#pragma once
// The type of one expression whose parts are typed already.

#include "interpreter/semantics/work.hpp"

namespace proviso {

/// Types an expression and tells what does not fit; parts were typed before.
void type_expression(Work& work, ParagraphId under, ExpressionId id);

/// Tells of an expression that is not of this kind; silent for what was reported already.
bool needs(Work& work, ParagraphId under, ExpressionId id, ValueKind kind);

/// "money", "a date"; for a period its kind of day.
std::string type_words(const Work& work, ExpressionId id);

}  // namespace proviso
