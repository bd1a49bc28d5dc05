// A policy adds to the law. It does not change what the law's words mean or what the law reaches.

#include "interpreter/semantics/steps.hpp"

namespace proviso {

namespace {

void check_reach(Work& work) {
    for (const StatementId id : work.program.reach) {
        const Statement& statement = work.program.statements[id];
        if (statement.layer == 0) continue;
        work.report<Code::policy_reach>(statement.paragraph, statement.head)
            .says("put an `if` under the policy's own statements");
    }
}

/// In the law such a name is read as FIELD of EVENT; the policy's name would come before.
void check_name(Work& work, std::string_view name, Span declared_at) {
    if (work.layer_of(declared_at.source) == 0) return;
    for (const auto& [left, right] : split_at_of(name)) {
        const Named event = work.scope.find(right);
        if (event.kind != NameKind::event) continue;
        if (!work.scope.field(EventId{event.index}, left).is_set()) continue;
        if (work.layer_of(event.declared_at.source) != 0) continue;
        work.report<Code::policy_takes_a_name>({}, declared_at, name, left, right)
            .says("take another name")
            .related(event.declared_at, "declared here");
    }
}

}  // namespace

void check_policies(Work& work) {
    if (work.policies.empty()) return;
    check_reach(work);
    const Program& program = work.program;
    for (const Fact& fact : program.facts) check_name(work, fact.name, fact.declared_at);
    for (const Event& event : program.events) check_name(work, event.name, event.declared_at);
    for (const Record& record : program.records) check_name(work, record.name, record.declared_at);
    for (const Term& term : program.terms) check_name(work, term.name, term.declared_at);
    for (const Party& party : program.parties) check_name(work, party.name, party.declared_at);
}

}  // namespace proviso
