#pragma once
// What a command is: its place in the table, what it is asked, and what it may use to answer.

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "interpreter/report/layout.hpp"
#include "interpreter/session/files.hpp"
#include "interpreter/session/session.hpp"

namespace proviso::cli {

/// What the process ends with; the same numbers in docs/cli.md.
enum ExitCode : int {
    done = 0,
    rulesets_have_errors = 1,  ///< also: two rules contradict each other in a case
    wrong_usage = 2,
    case_not_read = 3,
    undetermined = 4,  ///< only with --require
    limit_was_reached = 5,
    cases_differ = 6,  ///< only of `compare`: an answer is another, and nobody approved it
    defect = 70,
};

/// What was written on the command line, options by name.
struct Options {
    std::vector<std::string> paths;
    std::optional<std::string> interpretations;
    std::optional<std::string> as_of, as_known_on, law_known_on, format, color, library, why,
        why_not, depth, dump, only, law, require_share, waivers, count, into, remember, new_as_of,
        new_law_known_on, approved, because, by, on;
    std::vector<std::string> cases, old_readings, new_readings, old_calendars,
        new_calendars;  ///< may be given several times
    bool all = false, coverage = false, strict = false, require = false, next = false,
         accept = false, watch = false, help = false;
};

/// What a command may know of the machine; filled in by main, by hand in tests.
struct Surroundings {
    std::size_t columns = 100;  ///< of the terminal that results go to
    bool out_is_terminal = false;
    bool out_colour = false;  ///< what --color auto means, for each stream
    bool err_colour = false;
    LibraryFolder library;
    std::string pages;    ///< folder of the pages on diagnostics; may be empty
    std::string program;  ///< the file of the program itself; may be empty
};

/// What a command works with.
struct Context {
    const Options& options;
    std::ostream& out;
    std::ostream& err;
    const FileReader& files;
    report::Page page;  ///< of the results
    bool err_colour = false;
    LibraryFolder library;
    std::string pages;
    std::string program;
};

struct OptionRow {
    std::string_view name;   ///< "--as-of"
    std::string_view value;  ///< "DATE", "text|json", "PATH…" for several; empty for a switch
    std::string_view sentence;
    std::variant<bool Options::*, std::optional<std::string> Options::*,
                 std::vector<std::string> Options::*>
        member;
};

struct Command {
    std::string_view name;
    std::string_view arguments;  ///< "RULESET CASE…"
    std::size_t least_arguments;
    std::string_view sentence;
    std::string_view more;  ///< a few lines for its own help
    std::span<const OptionRow> options;
    int (*run)(const Context&);
};

/// The table that help, parsing and docs/cli.md follow.
std::span<const Command> commands();

int check(const Context& context);
int evaluate(const Context& context);
int explain(const Context& context);
int test(const Context& context);
int coverage(const Context& context);
int words(const Context& context);
int mutate(const Context& context);
int generate(const Context& context);
int compare(const Context& context);

/// One line on the error stream, and where to read on; returns `wrong_usage`.
int usage_error(std::ostream& err, std::string_view command, std::string_view problem);

}  // namespace proviso::cli
