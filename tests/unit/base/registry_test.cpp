// The registry keeps its own rules: numbers, names, order and wording.

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <set>
#include <string>

#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/text.hpp"

namespace proviso {
namespace {

TEST(Registry, NumbersAreFiveCharactersInOrderAndUsedOnce) {
    std::string_view previous;
    for (const CodeInfo& entry : code_table) {
        ASSERT_EQ(entry.number.size(), 5U) << entry.name;
        EXPECT_EQ(entry.number[0], 'P') << entry.name;
        EXPECT_LT(previous, entry.number) << entry.name;
        previous = entry.number;
    }
}

TEST(Registry, NamesAreUsedOnce) {
    std::set<std::string_view> names;
    for (const CodeInfo& entry : code_table)
        EXPECT_TRUE(names.insert(entry.name).second) << entry.name;
}

TEST(Registry, InfoFindsTheEntryOfACode) {
    EXPECT_EQ(info(Code::text_too_large).number, "P1001");
    EXPECT_EQ(info(Code::text_too_large).name, "text_too_large");
}

TEST(Registry, MessagesBeginSmallAndEndWithoutAStop) {
    for (const CodeInfo& entry : code_table) {
        ASSERT_FALSE(entry.message.empty()) << entry.number;
        EXPECT_NE(entry.message.back(), '.') << entry.number;
        EXPECT_NE(entry.message.back(), '!') << entry.number;
        const bool capital = std::isupper(static_cast<unsigned char>(entry.message.front())) != 0;
        EXPECT_FALSE(capital) << entry.number << ": " << entry.message;
        EXPECT_EQ(find_invalid_utf8(entry.message), std::string_view::npos) << entry.number;
    }
}

TEST(Registry, MessagesUseTheReadersWords) {
    for (const CodeInfo& entry : code_table) {
        for (const std::string_view word :
             {"token", "parse", "AST", "identifier", "unexpected", "invalid", "illegal", "EOF"}) {
            EXPECT_EQ(entry.message.find(word), std::string_view::npos)
                << entry.number << ": " << entry.message;
        }
    }
}

}  // namespace
}  // namespace proviso
