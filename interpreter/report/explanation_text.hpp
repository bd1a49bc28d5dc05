#pragma once
// Why an answer is as it is, as an indented tree in words; and why it is not another one.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "interpreter/base/source_map.hpp"
#include "interpreter/evaluate/determination.hpp"
#include "interpreter/report/layout.hpp"
#include "interpreter/report/select.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso::report {

struct ExplainOptions {
    Page page;
    bool all = false;                  ///< also the nodes that did not decide
    std::optional<std::size_t> depth;  ///< levels below the answer; none: all
};

/// The answers at these positions, each with its tree: `yes  confirmation missed means that …  § … (A)
/// detail  [investigation.proviso:40, case:9]`. A place is given where it differs from the line above.
std::string explanation_text(const Program& program, const SourceMap& sources,
                             const Determination& determination,
                             const std::vector<std::size_t>& answers,
                             const ExplainOptions& options);

/// One line of the tree.
struct ExplanationLine {
    std::size_t level = 0;  ///< 0: the answer's own statement; 1: what it follows from
    std::string answer;     ///< "yes", "10 business days"; empty for the answer's own statement
    std::string text;       ///< what was asked, on which paragraph, what was found
    std::string places;     ///< "investigation.proviso:40, examples.proviso:9"; may be empty
    bool decided = true;
};

/// The same of one answer, for whoever lays it out; files by their names below `folder`.
std::vector<ExplanationLine> explanation_lines(const SourceMap& sources, const Answer& answer,
                                               const ExplainOptions& options,
                                               const std::string& folder);

/// For each of the answers: what stands against the status wanted (none: against an answer of the
/// other kind), and under which facts it would be so, as lines to add to the case file.
std::string why_not_text(const Program& program, const Determination& determination,
                         const std::vector<std::size_t>& answers,
                         const std::optional<StatusWanted>& wanted, const Page& page);

}  // namespace proviso::report
