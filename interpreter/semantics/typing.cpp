// The type of one expression: what may be compared, added and counted with what.

#include "interpreter/semantics/typing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace proviso {

namespace {

bool is_decimal(ValueKind kind) { return kind == ValueKind::money || kind == ValueKind::number; }

/// What to write where a value of this type is needed.
std::string written_as(const Work& work, const Type& type) {
    switch (type.kind) {
        case ValueKind::yes_or_no: return "`yes` or `no`";
        case ValueKind::money: return "an amount such as `$50`";
        case ValueKind::number: return "a number such as `3`";
        case ValueKind::date: return "an event, or a day such as `2026-03-02`";
        case ValueKind::period: return "a period such as `10 business days`";
        case ValueKind::choice: break;
    }
    return type.choices.empty() ? "one of its choices" : list_choices(work, type.choices);
}

/// "write `$50`" for a 50 that stands where money belongs.
std::string repair_as(const Work& work, const Type& needed, const Expression& here) {
    if (here.kind == ExpressionKind::literal) {
        const std::string text = work.written_text(here.span, "");
        if (needed.kind == ValueKind::money && read_money("$" + text))
            return fmt::format("write `${}`", text);
        if (needed.kind == ValueKind::number && text.starts_with('$'))
            return fmt::format("write `{}`", text.substr(1));
    }
    return "write " + written_as(work, needed);
}

/// What asks a yes or no of a value of another type.
std::string question_of(const Work& work, const Expression& value) {
    const std::string text = work.written_text(value.span, "this");
    switch (value.type.kind) {
        case ValueKind::yes_or_no: return fmt::format("write `{0} is yes` or `{0} is no`", text);
        case ValueKind::money: return fmt::format("compare it: `{} is more than $0`", text);
        case ValueKind::number: return fmt::format("compare it: `{} is more than 0`", text);
        case ValueKind::date: return fmt::format("compare it: `{} is no later than …`", text);
        case ValueKind::period:
            return fmt::format("compare it: `{} is at most 10 business days`", text);
        case ValueKind::choice: break;
    }
    const std::vector<ChoiceId>& choices = value.type.choices;
    std::string some = choices.empty() ? "…" : work.program.choices[choices.front()];
    if (choices.size() > 2) some += " or " + work.program.choices[choices[1]];
    return fmt::format("name the choices that are meant: `{} is {}`", text, some);
}

class Typing {
public:
    Typing(Work& work, ParagraphId under, ExpressionId id)
        : work_(work), under_(under), id_(id), expression_(work.program.expressions[id]) {}

    void run();

private:
    const Expression& part(std::size_t i) const {
        return work_.program.expressions[expression_.parts[i]];
    }
    UnitSet units(std::size_t i) const { return work_.checked[expression_.parts[i].index].units; }
    bool any_unknown() const {
        return std::any_of(expression_.parts.begin(), expression_.parts.end(),
                           [&](ExpressionId id) { return work_.is_unknown(id); });
    }
    void unknown() { work_.checked[id_.index].unknown = true; }
    std::string text(const Expression& of) const { return work_.written_text(of.span, "this"); }

    void take(const Type& type, bool broken);
    void take_term();
    void literal();
    void multiply();
    void sum();
    void choose();
    void gather();
    void conditions();
    void compare();
    void compare_choices();
    void one_of();
    void there_is();
    void window();
    bool same_kinds(std::string_view done);
    bool same_units(std::size_t a, std::size_t b, std::string_view done);
    bool has_known_unit(std::size_t i);

    Work& work_;
    ParagraphId under_;
    ExpressionId id_;
    Expression& expression_;
};

void Typing::run() {
    const Program& program = work_.program;
    const Expression& it = expression_;
    switch (it.kind) {
        case ExpressionKind::literal: literal(); break;
        case ExpressionKind::fact:
            take(program.facts[it.fact].type, work_.fact_broken[it.fact.index] != 0);
            break;
        case ExpressionKind::field:
        case ExpressionKind::event_field:
            take(program.fields[it.field].type, work_.field_broken[it.field.index] != 0);
            break;
        case ExpressionKind::term: take_term(); break;
        case ExpressionKind::event_day:
        case ExpressionKind::latest_day: expression_.type.kind = ValueKind::date; break;
        case ExpressionKind::earliest:
        case ExpressionKind::sum_each:
        case ExpressionKind::number_of: gather(); break;
        case ExpressionKind::add:
        case ExpressionKind::total: sum(); break;
        case ExpressionKind::multiply: multiply(); break;
        case ExpressionKind::lesser:
        case ExpressionKind::greater: choose(); break;
        case ExpressionKind::all:
        case ExpressionKind::any:
        case ExpressionKind::none:
        case ExpressionKind::negate:
        case ExpressionKind::any_row:
        case ExpressionKind::no_row: conditions(); break;
        case ExpressionKind::compare: compare(); break;
        case ExpressionKind::is_one_of: one_of(); break;
        case ExpressionKind::there_is: there_is(); break;
        case ExpressionKind::dated:
            needs(work_, under_, it.parts[0], ValueKind::date);
            window();
            break;
        case ExpressionKind::occurrence: window(); break;
        case ExpressionKind::status:
        case ExpressionKind::in_force: break;
    }
}

// -- leaves ---------------------------------------------------------------------------------------

void Typing::take(const Type& type, bool broken) {
    expression_.type = type;
    if (broken) unknown();
    if (type.kind == ValueKind::period) work_.checked[id_.index].units = ~UnitSet{0};
}

void Typing::take_term() {
    const TermId term = expression_.term;
    const bool declared = work_.program.terms[term].declared;
    const bool known = declared || work_.term_typed[term.index] != 0;
    take(work_.program.terms[term].type, !known || work_.term_broken[term.index] != 0);
    work_.checked[id_.index].units = work_.term_units[term.index];
}

void Typing::literal() {
    if (expression_.literal.kind != ValueKind::period) return;
    work_.checked[id_.index].units = work_.unit_of(expression_.literal);
}

// -- values ---------------------------------------------------------------------------------------

bool Typing::same_kinds(std::string_view done) {
    for (std::size_t i = 1; i < expression_.parts.size(); ++i) {
        if (part(i).type.kind == part(0).type.kind) continue;
        work_
            .report<Code::cannot_calculate>(under_, part(i).span,
                                            type_words(work_, expression_.parts[0]),
                                            type_words(work_, expression_.parts[i]), done)
            .says(repair_as(work_, part(0).type, part(i)));
        unknown();
        return false;
    }
    return true;
}

bool Typing::has_known_unit(std::size_t i) {
    if (units(i) != ~UnitSet{0}) return true;
    work_.report<Code::period_kind_unknown>(under_, part(i).span, text(part(i)))
        .says("only its use as a time can be checked; compare a term whose value is written here");
    unknown();
    return false;
}

bool Typing::same_units(std::size_t a, std::size_t b, std::string_view done) {
    if (units(a) == 0 || units(b) == 0) return true;  // rests on what was told elsewhere
    if (!has_known_unit(a) || !has_known_unit(b)) return false;
    if (units(a) == units(b) && std::has_single_bit(units(a))) return true;
    work_
        .report<Code::period_kinds_mixed>(under_, part(b).span, work_.unit_words(units(a)),
                                          work_.unit_words(units(b)), done)
        .says("write both in one kind of day");
    unknown();
    return false;
}

void Typing::sum() {
    if (any_unknown()) return unknown();
    if (!same_kinds("added")) return;
    const ValueKind kind = part(0).type.kind;
    expression_.type.kind = kind;
    if (is_decimal(kind)) return;
    for (std::size_t i = 1; kind == ValueKind::period && i < expression_.parts.size(); ++i) {
        if (!same_units(0, i, "added")) return;
    }
    Report report = work_.report<Code::cannot_calculate>(
        under_, part(expression_.parts.size() > 1 ? 1 : 0).span,
        type_words(work_, expression_.parts[0]), type_words(work_, expression_.parts.back()),
        "added");
    report.says("only money and numbers are added");
    if (kind == ValueKind::date)
        report.says("a time is compared, never computed: within … after …");
    if (kind == ValueKind::period) report.says("write one period, such as 15 business days");
    unknown();
}

void Typing::multiply() {
    if (any_unknown()) return unknown();
    std::size_t money = 0;
    for (std::size_t i = 0; i < expression_.parts.size(); ++i) {
        const ValueKind kind = part(i).type.kind;
        money += kind == ValueKind::money ? 1 : 0;
        if (is_decimal(kind) && money < 2) continue;
        work_
            .report<Code::cannot_calculate>(under_, part(i).span,
                                            type_words(work_, expression_.parts[i == 0 ? 1 : 0]),
                                            type_words(work_, expression_.parts[i]), "multiplied")
            .says("multiply money or a number by a number or share, such as `2` or `10%`");
        return unknown();
    }
    expression_.type.kind = money > 0 ? ValueKind::money : ValueKind::number;
}

void Typing::choose() {
    if (any_unknown()) return unknown();
    if (!same_kinds("compared")) return;
    const ValueKind kind = part(0).type.kind;
    expression_.type.kind = kind;
    work_.checked[id_.index].units = units(0);
    if (kind == ValueKind::yes_or_no || kind == ValueKind::choice) {
        work_
            .report<Code::not_ordered>(under_, part(0).span,
                                       type_words(work_, expression_.parts[0]))
            .says("write amounts, numbers, days or periods");
        return unknown();
    }
    for (std::size_t i = 1; kind == ValueKind::period && i < expression_.parts.size(); ++i) {
        if (!same_units(0, i, "compared")) return;
    }
}

void Typing::gather() {
    const bool is_number = expression_.kind == ExpressionKind::number_of;
    const std::size_t where = is_number ? 0 : 1;
    if (expression_.parts.size() > where) {
        needs(work_, under_, expression_.parts[where], ValueKind::yes_or_no);
    }
    if (is_number) {
        expression_.type.kind = ValueKind::number;
        return;
    }
    if (work_.is_unknown(expression_.parts[0])) return unknown();
    const ValueKind kind = part(0).type.kind;
    if (expression_.kind == ExpressionKind::earliest) {
        if (!needs(work_, under_, expression_.parts[0], ValueKind::date)) return unknown();
        expression_.type.kind = ValueKind::date;
        expression_.type.if_any = true;
        return;
    }
    if (!is_decimal(kind)) {
        const std::string& row = work_.program.records[expression_.record].name;
        work_
            .report<Code::other_type>(under_, part(0).span, text(part(0)),
                                      type_words(work_, expression_.parts[0]), "money or a number")
            .says(fmt::format("to count rows, write `number of {0}` or `number of {0} where …`",
                              row));
        return unknown();
    }
    expression_.type.kind = kind;
}

// -- conditions -----------------------------------------------------------------------------------

void Typing::conditions() {
    for (const ExpressionId id : expression_.parts) {
        needs(work_, under_, id, ValueKind::yes_or_no);
    }
}

void Typing::compare() {
    expression_.type.kind = ValueKind::yes_or_no;
    if (any_unknown()) return;
    const ValueKind left = part(0).type.kind, right = part(1).type.kind;
    if (left != right) {
        const bool turned =
            part(0).kind == ExpressionKind::literal && part(1).kind != ExpressionKind::literal;
        work_
            .report<Code::cannot_compare>(under_, part(turned ? 0 : 1).span,
                                          type_words(work_, expression_.parts[0]),
                                          type_words(work_, expression_.parts[1]))
            .says(repair_as(work_, part(turned ? 1 : 0).type, part(turned ? 0 : 1)));
        return;
    }
    const bool ordered = left != ValueKind::yes_or_no && left != ValueKind::choice;
    const bool equality =
        expression_.comparison == Comparison::is || expression_.comparison == Comparison::is_not;
    if (!ordered && !equality) {
        work_
            .report<Code::not_ordered>(under_, part(0).span,
                                       type_words(work_, expression_.parts[0]))
            .says(question_of(work_, part(0)));
    } else if (left == ValueKind::period) {
        same_units(0, 1, "compared");
    } else if (left == ValueKind::choice) {
        compare_choices();
    }
}

bool holds(const std::vector<ChoiceId>& list, ChoiceId choice) {
    return std::find(list.begin(), list.end(), choice) != list.end();
}

void Typing::compare_choices() {
    const Expression &left = part(0), &right = part(1);
    const bool meet =
        std::any_of(right.type.choices.begin(), right.type.choices.end(),
                    [&](ChoiceId choice) { return holds(left.type.choices, choice); });
    if (meet || left.type.choices.empty() || right.type.choices.empty()) return;
    work_.report<Code::not_a_choice>(under_, right.span, text(right), text(left))
        .says("write " + list_choices(work_, left.type.choices));
}

void Typing::one_of() {
    expression_.type.kind = ValueKind::yes_or_no;
    if (any_unknown()) return;
    const Expression& left = part(0);
    if (!needs(work_, under_, expression_.parts[0], ValueKind::choice)) return;
    for (const ChoiceId choice : expression_.choices) {
        if (left.type.choices.empty() || holds(left.type.choices, choice)) continue;
        work_
            .report<Code::not_a_choice>(under_, expression_.span, work_.program.choices[choice],
                                        text(left))
            .says("write " + list_choices(work_, left.type.choices));
        return;
    }
}

void Typing::there_is() {
    if (any_unknown() || part(0).type.if_any) return;
    work_.report<Code::always_has_value>(under_, part(0).span, text(part(0)))
        .says("ask only of what is declared `, if any` or of a term that can have no value");
}

void Typing::window() {
    if (expression_.period.is_set()) {
        needs(work_, under_, expression_.period, ValueKind::period);
    }
    if (expression_.anchor.is_set()) needs(work_, under_, expression_.anchor, ValueKind::date);
}

}  // namespace

std::string type_words(const Work& work, ExpressionId id) {
    const ValueKind kind = work.program.expressions[id].type.kind;
    const UnitSet units = work.checked[id.index].units;
    const bool one_kind = kind == ValueKind::period && std::has_single_bit(units);
    return one_kind ? work.unit_words(units) : std::string(with_article(kind));
}

bool needs(Work& work, ParagraphId under, ExpressionId id, ValueKind kind) {
    if (work.is_unknown(id)) return true;
    const Expression& expression = work.program.expressions[id];
    if (expression.type.kind == kind) return true;
    Type needed;
    needed.kind = kind;
    const bool asked = kind == ValueKind::yes_or_no || kind == ValueKind::choice;
    work.report<Code::other_type>(under, expression.span,
                                  work.written_text(expression.span, "this"), type_words(work, id),
                                  with_article(kind))
        .says(asked ? question_of(work, expression) : repair_as(work, needed, expression));
    work.checked[id.index].unknown = true;
    return false;
}

void type_expression(Work& work, ParagraphId under, ExpressionId id) {
    Checked& checked = work.checked[id.index];
    if (checked.typed) return;
    checked.typed = true;
    if (checked.unknown) return;
    Typing(work, under, id).run();
}

}  // namespace proviso
