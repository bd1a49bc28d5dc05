#pragma once
// What an answer rests on besides facts: readings of open questions, and oddities that a person should see.

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "interpreter/evaluate/pass.hpp"
#include "interpreter/evaluate/words.hpp"

namespace proviso {

struct Basis {
    std::set<InterpretationId> interpretations;  ///< adopted, and a step came from them
    /// Oddities met on the way, such as a debit before the account's first deposit.
    std::set<std::string> notes;
};

/// Walks a finished pass along the same steps as an explanation, without telling them; each term's own
/// part is found once for all answers.
class BasisFinder {
public:
    BasisFinder(Pass& pass, const CaseWords& words)
        : pass_(pass), program_(pass.program()), words_(words) {}

    Basis of_term(TermId id, std::int32_t row);
    Basis of_duty(StatementId id, const DutyInstance& instance);

private:
    using TermOfRow = std::pair<TermId, std::int32_t>;
    /// What one step rests on, and the terms it goes on to.
    struct Step {
        Basis basis;
        std::vector<TermOfRow> terms;
    };

    Basis whole(const Step& first);
    const Step& step(TermOfRow term);
    void add_statement(Step& step, StatementId id, const Scope& scope, bool counts);
    void add(Step& step, ExpressionId id, const Scope& scope);
    void add_dated(Step& step, const Expression& expression, const Scope& scope);
    void add_rows(Step& step, const Expression& expression, const Scope& scope);

    Pass& pass_;
    const Program& program_;
    const CaseWords& words_;
    std::map<TermOfRow, Step> steps_;
};

}  // namespace proviso
