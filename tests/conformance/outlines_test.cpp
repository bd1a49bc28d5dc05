// Outlines against rules: what is missing on either side is told, at its own place.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "interpreter/coverage/accounting.hpp"
#include "interpreter/coverage/check_outline.hpp"
#include "interpreter/session/session.hpp"

namespace proviso::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string rules = R"(ruleset Letters
  cites 12 CFR 9999, subpart A
  version 1

party bank
fact complaint form is letter or telephone
finding serious complaint is yes or no
record charge
  date is a date
  disputed is yes or no, found
event complaint received
act bank: answer the complaint / answer sent

§ Scope  Not of the law
  this ruleset does not apply
    if complaint form is telephone

§ 9999.1(b)  Answer
  each charge: contested means that disputed
  bank must answer the complaint
    within 30 calendar days after complaint received
    if serious complaint or any charge where contested

§ comment 1(b)-1  Late charges
  each charge: late means that date is after 2026-02-01
)";

const std::string whole = R"(law: 12 CFR 9999
source: as of 2026-01-01
designations:
  - cite: 9999.1
    title: Complaints
    kind: informational
    because: a heading
  - cite: 9999.1(b)
    title: The answer
    kind: encoded
    rules: [A1, A2]
    since: 2011-12-30
  - cite: comment 1(b)-1
    title: Late charges
    kind: encoded
    by: ["§ comment 1(b)-1", "field charge date", "fact complaint form"]
  - cite: comment 1(b)-2
    title: What is serious
    kind: finding
    by: finding serious complaint
    until: 2026-06-30
  - cite: 9999.12
    title: Records
    kind: left out
    because: "not | yet"
  - cite: 9999.12(a)
    title: Paper
    kind: left out
    because: nobody asks
)";

std::string with(std::string text, const std::string& passage, const std::string& instead) {
    const std::size_t at = text.find(passage);
    if (at == std::string::npos) throw std::runtime_error("not there: " + passage);
    return text.replace(at, passage.size(), instead);
}

/// "P1304 at `fact form`" for each mistake.
std::vector<std::string> mistakes(const std::string& outline_text,
                                  const std::string& rules_text = rules) {
    const MemoryReader files({{"own/rules.proviso", rules_text}, {"outline.yaml", outline_text}});
    Session session(files, {});
    std::vector<std::string> all;
    if (!session.load("own")) all.emplace_back("the rules are wrong");
    DiagnosticSink sink;
    const auto outline = session.read_outline("outline.yaml", sink);
    if (outline) check_outline(*outline, {parts_of(session.program())}, sink);
    for (const Diagnostic& each : sink.sorted()) {
        all.push_back(std::string(info(each.code).name) + " at `" +
                      std::string(session.sources().text(each.primary.where)) + "`");
    }
    return all;
}

Outline outline_of(const std::string& text) {
    const MemoryReader files({{"outline.yaml", text}});
    Session session(files, {});
    DiagnosticSink sink;
    return session.read_outline("outline.yaml", sink).value_or(Outline{});
}

TEST(Outlines, aWholeOneIsRight) { EXPECT_THAT(mistakes(whole), ElementsAre()); }

TEST(Outlines, whatIsSaidToBeEncodedMustBeThere) {
    EXPECT_THAT(mistakes(with(whole, "fact complaint form", "fact complaint")),
                ElementsAre("outline_not_there at `\"fact complaint\"`"));
    EXPECT_THAT(mistakes(with(whole, "field charge date", "field charge day")),
                ElementsAre("outline_not_there at `\"field charge day\"`"));
    EXPECT_THAT(mistakes(with(whole, "finding serious", "finding charge late\n    #")),
                ElementsAre("outline_not_there at `finding charge late`"));
    EXPECT_THAT(
        mistakes(with(whole, "kind: informational\n    because: a heading", "kind: encoded")),
        ElementsAre("outline_not_there at `9999.1`"));
}

TEST(Outlines, aFactIsNoFinding) {
    EXPECT_THAT(mistakes(with(whole, "finding serious complaint", "finding complaint form")),
                ElementsAre("outline_not_there at `finding complaint form`"));
    EXPECT_THAT(mistakes(with(whole, "finding serious complaint", "finding charge disputed")),
                ElementsAre());
}

TEST(Outlines, everyParagraphOfTheLawMustBeInIt) {
    EXPECT_THAT(mistakes(with(whole, "- cite: 9999.1(b)", "- cite: 9999.1(c)")),
                ElementsAre("paragraph_not_in_outline at `§ 9999.1(b)`",
                            "outline_not_there at `9999.1(c)`"));
    EXPECT_THAT(mistakes(with(whole, "law: 12 CFR 9999", "law: 12 CFR 8888")), ElementsAre());
}

TEST(Outlines, whatWasNeverInForceHasNoRule) {
    EXPECT_THAT(mistakes(with(whole, "since: 2011-12-30", "never in force: yes")),
                ElementsAre("paragraph_never_in_force at `§ 9999.1(b)`"));
    EXPECT_THAT(mistakes(with(whole, "since: 2011-12-30", "never in force: no")), ElementsAre());
}

TEST(Outlines, partsThatAreMissingOrWrong) {
    EXPECT_THAT(mistakes(with(whole, "    because: a heading\n", "")),
                ElementsAre("outline_part_missing at `9999.1`"));
    EXPECT_THAT(mistakes(with(whole, "    title: Records\n", "")),
                ElementsAre("outline_part_missing at `9999.12`"));
    EXPECT_THAT(mistakes(with(whole, "    by: finding serious complaint\n", "")),
                ElementsAre("outline_part_missing at `comment 1(b)-2`"));
    EXPECT_THAT(mistakes(with(whole, "kind: finding", "kind: findings")),
                ElementsAre("outline_kind_unknown at `findings`"));
    EXPECT_THAT(mistakes(with(whole, "since:", "sinse:")),
                ElementsAre("outline_part_unknown at `sinse`"));
    EXPECT_THAT(mistakes(with(whole, "source:", "sorce:")),
                ElementsAre("outline_part_unknown at `sorce`"));
    EXPECT_THAT(mistakes(with(whole, "2011-12-30", "30.12.2011")),
                ElementsAre("case_not_a_date at `30.12.2011`"));
    EXPECT_THAT(
        mistakes(with(whole, "until: 2026-06-30", "since: 2027-01-01\n    until: 2026-06-30")),
        ElementsAre("ends_before_it_begins at `comment 1(b)-2`"));
    EXPECT_THAT(mistakes(with(whole, "- cite: 9999.12(a)", "- cite: 9999.12")),
                ElementsAre("case_key_twice at `9999.12`"));
    EXPECT_THAT(mistakes(""), ElementsAre("case_empty at ``"));
}

TEST(Outlines, areAddedUpBySection) {
    const std::vector<SectionTally> sections = tally_by_section(outline_of(whole));
    ASSERT_EQ(sections.size(), 2u);
    EXPECT_EQ(sections[0].section, "9999.1");
    EXPECT_EQ(sections[0].title, "Complaints");
    EXPECT_EQ(sections[0].tally.of(Became::encoded), 2u);
    EXPECT_EQ(sections[0].tally.of(Became::finding), 1u);
    EXPECT_EQ(sections[0].tally.of(Became::informational), 1u);
    EXPECT_EQ(sections[1].section, "9999.12");
    EXPECT_EQ(sections[1].tally.of(Became::left_out), 2u);
    EXPECT_EQ(sections[1].tally.all(), 2u);
}

TEST(Outlines, asAPageTellEveryDesignation) {
    const std::string page = accounting_markdown(outline_of(whole));
    EXPECT_THAT(page, HasSubstr("| all 6 | | 2 | 1 | 1 | 2 |"));
    EXPECT_THAT(page, HasSubstr("| 9999.1(b) | The answer | encoded | § 9999.1(b) | A1, A2 | since "
                                "2011-12-30 |"));
    EXPECT_THAT(page, HasSubstr("| comment 1(b)-2 | What is serious | finding | finding serious "
                                "complaint |  | until 2026-06-30 |"));
    EXPECT_THAT(page, HasSubstr("| 9999.12 | Records | left out | not \\| yet |"));
}

TEST(Outlines, besideTheRulesAreCheckedWithThem) {
    const std::string wrong = with(whole, "- cite: 9999.1(b)", "- cite: 9999.1(c)");
    for (const bool right : {true, false}) {
        const MemoryReader files(
            {{"own/rules.proviso", rules}, {"own/outline.yaml", right ? whole : wrong}});
        Session session(files, {});
        ASSERT_TRUE(session.load("own"));
        EXPECT_EQ(session.check_own_outline(), right);
    }
}

}  // namespace
}  // namespace proviso::testing
