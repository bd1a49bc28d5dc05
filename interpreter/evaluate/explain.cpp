// The tree of reasons for conditions, values and terms.

#include "interpreter/evaluate/explain.hpp"

#include "interpreter/base/limits.hpp"
#include "interpreter/evaluate/evaluate.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace proviso {

namespace {

/// Deeper than this, a tree says only what a step came to; no ruleset written by hand gets there.
constexpr int deepest = 64;

/// Which parts of a list decided it: those like the outcome where one suffices, else all that matter.
bool decides(const Outcome& whole, const Outcome& part) {
    if (whole.is_unsettled()) return part.is_unsettled();
    return !part.is_unsettled() && part.is_yes() == whole.is_yes();
}

}  // namespace

std::string joined(const std::vector<std::string>& phrases, std::string_view between) {
    std::string all;
    for (const std::string& phrase : phrases) {
        if (!all.empty()) all += between;
        all += phrase;
    }
    return all;
}

std::vector<std::string> deciding_phrases(const Explanation& explanation) {
    std::vector<std::string> phrases;
    std::vector<const Explanation*> ahead{&explanation};
    while (!ahead.empty()) {
        const Explanation* node = ahead.back();
        ahead.pop_back();
        if (!node->brief.empty() &&
            std::find(phrases.begin(), phrases.end(), node->brief) == phrases.end()) {
            phrases.push_back(node->brief);
        }
        for (auto child = node->children.rbegin(); child != node->children.rend(); ++child) {
            if (child->decided) ahead.push_back(&*child);
        }
    }
    return phrases;
}

std::string Explainer::answer(const Outcome& outcome) const {
    switch (outcome.state) {
        case State::settled: return words_.value(outcome.value);
        case State::absent: return "no value";
        case State::open: return "open";
        case State::needs: return "not known";
        case State::failed: return words_.cited(pass_.failure(outcome.failure).text);
    }
    return {};
}

Explanation Explainer::condition(ExpressionId id, const Scope& scope) {
    const Expression& expression = program_.expressions[id];
    const Outcome outcome = pass_.evaluate(id, scope);
    Explanation node;
    node.what =
        expression.made.empty() ? words_.written(expression.span) : words_.cited(expression.made);
    node.line = expression.span;
    node.answer = answer(outcome);
    if (++depth_ > deepest) {
        --depth_;
        return node;
    }
    switch (expression.kind) {
        case ExpressionKind::literal: break;
        case ExpressionKind::fact:
        case ExpressionKind::field:
        case ExpressionKind::event_field:
        case ExpressionKind::event_day:
        case ExpressionKind::latest_day: node = leaf(expression, outcome, scope); break;
        case ExpressionKind::term:
            node = term_node(expression.term, scope.row_of(program_.terms[expression.term].record));
            break;
        case ExpressionKind::occurrence: node = occurrence(expression, outcome, scope); break;
        case ExpressionKind::dated: node = dated(expression, outcome, scope); break;
        case ExpressionKind::in_force:
            node = in_force(program_.item_dates[expression.dates], outcome);
            node.line = expression.span;
            break;
        case ExpressionKind::status: add_status(node, expression); break;
        case ExpressionKind::earliest:
        case ExpressionKind::sum_each:
        case ExpressionKind::number_of:
        case ExpressionKind::any_row:
        case ExpressionKind::no_row: add_rows(node, expression, outcome, scope); break;
        case ExpressionKind::add:
        case ExpressionKind::multiply:
        case ExpressionKind::lesser:
        case ExpressionKind::greater:
        case ExpressionKind::total:
        case ExpressionKind::all:
        case ExpressionKind::any:
        case ExpressionKind::none:
        case ExpressionKind::negate:
        case ExpressionKind::compare:
        case ExpressionKind::is_one_of:
        case ExpressionKind::there_is: add_parts(node, expression, outcome, scope); break;
    }
    --depth_;
    return node;
}

void Explainer::stated_fact(Explanation& node, const StatedFact& fact, const Type& type,
                            const std::string& name, const Outcome& outcome) {
    node.what = name;
    if (fact.stated != Stated::not_given) node.stated = fact.where;
    if (fact.finding) {
        node.detail = fmt::format("found by {} on {}: {}", fact.finding->by,
                                  fact.finding->on ? to_text(*fact.finding->on) : "a day not given",
                                  fact.finding->because);
    }
    const bool by_burden = outcome.is_settled() && type.unless_proved_by.is_set() &&
                           (fact.stated == Stated::not_given || fact.stated == Stated::unknown);
    if (by_burden) node.detail = "not proved by " + program_.parties[type.unless_proved_by].written;
    if (fact.stated == Stated::unknown && !by_burden) node.detail = "recorded as unknown";
    if (fact.stated == Stated::not_given && !by_burden) node.detail = "not given";
    // A value all the same: it is supposed for a trial, and the condition of the trial says so.
    const bool supposed = outcome.is_settled() && !by_burden &&
                          (fact.stated == Stated::not_given || fact.stated == Stated::unknown);
    if (supposed) node.detail.clear();
    if (fact.stated == Stated::not_applicable) node.answer = "not applicable";
    node.brief = name + ": " + node.answer;
    if (!node.detail.empty() && outcome.is_settled()) node.brief += " (" + node.detail + ")";
}

Explanation Explainer::leaf(const Expression& expression, const Outcome& outcome,
                            const Scope& scope) {
    Explanation node;
    node.line = expression.span;
    node.what = words_.written(expression.span);
    node.answer = answer(outcome);
    if (expression.kind == ExpressionKind::fact) {
        const Fact& fact = program_.facts[expression.fact];
        stated_fact(node, pass_.facts().facts[expression.fact.index], fact.type, fact.written,
                    outcome);
        return node;
    }
    if (expression.kind == ExpressionKind::field ||
        expression.kind == ExpressionKind::event_field) {
        const Field& field = program_.fields[expression.field];
        const std::int32_t row = scope.row_of(field.record);
        const Record* record = field.record.is_set() ? &program_.records[field.record] : nullptr;
        if (record != nullptr && row >= 0) {
            const auto at =
                std::find(record->fields.begin(), record->fields.end(), expression.field) -
                record->fields.begin();
            const Row& stated =
                pass_.facts().records[field.record.index].rows[static_cast<std::size_t>(row)];
            stated_fact(node, stated.fields[static_cast<std::size_t>(at)], field.type,
                        words_.field(expression.field, row), outcome);
            return node;
        }
    }
    node.brief = outcome.state == State::open ? node.what + ": not happened yet"
                                              : node.what + ": " + node.answer;
    return node;
}

void Explainer::add_parts(Explanation& node, const Expression& expression, const Outcome& outcome,
                          const Scope& scope) {
    const bool logical = expression.type.kind == ValueKind::yes_or_no;
    const bool list = expression.kind == ExpressionKind::all ||
                      expression.kind == ExpressionKind::any ||
                      expression.kind == ExpressionKind::none;
    for (std::size_t i = 0; i < expression.parts.size(); ++i) {
        const Outcome part = pass_.evaluate(expression.parts[i], scope);
        Explanation child = condition(expression.parts[i], scope);
        if (i < expression.labels.size()) child.label = expression.labels[i];
        if (list) {
            const Outcome whole =
                expression.kind == ExpressionKind::none ? negated(outcome) : outcome;
            child.decided = decides(whole, part);
        } else if (!logical) {
            child.decided = !outcome.is_unsettled() || part.is_unsettled();
        }
        node.children.push_back(std::move(child));
    }
}

void Explainer::add_rows(Explanation& node, const Expression& expression, const Outcome& outcome,
                         const Scope& scope) {
    const Record& record = program_.records[expression.record];
    const bool quantifier =
        expression.kind == ExpressionKind::any_row || expression.kind == ExpressionKind::no_row;
    const std::size_t count = pass_.row_count(expression.record);
    for (std::size_t i = 0; i < count; ++i) {
        if (node.children.size() == limits::rows_explained) {
            Explanation rest;
            rest.what = fmt::format("{} more of {}", count - i, record.written);
            rest.answer = "not listed";
            node.children.push_back(std::move(rest));
            break;
        }
        Scope inner;
        inner.record = expression.record;
        inner.row = static_cast<std::int32_t>(i);
        inner.outer = &scope;
        Outcome earlier = settled(true);
        if (expression.earlier_by.is_set()) {
            earlier = pass_.is_earlier(expression.record, expression.earlier_by, inner.row,
                                       scope.row_of(expression.record));
        }
        if (earlier.is_no()) continue;
        Explanation child;
        child.what = fmt::format("{} {}", record.written, i + 1);
        child.stated = pass_.facts().records[expression.record.index].rows[i].where;
        bool counted = true;
        for (const ExpressionId part : expression.parts) {
            const Outcome part_outcome = pass_.evaluate(part, inner);
            child.children.push_back(condition(part, inner));
            if (program_.expressions[part].type.kind != ValueKind::yes_or_no) continue;
            child.answer = answer(part_outcome);
            counted = !part_outcome.is_no();
            if (quantifier) {
                child.decided =
                    decides(expression.kind == ExpressionKind::any_row ? outcome : negated(outcome),
                            part_outcome);
            } else {
                child.decided = counted;
            }
        }
        if (!quantifier && !counted) child.answer = "does not count";
        if (counted && earlier.is_unsettled()) child.answer = "not known whether it is earlier";
        node.children.push_back(std::move(child));
    }
    if (!node.children.empty()) return;
    node.brief = fmt::format("no {} {}", record.written,
                             expression.earlier_by.is_set() ? "is earlier" : "in the case");
}

Explanation Explainer::occurrence(const Expression& expression, const Outcome& outcome,
                                  const Scope& scope) {
    Explanation node;
    node.what = words_.written(expression.span);
    node.line = expression.span;
    node.answer = answer(outcome);
    const std::string& name = program_.events[expression.event].written;
    Bounds window;
    std::string count;
    if (expression.has_window) {
        window = pass_.bounds(expression.time, expression.period, expression.anchor, scope);
        if (const auto counted = words_.count(window, expression.anchor, {}))
            count = " (" + words_.counted(*counted) + ")";
    } else if (scope.in_duty && scope.last_day != nullptr && scope.last_day->is_settled()) {
        window.has_last = true;
        window.last = scope.last_day->value.day();
    }
    if (outcome.is_yes()) {
        const auto& all = pass_.occurrences(expression.event);
        const Occurrence* in_hand = scope.occurrence_of(expression.event);
        for (const Occurrence& each : all) {
            const bool inside = (!window.has_first || window.first <= each.day) &&
                                (!window.has_last || each.day <= window.last);
            if (in_hand == nullptr && inside && each.holds.is_yes()) {
                in_hand = &each;
                break;
            }
        }
        if (in_hand != nullptr) {
            node.stated = pass_.facts()
                              .events[in_hand->source.index]
                              .entries[static_cast<std::size_t>(in_hand->entry)]
                              .where;
            node.brief = fmt::format("{} on {}", name, to_text_with_weekday(in_hand->day));
        }
        if (window.has_last)
            node.detail = fmt::format("by {}{}", to_text_with_weekday(window.last), count);
        return node;
    }
    const std::string by = window.has_last && window.kind == Anchor::Kind::happened
                               ? " by " + to_text(window.last)
                               : "";
    if (outcome.is_settled()) {
        node.brief = fmt::format("{}: none found in the {}{}{}", name,
                                 words_.log_name(expression.event), by, count);
        if (const auto& all = pass_.occurrences(expression.event); !all.empty()) {
            node.brief = fmt::format("{} on {}, {}{}", name, to_text_with_weekday(all.front().day),
                                     by.empty()                      ? "not in the window"
                                     : window.last < all.front().day ? "not" + by
                                                                     : "before the window" + by,
                                     count);
        }
        if (outcome.assumed) node.detail = "the log is assumed to be complete up to there";
    } else if (outcome.state == State::open) {
        node.brief = fmt::format("{} can still come{}{}", name, by, count);
    } else {
        node.brief = fmt::format("{}{}: not known", name, by);
    }
    return node;
}

Explanation Explainer::dated(const Expression& expression, const Outcome& outcome,
                             const Scope& scope) {
    Explanation node = condition(expression.parts[0], scope);
    const std::string subject = node.what;
    const std::string day = node.answer;
    node.what = words_.written(expression.span);
    node.line = expression.span;
    node.answer = answer(outcome);
    node.brief = subject + ": " + day;
    const Bounds window =
        pass_.bounds(expression.time, expression.period, expression.anchor, scope);
    const std::string anchor = words_.anchor_name(expression.anchor, {});
    if (window.kind != Anchor::Kind::happened) {
        node.brief += window.kind == Anchor::Kind::unsettled
                          ? fmt::format(", {} not known", anchor)
                          : fmt::format(", {} has not happened", anchor);
        if (expression.anchor.is_set())
            node.children.push_back(condition(expression.anchor, scope));
        return node;
    }
    const bool inside = outcome.is_yes() == (expression.comparison == Comparison::is);
    if (!outcome.is_settled()) return node;
    node.brief += ", is ";
    if (window.has_first && window.has_last) {
        node.brief += fmt::format("{} {} to {}", inside ? "within" : "not within",
                                  to_text(window.first), to_text(window.last));
    } else if (window.has_last) {
        node.brief += fmt::format("{} {}", inside ? "on or before" : "after", to_text(window.last));
    } else if (window.has_first) {
        node.brief +=
            fmt::format("{} {}", inside ? "on or after" : "before", to_text(window.first));
    }
    if (const auto counted = words_.count(window, expression.anchor, {}))
        node.brief += fmt::format(" ({})", words_.counted(*counted, true));
    return node;
}

void Explainer::add_status(Explanation& node, const Expression& expression) {
    for (const StatementId target : expression.targets) {
        const Statement& statement = program_.statements[target];
        const Pass::Judged found = pass_.judged(target);
        const bool by_policy = !found.pass.program().policies.empty();
        for (const DutyInstance& each : found.pass.duty(found.statement).instances) {
            Explanation child;
            child.what = program_.acts[statement.acts[0]].written;
            child.citation = words_.citation(statement);
            child.answer = std::string(status_word(each.status, by_policy));
            child.brief = fmt::format("§ {}: {}", child.citation, child.answer);
            child.line = statement.head;
            const bool breach = each.done == Done::late || each.done == Done::missed;
            child.decided =
                (node.answer == "yes") == (breach == (expression.status == StatusAsked::missed)) ||
                expression.targets.size() == 1;
            node.children.push_back(std::move(child));
        }
    }
}

Explanation Explainer::term(TermId id, std::int32_t row) {
    told_.clear();
    return term_node(id, row);
}

Explanation Explainer::term_node(TermId id, std::int32_t row) {
    const Term& term = program_.terms[id];
    const TermResult& result = pass_.term(id, row);
    Explanation node;
    node.what =
        term.record.is_set()
            ? fmt::format("{} {} {}", program_.records[term.record].written, row + 1, term.written)
            : term.written;
    node.line = term.declared_at;
    node.answer = answer(result.outcome);
    const StatementId from = !result.active.empty() ? result.active.front() : StatementId{};
    if (from.is_set()) node.citation = words_.citation(program_.statements[from]);
    if (depth_ >= deepest || !told_.insert({id, row}).second) return node;
    Scope scope;
    scope.record = term.record;
    scope.row = row;
    for (const StatementId statement : term.statements) {
        const auto among = [&](const std::vector<StatementId>& list) {
            return std::find(list.begin(), list.end(), statement) != list.end();
        };
        if (among(result.active)) {
            add_statement(node, statement, scope, "applies");
        } else if (among(result.unsettled)) {
            add_statement(node, statement, scope, "not settled");
        } else if (among(result.displaced)) {
            add_statement(node, statement, scope, "displaced");
        } else {
            add_statement(node, statement, scope, "does not apply");
        }
    }
    for (const StatementId limit : term.limits) {
        const Outcome applying = pass_.applies(limit, scope);
        add_statement(node, limit, scope,
                      applying.is_yes()  ? "limits"
                      : applying.is_no() ? "does not apply"
                                         : "not settled");
    }
    return node;
}

void Explainer::add_statement(Explanation& node, StatementId id, const Scope& scope,
                              const char* standing) {
    const Statement& statement = program_.statements[id];
    const std::string_view state = standing;
    Explanation child;
    child.what = words_.head(statement);
    child.citation = words_.citation(statement);
    child.line = statement.head;
    child.answer = standing;
    const bool counts = state == "applies" || state == "limits" || state == "not settled";
    const bool none_applies = node.answer == "no" || node.answer == "no value";
    child.decided = counts || (none_applies && state == "does not apply");
    if (statement.interpretation.is_set() && counts) {
        child.detail =
            "interpretation: " +
            words_.written(program_.interpretations[statement.interpretation].declared_at);
    }
    if (state == "displaced") {
        node.children.push_back(std::move(child));
        return;
    }
    const auto add_clause = [&](const char* word, ExpressionId clause) {
        child.children.push_back(condition(clause, scope));
        child.children.back().what = word + child.children.back().what;
    };
    if (statement.in_force)
        child.children.push_back(in_force(*statement.in_force, pass_.in_force(id)));
    if (statement.condition.is_set()) add_clause("if ", statement.condition);
    if (statement.unless.is_set()) add_clause("unless ", statement.unless);
    if (statement.value.is_set() && counts) {
        const bool chose_other = statement.otherwise.is_set() && statement.condition.is_set() &&
                                 pass_.evaluate(statement.condition, scope).is_no();
        child.children.push_back(
            condition(chose_other ? statement.otherwise : statement.value, scope));
    }
    node.children.push_back(std::move(child));
}

}  // namespace proviso
