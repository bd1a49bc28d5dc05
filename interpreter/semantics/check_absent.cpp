// What may have no value is used only where a condition asked first whether there is one; as the
// anchor of a time it is simply something that has not happened.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "interpreter/semantics/steps.hpp"

namespace proviso {

namespace {

/// A fact, field or term that may be absent.
struct Guard {
    FactId fact;
    FieldId field;
    TermId term;
    friend bool operator==(const Guard&, const Guard&) = default;
};

class AbsentCheck {
public:
    AbsentCheck(Work& work, const Statement& statement, std::set<TermId>& told)
        : work_(work), statement_(statement), told_(told) {}

    void run() {
        guard_when(statement_.condition, true);
        guard_when(statement_.unless, false);
        walk(statement_.value);
        walk(statement_.at_least);
        walk(statement_.advised);
        walk(statement_.period);
        walk_anchor(statement_.anchor);
        guards_.clear();
        guard_when(statement_.unless, false);
        walk(statement_.condition);
        guards_.clear();
        guard_when(statement_.condition, true);
        walk(statement_.unless);
        guards_.clear();
        guard_when(statement_.condition, false);
        walk(statement_.otherwise);
    }

private:
    const Expression& at(ExpressionId id) const { return work_.program.expressions[id]; }

    /// What is known to have a value when a condition holds (or does not).
    void guard_when(ExpressionId id, bool holds) {
        if (!id.is_set() || work_.is_unknown(id)) return;
        const Expression& expression = at(id);
        const ExpressionKind kind = expression.kind;
        if (kind == ExpressionKind::there_is && holds) {
            const Expression& part = at(expression.parts[0]);
            guards_.push_back({part.fact, part.field, part.term});
        } else if (kind == ExpressionKind::negate) {
            guard_when(expression.parts[0], !holds);
        } else if ((kind == ExpressionKind::all && holds) ||
                   (kind == ExpressionKind::any && !holds)) {
            for (const ExpressionId part : expression.parts) guard_when(part, holds);
        } else if (kind == ExpressionKind::none && holds) {
            for (const ExpressionId part : expression.parts) guard_when(part, false);
        }
    }

    /// The repair of a term is made where it gets its value, so it is told once; and not at all
    /// where one of its statements was found broken.
    bool is_told(TermId term) {
        const auto& statements = work_.program.terms[term].statements;
        return !told_.insert(term).second ||
               std::any_of(statements.begin(), statements.end(), [&](StatementId id) {
                   const WrittenStatement& written = work_.written[id.index];
                   return written.instead_broken || written.clauses_broken ||
                          work_.earlier.within(written.block);
               });
    }

    void leaf(ExpressionId id) {
        const Expression& expression = at(id);
        if (!expression.type.if_any) return;
        const Guard guard{expression.fact, expression.field, expression.term};
        if (std::find(guards_.begin(), guards_.end(), guard) != guards_.end()) return;
        if (expression.term.is_set() && is_told(expression.term)) return;
        const std::string name = work_.written_text(expression.span, "this");
        Report report =
            work_.report<Code::may_have_no_value>(statement_.paragraph, expression.span, name);
        if (!expression.term.is_set()) {
            report.says(fmt::format("ask first: if there is a {}", name));
            return;
        }
        const Term& term = work_.program.terms[expression.term];
        report.says(fmt::format(
            "add `otherwise` where it gets its value, or ask first: if there is a {}", name));
        if (term.statements.empty()) return;
        report.related(work_.program.statements[term.statements.front()].head,
                       "it has no value when no statement for it holds");
    }

    /// An anchor that is absent has not happened; only what stands inside it is looked at.
    void walk_anchor(ExpressionId id) {
        if (!id.is_set() || work_.is_unknown(id)) return;
        if (at(id).kind == ExpressionKind::earliest) walk_rows(at(id));
    }

    void walk_rows(const Expression& expression) {
        const bool number = expression.kind == ExpressionKind::number_of;
        const std::size_t where = number ? 0 : 1;
        const std::size_t before = guards_.size();
        if (expression.parts.size() > where) {
            walk(expression.parts[where]);
            guard_when(expression.parts[where], true);
        }
        if (expression.kind == ExpressionKind::sum_each) walk(expression.parts[0]);
        guards_.resize(before);
    }

    void walk(ExpressionId id) {
        if (!id.is_set() || work_.is_unknown(id)) return;
        const Expression& expression = at(id);
        const std::size_t before = guards_.size();
        switch (expression.kind) {
            case ExpressionKind::fact:
            case ExpressionKind::field:
            case ExpressionKind::term:
            case ExpressionKind::event_field: leaf(id); return;
            case ExpressionKind::there_is:
            case ExpressionKind::in_force: return;
            case ExpressionKind::earliest:
            case ExpressionKind::sum_each:
            case ExpressionKind::number_of: walk_rows(expression); return;
            case ExpressionKind::all: guard_when(id, true); break;
            case ExpressionKind::any: guard_when(id, false); break;
            case ExpressionKind::none: guard_when(id, true); break;
            case ExpressionKind::literal:
            case ExpressionKind::event_day:
            case ExpressionKind::latest_day:
            case ExpressionKind::add:
            case ExpressionKind::multiply:
            case ExpressionKind::lesser:
            case ExpressionKind::greater:
            case ExpressionKind::total:
            case ExpressionKind::negate:
            case ExpressionKind::compare:
            case ExpressionKind::is_one_of:
            case ExpressionKind::occurrence:
            case ExpressionKind::dated:
            case ExpressionKind::any_row:
            case ExpressionKind::no_row:
            case ExpressionKind::status: break;
        }
        for (const ExpressionId part : expression.parts) walk(part);
        walk(expression.period);
        walk_anchor(expression.anchor);
        guards_.resize(before);
    }

    Work& work_;
    const Statement& statement_;
    std::set<TermId>& told_;
    std::vector<Guard> guards_;
};

}  // namespace

void check_absent(Work& work) {
    std::set<TermId> told;
    for (const Statement& statement : work.program.statements) {
        AbsentCheck(work, statement, told).run();
    }
}

}  // namespace proviso
