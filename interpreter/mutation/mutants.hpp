#pragma once
// Small mistakes that could have been made in writing a rule: each is one change to its text.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/document.hpp"
#include "interpreter/base/source_map.hpp"

namespace proviso {

/// One change to one place of a text.
struct Mutant {
    std::string paragraph;  ///< in which it stands, without "§ "; of a declaration its words
    std::string change;     ///< "11 business days for 10 business days", "without (B)"
    Span where;
    std::string by;  ///< what stands there instead
    /// An item of a list that is left out; unset otherwise. The labels behind it move up.
    Span left_out{};
    bool in_declaration = false;  ///< `paragraph` is then "calendar business day"

    /// "§ 4.3", "calendar business day".
    std::string heading() const { return (in_declaration ? "" : "§ ") + paragraph; }
};

/// What may be taken for another of its kind, each in the order of the program.
struct InScope {
    struct EventName {
        std::string name;
        bool any_number = false;
        bool may_stand_in =
            false;  ///< declared as an event, and stated: neither an act's entry nor worked out
    };
    std::vector<std::string> kinds_of_day;  ///< names of calendars: "business day"
    std::vector<std::string> parties;
    std::vector<std::string> holidays;  ///< names of sets
    std::vector<EventName> events;
};

/// The changes that are tried of every statement in a document, in the order of the text: each condition
/// turned round, each operand, label, exception and clause left out, each period and date moved by one, each
/// kind of day and each event that is counted from exchanged, each boundary moved, each statement left out;
/// and of its declarations, see `declaration_mutants`. Options that are not adopted and examples are left
/// alone. Each change gives a text that can be read.
std::vector<Mutant> mutants_of(const Document& document, const SourceMap& sources,
                               const InScope& in_scope);

/// Of a fact the burden of proof left out and put on the other side; of a calendar each closing left out, a
/// set of holidays exchanged, and one weekday more; of the ruleset another event for the day by which the
/// law is chosen. Of anything else nothing.
std::vector<Mutant> declaration_mutants(const Declaration& declaration, const SourceMap& sources,
                                        const InScope& in_scope);

/// The next of the names behind this one, round the end; none where there is no other.
std::optional<std::string> next_of(const std::vector<std::string>& names, std::string_view name);
/// The next event that may stand in for this one: as often as it, once or any number of times.
std::optional<std::string> next_event(const InScope& in_scope, std::string_view name);

/// The lines of a span, whole.
Span whole_lines(const SourceMap& sources, Span span);

/// The lines that the change touches, before and after, as in a diff.
struct ChangedLines {
    std::uint32_t first = 1;  ///< number of the first line
    std::vector<std::string> before, after;
};
ChangedLines changed_lines(const Mutant& mutant, const SourceMap& sources);

}  // namespace proviso
