// Cases made up to compare two layers.

#include "interpreter/protection/make_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <random>

namespace proviso {

namespace {

/// A Monday, a Friday, a Saturday, a Sunday, the end of a month with 31 days, the day before a holiday.
const std::vector<std::string_view>& first_days() {
    static const std::vector<std::string_view> days = {"2026-03-02", "2026-03-06", "2026-03-07",
                                                       "2026-03-08", "2026-01-31", "2026-07-02"};
    return days;
}

Value plain_number(std::int64_t number) {
    Value value;
    value.kind = ValueKind::number;
    value.number = number;
    return value;
}

constexpr std::int64_t usual_amounts[] = {0, 3'000, 48'000, 100'000};

Value money(std::int64_t cents) { return money_of_cents(std::max<std::int64_t>(cents, 0)); }

StatedFact known(const Value& value, const Type& type) {
    StatedFact fact;
    fact.stated = Stated::known;
    fact.value = value;
    if (type.found) fact.finding = Finding{"someone", std::nullopt, "supposed for the comparison"};
    return fact;
}

StatedFact not_applicable() {
    StatedFact fact;
    fact.stated = Stated::not_applicable;
    return fact;
}

}  // namespace

struct CaseMaking::Draw {
    std::mt19937_64 random;
    Day begin;
    std::vector<Day> days;  ///< of events so far

    std::size_t below(std::size_t count) { return static_cast<std::size_t>(random() % count); }
    bool chance(std::size_t percent) { return below(100) < percent; }
    template <typename T>
    const T& pick(const std::vector<T>& from) {
        return from[below(from.size())];
    }
};

CaseMaking::CaseMaking(const Program& program, const CaseParts& parts)
    : program_(program), parts_(parts), periods_(parts.periods) {
    amounts_.assign(std::begin(usual_amounts), std::end(usual_amounts));
    for (const std::int64_t cents : parts.money) {
        for (const std::int64_t near : {cents - 1, cents, cents + 1}) amounts_.push_back(near);
    }
}

StatedFact CaseMaking::plain_fact(const Type& type) const {
    if (type.unless_proved_by.is_set()) return {};
    if (type.if_any) return not_applicable();
    switch (type.kind) {
        case ValueKind::yes_or_no: return known(yes_or_no(false), type);
        case ValueKind::money: return known(money(48'000), type);
        case ValueKind::number: return known(plain_number(1), type);
        case ValueKind::date:
            return known(date_value(read_day(first_days().front()).value_or(Day{}) - 400), type);
        case ValueKind::period:
            return periods_.empty() ? StatedFact{} : known(periods_.front(), type);
        case ValueKind::choice:
            return type.choices.empty() ? StatedFact{} : known(choice_value(type.choices[0]), type);
    }
    return {};
}

Day CaseMaking::drawn_day(Draw& draw) const {
    const Day from = draw.days.empty() || draw.chance(50) ? draw.begin : draw.pick(draw.days);
    if (periods_.empty() || draw.chance(25))
        return from + (static_cast<std::int32_t>(draw.below(12)) - 5);
    const Value& period = draw.pick(periods_);
    const auto count = static_cast<std::int32_t>(period.number) * (draw.chance(25) ? -1 : 1);
    std::optional<Day> end;
    switch (period.unit) {
        case PeriodUnit::business_days:
            end = program_.calendars[period.calendar].calendar.add_business_days(from, count);
            break;
        case PeriodUnit::calendar_days: end = from + count; break;
        case PeriodUnit::months: end = add_months(from, count, MonthEnd::down); break;
        case PeriodUnit::years: end = add_months(from, 12 * count, MonthEnd::down); break;
    }
    return end.value_or(from) + (static_cast<std::int32_t>(draw.below(3)) - 1);
}

StatedFact CaseMaking::drawn_fact(const Type& type, Draw& draw) const {
    if (type.if_any && draw.chance(40)) return not_applicable();
    if (type.unless_proved_by.is_set() && draw.chance(50)) return {};
    switch (type.kind) {
        case ValueKind::yes_or_no: return known(yes_or_no(draw.chance(50)), type);
        case ValueKind::money: return known(money(draw.pick(amounts_)), type);
        case ValueKind::number:
            return known(plain_number(static_cast<std::int64_t>(draw.below(20))), type);
        case ValueKind::date: return known(date_value(drawn_day(draw)), type);
        case ValueKind::period:
            return periods_.empty() ? StatedFact{} : known(draw.pick(periods_), type);
        case ValueKind::choice:
            return type.choices.empty() ? StatedFact{}
                                        : known(choice_value(draw.pick(type.choices)), type);
    }
    return {};
}

std::vector<StatedFact> CaseMaking::drawn_fields(const std::vector<FieldId>& fields,
                                                 Draw& draw) const {
    std::vector<StatedFact> drawn;
    for (const FieldId id : fields) drawn.push_back(drawn_fact(program_.fields[id].type, draw));
    return drawn;
}

FactSet CaseMaking::plain() const {
    FactSet facts;
    facts.case_id = "comparison";
    facts.logs.resize(program_.logs.size());
    for (const Fact& fact : program_.facts) facts.facts.push_back(plain_fact(fact.type));
    facts.events.resize(program_.events.size());
    for (EventLog& log : facts.events) log.not_yet = true;
    facts.records.resize(program_.records.size());
    for (RowList& list : facts.records) list.given = true;
    return facts;
}

FactSet CaseMaking::make(std::uint64_t number) const {
    Draw draw{std::mt19937_64(number), {}, {}};
    draw.begin = read_day(draw.pick(first_days())).value_or(Day{});
    FactSet facts = plain();
    for (const FactId id : parts_.facts)
        facts.facts[id.index] = drawn_fact(program_.facts[id].type, draw);
    for (const RecordId id : parts_.records) {
        const std::size_t count = draw.chance(70) ? 1 : draw.below(3);
        for (std::size_t i = 0; i < count; ++i) {
            facts.records[id.index].rows.push_back(
                {drawn_fields(program_.records[id].fields, draw), {}, {}});
        }
    }
    Day last = draw.begin;
    for (const EventId id : parts_.events) {
        const Event& event = program_.events[id];
        if (draw.chance(event.act.is_set() ? 60 : 25)) continue;
        Entry entry;
        entry.day = draw.days.empty() ? draw.begin : drawn_day(draw);
        entry.fields = drawn_fields(event.fields, draw);
        draw.days.push_back(entry.day);
        last = std::max(last, entry.day);
        facts.events[id.index].not_yet = false;
        facts.events[id.index].entries = {std::move(entry)};
    }
    facts.as_of = last + 400;  // whatever could still come did not
    facts.logged_through = facts.as_of;
    return facts;
}

std::vector<std::string> case_in_lines(const Program& program, const FactSet& facts) {
    std::vector<std::string> lines;
    const auto in_words = [&](const Value& value) {
        return value.kind == ValueKind::choice ? program.choices[value.choice()] : to_text(value);
    };
    const auto stated = [&](const std::string& name, const StatedFact& fact) {
        if (fact.stated == Stated::known) return fmt::format("{}: {}", name, in_words(fact.value));
        return fact.stated == Stated::not_applicable ? name + ": not applicable" : std::string{};
    };
    const auto add_fields = [&](std::string line, const std::vector<FieldId>& fields,
                                const std::vector<StatedFact>& values) {
        bool is_first = line.back() == ':';
        for (std::size_t i = 0; i < values.size(); ++i) {
            const std::string text = stated(program.fields[fields[i]].written, values[i]);
            if (text.empty()) continue;
            line += (is_first ? " " : ", ") + text;
            is_first = false;
        }
        lines.push_back(std::move(line));
    };
    for (std::size_t i = 0; i < facts.facts.size(); ++i) {
        const FactId id{static_cast<std::uint32_t>(i)};
        std::string line = stated(program.facts[id].written, facts.facts[i]);
        if (!line.empty()) lines.push_back(std::move(line));
    }
    for (std::size_t i = 0; i < facts.events.size(); ++i) {
        const Event& event = program.events[EventId{static_cast<std::uint32_t>(i)}];
        for (const Entry& entry : facts.events[i].entries) {
            add_fields(fmt::format("{}: {}", event.written, to_text_with_weekday(entry.day)),
                       event.fields, entry.fields);
        }
    }
    for (std::size_t i = 0; i < facts.records.size(); ++i) {
        const Record& record = program.records[RecordId{static_cast<std::uint32_t>(i)}];
        for (const Row& row : facts.records[i].rows)
            add_fields(record.written + ":", record.fields, row.fields);
    }
    return lines;
}

}  // namespace proviso
