// Few sets that cover what all cover.
#include "interpreter/generation/cover.hpp"

#include <gmock/gmock.h>

namespace proviso {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SmallCover, TakesWhatAddsMostAndLeavesWhatAddsNothing) {
    EXPECT_THAT(small_cover({{0}, {0, 1, 2}, {2, 3}, {1}, {3}}, 4), ElementsAre(1, 2));
}

TEST(SmallCover, OfThoseThatAddAsMuchTheFirst) {
    EXPECT_THAT(small_cover({{0, 1}, {1, 2}, {2, 3}, {0, 3}}, 4), ElementsAre(0, 2));
}

TEST(SmallCover, AddsLessOnceOthersWereTaken) {
    // After the first, the second adds one and the third two.
    EXPECT_THAT(small_cover({{0, 1, 2, 3}, {0, 1, 4}, {5, 6}}, 7), ElementsAre(0, 2, 1));
}

TEST(SmallCover, OfNothingNothing) {
    EXPECT_THAT(small_cover({}, 0), IsEmpty());
    EXPECT_THAT(small_cover({{}, {}}, 0), IsEmpty());
}

}  // namespace
}  // namespace proviso
