// Names and citations that mean nothing where they stand: one message each, at the narrowest place.

#include "resolving.hpp"

namespace proviso::testing {
namespace {

struct Mistake {
    const char* name;
    const char* text;
    std::vector<std::string> told;
    std::string said;  ///< stands somewhere in what is said
};

class MistakeInNames : public ::testing::TestWithParam<Mistake> {};

TEST_P(MistakeInNames, is_told_once_and_nothing_else) {
    const Resolved result = resolve_below(GetParam().text);
    EXPECT_EQ(result.told(), GetParam().told) << result.everything_said();
    EXPECT_NE(result.everything_said().find(GetParam().said), std::string::npos)
        << result.everything_said();
}

const Mistake mistakes[] = {
    {"unknown_fact",
     "§ 1  A\n  x means that askd and told\n",
     {"P0201 askd"},
     "did you mean `asked`"},
    {"unknown_name_used_twice",
     "§ 1  A\n  x means that foo\n  y means that foo\n",
     {"P0201 foo"},
     "it is used in 2 places"},
    {"unknown_event", "§ 1  A\n  notise counts as notice given\n", {"P0201 notise"}, "`notice`"},
    {"declared_twice", "fact asked is money\n", {"P0202 asked"}, "declared here first"},
    {"choice_is_a_name",
     "fact form is amount or paper\n§ 1  A\n  x means that form is paper\n",
     {"P0202 amount"},
     ""},
    {"party_as_value", "§ 1  A\n  x means that bank\n", {"P0204 bank"}, "a party"},
    {"choice_as_condition", "§ 1  A\n  x means that wire\n", {"P0204 wire"}, "a choice"},
    {"record_as_condition",
     "§ 1  A\n  x means that transfer\n",
     {"P0204 transfer"},
     "any transfer where"},
    {"no_with_a_fact", "§ 1  A\n  x means that no asked\n", {"P0204 asked"}, "write `not asked`"},
    {"unknown_party",
     "§ 1  A\n  bnak must decide\n    no later than notice\n",
     {"P0205 bnak"},
     "`bank`"},
    {"unknown_act",
     "§ 1  A\n  bank must decde\n    no later than notice\n",
     {"P0206 decde"},
     "`decide`"},
    {"act_of_another",
     "§ 1  A\n  bank must complain\n    no later than notice\n",
     {"P0206 complain"},
     "this is an act of consumer"},
    {"field_without_row",
     "§ 1  A\n  x means that wrong\n",
     {"P0207 wrong"},
     "write `any transfer where …`"},
    {"row_term_without_row",
     "§ 1  A\n  each transfer: big means that sum is more than $5\n  x means that big\n",
     {"P0207 big"},
     "any transfer where"},
    {"field_without_event",
     "§ 1  A\n  x means that in writing\n",
     {"P0208 in writing"},
     "write `in writing of decision made`"},
    {"unknown_field",
     "§ 1  A\n  x is outcom of decision made\n",
     {"P0209 outcom of decision made"},
     "its fields are `in writing` and `outcome`"},
    {"event_without_fields",
     "§ 1  A\n  x is form of notice\n",
     {"P0209 form of notice"},
     "it has no fields; declare one"},
    {"far_name_beside_a_near_one",
     "§ 1  A\n  x is othr amount\n",
     {"P0201 othr amount"},
     "did you mean `other amount`?"},
    {"act_with_articles",
     "act bank: send the notice / letter sent\n"
     "§ 1  A\n  bank must sent the notice\n    no later than notice\n",
     {"P0206 sent the notice"},
     "did you mean `send the notice`?"},
    {"value_for_a_fact", "§ 1  A\n  amount is $5\n", {"P0210 amount"}, "a fact"},
    {"row_and_case",
     "§ 1  A\n  each transfer: big means that wrong\n§ 2  B\n  big means that asked\n    instead "
     "of § 1\n",
     {"P0211 big"},
     ""},
    {"unused_fact", "fact spare is money\n", {"P0214 spare"}, "take this line away"},
    {"choice_twice",
     "fact form is oral or oral\n§ 1  A\n  x means that form is oral\n",
     {"P0215 oral"},
     ""},
    {"paragraph_twice",
     "§ 1  A\n  x means that asked\n§ 1  B\n  y means that told\n",
     {"P0601 § 1"},
     "stands here first"},
    {"unknown_paragraph",
     "§ 1.1(a)  A\n  x is $5\n§ 2  B\n  x is $6\n    instead of § 1.1(b)\n    if asked\n",
     {"P0603 § 1.1(b)"},
     "§ 1.1(a)"},
    {"unknown_paragraph_among_many",
     "§ 1.1  A\n  y means that asked\n§ 1.2  B\n  z means that asked\n"
     "§ 1.3  C\n  v means that asked\n§ 1.4  D\n  w means that asked\n"
     "§ 1.5  E\n  § 1.9 does not apply\n    if asked\n",
     {"P0603 § 1.9"},
     "did you mean `§ 1.4` or `§ 1.5`?\n"},
    {"label_before_not_required",
     "§ 1  A\n  bank must decide\n    no later than notice\n    unless any of\n      (A) asked\n"
     "      (B) told\n§ 2  B\n  x means that § 1 (A) is not required\n",
     {"P0604 (A)"},
     "write: § 1 is not required because of (A)"},
    {"label_before_missed",
     "§ 1  A\n  bank must decide\n    no later than notice\n    unless any of\n      (A) asked\n"
     "      (B) told\n§ 2  B\n  bank may hold funds\n    at any time\n"
     "    advised if § 1 (A) is missed\n",
     {"P0604 (A)"},
     "write § 1"},
    {"unknown_label",
     "§ 1  A\n  bank must decide\n    no later than notice\n    unless any of\n      (A) asked\n   "
     "   (B) told\n"
     "§ 2  B\n  x means that § 1 is not required because of (C)\n",
     {"P0419 (C)"},
     ""},
};

INSTANTIATE_TEST_SUITE_P(All, MistakeInNames, ::testing::ValuesIn(mistakes),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace proviso::testing
