#pragma once
// A worked case that is a test: what is given, the day it is judged on, and what must come of it.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "interpreter/evaluate/determination.hpp"
#include "interpreter/facts/fact_set.hpp"
#include "interpreter/semantics/program.hpp"

namespace proviso {

/// A missing fact that an answer must name. What is unset was not said.
struct NeedExpected {
    FactId fact;
    FieldId field;
    EventId event;
    RecordId record;
    std::int32_t row = -1;     ///< row or entry, from 0
    std::optional<Day> until;  ///< whether `event` happened up to this day
    bool log = false;          ///< how far the log goes
};

/// What a line says of an answer. Whatever is not said is not compared.
struct Aspects {
    std::vector<Status> statuses;  ///< any of these; empty: a value is expected
    bool for_now = false;          ///< said; left out, it may be either
    bool advised = false;          ///< the same
    std::vector<Day> due;          ///< the last day, or all days that are possible
    std::optional<Day> done;
    std::optional<Value> at_least;  ///< what the duty asks for
    std::optional<Value> short_by;
    std::vector<std::string> labels;   ///< "(A)" of the exceptions that hold
    std::vector<std::string> because;  ///< paragraphs among the reasons, without "§ ", as written
    std::vector<Value> values;         ///< the value, or all that are possible
    std::optional<NeedExpected> need;
};

/// One `expect` line.
struct Expectation {
    enum class About : std::uint8_t {
        conduct,   ///< a duty, ban or permission: `statement`
        value,     ///< a term, of one row if it has rows: `term`, `row`
        anything,  ///< `needs F` of whatever answer
        reach,     ///< `this ruleset does not apply`
    } about = About::conduct;
    StatementId statement;
    std::string number;  ///< an earlier one of its paragraph, by which the case must cite it
    std::int32_t occurrence = -1;  ///< which of several, from 0; -1: not said
    TermId term;
    std::int32_t row = -1;
    Aspects says;
    std::string written;  ///< the line without `expect`
    std::string subject;  ///< what it is about: "§ 1005.11(c)(1), report the results"
    std::string wanted;   ///< the rest of the line, as it is printed beside what was found
    Span where;
    std::string authority;  ///< who or what it stands on: "comment 6(b)(1)-1"; may be empty
    Span authority_at;      ///< of one that it has for itself; unset source for that of its example
};

struct Example {
    std::string name;
    Span head;
    std::shared_ptr<const FactSet> facts;  ///< copies share them
    Day as_of;
    std::vector<Expectation> expects;
};

}  // namespace proviso
