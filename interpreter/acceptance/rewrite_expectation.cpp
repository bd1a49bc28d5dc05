// Strings the parts together in the order in which people write them: status, days, amounts, reasons.
#include "interpreter/acceptance/rewrite_expectation.hpp"

#include <algorithm>

#include "interpreter/examples/compare.hpp"
#include "interpreter/examples/expectation_reading.hpp"
#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

bool contains(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

bool is_owed(Status status) {
    return status != Status::not_required && status != Status::not_started &&
           status != Status::not_subject;
}

/// As people write it: whole dollars without cents.
std::string value_words(const Program& program, const Value& value) {
    constexpr std::string_view no_cents = ".00";
    std::string text = report::value_text(program, value);
    if (value.kind == ValueKind::money && text.ends_with(no_cents))
        text.resize(text.size() - no_cents.size());
    return text;
}

class Rewriting {
public:
    Rewriting(const Program& program, const Expectation& expected, const Answer& answer)
        : program_(program),
          expected_(expected.says),
          subject_(expected),
          answer_(answer),
          other_status_(!says_status(expected.says, answer.status)) {}

    std::string wanted() const {
        const std::vector<Value> values = values_of(answer_);
        if (subject_.term.is_set() && !values.empty()) return "is " + values_text(values);
        if (subject_.term.is_set() && answer_.status == Status::no_value) return "has no value";
        const std::string_view word = words_for(program_, subject_, answer_.status);
        if (word.empty()) return {};
        std::string text = "is " + std::string(word);
        if (expected_.for_now && answer_.for_now) text += " for now";
        if (expected_.advised && answer_.advised) text += " advised";
        return text + days() + amounts() + labels() + paragraphs();
    }

private:
    static bool says_status(const Aspects& says, Status status) {
        return std::find(says.statuses.begin(), says.statuses.end(), status) != says.statuses.end();
    }

    std::string values_text(const std::vector<Value>& values) const {
        std::vector<std::string> texts;
        for (const Value& value : values) texts.push_back(value_words(program_, value));
        return report::joined(texts, " or ");
    }

    std::string days() const {
        std::string text;
        const bool wants_due = !expected_.due.empty() || other_status_;
        if (wants_due && is_owed(answer_.status) && answer_.kind != AnswerKind::ban) {
            std::vector<std::string> texts;
            for (const Day day : days_due(answer_)) texts.push_back(to_text(day));
            if (!texts.empty()) text += ", due " + report::joined(texts, " or ");
        }
        if (expected_.done && answer_.done_on) text += ", done " + to_text(*answer_.done_on);
        return text;
    }

    std::string amounts() const {
        std::string text;
        if (expected_.at_least && answer_.required)
            text += ", at least " + value_words(program_, *answer_.required);
        if (expected_.short_by && answer_.short_by)
            text += ", short by " + value_words(program_, *answer_.short_by);
        return text;
    }

    /// Exceptions that hold now.
    std::string labels() const {
        if (expected_.labels.empty() && !other_status_) return {};
        std::vector<std::string> held;
        for (const Reason& reason : answer_.reasons) {
            const bool exception = reason.kind == Reason::Kind::exception && !reason.label.empty();
            if (exception && !contains(held, reason.label)) held.push_back(reason.label);
        }
        return held.empty() ? "" : " because of " + report::joined(held, " and ");
    }

    /// Those named that still are among the reasons; where none is, those that stand against it now.
    std::string paragraphs() const {
        if (expected_.because.empty() && !other_status_) return {};
        std::vector<std::string> against, kept;
        for (const Reason& reason : answer_.reasons) {
            if (reason.citation.empty() || reason.citation == answer_.citation) continue;
            std::vector<std::string>* into = nullptr;
            if (contains(expected_.because, reason.citation)) into = &kept;
            if (into == nullptr && stands_against(reason)) into = &against;
            if (into != nullptr && !contains(*into, reason.citation))
                into->push_back(reason.citation);
        }
        std::string text;
        for (const std::string& each : kept.empty() ? against : kept)
            text += " because of § " + each;
        return text;
    }

    static bool stands_against(const Reason& reason) {
        return reason.kind == Reason::Kind::replaced ||
               reason.kind == Reason::Kind::privilege_lost ||
               reason.kind == Reason::Kind::not_subject || reason.kind == Reason::Kind::exception;
    }

    const Program& program_;
    const Aspects& expected_;
    const Expectation& subject_;
    const Answer& answer_;
    const bool other_status_;
};

NewWords refused(std::string why) { return {{}, std::move(why)}; }

}  // namespace

NewWords rewritten(const Program& program, const Determination& determination,
                   const Expectation& expected) {
    if (expected.about == Expectation::About::reach)
        return refused("the ruleset applies now: write what the case comes to");
    if (expected.about == Expectation::About::anything)
        return refused("nothing takes its place: write what an answer needs now, or delete it");
    const std::vector<const Answer*> found = answers_about(determination, expected);
    if (found.empty() && !determination.subject)
        return refused("the ruleset does not apply any more: write `this ruleset does not apply`");
    if (found.empty()) return refused("there is no such answer any more");
    if (found.size() > 1) return refused("several answers fit: say which, as in `, no. 2`");
    const Answer& answer = *found.front();
    if (!expected.number.empty() && answer.citation != expected.number)
        return refused("the case now cites § " + answer.citation + ": write that number");
    if (answer.status == Status::rules_conflict || answer.status == Status::failed)
        return refused("the rules give no answer here: that is to be put right, not accepted");
    NewWords made{Rewriting(program, expected, answer).wanted(), {}};
    if (made.wanted.empty()) made.refused = "no words of an expectation say what was found";
    return made;
}

}  // namespace proviso
