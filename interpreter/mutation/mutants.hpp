#pragma once
// Small mistakes that could have been made in writing a rule: each is one change to its text.

#include <string>
#include <vector>

#include "grammar/document.hpp"
#include "interpreter/base/source_map.hpp"

namespace proviso {

/// One change to one place of a text.
struct Mutant {
    std::string paragraph;  ///< in which it stands, without "§ "
    std::string change;     ///< "11 business days for 10 business days", "without (B)"
    Span where;
    std::string by;  ///< what stands there instead
    /// An item of a list that is left out; unset otherwise. The labels behind it move up.
    Span left_out{};
};

/// The changes that are tried of every statement in a document, in the order of the text: each condition
/// turned round, each operand, label, exception and clause left out, each period and date moved by one, each
/// kind of day exchanged, each boundary moved, each statement left out. Options that are not adopted,
/// examples and declarations are left alone. Each change gives a text that can be read.
/// \param kinds_of_day names of calendars, one of them taken for `calendar day`: "business day"
std::vector<Mutant> mutants_of(const Document& document, const SourceMap& sources,
                               const std::vector<std::string>& kinds_of_day);

/// The lines that the change touches, before and after, as in a diff.
struct ChangedLines {
    std::uint32_t first = 1;  ///< number of the first line
    std::vector<std::string> before, after;
};
ChangedLines changed_lines(const Mutant& mutant, const SourceMap& sources);

}  // namespace proviso
