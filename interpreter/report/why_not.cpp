// What stands against another answer, and the changes of the case that would bring it about.
#include <algorithm>

#include "interpreter/report/entry.hpp"
#include "interpreter/report/explanation_text.hpp"
#include "interpreter/report/words.hpp"

namespace proviso::report {

namespace {

bool is_among(Status status, const std::vector<Status>& statuses) {
    return std::find(statuses.begin(), statuses.end(), status) != statuses.end();
}

/// What a person wonders about when no status is named.
StatusWanted opposite_of(Status status) {
    switch (status) {
        case Status::not_subject: return *read_status("subject");
        case Status::not_required:
        case Status::not_started: return *read_status("required");
        case Status::open:
        case Status::done_on_time: return *read_status("not required");
        case Status::done_late:
        case Status::past_date_not_settled:
        case Status::missed: return *read_status("on time");
        case Status::not_open:
        case Status::lapsed: return *read_status("open");
        case Status::need_information:
        case Status::waiting:
        case Status::no_value:
        case Status::rules_conflict:
        case Status::failed: return *read_status("settled");
        case Status::no_breach:
        case Status::kept: return *read_status("missed");
        case Status::breached: return StatusWanted{"kept", {Status::no_breach, Status::kept}};
        case Status::available: return *read_status("used");
        case Status::used: return *read_status("open");
        case Status::known: return StatusWanted{"another value", {}};
    }
    return {};
}

bool stands_against(Reason::Kind kind) {
    switch (kind) {
        case Reason::Kind::count:
        case Reason::Kind::displaced_value: return false;
        case Reason::Kind::not_subject:
        case Reason::Kind::not_in_force:
        case Reason::Kind::condition_not_met:
        case Reason::Kind::exception:
        case Reason::Kind::replaced:
        case Reason::Kind::privilege_lost:
        case Reason::Kind::not_started:
        case Reason::Kind::condition_met:
        case Reason::Kind::done:
        case Reason::Kind::short_amount:
        case Reason::Kind::outside_window:
        case Reason::Kind::computed:
        case Reason::Kind::conflict:
        case Reason::Kind::failure:
        case Reason::Kind::burden:
        case Reason::Kind::finding:
        case Reason::Kind::assumed_log:
        case Reason::Kind::waiting: break;
    }
    return true;
}

/// A stretch of days as one day of it, with the stretch as a remark: a case file states one day.
std::string as_case_value(const std::string& words) {
    constexpr std::string_view before = "before ";
    if (words.starts_with(before)) {
        const auto day = read_day(std::string_view(words).substr(before.size()));
        return day ? to_text(*day - 1) + "  # or any day before that" : words;
    }
    constexpr std::size_t date_length = 10;
    if (words.size() <= date_length || !read_day(std::string_view(words).substr(0, date_length)))
        return words;
    return words.substr(0, date_length) + "  # " + words;
}

/// "account first deposit is 2026-01-18 to 2026-02-17" as a line of a case file; words that name no
/// missing fact of this answer stay as they are.
std::vector<std::string> changes_of(const Answer& answer, const std::string& when) {
    std::vector<std::string> changes;
    std::size_t begin = 0;
    const auto starts_fact = [&](std::size_t at) {
        return std::any_of(answer.needs.begin(), answer.needs.end(), [&](const Need& need) {
            return when.compare(at, need.text.size() + 4, need.text + " is ") == 0;
        });
    };
    constexpr std::string_view between = " and ";
    for (std::size_t at = when.find(between);; at = when.find(between, at + 1)) {
        if (at != std::string::npos && !starts_fact(at + between.size())) continue;
        changes.push_back(when.substr(begin, at == std::string::npos ? at : at - begin));
        if (at == std::string::npos) break;
        begin = at + between.size();
    }
    for (std::string& change : changes) {
        for (const Need& need : answer.needs) {
            const std::string start = need.text + " is ";
            if (!change.starts_with(start)) continue;
            change = need.text + ": " + as_case_value(change.substr(start.size()));
            break;
        }
    }
    return changes;
}

void put_alternatives(Lines& lines, const Program& program, const Answer& answer,
                      const StatusWanted& wanted) {
    for (const Alternative& each : answer.alternatives) {
        if (!wanted.statuses.empty() && wanted.words != "settled" &&
            !is_among(each.status, wanted.statuses))
            continue;
        std::string becomes =
            each.value ? value_text(program, *each.value) : status_text(each.status, each.for_now);
        if (each.due) becomes += ", due " + to_text_with_weekday(*each.due);
        lines.flow("  would be " + becomes + " with", 4).end();
        for (std::size_t way = 0; way < each.when.size(); ++way) {
            if (way > 0) lines.flow("  or with", 4).end();
            for (const std::string& change : changes_of(answer, each.when[way])) {
                lines.flow("    + " + change, 8, Tone::good).end();
            }
        }
    }
}

/// Whether answers of this kind can come out so at all: only a duty is ever required.
bool can_be(AnswerKind kind, const std::vector<Status>& statuses) {
    const auto any_of = [&](std::initializer_list<Status> possible) {
        return std::any_of(possible.begin(), possible.end(),
                           [&](Status each) { return is_among(each, statuses); });
    };
    switch (kind) {
        case AnswerKind::duty:
            return any_of({Status::not_subject, Status::not_required, Status::not_started,
                           Status::open, Status::done_on_time, Status::done_late,
                           Status::past_date_not_settled, Status::missed});
        case AnswerKind::ban:
            return any_of(
                {Status::not_subject, Status::not_required, Status::not_started, Status::breached});
        case AnswerKind::permission:
            return any_of({Status::not_subject, Status::available, Status::used, Status::lapsed});
        case AnswerKind::value:
        case AnswerKind::verdict: return any_of({Status::known});
    }
    return true;
}

void put_why_not(Lines& lines, const Program& program, const Answer& answer,
                 const StatusWanted& wanted) {
    lines.gap();
    const std::string subject = subject_text(program, answer);
    const std::string head = subject + "  " + cited(answer.citation);
    if (is_among(answer.status, wanted.statuses)) {
        lines.flow(head + "  is " + wanted.words + ": " + status_text(answer), 2, Tone::heading)
            .end();
        return;
    }
    lines.flow(head + "  is " + first_column(program, answer), 2, Tone::heading).end();
    lines.flow("  what stands against \"" + wanted.words + "\":", 4).end();
    const bool too_early =
        answer.status == Status::open && answer.due &&
        (is_among(Status::missed, wanted.statuses) || is_among(Status::done_late, wanted.statuses));
    if (too_early) lines.flow("    the last day is " + to_text_with_weekday(*answer.due), 6).end();
    for (const Reason& reason : answer.reasons) {
        if (!stands_against(reason.kind) || reason.text.empty()) continue;
        std::string text = "    " + reason.text;
        const bool told =
            reason.citation.empty() || text.find(cited(reason.citation)) != std::string::npos;
        if (!told && reason.citation != answer.citation)
            text += " (" + cited(reason.citation) + ")";
        lines.flow(text, 6).end();
    }
    for (const Need& need : answer.needs) {
        const char* const state = need.recorded_unknown ? " (recorded as unknown)" : " (not given)";
        lines.flow("    not known: " + need.text + state, 6).end();
    }
    put_alternatives(lines, program, answer, wanted);
}

}  // namespace

std::string why_not_text(const Program& program, const Determination& determination,
                         const std::vector<std::size_t>& answers,
                         const std::optional<StatusWanted>& wanted, const Page& page) {
    Lines lines(page);
    for (const std::size_t at : answers) {
        const Answer& answer = determination.answers[at];
        if (wanted && !can_be(answer.kind, wanted->statuses)) continue;
        put_why_not(lines, program, answer, wanted ? *wanted : opposite_of(answer.status));
    }
    return lines.take();
}

}  // namespace proviso::report
