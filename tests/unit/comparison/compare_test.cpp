// What counts as a difference, what it is put down to, and what the command ends with.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "interpreter/comparison/compare_cases.hpp"
#include "tests/unit/comparison/letters.hpp"

namespace proviso::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using Json = nlohmann::json;

std::string with_days(const std::string& days) {
    return replaced(letters(), "within 10 calendar", "within " + days + " calendar");
}

Json json_of(const MemoryReader& files, std::vector<std::string> more = {}) {
    more.insert(more.end(), {"--format", "json"});
    return Json::parse(compare(files, more).out);
}

/// "L-1: answer the letter: OPEN -> OPEN, due 3 days earlier", one for each answer that differs.
std::vector<std::string> changes(const Json& comparison) {
    std::vector<std::string> found;
    for (const Json& in_case : comparison["cases"]) {
        for (const Json& answer : in_case["answers"]) {
            found.push_back(in_case["case"].get<std::string>() + ": " +
                            answer["subject"].get<std::string>() + ": " +
                            answer["from"].get<std::string>() + " -> " +
                            answer["to"].get<std::string>());
        }
    }
    return found;
}

TEST(Compare, TheSameRulesDifferInNothing) {
    const Told told = compare(two_editions(letters()));
    EXPECT_EQ(told.code, cli::done);
    EXPECT_THAT(told.out, HasSubstr("3 cases compared, none comes out differently\n"));
    EXPECT_THAT(told.err, IsEmpty());
}

TEST(Compare, LayoutAndCommentsAreNoChange) {
    const Json found = json_of(two_editions(
        replaced(letters(), "  bank must", "  # the manual says so\n\n  the bank   must")));
    EXPECT_TRUE(found["changed_rules"].empty());
    EXPECT_THAT(changes(found), IsEmpty());
}

TEST(Compare, DaysMovedAndWhatFollowsFromThem) {
    // Eight days end on 2026-03-10: the answer of 2026-03-11 was in time and is late.
    const MemoryReader files = two_editions(with_days("8"));
    EXPECT_THAT(changes(json_of(files)),
                ::testing::ElementsAre("L-1: answer the letter: OPEN -> OPEN, due 2 days earlier",
                                       "L-2: answer the letter: DONE ON TIME -> DONE LATE"));
    const Told told = compare(files);
    EXPECT_EQ(told.code, cli::cases_differ);
    EXPECT_THAT(told.out, HasSubstr("Because of § 1(a)\n"));
    EXPECT_THAT(told.out, HasSubstr("3 cases compared, 2 come out differently, 2 answers\n"));
    EXPECT_THAT(told.out, HasSubstr("due Thu 2026-03-12 (10 calendar days"));
    EXPECT_THAT(told.out, HasSubstr("due Tue 2026-03-10 (8 calendar days"));
}

TEST(Compare, AnAmountIsHigherOrLower) {
    const MemoryReader files = two_editions(replaced(letters(), "fee and $50", "fee and $60"));
    const Json found = json_of(files);
    EXPECT_THAT(changes(found), ::testing::ElementsAre("L-1: refund: a value -> a value, higher",
                                                       "L-2: refund: a value -> a value, higher",
                                                       "L-3: refund: a value -> a value, higher"));
    EXPECT_EQ(found["cases"][0]["answers"][0]["old"]["value"], "$50.00");
    EXPECT_EQ(found["cases"][0]["answers"][0]["new"]["value"], "$60.00");
    EXPECT_EQ(found["groups"].size(), 1u);
    EXPECT_EQ(found["groups"][0]["causes"], Json({"§ 1(b)"}));
}

TEST(Compare, ANewDutyAndADroppedOne) {
    const std::string filing =
        "§ 1(c)  Filing\n  bank must file the letter\n    within 5 calendar days after letter "
        "received\n";
    const Json added = json_of(two_editions(letters() + filing));
    EXPECT_THAT(changes(added), ::testing::Contains("L-1: file the letter: not asked -> OPEN"));
    EXPECT_EQ(added["cases"][0]["answers"][0]["causes"], Json({"§ 1(c)"}));

    MemoryReader files = two_editions(letters());
    files.add("old.proviso", letters() + filing);
    EXPECT_THAT(changes(json_of(files)),
                ::testing::Contains("L-1: file the letter: OPEN -> not asked"));
}

TEST(Compare, AnotherParagraphWithTheSameOutcomeIsToldApart) {
    const MemoryReader files = two_editions(replaced(letters(), "§ 1(a)  A", "§ 2(a)  A"));
    const Told told = compare(files);
    EXPECT_EQ(told.code, cli::cases_differ);
    EXPECT_THAT(told.out, HasSubstr("citation changed, outcome unchanged"));
    EXPECT_THAT(told.out, HasSubstr("§ 1(a) -> § 2(a)"));
    EXPECT_THAT(told.out, HasSubstr("3 cases compared, none comes out differently; 3 answers name "
                                    "another paragraph and nothing else"));
}

TEST(Compare, ARenumberingIsTheCauseOfOtherCitationsAlone) {
    const std::string governed =
        replaced(letters(), "  version 1\n", "  version 1\n  law in force on letter received\n");
    MemoryReader files =
        two_editions(replaced(governed, "letter received\n",
                              "letter received\n  renumbered from § 7 to § 1 on 2026-03-03\n"));
    files.add("old.proviso", governed);
    // The letters came on 2026-03-02, the day before: their paragraphs are cited as § 7.
    const Json found = json_of(files);
    EXPECT_THAT(changes(found), ::testing::Contains("L-1: answer the letter: § 1(a) -> § 7(a)"));
    for (const Json& group : found["groups"]) {
        EXPECT_EQ(group["only_citation"], true);
        EXPECT_EQ(group["causes"], Json({"renumbering"}));
    }
    EXPECT_EQ(found["count"]["cases"], 0);
    EXPECT_EQ(found["count"]["citation_cases"], 3);
}

TEST(Compare, WhatIsChangedWithoutADifferenceIsNamed) {
    // No case has a fee below fifty dollars and one cent that this could touch.
    const Told told = compare(two_editions(replaced(
        letters(), "refund is lesser of fee and $50",
        "refund is lesser of fee and $50\n    if fee is more than $0\n    otherwise fee")));
    EXPECT_EQ(told.code, cli::done);
    EXPECT_THAT(told.out, HasSubstr("no answer in these cases differs because of it: § 1(b)"));
}

TEST(Compare, AnotherDayIsAChangeOfNoRule) {
    const MemoryReader files = two_editions(letters());
    const Told told = compare(files, {"--new-as-of", "2026-03-20"});
    EXPECT_EQ(told.code, cli::cases_differ);
    EXPECT_THAT(told.out, HasSubstr("At § 1(a)\n"));
    EXPECT_THAT(told.out, HasSubstr("as of 2026-03-04 and 2026-03-20"));
    EXPECT_EQ(compare(files, {"--as-of", "2026-03-20"}).code, cli::done);
}

TEST(Compare, TheLawAsKnownOnTwoDays) {
    MemoryReader files = two_editions(letters());
    const std::string published = replaced(
        replaced(letters(), "  version 1\n", "  version 1\n  law in force on letter received\n"),
        "letter kind is complaint\n",
        "letter kind is complaint\n    effective from 2026-01-01\n    published on "
        "2026-02-01\n");
    files.add("old.proviso", published);
    files.add("new.proviso", published);
    // Published on 2026-02-01: nobody who asks on 2026-01-15 knows that the letter must be answered.
    const Json found =
        json_of(files, {"--law-known-on", "2026-01-15", "--new-law-known-on", "2026-02-01"});
    EXPECT_EQ(changes(found).size(), 2u);
    EXPECT_THAT(changes(found),
                ::testing::Contains("L-1: answer the letter: NOT REQUIRED -> OPEN"));
    EXPECT_EQ(compare(files, {"--law-known-on", "2026-02-01"}).code, cli::done);
    EXPECT_EQ(compare(files, {"--new-law-known-on", "2026-02-30"}).code, cli::wrong_usage);
}

const char* const question =
    "interpretation day of receipt on § 1(a)\n"
    "  question \"Does the day of receipt count?\"\n"
    "  option \"it does not count\", adopted\n"
    "    span is 10 calendar days\n"
    "  option \"it counts\"\n"
    "    span is 9 calendar days\n"
    "  decided by the tests on 2026-11-21, here\n";

TEST(Compare, TwoReadingsOfOneRuleset) {
    MemoryReader files = two_editions(letters());
    const std::string text = replaced(replaced(letters(), "within 10 calendar days", "within span"),
                                      "term refund", "term span is a period\nterm refund") +
                             question;
    files.add("old.proviso", text);
    files.add("new.proviso", text);
    const Json found = json_of(files, {"--new-reading", "day of receipt=It counts"});
    EXPECT_THAT(changes(found),
                ::testing::Contains("L-1: answer the letter: OPEN -> OPEN, due 1 day earlier"));
    const Told unknown = compare(files, {"--old-reading", "day of recipt=it counts"});
    EXPECT_EQ(unknown.code, cli::wrong_usage);
    EXPECT_THAT(unknown.err, HasSubstr("did you mean `day of receipt`?"));
    EXPECT_THAT(compare(files, {"--old-reading", "day of receipt=never"}).err,
                HasSubstr("its options are `it does not count` and `it counts`"));
    EXPECT_EQ(compare(files, {"--old-reading", "day of receipt"}).code, cli::wrong_usage);
}

const char* const policy =
    "policy House rules\n"
    "  on Letters\n"
    "  at least as protective of customer\n"
    "  cites the manual\n"
    "  version 1\n"
    "§ House 1  Sooner\n"
    "  bank must answer the letter\n"
    "    within 7 calendar days after letter received\n"
    "    if letter kind is complaint\n"
    "§ House 2  Refund\n"
    "  refund is lesser of fee and $70\n"
    "    instead of § 1(b)\n"
    "    signed by \"Compliance: more is paid back\"\n";

TEST(Compare, WhatAPolicyAddsStandsBesideTheLaw) {
    MemoryReader files = two_editions(letters());
    files.add("rules/letters/letters.proviso", letters());
    files.add("rules/house/house.proviso", policy);
    cli::Surroundings surroundings;
    std::ostringstream out, err;
    cli::run(std::vector<std::string>{"compare", "rules/letters", "rules/house", "--cases",
                                      "cases/L-1.yaml", "--format", "json"},
             out, err, files, surroundings);
    ASSERT_EQ(err.str(), "");
    const Json found = Json::parse(out.str());
    EXPECT_THAT(changes(found),
                ::testing::UnorderedElementsAre("L-1: answer the letter: not asked -> OPEN",
                                                "L-1: refund: as by law -> a value"));
    for (const Json& answer : found["cases"][0]["answers"]) EXPECT_EQ(answer["by_policy"], true);
}

TEST(Compare, ACaseThatOneSideCannotReadDoesNotStopTheOthers) {
    const Told told = compare(
        two_editions(replaced(with_days("8"), "complaint or praise", "complaint or request")));
    EXPECT_EQ(told.code, cli::case_not_read);
    EXPECT_THAT(told.err, HasSubstr("cases/L-3.yaml"));
    EXPECT_THAT(told.out, HasSubstr("CASE NOT READ by NEW  cases/L-3.yaml"));
    EXPECT_THAT(told.out, HasSubstr("2 cases compared, 2 come out differently"));
}

TEST(Compare, ErrorsOfEitherSideEndItWithoutAResult) {
    const MemoryReader files = two_editions(letters() + "  bank must\n");
    const Told told = compare(files);
    EXPECT_EQ(told.code, cli::rulesets_have_errors);
    EXPECT_THAT(told.out, IsEmpty());
    EXPECT_THAT(told.err, HasSubstr("new.proviso"));
}

TEST(Compare, CasesMustBeThere) {
    MemoryReader files = two_editions(letters());
    files.add("empty/readme.txt", "no case");
    cli::Surroundings surroundings;
    std::ostringstream out, err;
    EXPECT_EQ(cli::run(std::vector<std::string>{"compare", "old.proviso", "new.proviso"}, out, err,
                       files, surroundings),
              cli::wrong_usage);
    EXPECT_THAT(err.str(), HasSubstr("it needs cases: --cases PATH…"));
    EXPECT_EQ(cli::run(std::vector<std::string>{"compare", "old.proviso", "new.proviso", "--cases",
                                                "empty"},
                       out, err, files, surroundings),
              cli::case_not_read);
    EXPECT_THAT(err.str(), HasSubstr("P1107"));
    EXPECT_THAT(out.str(), IsEmpty());
}

TEST(Compare, ManyCasesAreFoundLikeEachAlone) {
    MemoryReader files = two_editions(with_days("8"));
    std::vector<std::string> paths;
    for (int i = 0; i < 100; ++i) {
        const std::string name = "M-" + std::to_string(100 + i);
        const std::string day = i % 2 == 0 ? "2026-03-04" : "2026-03-20";
        paths.push_back("many/" + name + ".yaml");
        files.add(paths.back(), letter(name, day, i % 3 == 0 ? "praise" : "complaint"));
    }
    Session before(files, {}), after(files, {});
    ASSERT_TRUE(before.load("old.proviso"));
    ASSERT_TRUE(after.load("new.proviso"));
    const ComparedRules old_rules{before.layers(), before.sources(), {}};
    const ComparedRules new_rules{after.layers(), after.sources(), {}};
    const RulesChanged changed(old_rules, new_rules);
    const auto found = [&](const std::vector<std::string>& some) {
        std::string text;
        for (const CaseChange& change :
             compare_cases(old_rules, new_rules, changed, files, some, {}).changed)
            text +=
                change.case_id + " " + transition_text(change.answers.front().transition) + "\n";
        return text;
    };
    std::string one_by_one;
    for (const std::string& path : paths) one_by_one += found({path});
    EXPECT_THAT(one_by_one, HasSubstr("M-101 MISSED, due 2 days earlier\n"));
    EXPECT_THAT(one_by_one, Not(HasSubstr("M-103")));  // praise
    for (int again = 0; again < 5; ++again) EXPECT_EQ(found(paths), one_by_one);
}

}  // namespace
}  // namespace proviso::testing
