// Rulesets that nobody would write: each is read within its bounds and told what is wrong with it.

#include <gtest/gtest.h>

#include "tests/hostile/check_ruleset.hpp"
#include "tests/hostile/generated_rulesets.hpp"
#include "tests/hostile/measure.hpp"

namespace proviso::testing {
namespace {

struct Hostile {
    std::string name;
    std::string (*text)();
    std::set<std::string> codes;  ///< that it may be told, all of them; empty: nothing is wrong
    bool many = false;            ///< may be told more than a few times
};

std::string condition(const std::string& body) {
    return one_paragraph("  odd means that " + body + "\n");
}
std::string value(const std::string& body) { return one_paragraph("  sum is " + body + "\n"); }

constexpr std::size_t deep = 100'000;

// The depth of what nests is bounded; the length of what does not is not.
const Hostile nested[] = {
    {"parentheses",
     [] { return condition(repeated("(", deep) + "flag" + repeated(")", deep)); },
     {"P0114"}},
    {"open_parentheses", [] { return condition(repeated("(", deep)); }, {"P0114"}},
    {"closed_parentheses", [] { return condition("flag" + repeated(")", deep)); }, {"P0114"}},
    {"not_not_not", [] { return condition(repeated("not ", deep) + "flag"); }, {"P1002"}},
    {"any_where_any_where",
     [] { return condition(repeated("any item where ", deep) + "good"); },
     {"P1002"}},
    {"lesser_of_lesser_of",
     [] { return value(repeated("lesser of cost and ", deep) + "cost"); },
     {"P1002"}},
    {"sum_of_sum_of",
     [] { return value(repeated("sum of ", deep) + "price for each item"); },
     {"P0201"}},
    {"if_there_is_a", [] { return condition(repeated("there is a ", deep) + "cost"); }, {"P0112"}},
    {"lists_in_lists",
     [] { return condition("any of\n" + repeated("    (A) any of\n", deep)); },
     {"P1002"}},
    {"minus_signs", [] { return value(repeated("- ", deep) + "cost"); }, {"P0117"}},
    {"deeper_and_deeper",
     [] {
         std::string text = beginning() + "§ 1  One\n";
         for (std::size_t i = 0; i < 1'000; ++i) text += std::string(i, ' ') + "if flag\n";
         return text;
     },
     {"P0134"}},
};

const Hostile wide[] = {
    {"and_chain", [] { return condition("flag" + repeated(" and flag", deep)); }, {}},
    {"and_or_chain",
     [] { return condition("flag" + repeated(" and flag or flag", deep / 2)); },
     {"P0401"}},
    {"plus_chain", [] { return value("cost" + repeated(" + cost", deep)); }, {}},
    {"is_or_chain", [] { return condition("kind is near" + repeated(" or far", deep)); }, {}},
    {"continued_lines", [] { return condition("flag" + repeated("\n      and flag", deep)); }, {}},
    {"labelled_list",
     [] { return condition("any of" + repeated("\n      (A) flag", deep)); },
     {"P0137"}},
    {"taken_out",
     [] { return one_paragraph("  § 1" + repeated(" and § 1", deep) + " do not apply\n"); },
     {}},
    {"clauses", [] { return condition("flag" + repeated("\n    if flag", deep)); }, {"P0402"}},
    {"choices",
     [] {
         std::string text = beginning() + "fact colour is c1";
         for (std::size_t i = 2; i <= deep; ++i) text += " or c" + std::to_string(i);
         return text + "\n";
     },
     {}},
    {"words_of_a_name", [] { return value(repeated("long ", deep)); }, {"P0201"}},
    {"parts_of_a_citation",
     [] { return beginning() + "§ 1" + repeated("(a)", deep) + "  Long\n"; },
     {}},
    {"one_line_of_letters", [] { return std::string(1 << 20, 'a'); }, {"P0131"}},
    {"one_line_of_words", [] { return repeated("a ", 1 << 19); }, {"P0131"}},
    {"one_line_of_digits", [] { return value(std::string(1 << 20, '9')); }, {"P0313"}},
    {"one_line_of_quotes", [] { return std::string(1 << 20, '"'); }, {"P0131"}},
    {"one_line_of_blanks", [] { return std::string(1 << 20, ' '); }, {"P1104"}},
    {"one_line_of_signs", [] { return repeated("§", 1 << 19); }, {"P0123"}},
    {"one_line_of_bars",
     [] { return one_paragraph("  fee by table\n    " + repeated("|", 1 << 20) + "\n"); },
     {"P0424"}},
    {"line_ends", [] { return std::string(1 << 20, '\n'); }, {"P1104"}},
    {"gist_lines",
     [] { return beginning() + "§ 1  One\n" + repeated("> words of the law\n", deep); },
     {}},
    {"comments", [] { return repeated("# nothing\n", deep) + beginning(); }, {}},
    {"openers", [] { return repeated("fact\n", deep); }, {"P0110"}, true},
    {"unknown_lines", [] { return repeated("whatever this is\n", deep); }, {"P0131"}},
    {"paragraphs", [] { return many_paragraphs(deep); }, {"P1010"}},
    {"rulesets_used",
     [] {
         std::string text = beginning();
         const std::string party = "party bank\n";
         const std::size_t at = text.find(party);
         std::string uses;
         for (std::size_t i = 0; i < 10'000; ++i)
             uses += "  use rules x" + std::to_string(i) + "\n";
         return text.insert(at, uses);
     },
     {"P0212"},
     true},
};

const Hostile tangled[] = {
    {"term_chain", [] { return term_chain(10'000, false); }, {}},
    {"term_chain_backwards", [] { return term_chain(10'000, true); }, {}},
    {"term_cycle", [] { return term_cycle(10'000); }, {"P0409"}},
    {"event_chain", [] { return event_chain(10'000); }, {}},
    {"duty_chain", [] { return duty_chain(10'000); }, {}},
    {"displaced_values", [] { return displaced_values(10'000, false); }, {}},
    {"displaced_values_backwards", [] { return displaced_values(10'000, true); }, {}},
    {"displaced_duties", [] { return displaced_duties(10'000, false); }, {}},
    {"displaced_duties_backwards", [] { return displaced_duties(10'000, true); }, {}},
    {"second_values", [] { return second_values(5'000); }, {"P0412"}, true},
    {"value_for_each_choice", [] { return value_for_each_choice(5'000, "is"); }, {}},
    {"value_for_each_pattern", [] { return value_for_each_pattern(4'000, 12); }, {}},
    {"value_for_too_many_patterns", [] { return value_for_each_pattern(8'000, 14); }, {"P1011"}},
    {"value_for_all_but_one_choice",
     [] { return value_for_each_choice(3'000, "is not"); },
     {"P0412"},
     true},
    {"too_many_values", [] { return second_values(10'001); }, {"P1011"}},
    {"unknown_names", [] { return unknown_names(5'000); }, {"P0201"}, true},
    {"wide_table", [] { return wide_table(200, 200); }, {"P0425"}, true},
    {"long_table", [] { return wide_table(5'000, 3); }, {"P0425"}, true},
};

const Hostile not_text[] = {
    {"nothing", [] { return std::string(); }, {"P1104"}},
    {"zero_bytes", [] { return std::string(1 << 20, '\0'); }, {"P0102"}},
    {"utf_16", [] { return std::string("\xFF\xFEr\0u\0l\0e\0", 10); }, {"P0102"}},
    {"byte_order_marks", [] { return repeated("\xEF\xBB\xBF", deep); }, {"P0131"}},
    {"not_utf_8", [] { return std::string(1 << 20, '\xFF'); }, {"P0101"}},
    {"turned_writing",
     [] {
         return beginning() +
                "§ 1  \xE2\x80\xAE"
                "enO\n";
     },
     {"P0103"}},
    {"too_large", [] { return std::string((16u << 20) + 1, '#'); }, {"P1102"}},
    {"as_large_as_may_be",
     [] { return repeated("# a comment of some length, nothing else\n", 409'200); },
     {"P1104"}},
    {"a_case_file",
     [] { return std::string("case: 1\nas of: 2026-03-02\nfacts:\n  a: b\n"); },
     {"P0130", "P0131"}},
};

class HostileRulesets : public ::testing::TestWithParam<Hostile> {};

TEST_P(HostileRulesets, are_told_within_bounds) {
    const Hostile& hostile = GetParam();
    const Measured measured = measure([&] { return check_ruleset(hostile.text()).words(); });
    expect_within_bounds(measured);
    const Verdict verdict = Verdict::read(measured.said);
    EXPECT_TRUE(verdict.has_only(hostile.codes)) << measured.said;
    std::size_t told = 0;
    for (const auto& [code, count] : verdict.codes) told += count;
    EXPECT_TRUE(hostile.many || told <= 3) << measured.said;
    std::printf("%s: %ld ms, %ld MB, %s\n", hostile.name.c_str(), measured.milliseconds,
                measured.megabytes, measured.said.c_str());
}

std::string name_of_test(const ::testing::TestParamInfo<Hostile>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(Nested, HostileRulesets, ::testing::ValuesIn(nested), name_of_test);
INSTANTIATE_TEST_SUITE_P(Wide, HostileRulesets, ::testing::ValuesIn(wide), name_of_test);
INSTANTIATE_TEST_SUITE_P(Tangled, HostileRulesets, ::testing::ValuesIn(tangled), name_of_test);
INSTANTIATE_TEST_SUITE_P(NotText, HostileRulesets, ::testing::ValuesIn(not_text), name_of_test);

}  // namespace
}  // namespace proviso::testing
