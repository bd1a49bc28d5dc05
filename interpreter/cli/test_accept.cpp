// `proviso test --accept`: nothing is written without a reason, a name and a day.
#include "interpreter/cli/test_accept.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <ostream>

#include "interpreter/acceptance/accept.hpp"
#include "interpreter/base/render.hpp"
#include "interpreter/cli/cases.hpp"
#include "interpreter/report/words.hpp"

namespace proviso::cli {

namespace {

/// Without blanks at its ends, and with one between words.
std::string in_one_line(const std::string& text) {
    std::string line;
    for (const char letter : text) {
        const bool blank = letter == ' ' || letter == '\t';
        if (blank && (line.empty() || line.back() == ' ')) continue;
        line += blank ? ' ' : letter;
    }
    while (line.ends_with(' ')) line.pop_back();
    return line;
}

bool is_one_line(const std::string& text) {
    return std::none_of(text.begin(), text.end(),
                        [](char letter) { return static_cast<unsigned char>(letter) < ' '; });
}

/// None where something is missing or cannot be written; the usage error is then written.
std::optional<SignOff> read_sign_off(const Context& context) {
    const Options& options = context.options;
    SignOff sign_off{
        in_one_line(options.by.value_or("")), in_one_line(options.because.value_or("")), {}};
    std::vector<std::string> missing;
    if (sign_off.because.empty()) missing.emplace_back("--because, the reason");
    if (sign_off.by.empty()) missing.emplace_back("--by, who answers for it");
    if (!options.on) missing.emplace_back("--on, the day of that");
    if (!missing.empty()) {
        usage_error(context.err, "test",
                    "--accept needs " + report::joined(missing, "; ") + "; nothing was written");
        return std::nullopt;
    }
    if (!is_one_line(sign_off.by) || !is_one_line(sign_off.because)) {
        usage_error(context.err, "test",
                    "--by and --because are one line of text each; nothing was written");
        return std::nullopt;
    }
    std::optional<Day> on;
    if (!read_date_option(context, "test", "--on", options.on, on)) return std::nullopt;
    sign_off.on = *on;
    return sign_off;
}

/// One ruleset with what is accepted of it.
struct Accepted {
    Accepted(const FileReader& files, const LibraryFolder& library) : session(files, library) {}

    Session session;
    ExampleResults results;
    Acceptance acceptance;
    bool wrong = false, case_not_read = false;
};

void accept_ruleset(const Context& context, const std::string& path, const SignOff& sign_off,
                    Accepted& accepted) {
    Session& session = accepted.session;
    std::vector<std::string> cases;
    if (session.load(path)) {
        if (context.options.cases.empty()) session.load_examples();
        Tidings tidings;
        cases = case_files(context, context.options.cases, tidings);
        for (const std::string& file : cases) session.load_case_example(file);
        accepted.case_not_read = tidings.case_not_read;
        accepted.results = run_examples(session.layers(), session.sources(), session.examples(),
                                        context.options.only.value_or(""));
    }
    accepted.wrong = session.diagnostics().has_errors();
    context.err << render_text(session.diagnostics(), session.sources(),
                               RenderOptions{context.err_colour});
    accepted.acceptance =
        accept({session, context.files, context.library, path, cases, accepted.results}, sign_off);
}

void tell(report::Lines& lines, const RewrittenExpectation& each, const SourceMap& sources) {
    const Expectation& expected = *each.expected;
    const bool rewritten = each.refused.empty();
    const std::string subject = expected.subject.empty() ? "any answer" : expected.subject;
    lines.gap()
        .column(rewritten ? "accepted" : "NOT ACCEPTED", 14,
                rewritten ? report::Tone::good : report::Tone::bad)
        .flow(fmt::format("{}  {}:{}", each.example->name, sources.name(expected.where.source),
                          sources.place(expected.where).line),
              14)
        .end();
    lines.column("", 2).flow(subject, 4).end();
    lines.column("", 4).flow("- " + expected.wanted, 6, report::Tone::bad).end();
    if (rewritten) lines.column("", 4).flow("+ " + each.wanted, 6, report::Tone::good).end();
    if (!rewritten) lines.column("", 4).flow(each.refused, 6).end();
}

}  // namespace

int test_accept(const Context& context) {
    const auto sign_off = read_sign_off(context);
    if (!sign_off) return wrong_usage;
    std::deque<Accepted> all;
    std::vector<RewrittenFile> files;
    std::size_t count = 0, left = 0, asked = 0;
    bool wrong = false, case_not_read = false;
    report::Lines lines(context.page);
    for (const std::string& path : context.options.paths) {
        Accepted& each = all.emplace_back(context.files, context.library);
        accept_ruleset(context, path, *sign_off, each);
        wrong = wrong || each.wrong;
        case_not_read = case_not_read || each.case_not_read;
        asked += each.results.results.size();
        for (const RewrittenExpectation& one : each.acceptance.expectations) {
            ++(one.refused.empty() ? count : left);
            tell(lines, one, each.session.sources());
        }
        files.insert(files.end(), each.acceptance.files.begin(), each.acceptance.files.end());
    }
    if (!wrong && context.options.only && asked == 0) {
        return usage_error(context.err, "test",
                           "no example is about `" + *context.options.only + "`");
    }
    if (const auto problem = rewrite_files(files))
        return usage_error(context.err, "test", *problem);
    context.out << lines.take();
    if (count + left > 0) context.out << '\n';
    if (count > 0) {
        context.out << report::counted(count, "expectation", "expectations") << " rewritten in "
                    << report::counted(files.size(), "file", "files") << ", on the authority of "
                    << sign_off->text() << '\n';
    } else {
        context.out << "nothing was rewritten\n";
    }
    if (left > 0) {
        context.out << report::counted(left, "expectation was left as it is",
                                       "expectations were left as they are")
                    << '\n';
    }
    if (wrong) context.out << "what has errors was left as it is\n";
    if (case_not_read) return ExitCode::case_not_read;
    return wrong || left > 0 ? rulesets_have_errors : done;
}

}  // namespace proviso::cli
