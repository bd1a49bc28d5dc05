// `proviso test`: the examples of rulesets, and those that came out otherwise.
#include <deque>
#include <ostream>

#include "interpreter/base/render.hpp"
#include "interpreter/cli/cases.hpp"
#include "interpreter/cli/command.hpp"
#include "interpreter/cli/test_coverage.hpp"
#include "interpreter/examples/results.hpp"

namespace proviso::cli {

namespace {

/// The examples of the rulesets, kept for as long as their results are told.
struct Run {
    std::deque<std::vector<Example>> examples;
    std::vector<RulesetResults> results;
    bool case_not_read = false;

    std::size_t count() const {
        std::size_t all = 0;
        for (const RulesetResults& each : results) all += each.results.results.size();
        return all;
    }
    bool all_as_expected() const {
        for (const RulesetResults& each : results) {
            if (each.results.failed() > 0) return false;
        }
        return true;
    }
};

void run_ruleset(const Context& context, Session& session, const std::string& path, Run& run) {
    if (!session.load(path)) return;
    if (context.options.cases.empty()) {
        session.load_examples();
    } else {
        Tidings tidings;
        for (const std::string& file : case_files(context, context.options.cases, tidings))
            session.load_case_example(file);
        run.case_not_read = run.case_not_read || tidings.case_not_read;
    }
    run.examples.push_back(session.examples());
    const Program& program = session.layers().top();
    const bool policy = !program.policies.empty();
    const std::string& name = policy ? program.policies.back().name : program.rulesets.front().name;
    const std::string& version =
        policy ? program.policies.back().version : program.rulesets.front().version;
    run.results.push_back({name, version, program.edition,
                           run_examples(session.layers(), session.sources(), run.examples.back(),
                                        context.options.only.value_or(""))});
}

void tell(const Context& context, const Session& session, const Run& run) {
    if (context.options.format == "json") {
        context.out << results_json(run.results, session.sources());
    } else if (context.options.format == "junit") {
        context.out << results_junit(run.results, session.sources());
    } else {
        for (const RulesetResults& each : run.results)
            context.out << results_text(each, session.sources(), context.page, context.options.all);
    }
}

}  // namespace

int test(const Context& context) {
    if (context.options.coverage) return test_coverage(context);
    const bool for_coverage = context.options.format == "html" || context.options.format == "lcov";
    if (for_coverage || context.options.require_share) {
        return usage_error(
            context.err, "test",
            std::string(for_coverage ? "--format " + *context.options.format : "--require") +
                " goes with --coverage");
    }
    if (!context.options.cases.empty() && context.options.paths.size() > 1)
        return usage_error(context.err, "test", "--cases goes with one ruleset");
    Session session(context.files, context.library);
    Run run;
    for (const std::string& path : context.options.paths) run_ruleset(context, session, path, run);
    const bool wrong = session.diagnostics().has_errors();
    if (wrong) {
        context.err << render_text(session.diagnostics(), session.sources(),
                                   RenderOptions{context.err_colour});
    }
    if (!wrong && context.options.only && run.count() == 0) {
        return usage_error(context.err, "test",
                           "no example is about `" + *context.options.only + "`");
    }
    tell(context, session, run);
    if (limit_reached(session.diagnostics())) return limit_was_reached;
    if (run.case_not_read) return case_not_read;
    return wrong || !run.all_as_expected() ? rulesets_have_errors : done;
}

}  // namespace proviso::cli
