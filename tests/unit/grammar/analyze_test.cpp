// PEGTL's own analysis finds no rule that can go on for ever without taking anything.

#include <gtest/gtest.h>

#include <tao/pegtl/contrib/analyze.hpp>

#include "grammar/declaration_rules.hpp"
#include "grammar/expression_rules.hpp"
#include "grammar/statement_rules.hpp"

// What each rule with a match of its own may take, and which rules it tries.
namespace tao::pegtl {

using namespace proviso;

template <typename Name, SyntaxKind Kind, scan::Scanner Scan>
struct analyze_traits<Name, rules::token<Kind, Scan>> : analyze_any_traits<> {};
template <typename Name, SyntaxKind Kind, scan::Scanner Scan>
struct analyze_traits<Name, rules::bare_token<Kind, Scan>> : analyze_any_traits<> {};
template <typename Name, rules::Spelling Words>
struct analyze_traits<Name, rules::word<Words>> : analyze_any_traits<> {};
template <typename Name, char Sign>
struct analyze_traits<Name, rules::sign<Sign>> : analyze_any_traits<> {};
template <typename Name, typename Rule, Wanted What>
struct analyze_traits<Name, rules::expect<Rule, What>> : analyze_opt_traits<Rule> {};
template <typename Name, rules::Spelling Words>
struct analyze_traits<Name, rules::expect_word<Words>> : analyze_opt_traits<> {};
template <typename Name, char Sign>
struct analyze_traits<Name, rules::expect_sign<Sign>> : analyze_opt_traits<> {};
template <typename Name, typename Rule>
struct analyze_traits<Name, rules::bounded<Rule>> : analyze_seq_traits<Rule> {};
template <typename Name, LineEnd Kind>
struct analyze_traits<Name, rules::finished<Kind>> : analyze_opt_traits<> {};
template <typename Name, bool (*Test)(scan::At, scan::At)>
struct analyze_traits<Name, rules::looks_like<Test>> : analyze_opt_traits<> {};
template <typename Name, NameFor Whose>
struct analyze_traits<Name, rules::declarations::declared<Whose>> : analyze_opt_traits<> {};
template <typename Name, rules::Spelling Allowed>
struct analyze_traits<Name, rules::declarations::stray_line<Allowed>> : analyze_any_traits<> {};

// Plain functions: those that may succeed without taking anything, the doors to the other files, and
// the rest, which always take something.
template <typename Name>
struct analyze_traits<Name, rules::action_rule<rules::take_gap>> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, rules::action_rule<rules::declarations::take_first_trivia>>
    : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, rules::action_rule<rules::declarations::take_last_trivia>>
    : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, rules::action_rule<rules::declarations::take_foreign_lines>>
    : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, rules::action_rule<rules::declarations::forget_paragraph>>
    : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, rules::action_rule<rules::match_condition>>
    : analyze_seq_traits<rules::expressions::condition> {};
template <typename Name>
struct analyze_traits<Name, rules::action_rule<rules::match_value>>
    : analyze_seq_traits<rules::expressions::value> {};
template <typename Name>
struct analyze_traits<Name, rules::action_rule<rules::match_time>>
    : analyze_seq_traits<rules::expressions::time> {};
template <typename Name>
struct analyze_traits<Name, rules::action_rule<rules::match_reference>>
    : analyze_seq_traits<rules::expressions::reference> {};
template <typename Name>
struct analyze_traits<Name, rules::action_rule<rules::match_statement>>
    : analyze_seq_traits<rules::statements::statement> {};
template <typename Name, auto Function>
struct analyze_traits<Name, rules::action_rule<Function>> : analyze_any_traits<> {};

}  // namespace tao::pegtl

namespace proviso::testing {

TEST(Analyze, no_rule_goes_on_for_ever) {
    EXPECT_EQ(tao::pegtl::analyze<rules::declarations::file>(), 0u);
}

TEST(Analyze, would_find_an_endless_loop) {
    struct endless : rules::star<rules::expect<rules::name, Wanted::name>> {};
    EXPECT_NE(tao::pegtl::analyze<endless>(-1), 0u);
}

}  // namespace proviso::testing
