// `proviso coverage`: what became of a law, paragraph by paragraph, checked against the rules.
#include <ostream>

#include "interpreter/base/render.hpp"
#include "interpreter/cli/command.hpp"
#include "interpreter/coverage/accounting.hpp"
#include "interpreter/coverage/check_outline.hpp"

namespace proviso::cli {

namespace {

std::string accounting(const Context& context, const Outline& outline) {
    if (context.options.format == "json") return accounting_json(outline);
    if (context.options.format == "markdown") return accounting_markdown(outline);
    return accounting_text(outline, context.page, context.options.all);
}

}  // namespace

int coverage(const Context& context) {
    Session session(context.files, context.library);
    std::vector<PartsOfRules> rules;
    for (const std::string& path : context.options.paths) {
        if (session.load(path)) rules.push_back(parts_of(session.program()));
    }
    DiagnosticSink found;
    found.append(session.diagnostics());
    const std::string path =
        context.options.law.value_or(join_path(context.options.paths.front(), "outline.yaml"));
    const auto outline = session.read_outline(path, found);
    const bool all_loaded = rules.size() == context.options.paths.size();
    if (outline && all_loaded && !found.has_errors()) check_outline(*outline, rules, found);
    context.err << render_text(found, session.sources(), RenderOptions{context.err_colour});
    // Numbers that rest on a mistake are not told.
    if (outline && !found.has_errors()) context.out << accounting(context, *outline);
    if (limit_reached(found)) return limit_was_reached;
    return found.has_errors() ? rulesets_have_errors : done;
}

}  // namespace proviso::cli
