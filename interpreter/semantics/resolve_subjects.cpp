// What each statement is about: the term it gives a value, the events it joins, or who owes what.
// Terms without a declaration are declared by the statements that give them a value.

#include <algorithm>
#include <map>

#include "interpreter/semantics/references.hpp"
#include "interpreter/semantics/steps.hpp"
#include "interpreter/semantics/types.hpp"

namespace proviso {

namespace {

bool gives_value(StatementForm form) {
    return form == StatementForm::value || form == StatementForm::condition ||
           form == StatementForm::table;
}

/// A name that is to be a term, with its declaration or the first statement about it.
struct TermName {
    const Words* name = nullptr;
    const TermText* declared = nullptr;
    ParagraphId paragraph;
};

using TermNames = std::map<std::string_view, TermName>;

TermNames collect_names(Work& work) {
    TermNames names;
    for (const Written& written : work.declared[DeclarationKind::term]) {
        const auto& term = written.declaration->term;
        if (!term || term->name.empty()) continue;
        TermName& entry = names[term->name.text];
        if (entry.name != nullptr) {
            const bool later = entry.name->span < term->name.span;
            work.report_twice(term->name.text, term->name.span, entry.name->span);
            if (later) continue;
        }
        entry = {&term->name, &*term, {}};
    }
    const auto add = [&](const StatementText& text, ParagraphId paragraph) {
        const bool broken = text.form == StatementForm::broken &&
                            work.scope.find(text.subject.text).kind == NameKind::none;
        if ((!broken && !gives_value(text.form)) || text.subject.empty()) return;
        TermName& entry = names[text.subject.text];
        if (entry.name == nullptr) entry = {&text.subject, nullptr, paragraph};
    };
    for (const WrittenStatement& written : work.written) add(*written.text, written.paragraph);
    for (const StatementText* table : work.tables) add(*table, {});
    return names;
}

void declare(Work& work, const TermText& text, Term& term, bool& broken) {
    term.declared = true;
    term.type = read_type(work, text.type, text.name, broken);
    if (text.better == BetterWord::none) return;
    term.better_for = party_named(work, {}, text.better_for);
    bool fits = term.type.kind == ValueKind::period;
    std::string_view word = "shorter or longer";
    switch (text.better) {
        case BetterWord::none: break;
        case BetterWord::shorter: term.direction = Direction::shorter_is_better; break;
        case BetterWord::longer: term.direction = Direction::longer_is_better; break;
        case BetterWord::lower:
        case BetterWord::higher:
            term.direction = text.better == BetterWord::lower ? Direction::lower_is_better
                                                              : Direction::higher_is_better;
            fits = term.type.kind == ValueKind::money || term.type.kind == ValueKind::number;
            word = "lower or higher";
            break;
    }
    if (fits || broken) return;
    work.report<Code::direction_of_other_type>({}, text.name.span, text.name.text,
                                               with_article(term.type.kind), word);
}

/// False, and told, when the name is already that of something else.
bool name_is_free(Work& work, const TermName& entry) {
    const Named taken = work.scope.find(entry.name->text);
    const FieldId field = work.scope.any_field(entry.name->text);
    if (taken.kind == NameKind::none && !field.is_set()) return true;
    const Span first = field.is_set() ? work.program.fields[field].declared_at : taken.declared_at;
    if (entry.declared != nullptr) {
        work.report_twice(entry.name->text, entry.name->span, first);
    } else {
        work.report<Code::name_is_no_term>(entry.paragraph, entry.name->span, entry.name->text,
                                           field.is_set() ? "a field" : with_article(taken.kind))
            .says("give the term a name of its own")
            .related(first, "declared here");
    }
    return false;
}

// -- subjects -------------------------------------------------------------------------------------

void set_record(Work& work, const StatementText& text, Statement& statement) {
    Term& term = work.program.terms[statement.term];
    RecordId record;
    if (!text.each.empty()) {
        const Named found = work.scope.find(text.each.text);
        if (found.kind == NameKind::none) {
            work.report_unknown(statement.paragraph, text.each.span, text.each.text);
            return;
        }
        if (found.kind != NameKind::record) {
            work.report<Code::other_kind_of_name>(statement.paragraph, text.each.span,
                                                  text.each.text, with_article(found.kind),
                                                  "a record");
            return;
        }
        record = RecordId{found.index};
    }
    if (term.statements.empty() && term.limits.empty()) {
        term.record = record;
        return;
    }
    if (term.record == record) return;
    const auto words = [&](RecordId id) {
        return id.is_set() ? "each " + work.program.records[id].name
                           : std::string("the whole case");
    };
    const StatementId first =
        term.statements.empty() ? term.limits.front() : term.statements.front();
    work.report<Code::row_term_mixed>(statement.paragraph, text.subject.span, term.name,
                                      words(record), words(term.record))
        .related(work.program.statements[first].head, "the other value");
}

void set_term(Work& work, StatementId id, const StatementText& text) {
    Statement& statement = work.program.statements[id];
    if (text.subject.empty()) return;
    const Named found = work.scope.find(text.subject.text);
    const bool gives = gives_value(text.form);
    if (found.kind != NameKind::term) {
        if (gives) return;  // told when the terms were declared
        if (found.kind == NameKind::none) {
            work.report_unknown(statement.paragraph, text.subject.span, text.subject.text);
        } else {
            work.report<Code::name_is_no_term>(statement.paragraph, text.subject.span,
                                               text.subject.text, with_article(found.kind))
                .related(found.declared_at, "declared here");
        }
        return;
    }
    statement.term = TermId{found.index};
    set_record(work, text, statement);
    Term& term = work.program.terms[statement.term];
    (gives ? term.statements : term.limits).push_back(id);
    if (text.form == StatementForm::condition) term.is_condition = true;
}

EventId event_named(Work& work, ParagraphId under, const Words& name) {
    if (name.empty()) return {};
    const Named found = work.scope.find(name.text);
    if (found.kind == NameKind::event) return EventId{found.index};
    if (found.kind == NameKind::none) {
        work.report_unknown(under, name.span, name.text);
    } else {
        work.report<Code::other_kind_of_name>(under, name.span, name.text, with_article(found.kind),
                                              "an event")
            .related(found.declared_at, "declared here");
    }
    return {};
}

void set_events(Work& work, StatementId id, const StatementText& text) {
    Statement& statement = work.program.statements[id];
    statement.counts = event_named(work, statement.paragraph, text.subject);
    statement.counts_as = event_named(work, statement.paragraph, text.target);
    if (!statement.counts_as.is_set()) return;
    Event& target = work.program.events[statement.counts_as];
    const bool has_entries = (target.act.is_set() || !target.fields.empty()) &&
                             !work.broken_entries.contains(target.name);
    if (has_entries) {
        work.report<Code::cannot_be_counted_as>(
                statement.paragraph, text.target.span, text.target.text,
                target.act.is_set() ? "it reports the act itself"
                                    : "its entries have fields of their own")
            .says("count it as an event without fields")
            .related(target.declared_at, "declared here");
        statement.counts_as = {};
        return;
    }
    if (statement.counts.is_set()) target.counted_from.push_back(id);
}

void set_acts(Work& work, StatementId id, const StatementText& text) {
    Statement& statement = work.program.statements[id];
    statement.party = party_named(work, statement.paragraph, text.subject);
    if (!statement.party.is_set()) return;
    for (const Words& name : text.acts) {
        if (name.empty()) continue;
        const ActId act = work.scope.act(statement.party, name.text);
        if (act.is_set()) {
            statement.acts.push_back(act);
        } else if (!work.told.contains("act " + name.text)) {
            work.report_unknown(statement.paragraph, name.span, name.text, UnknownKind::act,
                                statement.party);
        }
    }
}

}  // namespace

void resolve_terms(Work& work) {
    auto& terms = work.program.terms;
    for (const auto& [name, entry] : collect_names(work)) {
        if (!name_is_free(work, entry)) continue;
        Term term;
        term.name = entry.name->text;
        term.written = work.written_text(*entry.name);
        term.declared_at = entry.name->span;
        bool broken = false;
        if (entry.declared != nullptr) declare(work, *entry.declared, term, broken);
        work.scope.add(
            name, {NameKind::term, static_cast<std::uint32_t>(terms.size()), entry.name->span});
        terms.add(std::move(term));
        work.term_broken.push_back(broken);
    }
    for (const StatementText* table : work.tables) {
        const Named found = work.scope.find(table->subject.text);
        if (found.kind != NameKind::term) continue;
        const bool declared = terms[TermId{found.index}].declared;
        work.term_broken[found.index] = work.term_broken[found.index] != 0 || !declared;
    }
}

void resolve_subjects(Work& work) {
    for (std::size_t i = 0; i < work.written.size(); ++i) {
        const StatementText& text = *work.written[i].text;
        const StatementId id = decltype(work.program.statements)::id_at(i);
        switch (text.form) {
            case StatementForm::value:
            case StatementForm::condition:
            case StatementForm::maximum:
            case StatementForm::minimum: set_term(work, id, text); break;
            case StatementForm::same_event: set_events(work, id, text); break;
            case StatementForm::duty:
            case StatementForm::ban:
            case StatementForm::permission: set_acts(work, id, text); break;
            case StatementForm::reach:
            case StatementForm::table:
            case StatementForm::broken: break;
        }
    }
    for (std::size_t i = 0; i < work.written.size(); ++i) {
        const Statement& statement =
            work.program.statements[decltype(work.program.statements)::id_at(i)];
        work.written[i].subject_broken =
            is_conduct(statement.kind)
                ? statement.acts.size() != work.written[i].text->acts.size()
                : !statement.term.is_set() && statement.kind != StatementKind::reach &&
                      statement.kind != StatementKind::same_event;
    }
    auto& terms = work.program.terms;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const TermId id = decltype(work.program.terms)::id_at(i);
        const RecordId record = terms[id].record;
        if (record.is_set()) work.program.records[record].derived.push_back(id);
    }
}

}  // namespace proviso
