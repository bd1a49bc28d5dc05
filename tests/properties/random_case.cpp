#include "tests/properties/random_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace proviso::testing {

namespace {

/// Days of notice worth starting from: plain weeks, weekends, holidays, ends of months and years.
constexpr const char* notice_days[] = {
    "2026-03-02", "2026-03-06", "2026-03-07", "2026-03-08", "2026-02-28",
    "2026-07-01", "2026-06-26", "2026-11-10", "2026-11-11", "2026-05-22",
    "2026-12-31", "2027-06-04", "2027-12-13", "2027-12-17", "2027-12-30",
    "2028-01-15", "2028-02-29", "2026-01-31", "2025-12-24", "2026-09-05",
};

Day any_notice_day(Random& random) {
    const std::size_t at = random.below(2 * std::size(notice_days));
    if (at < std::size(notice_days)) return read_day(notice_days[at]).value_or(Day{});
    return Day{random.between(20'400, 21'200)};
}

std::string cents_text(std::int64_t cents) {
    return fmt::format("${}.{:02}", cents / 100, cents % 100);
}

bool must_be_proved(const Type& type) { return type.unless_proved_by.is_set(); }

}  // namespace

/// What one case is drawn from.
struct CaseMaker::Drawing {
    Random random;
    Day notice;
    std::int64_t cents;         ///< an amount that others lie near
    std::size_t known_percent;  ///< how much of what may be stated is
    CaseText text;
    std::vector<Day> days;  ///< of events so far
};

CaseMaker::CaseMaker(const Program& program)
    : program_(program), presence_(program.events.size(), 35) {
    for (const Act& act : program.acts) presence_[act.done.index] = 10;
    for (const Statement& statement : program.statements) {
        for (const ActId act : statement.acts) {
            std::size_t& percent = presence_[program.acts[act].done.index];
            switch (statement.kind) {
                case StatementKind::duty: percent = 60; break;
                case StatementKind::ban: percent = std::min<std::size_t>(percent, 5); break;
                case StatementKind::permission:
                case StatementKind::value:
                case StatementKind::condition:
                case StatementKind::maximum:
                case StatementKind::minimum:
                case StatementKind::same_event:
                case StatementKind::reach: break;
            }
        }
    }
    const EventId governing = program.rulesets.front().governing_event;
    if (governing.is_set()) presence_[governing.index] = 97;
}

CaseText CaseMaker::make(std::uint64_t seed) const {
    Random random(seed);
    const Day notice = any_notice_day(random);
    const std::vector<std::int64_t> amounts = {48'000, 3'999, 10'000, 5'000, 3'000, 125'000, 5'001};
    const std::vector<std::size_t> percents = {100, 100, 100, 100, 97, 97, 97, 97, 93, 90, 75, 50};
    const std::int64_t cents = random.pick(amounts);
    const std::size_t percent = random.pick(percents);
    Drawing drawing{random, notice, cents, percent, {}, {}};
    drawing.text.id = "case " + std::to_string(seed);
    add_facts(drawing);
    add_rows(drawing);
    add_events(drawing);
    set_dates(drawing);
    return std::move(drawing.text);
}

Day CaseMaker::business_days_after(Day day, std::int32_t count) const {
    if (program_.calendars.empty()) return day + count;
    return program_.calendars[CalendarId{0}]
        .calendar.add_business_days(day, count)
        .value_or(day + count);
}

/// A day that some period after this day ends on, or one beside it.
Day CaseMaker::later(Day day, Random& random) const {
    static const std::vector<std::int32_t> business = {0, 1, 2, 3, 5, 10, 20};
    static const std::vector<std::int32_t> calendar = {0, 1, 2, 7, 30, 45, 60, 90};
    const std::int32_t beside = random.chance(50) ? 0 : random.between(-1, 1);
    if (random.chance(65)) return business_days_after(day, random.pick(business)) + beside;
    return day + random.pick(calendar) + beside;
}

std::string CaseMaker::amount(Drawing& drawing) const {
    const std::vector<std::int64_t> amounts = {
        drawing.cents,
        drawing.cents,
        drawing.cents,
        drawing.cents - 5'000,
        drawing.cents - 5'001,
        drawing.cents / 2,
        drawing.cents * 2,
        5'000,
        3'000,
        0,
    };
    return cents_text(std::max<std::int64_t>(drawing.random.pick(amounts), 0));
}

std::string CaseMaker::random_value(const Type& type, Day around, Random& random) const {
    static const std::vector<std::int32_t> before = {-400, -90, -62, -61, -60, -59, -45, -31,
                                                     -30,  -29, -10, -2,  -1,  0,   1};
    switch (type.kind) {
        case ValueKind::yes_or_no: return random.chance(50) ? "yes" : "no";
        case ValueKind::money: return cents_text(random.between(0, 130'000));
        case ValueKind::number: return std::to_string(random.between(0, 20));
        case ValueKind::date: return to_text(around + random.pick(before));
        case ValueKind::period: return fmt::format("{} calendar days", random.between(1, 40));
        case ValueKind::choice: break;
    }
    // The first choices are the usual ones; a rare one often takes the whole case out.
    const std::size_t usual = std::min<std::size_t>(type.choices.size(), 2);
    const std::size_t at = random.below(random.chance(75) ? usual : type.choices.size());
    return program_.choices[type.choices[at]];
}

StatedLine CaseMaker::stated(Drawing& drawing, const std::string& name, const Type& type,
                             Day around) const {
    Random& random = drawing.random;
    if (type.if_any && random.chance(25)) return {name, "not applicable", false};
    const bool is_money = type.kind == ValueKind::money;
    return {name, is_money ? amount(drawing) : random_value(type, around, random), type.found};
}

/// The line of something that may be stated: known, recorded as unknown, or left out.
void CaseMaker::add_stated(Drawing& drawing, const std::string& name, const Type& type, Day around,
                           std::size_t proved_percent, std::vector<StatedLine>& lines) const {
    Random& random = drawing.random;
    if (must_be_proved(type)) {
        if (random.chance(proved_percent))
            lines.push_back({name, type.default_yes ? "no" : "yes", type.found});
        else if (random.chance(8))
            lines.push_back({name, random.chance(50) ? "no" : "unknown", type.found});
    } else if (random.chance(drawing.known_percent)) {
        lines.push_back(stated(drawing, name, type, around));
    } else if (random.chance(50)) {
        lines.push_back({name, "unknown", false});
    }
}

void CaseMaker::add_facts(Drawing& drawing) const {
    // Most of what one party may prove takes the case out: at one in some five cases, however many there are.
    std::map<PartyId, std::size_t> to_prove;
    for (const Fact& fact : program_.facts) ++to_prove[fact.type.unless_proved_by];
    for (const Fact& fact : program_.facts) {
        const std::size_t proved = 20 / to_prove[fact.type.unless_proved_by];
        add_stated(drawing, fact.name, fact.type, drawing.notice, proved, drawing.text.facts);
    }
}

void CaseMaker::add_rows(Drawing& drawing) const {
    Random& random = drawing.random;
    for (const Record& record : program_.records) {
        if (random.chance(3)) continue;
        ListLines list{record.name, random.chance(8), {}};
        const std::int32_t count = random.chance(3) ? 0 : random.between(1, 4);
        for (std::int32_t i = 0; i < count; ++i) {
            // Two equal rows are two rows.
            if (i > 0 && random.chance(8)) {
                list.rows.push_back(list.rows.back());
                continue;
            }
            RowLines row;
            for (const FieldId id : record.fields) {
                const Field& field = program_.fields[id];
                add_stated(drawing, field.name, field.type, drawing.notice, 45, row.fields);
            }
            list.rows.push_back(std::move(row));
        }
        drawing.text.lists.push_back(std::move(list));
    }
}

std::size_t CaseMaker::presence_percent(EventId id) const { return presence_[id.index]; }

Day CaseMaker::event_day(Drawing& drawing, EventId id) const {
    Random& random = drawing.random;
    if (id == program_.rulesets.front().governing_event) return drawing.notice;
    if (!program_.events[id].act.is_set() && random.chance(60))
        return drawing.notice + random.between(-6, 4);
    if (random.chance(8)) return drawing.notice + random.between(-70, 110);
    return later(
        drawing.days.empty() || random.chance(50) ? drawing.notice : random.pick(drawing.days),
        random);
}

void CaseMaker::add_entries(Drawing& drawing, EventId id) const {
    const Event& event = program_.events[id];
    Random& random = drawing.random;
    std::int32_t count = 1;
    if (event.any_number && random.chance(25)) count = random.between(2, 3);
    Day day = event_day(drawing, id);
    for (std::int32_t i = 0; i < count; ++i) {
        if (i > 0) day = random.chance(15) ? day : later(day, random);
        EntryLines entry{event.name, to_text(day), {}};
        for (const FieldId field_id : event.fields) {
            const Field& field = program_.fields[field_id];
            add_stated(drawing, field.name, field.type, day, 45, entry.fields);
        }
        drawing.days.push_back(day);
        drawing.text.events.push_back(std::move(entry));
    }
}

void CaseMaker::add_events(Drawing& drawing) const {
    Random& random = drawing.random;
    for (std::size_t i = 0; i < program_.events.size(); ++i) {
        const EventId id{static_cast<std::uint32_t>(i)};
        if (!program_.events[id].counted_from.empty()) continue;
        if (random.chance(presence_percent(id))) {
            add_entries(drawing, id);
        } else if (random.chance(12)) {
            drawing.text.events.push_back({program_.events[id].name, "not yet", {}});
        }
    }
}

void CaseMaker::set_dates(Drawing& drawing) const {
    Random& random = drawing.random;
    CaseText& text = drawing.text;
    text.as_of = later(
        drawing.days.empty() || random.chance(40) ? drawing.notice : random.pick(drawing.days),
        random);
    if (random.chance(15)) text.as_of = drawing.notice + random.between(-2, 130);
    if (random.chance(12)) return;  // assumed
    text.logged_through =
        text.as_of - (random.chance(75) ? random.between(0, 1) : random.between(2, 12));
    for (const Log& log : program_.logs) {
        if (random.chance(12)) text.logs.push_back({log.name, text.as_of - random.between(0, 8)});
    }
}

}  // namespace proviso::testing
