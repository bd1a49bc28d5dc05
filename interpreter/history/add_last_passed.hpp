#pragma once
// Looks for the commit up to which an expectation held.

#include <string>
#include <vector>

#include "interpreter/examples/run_examples.hpp"
#include "interpreter/session/files.hpp"
#include "interpreter/session/session.hpp"

namespace proviso {

/// What is tested: a ruleset on the disk, by its own examples or by case files.
struct Tested {
    const Session& session;  ///< loaded without errors
    const FileReader& disk;
    LibraryFolder library;
    std::string path;                ///< of the ruleset
    std::vector<std::string> cases;  ///< empty: its own examples
};

/// Fills `Actual::last_passed` of what did not come out as expected. Each expectation is put to the rules of
/// HEAD, then to those before each commit that changed them, the newest first; an example that was changed
/// itself also counts as it stood then. Nothing is filled in where the ruleset lies in no git repository, or
/// is not committed. The same repository and files give the same.
void add_last_passed(const Tested& tested, ExampleResults& results);

}  // namespace proviso
