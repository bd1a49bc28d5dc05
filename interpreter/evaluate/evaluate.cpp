// The whole way for one case: one pass, then each question answered, then what is missing and next.

#include "interpreter/evaluate/evaluate.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "interpreter/evaluate/answers.hpp"
#include "interpreter/evaluate/beside_the_law.hpp"
#include "interpreter/evaluate/citations.hpp"
#include "interpreter/evaluate/known_on.hpp"
#include "interpreter/semantics/policy_changes.hpp"

namespace proviso {

namespace {

void note_later_events(Determination& result, const Program& program, const FactSet& facts,
                       Day as_of) {
    for (std::size_t i = 0; i < program.events.size(); ++i) {
        for (const Entry& entry : facts.events[i].entries) {
            if (entry.day <= as_of) continue;
            result.notes.push_back(
                fmt::format("{} on {} is after the as-of day and is left out",
                            program.events[EventId{static_cast<std::uint32_t>(i)}].written,
                            to_text_with_weekday(entry.day)));
        }
    }
}

/// Where nothing counts as an event that duties wait for, why what happened does not.
void note_what_does_not_count(Determination& result, Pass& pass, const CaseWords& words) {
    const Program& program = pass.program();
    Explainer explainer(pass, words);
    for (std::size_t i = 0; i < program.events.size(); ++i) {
        const EventId id{static_cast<std::uint32_t>(i)};
        if (program.events[id].counted_from.empty() || !pass.occurrences(id).empty()) continue;
        for (std::string& text : explainer.not_counted(id)) result.notes.push_back(std::move(text));
    }
}

void say_what_governs(Determination& result, Pass& pass, const CaseWords& words) {
    Explainer explainer(pass, words);
    std::string because;
    for (const StatementId id : pass.program().reach) {
        const Statement& statement = pass.program().statements[id];
        if (!statement.whole_ruleset || !pass.reach(id).is_yes()) continue;
        result.subject = false;
        because += (because.empty() ? "§ " : "; § ") + words.citation(statement);
        if (statement.condition.is_set()) {
            because +=
                ": " +
                joined(deciding_phrases(explainer.condition(statement.condition, Scope{})), "; ");
        }
        if (!statement.see.empty()) because += "; see " + statement.see;
    }
    result.not_subject_because = std::move(because);
}

void head(Determination& result, const Program& program, const FactSet& facts, Day as_of) {
    result.case_id = facts.case_id;
    result.file = facts.file;
    if (!program.policies.empty()) {
        result.ruleset = program.policies.back().written;
        result.version = program.policies.back().version;
    } else if (!program.rulesets.empty()) {
        result.ruleset = program.rulesets.front().name;
        result.version = program.rulesets.front().version;
    }
    result.edition = program.edition;
    result.calendar_edition = program.calendar_edition;
    result.as_of = as_of;
    result.logged_assumed = !facts.logged_through;
    const Day given = facts.logged_through.value_or(as_of - 1);
    result.known_on = facts.known_on;
    result.law_known_on = facts.law_known_on;
    result.logged_through = std::min({given, as_of, facts.known_on.value_or(as_of)});
    for (std::size_t i = 0; i < program.logs.size(); ++i) {
        if (!facts.logs[i] || *facts.logs[i] == result.logged_through) continue;
        result.logs.push_back(
            {program.logs[LogId{static_cast<std::uint32_t>(i)}].name, *facts.logs[i]});
    }
}

}  // namespace

namespace {

Determination determine(const Program& program, const FactSet& written, const SourceMap& sources,
                        const EvaluationRequest& request, const ByLaw* by_law) {
    Determination result;
    const FactSet facts =
        as_known(program, written, CaseWords(program, written, sources), result.notes);
    head(result, program, facts, request.as_of);
    Pass pass(program, facts, request.as_of, by_law);
    const Asked* const only = request.only ? &*request.only : nullptr;
    if (only == nullptr || !can_ask_alone(program)) pass.run();
    result.earlier_numbers = earlier_numbers(pass, result.notes);
    const CaseWords words(program, facts, sources, result.earlier_numbers);
    say_what_governs(result, pass, words);
    if (only == nullptr) {
        note_later_events(result, program, facts, request.as_of);
        if (result.subject) note_what_does_not_count(result, pass, words);
    }
    // Which paragraphs of a policy decided is found in the steps.
    AnswerBuilder builder(pass, words, by_law == nullptr ? request.detail : Detail::steps);
    for (const Question& question : questions(pass, only)) {
        Answer answer = builder.answer(question);
        if (question.term.is_set() && answer.status == Status::not_subject) continue;
        result.answers.push_back(std::move(answer));
    }
    if (only == nullptr) {
        result.needed = needed_facts(result.answers);
        result.next = next_steps(program, result.answers, request.as_of);
    }
    for (const TermId term : request.also)
        result.answers.push_back(builder.answer({AnswerKind::value, {}, term, -1, -1}));
    for (const InterpretationId id : builder.interpretations()) {
        result.interpretations.push_back(words.written(program.interpretations[id].declared_at));
    }
    result.notes.insert(result.notes.end(), builder.notes().begin(), builder.notes().end());
    return result;
}

/// The same question in the ids of the law.
EvaluationRequest asked_of_law(const Layers& layers, const ByLaw& by_law,
                               const EvaluationRequest& request) {
    EvaluationRequest asked = request;
    asked.also = same_terms(layers.top(), request.also, layers.law);
    if (!request.only) return asked;
    asked.only.emplace();
    for (const StatementId id : request.only->conduct) {
        const StatementId same = by_law.statements[id.index];
        if (same.is_set()) asked.only->conduct.insert(same);
    }
    const std::vector<TermId> terms(request.only->terms.begin(), request.only->terms.end());
    for (const TermId id : same_terms(layers.top(), terms, layers.law))
        asked.only->terms.insert(id);
    return asked;
}

}  // namespace

Determination evaluate(const Program& program, const FactSet& facts, const SourceMap& sources,
                       const EvaluationRequest& request) {
    return determine(program, facts, sources, request, nullptr);
}

Determination evaluate(const Layers& layers, const FactSet& facts, const SourceMap& sources,
                       const EvaluationRequest& request) {
    if (layers.with_policies.empty()) return evaluate(layers.law, facts, sources, request);
    const ByLaw by_law(layers.law, layers.top());
    Determination result =
        evaluate(layers.law, facts, sources, asked_of_law(layers, by_law, request));
    Determination by_policy = determine(layers.top(), facts, sources, request, &by_law);
    result.policy = std::make_shared<ByPolicy>(
        beside_the_law(by_law, layers.top(), result, std::move(by_policy)));
    return result;
}

std::string_view status_word(Status status, bool by_policy) {
    if (by_policy) {
        if (status == Status::missed) return "PAST POLICY DATE";
        if (status == Status::past_date_not_settled) return "PAST POLICY DATE, NOT SETTLED";
        if (status == Status::done_late) return "DONE AFTER POLICY DATE";
        if (status == Status::breached) return "AGAINST POLICY";
    }
    switch (status) {
        case Status::not_subject: return "NOT SUBJECT";
        case Status::not_required:
        case Status::not_started: return "NOT REQUIRED";
        case Status::open: return "OPEN";
        case Status::done_on_time: return "DONE ON TIME";
        case Status::done_late: return "DONE LATE";
        case Status::past_date_not_settled: return "PAST DATE, NOT SETTLED";
        case Status::missed:
        case Status::breached: return "MISSED (possible violation)";
        case Status::need_information: return "NEED INFORMATION";
        case Status::rules_conflict: return "RULES CONFLICT";
        case Status::failed: return "CANNOT BE COMPUTED";
        case Status::no_breach: return "NO BREACH RECORDED";
        case Status::kept: return "KEPT";
        case Status::not_open: return "NOT OPEN";
        case Status::available: return "OPEN";
        case Status::used: return "USED";
        case Status::lapsed: return "LAPSED";
        case Status::known: return "KNOWN";
        case Status::no_value: return "NO VALUE";
        case Status::waiting: return "OPEN";
    }
    return {};
}

}  // namespace proviso
