// `proviso test`: the examples of rulesets, and those that came out otherwise.
#include <deque>
#include <ostream>

#include "interpreter/base/render.hpp"
#include "interpreter/cli/cases.hpp"
#include "interpreter/cli/command.hpp"
#include "interpreter/cli/test_accept.hpp"
#include "interpreter/cli/test_coverage.hpp"
#include "interpreter/cli/test_watch.hpp"
#include "interpreter/examples/results.hpp"
#include "interpreter/history/add_last_passed.hpp"

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
    std::vector<std::string> cases;
    if (context.options.cases.empty()) {
        session.load_examples();
    } else {
        Tidings tidings;
        cases = case_files(context, context.options.cases, tidings);
        for (const std::string& file : cases) session.load_case_example(file);
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
    add_last_passed({session, context.files, context.library, path, cases},
                    run.results.back().results);
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

/// An option without the one that it goes with, or beside one that it does not go with; empty for neither.
std::string misplaced(const Options& options) {
    const bool for_coverage = options.format == "html" || options.format == "lcov";
    if (for_coverage && !options.coverage)
        return "--format " + *options.format + " goes with --coverage";
    if (options.require_share && !options.coverage) return "--require goes with --coverage";
    if ((options.because || options.by || options.on) && !options.accept)
        return "--because, --by and --on go with --accept";
    if (options.accept && options.coverage) return "--accept does not go with --coverage";
    if ((options.accept || options.watch) && options.format.value_or("text") != "text")
        return std::string(options.accept ? "--accept" : "--watch") + " has no form but text";
    if (options.watch && (options.accept || options.coverage))
        return std::string("--watch does not go with ") +
               (options.accept ? "--accept" : "--coverage");
    if (!options.coverage && !options.cases.empty() && options.paths.size() > 1)
        return "--cases goes with one ruleset";
    return {};
}

/// Every file that was read: of rules, and of cases.
std::vector<std::string> files_of(const Session& session) {
    std::vector<std::string> files = session.files_read();
    for (std::uint32_t at = 0; at < session.sources().size(); ++at)
        files.emplace_back(session.sources().name(SourceId{at}));
    return files;
}

/// \param files what was looked at is added
int run_tests(const Context& context, std::vector<std::string>& files) {
    Session session(context.files, context.library);
    Run run;
    for (const std::string& path : context.options.paths) run_ruleset(context, session, path, run);
    files = files_of(session);
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

}  // namespace

int test(const Context& context) {
    if (const std::string problem = misplaced(context.options); !problem.empty())
        return usage_error(context.err, "test", problem);
    if (context.options.coverage) return test_coverage(context);
    if (context.options.accept) return test_accept(context);
    const auto run = [&](std::vector<std::string>& files) { return run_tests(context, files); };
    if (context.options.watch) return watch(context, run);
    std::vector<std::string> files;
    return run(files);
}

}  // namespace proviso::cli
