// Reads a text for a test and shows phrases on one line.

#include "tests/unit/grammar/reading.hpp"

#include <gtest/gtest.h>

#include <array>

#include "tests/support/diagnostics.hpp"

namespace proviso::testing {

namespace {

constexpr auto phrase_names = std::to_array<std::string_view>(
    {"missing",    "money",     "number",     "share",          "date",
     "yes",        "no",        "period",     "quoted",         "name",
     "arithmetic", "lesser_of", "greater_of", "total_of",       "sum_of_each",
     "number_of",  "earliest",  "latest",     "chain",          "any_of",
     "all_of",     "none_of",   "item",       "effective_from", "effective_until",
     "negation",   "no_event",  "timed",      "dated",          "comparison",
     "there_is",   "any_where", "no_where",   "status",         "window",
     "reference"});
constexpr auto joined_names =
    std::to_array<std::string_view>({"", "and ", "or ", "+ ", "- ", "* "});
constexpr auto comparison_names = std::to_array<std::string_view>(
    {"is", "is_not", "more_than", "less_than", "at_least", "at_most"});
constexpr auto time_names = std::to_array<std::string_view>(
    {"within_after", "within_after_each", "no_later_after", "no_later_than", "more_than_after",
     "at_least_before", "before", "after", "for_after", "at_any_time", "once", "without_delay",
     "on_day"});
constexpr auto status_names = std::to_array<std::string_view>(
    {"complied_with", "missed", "done_on_time", "done_late", "open", "not_required"});
constexpr auto rounding_names =
    std::to_array<std::string_view>({"", " down", " up", " half_up", " half_even"});

template <typename Names, typename Enumerator>
std::string name_in(const Names& names, Enumerator enumerator) {
    return std::string(names[static_cast<std::size_t>(enumerator)]);
}

bool is_leaf(PhraseKind kind) {
    return kind == PhraseKind::money || kind == PhraseKind::number || kind == PhraseKind::share ||
           kind == PhraseKind::date || kind == PhraseKind::yes || kind == PhraseKind::no ||
           kind == PhraseKind::name;
}

std::string only_statement_shown(std::string_view text, bool clause) {
    const Reading reading(text);
    const auto& statements = reading.first(DeclarationKind::paragraph).paragraph->statements;
    if (!reading.sink.empty()) return ::testing::PrintToString(reading.places());
    const StatementText& statement = statements.at(0);
    return show(clause ? statement.clauses.at(0).body : *statement.body);
}

}  // namespace

Reading::Reading(std::string_view text)
    : source(sources.add("test.proviso", std::string(text))),
      tree(parse(sources, source, sink)),
      document(read_document(tree, sources)) {}

bool Reading::is_lossless() const {
    const std::string_view text = sources.text(source);
    std::uint32_t at = 0;
    for (const SyntaxNode& node : tree.nodes) {
        if (!is_token(node.kind)) continue;
        if (node.begin != at || node.end < node.begin || node.subtree != 1) return false;
        at = node.end;
    }
    const SyntaxNode& root = tree.nodes.back();
    return at == text.size() && root.kind == SyntaxKind::file &&
           root.subtree == tree.nodes.size() && tree.reconstruct(text) == text;
}

std::string Reading::repair(std::string_view number) const {
    for (const Diagnostic& diagnostic : sink.sorted()) {
        if (info(diagnostic.code).number != number) continue;
        return diagnostic.notes.empty() ? diagnostic.primary.says : diagnostic.notes.front();
    }
    return "not reported";
}

std::vector<std::string> Reading::places() const { return places_of(sink, sources); }

const Declaration& Reading::first(DeclarationKind kind) const {
    for (const Declaration& declaration : document.declarations) {
        if (declaration.kind == kind) return declaration;
    }
    throw std::runtime_error("no declaration of this kind was read");
}

const StatementText& Reading::statement(std::string_view citation, std::string_view head) const {
    for (const Declaration& declaration : document.declarations) {
        if (!declaration.paragraph || declaration.paragraph->citation.text != citation) continue;
        for (const StatementText& statement : declaration.paragraph->statements) {
            if (sources.text(statement.head).starts_with(head)) return statement;
        }
    }
    throw std::runtime_error("no statement " + std::string(head) + " was read");
}

std::string show(const CitationPhrase& citation) {
    std::string shown = citation.any_duty ? "any duty " : "";
    shown += (citation.below ? "in § " : "§ ") + citation.text;
    if (!citation.label.empty()) shown += " " + citation.label.text;
    if (!citation.because_of.empty()) shown += " " + citation.because_of.text;
    if (citation.row > 0) shown += " row " + std::to_string(citation.row);
    if (!citation.duty.empty()) shown += ", " + citation.duty.text;
    return shown;
}

std::string show(const Phrase& phrase) {
    const std::string joined = name_in(joined_names, phrase.joined_by);
    if (is_leaf(phrase.kind)) return joined + phrase.text;
    if (phrase.kind == PhraseKind::quoted) return joined + '"' + phrase.text + '"';
    if (phrase.kind == PhraseKind::reference) return joined + "[" + show(*phrase.citation) + "]";
    if (phrase.kind == PhraseKind::period) {
        return joined + "[" + phrase.text + name_in(rounding_names, phrase.rounding) + "]";
    }
    std::string shown = joined + "(" + name_in(phrase_names, phrase.kind);
    if (phrase.kind == PhraseKind::comparison || phrase.kind == PhraseKind::dated) {
        shown += " " + name_in(comparison_names, phrase.comparison);
    }
    if (phrase.kind == PhraseKind::window) shown += " " + name_in(time_names, phrase.time);
    if (phrase.kind == PhraseKind::status) shown += " " + name_in(status_names, phrase.status);
    if (phrase.kind == PhraseKind::item) shown += " " + phrase.text;
    for (const Phrase& part : phrase.parts) shown += "; " + show(part);
    return shown + ")";
}

std::string show_condition(std::string_view condition) {
    return only_statement_shown("§ 1\n  x means that " + std::string(condition) + "\n", false);
}

std::string show_value(std::string_view value) {
    return only_statement_shown("§ 1\n  x is " + std::string(value) + "\n", false);
}

std::string show_time(std::string_view time) {
    return only_statement_shown("§ 1\n  p must do\n    " + std::string(time) + "\n", true);
}

}  // namespace proviso::testing
