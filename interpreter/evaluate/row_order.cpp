// Which of two rows comes first: by a date, and on one day by what the rows say, never by the file.

#include <algorithm>
#include <compare>

#include "interpreter/evaluate/pass.hpp"
#include "interpreter/facts/value_order.hpp"

namespace proviso {

Outcome Pass::row_field(FieldId id, std::int32_t row) {
    Scope scope;
    scope.record = program_.fields[id].record;
    scope.row = row;
    return field_value(id, scope);
}

// A field that a row may do without parts no rows of one day: it would be asked for where nothing else wants it.
std::vector<FieldId> Pass::order_of_fields(RecordId record, FieldId by) const {
    std::vector<FieldId> fields{by};
    for (const FieldId field : program_.records[record].fields) {
        if (field != by && !program_.fields[field].type.if_any) fields.push_back(field);
    }
    return fields;
}

Outcome Pass::is_earlier(RecordId record, FieldId by, std::int32_t row, std::int32_t other) {
    if (row == other) return settled(false);
    for (const FieldId field : order_of_fields(record, by)) {
        const Outcome mine = row_field(field, row);
        const Outcome its = row_field(field, other);
        if (mine.is_unsettled() || its.is_unsettled()) {
            Outcome unknown = mine;
            absorb(unknown, its);
            return unknown;
        }
        if (mine.state != its.state) return settled(its.state == State::absent);
        if (mine.state == State::absent) continue;
        if (const auto order = order_of(mine.value, its.value); order != 0)
            return settled(order < 0);
    }
    return settled(row < other);  // rows that say the same: either may be the first
}

const RowOrder& Pass::row_order(RecordId record, FieldId by) {
    return once<RowOrder>([&](Pass& pass) -> Kept<RowOrder>& { return pass.row_orders_[by]; },
                          [&] { return put_in_order(record, by); });
}

RowOrder Pass::put_in_order(RecordId record, FieldId by) {
    RowOrder order;
    const std::vector<FieldId> fields = order_of_fields(record, by);
    std::vector<std::vector<Outcome>> keys(row_count(record));
    for (std::size_t row = 0; row < keys.size(); ++row) {
        order.rows.push_back(static_cast<std::int32_t>(row));
        for (const FieldId field : fields)
            keys[row].push_back(row_field(field, static_cast<std::int32_t>(row)));
    }
    // The first field that tells two rows apart; below nothing and above nothing when none does.
    const auto compared = [&](std::int32_t a, std::int32_t b) -> std::strong_ordering {
        const auto &mine = keys[static_cast<std::size_t>(a)],
                   &its = keys[static_cast<std::size_t>(b)];
        for (std::size_t i = 0; i < mine.size(); ++i) {
            if (mine[i].is_unsettled() || its[i].is_unsettled()) break;
            if (mine[i].state != its[i].state)
                return mine[i].state == State::absent ? std::strong_ordering::greater
                                                      : std::strong_ordering::less;
            if (mine[i].state == State::absent) continue;
            if (const auto order_here = order_of(mine[i].value, its[i].value); order_here != 0)
                return order_here < 0 ? std::strong_ordering::less : std::strong_ordering::greater;
        }
        return std::strong_ordering::equal;
    };
    for (std::size_t row = 0; row < keys.size(); ++row) {
        if (keys[row][0].is_unsettled()) absorb(order.why, keys[row][0]);
    }
    if (order.why.is_unsettled()) return order;  // without their dates rows have no order at all
    std::stable_sort(order.rows.begin(), order.rows.end(),
                     [&](std::int32_t a, std::int32_t b) { return compared(a, b) < 0; });
    for (std::size_t i = 1; i < order.rows.size(); ++i) {
        const Outcome told = is_earlier(record, by, order.rows[i - 1], order.rows[i]);
        if (told.is_unsettled()) absorb(order.why, told);
    }
    return order;
}

}  // namespace proviso
