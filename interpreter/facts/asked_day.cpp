// The day is stated, in the case or on the command line.
#include "interpreter/facts/asked_day.hpp"

namespace proviso {

std::optional<Day> asked_day(const FactSet& facts, std::optional<Day> given, DiagnosticSink& sink) {
    const std::optional<Day> day = given ? given : facts.as_of;
    if (!day) {
        sink.report<Code::no_as_of>(Span{facts.source, 0, 0})
            .note(
                "add a line such as `as of: 2026-03-18` to the case, or give --as-of 2026-03-18; "
                "today's date is never assumed");
    }
    return day;
}

}  // namespace proviso
