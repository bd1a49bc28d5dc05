// Readings side by side, as one document.
#include "interpreter/base/json_writer.hpp"
#include "interpreter/report/entry.hpp"
#include "interpreter/report/readings.hpp"
#include "interpreter/report/words.hpp"

namespace proviso::report {

namespace {

class Writer {
public:
    explicit Writer(const ReadingsTried& tried) : tried_(tried), program_(tried.program) {}

    std::string write(const std::vector<CaseReadings>& cases,
                      const std::vector<std::string>& not_read) {
        json_.begin_object().member("schema", readings_schema);
        json_.member("edition", program_.edition);
        json_.key("questions").begin_array();
        for (const Interpretation& question : program_.interpretations) write_question(question);
        json_.end_array();
        json_.member("ways_tried", tried_.readings.all.size());
        json_.member("by_pairs", tried_.readings.by_pairs);
        json_.key("cases").begin_array();
        for (const CaseReadings& found : cases) write_case(found);
        json_.end_array().key("not_read").begin_array();
        for (const std::string& file : not_read) json_.value(file);
        return json_.end_array().end_object().finish();
    }

private:
    void write_question(const Interpretation& question) {
        json_.begin_object().member("name", question.written);
        json_.member("citation", question.on.is_set() ? program_.paragraphs[question.on].citation
                                                      : std::string());
        json_.member("question", question.question).key("options").begin_array();
        for (const std::string& option : question.options) json_.value(option);
        json_.end_array().member("adopted", question.options[question.in_force]);
        json_.member("decided_by", question.decided_by).end_object();
    }

    void write_case(const CaseReadings& found) {
        json_.begin_object().member("case", found.case_id).member("file", found.file);
        json_.member("as_of", to_text(found.as_of)).key("answers").begin_array();
        for (const DependentAnswer& answer : found.answers) write_answer(answer);
        json_.end_array().end_object();
    }

    void write_answer(const DependentAnswer& dependent) {
        json_.begin_object().member("subject", subject_text(program_, dependent.answer));
        json_.member("citation", dependent.answer.citation).key("depends_on").begin_array();
        for (const InterpretationId id : dependent.on)
            json_.value(program_.interpretations[id].written);
        json_.end_array().key("outcomes").begin_array();
        for (const OutcomeUnder& outcome : dependent.outcomes) write_outcome(dependent, outcome);
        json_.end_array().end_object();
    }

    void write_outcome(const DependentAnswer& dependent, const OutcomeUnder& outcome) {
        json_.begin_object().key("under").begin_array();
        for (const std::vector<std::uint32_t>& options : outcome.options) {
            json_.begin_object();
            for (std::size_t i = 0; i < options.size(); ++i) {
                const Interpretation& question = program_.interpretations[dependent.on[i]];
                json_.member(question.written, question.options[options[i]]);
            }
            json_.end_object();
        }
        json_.end_array();
        write_standing(outcome.answer);
        json_.end_object();
    }

    void write_standing(const std::optional<Answer>& answer) {
        json_.member("asked", answer.has_value());
        if (!answer) return;
        json_.member("status", status_key(answer->status, answer->by_policy));
        json_.member("printed", first_column(program_, *answer));
        json_.member("for_now", answer->for_now);
        const auto day = [&](std::string_view key, const std::optional<Day>& held) {
            held ? json_.member(key, to_text(*held)) : json_.key(key).null();
        };
        const auto value = [&](std::string_view key, const std::optional<Value>& held) {
            held ? json_.member(key, value_text(program_, *held)) : json_.key(key).null();
        };
        day("due", answer->due);
        day("done_on", answer->done_on);
        value("value", answer->value);
        value("required", answer->required);
        value("short_by", answer->short_by);
        json_.key("alternatives").begin_array();
        for (const std::string& each : alternatives_in_words(program_, *answer)) json_.value(each);
        json_.end_array().key("needs").begin_array();
        for (const Need& need : answer->needs) json_.value(need.text);
        json_.end_array();
    }

    JsonWriter json_;
    const ReadingsTried& tried_;
    const Program& program_;
};

}  // namespace

std::string readings_json(const ReadingsTried& tried, const std::vector<CaseReadings>& cases,
                          const std::vector<std::string>& not_read) {
    return Writer(tried).write(cases, not_read);
}

}  // namespace proviso::report
