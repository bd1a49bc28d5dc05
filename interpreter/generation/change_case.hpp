#pragma once
// Small changes to a case that leave it a case: each keeps what the reader of case files asks for.

#include <optional>

#include "interpreter/evaluate/pass.hpp"
#include "interpreter/facts/fact_set.hpp"

namespace proviso {

/// Nothing in it was recorded later or put right, and it asks of no earlier knowledge: a change to what it
/// states is then a change to what it comes to.
bool is_plain(const FactSet& facts);

/// Every date of a case, its own days included, moved by so many days.
void move_by(FactSet& facts, std::int32_t days);

/// The act of a duty, permission or ban done on this day alone: the entries that counted for the instance
/// make way, and the first lends its fields. False where no entry can be written.
bool put_act(const Program& program, const Statement& statement, const DutyInstance& instance,
             Day day, FactSet& facts);

/// What a window is asked of, put on this day: a fact, a field of the row in hand, or an event.
/// False where it is worked out and not stated.
bool put_subject(const Program& program, const Expression& window, const Scope& scope, Day day,
                 FactSet& facts);

/// Asked of the day after `day` at the earliest, and every log complete to the day before that.
void ask_after(FactSet& facts, Day day);

/// Every finding with by whom, on what day and because of what, supposed where nobody said it.
void suppose_findings(const Program& program, FactSet& facts);

}  // namespace proviso
