// `proviso evaluate`: one case told in full, or many as a table; as text or as JSON.
#include <ostream>

#include "interpreter/cli/cases.hpp"
#include "interpreter/report/determination_json.hpp"
#include "interpreter/report/determination_text.hpp"
#include "interpreter/report/docket.hpp"

namespace proviso::cli {

namespace {

struct Request {
    std::vector<std::string> files;
    std::optional<Day> as_of;
};

void evaluate_to_json(const Context& context, Session& session, const Request& request,
                      Tidings& tidings) {
    report::DeterminationDocument document;
    for (const std::string& file : request.files) {
        if (const auto found =
                determine(context, session, file, request.as_of, Detail::steps, tidings)) {
            document.add(session.program(), session.sources(), *found, &session.layers().top());
        } else {
            document.add_unread(file);
        }
        context.out << document.take();
    }
    context.out << document.finish();
}

void evaluate_one(const Context& context, Session& session, const Request& request,
                  Tidings& tidings) {
    const auto found =
        determine(context, session, request.files.front(), request.as_of, Detail::reasons, tidings);
    if (found)
        context.out << report::determination_text(
            session.program(), *found,
            {context.page, context.options.all, &session.layers().top()});
}

void evaluate_docket(const Context& context, Session& session, const Request& request,
                     Tidings& tidings) {
    std::vector<report::DocketLine> lines;
    for (const std::string& file : request.files) {
        const auto found =
            determine(context, session, file, request.as_of, Detail::reasons, tidings);
        lines.push_back(found ? report::docket_line(session.program(), *found)
                              : report::unread_line(file));
    }
    context.out << report::docket_text(lines, {context.page, context.options.all});
}

}  // namespace

int evaluate(const Context& context) {
    Request request;
    if (!read_as_of(context, "evaluate", request.as_of)) return wrong_usage;
    Session session(context.files, context.library);
    if (const int code = load_ruleset(context, session, context.options.paths.front());
        code != done)
        return code;

    Tidings tidings;
    request.files = case_files(
        context, {context.options.paths.begin() + 1, context.options.paths.end()}, tidings);
    if (context.options.interpretations) {
        evaluate_all_readings(context, session, request.files, request.as_of, tidings);
    } else if (context.options.format == "json") {
        evaluate_to_json(context, session, request, tidings);
    } else if (request.files.size() == 1) {
        evaluate_one(context, session, request, tidings);
    } else if (!request.files.empty()) {
        evaluate_docket(context, session, request, tidings);
    }
    return tidings.exit_code(context.options.require);
}

}  // namespace proviso::cli
