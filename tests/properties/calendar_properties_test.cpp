// Laws of business days: table look-ups agree with walking day by day, on many calendars.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>

#include "tests/properties/calendar_rules.hpp"
#include "tests/properties/random.hpp"

namespace proviso {
namespace {

using testing::federal_office_holidays;
using testing::federal_reserve_holidays;
using testing::monday_to_friday;
using testing::Random;

/// A calendar with some weekdays open, a holiday set or none, and single openings and closings.
CalendarRule random_rule(Random& random) {
    CalendarRule rule;
    for (bool& open : rule.open_on) open = random.chance(70);
    rule.first_year = random.between(1900, 2030);
    rule.last_year = rule.first_year + random.between(0, 30);
    if (random.chance(50)) rule.holidays.push_back(federal_reserve_holidays());
    if (random.chance(50)) rule.holidays.push_back(federal_office_holidays());
    for (std::int32_t i = random.between(0, 20); i > 0; --i) {
        const auto day =
            make_day(rule.first_year, static_cast<std::uint32_t>(random.between(1, 12)),
                     static_cast<std::uint32_t>(random.between(1, 28)));
        rule.days.push_back({*day, random.chance(50), "single day"});
    }
    return rule;
}

/// The n-th business day by asking every day in between.
std::optional<Day> walk(const Calendar& calendar, Day day, std::int32_t n) {
    if (!calendar.covers(day)) return std::nullopt;
    const std::int32_t step = n < 0 ? -1 : 1;
    for (std::int32_t left = n < 0 ? -n : n; left > 0;) {
        day = day + step;
        const auto open = calendar.is_business_day(day);
        if (!open) return std::nullopt;
        if (*open) --left;
    }
    return day;
}

TEST(CalendarProperties, StepsAgreeWithWalking) {
    Random random(20260302);
    for (int round = 0; round < 60; ++round) {
        const Calendar calendar(random_rule(random));
        if (!calendar.covers(calendar.first())) continue;
        for (int trial = 0; trial < 200; ++trial) {
            const std::int32_t span = calendar.last() - calendar.first();
            const Day anchor = calendar.first() + random.between(-3, span + 3);
            const std::int32_t n = random.between(-60, 60);
            ASSERT_EQ(calendar.add_business_days(anchor, n), walk(calendar, anchor, n))
                << to_text(anchor) << " and " << n;
        }
    }
}

TEST(CalendarProperties, StepsAndCountsAreInverse) {
    Random random(1005);
    const Calendar calendar(monday_to_friday(federal_office_holidays()));
    for (int trial = 0; trial < 5'000; ++trial) {
        const Day anchor = *read_day("2010-01-01") + random.between(0, 10'000);
        const std::int32_t n = random.between(1, 300);
        const auto to = calendar.add_business_days(anchor, n);
        ASSERT_TRUE(to);
        EXPECT_EQ(calendar.business_days_between(anchor, *to), n);
        EXPECT_EQ(calendar.business_days_between(*to, anchor), -n);
        EXPECT_EQ(
            *calendar.add_business_days(*to, -n),
            *calendar.is_business_day(anchor) ? anchor : *calendar.add_business_days(anchor, -1))
            << to_text(anchor);
        EXPECT_EQ(calendar.skipped(anchor, *to).size(), static_cast<std::size_t>(*to - anchor - n));
    }
}

TEST(CalendarProperties, EveryClosedDayHasAReason) {
    const Calendar calendar(monday_to_friday(federal_reserve_holidays()));
    for (Day day = calendar.first(); day <= calendar.last(); day = day + 1) {
        ASSERT_EQ(calendar.why_closed(day).empty(), *calendar.is_business_day(day)) << to_text(day);
    }
}

/// How many calendar days n business days can last: the table of the semantics page.
TEST(CalendarProperties, LengthsOfBusinessDays2011To2050) {
    CalendarRule rule = monday_to_friday(federal_reserve_holidays());
    rule.holidays[0].last_year = 2051;
    const Calendar calendar(rule);
    struct Expected {
        std::int32_t n, shortest, longest, most_common;
    };
    constexpr std::array<Expected, 6> table = {{{1, 1, 4, 1},
                                                {2, 2, 5, 2},
                                                {3, 3, 6, 3},
                                                {5, 5, 11, 7},
                                                {10, 12, 18, 14},
                                                {20, 26, 33, 29}}};
    for (const Expected& expected : table) {
        std::map<std::int32_t, int> lengths;
        for (Day day = *read_day("2011-01-01"); day <= *read_day("2050-12-31"); day = day + 1) {
            ++lengths[*calendar.add_business_days(day, expected.n) - day];
        }
        const auto common =
            std::max_element(lengths.begin(), lengths.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        EXPECT_EQ(lengths.begin()->first, expected.shortest) << expected.n;
        EXPECT_EQ(lengths.rbegin()->first, expected.longest) << expected.n;
        EXPECT_EQ(common->first, expected.most_common) << expected.n;
    }
}

}  // namespace
}  // namespace proviso
