#pragma once
// The resolved ruleset: names bound, types known, exceptions and citations tied together. What the
// evaluators run and the reports speak of. Made by `resolve`; never changed afterwards.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "grammar/document.hpp"
#include "interpreter/base/ids.hpp"
#include "interpreter/base/source_map.hpp"
#include "interpreter/values/calendar.hpp"
#include "interpreter/values/date.hpp"
#include "interpreter/values/value.hpp"

namespace proviso {

using PartyId = Id<struct PartyTag>;
using FactId = Id<struct FactTag>;
using RecordId = Id<struct RecordTag>;
using FieldId = Id<struct FieldTag>;
using EventId = Id<struct EventTag>;
using ActId = Id<struct ActTag>;
using TermId = Id<struct TermTag>;
using LogId = Id<struct LogTag>;
using ParagraphId = Id<struct ParagraphTag>;
using StatementId = Id<struct StatementTag>;
using ExpressionId = Id<struct ExpressionTag>;
using InterpretationId = Id<struct InterpretationTag>;

/// What a value may be. For a choice, the closed list it is taken from, in the order declared.
struct Type {
    ValueKind kind = ValueKind::yes_or_no;
    std::vector<ChoiceId> choices;
    bool if_any = false;  ///< may be "not applicable" / may have no value
    bool found = false;   ///< a finding: the case file says by whom, on what day, because of what
    PartyId unless_proved_by;  ///< burden of proof; set with `default_yes`
    bool default_yes = false;  ///< counts as yes (else no) while not established

    friend bool operator==(const Type&, const Type&) = default;
};

struct Party {
    std::string name;
    Span declared_at;
    std::string written{};  ///< the name as declared, with its articles; for showing
};

struct Fact {
    std::string name;
    Type type;
    Span declared_at;
    std::string written{};  ///< the name as declared, with its articles; for showing
};

/// A field of a record, or of an event's or act's entry.
struct Field {
    std::string name;
    Type type;
    RecordId record;  ///< set for a field of a record
    EventId event;    ///< set for a field of an event or of an act's entry
    Span declared_at;
    std::string written{};  ///< the name as declared, with its articles; for showing
};

struct Record {
    std::string name;
    std::vector<FieldId> fields;
    std::vector<TermId> derived;  ///< `each R: …`, in the order first written
    Span declared_at;
    std::string written{};  ///< the name as declared, with its articles; for showing
};

/// A log that a case's `logged through` may name ("mail", "claims log").
struct Log {
    std::string name;
};

/// Something that happens on a date. An act's entries are an event too, under the act's second name.
struct Event {
    std::string name;
    bool any_number = false;
    LogId log;  ///< unset: the plain date
    std::vector<FieldId> fields;
    ActId act;  ///< set when these are an act's entries
    std::vector<StatementId>
        counted_from;  ///< `X counts as this`; not empty: derived, may not be recorded
    Span declared_at;
    std::string written{};  ///< the name as declared, with its articles; for showing
};

/// Something a party may owe.
struct Act {
    PartyId party;
    std::string name;  ///< "give provisional credit"
    EventId done;      ///< "provisional credit given"
    FieldId money;     ///< its one money field, for `of at least`; may be unset
    Span declared_at;
    std::string written{};  ///< the name as declared, with its articles; for showing
};

enum class Direction : std::uint8_t {
    none,
    shorter_is_better,
    longer_is_better,
    lower_is_better,
    higher_is_better
};

/// A derived value. `record` set: one value for each row.
struct Term {
    std::string name;
    Type type;
    RecordId record;
    bool is_condition = false;  ///< defined by `means that`: none active means no
    bool declared = false;      ///< has a `term` line
    Direction direction = Direction::none;
    PartyId better_for;
    std::vector<StatementId> statements;  ///< value and condition statements, in source order
    std::vector<StatementId> limits;
    Span declared_at;
    std::string written{};  ///< the name as declared, with its articles; for showing
};

// -- expressions ----------------------------------------------------------------------------------

enum class ExpressionKind : std::uint8_t {
    // values
    literal,      ///< `literal`
    fact,         ///< `fact`
    field,        ///< `field` of the row in hand of its record
    term,         ///< `term` (of the row in hand if it is a row's)
    event_field,  ///< `field` of the first occurrence of `event`
    event_day,    ///< the day of the first occurrence of `event` (anchor, or a date value)
    latest_day,   ///< the day of the last occurrence of `event`
    earliest,  ///< parts[0] (a date field or row term) over the rows of `record`, parts[1] the where-condition if any
    sum_each,  ///< parts[0] (money or number, per row) over `record`, parts[1] the where-condition if any
    number_of,  ///< rows of `record`, parts[0] the where-condition if any
    add,        ///< parts summed; `negative[i]` subtracts
    multiply,   ///< parts multiplied
    lesser,     ///< least of parts; labels if a labelled list
    greater,
    total,  ///< sum of a labelled list
    // conditions (type yes_or_no)
    all,         ///< and of parts; `labels` if a labelled list
    any,         ///< or of parts
    none,        ///< none of parts
    negate,      ///< parts[0]
    compare,     ///< parts[0] `comparison` parts[1]
    is_one_of,   ///< parts[0] is one of `choices`; `comparison` is or is_not
    there_is,    ///< parts[0] (a fact, field or term that may be absent) has a value
    occurrence,  ///< an occurrence of `event`, inside the window if `has_window`
    dated,       ///< the date parts[0] lies inside the window; `comparison` is or is_not
    any_row,     ///< some row of `record`, where parts[0] if any
    no_row,      ///< no row of `record`, where parts[0] if any
    status,      ///< `status` asked of `targets`
    in_force,    ///< whether the dates of `in_force` hold for the case
};

/// On which days a statement was known to be, or to become, law: `published on D`, and until the day before
/// `withdrawn on D`. When it is law is another question.
struct Publication {
    std::optional<Day> published, withdrawn;
    Span written;  ///< the clause, the first if there are two

    /// By what was known on this day; without one by what is known today, when all is published.
    bool holds(std::optional<Day> known_on) const {
        if (!known_on) return !withdrawn;
        return (!published || *published <= *known_on) && (!withdrawn || *known_on < *withdrawn);
    }
    /// There is a day on which both were known.
    bool meets(const Publication& other) const {
        const auto ends_before = [](const Publication& first, const Publication& second) {
            return first.withdrawn && second.published && *first.withdrawn <= *second.published;
        };
        return !ends_before(*this, other) && !ends_before(other, *this);
    }
};

/// A later version of a statement that reaches back, as seen from the one before it.
struct TakenOver {
    Day from;   ///< as of this day and later …
    Day since;  ///< … it has the cases since this one
    Publication publication;

    bool operator==(const TakenOver& other) const {
        return from == other.from && since == other.since;
    }
};

/// On which days of the governing event a statement is law: `effective from`, `effective until`, `also
/// for cases since`. Every day named is included.
struct InForce {
    EventId
        governing;  ///< `law in force on EVENT`; unset where nothing but its publication is dated
    std::optional<Day> from, until;
    std::optional<Day>
        also_since;  ///< once `from` has come, it governs cases from this day on, too
    std::vector<TakenOver> taken_over;  ///< by later versions of the same statement
    Publication publication;
    Span written;  ///< the clause, the first if there are two

    bool same_days(const InForce& other) const {
        return governing == other.governing && from == other.from && until == other.until &&
               also_since == other.also_since;
    }
};

struct Expression {
    ExpressionKind kind = ExpressionKind::literal;
    Type type;
    Span span;           ///< as written, for explanations
    std::string made{};  ///< the words in place of those, for what a row of a table asks
    std::vector<ExpressionId> parts;
    std::vector<std::string> labels;  ///< "(A)", parallel to parts, or empty
    std::vector<bool> negative;       ///< add: parallel to parts
    Value literal;
    FactId fact;
    FieldId field;
    TermId term;
    EventId event;
    RecordId record;
    FieldId earlier_by;  ///< sum_each, number_of: only rows before the row in hand, by this date
    Comparison comparison = Comparison::is;
    std::vector<ChoiceId> choices;
    // window of occurrence and dated
    bool has_window = false;
    TimeForm time = TimeForm::at_any_time;
    StatusAsked status = StatusAsked::complied_with;
    ExpressionId period;  ///< unset when the form has none
    ExpressionId anchor;  ///< unset when the form has none
    std::uint32_t dates =
        0;  ///< in_force: position in Program::item_dates; `event` is the governing one
    // status
    std::vector<StatementId>
        targets;  ///< duties and bans asked about; `any` of them for missed, all for complied_with
    std::string label;  ///< `is not required because of (A)`

    /// Whether both ask or say the same, if their parts, period and anchor do.
    bool same_but_for_parts(const Expression& other) const {
        return kind == other.kind && fact == other.fact && field == other.field &&
               term == other.term && event == other.event && record == other.record &&
               earlier_by == other.earlier_by && comparison == other.comparison &&
               choices == other.choices && negative == other.negative &&
               has_window == other.has_window && time == other.time && status == other.status &&
               dates == other.dates && targets == other.targets && label == other.label &&
               parts.size() == other.parts.size() &&
               (kind != ExpressionKind::literal || literal == other.literal);
    }
};

// -- statements -----------------------------------------------------------------------------------

enum class StatementKind : std::uint8_t {
    value,
    condition,
    maximum,
    minimum,
    same_event,
    duty,
    ban,
    permission,
    reach
};

/// A duty or a ban.
constexpr bool is_owed(StatementKind kind) {
    return kind == StatementKind::duty || kind == StatementKind::ban;
}
/// A duty, a ban or a permission.
constexpr bool is_conduct(StatementKind kind) {
    return is_owed(kind) || kind == StatementKind::permission;
}

struct Paragraph {
    std::string citation;            ///< "1005.11(c)(1)"; printed with "§ " before it
    std::vector<std::string> parts;  ///< "1005.11", "(c)", "(1)" for `in § X`
    std::string title;
    std::vector<std::string> gist;
    std::vector<StatementId> statements;
    std::string ruleset;      ///< name of the ruleset or policy it belongs to
    std::uint32_t layer = 0;  ///< 0: of the law; n: of the n-th policy on it
    Span heading;
};

/// One statement of a paragraph. Clauses not written are unset ids or empty.
struct Statement {
    StatementKind kind = StatementKind::value;
    ParagraphId paragraph;
    /// 0: it stands in the law; n: the n-th policy says it, or follows the option that it stands in.
    std::uint32_t layer = 0;
    InterpretationId interpretation;  ///< set for a statement of an option in force
    Span span, head;
    std::uint32_t row = 0;  ///< of a table, from 1; 0 for none
    std::string made{};  ///< "answer period is 30 calendar days", in place of the words of the row
    ExpressionId condition;  ///< `if`
    ExpressionId unless;
    std::vector<StatementId> instead_of;  ///< what it displaces, resolved to statements
    std::optional<InForce> in_force;      ///< none: whatever the governing day is
    /// Of a policy: who answers for it where it cannot be compared with what it is on, and why.
    std::string signed_by;
    // value, condition, maximum, minimum
    TermId term;
    ExpressionId value;
    ExpressionId otherwise;
    std::optional<Rounding> rounding;
    // same_event
    EventId counts;     ///< the event whose occurrences …
    EventId counts_as;  ///< … count as this one
    // duty, ban, permission
    PartyId party;
    std::vector<ActId> acts;         ///< done when any of them is
    std::vector<FactId> promptness;  ///< `without delay`: the finding on each act, parallel to acts
    TimeForm time = TimeForm::at_any_time;
    ExpressionId period;
    ExpressionId anchor;
    EventId each;           ///< set for `within P after each E`: one duty an occurrence
    CalendarId rolling;     ///< a last day that is none of its business days moves to the next
    ExpressionId at_least;  ///< `of at least`
    std::vector<FieldId> containing;
    std::vector<StatementId> price;  ///< duties and bans of `provided that § X is complied with`
    std::vector<ParagraphId> price_paragraphs;
    ExpressionId advised;
    std::string path;  ///< name of the path it is printed under
    // reach
    bool whole_ruleset = false;
    std::vector<ParagraphId> taken_out;  ///< empty for the whole ruleset
    std::vector<ParagraphId> kept;       ///< `except`: apply although the whole ruleset does not
    std::string see;

    /// Whether this reach statement, where it holds, takes the paragraph out.
    bool takes_out(ParagraphId asked) const {
        const auto& list = whole_ruleset ? kept : taken_out;
        const bool is_named = std::find(list.begin(), list.end(), asked) != list.end();
        return is_named != whole_ruleset;
    }
};

struct Interpretation {
    std::string name;
    std::uint32_t layer = 0;  ///< in which its question is put
    ParagraphId on;
    std::string question;
    std::vector<std::string> options;
    std::uint32_t adopted = 0;      ///< position in options
    std::uint32_t in_force = 0;     ///< the option followed in this program
    std::uint32_t followed_by = 0;  ///< the layer that says which option is in force
    Span followed_at;               ///< the line that says so: `option "…", adopted`
    std::string decided_by;         ///< who decided that
    Span declared_at;
    std::string written{};  ///< the name as declared, with its articles; for showing
};

struct DeclaredCalendar {
    Calendar calendar;
    std::string name;  ///< "business day"
    std::string cites;
    Span declared_at;
    CalendarRule made_of{};
};

struct Ruleset {
    std::string name, cites, version;
    EventId governing_event;  ///< `law in force on EVENT`
};

/// `renumbered from § 205 to § 1005 on D`: a case that is governed by an earlier day cites the paragraphs of
/// the ruleset by the numbers they had then.
struct Renumbering {
    std::string ruleset;              ///< whose paragraphs
    std::string from, to;             ///< "205", "1005"
    std::vector<std::string> except;  ///< "1005.18(h)": had no number before
    InForce earlier;                  ///< until the day before it
    Span written;
};

/// An institution's own layer on the law, or on the policy below it.
struct Policy {
    std::string name, cites, version;
    std::string on;    ///< name of the ruleset or policy it adds to
    PartyId protects;  ///< whom it must never leave worse off than what it is on
    Span declared_at;
    std::string written{};  ///< the name as declared, with its articles; for showing
};

/// One step of the order in which everything can be computed: each step uses only earlier ones.
struct Step {
    enum class Kind : std::uint8_t {
        term,
        event,
        duty
    } kind = Kind::term;  // duty: also bans and permissions
    TermId term;
    EventId event;
    StatementId statement;

    friend constexpr auto operator<=>(const Step&, const Step&) = default;
};

/// One step uses what another comes to, in some case or other. What is taken out uses the statement that
/// takes it out (kind `duty` here, though it is in no order); a whole ruleset, only its duties do.
struct Use {
    Step user, used;
};

/// The program's references turned round, for whoever evaluates it.
struct RulesIndex {
    std::vector<std::vector<StatementId>> displaced_by;  ///< by statement: those `instead of` it
    /// By term: places in its list of statements, each after those of the statements `instead of` it.
    std::vector<std::vector<std::size_t>> from_above;
    /// By statement: in the list of its term; of a reach statement, in `Program::reach`; of a duty, a ban or a
    /// permission, among all of those.
    std::vector<std::size_t> place;
    std::size_t conduct = 0;  ///< how many duties, bans and permissions there are
    /// By paragraph: reach statements naming it.
    std::vector<std::vector<StatementId>> reach_of_paragraph;
    std::vector<StatementId> whole_ruleset_reach;
    std::vector<bool> is_kept;   ///< by paragraph: an `except` of some of those names it
    bool has_conflicts = false;  ///< some act is owed by one statement and banned by another
};

struct Program {
    /// The one asked for, or that the policies asked for are on, first; then those it uses.
    std::vector<Ruleset> rulesets;
    std::vector<Renumbering> renumberings;  ///< the latest first
    std::vector<Policy> policies;  ///< from the one on the law upwards; layer n is policies[n - 1]
    Table<PartyId, Party> parties;
    Table<ChoiceId, std::string> choices;
    Table<LogId, Log> logs;
    Table<FactId, Fact> facts;
    Table<RecordId, Record> records;
    Table<FieldId, Field> fields;
    Table<EventId, Event> events;
    Table<ActId, Act> acts;
    Table<TermId, Term> terms;
    Table<CalendarId, DeclaredCalendar> calendars;
    std::vector<HolidaySet> holidays;  ///< by name; those that no calendar is closed on, too
    Table<ParagraphId, Paragraph> paragraphs;
    Table<StatementId, Statement> statements;
    Table<InterpretationId, Interpretation> interpretations;
    Table<ExpressionId, Expression> expressions;
    std::vector<InForce> item_dates;  ///< of dated items of lists, each once
    std::vector<StatementId> reach;   ///< reach statements, in source order
    std::vector<Step> order;
    std::vector<Use> uses;         ///< direct ones
    RulesIndex index;              ///< empty where there were errors
    std::string edition;           ///< sha-256, hex, of all texts of the rulesets, in a fixed order
    std::string calendar_edition;  ///< sha-256, hex, of the calendars' edition texts
};

}  // namespace proviso
