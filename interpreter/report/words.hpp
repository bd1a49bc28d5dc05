#pragma once
// The words that answers are printed in: statuses, values, counted dates, alternatives.

#include <string>
#include <string_view>
#include <vector>

#include "interpreter/evaluate/determination.hpp"
#include "interpreter/report/layout.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso::report {

/// `NOT REQUIRED`, `MISSED (possible violation)`, `OPEN for now`, `OPEN (advised)`: the status table of
/// the language.
std::string status_text(Status status, bool for_now, bool advised = false, bool by_policy = false);
std::string status_text(const Answer& answer);
/// `MISSED` alone, for a table.
std::string short_status_text(Status status, bool for_now, bool advised = false,
                              bool by_policy = false);
/// `not_required`, by policy `past_policy_date`: for programs.
std::string_view status_key(Status status, bool by_policy = false);
Tone tone_of(Status status);
/// What stands first in an answer's line: its status, or the value itself.
std::string first_column(const Program& program, const Answer& answer);

/// As a case file writes it: `$480.00`, `oral`, `10 business days`.
std::string value_text(const Program& program, const Value& value);

/// `§ 1005.6(b)`, or nothing for no citation.
std::string cited(const std::string& citation);
/// `3 duties`, `1 duty`.
std::string counted(std::size_t count, std::string_view one, std::string_view many);
std::string joined(const std::vector<std::string>& parts, std::string_view between);

/// `10 business days after Mon 2026-03-02; 4 weekend days, no holiday`; of a last day that rolled on, from
/// which day and why.
std::string count_in_words(const Count& count);
/// `Tue 2026-03-03 is day 1, Mon 2026-03-16 is day 10; Sun 2026-03-15 does not count`: with where another day
/// stands in the count. Empty for months, and for what is counted backwards.
std::string days_in_words(const Program& program, const Count& count, std::optional<Day> beside);
/// `due Thu 2026-04-16 (45 calendar days after Mon 2026-03-02)`; with alternatives of one status:
/// `due Thu 2026-04-16, or Sun 2026-05-31 if account first deposit is …`. Empty when there is no date.
std::string due_in_words(const Answer& answer);
/// `not required, replaced by § 1005.11(c)(2)`, `or open, due Mon 2026-03-30, if account first deposit is …`
std::vector<std::string> alternatives_in_words(const Program& program, const Answer& answer);
/// `account first deposit is 2026-01-18 to 2026-02-17 or …`
std::string ways_in_words(const Alternative& alternative);

}  // namespace proviso::report
