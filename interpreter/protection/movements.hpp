#pragma once
// How the values and conditions of a ruleset move when some of its terms move.

#include <map>

#include "interpreter/semantics/program.hpp"

namespace proviso {

/// A value moves up when it becomes greater or longer, a date when it becomes later, a condition when it
/// holds in more cases.
enum class Moves : std::uint8_t { not_at_all, down, up, either };

Moves joined(Moves a, Moves b);
Moves turned(Moves moves);

/// Moves of the terms that are known to move; every other term stays as it is.
using MovedTerms = std::map<TermId, Moves>;

/// How an expression moves when these terms do, whatever the case. `either` where that is not plain.
Moves moves_of(const Program& program, ExpressionId id, const MovedTerms& moved);

/// What is to be proved of each use of a term that a policy changes.
struct Uses {
    MovedTerms moved;         ///< the terms that move, those that rest on others included
    bool all_helpful = true;  ///< no use is known that may leave the protected party worse off
};

/// Follows a changed term through every statement that uses it, below `layer`, to the duties, bans,
/// permissions and declared terms at the end.
Uses follow_uses(const Program& program, std::uint32_t layer, PartyId protects, TermId changed,
                 Moves moves);

}  // namespace proviso
