#pragma once
// The readings of open questions, side by side: which answers of a case depend on one, and on which.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "interpreter/evaluate/determination.hpp"
#include "interpreter/semantics/program.hpp"
#include "interpreter/semantics/selection.hpp"

namespace proviso {

/// One way to read all open questions: the option followed in each, by InterpretationId.
using Reading = std::vector<std::uint32_t>;

struct Readings {
    /// The one in force first. All combinations where they are few; else those in which at most two
    /// questions are read otherwise than in force.
    std::vector<Reading> all;
    bool by_pairs = false;
};

Readings readings_of(const Program& program);
Selection selection_of(const Program& program, const Reading& reading);

/// What one answer comes to under some readings.
struct OutcomeUnder {
    std::optional<Answer> answer;  ///< none: the question is not asked under them
    /// Options by the questions the answer depends on, each parallel to DependentAnswer::on.
    std::vector<std::vector<std::uint32_t>> options;
};

/// An answer that is not the same under all readings.
struct DependentAnswer {
    Answer answer;  ///< under the reading in force, or under the first that asks
    std::vector<InterpretationId> on;
    std::vector<OutcomeUnder> outcomes;  ///< that of the reading in force first
};

/// The answers of one case under one reading after the other.
class AnswersAcross {
public:
    /// Readings in the order of `readings_of`.
    void add(const Program& program, const Determination& determination);
    /// In the order of the determination; those that no reading changes are left out.
    std::vector<DependentAnswer> dependent(const Program& program, const Readings& readings) const;
    /// By which the case cites under the reading in force.
    const EarlierNumbers& earlier_numbers() const { return earlier_numbers_; }

private:
    struct Across {
        std::vector<Answer> outcomes;
        std::vector<std::uint32_t> by_reading;  ///< position in outcomes plus one; 0: not asked
    };
    static std::vector<OutcomeUnder> outcomes_of(const Across& across,
                                                 const std::vector<Reading>& all,
                                                 const std::vector<bool>& matters);

    std::vector<Across> answers_;
    std::map<std::string, std::size_t> place_;  ///< by what is asked, the same in all programs
    std::size_t count_ = 0;
    EarlierNumbers earlier_numbers_;
};

}  // namespace proviso
