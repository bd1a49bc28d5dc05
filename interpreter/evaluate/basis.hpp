#pragma once
// What an answer rests on besides facts: readings of open questions, and oddities that a person should see.

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "interpreter/evaluate/pass.hpp"
#include "interpreter/evaluate/words.hpp"

namespace proviso {

/// A part of a ruleset that decides something by what it says; `index` is that of its kind's table.
struct Part {
    enum class Kind : std::uint8_t { statement, fact, field, event, calendar };
    Kind kind;
    std::uint32_t index;

    friend auto operator<=>(const Part&, const Part&) = default;
};

struct Basis {
    std::set<InterpretationId> interpretations;  ///< adopted, and a step came from them
    /// Oddities met on the way, such as a debit before the account's first deposit.
    std::set<std::string> notes;
    std::set<Part> parts;  ///< only where asked for
};

/// Walks a finished pass back from an answer, through terms, events that rules derive, and the duties that
/// it is displaced by or the price of. What each of these rests on is found once for all answers.
class BasisFinder {
public:
    /// \param with_parts whether to gather `Basis::parts` too
    BasisFinder(Pass& pass, const CaseWords& words, bool with_parts = false)
        : pass_(pass), program_(pass.program()), words_(words), with_parts_(with_parts) {}

    const Basis& of_term(TermId id, std::int32_t row);
    const Basis& of_duty(StatementId id);
    /// What takes the whole ruleset out, or may: where that is so, no value is asked for.
    const Basis& of_reach();

private:
    /// A term of a row (or of the whole case), a derived event, or a duty, ban or permission.
    struct Node {
        enum class Kind : std::uint8_t { term, event, duty, reach } kind;
        std::uint32_t index;
        std::int32_t row = -1;

        friend auto operator<=>(const Node&, const Node&) = default;
    };
    /// What a node rests on, by itself and then with all below it, and the nodes it goes on to.
    struct Step {
        Basis basis;
        std::vector<Node> next;
    };

    const Basis& whole(Node first);
    Step step(Node node);
    void add_term(Step& step, TermId id, std::int32_t row);
    void add_event(Step& step, EventId id);
    void add_duty(Step& step, StatementId id);
    void add_reach(Step& step);
    /// \param counts whether the statement's value is what the term came to, or may be
    void add_statement(Step& step, StatementId id, const Scope& scope, bool counts);
    void add(Step& step, ExpressionId id, const Scope& scope);
    void add_part(Step& step, Part::Kind kind, std::uint32_t index);
    void add_parts_of(Step& step, StatementId id);
    void add_parts_of(Step& step, const Expression& expression);
    void add_dated(Step& step, const Expression& expression, const Scope& scope);
    void add_rows(Step& step, const Expression& expression, const Scope& scope);

    Pass& pass_;
    const Program& program_;
    const CaseWords& words_;
    const bool with_parts_;
    std::map<Node, Step> steps_;  ///< of each node met so far
};

}  // namespace proviso
