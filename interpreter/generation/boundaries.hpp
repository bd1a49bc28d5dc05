#pragma once
// On which boundaries of the rules a case stands, read off a finished pass.

#include <compare>
#include <string>
#include <vector>

#include "interpreter/base/source_map.hpp"
#include "interpreter/evaluate/pass.hpp"

namespace proviso {

/// Two cases that show the same of the rules show equal things; they are never told to anybody.
struct Shown {
    enum class What : std::uint8_t {
        at_last_day,  ///< an act on the last day; `detail`: what it came to
        at_day_after,
        crossing,  ///< an act on the last day of a period that meets one; `detail`: which
        window_last_day,
        window_day_after,
        alone,   ///< one label true and no other
        clause,  ///< `detail`: yes, no, unsettled
    } what = What::clause;
    StatementId statement;
    ExpressionId expression;  ///< window, item or clause
    std::uint32_t detail = 0;

    friend auto operator<=>(const Shown&, const Shown&) = default;
};

struct Boundary {
    Shown shown;
    std::string
        words;  ///< "the last day of § 4.3: answer sent on 2026-04-01"; says nothing of what comes of it
};

/// What a case shows of some statements: the boundaries it stands on, and the outcomes of clauses.
struct Observation {
    std::vector<Boundary> boundaries;
    std::vector<Shown> clauses;
};

/// The pass must have been run.
Observation observe(Pass& pass, const std::vector<StatementId>& statements,
                    const SourceMap& sources);

/// Of the parts of a list, the one that holds where all others do not; none where it is not so.
std::optional<std::size_t> alone_in(Pass& pass, const Expression& list, const Scope& scope);

}  // namespace proviso
