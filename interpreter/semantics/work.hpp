#pragma once
// What all steps of `resolve` share while a program is being made: the documents, the program so
// far, the names, and what each statement and expression still needs to be checked for.

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "grammar/document.hpp"
#include "interpreter/base/diagnostic.hpp"
#include "interpreter/base/source_map.hpp"
#include "interpreter/semantics/program.hpp"
#include "interpreter/semantics/scope.hpp"
#include "interpreter/semantics/selection.hpp"

namespace proviso {

/// A declaration with the file it stands in.
struct Written {
    const Declaration* declaration = nullptr;
    bool main = true;  ///< in a file that was asked for, not in one that it uses
    const std::string* ruleset = nullptr;
};

/// A policy as written.
struct WrittenPolicy {
    const PolicyText* text = nullptr;
    std::set<SourceId> files;
};

/// A statement as written, and what is needed again after its first reading.
struct WrittenStatement {
    const StatementText* text = nullptr;
    ParagraphId paragraph;
    InterpretationId interpretation;
    Span block;  ///< up to the next statement: a broken line in it belongs to it
    std::uint32_t expressions_begin = 0;
    std::uint32_t expressions_end = 0;
    Span instead_span, price_span;
    bool instead_broken = false;  ///< `instead of` names what is not there, which was reported
    bool clauses_broken = false;  ///< a clause stands where it cannot, which was reported
    bool subject_broken = false;  ///< what it is about is not declared, which was reported
    const StatementText* table = nullptr;  ///< the table of which it is a row
    std::uint32_t row = 0;                 ///< from 1; 0 for none
};

/// The kinds of day of a period, a bit each: calendar days, months, years, then a calendar each.
using UnitSet = std::uint64_t;

/// What the type check knows of an expression besides its type.
struct Checked {
    bool typed = false;
    bool unknown = false;  ///< rests on something already reported: says nothing more
    UnitSet units = 0;
};

/// Where errors stood before `resolve` began: what is missing there is not missed again.
class EarlierErrors {
public:
    EarlierErrors(const DiagnosticSink& sink, const SourceMap& sources);
    bool within(Span span) const;
    /// From the beginning of the span to the end of the line on which it ends.
    bool on_line_of(Span span, const SourceMap& sources) const;
    /// A line that could not be read holds this name: it may have been its declaration.
    bool mention(std::string_view name) const;
    bool none() const { return places_.empty(); }

private:
    std::vector<std::pair<SourceId, std::uint32_t>> places_;  // sorted
    std::vector<std::string> lines_;                          // articles dropped
};

/// What a name that nothing declares was taken for where it stands.
enum class UnknownKind : std::uint8_t { name, party, act, paragraph, calendar };

/// A name that nothing declares, with every place that uses it; told once at the end.
struct UnknownName {
    UnknownKind kind = UnknownKind::name;
    std::string name;
    PartyId party;  ///< of an act
    std::vector<std::pair<Span, ParagraphId>> uses;
};

struct Work {
    Work(const std::vector<Document>& all, std::size_t main, const SourceMap& texts,
         DiagnosticSink& messages);

    const std::vector<Document>& documents;
    std::size_t main_count;
    const SourceMap& sources;
    DiagnosticSink& sink;
    EarlierErrors earlier;
    const Selection* selection = nullptr;  ///< set before any step runs
    bool unreadable = false;  ///< a whole file could not be read: any name may be declared there

    Program program;
    Scope scope;
    std::map<DeclarationKind, std::vector<Written>> declared;
    std::vector<WrittenPolicy> policies;       ///< from the one on the law upwards
    std::map<SourceId, std::uint32_t> layers;  ///< of files of policies: 1 is the first
    /// Of options that are not in force and policies that do not count: what they need declared is
    /// declared all the same, so that a case file reads alike under every selection.
    std::vector<const StatementText*> statements_left_out;
    /// Terms that policies left out declare: their choices count, so that all programs have the same.
    std::vector<const TermText*> terms_left_out;
    std::string_view law;                         ///< the ruleset that the first policy is on
    std::vector<WrittenStatement> written;        ///< by StatementId
    std::vector<const StatementText*> tables;     ///< not understood, yet they name a term
    std::deque<StatementText> made_statements;    ///< rows of tables; they stay where they are
    std::vector<Checked> checked;                 ///< by ExpressionId
    std::vector<char> fact_used, fact_is_main;    ///< by FactId
    std::vector<char> fact_broken, field_broken;  ///< type missing and reported
    std::vector<char> term_typed, term_broken;    ///< by TermId
    std::vector<UnitSet> term_units;              ///< by TermId
    std::unordered_map<std::string_view, CalendarId> calendars;
    std::unordered_map<std::string_view, ParagraphId> paragraphs;
    std::vector<Span> paragraph_blocks;  ///< by ParagraphId
    std::unordered_map<std::string_view, ChoiceId> choices;
    std::set<std::string_view> broken_entries;  ///< events with lines that could not be read
    std::set<std::string> told;                 ///< what else is told once
    std::deque<std::string> made_names;  ///< names that no text holds; they stay where they are
    std::vector<UnknownName> unknown_names;
    std::unordered_map<std::string, std::size_t> unknown_index;

    /// 0: the file is of the law; n: of the n-th policy.
    std::uint32_t layer_of(SourceId source) const;

    /// "§ 1005.11(c)(1)", or empty for an unset id.
    std::string cite(ParagraphId paragraph) const;
    /// As the user wrote it, articles and all, but for one in front.
    std::string written_text(Span span, std::string_view fallback) const;
    std::string written_text(const Words& words) const;

    template <Code C, typename... Args>
    Report report(ParagraphId under, Span where, Args&&... args) {
        Report made = sink.report<C>(where, std::forward<Args>(args)...);
        if (under.is_set()) made.under(cite(under));
        return made;
    }
    void report_unknown(ParagraphId under, Span where, std::string_view name,
                        UnknownKind kind = UnknownKind::name, PartyId party = {});
    void report_twice(std::string_view name, Span here, Span first);
    /// In a file that was asked for, not in one that it uses?
    bool is_main(SourceId source) const;

    ExpressionId add(Expression expression);
    /// Stands for what was reported already; nothing is said of it or of what rests on it.
    ExpressionId poison(Span span);
    bool is_unknown(ExpressionId id) const { return checked[id.index].unknown; }

    UnitSet unit_of(const Value& period) const;
    /// "business days"; for several kinds the first two, joined.
    std::string unit_words(UnitSet units) const;
};

struct LeftOfRight {
    std::string_view left, right;
};
/// Every way to read a name as LEFT of RIGHT, the shortest left side first; none for a name with so
/// many `of` that nobody wrote it.
std::vector<LeftOfRight> split_at_of(std::string_view name);

/// "written, oral or electronic"
std::string list_choices(const Work& work, const std::vector<ChoiceId>& choices);
/// "money", "a date" …
std::string_view with_article(ValueKind kind);
/// Up to three names near this one, as "did you mean `a`, `b` or `c`?"; empty when none is near.
std::string did_you_mean(const std::vector<std::string>& near);

}  // namespace proviso
