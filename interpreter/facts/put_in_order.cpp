// The one order of entries and rows that does not depend on the file: shuffling it changes nothing.
#include <algorithm>
#include <compare>
#include <tuple>

#include "interpreter/facts/case_reading.hpp"
#include "interpreter/facts/value_order.hpp"

namespace proviso {

namespace {

std::strong_ordering compare_stated(const StatedFact& a, const StatedFact& b) {
    if (a.stated != b.stated) return a.stated <=> b.stated;
    if (a.stated == Stated::known) {
        if (const auto order = order_of(a.value, b.value); order != 0) return order;
    }
    if (a.recorded != b.recorded) return a.recorded <=> b.recorded;
    if (a.finding.has_value() != b.finding.has_value()) {
        return a.finding.has_value() <=> b.finding.has_value();
    }
    if (!a.finding) return std::strong_ordering::equal;
    return std::tie(a.finding->by, a.finding->on, a.finding->because) <=>
           std::tie(b.finding->by, b.finding->on, b.finding->because);
}

std::strong_ordering compare_fields(const std::vector<StatedFact>& a,
                                    const std::vector<StatedFact>& b) {
    return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end(),
                                                  compare_stated);
}

bool entry_is_earlier(const Entry& a, const Entry& b) {
    if (a.day != b.day) return a.day < b.day;
    if (const auto order = compare_fields(a.fields, b.fields); order != 0) return order < 0;
    return std::tie(a.time_of_day, a.recorded, a.corrects, a.not_yet) <
           std::tie(b.time_of_day, b.recorded, b.corrects, b.not_yet);
}

/// The row's first date in the order of declaration: none sorts last.
std::optional<Day> first_date(const Row& row) {
    for (const StatedFact& field : row.fields) {
        if (field.stated == Stated::known && field.value.kind == ValueKind::date) {
            return field.value.day();
        }
    }
    return std::nullopt;
}

bool row_is_earlier(const Row& a, const Row& b) {
    const auto day_a = first_date(a);
    const auto day_b = first_date(b);
    if (day_a != day_b) return day_a && (!day_b || *day_a < *day_b);
    if (const auto order = compare_fields(a.fields, b.fields); order != 0) return order < 0;
    return a.recorded < b.recorded;
}

}  // namespace

std::strong_ordering order_of(const Value& a, const Value& b) {
    if (const auto order = compare(a, b)) return *order <=> 0;
    return std::tuple(a.kind, a.unit, a.month_end, a.calendar, a.number) <=>
           std::tuple(b.kind, b.unit, b.month_end, b.calendar, b.number);
}

void put_in_order(FactSet& facts) {
    for (EventLog& log : facts.events) {
        std::stable_sort(log.entries.begin(), log.entries.end(), entry_is_earlier);
        if (!log.entries.empty()) log.where = log.entries.front().where;
    }
    for (RowList& list : facts.records) {
        std::stable_sort(list.rows.begin(), list.rows.end(), row_is_earlier);
    }
}

}  // namespace proviso
