// The plain functions behind the project's own rules.

#include "grammar/support.hpp"

namespace proviso::rules {

bool take_token(Input& in, Building& building, SyntaxKind kind, scan::At last, bool with_gap) {
    if (last == nullptr) return false;
    building.add_token(kind, in.current(), last);
    move_to(in, with_gap ? building.add_gap(last, in.end()) : last);
    return true;
}

bool take_words(Input& in, Building& building, std::string_view words) {
    const scan::At last = scan::spelled(in.current(), in.end(), words);
    return take_token(in, building, SyntaxKind::keyword, last, true);
}

bool take_sign(Input& in, Building& building, char sign) {
    if (in.empty() || *in.current() != sign) return false;
    return take_token(in, building, SyntaxKind::punctuation, in.current() + 1, true);
}

void miss(Input& in, Building& building, Wanted wanted, std::string_view words) {
    building.reporter(in.current(), in.end()).missing(wanted, words);
    building.add_token(SyntaxKind::missing, in.current(), in.current());
}

void finish(Input& in, Building& building, LineEnd kind) {
    const scan::At begin = in.current();
    if (scan::at_line_end(begin, in.end())) return;
    const bool in_list = kind == LineEnd::item;
    if (in_list && scan::label(begin, in.end()) != nullptr) return;
    building.reporter(begin, in.end()).leftover(kind);
    const scan::At last = scan::end_of_clause(begin, in.end(), in_list);
    building.add_token(SyntaxKind::skipped, begin, last);
    move_to(in, building.add_gap(last, in.end()));
}

bool break_line(Input& in, Building& building) {
    const scan::At next = building.add_line_break(in.current(), in.end());
    if (next == nullptr) return false;
    move_to(in, next);
    return true;
}

}  // namespace proviso::rules
