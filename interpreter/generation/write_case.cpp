// The reader's forms the other way round: each state, finding and correction where it is read from.
#include "interpreter/generation/write_case.hpp"

#include <algorithm>
#include <tuple>

#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

/// A person's words: in quotes, so that nothing in them is taken for YAML.
std::string quoted(const std::string& words) {
    std::string text = "\"";
    for (const char letter : words) {
        if (letter == '\n') {
            text += "\\n";
            continue;
        }
        if (letter == '"' || letter == '\\') text += '\\';
        text += letter;
    }
    return text + "\"";
}

class CaseWriter {
public:
    CaseWriter(const Program& program, const FactSet& facts) : program_(program), facts_(facts) {}

    std::string write() {
        put_dates();
        put_facts();
        put_events();
        for (std::size_t i = 0; i < facts_.records.size(); ++i)
            put_rows(program_.records[RecordId{static_cast<std::uint32_t>(i)}], facts_.records[i]);
        return std::move(text_);
    }

private:
    void line(const std::string& text) { text_ += text + "\n"; }

    void put_date(const std::string& name, std::optional<Day> day) {
        if (day) line(name + ": " + to_text(*day));
    }

    void put_dates() {
        put_date("as of", facts_.as_of);
        put_date("as known on", facts_.known_on);
        put_date("law as known on", facts_.law_known_on);
        const bool by_log =
            std::any_of(facts_.logs.begin(), facts_.logs.end(), [](auto day) { return !!day; });
        if (!by_log) {
            put_date("logged through", facts_.logged_through);
            return;
        }
        line("logged through:");
        put_date("  all", facts_.logged_through);
        for (std::size_t i = 0; i < facts_.logs.size(); ++i)
            put_date("  " + program_.logs[LogId{static_cast<std::uint32_t>(i)}].name,
                     facts_.logs[i]);
    }

    std::string state(Stated stated, const Value& value) const {
        if (stated == Stated::unknown) return "unknown";
        if (stated == Stated::not_applicable) return "not applicable";
        return report::value_text(program_, value);
    }

    /// `lead` begins the first line; the lines below it stand further in.
    void put_stated(const std::string& lead, const std::string& name, const StatedFact& fact) {
        const std::string value = state(fact.stated, fact.value);
        if (!fact.finding && !fact.recorded && !fact.corrected) {
            line(lead + name + ": " + value);
            return;
        }
        const std::string in(lead.size() + 2, ' ');
        line(lead + name + ":");
        line(in + "is: " + value);
        if (fact.finding) {
            if (!fact.finding->by.empty()) line(in + "by: " + quoted(fact.finding->by));
            put_date(in + "on", fact.finding->on);
            if (!fact.finding->because.empty())
                line(in + "because: " + quoted(fact.finding->because));
        }
        put_date(in + "recorded", fact.recorded);
        if (fact.corrected)
            line(in + "corrects: " + state(fact.corrected->stated, fact.corrected->value));
    }

    void put_facts() {
        bool begun = false;
        for (std::size_t i = 0; i < facts_.facts.size(); ++i) {
            if (facts_.facts[i].stated == Stated::not_given) continue;
            if (!begun) line("facts:");
            begun = true;
            put_stated("  ", program_.facts[FactId{static_cast<std::uint32_t>(i)}].written,
                       facts_.facts[i]);
        }
    }

    void put_entry(const Event& event, const Entry& entry) {
        const std::string day = to_text(entry.day);
        const std::string on = entry.not_yet               ? "not yet"
                               : entry.time_of_day.empty() ? day
                                                           : day + " " + entry.time_of_day;
        const bool bare =
            std::all_of(entry.fields.begin(), entry.fields.end(),
                        [](const StatedFact& field) { return field.stated == Stated::not_given; });
        if (bare && !entry.recorded && !entry.corrects) {
            line("  - " + event.written + ": " + on);
            return;
        }
        line("  - " + event.written + ":");
        line("      on: " + on);
        put_date("      recorded", entry.recorded);
        put_date("      corrects", entry.corrects);
        for (std::size_t i = 0; i < entry.fields.size(); ++i) {
            if (entry.fields[i].stated == Stated::not_given) continue;
            put_stated("      ", program_.fields[event.fields[i]].written, entry.fields[i]);
        }
    }

    /// By day, as they happened; what has not happened stands last.
    void put_events() {
        std::vector<std::tuple<Day, std::size_t, const Entry*>> entries;
        std::vector<std::string> not_yet;
        for (std::size_t i = 0; i < facts_.events.size(); ++i) {
            for (const Entry& entry : facts_.events[i].entries)
                entries.emplace_back(entry.day, i, &entry);
            const Event& event = program_.events[EventId{static_cast<std::uint32_t>(i)}];
            if (facts_.events[i].not_yet) not_yet.push_back("  - " + event.written + ": not yet");
        }
        if (entries.empty() && not_yet.empty()) return;
        std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
            return std::get<0>(a) < std::get<0>(b);
        });
        line("events:");
        for (const auto& [day, event, entry] : entries)
            put_entry(program_.events[EventId{static_cast<std::uint32_t>(event)}], *entry);
        for (const std::string& each : not_yet) line(each);
    }

    void put_rows(const Record& record, const RowList& list) {
        if (!list.given) return;
        const std::string name = record.written + (list.maybe_more ? " and maybe more:" : ":");
        line(list.rows.empty() ? name + " []" : name);
        for (const Row& row : list.rows) {
            std::string lead = "  - ";
            for (std::size_t i = 0; i < row.fields.size(); ++i) {
                if (row.fields[i].stated == Stated::not_given) continue;
                put_stated(lead, program_.fields[record.fields[i]].written, row.fields[i]);
                lead = "    ";
            }
            if (row.recorded) {
                put_date(lead + "recorded", row.recorded);
                lead = "    ";
            }
            if (lead == "  - ") line("  - {}");
        }
    }

    const Program& program_;
    const FactSet& facts_;
    std::string text_;
};

}  // namespace

std::string case_text(const Program& program, const FactSet& facts) {
    return "case: " + quoted(facts.case_id) + "\n" + nameless_case_text(program, facts);
}

std::string nameless_case_text(const Program& program, const FactSet& facts) {
    return CaseWriter(program, facts).write();
}

}  // namespace proviso
