// Conditions: chains, lists, comparisons, what is asked of rows, events and windows.

#include <fmt/format.h>

#include <algorithm>

#include "interpreter/semantics/binding.hpp"
#include "interpreter/semantics/effective_dates.hpp"

namespace proviso {

namespace {

Expression made_for(const Phrase& phrase, ExpressionKind kind) {
    Expression made;
    made.kind = kind;
    made.span = phrase.span;
    made.type.kind = ValueKind::yes_or_no;
    return made;
}

// -- names ----------------------------------------------------------------------------------------

ExpressionId occurrence(Work& work, const Context& context, const Phrase& name, EventId event) {
    Expression made = made_for(name, ExpressionKind::occurrence);
    made.event = event;
    const bool in_hand = context.in_hand == event && event.is_set();
    if (!context.events_without_window || in_hand) {
        work.report<Code::say_by_when>(context.paragraph, name.span,
                                       work.written_text(name.span, name.text))
            .says(fmt::format("write `{} no later than …` or `{} within … after …`", name.text,
                              name.text));
        return work.poison(name.span);
    }
    return work.add(std::move(made));
}

ExpressionId name_as_condition(Work& work, Context& context, const Phrase& name) {
    const Meaning meaning = look_up(work, context, name.text, name.span);
    switch (meaning.kind) {
        case Meaning::Kind::event: return occurrence(work, context, name, meaning.event);
        case Meaning::Kind::choice:
        case Meaning::Kind::record:
        case Meaning::Kind::party:
            report_other_kind(work, context, name.text, name.span, meaning.kind, "a yes or no");
            return work.poison(name.span);
        case Meaning::Kind::none:
        case Meaning::Kind::fact:
        case Meaning::Kind::field:
        case Meaning::Kind::event_field:
        case Meaning::Kind::term: return bind_meaning(work, meaning, name.span);
    }
    return work.poison(name.span);
}

// -- comparisons and chains -----------------------------------------------------------------------

/// The closed list a value is taken from, as far as declarations say; empty when they do not.
std::vector<ChoiceId> declared_choices(const Work& work, ExpressionId id) {
    const Expression& value = work.program.expressions[id];
    const Program& program = work.program;
    if (value.kind == ExpressionKind::fact) return program.facts[value.fact].type.choices;
    if (value.field.is_set()) return program.fields[value.field].type.choices;
    if (value.kind == ExpressionKind::term) return program.terms[value.term].type.choices;
    return {};
}

/// The line that declares a value could not be read whole: its list may lack words.
bool is_declared_broken(const Work& work, ExpressionId id) {
    const Expression& value = work.program.expressions[id];
    if (value.kind == ExpressionKind::fact) return work.fact_broken[value.fact.index] != 0;
    if (value.field.is_set()) return work.field_broken[value.field.index] != 0;
    return value.kind == ExpressionKind::term && work.term_broken[value.term.index] != 0;
}

/// A word that nothing declares, written where a choice of `left` belongs; true when told.
bool report_unknown_choice(Work& work, const Context& context, ExpressionId left,
                           const Phrase& word) {
    if (word.kind != PhraseKind::name || word.text.empty()) return false;
    if (find_name(work, context, word.text).kind != Meaning::Kind::none) return false;
    // What was told already is not told again; the word may be one of its choices.
    if (work.is_unknown(left) || is_declared_broken(work, left)) return true;
    const std::vector<ChoiceId> choices = declared_choices(work, left);
    if (choices.empty()) return false;
    const Span span = work.program.expressions[left].span;
    if (!work.told.insert(word.text + " in " + list_choices(work, choices)).second) return true;
    work.report<Code::not_a_choice>(context.paragraph, word.span, word.text,
                                    work.written_text(span, "this"))
        .says("write " + list_choices(work, choices));
    return true;
}

/// `amount of X - Y is more than Z`: what is formed here is to have a name.
void refuse_formed(Work& work, const Context& context, const Phrase& value) {
    const bool formed = value.kind == PhraseKind::arithmetic ||
                        value.kind == PhraseKind::lesser_of ||
                        value.kind == PhraseKind::greater_of || value.kind == PhraseKind::total_of;
    if (!formed) return;
    work.report<Code::formed_where_compared>(context.paragraph, value.span)
        .says("give it a name in a statement of its own, and compare the name");
}

/// `F is A or B`: takes the words that are choices; from the first that is a condition of its own
/// on they are left in `rest`.
ExpressionId one_of(Work& work, Context& context, const Phrase& phrase,
                    std::vector<const Phrase*>& rest) {
    Expression made = made_for(phrase, ExpressionKind::is_one_of);
    made.comparison = phrase.comparison;
    made.parts.push_back(bind_value(work, context, phrase.parts[0]));
    for (const Phrase& word : phrase.parts[1].parts) {
        if (!rest.empty()) {
            rest.push_back(&word);
        } else if (word.kind != PhraseKind::name) {
            const ExpressionId value = bind_value(work, context, word);
            if (work.is_unknown(value)) continue;
            work.report<Code::other_kind_of_name>(context.paragraph, word.span, word.text,
                                                  "a value", "a choice")
                .says("compare with one value at a time: … is … or … is …");
        } else if (!report_unknown_choice(work, context, made.parts[0], word)) {
            const Meaning meaning = find_name(work, context, word.text);
            if (meaning.kind == Meaning::Kind::choice)
                made.choices.push_back(meaning.choice);
            else if (&word == &phrase.parts[1].parts.front())
                bind_value(work, context, word);
            else
                rest.push_back(&word);
        }
    }
    if (!rest.empty()) made.span.end = std::min(made.span.end, rest.front()->span.begin);
    if (made.choices.empty()) return work.poison(phrase.span);
    return work.add(std::move(made));
}

ExpressionId comparison(Work& work, Context& context, const Phrase& phrase,
                        std::vector<const Phrase*>& rest) {
    if (phrase.parts.size() < 2) return work.poison(phrase.span);
    if (phrase.parts[1].kind == PhraseKind::chain) return one_of(work, context, phrase, rest);
    refuse_formed(work, context, phrase.parts[0]);
    refuse_formed(work, context, phrase.parts[1]);
    Expression made = made_for(phrase, ExpressionKind::compare);
    made.comparison = phrase.comparison;
    made.parts.push_back(bind_value(work, context, phrase.parts[0]));
    const bool told = report_unknown_choice(work, context, made.parts[0], phrase.parts[1]);
    made.parts.push_back(told ? work.poison(phrase.parts[1].span)
                              : bind_value(work, context, phrase.parts[1]));
    return work.add(std::move(made));
}

bool is_choice_literal(const Expression& value) {
    return value.kind == ExpressionKind::literal && value.literal.kind == ValueKind::choice;
}

/// `F is A` or the list it has grown into, to which `or B` may add a choice.
bool takes_choices(const Work& work, ExpressionId id) {
    const Expression& condition = work.program.expressions[id];
    if (condition.kind == ExpressionKind::is_one_of) return true;
    const bool is =
        condition.kind == ExpressionKind::compare &&
        (condition.comparison == Comparison::is || condition.comparison == Comparison::is_not);
    if (!is) return false;
    const ExpressionId left = condition.parts[0], right = condition.parts[1];
    return is_choice_literal(work.program.expressions[right]) ||
           (work.is_unknown(right) && !declared_choices(work, left).empty());
}

/// Adds a word to `F is A`; false when the word is no choice but a condition of its own.
bool fold_choice(Work& work, const Context& context, ExpressionId into, const Phrase& word) {
    if (word.kind != PhraseKind::name || !takes_choices(work, into)) return false;
    const Meaning meaning = find_name(work, context, word.text);
    const ExpressionId left = work.program.expressions[into].parts[0];
    const bool unknown =
        meaning.kind == Meaning::Kind::none && report_unknown_choice(work, context, left, word);
    if (meaning.kind != Meaning::Kind::choice && !unknown) return false;
    if (word.joined_by == Joined::by_and) {
        if (!unknown) {
            const Span span = work.program.expressions[left].span;
            work.report<Code::one_choice_each>(context.paragraph, word.span,
                                               work.written_text(span, "this"))
                .says("write `or` between choices");
        }
        return true;
    }
    Expression& condition = work.program.expressions[into];
    condition.span.end = std::max(condition.span.end, word.span.end);
    if (condition.kind == ExpressionKind::compare) {
        const Expression& right = work.program.expressions[condition.parts[1]];
        if (is_choice_literal(right)) condition.choices.push_back(right.literal.choice());
        condition.kind = ExpressionKind::is_one_of;
        condition.parts.resize(1);
    }
    if (!unknown) condition.choices.push_back(meaning.choice);
    return true;
}

/// The operands of a chain so far, and whether `and` and `or` were mixed among them.
struct Operands {
    std::vector<ExpressionId> parts;
    Joined joined = Joined::none;
    bool mixed = false;
};

void note_joiner(Work& work, const Context& context, Operands& operands, const Phrase& part,
                 Joined joined) {
    if (operands.parts.empty()) return;
    const bool differs = operands.joined != Joined::none && joined != operands.joined;
    if (differs && !operands.mixed) {
        operands.mixed = true;
        work.report<Code::and_or_mixed>(context.paragraph, part.span)
            .says(
                "give one of the two a name in a statement of its own (NAME means that …), "
                "or use a list: any of / all of with (A), (B)");
    }
    if (operands.joined == Joined::none) operands.joined = joined;
}

void add_operand(Work& work, Context& context, Operands& operands, const Phrase& part,
                 Joined joined) {
    const bool folded =
        !operands.parts.empty() && fold_choice(work, context, operands.parts.back(), part);
    if (folded) return;
    note_joiner(work, context, operands, part, joined);
    if (part.kind != PhraseKind::comparison) {
        operands.parts.push_back(bind_condition(work, context, part));
        return;
    }
    std::vector<const Phrase*> rest;
    operands.parts.push_back(comparison(work, context, part, rest));
    for (const Phrase* word : rest) {
        note_joiner(work, context, operands, *word, Joined::by_or);
        operands.parts.push_back(bind_condition(work, context, *word));
    }
}

/// A chain, or a comparison that goes on with `or` and conditions of their own.
ExpressionId chain(Work& work, Context& context, const Phrase& phrase) {
    Operands operands;
    if (phrase.kind == PhraseKind::chain) {
        for (const Phrase& part : phrase.parts) {
            add_operand(work, context, operands, part, part.joined_by);
        }
    } else {
        add_operand(work, context, operands, phrase, Joined::none);
    }
    if (operands.parts.empty() || operands.mixed) return work.poison(phrase.span);
    if (operands.parts.size() == 1) return operands.parts.front();
    Expression made = made_for(
        phrase, operands.joined == Joined::by_or ? ExpressionKind::any : ExpressionKind::all);
    made.parts = std::move(operands.parts);
    return work.add(std::move(made));
}

/// An item that is dated counts, outside its dates, as if it did not stand in the list.
ExpressionId with_dates(Work& work, const Context& context, const Phrase& item, ExpressionId part,
                        ExpressionKind list) {
    if (item.kind != PhraseKind::item || item.parts.size() < 2) return part;
    const auto dates = read_item_dates(work, context.paragraph, item);
    if (!dates) return work.poison(item.span);
    Expression in_force;
    in_force.kind = ExpressionKind::in_force;
    in_force.span = dates->written;
    in_force.event = dates->governing;
    auto& known = work.program.item_dates;
    const auto same = std::find_if(known.begin(), known.end(),
                                   [&](const InForce& other) { return other.same_days(*dates); });
    in_force.dates = static_cast<std::uint32_t>(same - known.begin());
    if (same == known.end()) known.push_back(*dates);
    const auto joined = [&](ExpressionKind kind, ExpressionId first, ExpressionId second) {
        Expression made = made_for(item, kind);
        made.parts = {first, second};
        return work.add(std::move(made));
    };
    const ExpressionId holds = work.add(std::move(in_force));
    if (list != ExpressionKind::all) return joined(ExpressionKind::all, holds, part);
    Expression outside = made_for(item, ExpressionKind::negate);
    outside.span = dates->written;
    outside.parts = {holds};
    return joined(ExpressionKind::any, work.add(std::move(outside)), part);
}

ExpressionId list(Work& work, Context& context, const Phrase& phrase, ExpressionKind kind) {
    Expression made = made_for(phrase, kind);
    for (const Phrase& item : phrase.parts) {
        const bool empty = item.kind == PhraseKind::item && item.parts.empty();
        const Phrase& body = item.kind == PhraseKind::item && !empty ? item.parts.front() : item;
        const ExpressionId part =
            empty ? work.poison(item.span) : bind_condition(work, context, body);
        made.parts.push_back(empty ? part : with_dates(work, context, item, part, kind));
        made.labels.push_back(item.kind == PhraseKind::item ? item.text : std::string());
    }
    const bool labelled = std::any_of(made.labels.begin(), made.labels.end(),
                                      [](const std::string& label) { return !label.empty(); });
    if (!labelled) made.labels.clear();
    if (made.parts.empty()) return work.poison(phrase.span);
    return work.add(std::move(made));
}

// -- events and rows ------------------------------------------------------------------------------

/// The time of a condition. Which occurrence would be meant by `after each E` is said for duties only.
Window window_of_condition(Work& work, Context& context, const Phrase& phrase) {
    if (phrase.kind == PhraseKind::window && phrase.time == TimeForm::within_after_each) {
        work.report<Code::time_out_of_place>(context.paragraph, phrase.span,
                                             work.written_text(phrase.span, "this"), "a condition")
            .says("only a duty is owed once for each occurrence; leave out `each`");
    }
    return bind_window(work, context, phrase);
}

/// `E within P after A`, looked for as an occurrence.
ExpressionId timed(Work& work, Context& context, const Phrase& phrase) {
    if (phrase.parts.size() < 2) return work.poison(phrase.span);
    const Phrase& name = phrase.parts[0];
    const Meaning meaning = look_up(work, context, name.text, name.span);
    const Window window = window_of_condition(work, context, phrase.parts[1]);
    if (meaning.kind == Meaning::Kind::none) return work.poison(phrase.span);
    if (meaning.kind != Meaning::Kind::event) {
        const bool has_day = meaning.kind != Meaning::Kind::choice &&
                             meaning.kind != Meaning::Kind::record &&
                             meaning.kind != Meaning::Kind::party;
        if (has_day) {
            work.report<Code::date_without_is>(context.paragraph, name.span, name.text)
                .says(fmt::format("write `{} is` before the time", name.text));
        } else {
            report_other_kind(work, context, name.text, name.span, meaning.kind, "an event");
        }
        return work.poison(phrase.span);
    }
    if (!window.usable) return work.poison(phrase.span);
    Expression made = made_for(phrase, ExpressionKind::occurrence);
    made.event = meaning.event;
    made.has_window = true;
    made.time = window.time;
    made.period = window.period;
    made.anchor = window.anchor;
    return work.add(std::move(made));
}

ExpressionId dated(Work& work, Context& context, const Phrase& phrase) {
    if (phrase.parts.size() < 2) return work.poison(phrase.span);
    Expression made = made_for(phrase, ExpressionKind::dated);
    made.comparison = phrase.comparison;
    made.parts.push_back(bind_value(work, context, phrase.parts[0]));
    const Window window = window_of_condition(work, context, phrase.parts[1]);
    if (!window.usable) return work.poison(phrase.span);
    made.has_window = true;
    made.time = window.time;
    made.period = window.period;
    made.anchor = window.anchor;
    return work.add(std::move(made));
}

ExpressionId negated(Work& work, const Phrase& phrase, ExpressionId part) {
    Expression made = made_for(phrase, ExpressionKind::negate);
    made.parts.push_back(part);
    return work.add(std::move(made));
}

ExpressionId rows(Work& work, Context& context, const Phrase& phrase, ExpressionKind kind) {
    if (phrase.parts.empty()) return work.poison(phrase.span);
    Expression made = made_for(phrase, kind);
    made.record = record_named(work, context, phrase.parts[0]);
    if (!made.record.is_set()) return work.poison(phrase.span);
    if (phrase.parts.size() > 1) {
        Context inside = context;
        inside.events_without_window = false;
        inside.rows.push_back(made.record);
        made.parts.push_back(bind_condition(work, inside, phrase.parts[1]));
    }
    return work.add(std::move(made));
}

ExpressionId no_event(Work& work, Context& context, const Phrase& phrase) {
    if (phrase.parts.empty()) return work.poison(phrase.span);
    const Phrase& what = phrase.parts[0];
    if (what.kind == PhraseKind::timed) return negated(work, phrase, timed(work, context, what));
    if (what.kind != PhraseKind::name) return work.poison(phrase.span);
    const Meaning meaning = look_up(work, context, what.text, what.span);
    if (meaning.kind == Meaning::Kind::record) {
        return rows(work, context, phrase, ExpressionKind::no_row);
    }
    if (meaning.kind == Meaning::Kind::event) {
        return negated(work, phrase, occurrence(work, context, what, meaning.event));
    }
    if (meaning.kind != Meaning::Kind::none) {
        Report report = work.report<Code::other_kind_of_name>(
            context.paragraph, what.span, what.text, with_article(meaning.kind), "an event");
        report.says(fmt::format("write `not {}`", what.text));
    }
    return work.poison(phrase.span);
}

ExpressionId there_is(Work& work, Context& context, const Phrase& phrase) {
    if (phrase.parts.empty()) return work.poison(phrase.span);
    const Phrase& name = phrase.parts[0];
    const Meaning meaning = look_up(work, context, name.text, name.span);
    Expression made = made_for(phrase, ExpressionKind::there_is);
    switch (meaning.kind) {
        case Meaning::Kind::none: return work.poison(phrase.span);
        case Meaning::Kind::event:
        case Meaning::Kind::choice:
        case Meaning::Kind::record:
        case Meaning::Kind::party:
            report_other_kind(work, context, name.text, name.span, meaning.kind,
                              "a fact, field or term that may have no value");
            return work.poison(phrase.span);
        case Meaning::Kind::fact:
        case Meaning::Kind::field:
        case Meaning::Kind::event_field:
        case Meaning::Kind::term: break;
    }
    made.parts.push_back(bind_meaning(work, meaning, name.span));
    return work.add(std::move(made));
}

ExpressionId no_condition(Work& work, const Context& context, const Phrase& phrase) {
    work.report<Code::not_a_literal>(context.paragraph, phrase.span,
                                     work.written_text(phrase.span, phrase.text),
                                     "a condition that is answered yes or no")
        .says("compare it with something: … is …, … is more than …");
    return work.poison(phrase.span);
}

ExpressionId bind_phrase(Work& work, Context& context, const Phrase& phrase) {
    context.whole_value = false;
    switch (phrase.kind) {
        case PhraseKind::missing: return work.poison(phrase.span);
        case PhraseKind::yes:
        case PhraseKind::no: return bind_literal(work, context, phrase);
        case PhraseKind::name: return name_as_condition(work, context, phrase);
        case PhraseKind::comparison:
        case PhraseKind::chain: return chain(work, context, phrase);
        case PhraseKind::any_of: return list(work, context, phrase, ExpressionKind::any);
        case PhraseKind::all_of: return list(work, context, phrase, ExpressionKind::all);
        case PhraseKind::none_of: return list(work, context, phrase, ExpressionKind::none);
        case PhraseKind::item:
            if (phrase.parts.empty()) return work.poison(phrase.span);
            return bind_condition(work, context, phrase.parts[0]);
        case PhraseKind::negation:
            if (phrase.parts.empty()) return work.poison(phrase.span);
            return negated(work, phrase, bind_condition(work, context, phrase.parts[0]));
        case PhraseKind::no_event: return no_event(work, context, phrase);
        case PhraseKind::timed: return timed(work, context, phrase);
        case PhraseKind::dated: return dated(work, context, phrase);
        case PhraseKind::there_is: return there_is(work, context, phrase);
        case PhraseKind::any_where: return rows(work, context, phrase, ExpressionKind::any_row);
        case PhraseKind::no_where: return rows(work, context, phrase, ExpressionKind::no_row);
        case PhraseKind::status: return bind_status(work, context, phrase);
        case PhraseKind::money:
        case PhraseKind::number:
        case PhraseKind::share:
        case PhraseKind::date:
        case PhraseKind::period:
        case PhraseKind::effective_from:
        case PhraseKind::effective_until:
        case PhraseKind::quoted:
        case PhraseKind::arithmetic:
        case PhraseKind::lesser_of:
        case PhraseKind::greater_of:
        case PhraseKind::total_of:
        case PhraseKind::sum_of_each:
        case PhraseKind::number_of:
        case PhraseKind::earliest:
        case PhraseKind::latest:
        case PhraseKind::window:
        case PhraseKind::reference: break;
    }
    return no_condition(work, context, phrase);
}

}  // namespace

ExpressionId bind_condition(Work& work, Context& context, const Phrase& phrase) {
    const ExpressionId bound = bind_phrase(work, context, phrase);
    if (!phrase.made.empty()) work.program.expressions[bound].made = phrase.made;
    return bound;
}

}  // namespace proviso
