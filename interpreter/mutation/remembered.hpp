#pragma once
// What came of the changes, kept as a text, so that the same question is not worked out twice.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interpreter/mutation/run_mutants.hpp"

namespace proviso {

/// A fingerprint of all that decides what comes of the changes: every text that was read for the rules and
/// their examples, the changes themselves, and the program that works it out.
/// \param program its own bytes, or a fingerprint of them
std::string question_of(const Session& session, const std::vector<Mutant>& mutants,
                        std::string_view program);

/// The answer to a question as a text.
std::string remembered_text(std::string_view question, const std::vector<MutantResult>& results);

/// What a text holds.
struct Remembered {
    bool of_this_kind = false;  ///< made by `remembered_text`, though perhaps damaged since
    bool whole = false;
    std::optional<std::vector<MutantResult>> results;  ///< where it answers this very question
};
Remembered remembered_in(std::string_view text, std::string_view question);

}  // namespace proviso
