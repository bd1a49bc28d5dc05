#pragma once
// What a ruleset file says, line by line, before any name is looked up: the typed reading of a
// SyntaxTree. Semantics starts here; formatter and editor work on the lossless tree instead.
//
// Names are kept as written, only with articles dropped and blanks made single, because whether
// `outcome of determination made` is one name or a field of an event is for semantics to say.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "interpreter/base/source_map.hpp"

namespace proviso {

/// Words in the order written, articles (`the`, `a`, `an`) dropped, joined by single blanks.
struct Words {
    Span span;
    std::string text;

    bool empty() const { return text.empty(); }
};

// -- conditions and values ------------------------------------------------------------------------

enum class PhraseKind : std::uint8_t {
    missing,  ///< nothing could be read here; already reported
    // literals; `text` is the literal as written ("$1,250.00", "2.5", "10%", "2026-03-02", "yes", "no")
    money,
    number,
    share,  ///< a percentage
    date,
    yes,
    no,
    period,  ///< `text` "10 business days", "2 months", "10 days"; `rounding` says down or up
    quoted,  ///< text in double quotes, without them
    name,    ///< `text`: words with articles dropped
    // values
    arithmetic,  ///< operands in `parts`, each after the first with `joined_by` plus, minus, times
    lesser_of,   ///< parts: two values, or items of a labelled list
    greater_of,
    total_of,     ///< parts: items
    sum_of_each,  ///< parts: name (the field), name (the record), then the `where` condition if any
    number_of,  ///< parts: name (the record), then the `where` condition if any; `text`: "number of R" whole
    earliest,  ///< `the earliest FIELD of R (where C)`: parts: name ("FIELD of R" whole), condition if any
    latest,  ///< `the latest E`: parts: name
    // conditions
    chain,  ///< operands in `parts`, each after the first with `joined_by` and / or (mixing is for semantics to refuse)
    any_of,  ///< labelled list; parts: items
    all_of,
    none_of,
    item,  ///< `text`: label as "(A)" or "(ii)"; parts: one condition or value, then its dates if any
    effective_from,   ///< of an item; parts: date
    effective_until,  ///< of an item; parts: date
    negation,         ///< `not X`; parts: X
    no_event,         ///< `no E …`; parts: name or timed
    timed,            ///< `E within P after A` (no `is`); parts: name, window
    dated,  ///< `date is within P after A` (with `is`); parts: value, window; `comparison` is or is_not
    comparison,  ///< parts: left value, right value; `comparison` says which. `F is A or B`: the right
                 ///< value is a chain joined by_or, of what does not go on as a test of its own
    there_is,   ///< `there is a F`; parts: name
    any_where,  ///< `any R where C`; parts: name, condition (a bare `any R` has one part)
    no_where,   ///< `no R where C`; parts: name, condition
    status,  ///< `§ X is complied with`, `any duty in § X is missed`; parts: one reference; `status`
    window,  ///< a time; `time` says which; parts: period or name of one (if the form has a P), anchor (if it has one)
    reference,  ///< a citation; `citation`
};

enum class Joined : std::uint8_t { none, by_and, by_or, by_plus, by_minus, by_times };

enum class Comparison : std::uint8_t {
    is,
    is_not,
    more_than,
    less_than,
    at_least,
    at_most,
};

/// The table of times; P is a period, E what it is measured from.
enum class TimeForm : std::uint8_t {
    within_after,       ///< within P after E
    within_after_each,  ///< within P after each E
    no_later_after,     ///< no later than P after E
    no_later_than,      ///< no later than E
    more_than_after,    ///< more than P after E
    at_least_before,    ///< at least P before E
    before,             ///< before E
    after,              ///< after E
    for_after,          ///< for P after E
    at_any_time,
    once,           ///< once E
    without_delay,  ///< without delay after E
    on_day,         ///< on E or on a date (conditions: `is on`)
};

enum class StatusAsked : std::uint8_t {
    complied_with,
    missed,
    done_on_time,
    done_late,
    open,
    not_required,
};

enum class RoundingWord : std::uint8_t { none, down, up, half_up, half_even };

/// `§ X`, `in § X`, `§ X (A)`, `§ X row 2`, `§ X, report the results`.
struct CitationPhrase {
    Span span;
    std::string
        text;  ///< normalised: without `§`, e.g. "1005.11(c)(1)", "comment 11(c)-2", "Policy 4.2"
    bool below = false;     ///< `in § X`: it and everything below
    bool any_duty = false;  ///< `any duty in § X`
    Words label;            ///< "(A)" of `§ X (A)`, or empty
    Words because_of;       ///< "(A)" of `§ X is not required because of (A)`, or empty
    Words duty;             ///< the act's words in `§ X, report the results`, or empty
    std::uint32_t row = 0;  ///< table row, from 1; 0 for none
};

/// One node of a condition or a value. A chain of any length is one node with many parts.
struct Phrase {
    PhraseKind kind = PhraseKind::missing;
    Span span;
    std::string text;
    Joined joined_by = Joined::none;  ///< how this part is joined to the part before it
    Comparison comparison = Comparison::is;
    TimeForm time = TimeForm::at_any_time;
    StatusAsked status = StatusAsked::complied_with;
    RoundingWord rounding = RoundingWord::none;
    std::optional<CitationPhrase> citation;
    std::vector<Phrase> parts;
    std::string
        made{};  ///< words for what no line holds as such: a row of a table, read as a condition
};

// -- statements -----------------------------------------------------------------------------------

enum class ClauseKind : std::uint8_t {
    time,     ///< body: window
    rolling,  ///< `rolling to the next business day`; body: name of the kind of day ("business day")
    of_at_least,  ///< body: value
    containing,   ///< body: name, or chain of names joined by and
    condition,    ///< `if`
    unless,
    otherwise,        ///< body: value
    instead_of,       ///< citations
    provided_that,    ///< body: status
    advised_if,       ///< body: condition
    rounded,          ///< `rounded to the cent, half up`; rounding
    effective_from,   ///< body: date; `also_since` for `also for cases since D`
    effective_until,  ///< body: date
    published_on,     ///< body: date
    withdrawn_on,     ///< body: date
    signed_by,        ///< body: quoted, the rest of the line
    except,           ///< citations
    see,              ///< body: quoted
};

/// A line under a statement, with the lines that continue it.
struct Clause {
    ClauseKind kind;
    Span span;
    Phrase body;
    std::vector<CitationPhrase> citations;
    RoundingWord rounding = RoundingWord::none;
    std::optional<Phrase> also_since;
};

enum class StatementForm : std::uint8_t {
    value,       ///< TERM is VALUE
    condition,   ///< TERM means that CONDITION
    maximum,     ///< TERM is never more than VALUE
    minimum,     ///< TERM is never less than VALUE
    same_event,  ///< EVENT counts as EVENT
    duty,        ///< PARTY must ACT
    ban,         ///< PARTY must not ACT
    permission,  ///< PARTY may ACT
    reach,       ///< § A and § B do not apply / this ruleset does not apply
    table,       ///< TERM by table
    broken,      ///< could not be read; already reported; nothing follows from it
};

/// `| a | b | c |`; a cell's words as written, trimmed.
struct TableRow {
    Span span;
    std::vector<Words> cells;
};

struct StatementText {
    StatementForm form = StatementForm::broken;
    Span span;                              ///< the whole statement with its clauses
    Span head;                              ///< its first line
    Words each;                             ///< the record in `each transfer: …`, or empty
    Words subject;                          ///< term, event that counts, or party
    Words target;                           ///< the event that is counted as
    std::vector<Words> acts;                ///< `must A or B`
    std::optional<Phrase> body;             ///< value, condition or limit
    bool whole_ruleset = false;             ///< reach: `this ruleset does not apply`
    std::vector<CitationPhrase> taken_out;  ///< reach
    std::vector<TableRow> rows;
    std::vector<Clause> clauses;
    Words path;  ///< the `path NAME` line above it in its paragraph, or empty
};

// -- declarations ---------------------------------------------------------------------------------

/// A type as written. `choices` for `oral or written`; `word` is one of "yes or no", "money", "number",
/// "date", "period", "choice" ("" when missing and reported).
struct TypePhrase {
    Span span;
    std::string word;
    std::vector<Words> choices;
    bool if_any = false;       ///< `, if any`
    bool found = false;        ///< `, found`
    Words unless_proved_by;    ///< party in `, no unless proved by PARTY`, or empty
    bool default_yes = false;  ///< `, yes unless proved by PARTY`
};

struct FieldText {
    Span span;
    Words name;
    TypePhrase type;
};

/// `renumbered from § FROM to § TO on DAY, except § X and § Y`; complete, or it is left out.
struct RenumberingText {
    Span span;
    CitationPhrase from, to;
    Phrase day;
    std::vector<CitationPhrase> except;
};

struct RulesetText {
    Words name;
    Span cites_span;
    std::string cites;
    std::string version;
    Words governing_event;  ///< `law in force on EVENT`, or empty
    std::vector<RenumberingText> renumberings;
    std::vector<Words> uses;
};

struct PartyText {
    Words name;
};

struct FactText {
    Words name;
    TypePhrase type;
    bool finding = false;
};

struct RecordText {
    Words name;
    std::vector<FieldText> fields;
};

struct EventText {
    Words name;
    bool any_number = false;
    Words source;  ///< the log, or empty
    std::vector<FieldText> fields;
};

struct ActText {
    Words party;
    Words name;  ///< DO
    Words done;  ///< DONE
    bool any_number = false;
    Words source;
    std::vector<FieldText> fields;
};

enum class BetterWord : std::uint8_t { none, shorter, longer, lower, higher };

struct TermText {
    Words name;
    TypePhrase type;
    BetterWord better = BetterWord::none;
    Words better_for;
};

/// One line of `holidays NAME` or `calendar NAME`.
struct ClosingText {
    enum class Rule : std::uint8_t {
        month_day,    ///< January 1
        weekday_of,   ///< third Monday of January; last Monday of May
        single_day,   ///< 2026-03-16
        holiday_set,  ///< the name of a holiday set (calendars)
    };
    Span span;
    bool opens = false;  ///< `open on 2026-03-14`
    Rule rule = Rule::single_day;
    std::uint8_t month = 0;  ///< 1 to 12
    std::uint8_t day = 0;
    std::int8_t nth = 0;       ///< 1 to 4; -1 for last
    std::uint8_t weekday = 0;  ///< 0 Monday to 6 Sunday
    std::string date;          ///< single_day
    Words set;                 ///< holiday_set
    std::string name;          ///< in quotes, or empty
    std::string since;         ///< date as written, or empty
    std::string until;
    std::string cites;
};

struct HolidaysText {
    Words name;
    std::string cites;
    std::string covers_from;  ///< a year, as written; empty when missing
    std::string covers_to;
    Span covers_span;
    bool saturday_to_friday = false;
    bool sunday_to_monday = false;
    std::vector<Words> other_moves;  ///< any other pair of weekdays: "Saturday to Monday"
    std::vector<ClosingText> closings;
};

struct CalendarText {
    Words name;
    std::string cites;
    std::uint8_t open_from = 0;  ///< 0 Monday to 6 Sunday
    std::uint8_t open_to = 4;
    bool has_open = false;  ///< an `open Monday to Friday` line stands here
    Span open_to_span;
    std::vector<ClosingText> closings;
};

struct ParagraphText {
    CitationPhrase citation;
    std::string title;
    std::vector<Words> gist;
    std::vector<StatementText> statements;
};

struct OptionText {
    Span span;
    std::string words;
    bool adopted = false;
    std::vector<StatementText> statements;
};

struct InterpretationText {
    Words name;
    CitationPhrase on;
    std::string question;
    std::vector<OptionText> options;
    std::string decided_by;
};

struct PolicyText {
    Words name;
    Words on;  ///< a ruleset, or the policy below this one
    Words protects;
    std::string cites;
    std::string version;
};

/// An example's lines are kept as text: facts and events are typed by declaration later.
struct ExampleLine {
    Span span;
    std::string text;
};

/// One `expect` line, and who or what it stands on.
struct ExpectText {
    ExampleLine line;
    ExampleLine authority;  ///< the lines `on the authority of` below it as one, or empty
};

struct ExampleText {
    Words name;
    Span given_span;
    Words starts_from;      ///< `given as in X`, or empty
    std::string case_file;  ///< `given case FILE`, or empty
    Span case_file_span;
    bool except = false;  ///< what it starts from ends in `, except`
    std::vector<ExampleLine> given;
    std::string as_of;
    Span as_of_span;
    std::string law_known_on;  ///< the day of `law as known on`, or empty
    Span law_known_on_span;
    ExampleLine authority;  ///< of all that it expects and that has none of its own; or empty
    std::vector<ExpectText> expect;
};

enum class DeclarationKind : std::uint8_t {
    ruleset,
    party,
    calendar,
    holidays,
    fact,
    record,
    event,
    act,
    term,
    paragraph,
    interpretation,
    policy,
    example,
};

/// One opener and what stands under it. Exactly the member that `kind` names is filled; each has its
/// own place in memory, as a file may hold a hundred thousand of these. Copies share it.
struct Declaration {
    DeclarationKind kind;
    Span span;  ///< the whole block
    Span head;  ///< its first line
    std::shared_ptr<const RulesetText> ruleset;
    std::shared_ptr<const PartyText> party;
    std::shared_ptr<const CalendarText> calendar;
    std::shared_ptr<const HolidaysText> holidays;
    std::shared_ptr<const FactText> fact;
    std::shared_ptr<const RecordText> record;
    std::shared_ptr<const EventText> event;
    std::shared_ptr<const ActText> act;
    std::shared_ptr<const TermText> term;
    std::shared_ptr<const ParagraphText> paragraph;
    std::shared_ptr<const InterpretationText> interpretation;
    std::shared_ptr<const PolicyText> policy;
    std::shared_ptr<const ExampleText> example;
};

struct Document {
    SourceId source;
    /// Which ruleset or policy of those loaded it is a part of; the one asked for is 0.
    std::uint32_t part_of = 0;
    std::vector<Declaration> declarations;  ///< in the order written
    std::string fingerprint;                ///< sha-256 of its text, hex
};

struct SyntaxTree;

/// Reads a tree into a document. Broken parts were reported by `parse`; they appear as `missing` or
/// `broken` here and never as something that was not written.
Document read_document(const SyntaxTree& tree, const class SourceMap& sources);

}  // namespace proviso
