// Loads a side of a comparison, and reads open questions as it was asked to.
#include "interpreter/cli/compared_side.hpp"

#include <algorithm>
#include <ostream>

#include "interpreter/base/render.hpp"
#include "interpreter/base/suggest.hpp"
#include "interpreter/cli/cases.hpp"
#include "interpreter/facts/case_names.hpp"
#include "interpreter/semantics/exchange_calendar.hpp"

namespace proviso::cli {

namespace {

std::string lower_case(std::string text) {
    for (char& letter : text) {
        if ('A' <= letter && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return text;
}

bool same_words(const std::string& a, const std::string& b) {
    return lower_case(plain_name(a)) == lower_case(plain_name(b));
}

std::string quoted(const std::vector<std::string>& names) {
    std::vector<std::string> each;
    for (const std::string& name : names) each.push_back("`" + name + "`");
    return list_of(each, "and");
}

/// Every layer of the ruleset last loaded, with these options in force.
Layers layers_with(const Session& session, Selection selection) {
    Layers layers;
    selection.policies = 0;
    layers.law = session.program_with(selection);
    while (layers.with_policies.size() < session.layers().with_policies.size()) {
        ++selection.policies;
        layers.with_policies.push_back(session.program_with(selection));
    }
    return layers;
}

}  // namespace

LoadedSide::LoadedSide(const Context& context, SideAsked asked)
    : context_(context), asked_(std::move(asked)) {}

int LoadedSide::load() {
    if (const auto asked = read_revision_path(asked_.path, context_.files)) {
        if (const int code = open_revision(*asked); code != done) return code;
    } else {
        session_ = std::make_unique<Session>(context_.files, context_.library);
    }
    const std::string path = revision_ ? revision_->path() : asked_.path;
    if (const int code = load_ruleset(context_, *session_, path); code != done) return code;
    const int code = follow_readings();
    return code == done ? count_by_calendars() : code;
}

/// What such a ruleset uses is looked for in its revision first, neighbours and library alike.
int LoadedSide::open_revision(const RevisionPath& asked) {
    DiagnosticSink sink;
    revision_ = RevisionReader::open(asked, ".", context_.files, sink);
    if (!revision_) {
        context_.err << render_text(sink, SourceMap{}, RenderOptions{context_.err_colour});
        return rulesets_have_errors;
    }
    const LibraryFolder own{revision_->library(), ""};
    session_ = std::make_unique<Session>(*revision_, own.folder.empty() ? context_.library : own);
    return done;
}

int LoadedSide::follow_readings() {
    layers_ = session_->layers();
    Selection selection;
    for (const std::string& reading : asked_.readings) {
        const std::size_t equals = reading.find('=');
        if (equals == std::string::npos) {
            return usage_error(context_.err, "compare",
                               "a reading is written NAME=OPTION, not `" + reading + "`");
        }
        const std::string name = reading.substr(0, equals), wanted = reading.substr(equals + 1);
        const Interpretation* question = nullptr;
        std::vector<std::string> names;
        for (const Interpretation& each : session_->layers().top().interpretations) {
            names.push_back(each.written);
            if (same_words(each.name, name)) question = &each;
        }
        if (question == nullptr) {
            return unknown_name("open question", name, names);
        }
        const auto option =
            std::find_if(question->options.begin(), question->options.end(),
                         [&](const std::string& each) { return same_words(each, wanted); });
        if (option == question->options.end()) {
            return usage_error(context_.err, "compare",
                               "`" + name + "` has no option `" + wanted + "`; its options are " +
                                   quoted(question->options));
        }
        selection.options[question->name] =
            static_cast<std::uint32_t>(option - question->options.begin());
        readings_.push_back(question->written + ": \"" + *option + "\"");
    }
    if (!selection.options.empty()) layers_ = layers_with(*session_, selection);
    return done;
}

int LoadedSide::count_by_calendars() {
    for (const std::string& asked : asked_.calendars) {
        const std::size_t equals = asked.find('=');
        if (equals == std::string::npos) {
            return usage_error(context_.err, "compare",
                               "a calendar is written NAME=OTHER, not `" + asked + "`");
        }
        const std::string name = plain_name(asked.substr(0, equals));
        const std::string other = plain_name(asked.substr(equals + 1));
        std::vector<std::string> calendars, others;
        for (const DeclaredCalendar& each : layers_.top().calendars) calendars.push_back(each.name);
        others = calendars;
        for (const HolidaySet& each : layers_.top().holidays) others.push_back(each.name);
        const auto found = std::find(calendars.begin(), calendars.end(), name);
        if (found == calendars.end()) return unknown_name("calendar", name, calendars);
        const CalendarId calendar{static_cast<std::uint32_t>(found - calendars.begin())};
        bool counted = count_by(layers_.law, calendar, other);
        for (Program& each : layers_.with_policies) counted = count_by(each, calendar, other);
        if (!counted) return unknown_name("calendar or set of holidays", other, others);
        calendars_.push_back(name + " by " + other);
    }
    return done;
}

int LoadedSide::unknown_name(const std::string& kind, const std::string& name,
                             const std::vector<std::string>& known) const {
    const std::string meant = suggest(name, known);
    return usage_error(context_.err, "compare",
                       "`" + asked_.path + "` has no " + kind + " `" + name + "`; " +
                           (known.empty()   ? "it has none"
                            : meant.empty() ? "there are " + quoted(known)
                                            : "did you mean `" + meant + "`?"));
}

ComparedSide LoadedSide::described() const {
    const Program& top = layers_.top();
    ComparedSide side;
    side.asked = asked_.path;
    side.ruleset = top.policies.empty() ? top.rulesets.front().name : top.policies.back().written;
    side.version =
        top.policies.empty() ? top.rulesets.front().version : top.policies.back().version;
    side.edition = top.edition;
    side.calendar_edition = top.calendar_edition;
    side.as_of = asked_.as_of;
    side.law_known_on = asked_.law_known_on;
    side.readings = readings_;
    side.calendars = calendars_;
    return side;
}

}  // namespace proviso::cli
