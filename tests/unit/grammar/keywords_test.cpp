// The table of words is complete, told once, and what the grammar itself goes by.

#include <gtest/gtest.h>

#include <set>

#include "grammar/keywords.hpp"
#include "tests/support/sample_texts.hpp"
#include "tests/unit/grammar/reading.hpp"

namespace proviso::testing {

TEST(Keywords, stand_once_with_a_sentence) {
    std::set<std::string_view> seen;
    for (const Keyword& keyword : keywords()) {
        EXPECT_TRUE(seen.insert(keyword.words).second) << keyword.words;
        EXPECT_FALSE(keyword.sentence.empty()) << keyword.words;
        EXPECT_EQ(find_keyword(keyword.words), &keyword);
    }
    EXPECT_EQ(find_keyword("provisional"), nullptr);
}

TEST(Keywords, that_stop_a_name_break_one) {
    for (const Keyword& keyword : keywords()) {
        if (keyword.in_names != NameUse::stops) continue;
        const Reading reading("event notice " + std::string(keyword.words) + " given\n");
        EXPECT_EQ(reading.places().at(0).substr(0, 5), "P0203") << keyword.words;
    }
}

TEST(Keywords, that_begin_no_name_are_refused_there) {
    for (const Keyword& keyword : keywords()) {
        if (keyword.in_names != NameUse::not_first) continue;
        const Reading reading("event " + std::string(keyword.words) + " given\n");
        EXPECT_EQ(reading.places().at(0).substr(0, 5), "P0125") << keyword.words;
    }
}

TEST(Kinds, every_one_occurs_somewhere) {
    std::set<SyntaxKind> seen;
    for (const std::string_view text :
         {sample_ruleset, sample_interpretation, sample_policy, sample_examples, sample_table,
          sample_calendar,
          std::string_view(
              "\xEF\xBB\xBF"
              "fatc\nexample x\n  given case f\n§ 1\n  x is 5% of\n"
              "  y is greater of 5 and total of\n    (A) 2\n    (B) the latest z\n"
              "  y is number of r\n    rounded to the cent, up\n    otherwise \"q\"\n"
              "    effective from 2026-01-01 until 2026-02-01, also for cases since "
              "2025-01-01\n    rolling to the next day\n    at least 2 months before y\n"
              "    before z\n    after z\n    without delay after z\n"
              "    more than 2 months after z\n"
              "  z is never less than\n  z means that none of\n    (A) y is no\n"
              "    (B) x is on z\n    (C) x is at least 3\n    (D) x is at most 3\n"
              "    (E) x is less than 3\n    (F) § 1 is missed, effective from 2026-01-01\n"
              "  § 1 does not apply\n    except § 2\n  foo\n  z is 2 months rounding down\n"
              "  w is 5\n    published on 2026-01-01, withdrawn on 2026-02-01\n"
              "ruleset r\n  renumbered from § 1 to § 2 on 2026-01-01, except § 3 and § 4\n"
              "holidays h\n  closed on May 1, until 2027-01-01\n"
              "example y\n  law as known on 2026-01-01\n  on the authority of § 1\n")}) {
        for (const SyntaxNode& node : Reading(text).tree.nodes) seen.insert(node.kind);
    }
    for (std::size_t i = 0; i <= static_cast<std::size_t>(SyntaxKind::reference); ++i) {
        const auto kind = static_cast<SyntaxKind>(i);
        EXPECT_TRUE(seen.contains(kind)) << name_of(kind);
    }
}

}  // namespace proviso::testing
