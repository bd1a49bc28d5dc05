#pragma once
// What the parts of the reader of `expect` lines share.

#include <optional>
#include <string>
#include <string_view>

#include "interpreter/base/diagnostic.hpp"
#include "interpreter/examples/example.hpp"
#include "interpreter/facts/case_names.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

/// What is left of a line to read, with its place.
struct Rest {
    std::string_view text;
    Span where;

    bool empty() const { return text.empty(); }
    /// Takes this text and the blanks behind it off the front. False when something else, or more
    /// of a word, stands there.
    bool take(std::string_view words);
    /// Takes so many bytes and the blanks behind them.
    Rest take_bytes(std::size_t bytes);
    /// Up to the first of `, `, ` or ` and the end, taken off the front.
    Rest take_part();
};

/// One `expect` line on its way to an Expectation.
struct ExpectationReading {
    const Program& program;
    const SourceMap& sources;
    const CaseNames& names;
    DiagnosticSink& sink;
};

/// The line without its word `expect`; none when it cannot be read, which has been reported.
std::optional<Expectation> read_expectation(ExpectationReading& reading, const ExampleLine& line);

/// Adds it with what it stands on: its own authority, else the one `of_all`. Not when it cannot be read.
void add_expectation(ExpectationReading& reading, const ExpectText& expect,
                     const std::string& of_all, std::vector<Expectation>& expects);

/// What a line says behind its verb: `is …`, `has no value`, `needs …`. `subject` is complete.
/// False when it cannot be read, which has been reported.
bool read_aspects(ExpectationReading& reading, const Expectation& subject, Rest rest,
                  Aspects& says);

/// The words for a status of such a subject; empty where there are none.
std::string_view words_for(const Program& program, const Expectation& subject, Status status);

/// `FACT`, `ROW N FIELD`, `FIELD of EVENT`, `EVENT`, `EVENT up to D`.
std::optional<NeedExpected> read_need(ExpectationReading& reading, Rest rest);

/// The longest beginning of `text`, ending with a word, that is the name of something declared.
struct LeadingName {
    std::size_t bytes = 0;  ///< 0: none
    Declared declared;
};
LeadingName leading_name(const CaseNames& names, std::string_view text);

/// The paragraph that a text begins with, by its number in the ruleset, else by an earlier one.
struct LeadingParagraph {
    ParagraphId paragraph;                  ///< unset: none, or several that had this number
    std::size_t bytes = 0;                  ///< of its number; 0: none
    std::string earlier;                    ///< the earlier number; empty for the ruleset's own
    std::vector<std::string> several = {};  ///< those that had it, by their numbers in the ruleset
};
LeadingParagraph leading_paragraph(const Program& program, std::string_view text);

/// `transfer 2`: which row, from 0, and how many bytes it took; none if no record is named here.
struct LeadingRow {
    RecordId record;
    std::int32_t row = -1;
    std::size_t bytes = 0;
};
std::optional<LeadingRow> leading_row(const CaseNames& names, std::string_view text);

/// "a duty", "a ban", "a permission", "a value".
std::string_view kind_of_subject(const Program& program, const Expectation& subject);

}  // namespace proviso
