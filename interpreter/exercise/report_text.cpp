// The sums in a table, and what no case shows.
#include <fmt/format.h>

#include "interpreter/evaluate/words.hpp"
#include "interpreter/exercise/report.hpp"
#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

using report::Lines;
using report::Tone;

constexpr std::size_t hang = 6;

void put_share(Lines& lines, const std::string& name, const Share& share, const std::string& says) {
    if (share.all == 0) return;
    lines.column("  " + name, 16)
        .column(fmt::format("{} of {}", share.seen, share.all), 14)
        .column(percent(share), 9, share.whole() ? Tone::good : Tone::plain)
        .flow(says, 39)
        .end();
}

void put_totals(Lines& lines, const ExercisedRuleset& ruleset) {
    const ExerciseTotals totals = ruleset.exercise.totals();
    lines
        .flow(fmt::format("{} {}: what {} exercise", ruleset.name, ruleset.version,
                          report::counted(ruleset.exercise.cases(), "case", "cases")),
              2, Tone::heading)
        .end();
    put_share(lines, "paragraphs", totals.paragraphs, "have a statement that took effect");
    put_share(lines, "statements", totals.statements, "took effect");
    put_share(lines, "outcomes", totals.outcomes, "of clauses and labels: seen true, seen false");
    put_share(lines, "unsettled", totals.unsettled, "of clauses and labels: also seen unsettled");
    put_share(lines, "precedence", totals.precedences,
              "of `instead of`: seen applied, seen rejected");
    put_share(lines, "table rows", totals.rows, "took effect");
    put_share(lines, "readings", totals.readings, "adopted, and a statement of theirs took effect");
}

/// "3 DONE ON TIME, 1 MISSED"
std::string statuses_text(const StatementExercise& each) {
    std::string text;
    for (const auto& [status, count] : each.statuses) {
        text += fmt::format("{}{} {}{}", text.empty() ? "" : ", ", count,
                            report::short_status_text(status, false),
                            status == Status::not_started ? " (not started)" : "");
    }
    return text;
}

/// What no case shows of a statement, a line each.
std::vector<std::string> gaps_of(const ExercisedRuleset& ruleset, const StatementExercise& each) {
    std::vector<std::string> gaps;
    const Program& program = ruleset.exercise.program();
    if (const std::string why = why_without_effect(ruleset.exercise, each, ruleset.sources);
        !why.empty())
        gaps.push_back("never took effect: " + why);
    for (const SeenClause& clause : each.clauses) {
        const std::string why = why_one_sided(ruleset.exercise, each, clause, ruleset.sources);
        if (why.empty()) continue;
        const Span where = program.expressions[clause.expression].span;
        gaps.push_back(fmt::format("line {} `{}`: {}", ruleset.sources.place(where).line,
                                   clause_name(clause), why));
    }
    for (const Precedence& precedence : each.precedence) {
        if (precedence.seen.sides() == 2) continue;
        const std::string never = precedence.seen.yes == 0 ? "applied" : "rejected";
        gaps.push_back(fmt::format("instead of § {}: never {}{}", precedence.over, never,
                                   precedence.seen.sides() == 0 ? " nor rejected" : ""));
    }
    return gaps;
}

void put_statement(Lines& lines, const ExercisedRuleset& ruleset, const StatementExercise& each,
                   const std::vector<std::string>& gaps) {
    const Statement& statement = ruleset.exercise.program().statements[each.id];
    const FactSet none;
    const CaseWords words(ruleset.exercise.program(), none, ruleset.sources);
    lines
        .flow(fmt::format("  {}:{}  {}", ruleset.sources.name(statement.head.source),
                          ruleset.sources.place(statement.head).line, words.head(statement)),
              hang)
        .end();
    for (const std::string& gap : gaps) lines.column("    ", 4).flow(gap, hang).end();
    if (const std::string seen = statuses_text(each); !seen.empty())
        lines.column("    ", 4).flow("seen " + seen, hang, Tone::quiet).end();
}

}  // namespace

std::string percent(const Share& share) {
    return fmt::format("{}.{} %", share.per_mille() / 10, share.per_mille() % 10);
}

std::string exercise_text(const ExercisedRuleset& ruleset, const report::Page& page, bool all) {
    Lines lines(page);
    put_totals(lines, ruleset);
    const Program& program = ruleset.exercise.program();
    ParagraphId last;
    for (const StatementExercise& each : ruleset.exercise.statements()) {
        const std::vector<std::string> gaps = gaps_of(ruleset, each);
        if (gaps.empty() && !all) continue;
        const ParagraphId paragraph = program.statements[each.id].paragraph;
        if (paragraph != last) {
            lines.gap()
                .flow("§ " + program.paragraphs[paragraph].citation + "  " +
                          program.paragraphs[paragraph].title,
                      2, Tone::heading)
                .end();
        }
        last = paragraph;
        put_statement(lines, ruleset, each, gaps);
    }
    return lines.take();
}

}  // namespace proviso
