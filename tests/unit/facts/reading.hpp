#pragma once
// Reads one case text with the sample program, and shows what came of it in a line or two.

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "interpreter/base/render.hpp"
#include "interpreter/facts/read_yaml.hpp"
#include "tests/support/diagnostics.hpp"
#include "tests/unit/facts/sample_program.hpp"

namespace proviso::testing {

/// One reading; its members stay for the test to look at.
struct Reading {
    explicit Reading(std::string text) {
        source = sources.add("case.yaml", std::move(text));
        facts = read_case(program(), CaseNames(program()), sources, source, sink);
    }

    static const Program& program() {
        static const Program made = sample_program();
        return made;
    }

    std::vector<std::string> codes() const { return codes_of(sink); }
    std::vector<std::string> places() const { return places_of(sink, sources); }
    /// The first message: headline, then what stands under the carets.
    std::string message() const {
        if (sink.empty()) return "";
        const Diagnostic first = sink.sorted().front();
        return first.headline + " | " + first.primary.says;
    }

    const StatedFact& fact(std::string_view name) const {
        std::size_t at = 0;
        while (program().facts[FactId{static_cast<std::uint32_t>(at)}].name != name) ++at;
        return facts->facts[at];
    }
    const EventLog& event(std::string_view name) const {
        std::size_t at = 0;
        while (program().events[EventId{static_cast<std::uint32_t>(at)}].name != name) ++at;
        return facts->events[at];
    }

    SourceMap sources;
    SourceId source;
    DiagnosticSink sink;
    std::optional<FactSet> facts;
};

/// A case that states one fact more than its name.
inline Reading with_fact(const std::string& line) {
    return Reading("case: 1\nfacts:\n  " + line + "\n");
}

}  // namespace proviso::testing
