// Statements and clauses, compiled apart from the rest.

#include "grammar/keywords.hpp"
#include "grammar/statement_rules.hpp"
#include "grammar/tree_builder.hpp"

namespace proviso::rules {

namespace statements {

namespace {

bool skip_line(Input& in, Building& building) {
    const scan::At last = scan::end_of_clause(in.current(), in.end(), false);
    building.add_token(SyntaxKind::skipped, in.current(), last);
    move_to(in, last);
    return true;
}

scan::At end_of_cell(scan::At at, scan::At line_end) {
    while (at != line_end && *at != '|') ++at;
    return at;
}

}  // namespace

bool begins_tail(scan::At at, scan::At end) {
    for (const std::string_view words : {"is", "means", "must", "may", "counts as", "by table"}) {
        if (scan::spelled(at, end, words) != nullptr) return true;
    }
    return false;
}

bool is_reach(scan::At at, scan::At end) { return scan::begins_reach(at, end); }

bool take_broken_statement(Input& in, Building& building) {
    if (scan::at_line_end(in.current(), in.end())) return false;
    building.reporter(in.current(), in.end()).broken_statement();
    return skip_line(in, building);
}

bool take_broken_clause(Input& in, Building& building) {
    if (!scan::almost_clause(in.current(), in.end())) return false;
    building.reporter(in.current(), in.end()).broken_clause();
    return skip_line(in, building);
}

bool take_table_cells(Input& in, Building& building) {
    scan::At at = in.current();
    if (at == in.end() || *at != '|') return false;
    const scan::At line_end = scan::rest_of_line(at, in.end());
    while (at != line_end) {
        if (*at == '|') {
            building.add_token(SyntaxKind::bar, at, at + 1);
            ++at;
        }
        const scan::At content = scan::after_blanks(at, line_end);
        if (content != at) building.add_token(SyntaxKind::blanks, at, content);
        const scan::At cell_end = end_of_cell(content, line_end);
        const scan::At last = scan::trimmed_rest(content, cell_end);
        if (last != nullptr) {
            building.add_token(SyntaxKind::cell, content, last);
        } else if (cell_end != line_end) {
            building.add_token(SyntaxKind::cell, content, content);  // an empty cell is a cell
        }
        if (last != nullptr && last != cell_end) {
            building.add_token(SyntaxKind::blanks, last, cell_end);
        }
        at = cell_end;
    }
    move_to(in, at);
    return true;
}

}  // namespace statements

bool match_statement(Input& in, Building& building) {
    return match_rule<statements::statement>(in, building);
}

}  // namespace proviso::rules
