#pragma once
// What is asked of a case, and what one pass finds for each question: the small comparable part of an
// answer, which trials settle field by field.

#include <optional>
#include <vector>

#include "interpreter/evaluate/evaluate.hpp"
#include "interpreter/evaluate/pass.hpp"

namespace proviso {

struct Question {
    AnswerKind kind = AnswerKind::duty;
    StatementId statement;
    TermId term;
    std::int32_t row = -1;
    std::int32_t occurrence = -1;
};

struct Standing {
    Status status = Status::need_information;
    bool for_now = false;
    std::optional<Day> due;
    std::optional<Value> value;
    std::optional<Value> required;  ///< `of at least`, while it is still to be given
    std::optional<Day> done_on;     ///< day done, or of the first breach
    bool advised = false;
    std::vector<NeedKey> needs;  ///< of status, due and value, in the order the rules mention them
    std::vector<WaitKey> waits;

    bool is_certain() const { return status != Status::need_information && needs.empty(); }
    bool same_answer(const Standing& other) const {
        return status == other.status && for_now == other.for_now && due == other.due &&
               value == other.value && required == other.required && done_on == other.done_on &&
               advised == other.advised;
    }
};

/// Everything that is reported: duties, bans and permissions by paragraph, then declared terms, then
/// derived fields row by row.
/// \param only null for all
std::vector<Question> questions(Pass& pass, const Asked* only);
/// Whether one question can be answered without all others: not where a duty and a ban may collide, nor
/// where a chain of rules may be too long to be followed down.
bool can_ask_alone(const Program& program);
/// A term of a row that is a step towards others: it has no `term` line, and another of the record has
/// one. It is answered as it stands; no ways are tried for it.
bool is_step(const Program& program, TermId term);
Standing find(Pass& pass, const Question& question);
/// The instance a question is about; none if this trial has fewer occurrences.
const DutyInstance* instance_of(Pass& pass, const Question& question);

}  // namespace proviso
