#pragma once
// A git repository in a folder of its own, with a small ruleset where the recipes look for the rules.

#include <filesystem>
#include <string>

#include "tests/support/process.hpp"

namespace proviso::testing {

/// Holds `rulesets/reg-e` with letters answered within 30 days, an example on each side of the last day, and a
/// case, all committed to `main`; its origin is a clone of that. Removed at the end.
class Repository {
public:
    Repository();
    ~Repository();
    Repository(const Repository&) = delete;
    Repository& operator=(const Repository&) = delete;

    /// Runs lines in bash, ending at the first that fails, with `proviso` and git on the path.
    Outcome bash(const std::string& lines) const;
    std::string text(const std::string& file) const;
    void put(const std::string& file, const std::string& text) const;
    bool has(const std::string& file) const;
    /// Puts `by` for `words` in a file, everywhere; the words must stand there.
    void change(const std::string& file, const std::string& words, const std::string& by) const;

private:
    std::filesystem::path top_;
};

}  // namespace proviso::testing
