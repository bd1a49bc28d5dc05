#pragma once
// Which parts of a ruleset an answer rests on: for whoever asks what a changed rule changes.

#include <set>
#include <string>
#include <vector>

#include "interpreter/base/source_map.hpp"
#include "interpreter/evaluate/basis.hpp"
#include "interpreter/evaluate/by_law.hpp"
#include "interpreter/evaluate/determination.hpp"
#include "interpreter/evaluate/pass.hpp"
#include "interpreter/evaluate/words.hpp"
#include "interpreter/facts/fact_set.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

/// One case, passed over once more to look back from its answers. Holds references to what it is made
/// from.
class RestsOn {
public:
    /// \param by_law as for `Pass`: set for the answers of a program with a policy
    RestsOn(const Program& program, const FactSet& written, const SourceMap& sources, Day as_of,
            const ByLaw* by_law = nullptr);

    /// The statements that are steps to this answer, the declarations of what they ask about, and the
    /// calendars they count by. Good as long as this object is.
    const std::set<Part>& of(const Answer& answer);
    /// The same for whether anything is asked at all: what takes the whole ruleset out.
    const std::set<Part>& of_reach() { return basis_.of_reach().parts; }

private:
    std::vector<std::string>
        notes_;  // what is left out of the case; told with its answers, not here
    CaseWords words_of_case_;
    FactSet facts_;
    CaseWords words_;
    Pass pass_;
    BasisFinder basis_;
};

}  // namespace proviso
