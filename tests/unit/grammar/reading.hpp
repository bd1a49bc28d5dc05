#pragma once
// One text read all the way, and short ways to say in a test what came of it.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/document.hpp"
#include "grammar/parse.hpp"
#include "interpreter/base/diagnostic.hpp"

namespace proviso::testing {

struct Reading {
    explicit Reading(std::string_view text);

    SourceMap sources;
    SourceId source;
    DiagnosticSink sink;
    SyntaxTree tree;
    Document document;

    /// Every byte in exactly one token, in order, under one root.
    bool is_lossless() const;
    /// What is said under the carets or in a note of the first diagnostic with this number.
    std::string repair(std::string_view number) const;
    std::vector<std::string> places() const;
    /// The first declaration of a kind.
    const Declaration& first(DeclarationKind kind) const;
    /// The statement of the paragraph `§ citation` whose head begins with these words.
    const StatementText& statement(std::string_view citation, std::string_view head) const;
};

/// A phrase on one line: `(comparison is amount $50)`, `(window within_after [10 business days] x)`.
std::string show(const Phrase& phrase);
std::string show(const CitationPhrase& citation);

/// Statements alone, read under `§ 1`, whose only statement is returned shown.
std::string show_condition(std::string_view condition);
std::string show_value(std::string_view value);
std::string show_time(std::string_view time);

}  // namespace proviso::testing
