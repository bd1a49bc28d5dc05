// `proviso mutate`: mistakes that could have been made in a ruleset, and whether its examples notice.
#include <algorithm>
#include <ostream>

#include "interpreter/base/render.hpp"
#include "interpreter/base/text.hpp"
#include "interpreter/cli/command.hpp"
#include "interpreter/cli/percentage.hpp"
#include "interpreter/mutation/remembered.hpp"
#include "interpreter/mutation/report.hpp"
#include "interpreter/session/new_files.hpp"
#include "interpreter/session/rewritten_files.hpp"

namespace proviso::cli {

namespace {

/// The waivers asked for, or those beside the rules; empty where there are none.
std::vector<Waiver> waivers_for(const Context& context, Session& session, DiagnosticSink& sink) {
    const std::string beside = join_path(context.options.paths.front(), "mutation-waivers.yaml");
    const std::string path = context.options.waivers.value_or(beside);
    if (!context.options.waivers && !context.files.exists(path)) return {};
    const auto source = session.read_text(path, sink);
    if (!source) return {};
    return read_waivers(session.sources(), *source, sink).value_or(std::vector<Waiver>{});
}

std::vector<Mutant> asked_for(const Context& context, const Session& session) {
    std::vector<Mutant> mutants = mutants_of(session);
    if (!context.options.only) return mutants;
    std::string wanted = *context.options.only;
    if (wanted.starts_with("§ ")) wanted.erase(0, std::string("§ ").size());
    std::erase_if(mutants, [&](const Mutant& each) {
        return each.paragraph != wanted && !each.paragraph.starts_with(wanted + "(");
    });
    return mutants;
}

/// Waivers of other paragraphs have nothing to fit when only one is asked for.
void keep_those_asked(const Context& context, const std::vector<Mutant>& mutants,
                      std::vector<Waiver>& waivers) {
    if (!context.options.only) return;
    std::erase_if(waivers, [&](const Waiver& waiver) {
        return std::none_of(mutants.begin(), mutants.end(),
                            [&](const Mutant& each) { return each.paragraph == waiver.paragraph; });
    });
}

/// Answers from the file of `--remember`, where it holds the answer to this very question; else works them out
/// and keeps them there.
class Results {
public:
    /// To be made before any file is read that decides nothing, such as the waivers.
    Results(const Context& context, const Session& session, const std::vector<Mutant>& mutants)
        : context_(context), session_(session), mutants_(mutants) {
        if (!context.options.remember || mutants.empty()) return;
        FileProblem problem;
        if (const auto program = context.files.read(context.program, most_bytes, problem))
            question_ = question_of(session, mutants, *program);
        else
            context.err << "nothing is remembered: the program itself cannot be read\n";
    }

    /// `done`, or the exit code; what is wrong is then written.
    int open() {
        if (question_.empty() || !context_.files.exists(*context_.options.remember)) return done;
        const std::string& path = *context_.options.remember;
        FileProblem problem;
        before_ = context_.files.read(path, most_bytes, problem);
        const Remembered found = remembered_in(before_.value_or(""), question_);
        if (!found.of_this_kind) {
            return usage_error(context_.err, "mutate",
                               "`" + path + "` was not written by --remember; name another file");
        }
        if (!found.whole)
            context_.err << "`" << printable(path) << "` is damaged, and is written anew\n";
        if (found.results && found.results->size() == mutants_.size()) recalled_ = found.results;
        return done;
    }

    std::vector<MutantResult> get() const {
        if (recalled_) return *recalled_;
        std::vector<MutantResult> results = run_mutants(session_, mutants_);
        if (question_.empty()) return results;
        if (const auto problem = keep(remembered_text(question_, results)))
            context_.err << "nothing is remembered: " << printable(*problem) << "\n";
        return results;
    }

private:
    /// What stands against it, in plain words.
    std::optional<std::string> keep(const std::string& text) const {
        const std::string& path = *context_.options.remember;
        if (before_) return rewrite_files({RewrittenFile{path, *before_, text}});
        return write_new_files(parent_folder(path), {NewFile{path, text}});
    }

    static constexpr std::size_t most_bytes = std::size_t{1} << 30;

    const Context& context_;
    const Session& session_;
    const std::vector<Mutant>& mutants_;
    std::string question_;               // empty: nothing is remembered
    std::optional<std::string> before_;  // what the file holds
    std::optional<std::vector<MutantResult>> recalled_;
};

}  // namespace

int mutate(const Context& context) {
    const auto wanted = percentage(context.options.require_share.value_or("0"));
    if (!wanted) {
        return usage_error(
            context.err, "mutate",
            "`" + *context.options.require_share + "` is no percentage from 0 to 100");
    }
    if (context.options.paths.size() > 1)
        return usage_error(context.err, "mutate", "one ruleset at a time");
    Session session(context.files, context.library);
    DiagnosticSink found;
    const bool right = session.load(context.options.paths.front()) && session.load_examples();
    MutationRun run;
    if (right) run.mutants = asked_for(context, session);
    Results results(context, session, run.mutants);
    std::vector<Waiver> waivers;
    if (right) waivers = waivers_for(context, session, found);
    found.append(session.diagnostics());
    const auto tell = [&] {
        context.err << render_text(found, session.sources(), RenderOptions{context.err_colour});
        return limit_reached(found) ? limit_was_reached : rulesets_have_errors;
    };
    if (found.has_errors()) return tell();
    if (session.examples().empty()) {
        return usage_error(context.err, "mutate", "there is no example that could notice anything");
    }
    const Program& program = session.layers().top();
    const bool policy = !program.policies.empty();
    run.name = policy ? program.policies.back().name : program.rulesets.front().name;
    run.version = policy ? program.policies.back().version : program.rulesets.front().version;
    run.edition = program.edition;
    if (run.mutants.empty()) {
        return usage_error(context.err, "mutate",
                           "no paragraph is called `" + context.options.only.value_or("") + "`");
    }
    if (const int code = results.open(); code != done) return code;
    run.results = results.get();
    keep_those_asked(context, run.mutants, waivers);
    run.waived = tie_waivers(run.mutants, run.results, waivers, session.sources(), found);
    context.out << (context.options.format == "json"
                        ? mutation_json(run, session.sources())
                        : mutation_text(run, session.sources(), context.page, context.options.all));
    if (found.has_errors()) return tell();
    return score_of(run).per_mille() >= *wanted ? done : rulesets_have_errors;
}

}  // namespace proviso::cli
