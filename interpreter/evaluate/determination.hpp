#pragma once
// What a case comes to: for each duty, ban, permission and reported value an answer with its status,
// its dates, why, why not, what is missing and what comes next.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "interpreter/base/source_map.hpp"
#include "interpreter/semantics/program.hpp"
#include "interpreter/values/calendar.hpp"
#include "interpreter/values/value.hpp"

namespace proviso {

/// As printed; see the status table in docs/language.
enum class Status : std::uint8_t {
    not_subject,  ///< a reach statement takes the paragraph or the ruleset out
    not_required,
    not_started,  ///< printed NOT REQUIRED, "not started yet"
    open,
    done_on_time,
    done_late,
    past_date_not_settled,
    missed,
    need_information,
    rules_conflict,
    failed,  ///< cannot be computed: overflow, a date outside the calendar's years
    // bans
    no_breach,  ///< in force, none recorded so far
    kept,
    breached,  ///< printed MISSED: the first violating entry stands in done_on
    // permissions
    not_open,
    available,  ///< printed OPEN, or OPEN (advised)
    used,
    lapsed,
    // values and verdicts
    known,
    no_value,  ///< nothing gives it a value here
    waiting,   ///< time alone will settle it
};

enum class AnswerKind : std::uint8_t { duty, ban, permission, value, verdict };

/// How a date was counted from another, in facts: what the words of an explanation are made from.
struct Count {
    Day anchor;
    std::string anchor_name;          ///< "notice of error"
    Value period;                     ///< of kind period
    std::string period_text;          ///< "10 business days"
    Day result;                       ///< the day counted to
    std::vector<SkippedDay> skipped;  ///< business days only
    std::optional<Day> moved_to{};    ///< the last day, where it rolled on from `result`
    std::string moved_because{};      ///< why it could not stay: "weekend"
    std::string moved_to_next{};      ///< "business day"
};

/// One fact that is missing: a fact, a field of a row or entry, the date of an event, or how far a log goes.
struct Need {
    enum class Kind : std::uint8_t {
        fact,
        row_field,
        entry_field,
        event_date,
        log,
        rows
    } kind = Kind::fact;
    FactId fact;
    FieldId field;
    EventId event;
    RecordId record;
    std::int32_t row = -1;          ///< row or entry, from 0
    std::optional<Day> until;       ///< log: was there an `event` up to this day?
    bool recorded_unknown = false;  ///< "recorded as unknown", else "not given"
    std::string
        text;  ///< "account first deposit", "transfer 1 unauthorized", "credit given by 2026-03-16?"

    friend bool operator==(const Need& a, const Need& b) {
        return a.kind == b.kind && a.fact == b.fact && a.field == b.field && a.event == b.event &&
               a.record == b.record && a.row == b.row && a.until == b.until;
    }
};

/// Something that time will settle: whether `event` happens, up to a day if there is a last one.
struct Wait {
    EventId event;
    std::optional<Day> until;
    std::string text;  ///< "claim withdrawn"

    friend bool operator==(const Wait& a, const Wait& b) {
        return a.event == b.event && a.until == b.until;
    }
};

/// One line of the reasons for an answer, in words, with the paragraph it stands on.
struct Reason {
    enum class Kind : std::uint8_t {
        not_subject,
        not_in_force,
        condition_not_met,
        exception,
        replaced,
        privilege_lost,
        not_started,
        condition_met,
        count,
        done,
        short_amount,
        outside_window,
        computed,
        displaced_value,
        conflict,
        failure,
        burden,
        finding,
        assumed_log,
        waiting,
    } kind = Kind::condition_met;
    std::string text;      ///< "exception (A): notice form: oral; …"
    std::string citation;  ///< paragraph without "§ ", or empty
    std::string label;     ///< "(A)", or empty
};

/// A node of the full explanation: what was asked, on which paragraph, the answer, and what it follows from.
struct Explanation {
    std::string what;  ///< the ruleset's own words
    std::string citation, label;
    Span line;            ///< in the ruleset; unset source for none
    std::string answer;   ///< "yes", "no", "not known", "open", "10 business days", "NOT REQUIRED"
    std::string detail;   ///< dates and counts, where a fact was stated, who found it
    std::string brief;    ///< a leaf told in one phrase: "notice form: oral"; empty for inner nodes
    Span stated;          ///< in the case file; unset source for none
    bool decided = true;  ///< this node decided the answer of the node above it
    std::vector<Explanation> children;
};

/// What an unsettled answer would be, and under which facts.
struct Alternative {
    Status status = Status::need_information;
    bool for_now = false;
    std::optional<Day> due;
    std::optional<Count> count;
    std::optional<Value> value;
    std::optional<Day> done_on{};   ///< day done, or of the first breach
    std::optional<Value> required;  ///< `of at least`
    std::vector<Reason> reasons;
    /// One text for each way that leads here: "account first deposit is 2026-01-18 to 2026-02-17".
    std::vector<std::string> when;
};

/// Whether both say the same under the same facts, whatever their reasons.
inline bool same_way(const Alternative& a, const Alternative& b) {
    return a.status == b.status && a.for_now == b.for_now && a.due == b.due && a.value == b.value &&
           a.done_on == b.done_on && a.required == b.required && a.when == b.when;
}

/// An entry of the case file that counted for, or against, a duty or permission.
struct EntryUsed {
    EventId event;
    Day day;
    std::optional<Value> amount;
    Span where;
};

struct Answer {
    AnswerKind kind = AnswerKind::duty;
    StatementId statement;  ///< duty, ban, permission; for a value the statement that gave it
    TermId term;            ///< value, verdict
    std::int32_t row = -1;  ///< verdict: row of the term's record, from 0
    std::int32_t occurrence = -1;  ///< one duty for each occurrence: which, from 0
    std::string subject;           ///< "give provisional credit", "consumer liability", "timely"
    std::string party;             ///< who owes, may, or must not; empty for values
    std::string citation;          ///< paragraph, without "§ "
    std::string paragraph;         ///< the same by the number it has in its ruleset
    std::string title;             ///< of the paragraph
    std::string path;              ///< permissions: the path they are printed under

    Status status = Status::need_information;
    bool by_policy = false;         ///< what a policy says: no paragraph of law is missed by it
    bool for_now = false;           ///< something open may still change it
    bool advised = false;           ///< permissions
    bool certain_by_cases = false;  ///< settled only because every possible value gives the same
    bool too_many_to_try = false;

    std::optional<Day> due;      ///< last day; none when there is none or it is not settled
    std::optional<Count> count;  ///< how `due` was counted
    std::optional<Day> done_on;  ///< day done, or of the first breach
    std::optional<Value> value;
    std::optional<Value> required;  ///< `of at least`
    std::optional<Value> short_by;  ///< `of at least`: how much is still missing
    std::vector<EntryUsed> entries;
    std::vector<Alternative> alternatives;  ///< when status, due or value is not settled
    std::vector<Need> needs;
    std::vector<Wait> waits;
    std::vector<Reason> reasons;
    std::vector<std::string> interpretations;  ///< names of those that it rests on
    Explanation why;
};

/// A window with its end, and what the end would bring.
struct NextStep {
    std::optional<Day> day;  ///< none: any day
    std::string text;        ///< "last day to determine whether an error occurred"
    std::string citation;
    std::string otherwise;  ///< what the end brings, "then MISSED"; may be empty
};

/// A missing fact, and the answers that hang on it (positions in Determination::answers).
struct NeededFact {
    Need need;
    std::vector<std::uint32_t> answers;
    std::string decides;  ///< "the due date: 2026-04-16 or 2026-05-31"
};

struct ByPolicy;

/// Positions in Program::renumberings of those that came after the law of a case, the latest first.
using EarlierNumbers = std::vector<std::uint32_t>;

struct Determination {
    std::string case_id, file;
    std::string ruleset, version;  ///< of the ruleset asked for
    std::string edition, calendar_edition;
    Day as_of;
    std::optional<Day> known_on{};      ///< what was recorded later was left out
    std::optional<Day> law_known_on{};  ///< what was published later was left out
    EarlierNumbers earlier_numbers;     ///< by which it cites
    Day logged_through;
    bool logged_assumed = false;
    std::vector<std::pair<std::string, Day>>
        logs;                        ///< logs whose own day differs from the plain date
    std::vector<std::string> notes;  ///< events after as-of, first deposit after the transfer …
    std::vector<std::string>
        interpretations;  ///< names of adopted interpretations that answers rest on
    std::vector<Answer>
        answers;  ///< duties, bans, permissions by citation; then values; then verdicts by row
    std::vector<NeededFact> needed;
    std::vector<NextStep> next;
    bool subject = true;              ///< false: the ruleset does not apply
    std::string not_subject_because;  ///< the reach statement's words and what governs instead
    std::shared_ptr<const ByPolicy> policy;  ///< beside the law; null without a policy
};

/// What an institution's policies say beside the law. Ids are those of the program with the policies.
struct ByPolicy {
    /// Where an answer by policy stands beside the law's.
    struct Place {
        std::int32_t by_law = -1;  ///< the law's answer to the same question; -1: the policy's own
        std::vector<std::uint32_t> same_act;  ///< own duties: the law's duties on the same act
        std::vector<std::string> paragraphs;  ///< of policies, on which the answer rests
    };
    /// Its answers are the policies' own, and those of the law that they change; `ruleset` and
    /// `version` are those of the topmost policy.
    Determination determination;
    std::vector<Place> places;  ///< parallel to its answers; positions in the answers by law
};

}  // namespace proviso
