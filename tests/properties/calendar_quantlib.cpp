// Writes tests/data/quantlib-federal-reserve.txt: the Federal Reserve's calendar as QuantLib has it.
#include <ql/time/calendars/unitedstates.hpp>
#include <ql/time/date.hpp>
#include <ql/version.hpp>

#include <iomanip>
#include <iostream>

namespace {

using QuantLib::Date;

constexpr int first_year = 2000;
constexpr int last_year = 2050;
constexpr char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";

void write_month(int year, int month) {
    std::cout << year << '-' << std::setw(2) << std::setfill('0') << month;
}

void write_holidays(const QuantLib::Calendar& calendar) {
    const Date end(31, QuantLib::December, last_year);
    for (Date day(1, QuantLib::January, first_year); day <= end; ++day) {
        if (calendar.isBusinessDay(day) || calendar.isWeekend(day.weekday())) continue;
        write_month(day.year(), day.month());
        std::cout << '-' << std::setw(2) << std::setfill('0') << day.dayOfMonth() << '\n';
    }
}

/// The calendar days from `day` to the n-th business day after it.
char days_to(const QuantLib::Calendar& calendar, Date day, int n) {
    Date at = day;
    for (int found = 0; found < n;) {
        ++at;
        if (calendar.isBusinessDay(at)) ++found;
    }
    return digits[at - day];
}

}  // namespace

int main() {
    const QuantLib::UnitedStates calendar(QuantLib::UnitedStates::FederalReserve);
    std::cout << "QuantLib " << QL_VERSION << ", UnitedStates(FederalReserve), " << first_year
              << " to " << last_year << "\n"
              << "# holidays on weekdays\n";
    write_holidays(calendar);
    std::cout
        << "# a line a month, two digits in base 36 a day: calendar days to the 10th and to the\n"
        << "# 20th business day after it\n";
    for (int year = first_year; year <= last_year; ++year) {
        for (int month = 1; month <= 12; ++month) {
            write_month(year, month);
            std::cout << ' ';
            Date day(1, static_cast<QuantLib::Month>(month), year);
            for (; day.month() == month; ++day) {
                std::cout << days_to(calendar, day, 10) << days_to(calendar, day, 20);
            }
            std::cout << '\n';
        }
    }
}
