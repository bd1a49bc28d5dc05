#pragma once
// The calendar that the sample ruleset uses, in small.

#include <string_view>

namespace proviso::testing {

inline constexpr std::string_view banking_days = R"RULES(ruleset United States banking days
  version 1

holidays federal reserve holidays
  cites Federal Reserve Banks, holiday schedules
  covers 2011 to 2050
  moved from Sunday to Monday
  closed on January 1, "New Year's Day"
  closed on third Monday of January, "Martin Luther King Day"
  closed on last Monday of May, "Memorial Day"
  closed on June 19, "Juneteenth", since 2021-06-18
  closed on July 4
)RULES";

}  // namespace proviso::testing
