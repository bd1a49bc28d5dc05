// `proviso explain`: why, why not, what next for one case; or the page on a message.
#include <algorithm>
#include <charconv>
#include <ostream>

#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/limits.hpp"
#include "interpreter/cli/cases.hpp"
#include "interpreter/cli/plain_page.hpp"
#include "interpreter/evaluate/evaluate.hpp"
#include "interpreter/report/determination_json.hpp"
#include "interpreter/report/determination_text.hpp"
#include "interpreter/report/entry.hpp"
#include "interpreter/report/explanation_text.hpp"
#include "interpreter/report/words.hpp"

namespace proviso::cli {

namespace {

/// `P0307`, also with a small p.
std::optional<std::string> read_code(const std::string& word) {
    const bool begins = word.size() == 5 && (word[0] == 'P' || word[0] == 'p');
    if (!begins || !std::all_of(word.begin() + 1, word.end(),
                                [](char digit) { return '0' <= digit && digit <= '9'; })) {
        return std::nullopt;
    }
    return "P" + word.substr(1);
}

std::string_view word(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: return "note";
    }
    return "";
}

/// The registry's sentence, with … for what it fills in.
std::string registry_line(const CodeInfo& code) {
    std::string text = std::string(word(code.severity)) + " " + std::string(code.number) + ": ";
    for (std::size_t at = 0; at < code.message.size(); ++at) {
        if (code.message[at] != '{') {
            text += code.message[at];
            continue;
        }
        text += "…";
        at = std::min(code.message.find('}', at), code.message.size() - 1);
    }
    return text + "\n";
}

int explain_code(const Context& context, const std::string& number) {
    FileProblem problem;
    if (!context.pages.empty()) {
        const std::string page = join_path(context.pages, number + ".md");
        if (const auto text = context.files.read(page, limits::case_bytes, problem)) {
            context.out << plain_page(*text, context.page);
            return done;
        }
    }
    for (const CodeInfo& code : code_table) {
        if (code.number != number) continue;
        context.out << registry_line(code);
        return done;
    }
    return usage_error(context.err, "explain", "there is no message with the number " + number);
}

/// The answers asked for by name. False when there are none; the usage error is then written.
bool select(const Context& context, const Program& program, const Determination& determination,
            const std::string& name, std::vector<std::size_t>& answers) {
    answers = report::select_answers(program, determination, name);
    if (!answers.empty()) return true;
    std::vector<std::string> near = report::names_near(program, determination, name);
    std::string problem = "nothing in this case's answer is called `" + name + "`";
    if (!near.empty()) problem += "; near it: " + report::joined(near, ", ");
    usage_error(context.err, "explain", problem);
    return false;
}

std::vector<std::size_t> all_answers(const Context& context, const Program& program,
                                     const Determination& determination) {
    std::vector<std::size_t> answers;
    for (std::size_t at = 0; at < determination.answers.size(); ++at) {
        const Answer& answer = determination.answers[at];
        if (context.options.all || report::is_shown_by_default(program, answer))
            answers.push_back(at);
    }
    return answers;
}

bool read_depth(const Context& context, std::optional<std::size_t>& depth) {
    if (!context.options.depth) return true;
    const std::string& text = *context.options.depth;
    std::size_t levels = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), levels);
    if (error != std::errc{} || end != text.data() + text.size()) {
        usage_error(context.err, "explain",
                    "`--depth` takes a whole number such as 3, not `" + text + "`");
        return false;
    }
    depth = levels;
    return true;
}

std::string json_of(const Session& session, Determination determination,
                    const std::vector<std::size_t>& answers) {
    std::vector<Answer> kept;
    std::vector<std::uint32_t> new_position(determination.answers.size(), UINT32_MAX);
    for (const std::size_t at : answers) {
        new_position[at] = static_cast<std::uint32_t>(kept.size());
        kept.push_back(std::move(determination.answers[at]));
    }
    for (NeededFact& fact : determination.needed) {
        std::vector<std::uint32_t> positions;
        for (const std::uint32_t at : fact.answers) {
            if (new_position[at] != UINT32_MAX) positions.push_back(new_position[at]);
        }
        fact.answers = std::move(positions);
    }
    determination.answers = std::move(kept);
    report::DeterminationDocument document;
    document.add(session.layers().top(), session.sources(), determination);
    return document.finish();
}

int write_why(const Context& context, const Session& session, const Determination& determination,
              Tidings tidings) {
    const Options& options = context.options;
    const Program& program = session.layers().top();
    report::ExplainOptions how{context.page, options.all, std::nullopt};
    if (!read_depth(context, how.depth)) return wrong_usage;
    std::vector<std::size_t> answers = all_answers(context, program, determination);
    if (options.why && !select(context, program, determination, *options.why, answers))
        return wrong_usage;
    if (options.why_not) {
        const auto wanted = report::read_status(*options.why_not);
        if (!wanted && !select(context, program, determination, *options.why_not, answers))
            return wrong_usage;
        context.out << report::why_not_text(program, determination, answers, wanted, context.page);
    } else if (options.format == "json") {
        context.out << json_of(session, determination, answers);
    } else {
        context.out << report::explanation_text(program, session.sources(), determination, answers,
                                                how);
    }
    return tidings.exit_code(false);
}

}  // namespace

int explain(const Context& context) {
    const Options& options = context.options;
    if (options.paths.size() == 1) {
        if (const auto code = read_code(options.paths.front())) return explain_code(context, *code);
    }
    if (options.paths.size() != 2) {
        return usage_error(
            context.err, "explain",
            "it needs one ruleset and one case, or the number of a message such as P0307");
    }
    std::optional<Day> as_of;
    if (!read_as_of(context, "explain", as_of)) return wrong_usage;
    Session session(context.files, context.library);
    if (const int code = load_ruleset(context, session, options.paths.front()); code != done)
        return code;
    Tidings tidings;
    const auto found = determine(context, session, options.paths.back(), as_of,
                                 options.next ? Detail::reasons : Detail::steps, tidings);
    if (!found) return tidings.exit_code(false);
    if (!options.next)
        return write_why(context, session, in_one_list(session.layers(), *found), tidings);
    context.out << report::next_steps_text(*found, context.page);
    return tidings.exit_code(false);
}

}  // namespace proviso::cli
