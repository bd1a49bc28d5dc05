#pragma once
// Changes of answers that somebody approved, and whether they are those that were found.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/source_map.hpp"
#include "interpreter/comparison/compare_cases.hpp"
#include "interpreter/comparison/groups.hpp"

namespace proviso {

/// Answers to one question that may change in one way.
struct Approval {
    std::string paragraph;  ///< of the answer, without "§ "; empty for an answer without one
    std::string answer;     ///< "give provisional credit": as a comparison writes it
    Transition transition;
    std::vector<std::string> cases;    ///< by name; empty where a count is given
    std::optional<std::size_t> count;  ///< of answers, in whatever cases
    std::string reason, approved_by;
    std::optional<Day> on;
    std::uint32_t line = 0;  ///< of the file, from 1
};

/// None when the file cannot be read; what is wrong or left blank is reported.
std::optional<std::vector<Approval>> read_approvals(const SourceMap& sources, SourceId source,
                                                    DiagnosticSink& sink);

/// What approvals come to beside what was found.
struct ApprovalCheck {
    std::vector<Approval> approvals;
    std::size_t approved = 0, not_approved = 0;  ///< answers
    /// An approval that is not what was found: none or not all of it, or more than was approved.
    struct Misfit {
        std::size_t approval;
        std::string says;
    };
    std::vector<Misfit> misfits;

    bool holds() const { return not_approved == 0 && misfits.empty(); }
};

/// Sets `AnswerChange::approved_by` where an approval covers the change.
ApprovalCheck check_approvals(std::vector<Approval> approvals, CasesCompared& compared);

/// A file with every change in it, for people to add why and by whom: as it stands it approves nothing.
std::string approvals_to_fill_in(const CasesCompared& compared,
                                 const std::vector<ChangeGroup>& groups);

}  // namespace proviso
