// What is declared but not used, used but not declared, or declared without ever getting a value.

#include <set>

#include "interpreter/semantics/interpretations.hpp"
#include "interpreter/semantics/steps.hpp"

namespace proviso {

namespace {

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
    const std::set<std::string_view> in_options = names_in_options(work);
    for (std::size_t i = 0; i < work.program.facts.size(); ++i) {
        if (work.fact_used[i] != 0 || work.fact_is_main[i] == 0) continue;
        const Fact& fact = work.program.facts[decltype(work.program.facts)::id_at(i)];
        if (in_options.contains(fact.name)) continue;
        work.report<Code::fact_never_used>({}, fact.declared_at, fact.written)
            .says("ask for it in a condition or a value, or take this line away");
    }
}

}  // namespace

void check_use(Work& work) {
    report_valueless_terms(work);
    report_unused_facts(work);
}

}  // namespace proviso
