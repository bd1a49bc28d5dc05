#pragma once
// What cases exercise of a ruleset: which statements took effect in them, and both sides of each clause.

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "interpreter/base/source_map.hpp"
#include "interpreter/evaluate/pass.hpp"
#include "interpreter/semantics/program.hpp"
#include "interpreter/semantics/resolve.hpp"

namespace proviso {

/// How often something came out yes, no, or could not be settled.
struct Seen {
    std::uint32_t yes = 0, no = 0, unsettled = 0;

    void add(const Outcome& outcome);
    /// Of the two sides: 0, 1 or 2.
    std::uint32_t sides() const { return (yes > 0 ? 1U : 0U) + (no > 0 ? 1U : 0U); }
};

/// A condition of a statement, or one item of its labelled list: true and false are its two sides.
struct SeenClause {
    enum class Kind : std::uint8_t { when, unless, definition, advice, item } kind = Kind::when;
    ExpressionId expression;
    std::string label;  ///< "(A)", of an item
    Seen seen;
    std::map<NeedKey, std::uint32_t> missing{};  ///< what it was not settled for, and how often
};

/// A statement that is `instead of` others: applied is yes, rejected no.
struct Precedence {
    std::string over;  ///< the paragraph it takes the place of, without "§ "
    std::vector<StatementId> statements;
    Seen seen;
};

/// One statement, and what became of it over all cases.
struct StatementExercise {
    StatementId id;
    Seen effect;  ///< a value that held, a duty that was owed, paragraphs taken out …
    std::vector<SeenClause> clauses;
    std::vector<Precedence> precedence;
    std::map<Status, std::uint32_t> statuses;  ///< of a duty, ban or permission
    // Why it took no effect, counted in cases.
    std::uint32_t out_of_dates = 0, out_of_reach = 0, not_started = 0;
    std::map<StatementId, std::uint32_t> displaced_by;
};

/// How much of something was seen.
struct Share {
    std::uint32_t seen = 0, all = 0;

    bool whole() const { return seen == all; }
    /// In tenths of a percent, rounded down so that 1000 is said of all alone; 1000 of nothing.
    std::uint32_t per_mille() const { return all == 0 ? 1000 : seen * 1000 / all; }
};

/// Sums over a ruleset.
struct ExerciseTotals {
    Share paragraphs;   ///< with at least one statement that took effect
    Share statements;   ///< that took effect
    Share outcomes;     ///< sides of clauses
    Share unsettled;    ///< clauses that were also seen unsettled
    Share precedences;  ///< sides of `instead of`
    Share rows;         ///< rows of tables that took effect
    Share readings;     ///< adopted options of which a statement took effect
};

/// Watches cases go through a program. Of a program with policies, only the statements of `sources` count,
/// which must be among its files; so what a ruleset uses is not counted with it.
class Exercise {
public:
    Exercise(const Layers& layers, const std::vector<SourceId>& sources);

    /// Runs one case; the same case twice counts twice.
    void observe(const FactSet& facts, Day as_of, const SourceMap& sources);

    const Program& program() const { return layers_.top(); }
    std::size_t cases() const { return cases_; }
    /// In the order of the paragraphs, then of the files.
    const std::vector<StatementExercise>& statements() const { return statements_; }
    /// Every paragraph that one of the statements stands in, in order.
    std::vector<ParagraphId> paragraphs() const;
    ExerciseTotals totals() const;

private:
    void observe_statement(StatementExercise& each, Pass& pass);
    void observe_term(StatementExercise& each, Pass& pass, const Statement& statement);
    void observe_conduct(StatementExercise& each, Pass& pass, const Statement& statement);
    void observe_event(StatementExercise& each, Pass& pass, const Statement& statement);
    void observe_reach(StatementExercise& each, Pass& pass, const Statement& statement);

    const Layers& layers_;
    std::vector<StatementExercise> statements_;
    std::size_t cases_ = 0;
};

/// Why a statement took effect in no case; empty if it did.
std::string why_without_effect(const Exercise& exercise, const StatementExercise& statement,
                               const SourceMap& sources);
/// Why one side of a clause was never seen; empty if both were.
std::string why_one_sided(const Exercise& exercise, const StatementExercise& statement,
                          const SeenClause& clause, const SourceMap& sources);
/// `if`, `unless`, `means that`, `advised if`, or the label.
std::string clause_name(const SeenClause& clause);

}  // namespace proviso
