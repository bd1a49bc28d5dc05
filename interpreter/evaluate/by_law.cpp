// Statements of two programs made of the same texts, matched by where they stand.

#include "interpreter/evaluate/by_law.hpp"

#include <map>

namespace proviso {

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

ByLaw::ByLaw(const Program& law, const Program& with_policy)
    : program(law), index(law), statements(same_statements(with_policy, law)) {}

}  // namespace proviso
