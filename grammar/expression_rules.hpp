#pragma once
// Conditions, values and times, loosest binding first. No two alternatives begin with the same
// recursive rule, so that time stays linear.

#include "grammar/lexical_rules.hpp"

namespace proviso::rules::expressions {

bool begins_reference(scan::At at, scan::At end);
bool begins_test(scan::At at, scan::At end);
bool begins_item(scan::At at, scan::At end);
bool begins_time_limit(scan::At at, scan::At end);

struct condition;
struct value;
struct primary;
struct operand;

// clang-format off

// -- citations --
struct table_row_number : seq<word<"row">, number> {};
struct duty_of_paragraph : seq<sign<','>, name, opt<sign<','>>> {};
struct reference : node<SyntaxKind::reference,
    opt<word<"in">>, section_sign, citation, opt<table_row_number>, opt<duty_of_paragraph>> {};
struct status_words : sor<
    word<"is complied with">, word<"is missed">, word<"is done on time">, word<"is done late">,
    word<"is open">, seq<word<"is not required because of">, label>, word<"is not required">> {};

// -- times --
struct where : node<SyntaxKind::where, word<"where">, expect<condition, Wanted::condition>> {};
struct period : node<SyntaxKind::period,
    token<SyntaxKind::period_text, scan::period>,
    opt<sor<word<"rounding down">, word<"rounding up">>>> {};
struct earliest : node<SyntaxKind::earliest,
    word<"the earliest">, expect<name, Wanted::name>, opt<where>> {};
struct latest : node<SyntaxKind::latest, word<"the latest">, expect<name, Wanted::event>> {};

struct length : expect<sor<period, name>, Wanted::period> {};
struct moment : expect<sor<date, earliest, latest, name>, Wanted::moment> {};
struct after_moment : seq<word<"after">, moment> {};

struct within : node<SyntaxKind::within_window,
    word<"within">, length, expect_word<"after">, opt<word<"each">>, moment> {};
struct no_later : node<SyntaxKind::no_later_window,
    word<"no later than">,
    sor<seq<period, expect_word<"after">, moment>, seq<moment, opt<after_moment>>>> {};
struct more_than : node<SyntaxKind::more_than_window,
    word<"more than">, length, expect_word<"after">, moment> {};
struct at_least : node<SyntaxKind::at_least_window,
    word<"at least">, length, expect_word<"before">, moment> {};
struct before : node<SyntaxKind::before_window, word<"before">, moment> {};
struct after : node<SyntaxKind::after_window, word<"after">, moment> {};
struct on_day : node<SyntaxKind::on_window, word<"on">, moment> {};
struct for_length : node<SyntaxKind::for_window,
    word<"for">, length, expect_word<"after">, moment> {};
struct any_time : node<SyntaxKind::any_time_window, word<"at any time">> {};
struct once : node<SyntaxKind::once_window, word<"once">, moment> {};
struct without_delay : node<SyntaxKind::without_delay_window,
    word<"without delay after">, moment> {};

struct time_limit : seq<looks_like<begins_time_limit>,
    sor<within, no_later, more_than, at_least, before, after>> {};
struct time : sor<time_limit, for_length, any_time, once, without_delay> {};

// -- conditions --
struct condition : folded<SyntaxKind::chain,
    operand, star<sor<word<"and">, word<"or">>, expect<operand, Wanted::condition>>> {};

struct item_from : node<SyntaxKind::effective_from,
    word<"from">, expect<date, Wanted::date>> {};
struct item_until : node<SyntaxKind::effective_until,
    opt<sign<','>>, word<"until">, expect<date, Wanted::date>> {};
struct item_dates : node<SyntaxKind::item_dates,
    sign<','>, word<"effective">, expect<plus<sor<item_from, item_until>>, Wanted::date>> {};
struct item : node<SyntaxKind::item,
    label, expect<condition, Wanted::condition>, opt<item_dates>, finished<LineEnd::item>> {};
struct items : seq<finished<LineEnd::item>, expect<plus<item>, Wanted::item>> {};

struct negation : node<SyntaxKind::negation, word<"not">, expect<operand, Wanted::condition>> {};
struct any_of : node<SyntaxKind::any_of, word<"any of">, items> {};
struct all_of : node<SyntaxKind::all_of, word<"all of">, items> {};
struct none_of : node<SyntaxKind::none_of, word<"none of">, items> {};
struct any_duty : node<SyntaxKind::status_of_any_duty,
    word<"any duty">, expect<reference, Wanted::citation>, expect<status_words, Wanted::status>> {};
struct any_such : node<SyntaxKind::any_such,
    word<"any">, expect<name, Wanted::record>, opt<where>> {};
struct no_such : node<SyntaxKind::no_such,
    not_at<word<"no later than">>, word<"no">, expect<name, Wanted::event>,
    opt<sor<where, time_limit>>> {};
struct there_is : node<SyntaxKind::there_is, word<"there is">, expect<name, Wanted::name>> {};
struct status : node<SyntaxKind::status,
    looks_like<begins_reference>, reference, expect<status_words, Wanted::status>> {};

// `F is A or B`: what stands behind `or` is a choice unless it goes on as a test of its own.
struct choice : sor<money, date, period, share, number, yes_or_no, name> {};
struct more_choices : star<word<"or">, choice, not_at<looks_like<begins_test>>> {};
struct choices : folded<SyntaxKind::choices, value, more_choices> {};

struct compare_more : node<SyntaxKind::compare_more,
    word<"more than">, expect<value, Wanted::value>, opt<after_moment>> {};
struct compare_less : node<SyntaxKind::compare_less,
    word<"less than">, expect<value, Wanted::value>> {};
struct compare_at_least : node<SyntaxKind::compare_at_least,
    word<"at least">, expect<value, Wanted::value>, opt<word<"before">, moment>> {};
struct compare_at_most : node<SyntaxKind::compare_at_most,
    word<"at most">, expect<value, Wanted::value>> {};
struct is_tail : node<SyntaxKind::is_tail,
    word<"is">, opt<word<"not">>,
    sor<within, no_later, before, after, on_day,
        compare_more, compare_less, compare_at_least, compare_at_most,
        expect<choices, Wanted::value>>> {};
struct test : folded<SyntaxKind::test, value, opt<sor<is_tail, time_limit>>> {};

struct operand : bounded<sor<
    negation, any_of, all_of, none_of, any_duty, any_such, no_such, there_is, status, test>> {};

// -- values --
struct value : folded<SyntaxKind::arithmetic,
    primary, star<sor<sign<'+'>, minus, sign<'*'>>, expect<primary, Wanted::value>>> {};

struct value_item : node<SyntaxKind::item,
    label, expect<value, Wanted::value>, finished<LineEnd::item>> {};
struct pair : seq<
    expect<value, Wanted::value>, expect_word<"and">, expect<value, Wanted::value>> {};
struct values : sor<seq<looks_like<begins_item>, plus<value_item>>, pair> {};

struct lesser_of : node<SyntaxKind::lesser_of, word<"lesser of">, values> {};
struct greater_of : node<SyntaxKind::greater_of, word<"greater of">, values> {};
struct total_of : node<SyntaxKind::total_of, word<"total of">, values> {};
struct sum_of : node<SyntaxKind::sum_of,
    word<"sum of">, expect<name, Wanted::name>, expect_word<"for each">,
    expect<name, Wanted::record>, opt<where>> {};
struct number_of : node<SyntaxKind::number_of,
    word<"number of">, expect<name, Wanted::record>, opt<where>> {};

struct literal : sor<money, date, period, share, number, quoted> {};
struct primary : bounded<sor<
    literal, lesser_of, greater_of, total_of, sum_of, number_of, earliest, latest,
    yes_or_no, name, broken_literal>> {};

// clang-format on

}  // namespace proviso::rules::expressions
