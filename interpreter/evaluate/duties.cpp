// Duties, bans and permissions: owed times done.

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "interpreter/evaluate/pass.hpp"

namespace proviso {

namespace {

/// A time that has no last day runs on; one that has not started has none yet.
Outcome last_day_of(const Bounds& bounds) {
    if (bounds.kind == Anchor::Kind::unsettled) return bounds.why;
    if (bounds.kind == Anchor::Kind::happened && bounds.has_last)
        return settled(date_value(bounds.last));
    return absent();
}

/// An excuse that rests on absence holds only where the log is really given, not assumed.
Outcome firm_excuse(Outcome excuse) {
    if (excuse.is_yes() && excuse.assumed)
        return needing({Need::Kind::log, EventId{}.index, -1, 0});
    return excuse;
}

Status duty_status(const DutyInstance& duty) {
    switch (duty.done) {
        case Done::not_started: return Status::not_started;
        case Done::open: return Status::open;
        case Done::on_time: return Status::done_on_time;
        case Done::late: return Status::done_late;
        case Done::missed: return duty.for_now ? Status::past_date_not_settled : Status::missed;
        case Done::kept: return Status::kept;
        case Done::unsettled: break;
    }
    return Status::need_information;
}

Status ban_status(const DutyInstance& duty) {
    switch (duty.done) {
        case Done::missed: return duty.for_now ? Status::past_date_not_settled : Status::breached;
        case Done::open: return Status::no_breach;
        case Done::not_started:
        case Done::on_time:
        case Done::late:
        case Done::kept:
        case Done::unsettled: break;
    }
    return duty_status(duty);
}

/// Whether a duty and a ban meet on some day. A duty that is done is over.
bool overlap(const DutyInstance& must, const Bounds& b) {
    Bounds a = must.bounds;
    if (must.done_on && must.done == Done::on_time) {
        a.has_last = true;
        a.last = *must.done_on;
    }
    if (a.kind != Anchor::Kind::happened || b.kind != Anchor::Kind::happened) return false;
    const bool a_ends_first = a.has_last && b.has_first && a.last < b.first;
    const bool b_ends_first = b.has_last && a.has_first && b.last < a.first;
    return !a_ends_first && !b_ends_first;
}

}  // namespace

void Pass::mark_conflicts() {
    const RulesIndex& index = program_.index;
    std::map<ActId, std::vector<StatementId>> bans;
    for (const Step& step : program_.order) {
        if (step.kind != Step::Kind::duty ||
            program_.statements[step.statement].kind != StatementKind::ban)
            continue;
        for (const ActId act : program_.statements[step.statement].acts)
            bans[act].push_back(step.statement);
    }
    if (bans.empty()) return;
    for (const Step& step : program_.order) {
        if (step.kind != Step::Kind::duty) continue;
        const Statement& statement = program_.statements[step.statement];
        if (statement.kind != StatementKind::duty || statement.acts.size() != 1) continue;
        for (const StatementId ban : bans[statement.acts[0]]) {
            for (DutyInstance& must : duties_[index.place[step.statement.index]].own->instances) {
                for (DutyInstance& must_not : duties_[index.place[ban.index]].own->instances) {
                    if (!must.owed.is_yes() || !must_not.owed.is_yes() ||
                        !overlap(must, must_not.bounds))
                        continue;
                    must.status = must_not.status = Status::rules_conflict;
                    must.conflicts_with = ban;
                    must_not.conflicts_with = step.statement;
                }
            }
        }
    }
}

DutyResult Pass::evaluate_duty(StatementId id) {
    const Statement& statement = program_.statements[id];
    DutyResult result;
    std::vector<EntryRef> unused = entries_of(statement);
    if (statement.each.is_set()) {
        const auto& occasions = occurrences(statement.each);
        result.instances.reserve(occasions.size());
        for (std::size_t i = 0; i < occasions.size(); ++i) {
            Scope scope;
            scope.event = statement.each;
            scope.occurrence = &occasions[i];
            DutyInstance& instance = result.instances.emplace_back();
            instance.occurrence = static_cast<std::int32_t>(i);
            work_out(instance, id, scope, occasions[i].day, unused);
            if (occasions[i].holds.is_unsettled()) {
                instance.owed = conjunction({instance.owed, occasions[i].holds});
                if (instance.owed.is_unsettled()) instance.status = Status::need_information;
            }
        }
    }
    if (result.instances.empty()) {
        work_out(result.instances.emplace_back(), id, Scope{}, std::nullopt, unused);
    }
    const DutyInstance& first = result.instances.front();
    result.displacing = conjunction(
        {first.reach, first.in_force, first.condition, first.price, negation_of(first.displaced)});
    return result;
}

Scope Pass::scope_of(const Statement& statement, const DutyInstance& instance) {
    Scope scope;
    if (statement.each.is_set() && instance.occurrence >= 0) {
        scope.event = statement.each;
        scope.occurrence =
            &occurrences(statement.each)[static_cast<std::size_t>(instance.occurrence)];
    }
    scope.in_duty = true;
    scope.last_day = &instance.last_day;
    const bool ends_after_anchor =
        statement.time == TimeForm::within_after || statement.time == TimeForm::no_later_after ||
        statement.time == TimeForm::no_later_than || statement.each.is_set();
    if (ends_after_anchor && statement.anchor.is_set())
        scope.surely_before_end = instance.bounds.anchor.earliest;
    return scope;
}

void Pass::work_out(DutyInstance& duty, StatementId id, const Scope& scope,
                    std::optional<Day> anchor_day, std::vector<EntryRef>& unused) {
    const Statement& statement = program_.statements[id];
    duty.bounds = bounds(statement.time, statement.period,
                         anchor_day ? ExpressionId{} : statement.anchor, scope);
    if (anchor_day && duty.bounds.kind == Anchor::Kind::happened) {
        duty.bounds.anchor = {Anchor::Kind::happened, *anchor_day, anchor_day, {}, statement.each};
        set_bounds(duty.bounds, statement.time);
    } else if (statement.each.is_set() && !anchor_day) {
        duty.bounds.kind = Anchor::Kind::not_happened;
        duty.bounds.anchor = {Anchor::Kind::not_happened, {}, {}, {}, statement.each};
    }
    roll(duty.bounds, statement.rolling);
    duty.last_day = last_day_of(duty.bounds);

    const Scope own = scope_of(statement, duty);
    Junction above(true);
    for (const StatementId displacer : program_.index.displaced_by[id.index])
        above.add(this->duty(displacer).displacing);
    duty.displaced = above.take();
    duty.reach = within_reach(statement.paragraph);
    duty.in_force = in_force(id);
    duty.window_open = resting_on(duty.bounds.passing, true);
    judge(duty, statement, own, unused);
    duty.condition = condition(statement.condition, own, true);
    duty.excuse = firm_excuse(condition(statement.unless, own, false));
    duty.price = price(statement, duty);
    duty.amount_owed = settled(true);
    if (duty.required) duty.amount_owed = settled(duty.required->number > 0);
    duty.owed =
        conjunction({duty.reach, duty.in_force, duty.condition, negation_of(duty.excuse),
                     negation_of(duty.displaced), duty.price, duty.amount_owed, duty.window_open});
    duty.advised = condition(statement.advised, own, false);
    set_status(duty, statement);
}

void Pass::set_status(DutyInstance& duty, const Statement& statement) {
    duty.for_now = duty.owed.state == State::open || duty.owed.passing;
    const auto failed = [&](const Outcome& outcome) {
        const bool conflict = failures_[outcome.failure.index].kind == Failure::Kind::conflict;
        duty.status = conflict ? Status::rules_conflict : Status::failed;
    };
    if (duty.reach.is_no()) {
        duty.status = Status::not_subject;
    } else if (duty.owed.is_no()) {
        duty.status =
            statement.kind == StatementKind::permission ? Status::not_open : Status::not_required;
    } else if (duty.done == Done::not_started) {
        duty.status =
            statement.kind == StatementKind::permission ? Status::not_open : Status::not_started;
        duty.for_now = false;
    } else if (duty.owed.state == State::failed) {
        failed(duty.owed);
    } else if (duty.done == Done::unsettled && duty.done_why.state == State::failed) {
        failed(duty.done_why);
    } else if (duty.owed.state == State::needs) {
        duty.status = Status::need_information;
    } else if (statement.kind == StatementKind::permission) {
        duty.status = permission_status(duty);
    } else {
        duty.status = statement.kind == StatementKind::ban ? ban_status(duty) : duty_status(duty);
    }
}

Status Pass::permission_status(const DutyInstance& duty) {
    if (duty.done == Done::unsettled) return Status::need_information;
    if (duty.done == Done::on_time) return Status::used;
    if (duty.done == Done::open) return Status::available;
    return Status::lapsed;
}

std::vector<EntryRef> Pass::entries_of(const Statement& statement) {
    std::vector<EntryRef> all;
    for (const ActId act : statement.acts) {
        const EventId event = program_.acts[act].done;
        for (const Occurrence& each : occurrences(event))
            all.push_back({event, each.entry, each.day});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const EntryRef& a, const EntryRef& b) { return a.day < b.day; });
    return all;
}

Outcome Pass::counts(const Statement& statement, const EntryRef& entry) {
    Junction wanted(false);
    const Event& event = program_.events[entry.event];
    for (const FieldId field : statement.containing) {
        const auto at = std::find(event.fields.begin(), event.fields.end(), field);
        if (at == event.fields.end()) continue;
        const Entry& stated_entry =
            facts_.events[entry.event.index].entries[static_cast<std::size_t>(entry.entry)];
        wanted.add(stated(stated_entry.fields[static_cast<std::size_t>(at - event.fields.begin())],
                          program_.fields[field].type,
                          {Need::Kind::entry_field, field.index, entry.entry, 0}));
    }
    return wanted.take();
}

void Pass::judge(DutyInstance& duty, const Statement& statement, const Scope& scope,
                 std::vector<EntryRef>& unused) {
    if (duty.bounds.kind == Anchor::Kind::unsettled && duty.bounds.why.state == State::open) {
        judge_open(duty, statement, scope, unused);
        return;
    }
    if (duty.bounds.kind == Anchor::Kind::unsettled) {
        duty.done = Done::unsettled;
        duty.done_why = duty.bounds.why;
        return;
    }
    if (duty.bounds.kind == Anchor::Kind::not_happened && statement.kind == StatementKind::ban &&
        reaches_back(statement.time) && statement.time != TimeForm::at_least_before) {
        judge_ban(duty, statement, unused);  // what it ends with is still to come
        return;
    }
    if (duty.bounds.kind != Anchor::Kind::happened) {
        duty.done = Done::not_started;
        return;
    }
    std::span<const EntryRef> entries = unused;  // in order of their days
    if (duty.bounds.has_first) {
        const auto begin = std::partition_point(
            entries.begin(), entries.end(),
            [&](const EntryRef& entry) { return entry.day < duty.bounds.first; });
        entries = {begin, entries.end()};
    }
    if (duty.bounds.has_first && as_of_ < duty.bounds.first) {
        duty.done = Done::not_started;
    } else if (statement.kind == StatementKind::ban) {
        judge_ban(duty, statement, entries);
    } else if (statement.at_least.is_set()) {
        judge_total(duty, statement, entries);
    } else {
        judge_single(duty, statement, entries);
        const auto taken = [&](const EntryRef& entry) {
            return statement.each.is_set() && !duty.entries.empty() &&
                   entry.event == duty.entries[0].event && entry.entry == duty.entries[0].entry;
        };
        unused.erase(std::remove_if(unused.begin(), unused.end(), taken), unused.end());
    }
    if (statement.time == TimeForm::without_delay) judge_delay(duty, statement);
}

void Pass::judge_absence(DutyInstance& duty, EventId event) {
    if (!duty.bounds.has_last ||
        (as_of_ <= duty.bounds.last && horizon(event) < duty.bounds.last)) {
        duty.done = Done::open;
        duty.done_why =
            waiting({event, duty.bounds.has_last ? duty.bounds.last.number : no_last_day});
    } else if (duty.bounds.last <= horizon(event)) {
        duty.done = Done::missed;
        duty.done_why = settled(true);
        duty.done_why.assumed = horizon_assumed(event);
    } else {
        duty.done = Done::unsettled;
        duty.done_why = needing({Need::Kind::log, event.index, -1, duty.bounds.last.number});
    }
}

void Pass::judge_single(DutyInstance& duty, const Statement& statement,
                        std::span<const EntryRef> entries) {
    Outcome doubtful = settled(true);
    Outcome sooner = settled(true);  // unsettled: an entry before may have been the one
    for (const EntryRef& entry : entries) {
        const Outcome counted = counts(statement, entry);
        if (counted.is_no()) continue;
        const bool in_time = !duty.bounds.has_last || entry.day <= duty.bounds.last;
        if (counted.is_unsettled()) {
            absorb(sooner, counted);
            // A doubtful entry after the last day cannot make it on time.
            if (in_time) absorb(doubtful, counted);
            continue;
        }
        duty.entries = {entry};
        if (!sooner.is_unsettled()) duty.done_on = entry.day;
        duty.done_day = sooner;
        duty.done = in_time ? Done::on_time : Done::late;
        const bool earlier_unlogged = !in_time && program_.events[entry.event].any_number &&
                                      horizon(entry.event) < duty.bounds.last;
        if (earlier_unlogged) {
            absorb(doubtful,
                   needing({Need::Kind::log, entry.event.index, -1, duty.bounds.last.number}));
        }
        if (!in_time && doubtful.is_unsettled()) {
            duty.done = Done::unsettled;
            duty.done_why = doubtful;
        }
        return;
    }
    judge_absence(duty, program_.acts[statement.acts[0]].done);
    if (doubtful.is_unsettled()) {
        duty.done = Done::unsettled;
        duty.done_why = doubtful;
    }
}

Outcome Pass::amount_of(const Statement& statement, const EntryRef& entry) {
    const Act& act = program_.acts[statement.acts[0]];
    const std::vector<FieldId>& fields = program_.events[entry.event].fields;
    const auto at = std::find(fields.begin(), fields.end(), act.money);
    if (at == fields.end()) return absent();
    const Entry& stated_entry =
        facts_.events[entry.event.index].entries[static_cast<std::size_t>(entry.entry)];
    return stated(stated_entry.fields[static_cast<std::size_t>(at - fields.begin())],
                  program_.fields[act.money].type,
                  {Need::Kind::entry_field, act.money.index, entry.entry, 0});
}

void Pass::judge_total(DutyInstance& duty, const Statement& statement,
                       std::span<const EntryRef> entries) {
    const Act& act = program_.acts[statement.acts[0]];
    const Outcome required = evaluate(statement.at_least, Scope{});
    Outcome doubtful = required.is_settled() ? settled(true) : required;
    rest_on(duty.window_open, required);
    if (required.state == State::absent) duty.required = money_of_cents(0);
    const Value nothing = money_of_cents(0);  // less than nothing is not owed either
    if (required.is_settled()) duty.required = required.value.number < 0 ? nothing : required.value;
    Value total = money_of_cents(0);
    Value total_in_time = total;
    Outcome sooner = settled(true);  // unsettled: it may have been enough on a day before
    for (const EntryRef& entry : entries) {
        const Outcome counted = counts(statement, entry);
        if (counted.is_no() || entry.event != act.done) continue;
        const Outcome amount = amount_of(statement, entry);
        if (duty.done_on) break;
        const bool in_time = !duty.bounds.has_last || entry.day <= duty.bounds.last;
        if (!in_time && (counted.is_unsettled() || amount.is_unsettled())) {
            // Late in any case; only on which day is not known.
            absorb(sooner, counted.is_unsettled() ? counted : amount);
            continue;
        }
        if (counted.is_unsettled()) absorb(doubtful, counted);
        if (amount.is_unsettled()) absorb(doubtful, amount);
        duty.entries.push_back(entry);
        if (doubtful.is_unsettled()) continue;
        total = add(total, amount.value).value_or(total);
        if (in_time) total_in_time = total;
        if (compare(total, required.value).value_or(-1) >= 0) duty.done_on = entry.day;
    }
    if (doubtful.is_unsettled()) {
        duty.done = Done::unsettled;
        duty.done_why = doubtful;
        return;
    }
    if (duty.done_on) {
        duty.done =
            !duty.bounds.has_last || *duty.done_on <= duty.bounds.last ? Done::on_time : Done::late;
    }
    if (!duty.done_on || duty.done == Done::late) {
        DutyInstance at_last_day = duty;
        judge_absence(at_last_day, act.done);
        if (!duty.done_on || at_last_day.done == Done::unsettled) {
            duty.done = at_last_day.done;
            duty.done_why = at_last_day.done_why;
        }
        if (!duty.done_on) duty.short_by = subtract(*duty.required, total_in_time);
        duty.given = total_in_time;
    }
    if (!sooner.is_unsettled()) return;
    if (duty.done_on) duty.done_day = sooner;
    duty.done_on.reset();
}

void Pass::judge_ban(DutyInstance& duty, const Statement& statement,
                     std::span<const EntryRef> entries) {
    const Outcome limit =
        statement.at_least.is_set() ? evaluate(statement.at_least, Scope{}) : settled(true);
    Outcome doubtful = limit.is_unsettled() ? limit : settled(true);
    Value total = money_of_cents(0);
    for (const EntryRef& entry : entries) {
        if (duty.bounds.has_last && duty.bounds.last < entry.day) break;
        const Outcome counted = counts(statement, entry);
        if (counted.is_no()) continue;
        const Outcome amount =
            statement.at_least.is_set() ? amount_of(statement, entry) : settled(true);
        if (counted.is_unsettled()) absorb(doubtful, counted);
        if (amount.is_unsettled()) absorb(doubtful, amount);
        if (counted.is_unsettled() || !amount.is_settled()) continue;
        if (statement.at_least.is_set()) {
            total = add(total, amount.value).value_or(total);
            if (!limit.is_settled() || compare(total, limit.value).value_or(-1) < 0) continue;
        }
        duty.done = Done::missed;
        if (!doubtful.is_unsettled()) duty.done_on = entry.day;  // or one before it, on another day
        duty.done_day = doubtful;
        duty.entries = {entry};
        return;
    }
    judge_absence(duty, program_.acts[statement.acts[0]].done);
    if (duty.done == Done::missed) duty.done = Done::kept;
    if (doubtful.is_unsettled()) {
        duty.done = Done::unsettled;
        duty.done_why = doubtful;
    }
}

Outcome Pass::price(const Statement& statement, const DutyInstance& duty) {
    if (statement.price.empty()) return settled(true);
    // The day on which the privileged act is done, or its last day if that is earlier; none while neither
    // is settled.
    std::optional<Day> until = duty.done_on;
    if (duty.last_day.is_settled() && (!until || duty.last_day.value.day() < *until))
        until = duty.last_day.value.day();
    Junction lost(true);
    Expression asked;
    asked.status = StatusAsked::missed;
    for (const StatementId id : statement.price) {
        const bool is_ban = program_.statements[id].kind == StatementKind::ban;
        const Judged found = judged(id);
        for (const DutyInstance& each : found.pass.duty(found.statement).instances) {
            const bool started_later = each.bounds.kind == Anchor::Kind::happened && until &&
                                       each.bounds.anchor.kind == Anchor::Kind::happened &&
                                       *until < each.bounds.anchor.day;
            const bool breach_later = is_ban && until && each.done_on && *until < *each.done_on;
            const bool ban_over =
                is_ban && until && each.done == Done::open && *until <= as_of_ &&
                *until <= horizon(program_.acts[program_.statements[id].acts[0]].done);
            const bool too_late_to_start =
                each.done == Done::not_started && until && *until < as_of_;
            if (started_later || breach_later || ban_over || too_late_to_start) continue;
            Outcome one =
                taken_over(found.pass, found.pass.status_of(each, found.statement, asked));
            if (is_ban && until) {
                for (WaitKey wait : std::exchange(one.waits, {})) {
                    wait.until = std::min(wait.until, until->number);
                    unite(one.waits, {wait});
                }
            }
            lost.add(one);
        }
    }
    return negated(lost.take());
}

}  // namespace proviso
