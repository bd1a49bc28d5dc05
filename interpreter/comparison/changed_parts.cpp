// Lists what both rulesets say under each heading, and keeps what only one of them says.

#include "interpreter/comparison/changed_parts.hpp"

#include <algorithm>
#include <set>

#include "interpreter/comparison/signature.hpp"
#include "interpreter/semantics/citation_order.hpp"

namespace proviso {

namespace {

/// The rules' own words on one line, without comments.
std::string written(const SourceMap& sources, Span span) {
    if (!span.source.is_set()) return {};
    std::string words;
    bool comment = false, blank = false;
    for (const char c : sources.text(span)) {
        if (c == '\n') comment = false;
        if (c == '#' && (words.empty() || blank)) comment = true;
        if (comment || c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            blank = true;
            continue;
        }
        if (blank && !words.empty()) words += ' ';
        blank = false;
        words += c;
    }
    return words;
}

/// One part of a ruleset, and what it comes to.
struct Said {
    Part part;
    std::string signature, words;
};

/// Paragraphs before declarations before calendars; paragraphs as a reader expects them.
struct Heading {
    int rank = 0;
    std::vector<std::string> citation;
    std::string name;

    friend bool operator<(const Heading& a, const Heading& b) {
        if (a.rank != b.rank) return a.rank < b.rank;
        if (citation_before(a.citation, b.citation)) return true;
        if (citation_before(b.citation, a.citation)) return false;
        return a.name < b.name;
    }
};

using Listed = std::map<Heading, std::vector<Said>>;

class Lister {
public:
    Lister(const Program& program, const SourceMap& sources)
        : program_(program), sources_(sources) {}

    Listed list() {
        for (std::uint32_t i = 0; i < program_.statements.size(); ++i) add_statement(i);
        for (std::uint32_t i = 0; i < program_.facts.size(); ++i) {
            const Fact& fact = program_.facts[FactId{i}];
            add({1, {}, "fact " + fact.name}, Part::Kind::fact, i,
                signature_of(program_, fact.type), fact.declared_at);
        }
        for (std::uint32_t i = 0; i < program_.fields.size(); ++i) add_field(i);
        for (std::uint32_t i = 0; i < program_.events.size(); ++i) add_event(i);
        for (std::uint32_t i = 0; i < program_.calendars.size(); ++i) {
            const DeclaredCalendar& calendar = program_.calendars[CalendarId{i}];
            add({2, {}, "calendar " + calendar.name}, Part::Kind::calendar, i,
                calendar.calendar.edition_text(), calendar.declared_at);
        }
        return std::move(listed_);
    }

private:
    void add(Heading heading, Part::Kind kind, std::uint32_t index, std::string signature,
             Span where) {
        listed_[std::move(heading)].push_back(
            {{kind, index}, std::move(signature), written(sources_, where)});
    }

    void add_statement(std::uint32_t index) {
        const Statement& statement = program_.statements[StatementId{index}];
        const std::string& citation = program_.paragraphs[statement.paragraph].citation;
        add({0, citation_parts(citation), "§ " + citation}, Part::Kind::statement, index,
            signature_of(program_, statement), statement.span);
    }

    void add_field(std::uint32_t index) {
        const Field& field = program_.fields[FieldId{index}];
        const std::string& owner = field.record.is_set() ? program_.records[field.record].name
                                                         : program_.events[field.event].name;
        add({1, {}, "field " + field.name + " of " + owner}, Part::Kind::field, index,
            signature_of(program_, field.type), field.declared_at);
    }

    void add_event(std::uint32_t index) {
        const Event& event = program_.events[EventId{index}];
        std::string signature = event.any_number ? "any number" : "once";
        if (event.log.is_set()) signature += " from " + program_.logs[event.log].name;
        add({1, {}, "event " + event.name}, Part::Kind::event, index, std::move(signature),
            event.declared_at);
    }

    const Program& program_;
    const SourceMap& sources_;
    Listed listed_;
};

/// Takes out, one for one, what stands in both.
void keep_differing(std::vector<Said>& before, std::vector<Said>& after) {
    std::multiset<std::string> shared;
    std::multiset<std::string> left;
    for (const Said& said : after) left.insert(said.signature);
    for (const Said& said : before) {
        const auto found = left.find(said.signature);
        if (found == left.end()) continue;
        left.erase(found);
        shared.insert(said.signature);
    }
    const auto take_out = [](std::vector<Said>& list, std::multiset<std::string> among) {
        std::erase_if(list, [&](const Said& said) {
            const auto found = among.find(said.signature);
            if (found == among.end()) return false;
            among.erase(found);
            return true;
        });
    };
    take_out(before, shared);
    take_out(after, shared);
}

/// The lines that renumber, by what they do.
std::map<std::string, std::string> renumberings_of(const Program& program,
                                                   const SourceMap& sources) {
    std::map<std::string, std::string> lines;
    for (const Renumbering& each : program.renumberings) {
        std::string key = each.ruleset + "\n" + each.from + "\n" + each.to;
        if (each.earlier.until) key += "\n" + to_text(*each.earlier.until);
        for (const std::string& paragraph : each.except) key += "\n" + paragraph;
        lines.emplace(std::move(key), written(sources, each.written));
    }
    return lines;
}

}  // namespace

std::optional<std::size_t> ChangedParts::find(const Places& places, Part part) {
    const auto found = places.find(part);
    if (found == places.end()) return std::nullopt;
    return found->second;
}

ChangedParts::ChangedParts(const Program& before, const SourceMap& sources_before,
                           const Program& after, const SourceMap& sources_after) {
    Listed old_listed = Lister(before, sources_before).list();
    Listed new_listed = Lister(after, sources_after).list();
    for (const auto& [heading, said] : old_listed) new_listed.try_emplace(heading);
    for (auto& [heading, new_said] : new_listed) {
        std::vector<Said> old_said = std::move(old_listed[heading]);
        keep_differing(old_said, new_said);
        if (old_said.empty() && new_said.empty()) continue;
        PartChange change{heading.name, {}, {}};
        for (const Said& said : old_said) {
            old_.emplace(said.part, changes_.size());
            change.before.push_back(said.words);
        }
        for (const Said& said : new_said) {
            new_.emplace(said.part, changes_.size());
            change.after.push_back(said.words);
        }
        changes_.push_back(std::move(change));
    }
    add_renumberings(before, sources_before, after, sources_after);
}

void ChangedParts::add_renumberings(const Program& before, const SourceMap& sources_before,
                                    const Program& after, const SourceMap& sources_after) {
    const auto old_lines = renumberings_of(before, sources_before);
    const auto new_lines = renumberings_of(after, sources_after);
    PartChange change{"renumbering", {}, {}};
    for (const auto& [key, line] : old_lines) {
        if (!new_lines.contains(key)) change.before.push_back(line);
    }
    for (const auto& [key, line] : new_lines) {
        if (!old_lines.contains(key)) change.after.push_back(line);
    }
    if (change.before.empty() && change.after.empty()) return;
    of_citations_.push_back(changes_.size());
    changes_.push_back(std::move(change));
}

}  // namespace proviso
