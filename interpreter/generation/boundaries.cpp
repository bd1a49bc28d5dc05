#include "interpreter/generation/boundaries.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "interpreter/evaluate/words.hpp"
#include "interpreter/generation/crossings.hpp"
#include "interpreter/generation/places.hpp"
#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

class Observer : public PlaceVisitor {
public:
    Observer(Pass& pass, const SourceMap& sources)
        : pass_(pass), program_(pass.program()), words_(pass.program(), pass.facts(), sources) {}

    void on_last_day(StatementId id, const DutyInstance& instance) override {
        const Day last = instance.last_day.value.day();
        for (const ActId act : program_.statements[id].acts) {
            const EventId done = program_.acts[act].done;
            if (!done.is_set()) continue;
            if (is_on(done, last)) on_its_last_day(id, instance, done, last);
            if (is_on(done, last + 1)) {
                add({Shown::What::at_day_after, id, {}, status(instance)},
                    fmt::format("the day after the last day of {}: {}", cited(id),
                                on(done, last + 1)));
            }
        }
    }

    void on_clause(StatementId id, ExpressionId clause, const Scope& scope) override {
        const Outcome outcome = pass_.evaluate(clause, scope);
        const std::uint32_t side = outcome.is_unsettled() ? 2 : outcome.is_yes() ? 1 : 0;
        seen_.clauses.push_back({Shown::What::clause, id, clause, side});
    }

    void on_window(StatementId id, ExpressionId window, const Scope& scope,
                   const Bounds& bounds) override {
        const Expression& expression = program_.expressions[window];
        const Day inside = bounds.has_last ? bounds.last : bounds.first;
        const Day outside = bounds.has_last ? bounds.last + 1 : bounds.first - 1;
        const std::string_view side = bounds.has_last ? "last" : "first";
        const std::string_view beyond = bounds.has_last ? "after" : "before";
        const std::string text =
            fmt::format("the {} day of {}, `{}`", side, cited(id), written(expression));
        if (is_subject_on(expression, scope, inside))
            add({Shown::What::window_last_day, id, window},
                fmt::format("{}: {}", text, to_text(inside)));
        if (is_subject_on(expression, scope, outside))
            add({Shown::What::window_day_after, id, window},
                fmt::format("the day {} {}: {}", beyond, text, to_text(outside)));
    }

    void on_list(StatementId id, std::string_view clause, ExpressionId list,
                 const Scope& scope) override {
        const Expression& expression = program_.expressions[list];
        const auto alone = alone_in(pass_, expression, scope);
        if (!alone) return;
        add({Shown::What::alone, id, expression.parts[*alone]},
            fmt::format("only {} of {} `{}`", expression.labels[*alone], cited(id), clause));
    }

    Observation take() { return std::move(seen_); }

private:
    /// One line for all that its period meets.
    void on_its_last_day(StatementId id, const DutyInstance& instance, EventId done, Day last) {
        const Bounds& bounds = instance.bounds;
        const bool counted = bounds.kind == Anchor::Kind::happened && bounds.has_period;
        std::vector<Shown> shown = {{Shown::What::at_last_day, id, {}, status(instance)}};
        std::string words = "the last day of " + cited(id);
        for (const Crossing each : all_crossings) {
            if (!counted) break;
            const auto met = crossing_in_words(program_, each, bounds.anchor.day, last,
                                               calendar_of(program_.statements[id], bounds));
            if (!met) continue;
            words += ", " + *met;
            shown.push_back({Shown::What::crossing, id, {}, static_cast<std::uint32_t>(each)});
        }
        words += ": " + on(done, last);
        for (const Shown& each : shown) add(each, words);
    }

    static CalendarId calendar_of(const Statement& statement, const Bounds& bounds) {
        const bool counted = bounds.period.unit == PeriodUnit::business_days;
        return counted ? bounds.period.calendar : statement.rolling;
    }
    static std::uint32_t status(const DutyInstance& instance) {
        return static_cast<std::uint32_t>(instance.status);
    }

    bool is_on(EventId event, Day day) {
        const auto& all = pass_.occurrences(event);
        return std::any_of(all.begin(), all.end(), [&](const Occurrence& each) {
            return each.day == day && each.holds.is_yes();
        });
    }

    bool is_subject_on(const Expression& window, const Scope& scope, Day day) {
        if (window.kind == ExpressionKind::occurrence) return is_on(window.event, day);
        const Outcome subject = pass_.evaluate(window.parts[0], scope);
        return subject.is_settled() && subject.value.day() == day;
    }

    std::string cited(StatementId id) const {
        return report::cited(program_.paragraphs[program_.statements[id].paragraph].citation);
    }
    std::string on(EventId event, Day day) const {
        return program_.events[event].written + " on " + to_text(day);
    }
    std::string written(const Expression& expression) const {
        return expression.made.empty() ? words_.written(expression.span) : expression.made;
    }

    void add(const Shown& shown, std::string words) {
        for (const Boundary& each : seen_.boundaries) {
            if (each.shown == shown) return;  // of another row or instance
        }
        seen_.boundaries.push_back({shown, std::move(words)});
    }

    Pass& pass_;
    const Program& program_;
    CaseWords words_;
    Observation seen_;
};

}  // namespace

Observation observe(Pass& pass, const std::vector<StatementId>& statements,
                    const SourceMap& sources) {
    Observer observer(pass, sources);
    for (const StatementId id : statements) visit_places(pass, id, observer);
    return observer.take();
}

std::optional<std::size_t> alone_in(Pass& pass, const Expression& list, const Scope& scope) {
    std::optional<std::size_t> alone;
    for (std::size_t i = 0; i < list.parts.size(); ++i) {
        const Outcome outcome = pass.evaluate(list.parts[i], scope);
        if (outcome.is_no()) continue;
        if (!outcome.is_yes() || alone) return std::nullopt;
        alone = i;
    }
    return alone;
}

}  // namespace proviso
