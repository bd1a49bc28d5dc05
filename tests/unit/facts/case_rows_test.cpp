// Rows of a case: complete or not, in a stable order, equal rows kept apart.
#include <gmock/gmock.h>

#include "tests/unit/facts/reading.hpp"

namespace proviso {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Reading;

Reading with_rows(const std::string& lines) { return Reading("case: 1\ntransfer:\n" + lines); }

std::string rows_of(const Reading& reading) {
    if (!reading.facts) return reading.message();
    std::string rows;
    for (const Row& row : reading.facts->records[0].rows) {
        for (const StatedFact& field : row.fields) {
            if (field.stated == Stated::known) rows += to_text(field.value) + " ";
        }
        rows += "; ";
    }
    return rows;
}

const std::string early = "- date: 2026-02-17\n  amount: $480.00\n";
const std::string late = "- amount: $20.00\n  date: 2026-02-20\n";
const std::string late_larger = "- date: 2026-02-20\n  amount: $100.00\n";
const std::string undated = "- date: unknown\n  amount: $1.00\n";

TEST(CaseRows, AreNumberedByDateWhateverTheFileSays) {
    const std::string expected =
        "2026-02-17 $480.00 ; 2026-02-20 $20.00 ; 2026-02-20 $100.00 ; $1.00 ; ";
    EXPECT_EQ(rows_of(with_rows(early + late + late_larger + undated)), expected);
    EXPECT_EQ(rows_of(with_rows(undated + late_larger + late + early)), expected);
    EXPECT_EQ(rows_of(with_rows(late_larger + early + undated + late)), expected);
}

TEST(CaseRows, EqualRowsAreTwo) {
    EXPECT_EQ(rows_of(with_rows(early + early)), "2026-02-17 $480.00 ; 2026-02-17 $480.00 ; ");
}

TEST(CaseRows, MayBeIncomplete) {
    const Reading reading("case: 1\ntransfer and maybe more:\n" + early);
    ASSERT_TRUE(reading.facts) << reading.message();
    EXPECT_TRUE(reading.facts->records[0].maybe_more);
    EXPECT_FALSE(with_rows(early).facts->records[0].maybe_more);
    EXPECT_THAT(
        Reading("case: 1\ntransfer:\n" + early + "transfer and maybe more:\n" + late).codes(),
        ElementsAre("P0708"));
    EXPECT_THAT(Reading("case: 1\ntransfers:\n" + early).message(),
                HasSubstr("did you mean `transfer`?"));
}

TEST(CaseRows, NoneIsWrittenWithBrackets) {
    const Reading none("case: 1\ntransfer: []\n");
    ASSERT_TRUE(none.facts);
    EXPECT_TRUE(none.facts->records[0].given);
    EXPECT_THAT(Reading("case: 1\ntransfer:\n").message(), HasSubstr("write `transfer: []`"));
}

TEST(CaseRows, AreAListOfLines) {
    EXPECT_THAT(with_rows("  date: 2026-02-17\n").message(), HasSubstr("as in `- date: …`"));
    EXPECT_THAT(with_rows("- 2026-02-17\n").codes(), ElementsAre("P0716"));
    EXPECT_THAT(Reading("case: 1\ntransfer: 2\n").codes(), ElementsAre("P0716"));
}

TEST(CaseRows, FieldsAreTypedAsDeclared) {
    EXPECT_THAT(with_rows("- date: 2026-02-17\n  amount: 480\n").message(),
                HasSubstr("`amount` is money, and `480` is not written as money | write $480.00"));
    EXPECT_THAT(with_rows("- first statement sent: not applicable\n")
                    .facts->records[0]
                    .rows[0]
                    .fields[2]
                    .stated,
                Stated::not_applicable);
    EXPECT_THAT(with_rows("- unauthorized: yes\n").codes(), ElementsAre("P0729"));
    EXPECT_THAT(with_rows("- amuont: $5.00\n").message(), HasSubstr("did you mean `amount`?"));
    EXPECT_THAT(with_rows("- initial period: 3\n").codes(), ElementsAre("P0714"));
    EXPECT_THAT(with_rows("- date: 2026-02-17\n  the date: 2026-02-18\n").codes(),
                ElementsAre("P0708"));
}

TEST(CaseRows, CentsPartedFromTheirAmountAreNamed) {
    const Reading reading("case: 1\ntransfer: [{date: 2026-02-17, amount: $1,250.00}]\n");
    EXPECT_THAT(reading.codes(), ElementsAre("P0709"));
    EXPECT_THAT(reading.message(), HasSubstr("put the whole amount in quotes"));
    EXPECT_THAT(with_rows("- {amount: $1,250.00\", date: 2026-02-17}\n").codes(),
                ElementsAre("P0709"));
    EXPECT_THAT(Reading("case: 1\nfacts: {amount of alleged error: $1,250.00}\n").codes(),
                ElementsAre("P0709"));
    EXPECT_TRUE(with_rows("- {amount: \"$1,250.00\", date: 2026-02-17}\n").facts);
}

}  // namespace
}  // namespace proviso
