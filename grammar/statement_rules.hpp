#pragma once
// Statements and the clauses under them.

#include "grammar/lexical_rules.hpp"

namespace proviso::rules::statements {

bool begins_tail(scan::At at, scan::At end);
bool take_broken_statement(Input& in, Building& building);
bool take_broken_clause(Input& in, Building& building);
bool take_table_cells(Input& in, Building& building);
bool is_reach(scan::At at, scan::At end);

// clang-format off

// The other side of the firewall.
struct any_condition : action_rule<match_condition> {};
struct any_value     : action_rule<match_value> {};
struct any_time      : action_rule<match_time> {};
struct any_reference : action_rule<match_reference> {};

struct the_condition : expect<any_condition, Wanted::condition> {};
struct the_value     : expect<any_value, Wanted::value> {};
struct the_citation  : expect<any_reference, Wanted::citation> {};
struct the_citations : seq<the_citation, star<word<"and">, the_citation>> {};
struct the_date      : expect<date, Wanted::date> {};
struct line_done     : finished<LineEnd::clause> {};

// -- clauses --
struct clause_if : node<SyntaxKind::clause_if, word<"if">, the_condition, line_done> {};
struct clause_unless : node<SyntaxKind::clause_unless, word<"unless">, the_condition, line_done> {};
struct clause_otherwise : node<SyntaxKind::clause_otherwise,
    word<"otherwise">, the_value, line_done> {};
struct clause_instead_of : node<SyntaxKind::clause_instead_of,
    word<"instead of">, the_citations, line_done> {};
struct clause_provided_that : node<SyntaxKind::clause_provided_that,
    word<"provided that">, the_condition, line_done> {};
struct clause_advised_if : node<SyntaxKind::clause_advised_if,
    word<"advised if">, the_condition, line_done> {};
struct clause_of_at_least : node<SyntaxKind::clause_of_at_least,
    word<"of at least">, the_value, line_done> {};
struct names_joined : folded<SyntaxKind::chain,
    expect<name, Wanted::name>, star<word<"and">, expect<name, Wanted::name>>> {};
struct clause_containing : node<SyntaxKind::clause_containing,
    word<"containing">, names_joined, line_done> {};
struct clause_rolling : node<SyntaxKind::clause_rolling,
    word<"rolling to the next">, expect<name, Wanted::name>, line_done> {};
struct rounding : sor<word<"half up">, word<"half even">, word<"down">, word<"up">> {};
struct clause_rounded : node<SyntaxKind::clause_rounded,
    word<"rounded to the cent">, expect_sign<','>, expect<rounding, Wanted::rounding>,
    line_done> {};
struct effective_from : node<SyntaxKind::effective_from, word<"from">, the_date> {};
struct effective_until : node<SyntaxKind::effective_until,
    opt<sign<','>>, word<"until">, the_date> {};
struct also_since : node<SyntaxKind::also_since,
    opt<sign<','>>, word<"also for cases since">, the_date> {};
struct effective_days : plus<sor<effective_from, effective_until, also_since>> {};
struct clause_effective : node<SyntaxKind::clause_effective,
    word<"effective">, expect<effective_days, Wanted::date>, line_done> {};
struct published_on : node<SyntaxKind::published_on, word<"published on">, the_date> {};
struct withdrawn_on : node<SyntaxKind::withdrawn_on,
    opt<sign<','>>, word<"withdrawn on">, the_date> {};
struct clause_published : node<SyntaxKind::clause_published,
    plus<sor<published_on, withdrawn_on>>, line_done> {};
struct clause_signed : node<SyntaxKind::clause_signed,
    word<"signed by">, expect<rest_of_line, Wanted::text>> {};
struct clause_except : node<SyntaxKind::clause_except,
    word<"except">, the_citations, line_done> {};
struct clause_see : node<SyntaxKind::clause_see,
    word<"see">, expect<quoted, Wanted::title_in_quotes>, line_done> {};
struct clause_time : node<SyntaxKind::clause_time, any_time, finished<LineEnd::time>> {};

struct clause : sor<
    clause_if, clause_unless, clause_time, clause_instead_of, clause_otherwise, clause_of_at_least,
    clause_provided_that, clause_advised_if, clause_containing, clause_rolling, clause_rounded,
    clause_effective, clause_published, clause_signed, clause_except, clause_see, action_rule<take_broken_clause>> {};

// -- statements --
struct each : node<SyntaxKind::each,
    word<"each">, expect<name, Wanted::record>, expect_sign<':'>> {};

struct maximum_tail : node<SyntaxKind::maximum_tail,
    word<"is never more than">, the_value, line_done> {};
struct minimum_tail : node<SyntaxKind::minimum_tail,
    word<"is never less than">, the_value, line_done> {};
struct value_tail : node<SyntaxKind::value_tail,
    word<"is">, the_value, finished<LineEnd::value>> {};
struct condition_tail : node<SyntaxKind::condition_tail,
    word<"means">, expect_word<"that">, the_condition, line_done> {};
struct same_event_tail : node<SyntaxKind::same_event_tail,
    word<"counts as">, expect<name, Wanted::event>, line_done> {};
struct acts : seq<expect<name, Wanted::act>, star<word<"or">, expect<name, Wanted::act>>> {};
struct ban_tail : node<SyntaxKind::ban_tail, word<"must not">, acts, line_done> {};
struct duty_tail : node<SyntaxKind::duty_tail, word<"must">, acts, line_done> {};
struct permission_tail : node<SyntaxKind::permission_tail, word<"may">, acts, line_done> {};
struct table_row : node<SyntaxKind::table_row, action_rule<take_table_cells>> {};
struct table_rows : seq<
    expect<seq<line_break, table_row>, Wanted::row>, star<line_break, table_row>> {};
struct table_tail : node<SyntaxKind::table_tail, word<"by table">, line_done, table_rows> {};

struct tail : sor<
    maximum_tail, minimum_tail, value_tail, condition_tail, same_event_tail, ban_tail, duty_tail,
    permission_tail, table_tail> {};

struct whole_ruleset_reach : node<SyntaxKind::reach_tail,
    word<"this ruleset">, expect_word<"does not apply">, line_done> {};
struct paragraphs_reach : node<SyntaxKind::reach_tail,
    looks_like<is_reach>, the_citations, sor<word<"do not apply">, word<"does not apply">>,
    line_done> {};
struct named_statement : seq<name, tail> {};
struct nameless_statement : seq<looks_like<begins_tail>, expect<name, Wanted::name>, tail> {};
struct broken_statement : node<SyntaxKind::broken_tail, action_rule<take_broken_statement>> {};

struct statement : node<SyntaxKind::statement,
    opt<each>,
    sor<named_statement, whole_ruleset_reach, paragraphs_reach, nameless_statement,
        broken_statement>,
    star<line_break, clause>> {};

// clang-format on

}  // namespace proviso::rules::statements
