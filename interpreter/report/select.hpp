#pragma once
// Which answers a person means by a few words: a subject, a paragraph, the name of a value.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interpreter/evaluate/determination.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso::report {

/// Positions in Determination::answers. Capitals do not count. What is named exactly (a subject, a
/// paragraph with or without `§`, `§ X, subject`, `transfer 2 timely`) wins over what only contains
/// the words. Empty when nothing does.
std::vector<std::size_t> select_answers(const Program& program, const Determination& determination,
                                        std::string_view words);

/// Names near the words, for "did you mean".
std::vector<std::string> names_near(const Program& program, const Determination& determination,
                                    std::string_view words);

/// A status as a person may write it ("required", "on time", "not required", "missed"), or none.
struct StatusWanted {
    std::string words;             ///< as it reads in a sentence: "required", "done on time"
    std::vector<Status> statuses;  ///< any of them is what was asked for
};
std::optional<StatusWanted> read_status(std::string_view words);

}  // namespace proviso::report
