// Every code has a page in docs/diagnostics that shows it being reported; every page has a code.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "interpreter/base/diagnostic.hpp"
#include "tests/support/page.hpp"

namespace proviso::testing {
namespace {

namespace fs = std::filesystem;

const fs::path pages = fs::path(PROVISO_ROOT) / "docs" / "diagnostics";

/// Codes whose page tells them in words alone, each with the reason.
const std::map<std::string_view, std::string_view> told_in_words = {
    {"P0101", "a page is UTF-8 and cannot hold the bytes"},
    {"P0102", "a page cannot hold a zero byte"},
    {"P0701", "a page is UTF-8 and cannot hold the bytes"},
    {"P1001", "needs a text of more than 16 MiB"},
    {"P1003", "needs a case file of more than 1 MiB"},
    {"P1005", "needs more than 20,000 values"},
    {"P1006", "needs more than 16 levels of a case file"},
    {"P1007", "needs more than 64 rulesets, each using the next"},
    {"P1008", "needs a line of more than 64 KiB"},
    {"P1010", "needs more than 100,000 declarations"},
    {"P1011", "needs more than 10,000 statements"},
    {"P1020", "needs thousands of statements and options"},
    {"P1412", "needs a git repository, which a page cannot make"},
    {"P1413", "needs a git repository, which a page cannot make"},
    {"P1102", "needs a file of more than 16 MiB"},
};

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

bool shows(const Page& page, std::string_view number) {
    for (const Block& block : page.blocks) {
        for (const Command& command : block.commands) {
            if (command.output.find(number) != std::string::npos) return true;
        }
    }
    return false;
}

TEST(DiagnosticPages, EveryCodeHasAPageThatShowsIt) {
    for (const CodeInfo& entry : code_table) {
        const fs::path path = pages / (std::string(entry.number) + ".md");
        if (!fs::exists(path)) {
            ADD_FAILURE() << entry.number << " (" << entry.name << ") has no page";
        } else if (!told_in_words.contains(entry.number)) {
            EXPECT_TRUE(shows(read_page(read(path)), entry.number))
                << entry.number << " is not reported on its page";
        }
    }
}

TEST(DiagnosticPages, EveryPageHasACode) {
    std::set<std::string> numbers;
    for (const CodeInfo& entry : code_table) numbers.emplace(entry.number);
    for (const fs::directory_entry& entry : fs::directory_iterator(pages)) {
        const std::string name = entry.path().stem().string();
        EXPECT_TRUE(name == "README" || numbers.contains(name)) << name << " is no code";
    }
}

TEST(DiagnosticPages, WhatIsToldInWordsAloneCannotBeShown) {
    for (const auto& [number, reason] : told_in_words) {
        EXPECT_FALSE(reason.empty()) << number;
        const Page page = read_page(read(pages / (std::string(number) + ".md")));
        EXPECT_FALSE(shows(page, number)) << number << " is shown now; take it off the list";
    }
}

}  // namespace
}  // namespace proviso::testing
