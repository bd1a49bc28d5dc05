// `proviso words`: what a case file for a ruleset may say, and what is printed.
#include <ostream>
#include <span>

#include "interpreter/cli/cases.hpp"
#include "interpreter/cli/command.hpp"
#include "interpreter/vocabulary/select_words.hpp"
#include "interpreter/vocabulary/vocabulary_pages.hpp"

namespace proviso::cli {

namespace {

/// What is used under each option that is not adopted.
std::vector<OtherReading> other_readings(const Session& session) {
    std::vector<OtherReading> others;
    for (const Interpretation& each : session.layers().top().interpretations) {
        for (std::uint32_t option = 0; option < each.options.size(); ++option) {
            if (option == each.in_force) continue;
            Selection selection;
            selection.options[each.name] = option;
            others.push_back({each.written, uses_of_words(session.program_with(selection))});
        }
    }
    return others;
}

std::string written(const Context& context, const Vocabulary& vocabulary) {
    if (context.options.format == "json") return vocabulary_json(vocabulary);
    if (context.options.format == "yaml") return case_template(vocabulary);
    return vocabulary_text(vocabulary, context.page);
}

}  // namespace

int words(const Context& context) {
    Session session(context.files, context.library);
    const std::vector<std::string>& paths = context.options.paths;
    if (const int code = load_ruleset(context, session, paths.front()); code != done) return code;
    Vocabulary vocabulary =
        vocabulary_of(session.layers().top(), session.sources(), other_readings(session));
    std::string names_nothing;
    if (!select_words(vocabulary, std::span(paths).subspan(1), names_nothing)) {
        return usage_error(context.err, "words",
                           "no word of a case file, and none that is printed, has `" +
                               names_nothing + "` in its name or is used there");
    }
    context.out << written(context, vocabulary);
    return done;
}

}  // namespace proviso::cli
