#pragma once
// A corpus of cases under two rulesets, or on two days: which come out differently, and because of what.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "interpreter/base/source_map.hpp"
#include "interpreter/comparison/answer_change.hpp"
#include "interpreter/comparison/changed_parts.hpp"
#include "interpreter/semantics/resolve.hpp"
#include "interpreter/session/files.hpp"

namespace proviso {

/// The rules of one side, resolved without errors, and its days in place of the cases' own.
struct ComparedRules {
    const Layers& rules;
    const SourceMap& sources;
    std::optional<Day> as_of;
    std::optional<Day> law_known_on{};  ///< what was published later is not law
};

struct CaseChange {
    std::string case_id, file;
    Day as_of_before, as_of_after;
    std::size_t size = 0;  ///< facts, entries and fields of rows that the case states
    std::vector<AnswerChange> answers;
};

/// A case that at least one side could not read: its messages, ready to be shown.
struct CaseNotRead {
    std::string file;
    bool before = false, after = false;  ///< which side could not
    std::string messages;
    bool limit_reached = false;
};

struct CasesCompared {
    std::size_t count = 0;            ///< compared, whether changed or not
    std::vector<CaseChange> changed;  ///< in the order of the files
    std::vector<CaseNotRead> not_read;
};

/// What is changed between the two. Answers by law go by the law alone, those by policy by all layers.
class RulesChanged {
public:
    RulesChanged(const ComparedRules& before, const ComparedRules& after);
    const ChangedParts& of(bool by_policy) const { return by_policy && policy_ ? *policy_ : law_; }
    /// All of it, policies included.
    const std::vector<PartChange>& changes() const { return of(true).changes(); }

private:
    ChangedParts law_;
    std::optional<ChangedParts> policy_;
};

struct HowToCompare {
    bool why = false;     ///< fill `AnswerState::why`
    bool colour = false;  ///< in messages
};

/// Each file is read once and typed by each side's own declarations. The result is the same on any number of
/// processors; equal answers leave nothing behind.
CasesCompared compare_cases(const ComparedRules& before, const ComparedRules& after,
                            const RulesChanged& changed, const FileReader& files,
                            const std::vector<std::string>& paths, const HowToCompare& how);

}  // namespace proviso
