// The `events` part of a case: dated entries, `not yet`, and what an entry carries.
#include <algorithm>

#include "interpreter/facts/case_reading.hpp"

namespace proviso {

namespace {

constexpr std::string_view how_to_write = "write a date such as 2026-03-02, or `not yet`";

/// The date or `not yet` of one entry, wherever it stands, and what else it carries.
struct EntryText {
    const CaseNode* on = nullptr;
    const CaseNode* recorded = nullptr;
    const CaseNode* corrects = nullptr;
    std::vector<const CaseNode*> fields;  ///< parallel to Event::fields; null where not given
};

void report_derived(CaseReading& reading, const CaseNode& node, const Event& event) {
    Report report = reading.sink.report<Code::case_states_derived>(node.key_where, event.name);
    std::vector<std::string> sources;
    for (const StatementId id : event.counted_from) {
        if (id.index >= reading.program.statements.size()) continue;
        const Statement& statement = reading.program.statements[id];
        if (statement.counts.is_set()) {
            const std::string name =
                fmt::format("`{}`", reading.program.events[statement.counts].name);
            if (std::find(sources.begin(), sources.end(), name) == sources.end()) {
                sources.push_back(name);
            }
        }
        if (statement.paragraph.is_set()) {
            const Paragraph& paragraph = reading.program.paragraphs[statement.paragraph];
            report.note(fmt::format("§ {} says what counts as it", paragraph.citation));
        }
    }
    if (!sources.empty()) report.says(fmt::format("state {} instead", list_of(sources, "or")));
}

void report_other(CaseReading& reading, const CaseNode& node, Declared declared) {
    Report report = reading.sink.report<Code::case_misplaced>(node.key_where, shown(node.key),
                                                              kind_text(declared.kind), "an event");
    switch (declared.kind) {
        case Declared::Kind::fact: report.says("move it under `facts:`"); break;
        case Declared::Kind::record:
            report.says("begin a line of its own with it, at the left margin");
            break;
        case Declared::Kind::act: {
            const EventId done = reading.program.acts[ActId{declared.index}].done;
            if (done.is_set()) {
                report.says(fmt::format("write `{}`", reading.program.events[done].name));
            }
            break;
        }
        case Declared::Kind::event:
        case Declared::Kind::derived_event:
        case Declared::Kind::term:
        case Declared::Kind::choice:
        case Declared::Kind::party:
        case Declared::Kind::field: break;
    }
}

std::optional<EventId> find_event(CaseReading& reading, const CaseNode& node) {
    if (report_cents(reading, node)) return std::nullopt;
    const auto declared = reading.names.find(node.key);
    if (!declared) {
        offer_names(reading.sink.report<Code::case_event_unknown>(node.key_where, shown(node.key)),
                    reading, node.key, reading.names.events(), "events");
        return std::nullopt;
    }
    const EventId event{declared->index};
    if (declared->kind == Declared::Kind::event) return event;
    if (declared->kind == Declared::Kind::derived_event) {
        report_derived(reading, node, reading.program.events[event]);
    } else {
        report_other(reading, node, *declared);
    }
    return std::nullopt;
}

EntryText take_entry(CaseReading& reading, const Event& event, const CaseNode& node) {
    EntryText entry;
    entry.fields.resize(event.fields.size());
    if (node.kind != CaseNode::Kind::map) {
        entry.on = &node;
        return entry;
    }
    for (const CaseNode& part : node.parts) {
        const std::string key = plain_name(part.key);
        if (key == "on") {
            entry.on = &part;
        } else if (key == "recorded") {
            entry.recorded = &part;
        } else if (key == "corrects") {
            entry.corrects = &part;
        } else if (const auto at = CaseNames::field(reading.program, event.fields, key)) {
            entry.fields[*at] = &part;
        } else if (!report_cents(reading, part)) {
            std::vector<std::string> names = {"on", "recorded", "corrects"};
            for (const FieldId field : event.fields)
                names.push_back(reading.program.fields[field].name);
            offer_names(reading.sink.report<Code::case_field_unknown>(part.key_where, event.name,
                                                                      shown(part.key)),
                        reading, part.key, names, "fields");
        }
    }
    if (entry.on == nullptr) {
        reading.sink.report<Code::case_entry_without_date>(node.key_where, event.name)
            .says("add `on: 2026-03-02` below the name, with the date");
    }
    return entry;
}

bool is_not_yet(const CaseNode& node) {
    return node.kind == CaseNode::Kind::text && node.text == "not yet";
}

/// The date of an entry, told in an event's words when it is none.
std::optional<DayAndTime> read_event_date(CaseReading& reading, const Event& event,
                                          const CaseNode& node) {
    const bool has_digit = node.text.find_first_of("0123456789") != std::string::npos;
    if (node.kind == CaseNode::Kind::text && !has_digit) {
        Report report = reading.sink.report<Code::case_event_value>(node.where, event.name);
        report.says(std::string(how_to_write));
        if (node.text == "unknown") {
            report.says("leave this entry out when nobody knows whether it happened");
        }
        return std::nullopt;
    }
    if (node.kind == CaseNode::Kind::nothing) {
        report_nothing(reading, node, event.name, std::string(how_to_write));
        return std::nullopt;
    }
    return read_date_and_time(reading, event.name, node);
}

void record_not_yet(CaseReading& reading, EventId id, const CaseNode& node, const CaseNode& on) {
    const Event& event = reading.program.events[id];
    EventLog& log = reading.facts.events[id.index];
    if (log.not_yet) {
        reading.sink
            .report<Code::case_key_twice>(node.key_where, event.name, reading.line(log.where),
                                          reading.line(node.key_where))
            .says("delete one of the two")
            .related(log.where, "first written here");
        return;
    }
    if (node.kind == CaseNode::Kind::map && node.parts.size() > 1) {
        report_shape(reading, node, event.name, "`not yet` and nothing more",
                     fmt::format("write `{}: not yet`", event.name));
        return;
    }
    log.not_yet = true;
    log.where = on.where;
}

/// A second date for what happens once. Entries are still in the order of the file here.
bool is_second(CaseReading& reading, const Event& event, const EventLog& log, const Entry& entry) {
    const auto is_plain = [](const Entry& other) { return !other.corrects; };
    const auto first = std::find_if(log.entries.begin(), log.entries.end(), is_plain);
    if (event.any_number || entry.corrects || first == log.entries.end()) return false;
    reading.sink
        .report<Code::case_second_date>(entry.where, event.name, reading.line(first->where),
                                        reading.line(entry.where))
        .says("delete one of the two; if one puts the other right, add `corrects: DATE` below it")
        .related(first->where, "the first is here")
        .note("only an event declared with `any number` may have several dates");
    return true;
}

/// What it takes the place of, and since when.
void read_correction(CaseReading& reading, const Event& event, const EntryText& text,
                     Entry& entry) {
    if (text.recorded != nullptr)
        entry.recorded = read_own_date(reading, "recorded", *text.recorded);
    if (text.corrects == nullptr) return;
    if (text.recorded == nullptr) report_undated_correction(reading, *text.corrects, event.name);
    entry.corrects = read_own_date(reading, "corrects", *text.corrects);
}

/// A correction that says: it has not happened.
void record_withdrawn(CaseReading& reading, EventId id, const CaseNode& node,
                      const EntryText& text) {
    Entry entry;
    entry.where = node.key_where;
    entry.not_yet = true;
    read_correction(reading, reading.program.events[id], text, entry);
    StatedFact absent;
    absent.where = entry.where;
    entry.fields.assign(reading.program.events[id].fields.size(), absent);
    if (entry.corrects) reading.facts.events[id.index].entries.push_back(std::move(entry));
}

/// Every correction takes the place of one entry of its event.
void check_corrections(CaseReading& reading, const Event& event, const EventLog& log) {
    for (const Entry& entry : log.entries) {
        if (!entry.corrects) continue;
        const auto count =
            std::count_if(log.entries.begin(), log.entries.end(), [&](const Entry& other) {
                return &other != &entry && !other.not_yet && other.day == *entry.corrects;
            });
        if (count == 1) continue;
        reading.sink
            .report<Code::case_corrects_nothing>(entry.where, event.name,
                                                 count == 0 ? "no" : "more than one",
                                                 to_text(*entry.corrects))
            .says(count == 0 ? "keep the entry as it stood, and write its day behind `corrects:`"
                             : "of several entries on one day none can be told from the others");
    }
}

void read_entry(CaseReading& reading, const CaseNode& node) {
    const auto id = find_event(reading, node);
    if (!id) return;
    const Event& event = reading.program.events[*id];
    if (node.kind == CaseNode::Kind::list) {
        report_shape(reading, node, event.name, "one entry",
                     "write one entry for each date, each with its own `- `");
        return;
    }
    const EntryText text = take_entry(reading, event, node);
    if (text.on == nullptr) return;
    if (is_not_yet(*text.on) && text.corrects != nullptr) {
        record_withdrawn(reading, *id, node, text);
        return;
    }
    if (is_not_yet(*text.on)) {
        record_not_yet(reading, *id, node, *text.on);
        return;
    }
    Entry entry;
    entry.where = node.key_where;
    const auto day = read_event_date(reading, event, *text.on);
    read_correction(reading, event, text, entry);
    for (std::size_t i = 0; i < text.fields.size(); ++i) {
        StatedFact fact;
        fact.where = entry.where;
        if (text.fields[i] != nullptr) {
            const Field& field = reading.program.fields[event.fields[i]];
            fact = read_stated(reading, field.name, field.type, *text.fields[i]).value_or(fact);
        }
        entry.fields.push_back(std::move(fact));
    }
    EventLog& log = reading.facts.events[id->index];
    if (is_second(reading, event, log, entry) || !day) return;
    entry.day = day->day;
    entry.time_of_day = day->time_of_day;
    log.entries.push_back(std::move(entry));
}

/// One item of the list: a name and its date.
void read_item(CaseReading& reading, const CaseNode& item) {
    if (item.kind == CaseNode::Kind::map && item.parts.size() == 1) {
        read_entry(reading, item.parts.front());
        return;
    }
    if (item.kind != CaseNode::Kind::map || item.parts.empty()) {
        const bool has_name = item.kind == CaseNode::Kind::text;
        report_shape(reading, item, has_name ? item.text : "an entry of `events`",
                     "a name with a date", "write `- NAME: 2026-03-02`");
        return;
    }
    const CaseNode& second = item.parts[1];
    const auto declared = reading.names.find(second.key);
    const bool is_event = declared && (declared->kind == Declared::Kind::event ||
                                       declared->kind == Declared::Kind::derived_event);
    if (report_cents(reading, second)) return;
    reading.sink
        .report<Code::case_misplaced>(second.key_where, shown(second.key),
                                      is_event ? "another event" : "part of an entry",
                                      "a new entry")
        .says(is_event ? "begin its line with `- `"
                       : fmt::format("write the date as `on:` below `{}:`, and this line below it, "
                                     "both further in",
                                     shown(item.parts.front().key)));
}

}  // namespace

void read_events(CaseReading& reading, const CaseNode& section) {
    if (section.kind == CaseNode::Kind::list) {
        for (const CaseNode& item : section.parts) {
            if (reading.is_full()) return;
            read_item(reading, item);
        }
    } else if (section.kind == CaseNode::Kind::map) {
        report_shape(reading, section, "events", "a list", "begin each entry with `- `");
        return;
    } else if (section.kind == CaseNode::Kind::nothing) {
        report_nothing(reading, section, "events",
                       "write `- NAME: 2026-03-02` below, or delete the line");
        return;
    } else {
        report_shape(reading, section, "events", "a list", "write `- NAME: 2026-03-02` below it");
        return;
    }
    for (std::size_t i = 0; i < reading.facts.events.size(); ++i) {
        const EventLog& log = reading.facts.events[i];
        const Event& event = reading.program.events[EventId{static_cast<std::uint32_t>(i)}];
        check_corrections(reading, event, log);
        if (!log.not_yet || log.entries.empty()) continue;
        const Span date = log.entries.front().where;
        reading.sink
            .report<Code::case_not_yet_and_date>(log.where, event.name, reading.line(date),
                                                 reading.line(log.where))
            .says("delete one of the two")
            .related(date, "its date is here");
    }
}

}  // namespace proviso
