#pragma once
// A change of an answer in a few words, the same for all cases that change in the same way.

#include <vector>

#include "interpreter/comparison/answer_change.hpp"
#include "interpreter/evaluate/determination.hpp"

namespace proviso {

/// \param differs in what they differ, the weightiest first
Transition transition_of(const Answer& before, const AnswerState& before_state, const Answer& after,
                         const AnswerState& after_state, const std::vector<Aspect>& differs);

/// Of an answer that only one side gives.
/// \param as_by_law it is a policy's, and the other side says by policy what it says by law
Transition transition_to_or_from(const Answer& answer, const AnswerState& state, bool is_new,
                                 bool as_by_law);

}  // namespace proviso
