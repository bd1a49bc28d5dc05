#pragma once
// The calendars of the standard library as the interpreter reads them, for tests against an oracle.

#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "grammar/document.hpp"
#include "grammar/parse.hpp"
#include "grammar/syntax_tree.hpp"
#include "interpreter/base/render.hpp"
#include "interpreter/semantics/resolve.hpp"

namespace proviso::testing {

/// What came of it; `problems` is empty when all was well.
struct ShippedCalendar {
    Calendar calendar;
    std::string problems;
};

/// Monday to Friday, closed on one of the shipped holiday sets; `more` adds lines to the calendar.
inline ShippedCalendar shipped_calendar(const std::string& holidays, const std::string& more = {}) {
    std::ifstream file(PROVISO_STDLIB "/calendars/united-states-banking-days.proviso");
    std::stringstream shipped;
    shipped << file.rdbuf();
    const std::string ours =
        "ruleset business days under test\n  cites the test\n  version 1\n"
        "  use United States banking days\n\n"
        "calendar business day\n  cites the test\n  open Monday to Friday\n  closed on " +
        holidays + "\n" + more;

    SourceMap sources;
    DiagnosticSink sink;
    std::vector<Document> documents;
    for (const auto& [name, text] : {std::pair(std::string("test.proviso"), ours),
                                     std::pair(std::string("stdlib.proviso"), shipped.str())}) {
        const SourceId source = sources.add(name, text);
        documents.push_back(read_document(parse(sources, source, sink), sources));
    }
    const Program program = resolve(documents, 1, sources, sink);
    ShippedCalendar made;
    made.problems = render_text(sink, sources);
    if (program.calendars.empty()) made.problems += "no calendar was made\n";
    for (const DeclaredCalendar& declared : program.calendars) made.calendar = declared.calendar;
    return made;
}

}  // namespace proviso::testing
