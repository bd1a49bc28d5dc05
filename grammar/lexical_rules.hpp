#pragma once
// Words, literals and signs as rules; each takes the blanks behind it.

#include "grammar/support.hpp"

namespace proviso::rules {

bool take_gap(Input& in, Building& building);
bool take_broken_literal(Input& in, Building& building);

// clang-format off
struct name         : token<SyntaxKind::name, scan::name> {};
struct money        : token<SyntaxKind::money, scan::money> {};
struct date         : token<SyntaxKind::date, scan::date> {};
struct share        : token<SyntaxKind::share, scan::share> {};
struct number       : token<SyntaxKind::number, scan::number> {};
struct year         : token<SyntaxKind::number, scan::year> {};
struct yes_or_no    : token<SyntaxKind::yes_or_no, scan::yes_or_no> {};
struct quoted       : token<SyntaxKind::quoted, scan::quoted> {};
struct label        : token<SyntaxKind::label, scan::label> {};
struct section_sign : token<SyntaxKind::section_sign, scan::section_sign> {};
struct minus        : token<SyntaxKind::punctuation, scan::minus> {};

struct bare_citation : bare_token<SyntaxKind::citation_text, scan::citation> {};
struct bare_label    : bare_token<SyntaxKind::label, scan::label> {};
struct bare_blanks   : bare_token<SyntaxKind::blanks, scan::blanks> {};
struct bare_text     : bare_token<SyntaxKind::line_text, scan::trimmed_rest> {};
struct gap           : action_rule<take_gap> {};

/// What begins like a literal and is none: reported and skipped.
struct broken_literal : action_rule<take_broken_literal> {};

/// The rest of the line as text, with the lines that continue it.
struct rest_of_line : plus<token<SyntaxKind::line_text, scan::trimmed_rest>> {};
/// The same of one line only.
struct rest_of_this_line : seq<bare_text, opt<bare_blanks>> {};
// clang-format on

// A label of the cited paragraph stands on the same line: on the next it begins an item.
struct citation : seq<expect<bare_citation, Wanted::citation>, opt<bare_blanks, bare_label>, gap> {
};

}  // namespace proviso::rules
