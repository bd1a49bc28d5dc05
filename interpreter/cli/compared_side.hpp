#pragma once
// One side of `proviso compare`: a ruleset loaded, with the readings, calendars and day that were asked for.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "interpreter/cli/command.hpp"
#include "interpreter/comparison/reports.hpp"
#include "interpreter/revisions/revision_reader.hpp"

namespace proviso::cli {

/// What the command line says of one side.
struct SideAsked {
    std::string path;
    std::vector<std::string> readings;   ///< "NAME=OPTION"
    std::vector<std::string> calendars;  ///< "NAME=OTHER"
    std::optional<Day> as_of, law_known_on;
};

class LoadedSide {
public:
    LoadedSide(const Context& context, SideAsked asked);

    /// `done`, or the exit code; what is wrong is then written.
    int load();
    ComparedRules rules() const {
        return {layers_, session_->sources(), asked_.as_of, asked_.law_known_on};
    }
    ComparedSide described() const;

private:
    int open_revision(const RevisionPath& asked);
    int follow_readings();
    int count_by_calendars();
    /// The usage error, with the name that was perhaps meant.
    int unknown_name(const std::string& kind, const std::string& name,
                     const std::vector<std::string>& known) const;

    const Context& context_;
    SideAsked asked_;
    std::unique_ptr<RevisionReader> revision_;  // null for what is on the disk
    std::unique_ptr<Session> session_;
    Layers layers_;
    std::vector<std::string> readings_, calendars_;  // as they are told
};

}  // namespace proviso::cli
