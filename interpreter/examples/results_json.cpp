// Results of examples as one JSON text.
#include "interpreter/base/json_writer.hpp"
#include "interpreter/examples/results.hpp"

namespace proviso {

namespace {

void put_commit(JsonWriter& json, std::string_view key, const CommitTold& commit) {
    json.key(key)
        .begin_object()
        .member("id", commit.id)
        .member("on", to_text(commit.day))
        .member("author", commit.author)
        .member("subject", commit.subject)
        .end_object();
}

void put_last_passed(JsonWriter& json, const LastPassed& passed) {
    const auto put_lines = [&](std::string_view key, const std::vector<std::string>& lines) {
        json.key(key).begin_array();
        for (const std::string& line : lines) json.value(line);
        json.end_array();
    };
    json.key("last_passed").begin_object();
    if (passed.passed_at) put_commit(json, "at", *passed.passed_at);
    if (passed.broken_by) put_commit(json, "before", *passed.broken_by);
    if (!passed.not_known.empty()) json.member("not_known", passed.not_known);
    json.key("changed").begin_array();
    for (const LastPassed::Change& change : passed.changes) {
        json.begin_object().member("name", change.name);
        put_lines("before", change.before);
        put_lines("after", change.after);
        json.end_object();
    }
    json.end_array();
    if (passed.more_changes > 0) json.member("more_changed", passed.more_changes);
    json.end_object();
}

void put_found(JsonWriter& json, const Actual& actual, const SourceMap& sources) {
    json.member("found", actual.status).key("found_because").begin_array();
    for (const std::string& line : actual.lines) json.value(line);
    json.end_array();
    if (!actual.counted.empty()) json.member("counted", actual.counted);
    if (actual.last_passed) put_last_passed(json, *actual.last_passed);
    if (!actual.rule.source.is_set()) return;
    json.key("rule")
        .begin_object()
        .member("file", sources.name(actual.rule.source))
        .member("line", sources.place(actual.rule).line)
        .end_object();
    json.key("steps").begin_array();
    for (const report::ExplanationLine& step : actual.steps) {
        json.begin_object().member("level", step.level);
        if (!step.answer.empty()) json.member("answer", step.answer);
        json.member("text", step.text);
        if (!step.places.empty()) json.member("places", step.places);
        json.end_object();
    }
    json.end_array();
}

void put_expectation(JsonWriter& json, const Expectation& expected, const Actual& actual,
                     const SourceMap& sources) {
    json.begin_object()
        .member("line", sources.place(expected.where).line)
        .member("expected", expected.written)
        .member("as_expected", actual.as_expected);
    if (!expected.authority.empty()) json.member("stands_on", expected.authority);
    if (!actual.as_expected) put_found(json, actual, sources);
    json.end_object();
}

void put_example(JsonWriter& json, const ExampleResult& result, const SourceMap& sources) {
    const Example& example = *result.example;
    json.begin_object()
        .member("name", example.name)
        .member("file", sources.name(example.head.source))
        .member("line", sources.place(example.head).line)
        .member("as_of", to_text(example.as_of))
        .member("as_expected", result.as_expected())
        .key("expectations")
        .begin_array();
    for (std::size_t at = 0; at < result.actual.size(); ++at)
        put_expectation(json, example.expects[at], result.actual[at], sources);
    json.end_array().end_object();
}

}  // namespace

std::string results_json(const std::vector<RulesetResults>& rulesets, const SourceMap& sources) {
    JsonWriter json;
    json.begin_object().key("rulesets").begin_array();
    for (const RulesetResults& ruleset : rulesets) {
        json.begin_object()
            .member("ruleset", ruleset.name)
            .member("version", ruleset.version)
            .member("edition", ruleset.edition)
            .member("not_as_expected", ruleset.results.failed())
            .key("examples")
            .begin_array();
        for (const ExampleResult& result : ruleset.results.results)
            put_example(json, result, sources);
        json.end_array().end_object();
    }
    json.end_array().end_object();
    return json.finish();
}

}  // namespace proviso
