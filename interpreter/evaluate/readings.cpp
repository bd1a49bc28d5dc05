// Every combination of readings, and what follows from comparing answers across them: a question
// matters to an answer where two readings that differ in it alone come to different outcomes.

#include "interpreter/evaluate/readings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "interpreter/base/limits.hpp"

namespace proviso {

namespace {

std::size_t options_of(const Program& program, std::size_t question) {
    const InterpretationId id{static_cast<std::uint32_t>(question)};
    return std::max<std::size_t>(program.interpretations[id].options.size(), 1);
}

std::size_t combinations(const Program& program) {
    std::size_t product = 1;
    for (std::size_t i = 0; i < program.interpretations.size(); ++i) {
        product *= options_of(program, i);
        if (product > limits::readings) break;
    }
    return product;
}

/// All that differ from `base` in at most `most` questions, from the one numbered `first` on.
void vary(const Program& program, const Reading& base, std::size_t first, std::size_t most,
          std::vector<Reading>& all) {
    for (std::size_t question = first; question < base.size() && most > 0; ++question) {
        for (std::uint32_t option = 0; option < options_of(program, question); ++option) {
            if (option == base[question]) continue;
            Reading other = base;
            other[question] = option;
            all.push_back(other);
            vary(program, other, question + 1, most - 1, all);
        }
    }
}

/// What is asked, whichever option says it: a duty that two options state anew is one question.
std::string key_of(const Program& program, const Answer& answer) {
    if (answer.term.is_set())
        return fmt::format("term {} row {}", program.terms[answer.term].name, answer.row);
    const Statement& statement = program.statements[answer.statement];
    std::string key = fmt::format("{} {} {} no {}:", static_cast<int>(answer.kind),
                                  answer.paragraph, statement.party.index, answer.occurrence);
    for (const ActId act : statement.acts) key += fmt::format(" {}", act.index);
    return key;
}

bool same_outcome(const Answer& a, const Answer& b) {
    return a.status == b.status && a.for_now == b.for_now && a.advised == b.advised &&
           a.due == b.due && a.done_on == b.done_on && a.value == b.value &&
           a.required == b.required && a.short_by == b.short_by && a.needs == b.needs &&
           std::equal(a.alternatives.begin(), a.alternatives.end(), b.alternatives.begin(),
                      b.alternatives.end(), same_way);
}

/// What is kept of an answer: no tree, which would be most of the memory, and no id of a term or a
/// statement, which mean something else in another program.
Answer kept(const Program& program, const Answer& answer) {
    Answer result = answer;
    if (answer.kind == AnswerKind::verdict) {
        const RecordId record = program.terms[answer.term].record;
        result.subject = fmt::format("{} {} {}", program.records[record].written, answer.row + 1,
                                     answer.subject);
    }
    result.term = {};
    result.statement = {};
    result.why = {};
    return result;
}

/// Pairs of readings that differ in one question alone.
struct OtherReading {
    std::size_t question, from, to;
};

std::vector<OtherReading> steps_between(const std::vector<Reading>& all) {
    std::map<Reading, std::size_t> place;
    for (std::size_t i = 0; i < all.size(); ++i) place.emplace(all[i], i);
    std::vector<OtherReading> steps;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t question = 0; question < all[i].size(); ++question) {
            Reading other = all[i];
            while (other[question] > 0) {
                --other[question];
                const auto found = place.find(other);
                if (found != place.end()) steps.push_back({question, i, found->second});
            }
        }
    }
    return steps;
}

}  // namespace

Readings readings_of(const Program& program) {
    Readings result;
    Reading in_force;
    for (const Interpretation& question : program.interpretations)
        in_force.push_back(question.in_force);
    result.by_pairs = combinations(program) > limits::readings;
    result.all.push_back(in_force);
    vary(program, in_force, 0, result.by_pairs ? 2 : in_force.size(), result.all);
    return result;
}

Selection selection_of(const Program& program, const Reading& reading) {
    Selection selection;
    for (std::size_t i = 0; i < reading.size(); ++i) {
        const InterpretationId id{static_cast<std::uint32_t>(i)};
        selection.options[program.interpretations[id].name] = reading[i];
    }
    return selection;
}

void AnswersAcross::add(const Program& program, const Determination& determination) {
    for (Across& across : answers_) across.by_reading.push_back(0);
    if (count_ == 0) earlier_numbers_ = determination.earlier_numbers;
    ++count_;
    std::map<std::string, std::size_t> asked;  // several duties of a paragraph on one act
    for (const Answer& answer : determination.answers) {
        std::string key = key_of(program, answer);
        key += fmt::format(", {}", ++asked[key]);
        const auto [known, is_new] = place_.try_emplace(std::move(key), answers_.size());
        if (is_new) answers_.push_back({{}, std::vector<std::uint32_t>(count_, 0)});
        Across& across = answers_[known->second];
        const auto same =
            std::find_if(across.outcomes.begin(), across.outcomes.end(),
                         [&](const Answer& other) { return same_outcome(other, answer); });
        across.by_reading.back() = static_cast<std::uint32_t>(same - across.outcomes.begin()) + 1;
        if (same != across.outcomes.end()) continue;
        across.outcomes.push_back(kept(program, answer));
    }
}

namespace {

/// The options of the questions that matter; none where another question is not read as in force.
std::optional<std::vector<std::uint32_t>> options_that_matter(const Reading& reading,
                                                              const Reading& in_force,
                                                              const std::vector<bool>& matters) {
    std::vector<std::uint32_t> options;
    for (std::size_t question = 0; question < reading.size(); ++question) {
        if (matters[question]) {
            options.push_back(reading[question]);
        } else if (reading[question] != in_force[question]) {
            return std::nullopt;
        }
    }
    return options;
}

}  // namespace

std::vector<OutcomeUnder> AnswersAcross::outcomes_of(const Across& across,
                                                     const std::vector<Reading>& all,
                                                     const std::vector<bool>& matters) {
    std::vector<OutcomeUnder> outcomes;
    std::vector<std::uint32_t> listed;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto options = options_that_matter(all[i], all.front(), matters);
        if (!options) continue;
        const std::uint32_t outcome = across.by_reading[i];
        const auto known = static_cast<std::size_t>(
            std::find(listed.begin(), listed.end(), outcome) - listed.begin());
        if (known == listed.size()) {
            listed.push_back(outcome);
            outcomes.emplace_back();
            if (outcome > 0) outcomes.back().answer = across.outcomes[outcome - 1];
        }
        outcomes[known].options.push_back(std::move(*options));
    }
    return outcomes;
}

std::vector<DependentAnswer> AnswersAcross::dependent(const Program& program,
                                                      const Readings& readings) const {
    const std::vector<OtherReading> steps = steps_between(readings.all);
    std::vector<DependentAnswer> result;
    for (const Across& across : answers_) {
        std::vector<bool> matters(program.interpretations.size(), false);
        for (const OtherReading& step : steps) {
            if (across.by_reading[step.from] != across.by_reading[step.to])
                matters[step.question] = true;
        }
        DependentAnswer dependent;
        for (std::size_t i = 0; i < matters.size(); ++i) {
            if (matters[i]) dependent.on.push_back(InterpretationId{static_cast<std::uint32_t>(i)});
        }
        if (dependent.on.empty()) continue;
        dependent.answer = across.outcomes.front();
        dependent.outcomes = outcomes_of(across, readings.all, matters);
        result.push_back(std::move(dependent));
    }
    return result;
}

}  // namespace proviso
