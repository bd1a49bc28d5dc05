#pragma once
// Two determinations of one case, answer by answer.

#include <vector>

#include "interpreter/comparison/answer_change.hpp"
#include "interpreter/semantics/resolve.hpp"

namespace proviso {

/// A determination with the rules that it was made by.
struct Judgment {
    const Layers& rules;
    const Determination& found;
};

/// The answers that are not the same, by law in the order they stand after the change (those no longer asked
/// last), then by policy. Questions are the same when kind, paragraph, act or term, row and occurrence are;
/// where a paragraph of that name asks on one side only, the paragraph does not count. Wording, reasons and
/// what may still happen are not compared. Causes and reasons are left empty.
std::vector<AnswerChange> compare_answers(const Judgment& before, const Judgment& after);

/// What an entry of `evaluate` says below its status: until when, what was done, why.
std::vector<std::string> why_lines(const Judgment& judgment, const Answer& answer);

}  // namespace proviso
