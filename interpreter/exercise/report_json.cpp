// What was exercised, as one JSON text.
#include "interpreter/base/json_writer.hpp"
#include "interpreter/exercise/report.hpp"
#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

void put_share(JsonWriter& json, std::string_view name, const Share& share) {
    json.key(name).begin_object().member("seen", share.seen).member("of", share.all).end_object();
}

void put_seen(JsonWriter& json, const Seen& seen) {
    json.member("yes", seen.yes).member("no", seen.no).member("unsettled", seen.unsettled);
}

void put_clauses(JsonWriter& json, const ExercisedRuleset& ruleset, const StatementExercise& each) {
    json.key("clauses").begin_array();
    for (const SeenClause& clause : each.clauses) {
        const Span where = ruleset.exercise.program().expressions[clause.expression].span;
        json.begin_object()
            .member("clause", clause_name(clause))
            .member("line", ruleset.sources.place(where).line);
        put_seen(json, clause.seen);
        const std::string why = why_one_sided(ruleset.exercise, each, clause, ruleset.sources);
        if (!why.empty()) json.member("because", why);
        json.end_object();
    }
    json.end_array();
}

void put_statement(JsonWriter& json, const ExercisedRuleset& ruleset,
                   const StatementExercise& each) {
    const Program& program = ruleset.exercise.program();
    const Statement& statement = program.statements[each.id];
    json.begin_object()
        .member("paragraph", program.paragraphs[statement.paragraph].citation)
        .member("file", ruleset.sources.name(statement.head.source))
        .member("line", ruleset.sources.place(statement.head).line)
        .key("effect")
        .begin_object();
    put_seen(json, each.effect);
    json.end_object();
    const std::string why = why_without_effect(ruleset.exercise, each, ruleset.sources);
    if (!why.empty()) json.member("without_effect_because", why);
    put_clauses(json, ruleset, each);
    json.key("instead_of").begin_array();
    for (const Precedence& precedence : each.precedence) {
        json.begin_object().member("paragraph", precedence.over);
        json.member("applied", precedence.seen.yes)
            .member("rejected", precedence.seen.no)
            .member("open", precedence.seen.unsettled)
            .end_object();
    }
    json.end_array().key("statuses").begin_object();
    for (const auto& [status, count] : each.statuses)
        json.member(report::status_key(status), count);
    json.end_object().end_object();
}

void put_ruleset(JsonWriter& json, const ExercisedRuleset& ruleset) {
    const ExerciseTotals totals = ruleset.exercise.totals();
    json.begin_object()
        .member("ruleset", ruleset.name)
        .member("version", ruleset.version)
        .member("edition", ruleset.exercise.program().edition)
        .member("cases", ruleset.exercise.cases())
        .key("totals")
        .begin_object();
    put_share(json, "paragraphs", totals.paragraphs);
    put_share(json, "statements", totals.statements);
    put_share(json, "outcomes", totals.outcomes);
    put_share(json, "unsettled", totals.unsettled);
    put_share(json, "precedence", totals.precedences);
    put_share(json, "table_rows", totals.rows);
    put_share(json, "readings", totals.readings);
    json.end_object().key("statements").begin_array();
    for (const StatementExercise& each : ruleset.exercise.statements())
        put_statement(json, ruleset, each);
    json.end_array().end_object();
}

}  // namespace

std::string exercise_json(const std::vector<ExercisedRuleset>& rulesets) {
    JsonWriter json;
    json.begin_object().key("rulesets").begin_array();
    for (const ExercisedRuleset& each : rulesets) put_ruleset(json, each);
    json.end_array().end_object();
    return json.finish();
}

}  // namespace proviso
