// Days: strict reading, the calendar's shape, and the three ways a month can end.
#include "interpreter/values/date.hpp"

#include <gtest/gtest.h>

namespace proviso {
namespace {

Day day(std::string_view text) {
    const auto read = read_day(text);
    EXPECT_TRUE(read) << text;
    return read.value_or(Day{});
}

std::string months_later(std::string_view from, std::int32_t months, MonthEnd mode) {
    const auto later = add_months(day(from), months, mode);
    return later ? to_text(*later) : "none";
}

TEST(Date, ReadsOnlyYearMonthDay) {
    EXPECT_EQ(day("1970-01-01").number, 0);
    EXPECT_EQ(day("1900-01-01"), first_day);
    EXPECT_EQ(day("2199-12-31"), last_day);
    EXPECT_EQ(to_text(day("2026-03-02")), "2026-03-02");
    for (const std::string_view wrong :
         {"",           "2026-3-02",   "2026-03-2",   "26-03-02",         "2026/03/02",
          "20260302",   " 2026-03-02", "2026-03-02 ", "2026-03-02T00:00", "+026-03-02",
          "2026-0a-02", "1899-12-31",  "2200-01-01",  "0000-01-01",       "2026-00-10",
          "2026-13-10", "2026-01-00",  "2026-01-32",  "2026-02-29",       "2026-02-30",
          "2100-02-29", "-026-01-01"}) {
        EXPECT_FALSE(read_day(wrong)) << wrong;
    }
}

TEST(Date, KnowsLeapYears) {
    EXPECT_TRUE(make_day(2028, 2, 29));
    EXPECT_TRUE(make_day(2000, 2, 29));
    EXPECT_FALSE(make_day(1900, 2, 29));
    EXPECT_FALSE(make_day(2026, 2, 29));
    EXPECT_FALSE(make_day(2026, 0, 1));
    EXPECT_FALSE(make_day(2026, 4, 31));
    EXPECT_FALSE(make_day(2'000'000'000, 1, 1));
}

TEST(Date, SplitsWhatItMakes) {
    Day previous = first_day - 1;
    for (std::int32_t year = 1900; year <= 2199; ++year) {
        for (std::uint32_t month = 1; month <= 12; ++month) {
            for (std::uint32_t number = 1; make_day(year, month, number); ++number) {
                const Day made = *make_day(year, month, number);
                ASSERT_EQ(made, previous + 1);
                const YearMonthDay parts = split(made);
                ASSERT_EQ(parts.year, year);
                ASSERT_EQ(parts.month, month);
                ASSERT_EQ(parts.day, number);
                previous = made;
            }
        }
    }
    EXPECT_EQ(previous, last_day);
}

TEST(Date, KnowsWeekdays) {
    EXPECT_EQ(weekday(day("1970-01-01")), Weekday::thursday);
    EXPECT_EQ(weekday(day("1900-01-01")), Weekday::monday);
    EXPECT_EQ(weekday(day("2026-03-01")), Weekday::sunday);
    EXPECT_EQ(to_text_with_weekday(day("2026-03-02")), "Mon 2026-03-02");
    EXPECT_EQ(to_text_with_weekday(day("2199-12-31")), "Tue 2199-12-31");
    EXPECT_EQ(short_name(Weekday::saturday), "Sat");
}

TEST(Date, SplitsDaysOfAnySize) {
    EXPECT_EQ(split(Day{2'147'483'647}).month, 7);
    EXPECT_LT(split(Day{-2'147'483'647}).year, 0);
    EXPECT_EQ(static_cast<int>(weekday(Day{-1})), static_cast<int>(Weekday::wednesday));
}

TEST(Date, Edge18And19CalendarDays) {
    EXPECT_EQ(to_text_with_weekday(day("2026-03-02") + 45), "Thu 2026-04-16");
    EXPECT_EQ(to_text_with_weekday(day("2026-03-02") + 90), "Sun 2026-05-31");
    EXPECT_EQ(to_text(day("2028-01-15") + 45), "2028-02-29");
    EXPECT_EQ(to_text(day("2027-01-15") + 45), "2027-03-01");
}

TEST(Date, Edge20And21SixtyDaysAfterAStatement) {
    EXPECT_EQ(to_text(day("2026-01-01") + 60), "2026-03-02");
    EXPECT_EQ(to_text(day("2028-01-01") + 60), "2028-03-01");
    EXPECT_EQ(to_text(day("2027-01-01") + 60), "2027-03-02");
    EXPECT_EQ(to_text(day("2026-01-31") + 60), "2026-04-01");
    EXPECT_EQ(to_text(day("2026-12-31") + 60), "2027-03-01");
}

TEST(Date, Edge22MonthEndsInThreeModes) {
    EXPECT_EQ(months_later("2012-01-31", 1, MonthEnd::down), "2012-02-29");
    EXPECT_EQ(months_later("2012-01-31", 1, MonthEnd::up), "2012-03-01");
    EXPECT_EQ(months_later("2012-01-31", 1, MonthEnd::refuse), "none");
    EXPECT_EQ(months_later("2011-01-31", 1, MonthEnd::down), "2011-02-28");
    EXPECT_EQ(months_later("2012-02-29", 12, MonthEnd::down), "2013-02-28");
    EXPECT_EQ(months_later("2012-02-29", 12, MonthEnd::up), "2013-03-01");
    EXPECT_EQ(months_later("2012-12-15", 1, MonthEnd::refuse), "2013-01-15");
    EXPECT_EQ(months_later("2012-01-31", -2, MonthEnd::down), "2011-11-30");
    EXPECT_EQ(months_later("2012-01-31", 0, MonthEnd::refuse), "2012-01-31");
}

TEST(Date, Edge23OneMonthTwiceIsNotTwoMonths) {
    const auto once = add_months(day("2012-01-31"), 1, MonthEnd::down);
    ASSERT_TRUE(once);
    EXPECT_EQ(to_text(*add_months(*once, 1, MonthEnd::down)), "2012-03-29");
    EXPECT_EQ(months_later("2012-01-31", 2, MonthEnd::down), "2012-03-31");
}

TEST(Date, MonthsBeyondAllDaysAreNone) {
    EXPECT_FALSE(add_months(last_day, 2'147'483'647, MonthEnd::down));
    EXPECT_FALSE(add_months(first_day, -2'147'483'647 - 1, MonthEnd::down));
}

}  // namespace
}  // namespace proviso
