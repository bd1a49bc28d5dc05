#pragma once
// The steps of `resolve`, in the order in which they run. Each reads and completes one Work.

#include "interpreter/semantics/work.hpp"

namespace proviso {

/// Sorts declarations into kinds.
void collect_declarations(Work& work);
/// The policies on the law, from below, and which files belong to each.
void collect_policies(Work& work);
/// Rulesets, parties, choices, facts, records, events and acts, with their fields.
void resolve_declarations(Work& work);
/// Whom each policy protects.
void resolve_policies(Work& work);
/// Holiday sets and calendars.
void resolve_calendars(Work& work);
/// Paragraphs and interpretations, in citation order, and their statements without their contents.
void resolve_paragraphs(Work& work);
/// The renumberings of all rulesets, the latest first.
void resolve_renumberings(Work& work);
/// Terms: declared ones and those that statements give a value.
void resolve_terms(Work& work);
/// What each statement is about: term, events, or party and acts.
void resolve_subjects(Work& work);
/// A finding "ACT was without delay" for each act of a duty that is owed without delay.
void name_findings_of_delay(Work& work);
/// Clauses, conditions and values.
void resolve_statements(Work& work);
/// Versions of one statement by date: what takes over from what, overlaps and gaps.
void check_versions(Work& work);
/// Types of all expressions and of terms without declaration.
void check_types(Work& work);
/// No two rows of a table hold together, and one always does.
void check_tables(Work& work);
/// What may have no value is used only where it was asked whether there is one.
void check_absent(Work& work);
/// One value for a term at a time.
void check_exceptions(Work& work);
/// What a policy may not do: take the law out of reach, or take a name of the law.
void check_policies(Work& work);
/// The order of computing; cycles.
void find_order(Work& work);
/// Names that nothing declares, each told once with what is near it.
void report_unknown_names(Work& work);
/// Facts that nothing uses, terms that nothing gives a value.
void check_use(Work& work);

}  // namespace proviso
