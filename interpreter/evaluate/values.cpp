// Values: facts, fields, terms, arithmetic, and sums over rows.

#include <algorithm>

#include "interpreter/base/limits.hpp"
#include "interpreter/evaluate/pass.hpp"

namespace proviso {

Outcome Pass::fact_value(FactId id) {
    return stated(facts_.facts[id.index], program_.facts[id].type,
                  {Need::Kind::fact, id.index, -1, 0});
}

Outcome Pass::field_value(FieldId id, const Scope& scope) {
    const Field& field = program_.fields[id];
    if (field.event.is_set()) {
        const Occurrence* in_hand = scope.occurrence_of(field.event);
        if (in_hand == nullptr) return absent();
        const Event& event = program_.events[in_hand->source];
        const Entry& entry =
            facts_.events[in_hand->source.index].entries[static_cast<std::size_t>(in_hand->entry)];
        const auto at =
            std::find(event.fields.begin(), event.fields.end(), id) - event.fields.begin();
        return stated(entry.fields[static_cast<std::size_t>(at)], field.type,
                      {Need::Kind::entry_field, id.index, in_hand->entry, 0});
    }
    const std::int32_t row = scope.row_of(field.record);
    const Record& record = program_.records[field.record];
    const auto at =
        std::find(record.fields.begin(), record.fields.end(), id) - record.fields.begin();
    const Row& stated_row = facts_.records[field.record.index].rows[static_cast<std::size_t>(row)];
    return stated(stated_row.fields[static_cast<std::size_t>(at)], field.type,
                  {Need::Kind::row_field, id.index, row, 0});
}

Outcome Pass::event_field(const Expression& expression) {
    const Anchor first = first_occurrence(expression.event);
    switch (first.kind) {
        case Anchor::Kind::unsettled: return first.why;
        case Anchor::Kind::not_happened:
        case Anchor::Kind::not_recorded: return waiting({expression.event, no_last_day});
        case Anchor::Kind::happened: break;
    }
    // Of several entries on that day none is the first: times of day are no part of the rules.
    std::optional<Outcome> value;
    for (const Occurrence& each : occurrences(expression.event)) {
        if (first.day < each.day) break;
        if (!each.holds.is_yes()) continue;
        Scope scope;
        scope.event = expression.event;
        scope.occurrence = &each;
        const Outcome one = field_value(expression.field, scope);
        if (!value) value = one;
        if (one.state == value->state && one.value == value->value) continue;
        if (one.is_unsettled() || value->is_unsettled()) {
            absorb(*value, one);
            continue;
        }
        Outcome unclear;
        unclear.state = State::failed;
        unclear.failure = fail({Failure::Kind::conflict,
                                {},
                                "two entries of `" + program_.events[expression.event].written +
                                    "` on " + to_text(first.day) + " differ in `" +
                                    program_.fields[expression.field].written +
                                    "`, and which is the first is not known"});
        return unclear;
    }
    return value ? *value : absent();
}

Outcome Pass::event_day(const Expression& expression, const Scope& scope) {
    if (const Occurrence* in_hand = scope.occurrence_of(expression.event))
        return settled(date_value(in_hand->day));
    if (expression.kind == ExpressionKind::latest_day) {
        const auto& all = occurrences(expression.event);
        Outcome later = settled(true);
        for (auto each = all.rbegin(); each != all.rend(); ++each) {
            if (each->holds.is_yes()) {
                if (later.is_unsettled()) return later;
                Outcome day = settled(date_value(each->day));
                day.passing = program_.events[expression.event].any_number;
                if (day.passing) day.waits.push_back({expression.event, no_last_day});
                return day;
            }
            absorb(later, each->holds);
        }
        return later.is_unsettled() ? later : waiting({expression.event, no_last_day});
    }
    const Anchor first = first_occurrence(expression.event);
    switch (first.kind) {
        case Anchor::Kind::happened: return settled(date_value(first.day));
        case Anchor::Kind::unsettled: return first.why;
        case Anchor::Kind::not_happened: return waiting({expression.event, no_last_day});
        case Anchor::Kind::not_recorded: break;
    }
    return needing({Need::Kind::event_date, expression.event.index, -1, 0});
}

Outcome Pass::arithmetic(const Expression& expression, const Scope& scope) {
    const bool product = expression.kind == ExpressionKind::multiply;
    Outcome result;
    for (std::size_t i = 0; i < expression.parts.size(); ++i) {
        Outcome part = evaluate(expression.parts[i], scope);
        if (i == 0) {
            result = std::move(part);
            continue;
        }
        const bool both = result.is_settled() && part.is_settled();
        const Value left = result.value;
        absorb(result, part);
        if (!both) continue;
        const bool minus = !product && i < expression.negative.size() && expression.negative[i];
        const std::optional<Value> sum = product ? multiply(left, part.value)
                                         : minus ? subtract(left, part.value)
                                                 : add(left, part.value);
        if (sum) {
            result.value = *sum;
        } else {
            result.state = State::failed;
            result.failure = fail(
                {Failure::Kind::overflow, {}, "the amount is too large to be computed exactly"});
        }
    }
    return result;
}

Outcome Pass::extreme(const Expression& expression, const Scope& scope) {
    Outcome result;
    for (std::size_t i = 0; i < expression.parts.size(); ++i) {
        Outcome part = evaluate(expression.parts[i], scope);
        if (i == 0) {
            result = std::move(part);
            continue;
        }
        const bool both = result.is_settled() && part.is_settled();
        absorb(result, part);
        if (!both) continue;
        const std::optional<int> order = compare(part.value, result.value);
        const bool takes =
            order && (expression.kind == ExpressionKind::lesser ? *order < 0 : *order > 0);
        if (takes) result.value = part.value;
    }
    return result;
}

Outcome Pass::rows_unsettled(RecordId record) const {
    const RowList& list = facts_.records[record.index];
    if (list.given && !list.maybe_more) return settled(true);
    return needing({Need::Kind::rows, record.index, -1, 0});
}

namespace {

/// What a sum or a number over no rows comes to.
Outcome nothing_yet(const Expression& expression) {
    Outcome result = settled(Value{});
    const bool counting = expression.kind == ExpressionKind::number_of;
    result.value.kind = counting ? ValueKind::number : expression.type.kind;
    if (result.value.kind == ValueKind::money) result.value.scale = 2;
    return result;
}

}  // namespace

/// Whether the row in hand of a sum or a number satisfies its `where`.
Outcome Pass::is_chosen(const Expression& expression, const Scope& inner) {
    const std::size_t where = expression.kind == ExpressionKind::number_of ? 0 : 1;
    return expression.parts.size() > where ? evaluate(expression.parts[where], inner)
                                           : settled(true);
}

void Pass::add_row(Outcome& result, const Expression& expression, const Scope& inner,
                   const Outcome& chosen) {
    if (chosen.is_no()) return;
    absorb(result, chosen);
    Outcome part;
    if (expression.kind == ExpressionKind::number_of) {
        part = nothing_yet(expression);
        part.value.number = 1;
    } else {
        part = evaluate(expression.parts[0], inner);
    }
    if (part.state == State::absent) return;
    const bool both = result.is_settled() && part.is_settled();
    absorb(result, part);
    if (!both) return;
    if (const std::optional<Value> sum = add(result.value, part.value)) {
        result.value = *sum;
    } else {
        result.state = State::failed;
        result.failure =
            fail({Failure::Kind::overflow, {}, "the sum is too large to be computed exactly"});
    }
}

Outcome Pass::over_rows(const Expression& expression, const Scope& scope) {
    const bool earlier = expression.earlier_by.is_set();
    const std::int32_t own = scope.row_of(expression.record);
    if (earlier) {
        const RowOrder& order = row_order(expression.record, expression.earlier_by);
        if (order.why.is_settled()) return running_sums(expression)[static_cast<std::size_t>(own)];
        if (row_count(expression.record) > limits::rows_ordered_in_part) return order.why;
    }
    Outcome result = nothing_yet(expression);
    for (std::size_t i = 0; i < row_count(expression.record); ++i) {
        Scope inner;
        inner.record = expression.record;
        inner.row = static_cast<std::int32_t>(i);
        inner.outer = &scope;
        Outcome chosen = is_chosen(expression, inner);
        if (earlier) {
            chosen = conjunction(
                {is_earlier(expression.record, expression.earlier_by, inner.row, own), chosen});
        }
        add_row(result, expression, inner, chosen);
    }
    const Outcome complete = rows_unsettled(expression.record);
    if (complete.is_unsettled()) absorb(result, complete);
    return result;
}

/// By row: the sum over the rows before it.
const std::vector<Outcome>& Pass::running_sums(const Expression& expression) {
    return once<std::vector<Outcome>>(
        [&](Pass& pass) -> Kept<std::vector<Outcome>>& { return pass.running_sums_[&expression]; },
        [&] { return sums_before(expression); });
}

std::vector<Outcome> Pass::sums_before(const Expression& expression) {
    const RowOrder& order = row_order(expression.record, expression.earlier_by);
    std::vector<Outcome> sums(order.rows.size());
    Outcome sum = nothing_yet(expression);
    const Outcome complete = rows_unsettled(expression.record);
    for (const std::int32_t row : order.rows) {
        Outcome& before = sums[static_cast<std::size_t>(row)];
        before = sum;
        if (complete.is_unsettled()) absorb(before, complete);
        Scope inner;
        inner.record = expression.record;
        inner.row = row;
        add_row(sum, expression, inner, is_chosen(expression, inner));
    }
    return sums;
}

Outcome Pass::earliest(const Expression& expression, const Scope& scope) {
    Outcome result = absent();
    Outcome unsettled = settled(true);
    for (std::size_t i = 0; i < row_count(expression.record); ++i) {
        Scope inner;
        inner.record = expression.record;
        inner.row = static_cast<std::int32_t>(i);
        inner.outer = &scope;
        const Outcome chosen =
            expression.parts.size() > 1 ? evaluate(expression.parts[1], inner) : settled(true);
        if (chosen.is_no()) continue;
        const Outcome part = evaluate(expression.parts[0], inner);
        if (part.state == State::absent) continue;
        if (chosen.is_unsettled()) absorb(unsettled, chosen);
        if (part.is_unsettled()) absorb(unsettled, part);
        if (unsettled.is_unsettled()) continue;
        if (result.state == State::absent || part.value.number < result.value.number) result = part;
    }
    const Outcome complete = rows_unsettled(expression.record);
    if (complete.is_unsettled()) absorb(unsettled, complete);
    return unsettled.is_unsettled() ? unsettled : result;
}

}  // namespace proviso
