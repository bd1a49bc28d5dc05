#pragma once
// What a policy does to the layer below it, statement by statement: for whoever compares the two.

#include <cstdint>
#include <vector>

#include "interpreter/semantics/program.hpp"

namespace proviso {

/// By statement of `from`: the one that stands at the same place of the texts in `to`, or unset.
std::vector<StatementId> same_statements(const Program& from, const Program& to);

/// The terms of these names in `to`; those that it has not are left out.
std::vector<TermId> same_terms(const Program& from, const std::vector<TermId>& terms,
                               const Program& to);

/// A statement that a policy adds, or puts in the place of others. Its kind says what it is: a value, a
/// condition, a limit, an event that counts, a duty, a ban or a permission.
struct PolicyStatement {
    StatementId statement;               ///< in the program with the policy
    std::vector<StatementId> displaced;  ///< `instead of`, in the program below it; empty: it adds
};

/// A question on which the policy follows another option than the layer below it.
struct PolicyOption {
    InterpretationId interpretation;        ///< in the program with the policy
    std::uint32_t below = 0, in_force = 0;  ///< positions in its options
    std::vector<StatementId>
        no_longer_said;  ///< statements of the option below, in the program below
};

struct PolicyChanges {
    std::vector<PolicyStatement> statements;  ///< in the order of paragraphs
    std::vector<PolicyOption> options;
};

/// What the topmost policy of `with_policy` changes in `below`: the same texts with one policy less, or
/// the law alone. Facts, records, fields, events, acts and choices have the same ids in both programs;
/// statements, terms and interpretations may not.
PolicyChanges policy_changes(const Program& below, const Program& with_policy);

}  // namespace proviso
