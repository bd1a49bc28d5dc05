// Calendars and sets of holidays: tree to Document.

#include <charconv>

#include "grammar/reading.hpp"
#include "grammar/scan.hpp"

namespace proviso::reading {

namespace {

std::uint8_t small_number(std::string_view text) {
    unsigned value = 0;
    const auto [last, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && last == text.data() + text.size() && value < 256
               ? static_cast<std::uint8_t>(value)
               : 0;
}

std::uint8_t weekday_of(NodeRef node) {
    const int number = node.is(SyntaxKind::keyword) ? scan::weekday_number(node.text()) : -1;
    return static_cast<std::uint8_t>(number < 0 ? 0 : number);
}

std::uint8_t month_of(NodeRef node) {
    return static_cast<std::uint8_t>(scan::month_number(node.text()));
}

// Returns what follows the rule.
NodeRef read_rule(NodeRef rule, ClosingText& closing) {
    if (rule.is(SyntaxKind::date)) {
        closing.rule = ClosingText::Rule::single_day;
        closing.date = std::string(rule.text());
        return rule.next();
    }
    if (rule.is(SyntaxKind::name)) {
        closing.rule = ClosingText::Rule::holiday_set;
        closing.set = read_words(rule);
        return rule.next();
    }
    if (!rule.is(SyntaxKind::keyword)) return rule ? rule.next() : rule;
    if (month_of(rule) > 0) {
        closing.rule = ClosingText::Rule::month_day;
        closing.month = month_of(rule);
        closing.day = small_number(rule.next().text());
        return rule.next().next();
    }
    closing.rule = ClosingText::Rule::weekday_of;
    closing.nth = static_cast<std::int8_t>(scan::ordinal_number(rule.text()));
    closing.weekday = weekday_of(rule.next());
    const NodeRef month = rule.next().next().next();
    if (month) closing.month = month_of(month);
    return month ? month.next() : month;
}

ClosingText read_closing(NodeRef node) {
    ClosingText closing;
    closing.span = node.span();
    closing.opens = node.first().text().starts_with("open");
    for (NodeRef below = read_rule(node.child_at(1), closing); below; below = below.next()) {
        if (below.is(SyntaxKind::quoted)) {
            closing.name = read_quoted(below);
        } else if (below.is(SyntaxKind::closing_since)) {
            if (below.last().is(SyntaxKind::date)) closing.since = std::string(below.last().text());
        } else if (below.is(SyntaxKind::closing_until)) {
            if (below.last().is(SyntaxKind::date)) closing.until = std::string(below.last().text());
        } else if (below.is(SyntaxKind::closing_cites)) {
            closing.cites = read_text(below);
        }
    }
    return closing;
}

void read_move(NodeRef node, HolidaysText& holidays) {
    const std::string_view from = node.child_at(1).text();
    const std::string_view to = node.child_at(3).text();
    if (from == "Saturday" && to == "Friday") {
        holidays.saturday_to_friday = true;
    } else if (from == "Sunday" && to == "Monday") {
        holidays.sunday_to_monday = true;
    } else if (!from.empty() && !to.empty()) {
        holidays.other_moves.push_back({node.span(), std::string(from) + " to " + std::string(to)});
    }
}

}  // namespace

void read_calendar(NodeRef node, Declaration& declaration) {
    declaration.kind = DeclarationKind::calendar;
    CalendarText calendar;
    calendar.name = read_words(node.child_at(1));
    for (const NodeRef below : node) {
        if (below.is(SyntaxKind::cites_line)) {
            calendar.cites = read_text(below);
        } else if (below.is(SyntaxKind::open_days_line)) {
            calendar.has_open = true;
            calendar.open_from = weekday_of(below.child_at(1));
            calendar.open_to = weekday_of(below.child_at(3));
            calendar.open_to_span = below.child_at(3).span();
        } else if (below.is(SyntaxKind::closing_line)) {
            calendar.closings.push_back(read_closing(below));
        }
    }
    declaration.calendar = std::make_shared<CalendarText>(std::move(calendar));
}

void read_holidays(NodeRef node, Declaration& declaration) {
    declaration.kind = DeclarationKind::holidays;
    HolidaysText holidays;
    holidays.name = read_words(node.child_at(1));
    for (const NodeRef below : node) {
        if (below.is(SyntaxKind::cites_line)) {
            holidays.cites = read_text(below);
        } else if (below.is(SyntaxKind::covers_line)) {
            holidays.covers_span = below.span();
            holidays.covers_from = std::string(below.child_at(1).text());
            holidays.covers_to = std::string(below.child_at(3).text());
        } else if (below.is(SyntaxKind::moved_line)) {
            read_move(below, holidays);
        } else if (below.is(SyntaxKind::closing_line)) {
            holidays.closings.push_back(read_closing(below));
        }
    }
    declaration.holidays = std::make_shared<HolidaysText>(std::move(holidays));
}

}  // namespace proviso::reading
