#include "tests/properties/case_text.hpp"

#include <algorithm>

namespace proviso::testing {

namespace {

template <typename T>
std::vector<T> in_order(std::vector<T> all, Random* order) {
    if (order != nullptr) order->shuffle(all);
    return all;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts) all += part;
    return all;
}

/// A stated line; `indent` blanks before its name.
std::string lines_of(const StatedLine& line, std::size_t indent, Day on, Random* order) {
    const std::string margin(indent, ' ');
    if (!line.finding) return margin + line.name + ": " + line.text + "\n";
    const std::string inner = margin + "    ";
    std::vector<std::string> parts = {inner + "is: " + line.text + "\n", inner + "by: J. Ortiz\n",
                                      inner + "on: " + to_text(on) + "\n",
                                      inner + "because: what the records show\n"};
    return margin + line.name + ":\n" + joined(in_order(std::move(parts), order));
}

/// Lines of one list item: the first begins with `- ` in place of its last two blanks.
std::string item_of(const std::vector<std::string>& lines, std::size_t indent) {
    std::string all = joined(lines);
    if (!all.empty()) all[indent - 2] = '-';
    return all;
}

std::string entry_of(const EntryLines& entry, Day on, Random* order) {
    if (entry.fields.empty()) return "  - " + entry.event + ": " + entry.on + "\n";
    std::vector<std::string> lines = {"      on: " + entry.on + "\n"};
    for (const StatedLine& field : entry.fields) lines.push_back(lines_of(field, 6, on, order));
    return "  - " + entry.event + ":\n" + joined(in_order(std::move(lines), order));
}

std::string events_of(const CaseText& text, Random* order) {
    std::string all = "events:\n";
    for (const EntryLines& entry : in_order(text.events, order)) {
        all += entry_of(entry, text.as_of, order);
    }
    return all;
}

std::string list_of(const ListLines& list, Day on, Random* order) {
    std::string all = list.record + (list.maybe_more ? " and maybe more:" : ":");
    if (list.rows.empty()) return all + " []\n";
    all += "\n";
    for (const RowLines& row : in_order(list.rows, order)) {
        std::vector<std::string> lines;
        for (const StatedLine& field : row.fields) lines.push_back(lines_of(field, 4, on, order));
        all += lines.empty() ? "  - {}\n" : item_of(in_order(std::move(lines), order), 4);
    }
    return all;
}

std::string horizon_of(const CaseText& text, Random* order) {
    if (text.logs.empty()) return "logged through: " + to_text(*text.logged_through) + "\n";
    std::vector<std::string> lines = {"  all: " + to_text(*text.logged_through) + "\n"};
    for (const auto& [log, day] : text.logs)
        lines.push_back("  " + log + ": " + to_text(day) + "\n");
    return "logged through:\n" + joined(in_order(std::move(lines), order));
}

}  // namespace

std::string to_yaml(const CaseText& text, Random* order) {
    std::vector<std::string> parts = {"case: " + text.id + "\n",
                                      "as of: " + to_text(text.as_of) + "\n"};
    if (text.logged_through) parts.push_back(horizon_of(text, order));
    if (!text.facts.empty()) {
        std::vector<std::string> lines;
        for (const StatedLine& fact : text.facts)
            lines.push_back(lines_of(fact, 2, text.as_of, order));
        parts.push_back("facts:\n" + joined(in_order(std::move(lines), order)));
    }
    if (!text.events.empty()) parts.push_back(events_of(text, order));
    for (const ListLines& list : text.lists) parts.push_back(list_of(list, text.as_of, order));
    return joined(in_order(std::move(parts), order));
}

namespace {

template <typename T>
void erase_at(std::vector<T>& all, std::size_t at) {
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(at));
}

/// A copy of the case for each element of the vector that `in` finds in it, without that element.
template <typename Find>
void less_one_of(const CaseText& text, Find in, std::vector<CaseText>& smaller) {
    CaseText copy = text;
    for (std::size_t i = 0; i < in(copy).size(); ++i) {
        CaseText less = text;
        erase_at(in(less), i);
        smaller.push_back(std::move(less));
    }
}

}  // namespace

std::vector<CaseText> with_one_less(const CaseText& text) {
    std::vector<CaseText> smaller;
    for (std::size_t i = 0; i < text.lists.size(); ++i) {
        less_one_of(
            text, [i](CaseText & c) -> auto& { return c.lists[i].rows; }, smaller);
    }
    less_one_of(
        text, [](CaseText & c) -> auto& { return c.events; }, smaller);
    less_one_of(
        text, [](CaseText & c) -> auto& { return c.facts; }, smaller);
    less_one_of(
        text, [](CaseText & c) -> auto& { return c.logs; }, smaller);
    less_one_of(
        text, [](CaseText & c) -> auto& { return c.lists; }, smaller);
    for (std::size_t i = 0; i < text.events.size(); ++i) {
        less_one_of(
            text, [i](CaseText & c) -> auto& { return c.events[i].fields; }, smaller);
    }
    for (std::size_t i = 0; i < text.lists.size(); ++i) {
        for (std::size_t j = 0; j < text.lists[i].rows.size(); ++j) {
            less_one_of(
                text, [ i, j ](CaseText & c) -> auto& { return c.lists[i].rows[j].fields; },
                smaller);
        }
    }
    return smaller;
}

}  // namespace proviso::testing
