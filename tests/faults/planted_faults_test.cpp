// Twenty-four mistakes of the kinds that are made in editing rules, each planted in a copy of Regulation E. The
// table says which net catches it: the check, an example that comes out otherwise (`proviso test`), or a sample
// case that does (`proviso compare`).
#include <gtest/gtest.h>

#include <ostream>
#include <set>
#include <string>
#include <string_view>

#include "interpreter/base/render.hpp"
#include "interpreter/comparison/compare_cases.hpp"
#include "interpreter/examples/run_examples.hpp"
#include "interpreter/session/session.hpp"

namespace proviso {
namespace {

struct Fault {
    std::string_view kind;
    std::string_view file;
    std::string_view passage;  ///< stands in the file once
    std::string_view instead;
    std::string_view caught_by;
};

constexpr Fault faults[] = {
    {"a lost `no`", "investigation.proviso",
     "(D) no written confirmation received within confirmation window after notice of error",
     "(D) written confirmation received within confirmation window after notice of error",
     "test, compare"},
    {"a lost `not`", "liability.proviso", "(A) not liability terms disclosed",
     "(A) liability terms disclosed", "test, compare"},
    {"calendar for business days", "investigation.proviso", "initial period is 10 business days",
     "initial period is 10 calendar days", "test, compare"},
    {"business for calendar days", "investigation.proviso", "extended period is 45 calendar days",
     "extended period is 45 business days", "test, compare"},
    {"10 for 11", "investigation.proviso", "initial period is 10 business days",
     "initial period is 11 business days", "test, compare"},
    {"a shortened window", "notice.proviso", "notice window is 60 calendar days",
     "notice window is 59 calendar days", "test, compare"},
    {"a dropped label", "investigation.proviso",
     "      (A) confirmation missed\n      (B) Regulation T excuse\n      (C) claim withdrawn\n"
     "      (D) request for documents alone\n      (E) corrected as alleged without investigation",
     "      (A) Regulation T excuse\n      (B) claim withdrawn\n"
     "      (C) request for documents alone\n      (D) corrected as alleged without investigation",
     "check"},
    {"labels exchanged", "investigation.proviso",
     "      (A) claim withdrawn\n      (B) told by statement\n  institution must correct",
     "      (A) told by statement\n      (B) claim withdrawn\n  institution must correct", "test"},
    {"a wrong anchor", "investigation.proviso",
     "within 2 business days after each provisional credit given",
     "within 2 business days after each contact received", "test, compare"},
    {"a wrong paragraph in `instead of`", "investigation.proviso",
     "  initial period is 20 business days\n    instead of § 1005.11(c)(1)",
     "  initial period is 20 business days\n    instead of § 1005.11(c)(2)", "check"},
    {"a lost `instead of`", "investigation.proviso",
     "  extended period is 90 calendar days\n    instead of § 1005.11(c)(2)\n",
     "  extended period is 90 calendar days\n", "check"},
    {"a lost price", "investigation.proviso",
     "      provided that § 1005.11(c)(2)(i) is complied with\n", "", "test, compare"},
    {"a lost condition", "investigation.proviso",
     "    of at least amount of the alleged error - held back\n"
     "    within initial period after notice of error\n"
     "    if no determination made within initial period after notice of error\n",
     "    of at least amount of the alleged error - held back\n"
     "    within initial period after notice of error\n",
     "test, compare"},
    {"`or` for `and`", "liability.proviso",
     "device conditions unmet means that device taken and device refused by law",
     "device conditions unmet means that device taken or device refused by law", "test, compare"},
    {"`all of` for `any of`", "investigation.proviso",
     "slow kind means that any of\n      (A) not initiated",
     "slow kind means that all of\n      (A) not initiated", "test, compare"},
    {"a stale effective date", "prepaid.proviso",
     "    see \"the terms of the account and state law\"\n    effective until 2007-06-30",
     "    see \"the terms of the account and state law\"\n    effective until 2008-06-30",
     "test, compare"},
    {"an amount", "liability.proviso", "(i) $500", "(i) $550", "test, compare"},
    {"lesser and greater", "liability.proviso", "device liability is lesser of $50 and tier losses",
     "device liability is greater of $50 and tier losses", "test, compare"},
    {"a boundary", "liability.proviso",
     "loss told in time means that notice given no later than loss report period after loss "
     "learned",
     "loss told in time means that notice given before loss learned", "test, compare"},
    {"must for must not", "outcome.proviso", "institution must not ", "institution must ", "check"},
    {"the wrong party", "investigation.proviso", "  institution may review own records alone",
     "  consumer may review own records alone", "check"},
    {"plus for minus", "investigation.proviso", "amount of the alleged error - held back",
     "amount of the alleged error + held back", "test, compare"},
    {"a lost exception", "liability.proviso", "    instead of § 1005.6(b)\n    if any of\n",
     "    if any of\n", "check"},
    {"a duty that is gone", "investigation.proviso",
     "  institution must tell consumer of the credit\n"
     "    within 2 business days after each provisional credit given\n",
     "", "check"},
};

class PlantedFaults : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        disk_ = new DiskReader;
        session_ = new Session(*disk_, {PROVISO_ROOT "/stdlib", "stdlib"});
        const bool right =
            session_->load(PROVISO_ROOT "/rulesets/reg-e") && session_->load_examples();
        ASSERT_TRUE(right) << render_text(session_->diagnostics(), session_->sources());
    }
    static void TearDownTestSuite() {
        delete session_;
        delete disk_;
    }

    /// Where the passage stands in the file of that name; it must stand there once.
    static Span place_of(const Fault& fault) {
        for (const SourceId source : session_->main_sources()) {
            const std::string_view name = session_->sources().name(source);
            if (base_name(std::string(name)) != fault.file) continue;
            const std::string_view text = session_->sources().text(source);
            const std::size_t at = text.find(fault.passage);
            EXPECT_NE(at, std::string_view::npos) << fault.kind << ": not in " << fault.file;
            const auto begin = static_cast<std::uint32_t>(at);
            return {source, begin, begin + static_cast<std::uint32_t>(fault.passage.size())};
        }
        ADD_FAILURE() << "no file " << fault.file;
        return {};
    }

    static bool example_notices(const Edited& edited) {
        for (const Example& example : edited.examples) {
            if (!run_example(edited.layers, edited.sources, example).as_expected()) return true;
        }
        return false;
    }

    static bool sample_case_differs(const Edited& edited) {
        const ComparedRules before{session_->layers(), session_->sources(), {}};
        const ComparedRules after{edited.layers, edited.sources, {}};
        const auto cases = disk_->list(PROVISO_ROOT "/rulesets/reg-e/cases", ".yaml");
        const CasesCompared compared =
            compare_cases(before, after, RulesChanged(before, after), *disk_, *cases, {});
        return !compared.changed.empty();
    }

    static std::string nets_of(const Fault& fault) {
        const Edited edited = session_->edited(place_of(fault), fault.instead);
        if (edited.diagnostics.has_errors()) return "check";
        std::string nets;
        if (example_notices(edited)) nets += "test";
        if (sample_case_differs(edited)) nets += nets.empty() ? "compare" : ", compare";
        return nets.empty() ? "none" : nets;
    }

    static DiskReader* disk_;
    static Session* session_;
};

DiskReader* PlantedFaults::disk_ = nullptr;
Session* PlantedFaults::session_ = nullptr;

TEST_F(PlantedFaults, EachIsCaught) {
    for (const Fault& fault : faults) EXPECT_EQ(nets_of(fault), fault.caught_by) << fault.kind;
}

TEST_F(PlantedFaults, AreOfManyKinds) {
    std::set<std::string_view> kinds;
    for (const Fault& fault : faults) kinds.insert(fault.kind);
    EXPECT_GE(kinds.size(), 20U);
    EXPECT_EQ(kinds.size(), std::size(faults));
}

}  // namespace
}  // namespace proviso
