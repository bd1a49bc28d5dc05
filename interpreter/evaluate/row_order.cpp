// Which of two rows comes first: by a date, and on one day by what the rows say, never by the file.

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

}  // namespace proviso
