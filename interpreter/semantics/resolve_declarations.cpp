// Declarations to tables: parties, choices, facts, records, events and acts, sorted by name so that
// the order of lines and files changes nothing.

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <set>

#include "interpreter/semantics/steps.hpp"
#include "interpreter/semantics/types.hpp"

namespace proviso {

namespace {

/// Declarations of one kind, sorted by name and then by place.
template <typename Text>
std::vector<const Text*> sorted_by_name(const std::vector<const Text*>& texts) {
    std::vector<const Text*> result = texts;
    std::stable_sort(result.begin(), result.end(), [](const Text* a, const Text* b) {
        return std::tie(a->name.text, a->name.span) < std::tie(b->name.text, b->name.span);
    });
    return result;
}

template <typename Text>
std::vector<const Text*> texts_of(const Work& work, DeclarationKind kind,
                                  const std::shared_ptr<const Text> Declaration::*member) {
    std::vector<const Text*> result;
    const auto found = work.declared.find(kind);
    if (found == work.declared.end()) return result;
    for (const Written& written : found->second) {
        const auto& text = written.declaration->*member;
        if (text && !text->name.empty()) result.push_back(&*text);
    }
    return sorted_by_name(result);
}

/// Enters a name; false, and told, when it is taken.
bool enter(Work& work, NameKind kind, std::size_t index, const Words& name) {
    const Named named{kind, static_cast<std::uint32_t>(index), name.span};
    if (work.scope.add(name.text, named)) return true;
    work.report_twice(name.text, name.span, work.scope.find(name.text).declared_at);
    return false;
}

void add_parties(Work& work) {
    auto& parties = work.program.parties;
    for (const PartyText* party : texts_of(work, DeclarationKind::party, &Declaration::party)) {
        if (!enter(work, NameKind::party, parties.size(), party->name)) continue;
        parties.add({party->name.text, party->name.span, work.written_text(party->name)});
    }
}

// -- choices --------------------------------------------------------------------------------------

void each_type(const Work& work, const std::function<void(const TypePhrase&)>& visit) {
    const auto visit_fields = [&](const std::vector<FieldText>& fields) {
        for (const FieldText& field : fields) visit(field.type);
    };
    for (const auto* fact : texts_of(work, DeclarationKind::fact, &Declaration::fact)) {
        visit(fact->type);
    }
    for (const auto* term : texts_of(work, DeclarationKind::term, &Declaration::term)) {
        visit(term->type);
    }
    for (const TermText* term : work.terms_left_out) visit(term->type);
    for (const auto* record : texts_of(work, DeclarationKind::record, &Declaration::record)) {
        visit_fields(record->fields);
    }
    for (const auto* event : texts_of(work, DeclarationKind::event, &Declaration::event)) {
        visit_fields(event->fields);
    }
    for (const auto* act : texts_of(work, DeclarationKind::act, &Declaration::act)) {
        visit_fields(act->fields);
    }
}

void add_choices(Work& work) {
    std::vector<const Words*> words;
    each_type(work, [&](const TypePhrase& type) {
        for (const Words& word : type.choices) words.push_back(&word);
    });
    std::stable_sort(words.begin(), words.end(), [](const Words* a, const Words* b) {
        return std::tie(a->text, a->span) < std::tie(b->text, b->span);
    });
    auto& choices = work.program.choices;
    for (const Words* word : words) {
        if (word->empty() || work.choices.contains(word->text)) continue;
        const ChoiceId id = choices.add(word->text);
        work.choices.emplace(word->text, id);
        enter(work, NameKind::choice, id.index, *word);
    }
}

// -- facts and fields -----------------------------------------------------------------------------

/// Names before types: a choice that repeats the name of a fact is to be told as the second one.
std::vector<const FactText*> enter_facts(Work& work) {
    std::vector<const FactText*> entered;
    std::set<SourceId> main;
    for (std::size_t i = 0; i < work.main_count && i < work.documents.size(); ++i) {
        main.insert(work.documents[i].source);
    }
    auto& facts = work.program.facts;
    for (const FactText* fact : texts_of(work, DeclarationKind::fact, &Declaration::fact)) {
        if (!enter(work, NameKind::fact, facts.size(), fact->name)) continue;
        facts.add({fact->name.text, {}, fact->name.span, work.written_text(fact->name)});
        work.fact_used.push_back(false);
        work.fact_is_main.push_back(main.contains(fact->name.span.source));
        entered.push_back(fact);
    }
    return entered;
}

void type_facts(Work& work, const std::vector<const FactText*>& entered) {
    for (std::size_t i = 0; i < entered.size(); ++i) {
        bool broken = false;
        Type type = read_type(work, entered[i]->type, entered[i]->name, broken);
        type.found = type.found || entered[i]->finding;
        work.program.facts[decltype(work.program.facts)::id_at(i)].type = std::move(type);
        work.fact_broken.push_back(broken);
    }
}

/// The fields of one record or entry, sorted by name.
template <typename Owner>
std::vector<FieldId> add_fields(Work& work, const std::vector<FieldText>& texts, Owner owner) {
    std::vector<const FieldText*> written;
    for (const FieldText& field : texts) {
        if (!field.name.empty()) written.push_back(&field);
    }
    written = sorted_by_name(written);
    std::vector<FieldId> result;
    for (const FieldText* text : written) {
        const Named taken = work.scope.find(text->name.text);
        const FieldId same = work.scope.field(owner, text->name.text);
        if (taken.kind != NameKind::none || same.is_set()) {
            work.report_twice(
                text->name.text, text->name.span,
                same.is_set() ? work.program.fields[same].declared_at : taken.declared_at);
            continue;
        }
        Field field;
        bool broken = false;
        field.name = text->name.text;
        field.type = read_type(work, text->type, text->name, broken);
        if constexpr (std::is_same_v<Owner, RecordId>)
            field.record = owner;
        else
            field.event = owner;
        field.declared_at = text->name.span;
        field.written = work.written_text(text->name);
        result.push_back(work.program.fields.add(std::move(field)));
        work.field_broken.push_back(broken);
        work.scope.add_field(owner, text->name.text, result.back());
    }
    return result;
}

void find_broken_entries(Work& work) {
    if (work.earlier.none()) return;
    for (const DeclarationKind kind : {DeclarationKind::event, DeclarationKind::act}) {
        for (const Written& written : work.declared[kind]) {
            const Declaration& declaration = *written.declaration;
            if (!work.earlier.within(declaration.span)) continue;
            if (declaration.event) work.broken_entries.insert(declaration.event->name.text);
            if (declaration.act) work.broken_entries.insert(declaration.act->done.text);
        }
    }
}

// -- records, events, acts ------------------------------------------------------------------------

/// An event, or the entries of an act.
struct EventSource {
    Words name;
    const EventText* event = nullptr;
    const ActText* act = nullptr;
};

void add_logs(Work& work, const std::vector<const EventSource*>& events) {
    std::set<std::string_view> names;
    for (const EventSource* event : events) {
        const Words& source = event->event != nullptr ? event->event->source : event->act->source;
        if (!source.empty()) names.insert(source.text);
    }
    for (const std::string_view name : names) work.program.logs.add({std::string(name)});
}

LogId log_named(const Program& program, const Words& source) {
    if (source.empty()) return {};
    const auto found =
        std::lower_bound(program.logs.begin(), program.logs.end(), source.text,
                         [](const Log& log, const std::string& name) { return log.name < name; });
    return LogId{static_cast<std::uint32_t>(found - program.logs.begin())};
}

void add_act(Work& work, const ActText& text, EventId done) {
    const Named party = work.scope.find(text.party.text);
    if (party.kind != NameKind::party) {
        work.report_unknown({}, text.party.span, text.party.text, UnknownKind::party);
        work.told.insert("act " + text.name.text);
        return;
    }
    if (text.name.empty()) return;
    Act act{PartyId{party.index},        text.name.text, done, {}, text.name.span,
            work.written_text(text.name)};
    const ActId same = work.scope.act(act.party, text.name.text);
    if (same.is_set()) {
        work.report_twice(text.name.text, text.name.span, work.program.acts[same].declared_at);
        return;
    }
    int money_fields = 0;
    for (const FieldId field : work.program.events[done].fields) {
        if (work.program.fields[field].type.kind != ValueKind::money) continue;
        act.money = ++money_fields == 1 ? field : FieldId{};
    }
    const PartyId owner = act.party;
    const ActId id = work.program.acts.add(std::move(act));
    work.scope.add_act(owner, text.name.text, id);
    work.program.events[done].act = id;
}

std::vector<EventSource> event_sources(const Work& work) {
    std::vector<EventSource> result;
    for (const auto* event : texts_of(work, DeclarationKind::event, &Declaration::event)) {
        result.push_back({event->name, event, nullptr});
    }
    for (const auto* act : texts_of(work, DeclarationKind::act, &Declaration::act)) {
        if (!act->done.empty()) result.push_back({act->done, nullptr, act});
    }
    return result;
}

void add_events_and_acts(Work& work) {
    const std::vector<EventSource> written = event_sources(work);
    std::vector<const EventSource*> sources;
    for (const EventSource& source : written) sources.push_back(&source);
    sources = sorted_by_name(sources);
    add_logs(work, sources);
    std::vector<std::pair<const EventSource*, EventId>> entered;
    for (const EventSource* source : sources) {
        // The name as it stands in the document, which outlives the copy here.
        const Words& name = source->event != nullptr ? source->event->name : source->act->done;
        if (!enter(work, NameKind::event, work.program.events.size(), name)) continue;
        Event event;
        event.name = name.text;
        event.written = work.written_text(name);
        event.any_number =
            source->event != nullptr ? source->event->any_number : source->act->any_number;
        event.log = log_named(
            work.program, source->event != nullptr ? source->event->source : source->act->source);
        event.declared_at = name.span;
        entered.emplace_back(source, work.program.events.add(std::move(event)));
    }
    add_choices(work);  // after every other name, so that a choice is told as the second one
    for (const auto& [source, id] : entered) {
        const auto& fields = source->event != nullptr ? source->event->fields : source->act->fields;
        std::vector<FieldId> ids = add_fields(work, fields, id);
        work.program.events[id].fields = std::move(ids);
    }
    const auto acts = texts_of(work, DeclarationKind::act, &Declaration::act);
    for (const ActText* act : acts) {
        const Named done = work.scope.find(act->done.text);
        const bool own = done.kind == NameKind::event && done.declared_at == act->done.span;
        if (own) add_act(work, *act, EventId{done.index});
    }
}

void add_records(Work& work) {
    auto& records = work.program.records;
    std::vector<const RecordText*> entered;
    for (const auto* record : texts_of(work, DeclarationKind::record, &Declaration::record)) {
        if (!enter(work, NameKind::record, records.size(), record->name)) continue;
        Record made;
        made.name = record->name.text;
        made.written = work.written_text(record->name);
        made.declared_at = record->name.span;
        records.add(std::move(made));
        entered.push_back(record);
    }
    add_events_and_acts(work);
    for (std::size_t i = 0; i < entered.size(); ++i) {
        const RecordId id = decltype(work.program.records)::id_at(i);
        std::vector<FieldId> fields = add_fields(work, entered[i]->fields, id);
        work.program.records[id].fields = std::move(fields);
    }
}

// -- rulesets -------------------------------------------------------------------------------------

void set_governing_event(Work& work, const RulesetText& text, Ruleset& ruleset) {
    if (text.governing_event.empty()) return;
    const Named event = work.scope.find(text.governing_event.text);
    if (event.kind == NameKind::event) {
        ruleset.governing_event = EventId{event.index};
    } else if (event.kind == NameKind::none) {
        work.report_unknown({}, text.governing_event.span, text.governing_event.text);
    } else {
        work.report<Code::other_kind_of_name>({}, text.governing_event.span,
                                              text.governing_event.text, with_article(event.kind),
                                              "an event");
    }
}

void add_rulesets(Work& work) {
    std::vector<const Written*> rulesets;
    for (const Written& written : work.declared[DeclarationKind::ruleset]) {
        if (written.declaration->ruleset) rulesets.push_back(&written);
    }
    std::stable_sort(rulesets.begin(), rulesets.end(), [&](const Written* a, const Written* b) {
        const bool a_law = a->declaration->ruleset->name.text == work.law;
        const bool b_law = b->declaration->ruleset->name.text == work.law;
        if (a_law != b_law) return a_law;
        if (a->main != b->main) return a->main;
        return a->declaration->ruleset->name.text < b->declaration->ruleset->name.text;
    });
    std::set<std::string_view> loaded;
    const RulesetText* first = nullptr;
    for (const Written* written : rulesets) {
        const RulesetText& text = *written->declaration->ruleset;
        loaded.insert(text.name.text);
        if (written->main && first != nullptr) {
            work.report<Code::second_ruleset>({}, text.name.span, text.name.text, first->name.text)
                .related(first->name.span, "the other ruleset");
        }
        if (first == nullptr) first = &text;
        Ruleset ruleset{text.name.text, text.cites, text.version, {}};
        set_governing_event(work, text, ruleset);
        work.program.rulesets.push_back(std::move(ruleset));
    }
    for (const Written* written : rulesets) {
        for (const Words& used : written->declaration->ruleset->uses) {
            if (used.empty() || loaded.contains(used.text)) continue;
            work.report<Code::unknown_ruleset>({}, used.span, used.text);
        }
    }
}

}  // namespace

Type read_type(Work& work, const TypePhrase& text, const Words& of, bool& broken) {
    Type type;
    type.if_any = text.if_any;
    type.found = text.found;
    broken = work.earlier.on_line_of(of.span, work.sources);
    if (!text.choices.empty()) {
        type.kind = ValueKind::choice;
        std::set<ChoiceId> known;
        for (const Words& word : text.choices) {
            const auto id = work.choices.find(word.text);
            if (id == work.choices.end()) continue;
            if (!known.insert(id->second).second) {
                work.report<Code::choice_twice>({}, word.span, word.text);
            } else {
                type.choices.push_back(id->second);
            }
        }
    } else if (text.word == "yes or no")
        type.kind = ValueKind::yes_or_no;
    else if (text.word == "money")
        type.kind = ValueKind::money;
    else if (text.word == "number")
        type.kind = ValueKind::number;
    else if (text.word == "date")
        type.kind = ValueKind::date;
    else if (text.word == "period")
        type.kind = ValueKind::period;
    else
        broken = true;
    if (text.unless_proved_by.empty() || broken) return type;
    if (type.kind != ValueKind::yes_or_no) {
        work.report<Code::burden_needs_yes_or_no>({}, text.span, of.text, with_article(type.kind))
            .says(fmt::format("declare it as `yes or no`, or take away `, {} unless proved by {}`",
                              text.default_yes ? "yes" : "no", text.unless_proved_by.text));
        return type;
    }
    type.default_yes = text.default_yes;
    type.unless_proved_by = party_named(work, {}, text.unless_proved_by);
    return type;
}

PartyId party_named(Work& work, ParagraphId under, const Words& name) {
    if (name.empty()) return {};
    const Named found = work.scope.find(name.text);
    if (found.kind == NameKind::party) return PartyId{found.index};
    if (found.kind == NameKind::none) {
        work.report_unknown(under, name.span, name.text, UnknownKind::party);
        return {};
    }
    work.report<Code::other_kind_of_name>(under, name.span, name.text, with_article(found.kind),
                                          "a party")
        .related(found.declared_at, "declared here");
    return {};
}

void resolve_declarations(Work& work) {
    find_broken_entries(work);
    add_parties(work);
    const std::vector<const FactText*> facts = enter_facts(work);
    add_records(work);
    type_facts(work, facts);
    add_rulesets(work);
}

}  // namespace proviso
