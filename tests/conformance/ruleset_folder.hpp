#pragma once
// A ruleset of several files in memory, with its examples run.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "interpreter/examples/run_examples.hpp"
#include "interpreter/session/session.hpp"

namespace proviso::testing {

/// The files of one folder, by name; what they use is found in the standard library, or in `others`
/// (texts by path, beside the folder). With `cases`, files that say what they must come to stand for the
/// examples.
class RulesetFolder {
public:
    explicit RulesetFolder(std::map<std::string, std::string> files,
                           std::map<std::string, std::string> others = {},
                           const std::vector<std::string>& cases = {});

    bool is_right() const { return right_; }
    const Program& program() const { return session_->program(); }
    const std::vector<Example>& examples() const { return session_->examples(); }
    /// "unknown_name at `fee`", in the order of their places; errors only.
    std::vector<std::string> mistakes() const;
    /// Errors as a user sees them.
    std::string messages() const;
    /// "name: as expected" or "name: LINE → what was found", one for each example.
    std::vector<std::string> outcomes() const;
    /// What `proviso test` prints of them.
    std::string told() const;

private:
    MemoryReader files_;
    std::unique_ptr<Session> session_;
    bool right_ = false;
};

}  // namespace proviso::testing
