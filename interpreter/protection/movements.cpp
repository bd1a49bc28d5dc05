// How values and conditions move with terms.

#include "interpreter/protection/movements.hpp"

namespace proviso {

Moves joined(Moves a, Moves b) {
    if (a == Moves::not_at_all) return b;
    return b == Moves::not_at_all || a == b ? a : Moves::either;
}

Moves turned(Moves moves) {
    if (moves == Moves::up) return Moves::down;
    return moves == Moves::down ? Moves::up : moves;
}

namespace {

class Mover {
public:
    Mover(const Program& program, const MovedTerms& moved) : program_(program), moved_(moved) {}

    Moves of(ExpressionId id) const {
        return id.is_set() ? of(program_.expressions[id]) : Moves::not_at_all;
    }

private:
    Moves of(const Expression& expression) const {
        switch (expression.kind) {
            case ExpressionKind::literal:
            case ExpressionKind::fact:
            case ExpressionKind::field:
            case ExpressionKind::event_field:
            case ExpressionKind::event_day:
            case ExpressionKind::latest_day:
            case ExpressionKind::in_force:
            case ExpressionKind::status:  // a § in a condition means the answer by law
                return Moves::not_at_all;
            case ExpressionKind::term: return of_term(expression.term);
            case ExpressionKind::add: return of_sum(expression);
            case ExpressionKind::lesser:
            case ExpressionKind::greater:
            case ExpressionKind::total:
            case ExpressionKind::all:
            case ExpressionKind::any:
            case ExpressionKind::number_of:
            case ExpressionKind::any_row: return of_parts(expression);
            case ExpressionKind::none:
            case ExpressionKind::negate:
            case ExpressionKind::no_row: return turned(of_parts(expression));
            case ExpressionKind::compare: return of_comparison(expression);
            case ExpressionKind::occurrence:
            case ExpressionKind::dated: return of_window(expression);
            case ExpressionKind::sum_each: return of_rows(expression, Moves::either);
            case ExpressionKind::earliest: return of_rows(expression, Moves::down);
            case ExpressionKind::multiply:
            case ExpressionKind::is_one_of:
            case ExpressionKind::there_is:
                return of_parts(expression) == Moves::not_at_all ? Moves::not_at_all
                                                                 : Moves::either;
        }
        return Moves::either;
    }

    Moves of_term(TermId id) const {
        const auto found = moved_.find(id);
        return found == moved_.end() ? Moves::not_at_all : found->second;
    }

    Moves of_parts(const Expression& expression) const {
        Moves all = Moves::not_at_all;
        for (const ExpressionId part : expression.parts) all = joined(all, of(part));
        return all;
    }

    Moves of_sum(const Expression& expression) const {
        Moves all = Moves::not_at_all;
        for (std::size_t i = 0; i < expression.parts.size(); ++i) {
            const Moves part = of(expression.parts[i]);
            all = joined(all, expression.negative[i] ? turned(part) : part);
        }
        return all;
    }

    /// A sum or an earliest day; `with_more_rows` says how it moves when its condition lets more rows in.
    Moves of_rows(const Expression& expression, Moves with_more_rows) const {
        Moves all = of(expression.parts[0]);
        if (expression.parts.size() < 2) return all;
        const Moves rows = of(expression.parts[1]);
        if (rows == Moves::not_at_all) return all;
        if (rows == Moves::up) return joined(all, with_more_rows);
        return joined(all, rows == Moves::down ? turned(with_more_rows) : Moves::either);
    }

    Moves of_comparison(const Expression& expression) const {
        const Moves left = of(expression.parts[0]), right = of(expression.parts[1]);
        if (left == Moves::not_at_all && right == Moves::not_at_all) return Moves::not_at_all;
        switch (expression.comparison) {
            case Comparison::more_than:
            case Comparison::at_least: return joined(left, turned(right));
            case Comparison::less_than:
            case Comparison::at_most: return joined(turned(left), right);
            case Comparison::is:
            case Comparison::is_not: break;
        }
        return Moves::either;
    }

    /// Whether something lies in a window: more does when its end moves away.
    Moves of_window(const Expression& expression) const {
        if (!expression.has_window) return Moves::not_at_all;
        const bool still = of_parts(expression) == Moves::not_at_all;
        if (!still || of(expression.anchor) != Moves::not_at_all) return Moves::either;
        Moves moves = of(expression.period);
        const bool leaves_less = expression.time == TimeForm::more_than_after ||
                                 expression.time == TimeForm::at_least_before;
        if (leaves_less) moves = turned(moves);
        const bool negated =
            expression.kind == ExpressionKind::dated && expression.comparison == Comparison::is_not;
        return negated ? turned(moves) : moves;
    }

    const Program& program_;
    const MovedTerms& moved_;
};

/// Whom a statement burdens or serves, seen from the protected party.
enum class Side : std::uint8_t { others, own };

class UseCheck {
public:
    UseCheck(const Program& program, std::uint32_t layer, PartyId protects)
        : program_(program), layer_(layer), protects_(protects) {}

    Uses run(TermId changed, Moves moves) {
        uses_.moved[changed] = moves;
        check_term(changed, moves);
        // A term only ever moves from one of its states to a wider one: this ends.
        for (bool more = true; more && uses_.all_helpful;) {
            more = false;
            for (const Statement& statement : program_.statements) {
                if (statement.layer >= layer_) continue;
                if (statement.term.is_set() && statement.term != changed)
                    more = follow(statement) || more;
            }
        }
        for (const Statement& statement : program_.statements) {
            if (statement.layer < layer_) check(statement);
        }
        return uses_;
    }

private:
    Moves of(ExpressionId id) const { return moves_of(program_, id, uses_.moved); }

    /// How the term that a statement sets moves with it.
    Moves moved_by(const Statement& statement) const {
        const Moves value = joined(of(statement.value), of(statement.otherwise));
        const Moves applies = joined(of(statement.condition), turned(of(statement.unless)));
        if (applies == Moves::not_at_all) return value;
        const bool plain =
            statement.kind == StatementKind::condition && statement.instead_of.empty();
        if (statement.kind == StatementKind::maximum) return joined(value, turned(applies));
        if (statement.kind == StatementKind::minimum) return joined(value, applies);
        return plain ? joined(value, applies) : Moves::either;
    }

    /// True when the term moves otherwise than was known.
    bool follow(const Statement& statement) {
        const Moves by = moved_by(statement);
        if (by == Moves::not_at_all) return false;
        Moves& known = uses_.moved[statement.term];
        const Moves now = joined(known, by);
        if (now == known) return false;
        known = now;
        check_term(statement.term, now);
        return true;
    }

    void check_term(TermId id, Moves moves) {
        const Term& term = program_.terms[id];
        if (term.direction == Direction::none || term.better_for != protects_) return;
        const bool less = term.direction == Direction::shorter_is_better ||
                          term.direction == Direction::lower_is_better;
        require(moves, less ? Moves::down : Moves::up);
    }

    void require(Moves moves, Moves helpful) {
        if (moves != Moves::not_at_all && moves != helpful) uses_.all_helpful = false;
    }

    void check(const Statement& statement) {
        const Moves applies = joined(of(statement.condition), turned(of(statement.unless)));
        switch (statement.kind) {
            case StatementKind::reach:
            case StatementKind::same_event: require(applies, Moves::not_at_all); return;
            case StatementKind::duty:
            case StatementKind::ban:
            case StatementKind::permission: check_conduct(statement, applies); return;
            case StatementKind::value:
            case StatementKind::condition:
            case StatementKind::maximum:
            case StatementKind::minimum: return;
        }
    }

    void check_conduct(const Statement& statement, Moves applies) {
        const Moves period = of(statement.period), amount = of(statement.at_least);
        if (of(statement.anchor) != Moves::not_at_all) uses_.all_helpful = false;
        // What it takes the place of is lost where it applies in more cases.
        if (!statement.instead_of.empty()) require(applies, Moves::not_at_all);
        const bool permission = statement.kind == StatementKind::permission;
        const bool own = statement.party == protects_;
        const bool helps = permission == own;  // more of it is better for the protected party
        require(applies, helps ? Moves::up : Moves::down);
        const bool sooner_is_more = statement.kind == StatementKind::duty;
        const bool from_behind = statement.time == TimeForm::at_least_before;
        const Moves more_of_it = sooner_is_more == from_behind ? Moves::up : Moves::down;
        const bool starts_later = statement.time == TimeForm::more_than_after;
        const Moves helpful = helps != starts_later ? more_of_it : turned(more_of_it);
        require(period, helpful);
        // A duty over a greater amount is more; a ban from a greater amount on is less.
        const bool more_amount = statement.kind != StatementKind::ban;
        require(amount, helps == more_amount ? Moves::up : Moves::down);
    }

    const Program& program_;
    std::uint32_t layer_;
    PartyId protects_;
    Uses uses_;
};

}  // namespace

Moves moves_of(const Program& program, ExpressionId id, const MovedTerms& moved) {
    return Mover(program, moved).of(id);
}

Uses follow_uses(const Program& program, std::uint32_t layer, PartyId protects, TermId changed,
                 Moves moves) {
    return UseCheck(program, layer, protects).run(changed, moves);
}

}  // namespace proviso
