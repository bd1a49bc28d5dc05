// Approved changes pass, all others do not, and an approval must fit what was found.
#include <gmock/gmock.h>

#include "tests/unit/comparison/letters.hpp"

namespace proviso::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// Eight days in place of ten: L-1 is due two days earlier, L-2 is late.
MemoryReader eight_days(const std::string& approved) {
    MemoryReader files =
        two_editions(replaced(letters(), "within 10 calendar", "within 8 calendar"));
    files.add("approved.yaml", approved);
    return files;
}

Told told_with(const std::string& approved) {
    return compare(eight_days(approved), {"--approved", "approved.yaml"});
}

std::string approval(const std::string& from, const std::string& to, const std::string& covers,
                     const std::string& reason = "the manual") {
    return "  - paragraph: § 1(a)\n    answer: answer the letter\n    from: \"" + from +
           "\"\n    to: \"" + to + "\"\n    " + covers + "\n    reason: " + reason +
           "\n    approved by: J. Ortiz\n    on: 2026-11-21\n";
}

const std::string open_moved = approval("OPEN", "OPEN, due 2 days earlier", "cases: [L-1]");
const std::string now_late = approval("DONE ON TIME", "DONE LATE", "cases: [L-2]");

TEST(Approvals, AllOfItApprovedPasses) {
    const Told told = told_with("approved changes:\n" + open_moved + now_late);
    EXPECT_EQ(told.code, cli::done) << told.err;
    EXPECT_THAT(told.out, HasSubstr("2 answers approved, 0 not\n"));
    EXPECT_THAT(told.out, HasSubstr("approved by J. Ortiz on 2026-11-21: the manual"));
}

TEST(Approvals, WhatNobodyApprovedFails) {
    const Told told = told_with("approved changes:\n" + open_moved);
    EXPECT_EQ(told.code, cli::cases_differ);
    EXPECT_THAT(told.out, HasSubstr("NOT APPROVED"));
    EXPECT_THAT(told.out, HasSubstr("1 answer approved, 1 not\n"));
    EXPECT_EQ(told_with("approved changes:\n").code, cli::cases_differ);
}

TEST(Approvals, ACaseThatIsNotListedIsNotCovered) {
    MemoryReader files = eight_days("approved changes:\n" + open_moved + now_late);
    files.add("cases/L-4.yaml", letter("L-4", "2026-03-05"));
    const Told told = compare(files, {"--approved", "approved.yaml"});
    EXPECT_EQ(told.code, cli::cases_differ);
    EXPECT_THAT(told.out, HasSubstr("NOT APPROVED: 1 answer\n"));
}

TEST(Approvals, AnApprovalOfNothingFails) {
    const std::string stale = approval("OPEN", "MISSED", "cases: [L-1]");
    const Told told = told_with("approved changes:\n" + open_moved + now_late + stale);
    EXPECT_EQ(told.code, cli::cases_differ);
    EXPECT_THAT(told.out, HasSubstr("line 18: answer the letter, § 1(a), OPEN -> MISSED: nothing "
                                    "changes so"));
    EXPECT_THAT(told.out, HasSubstr("1 approval does not fit"));
}

TEST(Approvals, AListedCaseThatDoesNotChangeFails) {
    const std::string more = approval("OPEN", "OPEN, due 2 days earlier", "cases: [L-1, L-3]");
    const Told told = told_with("approved changes:\n" + more + now_late);
    EXPECT_EQ(told.code, cli::cases_differ);
    EXPECT_THAT(told.out, HasSubstr("nothing changes so in L-3"));
}

TEST(Approvals, ACountMustBeExact) {
    const std::string exact = approval("OPEN", "OPEN, due 2 days earlier", "count: 1");
    EXPECT_EQ(told_with("approved changes:\n" + exact + now_late).code, cli::done);
    for (const char* count : {"0", "2"}) {
        const std::string wrong =
            approval("OPEN", "OPEN, due 2 days earlier", std::string("count: ") + count);
        const Told told = told_with("approved changes:\n" + wrong + now_late);
        EXPECT_EQ(told.code, cli::cases_differ) << count;
        EXPECT_THAT(told.out, HasSubstr(std::string(count) + " answers approved, 1 found"));
    }
}

TEST(Approvals, MistakesInTheFileEndItWithoutAResult) {
    for (const auto& [file, says] : std::vector<std::pair<std::string, std::string>>{
             {"approved changes:\n" + replaced(open_moved, "reason", "raeson"), "P1401"},
             {"approved change:\n" + open_moved, "P1401"},
             {"approved changes:\n" + approval("OPEN", "MISSED", "cases: [L-1]", ""), "P1402"},
             {"approved changes:\n" + replaced(open_moved, "    cases: [L-1]\n", ""), "P1402"},
             {"approved changes:\n" +
                  replaced(open_moved, "cases: [L-1]", "cases: [L-1]\n    count: 1"),
              "P1402"},
             {"approved changes:\n" + approval("OPEN", "MISSED", "count: some"), "P1403"},
             {"approved changes:\n" + replaced(open_moved, "2026-11-21", "21.11.2026"), "P07"},
             {"approved changes: all of them\n", "P07"},
         }) {
        const Told told = told_with(file);
        EXPECT_EQ(told.code, cli::case_not_read) << file;
        EXPECT_THAT(told.out, IsEmpty()) << file;
        EXPECT_THAT(told.err, HasSubstr("error " + says)) << file;
    }
    const Told gone = compare(eight_days(""), {"--approved", "gone.yaml"});
    EXPECT_EQ(gone.code, cli::case_not_read);
    EXPECT_THAT(gone.err, HasSubstr("cannot read `gone.yaml`"));
}

TEST(Approvals, TheFileToFillInApprovesNothingUntilItIsFilledIn) {
    const Told written = compare(eight_days(""), {"--format", "yaml"});
    EXPECT_EQ(told_with(written.out).code, cli::case_not_read);
    EXPECT_THAT(told_with(written.out).err, HasSubstr("does not say why"));
    std::string filled = written.out;
    for (const auto& [blank, with] : std::vector<std::pair<std::string, std::string>>{
             {"reason:\n", "reason: so decided\n"},
             {"approved by:\n", "approved by: J. Ortiz\n"},
             {"on:\n", "on: 2026-11-21\n"}}) {
        for (std::size_t at = filled.find(" " + blank); at != std::string::npos;
             at = filled.find(" " + blank, at + 1))
            filled.replace(at + 1, blank.size(), with);
    }
    const Told told = told_with(filled);
    EXPECT_EQ(told.code, cli::done) << filled << told.err << told.out;
}

}  // namespace
}  // namespace proviso::testing
