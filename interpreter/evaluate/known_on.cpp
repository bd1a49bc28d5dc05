// Corrections, and what was known on a day: a case keeps what stood before, and this says what holds.

#include "interpreter/evaluate/known_on.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "interpreter/facts/case_reading.hpp"

namespace proviso {

namespace {

class Knowledge {
public:
    Knowledge(FactSet& facts, std::optional<Day> known_on, const Program& program,
              const CaseWords& words, std::vector<std::string>& notes)
        : facts_(facts), known_on_(known_on), program_(program), words_(words), notes_(notes) {}

    void facts();
    void entries();
    void rows();

private:
    bool is_later(std::optional<Day> recorded) const {
        return known_on_ && recorded && *known_on_ < *recorded;
    }
    std::string value(Stated stated, const Value& value) const;
    /// Takes what was not known away; what there is to tell, without its name, or nothing.
    std::string stated(StatedFact& fact);
    void tell(const std::string& name, const std::string& what) {
        if (!what.empty()) notes_.push_back(name + what);
    }
    std::vector<Entry> known_entries(EventLog& log, const std::string& name);
    void entries_of(EventId event);
    void rows_of(RecordId record);

    FactSet& facts_;
    std::optional<Day> known_on_;
    const Program& program_;
    const CaseWords& words_;
    std::vector<std::string>& notes_;
};

std::string left_out(Day recorded) {
    return fmt::format("was recorded on {} and is left out", to_text_with_weekday(recorded));
}

std::string Knowledge::value(Stated stated, const Value& value) const {
    switch (stated) {
        case Stated::known: return words_.value(value);
        case Stated::unknown: return "unknown";
        case Stated::not_applicable: return "not applicable";
        case Stated::not_given: break;
    }
    return "not given";
}

std::string Knowledge::stated(StatedFact& fact) {
    std::optional<Day> since = fact.recorded;
    if (!since && fact.finding) since = fact.finding->on;
    if (is_later(since)) {
        std::string text = fmt::format(": {} {}", value(fact.stated, fact.value), left_out(*since));
        const Corrected before = fact.corrected.value_or(Corrected{});
        fact.stated = before.stated;
        fact.value = before.value;
        fact.finding.reset();
        return text;
    }
    if (!fact.corrected) return {};
    return fmt::format(": {} since {}, {} before", value(fact.stated, fact.value),
                       to_text_with_weekday(*fact.recorded),
                       value(fact.corrected->stated, fact.corrected->value));
}

void Knowledge::facts() {
    // A case may state more facts than this layer of the rules knows.
    for (std::size_t i = 0; i < program_.facts.size(); ++i) {
        const FactId id{static_cast<std::uint32_t>(i)};
        tell(program_.facts[id].written, stated(facts_.facts[i]));
    }
}

std::vector<Entry> Knowledge::known_entries(EventLog& log, const std::string& name) {
    std::vector<Entry> known;
    for (Entry& entry : log.entries) {
        const bool dated = !entry.not_yet;
        const std::optional<Day> since =
            entry.recorded || !dated ? entry.recorded : std::optional(entry.day);
        if (!is_later(since)) {
            known.push_back(std::move(entry));
            continue;
        }
        tell(name,
             fmt::format("{} {}", dated ? " on " + to_text_with_weekday(entry.day) : ": not yet",
                         entry.recorded ? left_out(*since) : "was not known yet and is left out"));
    }
    return known;
}

void Knowledge::entries_of(EventId event) {
    EventLog& log = facts_.events[event.index];
    const std::string& name = program_.events[event].written;
    const std::vector<Entry> known = known_entries(log, name);
    log.entries.clear();
    for (const Entry& entry : known) {
        if (entry.not_yet) continue;
        const auto correction = std::find_if(known.begin(), known.end(), [&](const Entry& other) {
            return &other != &entry && other.corrects && *other.corrects == entry.day;
        });
        if (correction == known.end()) {
            log.entries.push_back(entry);
            continue;
        }
        tell(name,
             fmt::format(": {} since {}, {} before",
                         correction->not_yet ? "not yet" : to_text_with_weekday(correction->day),
                         to_text_with_weekday(*correction->recorded),
                         to_text_with_weekday(entry.day)));
        log.not_yet = log.not_yet || correction->not_yet;
    }
    if (!log.entries.empty()) log.not_yet = false;
    for (Entry& entry : log.entries) {
        for (std::size_t i = 0; i < entry.fields.size(); ++i) {
            const FieldId field = program_.events[event].fields[i];
            tell(program_.fields[field].written + " of " + name, stated(entry.fields[i]));
        }
    }
}

void Knowledge::entries() {
    for (std::size_t i = 0; i < facts_.events.size(); ++i)
        entries_of(EventId{static_cast<std::uint32_t>(i)});
}

/// Rows have their numbers only when it is known what each says; so what there is to tell waits.
void Knowledge::rows_of(RecordId id) {
    const Record& record = program_.records[id];
    std::vector<Row>& rows = facts_.records[id.index].rows;
    std::map<Span, std::vector<std::string>> told;
    for (Row& row : rows) {
        for (std::size_t i = 0; i < record.fields.size(); ++i) {
            const std::string what = stated(row.fields[i]);
            if (!what.empty())
                told[row.where].push_back(" " + program_.fields[record.fields[i]].written + what);
        }
    }
    const std::size_t erased = std::erase_if(rows, [&](const Row& row) {
        const bool later = is_later(row.recorded);
        if (later) tell("one " + record.written, " " + left_out(*row.recorded));
        return later;
    });
    if (!told.empty() || erased > 0) put_in_order(facts_);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string name = fmt::format("{} {}", record.written, i + 1);
        const bool added = std::any_of(rows.begin(), rows.end(), [&](const Row& other) {
            return other.recorded < rows[i].recorded;
        });
        if (added) tell(name, " was added on " + to_text_with_weekday(*rows[i].recorded));
        for (const std::string& what : told[rows[i].where]) tell(name, what);
    }
}

void Knowledge::rows() {
    for (std::size_t i = 0; i < facts_.records.size(); ++i)
        rows_of(RecordId{static_cast<std::uint32_t>(i)});
}

}  // namespace

FactSet as_known(const Program& program, const FactSet& facts, const CaseWords& words,
                 std::vector<std::string>& notes) {
    FactSet known = facts;
    const std::optional<Day> known_on = facts.known_on;
    const auto cut = [&](std::optional<Day>& through) {
        if (through && known_on && *known_on < *through) through = known_on;
    };
    cut(known.logged_through);
    for (std::optional<Day>& log : known.logs) cut(log);
    Knowledge knowledge(known, known_on, program, words, notes);
    knowledge.facts();
    knowledge.entries();
    knowledge.rows();
    return known;
}

}  // namespace proviso
