#pragma once
// What the small rulesets and cases that tests make up have in common.

#include <string>
#include <string_view>

namespace proviso::testing {

/// A ruleset `Complaint letters` that says this. The rest begins with further lines of its head, or with
/// an empty line.
std::string complaint_letters(std::string_view rest);

/// The line of a ruleset's head that brings the holidays of `business_day`.
inline constexpr std::string_view banking_days = "  use United States banking days\n";

/// A calendar for declarations: open Monday to Friday, but for the holidays of the Federal Reserve.
inline constexpr std::string_view business_day = R"(calendar business day
  cites § 4.1
  open Monday to Friday
  closed on federal reserve holidays
)";

/// A case by its parts, in the words of a case file. Facts and events are indented lines without their
/// heading; rows are whole lists.
struct SmallCase {
    std::string as_of = "2026-03-10";
    std::string logged_through = {};  ///< empty: through the day asked about
    std::string facts = {};
    std::string events = {};
    std::string rows = {};

    std::string yaml() const;
};

}  // namespace proviso::testing
