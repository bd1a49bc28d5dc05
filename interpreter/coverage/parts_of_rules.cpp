// Names everything by the word that declares it.
#include "interpreter/coverage/parts_of_rules.hpp"

#include <algorithm>

#include "interpreter/facts/case_names.hpp"

namespace proviso {

namespace {

class PartsMaker {
public:
    explicit PartsMaker(const Program& program) : program_(program) {}

    PartsOfRules make() {
        const Ruleset& ruleset = program_.rulesets.front();
        parts_.name = ruleset.name;
        parts_.cites = ruleset.cites;
        for (const Paragraph& paragraph : program_.paragraphs) {
            parts_.things.insert("§ " + paragraph.citation);
            if (paragraph.ruleset == ruleset.name)
                parts_.paragraphs.push_back(
                    {paragraph.citation, paragraph.heading, is_withdrawn(paragraph)});
        }
        add_declarations();
        return std::move(parts_);
    }

private:
    bool is_withdrawn(const Paragraph& paragraph) const {
        const auto gone = [&](StatementId id) {
            const auto& in_force = program_.statements[id].in_force;
            return in_force && in_force->publication.withdrawn.has_value();
        };
        return !paragraph.statements.empty() &&
               std::all_of(paragraph.statements.begin(), paragraph.statements.end(), gone);
    }

    void add(std::string_view word, std::string_view name) {
        parts_.things.insert(std::string(word) + " " + plain_name(name));
    }

    void add_declarations() {
        for (const Party& party : program_.parties) add("party", party.name);
        for (const Fact& fact : program_.facts) {
            add("fact", fact.name);
            if (fact.type.found) add("finding", fact.name);
        }
        for (const Record& record : program_.records) add("record", record.name);
        for (const Event& event : program_.events) add("event", event.name);
        for (const Act& act : program_.acts) {
            add("act", act.name);
            if (act.done.is_set()) add("act", program_.events[act.done].name);
        }
        for (const Field& field : program_.fields) {
            const std::string& owner = field.record.is_set() ? program_.records[field.record].name
                                                             : program_.events[field.event].name;
            add("field", owner + " " + field.name);
            if (field.type.found) add("finding", owner + " " + field.name);
        }
        for (const Term& term : program_.terms) add("term", term.name);
        for (const DeclaredCalendar& calendar : program_.calendars) add("calendar", calendar.name);
        for (const Interpretation& each : program_.interpretations)
            add("interpretation", each.name);
    }

    const Program& program_;
    PartsOfRules parts_;
};

}  // namespace

PartsOfRules parts_of(const Program& program) { return PartsMaker(program).make(); }

}  // namespace proviso
