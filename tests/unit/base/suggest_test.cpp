#include "interpreter/base/suggest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace proviso {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<std::string> names = {
    "notice of error", "notice given", "notice mailed", "claim withdrawn", "amount",
    "account",         "fee"};

TEST(Suggest, FindsTheOneWithinTwoChanges) {
    EXPECT_EQ(suggest("notise of error", names), "notice of error");
    EXPECT_EQ(suggest("notice of erorr", names), "notice of error") << "neighbours swapped";
    EXPECT_EQ(suggest("claim withdrwn", names), "claim withdrawn");
    EXPECT_EQ(suggest("Notice Given", names), "notice given");
}

TEST(Suggest, SaysNothingWhenUnsure) {
    EXPECT_EQ(suggest("something else", names), "");
    EXPECT_EQ(suggest("", names), "");
    EXPECT_EQ(suggest("fie", names), "fee");
    EXPECT_EQ(suggest("fax", names), "") << "two changes of three letters is another word";
    const std::vector<std::string_view> alike = {"rate a", "rate b"};
    EXPECT_EQ(suggest("rate c", alike), "") << "two are equally near";
}

TEST(Suggest, NearestAreInOrderAndBounded) {
    EXPECT_THAT(nearest("notice mailde", names, 3), ElementsAre("notice mailed"))
        << "the far one is left out beside one that is a letter away";
    const std::vector<std::string> far = {"late fee", "late sum"};
    EXPECT_THAT(nearest("late tax", far, 3), ElementsAre("late fee", "late sum"));
    EXPECT_THAT(nearest("acount", names, 3), ElementsAre("account", "amount"));
    EXPECT_THAT(nearest("acount", names, 1), ElementsAre("account"));
    EXPECT_THAT(nearest("zzzz", names, 3), IsEmpty());
}

TEST(Suggest, DistanceIsBounded) {
    EXPECT_EQ(edit_distance("abc", "abc", 2), 0U);
    EXPECT_EQ(edit_distance("abc", "acb", 2), 1U);
    EXPECT_EQ(edit_distance("abc", "xyz", 2), 3U);
    EXPECT_EQ(edit_distance("§1", "§2", 2), 1U) << "characters, not bytes";
    EXPECT_EQ(edit_distance(std::string(1'000'000, 'a'), std::string(1'000'000, 'b'), 2), 3U);
}

}  // namespace
}  // namespace proviso
