#pragma once
// Every budget, each with its reason. A limit reached is a diagnostic of family 10, never a crash.

#include <cstddef>
#include <cstdint>

namespace proviso::limits {

// -- texts ----------------------------------------------------------------------------------------

/// Bytes of one ruleset text. The longest regulation in the Code of Federal Regulations is about
/// 3 MB; it also keeps every offset far inside 32 bits.
inline constexpr std::size_t source_bytes = 16u << 20;

/// Levels of nesting in one text. No human writes it, and threads with small stacks survive it.
inline constexpr std::size_t nesting = 200;

/// Rulesets reached through `use`, one below the other. A chain this long is a cycle or generated.
inline constexpr std::size_t use_depth = 64;

/// Statements that give one term its value. Each pair of them must exclude each other, and which do is
/// kept as a bit a pair: 12 MB for this many, which is more lines than any table of rates has.
inline constexpr std::size_t statements_of_a_term = 10'000;
/// Rows whose order is not known for sure and that are compared pair by pair all the same.
inline constexpr std::size_t rows_ordered_in_part = 32;
/// Made-up cases in which a policy's statement is compared with what it is on.
inline constexpr std::uint64_t cases_compared = 3'000;
/// Versions of one statement by date that are compared with each other.
inline constexpr std::size_t versions_of_a_statement = 500;

/// Steps to find which statements of a term exclude each other: a quarter of a second. Four thousand
/// that twelve facts tell apart take half of it.
inline constexpr std::size_t steps_to_compare = 100'000'000;

/// Statements times options that are not adopted: each option is checked with the whole ruleset. A
/// regulation of a thousand statements may leave four hundred questions open.
inline constexpr std::size_t statements_of_all_options = 400'000;

/// Combinations of places that the rows of one table are held against: a tenth of a second. A table that
/// has more ends with `otherwise`.
inline constexpr std::size_t places_of_a_table = 1'000'000;

/// Times that `of` stands in one name. Each is looked at as a field of something.
inline constexpr std::size_t of_in_a_name = 32;

// -- messages -------------------------------------------------------------------------------------

/// Diagnostics shown in one run; the rest is one line that says how many more. Nobody reads further.
inline constexpr std::size_t diagnostics_shown = 100;

/// Diagnostics kept in memory. Above it they are only counted, so that 16 MiB of anything cannot
/// cost gigabytes.
inline constexpr std::size_t diagnostics_kept = 10'000;

/// Columns of a source line shown around the carets; a text may be one line of a megabyte.
inline constexpr std::size_t columns_shown = 160;

/// Characters of a name that are compared to suggest another. Longer ones are no typing mistake.
inline constexpr std::size_t suggested_name = 120;

// -- case files -----------------------------------------------------------------------------------

/// Bytes of one case file. A case with 5,000 transfers of ten fields is about 900 KB.
inline constexpr std::size_t case_bytes = 1u << 20;

/// Bytes of one scalar: room for a pasted letter, not for a pasted file.
inline constexpr std::size_t scalar_bytes = 64u << 10;

/// Values in one case file, counted while reading: aliases unfold, and twelve lines can mean
/// fifty million values.
inline constexpr std::size_t case_values = 20'000;

/// Levels of a case file. Four are ever needed: section, list, row, field.
inline constexpr std::size_t case_depth = 16;

// -- evaluation -----------------------------------------------------------------------------------

/// Combinations of unknown facts that are tried to tell which facts would settle a question: twelve
/// yes-or-no facts. Beyond it the answer lists the facts without ranking them.
inline constexpr std::size_t combinations = 4'096;

/// Combinations of readings that a case is run under. Above it, only those in which at most two open
/// questions are read otherwise: a reader cannot weigh three at once.
inline constexpr std::size_t readings = 64;

/// Conditions and values that are worked out for the trials of one case, all its questions together. It keeps
/// a file of a hundred rows of which nothing is known within a second.
inline constexpr std::size_t work_of_trials = 1'500'000;

/// What making a trial counts for by itself, in the same units.
inline constexpr std::size_t work_of_one_trial = 500;

/// Missing facts that one answer carries. Nobody gathers more at once; when these are given, the next are
/// asked for.
inline constexpr std::size_t facts_asked = 64;

/// Rows of one record of which the steps to their verdicts are answers too; of more, only what is declared.
inline constexpr std::size_t rows_with_steps = 200;

/// Rows that an explanation goes through one by one; the rest is told as a number.
inline constexpr std::size_t rows_explained = 24;

/// Days a deadline may lie ahead: a century, past which holiday rules are not known anyway.
inline constexpr std::int32_t days_ahead = 36'525;

}  // namespace proviso::limits
