#pragma once
// Rewrites the expectations that do not hold, in the name of somebody who says why.

#include <string>
#include <vector>

#include "interpreter/examples/run_examples.hpp"
#include "interpreter/session/files.hpp"
#include "interpreter/session/rewritten_files.hpp"
#include "interpreter/session/session.hpp"

namespace proviso {

struct SignOff {
    std::string by, because;
    Day on;

    /// As it is written: "Head of Complaints on 2026-11-22: Branch Manual, edition of July 2026".
    std::string text() const;
};

/// An expectation that did not hold.
struct RewrittenExpectation {
    const Example* example = nullptr;
    const Expectation* expected = nullptr;
    std::string wanted;   ///< what it says now in the place of `expected->wanted`
    std::string refused;  ///< why it stays as it is, in plain words; empty where it is rewritten
};

struct Acceptance {
    std::vector<RewrittenExpectation> expectations;  ///< in the order of the results
    std::vector<RewrittenFile> files;                ///< not yet written
};

/// What is accepted of one ruleset: its examples, or case files in their place.
struct Acceptable {
    const Session& session;  ///< loaded, the rules without errors
    const FileReader& files;
    LibraryFolder library;
    std::string path;  ///< of the ruleset
    std::vector<std::string> cases;
    const ExampleResults& results;
};

/// Nothing is written. What is rewritten was read anew from the new texts, and holds there.
Acceptance accept(const Acceptable& asked, const SignOff& sign_off);

}  // namespace proviso
