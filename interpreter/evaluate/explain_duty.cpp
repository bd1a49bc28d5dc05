// Why a duty, ban or permission stands as it does: its reasons in sentences, and its tree.

#include <fmt/format.h>

#include <algorithm>

#include "interpreter/base/limits.hpp"
#include "interpreter/evaluate/evaluate.hpp"
#include "interpreter/evaluate/explain.hpp"

namespace proviso {

std::vector<Reason> Explainer::reach_reasons(ParagraphId paragraph) {
    std::vector<Reason> reasons;
    for (const StatementId id : program_.reach) {
        const Statement& statement = program_.statements[id];
        if (!statement.takes_out(paragraph) || !pass_.reach(id).is_yes()) continue;
        Reason reason;
        reason.kind = Reason::Kind::not_subject;
        reason.citation = words_.citation(statement);
        if (statement.condition.is_set())
            reason.text = joined(deciding_phrases(condition(statement.condition, Scope{})), "; ");
        if (!statement.see.empty())
            reason.text += (reason.text.empty() ? "" : "; ") + ("see " + statement.see);
        reasons.push_back(std::move(reason));
    }
    return reasons;
}

Explanation Explainer::published(const Publication& publication, const Outcome& outcome) {
    Explanation node;
    node.line = publication.written;
    if (publication.published) node.what = "published on " + to_text(*publication.published);
    if (publication.withdrawn) {
        if (!node.what.empty()) node.what += ", ";
        node.what += "withdrawn on " + to_text(*publication.withdrawn);
    }
    const std::optional<Day> known_on = pass_.facts().law_known_on;
    node.detail = known_on ? "law as known on " + to_text(*known_on) : "law as known today";
    node.answer = answer(outcome);
    node.brief = fmt::format("{} ({})", node.what, node.detail);
    return node;
}

Explanation Explainer::in_force(const InForce& dates, const Outcome& outcome) {
    const std::optional<Day> known_on = pass_.facts().law_known_on;
    if (!dates.governing.is_set() || !dates.publication.holds(known_on))
        return published(dates.publication, outcome);
    Explanation node;
    node.line = dates.written;
    node.what = "effective";
    if (dates.from) node.what += " from " + to_text(*dates.from);
    if (dates.until) node.what += " until " + to_text(*dates.until);
    if (dates.also_since) node.what += ", also for cases since " + to_text(*dates.also_since);
    node.answer = answer(outcome);
    const std::string& governing = program_.events[dates.governing].written;
    const Anchor day = pass_.first_occurrence(dates.governing);
    if (day.kind == Anchor::Kind::happened) {
        node.detail = fmt::format("{} on {}", governing, to_text_with_weekday(day.day));
    } else if (outcome.is_settled()) {
        node.detail = fmt::format("no {} yet: the law of {}", governing, to_text(pass_.as_of()));
    } else {
        node.detail = governing + " is not settled";
    }
    for (const TakenOver& later : dates.taken_over) {
        const bool reaches = day.kind == Anchor::Kind::happened && later.since <= day.day;
        if (later.from <= pass_.as_of() && reaches && later.publication.holds(known_on)) {
            node.detail +=
                fmt::format("; the version of {} reaches back to it", to_text(later.from));
        }
    }
    node.brief = fmt::format("{} ({})", node.what, node.detail);
    return node;
}

void Explainer::excuse_reasons(std::vector<Reason>& reasons, const Statement& statement,
                               const DutyInstance& instance) {
    const Scope scope = pass_.scope_of(statement, instance);
    const Expression& expression = program_.expressions[statement.unless];
    const std::string citation = words_.citation(statement);
    if (expression.kind != ExpressionKind::any || expression.labels.empty()) {
        told_.clear();
        reasons.push_back(
            {Reason::Kind::exception,
             "exception: " + joined(deciding_phrases(condition(statement.unless, scope)), "; "),
             citation,
             {}});
        return;
    }
    for (std::size_t i = 0; i < expression.parts.size(); ++i) {
        if (!pass_.evaluate(expression.parts[i], scope).is_yes()) continue;
        told_.clear();
        const std::string because =
            joined(deciding_phrases(condition(expression.parts[i], scope)), "; ");
        reasons.push_back({Reason::Kind::exception,
                           fmt::format("exception {}: {}", expression.labels[i], because), citation,
                           expression.labels[i]});
    }
}

void Explainer::standing_reasons(std::vector<Reason>& reasons, const Statement& statement,
                                 const DutyInstance& instance) {
    const Scope scope = pass_.scope_of(statement, instance);
    const std::string citation = words_.citation(statement);
    if (instance.in_force.is_no()) {
        const Explanation dates = in_force(*statement.in_force, instance.in_force);
        reasons.push_back(
            {Reason::Kind::not_in_force, "not in force: " + dates.brief, citation, {}});
        return;  // what else it says is not law for this case
    }
    if (statement.condition.is_set() && instance.condition.is_no()) {
        told_.clear();
        reasons.push_back(
            {Reason::Kind::condition_not_met,
             "condition not met: " +
                 joined(deciding_phrases(condition(statement.condition, scope)), "; "),
             citation,
             {}});
    }
    if (instance.excuse.is_yes()) excuse_reasons(reasons, statement, instance);
    if (instance.amount_owed.is_no()) {
        reasons.push_back(
            {Reason::Kind::condition_not_met,
             "nothing to give: at least " + words_.value(*instance.required) + " is owed",
             citation,
             {}});
    }
    if (instance.price.is_no()) {
        std::string names;
        for (const ParagraphId paragraph : statement.price_paragraphs) {
            names += (names.empty() ? "§ " : ", § ") + words_.citation(paragraph);
        }
        reasons.push_back({Reason::Kind::privilege_lost,
                           "privilege lost: " + names + " was not complied with",
                           citation,
                           {}});
    }
}

std::vector<Reason> Explainer::duty_reasons(StatementId id, const DutyInstance& instance) {
    const Statement& statement = program_.statements[id];
    if (instance.reach.is_no()) return reach_reasons(statement.paragraph);
    std::vector<Reason> reasons;
    standing_reasons(reasons, statement, instance);
    if (instance.displaced.is_yes()) {
        for (std::size_t i = 0; i < program_.statements.size(); ++i) {
            const StatementId above{static_cast<std::uint32_t>(i)};
            const auto& bases = program_.statements[above].instead_of;
            if (std::find(bases.begin(), bases.end(), id) == bases.end()) continue;
            if (!pass_.duty(above).displacing.is_yes()) continue;
            const std::string by = words_.citation(program_.statements[above]);
            reasons.push_back({Reason::Kind::replaced, "replaced by § " + by, by, {}});
        }
    }
    if (!instance.owed.is_no()) done_reasons(reasons, statement, instance);
    return reasons;
}

/// When an occurrence would still have been in time, of a condition that is no only because it came
/// later; of several ways the latest, of several limits the earliest.
std::optional<Count> Explainer::last_day_in_time(const std::vector<ExpressionId>& parts,
                                                 const Scope& scope, bool any) {
    std::optional<Count> found;
    for (const ExpressionId part : parts) {
        if (!pass_.evaluate(part, scope).is_no()) continue;
        auto last = last_day_in_time(part, scope);
        if (!last && any) continue;
        if (!last) return std::nullopt;
        if (!found || (found->result < last->result) == any) found = std::move(last);
    }
    return found;
}

std::optional<Count> Explainer::last_day_in_time(ExpressionId id, const Scope& scope) {
    const Expression& expression = program_.expressions[id];
    if (expression.kind == ExpressionKind::all) {
        return last_day_in_time(expression.parts, scope, false);
    }
    if (expression.kind == ExpressionKind::any) {
        return last_day_in_time(expression.parts, scope, true);
    }
    std::optional<Count> found;
    if (expression.kind == ExpressionKind::any_row) {
        for (std::size_t i = 0; i < pass_.row_count(expression.record); ++i) {
            Scope inner;
            inner.record = expression.record;
            inner.row = static_cast<std::int32_t>(i);
            inner.outer = &scope;
            auto last = last_day_in_time(expression.parts, inner, false);
            if (last && (!found || found->result < last->result)) found = std::move(last);
        }
    } else if (expression.kind == ExpressionKind::occurrence && expression.has_window) {
        const Occurrence* const in_hand = scope.occurrence_of(expression.event);
        const Bounds window =
            pass_.bounds(expression.time, expression.period, expression.anchor, scope);
        if (in_hand != nullptr && window.has_last && window.last < in_hand->day)
            found = words_.count(window, expression.anchor, {});
    }
    return found;
}

std::vector<std::string> Explainer::not_counted(EventId event) {
    std::vector<std::string> texts;
    if (!event.is_set()) return texts;
    for (const StatementId id : program_.events[event].counted_from) {
        const Statement& statement = program_.statements[id];
        for (const Occurrence& each : pass_.occurrences(statement.counts)) {
            Scope scope;
            scope.event = statement.counts;
            scope.occurrence = &each;
            told_.clear();
            std::vector<std::string> because;
            const bool fails =
                statement.condition.is_set() && pass_.evaluate(statement.condition, scope).is_no();
            const auto last = fails ? last_day_in_time(statement.condition, scope) : std::nullopt;
            if (last) {
                because.push_back(fmt::format("too late, the last day was {} ({})",
                                              to_text_with_weekday(last->result),
                                              words_.counted(*last)));
            } else if (fails) {
                because = deciding_phrases(condition(statement.condition, scope));
            }
            if (statement.unless.is_set() && pass_.evaluate(statement.unless, scope).is_yes()) {
                const auto excuses = deciding_phrases(condition(statement.unless, scope));
                because.insert(because.end(), excuses.begin(), excuses.end());
            }
            if (const Outcome dated = pass_.in_force(id); dated.is_no())
                because.assign(1, in_force(*statement.in_force, dated).brief);
            if (because.empty()) continue;
            texts.push_back(fmt::format(
                "{} on {} does not count as {} (§ {}): {}",
                program_.events[statement.counts].written, to_text_with_weekday(each.day),
                program_.events[event].written, words_.citation(statement), joined(because, "; ")));
        }
    }
    return texts;
}

std::vector<std::string> Explainer::entries_that_lack(const Statement& statement,
                                                      const DutyInstance& instance) {
    std::vector<std::string> texts;
    for (const ActId act : statement.acts) {
        const Event& event = program_.events[program_.acts[act].done];
        for (const Occurrence& each : pass_.occurrences(program_.acts[act].done)) {
            if (instance.bounds.has_first && each.day < instance.bounds.first) continue;
            if (texts.size() == limits::rows_explained) return texts;
            const Entry& entry = pass_.facts()
                                     .events[program_.acts[act].done.index]
                                     .entries[static_cast<std::size_t>(each.entry)];
            std::string lacking;
            for (const FieldId field : statement.containing) {
                const auto at = std::find(event.fields.begin(), event.fields.end(), field);
                if (at == event.fields.end()) continue;
                const StatedFact& stated =
                    entry.fields[static_cast<std::size_t>(at - event.fields.begin())];
                if (stated.stated == Stated::known && !stated.value.is_yes())
                    lacking +=
                        (lacking.empty() ? "" : ", ") + program_.fields[field].written + ": no";
            }
            if (lacking.empty()) continue;
            texts.push_back(fmt::format("{} on {} does not count: {}", event.written,
                                        to_text_with_weekday(each.day), lacking));
        }
    }
    return texts;
}

/// What was given, what is missing of it, and what was entered but does not count.
void Explainer::given_reasons(std::vector<Reason>& reasons, const Statement& statement,
                              const DutyInstance& instance) {
    const std::string citation = words_.citation(statement);
    const auto add = [&](Reason::Kind kind, std::string text) {
        reasons.push_back({kind, std::move(text), citation, {}});
    };
    const bool is_part = instance.given && instance.given->number > 0 &&
                         (instance.done == Done::missed || instance.done == Done::late);
    if (is_part) {
        add(Reason::Kind::outside_window, fmt::format("{} in time", words_.value(*instance.given)));
    } else if (!instance.done_on && instance.done == Done::missed &&
               statement.kind != StatementKind::ban) {
        const EventId event = program_.acts[statement.acts[0]].done;
        for (const EntryRef& entry :
             instance.entries) {  // a part of the amount, after the last day
            add(Reason::Kind::outside_window,
                fmt::format("{} on {} is too late", program_.events[entry.event].written,
                            to_text_with_weekday(entry.day)));
        }
        const std::vector<std::string> others = entries_that_lack(statement, instance);
        for (const std::string& other : others) add(Reason::Kind::outside_window, other);
        if (instance.entries.empty()) {
            add(Reason::Kind::outside_window,
                fmt::format("{}: none{} found in the {} up to {}", program_.events[event].written,
                            others.empty() ? "" : " that counts", words_.log_name(event),
                            to_text_with_weekday(std::min(pass_.horizon(event), pass_.as_of()))));
        }
    }
    if (instance.required) {
        std::string text = "at least " + words_.value(*instance.required);
        if (instance.short_by && instance.short_by->number > 0)
            text += ", short by " + words_.value(*instance.short_by);
        add(Reason::Kind::short_amount, std::move(text));
    }
}

/// The last days it may have, and what may still change it.
void Explainer::waiting_reasons(std::vector<Reason>& reasons, const Statement& statement,
                                const DutyInstance& instance) {
    const std::string citation = words_.citation(statement);
    const auto add = [&](Reason::Kind kind, std::string text) {
        reasons.push_back({kind, std::move(text), citation, {}});
    };
    if (!instance.possible_ends.empty()) {
        std::vector<std::string> ends;
        for (const Day end : instance.possible_ends) {
            std::string text = to_text_with_weekday(end);
            if (ends.empty() || ends.back() != text) ends.push_back(std::move(text));
        }
        add(Reason::Kind::waiting, "due " + joined(ends, " or "));
    }
    if (instance.for_now) {
        std::vector<std::string> waits;
        for (const WaitKey key : instance.owed.waits) {
            const Wait wait = words_.wait(key);
            const auto is_own = [&](ActId act) { return program_.acts[act].done == wait.event; };
            if (std::any_of(statement.acts.begin(), statement.acts.end(), is_own)) continue;
            const bool own_end =
                instance.last_day.is_settled() && wait.until == instance.last_day.value.day();
            const auto outlasts = [key](const WaitKey& other) {
                return other.event == key.event && key.until < other.until;
            };
            if (std::any_of(instance.owed.waits.begin(), instance.owed.waits.end(), outlasts))
                continue;
            waits.push_back(wait.until && !own_end
                                ? fmt::format("{} by {}", wait.text, to_text(*wait.until))
                                : wait.text);
        }
        if (!waits.empty()) add(Reason::Kind::waiting, "may still change: " + joined(waits, "; "));
    }
}

void Explainer::done_reasons(std::vector<Reason>& reasons, const Statement& statement,
                             const DutyInstance& instance) {
    const std::string citation = words_.citation(statement);
    const auto add = [&](Reason::Kind kind, std::string text) {
        reasons.push_back({kind, std::move(text), citation, {}});
    };
    if (instance.done == Done::not_started) {
        const std::string anchor = words_.anchor_name(statement.anchor, statement.each);
        add(Reason::Kind::not_started,
            anchor.empty() ? "not started yet"
                           : fmt::format("not started yet: {} is not recorded", anchor));
        return;
    }
    if (const auto count = words_.count(instance.bounds, statement.anchor, statement.each)) {
        add(Reason::Kind::count,
            fmt::format("{} ({})", words_.counted(*count), count->anchor_name));
    }
    if (instance.conflicts_with.is_set()) {
        const std::string other = words_.citation(program_.statements[instance.conflicts_with]);
        reasons.push_back(
            {Reason::Kind::conflict, "must and must not on the same days: § " + other, other, {}});
    }
    if (instance.done_on) {
        add(Reason::Kind::done,
            statement.kind == StatementKind::ban
                ? fmt::format("first entry against it {}", to_text_with_weekday(*instance.done_on))
                : fmt::format("done {}", to_text_with_weekday(*instance.done_on)));
    } else if (statement.kind == StatementKind::ban && instance.done == Done::missed) {
        add(Reason::Kind::done, fmt::format("an entry against it, {} at the latest",
                                            to_text_with_weekday(instance.entries.front().day)));
    }
    for (const FactId finding : statement.promptness) {
        if (pass_.facts().facts[finding.index].stated != Stated::not_given)
            add(Reason::Kind::finding, found(finding).brief);
    }
    given_reasons(reasons, statement, instance);
    waiting_reasons(reasons, statement, instance);
    if (instance.done == Done::unsettled && instance.done_why.state == State::failed) {
        add(Reason::Kind::failure, words_.cited(pass_.failure(instance.done_why.failure).text));
    }
    if (instance.owed.state == State::failed)
        add(Reason::Kind::failure, words_.cited(pass_.failure(instance.owed.failure).text));
}

Explanation Explainer::found(FactId finding) {
    const Fact& fact = program_.facts[finding];
    const StatedFact& stated = pass_.facts().facts[finding.index];
    const Outcome outcome =
        pass_.stated(stated, fact.type, {Need::Kind::fact, finding.index, -1, 0});
    Explanation node;
    node.answer = answer(outcome);
    stated_fact(node, stated, fact.type, fact.written, outcome);
    return node;
}

Explanation Explainer::duty(StatementId id, const DutyInstance& instance) {
    const Statement& statement = program_.statements[id];
    const Scope scope = pass_.scope_of(statement, instance);
    told_.clear();
    Explanation node;
    node.what = words_.written(statement.head);
    node.citation = words_.citation(statement);
    node.line = statement.head;
    node.answer = std::string(status_word(instance.status, !program_.policies.empty())) +
                  (instance.for_now ? " for now" : "");
    const auto add = [&](const char* what, Explanation child, bool decided) {
        child.what = fmt::format("{} {}", what, child.what);
        child.decided = decided;
        node.children.push_back(std::move(child));
    };
    const bool not_owed = instance.owed.is_no();
    for (const Reason& reason : reach_reasons(statement.paragraph)) {
        Explanation child;
        child.what = reason.text;
        child.citation = reason.citation;
        child.answer = "out of reach";
        node.children.push_back(std::move(child));
    }
    if (statement.in_force) {
        node.children.push_back(in_force(*statement.in_force, instance.in_force));
        node.children.back().decided = !instance.in_force.is_yes() || !not_owed;
    }
    if (statement.condition.is_set()) {
        add("if", condition(statement.condition, scope), !not_owed || instance.condition.is_no());
    }
    if (statement.unless.is_set()) {
        add("unless", condition(statement.unless, scope),
            not_owed ? instance.excuse.is_yes() : instance.excuse.is_unsettled());
    }
    for (const Reason& reason : duty_reasons(id, instance)) {
        const bool told_by_children = reason.kind == Reason::Kind::not_in_force ||
                                      reason.kind == Reason::Kind::condition_not_met ||
                                      reason.kind == Reason::Kind::exception ||
                                      reason.kind == Reason::Kind::not_subject;
        if (told_by_children) continue;
        Explanation child;
        child.what = reason.text;
        child.citation = reason.citation == node.citation ? "" : reason.citation;
        node.children.push_back(std::move(child));
    }
    for (const FactId finding : statement.promptness) {
        if (!not_owed) add("judged by", found(finding), true);
    }
    if (statement.period.is_set() && !not_owed)
        add("period:", condition(statement.period, Scope{}), true);
    if (statement.at_least.is_set() && !not_owed)
        add("of at least", condition(statement.at_least, Scope{}), true);
    return node;
}

void Explainer::condition_reasons(std::vector<Reason>& reasons, const Statement& statement,
                                  RecordId record, std::int32_t row) {
    Scope scope;
    scope.record = record;
    scope.row = row;
    const Expression& value = program_.expressions[statement.value];
    const Outcome outcome = pass_.evaluate(statement.value, scope);
    const std::string citation = words_.citation(statement);
    told_.clear();
    if (value.kind != ExpressionKind::any || value.labels.empty() || !outcome.is_yes()) {
        const std::string because =
            joined(deciding_phrases(condition(statement.value, scope)), "; ");
        reasons.push_back({Reason::Kind::computed, because, citation, {}});
        return;
    }
    for (std::size_t i = 0; i < value.parts.size(); ++i) {
        if (!pass_.evaluate(value.parts[i], scope).is_yes()) continue;
        const std::string because =
            joined(deciding_phrases(condition(value.parts[i], scope)), "; ");
        reasons.push_back(
            {Reason::Kind::computed, value.labels[i] + " " + because, citation, value.labels[i]});
    }
}

std::vector<Reason> Explainer::term_reasons(TermId id, std::int32_t row) {
    std::vector<Reason> reasons;
    const TermResult& result = pass_.term(id, row);
    for (const StatementId statement : result.active) {
        const Statement& active = program_.statements[statement];
        if (program_.terms[id].is_condition) {
            condition_reasons(reasons, active, program_.terms[id].record, row);
        } else {
            reasons.push_back(
                {Reason::Kind::computed, words_.head(active), words_.citation(active), {}});
        }
    }
    if (result.limited_by.is_set()) {
        const Statement& limit = program_.statements[result.limited_by];
        reasons.push_back({Reason::Kind::computed, words_.head(limit), words_.citation(limit), {}});
    }
    for (const StatementId statement : result.displaced) {
        const Statement& displaced = program_.statements[statement];
        reasons.push_back({Reason::Kind::displaced_value,
                           "in place of: " + words_.head(displaced),
                           words_.citation(displaced),
                           {}});
    }
    if (result.outcome.state == State::failed) {
        reasons.push_back({Reason::Kind::failure,
                           words_.cited(pass_.failure(result.outcome.failure).text),
                           {},
                           {}});
    }
    return reasons;
}

}  // namespace proviso
