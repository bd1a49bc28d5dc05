// Reads cases, asks the evaluator, and keeps count of what did not go well.
#include "interpreter/cli/cases.hpp"

#include <algorithm>
#include <ostream>

#include "interpreter/base/render.hpp"
#include "interpreter/evaluate/evaluate.hpp"
#include "interpreter/facts/asked_day.hpp"

namespace proviso::cli {

namespace {

void tell(const Context& context, const DiagnosticSink& sink, const SourceMap& sources) {
    context.err << render_text(sink, sources, RenderOptions{context.err_colour});
}

}  // namespace

void note_statuses(const Determination& determination, Tidings& tidings) {
    for (const Answer& answer : determination.answers) {
        const bool conflict = answer.status == Status::rules_conflict;
        const bool open_question =
            answer.status == Status::need_information || answer.status == Status::failed;
        tidings.rules_conflict = tidings.rules_conflict || conflict;
        tidings.undetermined = tidings.undetermined || conflict || open_question;
    }
}

int Tidings::exit_code(bool require) const {
    if (limit_reached) return limit_was_reached;
    if (case_not_read) return ExitCode::case_not_read;
    if (rules_conflict) return rulesets_have_errors;
    return require && undetermined ? ExitCode::undetermined : done;
}

int load_ruleset(const Context& context, Session& session, const std::string& path) {
    if (session.load(path)) return done;
    tell(context, session.diagnostics(), session.sources());
    return limit_reached(session.diagnostics()) ? limit_was_reached : rulesets_have_errors;
}

namespace {

/// False when it is no date; the usage error is then written.
bool is_date(const Context& context, std::string_view command, std::string_view option,
             const std::optional<std::string>& text) {
    if (!text || read_day(*text)) return true;
    usage_error(context.err, command,
                "`" + std::string(option) +
                    "` takes a date such as 2026-03-18 (year, month, day; 1900 to 2199), not `" +
                    *text + "`");
    return false;
}

}  // namespace

bool read_as_of(const Context& context, std::string_view command, std::optional<Day>& as_of) {
    const Options& options = context.options;
    if (!is_date(context, command, "--as-of", options.as_of) ||
        !is_date(context, command, "--as-known-on", options.as_known_on) ||
        !is_date(context, command, "--law-known-on", options.law_known_on))
        return false;
    if (options.as_of) as_of = read_day(*options.as_of);
    return true;
}

bool read_date_option(const Context& context, std::string_view command, std::string_view option,
                      const std::optional<std::string>& text, std::optional<Day>& day) {
    if (!is_date(context, command, option, text)) return false;
    if (text) day = read_day(*text);
    return true;
}

std::vector<std::string> case_files(const Context& context, const std::vector<std::string>& paths,
                                    Tidings& tidings) {
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        auto listed = context.files.list(path, ".yaml");
        if (!listed) {
            files.push_back(path);
            continue;
        }
        for (std::string& other :
             context.files.list(path, ".yml").value_or(std::vector<std::string>{})) {
            listed->push_back(std::move(other));
        }
        std::sort(listed->begin(), listed->end());
        if (listed->empty()) {
            DiagnosticSink sink;
            sink.report<Code::no_case_files>(Span{}, path);
            tell(context, sink, SourceMap{});
            tidings.case_not_read = true;
        }
        files.insert(files.end(), listed->begin(), listed->end());
    }
    return files;
}

std::optional<CaseAsked> read_asked(const Context& context, Session& session,
                                    const std::string& path, std::optional<Day> as_of,
                                    Tidings& tidings) {
    DiagnosticSink sink;
    const std::optional<FactSet> facts = session.read_case(path, sink);
    std::optional<Day> day;
    if (facts && !sink.has_errors()) {
        day = asked_day(*facts, as_of, sink);
        if (context.options.strict && !facts->logged_through) {
            sink.report<Code::no_logged_through>(Span{facts->source, 0, 0})
                .note(
                    "add a line such as `logged through: 2026-03-17`: up to that day, what is not "
                    "recorded did not happen");
        }
    }
    tell(context, sink, session.sources());
    tidings.limit_reached = tidings.limit_reached || limit_reached(sink);
    if (!facts || !day || sink.has_errors()) {
        tidings.case_not_read = true;
        return std::nullopt;
    }
    CaseAsked asked{*facts, *day};
    if (context.options.as_known_on) asked.facts.known_on = read_day(*context.options.as_known_on);
    if (context.options.law_known_on)
        asked.facts.law_known_on = read_day(*context.options.law_known_on);
    return asked;
}

std::optional<Determination> determine(const Context& context, Session& session,
                                       const std::string& path, std::optional<Day> as_of,
                                       Detail detail, Tidings& tidings) {
    const auto asked = read_asked(context, session, path, as_of, tidings);
    if (!asked) return std::nullopt;
    Determination determination = proviso::evaluate(session.layers(), asked->facts,
                                                    session.sources(), {asked->as_of, detail});
    note_statuses(determination, tidings);
    if (determination.policy) note_statuses(determination.policy->determination, tidings);
    return determination;
}

}  // namespace proviso::cli
