// Compares only what an expectation says; what it leaves out may be anything.
#include "interpreter/examples/compare.hpp"

#include <algorithm>

namespace proviso {

namespace {

template <typename T>
bool contains(const std::vector<T>& all, const T& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

template <typename T>
bool same_set(const std::vector<T>& one, const std::vector<T>& other) {
    const auto all_in = [](const std::vector<T>& some, const std::vector<T>& in) {
        return std::all_of(some.begin(), some.end(),
                           [&](const T& each) { return contains(in, each); });
    };
    return all_in(one, other) && all_in(other, one);
}

bool gives_reasons(const Answer& answer, const Aspects& expected) {
    const auto any = [&](auto is_it) {
        return std::any_of(answer.reasons.begin(), answer.reasons.end(), is_it);
    };
    return std::all_of(expected.labels.begin(), expected.labels.end(),
                       [&](const std::string& label) {
                           return any([&](const Reason& reason) { return reason.label == label; });
                       }) &&
           std::all_of(
               expected.because.begin(), expected.because.end(), [&](const std::string& citation) {
                   return any([&](const Reason& reason) {
                       return reason.citation == citation && reason.citation != answer.citation;
                   });
               });
}

bool is_need(const Need& need, const NeedExpected& expected) {
    if (expected.fact.is_set()) return need.kind == Need::Kind::fact && need.fact == expected.fact;
    if (expected.field.is_set()) {
        return need.field == expected.field && (expected.row < 0 || need.row == expected.row);
    }
    if (expected.log)
        return need.kind == Need::Kind::log && need.event == expected.event &&
               need.until == expected.until;
    return need.event == expected.event &&
           (need.kind == Need::Kind::event_date || need.kind == Need::Kind::log);
}

}  // namespace

std::vector<Day> days_due(const Answer& answer) {
    if (answer.due) return {*answer.due};
    std::vector<Day> days;
    for (const Alternative& each : answer.alternatives) {
        if (each.due && !contains(days, *each.due)) days.push_back(*each.due);
    }
    return days;
}

std::vector<Value> values_of(const Answer& answer) {
    if (answer.value) return {*answer.value};
    std::vector<Value> values;
    for (const Alternative& each : answer.alternatives) {
        if (each.value && !contains(values, *each.value)) values.push_back(*each.value);
    }
    return values;
}

bool has_need(const std::vector<Need>& needs, const NeedExpected& expected) {
    return std::any_of(needs.begin(), needs.end(),
                       [&](const Need& need) { return is_need(need, expected); });
}

bool says(const Answer& answer, const Aspects& expected) {
    if (expected.need) return has_need(answer.needs, *expected.need);
    if (!expected.values.empty()) return same_set(values_of(answer), expected.values);
    if (!contains(expected.statuses, answer.status)) return false;
    if (expected.for_now && !answer.for_now) return false;
    if (expected.advised && !answer.advised) return false;
    if (!expected.due.empty() && !same_set(days_due(answer), expected.due)) return false;
    if (expected.done && answer.done_on != expected.done) return false;
    if (expected.at_least && !(answer.required == expected.at_least)) return false;
    if (expected.short_by && !(answer.short_by == expected.short_by)) return false;
    return gives_reasons(answer, expected);
}

}  // namespace proviso
