#pragma once
// Texts to a Program in one line, and what was said about them, for tests.

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "grammar/document.hpp"
#include "grammar/parse.hpp"
#include "interpreter/base/diagnostic.hpp"
#include "interpreter/semantics/resolve.hpp"

namespace proviso::testing {

struct Resolved {
    SourceMap sources;
    DiagnosticSink sink;
    Program program;

    /// "P0307 10 days": every code with the first words under its carets, in order of place.
    std::vector<std::string> told() const {
        std::vector<std::string> result;
        for (const Diagnostic& diagnostic : sink.sorted()) {
            const std::string_view text = sources.text(diagnostic.primary.where);
            result.push_back(std::string(info(diagnostic.code).number) + " " +
                             std::string(text.substr(0, text.find('\n'))));
        }
        return result;
    }
    /// Headlines, remarks, notes: what a message says besides its code.
    std::string everything_said() const {
        std::string result;
        for (const Diagnostic& diagnostic : sink.sorted()) {
            result += diagnostic.under + ": " + diagnostic.headline + "\n^ " +
                      diagnostic.primary.says + "\n";
            for (const Label& label : diagnostic.related) result += "@ " + label.says + "\n";
            for (const std::string& note : diagnostic.notes) result += "= " + note + "\n";
        }
        return result;
    }
    TermId term(std::string_view name) const {
        for (std::size_t i = 0; i < program.terms.size(); ++i) {
            const TermId id = decltype(program.terms)::id_at(i);
            if (program.terms[id].name == name) return id;
        }
        return {};
    }
    const Statement& statement(std::string_view citation, StatementKind kind) const {
        for (const Paragraph& paragraph : program.paragraphs) {
            if (paragraph.citation != citation) continue;
            for (const StatementId id : paragraph.statements) {
                if (program.statements[id].kind == kind) return program.statements[id];
            }
        }
        ADD_FAILURE() << "no such statement in " << citation;
        static const Statement none;
        return none;
    }
};

inline Resolved resolve_texts(const std::vector<std::string_view>& texts, std::size_t main_count) {
    Resolved result;
    std::vector<Document> documents;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const SourceId id = result.sources.add(
            std::string(1, static_cast<char>('a' + i)) + ".proviso", std::string(texts[i]));
        documents.push_back(read_document(parse(result.sources, id, result.sink), result.sources));
    }
    result.program = resolve_layers(documents, main_count, result.sources, result.sink).law;
    return result;
}

/// Declarations that the tests' paragraphs speak of. Everything is used, so nothing is warned of.
inline constexpr std::string_view declarations = R"(ruleset Test
  version 1
party bank
party consumer
calendar business day
  open Monday to Friday
fact kind is wire or card or cash
fact asked is yes or no
fact told is yes or no
fact amount is money
fact other amount is money
fact opened is a date
fact floor is money, if any
fact span is a period
record transfer
  date is a date
  sum is money
  sent is a date, if any
  wrong is yes or no
event notice
event notice given, any number
event claim withdrawn
act bank: decide / decision made
  outcome is error or no-error
  in writing is yes or no
act bank: give credit / credit given, any number
  paid is money
act bank: hold funds / funds held
act consumer: complain / complaint filed
§ 0.1  Uses everything
  used means that any of
      (A) kind is cash
      (B) asked
      (C) told
      (D) amount is more than $1
      (E) other amount is more than $1
      (F) opened is after notice
      (G) there is a floor
      (H) notice no later than span after opened
)";

/// The paragraphs of a test below the declarations.
inline Resolved resolve_below(std::string_view paragraphs) {
    const std::string text = std::string(declarations) + std::string(paragraphs);
    return resolve_texts({text}, 1);
}

}  // namespace proviso::testing
