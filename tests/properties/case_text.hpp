#pragma once
// A case file line by line, so that a test can shuffle it, grow it and take lines away.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "interpreter/values/date.hpp"
#include "tests/properties/random.hpp"

namespace proviso::testing {

/// `name: text`; a finding is written with who found it, when and why.
struct StatedLine {
    std::string name;
    std::string text;
    bool finding = false;
};

struct EntryLines {
    std::string event;
    std::string on;  ///< a date, or `not yet`
    std::vector<StatedLine> fields;
};

struct RowLines {
    std::vector<StatedLine> fields;
};

struct ListLines {
    std::string record;
    bool maybe_more = false;
    std::vector<RowLines> rows;
};

struct CaseText {
    std::string id;
    Day as_of;
    std::optional<Day> logged_through;
    std::vector<std::pair<std::string, Day>> logs;  ///< only with `logged_through`
    std::vector<StatedLine> facts;
    std::vector<EntryLines> events;
    std::vector<ListLines> lists;
};

/// The case as YAML. With `order`, everything whose order means nothing stands in a random one.
std::string to_yaml(const CaseText& text, Random* order = nullptr);

/// Every case that has one line (fact, entry, row, field, log) less, most lines first.
std::vector<CaseText> with_one_less(const CaseText& text);

}  // namespace proviso::testing
