#pragma once
// Which days are business days: holiday sets by rule, and calendars made of weekdays, holiday sets
// and single openings and closings.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "interpreter/values/date.hpp"

namespace proviso {

/// One rule of a holiday set. What is missing or out of range was refused before it came here.
struct HolidayRule {
    enum class Kind : std::uint8_t { month_day, weekday_of_month, single_day };
    Kind kind = Kind::single_day;
    std::uint8_t month = 0;             ///< 1 to 12
    std::uint8_t day = 0;               ///< month_day
    std::int8_t nth = 0;                ///< weekday_of_month: 1 to 4, or -1 for the last
    Weekday weekday = Weekday::monday;  ///< weekday_of_month
    Day date;                           ///< single_day
    std::string name;                   ///< "Memorial Day"; may be empty
    std::string cites;                  ///< authority; may be empty
    std::optional<Day> since, until;    ///< judged on the day by rule, before any move
};

/// A holiday set, and the years for which it may be relied on.
struct HolidaySet {
    std::string name;
    std::string cites;
    std::int32_t first_year = 0, last_year = -1;
    bool saturday_to_friday = false;
    bool sunday_to_monday = false;
    std::vector<HolidayRule> rules;
};

/// A single day on which an institution opens or closes against its rule. Later in the list wins.
struct CalendarDay {
    Day date;
    bool open = false;
    std::string name;
};

/// What a calendar is made of. `open_on[0]` is Monday.
struct CalendarRule {
    std::string name;
    std::string cites;
    bool open_on[7] = {};
    std::vector<HolidaySet> holidays;
    std::vector<CalendarDay> days;
    std::int32_t first_year = 1900, last_year = 2199;  ///< when no holiday set narrows them
};

/// A day that a count passed over, and why: "weekend" or the holiday's or closing's name.
struct SkippedDay {
    Day day;
    std::string why;
};

/// A calendar worked out to tables: a step of n business days is two look-ups.
class Calendar {
public:
    Calendar() = default;
    explicit Calendar(const CalendarRule& rule);

    const std::string& name() const { return name_; }
    const std::string& cites() const { return cites_; }
    Day first() const { return first_; }  ///< first day that the calendar covers
    Day last() const { return last_; }
    bool covers(Day day) const { return first_ <= day && day <= last_; }

    /// None outside the years covered.
    std::optional<bool> is_business_day(Day day) const;
    /// The n-th business day after `anchor`, the anchor not counted; n may be negative (before) or 0
    /// (the anchor itself). None when the anchor or the result lies outside the years covered.
    std::optional<Day> add_business_days(Day anchor, std::int32_t n) const;
    /// Business days after `from` up to and with `to`; negative when `to` is earlier. None outside.
    std::optional<std::int32_t> business_days_between(Day from, Day to) const;
    /// The day itself, or the next business day. None outside.
    std::optional<Day> roll_forward(Day day) const;
    /// Why a day is closed: "weekend", or the name of the holiday or closing; empty for a business day.
    std::string why_closed(Day day) const;
    /// Days after `from` and before `to` that are no business days, in order.
    std::vector<SkippedDay> skipped(Day from, Day to) const;
    /// A stable text of every closed weekday and open weekend day in the years covered; its hash is the
    /// calendar's edition.
    std::string edition_text() const;

private:
    std::string name_, cites_;
    Day first_{}, last_{Day{-1}};
    std::vector<std::int32_t> count_;          // business days from first_ up to and with the day
    std::vector<std::int32_t> business_days_;  // day number of the k-th
    std::vector<SkippedDay> closings_;         // named closed days, sorted
};

}  // namespace proviso
