#pragma once
// Cases on the boundaries of a ruleset, to be confirmed by a person. Nothing here says what they come to:
// what the rules answer proves nothing of the rules.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "interpreter/session/session.hpp"

namespace proviso {

struct BoundaryCase {
    std::string seed;  ///< name of the example it was made from
    std::vector<std::string>
        stands_on;     ///< in words; of `fewest` only what no case before it stands on
    std::string text;  ///< as in a case file, without the name
};

/// Which of the cases tried are kept.
enum class KeptCases : std::uint8_t {
    fewest,  ///< as few as show every boundary found and every outcome of a clause that was seen
    all,     ///< those first, then all others that stand on a boundary
};

struct BoundaryCases {
    std::vector<BoundaryCase> cases;  ///< those that show most first
    std::size_t tried = 0;
    bool limit_reached = false;  ///< there were more to try
};

/// Cases tried at most: enough for a ruleset of some thousand statements.
inline constexpr std::size_t boundary_cases_tried = 20'000;

/// Made from the examples of the session, which must have been loaded without errors. Examples that ask
/// what was known on an earlier day, or correct their record, are left alone.
/// \param statements whose boundaries are looked for
/// \param at_most so many cases are tried
BoundaryCases boundary_cases(const Session& session, const std::vector<StatementId>& statements,
                             KeptCases kept = KeptCases::fewest,
                             std::size_t at_most = boundary_cases_tried);

/// The statements of the ruleset's own files; with a paragraph ("4.3", without "§ ") only those of it and
/// of what stands below it.
std::vector<StatementId> statements_of(const Session& session,
                                       const std::optional<std::string>& paragraph);

/// The case files, the first `count` of them, each below comments that say what it is for.
struct CaseFile {
    std::string name;  ///< "boundary-001-the-last-day-of-4.3.yaml"
    std::string text;
};
std::vector<CaseFile> boundary_case_files(const BoundaryCases& cases, std::size_t count);

/// The same as one YAML stream.
std::string one_stream(const std::vector<CaseFile>& files);

}  // namespace proviso
