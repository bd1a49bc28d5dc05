#include "interpreter/generation/propose.hpp"

#include <algorithm>
#include <set>

#include "interpreter/generation/change_case.hpp"
#include "interpreter/generation/crossings.hpp"
#include "interpreter/generation/places.hpp"

namespace proviso {

namespace {

/// Cases from which a boundary is tried. More would seldom give a smaller set.
constexpr int attempts_each = 6;
/// Days by which a case is moved at most: a 29 February lies within.
constexpr std::int32_t longest_move = 1500;
/// Facts changed one after the other for a label to stand alone.
constexpr int facts_changed = 4;

/// The yes-or-no facts and choices that a condition hangs on, through the terms it names.
class FactsBelow {
public:
    explicit FactsBelow(const Program& program) : program_(program) {}

    void add(ExpressionId id) {
        if (!id.is_set()) return;
        const Expression& expression = program_.expressions[id];
        if (expression.kind == ExpressionKind::fact) {
            const ValueKind kind = program_.facts[expression.fact].type.kind;
            if (kind == ValueKind::yes_or_no || kind == ValueKind::choice)
                facts_.insert(expression.fact);
        }
        if (expression.kind == ExpressionKind::term && terms_.insert(expression.term).second) {
            for (const StatementId each : program_.terms[expression.term].statements) {
                const Statement& statement = program_.statements[each];
                for (const ExpressionId part :
                     {statement.condition, statement.unless, statement.value})
                    add(part);
            }
        }
        for (const ExpressionId part : expression.parts) add(part);
    }
    const std::set<FactId>& facts() const { return facts_; }

private:
    const Program& program_;
    std::set<FactId> facts_;
    std::set<TermId> terms_;
};

/// How many parts of a list are as they should be for one to stand alone, where it is first looked at.
class FirstLook : public PlaceVisitor {
public:
    FirstLook(Pass& pass, ExpressionId list, std::size_t wanted)
        : pass_(pass), list_(list), wanted_(wanted) {}

    void on_list(StatementId, std::string_view, ExpressionId list, const Scope& scope) override {
        if (list != list_ || right_ > 0) return;
        const auto& parts = pass_.program().expressions[list].parts;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const Outcome outcome = pass_.evaluate(parts[i], scope);
            if (i == wanted_ ? outcome.is_yes() : outcome.is_no()) ++right_;
        }
    }
    std::size_t right() const { return right_; }

private:
    Pass& pass_;
    ExpressionId list_;
    std::size_t wanted_;
    std::size_t right_ = 0;
};

class Proposer : public PlaceVisitor {
public:
    Proposer(Pass& pass, const FactSet& seed, const RunCase& run, Attempts& attempts,
             const std::function<void(FactSet)>& use)
        : pass_(pass),
          program_(pass.program()),
          seed_(seed),
          run_(run),
          attempts_(attempts),
          use_(use) {}

    void on_last_day(StatementId id, const DutyInstance& instance) override {
        const Day last = instance.last_day.value.day();
        if (may_try({Shown::What::at_last_day, id, {}})) {
            done_on(id, instance, last, 0);
            done_on(id, instance, last + 1, 0);
        }
        if (instance.bounds.kind != Anchor::Kind::happened || !instance.bounds.has_period) return;
        for (const Crossing each : all_crossings) {
            const Shown shown{Shown::What::crossing, id, {}, static_cast<std::uint32_t>(each)};
            if (may_try(shown)) move_to(id, instance, each);
        }
    }

    void on_window(StatementId id, ExpressionId window, const Scope& scope,
                   const Bounds& bounds) override {
        if (!may_try({Shown::What::window_last_day, id, window})) return;
        const Day inside = bounds.has_last ? bounds.last : bounds.first;
        const Day outside = bounds.has_last ? bounds.last + 1 : bounds.first - 1;
        for (const Day day : {inside, outside}) {
            FactSet facts = seed_;
            if (!put_subject(program_, program_.expressions[window], scope, day, facts)) return;
            ask_after(facts, day);
            use_(std::move(facts));
        }
    }

    void on_list(StatementId id, std::string_view, ExpressionId list, const Scope& scope) override {
        const Expression& expression = program_.expressions[list];
        const auto alone = alone_in(pass_, expression, scope);
        for (std::size_t i = 0; i < expression.parts.size(); ++i) {
            if (!may_try({Shown::What::alone, id, expression.parts[i]})) continue;
            if (alone == i) {
                use_(seed_);
            } else {
                change_until_alone(id, list, i);
            }
        }
    }

private:
    bool may_try(const Shown& shown) { return ++attempts_[shown] <= attempts_each; }

    void done_on(StatementId id, const DutyInstance& instance, Day day, std::int32_t moved) {
        FactSet facts = seed_;
        move_by(facts, moved);
        if (!put_act(program_, program_.statements[id], instance, day, facts)) return;
        ask_after(facts, day);
        use_(std::move(facts));
    }

    /// The last day of the instance's period, counted from another anchor.
    std::optional<Day> last_from(const Statement& statement, const DutyInstance& instance,
                                 Day anchor) {
        const Bounds bounds = pass_.bounds_from(anchor, statement.time, &instance.bounds.period);
        if (bounds.kind != Anchor::Kind::happened || !bounds.has_last) return std::nullopt;
        if (!statement.rolling.is_set()) return bounds.last;
        return program_.calendars[statement.rolling].calendar.roll_forward(bounds.last);
    }

    /// Moves the whole case by the fewest days that make the period meet the crossing.
    void move_to(StatementId id, const DutyInstance& instance, Crossing crossing) {
        const Statement& statement = program_.statements[id];
        const Value& period = instance.bounds.period;
        const CalendarId calendar =
            period.unit == PeriodUnit::business_days ? period.calendar : statement.rolling;
        for (std::int32_t days = 0; days <= longest_move; ++days) {
            const Day anchor = instance.bounds.anchor.day + days;
            const auto last = last_from(statement, instance, anchor);
            if (!last) return;
            if (!crossing_in_words(program_, crossing, anchor, *last, calendar)) continue;
            done_on(id, instance, *last, days);
            return;
        }
    }

    std::size_t right_parts(StatementId id, ExpressionId list, std::size_t wanted,
                            const FactSet& facts) {
        std::size_t right = 0;
        run_(facts, [&](Pass& pass) {
            FirstLook look(pass, list, wanted);
            visit_places(pass, id, look);
            right = look.right();
        });
        return right;
    }

    /// Other values of one fact after the other, each kept that brings the label nearer to standing alone.
    void change_until_alone(StatementId id, ExpressionId list, std::size_t wanted) {
        const auto& parts = program_.expressions[list].parts;
        FactsBelow below(program_);
        for (const ExpressionId part : parts) below.add(part);
        FactSet facts = seed_;
        std::size_t right = right_parts(id, list, wanted, facts);
        for (int step = 0; step < facts_changed && right < parts.size(); ++step) {
            if (!change_one(id, list, wanted, below.facts(), facts, right)) return;
        }
        if (right == parts.size()) use_(std::move(facts));
    }

    bool change_one(StatementId id, ExpressionId list, std::size_t wanted,
                    const std::set<FactId>& below, FactSet& facts, std::size_t& right) {
        for (const FactId fact : below) {
            StatedFact& stated = facts.facts[fact.index];
            const StatedFact before = stated;
            for (const Value& value : values_of(program_.facts[fact].type)) {
                stated.stated = Stated::known;
                stated.value = value;
                const std::size_t now = right_parts(id, list, wanted, facts);
                if (now > right) {
                    right = now;
                    return true;
                }
                stated = before;
            }
        }
        return false;
    }

    static std::vector<Value> values_of(const Type& type) {
        if (type.kind == ValueKind::yes_or_no) return {yes_or_no(true), yes_or_no(false)};
        std::vector<Value> values;
        for (const ChoiceId choice : type.choices) values.push_back(choice_value(choice));
        return values;
    }

    Pass& pass_;
    const Program& program_;
    const FactSet& seed_;
    const RunCase& run_;
    Attempts& attempts_;
    const std::function<void(FactSet)>& use_;
};

}  // namespace

void propose(Pass& pass, const FactSet& seed, const std::vector<StatementId>& statements,
             const RunCase& run, Attempts& attempts, const std::function<void(FactSet)>& use) {
    Proposer proposer(pass, seed, run, attempts, use);
    for (const StatementId id : statements) visit_places(pass, id, proposer);
}

}  // namespace proviso
