// Makes the pass that an evaluation makes, and walks back from its answers.

#include "interpreter/evaluate/rests_on.hpp"

#include "interpreter/evaluate/known_on.hpp"

namespace proviso {

RestsOn::RestsOn(const Program& program, const FactSet& written, const SourceMap& sources,
                 Day as_of, const ByLaw* by_law)
    : words_of_case_(program, written, sources),
      facts_(as_known(program, written, words_of_case_, notes_)),
      words_(program, facts_, sources),
      pass_(program, facts_, as_of, by_law),
      basis_(pass_, words_, true) {
    pass_.run();
}

const std::set<Part>& RestsOn::of(const Answer& answer) {
    const bool is_value = answer.kind == AnswerKind::value || answer.kind == AnswerKind::verdict;
    return is_value ? basis_.of_term(answer.term, answer.row).parts
                    : basis_.of_duty(answer.statement).parts;
}

}  // namespace proviso
