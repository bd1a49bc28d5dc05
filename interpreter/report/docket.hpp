#pragma once
// Many cases on one page: for each the gravest answer, the next date, and what it is about.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "interpreter/evaluate/determination.hpp"
#include "interpreter/report/layout.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso::report {

/// One line of a docket. `read` false: the case could not be read, and nothing but `file` is known.
struct DocketLine {
    bool read = true;
    std::string case_id, file;
    bool subject = true;           ///< false: the ruleset does not apply
    std::optional<Status> status;  ///< of the gravest answer; none when nothing is owed
    bool for_now = false;
    std::optional<Day> next;   ///< the next day on which something ends
    bool past_policy = false;  ///< a date of a policy is past, or something was done against one
    std::string what;  ///< the gravest answer in words, and whose day `next` is if not its own
};

/// The line for one case: missed first, then past date, rules conflict, need information, open (the
/// next due date first), done late, done; else why nothing is owed.
DocketLine docket_line(const Program& program, const Determination& determination);
DocketLine unread_line(const std::string& file);

struct DocketOptions {
    Page page;
    bool all = false;  ///< also the whole name of each file
};

/// The table, in the order given, and one line of totals. Wrapped for a terminal only.
std::string docket_text(const std::vector<DocketLine>& lines, const DocketOptions& options);

}  // namespace proviso::report
