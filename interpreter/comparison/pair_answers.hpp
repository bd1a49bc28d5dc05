#pragma once
// Which answers of two determinations answer the same question.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "interpreter/evaluate/determination.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

/// Answers with the program whose ids they hold.
struct AnswersOf {
    const Program& program;
    const std::vector<Answer>& answers;
};

/// Positions; -1 where there is none on that side.
struct AnswerPair {
    std::int32_t before = -1, after = -1;
};

/// In the order of `after`, then what stands only in `before`.
std::vector<AnswerPair> pair_answers(const AnswersOf& before, const AnswersOf& after);

/// The names of what an answer is about, without articles: "give provisional credit or …", "timely".
std::string plain_subject(const Program& program, const Answer& answer);

}  // namespace proviso
