#pragma once
// Rulesets that nobody would write: very long, very deep, very wide.

#include <cstddef>
#include <string>
#include <string_view>

namespace proviso::testing {

/// The lines that every ruleset needs, and a few names to use: facts `flag`, `cost`, `day`, `kind`, event
/// `start`, act `answer the customer`, record `item`.
std::string beginning();

std::string repeated(std::string_view text, std::size_t count);

/// The beginning, one paragraph, and these lines in it.
std::string one_paragraph(const std::string& lines);

/// `t1` to `tN`, each the one before plus a dollar; written last first if `backwards`.
std::string term_chain(std::size_t count, bool backwards);
/// The same with the first resting on the last.
std::string term_cycle(std::size_t count);
/// Paragraphs that each give `fee` the same value instead of the one before.
std::string displaced_values(std::size_t count, bool backwards);
/// Paragraphs that each hold a duty on one act instead of the one before.
std::string displaced_duties(std::size_t count, bool backwards);
/// Events that count as the next.
std::string event_chain(std::size_t count);
/// Duties that are each owed only if the one before is complied with.
std::string duty_chain(std::size_t count);
/// Statements of one term that differ in nothing but their value.
std::string second_values(std::size_t count);
/// One value for each choice of a fact with that many, asked with `is` or `is not`.
std::string value_for_each_choice(std::size_t count, std::string_view asked);
/// Values told apart by yes-or-no facts: no two of them ask the same of all.
std::string value_for_each_pattern(std::size_t count, std::size_t facts);
std::string many_paragraphs(std::size_t count);
/// Names that are not declared, each near many that are.
std::string unknown_names(std::size_t count);
std::string wide_table(std::size_t rows, std::size_t columns);

}  // namespace proviso::testing
