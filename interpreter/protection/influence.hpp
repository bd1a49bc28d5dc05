#pragma once
// What a statement bears on, and what bears on that.

#include <set>

#include "interpreter/semantics/policy_changes.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

/// What a case must say for a question to be decided.
struct CaseParts {
    std::set<FactId> facts;
    std::set<EventId> events;  ///< recorded ones, the entries of acts included
    std::set<RecordId> records;
    std::set<std::int64_t> money;  ///< amounts in cents that rules compare with
    std::vector<Value> periods;    ///< that rules count
};

/// What may come out otherwise when a statement is changed.
struct Influence {
    std::set<TermId> terms;
    std::set<ActId> acts;
    CaseParts parts;
};

/// Follows a statement forward to the acts and terms it bears on, and from there back to everything in a
/// case that decides them. Reach is left out: what takes a whole case out is no comparison.
Influence influence_of(const Program& program, StatementId statement);

/// The same of all that a policy says by following another option, and of all that is then no longer
/// said. Terms are those of `with_policy`.
Influence influence_of(const Program& below, const Program& with_policy,
                       const PolicyOption& option);

}  // namespace proviso
