#pragma once
// One case under both rules. A copy has its own texts, since reading a case adds to them.

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "interpreter/comparison/compare_cases.hpp"
#include "interpreter/comparison/questions_reached.hpp"
#include "interpreter/evaluate/determination.hpp"
#include "interpreter/facts/case_names.hpp"
#include "interpreter/facts/fact_set.hpp"

namespace proviso {

/// What became of one case.
struct SameOutcome {};
using CaseOutcome = std::variant<SameOutcome, CaseChange, CaseNotRead>;

class CaseComparer {
public:
    CaseComparer(const ComparedRules& before, const ComparedRules& after,
                 const RulesChanged& changed, const FileReader& files, const HowToCompare& how);

    CaseOutcome compare(const std::string& path);

private:
    struct Side {
        const ComparedRules& rules;
        SourceMap sources;
        std::shared_ptr<const CaseNames> names;  // the same for all copies
        std::optional<Asked> asked;              // unset: everything
    };
    /// A case as one side reads it.
    struct Reading {
        std::optional<FactSet> facts;
        Day as_of;
        std::string messages;
        bool limit_reached = false;
    };

    static Side side(const ComparedRules& rules);
    Reading read(Side& side, const std::string& path, const std::string& text) const;
    Determination determine(const Side& side, const Reading& reading) const;
    void add_why(std::vector<AnswerChange>& changes, const Determination& before,
                 const Determination& after) const;

    Side before_, after_;
    bool read_alike_;  // what one side reads is what the other would
    const RulesChanged& changed_;
    const FileReader& files_;
    const HowToCompare how_;
};

}  // namespace proviso
