#pragma once
// One case under both rules. A worker has its own copies of the texts, since reading a case adds to them.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "interpreter/comparison/compare_cases.hpp"
#include "interpreter/evaluate/determination.hpp"
#include "interpreter/facts/fact_set.hpp"

namespace proviso {

/// What became of one case.
struct SameOutcome {};
using CaseOutcome = std::variant<SameOutcome, CaseChange, CaseNotRead>;

class CaseComparer {
public:
    CaseComparer(const ComparedRules& before, const ComparedRules& after,
                 const RulesChanged& changed, const FileReader& files, const HowToCompare& how)
        : before_{before, before.sources},
          after_{after, after.sources},
          changed_(changed),
          files_(files),
          how_(how) {}

    CaseOutcome compare(const std::string& path);

private:
    struct Side {
        const ComparedRules& rules;
        SourceMap sources;
    };
    /// A case as one side reads it.
    struct Reading {
        std::optional<FactSet> facts;
        Day as_of;
        std::string messages;
        bool limit_reached = false;
    };

    Reading read(Side& side, const std::string& path, const std::string& text) const;
    static Determination determine(const Side& side, const Reading& reading);
    void add_why(std::vector<AnswerChange>& changes, const Determination& before,
                 const Determination& after) const;

    Side before_, after_;
    const RulesChanged& changed_;
    const FileReader& files_;
    const HowToCompare how_;
};

}  // namespace proviso
