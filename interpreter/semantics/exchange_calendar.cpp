#include "interpreter/semantics/exchange_calendar.hpp"

#include <algorithm>
#include <optional>

#include "interpreter/semantics/resolve.hpp"

namespace proviso {

namespace {

/// What the calendar is then made of.
std::optional<CalendarRule> made_by(const Program& program, const CalendarRule& own,
                                    const std::string& other) {
    for (const DeclaredCalendar& each : program.calendars) {
        if (each.name == other) return each.made_of;
    }
    for (const HolidaySet& set : program.holidays) {
        if (set.name != other) continue;
        CalendarRule rule = own;
        // Holidays by rule that stand in the calendar itself are a set of its name.
        std::erase_if(rule.holidays, [&](const HolidaySet& each) { return each.name != own.name; });
        rule.holidays.push_back(set);
        return rule;
    }
    return std::nullopt;
}

}  // namespace

bool count_by(Program& program, CalendarId calendar, const std::string& other) {
    DeclaredCalendar& declared = program.calendars[calendar];
    std::optional<CalendarRule> rule = made_by(program, declared.made_of, other);
    if (!rule) return false;
    rule->name = declared.name;
    declared.calendar = Calendar(*rule);
    declared.made_of = std::move(*rule);
    set_calendar_edition(program);
    return true;
}

}  // namespace proviso
