// `proviso evaluate --interpretations all`: the ruleset is read anew for each way, each case once.
#include <ostream>

#include "interpreter/cli/cases.hpp"
#include "interpreter/evaluate/evaluate.hpp"
#include "interpreter/report/readings.hpp"

namespace proviso::cli {

namespace {

struct CaseAcross {
    CaseAsked asked;
    AnswersAcross answers;
};

/// The law alone: what a policy says is measured against the law as it is adopted.
void run_all(const Session& session, const Readings& readings, std::vector<CaseAcross>& cases,
             Tidings& tidings) {
    for (std::size_t i = 0; i < readings.all.size(); ++i) {
        Selection selection = selection_of(session.program(), readings.all[i]);
        selection.policies = 0;
        const Program read_so = i == 0 ? Program{} : session.program_with(selection);
        const Program& program = i == 0 ? session.program() : read_so;
        for (CaseAcross& each : cases) {
            const Determination found = proviso::evaluate(
                program, each.asked.facts, session.sources(), {each.asked.as_of, Detail::reasons});
            if (i == 0) note_statuses(found, tidings);
            each.answers.add(program, found);
        }
    }
}

}  // namespace

void evaluate_all_readings(const Context& context, Session& session,
                           const std::vector<std::string>& files, std::optional<Day> as_of,
                           Tidings& tidings) {
    std::vector<CaseAcross> cases;
    std::vector<std::string> not_read;
    for (const std::string& file : files) {
        if (auto asked = read_asked(context, session, file, as_of, tidings)) {
            cases.push_back({std::move(*asked), {}});
        } else {
            not_read.push_back(file);
        }
    }
    const Readings readings = readings_of(session.program());
    run_all(session, readings, cases, tidings);
    std::vector<report::CaseReadings> found;
    for (const CaseAcross& each : cases) {
        found.push_back({each.asked.facts.case_id, each.asked.facts.file, each.asked.as_of,
                         each.answers.dependent(session.program(), readings),
                         each.answers.earlier_numbers()});
    }
    const report::ReadingsTried tried{session.program(), readings};
    if (context.options.format == "json") {
        context.out << report::readings_json(tried, found, not_read);
    } else if (files.size() == 1) {
        if (!found.empty())
            context.out << report::readings_text(tried, found.front(), context.page);
    } else {
        context.out << report::readings_docket(tried, found, context.page);
    }
}

}  // namespace proviso::cli
