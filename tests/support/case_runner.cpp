// Loads texts into sessions in memory, finds answers, and puts them into the short words tests compare.
#include "tests/support/case_runner.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "interpreter/base/render.hpp"

namespace proviso::testing {

namespace {

const std::string law_folder = "rulesets/reg-e";

void add_folder(std::map<std::string, std::string>& texts, const std::string& folder) {
    const std::filesystem::path root = PROVISO_SOURCE_DIR;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
        if (!entry.is_regular_file() || entry.path().extension() != ".proviso") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        texts[entry.path().lexically_relative(root).generic_string()] = text.str();
    }
}

std::string without_blanks_around(std::string_view text) {
    const std::size_t from = text.find_first_not_of(' ');
    if (from == std::string_view::npos) return {};
    return std::string(text.substr(from, text.find_last_not_of(' ') - from + 1));
}

std::vector<Mistake> mistakes_of(const DiagnosticSink& sink, const SourceMap& sources) {
    std::vector<Mistake> mistakes;
    for (const Diagnostic& diagnostic : sink.sorted()) {
        if (diagnostic.severity != Severity::error) continue;
        Mistake mistake;
        mistake.code = info(diagnostic.code).name;
        mistake.shown = render_text(diagnostic, sources);
        if (const Span where = diagnostic.primary.where; where.source.is_set()) {
            mistake.line =
                without_blanks_around(sources.line(where.source, sources.place(where).line));
            mistake.marked = sources.text(where);
        }
        mistakes.push_back(std::move(mistake));
    }
    return mistakes;
}

[[noreturn]] void fail(const std::vector<Mistake>& mistakes) {
    std::string all;
    for (const Mistake& mistake : mistakes) all += mistake.shown + "\n";
    throw std::runtime_error(all);
}

}  // namespace

void PrintTo(const Mistake& mistake, std::ostream* out) {
    *out << mistake.code << " at `" << mistake.marked << "`\n" << mistake.shown;
}

// -- rulesets and cases ---------------------------------------------------------------------------

Rules::Rules(Texts texts, const std::string& path) {
    add_folder(texts, "stdlib");
    files_ = std::make_unique<MemoryReader>(std::move(texts));
    session_ = std::make_unique<Session>(*files_, LibraryFolder{"stdlib", ""});
    right_ = session_->load(path);
}

Rules::Rules(const std::string& text)
    : Rules(Texts{{"own/rules.proviso", text}}, "own/rules.proviso") {}

Rules::Rules(const std::string& law, const std::vector<std::string>& policies)
    : Rules(texts_of(law, policies), "own") {}

Rules::Texts Rules::texts_of(const std::string& law, const std::vector<std::string>& policies) {
    Texts texts{{"own/law.proviso", law}};
    for (std::size_t i = 0; i < policies.size(); ++i)
        texts[fmt::format("own/policy-{}.proviso", i + 1)] = policies[i];
    return texts;
}

Rules::Texts Rules::law_texts() {
    Texts texts;
    add_folder(texts, law_folder);
    return texts;
}

Rules& Rules::law() {
    static Rules rules(law_texts(), law_folder);
    return rules;
}

Rules Rules::law_with(const std::string& file, std::string_view passage, std::string_view instead) {
    Texts texts = law_texts();
    std::string& text = texts.at(law_folder + "/" + file);
    const std::size_t at = text.find(passage);
    if (at == std::string::npos)
        throw std::runtime_error(fmt::format("{} does not say: {}", file, passage));
    text.replace(at, passage.size(), instead);
    return Rules(std::move(texts), law_folder);
}

Rules Rules::of_files(Texts texts, const std::string& path) {
    return Rules(std::move(texts), path);
}

Rules Rules::law_with_policy(const std::string& policy) {
    Texts texts = law_texts();
    texts["rulesets/own/policy.proviso"] = policy;
    return Rules(std::move(texts), "rulesets/own");
}

std::vector<Mistake> Rules::mistakes() const {
    return mistakes_of(session_->diagnostics(), session_->sources());
}

std::vector<Mistake> Rules::mistakes_in_case(const std::string& yaml) {
    const std::string path = fmt::format("cases/{}.yaml", ++cases_);
    files_->add(path, yaml);
    DiagnosticSink sink;
    session_->read_case(path, sink);
    return mistakes_of(sink, session_->sources());
}

Determination Rules::evaluate(const std::string& yaml) {
    if (!right_) fail(mistakes());
    const std::string path = fmt::format("cases/{}.yaml", ++cases_);
    files_->add(path, yaml);
    DiagnosticSink sink;
    const auto facts = session_->read_case(path, sink);
    if (!facts) fail(mistakes_of(sink, session_->sources()));
    if (!facts->as_of)
        throw std::runtime_error("the case does not say as of which day it is asked");
    Determination determination =
        proviso::evaluate(session_->layers(), *facts, session_->sources(), {*facts->as_of});
    determination.file = "case.yaml";  // a name that does not depend on how many cases came before
    return determination;
}

Determination evaluate_law(const std::string& yaml) { return Rules::law().evaluate(yaml); }

Determination evaluate_with(const std::string& ruleset_text, const std::string& yaml) {
    return Rules(ruleset_text).evaluate(yaml);
}

// -- finding answers ------------------------------------------------------------------------------

namespace {

bool is_conduct(const Answer& answer) {
    return answer.kind == AnswerKind::duty || answer.kind == AnswerKind::ban ||
           answer.kind == AnswerKind::permission;
}

[[noreturn]] void no_answer(const Determination& determination, const std::string& wanted) {
    std::string all = "no answer on " + wanted + "; there are:\n";
    for (const Answer& answer : determination.answers) {
        all += fmt::format("  {} § {} row {}\n", answer.subject, answer.citation, answer.row);
    }
    throw std::runtime_error(all);
}

}  // namespace

const Answer& duty(const Determination& determination, std::string_view citation,
                   std::string_view act, std::size_t which) {
    for (const Answer& answer : determination.answers) {
        if (!is_conduct(answer) || answer.citation != citation || answer.subject != act) continue;
        if (which-- == 0) return answer;
    }
    no_answer(determination, fmt::format("{} § {}", act, citation));
}

std::size_t count_duties(const Determination& determination, std::string_view citation,
                         std::string_view act) {
    std::size_t count = 0;
    for (const Answer& answer : determination.answers) {
        count += is_conduct(answer) && answer.citation == citation && answer.subject == act ? 1 : 0;
    }
    return count;
}

const Answer& value(const Determination& determination, std::string_view term) {
    for (const Answer& answer : determination.answers) {
        if (answer.kind == AnswerKind::value && answer.subject == term) return answer;
    }
    no_answer(determination, std::string(term));
}

const Answer& verdict(const Determination& determination, std::string_view term, int row) {
    for (const Answer& answer : determination.answers) {
        if (answer.kind == AnswerKind::verdict && answer.subject == term && answer.row == row)
            return answer;
    }
    no_answer(determination, fmt::format("{} row {}", term, row));
}

// -- answers in a few words -----------------------------------------------------------------------

namespace {

std::string_view words(Status status) {
    switch (status) {
        case Status::not_subject: return "not subject";
        case Status::not_required: return "not required";
        case Status::not_started: return "not started";
        case Status::open: return "open";
        case Status::done_on_time: return "done on time";
        case Status::done_late: return "done late";
        case Status::past_date_not_settled: return "past date, not settled";
        case Status::missed: return "missed";
        case Status::need_information: return "need information";
        case Status::rules_conflict: return "rules conflict";
        case Status::failed: return "failed";
        case Status::no_breach: return "no breach";
        case Status::kept: return "kept";
        case Status::breached: return "breached";
        case Status::not_open: return "not open";
        case Status::available: return "available";
        case Status::used: return "used";
        case Status::lapsed: return "lapsed";
        case Status::known: return "known";
        case Status::no_value: return "no value";
        case Status::waiting: return "waiting";
    }
    return {};
}

std::string status_and_due(Status status, bool for_now, std::optional<Day> due) {
    std::string text(words(status));
    if (for_now) text += " for now";
    if (due) text += ", due " + to_text(*due);
    return text;
}

bool is_done(Status status) {
    return status == Status::done_on_time || status == Status::done_late ||
           status == Status::breached || status == Status::used;
}

std::string_view words(Reason::Kind kind) {
    switch (kind) {
        case Reason::Kind::not_subject: return "not subject";
        case Reason::Kind::not_in_force: return "not in force";
        case Reason::Kind::condition_not_met: return "condition not met";
        case Reason::Kind::exception: return "exception";
        case Reason::Kind::replaced: return "replaced by";
        case Reason::Kind::privilege_lost: return "privilege lost";
        case Reason::Kind::not_started: return "not started";
        case Reason::Kind::condition_met: return "condition met";
        case Reason::Kind::count: return "count";
        case Reason::Kind::done: return "done";
        case Reason::Kind::short_amount: return "short amount";
        case Reason::Kind::outside_window: return "outside window";
        case Reason::Kind::computed: return "computed by";
        case Reason::Kind::displaced_value: return "displaced";
        case Reason::Kind::conflict: return "conflict";
        case Reason::Kind::failure: return "failure";
        case Reason::Kind::burden: return "burden";
        case Reason::Kind::finding: return "finding";
        case Reason::Kind::assumed_log: return "assumed log";
        case Reason::Kind::waiting: return "waiting";
    }
    return {};
}

/// Reasons that say how a duty was counted or done are in its dates already.
bool is_told_elsewhere(Reason::Kind kind) {
    switch (kind) {
        case Reason::Kind::count:
        case Reason::Kind::done:
        case Reason::Kind::short_amount:
        case Reason::Kind::outside_window:
        case Reason::Kind::waiting:
        case Reason::Kind::condition_met:
        case Reason::Kind::not_started: return true;
        case Reason::Kind::not_subject:
        case Reason::Kind::not_in_force:
        case Reason::Kind::condition_not_met:
        case Reason::Kind::exception:
        case Reason::Kind::replaced:
        case Reason::Kind::privilege_lost:
        case Reason::Kind::computed:
        case Reason::Kind::displaced_value:
        case Reason::Kind::conflict:
        case Reason::Kind::failure:
        case Reason::Kind::burden:
        case Reason::Kind::finding:
        case Reason::Kind::assumed_log: return false;
    }
    return false;
}

std::string printed(const Value& value) {
    return value.kind == ValueKind::money ? amount(value) : to_text(value);
}

}  // namespace

std::string standing(const Answer& answer) {
    std::string text = status_and_due(answer.status, answer.for_now, answer.due);
    if (is_done(answer.status) && answer.done_on) text += ", done " + to_text(*answer.done_on);
    return text;
}

std::string outcome(const Answer& answer) {
    if (answer.status == Status::known && answer.value) return printed(*answer.value);
    return std::string(words(answer.status));
}

std::string amount(const std::optional<Value>& value) {
    if (!value) return "none";
    std::int64_t cents = value->number;
    for (int scale = value->scale; scale < 2; ++scale) cents *= 10;
    return fmt::format("{}${}.{:02}", cents < 0 ? "-" : "", std::abs(cents / 100),
                       std::abs(cents % 100));
}

std::vector<std::string> alternatives(const Answer& answer) {
    std::vector<std::string> texts;
    for (const Alternative& each : answer.alternatives) {
        if (each.status == Status::known && each.value) {
            texts.push_back(printed(*each.value));
        } else {
            texts.push_back(status_and_due(each.status, each.for_now, each.due));
        }
    }
    return texts;
}

std::vector<std::string> needs(const Answer& answer) {
    std::vector<std::string> texts;
    for (const Need& need : answer.needs) {
        const bool is_log = need.kind == Need::Kind::log && need.until;
        texts.push_back(need.text + (is_log ? " [log to " + to_text(*need.until) + "]" : ""));
    }
    return texts;
}

std::vector<std::string> waits(const Answer& answer) {
    std::vector<std::string> texts;
    for (const Wait& wait : answer.waits) {
        texts.push_back(wait.text + (wait.until ? " by " + to_text(*wait.until) : ""));
    }
    return texts;
}

std::vector<std::string> reasons(const Answer& answer) {
    std::vector<std::string> texts;
    for (const Reason& reason : answer.reasons) {
        if (is_told_elsewhere(reason.kind)) continue;
        std::string text(words(reason.kind));
        const bool speaks_of_another = reason.kind == Reason::Kind::replaced ||
                                       reason.kind == Reason::Kind::computed ||
                                       reason.kind == Reason::Kind::displaced_value;
        if (!reason.label.empty()) text += " " + reason.label;
        if (speaks_of_another) text += " " + reason.citation;
        texts.push_back(std::move(text));
    }
    return texts;
}

// -- all words ------------------------------------------------------------------------------------

namespace {

void add_words(const Explanation& node, int depth, std::string& text) {
    text += std::string(static_cast<std::size_t>(depth) * 2, ' ');
    text += fmt::format("{} | {} {} | {} | {} | {} | {}\n", node.what, node.citation, node.label,
                        node.answer, node.detail, node.brief, node.decided ? "decided" : "");
    for (const Explanation& child : node.children) add_words(child, depth + 1, text);
}

void add_list(std::string& text, std::string_view name, const std::vector<std::string>& items) {
    for (const std::string& item : items) text += fmt::format("  {}: {}\n", name, item);
}

std::string all_of(const Answer& answer) {
    std::string text = fmt::format("{} {} § {} {} row {} occurrence {}: {} {}\n", answer.party,
                                   answer.subject, answer.citation, answer.title, answer.row,
                                   answer.occurrence, standing(answer), outcome(answer));
    text += fmt::format("  required {} short {} advised {} certain {} too many {}\n",
                        amount(answer.required), amount(answer.short_by), answer.advised,
                        answer.certain_by_cases, answer.too_many_to_try);
    for (const EntryUsed& entry : answer.entries) {
        text += fmt::format("  entry {} {}\n", to_text(entry.day), amount(entry.amount));
    }
    add_list(text, "may be", alternatives(answer));
    for (const Alternative& each : answer.alternatives) add_list(text, "when", each.when);
    add_list(text, "need", needs(answer));
    add_list(text, "wait", waits(answer));
    for (const Reason& reason : answer.reasons) {
        text += fmt::format("  because {} ({} {})\n", reason.text, reason.citation, reason.label);
    }
    return text;
}

}  // namespace

std::string words_of(const Explanation& explanation) {
    std::string text;
    add_words(explanation, 0, text);
    return text;
}

std::string everything(const Determination& determination) {
    std::string text = fmt::format(
        "{} as of {} logged through {} assumed {} subject {} {}\n", determination.case_id,
        to_text(determination.as_of), to_text(determination.logged_through),
        determination.logged_assumed, determination.subject, determination.not_subject_because);
    for (const Answer& answer : determination.answers) text += all_of(answer);
    for (const NeededFact& fact : determination.needed) {
        text += fmt::format("needed {} for {}\n", fact.need.text, fact.decides);
    }
    for (const NextStep& step : determination.next) {
        text += fmt::format("next {} {} § {} {}\n", step.day ? to_text(*step.day) : "any day",
                            step.text, step.citation, step.otherwise);
    }
    add_list(text, "note", determination.notes);
    add_list(text, "reading", determination.interpretations);
    return text;
}

}  // namespace proviso::testing
