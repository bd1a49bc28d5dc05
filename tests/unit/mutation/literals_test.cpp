#include "interpreter/mutation/literals.hpp"

#include <gmock/gmock.h>

namespace proviso {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<std::string> kinds = {"business day", "banking day"};

TEST(Literals, PeriodsAreMovedByOneAndTheirDaysExchanged) {
    EXPECT_THAT(
        literals_near("10 business days", kinds),
        ElementsAre("9 business days", "11 business days", "10 calendar days", "10 banking days"));
    EXPECT_THAT(literals_near("1 calendar day", kinds),
                ElementsAre("0 calendar days", "2 calendar days", "1 business day"));
    EXPECT_THAT(literals_near("2 years rounding down", kinds),
                ElementsAre("1 year rounding down", "3 years rounding down"));
    EXPECT_THAT(literals_near("0 business days", kinds),
                ElementsAre("1 business day", "0 calendar days", "0 banking days"));
    EXPECT_THAT(literals_near("45 calendar days", {}),
                ElementsAre("44 calendar days", "46 calendar days"));
}

TEST(Literals, AmountsNumbersSharesAndDatesAreMovedByOne) {
    EXPECT_THAT(literals_near("$1,000.00", kinds), ElementsAre("$999.00", "$1,001.00"));
    EXPECT_THAT(literals_near("$0", kinds), ElementsAre("$1"));
    EXPECT_THAT(literals_near("2.5", kinds), ElementsAre("1.5", "3.5"));
    EXPECT_THAT(literals_near("10%", kinds), ElementsAre("9%", "11%"));
    EXPECT_THAT(literals_near("2024-02-29", kinds), ElementsAre("2024-02-28", "2024-03-01"));
}

TEST(Literals, NamesHaveNoNeighbours) {
    EXPECT_THAT(literals_near("initial period", kinds), IsEmpty());
    EXPECT_THAT(literals_near("", kinds), IsEmpty());
    EXPECT_THAT(literals_near("$", kinds), IsEmpty());
    EXPECT_THAT(literals_near("99999999999999999999 business days", kinds), IsEmpty());
}

}  // namespace
}  // namespace proviso
