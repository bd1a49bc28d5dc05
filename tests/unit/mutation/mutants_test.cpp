// Which changes are made of a text. Each line of the lists below was written by hand.
#include <gmock/gmock.h>

#include "grammar/parse.hpp"
#include "interpreter/base/render.hpp"
#include "interpreter/mutation/mutants.hpp"

namespace proviso {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

const std::string head =
    "ruleset R\n  cites M\n  version 1\n\nparty bank\nfact ready is yes or no\nfact form is letter "
    "or call\nfact fee is money\nevent claim\nevent reply\nact bank: pay / paid\nrecord charge\n  "
    "date is a date\n\n";

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
    made.mutants = mutants_of(document, made.sources, {"business day"});
    return made;
}

TEST(Mutants, OfADuty) {
    const Made made = mutants_in(
        "§ 1  Pay\n  bank must pay\n    within 10 business days after claim\n    if form is "
        "letter and ready\n    unless no reply within 5 calendar days after claim\n");
    EXPECT_THAT(
        made.changes(),
        ElementsAre("without the paragraph", "9 business days for 10 business days",
                    "11 business days for 10 business days",
                    "10 calendar days for 10 business days", "without the clause",
                    "without `form is letter`", "without `ready`",
                    "`form is not letter` for `form is letter`", "`not ready` for `ready`",
                    "without the clause",
                    "`reply within 5 calendar days after claim` for `no reply within 5 "
                    "calendar days after claim`",
                    "4 calendar days for 5 calendar days", "6 calendar days for 5 calendar days",
                    "5 business days for 5 calendar days"));
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
    EXPECT_THAT(made.after("without § 3"), ::testing::HasSubstr("    instead of § 1\n    effe"));
    EXPECT_THAT(made.after("without § 1"), ::testing::HasSubstr("    instead of § 3\n    effe"));
}

TEST(Mutants, DeclarationsExamplesAndOptionsNotAdoptedAreLeftAlone) {
    const Made made = mutants_in(
        "§ 1  Price\n  price is fee\n\ninterpretation cost on § 1\n  question \"Which?\"\n  "
        "option \"small\", adopted\n    extra is $1\n  option \"large\"\n    extra is $9\n  "
        "decided by Legal\n\nexample one\n  given\n    fee: $3\n  as of 2026-03-02\n  expect "
        "price is $3\n");
    EXPECT_THAT(made.changes(), ElementsAre("without the paragraph", "$0 for $1", "$2 for $1"));
}

}  // namespace
}  // namespace proviso
