// What is gathered over the rows of a record: sums, numbers, the earliest date; and the latest day
// of an event.

#include <fmt/format.h>

#include "interpreter/semantics/binding.hpp"
#include "interpreter/semantics/rows_meant.hpp"

namespace proviso {

namespace {

ExpressionId where_condition(Work& work, Context& context, RecordId record, const Phrase& phrase) {
    Context inside = context;
    inside.events_without_window = false;
    inside.rows.push_back(record);
    return bind_condition(work, inside, phrase);
}

/// A field or row term of the record, by its own name.
ExpressionId field_of_row(Work& work, const Context& context, RecordId record,
                          std::string_view name, Span span) {
    Context inside = context;
    inside.rows = {record};
    const Meaning meaning = look_up(work, inside, name, span);
    const bool of_row =
        meaning.kind == Meaning::Kind::field ||
        (meaning.kind == Meaning::Kind::term && work.program.terms[meaning.term].record == record);
    if (meaning.kind != Meaning::Kind::none && !of_row) {
        work.report<Code::unknown_field>(context.paragraph, span, work.program.records[record].name,
                                         name)
            .says(fmt::format("this is {}; {}", with_article(meaning.kind),
                              fields_in_words(work, work.program.records[record].fields)));
        return work.poison(span);
    }
    return bind_meaning(work, meaning, span);
}

void refuse_as_part(Work& work, const Context& context, const Phrase& phrase,
                    std::string_view words) {
    work.report<Code::not_the_whole_value>(context.paragraph, phrase.span, words)
        .says("give it a name in a statement of its own: NAME is …");
}

ExpressionId sum(Work& work, Context& context, const Phrase& phrase) {
    if (phrase.parts.size() < 2) return work.poison(phrase.span);
    const Phrase& name = phrase.parts[0];
    const RowsMeant rows = rows_meant(work, context, phrase.parts[1]);
    if (!rows.usable || name.kind != PhraseKind::name) return work.poison(phrase.span);
    Expression made;
    made.kind = ExpressionKind::sum_each;
    made.span = phrase.span;
    made.record = rows.record;
    made.earlier_by = rows.earlier_by;
    made.parts.push_back(field_of_row(work, context, made.record, name.text, name.span));
    if (phrase.parts.size() > 2) {
        made.parts.push_back(where_condition(work, context, made.record, phrase.parts[2]));
    }
    return work.add(std::move(made));
}

ExpressionId number(Work& work, Context& context, const Phrase& phrase) {
    if (phrase.parts.empty()) return work.poison(phrase.span);
    const RowsMeant rows = rows_meant(work, context, phrase.parts[0]);
    if (!rows.usable) return work.poison(phrase.span);
    Expression made;
    made.kind = ExpressionKind::number_of;
    made.span = phrase.span;
    made.record = rows.record;
    made.earlier_by = rows.earlier_by;
    if (phrase.parts.size() > 1) {
        made.parts.push_back(where_condition(work, context, made.record, phrase.parts[1]));
    }
    return work.add(std::move(made));
}

/// "first statement sent of transfer": split where the right side is a record and the left side a
/// field or row term of it.
ExpressionId earliest(Work& work, Context& context, const Phrase& phrase) {
    if (phrase.parts.empty() || phrase.parts[0].kind != PhraseKind::name) {
        return work.poison(phrase.span);
    }
    const Phrase& whole = phrase.parts[0];
    const std::vector<LeftOfRight> readings = split_at_of(whole.text);
    std::string_view field;
    Expression made;
    made.kind = ExpressionKind::earliest;
    made.span = phrase.span;
    for (const auto& [left, right] : readings) {
        const Named named = work.scope.find(right);
        if (named.kind != NameKind::record) continue;
        made.record = RecordId{named.index};
        field = left;
        Context inside = context;
        inside.rows = {made.record};
        if (find_name(work, inside, left).kind != Meaning::Kind::none) break;
    }
    if (!made.record.is_set()) {
        if (readings.empty()) {
            work.report<Code::not_a_literal>(context.paragraph, whole.span, whole.text,
                                             "a field of a record")
                .says("write which rows it is a field of: the earliest FIELD of RECORD");
        } else {
            work.report_unknown(context.paragraph, whole.span, readings.back().right);
        }
        return work.poison(phrase.span);
    }
    made.parts.push_back(field_of_row(work, context, made.record, field, whole.span));
    if (phrase.parts.size() > 1) {
        made.parts.push_back(where_condition(work, context, made.record, phrase.parts[1]));
    }
    return work.add(std::move(made));
}

ExpressionId latest(Work& work, const Context& context, const Phrase& phrase) {
    if (phrase.parts.empty()) return work.poison(phrase.span);
    const Phrase& name = phrase.parts[0];
    const Meaning meaning = look_up(work, context, name.text, name.span);
    if (meaning.kind == Meaning::Kind::none) return work.poison(phrase.span);
    if (meaning.kind != Meaning::Kind::event) {
        report_other_kind(work, context, name.text, name.span, meaning.kind, "an event");
        return work.poison(phrase.span);
    }
    Expression made;
    made.kind = ExpressionKind::latest_day;
    made.span = phrase.span;
    made.event = meaning.event;
    return work.add(std::move(made));
}

}  // namespace

ExpressionId bind_over_rows(Work& work, Context& context, const Phrase& phrase, bool whole_value) {
    if (phrase.kind == PhraseKind::latest) return latest(work, context, phrase);
    if (phrase.kind == PhraseKind::earliest) {
        if (!whole_value && phrase.parts.size() > 1) {
            refuse_as_part(work, context, phrase, "the earliest … where …");
        }
        return earliest(work, context, phrase);
    }
    const bool is_sum = phrase.kind == PhraseKind::sum_of_each;
    if (!whole_value) refuse_as_part(work, context, phrase, is_sum ? "sum of" : "number of");
    return is_sum ? sum(work, context, phrase) : number(work, context, phrase);
}

}  // namespace proviso
