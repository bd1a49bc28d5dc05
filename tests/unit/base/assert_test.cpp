#include "interpreter/base/assert.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Assert, HoldsQuietly) { PROVISO_ASSERT(1 + 1 == 2, "sums are sums"); }

TEST(AssertDeathTest, EndsWithExitCode70AndSaysWhatWasAssumed) {
    EXPECT_EXIT(PROVISO_ASSERT(1 + 1 == 3, "sums are odd"), testing::ExitedWithCode(70),
                "this is a defect in proviso: assumed that sums are odd "
                "\\(tests/unit/base/assert_test.cpp:");
}

}  // namespace
