// The tree of trials: each unsettled answer is split on the first fact it needs, until it is settled.

#include "interpreter/evaluate/trials.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "interpreter/base/limits.hpp"

namespace proviso {

namespace {

/// Work whose results are kept from one question to the next: more of it would cost too much memory.
constexpr std::size_t most_kept = 300'000;

/// The same while one question is in hand, which needs the passes of all its trials: some 150 MB.
constexpr std::size_t most_kept_of_one = 600'000;

}  // namespace

Trials::Trials(Pass& base, const CaseWords& words)
    : base_(base), words_(words), work_left_(limits::work_of_trials) {}

TrialResult Trials::settle(const Question& question) {
    if (work_kept_ > most_kept) {
        known_open_.clear();
        passes_.clear();
        work_kept_ = 0;
    }
    TrialResult result;
    budget_ = limits::combinations;
    open_in_ = nullptr;
    std::vector<Assumption> supposed;
    std::vector<std::string> words;
    result.tried = explore(question, supposed, words, result) && result.trials.size() > 1;
    if (!result.tried) result.trials.clear();
    return result;
}

Pass* Trials::pass_for(const std::vector<Assumption>& supposed) {
    if (supposed.empty()) return &base_;
    std::vector<std::pair<NeedKey, std::int64_t>> key;
    for (const Assumption& each : supposed) {
        key.push_back({each.fact, each.stated == Stated::known ? each.value.number : INT64_MIN});
    }
    std::sort(key.begin(), key.end());
    const auto known = passes_.find(key);
    if (known != passes_.end()) return known->second.get();
    if (work_left_ == 0 || work_kept_ > most_kept_of_one) return nullptr;
    // It shares with the trial of all but the last, which came before it.
    Pass* const above = pass_for({supposed.begin(), supposed.end() - 1});
    if (above == nullptr) return nullptr;
    auto pass = std::make_unique<Pass>(*above, supposed);
    // What a question needs is worked out when asked for; a very long chain of rules, in order instead,
    // so that asking cannot go too deep.
    if (!can_ask_alone(base_.program())) pass->run();
    return passes_.emplace(std::move(key), std::move(pass)).first->second.get();
}

bool Trials::explore(const Question& question, std::vector<Assumption>& supposed,
                     std::vector<std::string>& words, TrialResult& result) {
    Pass* const pass = budget_ == 0 ? nullptr : pass_for(supposed);
    if (pass == nullptr) {
        result.too_many = true;
        return false;
    }
    --budget_;
    const std::size_t before = pass->work();
    Standing standing = find(*pass, question);
    const std::size_t work = pass->work() - before + limits::work_of_one_trial;
    work_left_ -= std::min(work_left_, work);
    work_kept_ += work;
    if (standing.is_certain()) {
        result.trials.push_back({supposed, pass, words, std::move(standing)});
        return true;
    }
    for (const NeedKey need : standing.needs) {
        const std::vector<Choice> all = choices(question, need, *pass);
        if (all.empty()) continue;
        for (const Choice& choice : all) {
            supposed.push_back(choice.assumption);
            words.push_back(choice.words);
            const bool settled = explore(question, supposed, words, result);
            supposed.pop_back();
            words.pop_back();
            if (!settled) return false;
        }
        return true;
    }
    // Nothing more can be tried. A status that stands is kept, though its date or amount may not be.
    if (standing.status == Status::need_information) return false;
    result.trials.push_back({supposed, pass, words, std::move(standing)});
    return true;
}

std::vector<Trials::Choice> Trials::choices(const Question& question, NeedKey need, Pass& pass) {
    const Program& program = pass.program();
    const Type* type = nullptr;
    std::string name;
    switch (need.kind) {
        case Need::Kind::fact:
            type = &program.facts[FactId{need.id}].type;
            name = program.facts[FactId{need.id}].written;
            break;
        case Need::Kind::row_field:
        case Need::Kind::entry_field:
            type = &program.fields[FieldId{need.id}].type;
            name = words_.field(FieldId{need.id}, need.row);
            break;
        case Need::Kind::event_date:
        case Need::Kind::log:
        case Need::Kind::rows: return {};
    }
    std::vector<Choice> all;
    const auto add = [&](const Value& value) {
        all.push_back(
            {{need, Stated::known, value}, fmt::format("{} is {}", name, words_.value(value))});
    };
    switch (type->kind) {
        case ValueKind::yes_or_no:
            add(yes_or_no(true));
            add(yes_or_no(false));
            break;
        case ValueKind::choice:
            for (const ChoiceId choice : type->choices) add(choice_value(choice));
            break;
        case ValueKind::date: all = days(question, need, name, pass); break;
        case ValueKind::money:
        case ValueKind::number:
        case ValueKind::period: break;
    }
    if (type->if_any && !all.empty()) {
        all.push_back({{need, Stated::not_applicable, {}}, name + " is not applicable"});
    }
    return all;
}

std::vector<Trials::Choice> Trials::days(const Question& question, NeedKey need,
                                         const std::string& name, Pass& pass) {
    if (open_in_ != &pass) open_ = still_open(question, pass, known_open_);
    open_in_ = &pass;
    const std::optional<std::vector<Day>> turns = turning_days(need, open_, pass, known_turns_);
    std::vector<Choice> all;
    if (!turns) return all;
    const auto add = [&](Day day, std::string words) {
        all.push_back({{need, Stated::known, date_value(day)}, std::move(words)});
    };
    if (turns->empty()) {
        add(pass.as_of(), fmt::format("{} is any day", name));
        return all;
    }
    add(turns->front() - 1, fmt::format("{} is before {}", name, to_text(turns->front())));
    for (std::size_t i = 0; i + 1 < turns->size(); ++i) {
        const Day from = (*turns)[i];
        const Day to = (*turns)[i + 1] - 1;
        add(from, from == to ? fmt::format("{} is {}", name, to_text(from))
                             : fmt::format("{} is {} to {}", name, to_text(from), to_text(to)));
    }
    add(turns->back(), fmt::format("{} is {} or later", name, to_text(turns->back())));
    return all;
}

}  // namespace proviso
