// Puts keys, values and counts into words.

#include "interpreter/evaluate/words.hpp"

#include <fmt/format.h>

#include "interpreter/evaluate/citations.hpp"

namespace proviso {

const std::string& CaseWords::written(Span span) const {
    const auto [known, is_new] = written_.try_emplace(span);
    std::string& words = known->second;
    if (!is_new) return words;
    bool blank = false;
    bool comment = false;
    for (const char c : sources_.text(span)) {
        if (c == '\n') comment = false;
        const bool at_line_start = words.empty() || blank;
        if (c == '#' && at_line_start) comment = true;
        if (comment || c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            blank = true;
            continue;
        }
        if (blank && !words.empty()) words += ' ';
        blank = false;
        words += c;
    }
    words = cited(words);
    return words;
}

std::string CaseWords::value(const Value& value) const {
    switch (value.kind) {
        case ValueKind::choice: return to_text(value, program_.choices[value.choice()]);
        case ValueKind::period:
            if (value.unit == PeriodUnit::business_days) {
                return to_text(value, {}, program_.calendars[value.calendar].name);
            }
            return to_text(value);
        case ValueKind::yes_or_no:
        case ValueKind::money:
        case ValueKind::number:
        case ValueKind::date: break;
    }
    return to_text(value);
}

std::string CaseWords::field(FieldId id, std::int32_t row) const {
    const Field& field = program_.fields[id];
    if (field.record.is_set()) {
        return fmt::format("{} {} {}", program_.records[field.record].written, row + 1,
                           field.written);
    }
    return fmt::format("{} of {}", field.written, program_.events[field.event].written);
}

Need CaseWords::need(NeedKey key) const {
    Need need;
    need.kind = key.kind;
    need.row = key.row;
    const auto unknown = [](const StatedFact& fact) { return fact.stated == Stated::unknown; };
    switch (key.kind) {
        case Need::Kind::fact:
            need.fact = FactId{key.id};
            need.text = program_.facts[need.fact].written;
            need.recorded_unknown = unknown(facts_.facts[key.id]);
            break;
        case Need::Kind::row_field:
        case Need::Kind::entry_field: {
            need.field = FieldId{key.id};
            need.text = field(need.field, key.row);
            const Field& declared = program_.fields[need.field];
            const auto& siblings = declared.record.is_set()
                                       ? program_.records[declared.record].fields
                                       : program_.events[declared.event].fields;
            std::size_t at = 0;
            while (siblings[at] != need.field) ++at;
            const auto row = static_cast<std::size_t>(key.row);
            need.record = declared.record;
            need.event = declared.event;
            need.recorded_unknown =
                declared.record.is_set()
                    ? unknown(facts_.records[declared.record.index].rows[row].fields[at])
                    : unknown(facts_.events[declared.event.index].entries[row].fields[at]);
            break;
        }
        case Need::Kind::event_date:
            need.event = EventId{key.id};
            need.text = program_.events[need.event].written;
            break;
        case Need::Kind::log:
            need.event = EventId{key.id};
            need.until = Day{key.until};
            if (!need.event.is_set()) {
                need.until.reset();
                need.text = "logged through";
            } else {
                need.text = fmt::format("{} up to {}?", program_.events[need.event].written,
                                        to_text(*need.until));
            }
            break;
        case Need::Kind::rows:
            need.record = RecordId{key.id};
            need.text = fmt::format("every {} of the claim", program_.records[need.record].written);
            break;
    }
    return need;
}

Wait CaseWords::wait(WaitKey key) const {
    Wait wait;
    wait.event = key.event;
    if (key.until != no_last_day) wait.until = Day{key.until};
    wait.text = key.event.is_set() ? program_.events[key.event].written
                                   : "a date recorded as not applicable";
    return wait;
}

std::string CaseWords::citation(const Statement& statement) const {
    const std::string paragraph = citation(statement.paragraph);
    return statement.row == 0 ? paragraph : fmt::format("{} row {}", paragraph, statement.row);
}

std::string CaseWords::citation(ParagraphId paragraph) const {
    return number_of(program_, earlier_, program_.paragraphs[paragraph]);
}

std::string CaseWords::cited(const std::string& text) const {
    return renumbered(program_, earlier_, text);
}

std::string CaseWords::head(const Statement& statement) const {
    return statement.made.empty() ? written(statement.head) : cited(statement.made);
}

std::string CaseWords::skipped(const std::vector<SkippedDay>& days) const {
    std::size_t weekend = 0;
    std::string holidays;
    for (const SkippedDay& day : days) {
        if (day.why == "weekend") {
            ++weekend;
        } else {
            holidays += fmt::format(", {} ({})", day.why, to_text_with_weekday(day.day));
        }
    }
    if (holidays.empty()) holidays = ", no holiday";
    const std::string start = weekend == 0   ? std::string("no weekend day")
                              : weekend == 1 ? std::string("1 weekend day")
                                             : fmt::format("{} weekend days", weekend);
    return start + holidays;
}

std::string CaseWords::anchor_name(ExpressionId anchor, EventId each) const {
    if (each.is_set()) return program_.events[each].written;
    return anchor.is_set() ? written(program_.expressions[anchor].span) : std::string();
}

std::optional<Count> CaseWords::count(const Bounds& bounds, ExpressionId anchor,
                                      EventId each) const {
    if (bounds.kind != Anchor::Kind::happened || !bounds.has_period) return std::nullopt;
    if (!bounds.has_last && !bounds.has_first) return std::nullopt;
    Count count;
    count.anchor = bounds.anchor.day;
    count.anchor_name = anchor_name(anchor, each);
    count.period = bounds.period;
    count.period_text = value(bounds.period);
    count.result = bounds.has_last ? bounds.last : bounds.first - 1;
    if (bounds.rolled_from) {
        const DeclaredCalendar& rolling = program_.calendars[bounds.rolling];
        count.result = *bounds.rolled_from;
        count.moved_to = bounds.last;
        count.moved_because = rolling.calendar.why_closed(count.result);
        count.moved_to_next = rolling.name;
    }
    if (bounds.period.unit == PeriodUnit::business_days) {
        const Calendar& calendar = program_.calendars[bounds.period.calendar].calendar;
        count.skipped = calendar.skipped(std::min(count.anchor, count.result),
                                         std::max(count.anchor, count.result));
    }
    return count;
}

std::string CaseWords::counted(const Count& count, bool named) const {
    const bool is_named = named && !count.anchor_name.empty();
    std::string words = fmt::format("{} {} {}{}{}", count.period_text,
                                    count.result < count.anchor ? "before" : "after",
                                    is_named ? count.anchor_name : "", is_named ? ", " : "",
                                    to_text_with_weekday(count.anchor));
    if (count.period.unit == PeriodUnit::business_days) words += "; " + skipped(count.skipped);
    if (count.moved_to) {
        words +=
            fmt::format("; moved from {} ({}) to the next {}", to_text_with_weekday(count.result),
                        count.moved_because, count.moved_to_next);
    }
    return words;
}

std::string CaseWords::log_name(EventId event) const {
    const LogId log = program_.events[event].log;
    if (!log.is_set()) return "record";
    const std::string& name = program_.logs[log].name;
    const bool named_log = name.size() >= 3 && name.compare(name.size() - 3, 3, "log") == 0;
    return named_log ? name : name + " log";
}

}  // namespace proviso
