// How citations are built, and which comes first.

#include "interpreter/semantics/citation_order.hpp"

#include <gtest/gtest.h>

namespace proviso {
namespace {

using Parts = std::vector<std::string>;

TEST(CitationOrder, parts_are_groups_at_the_end) {
    EXPECT_EQ(citation_parts("1005.11(c)(2)"), (Parts{"1005.11", "(c)", "(2)"}));
    EXPECT_EQ(citation_parts("comment 11(c)-2"), (Parts{"comment 11(c)-2"}));
    EXPECT_EQ(citation_parts("Escalation"), (Parts{"Escalation"}));
    EXPECT_EQ(citation_parts("(a)"), (Parts{"(a)"}));
    EXPECT_LE(citation_parts(std::string("1") + std::string(3000, 'x') +
                             "(a)(a)(a)(a)(a)(a)(a)(a)"
                             "(a)(a)(a)(a)(a)(a)(a)(a)(a)(a)(a)(a)")
                  .size(),
              16U);
}

TEST(CitationOrder, reads_as_a_reader_expects) {
    const Parts order = {"1005.2(d)",        "1005.3(c)(3)",     "1005.11",
                         "1005.11(b)(1)(i)", "1005.11(b)(1)(v)", "1005.11(b)(1)(ix)",
                         "1005.11(b)(2)",    "1005.11(b)(10)",   "1005.11(c)",
                         "1005.11(i)",       "1693f(a)",         "comment 11(c)-2",
                         "comment 11(c)-10", "Escalation",       "Policy 4.2"};
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
        EXPECT_TRUE(citation_before(citation_parts(order[i]), citation_parts(order[i + 1])))
            << order[i] << " before " << order[i + 1];
        EXPECT_FALSE(citation_before(citation_parts(order[i + 1]), citation_parts(order[i])));
    }
}

TEST(CitationOrder, below_means_by_parts) {
    EXPECT_TRUE(is_at_or_below(citation_parts("1005.11(c)(2)"), citation_parts("1005.11")));
    EXPECT_FALSE(is_at_or_below(citation_parts("1005.111"), citation_parts("1005.11")));
    EXPECT_FALSE(is_at_or_below(citation_parts("comment 11(c)-2"), citation_parts("comment 11")));
}

TEST(CitationOrder, form) {
    for (const char* good :
         {"1005.11(c)(1)", "comment 11(c)-2", "Policy 4.2", "1693f(a)", "Escalation"}) {
        EXPECT_TRUE(is_citation(good)) << good;
    }
    for (const char* bad : {"", "escalation", "Two words", "a b 1", "Policy four"}) {
        EXPECT_FALSE(is_citation(bad)) << bad;
    }
}

}  // namespace
}  // namespace proviso
