// The frame of a pass: what has been computed, how far logs reach, what is stated.

#include "interpreter/evaluate/pass.hpp"

#include <algorithm>
#include <utility>

namespace proviso {

std::int32_t Scope::row_of(RecordId wanted) const {
    for (const Scope* scope = this; scope != nullptr; scope = scope->outer) {
        if (scope->record == wanted) return scope->row;
    }
    return -1;
}

const Occurrence* Scope::occurrence_of(EventId wanted) const {
    for (const Scope* scope = this; scope != nullptr; scope = scope->outer) {
        if (scope->occurrence != nullptr && scope->event == wanted) return scope->occurrence;
    }
    return nullptr;
}

Pass::Pass(const Program& program, const FactSet& facts, Day as_of, const ByLaw* by_law)
    : program_(program),
      facts_(facts),
      as_of_(as_of),
      by_law_(by_law),
      terms_(program.terms.size()),
      events_(program.events.size()),
      duties_(program.index.conduct),
      reaches_(program.reach.size()),
      within_reach_(program.paragraphs.size()) {}

Pass::Pass(Pass& base, std::vector<Assumption> assumptions)
    : Pass(base.program_, base.facts_, base.as_of_, base.by_law_) {
    // Where duties and bans collide each pass marks its own.
    if (!program_.index.has_conflicts) base_ = &base;
    assumptions_ = std::move(assumptions);
    work_ = base.work_;
    numbers_ = base.numbers_;
    supposed_last_.add_unlike_any();
    for (const Assumption& each : assumptions_) {
        const bool in_base =
            std::any_of(base.assumptions_.begin(), base.assumptions_.end(),
                        [&](const Assumption& other) { return other.fact == each.fact; });
        if (!in_base) supposed_last_.add_number(number_of(each.fact));
    }
}

std::size_t Pass::number_of(NeedKey fact) {
    const auto at = std::find(numbers_->begin(), numbers_->end(), fact);
    const auto number = static_cast<std::size_t>(at - numbers_->begin());
    if (at == numbers_->end() && number < UnknownsMet::last) numbers_->push_back(fact);
    return number;
}

void Pass::run() {
    for (const Step& step : program_.order) {
        switch (step.kind) {
            case Step::Kind::term: term(step.term, 0); break;
            case Step::Kind::event: occurrences(step.event); break;
            case Step::Kind::duty: duty(step.statement); break;
        }
    }
    mark_conflicts();
}

const TermResult& Pass::term(TermId id, std::int32_t row) {
    static const TermResult nothing{absent(), {}, {}, {}};
    const std::vector<TermResult>& all = once<std::vector<TermResult>>(
        [&](Pass& pass) -> Kept<std::vector<TermResult>>& { return pass.terms_[id.index]; },
        [&] { return evaluate_rows(id); });
    const std::size_t position =
        program_.terms[id].record.is_set() ? static_cast<std::size_t>(row) : 0;
    return position < all.size() ? all[position] : nothing;
}

std::vector<TermResult> Pass::evaluate_rows(TermId id) {
    const Term& term = program_.terms[id];
    const std::size_t count = term.record.is_set() ? row_count(term.record) : 1;
    std::vector<TermResult> results;
    results.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        Scope scope;
        scope.record = term.record;
        scope.row = static_cast<std::int32_t>(i);
        results.push_back(evaluate_term(id, scope));
    }
    return results;
}

const std::vector<Occurrence>& Pass::occurrences(EventId id) {
    return once<std::vector<Occurrence>>(
        [&](Pass& pass) -> Kept<std::vector<Occurrence>>& { return pass.events_[id.index]; },
        [&] { return evaluate_event(id); });
}

const DutyResult& Pass::duty(StatementId id) {
    const std::size_t place = program_.index.place[id.index];
    return once<DutyResult>([&](Pass& pass) -> Kept<DutyResult>& { return pass.duties_[place]; },
                            [&] { return evaluate_duty(id); });
}

const Outcome& Pass::reach(StatementId id) {
    const std::size_t place = program_.index.place[id.index];
    return once<Outcome>([&](Pass& pass) -> Kept<Outcome>& { return pass.reaches_[place]; },
                         [&] {
                             const Statement& statement = program_.statements[id];
                             const Outcome yes = condition(statement.condition, Scope{}, true);
                             const Outcome excused = condition(statement.unless, Scope{}, false);
                             return conjunction({in_force(id), yes, negation_of(excused)});
                         });
}

const Outcome& Pass::within_reach(ParagraphId paragraph) {
    const RulesIndex& index = program_.index;
    const auto& naming = index.reach_of_paragraph[paragraph.index];
    const bool is_kept = index.is_kept[paragraph.index];
    if (naming.empty() && !is_kept) return ruleset_applies();
    return once<Outcome>(
        [&](Pass& pass) -> Kept<Outcome>& { return pass.within_reach_[paragraph.index]; },
        [&] {
            Junction out(true);
            for (const StatementId id : naming) out.add(reach(id));
            if (!is_kept) {
                out.add(negation_of(ruleset_applies()));
            } else {
                for (const StatementId id : index.whole_ruleset_reach) {
                    if (program_.statements[id].takes_out(paragraph)) out.add(reach(id));
                }
            }
            return negated(out.take());
        });
}

const Outcome& Pass::ruleset_applies() {
    return once<Outcome>([](Pass& pass) -> Kept<Outcome>& { return pass.ruleset_applies_; },
                         [&] {
                             Junction out(true);
                             for (const StatementId id : program_.index.whole_ruleset_reach)
                                 out.add(reach(id));
                             return negated(out.take());
                         });
}

Outcome Pass::condition(ExpressionId id, const Scope& scope, bool when_unset) {
    return id.is_set() ? evaluate(id, scope) : settled(when_unset);
}

std::size_t Pass::row_count(RecordId record) const {
    return facts_.records[record.index].rows.size();
}

Day Pass::horizon(EventId id) const {
    const Event& event = program_.events[id];
    if (!event.counted_from.empty()) {
        Day earliest = as_of_;
        for (const StatementId statement : event.counted_from) {
            earliest = std::min(earliest, horizon(program_.statements[statement].counts));
        }
        return earliest;
    }
    if (facts_.events[id.index].not_yet) return std::min(as_of_, facts_.known_on.value_or(as_of_));
    std::optional<Day> given;
    if (event.log.is_set()) given = facts_.logs[event.log.index];
    if (!given) given = facts_.logged_through;
    return std::min({as_of_, given.value_or(as_of_ - 1), facts_.known_on.value_or(as_of_)});
}

bool Pass::horizon_assumed(EventId id) const {
    const Event& event = program_.events[id];
    for (const StatementId statement : event.counted_from) {
        if (horizon_assumed(program_.statements[statement].counts)) return true;
    }
    if (!event.counted_from.empty() || facts_.events[id.index].not_yet) return false;
    if (event.log.is_set() && facts_.logs[event.log.index]) return false;
    return !facts_.logged_through;
}

Pass* Pass::law() {
    if (by_law_ == nullptr) return nullptr;
    met_.add_unlike_any();  // it may meet some, and numbers them for itself
    if (law_ == nullptr) {
        law_ = base_ != nullptr ? std::make_unique<Pass>(*base_->law(), assumptions_)
                                : std::make_unique<Pass>(by_law_->program, facts_, as_of_);
        law_->assumptions_ =
            assumptions_;  // a trial that shares nothing has no base to have them from
        law_->run();
    }
    return law_.get();
}

Pass::Judged Pass::judged(StatementId asked) {
    if (by_law_ == nullptr || !by_law_->statements[asked.index].is_set()) return {*this, asked};
    return {*law(), by_law_->statements[asked.index]};
}

Outcome Pass::taken_over(const Pass& from, Outcome outcome) {
    if (&from != this && outcome.state == State::failed) {
        const Failure& failed = from.failure(outcome.failure);
        outcome.failure = fail({failed.kind, {}, failed.text});
    }
    return outcome;
}

Outcome Pass::stated(const StatedFact& fact, const Type& type, NeedKey key) {
    switch (fact.stated) {
        case Stated::known: return settled(fact.value);
        case Stated::not_applicable: return absent();
        case Stated::unknown:
        case Stated::not_given: break;
    }
    if (type.unless_proved_by.is_set()) return settled(type.default_yes);  // so it is never tried
    met_.add_number(number_of(key));
    for (const Assumption& assumption : assumptions_) {
        if (assumption.fact != key) continue;
        return assumption.stated == Stated::known ? settled(assumption.value) : absent();
    }
    return needing(key);
}

FailureId Pass::fail(Failure failure) {
    met_.add_unlike_any();  // a trial keeps failures of its own
    failures_.push_back(std::move(failure));
    return FailureId{static_cast<std::uint32_t>(failures_.size() - 1)};
}

}  // namespace proviso
