// Table by table. A member that a case's reading, its questions or their words go by has to stand here.

#include "interpreter/semantics/same_declarations.hpp"

#include <algorithm>

namespace proviso {

namespace {

bool same(const std::string& a, const std::string& b) { return a == b; }

bool same(const Party& a, const Party& b) { return a.written == b.written; }

bool same(const Log& a, const Log& b) { return a.name == b.name; }

bool same(const Fact& a, const Fact& b) { return a.written == b.written && a.type == b.type; }

bool same(const Field& a, const Field& b) {
    return a.written == b.written && a.type == b.type && a.record == b.record && a.event == b.event;
}

bool same(const Record& a, const Record& b) {
    return a.written == b.written && a.fields == b.fields && a.derived == b.derived;
}

bool same(const Event& a, const Event& b) {
    return a.written == b.written && a.any_number == b.any_number && a.log == b.log &&
           a.fields == b.fields && a.act == b.act &&
           a.counted_from.empty() == b.counted_from.empty();
}

bool same(const Act& a, const Act& b) {
    return a.written == b.written && a.party == b.party && a.done == b.done && a.money == b.money;
}

bool same(const Term& a, const Term& b) {
    return a.written == b.written && a.type == b.type && a.record == b.record &&
           a.is_condition == b.is_condition && a.declared == b.declared;
}

template <typename IdType, typename T>
bool all_same(const Table<IdType, T>& a, const Table<IdType, T>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const T& x, const T& y) { return same(x, y); });
}

}  // namespace

bool same_declarations(const Program& a, const Program& b) {
    return all_same(a.parties, b.parties) && all_same(a.choices, b.choices) &&
           all_same(a.logs, b.logs) && all_same(a.facts, b.facts) &&
           all_same(a.records, b.records) && all_same(a.fields, b.fields) &&
           all_same(a.events, b.events) && all_same(a.acts, b.acts) && all_same(a.terms, b.terms) &&
           a.calendar_edition == b.calendar_edition;
}

}  // namespace proviso
