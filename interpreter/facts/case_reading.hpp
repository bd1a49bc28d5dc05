#pragma once
// What the parts of the case reader share: the reading in hand, and the functions that each part offers.

#include <cstddef>
#include <optional>
#include <string_view>

#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/limits.hpp"
#include "interpreter/facts/case_names.hpp"
#include "interpreter/facts/case_node.hpp"
#include "interpreter/facts/fact_set.hpp"

namespace proviso {

/// One case on its way from a tree to a FactSet.
struct CaseReading {
    const Program& program;
    const SourceMap& sources;
    const CaseNames& names;
    DiagnosticSink& sink;
    FactSet& facts;
    std::size_t errors_before;
    bool findings_complete = true;  ///< a finding must say by whom, on what day, because of what

    std::size_t errors() const { return sink.error_count() - errors_before; }
    /// More mistakes than anyone reads: go no further.
    bool is_full() const { return errors() >= limits::diagnostics_shown; }
    std::uint32_t line(Span where) const { return sources.place(where).line; }
};

/// A date with nothing beside it; reported when it is not one.
std::optional<Day> read_date(CaseReading& reading, std::string_view name, const CaseNode& node);
/// A date that is never `unknown`: one of the case file's own, not of a fact or an event.
std::optional<Day> read_own_date(CaseReading& reading, std::string_view name, const CaseNode& node);

/// `2026-03-02` or `2026-03-02 18:00`.
struct DayAndTime {
    Day day;
    std::string time_of_day;
};
std::optional<DayAndTime> read_date_and_time(CaseReading& reading, std::string_view name,
                                             const CaseNode& node);

/// A value of the type, from a node of kind text; reported when it is not one.
std::optional<Value> read_value(CaseReading& reading, std::string_view name, const Type& type,
                                const CaseNode& node);

/// The state that a word stands for which is not written as states are; else the repair given.
std::string repair_or_state(std::string_view text, std::string repair);

/// A value, one of the states, or a finding with its by, on and because; none once reported.
std::optional<StatedFact> read_stated(CaseReading& reading, std::string_view name, const Type& type,
                                      const CaseNode& node);

void read_facts(CaseReading& reading, const CaseNode& section);
void read_events(CaseReading& reading, const CaseNode& section);
void read_rows(CaseReading& reading, RecordId record, const CaseNode& section, bool maybe_more);

/// Entries and rows in an order that does not depend on the file's.
void put_in_order(FactSet& facts);

/// Reports a value of the wrong shape: "`facts` should be … and here is a list".
void report_shape(CaseReading& reading, const CaseNode& node, std::string_view name,
                  std::string_view wanted, std::string repair);
/// Reports a name that has nothing after its colon.
void report_nothing(CaseReading& reading, const CaseNode& node, std::string_view name,
                    std::string repair);
/// Reports a `corrects` line without the day on which that was recorded.
void report_undated_correction(CaseReading& reading, const CaseNode& node, std::string_view name);
/// Is this key the rest of an amount that was parted at its comma? Reported if so.
bool report_cents(CaseReading& reading, const CaseNode& node);

/// Under the carets: `did you mean …`, or a note with the nearest names.
void offer_names(Report report, const CaseReading& reading, std::string_view name,
                 const std::vector<std::string>& candidates, std::string_view what_they_are);

}  // namespace proviso
