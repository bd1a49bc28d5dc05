// What is declared but not used, used but not declared, or declared without ever getting a value.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "interpreter/base/suggest.hpp"
#include "interpreter/semantics/steps.hpp"

namespace proviso {

namespace {

void report_unknown_names(Work& work) {
    if (work.unknown_names.empty()) return;
    std::vector<std::string_view> known = work.scope.names();
    constexpr std::size_t most_compared = 50;  // each is compared with every name of the ruleset
    std::size_t compared = 0;
    for (UnknownName& unknown : work.unknown_names) {
        std::sort(unknown.uses.begin(), unknown.uses.end());
        const auto& [where, under] = unknown.uses.front();
        std::vector<std::string> near;
        if (compared++ < most_compared) near = nearest(unknown.name, known, 3);
        Report report = work.report<Code::unknown_name>(under, where, unknown.name);
        report.says(did_you_mean(near));
        for (const std::string& name : near) {
            report.related(work.scope.find(name).declared_at, "declared here");
        }
        if (unknown.uses.size() > 1) {
            report.note(fmt::format("it is used in {} places", unknown.uses.size()));
        }
    }
}

void report_valueless_terms(Work& work) {
    std::set<std::string_view> in_tables;
    for (const StatementText* table : work.tables) in_tables.insert(table->subject.text);
    for (const Term& term : work.program.terms) {
        const bool has_value = !term.statements.empty() || in_tables.contains(term.name);
        if (has_value || work.earlier.mention(term.name)) continue;
        work.report<Code::term_without_value>({}, term.declared_at, term.written)
            .says("add a statement to a paragraph: " + term.name + " is …");
    }
}

void report_unused_facts(Work& work) {
    if (work.sink.has_errors()) return;
    for (std::size_t i = 0; i < work.program.facts.size(); ++i) {
        if (work.fact_used[i] != 0 || work.fact_is_main[i] == 0) continue;
        const Fact& fact = work.program.facts[decltype(work.program.facts)::id_at(i)];
        work.report<Code::fact_never_used>({}, fact.declared_at, fact.written);
    }
}

}  // namespace

void check_use(Work& work) {
    report_unknown_names(work);
    report_valueless_terms(work);
    report_unused_facts(work);
}

}  // namespace proviso
