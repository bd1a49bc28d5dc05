// The sections of the printed answer, from the head line to what comes next.
#include "interpreter/report/determination_text.hpp"

#include <algorithm>
#include <vector>

#include "interpreter/report/entry.hpp"
#include "interpreter/report/verdicts.hpp"
#include "interpreter/report/words.hpp"

namespace proviso::report {

namespace {

constexpr std::size_t status_width = 18;
constexpr std::size_t subject_width = 35;

/// Wide pages keep the third column to itself; narrow ones need the room under the subject.
std::size_t hang_of(const Page& page) {
    constexpr std::size_t wide_page = 120;
    return page.width >= wide_page ? status_width + subject_width : status_width + 2;
}

/// Status, subject, and the rest. A status too long for its column moves the subject to the right.
void put_entry(Lines& lines, const Page& page, const std::string& status, Tone tone,
               const std::string& subject, const std::string& rest) {
    const bool is_long = status.size() + 2 > status_width;
    lines.column(status, status_width, tone).column(subject, is_long ? 0 : subject_width);
    lines.flow(rest, hang_of(page)).end();
}

class Printer {
public:
    Printer(const Program& program, const Determination& determination, const TextOptions& options)
        : program_(program),
          determination_(determination),
          options_(options),
          lines_(options.page) {}

    std::string print() {
        head();
        duties_and_bans();
        permissions();
        values();
        put_verdicts(lines_, program_, determination_, options_.page, options_.all);
        left_out();
        needed();
        notes();
        next();
        return lines_.take();
    }

    std::string print_next() {
        next();
        if (determination_.next.empty())
            lines_.column("NEXT", status_width).flow("nothing has a date", status_width).end();
        return lines_.take();
    }

private:
    void put(const Answer& answer);
    void head();
    void duties_and_bans();
    void permissions();
    void values();
    void left_out();
    void needed();
    std::string decided_by(const NeededFact& fact) const;
    void notes();
    void next();
    bool is_shown(const Answer& answer);
    bool names_parties() const;

    const Program& program_;
    const Determination& determination_;
    TextOptions options_;
    Lines lines_;
    std::size_t not_started_ = 0, unbroken_bans_ = 0, other_values_ = 0;
};

void Printer::head() {
    const Determination& d = determination_;
    std::string log = "log complete to " + to_text(d.logged_through);
    if (d.logged_assumed) log += " (assumed)";
    for (const auto& [name, day] : d.logs) log += ", " + name + " to " + to_text(day);
    const std::string edition = d.edition.empty() ? "" : " (" + d.edition.substr(0, 8) + "…)";
    lines_.flow(d.case_id, 0, Tone::heading);
    lines_.flow("   as of " + to_text(d.as_of) + "   " + log + "   " + d.ruleset +
                    (d.version.empty() ? "" : " " + d.version) + edition,
                2);
    lines_.end();
    if (!d.subject) {
        lines_.gap();
        lines_.column("NOT SUBJECT", status_width, Tone::heading);
        lines_.flow(d.ruleset + "  " + d.not_subject_because, hang_of(options_.page)).end();
    }
}

/// Counts what it leaves out.
bool Printer::is_shown(const Answer& answer) {
    if (options_.all || is_shown_by_default(program_, answer)) return true;
    if (answer.kind == AnswerKind::ban && answer.status != Status::not_started) {
        ++unbroken_bans_;
    } else if (answer.kind == AnswerKind::duty || answer.kind == AnswerKind::ban) {
        ++not_started_;
    } else {
        ++other_values_;
    }
    return false;
}

/// One party is the rule; where several owe something, each line says who.
bool Printer::names_parties() const {
    const Answer* first = nullptr;
    for (const Answer& answer : determination_.answers) {
        if (answer.kind != AnswerKind::duty && answer.kind != AnswerKind::ban) continue;
        if (first != nullptr && first->party != answer.party) return true;
        if (first == nullptr) first = &answer;
    }
    return false;
}

void Printer::put(const Answer& answer) {
    put_entry(lines_, options_.page, first_column(program_, answer), tone_of(answer.status),
              subject_text(program_, answer, names_parties()),
              entry_text(program_, determination_, answer));
}

void Printer::duties_and_bans() {
    lines_.gap();
    for (const Answer& answer : determination_.answers) {
        const bool listed = answer.kind == AnswerKind::duty || answer.kind == AnswerKind::ban;
        if (!listed || !is_shown(answer)) continue;
        if (!determination_.subject && answer.status == Status::not_subject && !options_.all)
            continue;
        put(answer);
    }
}

void Printer::permissions() {
    std::vector<std::string> paths;
    for (const Answer& answer : determination_.answers) {
        const bool known = std::find(paths.begin(), paths.end(), answer.path) != paths.end();
        if (answer.kind == AnswerKind::permission && !known) paths.push_back(answer.path);
    }
    if (!determination_.subject && !options_.all) return;
    for (const std::string& path : paths) {
        lines_.gap();
        const std::string heading = path.empty() ? "Permissions" : "Path: " + path;
        lines_.flow(heading, 2, Tone::heading).end();
        for (const Answer& answer : determination_.answers) {
            if (answer.kind != AnswerKind::permission || answer.path != path || !is_shown(answer))
                continue;
            put(answer);
        }
    }
}

void Printer::values() {
    bool begun = false;
    for (const Answer& answer : determination_.answers) {
        if (answer.kind != AnswerKind::value || !is_shown(answer)) continue;
        if (!begun) lines_.gap().flow("Values", 2, Tone::heading).end();
        begun = true;
        put(answer);
    }
}

void Printer::left_out() {
    std::vector<std::string> parts;
    if (not_started_ > 0)
        parts.push_back(
            counted(not_started_, "duty or ban not started yet", "duties or bans not started yet"));
    if (unbroken_bans_ > 0)
        parts.push_back(counted(unbroken_bans_, "ban without a breach", "bans without a breach"));
    if (other_values_ > 0) parts.push_back(counted(other_values_, "helper value", "helper values"));
    if (parts.empty()) return;
    lines_.gap()
        .flow("Not shown: " + joined(parts, ", ") + "; --all shows them.", 2, Tone::quiet)
        .end();
}

/// The answers that hang on a fact, each subject once; verdicts only where nothing else does.
std::string Printer::decided_by(const NeededFact& fact) const {
    std::vector<std::string> subjects, verdicts;
    for (const std::uint32_t at : fact.answers) {
        const Answer& answer = determination_.answers[at];
        std::vector<std::string>& into = answer.kind == AnswerKind::verdict ? verdicts : subjects;
        std::string subject = answer.subject;
        if (std::find(into.begin(), into.end(), subject) == into.end())
            into.push_back(std::move(subject));
    }
    return joined(subjects.empty() ? verdicts : subjects, "; ");
}

/// Facts that the lines above name already are not told again.
void Printer::needed() {
    lines_.gap();
    for (const NeededFact& each : determination_.needed) {
        const auto named_above = [&](std::uint32_t at) {
            const Answer& answer = determination_.answers[at];
            return answer.kind != AnswerKind::verdict && lists_needs(answer);
        };
        const auto is_verdict = [&](std::uint32_t at) {
            return determination_.answers[at].kind == AnswerKind::verdict;
        };
        const bool told =
            std::all_of(each.answers.begin(), each.answers.end(),
                        [&](std::uint32_t at) { return named_above(at) || is_verdict(at); });
        if (told && !each.answers.empty()) continue;
        put_entry(lines_, options_.page, "NEED INFORMATION", Tone::warning,
                  each.need.text + (each.need.recorded_unknown ? " (recorded as unknown)" : ""),
                  "decides " + (each.answers.empty() ? each.decides : decided_by(each)));
    }
}

void Printer::notes() {
    const Determination& d = determination_;
    if (d.notes.empty() && d.interpretations.empty()) return;
    lines_.gap();
    for (const std::string& note : d.notes)
        lines_.column("NOTE", status_width).flow(note, status_width).end();
    for (const std::string& name : d.interpretations) {
        lines_.column("NOTE", status_width)
            .flow("rests on the interpretation: " + name, status_width)
            .end();
    }
}

void Printer::next() {
    if (!determination_.next.empty()) lines_.gap();
    constexpr std::size_t day_width = 16;
    for (const NextStep& step : determination_.next) {
        lines_.column("NEXT", status_width, Tone::heading);
        lines_.column(step.day ? to_text_with_weekday(*step.day) : "any day", day_width);
        std::string text = step.text;
        if (!step.citation.empty()) text += ", " + cited(step.citation);
        if (!step.otherwise.empty()) text += "; " + step.otherwise;
        lines_.flow(text, status_width + day_width).end();
    }
}

}  // namespace

std::string determination_text(const Program& program, const Determination& determination,
                               const TextOptions& options) {
    return Printer(program, determination, options).print();
}

std::string next_steps_text(const Determination& determination, const Page& page) {
    const Program nothing;
    TextOptions options;
    options.page = page;
    return Printer(nothing, determination, options).print_next();
}

void put_answer(Lines& lines, const Program& program, const Determination& determination,
                const Answer& answer, const Page& page) {
    put_entry(lines, page, first_column(program, answer), tone_of(answer.status),
              subject_text(program, answer), entry_text(program, determination, answer));
}

}  // namespace proviso::report
