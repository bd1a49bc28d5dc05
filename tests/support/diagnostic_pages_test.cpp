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

/// Codes that may be without a page, each with the reason; to be kept empty.
const std::map<std::string_view, std::string_view> exempt = {};

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
        if (exempt.contains(entry.number)) continue;
        const fs::path path = pages / (std::string(entry.number) + ".md");
        if (!fs::exists(path)) {
            ADD_FAILURE() << entry.number << " (" << entry.name << ") has no page";
        } else {
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

TEST(DiagnosticPages, ExemptionsAreNeeded) {
    for (const auto& [number, reason] : exempt) {
        EXPECT_FALSE(reason.empty()) << number;
        EXPECT_FALSE(fs::exists(pages / (std::string(number) + ".md")))
            << number << " has a page now";
    }
}

}  // namespace
}  // namespace proviso::testing
