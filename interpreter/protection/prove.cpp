// What shows on the face of a policy's statement.

#include "interpreter/protection/prove.hpp"

#include <algorithm>

#include "interpreter/protection/compare_values.hpp"

namespace proviso {

namespace {

bool uses(const Program& program, ExpressionId id, TermId term, EventId event) {
    if (!id.is_set()) return false;
    const Expression& expression = program.expressions[id];
    if ((term.is_set() && expression.term == term) || (event.is_set() && expression.event == event))
        return true;
    const auto& parts = expression.parts;
    return uses(program, expression.period, term, event) ||
           uses(program, expression.anchor, term, event) ||
           std::any_of(parts.begin(), parts.end(),
                       [&](ExpressionId part) { return uses(program, part, term, event); });
}

/// Whether anything below the policy's layer speaks of this term or event.
bool is_known_below(const Program& program, std::uint32_t layer, TermId term, EventId event) {
    return std::any_of(
        program.statements.begin(), program.statements.end(), [&](const Statement& statement) {
            if (statement.layer >= layer) return false;
            if (term.is_set() && statement.term == term) return true;
            const bool about =
                event.is_set() && (statement.counts == event || statement.counts_as == event ||
                                   statement.each == event);
            const auto in = [&](ExpressionId id) { return uses(program, id, term, event); };
            return about || in(statement.condition) || in(statement.unless) ||
                   in(statement.value) || in(statement.otherwise) || in(statement.period) ||
                   in(statement.anchor) || in(statement.at_least);
        });
}

class Proof {
public:
    Proof(const Program& program, PartyId protects, StatementId id)
        : program_(program), protects_(protects), statement_(program.statements[id]) {}

    bool holds() const {
        const bool own = statement_.party == protects_;
        switch (statement_.kind) {
            case StatementKind::duty: return !own && takes_no_worse_place();
            case StatementKind::ban: return !own && statement_.instead_of.empty();
            case StatementKind::permission: return own && statement_.instead_of.empty();
            case StatementKind::value:
            case StatementKind::condition:
            case StatementKind::maximum:
            case StatementKind::minimum: return changes_term_well();
            case StatementKind::same_event:
                return !is_known_below(program_, statement_.layer, {}, statement_.counts_as);
            case StatementKind::reach: return false;
        }
        return false;
    }

private:
    Moves between(ExpressionId first, ExpressionId second) const {
        return moves_between(program_, first, second);
    }

    // -- duties --

    bool takes_no_worse_place() const {
        return std::all_of(
            statement_.instead_of.begin(), statement_.instead_of.end(),
            [&](StatementId id) { return is_as_strict_as(program_.statements[id]); });
    }

    /// Excused by no more, due no later, over no less, containing no less.
    bool is_as_strict_as(const Statement& other) const {
        if (other.layer >= statement_.layer) return true;  // its own layer is its own affair
        const bool same_form = statement_.time == other.time && statement_.each == other.each &&
                               (statement_.anchor == other.anchor ||
                                same_expression(program_, statement_.anchor, other.anchor));
        if (!same_form || statement_.acts != other.acts) return false;
        return no_later_than(other) && no_less_than(other) && contains_all_of(other) &&
               excused_only_as(other);
    }

    bool no_later_than(const Statement& other) const {
        if (!statement_.period.is_set() && !other.period.is_set()) return true;
        if (!statement_.period.is_set() || !other.period.is_set()) return false;
        const Moves moves = between(other.period, statement_.period);
        const bool backward = statement_.time == TimeForm::at_least_before;
        return moves == Moves::not_at_all || moves == (backward ? Moves::up : Moves::down);
    }

    bool no_less_than(const Statement& other) const {
        if (!other.at_least.is_set()) return true;
        if (!statement_.at_least.is_set()) return false;
        const Moves moves = between(other.at_least, statement_.at_least);
        return moves == Moves::not_at_all || moves == Moves::up;
    }

    bool contains_all_of(const Statement& other) const {
        const auto& all = statement_.containing;
        return std::all_of(other.containing.begin(), other.containing.end(), [&](FieldId field) {
            return std::find(all.begin(), all.end(), field) != all.end();
        });
    }

    std::vector<ExpressionId> excuses(const Statement& statement) const {
        if (!statement.unless.is_set()) return {};
        const Expression& unless = program_.expressions[statement.unless];
        return unless.kind == ExpressionKind::any ? unless.parts
                                                  : std::vector<ExpressionId>{statement.unless};
    }

    bool excused_only_as(const Statement& other) const {
        const std::vector<ExpressionId> known = excuses(other), own = excuses(statement_);
        return std::all_of(own.begin(), own.end(), [&](ExpressionId excuse) {
            return std::any_of(known.begin(), known.end(), [&](ExpressionId each) {
                return same_expression(program_, each, excuse);
            });
        });
    }

    // -- terms --

    bool changes_term_well() const {
        if (!is_known_below(program_, statement_.layer, statement_.term, {})) return true;
        const Moves moves = moves_of_term();
        if (moves == Moves::not_at_all) return true;
        const Uses all = follow_uses(program_, statement_.layer, protects_, statement_.term, moves);
        return all.all_helpful && moves != Moves::either;
    }

    /// How the term moves against every value that it may have below.
    Moves moves_of_term() const {
        if (statement_.kind == StatementKind::maximum) return Moves::down;
        if (statement_.kind == StatementKind::minimum) return Moves::up;
        const auto& statements = program_.terms[statement_.term].statements;
        Moves all = Moves::not_at_all;
        bool is_new = true;
        for (const StatementId id : statements) {
            const Statement& other = program_.statements[id];
            if (other.layer >= statement_.layer) continue;
            is_new = false;
            for (const ExpressionId before : {other.value, other.otherwise}) {
                for (const ExpressionId now : {statement_.value, statement_.otherwise}) {
                    if (before.is_set() && now.is_set()) all = joined(all, between(before, now));
                }
            }
        }
        return is_new ? Moves::either : all;
    }

    const Program& program_;
    PartyId protects_;
    const Statement& statement_;
};

}  // namespace

bool is_plainly_protective(const Program& with_policy, PartyId protects,
                           const PolicyStatement& change) {
    return Proof(with_policy, protects, change.statement).holds();
}

}  // namespace proviso
