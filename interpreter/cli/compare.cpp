// `proviso compare`: the same cases under two versions of the rules, or on two days.
#include <algorithm>
#include <ostream>
#include <set>

#include "interpreter/base/render.hpp"
#include "interpreter/cli/cases.hpp"
#include "interpreter/cli/compared_side.hpp"

namespace proviso::cli {

namespace {

/// Each file once, in the order given, however often it was named.
void drop_repeated(std::vector<std::string>& files) {
    std::set<std::string> met;
    std::erase_if(files, [&](const std::string& file) { return !met.insert(file).second; });
}

/// The cases whose reasons are shown: of each group the smallest, or all.
std::vector<std::string> cases_told(const CaseComparison& comparison, bool all) {
    std::set<std::size_t> places;
    for (const ChangeGroup& group : comparison.groups) {
        const std::size_t count = all ? group.answers.size() : 1;
        for (std::size_t i = 0; i < count; ++i) places.insert(group.answers[i].of_case);
    }
    std::vector<std::string> files;
    for (const std::size_t place : places) files.push_back(comparison.cases.changed[place].file);
    return files;
}

/// Puts what was compared anew, with its reasons, in the place of what was compared without.
void take_reasons(CaseComparison& comparison, CasesCompared told) {
    std::size_t at = 0;  // both are in the order of the files
    for (CaseChange& change : told.changed) {
        while (comparison.cases.changed[at].file != change.file) ++at;
        comparison.cases.changed[at].answers = std::move(change.answers);
    }
}

std::string written(const CaseComparison& comparison, const Context& context) {
    const Options& options = context.options;
    if (options.format == "json") return comparison_json(comparison);
    if (options.format == "html") return comparison_html(comparison, options.all);
    if (options.format == "yaml") return approvals_to_fill_in(comparison.cases, comparison.groups);
    return comparison_text(comparison, context.page, options.all);
}

class Comparing {
public:
    explicit Comparing(const Context& context) : context_(context), options_(context.options) {}

    int run() {
        if (const int code = check_usage(); code != done) return code;
        std::optional<Day> as_of;
        if (!read_as_of(context_, "compare", as_of)) return wrong_usage;
        std::optional<Day> new_as_of = as_of;
        if (!read_date_option(context_, "compare", "--new-as-of", options_.new_as_of, new_as_of))
            return wrong_usage;
        std::optional<Day> known_on, new_known_on;
        if (!read_date_option(context_, "compare", "--law-known-on", options_.law_known_on,
                              known_on))
            return wrong_usage;
        new_known_on = known_on;
        if (!read_date_option(context_, "compare", "--new-law-known-on", options_.new_law_known_on,
                              new_known_on))
            return wrong_usage;
        LoadedSide before(context_, {options_.paths[0], options_.old_readings,
                                     options_.old_calendars, as_of, known_on});
        LoadedSide after(context_, {options_.paths[1], options_.new_readings,
                                    options_.new_calendars, new_as_of, new_known_on});
        const int old_code = before.load(), new_code = after.load();
        if (old_code != done || new_code != done) return std::max(old_code, new_code);

        if (!read_approved()) return case_not_read;

        std::vector<std::string> files = case_files(context_, options_.cases, tidings_);
        drop_repeated(files);
        if (files.empty()) return tidings_.exit_code(false);
        return compare(before, after, files);
    }

private:
    int check_usage() const {
        if (options_.paths.size() > 2) {
            return usage_error(context_.err, "compare",
                               "it compares two rulesets; what is `" + options_.paths[2] +
                                   "`? Cases stand behind --cases");
        }
        if (options_.cases.empty())
            return usage_error(context_.err, "compare", "it needs cases: --cases PATH…");
        return done;
    }

    int compare(const LoadedSide& before, const LoadedSide& after,
                const std::vector<std::string>& files) {
        const ComparedRules old_rules = before.rules(), new_rules = after.rules();
        const RulesChanged changed(old_rules, new_rules);
        HowToCompare how;
        how.colour = context_.err_colour;
        CaseComparison comparison{
            before.described(),
            after.described(),
            changed,
            compare_cases(old_rules, new_rules, changed, context_.files, files, how),
            {},
            {}};
        comparison.groups = group_changes(comparison.cases, changed);
        how.why = true;
        take_reasons(comparison, compare_cases(old_rules, new_rules, changed, context_.files,
                                               cases_told(comparison, options_.all), how));
        if (approvals_) comparison.approvals = check_approvals(*approvals_, comparison.cases);
        tell(comparison);
        const int code = tidings_.exit_code(false);
        if (code != done) return code;
        const bool holds =
            comparison.approvals ? comparison.approvals->holds() : comparison.cases.changed.empty();
        return holds ? done : cases_differ;
    }

    /// False when the file of approvals cannot be taken as it is; told.
    bool read_approved() {
        if (!options_.approved) return true;
        DiagnosticSink sink;
        SourceMap sources;
        if (auto text = read_case_text(context_.files, *options_.approved, Span{}, sink)) {
            const SourceId source = sources.add(*options_.approved, std::move(*text));
            approvals_ = read_approvals(sources, source, sink);
        }
        context_.err << render_text(sink, sources, RenderOptions{context_.err_colour});
        return approvals_ && !sink.has_errors();
    }

    void tell(const CaseComparison& comparison) {
        for (const CaseNotRead& each : comparison.cases.not_read) {
            context_.err << each.messages;
            tidings_.case_not_read = true;
            tidings_.limit_reached = tidings_.limit_reached || each.limit_reached;
        }
        context_.out << written(comparison, context_);
    }

    const Context& context_;
    const Options& options_;
    Tidings tidings_;
    std::optional<std::vector<Approval>> approvals_;
};

}  // namespace

int compare(const Context& context) { return Comparing(context).run(); }

}  // namespace proviso::cli
