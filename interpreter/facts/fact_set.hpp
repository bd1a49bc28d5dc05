#pragma once
// What one case file states, typed by the ruleset's declarations, with where each thing is stated.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "interpreter/base/source_map.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

/// The states of semantics: a value; recorded as unknown; recorded as not applicable; or not given.
enum class Stated : std::uint8_t { not_given, known, unknown, not_applicable };

/// Who found something, when, because of what.
struct Finding {
    std::string by;
    std::optional<Day> on;
    std::string because;
};

/// What stood in the file before a correction.
struct Corrected {
    Stated stated = Stated::not_given;
    Value value;
};

struct StatedFact {
    Stated stated = Stated::not_given;
    Value value;
    Span where;  ///< in the case file; for an absent field, its row or entry
    std::optional<Finding> finding;
    std::optional<Day> recorded;         ///< since when the institution knows; none: always
    std::optional<Corrected> corrected;  ///< what it believed before that day
};

/// One occurrence of an event, or entry of an act.
struct Entry {
    Day day;
    std::string time_of_day;      ///< shown, ignored by rules; may be empty
    std::optional<Day> recorded;  ///< when the institution learned of it; none: on its day
    std::optional<Day> corrects;  ///< the day of the entry of its event that it takes the place of
    bool not_yet = false;         ///< a correction that says: it has not happened; has no day
    std::vector<StatedFact> fields;  ///< parallel to Event::fields
    Span where;
};

struct EventLog {
    std::vector<Entry>
        entries;           ///< sorted by day, then by their fields' texts (never by file order)
    bool not_yet = false;  ///< recorded as `not yet`
    Span where;
};

struct Row {
    std::vector<StatedFact> fields;  ///< parallel to Record::fields
    Span where;
    std::optional<Day> recorded;  ///< when it was added to the list; none: from the beginning
};

struct RowList {
    bool given = false;
    bool maybe_more = false;
    std::vector<Row> rows;  ///< in a canonical order, so that shuffling the file changes nothing
    Span where;
};

/// A case: one notice of error, its facts, events and rows.
struct FactSet {
    SourceId source;
    std::string case_id;
    std::string file;                   ///< name as the user gave it
    std::optional<Day> as_of;           ///< from the file; the command line may replace it
    std::optional<Day> known_on;        ///< `as known on`: what was recorded later is left out
    std::optional<Day> law_known_on;    ///< `law as known on`: what was published later is not law
    std::optional<Day> logged_through;  ///< plain date
    std::vector<std::optional<Day>> logs;  ///< by LogId; none: the plain date holds
    std::vector<StatedFact> facts;         ///< by FactId
    std::vector<EventLog> events;          ///< by EventId
    std::vector<RowList> records;          ///< by RecordId
};

}  // namespace proviso
