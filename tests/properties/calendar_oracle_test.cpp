// Our calendar, written by rule, against QuantLib's Federal Reserve calendar for 2000 to 2050.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/properties/calendar_rules.hpp"

namespace proviso {
namespace {

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

/// The rules, for one year more than compared, so that the last days' counts end inside.
CalendarRule rule() {
    CalendarRule made = testing::monday_to_friday(testing::federal_reserve_holidays());
    made.holidays[0].last_year = 2051;
    return made;
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
    const Calendar calendar(rule());
    std::set<Day> only_theirs;
    for (const auto& [day, unused] : oracle.days_to) {
        const bool on_weekday = weekday(day) < Weekday::saturday;
        const bool ours = on_weekday && !*calendar.is_business_day(day);
        const bool theirs = oracle.holidays.contains(day);
        EXPECT_FALSE(ours && !theirs) << to_text(day);
        if (theirs && !ours) only_theirs.insert(day);
    }
    EXPECT_EQ(only_theirs, exceptions());
}

TEST(CalendarOracle, BusinessDaysDifferOnlyAcrossAnException) {
    const Oracle oracle = read_oracle();
    const std::set<Day> excepted = exceptions();
    const std::vector<Day> days = disagreements(Calendar(rule()), oracle);
    EXPECT_FALSE(days.empty());
    for (const Day day : days) {
        const auto next = excepted.upper_bound(day);
        ASSERT_NE(next, excepted.end()) << to_text(day);
        EXPECT_LE(*next - day, oracle.days_to.at(day).second) << to_text(day);
    }
}

TEST(CalendarOracle, WithTheExceptionsClosedEveryDayAgrees) {
    CalendarRule closed = rule();
    for (const Day day : exceptions()) closed.days.push_back({day, false, "QuantLib 1.29"});
    EXPECT_TRUE(disagreements(Calendar(closed), read_oracle()).empty());
}

}  // namespace
}  // namespace proviso
