// Where an unknown date makes a difference: found from the comparisons it takes part in.

#include <algorithm>
#include <set>
#include <tuple>

#include "interpreter/evaluate/still_open.hpp"
#include "interpreter/evaluate/trials.hpp"

namespace proviso {

namespace {

/// Steps taken by day to find where a window's end reaches a day; no period in use is longer.
constexpr int longest_walk = 5000;

/// The first anchor day whose bound (first or last day of the window) is `wanted` or later.
std::optional<Day> first_anchor(Pass& pass, const Expression& window, const Value* period,
                                bool last, Day wanted) {
    const auto reaches = [&](Day anchor) -> std::optional<bool> {
        const Bounds bounds = pass.bounds_from(anchor, window.time, period);
        if (bounds.kind != Anchor::Kind::happened) return std::nullopt;
        return (last ? bounds.last : bounds.first) >= wanted;
    };
    Day day = wanted;
    std::optional<bool> here = reaches(day);
    if (!here) return std::nullopt;
    const bool down = *here;
    for (int step = 0; step < longest_walk; ++step) {
        const Day next = down ? day - 1 : day + 1;
        const std::optional<bool> there = reaches(next);
        if (!there) return std::nullopt;
        if (*there != *here) return down ? day : next;
        day = next;
    }
    return std::nullopt;
}

/// Collects turning days of one unknown date over all expressions that use it.
class Turns {
public:
    /// Looks only at these statements: on no other can the answer turn.
    Turns(NeedKey date, const std::vector<StatementId>& statements, Pass& pass, KnownTurns& known)
        : date_(date),
          statements_(statements),
          pass_(pass),
          program_(pass.program()),
          known_(known) {}

    std::optional<std::vector<Day>> collect() {
        for (const StatementId id : statements_) {
            const Statement& statement = program_.statements[id];
            for (const ExpressionId each : expressions_of(program_, statement)) {
                if (is_the_date(each)) ++uses_;
                look_at(program_.expressions[each]);
            }
            if (is_the_date(statement.anchor)) possible_ = false;
            if (!possible_) return std::nullopt;
        }
        if (!possible_ || understood_ != uses_) return std::nullopt;
        std::sort(days_.begin(), days_.end());
        days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
        return days_;
    }

private:
    bool is_the_date(ExpressionId id) const {
        if (!id.is_set()) return false;
        const Expression& expression = program_.expressions[id];
        if (date_.kind == Need::Kind::fact) {
            return expression.kind == ExpressionKind::fact && expression.fact.index == date_.id;
        }
        const bool field = expression.kind == ExpressionKind::field ||
                           expression.kind == ExpressionKind::event_field;
        return field && expression.field.index == date_.id;
    }

    /// The days of the other rows, where the date decides which row is the earlier one.
    void as_order(const Expression& expression) {
        if (!ordered_by_.insert(expression.earlier_by).second) return;  // said once for all sums
        const std::vector<FieldId> fields =
            pass_.order_of_fields(expression.record, expression.earlier_by);
        for (std::size_t i = 0; possible_ && i < pass_.row_count(expression.record); ++i) {
            const auto other = static_cast<std::int32_t>(i);
            if (other == date_.row) continue;
            for (const FieldId field : fields) {
                const Outcome its = pass_.row_field(field, other);
                if (field.index == date_.id) {
                    possible_ = possible_ && !its.is_unsettled();
                    if (its.is_settled()) {
                        add(its.value.day());
                        add(its.value.day() + 1);
                    }
                    break;
                }
                const Outcome mine = pass_.row_field(field, date_.row);
                const bool both = !mine.is_unsettled() && !its.is_unsettled();
                const bool same = mine.state == its.state && mine.value == its.value;
                if (both && !same) break;  // told apart before the date is looked at
            }
        }
    }

    void look_at(const Expression& expression) {
        const bool orders = expression.earlier_by.is_set() && date_.kind == Need::Kind::row_field &&
                            program_.fields[FieldId{date_.id}].record == expression.record;
        if (orders) as_order(expression);
        const bool windowed = expression.kind == ExpressionKind::occurrence ||
                              expression.kind == ExpressionKind::dated;
        if (windowed && is_the_date(expression.anchor)) {
            ++understood_;
            as_anchor(expression);
        }
        if (expression.kind == ExpressionKind::there_is && is_the_date(expression.parts[0]))
            ++understood_;
        if (expression.kind == ExpressionKind::dated && is_the_date(expression.parts[0])) {
            ++understood_;
            as_subject(expression);
        }
        if (expression.kind == ExpressionKind::compare) {
            const bool left = is_the_date(expression.parts[0]);
            if (left || is_the_date(expression.parts[1])) {
                ++understood_;
                compared_with(expression.parts[left ? 1 : 0]);
            }
        }
    }

    /// Every row scope in which the other side of a comparison can be worked out.
    template <typename Use>
    void in_each_scope(const std::vector<ExpressionId>& others, Use use) {
        RecordId record;
        if (date_.kind == Need::Kind::row_field) record = program_.fields[FieldId{date_.id}].record;
        for (const ExpressionId id : others) {
            if (!id.is_set()) continue;
            const Expression& other = program_.expressions[id];
            if (other.kind == ExpressionKind::field) record = program_.fields[other.field].record;
            if (other.kind == ExpressionKind::term) record = program_.terms[other.term].record;
        }
        Scope scope;
        if (!record.is_set()) {
            use(scope);
            return;
        }
        for (std::size_t row = 0; row < pass_.row_count(record); ++row) {
            scope.record = record;
            scope.row = static_cast<std::int32_t>(row);
            if (date_.kind == Need::Kind::row_field && scope.row != date_.row) continue;
            use(scope);
        }
    }

    void add(std::optional<Day> day) {
        if (day) days_.push_back(*day);
    }

    /// `first_anchor`, walked once for one shape of window, whatever is supposed.
    std::optional<Day> turn(const Expression& window, const Value* period, bool last, Day wanted) {
        const Value length = period == nullptr ? Value{} : *period;
        const auto [known, is_new] = known_.try_emplace(
            {window.time, last, wanted, length.number, length.unit, length.calendar});
        if (is_new) known->second = first_anchor(pass_, window, period, last, wanted);
        return known->second;
    }

    void turn_at(const Expression& window, const Value* period, Day subject) {
        const Value length = period == nullptr ? Value{} : *period;
        if (!turned_.insert({&window, subject, length.number, length.unit}).second) return;
        const Bounds shape = pass_.bounds_from(subject, window.time, period);
        if (shape.kind != Anchor::Kind::happened) return;
        if (shape.has_last) add(turn(window, period, true, subject));
        if (shape.has_first) add(turn(window, period, false, subject + 1));
    }

    void as_anchor(const Expression& window) {
        std::vector<ExpressionId> others{window.period};
        if (window.kind == ExpressionKind::dated) others.push_back(window.parts[0]);
        in_each_scope(others, [&](const Scope& scope) {
            Outcome length;
            if (window.period.is_set()) length = pass_.evaluate(window.period, scope);
            if (!length.is_settled()) {
                possible_ = possible_ && length.state != State::needs;
                return;
            }
            const Value* period = window.period.is_set() ? &length.value : nullptr;
            if (window.kind == ExpressionKind::dated) {
                const Outcome subject = pass_.evaluate(window.parts[0], scope);
                possible_ = possible_ && subject.state != State::needs;
                if (subject.is_settled()) turn_at(window, period, subject.value.day());
                return;
            }
            std::set<Day> subjects{pass_.as_of(), pass_.horizon(window.event) + 1};
            for (const Occurrence& each : pass_.occurrences(window.event))
                subjects.insert(each.day);
            for (const Day subject : subjects) turn_at(window, period, subject);
        });
    }

    void as_subject(const Expression& window) {
        in_each_scope({window.anchor, window.period}, [&](const Scope& scope) {
            const Bounds bounds = pass_.bounds(window.time, window.period, window.anchor, scope);
            if (bounds.kind == Anchor::Kind::unsettled && bounds.why.state != State::open)
                possible_ = false;
            if (bounds.kind == Anchor::Kind::not_happened) add(pass_.as_of() + 1);
            if (bounds.kind != Anchor::Kind::happened) return;
            if (bounds.has_first) add(bounds.first);
            if (bounds.has_last) add(bounds.last + 1);
        });
    }

    void compared_with(ExpressionId other) {
        in_each_scope({other}, [&](const Scope& scope) {
            const Outcome day = pass_.evaluate(other, scope);
            possible_ = possible_ && day.state != State::needs;
            if (!day.is_settled()) return;
            add(day.value.day());
            add(day.value.day() + 1);
        });
    }

    NeedKey date_;
    const std::vector<StatementId>& statements_;
    Pass& pass_;
    const Program& program_;
    KnownTurns& known_;
    std::vector<Day> days_;
    /// Windows, subjects and periods seen: rows are often alike.
    std::set<std::tuple<const Expression*, Day, std::int64_t, PeriodUnit>> turned_;
    std::set<FieldId> ordered_by_;  ///< dates by which rows are earlier, seen
    std::size_t uses_ = 0;
    std::size_t understood_ = 0;
    bool possible_ = true;
};

}  // namespace

std::optional<std::vector<Day>> turning_days(NeedKey date,
                                             const std::vector<StatementId>& statements, Pass& pass,
                                             KnownTurns& known) {
    std::optional<std::vector<Day>> days = Turns(date, statements, pass, known).collect();
    if (!days || pass.law() == nullptr) return days;
    // By policy, questions on the law are answered by law, and that turns at days of its own.
    std::vector<StatementId> of_the_law;
    for (std::size_t i = 0; i < pass.law()->program().statements.size(); ++i)
        of_the_law.push_back(StatementId{static_cast<std::uint32_t>(i)});
    const std::optional<std::vector<Day>> by_law =
        Turns(date, of_the_law, *pass.law(), known).collect();
    if (!by_law) return std::nullopt;
    days->insert(days->end(), by_law->begin(), by_law->end());
    std::sort(days->begin(), days->end());
    days->erase(std::unique(days->begin(), days->end()), days->end());
    return days;
}

}  // namespace proviso
