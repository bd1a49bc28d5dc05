#pragma once
// How diagnostics are shown: to a person, with the line and carets, or to a program, as JSON.

#include <cstddef>
#include <string>

#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/limits.hpp"
#include "interpreter/base/source_map.hpp"

namespace proviso {

struct RenderOptions {
    bool colour = false;  ///< terminal colours; nothing else of the text depends on it
    std::size_t shown = limits::diagnostics_shown;
};

/// All diagnostics in order, a blank line between them, each ending in a line end; past
/// `options.shown` one line that says how many more. Empty when there are none. Foreign text is
/// shown with `printable`.
std::string render_text(const DiagnosticSink& sink, const SourceMap& sources,
                        const RenderOptions& options = {});

/// One diagnostic:
///
///     error P0307: "10 days" does not say which days
///       --> reg-e.proviso:88:43  § 1005.11(c)(2)(i)
///        |
///     88 |   no written confirmation received within 10 days after notice of error
///        |                                           ^^^^^^^ write "10 business days" …
///        = a note
std::string render_text(const Diagnostic& diagnostic, const SourceMap& sources,
                        const RenderOptions& options = {});

/// {"diagnostics": […], "not_shown": N}; the members are described in docs/reference.
std::string render_json(const DiagnosticSink& sink, const SourceMap& sources,
                        const RenderOptions& options = {});

}  // namespace proviso
