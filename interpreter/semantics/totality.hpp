#pragma once
// Which statements of a term can be active together, and whether one always is.

#include <optional>
#include <unordered_map>

#include "interpreter/semantics/work.hpp"

namespace proviso {

/// The same condition or value, however far apart it is written.
bool are_equal(const Work& work, ExpressionId a, ExpressionId b);

/// One thing that a statement's conditions demand: that `id` holds, or that it does not.
struct Demand {
    ExpressionId id;
    bool holds = true;
};

/// All that must hold for a statement to be active; nothing when it is active `otherwise`.
std::vector<Demand> demands_of(const Work& work, const Statement& statement);

/// A demand on a value that is one of several choices.
struct ChoicesAsked {
    ExpressionId of;
    std::vector<ChoiceId> named;  ///< sorted
    bool only = true;             ///< the value is one of those named; otherwise none of them
};
/// None when the demand is about something else.
std::optional<ChoicesAsked> choices_of(const Work& work, const Demand& demand);

/// Numbers conditions and values: those that `are_equal` have one number.
class EqualExpressions {
public:
    explicit EqualExpressions(const Work& work) : work_(work) {}
    std::uint32_t number(ExpressionId id);

private:
    const Work& work_;
    std::unordered_multimap<std::size_t, std::pair<ExpressionId, std::uint32_t>> known_;  // by hash
};

/// A term that ends without a value when no statement for it is active.
bool can_have_no_value(const Work& work, TermId id);

}  // namespace proviso
