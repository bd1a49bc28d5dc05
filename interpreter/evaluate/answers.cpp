// One answer at a time: settled by the rules, settled by trying every case, or spread over alternatives.

#include "interpreter/evaluate/answers.hpp"

#include <algorithm>
#include <set>

#include "interpreter/evaluate/evaluate.hpp"

namespace proviso {

namespace {

/// More trials than this are listed with all their facts: comparing each with each would cost too much.
constexpr std::size_t most_compared = 64;

/// Whether both can be so at once, leaving one fact out of account.
bool compatible(const Trial& a, const Trial& b, NeedKey without) {
    for (std::size_t i = 0; i < a.supposed.size(); ++i) {
        for (std::size_t j = 0; j < b.supposed.size(); ++j) {
            const bool same_fact =
                a.supposed[i].fact == b.supposed[j].fact && a.supposed[i].fact != without;
            if (same_fact && a.words[i] != b.words[j]) return false;
        }
    }
    return true;
}

/// A fact decides nothing when trials that differ in it alone all end alike.
bool is_idle(const std::vector<Trial>& trials, NeedKey fact) {
    for (std::size_t i = 0; i < trials.size(); ++i) {
        for (std::size_t j = i + 1; j < trials.size(); ++j) {
            const bool alike = trials[i].standing.same_answer(trials[j].standing);
            if (!alike && compatible(trials[i], trials[j], fact)) return false;
        }
    }
    return true;
}

/// Takes facts that decide nothing out of the trials' words, so that what is left decides.
void drop_idle_facts(std::vector<Trial>& trials) {
    if (trials.size() > most_compared) return;
    std::vector<NeedKey> facts;
    for (const Trial& trial : trials) {
        for (const Assumption& each : trial.supposed) {
            if (std::find(facts.begin(), facts.end(), each.fact) == facts.end())
                facts.push_back(each.fact);
        }
    }
    for (const NeedKey fact : facts) {
        if (!is_idle(trials, fact)) continue;
        for (Trial& trial : trials) {
            for (std::size_t i = trial.supposed.size(); i-- > 0;) {
                if (trial.supposed[i].fact != fact) continue;
                trial.supposed.erase(trial.supposed.begin() + static_cast<std::ptrdiff_t>(i));
                trial.words.erase(trial.words.begin() + static_cast<std::ptrdiff_t>(i));
            }
        }
    }
}

bool agree(const std::vector<Trial>& trials, bool (*same)(const Standing&, const Standing&)) {
    return std::all_of(trials.begin(), trials.end(), [&](const Trial& trial) {
        return same(trials.front().standing, trial.standing);
    });
}

}  // namespace

Answer AnswerBuilder::answer(const Question& question) {
    Answer answer;
    answer.kind = question.kind;
    answer.statement = question.statement;
    answer.term = question.term;
    answer.row = question.row;
    answer.occurrence = question.occurrence;
    answer.by_policy = !program_.policies.empty();
    name(answer, question);
    const Standing found = find(pass_, question);
    answer.status = found.status;
    answer.for_now = found.for_now;
    answer.due = found.due;
    answer.value = found.value;
    for (const WaitKey key : found.waits) answer.waits.push_back(words_.wait(key));
    if (found.needs.empty()) {
        question.term.is_set() ? fill_value(answer, question, pass_)
                               : fill_duty(answer, question, pass_);
    } else {
        settle(answer, question, found);
    }
    return answer;
}

void AnswerBuilder::name(Answer& answer, const Question& question) {
    const ParagraphId paragraph = [&] {
        if (!question.term.is_set()) return program_.statements[question.statement].paragraph;
        const TermResult& result = pass_.term(question.term, question.row);
        if (!result.active.empty()) return program_.statements[result.active.front()].paragraph;
        for (const StatementId id : program_.terms[question.term].statements) {
            if (program_.statements[id].instead_of.empty())
                return program_.statements[id].paragraph;
        }
        return ParagraphId{};
    }();
    if (paragraph.is_set()) {
        answer.citation = words_.citation(paragraph);
        answer.paragraph = program_.paragraphs[paragraph].citation;
        answer.title = program_.paragraphs[paragraph].title;
    }
    if (question.term.is_set()) {
        answer.subject = program_.terms[question.term].written;
        return;
    }
    const Statement& statement = program_.statements[question.statement];
    for (const ActId act : statement.acts) {
        answer.subject += (answer.subject.empty() ? "" : " or ") + program_.acts[act].written;
    }
    answer.party = program_.parties[statement.party].written;
    answer.path = statement.path;
}

void AnswerBuilder::settle(Answer& answer, const Question& question, const Standing& found) {
    const bool step = question.term.is_set() && is_step(program_, question.term);
    TrialResult tried = step ? TrialResult{} : trials_.settle(question);
    answer.too_many_to_try = tried.too_many;
    if (!tried.tried) {
        fill_needs(answer, found.needs);
        if (question.row >= 0) return;  // a verdict that is not known has no reasons yet
        question.term.is_set() ? fill_value(answer, question, pass_)
                               : fill_duty(answer, question, pass_);
        return;
    }
    weigh(answer, question, std::move(tried.trials));
}

void AnswerBuilder::weigh(Answer& answer, const Question& question, std::vector<Trial> trials) {
    drop_idle_facts(trials);
    const Standing& first = trials.front().standing;
    // A last day that hung on no missing fact stays settled, though nothing may be owed by it.
    const std::optional<Day> due = answer.due ? answer.due : first.due;
    const bool same_due = answer.due || agree(trials, [](const Standing& a, const Standing& b) {
                              return a.due == b.due;
                          });
    const bool same_value =
        agree(trials, [](const Standing& a, const Standing& b) { return a.value == b.value; });
    const bool same_required = agree(
        trials, [](const Standing& a, const Standing& b) { return a.required == b.required; });
    const bool same_day_done =
        agree(trials, [](const Standing& a, const Standing& b) { return a.done_on == b.done_on; });
    const bool same_status = same_value && agree(trials, [](const Standing& a, const Standing& b) {
                                 return a.status == b.status;
                             });
    const bool for_now = std::any_of(trials.begin(), trials.end(),
                                     [](const Trial& trial) { return trial.standing.for_now; });
    const bool was_settled = answer.status != Status::need_information;
    answer.status = same_status ? first.status : Status::need_information;
    answer.for_now = same_status && for_now;
    const bool all_same = same_status && same_due && same_required && same_day_done;
    answer.certain_by_cases = same_status && !was_settled;
    question.term.is_set() ? fill_value(answer, question, pass_)
                           : fill_duty(answer, question, pass_);
    if (same_status) {
        answer.waits.clear();
        std::set<WaitKey> waits;
        for (const Trial& trial : trials)
            waits.insert(trial.standing.waits.begin(), trial.standing.waits.end());
        for (const WaitKey key : waits) answer.waits.push_back(words_.wait(key));
        take_from_trials(answer, question, trials);
    }
    answer.due = same_due ? due : std::nullopt;
    answer.value = same_value ? first.value : std::nullopt;
    const bool nothing_due =
        answer.status == Status::not_required || answer.status == Status::not_subject ||
        answer.status == Status::not_started || answer.status == Status::not_open;
    if (nothing_due) answer.due.reset();
    if (!answer.due) answer.count.reset();
    if (!same_required) answer.required.reset(), answer.short_by.reset();
    keep_common_reasons(answer, question, trials);
    if (same_status)
        answer.why.answer = std::string(status_word(answer.status, answer.by_policy)) +
                            (answer.for_now ? " for now" : "");
    if (all_same) {
        answer.why.detail = "the same for every value of the facts that are not known";
        return;
    }
    spread(answer, question, trials);
}

void AnswerBuilder::take_from_trials(Answer& answer, const Question& question,
                                     const std::vector<Trial>& trials) {
    Answer supposed = answer;
    Pass& first = *trials.front().pass;
    question.term.is_set() ? fill_value(supposed, question, first)
                           : fill_duty(supposed, question, first);
    answer.reasons = supposed.reasons;
    answer.count = supposed.count;
    answer.done_on = supposed.done_on;
    answer.required = supposed.required;
    answer.short_by = supposed.short_by;
    answer.entries = supposed.entries;
    answer.advised = std::all_of(trials.begin(), trials.end(),
                                 [](const Trial& trial) { return trial.standing.advised; });
    for (const Trial& trial : trials) {
        const DutyInstance* duty =
            question.term.is_set() ? nullptr : instance_of(*trial.pass, question);
        if (duty == nullptr) continue;
        if (duty->done_on != answer.done_on) answer.done_on.reset();
        if (!(duty->required == answer.required)) answer.required.reset(), answer.short_by.reset();
    }
}

void AnswerBuilder::keep_common_reasons(Answer& answer, const Question& question,
                                        const std::vector<Trial>& trials) {
    if (trials.size() > most_compared) answer.reasons.clear();
    for (const Trial& trial : trials) keep_reasons_of(trial, question, answer.reasons);
}

void AnswerBuilder::keep_reasons_of(const Trial& trial, const Question& question,
                                    std::vector<Reason>& kept) {
    if (kept.empty()) return;
    Explainer explainer(*trial.pass, words_);
    std::vector<Reason> reasons;
    if (question.term.is_set()) {
        reasons = explainer.term_reasons(question.term, question.row);
    } else if (const DutyInstance* duty = instance_of(*trial.pass, question)) {
        reasons = explainer.duty_reasons(question.statement, *duty);
    }
    std::erase_if(kept, [&](const Reason& mine) {
        return std::none_of(reasons.begin(), reasons.end(), [&](const Reason& other) {
            return other.kind == mine.kind && other.text == mine.text;
        });
    });
}

void AnswerBuilder::spread(Answer& answer, const Question& question,
                           const std::vector<Trial>& trials) {
    std::vector<NeedKey> deciding;
    std::vector<const Trial*> kinds;
    for (const Trial& trial : trials) {
        for (const Assumption& each : trial.supposed) {
            if (std::find(deciding.begin(), deciding.end(), each.fact) == deciding.end())
                deciding.push_back(each.fact);
        }
        const auto known = std::find_if(kinds.begin(), kinds.end(), [&](const Trial* kind) {
            return kind->standing.same_answer(trial.standing);
        });
        const auto position = static_cast<std::size_t>(known - kinds.begin());
        if (position == kinds.size()) {
            kinds.push_back(&trial);
            answer.alternatives.push_back(alternative(question, trial));
        } else if (trials.size() > most_compared) {
            answer.alternatives[position].reasons.clear();
        } else {
            keep_reasons_of(trial, question, answer.alternatives[position].reasons);
        }
        const std::string when = joined(trial.words, " and ");
        auto& ways = answer.alternatives[position].when;
        if (std::find(ways.begin(), ways.end(), when) == ways.end()) ways.push_back(when);
    }
    fill_needs(answer, deciding);
}

Alternative AnswerBuilder::alternative(const Question& question, const Trial& trial) {
    Alternative alternative;
    alternative.status = trial.standing.status;
    alternative.for_now = trial.standing.for_now;
    alternative.due = trial.standing.due;
    alternative.value = trial.standing.value;
    alternative.required = trial.standing.required;
    alternative.done_on = trial.standing.done_on;
    const DutyInstance* duty =
        question.term.is_set() ? nullptr : instance_of(*trial.pass, question);
    if (duty == nullptr || detail_ == Detail::outcome) return alternative;
    Explainer explainer(*trial.pass, words_);
    alternative.reasons = explainer.duty_reasons(question.statement, *duty);
    const Statement& statement = program_.statements[question.statement];
    alternative.count = words_.count(duty->bounds, statement.anchor, statement.each);
    return alternative;
}

/// A duty that has not started rests on no reading of anything yet; what its notes tell is told.
void AnswerBuilder::gather(Answer& answer, const Basis& basis) {
    if (answer.status != Status::not_started) {
        const auto& adopted = basis.interpretations;
        interpretations_.insert(adopted.begin(), adopted.end());
        for (const InterpretationId id : adopted)
            answer.interpretations.push_back(program_.interpretations[id].written);
    }
    notes_.insert(basis.notes.begin(), basis.notes.end());
}

void AnswerBuilder::fill_duty(Answer& answer, const Question& question, Pass& pass) {
    const DutyInstance* duty = instance_of(pass, question);
    if (duty == nullptr) return;
    const Statement& statement = program_.statements[question.statement];
    if (detail_ >= Detail::reasons) {
        Explainer explainer(pass, words_);
        answer.reasons = explainer.duty_reasons(question.statement, *duty);
        answer.count = words_.count(duty->bounds, statement.anchor, statement.each);
        if (&pass == &pass_) {
            if (detail_ == Detail::steps) answer.why = explainer.duty(question.statement, *duty);
            gather(answer, basis_.of_duty(question.statement));
        }
    }
    answer.done_on = duty->done_on;
    answer.required = duty->required;
    answer.short_by = duty->short_by;
    answer.advised = duty->advised.is_yes();
    for (const EntryRef& entry : duty->entries) {
        const Entry& stated =
            pass.facts().events[entry.event.index].entries[static_cast<std::size_t>(entry.entry)];
        EntryUsed used{entry.event, entry.day, std::nullopt, stated.where};
        const FieldId money = program_.acts[program_.events[entry.event].act].money;
        const auto& fields = program_.events[entry.event].fields;
        const auto at = std::find(fields.begin(), fields.end(), money);
        if (at != fields.end()) {
            const StatedFact& amount = stated.fields[static_cast<std::size_t>(at - fields.begin())];
            if (amount.stated == Stated::known) used.amount = amount.value;
        }
        answer.entries.push_back(std::move(used));
    }
}

void AnswerBuilder::fill_value(Answer& answer, const Question& question, Pass& pass) {
    if (detail_ >= Detail::reasons) {
        Explainer explainer(pass, words_);
        answer.reasons = explainer.term_reasons(question.term, question.row);
        if (&pass == &pass_) {
            if (detail_ == Detail::steps) answer.why = explainer.term(question.term, question.row);
            gather(answer, basis_.of_term(question.term, question.row));
        }
    }
    const TermResult& result = pass.term(question.term, question.row);
    if (!result.active.empty()) answer.statement = result.active.front();
}

void AnswerBuilder::fill_needs(Answer& answer, const std::vector<NeedKey>& needs) {
    answer.needs.clear();
    for (const NeedKey key : needs) answer.needs.push_back(words_.need(key));
}

}  // namespace proviso
