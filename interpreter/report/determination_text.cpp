// The sections of the printed answer, from the head line to what comes next.
#include "interpreter/report/determination_text.hpp"

#include <algorithm>
#include <vector>

#include "interpreter/base/text.hpp"
#include "interpreter/report/beside_the_law.hpp"
#include "interpreter/report/columns.hpp"
#include "interpreter/report/entry.hpp"
#include "interpreter/report/verdicts.hpp"
#include "interpreter/report/words.hpp"

namespace proviso::report {

namespace {

/// Answers under one heading.
struct Section {
    std::string heading;
    std::vector<Entry> entries;
};

class Printer {
public:
    Printer(const Program& program, const Determination& determination, const TextOptions& options)
        : program_(program),
          determination_(determination),
          options_(options),
          lines_(options.page) {}

    std::string print() {
        gather();
        head();
        for (const Section& section : sections_) put(section);
        put(policy_);
        put_verdicts(lines_, program_, determination_, options_.page, columns_.status,
                     options_.all);
        left_out();
        put(needed_);
        notes();
        next();
        return lines_.take();
    }

    std::string print_next() {
        next();
        if (all_next_steps(determination_).empty()) put_named("NEXT", "nothing has a date");
        return lines_.take();
    }

private:
    void gather();
    void put(const Section& section);
    void put_named(const char* name, const std::string& text);
    void head();
    Section duties_and_bans();
    Section nothing_started();
    Entry taken_out(const std::vector<const Answer*>& alike) const;
    void permissions();
    Section values();
    void left_out();
    Section needed() const;
    Section policy() const;
    Entry law_entry(const Answer& answer, bool name_party) const;
    std::string decided_by(const NeededFact& fact) const;
    void notes();
    void next();
    bool is_shown(const Answer& answer);
    bool names_parties() const;

    const Program& program_;
    const Determination& determination_;
    TextOptions options_;
    Lines lines_;
    std::vector<Section> sections_;
    Section needed_, policy_;
    Columns columns_;
    std::size_t other_versions_ = 0, not_started_ = 0, unbroken_bans_ = 0, other_values_ = 0;
    bool notes_told_ = false;
};

bool is_duty_or_ban(const Answer& answer) {
    return answer.kind == AnswerKind::duty || answer.kind == AnswerKind::ban;
}

/// All entries first: the columns are as wide as the widest of the page.
void Printer::gather() {
    const Determination& d = determination_;
    if (!d.subject) {
        sections_.push_back({"",
                             {{"NOT SUBJECT",
                               tone_of(Status::not_subject),
                               d.ruleset,
                               "",
                               {d.not_subject_because}}}});
    }
    sections_.push_back(duties_and_bans());
    if (d.subject && sections_.back().entries.empty()) sections_.back() = nothing_started();
    if (d.subject || options_.all) permissions();
    sections_.push_back(values());
    needed_ = needed();
    policy_ = policy();
    std::vector<Entry> all = needed_.entries;
    all.insert(all.end(), policy_.entries.begin(), policy_.entries.end());
    for (const Section& section : sections_)
        all.insert(all.end(), section.entries.begin(), section.entries.end());
    columns_ = columns_for(all, options_.page);
}

void Printer::put(const Section& section) {
    if (section.entries.empty()) return;
    lines_.gap();
    if (!section.heading.empty()) lines_.flow(section.heading, 2, Tone::heading).end();
    for (const Entry& entry : section.entries) put_entry(lines_, options_.page, columns_, entry);
}

void Printer::put_named(const char* name, const std::string& text) {
    lines_.column(name, columns_.named()).flow(text, columns_.named()).end();
}

/// On one line where it fits; else the ruleset begins the second.
void Printer::head() {
    const Determination& d = determination_;
    std::string log = "log complete to " + to_text(d.logged_through);
    if (d.logged_assumed) log += " (assumed)";
    for (const auto& [name, day] : d.logs) log += ", " + name + " to " + to_text(day);
    std::string known = d.known_on ? "   as known on " + to_text(*d.known_on) : "";
    if (d.law_known_on) known += "   law as known on " + to_text(*d.law_known_on);
    const std::string dates = "   as of " + to_text(d.as_of) + known + "   " + log;
    const std::string edition = d.edition.empty() ? "" : " (" + d.edition.substr(0, 8) + "…)";
    std::string rules = d.ruleset + (d.version.empty() ? "" : " " + d.version) + edition;
    if (d.policy) rules += ", with the policy " + policy_name(d.policy->determination);
    lines_.flow(d.case_id, 0, Tone::heading).flow(dates, 2);
    const std::string whole = printable(d.case_id + dates + "   " + rules);
    if (columns(whole) > options_.page.width) {
        lines_.end().flow("  " + rules, 2);
    } else {
        lines_.flow("   " + rules, 2);
    }
    lines_.end();
}

/// Counts what it leaves out.
bool Printer::is_shown(const Answer& answer) {
    if (options_.all || is_shown_by_default(program_, answer)) return true;
    if (is_another_version(answer)) {
        ++other_versions_;
    } else if (answer.kind == AnswerKind::ban && answer.status != Status::not_started) {
        ++unbroken_bans_;
    } else if (is_duty_or_ban(answer)) {
        ++not_started_;
    } else {
        ++other_values_;
    }
    return false;
}

/// One party is the rule; where several owe something that is shown, each line says who.
bool Printer::names_parties() const {
    const Answer* first = nullptr;
    for (const Answer& answer : determination_.answers) {
        const bool shown = options_.all || is_shown_by_default(program_, answer);
        if (!is_duty_or_ban(answer) || !shown) continue;
        if (first != nullptr && first->party != answer.party) return true;
        if (first == nullptr) first = &answer;
    }
    return false;
}

/// With a line for what each policy answer beside it says.
Entry Printer::law_entry(const Answer& answer, bool name_party) const {
    Entry entry = entry_of(program_, determination_, answer, name_party);
    const auto position = static_cast<std::size_t>(&answer - determination_.answers.data());
    if (!determination_.policy || options_.with_policy == nullptr) return entry;
    for (std::string& line : policy_lines(*options_.with_policy, *determination_.policy, position))
        entry.lines.push_back(std::move(line));
    return entry;
}

Section Printer::policy() const {
    if (!determination_.policy || options_.with_policy == nullptr) return {};
    const Determination& by_policy = determination_.policy->determination;
    Section section{"By policy, beside the law: " + policy_name(by_policy), {}};
    for (const Answer& answer : by_policy.answers) {
        if (answer.kind == AnswerKind::verdict) continue;
        if (options_.all || is_shown_by_default(*options_.with_policy, answer))
            section.entries.push_back(
                entry_of(*options_.with_policy, by_policy, answer, names_parties()));
    }
    return section;
}

std::string reasons_of(const Answer& answer) {
    std::string all;
    for (const Reason& reason : answer.reasons) all += reason.citation + '\n' + reason.text + '\n';
    return all;
}

/// One reason for all of them: told once, with the list of what it takes out.
Entry Printer::taken_out(const std::vector<const Answer*>& alike) const {
    const Answer& first = *alike.front();
    Entry entry = entry_of(program_, determination_, first, names_parties());
    if (alike.size() == 1) return entry;
    std::size_t duties = 0;
    std::vector<std::string> paragraphs;
    const Answer* last = nullptr;
    for (const Answer* each : alike) {
        duties += each->kind == AnswerKind::duty ? 1 : 0;
        const std::string subject = subject_text(program_, *each, names_parties());
        if (last != nullptr && last->citation == each->citation) {
            paragraphs.back() += ", " + subject;
        } else {
            paragraphs.push_back(cited(each->citation) + " " + subject);
        }
        last = each;
    }
    const std::size_t bans = alike.size() - duties;
    std::vector<std::string> counts;
    if (duties > 0) counts.push_back(counted(duties, "duty", "duties"));
    if (bans > 0) counts.push_back(counted(bans, "ban", "bans"));
    entry.subject = joined(counts, " and ");
    entry.citation.clear();
    entry.lines.push_back("taken out: " + joined(paragraphs, "; "));
    return entry;
}

Section Printer::duties_and_bans() {
    Section section;
    std::vector<std::string> told;
    for (const Answer& answer : determination_.answers) {
        if (!is_duty_or_ban(answer) || !is_shown(answer)) continue;
        const bool is_out = answer.status == Status::not_subject && !options_.all;
        if (is_out && !determination_.subject) continue;
        if (!is_out) {
            section.entries.push_back(law_entry(answer, names_parties()));
            continue;
        }
        const std::string reasons = reasons_of(answer);
        if (std::find(told.begin(), told.end(), reasons) != told.end()) continue;
        told.push_back(reasons);
        std::vector<const Answer*> alike;
        for (const Answer& each : determination_.answers) {
            if (is_duty_or_ban(each) && each.status == Status::not_subject &&
                reasons_of(each) == reasons)
                alike.push_back(&each);
        }
        section.entries.push_back(taken_out(alike));
    }
    return section;
}

Section Printer::nothing_started() {
    if (not_started_ == 0) return {};
    std::vector<std::string> lines;
    if (std::string text = joined(beginnings_awaited(program_, determination_), "; ");
        !text.empty())
        lines.push_back(std::move(text));
    lines.insert(lines.end(), determination_.notes.begin(), determination_.notes.end());
    notes_told_ = true;
    return {"", {{"NOTHING OWED", Tone::quiet, "no duty has started", "", std::move(lines)}}};
}

void Printer::permissions() {
    std::vector<std::string> paths;
    for (const Answer& answer : determination_.answers) {
        const bool known = std::find(paths.begin(), paths.end(), answer.path) != paths.end();
        if (answer.kind == AnswerKind::permission && !known) paths.push_back(answer.path);
    }
    for (const std::string& path : paths) {
        Section section;
        section.heading = path.empty() ? "Permissions" : "Path: " + path;
        for (const Answer& answer : determination_.answers) {
            if (answer.kind != AnswerKind::permission || answer.path != path || !is_shown(answer))
                continue;
            section.entries.push_back(law_entry(answer, false));
        }
        sections_.push_back(std::move(section));
    }
}

Section Printer::values() {
    Section section{"Values", {}};
    for (const Answer& answer : determination_.answers) {
        if (answer.kind == AnswerKind::value && is_shown(answer))
            section.entries.push_back(law_entry(answer, false));
    }
    return section;
}

void Printer::left_out() {
    std::vector<std::string> parts;
    if (not_started_ > 0)
        parts.push_back(
            counted(not_started_, "duty or ban not started yet", "duties or bans not started yet"));
    if (unbroken_bans_ > 0)
        parts.push_back(counted(unbroken_bans_, "ban without a breach", "bans without a breach"));
    if (other_versions_ > 0)
        parts.push_back(counted(other_versions_, "statement not in force for this case",
                                "statements not in force for this case"));
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
Section Printer::needed() const {
    Section section;
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
        section.entries.push_back(
            {"NEED INFORMATION",
             Tone::warning,
             each.need.text + (each.need.recorded_unknown ? " (recorded as unknown)" : ""),
             "",
             {"decides: " + (each.answers.empty() ? each.decides : decided_by(each))}});
    }
    return section;
}

void Printer::notes() {
    const Determination& d = determination_;
    lines_.gap();
    if (!notes_told_) {
        for (const std::string& note : d.notes) put_named("NOTE", note);
    }
    if (!d.subject && !options_.all) return;  // no answer is shown that could rest on one
    if (d.interpretations.empty()) return;
    constexpr std::size_t most_named = 3;
    if (d.interpretations.size() > most_named && !options_.all) {
        put_named("NOTE", "rests on " + std::to_string(d.interpretations.size()) +
                              " interpretations, which --all names; --interpretations all tells "
                              "which answers depend on one");
        return;
    }
    const std::string named =
        d.interpretations.size() == 1 ? "the interpretation: " : "the interpretations: ";
    put_named("NOTE", "rests on " + named + joined(d.interpretations, "; "));
}

void Printer::next() {
    lines_.gap();
    constexpr std::size_t day_width = 16;
    for (const NextStep& step : all_next_steps(determination_)) {
        lines_.column("NEXT", columns_.named(), Tone::heading);
        lines_.column(step.day ? to_text_with_weekday(*step.day) : "any day", day_width);
        std::string text = step.text;
        if (!step.citation.empty()) text += ", " + cited(step.citation);
        if (!step.otherwise.empty()) text += "; " + step.otherwise;
        lines_.flow(text, columns_.named() + day_width).end();
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

}  // namespace proviso::report
