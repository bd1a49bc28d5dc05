#pragma once
// Documents to a Program: names bound, types and periods checked, exceptions tied, order found.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "grammar/document.hpp"
#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/source_map.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

/// Which of what the texts leave to a choice is in force.
struct Selection {
    /// By the name of an interpretation, the position of the option that is followed, from 0; an
    /// interpretation that is not named follows its adopted option.
    std::map<std::string, std::uint32_t> options;
};

/// Resolves the files of one ruleset together with those it uses. Always returns a program, however
/// wrong the text; it may be evaluated only when the sink has no errors. The order of documents and of
/// declarations changes no answer; ids follow a canonical order (paragraphs by citation), not file order.
/// What is declared (facts, records, fields, events, acts, choices, logs, calendars, interpretations) has
/// the same ids under every selection; terms, paragraphs, statements and expressions may differ.
/// \param documents the files asked for first (`main_count` of them), then the files they use.
Program resolve(const std::vector<Document>& documents, std::size_t main_count,
                const SourceMap& sources, DiagnosticSink& sink, const Selection& selection = {});

/// The same, and every option that is not adopted is checked as if it were: what is wrong under it
/// alone is an error that names the interpretation and the option.
Program resolve_and_check_options(const std::vector<Document>& documents, std::size_t main_count,
                                  const SourceMap& sources, DiagnosticSink& sink);

}  // namespace proviso
