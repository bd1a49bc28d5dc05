#pragma once
// Which changes of the rules a changed answer rests on.

#include <memory>
#include <set>
#include <vector>

#include "interpreter/comparison/answer_change.hpp"
#include "interpreter/comparison/compare_cases.hpp"
#include "interpreter/evaluate/rests_on.hpp"

namespace proviso {

/// The case as one side reads and judges it; references only.
struct JudgedCase {
    const Layers& rules;
    const SourceMap& sources;
    const FactSet& facts;
    Day as_of;
    const Determination& found;
};

/// Fills `AnswerChange::causes`. Walks back from the answer on both sides: what was taken away is found before
/// the change, what was added after it.
void add_causes(std::vector<AnswerChange>& changes, const RulesChanged& changed,
                const JudgedCase& before, const JudgedCase& after);

}  // namespace proviso
