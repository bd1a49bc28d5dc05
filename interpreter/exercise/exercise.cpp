// Reads each statement's conditions off a finished pass: nothing here decides anything.

#include "interpreter/exercise/exercise.hpp"

#include <algorithm>
#include <set>

#include "interpreter/evaluate/by_law.hpp"
#include "interpreter/evaluate/known_on.hpp"

namespace proviso {

namespace {

bool is_among(StatementId id, const std::vector<StatementId>& list) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

/// The items of the labelled lists that a condition is made of.
void add_items(const Program& program, ExpressionId id, std::vector<SeenClause>& clauses) {
    const Expression& expression = program.expressions[id];
    const bool holds_conditions =
        expression.kind == ExpressionKind::all || expression.kind == ExpressionKind::any ||
        expression.kind == ExpressionKind::none || expression.kind == ExpressionKind::negate;
    if (!holds_conditions) return;
    for (std::size_t i = 0; i < expression.parts.size(); ++i) {
        if (!expression.labels.empty())
            clauses.push_back(
                {SeenClause::Kind::item, expression.parts[i], expression.labels[i], {}, {}});
        add_items(program, expression.parts[i], clauses);
    }
}

std::vector<SeenClause> clauses_of(const Program& program, const Statement& statement) {
    std::vector<SeenClause> clauses;
    const auto add = [&](SeenClause::Kind kind, ExpressionId id) {
        if (!id.is_set()) return;
        clauses.push_back({kind, id, "", {}, {}});
        add_items(program, id, clauses);
    };
    if (statement.kind == StatementKind::condition)
        add(SeenClause::Kind::definition, statement.value);
    add(SeenClause::Kind::when, statement.condition);
    add(SeenClause::Kind::unless, statement.unless);
    add(SeenClause::Kind::advice, statement.advised);
    return clauses;
}

std::vector<Precedence> precedence_of(const Program& program, const Statement& statement) {
    std::vector<Precedence> all;
    for (const StatementId below : statement.instead_of) {
        const std::string& over = program.paragraphs[program.statements[below].paragraph].citation;
        auto at = std::find_if(all.begin(), all.end(),
                               [&](const Precedence& each) { return each.over == over; });
        if (at == all.end()) at = all.insert(all.end(), {over, {}, {}});
        at->statements.push_back(below);
    }
    return all;
}

void count_clauses(StatementExercise& each, Pass& pass, const Scope& scope) {
    for (SeenClause& clause : each.clauses) {
        const Outcome outcome = pass.evaluate(clause.expression, scope);
        clause.seen.add(outcome);
        if (outcome.is_unsettled() && !outcome.needs.empty()) ++clause.missing[outcome.needs[0]];
    }
}

/// What outranks another takes effect where it applies itself; `below` are those it then put aside.
void count_precedence(StatementExercise& each, const Outcome& applies,
                      const std::vector<StatementId>* below) {
    for (Precedence& precedence : each.precedence) {
        const bool met = below == nullptr ||
                         std::any_of(precedence.statements.begin(), precedence.statements.end(),
                                     [&](StatementId id) { return is_among(id, *below); });
        if (!applies.is_yes() || met) precedence.seen.add(applies);
    }
}

}  // namespace

void Seen::add(const Outcome& outcome) {
    if (outcome.is_unsettled()) {
        ++unsettled;
    } else {
        ++(outcome.is_yes() ? yes : no);
    }
}

Exercise::Exercise(const Layers& layers, const std::vector<SourceId>& sources) : layers_(layers) {
    const Program& rules = program();
    for (std::size_t i = 0; i < rules.paragraphs.size(); ++i) {
        const ParagraphId paragraph{static_cast<std::uint32_t>(i)};
        for (const StatementId id : rules.paragraphs[paragraph].statements) {
            const Statement& statement = rules.statements[id];
            if (std::find(sources.begin(), sources.end(), statement.span.source) == sources.end())
                continue;
            StatementExercise each;
            each.id = id;
            each.clauses = clauses_of(rules, statement);
            each.precedence = precedence_of(rules, statement);
            statements_.push_back(std::move(each));
        }
    }
}

void Exercise::observe(const FactSet& written, Day as_of, const SourceMap& sources) {
    const Program& rules = program();
    std::vector<std::string> notes;
    const FactSet facts = as_known(rules, written, CaseWords(rules, written, sources), notes);
    if (layers_.with_policies.empty()) {
        Pass pass(rules, facts, as_of);
        pass.run();
        for (StatementExercise& each : statements_) observe_statement(each, pass);
    } else {
        const ByLaw by_law(layers_.law, rules);
        Pass pass(rules, facts, as_of, &by_law);
        pass.run();
        for (StatementExercise& each : statements_) observe_statement(each, pass);
    }
    ++cases_;
}

void Exercise::observe_statement(StatementExercise& each, Pass& pass) {
    const Statement& statement = program().statements[each.id];
    if (!pass.in_force(each.id).is_yes()) {
        ++each.out_of_dates;
        return;
    }
    switch (statement.kind) {
        case StatementKind::value:
        case StatementKind::condition:
        case StatementKind::maximum:
        case StatementKind::minimum: observe_term(each, pass, statement); break;
        case StatementKind::duty:
        case StatementKind::ban:
        case StatementKind::permission: observe_conduct(each, pass, statement); break;
        case StatementKind::same_event: observe_event(each, pass, statement); break;
        case StatementKind::reach: observe_reach(each, pass, statement); break;
    }
}

void Exercise::observe_term(StatementExercise& each, Pass& pass, const Statement& statement) {
    const Term& term = program().terms[statement.term];
    const std::size_t rows = term.record.is_set() ? pass.row_count(term.record) : 1;
    if (rows == 0) ++each.not_started;
    for (std::size_t i = 0; i < rows; ++i) {
        const std::int32_t row = term.record.is_set() ? static_cast<std::int32_t>(i) : -1;
        Scope scope;
        scope.record = term.record;
        scope.row = row;
        const TermResult result = pass.term(statement.term, row);
        const Outcome applies = pass.applies(each.id, scope);
        count_clauses(each, pass, scope);
        count_precedence(each, applies, &result.displaced);
        const bool is_limit =
            statement.kind == StatementKind::maximum || statement.kind == StatementKind::minimum;
        if (is_limit ? result.limited_by == each.id : is_among(each.id, result.active)) {
            each.effect.add(settled(true));
        } else if (is_among(each.id, result.displaced)) {
            each.effect.add(settled(false));
            for (const StatementId active : result.active) ++each.displaced_by[active];
        } else {
            each.effect.add(is_limit && !applies.is_unsettled() ? settled(false) : applies);
        }
    }
}

void Exercise::observe_conduct(StatementExercise& each, Pass& pass, const Statement& statement) {
    const DutyResult& result = pass.duty(each.id);
    if (!pass.within_reach(statement.paragraph).is_yes()) {
        ++each.out_of_reach;
        return;
    }
    count_precedence(each, result.displacing, nullptr);
    for (const DutyInstance& instance : result.instances) {
        ++each.statuses[instance.status];
        count_clauses(each, pass, pass.scope_of(statement, instance));
        if (instance.status == Status::not_started) ++each.not_started;
        each.effect.add(instance.status == Status::not_started ? settled(false) : instance.owed);
        if (!instance.displaced.is_yes()) continue;
        for (std::size_t i = 0; i < statements_.size(); ++i) {
            const StatementExercise& other = statements_[i];
            if (is_among(each.id, program().statements[other.id].instead_of) &&
                pass.duty(other.id).displacing.is_yes())
                ++each.displaced_by[other.id];
        }
    }
}

void Exercise::observe_event(StatementExercise& each, Pass& pass, const Statement& statement) {
    const std::vector<Occurrence>& occurrences = pass.occurrences(statement.counts);
    if (occurrences.empty()) ++each.not_started;
    for (const Occurrence& occurrence : occurrences) {
        Scope scope;
        scope.event = statement.counts;
        scope.occurrence = &occurrence;
        count_clauses(each, pass, scope);
        each.effect.add(conjunction({occurrence.holds, pass.applies(each.id, scope)}));
    }
}

void Exercise::observe_reach(StatementExercise& each, Pass& pass, const Statement&) {
    count_clauses(each, pass, Scope{});
    each.effect.add(pass.reach(each.id));
}

std::vector<ParagraphId> Exercise::paragraphs() const {
    std::vector<ParagraphId> all;
    for (const StatementExercise& each : statements_) {
        const ParagraphId paragraph = program().statements[each.id].paragraph;
        if (all.empty() || all.back() != paragraph) all.push_back(paragraph);
    }
    return all;
}

ExerciseTotals Exercise::totals() const {
    ExerciseTotals totals;
    std::map<ParagraphId, bool> paragraphs;
    std::map<InterpretationId, bool> readings;
    const auto count = [](Share& share, bool seen) {
        ++share.all;
        if (seen) ++share.seen;
    };
    for (const StatementExercise& each : statements_) {
        const Statement& statement = program().statements[each.id];
        const bool in_effect = each.effect.yes > 0;
        paragraphs[statement.paragraph] = paragraphs[statement.paragraph] || in_effect;
        if (statement.interpretation.is_set())
            readings[statement.interpretation] = readings[statement.interpretation] || in_effect;
        count(totals.statements, in_effect);
        if (statement.row > 0) count(totals.rows, in_effect);
        for (const SeenClause& clause : each.clauses) {
            totals.outcomes.all += 2;
            totals.outcomes.seen += clause.seen.sides();
            count(totals.unsettled, clause.seen.unsettled > 0);
        }
        for (const Precedence& precedence : each.precedence) {
            totals.precedences.all += 2;
            totals.precedences.seen += precedence.seen.sides();
        }
    }
    for (const auto& [paragraph, in_effect] : paragraphs) count(totals.paragraphs, in_effect);
    for (const auto& [reading, in_effect] : readings) count(totals.readings, in_effect);
    return totals;
}

}  // namespace proviso
