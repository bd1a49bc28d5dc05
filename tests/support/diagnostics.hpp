#pragma once
// What a sink holds, in a form that a test can compare without matching prose.

#include <fmt/format.h>

#include <string>
#include <vector>

#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/source_map.hpp"

namespace proviso::testing {

/// The codes in order of place: {"P0307", …}.
inline std::vector<std::string> codes_of(const DiagnosticSink& sink) {
    std::vector<std::string> codes;
    for (const Diagnostic& diagnostic : sink.sorted())
        codes.emplace_back(info(diagnostic.code).number);
    return codes;
}

/// The codes with line, column and the marked text: {"P0307 3:12 `10 days`", …}.
inline std::vector<std::string> places_of(const DiagnosticSink& sink, const SourceMap& sources) {
    std::vector<std::string> places;
    for (const Diagnostic& diagnostic : sink.sorted()) {
        const Span where = diagnostic.primary.where;
        const std::string_view number = info(diagnostic.code).number;
        if (!where.source.is_set()) {
            places.emplace_back(number);
            continue;
        }
        const Place place = sources.place(where);
        places.push_back(
            fmt::format("{} {}:{} `{}`", number, place.line, place.column, sources.text(where)));
    }
    return places;
}

}  // namespace proviso::testing
