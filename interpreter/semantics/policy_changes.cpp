// Two programs made of the same texts, one with a policy more.

#include "interpreter/semantics/policy_changes.hpp"

#include <map>
#include <string_view>
#include <utility>

namespace proviso {

namespace {

/// Statements of the layer below that stand in an option which the policy does not follow.
std::vector<StatementId> statements_of(const Program& program, InterpretationId interpretation) {
    std::vector<StatementId> result;
    for (std::size_t i = 0; i < program.statements.size(); ++i) {
        const StatementId id{static_cast<std::uint32_t>(i)};
        if (program.statements[id].interpretation == interpretation) result.push_back(id);
    }
    return result;
}

}  // namespace

std::vector<StatementId> same_statements(const Program& from, const Program& to) {
    std::map<Span, StatementId> places;
    for (std::size_t i = 0; i < to.statements.size(); ++i) {
        const StatementId id{static_cast<std::uint32_t>(i)};
        places.emplace(to.statements[id].head, id);
    }
    std::vector<StatementId> result;
    for (const Statement& statement : from.statements) {
        const auto found = places.find(statement.head);
        result.push_back(found == places.end() ? StatementId{} : found->second);
    }
    return result;
}

std::vector<TermId> same_terms(const Program& from, const std::vector<TermId>& terms,
                               const Program& to) {
    std::map<std::string_view, TermId> names;
    for (std::size_t i = 0; i < to.terms.size(); ++i) {
        const TermId id{static_cast<std::uint32_t>(i)};
        names.emplace(to.terms[id].name, id);
    }
    std::vector<TermId> result;
    for (const TermId term : terms) {
        const auto found = names.find(from.terms[term].name);
        if (found != names.end()) result.push_back(found->second);
    }
    return result;
}

PolicyChanges policy_changes(const Program& below, const Program& with_policy) {
    PolicyChanges changes;
    const auto layer = static_cast<std::uint32_t>(with_policy.policies.size());
    const std::vector<StatementId> same = same_statements(with_policy, below);
    for (const Paragraph& paragraph : with_policy.paragraphs) {
        for (const StatementId id : paragraph.statements) {
            if (with_policy.statements[id].layer != layer) continue;
            PolicyStatement change{id, {}};
            for (const StatementId displaced : with_policy.statements[id].instead_of) {
                if (same[displaced.index].is_set())
                    change.displaced.push_back(same[displaced.index]);
            }
            changes.statements.push_back(std::move(change));
        }
    }
    for (std::size_t i = 0; i < below.interpretations.size(); ++i) {
        const InterpretationId id{static_cast<std::uint32_t>(i)};
        const Interpretation& before = below.interpretations[id];
        for (std::size_t j = 0; j < with_policy.interpretations.size(); ++j) {
            const InterpretationId same_question{static_cast<std::uint32_t>(j)};
            const Interpretation& now = with_policy.interpretations[same_question];
            if (now.name != before.name || now.in_force == before.in_force) continue;
            changes.options.push_back(
                {same_question, before.in_force, now.in_force, statements_of(below, id)});
        }
    }
    return changes;
}

}  // namespace proviso
