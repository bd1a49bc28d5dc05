// `TERM by table`: its rows become statements of the paragraph, which are resolved like all others.

#include <fmt/format.h>

#include <set>

#include "interpreter/semantics/clauses.hpp"
#include "interpreter/semantics/table.hpp"

namespace proviso {

namespace {

Phrase item_of(Phrase body) {
    Phrase item;
    item.kind = PhraseKind::item;
    item.span = body.span;
    item.parts.push_back(std::move(body));
    return item;
}

Phrase list_of(PhraseKind kind, std::vector<Phrase> parts, Span span) {
    Phrase list;
    list.kind = kind;
    list.span = span;
    for (Phrase& part : parts) list.parts.push_back(item_of(std::move(part)));
    return list;
}

Phrase heading_name(const Words& heading) {
    Phrase name;
    name.kind = PhraseKind::name;
    name.span = heading.span;
    name.text = plain_words(heading);
    return name;
}

/// "notice form is oral", as a condition.
Phrase test_of(const Words& heading, const Words& written, const TableCell& cell) {
    Phrase test;
    test.span = written.span;
    const bool is = cell.comparison == Comparison::is;
    const bool yes_or_no = cell.values.size() == 1 && (cell.values[0].kind == PhraseKind::yes ||
                                                       cell.values[0].kind == PhraseKind::no);
    if (yes_or_no && (is || cell.comparison == Comparison::is_not)) {
        const bool wanted = is == (cell.values[0].kind == PhraseKind::yes);
        if (wanted) return heading_name(heading);
        test.kind = PhraseKind::negation;
        test.parts.push_back(heading_name(heading));
    } else {
        test.kind = PhraseKind::comparison;
        test.comparison = cell.comparison;
        test.parts.push_back(heading_name(heading));
        test.parts.push_back(cell.values[0]);
        if (cell.values.size() > 1) {
            Phrase choices;
            choices.kind = PhraseKind::chain;
            choices.span = written.span;
            choices.parts = cell.values;
            for (std::size_t i = 1; i < choices.parts.size(); ++i)
                choices.parts[i].joined_by = Joined::by_or;
            test.parts[1] = std::move(choices);
        }
    }
    test.made = fmt::format("{} is {}", plain_words(heading), plain_words(written));
    return test;
}

// -- what is no table -----------------------------------------------------------------------------

class Checker {
public:
    Checker(Work& work, const StatementText& table, ParagraphId paragraph)
        : work_(work), table_(table), paragraph_(paragraph) {}

    bool is_right() {
        if (table_.rows.empty()) return false;  // told when it was read
        headings();
        for (std::size_t i = 1; i < table_.rows.size() && has_headings_; ++i) row(i);
        return right_;
    }

private:
    std::size_t columns() const { return table_.rows.front().cells.size(); }

    void headings() {
        const std::vector<Words>& cells = table_.rows.front().cells;
        if (cells.size() < 2) {
            return wrong_heading(table_.rows.front().span, "a table of one column",
                                 "head each column with what it asks, and the last one with what "
                                 "the table gives");
        }
        std::set<std::string> seen;
        for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
            if (!seen.insert(plain_words(cells[i])).second)
                return wrong_heading(cells[i].span, cells[i].text,
                                     "head two columns with two names");
        }
        if (plain_words(cells.back()) == table_.subject.text) return;
        right_ = false;
        work_
            .report<Code::table_heading>(paragraph_, cells.back().span, cells.back().text,
                                         work_.written_text(table_.subject))
            .says(fmt::format("head it `{}`", work_.written_text(table_.subject)));
    }

    /// Without columns that can be told apart nothing can be said of the rows.
    void wrong_heading(Span where, const std::string& what, const char* repair) {
        has_headings_ = false;
        wrong(where, what, repair);
    }

    void row(std::size_t number) {
        const TableRow& row = table_.rows[number];
        if (is_otherwise(row)) return otherwise_row(number);
        if (row.cells.size() != columns()) {
            right_ = false;
            work_.report<Code::table_columns>(paragraph_, row.span, row.cells.size(), columns())
                .says("where a row does not ask something, write `any`");
            return;
        }
        for (std::size_t i = 0; i + 1 < row.cells.size(); ++i) {
            if (!read_cell(row.cells[i])) {
                wrong(row.cells[i].span, row.cells[i].text,
                      "write a value, several with `or`, `more than`, `less than`, `at least`, `at "
                      "most` or `not` before a value, or `any`");
            }
        }
        value(row.cells.back());
    }

    void otherwise_row(std::size_t number) {
        const TableRow& row = table_.rows[number];
        if (number + 1 < table_.rows.size()) {
            wrong(row.cells.front().span, "otherwise", "put this row last");
        }
        for (std::size_t i = 1; i + 1 < row.cells.size(); ++i) {
            if (!row.cells[i].text.empty())
                wrong(
                    row.cells[i].span, row.cells[i].text,
                    "a row that begins with `otherwise` asks nothing more: leave this cell empty");
        }
        if (row.cells.size() < 2 || row.cells.size() > columns()) {
            right_ = false;
            work_.report<Code::table_columns>(paragraph_, row.span, row.cells.size(), columns())
                .says("write `| otherwise | VALUE |`");
            return;
        }
        value(row.cells.back());
    }

    void value(const Words& cell) {
        const auto read = read_cell(cell);
        const bool is_value =
            read && !read->any && read->values.size() == 1 && read->comparison == Comparison::is;
        if (!is_value)
            wrong(cell.span, cell.text,
                  "write one value or a name; what is computed gets a name in a statement of its "
                  "own");
    }

    void wrong(Span where, const std::string& what, const char* repair) {
        right_ = false;
        work_.report<Code::table_cell>(paragraph_, where, what.empty() ? "an empty cell" : what)
            .says(repair);
    }

    Work& work_;
    const StatementText& table_;
    ParagraphId paragraph_;
    bool right_ = true;
    bool has_headings_ = true;
};

// -- rows as statements ---------------------------------------------------------------------------

/// What a row asks, without what the whole table does; none for a row that always holds.
std::optional<Phrase> condition_of(const StatementText& table, std::size_t number) {
    const TableRow& row = table.rows[number];
    std::vector<Phrase> tests;
    if (is_otherwise(row)) {
        std::vector<Phrase> others;
        for (std::size_t i = 1; i < number; ++i) {
            if (auto other = condition_of(table, i)) others.push_back(std::move(*other));
        }
        if (others.empty()) return std::nullopt;
        Phrase none = list_of(PhraseKind::none_of, std::move(others), row.cells.front().span);
        none.made = "no other row holds";
        return none;
    }
    const std::vector<Words>& headings = table.rows.front().cells;
    for (std::size_t i = 0; i + 1 < row.cells.size(); ++i) {
        const auto cell = read_cell(row.cells[i]);
        if (cell && !cell->any) tests.push_back(test_of(headings[i], row.cells[i], *cell));
    }
    if (tests.empty()) return std::nullopt;
    if (tests.size() == 1) return tests.front();
    std::string words;
    for (const Phrase& test : tests) {
        const bool plain = test.kind == PhraseKind::name;
        words += (words.empty() ? "" : " and ") + (plain ? test.text : test.made);
    }
    Phrase all = list_of(PhraseKind::all_of, std::move(tests), row.span);
    all.made = std::move(words);
    return all;
}

StatementText statement_of(const StatementText& table, std::size_t number) {
    const TableRow& row = table.rows[number];
    StatementText made;
    made.form = StatementForm::value;
    made.span = row.span;
    made.head = row.span;
    made.each = table.each;
    made.subject = table.subject;
    made.path = table.path;
    made.body = read_cell(row.cells.back())->values.front();
    std::optional<Phrase> asked = condition_of(table, number);
    for (const Clause& clause : table.clauses) {
        made.clauses.push_back(clause);
        if (clause.kind != ClauseKind::condition || !asked) continue;
        made.clauses.back().body =
            list_of(PhraseKind::all_of, {clause.body, std::move(*asked)}, row.span);
        asked.reset();
    }
    if (asked)
        made.clauses.push_back(
            {ClauseKind::condition, row.span, std::move(*asked), {}, RoundingWord::none, {}});
    return made;
}

}  // namespace

void add_table(Work& work, const StatementText& table, Span block, ParagraphId paragraph,
               InterpretationId interpretation) {
    WrittenStatement whole;
    whole.text = &table;
    whole.paragraph = paragraph;
    const bool right = Checker(work, table, paragraph).is_right();
    read_clauses(work, whole);
    if (!right || whole.clauses_broken) {
        work.tables.push_back(&table);
        return;
    }
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        work.made_statements.push_back(statement_of(table, i));
        WrittenStatement row;
        row.text = &work.made_statements.back();
        row.paragraph = paragraph;
        row.interpretation = interpretation;
        row.block = block;
        row.table = &table;
        row.row = static_cast<std::uint32_t>(i);
        work.written.push_back(row);
    }
}

}  // namespace proviso
