#include "tests/properties/dump.hpp"

#include <fmt/format.h>

namespace proviso::testing {

namespace {

constexpr const char* status_names[] = {
    "not_subject",
    "not_required",
    "not_started",
    "open",
    "done_on_time",
    "done_late",
    "past_date_not_settled",
    "missed",
    "need_information",
    "rules_conflict",
    "failed",
    "no_breach",
    "kept",
    "breached",
    "not_open",
    "available",
    "used",
    "lapsed",
    "known",
    "no_value",
    "waiting",
};

constexpr const char* kind_names[] = {"duty", "ban", "permission", "value", "verdict"};

std::string day_text(const std::optional<Day>& day) { return day ? to_text(*day) : "-"; }

/// Writes member by member, a line each, indented by depth.
class Dumper {
public:
    Dumper(const Program& program, const SourceMap* sources)
        : program_(program), sources_(sources) {}

    void write(const Determination& all);
    void write(const Answer& answer);
    std::string take() { return std::move(text_); }

private:
    template <typename... Args>
    void line(fmt::format_string<Args...> format, Args&&... args) {
        text_.append(depth_ * 2, ' ');
        text_ += fmt::format(format, std::forward<Args>(args)...);
        text_ += '\n';
    }
    void write(const Explanation& node);
    void write(const Count& count);
    void write(const Alternative& alternative);
    void write(const Need& need);
    void write(const Wait& wait);
    void write(const Reason& reason);
    void write(const EntryUsed& entry);
    std::string value(const std::optional<Value>& value) const {
        return value ? value_text(*value, program_) : "-";
    }
    std::string place(Span span) const {
        if (sources_ == nullptr || !span.source.is_set()) return "-";
        // A row or entry is pointed at by its first letter, which is another when its fields are shuffled.
        const std::string_view text = sources_->text(span);
        return text.size() == 1 ? "*" : std::string(text);
    }
    template <typename T>
    void write_all(const std::vector<T>& all) {
        ++depth_;
        for (const T& each : all) write(each);
        --depth_;
    }

    const Program& program_;
    const SourceMap* sources_;
    std::string text_;
    std::size_t depth_ = 0;
};

void Dumper::write(const Count& count) {
    line("count {} {} {} {} {}", to_text(count.anchor), count.anchor_name, value(count.period),
         count.period_text, to_text(count.result));
    ++depth_;
    for (const SkippedDay& day : count.skipped) line("skipped {} {}", to_text(day.day), day.why);
    --depth_;
}

void Dumper::write(const Need& need) {
    line("need {} {} row {} until {} unknown {}", static_cast<int>(need.kind), need.text, need.row,
         day_text(need.until), need.recorded_unknown);
}

void Dumper::write(const Wait& wait) { line("wait {} until {}", wait.text, day_text(wait.until)); }

void Dumper::write(const Reason& reason) {
    line("reason {} § {} {} {}", static_cast<int>(reason.kind), reason.citation, reason.label,
         reason.text);
}

void Dumper::write(const EntryUsed& entry) {
    line("entry {} {} {} at {}", program_.events[entry.event].name, to_text(entry.day),
         value(entry.amount), place(entry.where));
}

void Dumper::write(const Alternative& other) {
    line("alternative {} for_now {} due {} value {}", status_names[static_cast<int>(other.status)],
         other.for_now, day_text(other.due), value(other.value));
    ++depth_;
    if (other.count) write(*other.count);
    for (const Reason& reason : other.reasons) write(reason);
    for (const std::string& when : other.when) line("when {}", when);
    --depth_;
}

void Dumper::write(const Explanation& node) {
    line("why {} | § {} | {} | {} | {} | {} | decided {} | stated {}", node.what, node.citation,
         node.label, node.answer, node.detail, node.brief, node.decided, place(node.stated));
    write_all(node.children);
}

void Dumper::write(const Answer& answer) {
    line("{} {} {} § {} {} path {} row {} occurrence {}", kind_names[static_cast<int>(answer.kind)],
         answer.party, answer.subject, answer.citation, answer.title, answer.path, answer.row,
         answer.occurrence);
    ++depth_;
    line("{} for_now {} advised {} by_cases {} too_many {}",
         status_names[static_cast<int>(answer.status)], answer.for_now, answer.advised,
         answer.certain_by_cases, answer.too_many_to_try);
    line("due {} done {} value {} required {} short {}", day_text(answer.due),
         day_text(answer.done_on), value(answer.value), value(answer.required),
         value(answer.short_by));
    if (answer.count) write(*answer.count);
    for (const EntryUsed& entry : answer.entries) write(entry);
    for (const Alternative& other : answer.alternatives) write(other);
    for (const Need& need : answer.needs) write(need);
    for (const Wait& wait : answer.waits) write(wait);
    for (const Reason& reason : answer.reasons) write(reason);
    if (sources_ != nullptr) write(answer.why);
    --depth_;
}

void Dumper::write(const Determination& all) {
    line("{} {} {} calendar {}", all.case_id, all.ruleset, all.version, all.calendar_edition);
    line("as of {} logged through {} assumed {}", to_text(all.as_of), to_text(all.logged_through),
         all.logged_assumed);
    for (const auto& [log, day] : all.logs) line("log {} {}", log, to_text(day));
    for (const std::string& note : all.notes) line("note {}", note);
    for (const std::string& name : all.interpretations) line("interpretation {}", name);
    line("subject {} {}", all.subject, all.not_subject_because);
    for (const Answer& answer : all.answers) write(answer);
    for (const NeededFact& fact : all.needed) {
        write(fact.need);
        line("  decides {}", fact.decides);
        for (const std::uint32_t at : fact.answers) line("  {}", name_of(all.answers[at]));
    }
    for (const NextStep& step : all.next) {
        line("next {} {} § {} {}", day_text(step.day), step.text, step.citation, step.otherwise);
    }
}

}  // namespace

std::string dump(const Determination& determination, const Program& program,
                 const SourceMap& sources) {
    Dumper dumper(program, &sources);
    dumper.write(determination);
    return dumper.take();
}

std::string dump(const Answer& answer, const Program& program) {
    Dumper dumper(program, nullptr);
    dumper.write(answer);
    return dumper.take();
}

std::string value_text(const Value& value, const Program& program) {
    if (value.kind == ValueKind::choice) return to_text(value, program.choices[value.choice()]);
    if (value.kind == ValueKind::period && value.calendar.is_set()) {
        return to_text(value, {}, program.calendars[value.calendar].name);
    }
    return to_text(value);
}

std::string name_of(const Answer& answer) {
    std::string name = fmt::format("{} {} § {}", kind_names[static_cast<int>(answer.kind)],
                                   answer.subject, answer.term.is_set() ? "" : answer.citation);
    if (answer.row >= 0) name += fmt::format(" row {}", answer.row + 1);
    if (answer.occurrence >= 0) name += fmt::format(" occurrence {}", answer.occurrence + 1);
    return name;
}

}  // namespace proviso::testing
