// Case files that nobody would write, and cases with far more in them than a claim has.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/hostile/check_ruleset.hpp"
#include "tests/hostile/generated_rulesets.hpp"
#include "tests/hostile/measure.hpp"

namespace proviso::testing {
namespace {

struct Hostile {
    std::string name;
    std::string (*yaml)();
    std::set<std::string> codes;
};

constexpr std::string_view head = "case: 1\nas of: 2026-03-18\nlogged through: 2026-03-17\n";

std::string ruleset() {
    return one_paragraph(
        "  total is sum of price for each item\n      where good\n"
        "  bank must answer the customer\n    within 5 calendar days after start\n    if flag\n");
}

std::string facts(const std::string& lines) { return std::string(head) + "facts:\n" + lines; }

std::string alias_bomb() {
    std::string text = std::string(head) + "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c <= 'i'; ++c) {
        const std::string before = std::string("*") + static_cast<char>(c - 1);
        text += fmt::format("{}: &{} [{}", c, c, before) + repeated(", " + before, 8) + "]\n";
    }
    return text;
}

std::string many_keys(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += fmt::format("  k{}: 1\n", i);
    return facts(text);
}

std::string rows(std::size_t count, const std::string& row) {
    return std::string(head) + "item:\n" + repeated(row, count);
}

const Hostile written[] = {
    {"empty", [] { return std::string(); }, {"P0703"}},
    {"blanks", [] { return std::string(100'000, ' '); }, {"P1008"}},
    {"only_a_comment", [] { return repeated("# nothing\n", 10'000); }, {"P0703"}},
    {"alias_bomb", alias_bomb, {"P0706"}},
    {"itself", [] { return facts("  a: &a [*a]\n"); }, {"P0706"}},
    {"merge", [] { return facts("  <<: {a: 1}\n"); }, {"P0706"}},
    {"tag", [] { return facts("  flag: !!bool yes\n"); }, {"P0706"}},
    {"second_document", [] { return facts("  flag: yes\n---\ncase: 2\n"); }, {"P0706"}},
    {"directive", [] { return "%YAML 1.1\n---\n" + facts("  flag: yes\n"); }, {"P0706"}},
    {"anchors",
     [] {
         std::string text;
         for (int i = 0; i < 50'000; ++i) text += fmt::format("  a{}: &a{} 1\n", i, i);
         return facts(text);
     },
     {"P0706"}},
    {"open_brackets", [] { return facts("  flag: " + repeated("[", 60'000)); }, {"P0706"}},
    {"brackets",
     [] { return facts("  flag: " + repeated("[", 30'000) + repeated("]", 30'000)); },
     {"P1004"}},
    {"braces", [] { return facts("  flag: " + repeated("{a: ", 15'000)); }, {"P1004"}},
    {"dashes", [] { return facts("  flag:\n    " + repeated("- ", 30'000) + "x\n"); }, {"P1004"}},
    {"deeper_and_deeper",
     [] {
         std::string text;
         for (std::size_t i = 1; i < 1'000; ++i) text += std::string(i, ' ') + "a:\n";
         return facts(text);
     },
     {"P1004"}},
    {"twenty_megabytes", [] { return facts("  flag: " + std::string(20u << 20, 'x')); }, {"P1102"}},
    {"one_long_value", [] { return facts("  flag: " + std::string(1'000'000, 'x')); }, {"P1008"}},
    {"long_folded_value",
     [] { return facts("  flag: >\n" + repeated("    words and more words\n", 40'000)); },
     {"P1006"}},
    {"utf_16",
     [] {
         return std::string(
             "\xFF\xFE"
             "c\0a\0s\0e\0:\0",
             12);
     },
     {"P0701"}},
    {"utf_32", [] { return std::string("\xFF\xFE\0\0c\0\0\0", 8); }, {"P0701"}},
    {"latin_1", [] { return facts("  flag: caf\xE9\n"); }, {"P0701"}},
    {"surrogates", [] { return facts("  flag: \xED\xA0\x80\n"); }, {"P0701"}},
    {"zero_byte", [] { return facts(std::string("  flag: y\0s\n", 12)); }, {"P0702"}},
    {"turned_writing", [] { return facts("  flag: \xE2\x80\xAEsey\n"); }, {"P0702"}},
    {"a_million_keys", [] { return many_keys(1 << 20); }, {"P1102"}},
    {"keys_in_a_megabyte", [] { return many_keys(80'000); }, {"P1005"}},
    {"one_key_again_and_again", [] { return facts(repeated("  flag: yes\n", 80'000)); }, {"P0708"}},
    {"one_event_again_and_again",
     [] { return std::string(head) + "events:\n" + repeated("  - start: 2026-03-02\n", 9'000); },
     {"P1005"}},
    {"octal_and_hexadecimal",
     [] { return facts("  cost: 010\n  flag: 0x10\n"); },
     {"P0718", "P0723"}},
    {"words_for_yes", [] { return facts("  flag: on\n"); }, {"P0723"}},
    {"list_for_map", [] { return std::string(head) + "facts:\n  - flag: yes\n"; }, {"P0716"}},
    {"nothing_but_a_word", [] { return std::string("case"); }, {"P0705"}},
    {"overflow", [] { return facts("  cost: $99999999999999999999999.00\n"); }, {"P0726"}},
    {"impossible_day", [] { return facts("  day: 2026-02-30\n"); }, {"P0721"}},
    {"far_year", [] { return facts("  day: 9999-12-31\n"); }, {"P0722"}},
};

const Hostile large[] = {
    {"rows", [] { return rows(3'900, "  - price: $1.00\n    good: yes\n"); }, {}},
    {"rows_of_which_nothing_is_known",
     [] { return rows(3'900, "  - price: unknown\n    good: unknown\n"); },
     {}},
    {"rows_with_nothing", [] { return rows(9'900, "  - {}\n"); }, {}},
    {"rows_that_overflow",
     [] { return rows(3'000, "  - price: $90000000000000000.00\n    good: yes\n"); },
     {}},
    {"too_many_rows", [] { return rows(12'000, "  - price: $1.00\n    good: yes\n"); }, {"P1005"}},
};

class HostileCases : public ::testing::TestWithParam<Hostile> {};

TEST_P(HostileCases, are_told_within_bounds) {
    const Hostile& hostile = GetParam();
    const Measured measured =
        measure([&] { return check_case(ruleset(), hostile.yaml()).words(); });
    expect_within_bounds(measured);
    EXPECT_TRUE(Verdict::read(measured.said).has_only(hostile.codes)) << measured.said;
    std::printf("%s: %ld ms, %ld MB, %s\n", hostile.name.c_str(), measured.milliseconds,
                measured.megabytes, measured.said.c_str());
}

std::string name_of_test(const ::testing::TestParamInfo<Hostile>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(Written, HostileCases, ::testing::ValuesIn(written), name_of_test);
INSTANTIATE_TEST_SUITE_P(Large, HostileCases, ::testing::ValuesIn(large), name_of_test);

}  // namespace
}  // namespace proviso::testing
