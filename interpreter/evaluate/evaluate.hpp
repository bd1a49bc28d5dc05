#pragma once
// One case against a resolved ruleset: the explaining evaluator.

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "interpreter/base/source_map.hpp"
#include "interpreter/evaluate/determination.hpp"
#include "interpreter/facts/fact_set.hpp"
#include "interpreter/semantics/program.hpp"
#include "interpreter/semantics/resolve.hpp"

namespace proviso {

/// The answers that are wanted alone, by their ids in the topmost program.
struct Asked {
    std::set<StatementId> conduct;  ///< duties, bans and permissions
    std::set<TermId> terms;         ///< reported terms, with all rows
};

/// How much stands beside the outcome of an answer. Each takes about as long as all before it.
enum class Detail : std::uint8_t {
    outcome,  ///< status, dates, values, and what is missing
    reasons,  ///< also reasons, counts, readings and notes
    steps,    ///< also `Answer::why`
};

struct EvaluationRequest {
    Day as_of;  ///< what day the question is asked of
    Detail detail = Detail::steps;
    /// Terms of the whole case to answer besides those declared, by their ids in the topmost program.
    std::vector<TermId> also{};
    /// Unset for everything that is reported. When set, next steps and the list of what is needed are left
    /// empty. An answer that is asked for alone may be settled where, among all others, trying gave up.
    std::optional<Asked> only{};
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
