#include "interpreter/facts/read_alike.hpp"

#include <algorithm>

namespace proviso {

namespace {

bool same(const Type& one, const Type& other) {
    return one.kind == other.kind && one.choices == other.choices && one.if_any == other.if_any &&
           one.found == other.found && one.unless_proved_by == other.unless_proved_by &&
           one.default_yes == other.default_yes;
}
bool same(const std::string& one, const std::string& other) { return one == other; }
bool same(const Party& one, const Party& other) { return one.name == other.name; }
bool same(const Log& one, const Log& other) { return one.name == other.name; }
bool same(const Fact& one, const Fact& other) {
    return one.name == other.name && same(one.type, other.type);
}
bool same(const Record& one, const Record& other) {
    return one.name == other.name && one.fields == other.fields;
}
bool same(const Field& one, const Field& other) {
    return one.name == other.name && same(one.type, other.type) && one.record == other.record &&
           one.event == other.event;
}
/// An event that follows from others may not be stated.
bool same(const Event& one, const Event& other) {
    return one.name == other.name && one.any_number == other.any_number && one.log == other.log &&
           one.fields == other.fields && one.act == other.act &&
           one.counted_from.empty() == other.counted_from.empty();
}
bool same(const Act& one, const Act& other) {
    return one.party == other.party && one.name == other.name && one.done == other.done;
}
bool same(const Term& one, const Term& other) {
    return one.name == other.name && one.record == other.record;
}
bool same(const DeclaredCalendar& one, const DeclaredCalendar& other) {
    return one.name == other.name;
}

template <typename Table>
bool same_tables(const Table& one, const Table& other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const auto& a, const auto& b) { return same(a, b); });
}

}  // namespace

bool read_cases_alike(const Program& one, const Program& other) {
    return same_tables(one.parties, other.parties) && same_tables(one.choices, other.choices) &&
           same_tables(one.logs, other.logs) && same_tables(one.facts, other.facts) &&
           same_tables(one.records, other.records) && same_tables(one.fields, other.fields) &&
           same_tables(one.events, other.events) && same_tables(one.acts, other.acts) &&
           same_tables(one.terms, other.terms) && same_tables(one.calendars, other.calendars);
}

}  // namespace proviso
