#pragma once
// Phrases to expressions: names bound, literals read, windows tied. Types are checked afterwards.

#include <string_view>
#include <vector>

#include "interpreter/semantics/work.hpp"

namespace proviso {

/// Where a phrase stands: what its names may mean there.
struct Context {
    ParagraphId paragraph;
    std::vector<RecordId> rows;          ///< rows in hand, the innermost last
    EventId in_hand;                     ///< `counts as`: the event whose occurrence is judged
    bool events_without_window = false;  ///< directly in a duty's own condition
    bool whole_value = false;            ///< the next phrase is the whole value of a term
    bool row_unknown = false;  ///< `each R:` with an R that was reported: names may be its fields
};

/// What a name turned out to mean. `none` was reported.
struct Meaning {
    enum class Kind : std::uint8_t {
        none,
        fact,
        field,
        event_field,
        term,
        event,
        choice,
        record,
        party
    };
    Kind kind = Kind::none;
    FactId fact;
    FieldId field;
    TermId term;
    EventId event;
    ChoiceId choice;
    RecordId record;
    PartyId party;
};

std::string_view with_article(Meaning::Kind kind);

/// Looks a name up without a word: fields of the rows in hand, declared names, then FIELD of EVENT.
/// A row's field or term outside its row is not found.
Meaning find_name(const Work& work, const Context& context, std::string_view name);
/// The same, telling what is wrong when nothing is found.
Meaning look_up(Work& work, const Context& context, std::string_view name, Span span);
void report_other_kind(Work& work, const Context& context, std::string_view name, Span span,
                       Meaning::Kind kind, std::string_view needed);

/// "its fields are `pages` and `form`", or that it has none. `type` is put behind "fields".
std::string fields_in_words(const Work& work, const std::vector<FieldId>& fields,
                            std::string_view type = "");

ExpressionId bind_value(Work& work, Context& context, const Phrase& phrase);
ExpressionId bind_condition(Work& work, Context& context, const Phrase& phrase);
/// A fact, field, term or entry's field as a value; an event as its day; a choice as itself.
ExpressionId bind_meaning(Work& work, const Meaning& meaning, Span span);
/// `sum of`, `number of`, `earliest`, `latest`.
ExpressionId bind_over_rows(Work& work, Context& context, const Phrase& phrase, bool whole_value);
ExpressionId bind_literal(Work& work, const Context& context, const Phrase& phrase);
ExpressionId bind_status(Work& work, const Context& context, const Phrase& phrase);

/// The period and anchor of a time; unset where its form has none or it was reported.
struct Window {
    bool usable = false;
    TimeForm time = TimeForm::at_any_time;
    ExpressionId period, anchor;
};
Window bind_window(Work& work, Context& context, const Phrase& phrase);
bool has_period(TimeForm time);
bool has_anchor(TimeForm time);
/// The record in a phrase such as `any R where …`; unset, and told, when it is none.
RecordId record_named(Work& work, const Context& context, const Phrase& name);

}  // namespace proviso
