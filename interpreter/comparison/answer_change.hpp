#pragma once
// One answer before and after a change, reduced to what is compared.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "interpreter/evaluate/determination.hpp"

namespace proviso {

/// What two answers to the same question can differ in, the weightiest first.
enum class Aspect : std::uint8_t {
    asked,  ///< only one of the rulesets asks
    status,
    value,
    due,
    done_on,
    required,
    short_by,
    alternatives,  ///< what else may come out, and under which facts
    needs,         ///< the facts that are missing
    citation,      ///< the paragraph that is named
};

/// `done_on`: for programs.
std::string_view aspect_key(Aspect aspect);

/// One side, in the words of its own ruleset.
struct AnswerState {
    Status status = Status::need_information;
    bool by_policy = false, for_now = false, advised = false;
    std::string printed;  ///< "MISSED", "$50.00", "OPEN for now"
    std::string citation;
    std::optional<Day> due, done_on;
    std::optional<std::string> value, required, short_by;
    std::vector<std::string> alternatives, needs;
    std::vector<std::string> why;  ///< as `evaluate` tells it; empty until the case is told
};

/// "MISSED" to "DONE ON TIME"; "OPEN" to "OPEN, due 5 days earlier"; "not asked" to "OPEN".
struct Transition {
    std::string from, to;

    friend auto operator<=>(const Transition&, const Transition&) = default;
};

/// `§ 1005.11(c)(1) and § 1005.11(c)(2)`; of many the first few.
std::string causes_text(const std::vector<std::string>& causes);

/// `MISSED -> DONE ON TIME`; only `OPEN, due 5 days earlier` where `to` says all of it.
std::string transition_text(const Transition& transition);

/// The question that both answer.
struct AskedAbout {
    AnswerKind kind = AnswerKind::duty;
    bool by_policy = false;
    std::string subject;   ///< "give provisional credit"; of a row without its number
    std::string citation;  ///< after the change where there is one, else before it
    std::string row_of;    ///< the record of a verdict, or empty
    std::int32_t row = -1, occurrence = -1;  ///< from 0
};

/// `give provisional credit`, `by policy: transfer timely`: without the row or number of one of them.
std::string question_text(const AskedAbout& asked);
/// `give provisional credit, no. 2`, `by policy: transfer 1 timely`.
std::string asked_text(const AskedAbout& asked);

struct AnswerChange {
    AskedAbout asked;
    std::optional<AnswerState> before, after;
    Transition transition;
    std::vector<Aspect> differs;
    /// What is changed in the rulesets and the answer rests on: "§ 1005.11(c)(1)", "calendar business day".
    /// Where nothing is, its own paragraph: the case or the day it is asked of is then the cause.
    std::vector<std::string> causes;
    std::optional<std::size_t> approved_by;  ///< position of the approval that covers it
    /// Positions in the two lists of answers, -1 for none; of answers by policy in theirs.
    std::int32_t place_before = -1, place_after = -1;

    /// The outcome is the same, only another paragraph is named for it.
    bool only_citation() const {
        return differs.size() == 1 && differs.front() == Aspect::citation;
    }
};

}  // namespace proviso
