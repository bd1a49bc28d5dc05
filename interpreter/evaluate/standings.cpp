// Reads a finished pass question by question.

#include "interpreter/evaluate/standings.hpp"

#include <algorithm>

#include "interpreter/base/limits.hpp"

namespace proviso {

namespace {

AnswerKind kind_of(StatementKind kind) {
    switch (kind) {
        case StatementKind::ban: return AnswerKind::ban;
        case StatementKind::permission: return AnswerKind::permission;
        case StatementKind::value:
        case StatementKind::condition:
        case StatementKind::maximum:
        case StatementKind::minimum:
        case StatementKind::same_event:
        case StatementKind::duty:
        case StatementKind::reach: break;
    }
    return AnswerKind::duty;
}

Standing find_value(Pass& pass, const Question& question) {
    Outcome outcome = pass.term(question.term, question.row).outcome;
    Standing standing;
    const Outcome reach = pass.ruleset_applies();
    if (reach.is_no()) {
        standing.status = Status::not_subject;
        return standing;
    }
    if (reach.is_unsettled()) {
        Outcome first = reach;
        absorb(first, outcome);
        outcome = first;
    }
    standing.needs = outcome.needs;
    standing.waits = outcome.waits;
    switch (outcome.state) {
        case State::settled:
            standing.status = Status::known;
            standing.for_now = outcome.passing;
            standing.value = outcome.value;
            break;
        case State::absent: standing.status = Status::no_value; break;
        case State::open: standing.status = Status::waiting; break;
        case State::needs: standing.status = Status::need_information; break;
        case State::failed: {
            const bool conflict = pass.failure(outcome.failure).kind == Failure::Kind::conflict;
            standing.status = conflict ? Status::rules_conflict : Status::failed;
            standing.needs.clear();
            break;
        }
    }
    return standing;
}

}  // namespace

bool can_ask_alone(const Program& program) {
    constexpr std::size_t longest = 1'000;
    return program.order.size() <= longest && !program.index.has_conflicts;
}

std::vector<Question> questions(Pass& pass, const Asked* only) {
    const Program& program = pass.program();
    const auto conduct_wanted = [&](StatementId id) {
        return only == nullptr || only->conduct.contains(id);
    };
    const auto term_wanted = [&](TermId id) { return only == nullptr || only->terms.contains(id); };
    std::vector<Question> all;
    for (const Paragraph& paragraph : program.paragraphs) {
        for (const StatementId id : paragraph.statements) {
            const Statement& statement = program.statements[id];
            if (!is_conduct(statement.kind) || !conduct_wanted(id)) continue;
            const std::size_t count = pass.duty(id).instances.size();
            for (std::size_t i = 0; i < count; ++i) {
                const bool one_each = pass.duty(id).instances[i].occurrence >= 0;
                all.push_back({kind_of(statement.kind),
                               id,
                               {},
                               -1,
                               one_each ? static_cast<std::int32_t>(i) : -1});
            }
        }
    }
    for (std::size_t i = 0; i < program.terms.size(); ++i) {
        const TermId id{static_cast<std::uint32_t>(i)};
        const Term& term = program.terms[id];
        if (term.declared && !term.record.is_set() && term_wanted(id))
            all.push_back({AnswerKind::value, {}, id, -1, -1});
    }
    for (std::size_t i = 0; i < program.records.size(); ++i) {
        const RecordId record{static_cast<std::uint32_t>(i)};
        const bool with_steps = pass.row_count(record) <= limits::rows_with_steps;
        for (std::size_t row = 0; row < pass.row_count(record); ++row) {
            for (const TermId id : program.records[record].derived) {
                if (!term_wanted(id) || (!with_steps && is_step(program, id))) continue;
                all.push_back({AnswerKind::verdict, {}, id, static_cast<std::int32_t>(row), -1});
            }
        }
    }
    return all;
}

bool is_step(const Program& program, TermId term) {
    const RecordId record = program.terms[term].record;
    if (!record.is_set() || program.terms[term].declared) return false;
    const std::vector<TermId>& all = program.records[record].derived;
    return std::any_of(all.begin(), all.end(),
                       [&](TermId other) { return program.terms[other].declared; });
}

const DutyInstance* instance_of(Pass& pass, const Question& question) {
    for (const DutyInstance& instance : pass.duty(question.statement).instances) {
        if (instance.occurrence == question.occurrence) return &instance;
    }
    return nullptr;
}

Standing find(Pass& pass, const Question& question) {
    if (question.term.is_set()) return find_value(pass, question);
    Standing standing;
    const DutyInstance* duty = instance_of(pass, question);
    if (duty == nullptr) {
        standing.status = Status::not_started;
        return standing;
    }
    standing.status = duty->status;
    standing.for_now = duty->for_now;
    standing.waits = duty->owed.waits;
    if (duty->owed.is_no() || duty->status == Status::not_started ||
        duty->status == Status::not_open)
        return standing;
    if (duty->status == Status::open) standing.required = duty->required;
    standing.advised = duty->advised.is_yes();
    if (duty->advised.is_unsettled()) unite(standing.needs, duty->advised.needs);
    // What is owed without delay is over on the day it was done, and was due on no day that has a date.
    const bool has_due_day =
        pass.program().statements[question.statement].time != TimeForm::without_delay;
    if (has_due_day && duty->last_day.is_settled()) standing.due = duty->last_day.value.day();
    if (duty->status == Status::need_information) {
        unite(standing.needs, duty->owed.needs);
        if (duty->done == Done::unsettled) unite(standing.needs, duty->done_why.needs);
    }
    if (duty->last_day.is_unsettled()) unite(standing.needs, duty->last_day.needs);
    standing.done_on = duty->done_on;
    if (!duty->done_on) unite(standing.needs, duty->done_day.needs);
    if (duty->done == Done::open) unite(standing.waits, duty->done_why.waits);
    return standing;
}

}  // namespace proviso
