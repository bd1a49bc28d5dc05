#pragma once
// What an evaluation found, in words: the ruleset's own where it has them.

#include <map>
#include <string>

#include "interpreter/base/source_map.hpp"
#include "interpreter/evaluate/determination.hpp"
#include "interpreter/evaluate/pass.hpp"

namespace proviso {

/// Words for one case; holds references only.
class CaseWords {
public:
    /// \param earlier by which numbers the case cites paragraphs
    CaseWords(const Program& program, const FactSet& facts, const SourceMap& sources,
              EarlierNumbers earlier = {})
        : program_(program), facts_(facts), sources_(sources), earlier_(std::move(earlier)) {}

    /// The ruleset's text, with comments dropped and blanks made single.
    const std::string& written(Span span) const;
    std::string value(const Value& value) const;
    Need need(NeedKey key) const;
    Wait wait(WaitKey key) const;
    /// "account first deposit is 2026-01-18 to 2026-02-17"
    std::string field(FieldId field, std::int32_t row) const;
    std::string citation(const Statement& statement) const;
    std::string citation(ParagraphId paragraph) const;
    /// Words that were made from the rules, with each `§ X` as the case cites it.
    std::string cited(const std::string& text) const;
    /// Its first line as written; of a row of a table, what it gives the term.
    std::string head(const Statement& statement) const;
    /// "4 weekend days, no holiday", "2 weekend days, Memorial Day (Mon 2026-05-25)"
    std::string skipped(const std::vector<SkippedDay>& days) const;
    /// The count behind a window's last (or first) day; none when it has no period.
    std::optional<Count> count(const Bounds& bounds, ExpressionId anchor, EventId each) const;
    /// "10 business days after Mon 2026-03-02; 4 weekend days, no holiday"; with the name of the day it is
    /// counted from, "10 business days after notice of error, Mon 2026-03-02; …".
    std::string counted(const Count& count, bool named = false) const;
    std::string anchor_name(ExpressionId anchor, EventId each) const;
    /// "mail log", or "record" where an event has no log of its own.
    std::string log_name(EventId event) const;

private:
    const Program& program_;
    const FactSet& facts_;
    const SourceMap& sources_;
    EarlierNumbers earlier_;
    mutable std::map<Span, std::string> written_;  ///< what was asked for before
};

}  // namespace proviso
