// Types of all expressions, each after its parts and after the terms it speaks of; and the types of
// terms that no `term` line declares.

#include <fmt/format.h>

#include <algorithm>

#include "interpreter/semantics/references.hpp"
#include "interpreter/semantics/steps.hpp"
#include "interpreter/semantics/totality.hpp"
#include "interpreter/semantics/typing.hpp"

namespace proviso {

namespace {

using Terms = decltype(Program::terms);

// -- one statement --------------------------------------------------------------------------------

/// True when a value can end between two cents: money is multiplied in it.
bool falls_between_cents(const Work& work, ExpressionId id) {
    if (!id.is_set() || work.is_unknown(id)) return false;
    const Expression& expression = work.program.expressions[id];
    if (expression.type.kind != ValueKind::money) return false;
    if (expression.kind == ExpressionKind::multiply) return true;
    return std::any_of(expression.parts.begin(), expression.parts.end(),
                       [&](ExpressionId part) { return falls_between_cents(work, part); });
}

void check_rounding(Work& work, const Statement& statement) {
    const bool value = statement.kind == StatementKind::value;
    for (const ExpressionId id : {statement.value, statement.otherwise, statement.at_least}) {
        if (!falls_between_cents(work, id)) continue;
        if (value && statement.rounding) return;
        work.report<Code::rounding_missing>(statement.paragraph, work.program.expressions[id].span)
            .says(value ? "add a line: rounded to the cent, half up (or half even, down, up)"
                        : "name the amount in a statement of its own, with a `rounded` line");
        return;
    }
    const bool known = statement.value.is_set() && !work.is_unknown(statement.value);
    if (!statement.rounding || !known) return;
    const Expression& rounded = work.program.expressions[statement.value];
    work.report<Code::nothing_to_round>(statement.paragraph, rounded.span,
                                        rounded.type.kind == ValueKind::money
                                            ? "this is always whole cents"
                                            : "this is not money")
        .says("leave out the `rounded` line");
}

void check_roots(Work& work, const Statement& statement) {
    const ParagraphId under = statement.paragraph;
    const auto check = [&](ExpressionId id, ValueKind kind) {
        if (id.is_set()) needs(work, under, id, kind);
    };
    check(statement.condition, ValueKind::yes_or_no);
    check(statement.unless, ValueKind::yes_or_no);
    check(statement.advised, ValueKind::yes_or_no);
    check(statement.period, ValueKind::period);
    check(statement.anchor, ValueKind::date);
    check(statement.at_least, ValueKind::money);
    if (statement.kind == StatementKind::condition) check(statement.value, ValueKind::yes_or_no);
    check_rounding(work, statement);
}

void type_statement(Work& work, StatementId id) {
    const WrittenStatement& written = work.written[id.index];
    for (std::uint32_t i = written.expressions_begin; i < written.expressions_end; ++i) {
        type_expression(work, written.paragraph, ExpressionId{i});
    }
    check_roots(work, work.program.statements[id]);
}

// -- terms ----------------------------------------------------------------------------------------

void add_choices(Type& type, const Type& more) {
    for (const ChoiceId choice : more.choices) {
        const auto& known = type.choices;
        if (std::find(known.begin(), known.end(), choice) == known.end()) {
            type.choices.push_back(choice);
        }
    }
}

/// One value of a term: it sets the type of an undeclared term, or must have the term's type.
void take_value(Work& work, TermId id, const Statement& statement, ExpressionId value,
                bool& typed) {
    if (!value.is_set() || work.is_unknown(value)) return;
    Term& term = work.program.terms[id];
    const Expression& expression = work.program.expressions[value];
    work.term_units[id.index] |= work.checked[value.index].units;
    if (!typed) {
        term.type.kind = expression.type.kind;
        term.type.choices = expression.type.choices;
        typed = true;
        return;
    }
    if (expression.type.kind != term.type.kind) {
        Report report = work.report<Code::term_of_two_types>(statement.paragraph, expression.span,
                                                             term.written, type_words(work, value),
                                                             with_article(term.type.kind));
        const bool declared = term.declared;
        report.related(
            declared ? term.declared_at : work.program.statements[term.statements.front()].head,
            declared ? "declared here" : "the other value");
        return;
    }
    if (term.type.kind != ValueKind::choice) return;
    const bool outside = std::any_of(
        expression.type.choices.begin(), expression.type.choices.end(), [&](ChoiceId choice) {
            const auto& list = term.type.choices;
            return std::find(list.begin(), list.end(), choice) == list.end();
        });
    if (term.declared && outside) {
        work.report<Code::not_a_choice>(statement.paragraph, expression.span,
                                        work.written_text(expression.span, "this"), term.written)
            .related(term.declared_at, "its choices are declared here");
    } else if (!term.declared) {
        add_choices(term.type, expression.type);
    }
}

void check_limit(Work& work, const Term& term, TermId id, const Statement& limit) {
    if (!limit.value.is_set() || work.is_unknown(limit.value)) return;
    const ValueKind kind = work.program.expressions[limit.value].type.kind;
    const Span span = work.program.expressions[limit.value].span;
    if (kind != term.type.kind) {
        work.report<Code::term_of_two_types>(limit.paragraph, span, term.written,
                                             type_words(work, limit.value),
                                             with_article(term.type.kind))
            .related(term.declared_at, "declared here");
        return;
    }
    if (kind == ValueKind::yes_or_no || kind == ValueKind::choice) {
        work.report<Code::not_ordered>(limit.paragraph, span, with_article(kind));
        return;
    }
    const UnitSet limit_units = work.checked[limit.value.index].units;
    const UnitSet units = work.term_units[id.index];
    if (kind == ValueKind::period && limit_units != 0 && units != 0 && units != limit_units) {
        work.report<Code::period_kinds_mixed>(limit.paragraph, span, work.unit_words(units),
                                              work.unit_words(limit_units), "compared");
    }
}

void type_term(Work& work, TermId id) {
    Term& term = work.program.terms[id];
    for (const StatementId statement : term.statements) type_statement(work, statement);
    bool typed = term.declared;
    for (const StatementId statement : term.statements) {
        if (work.term_broken[id.index] != 0) break;
        const Statement& from = work.program.statements[statement];
        take_value(work, id, from, from.value, typed);
        take_value(work, id, from, from.otherwise, typed);
    }
    work.term_typed[id.index] = typed;
    if (can_have_no_value(work, id)) term.type.if_any = true;
    for (const StatementId limit : term.limits) type_statement(work, limit);
    if (!typed || work.term_broken[id.index] != 0) return;
    for (const StatementId limit : term.limits) {
        check_limit(work, term, id, work.program.statements[limit]);
    }
}

/// Terms that the statements of a term speak of, in order of their ids and once each.
std::vector<TermId> terms_used_by(const Work& work, TermId id) {
    std::vector<TermId> result;
    const Term& term = work.program.terms[id];
    for (const auto* list : {&term.statements, &term.limits}) {
        for (const StatementId statement : *list) {
            const WrittenStatement& written = work.written[statement.index];
            for (std::uint32_t i = written.expressions_begin; i < written.expressions_end; ++i) {
                const Expression& expression = work.program.expressions[ExpressionId{i}];
                if (expression.kind == ExpressionKind::term) result.push_back(expression.term);
            }
        }
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

/// Every term after those it speaks of; where they speak of each other any of them comes first.
std::vector<TermId> terms_in_order(const Work& work) {
    struct Open {
        TermId term;
        std::vector<TermId> uses;
        std::size_t next = 0;
    };
    const std::size_t count = work.program.terms.size();
    std::vector<TermId> order;
    std::vector<char> seen(count, 0);
    std::vector<Open> open;
    for (std::size_t i = 0; i < count; ++i) {
        if (seen[i] != 0) continue;
        seen[i] = 1;
        open.push_back({Terms::id_at(i), terms_used_by(work, Terms::id_at(i))});
        while (!open.empty()) {
            Open& top = open.back();
            if (top.next == top.uses.size()) {
                order.push_back(top.term);
                open.pop_back();
                continue;
            }
            const TermId used = top.uses[top.next++];
            if (seen[used.index] != 0) continue;
            seen[used.index] = 1;
            open.push_back({used, terms_used_by(work, used)});
        }
    }
    return order;
}

}  // namespace

void check_types(Work& work) {
    const std::size_t count = work.program.terms.size();
    work.term_typed.assign(count, 0);
    work.term_units.assign(count, 0);
    for (const TermId term : terms_in_order(work)) type_term(work, term);
    for (std::size_t i = 0; i < work.written.size(); ++i) {
        const StatementId id = decltype(work.program.statements)::id_at(i);
        if (!work.program.statements[id].term.is_set()) type_statement(work, id);
    }
}

}  // namespace proviso
