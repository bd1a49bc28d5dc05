// The shipped calendars, written by rule, against QuantLib's Federal Reserve calendar for 2000 to 2050.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/properties/calendar_rules.hpp"
#include "tests/properties/calendar_stdlib.hpp"

namespace proviso {
namespace {

using testing::shipped_calendar;

/// Where QuantLib 1.29 is wrong: it keeps a Juneteenth that falls on a Saturday on the Friday before.
/// The Reserve Banks do not: for holidays that fall on a Saturday they are open the preceding Friday
/// (Federal Reserve holiday schedule). Put right in QuantLib by its pull request 1848 of 2023.
constexpr const char* quantlib_exceptions[] = {
    "2027-06-18",
    "2032-06-18",
    "2038-06-18",
    "2049-06-18",
};

struct Oracle {
    std::string first_line;
    std::set<Day> holidays;
    std::map<Day, std::pair<int, int>> days_to;  ///< to the 10th and the 20th business day
};

int digit_of(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

Oracle read_oracle() {
    Oracle oracle;
    std::ifstream file(PROVISO_TEST_DATA "/quantlib-federal-reserve.txt");
    std::getline(file, oracle.first_line);
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        if (const auto holiday = read_day(line)) {
            oracle.holidays.insert(*holiday);
            continue;
        }
        Day day = read_day(line.substr(0, 7) + "-01").value_or(Day{});
        for (std::size_t at = 8; at + 1 < line.size(); at += 2, day = day + 1) {
            oracle.days_to[day] = {digit_of(line[at]), digit_of(line[at + 1])};
        }
    }
    return oracle;
}

std::set<Day> exceptions() {
    std::set<Day> days;
    for (const char* text : quantlib_exceptions) days.insert(*read_day(text));
    return days;
}

/// Every day on which the two disagree about n business days.
std::vector<Day> disagreements(const Calendar& calendar, const Oracle& oracle) {
    std::vector<Day> days;
    for (const auto& [day, expected] : oracle.days_to) {
        const auto tenth = calendar.add_business_days(day, 10);
        const auto twentieth = calendar.add_business_days(day, 20);
        const bool agrees = tenth && twentieth && *tenth - day == expected.first &&
                            *twentieth - day == expected.second;
        if (!agrees) days.push_back(day);
    }
    return days;
}

TEST(CalendarOracle, TheTableIsWholeAndSaysWhoWroteIt) {
    const Oracle oracle = read_oracle();
    EXPECT_EQ(oracle.first_line, "QuantLib 1.29, UnitedStates(FederalReserve), 2000 to 2050");
    EXPECT_EQ(oracle.holidays.size(), 510U);
    EXPECT_EQ(oracle.days_to.size(), 18'628U);
    EXPECT_EQ(to_text(oracle.days_to.begin()->first), "2000-01-01");
    EXPECT_EQ(to_text(oracle.days_to.rbegin()->first), "2050-12-31");
}

TEST(CalendarOracle, HolidaysDifferByTheFourExceptionsOnly) {
    const Oracle oracle = read_oracle();
    const Calendar calendar = shipped_calendar("federal reserve holidays").calendar;
    std::set<Day> only_theirs;
    for (const auto& [day, unused] : oracle.days_to) {
        const bool on_weekday = weekday(day) < Weekday::saturday;
        const bool ours = on_weekday && !calendar.is_business_day(day).value_or(true);
        const bool theirs = oracle.holidays.contains(day);
        EXPECT_FALSE(ours && !theirs) << to_text(day);
        if (theirs && !ours) only_theirs.insert(day);
    }
    EXPECT_EQ(only_theirs, exceptions());
}

TEST(CalendarOracle, BusinessDaysDifferOnlyAcrossAnException) {
    const Oracle oracle = read_oracle();
    const std::set<Day> excepted = exceptions();
    const std::vector<Day> days =
        disagreements(shipped_calendar("federal reserve holidays").calendar, oracle);
    EXPECT_FALSE(days.empty());
    for (const Day day : days) {
        const auto next = excepted.upper_bound(day);
        ASSERT_NE(next, excepted.end()) << to_text(day);
        EXPECT_LE(*next - day, oracle.days_to.at(day).second) << to_text(day);
    }
}

TEST(CalendarOracle, WithTheExceptionsClosedEveryDayAgrees) {
    std::string closings;
    for (const Day day : exceptions()) closings += "  closed on " + to_text(day) + "\n";
    const auto closed = shipped_calendar("federal reserve holidays", closings);
    EXPECT_EQ(closed.problems, "");
    EXPECT_TRUE(disagreements(closed.calendar, read_oracle()).empty());
}

/// So that what unit tests of the calendar say of these rules holds for the shipped ones.
TEST(CalendarOracle, ShippedSetsEqualTheRulesOfTheUnitTests) {
    const std::pair<std::string, HolidaySet> sets[] = {
        {"federal reserve holidays", testing::federal_reserve_holidays()},
        {"federal office holidays", testing::federal_office_holidays()},
    };
    for (const auto& [name, set] : sets) {
        const auto shipped = shipped_calendar(name);
        EXPECT_EQ(shipped.problems, "") << name;
        const Calendar by_rule(testing::monday_to_friday(set));
        for (Day day = by_rule.first(); day <= by_rule.last(); day = day + 1) {
            ASSERT_EQ(shipped.calendar.is_business_day(day), by_rule.is_business_day(day))
                << name << " " << to_text(day);
        }
    }
}

}  // namespace
}  // namespace proviso
