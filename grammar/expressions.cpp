// Conditions, values and times, compiled apart from the rest.

#include "grammar/expression_rules.hpp"
#include "grammar/tree_builder.hpp"

namespace proviso::rules {

namespace expressions {

bool begins_reference(scan::At at, scan::At end) {
    const scan::At in_word = scan::spelled(at, end, "in");
    if (in_word != nullptr) at = scan::after_blanks(in_word, end);
    return scan::section_sign(at, end) != nullptr;
}

bool begins_time_limit(scan::At at, scan::At end) {
    return at != end && (*at == 'w' || *at == 'n' || *at == 'm' || *at == 'a' || *at == 'b');
}

bool begins_test(scan::At at, scan::At end) {
    for (const std::string_view words :
         {"is", "within", "no later than", "more than", "at least", "before", "after"}) {
        if (scan::spelled(at, end, words) != nullptr) return true;
    }
    return false;
}

bool begins_item(scan::At at, scan::At end) { return scan::label(at, end) != nullptr; }

}  // namespace expressions

bool take_gap(Input& in, Building& building) {
    move_to(in, building.add_gap(in.current(), in.end()));
    return true;
}

bool take_broken_literal(Input& in, Building& building) {
    const scan::At begin = in.current();
    if (begin == in.end()) return false;
    const bool digit = *begin >= '0' && *begin <= '9';
    const bool quote = scan::quote_sign(begin, in.end()) != nullptr;
    if (!digit && !quote && *begin != '$') return false;
    building.reporter(begin, in.end()).broken_literal();
    const scan::At last = quote ? scan::rest_of_line(begin, in.end()) : scan::blob(begin, in.end());
    return take_token(in, building, SyntaxKind::skipped, last, true);
}

bool match_condition(Input& in, Building& building) {
    return match_rule<expressions::condition>(in, building);
}
bool match_value(Input& in, Building& building) {
    return match_rule<expressions::value>(in, building);
}
bool match_time(Input& in, Building& building) {
    return match_rule<expressions::time>(in, building);
}
bool match_reference(Input& in, Building& building) {
    return expressions::begins_reference(in.current(), in.end()) &&
           match_rule<expressions::reference>(in, building);
}

}  // namespace proviso::rules
