// 100,000 of anything ends in bounded time, with one message where a limit is passed.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

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
    const auto start = std::chrono::steady_clock::now();
    const Reading reading(text);
    const auto taken = std::chrono::steady_clock::now() - start;
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
        const auto start = std::chrono::steady_clock::now();
        const Reading reading("§ 1\n  x means that " + repeated(level, 199) + "y\n");
        const auto taken = std::chrono::steady_clock::now() - start;
        EXPECT_LT(taken, std::chrono::milliseconds(500)) << level;
    }
}

TEST(Hostile, width) {
    expect_bounded("§ 1\n  x means that y" + repeated(" and y", many) + "\n");
    expect_bounded("§ 1\n  x is y" + repeated(" + y", many) + "\n");
    expect_bounded("§ 1\n  x is y" + repeated("\n    - y", many) + "\n");
    expect_bounded("§ 1\n  x means that any of" + repeated("\n  (A) y", many) + "\n");
    expect_bounded("§ 1\n  p must act" + repeated("\n    if y", many) + "\n");
    expect_bounded("§ 1\n  p must a1" + repeated(" or a1", many) + "\n");
    expect_bounded("§ 1" + repeated("\n  x is 5", many) + "\n");
    expect_bounded("§ 1" + repeated("\n> gist", many) + "\n");
    expect_bounded("§ 1\n  x by table" + repeated("\n    | a | b |", many) + "\n");
    expect_bounded("§ 1\n  x by table\n    " + repeated("| a ", many) + "\n");
    expect_bounded("record r" + repeated("\n  x is money", many) + "\n");
    expect_bounded("fact x is a1" + repeated(" or a1", many) + "\n");
    expect_bounded("fact x is a1" + repeated(", if any", many) + "\n");
    expect_bounded(repeated("§ 1  T\n", many));
    expect_bounded("example x\n  given" + repeated("\n    a: b", many) + "\n");
}

TEST(Hostile, long_runs) {
    expect_bounded("fact " + repeated("word ", many) + "is money\n");
    expect_bounded("fact " + repeated("x", many) + " is money\n");
    expect_bounded("§ " + repeated("1", many) + "\n");
    expect_bounded("§ 1\n  x is " + repeated("1 ", many) + "\n");
    expect_bounded("§ 1\n  x is $" + repeated("1,", many) + "\n");
    expect_bounded("§ 1\n  x is \"" + repeated("a", many) + "\n");
    expect_bounded("§ 1\n  p must act" + repeated("\n# comment", many) + "\n    if y\n");
    expect_bounded("party p" + repeated("\n", many));
    expect_bounded(repeated(" ", many) + "party p\n");
    expect_bounded("§ 1\n  x is §" + repeated(" 1 and §", many) + "\n");
    expect_bounded("§ 1\n  " + repeated("§ 1 and ", many) + "\n");
}

TEST(Hostile, mistakes) {
    expect_bounded("§ 1" + repeated("\n  x mst y", many) + "\n");
    expect_bounded("§ 1\n  x means that y" + repeated(" and", many) + "\n");
    expect_bounded("§ 1\n  p must act" + repeated("\n    if y = z", many) + "\n");
    expect_bounded(repeated("fatc x is money\n", many));
    expect_bounded(repeated("(", many));
    expect_bounded("§ 1\n  x means that " + repeated("(", many) + "\n");
    expect_bounded("§ 1\n  x is " + repeated("- ", many) + "\n");
    expect_bounded(repeated("party p or q\n", many));
    expect_bounded(repeated("and\n", many));
    expect_bounded("§ 1\n" + repeated("  or x is y", many) + "\n");
}

}  // namespace proviso::testing
