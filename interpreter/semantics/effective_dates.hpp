#pragma once
// Versions of a statement by date: reading `effective …`, and which of two versions are never in
// force for one case.

#include <optional>

#include "interpreter/semantics/clauses.hpp"

namespace proviso {

/// The dates of a statement's `effective` clauses, tied to the event whose day picks the law, and of
/// its publication. None where there are none, or where what is written makes no sense, which is told.
std::optional<InForce> read_in_force(Work& work, ParagraphId paragraph, const Clauses& clauses);

/// Of an item of a labelled list that has dates. None, and told, where they are broken.
std::optional<InForce> read_item_dates(Work& work, ParagraphId paragraph, const Phrase& item);

/// No case is governed by both, as far as their dates show.
bool never_together(const InForce& a, const InForce& b);

/// In force for a case governed by this day, by the law as known on another (none: as known today), leaving
/// aside what reaches back.
bool covers(const std::optional<InForce>& in_force, Day day, std::optional<Day> known_on);

}  // namespace proviso
