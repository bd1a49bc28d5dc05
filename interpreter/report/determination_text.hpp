#pragma once
// A determination as an officer reads it: one screen, every line with its paragraph.

#include <string>

#include "interpreter/evaluate/determination.hpp"
#include "interpreter/report/layout.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso::report {

struct TextOptions {
    Page page;
    bool all = false;  ///< also bans that are kept, duties not started, and every value
    const Program* with_policy = nullptr;  ///< needed where the determination has a policy
};

/// The head line, one entry an answer in the order of the law, values, verdicts row by row, what is
/// missing, notes, and what comes next. Depends on nothing but its arguments.
std::string determination_text(const Program& program, const Determination& determination,
                               const TextOptions& options = {});

/// Only what comes next.
std::string next_steps_text(const Determination& determination, const Page& page);

}  // namespace proviso::report
