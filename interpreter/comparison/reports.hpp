#pragma once
// A comparison for people, for programs, and as a page.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interpreter/comparison/approvals.hpp"
#include "interpreter/comparison/groups.hpp"
#include "interpreter/report/layout.hpp"

namespace proviso {

/// What one side is: what was asked for, and how its ruleset calls itself.
struct ComparedSide {
    std::string asked;  ///< "main:rulesets/reg-e"
    std::string ruleset, version, edition, calendar_edition;
    std::optional<Day> as_of, law_known_on;  ///< in place of the cases' own
    std::vector<std::string> readings;       ///< `early notice: "the day it was sent"`
    std::vector<std::string> calendars;      ///< `business day by federal office holidays`
};

struct CaseComparison {
    ComparedSide before, after;
    const RulesChanged& changed;
    CasesCompared cases;
    std::vector<ChangeGroup> groups;
    std::optional<ApprovalCheck> approvals;  ///< where a file of them was given
};

/// `Regulation E error resolution 2026.1 (2302ae3d…)`, with the day, the readings and the calendars where they are given.
std::string side_text(const ComparedSide& side);

/// `96 cases compared, 4 come out differently, 9 answers`.
std::string count_text(const CaseComparison& comparison);

/// `3 answers approved, 2 not; 1 approval does not fit`; empty without a file of approvals.
std::string approval_text(const CaseComparison& comparison);

/// Totals, then group by group the smallest case with both sides beside each other; with `all` every case.
std::string comparison_text(const CaseComparison& comparison, const report::Page& page, bool all);

inline constexpr std::string_view comparison_schema = "proviso.comparison/1";

/// Everything; docs/reference/comparison.schema.json says what stands where.
std::string comparison_json(const CaseComparison& comparison);

/// One page that stands alone: no scripts, nothing loaded, readable in the dark and by a screen reader.
std::string comparison_html(const CaseComparison& comparison, bool all);

}  // namespace proviso
