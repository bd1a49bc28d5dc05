// Holiday sets and calendars: days that exist, years that are covered, sets that are declared.

#include <algorithm>
#include <charconv>

#include "interpreter/base/suggest.hpp"
#include "interpreter/semantics/steps.hpp"

namespace proviso {

namespace {

using Rule = ClosingText::Rule;

std::optional<Day> read_written_day(Work& work, Span where, const std::string& text) {
    const std::optional<Day> day = read_day(text);
    if (!day) {
        work.report<Code::no_such_day>({}, where, text, "")
            .says("write a day of the calendar from 1900 to 2199 as 2026-03-02");
    }
    return day;
}

std::int32_t read_year(const std::string& text) {
    std::int32_t year = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, problem] = std::from_chars(text.data(), end, year);
    return problem == std::errc{} && stopped == end ? year : 0;
}

bool read_years(Work& work, const HolidaysText& text, HolidaySet& set) {
    const Span where = text.covers_span.source.is_set() ? text.covers_span : text.name.span;
    set.first_year = read_year(text.covers_from);
    set.last_year = read_year(text.covers_to);
    const bool in_range = set.first_year >= 1900 && set.last_year <= 2199 && set.last_year != 0;
    if (text.covers_from.empty() && work.earlier.within(where)) return false;
    if (text.covers_from.empty() || !in_range) {
        work.report<Code::holidays_cover_nothing>({}, where, work.written_text(text.name))
            .says("write the years it may be relied on, within 1900 to 2199: covers 2011 to 2050");
        return false;
    }
    if (set.first_year > set.last_year) {
        work.report<Code::ends_before_it_begins>({}, where);
        return false;
    }
    return true;
}

/// The limits in time of one rule; false when one of them is no day.
bool read_since_and_until(Work& work, const ClosingText& text, HolidayRule& rule) {
    if (!text.since.empty()) rule.since = read_written_day(work, text.span, text.since);
    if (!text.until.empty()) rule.until = read_written_day(work, text.span, text.until);
    const bool read = rule.since.has_value() == !text.since.empty() &&
                      rule.until.has_value() == !text.until.empty();
    if (read && rule.since && rule.until && *rule.until < *rule.since) {
        work.report<Code::ends_before_it_begins>({}, text.span);
        return false;
    }
    return read;
}

std::optional<HolidayRule> read_rule(Work& work, const ClosingText& text) {
    HolidayRule rule;
    rule.month = text.month;
    rule.day = text.day;
    rule.nth = text.nth;
    rule.weekday = static_cast<Weekday>(text.weekday);
    rule.name = text.name;
    rule.cites = text.cites;
    if (!read_since_and_until(work, text, rule)) return std::nullopt;
    const bool unread = text.rule != Rule::single_day && text.month == 0;
    if (unread || (text.rule == Rule::weekday_of && text.nth == 0)) return std::nullopt;
    switch (text.rule) {
        case Rule::month_day:
            rule.kind = HolidayRule::Kind::month_day;
            if (make_day(2028, text.month, text.day)) return rule;  // a leap year
            work.report<Code::no_such_day>({}, text.span, work.written_text(text.span, "this"), "");
            return std::nullopt;
        case Rule::weekday_of: rule.kind = HolidayRule::Kind::weekday_of_month; return rule;
        case Rule::single_day: {
            rule.kind = HolidayRule::Kind::single_day;
            const std::optional<Day> day = read_written_day(work, text.span, text.date);
            if (day) rule.date = *day;
            return day ? std::optional(rule) : std::nullopt;
        }
        case Rule::holiday_set: break;
    }
    return std::nullopt;
}

using Sets = std::unordered_map<std::string_view, std::optional<HolidaySet>>;

/// A set that holds mistakes is known by name, without contents.
std::optional<HolidaySet> read_holidays(Work& work, const HolidaysText& text) {
    HolidaySet set;
    set.name = text.name.text;
    set.cites = text.cites;
    set.saturday_to_friday = text.saturday_to_friday;
    set.sunday_to_monday = text.sunday_to_monday;
    bool whole = read_years(work, text, set);
    for (const Words& move : text.other_moves) {
        work.report<Code::holiday_move>({}, move.span, move.text)
            .says("write `moved from Saturday to Friday` or `moved from Sunday to Monday`");
        whole = false;
    }
    for (const ClosingText& closing : text.closings) {
        if (closing.opens || closing.rule == Rule::holiday_set) {
            work.report<Code::closing_out_of_place>({}, closing.span, "holidays")
                .says("a holiday set says only on which days it is closed");
            whole = false;
            continue;
        }
        std::optional<HolidayRule> rule = read_rule(work, closing);
        if (rule)
            set.rules.push_back(std::move(*rule));
        else
            whole = false;
    }
    return whole ? std::optional(std::move(set)) : std::nullopt;
}

template <typename Text>
std::vector<const Text*> sorted(const Work& work, DeclarationKind kind,
                                const std::shared_ptr<const Text> Declaration::*member) {
    std::vector<const Text*> result;
    const auto found = work.declared.find(kind);
    if (found == work.declared.end()) return result;
    for (const Written& written : found->second) {
        const auto& text = written.declaration->*member;
        if (text && !text->name.empty()) result.push_back(&*text);
    }
    std::stable_sort(result.begin(), result.end(), [](const Text* a, const Text* b) {
        return std::tie(a->name.text, a->name.span) < std::tie(b->name.text, b->name.span);
    });
    return result;
}

Sets read_all_holidays(Work& work) {
    Sets sets;
    const Words* last = nullptr;
    for (const auto* text : sorted(work, DeclarationKind::holidays, &Declaration::holidays)) {
        if (last != nullptr && last->text == text->name.text) {
            work.report_twice(text->name.text, text->name.span, last->span);
            continue;
        }
        last = &text->name;
        std::optional<HolidaySet> set = read_holidays(work, *text);
        if (set) work.program.holidays.push_back(*set);
        sets.emplace(text->name.text, std::move(set));
    }
    return sets;
}

void report_unknown_set(Work& work, const Sets& sets, const Words& name) {
    if (work.earlier.mention(name.text)) return;
    std::vector<std::string_view> names;
    for (const auto& [known, set] : sets) names.push_back(known);
    std::sort(names.begin(), names.end());
    work.report<Code::unknown_holidays>({}, name.span, name.text)
        .says(did_you_mean(nearest(name.text, names, 3)));
}

/// One line of a calendar; `own` takes holidays by rule that belong to this calendar alone.
void read_line(Work& work, const Sets& sets, const ClosingText& line, CalendarRule& rule,
               HolidaySet& own) {
    if (line.rule == Rule::holiday_set) {
        const auto found = sets.find(line.set.text);
        if (found == sets.end())
            report_unknown_set(work, sets, line.set);
        else if (found->second)
            rule.holidays.push_back(*found->second);
        return;
    }
    std::optional<HolidayRule> read = read_rule(work, line);
    if (!read) return;
    if (read->kind == HolidayRule::Kind::single_day) {
        rule.days.push_back({read->date, line.opens, line.name});
    } else if (line.opens) {
        work.report<Code::closing_out_of_place>({}, line.span, "calendar")
            .says("an extra open day is one date: open on 2026-03-14");
    } else {
        own.rules.push_back(std::move(*read));
    }
}

CalendarRule read_calendar(Work& work, const Sets& sets, const CalendarText& text, Span block) {
    CalendarRule rule;
    rule.name = text.name.text;
    rule.cites = text.cites;
    if (text.has_open) {
        for (unsigned day = text.open_from % 7U;; day = (day + 1) % 7U) {
            rule.open_on[day] = true;
            if (day == text.open_to % 7U) break;
        }
    } else if (!work.earlier.within(block)) {
        work.report<Code::calendar_without_open_days>({}, text.name.span,
                                                      work.written_text(text.name))
            .says("add the line: open Monday to Friday");
    }
    HolidaySet own;
    own.name = text.name.text;
    own.first_year = rule.first_year;
    own.last_year = rule.last_year;
    for (const ClosingText& line : text.closings) read_line(work, sets, line, rule, own);
    if (!own.rules.empty()) rule.holidays.push_back(std::move(own));
    // Of several lines for one day the later written wins; the days themselves are sorted.
    std::stable_sort(rule.days.begin(), rule.days.end(),
                     [](const CalendarDay& a, const CalendarDay& b) { return a.date < b.date; });
    return rule;
}

}  // namespace

void resolve_calendars(Work& work) {
    const Sets sets = read_all_holidays(work);
    std::unordered_map<const CalendarText*, Span> blocks;
    for (const Written& written : work.declared[DeclarationKind::calendar]) {
        if (!written.declaration->calendar) continue;
        blocks.emplace(&*written.declaration->calendar, written.declaration->span);
    }
    for (const auto* text : sorted(work, DeclarationKind::calendar, &Declaration::calendar)) {
        const auto same = work.calendars.find(text->name.text);
        if (same != work.calendars.end()) {
            work.report_twice(text->name.text, text->name.span,
                              work.program.calendars[same->second].declared_at);
            continue;
        }
        const CalendarRule rule = read_calendar(work, sets, *text, blocks[text]);
        DeclaredCalendar declared{Calendar(rule), text->name.text, text->cites, text->name.span,
                                  rule};
        work.calendars.emplace(text->name.text, work.program.calendars.add(std::move(declared)));
    }
}

}  // namespace proviso
