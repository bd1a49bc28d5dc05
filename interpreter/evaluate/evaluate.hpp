#pragma once
// One case against a resolved ruleset: the explaining evaluator.

#include <optional>
#include <vector>

#include "interpreter/base/source_map.hpp"
#include "interpreter/evaluate/determination.hpp"
#include "interpreter/facts/fact_set.hpp"
#include "interpreter/semantics/program.hpp"
#include "interpreter/semantics/resolve.hpp"

namespace proviso {

struct EvaluationRequest {
    Day as_of;            ///< what day the question is asked of
    bool explain = true;  ///< fill `Answer::why`, at twice the time; reasons are always filled
    /// Terms of the whole case to answer besides those declared, by their ids in the topmost program.
    std::vector<TermId> also{};
};

/// Depends on nothing but its arguments. `program` must have been resolved without errors.
Determination evaluate(const Program& program, const FactSet& facts, const SourceMap& sources,
                       const EvaluationRequest& request);

/// By law, as if there were no policy, and beside it by policy where there is one.
Determination evaluate(const Layers& layers, const FactSet& facts, const SourceMap& sources,
                       const EvaluationRequest& request);

/// The answers by law, then those by policy, as one list with the ids of the topmost program: for
/// whoever looks for one answer of many. Without a policy, the determination itself.
Determination in_one_list(const Layers& layers, Determination determination);

/// `OPEN`, `DONE ON TIME` …: the words of the status table, without "for now". By policy nothing is
/// MISSED: its date is past.
std::string_view status_word(Status status, bool by_policy = false);

}  // namespace proviso
