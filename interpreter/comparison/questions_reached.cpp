// From changed statements to the questions that hang on them, on both sides; then the same for both.

#include "interpreter/comparison/questions_reached.hpp"

#include <map>
#include <string>

#include "interpreter/comparison/signature.hpp"
#include "interpreter/semantics/same_declarations.hpp"
#include "interpreter/semantics/uses.hpp"

namespace proviso {

namespace {

/// Paragraph and signature: statements that share it say the same.
using Said = std::pair<std::string, std::string>;

class Side {
public:
    explicit Side(const Program& program) : program_(program) {
        for (std::uint32_t i = 0; i < program.statements.size(); ++i) {
            const Statement& statement = program.statements[StatementId{i}];
            const std::string& citation = program.paragraphs[statement.paragraph].citation;
            said_.emplace(Said{citation, signature_of(program, statement)}, StatementId{i});
        }
    }

    /// What is not said as often on the other side, and all that hangs on it.
    std::set<Step> changed(const Side& other) const {
        std::set<Step> changed;
        for (const auto& [said, id] : said_) {
            if (said_.count(said) != other.said_.count(said)) changed.insert(step_of(program_, id));
        }
        return all_using(program_, changed);
    }

    /// Whether it is no use to ask less than all.
    bool reaches_all(const std::set<Step>& steps) const {
        for (const Step& step : steps) {
            const bool whole =
                step.kind == Step::Kind::duty && program_.statements[step.statement].whole_ruleset;
            if (whole) return true;
        }
        for (const Renumbering& each : program_.renumberings) {
            if (steps.contains({Step::Kind::event, {}, each.earlier.governing, {}})) return true;
        }
        return false;
    }

    /// Adds what is asked in these steps, as the other side can find it.
    void add_said(const std::set<Step>& steps, std::set<Said>& conduct) const {
        for (const auto& [said, id] : said_) {
            if (steps.contains({Step::Kind::duty, {}, {}, id})) conduct.insert(said);
        }
    }

    std::set<StatementId> conduct(const std::set<Said>& wanted) const {
        std::set<StatementId> conduct;
        for (const auto& [said, id] : said_) {
            if (wanted.contains(said)) conduct.insert(id);
        }
        return conduct;
    }

private:
    const Program& program_;
    std::multimap<Said, StatementId> said_;
};

bool only_statements_differ(const ComparedRules& before, const ComparedRules& after,
                            const RulesChanged& changed) {
    const Program &old_law = before.rules.law, &new_law = after.rules.law;
    return before.rules.with_policies.empty() && after.rules.with_policies.empty() &&
           before.as_of == after.as_of && before.law_known_on == after.law_known_on &&
           same_declarations(old_law, new_law) && changed.of(false).of_citations().empty() &&
           !old_law.index.has_conflicts && !new_law.index.has_conflicts;
}

}  // namespace

QuestionsReached questions_reached(const ComparedRules& before, const ComparedRules& after,
                                   const RulesChanged& changed) {
    if (!only_statements_differ(before, after, changed)) return {};
    const Side old_side(before.rules.law), new_side(after.rules.law);
    const std::set<Step> old_steps = old_side.changed(new_side);
    const std::set<Step> new_steps = new_side.changed(old_side);
    if (old_side.reaches_all(old_steps) || new_side.reaches_all(new_steps)) return {};

    std::set<Said> conduct;
    old_side.add_said(old_steps, conduct);
    new_side.add_said(new_steps, conduct);
    std::set<TermId> terms;  // the same on both sides, as all declarations are
    for (const std::set<Step>* steps : {&old_steps, &new_steps}) {
        for (const Step& step : *steps) {
            if (step.kind == Step::Kind::term) terms.insert(step.term);
        }
    }
    return {Asked{old_side.conduct(conduct), terms}, Asked{new_side.conduct(conduct), terms}};
}

}  // namespace proviso
