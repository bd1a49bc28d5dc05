// Which changes are made of a text. Each line of the lists below was written by hand.
#include <gmock/gmock.h>

#include "grammar/parse.hpp"
#include "interpreter/base/render.hpp"
#include "interpreter/mutation/mutants.hpp"

namespace proviso {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;

const std::string head =
    "ruleset R\n  cites M\n  version 1\n\nparty bank\nfact ready is yes or no\nfact form is letter "
    "or call\nfact fee is money\nevent claim\nevent reply\nact bank: pay / paid\nrecord charge\n  "
    "date is a date\n\n";

const InScope in_scope = {{"business day", "banking day"},
                          {"bank", "customer"},
                          {"reserve holidays", "office holidays"},
                          {{"claim", false, true},
                           {"reply", false, true},
                           {"letter", true, true},
                           {"paid", false, false}}};

struct Made {
    SourceMap sources;
    std::vector<Mutant> mutants;

    /// The whole text after the change of this name, which must be made once.
    std::string after(const std::string& change) const {
        std::string found;
        for (const Mutant& each : mutants) {
            if (each.change != change) continue;
            EXPECT_TRUE(found.empty()) << change << " is made twice";
            found = sources.text(each.where.source);
            found.replace(each.where.begin, each.where.end - each.where.begin, each.by);
        }
        EXPECT_FALSE(found.empty()) << "no change is called " << change;
        return found.substr(std::min(head.size(), found.size()));
    }
    std::vector<std::string> changes() const {
        std::vector<std::string> all;
        for (const Mutant& each : mutants) all.push_back(each.change);
        return all;
    }
};

Made mutants_in(const std::string& text) {
    Made made;
    DiagnosticSink sink;
    const SourceId source = made.sources.add("rules.proviso", head + text);
    const Document document = read_document(parse(made.sources, source, sink), made.sources);
    EXPECT_FALSE(sink.has_errors()) << render_text(sink, made.sources);
    made.mutants = mutants_of(document, made.sources, in_scope);
    return made;
}

TEST(Mutants, OfADuty) {
    const Made made = mutants_in(
        "§ 1  Pay\n  bank must pay\n    within 10 business days after claim\n    if form is "
        "letter and ready\n    unless no reply within 5 calendar days after claim\n");
    EXPECT_THAT(
        made.changes(),
        ElementsAre("without the paragraph", "`no later than` for `within`",
                    "9 business days for 10 business days", "11 business days for 10 business days",
                    "10 calendar days for 10 business days", "10 banking days for 10 business days",
                    "`reply` for `claim`", "without the clause", "without `form is letter`",
                    "without `ready`", "`form is not letter` for `form is letter`",
                    "`not ready` for `ready`", "without the clause",
                    "`reply within 5 calendar days after claim` for `no reply within 5 "
                    "calendar days after claim`",
                    "`no later than` for `within`", "4 calendar days for 5 calendar days",
                    "6 calendar days for 5 calendar days", "5 business days for 5 calendar days",
                    "`reply` for `claim`"));
    EXPECT_EQ(made.after("without `ready`"),
              "§ 1  Pay\n  bank must pay\n    within 10 business days after claim\n    if form is "
              "letter\n    unless no reply within 5 calendar days after claim\n");
    EXPECT_EQ(made.after("without `form is letter`"),
              "§ 1  Pay\n  bank must pay\n    within 10 business days after claim\n    if ready\n  "
              "  unless no reply within 5 calendar days after claim\n");
}

TEST(Mutants, OfALabelledListMoveTheLabelsUp) {
    const Made made = mutants_in(
        "§ 1  Pay\n  due means that any of\n      (A) ready\n      (B) form is letter\n      (C) "
        "not ready\n");
    EXPECT_EQ(made.after("without (A)"),
              "§ 1  Pay\n  due means that any of\n      (A) form is letter\n      (B) not ready\n");
    EXPECT_EQ(made.after("without (C)"),
              "§ 1  Pay\n  due means that any of\n      (A) ready\n      (B) form is letter\n");
    for (const Mutant& each : made.mutants) {
        if (each.change != "without (B)") continue;
        const ChangedLines lines = changed_lines(each, made.sources);
        EXPECT_THAT(lines.before, ElementsAre("      (B) form is letter"));
        EXPECT_THAT(lines.after, IsEmpty());
    }
}

TEST(Mutants, OfValuesAndBoundaries) {
    const Made made = mutants_in(
        "§ 1  Price\n  price is lesser of $50 and fee\n\n§ 2  Late\n  late means that fee is more "
        "than $50\n\n§ 3  Sum\n  sum is fee - $5\n\n§ 4  Charges\n  early means that any charge "
        "where date is before claim\n");
    EXPECT_THAT(made.changes(), Contains("greater for lesser"));
    EXPECT_THAT(made.changes(), Contains("`is at least` for `is more than`"));
    EXPECT_THAT(made.changes(), Contains("plus for minus"));
    EXPECT_THAT(made.changes(), Contains("`no later than` for `before`"));
    EXPECT_THAT(made.changes(), Contains("`no charge where date is before claim` for `any charge "
                                         "where date is before claim`"));
}

TEST(Mutants, OfVersionsAndPrecedence) {
    const Made made = mutants_in(
        "§ 1  Price\n  price is fee\n\n§ 2  Old\n  price is $5\n    instead of § 1 and § 3\n    "
        "effective until 2019-03-31\n\n§ 3  Other\n  price is $6\n    instead of § 1\n    if "
        "ready\n");
    EXPECT_THAT(made.changes(), Contains("2019-04-01 for 2019-03-31"));
    EXPECT_THAT(made.after("without § 3"), HasSubstr("    instead of § 1\n    effe"));
    EXPECT_THAT(made.after("without § 1"), HasSubstr("    instead of § 3\n    effe"));
}

TEST(Mutants, DeclarationsExamplesAndOptionsNotAdoptedAreLeftAlone) {
    const Made made = mutants_in(
        "§ 1  Price\n  price is fee\n\ninterpretation cost on § 1\n  question \"Which?\"\n  "
        "option \"small\", adopted\n    extra is $1\n  option \"large\"\n    extra is $9\n  "
        "decided by Legal\n\nexample one\n  given\n    fee: $3\n  as of 2026-03-02\n  expect "
        "price is $3\n");
    EXPECT_THAT(made.changes(), ElementsAre("without the paragraph", "$0 for $1", "$2 for $1"));
}

TEST(Mutants, OfTimes) {
    const Made made = mutants_in(
        "§ 1  Pay\n  bank must pay\n    no later than 10 calendar days after claim\n    rolling to "
        "the next business day\n\n§ 2  Again\n  bank may pay\n    once paid\n    if latest claim "
        "is "
        "before 2026-01-31\n");
    EXPECT_THAT(made.changes(), IsSupersetOf({"`within` for `no later than`", "`reply` for `claim`",
                                              "`banking day` for `business day`",
                                              "`after` for `once`", "`claim` for `paid`"}));
    EXPECT_THAT(made.after("`banking day` for `business day`"),
                HasSubstr("\n    rolling to the next banking day\n"));
}

TEST(Mutants, OfABurdenOfProof) {
    const Made made = mutants_in(
        "fact late is yes or no, no unless proved by bank\nfinding meant is yes or "
        "no, "
        "yes unless proved by customer\n");
    EXPECT_THAT(made.changes(),
                ElementsAre("without the burden of proof",
                            "`yes unless proved by customer` for `no unless proved by bank`",
                            "without the burden of proof",
                            "`no unless proved by bank` for `yes unless proved by customer`"));
    EXPECT_EQ(made.mutants[0].heading(), "fact late");
    EXPECT_EQ(made.mutants[2].heading(), "finding meant");
    EXPECT_THAT(made.after("`yes unless proved by customer` for `no unless proved by bank`"),
                StartsWith("fact late is yes or no, yes unless proved by customer\n"));
}

TEST(Mutants, OfACalendar) {
    const Made made = mutants_in(
        "calendar business day\n  cites M\n  open Monday to Friday\n  closed on reserve holidays\n"
        "  closed on 2026-03-16, \"Founder's day\"\n");
    EXPECT_THAT(made.changes(),
                ElementsAre("`Saturday` for `Friday`", "without the line",
                            "`office holidays` for `reserve holidays`", "without the line"));
    EXPECT_EQ(made.after("`Saturday` for `Friday`"),
              "calendar business day\n  cites M\n  open Monday to Saturday\n  closed on reserve "
              "holidays\n  closed on 2026-03-16, \"Founder's day\"\n");
}

TEST(Mutants, OfTheDayThatChoosesTheLaw) {
    SourceMap sources;
    DiagnosticSink sink;
    const SourceId source = sources.add(
        "rules.proviso", "ruleset R\n  cites M\n  version 1\n  law in force on claim\n");
    const Document document = read_document(parse(sources, source, sink), sources);
    const std::vector<Mutant> mutants = mutants_of(document, sources, in_scope);
    ASSERT_EQ(mutants.size(), 1U);
    EXPECT_EQ(mutants[0].change, "`reply` for `claim`");
    EXPECT_EQ(mutants[0].heading(), "ruleset R");
}

TEST(Mutants, TakeTheNextThatMayStandIn) {
    EXPECT_EQ(next_event(in_scope, "claim"), "reply");
    EXPECT_EQ(next_event(in_scope, "reply"), "claim");
    EXPECT_EQ(next_event(in_scope, "paid"), "claim");
    EXPECT_EQ(next_event(in_scope, "letter"), std::nullopt);
    EXPECT_EQ(next_event(in_scope, "account first deposit"), std::nullopt);
    EXPECT_EQ(next_of({"a", "b", "c"}, "c"), "a");
    EXPECT_EQ(next_of({"a"}, "a"), std::nullopt);
    EXPECT_EQ(next_of({"a", "b"}, "d"), std::nullopt);
}

}  // namespace
}  // namespace proviso
