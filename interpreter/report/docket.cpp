// Finds the gravest answer of a case and lays the cases out as a table.
#include "interpreter/report/docket.hpp"

#include <algorithm>
#include <limits>
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

bool is_duty_or_ban(const Answer& answer) {
    return answer.kind == AnswerKind::duty || answer.kind == AnswerKind::ban;
}

/// Values count only where the rules fail on them: nobody waits for an amount beside a duty. Where the
/// rules hold no duty, a value is all that was asked for.
Grade grade_of(const Answer& answer, bool has_duties) {
    const Grade grade = grade_of(answer.status);
    if (is_duty_or_ban(answer) || grade == Grade::conflict) return grade;
    const bool is_asked_for = answer.kind == AnswerKind::value && !has_duties;
    return is_asked_for && grade == Grade::need_information ? grade : Grade::nothing_owed;
}

std::optional<Day> first_due(const Answer& answer) {
    std::optional<Day> first = answer.due;
    for (const Alternative& each : answer.alternatives) {
        if (each.due && (!first || *each.due < *first)) first = each.due;
    }
    return first;
}

bool is_sooner(const Answer& a, const Answer& b) {
    const auto a_due = first_due(a);
    const auto b_due = first_due(b);
    if (a_due.has_value() != b_due.has_value()) return a_due.has_value();
    return a_due && *a_due < *b_due;
}

/// What is owed, since when, or what has to be found out first.
std::string what_text(const Program& program, const Answer& answer, std::size_t alike) {
    std::string text = subject_text(program, answer);
    const bool is_over = answer.status == Status::missed || answer.status == Status::done_late ||
                         answer.status == Status::past_date_not_settled;
    if (is_over && answer.due) text += ", was due " + to_text_with_weekday(*answer.due);
    if (answer.done_on && grade_of(answer.status) != Grade::open) {
        text += (answer.kind == AnswerKind::ban ? ", first " : ", done ") +
                to_text_with_weekday(*answer.done_on);
    }
    if (!answer.citation.empty()) text += ", " + cited(answer.citation);
    if (alike > 1) text += "; " + std::to_string(alike - 1) + " more";
    if (answer.status == Status::need_information && !answer.needs.empty()) {
        text += "; find out: " + answer.needs.front().text;
        if (answer.needs.size() > 1)
            text += " and " + std::to_string(answer.needs.size() - 1) + " more";
    }
    return text;
}

/// Why nothing is owed: what takes the duties out or excuses them; else what has not happened yet.
std::string why_nothing(const Program& program, const Determination& determination) {
    for (const Status status : {Status::not_subject, Status::not_required}) {
        for (const Answer& answer : determination.answers) {
            if (answer.kind != AnswerKind::duty || answer.status != status) continue;
            if (answer.reasons.empty() || answer.reasons.front().text.empty()) continue;
            const Reason& reason = answer.reasons.front();
            return reason.citation.empty() ? reason.text
                                           : reason.text + ", " + cited(reason.citation);
        }
    }
    const std::string awaited = joined(beginnings_awaited(program, determination), "; ");
    return awaited.empty() ? "" : "no duty has started: " + awaited;
}

bool is_about(const NextStep& step, const Answer& answer) {
    return step.citation == answer.citation && step.text.find(answer.subject) != std::string::npos;
}

/// The first day that is still ahead. Where it is not the day of what leads the line, the line says
/// whose it is.
void add_next(DocketLine& line, const Determination& determination, const Answer* gravest) {
    const auto leads = [gravest](const NextStep& step) {
        return gravest != nullptr && is_about(step, *gravest);
    };
    const NextStep* first = nullptr;
    for (const NextStep& step : determination.next) {
        if (!step.day || *step.day < determination.as_of) continue;
        const bool is_first = first == nullptr || *step.day < *first->day;
        if (is_first || (*step.day == *first->day && leads(step) && !leads(*first))) first = &step;
    }
    if (gravest != nullptr && gravest->status == Status::open) line.next = first_due(*gravest);
    if (first == nullptr || (line.next && *line.next <= *first->day)) return;
    line.next = first->day;
    if (leads(*first)) return;
    line.what += (line.what.empty() ? "next: " : "; next: ") + first->text;
    if (!first->citation.empty()) line.what += ", " + cited(first->citation);
}

bool is_past_policy(const Answer& answer) {
    return is_duty_or_ban(answer) &&
           (answer.status == Status::missed || answer.status == Status::past_date_not_settled ||
            answer.status == Status::breached);
}

/// Beside what the law says of the case: what is past by policy.
void add_policy(DocketLine& line, const Program& program, const Determination& by_policy) {
    const auto& answers = by_policy.answers;
    const auto first = std::find_if(answers.begin(), answers.end(), is_past_policy);
    if (first == answers.end()) return;
    line.past_policy = true;
    const auto more = std::count_if(first + 1, answers.end(), is_past_policy);
    line.what += line.what.empty() ? "by policy: " : "; by policy: ";
    line.what += status_text(*first) + ", " + subject_text(program, *first);
    if (first->due) line.what += ", by " + to_text_with_weekday(*first->due);
    line.what += ", " + cited(first->citation);
    if (more > 0) line.what += "; " + std::to_string(more) + " more";
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

std::string_view words_of(Grade grade) {
    switch (grade) {
        case Grade::missed: return "missed (possible violation)";
        case Grade::past_date: return "past date, not settled";
        case Grade::conflict: return "where rules conflict";
        case Grade::need_information: return "need information";
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
    const auto past = std::count_if(lines.begin(), lines.end(),
                                    [](const DocketLine& line) { return line.past_policy; });
    if (past > 0) parts.push_back(std::to_string(past) + " past a policy's date");
    return counted(lines.size(), "case", "cases") + ": " + joined(parts, ", ");
}

/// `09-confirmation-one-day-late.yaml`: without the folder and what every case file ends in.
std::string file_name(const DocketLine& line) {
    const std::string name = base_name(line.file);
    return name.substr(0, name.rfind('.'));
}

/// Its number, where file names begin with one: `09`.
std::string file_number(const std::string& name) {
    const std::size_t end = name.find_first_not_of("0123456789");
    const bool is_number = end != 0 && end != std::string::npos && name[end] == '-';
    return is_number ? name.substr(0, end) : "";
}

/// What is enough to find each case's file: nothing where it is called like its case, a number where all
/// have one of their own, else the name.
std::vector<std::string> file_cells(const std::vector<DocketLine>& lines, bool whole) {
    std::vector<std::string> names, numbers;
    for (const DocketLine& line : lines) {
        const std::string name = file_name(line);
        names.push_back(whole ? base_name(line.file) : name == line.case_id ? "" : name);
        numbers.push_back(file_number(name));
    }
    std::vector<std::string> sorted = numbers;
    std::sort(sorted.begin(), sorted.end());
    const bool distinct = !sorted.empty() && !sorted.front().empty() &&
                          std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
    const bool named = std::any_of(names.begin(), names.end(),
                                   [](const std::string& name) { return !name.empty(); });
    return distinct && named && !whole ? numbers : names;
}

/// Columns as wide as what stands in them, within reason: the last one takes what is left.
struct Widths {
    std::size_t case_id = 4, file = 0, status = 6, next = 14;

    std::size_t before_what() const {
        return case_id + 2 + (file == 0 ? 0 : file + 2) + status + 2 + next + 2;
    }
};

Widths widths_of(const std::vector<DocketLine>& lines, const std::vector<std::string>& files) {
    constexpr std::size_t longest_case_id = 24;
    Widths widths;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const DocketLine& line = lines[at];
        widths.case_id = std::max(widths.case_id, std::min(columns(line.case_id), longest_case_id));
        widths.status = std::max(widths.status, columns(status_cell(line)));
        if (!files[at].empty())
            widths.file = std::max({widths.file, columns(files[at]), std::size_t{4}});
    }
    return widths;
}

/// A file gets one line a case, however long, so that two dockets compare line by line.
Page page_for(const DocketOptions& options) {
    Page page = options.page;
    if (!page.terminal) page.width = std::numeric_limits<std::size_t>::max() / 2;
    return page;
}

void put_line(Lines& lines, const Widths& widths, const DocketLine& line, const std::string& file) {
    const Tone tone = !line.read ? Tone::bad : line.status ? tone_of(*line.status) : Tone::quiet;
    lines.column(line.case_id, widths.case_id + 2);
    if (widths.file > 0) lines.column(file, widths.file + 2, Tone::quiet);
    lines.column(status_cell(line), widths.status + 2, tone);
    lines.column(line.next ? to_text_with_weekday(*line.next) : "", widths.next + 2);
    lines.flow(line.what, widths.before_what()).end();
}

}  // namespace

DocketLine docket_line(const Program& program, const Determination& determination) {
    DocketLine line;
    line.case_id = determination.case_id;
    line.file = determination.file;
    const std::vector<Answer>& answers = determination.answers;
    const bool has_duties = std::any_of(answers.begin(), answers.end(), is_duty_or_ban);
    const Answer* gravest = nullptr;
    Grade gravest_grade = Grade::nothing_owed;
    std::size_t alike = 0;
    for (const Answer& answer : answers) {
        const Grade grade = grade_of(answer, has_duties);
        if (grade == Grade::nothing_owed || (gravest != nullptr && gravest_grade < grade)) continue;
        if (gravest == nullptr || grade < gravest_grade) {
            alike = 0;
            gravest = &answer;
            gravest_grade = grade;
        } else if (is_sooner(answer, *gravest)) {
            gravest = &answer;
        }
        ++alike;
    }
    // Some of it may apply although the ruleset as a whole does not.
    line.subject = determination.subject || gravest_grade < Grade::nothing_owed;
    if (!line.subject) {
        line.what = determination.not_subject_because;
        return line;
    }
    if (gravest != nullptr) {
        line.status = gravest->status;
        line.for_now = gravest->for_now;
        line.what = what_text(program, *gravest, alike);
    } else {
        line.what = why_nothing(program, determination);
    }
    add_next(line, determination, gravest);
    if (determination.policy) add_policy(line, program, determination.policy->determination);
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

std::string docket_text(const std::vector<DocketLine>& cases, const DocketOptions& options) {
    const std::vector<std::string> files = file_cells(cases, options.all);
    const Widths widths = widths_of(cases, files);
    Lines lines(page_for(options));
    lines.column("CASE", widths.case_id + 2, Tone::heading);
    if (widths.file > 0) lines.column("FILE", widths.file + 2, Tone::heading);
    lines.column("STATUS", widths.status + 2, Tone::heading);
    lines.column("NEXT DATE", widths.next + 2, Tone::heading).flow("WHAT", 0, Tone::heading).end();
    for (std::size_t at = 0; at < cases.size(); ++at) put_line(lines, widths, cases[at], files[at]);
    lines.gap().flow(totals(cases), 2).end();
    return lines.take();
}

}  // namespace proviso::report
