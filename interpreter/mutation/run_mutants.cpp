#include "interpreter/mutation/run_mutants.hpp"

#include <algorithm>

#include "interpreter/base/parallel.hpp"
#include "interpreter/examples/run_examples.hpp"

namespace proviso {

namespace {

/// The first error that was found, as the number of its page.
std::string first_error(const DiagnosticSink& sink) {
    for (const Diagnostic& each : sink.sorted()) {
        if (each.severity == Severity::error) return std::string(info(each.code).number);
    }
    return "";
}

/// Whether the example expects something of the paragraph itself.
bool speaks_of(const Program& program, const Example& example, const std::string& paragraph) {
    const auto stands_there = [&](StatementId id) {
        return id.is_set() &&
               program.paragraphs[program.statements[id].paragraph].citation == paragraph;
    };
    return std::any_of(
        example.expects.begin(), example.expects.end(), [&](const Expectation& each) {
            if (stands_there(each.statement)) return true;
            if (!each.term.is_set()) return false;
            const std::vector<StatementId>& all = program.terms[each.term].statements;
            return std::any_of(all.begin(), all.end(), stands_there);
        });
}

/// Those that speak of the paragraph first: they are the likeliest to notice.
std::vector<const Example*> likeliest_first(const Program& program,
                                            const std::vector<Example>& examples,
                                            const std::string& paragraph) {
    std::vector<const Example*> order;
    for (const Example& each : examples) order.push_back(&each);
    std::stable_partition(order.begin(), order.end(), [&](const Example* each) {
        return speaks_of(program, *each, paragraph);
    });
    return order;
}

MutantResult run(const Session& session, const Mutant& mutant) {
    const Edited edited = session.edited(mutant.where, mutant.by);
    if (!edited.readable) return {Fate::unreadable, first_error(edited.diagnostics)};
    if (edited.diagnostics.has_errors())
        return {Fate::noticed_by_check, first_error(edited.diagnostics)};
    for (const Example* example :
         likeliest_first(edited.layers.top(), edited.examples, mutant.paragraph)) {
        if (!judge_example(edited.layers, edited.sources, *example).as_expected())
            return {Fate::noticed_by_example, example->name};
    }
    return {Fate::unnoticed, ""};
}

}  // namespace

std::vector<MutantResult> run_mutants(const Session& session, const std::vector<Mutant>& mutants) {
    std::vector<MutantResult> results(mutants.size());
    in_parallel(mutants.size(), [&](std::size_t at) { results[at] = run(session, mutants[at]); });
    return results;
}

namespace {

InScope in_scope_of(const Session& session) {
    const Program& program = session.layers().top();
    InScope in_scope;
    for (const DeclaredCalendar& each : program.calendars)
        in_scope.kinds_of_day.push_back(each.name);
    for (const Party& each : program.parties) in_scope.parties.push_back(each.name);
    for (const Event& each : program.events) {
        const bool stated = !each.act.is_set() && each.counted_from.empty();
        in_scope.events.push_back({each.name, each.any_number, stated});
    }
    for (const HolidaySet& each : program.holidays) in_scope.holidays.push_back(each.name);
    return in_scope;
}

}  // namespace

std::vector<Mutant> mutants_of(const Session& session) {
    const InScope in_scope = in_scope_of(session);
    std::vector<Mutant> all;
    for (const Document* document : session.main_documents()) {
        for (Mutant& each : mutants_of(*document, session.sources(), in_scope))
            all.push_back(std::move(each));
    }
    return all;
}

}  // namespace proviso
