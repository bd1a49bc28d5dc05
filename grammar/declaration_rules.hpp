#pragma once
// What a file holds: openers, the lines under them, and where reading resumes after a broken one.

#include "grammar/lexical_rules.hpp"

namespace proviso::rules::declarations {

bool take_declared_name(Input& in, Building& building, NameFor whose);
bool take_stray_line(Input& in, Building& building, std::string_view allowed);
bool take_stray_block(Input& in, Building& building);
bool take_foreign_lines(Input& in, Building& building);
bool take_unknown_type(Input& in, Building& building);
bool take_missing_statement(Input& in, Building& building);
bool take_first_trivia(Input& in, Building& building);
bool take_last_trivia(Input& in, Building& building);
bool forget_paragraph(Input& in, Building& building);
bool take_heading_citation(Input& in, Building& building);
bool goes_on(scan::At at, scan::At end);
bool ends_type(scan::At at, scan::At end);
bool begins_interpretation_line(scan::At at, scan::At end);
bool begins_example_line(scan::At at, scan::At end);
scan::At byte_order_mark(scan::At at, scan::At end);
scan::At gist_sign(scan::At at, scan::At end);

/// A name where one is declared: what follows it is known, so a broken one can be told whole.
template <NameFor Whose>
struct declared {
    using rule_t = declared;
    using subs_t = pegtl::empty_list;

    template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class>
    static bool match(Input& in, Building& building) {
        return take_declared_name(in, building, Whose);
    }
};

/// A line that does not belong here; `Allowed` says what does.
template <Spelling Allowed>
struct stray_line {
    using rule_t = stray_line;
    using subs_t = pegtl::empty_list;

    template <apply_mode, rewind_mode, template <typename...> class, template <typename...> class>
    static bool match(Input& in, Building& building) {
        return take_stray_line(in, building, Allowed.view());
    }
};

// clang-format off

struct line_done : finished<LineEnd::declaration> {};
struct reference : action_rule<match_reference> {};
struct statement : action_rule<match_statement> {};
struct comma : sign<','> {};
struct foreign_lines : action_rule<take_foreign_lines> {};

/// Lines under an opener, up to the next one.
template <typename... Lines>
struct body : star<line_break, looks_like<goes_on>, sor<Lines...>> {};

// -- types and what follows them --
struct end_of_type : looks_like<ends_type> {};
struct plain_type : sor<
    word<"yes or no">, word<"money">, word<"a number">, word<"number">, word<"a date">,
    word<"date">, word<"a period">, word<"period">> {};
struct choice_type : seq<name, plus<word<"or">, expect<name, Wanted::name>>> {};
struct type : node<SyntaxKind::type,
    sor<seq<plain_type, end_of_type>, choice_type, action_rule<take_unknown_type>>> {};
struct if_any : node<SyntaxKind::if_any, word<"if any">> {};
struct found : node<SyntaxKind::found, word<"found">> {};
struct unless_proved : node<SyntaxKind::unless_proved,
    sor<word<"no unless proved by">, word<"yes unless proved by">>, expect<name, Wanted::party>> {};
struct typed : seq<
    expect_word<"is">, expect<type, Wanted::type>,
    star<comma, sor<if_any, found, unless_proved>>> {};
struct any_number : node<SyntaxKind::any_number, word<"any number">> {};
struct from_source : node<SyntaxKind::from_source, word<"from">, expect<name, Wanted::name>> {};
struct entry_options : star<comma, sor<any_number, from_source>> {};

// -- openers of one line --
struct party : node<SyntaxKind::party,
    word<"party">, declared<NameFor::party>, line_done, foreign_lines> {};
struct fact : node<SyntaxKind::fact,
    word<"fact">, declared<NameFor::fact>, typed, line_done, foreign_lines> {};
struct finding : node<SyntaxKind::finding,
    word<"finding">, declared<NameFor::finding>, typed, line_done, foreign_lines> {};
struct better_word : sor<word<"shorter">, word<"longer">, word<"lower">, word<"higher">> {};
struct better : node<SyntaxKind::better,
    better_word, expect_word<"is better for">, expect<name, Wanted::party>> {};
struct term : node<SyntaxKind::term,
    word<"term">, declared<NameFor::term>, expect_word<"is">, expect<type, Wanted::type>,
    opt<comma, better>, line_done, foreign_lines> {};

// -- openers with fields --
struct field : node<SyntaxKind::field,
    looks_like<goes_on>, declared<NameFor::field>, typed, line_done> {};
struct fields : body<field> {};
struct record : node<SyntaxKind::record,
    word<"record">, declared<NameFor::record>, line_done, fields> {};
struct event : node<SyntaxKind::event,
    word<"event">, declared<NameFor::event>, entry_options, line_done, fields> {};
struct act : node<SyntaxKind::act,
    word<"act">, declared<NameFor::act_party>, expect_sign<':'>,
    declared<NameFor::act_do>, expect_sign<'/'>, declared<NameFor::act_done>,
    entry_options, line_done, fields> {};

// -- the ruleset --
struct cites_line : node<SyntaxKind::cites_line,
    word<"cites">, expect<rest_of_line, Wanted::text>> {};
struct version_line : node<SyntaxKind::version_line,
    word<"version">, expect<rest_of_line, Wanted::text>> {};
struct law_line : node<SyntaxKind::law_line,
    word<"law in force on">, expect<name, Wanted::event>, line_done> {};
struct the_reference : expect<reference, Wanted::citation> {};
struct renumbered_except : node<SyntaxKind::renumbered_except,
    comma, word<"except">, the_reference, star<word<"and">, the_reference>> {};
struct renumbered_line : node<SyntaxKind::renumbered_line,
    word<"renumbered from">, the_reference, expect_word<"to">, the_reference, expect_word<"on">,
    expect<date, Wanted::date>, opt<renumbered_except>, line_done> {};
struct use_line : node<SyntaxKind::use_line,
    word<"use">, declared<NameFor::used_ruleset>, line_done> {};
struct ruleset : node<SyntaxKind::ruleset,
    word<"ruleset">, declared<NameFor::ruleset>, line_done,
    body<cites_line, version_line, law_line, renumbered_line, use_line,
         stray_line<"`cites`, `version`, `law in force on`, `renumbered from` or `use`">>> {};

// -- calendars --
struct month : token<SyntaxKind::keyword, scan::month> {};
struct weekday : token<SyntaxKind::keyword, scan::weekday> {};
struct ordinal : token<SyntaxKind::keyword, scan::ordinal> {};
struct a_weekday : expect<weekday, Wanted::weekday> {};
struct weekday_of : seq<ordinal, weekday, word<"of">, expect<month, Wanted::closing_day>> {};
struct month_day : seq<month, number> {};
struct closing_rule : sor<date, month_day, weekday_of, name> {};
struct a_date : expect<date, Wanted::date> {};
struct closing_since : node<SyntaxKind::closing_since, word<"since">, a_date> {};
struct closing_until : node<SyntaxKind::closing_until, word<"until">, a_date> {};
struct closing_cites : node<SyntaxKind::closing_cites,
    word<"cites">, expect<rest_of_line, Wanted::text>> {};
struct closing_options : star<comma, sor<quoted, closing_since, closing_until, closing_cites>> {};
struct closing_line : node<SyntaxKind::closing_line,
    sor<word<"closed on">, word<"open on">>, expect<closing_rule, Wanted::closing_day>,
    closing_options, line_done> {};
struct open_days_line : node<SyntaxKind::open_days_line,
    word<"open">, a_weekday, expect_word<"to">, a_weekday, line_done> {};
struct a_year : expect<year, Wanted::year> {};
struct covers_line : node<SyntaxKind::covers_line,
    word<"covers">, a_year, expect_word<"to">, a_year, line_done> {};
struct moved_line : node<SyntaxKind::moved_line,
    word<"moved from">, a_weekday, expect_word<"to">, a_weekday, line_done> {};
struct calendar : node<SyntaxKind::calendar,
    word<"calendar">, declared<NameFor::calendar>, line_done,
    body<cites_line, closing_line, open_days_line,
         stray_line<"`cites`, `open` or `closed on`">>> {};
struct holidays : node<SyntaxKind::holidays,
    word<"holidays">, declared<NameFor::holidays>, line_done,
    body<cites_line, covers_line, moved_line, closing_line,
         stray_line<"`cites`, `covers`, `moved from` or `closed on`">>> {};

// -- paragraphs --
struct title : rest_of_this_line {};
struct heading : node<SyntaxKind::heading,
    bare_token<SyntaxKind::section_sign, scan::section_sign>, opt<bare_blanks>,
    expect<action_rule<take_heading_citation>, Wanted::citation>, opt<bare_blanks>, opt<title>> {};
struct gist_line : node<SyntaxKind::gist_line,
    bare_token<SyntaxKind::punctuation, gist_sign>, opt<bare_blanks>, opt<rest_of_this_line>> {};
struct path_line : node<SyntaxKind::path_line, word<"path">, declared<NameFor::path>, line_done> {};
struct clause_alone : looks_like<scan::begins_clause> {};
struct missing_statement : node<SyntaxKind::statement,
    clause_alone, action_rule<take_missing_statement>> {};
struct paragraph : node<SyntaxKind::paragraph,
    heading, body<gist_line, path_line, missing_statement, statement>> {};

// -- interpretations and policies --
struct question_line : node<SyntaxKind::question_line,
    word<"question">, expect<quoted, Wanted::title_in_quotes>, line_done> {};
struct decided_line : node<SyntaxKind::decided_line,
    word<"decided by">, expect<rest_of_line, Wanted::text>> {};
struct adopted : node<SyntaxKind::adopted, comma, word<"adopted">> {};
struct option_statements : star<
    line_break, looks_like<goes_on>, not_at<looks_like<begins_interpretation_line>>,
    sor<missing_statement, statement>> {};
struct option : node<SyntaxKind::option,
    word<"option">, expect<quoted, Wanted::title_in_quotes>, opt<adopted>, line_done,
    option_statements> {};
struct interpretation : node<SyntaxKind::interpretation,
    word<"interpretation">, declared<NameFor::interpretation>, expect_word<"on">,
    expect<reference, Wanted::citation>, line_done,
    body<question_line, option, decided_line,
         stray_line<"`question`, `option` or `decided by`">>> {};
struct on_line : node<SyntaxKind::on_line,
    word<"on">, declared<NameFor::used_ruleset>, line_done> {};
struct protects_line : node<SyntaxKind::protects_line,
    word<"at least as protective of">, expect<name, Wanted::party>, line_done> {};
struct policy : node<SyntaxKind::policy,
    word<"policy">, declared<NameFor::policy>, line_done,
    body<on_line, protects_line, cites_line, version_line,
         stray_line<"`on`, `at least as protective of`, `cites` or `version`">>> {};

// -- examples --
struct given_line : node<SyntaxKind::given_line, rest_of_this_line> {};
struct given_lines : star<
    line_break, looks_like<goes_on>, not_at<looks_like<begins_example_line>>, given_line> {};
struct given_as_in : node<SyntaxKind::given_as_in,
    word<"as in">, expect<rest_of_this_line, Wanted::text>> {};
struct given_case : node<SyntaxKind::given_case,
    word<"case">, expect<rest_of_this_line, Wanted::text>> {};
struct given : node<SyntaxKind::given,
    word<"given">, opt<sor<given_as_in, given_case>>, line_done, given_lines> {};
struct as_of_line : node<SyntaxKind::as_of_line,
    word<"as of">, a_date, line_done> {};
struct law_known_line : node<SyntaxKind::law_known_line,
    word<"law as known on">, a_date, line_done> {};
struct authority_line : node<SyntaxKind::authority_line,
    word<"on the authority of">, expect<rest_of_line, Wanted::text>> {};
struct expect_line : node<SyntaxKind::expect_line,
    word<"expect">, expect<rest_of_line, Wanted::text>, star<line_break, authority_line>> {};
struct example : node<SyntaxKind::example,
    word<"example">, expect<rest_of_this_line, Wanted::name>,
    body<given, as_of_line, law_known_line, authority_line, expect_line,
         stray_line<"`given`, `as of`, `law as known on`, `on the authority of` or `expect`">>> {};

// -- the file --
struct stray : node<SyntaxKind::stray, action_rule<take_stray_block>> {};
struct declaration : seq<action_rule<forget_paragraph>, sor<
    paragraph, fact, event, act, term, record, party, finding, calendar, holidays, ruleset,
    interpretation, policy, example, stray>> {};
struct file : node<SyntaxKind::file,
    opt<bare_token<SyntaxKind::byte_order_mark, byte_order_mark>>, action_rule<take_first_trivia>,
    star<declaration, opt<line_break>>, action_rule<take_last_trivia>, eof> {};

// clang-format on

}  // namespace proviso::rules::declarations
