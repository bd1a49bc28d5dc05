// In words, why no case shows something: it is never reached, always outranked, or never known.

#include <fmt/format.h>

#include <algorithm>

#include "interpreter/evaluate/words.hpp"
#include "interpreter/exercise/exercise.hpp"

namespace proviso {

namespace {

/// "always unknown: account first deposit": what is missing most often, the first of equals.
std::string always_unknown(const Exercise& exercise, const SeenClause& clause,
                           const SourceMap& sources) {
    if (clause.missing.empty()) return "time has not settled it in any case";
    const auto most =
        std::max_element(clause.missing.begin(), clause.missing.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    const FactSet none;
    const CaseWords words(exercise.program(), none, sources);
    NeedKey key = most->first;
    key.row = -1;
    const Program& program = exercise.program();
    switch (key.kind) {
        case Need::Kind::fact: return "always unknown: " + program.facts[FactId{key.id}].written;
        case Need::Kind::row_field:
        case Need::Kind::entry_field:
            return "always unknown: " + program.fields[FieldId{key.id}].written;
        case Need::Kind::event_date:
        case Need::Kind::log:
            if (key.id < program.events.size())
                return "never known whether there was " + program.events[EventId{key.id}].written;
            return "the log never goes far enough";
        case Need::Kind::rows:
            return "never known whether there are more of " +
                   program.records[RecordId{key.id}].written;
    }
    return "";
}

std::string cited(const Program& program, StatementId id) {
    return "§ " + program.paragraphs[program.statements[id].paragraph].citation;
}

/// Why nothing of the statement was looked at, if nothing was.
std::string why_unreached(const StatementExercise& each) {
    if (each.out_of_reach > 0) return "no case reaches the paragraph";
    if (each.out_of_dates > 0) return "no case falls into its dates";
    if (each.not_started > 0) return "no case has what it speaks of";
    return "no case";
}

}  // namespace

std::string clause_name(const SeenClause& clause) {
    switch (clause.kind) {
        case SeenClause::Kind::when: return "if";
        case SeenClause::Kind::unless: return "unless";
        case SeenClause::Kind::definition: return "means that";
        case SeenClause::Kind::advice: return "advised if";
        case SeenClause::Kind::item: return clause.label;
    }
    return "";
}

std::string why_without_effect(const Exercise& exercise, const StatementExercise& each,
                               const SourceMap& sources) {
    if (each.effect.yes > 0) return "";
    if (each.effect.no + each.effect.unsettled == 0) return why_unreached(each);
    for (const SeenClause& clause : each.clauses) {
        const bool wanted_no = clause.kind == SeenClause::Kind::unless;
        if (clause.kind != SeenClause::Kind::when && !wanted_no) continue;
        if ((wanted_no ? clause.seen.no : clause.seen.yes) > 0) continue;
        if (clause.seen.yes + clause.seen.no == 0) return always_unknown(exercise, clause, sources);
        if (!wanted_no) return "its `if` holds in no case";
        return clause.seen.unsettled == 0 ? "its `unless` always holds"
                                          : "its `unless` may always still come to hold";
    }
    if (!each.displaced_by.empty()) {
        const auto most =
            std::max_element(each.displaced_by.begin(), each.displaced_by.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        return cited(exercise.program(), most->first) + " always takes its place";
    }
    const StatementKind kind = exercise.program().statements[each.id].kind;
    if (kind == StatementKind::maximum || kind == StatementKind::minimum)
        return "it cuts the value in no case";
    if (each.not_started > 0) return "its time begins in no case";
    return "its conditions never hold together";
}

std::string why_one_sided(const Exercise& exercise, const StatementExercise& each,
                          const SeenClause& clause, const SourceMap& sources) {
    const Seen& seen = clause.seen;
    if (seen.sides() == 2) return "";
    if (seen.yes + seen.no + seen.unsettled == 0) return why_unreached(each);
    if (seen.yes + seen.no == 0) return always_unknown(exercise, clause, sources);
    return seen.yes == 0 ? "true in no case" : "false in no case";
}

}  // namespace proviso
