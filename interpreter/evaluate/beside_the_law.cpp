// Answers by law and by policy to the same questions, side by side.

#include "interpreter/evaluate/beside_the_law.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "interpreter/evaluate/answers.hpp"
#include "interpreter/evaluate/evaluate.hpp"
#include "interpreter/semantics/policy_changes.hpp"

namespace proviso {

namespace {

class Sides {
public:
    Sides(const ByLaw& by_law, const Program& with_policy, const Determination& law)
        : by_law_(by_law), program_(with_policy), law_(law) {}

    /// Position of the law's answer to the same question, or -1.
    std::int32_t same_question(const Answer& answer) const {
        for (std::size_t i = 0; i < law_.answers.size(); ++i) {
            if (asks_the_same(law_.answers[i], answer)) return static_cast<std::int32_t>(i);
        }
        return -1;
    }

    /// The law's duties and bans on what an own duty is about.
    std::vector<std::uint32_t> same_act(const Answer& answer) const {
        std::vector<std::uint32_t> positions;
        if (is_value(answer) || !answer.statement.is_set()) return positions;
        const Statement& own = program_.statements[answer.statement];
        for (std::size_t i = 0; i < law_.answers.size(); ++i) {
            const Answer& other = law_.answers[i];
            if (is_value(other) || other.kind != answer.kind || !other.statement.is_set()) continue;
            const Statement& of_law = by_law_.program.statements[other.statement];
            const bool shares = std::any_of(own.acts.begin(), own.acts.end(), [&](ActId act) {
                return std::find(of_law.acts.begin(), of_law.acts.end(), act) != of_law.acts.end();
            });
            if (shares) positions.push_back(static_cast<std::uint32_t>(i));
        }
        return positions;
    }

    /// Paragraphs of policies that an explanation names where it decided.
    std::vector<std::string> policy_paragraphs(const Answer& answer) const {
        std::set<std::string> own;
        for (const Paragraph& paragraph : program_.paragraphs) {
            if (paragraph.layer > 0) own.insert(paragraph.citation);
        }
        std::vector<std::string> found;
        std::vector<const Explanation*> left{&answer.why};
        while (!left.empty()) {
            const Explanation& node = *left.back();
            left.pop_back();
            const bool is_new = std::find(found.begin(), found.end(), node.citation) == found.end();
            if (is_new && own.contains(node.citation)) found.push_back(node.citation);
            for (const Explanation& child : node.children) {
                if (child.decided) left.push_back(&child);
            }
        }
        return found;
    }

private:
    static bool is_value(const Answer& answer) {
        return answer.kind == AnswerKind::value || answer.kind == AnswerKind::verdict;
    }

    bool asks_the_same(const Answer& law, const Answer& policy) const {
        const bool alike =
            law.kind == policy.kind && law.row == policy.row && law.occurrence == policy.occurrence;
        if (!alike) return false;
        if (is_value(policy)) {
            const Term& term = program_.terms[policy.term];
            const Term& of_law = by_law_.program.terms[law.term];
            return term.name == of_law.name && term.record == of_law.record;
        }
        return by_law_.statements[policy.statement.index] == law.statement;
    }

    const ByLaw& by_law_;
    const Program& program_;
    const Determination& law_;
};

bool same_answer(const Answer& a, const Answer& b) {
    return a.status == b.status && a.for_now == b.for_now && a.advised == b.advised &&
           a.due == b.due && a.done_on == b.done_on && a.value == b.value &&
           a.required == b.required && a.short_by == b.short_by &&
           std::equal(a.alternatives.begin(), a.alternatives.end(), b.alternatives.begin(),
                      b.alternatives.end(), same_way);
}

void take_out(std::vector<std::string>& texts, const std::vector<std::string>& told) {
    std::erase_if(texts, [&](const std::string& text) {
        return std::find(told.begin(), told.end(), text) != told.end();
    });
}

}  // namespace

ByPolicy beside_the_law(const ByLaw& by_law, const Program& with_policy, const Determination& law,
                        Determination by_policy) {
    const Sides sides(by_law, with_policy, law);
    ByPolicy result;
    std::vector<Answer> kept;
    for (Answer& answer : by_policy.answers) {
        ByPolicy::Place place;
        place.by_law = sides.same_question(answer);
        const bool own = place.by_law < 0;
        if (!own && same_answer(law.answers[static_cast<std::size_t>(place.by_law)], answer))
            continue;
        if (own) place.same_act = sides.same_act(answer);
        place.paragraphs = sides.policy_paragraphs(answer);
        result.places.push_back(std::move(place));
        kept.push_back(std::move(answer));
    }
    by_policy.answers = std::move(kept);
    by_policy.needed = needed_facts(by_policy.answers);
    by_policy.next = next_steps(with_policy, by_policy.answers, by_policy.as_of);
    take_out(by_policy.notes, law.notes);
    take_out(by_policy.interpretations, law.interpretations);
    result.determination = std::move(by_policy);
    return result;
}

Determination in_one_list(const Layers& layers, Determination determination) {
    if (!determination.policy) return determination;
    const std::vector<StatementId> same = same_statements(layers.law, layers.top());
    for (Answer& answer : determination.answers) {
        if (answer.statement.is_set()) answer.statement = same[answer.statement.index];
        if (!answer.term.is_set()) continue;
        const std::vector<TermId> term = same_terms(layers.law, {answer.term}, layers.top());
        answer.term = term.empty() ? TermId{} : term.front();
    }
    const Determination& by_policy = determination.policy->determination;
    const auto offset = static_cast<std::uint32_t>(determination.answers.size());
    determination.answers.insert(determination.answers.end(), by_policy.answers.begin(),
                                 by_policy.answers.end());
    for (NeededFact fact : by_policy.needed) {
        for (std::uint32_t& position : fact.answers) position += offset;
        determination.needed.push_back(std::move(fact));
    }
    return determination;
}

}  // namespace proviso
