#pragma once
// Texts for the tests of the stages: one of every construct of the language.

#include <string_view>

namespace proviso::testing {

extern const std::string_view sample_ruleset;
extern const std::string_view sample_interpretation;
extern const std::string_view sample_policy;
extern const std::string_view sample_examples;
extern const std::string_view sample_table;
extern const std::string_view sample_calendar;

}  // namespace proviso::testing
