#pragma once
// One case against a resolved ruleset: the explaining evaluator.

#include <optional>

#include "interpreter/base/source_map.hpp"
#include "interpreter/evaluate/determination.hpp"
#include "interpreter/facts/fact_set.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

struct EvaluationRequest {
    Day as_of;            ///< what day the question is asked of
    bool explain = true;  ///< fill `Answer::why`; reasons are always filled
};

/// Depends on nothing but its arguments. `program` must have been resolved without errors.
Determination evaluate(const Program& program, const FactSet& facts, const SourceMap& sources,
                       const EvaluationRequest& request);

/// `OPEN`, `DONE ON TIME` …: the words of the status table, without "for now".
std::string_view status_word(Status status);

}  // namespace proviso
