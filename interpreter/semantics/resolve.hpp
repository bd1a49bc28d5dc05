#pragma once
// Documents to a Program: names bound, types and periods checked, exceptions tied, order found.

#include <vector>

#include "grammar/document.hpp"
#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/source_map.hpp"
#include "interpreter/semantics/program.hpp"
#include "interpreter/semantics/selection.hpp"

namespace proviso {

/// A ruleset as it is evaluated: the law as if there were no policy, then the law with the first
/// policy on it, with the first and the second, and so on. What is declared has the same ids in all.
struct Layers {
    Program law;
    std::vector<Program> with_policies;

    /// With every policy there is; the law itself where there is none.
    const Program& top() const { return with_policies.empty() ? law : with_policies.back(); }
};

/// Resolves the files of one ruleset together with those it uses. Always returns a program, however
/// wrong the text; it may be evaluated only when the sink has no errors. The order of documents and of
/// declarations changes no answer; ids follow a canonical order (paragraphs by citation), not file order.
/// What is declared (parties, facts, records, fields, events, acts, choices, logs, calendars) has the same ids
/// under every selection; terms, paragraphs, statements, interpretations and expressions may differ.
/// \param documents the files asked for first (`main_count` of them), then the files they use.
Program resolve(const std::vector<Document>& documents, std::size_t main_count,
                const SourceMap& sources, DiagnosticSink& sink, const Selection& selection = {});

/// What `resolve` reports under this selection, and nothing else.
void check_under(const Selection& selection, const std::vector<Document>& documents,
                 std::size_t main_count, const SourceMap& sources, DiagnosticSink& sink);

/// The fingerprint of the calendars as they stand in the program.
void set_calendar_edition(Program& program);

/// All layers, the law checked as if there were no policy. Every option that is not adopted is checked
/// as if it were: what is wrong under it alone is an error that names the interpretation and the option.
Layers resolve_layers(const std::vector<Document>& documents, std::size_t main_count,
                      const SourceMap& sources, DiagnosticSink& sink);

}  // namespace proviso
