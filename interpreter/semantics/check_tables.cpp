// The rows of a table: no two hold together, and one always does. Each column is cut into the few places
// where its cells can answer differently; a row is then a box of such places.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "interpreter/base/limits.hpp"
#include "interpreter/semantics/steps.hpp"
#include "interpreter/semantics/table.hpp"

namespace proviso {

namespace {

/// A place of a column: a choice, an amount that a cell names, or all between two of them.
struct Column {
    std::vector<std::string> places;       ///< in words: "complaint form is letter"
    std::vector<std::vector<bool>> holds;  ///< by row, by place; what may hold
    std::vector<bool> surely;              ///< by row: `holds` says when it does, not when it may
};

struct Row {
    std::size_t number = 0;  ///< of the table, from 1
    std::vector<TableCell> cells;
};

std::optional<Type> type_of(const Work& work, const StatementText& table, const std::string& name) {
    const Named record = work.scope.find(table.each.text);
    if (!table.each.empty() && record.kind == NameKind::record) {
        const FieldId field = work.scope.field(RecordId{record.index}, name);
        if (field.is_set()) return work.program.fields[field].type;
    }
    const Named named = work.scope.find(name);
    if (named.kind == NameKind::fact) return work.program.facts[FactId{named.index}].type;
    if (named.kind == NameKind::term) return work.program.terms[TermId{named.index}].type;
    return std::nullopt;
}

// -- choices --------------------------------------------------------------------------------------

std::vector<std::string> choices_of(const Work& work, const Type& type) {
    if (type.kind == ValueKind::yes_or_no) return {"yes", "no"};
    std::vector<std::string> names;
    for (const ChoiceId choice : type.choices) names.push_back(work.program.choices[choice]);
    return names;
}

/// A word that is none of the choices was told where the cell was bound.
bool names_only(const std::vector<std::string>& choices, const std::vector<Row>& rows,
                std::size_t column) {
    return std::all_of(rows.begin(), rows.end(), [&](const Row& row) {
        const std::vector<Phrase>& values = row.cells[column].values;
        return std::all_of(values.begin(), values.end(), [&](const Phrase& value) {
            return std::find(choices.begin(), choices.end(), value.text) != choices.end();
        });
    });
}

Column by_choice(const std::vector<std::string>& choices, const std::string& heading,
                 const std::vector<Row>& rows, std::size_t column) {
    Column made;
    for (const std::string& choice : choices)
        made.places.push_back(fmt::format("{} is {}", heading, choice));
    for (const Row& row : rows) {
        const TableCell& cell = row.cells[column];
        std::vector<bool> holds;
        for (const std::string& choice : choices) {
            const bool named =
                std::any_of(cell.values.begin(), cell.values.end(),
                            [&](const Phrase& value) { return value.text == choice; });
            holds.push_back(cell.any || named == (cell.comparison == Comparison::is));
        }
        made.holds.push_back(std::move(holds));
        made.surely.push_back(true);
    }
    return made;
}

// -- amounts and days -----------------------------------------------------------------------------

std::optional<Value> literal_of(const Phrase& phrase) {
    if (phrase.kind == PhraseKind::money) return read_money(phrase.text);
    if (phrase.kind == PhraseKind::number) return read_number(phrase.text);
    if (phrase.kind == PhraseKind::share) return read_share(phrase.text);
    const auto day = phrase.kind == PhraseKind::date ? read_day(phrase.text) : std::nullopt;
    return day ? std::optional(date_value(*day)) : std::nullopt;
}

/// An amount that cells compare with, and its words.
struct Point {
    std::optional<Value> value;  ///< none for a name or a period
    std::string text;
};

/// The amounts of a column in their order; none where they cannot be put in order.
std::optional<std::vector<Point>> points_of(const std::vector<Row>& rows, std::size_t column) {
    std::vector<Point> points;
    for (const Row& row : rows) {
        for (const Phrase& value : row.cells[column].values) {
            const Point point{literal_of(value), value.text};
            const bool known = std::any_of(points.begin(), points.end(), [&](const Point& other) {
                return other.text == point.text ||
                       (other.value && point.value && compare(*other.value, *point.value) == 0);
            });
            if (!known) points.push_back(point);
        }
    }
    const bool all_literal = std::all_of(
        points.begin(), points.end(), [](const Point& point) { return point.value.has_value(); });
    if (points.size() > 1 && !all_literal) return std::nullopt;
    std::sort(points.begin(), points.end(), [](const Point& a, const Point& b) {
        return a.value && b.value && compare(*a.value, *b.value).value_or(0) < 0;
    });
    return points;
}

bool same(const Point& point, const Phrase& value) {
    const auto literal = literal_of(value);
    return point.text == value.text ||
           (point.value && literal && compare(*point.value, *literal) == 0);
}

/// Whether a place passes a comparison: places lie below, on and above each of the amounts in turn.
bool passes(Comparison comparison, std::size_t place, std::size_t amount) {
    const std::size_t there = 2 * amount + 1;
    switch (comparison) {
        case Comparison::is: return place == there;
        case Comparison::is_not: return place != there;
        case Comparison::more_than: return place > there;
        case Comparison::less_than: return place < there;
        case Comparison::at_least: return place >= there;
        case Comparison::at_most: return place <= there;
    }
    return false;
}

std::string place_words(const std::string& heading, const std::vector<Point>& points,
                        std::size_t place) {
    if (points.empty()) return {};
    if (place % 2 == 1) return fmt::format("{} is {}", heading, points[place / 2].text);
    if (place == 0) return fmt::format("{} is less than {}", heading, points.front().text);
    std::string words = fmt::format("{} is more than {}", heading, points[place / 2 - 1].text);
    if (place / 2 < points.size())
        words += fmt::format(" and less than {}", points[place / 2].text);
    return words;
}

Column by_amount(const std::vector<Point>& points, const std::string& heading,
                 const std::vector<Row>& rows, std::size_t column) {
    Column made;
    const std::size_t places = 2 * points.size() + 1;
    for (std::size_t place = 0; place < places; ++place)
        made.places.push_back(place_words(heading, points, place));
    for (const Row& row : rows) {
        const TableCell& cell = row.cells[column];
        std::vector<bool> holds;
        for (std::size_t place = 0; place < places; ++place) {
            bool passing = cell.any || cell.comparison == Comparison::is_not;
            for (const Phrase& value : cell.values) {
                const auto at = std::find_if(points.begin(), points.end(), [&](const Point& point) {
                    return same(point, value);
                });
                const bool one =
                    passes(cell.comparison, place, static_cast<std::size_t>(at - points.begin()));
                passing = cell.comparison == Comparison::is_not ? passing && one : passing || one;
            }
            holds.push_back(passing);
        }
        made.holds.push_back(std::move(holds));
        made.surely.push_back(true);
    }
    return made;
}

/// A column whose cells cannot be told apart: any of them may hold at any time.
Column unclear(const std::vector<Row>& rows, std::size_t column) {
    Column made;
    made.places.emplace_back();
    for (const Row& row : rows) {
        made.holds.push_back({true});
        made.surely.push_back(row.cells[column].any);
    }
    return made;
}

// -- the whole table ------------------------------------------------------------------------------

std::string joined(const std::vector<std::string>& places) {
    std::string words;
    for (const std::string& place : places) {
        if (!place.empty()) words += (words.empty() ? "" : " and ") + place;
    }
    return words.empty() ? "whatever the case" : "where " + words;
}

class TableCheck {
public:
    TableCheck(Work& work, const StatementText& table, ParagraphId paragraph)
        : work_(work), table_(table), paragraph_(paragraph) {
        for (std::size_t i = 1; i < table.rows.size(); ++i) {
            otherwise_ = otherwise_ || is_otherwise(table.rows[i]);
            if (is_otherwise(table.rows[i])) continue;
            Row row{i, {}};
            for (const Words& cell : table.rows[i].cells)
                row.cells.push_back(read_cell(cell).value_or(TableCell{true, Comparison::is, {}}));
            rows_.push_back(std::move(row));
        }
    }

    void run() {
        const std::vector<Words>& headings = table_.rows.front().cells;
        if (rows_.size() * rows_.size() > limits::steps_to_compare / headings.size()) {
            work_
                .report<Code::too_many_to_compare>(paragraph_, table_.head,
                                                   work_.written_text(table_.subject))
                .says("give parts of it names of their own");
            return;
        }
        for (std::size_t i = 0; i + 1 < headings.size(); ++i) {
            const std::string heading = plain_words(headings[i]);
            const auto type = type_of(work_, table_, heading);
            if (!type) return;  // told where the names are bound
            const auto choices = choices_of(work_, *type);
            if (!choices.empty() && !names_only(choices, rows_, i)) return;
            const auto points = points_of(rows_, i);
            columns_.push_back(!choices.empty() ? by_choice(choices, heading, rows_, i)
                               : points         ? by_amount(*points, heading, rows_, i)
                                                : unclear(rows_, i));
        }
        if (tell_overlaps() || otherwise_) return;
        tell_gap();
    }

private:
    /// A place of each column in which both rows hold; none when there is no such case.
    std::optional<std::vector<std::string>> meeting(std::size_t a, std::size_t b) const {
        std::vector<std::string> places;
        for (const Column& column : columns_) {
            std::size_t place = 0;
            while (place < column.places.size() &&
                   !(column.holds[a][place] && column.holds[b][place]))
                ++place;
            if (place == column.places.size()) return std::nullopt;
            const bool told = column.holds[a] != std::vector<bool>(column.places.size(), true) ||
                              column.holds[b] != std::vector<bool>(column.places.size(), true);
            places.push_back(told ? column.places[place] : std::string());
        }
        return places;
    }

    bool tell_overlaps() {
        bool told = false;
        for (std::size_t b = 1; b < rows_.size(); ++b) {
            for (std::size_t a = 0; a < b; ++a) {
                const auto places = meeting(a, b);
                if (!places) continue;
                told = true;
                work_
                    .report<Code::table_overlap>(paragraph_, table_.rows[rows_[b].number].span,
                                                 rows_[a].number, rows_[b].number, joined(*places))
                    .says("let one of them ask what the other denies")
                    .related(table_.rows[rows_[a].number].span,
                             fmt::format("row {}", rows_[a].number));
                break;
            }
        }
        return told;
    }

    bool is_covered(const std::vector<std::size_t>& at) const {
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            bool holds = true;
            for (std::size_t i = 0; i < columns_.size() && holds; ++i)
                holds = columns_[i].surely[row] && columns_[i].holds[row][at[i]];
            if (holds) return true;
        }
        return false;
    }

    void report_gap(const std::string& where) {
        work_.report<Code::table_gap>(paragraph_, table_.head, where)
            .says("add a row for it, or end the table with: | otherwise | VALUE |");
    }

    void tell_gap() {
        std::size_t cases = 1;
        for (const Column& column : columns_) {
            cases *= column.places.size();
            if (cases * (rows_.size() + 1) <= limits::places_of_a_table) continue;
            report_gap("for all that this check could not go through");
            return;
        }
        std::vector<std::size_t> at(columns_.size(), 0);
        for (std::size_t i = 0; i < cases; ++i) {
            std::size_t rest = i;
            std::vector<std::string> places;
            for (std::size_t c = columns_.size(); c-- > 0; rest /= columns_[c].places.size())
                at[c] = rest % columns_[c].places.size();
            if (is_covered(at)) continue;
            for (std::size_t c = 0; c < columns_.size(); ++c)
                places.push_back(columns_[c].places[at[c]]);
            return report_gap(joined(places));
        }
    }

    Work& work_;
    const StatementText& table_;
    ParagraphId paragraph_;
    bool otherwise_ = false;
    std::vector<Row> rows_;
    std::vector<Column> columns_;
};

}  // namespace

void check_tables(Work& work) {
    std::set<const StatementText*> checked;
    for (const WrittenStatement& written : work.written) {
        if (written.table == nullptr || !checked.insert(written.table).second) continue;
        TableCheck(work, *written.table, written.paragraph).run();
    }
}

}  // namespace proviso
