// How one written value stands to another.

#include "interpreter/protection/compare_values.hpp"

#include <algorithm>

namespace proviso {

namespace {

std::optional<Day> end_of(const Program& program, Day start, const Value& period) {
    const auto count = static_cast<std::int32_t>(period.number);
    switch (period.unit) {
        case PeriodUnit::business_days:
            return program.calendars[period.calendar].calendar.add_business_days(start, count);
        case PeriodUnit::calendar_days: return start + count;
        case PeriodUnit::months: return add_months(start, count, period.month_end);
        case PeriodUnit::years: return add_months(start, count * 12, period.month_end);
    }
    return std::nullopt;
}

const Value* literal(const Program& program, ExpressionId id) {
    const Expression& expression = program.expressions[id];
    return expression.kind == ExpressionKind::literal ? &expression.literal : nullptr;
}

Moves between_literals(const Program& program, const Value& first, const Value& second) {
    if (first == second) return Moves::not_at_all;
    if (first.kind != second.kind) return Moves::either;
    if (first.kind == ValueKind::period) {
        const bool later = start_that_tells(program, first, second, false).has_value();
        const bool earlier = start_that_tells(program, first, second, true).has_value();
        if (later == earlier) return later ? Moves::either : Moves::not_at_all;
        return later ? Moves::up : Moves::down;
    }
    if (first.kind == ValueKind::yes_or_no) return second.is_yes() ? Moves::up : Moves::down;
    const std::optional<int> order = compare(second, first);
    if (!order) return Moves::either;
    return *order == 0 ? Moves::not_at_all : *order < 0 ? Moves::down : Moves::up;
}

/// What a term may be: the values its statements give it. None when a limit may cut them, or when it is
/// no term.
std::vector<ExpressionId> values_of(const Program& program, ExpressionId id) {
    const Expression& expression = program.expressions[id];
    if (expression.kind != ExpressionKind::term) return {};
    const Term& term = program.terms[expression.term];
    if (!term.limits.empty()) return {};
    std::vector<ExpressionId> values;
    for (const StatementId statement : term.statements) {
        for (const ExpressionId value :
             {program.statements[statement].value, program.statements[statement].otherwise}) {
            if (value.is_set()) values.push_back(value);
        }
    }
    return values;
}

/// One of the parts of `whole` is the other value: the lesser of it and something is never more.
bool has_part(const Program& program, ExpressionId whole, ExpressionId part) {
    const std::vector<ExpressionId>& parts = program.expressions[whole].parts;
    return std::any_of(parts.begin(), parts.end(),
                       [&](ExpressionId each) { return same_expression(program, each, part); });
}

/// Never more than any of its parts: a lesser value, or a condition that asks for all of them.
bool limits_to_lesser(const Program& program, ExpressionId id) {
    const ExpressionKind kind = program.expressions[id].kind;
    return kind == ExpressionKind::lesser || kind == ExpressionKind::all;
}

bool limits_to_greater(const Program& program, ExpressionId id) {
    const ExpressionKind kind = program.expressions[id].kind;
    return kind == ExpressionKind::greater || kind == ExpressionKind::any;
}

}  // namespace

bool same_expression(const Program& program, ExpressionId a, ExpressionId b) {
    if (a == b) return true;
    if (!a.is_set() || !b.is_set()) return false;
    const Expression &x = program.expressions[a], &y = program.expressions[b];
    if (!x.same_but_for_parts(y)) return false;
    if (x.period != y.period && !same_expression(program, x.period, y.period)) return false;
    if (x.anchor != y.anchor && !same_expression(program, x.anchor, y.anchor)) return false;
    for (std::size_t i = 0; i < x.parts.size(); ++i) {
        if (!same_expression(program, x.parts[i], y.parts[i])) return false;
    }
    return true;
}

namespace {

/// Terms that stand for terms are followed so far; nobody writes more.
constexpr int deepest = 4;

Moves between(const Program& program, ExpressionId first, ExpressionId second, int depth) {
    if (same_expression(program, first, second)) return Moves::not_at_all;
    const Value *a = literal(program, first), *b = literal(program, second);
    if (a != nullptr && b != nullptr) return between_literals(program, *a, *b);
    if (has_part(program, second, first)) {
        if (limits_to_lesser(program, second)) return Moves::down;
        if (limits_to_greater(program, second)) return Moves::up;
    }
    if (has_part(program, first, second)) {
        if (limits_to_lesser(program, first)) return Moves::up;
        if (limits_to_greater(program, first)) return Moves::down;
    }
    if (depth == 0) return Moves::either;
    Moves all = Moves::not_at_all;
    for (const ExpressionId value : values_of(program, first))
        all = joined(all, between(program, value, second, depth - 1));
    if (!values_of(program, first).empty()) return all;
    for (const ExpressionId value : values_of(program, second))
        all = joined(all, between(program, first, value, depth - 1));
    return values_of(program, second).empty() ? Moves::either : all;
}

}  // namespace

Moves moves_between(const Program& program, ExpressionId first, ExpressionId second) {
    return between(program, first, second, deepest);
}

std::optional<LaterEnd> start_that_tells(const Program& program, const Value& first,
                                         const Value& second, bool earlier) {
    const bool alike = first.unit == second.unit && first.calendar == second.calendar &&
                       first.month_end == second.month_end;
    if (alike && (earlier ? second.number >= first.number : second.number <= first.number))
        return std::nullopt;
    for (Day day = first_day; day <= last_day; day = day + 1) {
        const std::optional<Day> a = end_of(program, day, first), b = end_of(program, day, second);
        if (!a || !b) continue;  // outside the calendar's years nothing is answered
        if (earlier ? *b < *a : *a < *b) return LaterEnd{day, *a, *b};
    }
    return std::nullopt;
}

}  // namespace proviso
