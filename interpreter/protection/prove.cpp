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
            case StatementKind::ban: return !own && leaves_no_less();
            case StatementKind::permission: return own && leaves_no_less();
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
        return has_form_of(other) && no_later_than(other) && no_less_than(other) &&
               contains_all_of(other) && excused_only_as(other);
    }

    /// A ban on others, or a permission of the party's own, in place of one that is no wider.
    bool leaves_no_less() const {
        return std::all_of(statement_.instead_of.begin(), statement_.instead_of.end(),
                           [&](StatementId id) { return is_as_wide_as(program_.statements[id]); });
    }

    bool is_as_wide_as(const Statement& other) const {
        if (other.layer >= statement_.layer) return true;  // its own layer is its own affair
        return has_form_of(other) && has_window_of(other) &&
               same_expression(program_, statement_.at_least, other.at_least) &&
               contains_only(other) && excused_only_as(other);
    }

    bool has_form_of(const Statement& other) const {
        return statement_.time == other.time && statement_.each == other.each &&
               statement_.acts == other.acts &&
               same_expression(program_, statement_.anchor, other.anchor);
    }

    bool has_window_of(const Statement& other) const {
        if (other.rolling.is_set() && statement_.rolling != other.rolling) return false;
        if (!statement_.period.is_set() && !other.period.is_set()) return true;
        if (!statement_.period.is_set() || !other.period.is_set()) return false;
        const Moves moves = between(other.period, statement_.period);
        const bool narrows = statement_.time == TimeForm::at_least_before ||
                             statement_.time == TimeForm::more_than_after;
        return moves == Moves::not_at_all || moves == (narrows ? Moves::down : Moves::up);
    }

    bool contains_only(const Statement& other) const {
        return std::all_of(statement_.containing.begin(), statement_.containing.end(),
                           [&](FieldId field) {
                               const auto& all = other.containing;
                               return std::find(all.begin(), all.end(), field) != all.end();
                           });
    }

    bool no_later_than(const Statement& other) const {
        if (!statement_.period.is_set() && !other.period.is_set()) return true;
        if (!statement_.period.is_set() || !other.period.is_set()) return false;
        const Moves moves = between(other.period, statement_.period);
        const bool backward = statement_.time == TimeForm::at_least_before;
        if (moves != Moves::not_at_all && moves != (backward ? Moves::up : Moves::down))
            return false;
        // A last day that rolls is later than one that does not; days that both roll keep their order.
        return !statement_.rolling.is_set() || statement_.rolling == other.rolling;
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

    /// How the term moves against the values that it may have below.
    Moves moves_of_term() const {
        if (statement_.kind == StatementKind::maximum) return Moves::down;
        if (statement_.kind == StatementKind::minimum) return Moves::up;
        if (const Statement* only = held_alike()) return moves_from(*only);
        const auto& statements = program_.terms[statement_.term].statements;
        Moves all = Moves::not_at_all;
        bool is_new = true;
        for (const StatementId id : statements) {
            const Statement& other = program_.statements[id];
            if (other.layer >= statement_.layer) continue;
            is_new = false;
            all = joined(all, moves_from(other));
        }
        return is_new ? Moves::either : all;
    }

    Moves moves_from(const Statement& other) const {
        // The same amount rounded another way may be a cent more or less.
        if (statement_.rounding && other.rounding && statement_.rounding != other.rounding)
            return Moves::either;
        Moves all = Moves::not_at_all;
        for (const ExpressionId before : {other.value, other.otherwise}) {
            for (const ExpressionId now : {statement_.value, statement_.otherwise}) {
                if (before.is_set() && now.is_set()) all = joined(all, between(before, now));
            }
        }
        return all;
    }

    /// Of the statements whose place it takes, the one on the very same conditions, as a row of a table that
    /// is written anew: where the one would give the value, the other does. None where something below may
    /// take its place.
    const Statement* held_alike() const {
        if (statement_.otherwise.is_set() || statement_.in_force) return nullptr;
        for (const StatementId id : statement_.instead_of) {
            const Statement& other = program_.statements[id];
            const bool comparable = other.layer < statement_.layer &&
                                    other.term == statement_.term && !other.otherwise.is_set() &&
                                    !other.in_force && !is_displaced_below(id);
            if (comparable && same_expression(program_, statement_.condition, other.condition) &&
                same_expression(program_, statement_.unless, other.unless))
                return &other;
        }
        return nullptr;
    }

    bool is_displaced_below(StatementId id) const {
        return std::any_of(program_.statements.begin(), program_.statements.end(),
                           [&](const Statement& other) {
                               const auto& places = other.instead_of;
                               return other.layer < statement_.layer &&
                                      std::find(places.begin(), places.end(), id) != places.end();
                           });
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
