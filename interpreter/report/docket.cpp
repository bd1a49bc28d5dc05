// Finds the gravest answer of a case and lays the cases out as a table.
#include "interpreter/report/docket.hpp"

#include <algorithm>
#include <map>

#include "interpreter/base/text.hpp"
#include "interpreter/report/entry.hpp"
#include "interpreter/report/words.hpp"

namespace proviso::report {

namespace {

/// What an officer has to look at first; the order of the totals as well.
enum class Grade : std::uint8_t {
    missed,
    past_date,
    conflict,
    need_information,
    open,
    value_missing,
    done_late,
    done,
    nothing_owed,
    not_subject,
    not_read,
};

Grade grade_of(Status status) {
    switch (status) {
        case Status::missed:
        case Status::breached: return Grade::missed;
        case Status::past_date_not_settled: return Grade::past_date;
        case Status::rules_conflict:
        case Status::failed: return Grade::conflict;
        case Status::need_information: return Grade::need_information;
        case Status::open: return Grade::open;
        case Status::done_late: return Grade::done_late;
        case Status::done_on_time: return Grade::done;
        case Status::not_subject:
        case Status::not_required:
        case Status::not_started:
        case Status::no_breach:
        case Status::kept:
        case Status::not_open:
        case Status::available:
        case Status::used:
        case Status::lapsed:
        case Status::known:
        case Status::no_value:
        case Status::waiting: break;
    }
    return Grade::nothing_owed;
}

/// Verdicts count only where the rules fail on them; an amount that is not known yet can wait for what
/// has a date.
Grade grade_of(const Answer& answer) {
    const Grade grade = grade_of(answer.status);
    const bool owed = answer.kind == AnswerKind::duty || answer.kind == AnswerKind::ban;
    if (owed || grade == Grade::conflict) return grade;
    const bool is_missing = answer.kind == AnswerKind::value && grade == Grade::need_information;
    return is_missing ? Grade::value_missing : Grade::nothing_owed;
}

std::optional<Day> first_due(const Answer& answer) {
    std::optional<Day> first = answer.due;
    for (const Alternative& each : answer.alternatives) {
        if (each.due && (!first || *each.due < *first)) first = each.due;
    }
    return first;
}

bool is_graver(const Answer& a, const Answer& b) {
    if (grade_of(a) != grade_of(b)) return grade_of(a) < grade_of(b);
    const auto a_due = first_due(a);
    const auto b_due = first_due(b);
    if (a_due.has_value() != b_due.has_value()) return a_due.has_value();
    return a_due && *a_due < *b_due;
}

std::string what_text(const Program& program, const Answer& answer, std::size_t alike) {
    std::string text = subject_text(program, answer);
    if (answer.status == Status::missed && answer.due)
        text += ", was due " + to_text_with_weekday(*answer.due);
    if (answer.done_on && grade_of(answer.status) != Grade::open) {
        text += (answer.kind == AnswerKind::ban ? ", first " : ", done ") +
                to_text_with_weekday(*answer.done_on);
    }
    if (!answer.citation.empty()) text += ", " + cited(answer.citation);
    if (alike > 1) text += "; " + std::to_string(alike - 1) + " more";
    return text;
}

std::string base_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string status_cell(const DocketLine& line) {
    if (!line.read) return "CASE NOT READ";
    if (!line.subject) return "NOT SUBJECT";
    return line.status ? short_status_text(*line.status, line.for_now) : "NOTHING OWED";
}

Grade grade_of(const DocketLine& line) {
    if (!line.read) return Grade::not_read;
    if (!line.subject) return Grade::not_subject;
    return line.status ? grade_of(*line.status) : Grade::nothing_owed;
}

/// The file, where its name is not simply the case's.
std::string file_text(const DocketLine& line) {
    const std::string name = base_name(line.file);
    return name.empty() || name.substr(0, name.rfind('.')) == line.case_id ? "" : "[" + name + "]";
}

std::string_view words_of(Grade grade) {
    switch (grade) {
        case Grade::missed: return "missed (possible violation)";
        case Grade::past_date: return "past date, not settled";
        case Grade::conflict: return "where rules conflict";
        case Grade::need_information:
        case Grade::value_missing: return "need information";
        case Grade::open: return "open";
        case Grade::done_late: return "done late";
        case Grade::done: return "done on time";
        case Grade::nothing_owed: return "with nothing owed";
        case Grade::not_subject: return "not subject";
        case Grade::not_read: return "not read";
    }
    return "";
}

std::string totals(const std::vector<DocketLine>& lines) {
    std::map<Grade, std::size_t> counts;
    for (const DocketLine& line : lines) ++counts[grade_of(line)];
    std::vector<std::string> parts;
    for (const auto& [grade, count] : counts)
        parts.push_back(std::to_string(count) + " " + std::string(words_of(grade)));
    return counted(lines.size(), "case", "cases") + ": " + joined(parts, ", ");
}

/// Columns as wide as what stands in them, within reason: the last one takes what is left.
struct Widths {
    std::size_t case_id = 4, status = 6, next = 14;

    std::size_t before_what() const { return case_id + 2 + status + 2 + next + 2; }
};

Widths widths_of(const std::vector<DocketLine>& lines) {
    constexpr std::size_t longest_case_id = 24;
    Widths widths;
    for (const DocketLine& line : lines) {
        widths.case_id = std::max(widths.case_id, std::min(columns(line.case_id), longest_case_id));
        widths.status = std::max(widths.status, columns(status_cell(line)));
    }
    return widths;
}

void put_line(Lines& lines, const Widths& widths, const DocketLine& line) {
    const Tone tone = !line.read ? Tone::bad : line.status ? tone_of(*line.status) : Tone::quiet;
    lines.column(line.case_id, widths.case_id + 2);
    lines.column(status_cell(line), widths.status + 2, tone);
    lines.column(line.next ? to_text_with_weekday(*line.next) : "", widths.next + 2);
    lines.flow(line.what + (line.what.empty() ? "" : "  "), widths.before_what());
    lines.flow(file_text(line), widths.before_what(), Tone::quiet).end();
}

}  // namespace

DocketLine docket_line(const Program& program, const Determination& determination) {
    DocketLine line;
    line.case_id = determination.case_id;
    line.file = determination.file;
    line.subject = determination.subject;
    if (!line.subject) {
        line.what = determination.not_subject_because;
        return line;
    }
    const Answer* gravest = nullptr;
    std::size_t alike = 0;
    for (const Answer& answer : determination.answers) {
        if (grade_of(answer) == Grade::nothing_owed) continue;
        if (gravest == nullptr || grade_of(answer) < grade_of(*gravest)) alike = 0;
        if (gravest == nullptr || is_graver(answer, *gravest)) gravest = &answer;
        if (grade_of(answer) == grade_of(*gravest)) ++alike;
    }
    if (gravest != nullptr) {
        line.status = gravest->status;
        line.for_now = gravest->for_now;
        line.what = what_text(program, *gravest, alike);
        if (gravest->status == Status::open) line.next = first_due(*gravest);
    }
    for (const NextStep& step : determination.next) {
        if (step.day && *step.day >= determination.as_of && (!line.next || *step.day < *line.next))
            line.next = step.day;
    }
    return line;
}

DocketLine unread_line(const std::string& file) {
    DocketLine line;
    line.read = false;
    line.file = file;
    const std::string name = base_name(file);
    line.case_id = name.substr(0, name.rfind('.'));
    return line;
}

std::string docket_text(const std::vector<DocketLine>& cases, const Page& page) {
    const Widths widths = widths_of(cases);
    Lines lines(page);
    lines.column("CASE", widths.case_id + 2, Tone::heading)
        .column("STATUS", widths.status + 2, Tone::heading);
    lines.column("NEXT DATE", widths.next + 2, Tone::heading).flow("WHAT", 0, Tone::heading).end();
    for (const DocketLine& line : cases) put_line(lines, widths, line);
    lines.gap().flow(totals(cases), 2).end();
    return lines.take();
}

}  // namespace proviso::report
