// The words of a ruleset for programs: one object a word, all of one form.
#include "interpreter/base/json_writer.hpp"
#include "interpreter/vocabulary/vocabulary_pages.hpp"

namespace proviso {

namespace {

class JsonPage {
public:
    std::string write(const Vocabulary& words);

private:
    void put(std::string_view kind, const std::string& of, const Word& word,
             const EventWord* event = nullptr);
    void put_events(std::string_view kind, const std::vector<EventWord>& events);
    void texts(std::string_view name, const std::vector<std::string>& held) {
        json_.key(name).begin_array();
        for (const std::string& each : held) json_.value(each);
        json_.end_array();
    }

    JsonWriter json_;
};

void JsonPage::put(std::string_view kind, const std::string& of, const Word& word,
                   const EventWord* event) {
    static const EventWord none;
    const EventWord& happens = event != nullptr ? *event : none;
    json_.begin_object()
        .member("kind", kind)
        .member("name", word.name)
        .member("of", of)
        .member("type", word.type);
    texts("choices", word.choices);
    json_.member("found", word.found)
        .member("burden", word.burden)
        .member("any_number", happens.any_number)
        .member("log", happens.log)
        .member("act", happens.act);
    texts("worked_out_in", happens.worked_out_in);
    texts("paragraphs", word.paragraphs);
    texts("other_readings", word.other_readings);
    json_.member("comment", word.comment).end_object();
}

void JsonPage::put_events(std::string_view kind, const std::vector<EventWord>& events) {
    for (const EventWord& event : events) {
        put(kind, "", event.word, &event);
        for (const Word& field : event.fields) put("field", event.word.name, field);
    }
}

std::string JsonPage::write(const Vocabulary& words) {
    json_.begin_object().member("schema", words_schema).member("ruleset", words.ruleset);
    json_.key("words").begin_array();
    for (const Word& fact : words.facts) put("fact", "", fact);
    for (const Word& finding : words.findings) put("finding", "", finding);
    put_events("event", words.events);
    put_events("act", words.acts);
    for (const RecordWord& record : words.records) {
        for (const Word& field : record.fields) put("field", record.word.name, field);
        for (const Word& verdict : record.verdicts) put("verdict", record.word.name, verdict);
    }
    for (const Word& value : words.values) put("value", "", value);
    json_.end_array().key("logs").begin_array();
    for (const LogWord& log : words.logs) {
        json_.begin_object().member("name", log.name);
        texts("events", log.events);
        json_.end_object();
    }
    json_.end_array().end_object();
    return json_.finish();
}

}  // namespace

std::string vocabulary_json(const Vocabulary& vocabulary) { return JsonPage().write(vocabulary); }

}  // namespace proviso
