#pragma once
// When an expectation that does not hold last held, as the history of the rules has it.

#include <optional>
#include <string>
#include <vector>

#include "interpreter/values/date.hpp"

namespace proviso {

/// A commit, as people speak of it.
struct CommitTold {
    std::string id;  ///< short: "1a2b3c4"
    Day day;
    std::string author, subject;
};

struct LastPassed {
    /// What reads otherwise since: a paragraph, a declaration, a calendar, or the example itself.
    struct Change {
        std::string name;
        std::vector<std::string> before, after;
    };

    /// Where it passed, and all that came after is not committed.
    std::optional<CommitTold> passed_at;
    /// It passed before this commit, and no more with it.
    std::optional<CommitTold> broken_by;
    std::vector<Change> changes;  ///< of what the answer rests on
    std::size_t more_changes = 0;
    std::string not_known;  ///< why there is none of these, in a few words
};

}  // namespace proviso
