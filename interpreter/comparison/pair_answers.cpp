// Pairs by position while both lists ask the same, which is nearly always; else by name.

#include "interpreter/comparison/pair_answers.hpp"

#include <fmt/format.h>

#include <map>

namespace proviso {

namespace {

/// The question without its paragraph. Ids differ from program to program, names do not.
std::string question_of(const Program& program, const Answer& answer) {
    std::string row_of;
    if (answer.term.is_set() && program.terms[answer.term].record.is_set())
        row_of = program.records[program.terms[answer.term].record].name;
    const bool of_party = !answer.term.is_set() && answer.statement.is_set();
    const std::string& party =
        of_party ? program.parties[program.statements[answer.statement].party].name : row_of;
    return fmt::format("{}\n{}\n{}\n{}\n{}\n{}", static_cast<int>(answer.kind),
                       plain_subject(program, answer), row_of, party, answer.row,
                       answer.occurrence);
}

bool is_named_by_term(const Answer& answer) { return answer.term.is_set(); }

/// Quick, and never wrong: what looks unlike here is compared by name.
bool alike(const Answer& a, const Answer& b) {
    return a.kind == b.kind && a.row == b.row && a.occurrence == b.occurrence &&
           a.subject == b.subject && a.party == b.party && a.paragraph == b.paragraph;
}

bool all_alike(const std::vector<Answer>& before, const std::vector<Answer>& after) {
    if (before.size() != after.size()) return false;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!alike(before[i], after[i])) return false;
    }
    return true;
}

class Pairing {
public:
    Pairing(const AnswersOf& before, const AnswersOf& after)
        : before_(before), after_(after), taken_(before.answers.size(), false) {
        for (std::size_t i = 0; i < after.answers.size(); ++i)
            pairs_.push_back({-1, static_cast<std::int32_t>(i)});
    }

    std::vector<AnswerPair> run() {
        match(true);
        match(false);
        for (std::size_t i = 0; i < taken_.size(); ++i) {
            if (!taken_[i]) pairs_.push_back({static_cast<std::int32_t>(i), -1});
        }
        return std::move(pairs_);
    }

private:
    std::string key(const AnswersOf& side, const Answer& answer, bool with_paragraph) const {
        std::string key = question_of(side.program, answer);
        // A value is one question whatever paragraph gives it.
        if (with_paragraph && !is_named_by_term(answer)) key += "\n" + answer.paragraph;
        return key;
    }

    /// Several duties of one paragraph on one act are taken in their order.
    void match(bool with_paragraph) {
        std::multimap<std::string, std::size_t> free;
        for (std::size_t i = 0; i < taken_.size(); ++i) {
            if (!taken_[i]) free.emplace(key(before_, before_.answers[i], with_paragraph), i);
        }
        for (AnswerPair& pair : pairs_) {
            if (pair.before >= 0) continue;
            const Answer& answer = after_.answers[static_cast<std::size_t>(pair.after)];
            const auto found = free.find(key(after_, answer, with_paragraph));
            if (found == free.end()) continue;
            pair.before = static_cast<std::int32_t>(found->second);
            taken_[found->second] = true;
            free.erase(found);
        }
    }

    const AnswersOf& before_;
    const AnswersOf& after_;
    std::vector<bool> taken_;
    std::vector<AnswerPair> pairs_;
};

}  // namespace

std::string plain_subject(const Program& program, const Answer& answer) {
    if (answer.term.is_set()) return program.terms[answer.term].name;
    if (!answer.statement.is_set()) return answer.subject;
    std::string subject;
    for (const ActId act : program.statements[answer.statement].acts)
        subject += (subject.empty() ? "" : " or ") + program.acts[act].name;
    return subject;
}

std::vector<AnswerPair> pair_answers(const AnswersOf& before, const AnswersOf& after) {
    if (!all_alike(before.answers, after.answers)) return Pairing(before, after).run();
    std::vector<AnswerPair> pairs;
    for (std::size_t i = 0; i < after.answers.size(); ++i)
        pairs.push_back({static_cast<std::int32_t>(i), static_cast<std::int32_t>(i)});
    return pairs;
}

}  // namespace proviso
