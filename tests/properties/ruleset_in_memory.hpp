#pragma once
// The shipped rulesets as texts, and a ruleset in memory against which cases are evaluated.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "interpreter/evaluate/evaluate.hpp"
#include "interpreter/session/session.hpp"

namespace proviso::testing {

/// Every file below a folder of the source tree with this ending, by its path from the root.
std::map<std::string, std::string> shipped_texts(const std::string& folder,
                                                 const std::string& ending);

/// The whole standard library and all rulesets, by their paths from the root.
const std::map<std::string, std::string>& shipped_rulesets();

/// A ruleset that was read from texts in memory.
class RulesetInMemory {
public:
    /// `path` is that of its file or folder among the texts; the library is `stdlib`.
    RulesetInMemory(std::map<std::string, std::string> texts, const std::string& path);
    RulesetInMemory(const RulesetInMemory&) = delete;
    RulesetInMemory& operator=(const RulesetInMemory&) = delete;

    bool is_right() const { return right_; }
    /// What is wrong with it, as an author would be shown.
    std::string diagnostics() const;
    const Program& program() const { return session_->program(); }
    const SourceMap& sources() const { return session_->sources(); }

    /// None when the case cannot be read; `sink` says why.
    std::optional<FactSet> read(const std::string& yaml, DiagnosticSink& sink);
    /// The same for a case that is known to be right.
    FactSet read(const std::string& yaml);
    Determination evaluate(const FactSet& facts, bool explain) const;

private:
    MemoryReader files_;
    std::unique_ptr<Session> session_;
    bool right_ = false;
};

/// The ruleset for Regulation E as shipped, read once. A defect in it ends the test program.
RulesetInMemory& regulation_e();

}  // namespace proviso::testing
