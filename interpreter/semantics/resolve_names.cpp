// What a name means where it stands, and what to say when it means nothing there.

#include <fmt/format.h>

#include "interpreter/semantics/binding.hpp"

namespace proviso {

namespace {

Meaning meaning_of(const Named& named) {
    Meaning meaning;
    switch (named.kind) {
        case NameKind::none: break;
        case NameKind::party:
            meaning.kind = Meaning::Kind::party;
            meaning.party = PartyId{named.index};
            break;
        case NameKind::fact:
            meaning.kind = Meaning::Kind::fact;
            meaning.fact = FactId{named.index};
            break;
        case NameKind::term:
            meaning.kind = Meaning::Kind::term;
            meaning.term = TermId{named.index};
            break;
        case NameKind::event:
            meaning.kind = Meaning::Kind::event;
            meaning.event = EventId{named.index};
            break;
        case NameKind::choice:
            meaning.kind = Meaning::Kind::choice;
            meaning.choice = ChoiceId{named.index};
            break;
        case NameKind::record:
            meaning.kind = Meaning::Kind::record;
            meaning.record = RecordId{named.index};
            break;
    }
    return meaning;
}

bool in_hand(const Context& context, RecordId record) {
    for (const RecordId row : context.rows) {
        if (row == record) return true;
    }
    return false;
}

Meaning find_field_of_event(const Work& work, std::string_view name) {
    for (const auto& [left, right] : split_at_of(name)) {
        const Named event = work.scope.find(right);
        if (event.kind != NameKind::event) continue;
        const FieldId field = work.scope.field(EventId{event.index}, left);
        if (!field.is_set()) continue;
        Meaning meaning;
        meaning.kind = Meaning::Kind::event_field;
        meaning.event = EventId{event.index};
        meaning.field = field;
        return meaning;
    }
    return {};
}

void report_no_row(Work& work, const Context& context, std::string_view name, Span span,
                   RecordId record, Span declared_at) {
    const std::string& row = work.program.records[record].name;
    work.report<Code::no_row_in_hand>(context.paragraph, span, name, row, row)
        .says(
            fmt::format("write `any {} where …`, or begin the statement with `each {}:`", row, row))
        .related(declared_at, "declared here");
}

/// A field that stands alone, or behind `of` with something else than its event; true when told.
bool report_stray_field(Work& work, const Context& context, std::string_view name, Span span) {
    if (const FieldId id = work.scope.any_field(name); id.is_set()) {
        const Field& field = work.program.fields[id];
        if (field.record.is_set()) {
            report_no_row(work, context, name, span, field.record, field.declared_at);
            return true;
        }
        const std::string& event = work.program.events[field.event].name;
        if (work.broken_entries.contains(event)) return true;
        if (!work.told.insert(std::string(name)).second) return true;
        work.report<Code::field_without_event>(context.paragraph, span, name, event)
            .says(fmt::format("write `{} of {}`", name, event))
            .related(field.declared_at, "declared here");
        return true;
    }
    for (const auto& [left, right] : split_at_of(name)) {
        const Named owner = work.scope.find(right);
        if (owner.kind == NameKind::event) {
            if (work.broken_entries.contains(right)) return true;
            if (!work.told.insert(fmt::format("{} of {}", left, right)).second) return true;
            const Event& event = work.program.events[EventId{owner.index}];
            work.report<Code::unknown_field>(context.paragraph, span, right, left)
                .says(fields_in_words(work, event.fields))
                .related(owner.declared_at, "declared here");
            return true;
        }
        const bool field_of_row = owner.kind == NameKind::record &&
                                  work.scope.field(RecordId{owner.index}, left).is_set();
        if (field_of_row) {
            report_no_row(work, context, left, span, RecordId{owner.index}, owner.declared_at);
            return true;
        }
    }
    return false;
}

}  // namespace

std::string_view with_article(Meaning::Kind kind) {
    switch (kind) {
        case Meaning::Kind::none: return "nothing";
        case Meaning::Kind::fact: return "a fact";
        case Meaning::Kind::field:
        case Meaning::Kind::event_field: return "a field";
        case Meaning::Kind::term: return "a term";
        case Meaning::Kind::event: return "an event";
        case Meaning::Kind::choice: return "a choice";
        case Meaning::Kind::record: return "a record";
        case Meaning::Kind::party: return "a party";
    }
    return "";
}

std::string fields_in_words(const Work& work, const std::vector<FieldId>& fields,
                            std::string_view type) {
    if (fields.empty()) return "it has no fields; declare one on a line below it: NAME is …";
    constexpr std::size_t most = 5;
    std::string result = fields.size() == 1 ? fmt::format("its only field{} is ", type)
                                            : fmt::format("its fields{} are ", type);
    for (std::size_t i = 0; i < fields.size() && i < most; ++i) {
        const bool last = i + 1 == fields.size();
        if (i > 0) result += last ? " and " : ", ";
        result += fmt::format("`{}`", work.program.fields[fields[i]].written);
    }
    if (fields.size() > most) result += fmt::format(" and {} more", fields.size() - most);
    return result;
}

Meaning find_name(const Work& work, const Context& context, std::string_view name) {
    for (auto row = context.rows.rbegin(); row != context.rows.rend(); ++row) {
        const FieldId field = work.scope.field(*row, name);
        if (!field.is_set()) continue;
        Meaning meaning;
        meaning.kind = Meaning::Kind::field;
        meaning.field = field;
        return meaning;
    }
    Meaning meaning = meaning_of(work.scope.find(name));
    if (meaning.kind == Meaning::Kind::none) return find_field_of_event(work, name);
    if (meaning.kind != Meaning::Kind::term) return meaning;
    const RecordId record = work.program.terms[meaning.term].record;
    return record.is_set() && !in_hand(context, record) ? Meaning{} : meaning;
}

Meaning look_up(Work& work, const Context& context, std::string_view name, Span span) {
    const Meaning meaning = find_name(work, context, name);
    if (meaning.kind == Meaning::Kind::fact) work.fact_used[meaning.fact.index] = true;
    if (meaning.kind != Meaning::Kind::none || name.empty() || context.row_unknown) return meaning;
    const Named named = work.scope.find(name);
    if (named.kind == NameKind::term) {
        const Term& term = work.program.terms[TermId{named.index}];
        report_no_row(work, context, name, span, term.record, term.declared_at);
    } else if (!report_stray_field(work, context, name, span)) {
        work.report_unknown(context.paragraph, span, name);
    }
    return meaning;
}

void report_other_kind(Work& work, const Context& context, std::string_view name, Span span,
                       Meaning::Kind kind, std::string_view needed) {
    Report report = work.report<Code::other_kind_of_name>(context.paragraph, span, name,
                                                          with_article(kind), needed);
    if (kind == Meaning::Kind::record) report.says(fmt::format("write `any {} where …`", name));
    const Named named = work.scope.find(name);
    if (named.kind != NameKind::none) report.related(named.declared_at, "declared here");
}

ExpressionId bind_meaning(Work& work, const Meaning& meaning, Span span) {
    Expression made;
    made.span = span;
    made.fact = meaning.fact;
    made.field = meaning.field;
    made.term = meaning.term;
    made.event = meaning.event;
    switch (meaning.kind) {
        case Meaning::Kind::fact: made.kind = ExpressionKind::fact; break;
        case Meaning::Kind::field: made.kind = ExpressionKind::field; break;
        case Meaning::Kind::event_field: made.kind = ExpressionKind::event_field; break;
        case Meaning::Kind::term: made.kind = ExpressionKind::term; break;
        case Meaning::Kind::event: made.kind = ExpressionKind::event_day; break;
        case Meaning::Kind::choice:
            made.literal = choice_value(meaning.choice);
            made.type.kind = ValueKind::choice;
            made.type.choices = {meaning.choice};
            break;
        case Meaning::Kind::none:
        case Meaning::Kind::record:
        case Meaning::Kind::party: return work.poison(span);
    }
    return work.add(std::move(made));
}

RecordId record_named(Work& work, const Context& context, const Phrase& name) {
    if (name.kind != PhraseKind::name || name.text.empty()) return {};
    const Named found = work.scope.find(name.text);
    if (found.kind == NameKind::record) return RecordId{found.index};
    if (found.kind == NameKind::none) {
        work.report_unknown(context.paragraph, name.span, name.text);
        return {};
    }
    work.report<Code::other_kind_of_name>(context.paragraph, name.span, name.text,
                                          with_article(found.kind), "a record")
        .related(found.declared_at, "declared here");
    return {};
}

}  // namespace proviso
