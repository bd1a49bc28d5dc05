#pragma once
// From standings to answers: words, alternatives, reasons, and what comes next.

#include <set>
#include <string>
#include <vector>

#include "interpreter/evaluate/basis.hpp"
#include "interpreter/evaluate/determination.hpp"
#include "interpreter/evaluate/evaluate.hpp"
#include "interpreter/evaluate/explain.hpp"
#include "interpreter/evaluate/trials.hpp"

namespace proviso {

/// Builds the answers of one case, in the order of its questions.
class AnswerBuilder {
public:
    AnswerBuilder(Pass& pass, const CaseWords& words, Detail detail)
        : pass_(pass),
          program_(pass.program()),
          words_(words),
          detail_(detail),
          trials_(pass, words),
          basis_(pass, words) {}

    Answer answer(const Question& question);
    const std::set<InterpretationId>& interpretations() const { return interpretations_; }
    const std::set<std::string>& notes() const { return notes_; }

private:
    void name(Answer& answer, const Question& question);
    void settle(Answer& answer, const Question& question, const Standing& found);
    void weigh(Answer& answer, const Question& question, std::vector<Trial> trials);
    void take_from_trials(Answer& answer, const Question& question,
                          const std::vector<Trial>& trials);
    /// Takes out the reasons that do not hold in this trial.
    void keep_reasons_of(const Trial& trial, const Question& question, std::vector<Reason>& kept);
    void keep_common_reasons(Answer& answer, const Question& question,
                             const std::vector<Trial>& trials);
    void spread(Answer& answer, const Question& question, const std::vector<Trial>& trials);
    Alternative alternative(const Question& question, const Trial& trial);
    void gather(Answer& answer, const Basis& basis);
    void fill_duty(Answer& answer, const Question& question, Pass& pass);
    void fill_value(Answer& answer, const Question& question, Pass& pass);
    void fill_needs(Answer& answer, const std::vector<NeedKey>& needs);

    Pass& pass_;
    const Program& program_;
    const CaseWords& words_;
    const Detail detail_;
    Trials trials_;
    BasisFinder basis_;
    std::set<InterpretationId> interpretations_;
    std::set<std::string> notes_;
};

/// One line per open window with its end, by date; permissions and windows without an end are left out.
std::vector<NextStep> next_steps(const Program& program, const std::vector<Answer>& answers,
                                 Day as_of);
/// Every missing fact once, those that the most answers hang on first.
std::vector<NeededFact> needed_facts(const std::vector<Answer>& answers);

}  // namespace proviso
