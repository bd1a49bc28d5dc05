// `proviso test --coverage`: what the examples of rulesets exercise of them.
#include <deque>
#include <ostream>

#include "interpreter/base/render.hpp"
#include "interpreter/cli/percentage.hpp"
#include "interpreter/cli/test_coverage.hpp"
#include "interpreter/exercise/report.hpp"

namespace proviso::cli {

namespace {

/// One ruleset with all that its report speaks of.
struct Watched {
    Watched(const FileReader& files, const LibraryFolder& library) : session(files, library) {}

    Session session;
    std::optional<Exercise> exercise;

    bool run(const std::string& path) {
        if (!session.load(path) || !session.load_examples()) return false;
        exercise.emplace(session.layers(), session.main_sources());
        for (const Example& example : session.examples())
            exercise->observe(example.facts, example.as_of, session.sources());
        return true;
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
    if (!options.cases.empty())
        return usage_error(context.err, "test", "--coverage looks at the examples, not at --cases");
    if (options.format == "html" && options.paths.size() > 1)
        return usage_error(context.err, "test", "a page of --format html is about one ruleset");
    const auto wanted = percentage(options.require_share.value_or("0"));
    if (!wanted) {
        return usage_error(context.err, "test",
                           "`" + *options.require_share + "` is no percentage from 0 to 100");
    }
    std::deque<Watched> all;
    bool wrong = false;
    for (const std::string& path : options.paths) {
        Watched& each = all.emplace_back(context.files, context.library);
        if (each.run(path)) continue;
        wrong = true;
        context.err << render_text(each.session.diagnostics(), each.session.sources(),
                                   RenderOptions{context.err_colour});
    }
    if (wrong) return rulesets_have_errors;
    std::vector<ExercisedRuleset> rulesets;
    for (const Watched& each : all) rulesets.push_back(each.ruleset());
    tell(context, rulesets);
    int code = done;
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
