#pragma once
// Reports for tests of the sink and of rendering, which do not care what a code means.

#include <cstddef>
#include <iterator>
#include <string_view>

#include "interpreter/base/diagnostic.hpp"

namespace proviso {

/// Any code of this severity that is no limit and takes no arguments, whatever the registry holds.
consteval Code any_code(Severity severity) {
    for (std::size_t i = 0; i < std::size(code_table); ++i) {
        const CodeInfo& entry = code_table[i];
        const bool plain = entry.message.find('{') == std::string_view::npos;
        if (plain && entry.severity == severity && !entry.number.starts_with("P10"))
            return static_cast<Code>(i);
    }
    throw "the registry has no such code";
}

inline Report sample_report(DiagnosticSink& sink, Span where) {
    return sink.report<any_code(Severity::error)>(where);
}

}  // namespace proviso
