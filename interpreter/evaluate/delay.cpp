// Duties that are owed without delay. Nothing computes what delay is: a recorded finding says whether
// the act was without it, and the day it was done says the rest.

#include <algorithm>

#include "interpreter/evaluate/pass.hpp"

namespace proviso {

Outcome Pass::was_prompt(const Statement& statement, std::size_t act) {
    return fact_value(statement.promptness[act]);
}

void Pass::judge_delay(DutyInstance& duty, const Statement& statement) {
    const auto unsettled_by = [&](Outcome why) {
        duty.done = Done::unsettled;
        duty.done_why = std::move(why);
    };
    Junction found(true);
    std::optional<Day> found_on;
    for (std::size_t i = 0; i < statement.acts.size(); ++i) {
        const EventId event = program_.acts[statement.acts[i]].done;
        const bool is_it = duty.done != Done::on_time || duty.entries.empty() ||
                           duty.entries.back().event == event;
        if (!is_it) continue;
        found.add(was_prompt(statement, i));
        const auto& finding = facts_.facts[statement.promptness[i].index].finding;
        if (finding && finding->on && (!found_on || *found_on < *finding->on))
            found_on = finding->on;
    }
    const Outcome prompt = found.take();
    if (duty.done == Done::on_time) {
        duty.last_day = duty.done_on ? settled(date_value(*duty.done_on)) : absent();
        if (prompt.is_no()) duty.done = Done::late;
        if (prompt.is_unsettled()) unsettled_by(prompt);
        return;
    }
    if (duty.done != Done::open) return;
    if (prompt.is_unsettled()) return unsettled_by(prompt);
    const EventId event = program_.acts[statement.acts[0]].done;
    // Found to be prompt, and not in the case: the day it was done is missing.
    if (prompt.is_yes()) return unsettled_by(needing({Need::Kind::event_date, event.index, -1, 0}));
    const Day until = std::min(found_on.value_or(horizon(event)), as_of_);
    duty.last_day = settled(date_value(until));
    if (horizon(event) < until)
        return unsettled_by(needing({Need::Kind::log, event.index, -1, until.number}));
    duty.done = Done::missed;
    duty.done_why = settled(true);
    duty.done_why.assumed = horizon_assumed(event);
}

}  // namespace proviso
