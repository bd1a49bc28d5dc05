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

Pass::Pass(const Program& program, const RulesIndex& index, const FactSet& facts, Day as_of,
           std::vector<Assumption> assumptions, const ByLaw* by_law)
    : program_(program),
      index_(index),
      facts_(facts),
      as_of_(as_of),
      assumptions_(std::move(assumptions)),
      by_law_(by_law),
      terms_(program.terms.size()),
      term_ready_(program.terms.size()),
      events_(program.events.size()),
      event_ready_(program.events.size()),
      duties_(program.statements.size()) {}

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
    std::vector<TermResult>& results = terms_[id.index];
    if (!term_ready_[id.index]) {
        term_ready_[id.index] = true;
        const Term& term = program_.terms[id];
        const std::size_t count = term.record.is_set() ? row_count(term.record) : 1;
        results.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            Scope scope;
            scope.record = term.record;
            scope.row = static_cast<std::int32_t>(i);
            results.push_back(evaluate_term(id, scope));
        }
    }
    const std::size_t position =
        program_.terms[id].record.is_set() ? static_cast<std::size_t>(row) : 0;
    return position < results.size() ? results[position] : nothing;
}

const std::vector<Occurrence>& Pass::occurrences(EventId id) {
    if (!event_ready_[id.index]) {
        event_ready_[id.index] = true;
        evaluate_event(id);
    }
    return events_[id.index];
}

const DutyResult& Pass::duty(StatementId id) {
    std::unique_ptr<DutyResult>& known = duties_[id.index];
    if (known == nullptr) {
        known = std::make_unique<DutyResult>();
        *known = evaluate_duty(id);
    }
    return *known;
}

const Outcome& Pass::reach(StatementId id) {
    const auto known = reaches_.find(id);
    if (known != reaches_.end()) return known->second;
    const Statement& statement = program_.statements[id];
    const Outcome yes = condition(statement.condition, Scope{}, true);
    const Outcome excused = condition(statement.unless, Scope{}, false);
    return reaches_.emplace(id, conjunction({in_force(id), yes, negated(excused)})).first->second;
}

Outcome Pass::within_reach(ParagraphId paragraph) {
    const auto& naming = index_.reach_of_paragraph[paragraph.index];
    if (naming.empty() && index_.whole_ruleset_reach.empty()) return settled(true);
    std::vector<Outcome> outs;
    for (const StatementId id : naming) outs.push_back(reach(id));
    for (const StatementId id : index_.whole_ruleset_reach) {
        if (program_.statements[id].takes_out(paragraph)) outs.push_back(reach(id));
    }
    return negated(disjunction(outs));
}

Outcome Pass::ruleset_applies() {
    std::vector<Outcome> outs;
    for (const StatementId id : index_.whole_ruleset_reach) outs.push_back(reach(id));
    return negated(disjunction(outs));
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
    if (law_ == nullptr) {
        law_ =
            std::make_unique<Pass>(by_law_->program, by_law_->index, facts_, as_of_, assumptions_);
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

Outcome Pass::stated(const StatedFact& fact, const Type& type, NeedKey key) const {
    switch (fact.stated) {
        case Stated::known: return settled(fact.value);
        case Stated::not_applicable: return absent();
        case Stated::unknown:
        case Stated::not_given: break;
    }
    for (const Assumption& assumption : assumptions_) {
        if (assumption.fact != key) continue;
        return assumption.stated == Stated::known ? settled(assumption.value) : absent();
    }
    if (type.unless_proved_by.is_set()) return settled(type.default_yes);
    return needing(key);
}

FailureId Pass::fail(Failure failure) {
    failures_.push_back(std::move(failure));
    return FailureId{static_cast<std::uint32_t>(failures_.size() - 1)};
}

}  // namespace proviso
