#pragma once
// Why an expression, a term or a duty came out as it did, as a tree with one node a step.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "interpreter/evaluate/determination.hpp"
#include "interpreter/evaluate/pass.hpp"
#include "interpreter/evaluate/words.hpp"

namespace proviso {

/// Walks a finished pass; each node's answer is what the pass computed, so the tree cannot disagree with it.
class Explainer {
public:
    Explainer(Pass& pass, const CaseWords& words)
        : pass_(pass), program_(pass.program()), words_(words) {}

    Explanation condition(ExpressionId id, const Scope& scope);
    Explanation term(TermId id, std::int32_t row);
    Explanation duty(StatementId id, const DutyInstance& instance);
    /// Why a paragraph is out of reach: the reach statement that says so.
    std::vector<Reason> reach_reasons(ParagraphId paragraph);
    std::vector<Reason> duty_reasons(StatementId id, const DutyInstance& instance);
    std::vector<Reason> term_reasons(TermId id, std::int32_t row);

    /// Why occurrences of other events do not count as this one; the last day in time where only the day
    /// stands against it.
    std::vector<std::string> not_counted(EventId event);

private:
    Explanation leaf(const Expression& expression, const Outcome& outcome, const Scope& scope);
    Explanation occurrence(const Expression& expression, const Outcome& outcome,
                           const Scope& scope);
    Explanation dated(const Expression& expression, const Outcome& outcome, const Scope& scope);
    /// A finding that judges a duty.
    Explanation found(FactId finding);
    void stated_fact(Explanation& node, const StatedFact& fact, const Type& type,
                     const std::string& name, const Outcome& outcome);
    void add_parts(Explanation& node, const Expression& expression, const Outcome& outcome,
                   const Scope& scope);
    void add_rows(Explanation& node, const Expression& expression, const Outcome& outcome,
                  const Scope& scope);
    void add_statement(Explanation& node, StatementId id, const Scope& scope, const char* standing);
    void add_status(Explanation& node, const Expression& expression);
    void condition_reasons(std::vector<Reason>& reasons, const Statement& statement,
                           RecordId record, std::int32_t row);
    /// Whether a statement that is dated is law for the case, and which day says so.
    Explanation in_force(const InForce& dates, const Outcome& outcome);
    /// The same where the law as known on the day asked about decides.
    Explanation published(const Publication& publication, const Outcome& outcome);
    void excuse_reasons(std::vector<Reason>& reasons, const Statement& statement,
                        const DutyInstance& instance);
    void standing_reasons(std::vector<Reason>& reasons, const Statement& statement,
                          const DutyInstance& instance);
    std::optional<Count> last_day_in_time(ExpressionId id, const Scope& scope);
    std::optional<Count> last_day_in_time(const std::vector<ExpressionId>& parts,
                                          const Scope& scope, bool any);
    /// Entries in the duty's time that lack what it must contain, and what that is.
    std::vector<std::string> entries_that_lack(const Statement& statement,
                                               const DutyInstance& instance);
    void given_reasons(std::vector<Reason>& reasons, const Statement& statement,
                       const DutyInstance& instance);
    void waiting_reasons(std::vector<Reason>& reasons, const Statement& statement,
                         const DutyInstance& instance);
    void done_reasons(std::vector<Reason>& reasons, const Statement& statement,
                      const DutyInstance& instance);
    Explanation term_node(TermId id, std::int32_t row);
    std::string answer(const Outcome& outcome) const;

    Pass& pass_;
    const Program& program_;
    const CaseWords& words_;
    std::set<std::pair<TermId, std::int32_t>> told_;  // terms told in the tree in hand: each once
    int depth_ = 0;
};

/// The deciding leaves of an explanation, each in a phrase, in order, none twice.
std::vector<std::string> deciding_phrases(const Explanation& explanation);
std::string joined(const std::vector<std::string>& phrases, std::string_view between);

}  // namespace proviso
