// `proviso generate`: cases on the boundaries of a ruleset, for a person to confirm.
#include "interpreter/generation/generate.hpp"

#include <charconv>
#include <ostream>

#include "interpreter/base/render.hpp"
#include "interpreter/base/text.hpp"
#include "interpreter/cli/command.hpp"
#include "interpreter/report/words.hpp"
#include "interpreter/session/new_files.hpp"

namespace proviso::cli {

namespace {

/// A whole number from 1 on; all where none is asked for.
std::optional<std::size_t> asked_count(const Context& context) {
    if (!context.options.count) return boundary_cases_tried;
    const std::string& text = *context.options.count;
    std::size_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    const bool is_number = error == std::errc{} && end == text.data() + text.size() && count > 0;
    return is_number ? std::optional(count) : std::nullopt;
}

std::optional<std::string> asked_paragraph(const Context& context) {
    if (!context.options.only) return std::nullopt;
    std::string wanted = *context.options.only;
    if (wanted.starts_with("§ ")) wanted.erase(0, std::string("§ ").size());
    return wanted;
}

/// `done`, or the exit code; what is wrong is then written.
int write_into(const Context& context, const std::vector<CaseFile>& files) {
    const std::string& folder = *context.options.into;
    std::vector<NewFile> written;
    for (const CaseFile& each : files) written.push_back({join_path(folder, each.name), each.text});
    if (written.empty()) return done;
    if (const auto problem = write_new_files(folder, written))
        return usage_error(context.err, "generate", *problem);
    context.out << report::counted(written.size(), "case", "cases") << " written into "
                << printable(folder) << ", to be confirmed by a person\n";
    return done;
}

}  // namespace

int generate(const Context& context) {
    const auto count = asked_count(context);
    if (!count) {
        return usage_error(context.err, "generate",
                           "`" + *context.options.count + "` is no number of cases");
    }
    if (context.options.paths.size() > 1)
        return usage_error(context.err, "generate", "one ruleset at a time");
    Session session(context.files, context.library);
    const bool right = session.load(context.options.paths.front()) && session.load_examples();
    if (!right) {
        context.err << render_text(session.diagnostics(), session.sources(),
                                   RenderOptions{context.err_colour});
        return limit_reached(session.diagnostics()) ? limit_was_reached : rulesets_have_errors;
    }
    if (session.examples().empty())
        return usage_error(context.err, "generate", "there is no example to make cases from");
    const std::vector<StatementId> statements = statements_of(session, asked_paragraph(context));
    if (statements.empty()) {
        return usage_error(context.err, "generate",
                           "no paragraph is called `" + context.options.only.value_or("") + "`");
    }
    const BoundaryCases made = boundary_cases(
        session, statements, context.options.all ? KeptCases::all : KeptCases::fewest);
    if (made.cases.empty()) context.err << "no example comes near a boundary of these paragraphs\n";
    const std::vector<CaseFile> files = boundary_case_files(made, *count);
    if (!context.options.into)
        context.out << one_stream(files);
    else if (const int code = write_into(context, files); code != done)
        return code;
    if (!made.limit_reached) return done;
    context.err << boundary_cases_tried
                << " cases were tried; there are more to try, with --only\n";
    return limit_was_reached;
}

}  // namespace proviso::cli
