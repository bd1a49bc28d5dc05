#include "interpreter/generation/places.hpp"

#include <functional>

namespace proviso {

namespace {

class Walk {
public:
    Walk(Pass& pass, StatementId id, PlaceVisitor& visitor)
        : pass_(pass), program_(pass.program()), id_(id), visitor_(visitor) {}

    void clauses(const Scope& scope) {
        const Statement& statement = program_.statements[id_];
        if (statement.kind == StatementKind::condition)
            whole("means that", statement.value, scope);
        else
            walk("value", statement.value, scope);
        whole("if", statement.condition, scope);
        whole("unless", statement.unless, scope);
        walk("at least", statement.at_least, scope);
    }

private:
    void whole(std::string_view clause, ExpressionId id, const Scope& scope) {
        if (!id.is_set()) return;
        visitor_.on_clause(id_, id, scope);
        walk(clause, id, scope);
    }

    void walk(std::string_view clause, ExpressionId id, const Scope& scope) {
        if (!id.is_set()) return;
        const Expression& expression = program_.expressions[id];
        const bool may_stand_alone =
            expression.kind == ExpressionKind::any || expression.kind == ExpressionKind::none;
        if (may_stand_alone && !expression.labels.empty()) visitor_.on_list(id_, clause, id, scope);
        if (expression.has_window && expression.period.is_set()) {
            const Bounds bounds =
                pass_.bounds(expression.time, expression.period, expression.anchor, scope);
            if (bounds.kind == Anchor::Kind::happened && (bounds.has_first || bounds.has_last))
                visitor_.on_window(id_, id, scope, bounds);
        }
        in_each_row(expression, scope, [&](const Scope& inner) {
            for (const ExpressionId part : expression.parts) walk(clause, part, inner);
        });
    }

    void in_each_row(const Expression& expression, const Scope& scope,
                     const std::function<void(const Scope&)>& use) {
        const bool over_rows = expression.kind == ExpressionKind::any_row ||
                               expression.kind == ExpressionKind::no_row ||
                               expression.kind == ExpressionKind::sum_each ||
                               expression.kind == ExpressionKind::number_of ||
                               expression.kind == ExpressionKind::earliest;
        if (!over_rows) {
            use(scope);
            return;
        }
        for (std::size_t i = 0; i < pass_.row_count(expression.record); ++i) {
            Scope inner;
            inner.record = expression.record;
            inner.row = static_cast<std::int32_t>(i);
            inner.outer = &scope;
            use(inner);
        }
    }

    Pass& pass_;
    const Program& program_;
    StatementId id_;
    PlaceVisitor& visitor_;
};

void visit_conduct(Pass& pass, StatementId id, Walk& walk, PlaceVisitor& visitor) {
    const Statement& statement = pass.program().statements[id];
    if (!pass.within_reach(statement.paragraph).is_yes()) return;
    for (const DutyInstance& instance : pass.duty(id).instances) {
        if (instance.status == Status::not_started) continue;
        if (instance.last_day.is_settled() && !instance.owed.is_no())
            visitor.on_last_day(id, instance);
        walk.clauses(pass.scope_of(statement, instance));
    }
}

void visit_term(Pass& pass, const Statement& statement, Walk& walk) {
    const RecordId record = pass.program().terms[statement.term].record;
    if (!record.is_set()) {
        walk.clauses(Scope{});
        return;
    }
    for (std::size_t i = 0; i < pass.row_count(record); ++i) {
        Scope scope;
        scope.record = record;
        scope.row = static_cast<std::int32_t>(i);
        walk.clauses(scope);
    }
}

void visit_event(Pass& pass, const Statement& statement, Walk& walk) {
    for (const Occurrence& occurrence : pass.occurrences(statement.counts)) {
        Scope scope;
        scope.event = statement.counts;
        scope.occurrence = &occurrence;
        walk.clauses(scope);
    }
}

}  // namespace

void visit_places(Pass& pass, StatementId id, PlaceVisitor& visitor) {
    if (!pass.in_force(id).is_yes()) return;
    const Statement& statement = pass.program().statements[id];
    Walk walk(pass, id, visitor);
    switch (statement.kind) {
        case StatementKind::value:
        case StatementKind::condition:
        case StatementKind::maximum:
        case StatementKind::minimum: visit_term(pass, statement, walk); break;
        case StatementKind::duty:
        case StatementKind::ban:
        case StatementKind::permission: visit_conduct(pass, id, walk, visitor); break;
        case StatementKind::same_event: visit_event(pass, statement, walk); break;
        case StatementKind::reach: walk.clauses(Scope{}); break;
    }
}

}  // namespace proviso
