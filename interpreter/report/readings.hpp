#pragma once
// Which answers depend on how an open question of the law is read: for a person and for programs.

#include <string>
#include <string_view>
#include <vector>

#include "interpreter/evaluate/readings.hpp"
#include "interpreter/report/layout.hpp"

namespace proviso::report {

inline constexpr std::string_view readings_schema = "proviso.readings/1";

/// What one case came to under all readings.
struct CaseReadings {
    std::string case_id, file;
    Day as_of;
    std::vector<DependentAnswer> answers;  ///< those that depend on a reading
    EarlierNumbers earlier_numbers;        ///< by which the case cites
};

/// What was tried: the ruleset, its open questions, and how many ways to read them.
struct ReadingsTried {
    const Program& program;
    const Readings& readings;
};

/// For one case: each answer that depends on a reading, with its outcome by option.
std::string readings_text(const ReadingsTried& tried, const CaseReadings& found, const Page& page);

/// For several: the cases with such answers, each with the questions and the answers; then totals.
std::string readings_docket(const ReadingsTried& tried, const std::vector<CaseReadings>& cases,
                            const Page& page);

/// Everything, as one JSON document. `not_read`: files of cases that could not be read.
std::string readings_json(const ReadingsTried& tried, const std::vector<CaseReadings>& cases,
                          const std::vector<std::string>& not_read);

}  // namespace proviso::report
