#pragma once
// What `evaluate` and `explain` share: a ruleset loaded, case files found and evaluated one by one.

#include <optional>
#include <string>
#include <vector>

#include "interpreter/cli/command.hpp"
#include "interpreter/evaluate/determination.hpp"
#include "interpreter/evaluate/evaluate.hpp"

namespace proviso::cli {

/// What happened on the way, and the exit code that follows from it.
struct Tidings {
    bool case_not_read = false;
    bool limit_reached = false;
    bool rules_conflict = false;
    bool undetermined = false;

    int exit_code(bool require) const;
};

/// Loads the ruleset; on errors they are written and the exit code is returned, else `done`.
int load_ruleset(const Context& context, Session& session, const std::string& path);

/// The day given with --as-of. False when it or --as-known-on is no date; the usage error is then written.
bool read_as_of(const Context& context, std::string_view command, std::optional<Day>& as_of);

/// The day given with another option; `day` stays as it is when the option is not there. False when it is
/// no date; the usage error is then written.
bool read_date_option(const Context& context, std::string_view command, std::string_view option,
                      const std::optional<std::string>& text, std::optional<Day>& day);

/// Files as given, and the .yaml and .yml files of folders by name. A folder without any is told.
std::vector<std::string> case_files(const Context& context, const std::vector<std::string>& paths,
                                    Tidings& tidings);

/// A case, and the day its question is asked of.
struct CaseAsked {
    FactSet facts;
    Day as_of;
};

/// Reads one case; what is wrong with it is written, and none returned.
std::optional<CaseAsked> read_asked(const Context& context, Session& session,
                                    const std::string& path, std::optional<Day> as_of,
                                    Tidings& tidings);

/// Notes what an exit code may follow from.
void note_statuses(const Determination& determination, Tidings& tidings);

/// Evaluates the cases under every way to read the law, and writes which answers depend on one.
void evaluate_all_readings(const Context& context, Session& session,
                           const std::vector<std::string>& files, std::optional<Day> as_of,
                           Tidings& tidings);

/// Reads and evaluates one case; what is wrong with it is written, and none returned.
std::optional<Determination> determine(const Context& context, Session& session,
                                       const std::string& path, std::optional<Day> as_of,
                                       Detail detail, Tidings& tidings);

}  // namespace proviso::cli
