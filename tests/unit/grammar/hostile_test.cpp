// 100,000 of anything ends in bounded time, with one message where a limit is passed.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "tests/support/processor_time.hpp"
#include "tests/unit/grammar/reading.hpp"

namespace proviso::testing {

namespace {

constexpr std::size_t many = 100'000;

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

// Generous: debug builds and sanitizers run it too. Anything quadratic takes minutes.
void expect_bounded(const std::string& text) {
    const auto start = testing::processor_time();
    const Reading reading(text);
    const auto taken = testing::processor_time() - start;
    EXPECT_TRUE(reading.is_lossless()) << text.substr(0, 60);
    EXPECT_LT(taken, std::chrono::seconds(10)) << text.substr(0, 60);
}

void expect_one_limit(const std::string& text) {
    const Reading reading(text);
    EXPECT_TRUE(reading.is_lossless()) << text.substr(0, 60);
    ASSERT_EQ(reading.places().size(), 1u) << text.substr(0, 60);
    EXPECT_THAT(reading.places().front(), ::testing::StartsWith("P1002"));
    EXPECT_EQ(reading.sink.sorted().front().under, "§ 1");
}

}  // namespace

TEST(Hostile, depth_is_one_message) {
    for (const std::string_view level :
         {"not ", "any r where ", "no r where ", "lesser of ", "sum of f for each r where ",
          "number of r where ", "the earliest f where ", "y and any r where not "}) {
        expect_one_limit("§ 1\n  x means that " + repeated(level, many) + "y\nparty p\n");
    }
    expect_one_limit("§ 1\n  x means that " + repeated("any of\n      (A) ", many) + "y\nparty\n");
}

TEST(Hostile, depth_below_the_limit_is_read) {
    const Reading reading("§ 1\n  x means that " + repeated("not ", 150) + "y\n");
    EXPECT_TRUE(reading.sink.empty());
}

TEST(Hostile, depth_at_the_limit_takes_no_time) {
    for (const std::string_view level : {"not ", "any r where y and ", "lesser of $5 and ", "("}) {
        const auto start = testing::processor_time();
        const Reading reading("§ 1\n  x means that " + repeated(level, 199) + "y\n");
        const auto taken = testing::processor_time() - start;
        EXPECT_LT(taken, std::chrono::milliseconds(500)) << level;
    }
}

// `before`, 100,000 times `again`, `after`.
struct Stretch {
    std::string_view before;
    std::string_view again;
    std::string_view after;
};

class HostileStretch : public ::testing::TestWithParam<Stretch> {};

TEST_P(HostileStretch, ends_soon) {
    const Stretch& stretch = GetParam();
    expect_bounded(std::string(stretch.before) + repeated(stretch.again, many) +
                   std::string(stretch.after));
}

INSTANTIATE_TEST_SUITE_P(Each, HostileStretch,
                         ::testing::ValuesIn(std::vector<Stretch>{
                             {"§ 1\n  x means that y", " and y", "\n"},
                             {"§ 1\n  x is y", " + y", "\n"},
                             {"§ 1\n  x is y", "\n    - y", "\n"},
                             {"§ 1\n  x means that any of", "\n  (A) y", "\n"},
                             {"§ 1\n  p must do", "\n    if y", "\n"},
                             {"§ 1\n  p must a1", " or a1", "\n"},
                             {"§ 1", "\n  x is 5", "\n"},
                             {"§ 1", "\n> gist", "\n"},
                             {"§ 1\n  x by table", "\n    | a | b |", "\n"},
                             {"§ 1\n  x by table\n    ", "| a ", "\n"},
                             {"record r", "\n  x is money", "\n"},
                             {"fact x is a1", " or a1", "\n"},
                             {"fact x is a1", ", if any", "\n"},
                             {"", "§ 1  T\n", ""},
                             {"example x\n  given", "\n    a: b", "\n"},
                             {"fact ", "word ", "is money\n"},
                             {"fact ", "x", " is money\n"},
                             {"§ ", "1", "\n"},
                             {"§ 1\n  x is ", "1 ", "\n"},
                             {"§ 1\n  x is $", "1,", "\n"},
                             {"§ 1\n  x is \"", "a", "\n"},
                             {"§ 1\n  p must do", "\n# comment", "\n    if y\n"},
                             {"party p", "\n", ""},
                             {"", " ", "party p\n"},
                             {"§ 1\n  x is §", " 1 and §", "\n"},
                             {"§ 1\n  ", "§ 1 and ", "\n"},
                             {"§ 1", "\n  x mst y", "\n"},
                             {"§ 1\n  x means that y", " and", "\n"},
                             {"§ 1\n  p must do", "\n    if y = z", "\n"},
                             {"", "fatc x is money\n", ""},
                             {"", "(", ""},
                             {"§ 1\n  x means that ", "(", "\n"},
                             {"§ 1\n  x is ", "- ", "\n"},
                             {"", "party p or q\n", ""},
                             {"", "and\n", ""},
                             {"§ 1\n", "  or x is y", "\n"},
                         }));

TEST(Hostile, more_than_a_file_may_hold) {
    const Reading reading(repeated("§ 1\n", 150'000));
    ASSERT_EQ(reading.places().size(), 1u);
    EXPECT_THAT(reading.places().front(), ::testing::StartsWith("P1010"));
    EXPECT_TRUE(reading.is_lossless());
    EXPECT_TRUE(reading.document.declarations.empty());
}

}  // namespace proviso::testing
