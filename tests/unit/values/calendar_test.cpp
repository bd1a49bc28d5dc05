// Business days: the edge cases of the semantics page by number, and the questions reports ask.
#include "interpreter/values/calendar.hpp"

#include <gtest/gtest.h>

#include "tests/properties/calendar_rules.hpp"

namespace proviso {
namespace {

using testing::federal_office_holidays;
using testing::federal_reserve_holidays;
using testing::monday_to_friday;

Day day(std::string_view text) {
    const auto read = read_day(text);
    EXPECT_TRUE(read) << text;
    return read.value_or(Day{});
}

const Calendar& reserve() {
    static const Calendar calendar(monday_to_friday(federal_reserve_holidays()));
    return calendar;
}

const Calendar& offices() {
    static const Calendar calendar(monday_to_friday(federal_office_holidays()));
    return calendar;
}

std::string step(const Calendar& calendar, std::string_view from, std::int32_t n) {
    const auto to = calendar.add_business_days(day(from), n);
    return to ? to_text(*to) : "none";
}

CalendarRule open_on_saturdays() {
    CalendarRule rule = monday_to_friday(federal_reserve_holidays());
    rule.open_on[5] = true;
    return rule;
}

TEST(CalendarEdge, E01FromAMonday) {
    EXPECT_EQ(step(reserve(), "2026-03-02", 10), "2026-03-16");
    EXPECT_EQ(step(reserve(), "2026-03-02", 20), "2026-03-30");
    EXPECT_EQ(step(reserve(), "2026-03-02", 5), "2026-03-09");
    EXPECT_EQ(step(reserve(), "2026-02-28", 10), "2026-03-13");
    EXPECT_EQ(step(reserve(), "2026-03-01", 10), "2026-03-13");
}

TEST(CalendarEdge, E02FromAFridayAndItsWeekend) {
    EXPECT_EQ(step(reserve(), "2026-03-06", 10), "2026-03-20");
    EXPECT_EQ(step(reserve(), "2026-03-07", 10), "2026-03-20");
    EXPECT_EQ(step(reserve(), "2026-03-08", 10), "2026-03-20");
}

TEST(CalendarEdge, E03FourthOfJulyOnASaturday) {
    EXPECT_EQ(step(reserve(), "2026-07-01", 2), "2026-07-03");
    EXPECT_EQ(step(offices(), "2026-07-01", 2), "2026-07-06");
}

TEST(CalendarEdge, E04AcrossTheFourthOfJuly) {
    EXPECT_EQ(step(reserve(), "2026-06-26", 10), "2026-07-10");
    EXPECT_EQ(step(offices(), "2026-06-26", 10), "2026-07-13");
}

TEST(CalendarEdge, E05JuneteenthOnASaturday) {
    EXPECT_EQ(step(reserve(), "2027-06-04", 10), "2027-06-18");
    EXPECT_EQ(step(offices(), "2027-06-04", 10), "2027-06-21");
}

TEST(CalendarEdge, E06NewYearMovedIntoTheOldYear) {
    EXPECT_EQ(step(reserve(), "2027-12-17", 10), "2027-12-31");
    EXPECT_EQ(step(offices(), "2027-12-17", 10), "2028-01-04");
}

TEST(CalendarEdge, E07ChristmasAndNewYearOnSaturdays) {
    EXPECT_EQ(step(reserve(), "2021-12-20", 10), "2022-01-03");
    EXPECT_EQ(step(offices(), "2021-12-20", 10), "2022-01-05");
}

TEST(CalendarEdge, E08TwentyDaysOverTwoMovedHolidays) {
    EXPECT_EQ(step(reserve(), "2027-12-13", 20), "2028-01-10");
    EXPECT_EQ(step(offices(), "2027-12-13", 20), "2028-01-12");
}

TEST(CalendarEdge, E09TheDayAfterTheLastBusinessDay) {
    EXPECT_EQ(step(reserve(), "2027-12-30", 1), "2027-12-31");
    EXPECT_EQ(step(offices(), "2027-12-30", 1), "2028-01-03");
}

TEST(CalendarEdge, E10JuneteenthBeginsIn2021) {
    EXPECT_EQ(step(reserve(), "2020-06-12", 10), "2020-06-26");
    EXPECT_EQ(step(offices(), "2020-06-12", 10), "2020-06-26");
    EXPECT_EQ(step(reserve(), "2021-06-11", 10), "2021-06-25");
    EXPECT_EQ(step(offices(), "2021-06-11", 10), "2021-06-28");
    EXPECT_EQ(step(reserve(), "2022-06-10", 10), "2022-06-27");
    EXPECT_EQ(step(offices(), "2022-06-10", 10), "2022-06-27");
}

TEST(CalendarEdge, E11VeteransDay) {
    EXPECT_EQ(step(reserve(), "2026-11-10", 1), "2026-11-12");
    EXPECT_EQ(step(reserve(), "2026-11-11", 1), "2026-11-12");
}

TEST(CalendarEdge, E12MemorialDay) { EXPECT_EQ(step(reserve(), "2026-05-22", 1), "2026-05-26"); }

TEST(CalendarEdge, E13ABankOpenOnSaturdays) {
    EXPECT_EQ(step(Calendar(open_on_saturdays()), "2026-03-06", 2), "2026-03-09");
    EXPECT_EQ(step(reserve(), "2026-03-06", 2), "2026-03-10");
}

TEST(CalendarEdge, E14OfficesShutByOrderAreNoHoliday) {
    for (const Calendar* calendar : {&reserve(), &offices()}) {
        EXPECT_EQ(step(*calendar, "2024-12-20", 3), "2024-12-26");
        EXPECT_EQ(step(*calendar, "2025-01-07", 3), "2025-01-10");
    }
}

TEST(CalendarEdge, E15OutsideTheYearsCovered) {
    EXPECT_EQ(step(reserve(), "2050-12-30", 1), "none");
    EXPECT_EQ(step(reserve(), "2051-01-03", 1), "none");
    EXPECT_EQ(step(reserve(), "1999-12-31", 1), "none");
    EXPECT_EQ(step(reserve(), "2000-01-03", -1), "none");
    EXPECT_EQ(step(reserve(), "2026-03-02", 2'147'483'647), "none");
    EXPECT_EQ(step(reserve(), "2026-03-02", -2'147'483'647 - 1), "none");
    EXPECT_FALSE(reserve().is_business_day(day("2051-01-03")));
    EXPECT_FALSE(reserve().business_days_between(day("2026-03-02"), day("2051-01-03")));
    EXPECT_FALSE(reserve().roll_forward(day("2050-12-31")));
    EXPECT_EQ(reserve().why_closed(day("2051-01-01")), "");
}

TEST(CalendarEdge, E17AnExtraClosingMovesDayTen) {
    CalendarRule rule = monday_to_friday(federal_reserve_holidays());
    rule.days.push_back({day("2026-03-16"), false, "flood"});
    const Calendar closed(rule);
    EXPECT_EQ(step(closed, "2026-03-02", 10), "2026-03-17");
    EXPECT_EQ(closed.why_closed(day("2026-03-16")), "flood");
    rule.days.push_back({day("2026-03-16"), true, ""});
    EXPECT_EQ(step(Calendar(rule), "2026-03-02", 10), "2026-03-16");
}

TEST(Calendar, CountsBackwardsAndNotAtAll) {
    EXPECT_EQ(step(reserve(), "2026-03-16", -10), "2026-03-02");
    EXPECT_EQ(step(reserve(), "2026-03-01", -1), "2026-02-27");
    EXPECT_EQ(step(reserve(), "2026-03-01", 0), "2026-03-01");
}

TEST(Calendar, CountsBetweenDays) {
    EXPECT_EQ(reserve().business_days_between(day("2026-03-02"), day("2026-03-16")), 10);
    EXPECT_EQ(reserve().business_days_between(day("2026-03-16"), day("2026-03-02")), -10);
    EXPECT_EQ(reserve().business_days_between(day("2026-02-28"), day("2026-03-01")), 0);
}

TEST(Calendar, RollsForward) {
    EXPECT_EQ(to_text(*reserve().roll_forward(day("2026-05-31"))), "2026-06-01");
    EXPECT_EQ(to_text(*reserve().roll_forward(day("2026-05-25"))), "2026-05-26");
    EXPECT_EQ(to_text(*reserve().roll_forward(day("2026-05-26"))), "2026-05-26");
}

TEST(Calendar, SaysWhyADayIsPassedOver) {
    EXPECT_EQ(reserve().why_closed(day("2026-05-25")), "Memorial Day");
    EXPECT_EQ(reserve().why_closed(day("2022-06-20")), "Juneteenth (observed)");
    EXPECT_EQ(reserve().why_closed(day("2026-07-04")), "weekend");
    EXPECT_EQ(offices().why_closed(day("2027-12-31")), "New Year's Day (observed)");
    EXPECT_EQ(reserve().why_closed(day("2026-03-02")), "");
    std::string skipped;
    for (const SkippedDay& passed : reserve().skipped(day("2026-05-22"), day("2026-05-27"))) {
        skipped += to_text(passed.day) + " " + passed.why + "; ";
    }
    EXPECT_EQ(skipped, "2026-05-23 weekend; 2026-05-24 weekend; 2026-05-25 Memorial Day; ");
    EXPECT_TRUE(reserve().skipped(day("2026-05-27"), day("2026-05-22")).empty());
}

TEST(Calendar, AClosedWeekdayIsNoWeekend) {
    CalendarRule rule = monday_to_friday(federal_reserve_holidays());
    rule.open_on[2] = false;
    EXPECT_EQ(Calendar(rule).why_closed(day("2026-03-04")), "closed on Wednesdays");
}

TEST(Calendar, ASaturdayHolidayClosesABankOpenOnSaturdays) {
    EXPECT_EQ(step(Calendar(open_on_saturdays()), "2026-07-03", 1), "2026-07-06");
    CalendarRule moved = open_on_saturdays();
    moved.holidays = {federal_office_holidays()};
    EXPECT_EQ(step(Calendar(moved), "2026-07-02", 1), "2026-07-06");
    EXPECT_EQ(step(Calendar(moved), "2026-06-27", -1), "2026-06-26");
}

TEST(Calendar, ASingleDayIsNeverMovedAndCitesItsOwnName) {
    HolidaySet set = federal_office_holidays();
    HolidayRule mourning;
    mourning.date = day("2025-01-09");
    mourning.name = "day of mourning";
    set.rules.push_back(mourning);
    EXPECT_EQ(Calendar(monday_to_friday(set)).why_closed(day("2025-01-09")), "day of mourning");
}

TEST(Calendar, CoversOnlyTheYearsThatAllSetsCover) {
    CalendarRule rule = monday_to_friday(federal_reserve_holidays());
    HolidaySet other;
    other.name = "local holidays";
    other.first_year = 2020;
    other.last_year = 2030;
    rule.holidays.push_back(other);
    const Calendar calendar(rule);
    EXPECT_EQ(to_text(calendar.first()), "2020-01-01");
    EXPECT_EQ(to_text(calendar.last()), "2030-12-31");
    rule.holidays[1].last_year = 1990;
    const Calendar nothing(rule);
    EXPECT_FALSE(nothing.covers(day("2026-03-02")));
    EXPECT_FALSE(nothing.add_business_days(day("2026-03-02"), 1));
    EXPECT_EQ(nothing.edition_text(), "");
    EXPECT_FALSE(Calendar().covers(Day{0}));
}

TEST(Calendar, MovesNewYearIntoTheLastYearCovered) {
    HolidaySet set = federal_office_holidays();
    set.last_year = 2027;
    EXPECT_EQ(Calendar(monday_to_friday(set)).why_closed(day("2027-12-31")),
              "New Year's Day (observed)");
}

TEST(Calendar, WithoutHolidaySetsCoversAllYears) {
    CalendarRule rule;
    rule.open_on[0] = true;
    const Calendar mondays(rule);
    EXPECT_EQ(mondays.first(), first_day);
    EXPECT_EQ(mondays.last(), last_day);
    EXPECT_EQ(step(mondays, "2026-03-02", 2), "2026-03-16");
}

TEST(Calendar, NoOpenDayAtAll) {
    const Calendar closed{CalendarRule{}};
    EXPECT_FALSE(closed.add_business_days(day("2026-03-02"), 1));
    EXPECT_FALSE(closed.add_business_days(day("2026-03-02"), -1));
    EXPECT_FALSE(closed.roll_forward(day("2026-03-02")));
}

TEST(Calendar, EditionNamesEveryExceptionToMondayToFriday) {
    CalendarRule rule = monday_to_friday(federal_reserve_holidays());
    rule.holidays[0].first_year = rule.holidays[0].last_year = 2026;
    rule.days.push_back({day("2026-03-14"), true, "move"});
    const std::string text = Calendar(rule).edition_text();
    EXPECT_EQ(text.substr(0, 25), "2026-01-01 to 2026-12-31\n");
    EXPECT_NE(text.find("open 2026-03-14\n"), std::string::npos);
    EXPECT_NE(text.find("closed 2026-05-25\n"), std::string::npos);
    EXPECT_EQ(text.find("2026-07-04"), std::string::npos);
    EXPECT_NE(text, reserve().edition_text());
}

}  // namespace
}  // namespace proviso
