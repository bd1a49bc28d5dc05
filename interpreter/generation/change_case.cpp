#include "interpreter/generation/change_case.hpp"

#include <algorithm>
#include <set>

#include "interpreter/facts/case_reading.hpp"

namespace proviso {

namespace {

bool is_plain(const StatedFact& fact) { return !fact.recorded && !fact.corrected; }

bool are_plain(const std::vector<StatedFact>& facts) {
    return std::all_of(facts.begin(), facts.end(),
                       [](const StatedFact& fact) { return is_plain(fact); });
}

void move_by(std::optional<Day>& day, std::int32_t days) {
    if (day) *day = *day + days;
}

void move_by(StatedFact& fact, std::int32_t days) {
    if (fact.stated == Stated::known && fact.value.kind == ValueKind::date)
        fact.value = date_value(fact.value.day() + days);
    if (fact.finding) move_by(fact.finding->on, days);
}

void set(StatedFact& fact, const Value& value) {
    fact.stated = Stated::known;
    fact.value = value;
}

bool is_worked_out(const Event& event) { return !event.counted_from.empty(); }

/// An event that happens once has one entry; of any other the rest stays.
void add_entry(const Event& event, Entry entry, FactSet& facts, EventId id) {
    EventLog& log = facts.events[id.index];
    if (!event.any_number) log.entries.clear();
    log.not_yet = false;
    log.entries.push_back(std::move(entry));
}

void suppose(const Type& type, StatedFact& fact, Day day) {
    if (!type.found || fact.stated != Stated::known) return;
    if (!fact.finding) fact.finding.emplace();
    if (fact.finding->by.empty()) fact.finding->by = "nobody yet";
    if (!fact.finding->on) fact.finding->on = day;
    if (fact.finding->because.empty()) fact.finding->because = "supposed";
}

}  // namespace

bool is_plain(const FactSet& facts) {
    if (facts.known_on || facts.law_known_on || !are_plain(facts.facts)) return false;
    for (const EventLog& log : facts.events) {
        for (const Entry& entry : log.entries) {
            if (entry.recorded || entry.corrects || !are_plain(entry.fields)) return false;
        }
    }
    for (const RowList& list : facts.records) {
        for (const Row& row : list.rows) {
            if (row.recorded || !are_plain(row.fields)) return false;
        }
    }
    return true;
}

void move_by(FactSet& facts, std::int32_t days) {
    move_by(facts.as_of, days);
    move_by(facts.logged_through, days);
    for (std::optional<Day>& day : facts.logs) move_by(day, days);
    for (StatedFact& fact : facts.facts) move_by(fact, days);
    for (EventLog& log : facts.events) {
        for (Entry& entry : log.entries) {
            entry.day = entry.day + days;
            for (StatedFact& field : entry.fields) move_by(field, days);
        }
    }
    for (RowList& list : facts.records) {
        for (Row& row : list.rows) {
            for (StatedFact& field : row.fields) move_by(field, days);
        }
    }
}

bool put_act(const Program& program, const Statement& statement, const DutyInstance& instance,
             Day day, FactSet& facts) {
    if (statement.acts.empty()) return false;
    EventId id = program.acts[statement.acts.front()].done;
    if (!instance.entries.empty()) id = instance.entries.front().event;
    if (!id.is_set() || is_worked_out(program.events[id])) return false;
    const Event& event = program.events[id];
    Entry entry;
    entry.fields.resize(event.fields.size());
    if (!instance.entries.empty())
        entry = facts.events[id.index]
                    .entries[static_cast<std::size_t>(instance.entries.front().entry)];
    entry.day = day;
    entry.time_of_day.clear();
    for (std::size_t i = 0; i < event.fields.size(); ++i) {
        const FieldId field = event.fields[i];
        const auto& named = statement.containing;
        if (std::find(named.begin(), named.end(), field) != named.end())
            set(entry.fields[i], yes_or_no(true));
        if (event.act.is_set() && program.acts[event.act].money == field && instance.required)
            set(entry.fields[i], *instance.required);
    }
    std::set<std::pair<EventId, std::int32_t>> make_way;
    for (const EntryRef& each : instance.entries) make_way.insert({each.event, each.entry});
    for (auto each = make_way.rbegin(); each != make_way.rend(); ++each) {
        auto& entries = facts.events[each->first.index].entries;
        entries.erase(entries.begin() + each->second);
    }
    add_entry(event, std::move(entry), facts, id);
    return true;
}

bool put_subject(const Program& program, const Expression& window, const Scope& scope, Day day,
                 FactSet& facts) {
    EventId id = window.event;
    if (window.kind == ExpressionKind::dated) {
        const Expression& subject = program.expressions[window.parts[0]];
        if (subject.kind == ExpressionKind::fact) {
            set(facts.facts[subject.fact.index], date_value(day));
            return true;
        }
        if (subject.kind == ExpressionKind::field) {
            const RecordId record = program.fields[subject.field].record;
            const auto& fields = program.records[record].fields;
            const auto at = std::find(fields.begin(), fields.end(), subject.field) - fields.begin();
            Row& row =
                facts.records[record.index].rows[static_cast<std::size_t>(scope.row_of(record))];
            set(row.fields[static_cast<std::size_t>(at)], date_value(day));
            return true;
        }
        if (subject.kind != ExpressionKind::event_day) return false;
        id = subject.event;
    }
    if (!id.is_set() || is_worked_out(program.events[id])) return false;
    const Event& event = program.events[id];
    const EventLog& log = facts.events[id.index];
    Entry entry;
    entry.fields.resize(event.fields.size());
    if (!log.entries.empty()) entry = log.entries.front();
    entry.day = day;
    entry.time_of_day.clear();
    facts.events[id.index].entries.clear();
    add_entry(event, std::move(entry), facts, id);
    return true;
}

void ask_after(FactSet& facts, Day day) {
    if (!facts.as_of || *facts.as_of <= day) facts.as_of = day + 1;
    facts.logged_through = *facts.as_of - 1;
    for (std::optional<Day>& log : facts.logs) log.reset();
}

void suppose_findings(const Program& program, FactSet& facts) {
    const Day day = facts.as_of.value_or(Day{});
    for (std::size_t i = 0; i < facts.facts.size(); ++i)
        suppose(program.facts[FactId{static_cast<std::uint32_t>(i)}].type, facts.facts[i], day);
    const auto all = [&](const std::vector<FieldId>& declared, std::vector<StatedFact>& fields) {
        for (std::size_t i = 0; i < fields.size(); ++i)
            suppose(program.fields[declared[i]].type, fields[i], day);
    };
    for (std::size_t i = 0; i < facts.events.size(); ++i) {
        const Event& event = program.events[EventId{static_cast<std::uint32_t>(i)}];
        for (Entry& entry : facts.events[i].entries) all(event.fields, entry.fields);
    }
    for (std::size_t i = 0; i < facts.records.size(); ++i) {
        const Record& record = program.records[RecordId{static_cast<std::uint32_t>(i)}];
        for (Row& row : facts.records[i].rows) all(record.fields, row.fields);
    }
    put_in_order(facts);
}

}  // namespace proviso
