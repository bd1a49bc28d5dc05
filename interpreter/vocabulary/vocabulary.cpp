// Gathers the declarations of a program, each with its comment and the paragraphs that use it.
#include "interpreter/vocabulary/vocabulary.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "interpreter/evaluate/standings.hpp"
#include "interpreter/vocabulary/comment_above.hpp"
#include "interpreter/vocabulary/words_of_types.hpp"

namespace proviso {

namespace {

std::string title_of(const Program& program) {
    std::string title;
    for (auto policy = program.policies.rbegin(); policy != program.policies.rend(); ++policy)
        title += policy->name + " " + policy->version + " on ";
    if (program.rulesets.empty()) return title;
    return title + program.rulesets.front().name + " " + program.rulesets.front().version;
}

std::string direction_in_words(const Program& program, const Term& term) {
    std::string_view which;
    switch (term.direction) {
        case Direction::none: return "";
        case Direction::shorter_is_better: which = "shorter"; break;
        case Direction::longer_is_better: which = "longer"; break;
        case Direction::lower_is_better: which = "lower"; break;
        case Direction::higher_is_better: which = "higher"; break;
    }
    std::string text = ", " + std::string(which) + " is better";
    if (term.better_for.is_set()) text += " for " + program.parties[term.better_for].written;
    return text;
}

const Word& word_in(const Word& word) { return word; }
const Word& word_in(const EventWord& event) { return event.word; }
const Word& word_in(const RecordWord& record) { return record.word; }

template <typename Entry>
void sort_by_place(std::vector<Entry>& words) {
    std::stable_sort(words.begin(), words.end(), [](const Entry& a, const Entry& b) {
        return word_in(a).declared_at < word_in(b).declared_at;
    });
}

class Gatherer {
public:
    Gatherer(const Program& program, const SourceMap& sources, std::span<const OtherReading> others)
        : program_(program),
          sources_(sources),
          sections_(sources),
          uses_(uses_of_words(program)),
          others_(others) {
        for (const Act& act : program.acts) acts_declared_at_.insert(act.declared_at);
    }

    Vocabulary gather() {
        words_.ruleset = title_of(program_);
        add_facts();
        add_events();
        add_records();
        add_values();
        add_logs();
        return std::move(words_);
    }

private:
    /// What all words have: name, comment and place.
    template <typename Declared>
    Word word_for(const Declared& declared) {
        Word word;
        word.name = declared.written.empty() ? declared.name : declared.written;
        word.comment = comment_above(sources_, declared.declared_at);
        word.section = sections_.of(declared.declared_at);
        word.declared_at = declared.declared_at;
        return word;
    }

    void add_uses(Word& word, UsesOfWords::Table UsesOfWords::*table, std::size_t at) const {
        word.paragraphs = citations((uses_.*table)[at]);
        if (!word.paragraphs.empty()) return;
        for (const OtherReading& other : others_) {
            const auto& known = word.other_readings;
            const bool is_new = known.empty() || known.back() != other.interpretation;
            if (is_new && !(other.uses.*table)[at].empty())
                word.other_readings.push_back(other.interpretation);
        }
    }

    template <typename Declared>
    Word typed_word(const Declared& declared) {
        Word word = word_for(declared);
        word.type = type_in_words(program_, declared.type);
        word.choices = choices_of(program_, declared.type);
        word.placeholder = placeholder_for(program_, declared.type);
        word.burden = burden_in_words(program_, declared.type);
        word.found = declared.type.found;
        return word;
    }

    std::vector<std::string> citations(const std::vector<ParagraphId>& paragraphs) const {
        std::vector<std::string> texts;
        for (const ParagraphId id : paragraphs) texts.push_back(program_.paragraphs[id].citation);
        return texts;
    }

    /// The paragraphs in which statements stand, each once and in the order of citations.
    std::vector<std::string> paragraphs_of(const std::vector<StatementId>& statements) const {
        std::set<ParagraphId> found;
        for (const StatementId id : statements) {
            const ParagraphId paragraph = program_.statements[id].paragraph;
            if (paragraph.is_set()) found.insert(paragraph);
        }
        return citations({found.begin(), found.end()});
    }

    void add_facts();
    void add_events();
    EventWord event_word(std::size_t at);
    std::vector<Word> field_words(const std::vector<FieldId>& fields);
    void add_records();
    Word term_word(const Term& term);
    void add_values();
    void add_logs();

    const Program& program_;
    const SourceMap& sources_;
    Sections sections_;
    UsesOfWords uses_;
    std::span<const OtherReading> others_;
    std::set<Span> acts_declared_at_;
    Vocabulary words_;
};

void Gatherer::add_facts() {
    for (std::size_t i = 0; i < program_.facts.size(); ++i) {
        Fact fact = program_.facts[FactId{static_cast<std::uint32_t>(i)}];
        const bool found = std::exchange(fact.type.found, false);  // its group says so
        Word word = typed_word(fact);
        add_uses(word, &UsesOfWords::facts, i);
        word.found = found;
        if (acts_declared_at_.contains(fact.declared_at)) {
            word.comment =
                "The rules give no number of days for this; a person finds whether it was done "
                "without delay.";
        }
        (found ? words_.findings : words_.facts).push_back(std::move(word));
    }
    sort_by_place(words_.facts);
    sort_by_place(words_.findings);
}

std::vector<Word> Gatherer::field_words(const std::vector<FieldId>& fields) {
    std::vector<Word> words;
    for (const FieldId id : fields) {
        words.push_back(typed_word(program_.fields[id]));
        add_uses(words.back(), &UsesOfWords::fields, id.index);
    }
    sort_by_place(words);
    return words;
}

EventWord Gatherer::event_word(std::size_t at) {
    const EventId id{static_cast<std::uint32_t>(at)};
    const Event& event = program_.events[id];
    EventWord result;
    result.word = word_for(event);
    result.word.placeholder = "DATE";
    add_uses(result.word, &UsesOfWords::events, at);
    result.any_number = event.any_number;
    result.governs = std::any_of(program_.rulesets.begin(), program_.rulesets.end(),
                                 [&](const Ruleset& each) { return each.governing_event == id; });
    if (event.log.is_set()) result.log = program_.logs[event.log].name;
    if (event.act.is_set()) {
        const Act& act = program_.acts[event.act];
        result.act = program_.parties[act.party].written + ": " + act.written;
        result.word.comment = comment_above(sources_, act.declared_at);
    }
    result.worked_out_in = paragraphs_of(event.counted_from);
    std::set<std::string> from;
    for (const StatementId counted : event.counted_from)
        from.insert(program_.events[program_.statements[counted].counts].written);
    result.worked_out_from.assign(from.begin(), from.end());
    result.fields = field_words(event.fields);
    return result;
}

void Gatherer::add_events() {
    for (std::size_t i = 0; i < program_.events.size(); ++i) {
        EventWord word = event_word(i);
        (word.act.empty() ? words_.events : words_.acts).push_back(std::move(word));
    }
    sort_by_place(words_.events);
    sort_by_place(words_.acts);
}

Word Gatherer::term_word(const Term& term) {
    Word word = word_for(term);
    // Without a `term` line it is declared by its first statement, where comments are on the law.
    if (!term.declared) word.comment.clear();
    word.type = type_in_words(program_, term.type) + direction_in_words(program_, term);
    word.choices = choices_of(program_, term.type);
    std::vector<StatementId> statements = term.statements;
    statements.insert(statements.end(), term.limits.begin(), term.limits.end());
    word.paragraphs = paragraphs_of(statements);
    return word;
}

void Gatherer::add_records() {
    for (std::size_t i = 0; i < program_.records.size(); ++i) {
        const Record& record = program_.records[RecordId{static_cast<std::uint32_t>(i)}];
        RecordWord result;
        result.word = word_for(record);
        add_uses(result.word, &UsesOfWords::records, i);
        result.fields = field_words(record.fields);
        for (const TermId term : record.derived) {
            if (!is_step(program_, term))
                result.verdicts.push_back(term_word(program_.terms[term]));
        }
        sort_by_place(result.verdicts);
        words_.records.push_back(std::move(result));
    }
    sort_by_place(words_.records);
}

void Gatherer::add_values() {
    for (const Term& term : program_.terms) {
        if (term.declared && !term.record.is_set()) words_.values.push_back(term_word(term));
    }
    sort_by_place(words_.values);
}

void Gatherer::add_logs() {
    std::map<std::string, std::vector<std::string>> events;
    for (const auto* group : {&words_.events, &words_.acts}) {
        for (const EventWord& event : *group) {
            if (!event.log.empty()) events[event.log].push_back(event.word.name);
        }
    }
    for (auto& [name, of_log] : events) words_.logs.push_back({name, std::move(of_log)});
}

}  // namespace

Vocabulary vocabulary_of(const Program& program, const SourceMap& sources,
                         std::span<const OtherReading> others) {
    return Gatherer(program, sources, others).gather();
}

bool has_sections(const Vocabulary& vocabulary) {
    std::set<std::string> sections;
    for (const auto* group : {&vocabulary.facts, &vocabulary.findings}) {
        for (const Word& word : *group) sections.insert(word.section);
    }
    for (const auto* group : {&vocabulary.events, &vocabulary.acts}) {
        for (const EventWord& event : *group) sections.insert(event.word.section);
    }
    return sections.size() > 1;
}

}  // namespace proviso
