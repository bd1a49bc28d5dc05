// `proviso test --coverage`: what the examples of rulesets exercise of them.
#include <deque>
#include <ostream>

#include "interpreter/base/render.hpp"
#include "interpreter/cli/cases.hpp"
#include "interpreter/cli/percentage.hpp"
#include "interpreter/cli/test_coverage.hpp"
#include "interpreter/exercise/report.hpp"
#include "interpreter/facts/asked_day.hpp"

namespace proviso::cli {

namespace {

/// One ruleset with all that its report speaks of.
struct Watched {
    Watched(const FileReader& files, const LibraryFolder& library) : session(files, library) {}

    Session session;
    std::optional<Exercise> exercise;

    DiagnosticSink in_cases;

    bool load(const std::string& path) {
        if (!session.load(path)) return false;
        exercise.emplace(session.layers(), session.main_sources());
        return true;
    }
    bool watch_examples() {
        if (!session.load_examples()) return false;
        for (const Example& example : session.examples())
            exercise->observe(*example.facts, example.as_of, session.sources());
        return true;
    }
    /// What cannot be read is told, and does not stop the others.
    void watch_cases(const std::vector<std::string>& files) {
        for (const std::string& file : files) {
            DiagnosticSink found;
            const auto facts = session.read_case(file, found);
            const auto day = facts ? asked_day(*facts, std::nullopt, found) : std::optional<Day>{};
            if (day && !found.has_errors()) exercise->observe(*facts, *day, session.sources());
            in_cases.append(found);
        }
    }
    ExercisedRuleset ruleset() const {
        const Program& program = session.layers().top();
        const bool policy = !program.policies.empty();
        return {policy ? program.policies.back().name : program.rulesets.front().name,
                policy ? program.policies.back().version : program.rulesets.front().version,
                *exercise, session.sources(), session.main_sources()};
    }
};

void tell(const Context& context, const std::vector<ExercisedRuleset>& rulesets) {
    const std::string format = context.options.format.value_or("text");
    if (format == "json") {
        context.out << exercise_json(rulesets);
    } else if (format == "lcov") {
        context.out << exercise_lcov(rulesets);
    } else if (format == "html") {
        context.out << exercise_html(rulesets.front());
    } else {
        for (const ExercisedRuleset& each : rulesets) {
            if (&each != &rulesets.front()) context.out << '\n';
            context.out << exercise_text(each, context.page, context.options.all);
        }
    }
}

}  // namespace

int test_coverage(const Context& context) {
    const Options& options = context.options;
    if (options.format == "junit")
        return usage_error(context.err, "test", "--coverage has no form `junit`");
    if (options.only)
        return usage_error(context.err, "test", "--coverage looks at all examples, not at --only");
    if (!options.cases.empty() && options.paths.size() > 1)
        return usage_error(context.err, "test", "--cases goes with one ruleset");
    if (options.format == "html" && options.paths.size() > 1)
        return usage_error(context.err, "test", "a page of --format html is about one ruleset");
    const auto wanted = percentage(options.require_share.value_or("0"));
    if (!wanted) {
        return usage_error(context.err, "test",
                           "`" + *options.require_share + "` is no percentage from 0 to 100");
    }
    std::deque<Watched> all;
    bool wrong = false;
    Tidings tidings;
    for (const std::string& path : options.paths) {
        Watched& each = all.emplace_back(context.files, context.library);
        bool right = each.load(path);
        if (right && options.cases.empty()) right = each.watch_examples();
        if (right && !options.cases.empty())
            each.watch_cases(case_files(context, options.cases, tidings));
        wrong = wrong || !right;
        each.in_cases.append(each.session.diagnostics());
        context.err << render_text(each.in_cases, each.session.sources(),
                                   RenderOptions{context.err_colour});
        tidings.case_not_read = tidings.case_not_read || (right && each.in_cases.has_errors());
    }
    if (wrong) return rulesets_have_errors;
    std::vector<ExercisedRuleset> rulesets;
    for (const Watched& each : all) rulesets.push_back(each.ruleset());
    tell(context, rulesets);
    int code = tidings.case_not_read ? case_not_read : done;
    for (const ExercisedRuleset& each : rulesets) {
        const Share outcomes = each.exercise.totals().outcomes;
        if (outcomes.per_mille() >= *wanted) continue;
        context.err << "proviso test: " << each.name << ": " << percent(outcomes)
                    << " of the outcomes of clauses were seen, " << *options.require_share
                    << " % are required\n";
        code = rulesets_have_errors;
    }
    return code;
}

}  // namespace proviso::cli
