#pragma once
// A ruleset of one text whose examples are watched.

#include <memory>
#include <string>

#include "interpreter/exercise/report.hpp"
#include "interpreter/session/session.hpp"

namespace proviso::testing {

/// Throws with the messages when the text is wrong.
class Watched {
public:
    explicit Watched(const std::string& text);

    /// The statement that begins on this line of the text, from 1.
    const StatementExercise& at_line(std::uint32_t line) const;
    /// "if 2/1/0": a clause with how often it was true, false and unsettled.
    std::string clause(std::uint32_t line, std::size_t position) const;
    /// Why the statement took no effect.
    std::string why(std::uint32_t line) const;
    std::string why_one_sided(std::uint32_t line, std::size_t position) const;
    const Exercise& exercise() const { return *exercise_; }
    ExercisedRuleset ruleset() const;

private:
    MemoryReader files_;
    Session session_;
    std::unique_ptr<Exercise> exercise_;
};

}  // namespace proviso::testing
