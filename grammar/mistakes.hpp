#pragma once
// What is wrong at a place, in plain words with a repair: no rule words a message itself.

#include <cstdint>
#include <string>
#include <string_view>

#include "interpreter/base/diagnostic.hpp"

namespace proviso {

/// What the text has committed itself to and does not say.
enum class Wanted : std::uint8_t {
    word,
    sign,
    name,
    act,
    record,
    party,
    event,
    condition,
    value,
    period,
    moment,  // what a name may be
    date,
    year,
    citation,
    title_in_quotes,
    type,
    weekday,
    closing_day,
    rounding,
    status,
    text,
    row,
    item,
};

/// What kind of line something is left over on.
enum class LineEnd : std::uint8_t { clause, value, item, declaration, time };

/// Who a name is for, which decides what may follow it and what to write instead of a broken one.
enum class NameFor : std::uint8_t {
    fact,
    finding,
    record,
    event,
    act_party,
    act_do,
    act_done,
    term,
    field,
    party,
    calendar,
    holidays,
    ruleset,
    used_ruleset,
    interpretation,
    policy,
    path,
    other,
};

/// Text as it is meant: curly quotes straight, the copyright sign `(c)`, no-break blanks plain.
std::string plain_text(std::string_view text);

class Reporter {
public:
    /// `rest`: the text from the place of the mistake to its end.
    Reporter(DiagnosticSink& sink, SourceId source, std::string_view text, std::string_view rest,
             std::string_view under)
        : sink_(sink), source_(source), text_(text), rest_(rest), under_(under) {}

    void missing(Wanted wanted, std::string_view words) const;
    void leftover(LineEnd kind) const;
    void broken_literal() const;
    void broken_name(NameFor whose, std::size_t length) const;
    void broken_statement() const;
    void broken_clause() const;
    void unknown_type(std::size_t length) const;
    void clause_without_statement() const;
    /// `allowed`: what may stand at this place, for the repair.
    void stray_line(std::string_view allowed) const;

private:
    Span here(std::size_t length) const;
    /// The place just behind what stands before.
    Span behind() const;
    std::string_view this_line() const;
    std::string_view first_thing() const;
    void missing_period() const;
    void missing_citation() const;
    void report_missing(Wanted wanted, Span where) const;
    bool line_is_over() const;
    bool broken_beginning(Wanted wanted) const;
    bool leftover_clause() const;
    bool leftover_unit() const;
    void report_sign_in_name(std::string_view name, std::size_t offset) const;
    bool leftover_sign() const;

    DiagnosticSink& sink_;
    SourceId source_;
    std::string_view text_;
    std::string_view rest_;
    std::string_view under_;
};

}  // namespace proviso
