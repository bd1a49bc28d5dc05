// Case files made to hurt: each ends quickly, with messages and without a crash.
#include <gtest/gtest.h>

#include <chrono>
#include <functional>

#include "tests/support/processor_time.hpp"
#include "tests/unit/facts/reading.hpp"

namespace proviso {
namespace {

using testing::Reading;

std::string repeated(std::string_view part, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += part;
    return text;
}

std::string numbered(std::string_view before, std::string_view after, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += fmt::format("{}{}{}", before, i, after);
    return text;
}

std::string staircase(std::size_t levels) {
    std::string text;
    for (std::size_t i = 0; i < levels; ++i) text += std::string(i, ' ') + "a:\n";
    return text;
}

struct Hostile {
    std::string_view name;
    std::string_view code;  ///< of the first message
    std::string text;
};

std::vector<Hostile> hostile_cases() {
    return {
        {"brackets", "P1008", repeated("[", 100'000)},
        {"brackets on lines", "P0706", repeated("[\n", 300'000)},
        {"flow maps", "P1008", repeated("{a: ", 100'000)},
        {"mixed brackets", "P1008", repeated("{[", 400'000)},
        {"staircase", "P1004", staircase(600)},
        {"dashes", "P1008", repeated("- ", 100'000)},
        {"short dashes", "P1004", repeated("- ", 30'000)},
        {"question marks", "P0706", repeated("? ", 30'000)},
        {"keys", "P1005", numbered("k", ": 1\n", 60'000)},
        {"wrong facts", "P0711", "case: 1\nfacts:\n" + numbered(" notice for", ": 1\n", 9'000)},
        {"one key", "P0708", repeated("case: 1\n", 100'000)},
        {"long value", "P1008", "case: " + std::string(1'000'000, 'x')},
        {"long value on lines", "P1006", "case: " + repeated("x\n ", 300'000)},
        {"open quote", "P0704", "case: \"" + repeated("x\n ", 300'000)},
        {"anchors", "P0706", "case: [" + repeated("&a x,\n", 100'000) + "]"},
        {"alias bomb", "P0706", "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n"},
        {"itself", "P0706", "&a [*a]"},
        {"comments", "P0703", repeated("#\n", 500'000)},
        {"blank lines", "P0703", repeated("\n", 1'000'000)},
        {"colons", "P0707", repeated(":\n", 500'000)},
        {"commas", "P0706", "[" + repeated(",\n", 500'000)},
        {"tags", "P0706", numbered("%TAG !a", "! tag:x,2000:\n", 30'000) + "---\na: 1"},
        {"documents", "P0706", repeated("---\n", 250'000)},
        {"document ends", "P0703", repeated("...\n", 250'000)},
        {"block value", "P1006", "case: |\n" + repeated(" x\n", 300'000)},
        {"folded value", "P1006", "case: >\n" + repeated(" x\n\n", 250'000)},
        {"flow keys", "P0706", "[" + repeated("a: \n", 250'000)},
        {"empty lists", "P1005", repeated("- []\n", 200'000)},
        {"second dates", "P0732",
         "case: 1\nevents:\n" + repeated("- loss learned: 2026-03-02\n", 6'000)},
        {"wrong rows", "P0718", "case: 1\ntransfer:\n" + repeated("- amount: 1.00\n", 5'000)},
        {"long name", "P0704", "case: 1\nfacts:\n  \"" + repeated("x ", 30'000) + "\": 1\n"},
        {"one line", "P0711", "{case: 1, facts: {" + numbered("k", ": 1,", 5'000) + "}}"},
        {"too large", "P1003", "case: 1\n#" + std::string(1U << 20U, 'x')},
        {"zero bytes", "P0702", "case: 1\n" + repeated(" ", 100) + std::string(1'000'000, '\0')},
    };
}

TEST(HostileCase, EndsQuicklyWithAMessage) {
    for (const Hostile& hostile : hostile_cases()) {
        const auto begin = testing::processor_time();
        const Reading reading(hostile.text);
        const auto took = testing::processor_time() - begin;
        EXPECT_FALSE(reading.facts) << hostile.name;
        EXPECT_EQ(reading.codes().front(), hostile.code) << hostile.name;
        EXPECT_LE(reading.sink.error_count(), limits::diagnostics_shown + 1) << hostile.name;
        EXPECT_LT(took, std::chrono::seconds(3)) << hostile.name;
    }
}

TEST(HostileCase, AsMuchAsMayStandIsRead) {
    EXPECT_TRUE(Reading("case: 1\ntransfer:\n" + repeated("- amount: $1.00\n", 4'900)).facts);
    EXPECT_TRUE(Reading("case: '" + std::string(65'000, 'x') + "'\n").facts);
    EXPECT_FALSE(Reading("case: 1\ntransfer:\n" + repeated("- amount: $1.00\n", 9'900)).facts);
}

TEST(HostileCase, EveryPrefixOfAGoodCaseEnds) {
    const std::string whole =
        "case: 1\nas of: 2026-03-18\nlogged through: {all: 2026-03-17}\nfacts:\n"
        "  notice form: \"oral\"\n  reasonable basis:\n    is: yes\n    by: 'J. Doe'\n"
        "    on: 2026-03-10\n    because: >\n      long\n      words\n"
        "events:\n  - contact received: 2026-03-02 18:00\n  - loss learned: not yet\n"
        "transfer and maybe more:\n  - {date: 2026-02-17, amount: \"$1,250.00\"}\n";
    EXPECT_TRUE(Reading(whole).facts) << Reading(whole).message();
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const Reading reading(whole.substr(0, length));
        EXPECT_NE(reading.facts.has_value(), reading.sink.has_errors()) << length;
    }
}

TEST(HostileCase, EveryLostByteOfAGoodCaseEnds) {
    const std::string whole =
        "case: 1\nfacts:\n  notice form: oral\n  amount of alleged error: $480.00\n"
        "events:\n  - contact received: 2026-03-02\ntransfer:\n  - date: 2026-02-17\n";
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const std::string_view put : {"", "\t", ":", "\"", "[", "{", "- ", "\xFF", "&", "#"}) {
            std::string text = whole;
            text.replace(at, 1, put);
            const Reading reading(text);
            EXPECT_NE(reading.facts.has_value(), reading.sink.has_errors()) << at << put;
        }
    }
}

}  // namespace
}  // namespace proviso
