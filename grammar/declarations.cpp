// Declarations and the file, compiled apart from expressions and statements.

#include "grammar/declaration_rules.hpp"
#include "grammar/tree_builder.hpp"
#include "grammar/whole_file.hpp"

namespace proviso::rules::declarations {

namespace {

// To the line end before the next opener, or to the last line that says something.
scan::At end_of_block(scan::At at, scan::At end) {
    scan::At last = scan::rest_of_line(at, end);
    while (true) {
        const scan::At next = scan::next_content(last, end);
        if (!goes_on(next, end)) return last;
        last = scan::rest_of_line(next, end);
    }
}

bool is_typed(NameFor whose) {
    return whose == NameFor::fact || whose == NameFor::finding || whose == NameFor::term ||
           whose == NameFor::field;
}

// `is` with a type behind it, or the only one on its line: `complaint is serious is yes or no`.
bool is_before_type(scan::At at, scan::At end) {
    const scan::At is = scan::spelled(at, end, "is");
    if (is == nullptr) return false;
    const scan::At type = scan::after_blanks(is, end);
    for (const std::string_view words :
         {"yes or no", "money", "a number", "number", "a date", "date", "a period", "period"}) {
        if (scan::spelled(type, end, words) != nullptr) return true;
    }
    for (scan::At next = type; !scan::at_line_end(next, end) && *next != ',';) {
        if (scan::spelled(next, end, "is") != nullptr) return false;
        const scan::At last = scan::word(next, end);
        next = scan::after_blanks(last == nullptr ? next + 1 : last, end);
    }
    return true;
}

// What must follow a declared name stands here: a sign, `is`, `on §`.
bool ends_declared_name(scan::At at, scan::At end, NameFor whose) {
    switch (whose) {
        case NameFor::event:
        case NameFor::act_done: return *at == ',';
        case NameFor::act_do: return *at == '/';
        case NameFor::act_party: return *at == ':' || *at == '/';
        case NameFor::interpretation: {
            const scan::At on = scan::spelled(at, end, "on");
            return on != nullptr && scan::section_sign(scan::after_blanks(on, end), end) != nullptr;
        }
        case NameFor::fact:
        case NameFor::finding:
        case NameFor::term:
        case NameFor::field: return is_before_type(at, end);
        case NameFor::record:
        case NameFor::party:
        case NameFor::calendar:
        case NameFor::holidays:
        case NameFor::ruleset:
        case NameFor::used_ruleset:
        case NameFor::policy:
        case NameFor::path:
        case NameFor::other: return false;
    }
    return false;
}

// Where a declared name would have to end, whatever stands in it.
scan::At end_of_intended_name(scan::At begin, scan::At end, NameFor whose) {
    scan::At last = begin;
    scan::At comma = nullptr;
    for (scan::At at = begin; !scan::at_line_end(at, end); at = scan::after_blanks(last, end)) {
        if (ends_declared_name(at, end, whose)) return last;
        if (*at == ',' && comma == nullptr) comma = last;
        last = scan::word(at, end);
        if (last == nullptr) last = at + 1;
    }
    return is_typed(whose) && comma != nullptr ? comma : last;
}

}  // namespace

bool take_declared_name(Input& in, Building& building, NameFor whose) {
    const scan::At begin = in.current();
    const scan::At last = scan::name(begin, in.end());
    const scan::At intended = end_of_intended_name(begin, in.end(), whose);
    if (last != nullptr && last >= intended) {
        return take_token(in, building, SyntaxKind::name, last, true);
    }
    if (intended == begin) {
        miss(in, building, Wanted::name, {});
        return true;
    }
    building.reporter(begin, in.end())
        .broken_name(whose, static_cast<std::size_t>(intended - begin));
    return take_token(in, building, SyntaxKind::skipped, intended, true);
}

bool take_stray_line(Input& in, Building& building, std::string_view allowed) {
    if (in.empty()) return false;
    building.reporter(in.current(), in.end()).stray_line(allowed);
    const scan::At last = scan::end_of_clause(in.current(), in.end(), false);
    return take_token(in, building, SyntaxKind::skipped, last, false);
}

bool take_stray_block(Input& in, Building& building) {
    if (scan::at_line_end(in.current(), in.end())) return false;
    building.reporter(in.current(), in.end()).stray_line({});
    const scan::At last = end_of_block(in.current(), in.end());
    return take_token(in, building, SyntaxKind::skipped, last, false);
}

bool take_foreign_lines(Input& in, Building& building) {
    const scan::At next = scan::next_content(in.current(), in.end());
    if (!goes_on(next, in.end()) || !break_line(in, building)) return true;
    return take_stray_block(in, building);
}

bool take_unknown_type(Input& in, Building& building) {
    const scan::At last = scan::name(in.current(), in.end());
    if (last == nullptr) return false;
    const auto length = static_cast<std::size_t>(last - in.current());
    building.reporter(in.current(), in.end()).unknown_type(length);
    return take_token(in, building, SyntaxKind::skipped, last, true);
}

bool take_missing_statement(Input& in, Building& building) {
    building.reporter(in.current(), in.end()).clause_without_statement();
    const scan::At last = scan::end_of_clause(in.current(), in.end(), false);
    building.add_token(SyntaxKind::skipped, in.current(), last);
    move_to(in, last);
    while (true) {
        const scan::At next = scan::next_content(in.current(), in.end());
        if (!scan::begins_clause(next, in.end()) || !break_line(in, building)) return true;
        const scan::At clause_end = scan::end_of_clause(next, in.end(), false);
        building.add_token(SyntaxKind::skipped, next, clause_end);
        move_to(in, clause_end);
    }
}

bool take_first_trivia(Input& in, Building& building) {
    scan::At at = scan::after_blanks(in.current(), in.end());
    if (at != in.end() && *at == '#') at = scan::rest_of_line(at, in.end());
    at = scan::next_content(at, in.end());
    building.add_trivia(in.current(), at);
    move_to(in, at);
    return true;
}

bool take_last_trivia(Input& in, Building& building) {
    const scan::At at = scan::next_content(in.current(), in.end());
    building.add_trivia(in.current(), at);
    move_to(in, at);
    return true;
}

bool forget_paragraph(Input&, Building& building) {
    building.stand_under_nothing();
    return true;
}

bool take_heading_citation(Input& in, Building& building) {
    const scan::At begin = in.current();
    const scan::At last = scan::citation(begin, in.end());
    if (last == nullptr) return false;
    building.stand_under(begin, last);
    return take_token(in, building, SyntaxKind::citation_text, last, false);
}

bool goes_on(scan::At at, scan::At end) {
    if (at == end || scan::begins_declaration(at, end)) return false;
    return at[-1] != '\n' || scan::opener_meant(at, end).empty();
}

bool ends_type(scan::At at, scan::At end) { return scan::at_line_end(at, end) || *at == ','; }

bool begins_interpretation_line(scan::At at, scan::At end) {
    return scan::spelled(at, end, "question") != nullptr ||
           scan::spelled(at, end, "option") != nullptr ||
           scan::spelled(at, end, "decided by") != nullptr;
}

bool begins_example_line(scan::At at, scan::At end) {
    return scan::spelled(at, end, "given") != nullptr ||
           scan::spelled(at, end, "as of") != nullptr ||
           scan::spelled(at, end, "law as known on") != nullptr ||
           scan::spelled(at, end, "on the authority of") != nullptr ||
           scan::spelled(at, end, "expect") != nullptr;
}

scan::At byte_order_mark(scan::At at, scan::At end) {
    return scan::view(at, end).starts_with("\xEF\xBB\xBF") ? at + 3 : nullptr;
}

scan::At gist_sign(scan::At at, scan::At end) { return at != end && *at == '>' ? at + 1 : nullptr; }

}  // namespace proviso::rules::declarations

namespace proviso {

std::size_t build_file(std::string_view text, Building& building) {
    rules::Input in(text.data(), text.data() + text.size(), "");
    const bool whole = rules::match_rule<rules::declarations::file>(in, building);
    return whole ? text.size() : 0;
}

}  // namespace proviso
