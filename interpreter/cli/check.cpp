// `proviso check`: everything that is wrong with rulesets, and a line that sums up.
#include <ostream>

#include "grammar/parse.hpp"
#include "interpreter/base/render.hpp"
#include "interpreter/base/text.hpp"
#include "interpreter/cli/command.hpp"
#include "interpreter/report/words.hpp"

namespace proviso::cli {

namespace {

struct Tally {
    std::size_t errors = 0, warnings = 0;
};

Tally tally(const DiagnosticSink& sink) {
    Tally found;
    found.errors = sink.error_count();
    for (const Diagnostic& diagnostic : sink.sorted())
        found.warnings += diagnostic.severity == Severity::warning;
    return found;
}

/// `reg-e: 38 paragraphs, 120 statements, no errors`
std::string summary(const std::string& path, const Program& program, Tally before, Tally after) {
    const std::size_t errors = after.errors - before.errors;
    const std::size_t warnings = after.warnings - before.warnings;
    std::string text = stem(path) + ": ";
    if (errors == 0 && !program.rulesets.empty()) {
        const std::string& own =
            program.policies.empty() ? program.rulesets.front().name : program.policies.back().name;
        std::size_t paragraphs = 0, statements = 0;
        for (const Paragraph& paragraph : program.paragraphs) {
            if (paragraph.ruleset != own) continue;
            ++paragraphs;
            statements += paragraph.statements.size();
        }
        text += report::counted(paragraphs, "paragraph", "paragraphs") + ", " +
                report::counted(statements, "statement", "statements") + ", ";
    }
    text += errors == 0 ? "no errors" : report::counted(errors, "error", "errors");
    if (warnings > 0) text += ", " + report::counted(warnings, "warning", "warnings");
    return text;
}

void dump_trees(const Session& session, std::ostream& out) {
    for (const SourceId source : session.main_sources()) {
        DiagnosticSink told_already;
        const SyntaxTree tree = parse(session.sources(), source, told_already);
        out << tree.dump(session.sources().text(source));
    }
}

}  // namespace

int check(const Context& context) {
    Session session(context.files, context.library);
    std::string summaries;
    Tally before;
    for (const std::string& path : context.options.paths) {
        if (session.load(path)) {
            session.load_examples();
            session.check_own_outline();
        }
        const Tally after = tally(session.diagnostics());
        summaries += printable(summary(path, session.layers().top(), before, after)) + "\n";
        before = after;
        if (context.options.dump) dump_trees(session, context.out);
    }
    const RenderOptions rendering{context.err_colour};
    if (context.options.format == "json") {
        context.out << render_json(session.diagnostics(), session.sources());
    } else {
        context.err << render_text(session.diagnostics(), session.sources(), rendering);
        if (!context.options.dump) context.out << summaries;
    }
    if (limit_reached(session.diagnostics())) return limit_was_reached;
    return session.diagnostics().has_errors() ? rulesets_have_errors : done;
}

}  // namespace proviso::cli
