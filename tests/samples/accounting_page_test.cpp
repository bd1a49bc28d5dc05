// The pages of docs/law that account for a law against the outlines they are written from.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "interpreter/coverage/accounting.hpp"
#include "interpreter/session/files.hpp"
#include "interpreter/session/session.hpp"

namespace proviso {
namespace {

struct Page {
    std::string ruleset, file;
};

class AccountingPage : public testing::TestWithParam<Page> {};

TEST_P(AccountingPage, says_what_the_outline_says) {
    const std::string root = PROVISO_SOURCE_DIR;
    const std::string outline_file = "rulesets/" + GetParam().ruleset + "/outline.yaml";
    const DiskReader files;
    Session session(files, {});
    DiagnosticSink sink;
    const auto outline = session.read_outline(root + "/" + outline_file, sink);
    ASSERT_TRUE(outline && !sink.has_errors());
    std::ifstream file(root + "/docs/law/" + GetParam().file, std::ios::binary);
    const std::string page((std::istreambuf_iterator<char>(file)),
                           std::istreambuf_iterator<char>());
    EXPECT_TRUE(page == accounting_markdown(*outline))
        << "docs/law/" << GetParam().file << " is out of date; write it again with\n"
        << "  proviso coverage rulesets/" << GetParam().ruleset << " --format markdown > docs/law/"
        << GetParam().file;
}

INSTANTIATE_TEST_SUITE_P(Rulesets, AccountingPage,
                         testing::Values(Page{"reg-e", "accounting.md"},
                                         Page{"remittance", "accounting-remittance.md"}),
                         [](const auto& page) {
                             return page.param.ruleset == "reg-e" ? "reg_e" : page.param.ruleset;
                         });

}  // namespace
}  // namespace proviso
