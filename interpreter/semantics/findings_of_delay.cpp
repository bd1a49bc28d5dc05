// `without delay after E` names no number of days, so nothing can compute it. A person finds whether the
// act was without delay; this declares that finding for each act that is owed so.

#include <algorithm>
#include <map>

#include "interpreter/semantics/steps.hpp"

namespace proviso {

namespace {

bool is_owed_without_delay(const StatementText& text) {
    return text.form == StatementForm::duty &&
           std::any_of(text.clauses.begin(), text.clauses.end(), [](const Clause& clause) {
               return clause.kind == ClauseKind::time && clause.body.kind == PhraseKind::window &&
                      clause.body.time == TimeForm::without_delay;
           });
}

/// A finding that the ruleset declares itself under this name is the one that is meant.
FactId declared_finding(const Work& work, std::string_view name) {
    const Named found = work.scope.find(name);
    if (found.kind != NameKind::fact) return {};
    const FactId id{found.index};
    const Type& type = work.program.facts[id].type;
    return type.kind == ValueKind::yes_or_no && type.found ? id : FactId{};
}

FactId add_finding(Work& work, const std::string& name, const Act& act) {
    const std::string& kept = work.made_names.emplace_back(name);
    Fact fact;
    fact.name = kept;
    fact.written = act.written + " was without delay";
    fact.declared_at = act.declared_at;
    fact.type.kind = ValueKind::yes_or_no;
    fact.type.found = true;
    const FactId id = work.program.facts.add(std::move(fact));
    work.scope.add(kept, {NameKind::fact, id.index, act.declared_at});
    work.fact_used.push_back(true);
    work.fact_is_main.push_back(false);
    work.fact_broken.push_back(false);
    return id;
}

}  // namespace

void name_findings_of_delay(Work& work) {
    auto& statements = work.program.statements;
    std::map<std::string, ActId> acts;  // by the finding's name: ids follow the names
    std::vector<StatementId> owed;
    for (std::size_t i = 0; i < work.written.size(); ++i) {
        if (!is_owed_without_delay(*work.written[i].text)) continue;
        owed.push_back(decltype(work.program.statements)::id_at(i));
        for (const ActId act : statements[owed.back()].acts)
            acts.try_emplace(work.program.acts[act].name + " was without delay", act);
    }
    for (const StatementText* text : work.statements_left_out) {
        const Named party = work.scope.find(text->subject.text);
        if (!is_owed_without_delay(*text) || party.kind != NameKind::party) continue;
        for (const Words& name : text->acts) {
            const ActId act = work.scope.act(PartyId{party.index}, name.text);
            if (act.is_set()) acts.try_emplace(name.text + " was without delay", act);
        }
    }
    std::map<ActId, FactId> findings;
    for (const auto& [name, act] : acts) {
        FactId finding = declared_finding(work, name);
        const Named taken = work.scope.find(name);
        if (!finding.is_set() && taken.kind != NameKind::none) {
            work.report_twice(name, taken.declared_at, work.program.acts[act].declared_at);
            continue;
        }
        if (!finding.is_set()) finding = add_finding(work, name, work.program.acts[act]);
        work.fact_used[finding.index] = true;
        findings[act] = finding;
    }
    for (const StatementId id : owed) {
        for (const ActId act : statements[id].acts) {
            const auto found = findings.find(act);
            statements[id].promptness.push_back(found == findings.end() ? FactId{} : found->second);
        }
    }
}

}  // namespace proviso
