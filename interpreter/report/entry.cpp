// Strings an answer's parts together in the order a reader asks: where, until when, why, what is missing.
#include "interpreter/report/entry.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "interpreter/report/words.hpp"

namespace proviso::report {

namespace {

constexpr std::size_t needs_shown = 12;

std::string needs_text(const Answer& answer) {
    std::vector<std::string> texts;
    for (const Need& need : answer.needs) {
        if (texts.size() == needs_shown) break;
        texts.push_back(need.text);
    }
    if (answer.needs.size() > needs_shown) {
        texts.push_back("and " + std::to_string(answer.needs.size() - needs_shown) + " more");
    }
    return joined(texts, "; ");
}

/// What `reason` says, with its paragraph where the words do not name it.
std::string reason_text(const Reason& reason, const Answer& answer) {
    const bool told = reason.citation.empty() || reason.citation == answer.citation ||
                      reason.text.find(cited(reason.citation)) != std::string::npos;
    if (told) return reason.text;
    if (reason.kind == Reason::Kind::displaced_value)
        return "in place of " + cited(reason.citation);
    return reason.text.empty() ? cited(reason.citation)
                               : reason.text + " (" + cited(reason.citation) + ")";
}

/// Reasons that the dates, amounts or the value printed elsewhere in the entry already tell.
bool is_told_elsewhere(const Reason& reason, const Answer& answer) {
    switch (reason.kind) {
        case Reason::Kind::count: return answer.count.has_value();
        case Reason::Kind::computed: return reason.citation == answer.citation;
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
        case Reason::Kind::displaced_value:
        case Reason::Kind::conflict:
        case Reason::Kind::failure:
        case Reason::Kind::burden:
        case Reason::Kind::finding:
        case Reason::Kind::assumed_log:
        case Reason::Kind::waiting: break;
    }
    return false;
}

bool has_reason(const Answer& answer, Reason::Kind kind) {
    return std::any_of(answer.reasons.begin(), answer.reasons.end(),
                       [kind](const Reason& reason) { return reason.kind == kind; });
}

/// Up to which day the log of an act's entries is complete.
Day log_day(const Program& program, const Determination& determination, const Answer& answer) {
    if (!answer.statement.is_set()) return determination.logged_through;
    const Statement& statement = program.statements[answer.statement];
    if (statement.acts.empty()) return determination.logged_through;
    const LogId log = program.events[program.acts[statement.acts.front()].done].log;
    if (!log.is_set()) return determination.logged_through;
    for (const auto& [name, day] : determination.logs) {
        if (name == program.logs[log].name) return day;
    }
    return determination.logged_through;
}

/// That the act itself is still awaited goes without saying.
bool is_own_act(const Program& program, const Answer& answer, const Wait& wait) {
    if (!answer.statement.is_set()) return false;
    const std::vector<ActId>& acts = program.statements[answer.statement].acts;
    return std::any_of(acts.begin(), acts.end(),
                       [&](ActId act) { return program.acts[act].done == wait.event; });
}

std::string waits_text(const Program& program, const Answer& answer) {
    std::vector<std::string> texts;
    for (const Wait& wait : answer.waits) {
        if (is_own_act(program, answer, wait)) continue;
        texts.push_back(wait.until ? wait.text + " by " + to_text(*wait.until) : wait.text);
    }
    return joined(texts, "; ");
}

/// Not owed: neither a day nor an amount says anything.
bool is_owed(const Answer& answer) {
    return answer.status != Status::not_required && answer.status != Status::not_subject &&
           answer.status != Status::not_started;
}

/// What was done, as the reasons or the answer itself have it, with the amounts that belong to it.
std::string deeds_text(const Program& program, const Answer& answer) {
    std::vector<std::string> parts;
    if (answer.done_on && !has_reason(answer, Reason::Kind::done)) {
        const char* const word =
            answer.kind == AnswerKind::ban ? "first entry against it " : "done ";
        parts.push_back(word + to_text_with_weekday(*answer.done_on));
    }
    for (const Reason& reason : answer.reasons) {
        const bool amount = reason.kind == Reason::Kind::short_amount && is_owed(answer);
        if (amount || reason.kind == Reason::Kind::done ||
            reason.kind == Reason::Kind::outside_window)
            parts.push_back(reason_text(reason, answer));
    }
    if (!has_reason(answer, Reason::Kind::short_amount) && is_owed(answer)) {
        if (answer.required) parts.push_back("at least " + value_text(program, *answer.required));
        if (answer.short_by) parts.push_back("short by " + value_text(program, *answer.short_by));
    }
    return joined(parts, "; ");
}

bool is_deed(const Reason& reason) {
    return reason.kind == Reason::Kind::done || reason.kind == Reason::Kind::outside_window ||
           reason.kind == Reason::Kind::short_amount;
}

void add_line(std::vector<std::string>& lines, std::string line) {
    if (!line.empty()) lines.push_back(std::move(line));
}

void add_open_ends(std::vector<std::string>& lines, const Program& program, const Answer& answer) {
    if (answer.for_now && !has_reason(answer, Reason::Kind::waiting)) {
        if (const std::string waits = waits_text(program, answer); !waits.empty())
            lines.push_back("may still change: " + waits);
    }
    if (answer.certain_by_cases && answer.alternatives.empty())
        lines.emplace_back("the same whatever the missing facts are");
    if (answer.too_many_to_try) lines.emplace_back("too many open facts to try");
}

/// Beside the last day, the outcomes differ in what is owed by it, or in the day on which it was done.
bool differs_beside_the_date(const Answer& answer) {
    const auto same = [&](const Alternative& each) {
        const Alternative& first = answer.alternatives.front();
        return each.status == first.status && each.required == first.required &&
               each.done_on == first.done_on;
    };
    return answer.due && !std::all_of(answer.alternatives.begin(), answer.alternatives.end(), same);
}

/// Until when, what was done, why, what is missing, what may still change it.
std::vector<std::string> lines_of(const Program& program, const Determination& determination,
                                  const Answer& answer) {
    std::vector<std::string> lines;
    if (is_owed(answer) && answer.kind != AnswerKind::ban) add_line(lines, due_in_words(answer));
    if (answer.status == Status::no_breach || answer.status == Status::kept)
        lines.push_back("up to " + to_text(log_day(program, determination, answer)));
    const bool dated = !lines.empty() || answer.done_on;
    const bool many =
        answer.status == Status::need_information || !dated || differs_beside_the_date(answer);
    if (many && !answer.alternatives.empty()) {
        for (std::string& outcome : alternatives_in_words(program, answer))
            lines.push_back(std::move(outcome));
    } else if (!dated && !answer.needs.empty() && is_owed(answer)) {
        lines.push_back("not known: " + needs_text(answer));
    }
    add_line(lines, deeds_text(program, answer));
    for (const Reason& reason : answer.reasons) {
        if (!is_told_elsewhere(reason, answer) && !is_deed(reason))
            add_line(lines, reason_text(reason, answer));
    }
    add_open_ends(lines, program, answer);
    return lines;
}

/// Events that an act brings about, by itself or as something that counts as them.
std::vector<bool> brought_about(const Program& program) {
    std::vector<bool> by_act(program.events.size());
    for (const Act& act : program.acts) {
        if (act.done.is_set()) by_act[act.done.index] = true;
    }
    std::vector<bool> all = by_act;
    for (std::size_t at = 0; at < all.size(); ++at) {
        const EventId event{static_cast<std::uint32_t>(at)};
        for (const StatementId from : program.events[event].counted_from) {
            const EventId counts = program.statements[from].counts;
            if (counts.is_set() && by_act[counts.index]) all[at] = true;
        }
    }
    return all;
}

}  // namespace

bool lists_needs(const Answer& answer) {
    const bool has_date = answer.due || answer.done_on;
    return !has_date && is_owed(answer) && answer.alternatives.empty() && !answer.needs.empty() &&
           answer.needs.size() <= needs_shown;
}

std::string subject_text(const Program& program, const Answer& answer, bool name_party) {
    std::string subject = answer.subject;
    if (answer.kind == AnswerKind::ban) subject = "must not " + subject;
    if (answer.kind == AnswerKind::verdict && answer.term.is_set() &&
        program.terms[answer.term].record.is_set()) {
        const std::string& record = program.records[program.terms[answer.term].record].name;
        subject = record + " " + std::to_string(answer.row + 1) + " " + subject;
    }
    if (answer.occurrence >= 0) subject += ", no. " + std::to_string(answer.occurrence + 1);
    return name_party && !answer.party.empty() ? answer.party + ": " + subject : subject;
}

Entry entry_of(const Program& program, const Determination& determination, const Answer& answer,
               bool name_party) {
    return {first_column(program, answer), tone_of(answer.status),
            subject_text(program, answer, name_party), cited(answer.citation),
            lines_of(program, determination, answer)};
}

/// Of the beginnings that have not come, those that no act brings about.
/// What a duty that has not started waits for; unset where that is no event.
EventId beginning_of(const Program& program, const Answer& answer) {
    if (answer.kind != AnswerKind::duty || answer.status != Status::not_started) return {};
    if (!answer.statement.is_set()) return {};
    const ExpressionId anchor = program.statements[answer.statement].anchor;
    return anchor.is_set() ? program.expressions[anchor].event : EventId{};
}

void add_beginnings(std::vector<std::string>& texts, const Answer& answer) {
    for (const Reason& reason : answer.reasons) {
        if (reason.kind != Reason::Kind::not_started) continue;
        std::string text = reason.text;
        if (constexpr std::string_view told = "not started yet: "; text.starts_with(told))
            text.erase(0, told.size());
        if (std::find(texts.begin(), texts.end(), text) == texts.end())
            texts.push_back(std::move(text));
    }
}

/// Something recorded nearly brought it about: a note says why it did not.
bool nearly_came(const Determination& determination, const std::string& event) {
    const std::string told = " does not count as " + event + " (";
    const std::vector<std::string>& notes = determination.notes;
    return std::any_of(notes.begin(), notes.end(), [&](const std::string& note) {
        return note.find(told) != std::string::npos;
    });
}

// What the rules work out from recorded events is what they turn on: where such a beginning nearly came it is
// named alone, and where none did, those that may or may not come to be recorded are not named beside them.
std::vector<std::string> beginnings_awaited(const Program& program,
                                            const Determination& determination) {
    const std::vector<bool> by_an_act = brought_about(program);
    std::vector<std::string> recorded, worked_out, near;
    for (const Answer& answer : determination.answers) {
        const EventId id = beginning_of(program, answer);
        if (!id.is_set() || by_an_act[id.index]) continue;
        const Event& event = program.events[id];
        add_beginnings(event.counted_from.empty() ? recorded : worked_out, answer);
        if (nearly_came(determination, event.name)) add_beginnings(near, answer);
    }
    if (!near.empty()) return near;
    return worked_out.empty() ? recorded : worked_out;
}

bool is_another_version(const Answer& answer) {
    return !answer.term.is_set() && has_reason(answer, Reason::Kind::not_in_force);
}

bool is_shown_by_default(const Program& program, const Answer& answer) {
    if (is_another_version(answer)) return false;
    if (answer.status == Status::not_started || answer.status == Status::no_breach) return false;
    if (answer.status == Status::kept) return false;
    if (answer.kind != AnswerKind::value || !answer.term.is_set()) return true;
    const Term& term = program.terms[answer.term];
    return term.declared || term.type.kind == ValueKind::money ||
           answer.status == Status::rules_conflict || answer.status == Status::failed;
}

}  // namespace proviso::report
