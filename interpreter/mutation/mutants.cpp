// One walk over the statements of a document; every change is a stretch of text and what replaces it.

#include "interpreter/mutation/mutants.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "interpreter/mutation/literals.hpp"

namespace proviso {

namespace {

template <PhraseKind... kinds>
bool is_one_of(PhraseKind kind) {
    return ((kind == kinds) || ...);
}

constexpr auto is_condition_list =
    is_one_of<PhraseKind::any_of, PhraseKind::all_of, PhraseKind::none_of>;
constexpr auto is_literal = is_one_of<PhraseKind::money, PhraseKind::number, PhraseKind::share,
                                      PhraseKind::date, PhraseKind::period>;
constexpr auto is_over_rows =
    is_one_of<PhraseKind::sum_of_each, PhraseKind::number_of, PhraseKind::earliest>;
constexpr auto is_made_of_values =
    is_one_of<PhraseKind::arithmetic, PhraseKind::lesser_of, PhraseKind::greater_of,
              PhraseKind::total_of, PhraseKind::item>;

/// The statements under one paragraph or adopted option.
class Walk {
public:
    Walk(const SourceMap& sources, const InScope& in_scope, std::vector<Mutant>& mutants)
        : sources_(sources), in_scope_(in_scope), mutants_(mutants) {}

    void paragraph(const Declaration& declaration);
    void interpretation(const InterpretationText& text);

private:
    void statement(const StatementText& text);
    void clause(const Clause& clause);
    void condition(const Phrase& phrase);
    void inside(const Phrase& test);
    void value(const Phrase& phrase);
    void signs(const Phrase& sum);
    void other_end(const Phrase& phrase, std::string_view word, std::string_view other);
    void window(const Phrase& phrase);
    void anchor(const Phrase& phrase);
    void operands(const Phrase& chain);
    void list(const Phrase& phrase);
    void turned_round(const Phrase& phrase);
    void boundary(const Phrase& phrase);
    void row(const TableRow& row);
    void citations(const Clause& clause);

    std::string text(Span span) const { return std::string(sources_.text(span)); }
    void add(Span where, std::string by, std::string change) {
        mutants_.push_back({citation_, std::move(change), where, std::move(by)});
    }
    void literal(Span where, std::string_view written);
    void exchanged(Span where, const std::optional<std::string>& other) {
        if (other) add(where, *other, fmt::format("`{}` for `{}`", *other, text(where)));
    }
    void without_lines(Span span, const std::string& what) {
        add(whole_lines(sources_, span), "", "without " + what);
    }
    /// The words between two parts.
    static Span between(Span left, Span right) { return {left.source, left.end, right.begin}; }

    const SourceMap& sources_;
    const InScope& in_scope_;
    std::vector<Mutant>& mutants_;
    std::string citation_;
};

void Walk::paragraph(const Declaration& declaration) {
    const ParagraphText& text = *declaration.paragraph;
    citation_ = text.citation.text;
    for (const StatementText& each : text.statements) {
        if (text.statements.size() == 1) {
            without_lines(declaration.span, "the paragraph");
        } else {
            without_lines(each.span, "the statement");
        }
        statement(each);
    }
}

void Walk::interpretation(const InterpretationText& text) {
    citation_ = text.on.text;
    for (const OptionText& option : text.options) {
        if (!option.adopted) continue;
        for (const StatementText& each : option.statements) statement(each);
    }
}

void Walk::statement(const StatementText& text) {
    if (text.body) {
        text.form == StatementForm::condition ? condition(*text.body) : value(*text.body);
    }
    for (const TableRow& each : text.rows) row(each);
    for (const Clause& each : text.clauses) clause(each);
}

void Walk::row(const TableRow& row) {
    without_lines(row.span, "the row");
    for (const Words& cell : row.cells) literal(cell.span, cell.text);
}

void Walk::citations(const Clause& clause) {
    for (std::size_t i = 0; clause.citations.size() > 1 && i < clause.citations.size(); ++i) {
        const Span here = clause.citations[i].span;
        const Span where = i == 0 ? Span{here.source, here.begin, clause.citations[1].span.begin}
                                  : Span{here.source, clause.citations[i - 1].span.end, here.end};
        add(where, "", "without § " + clause.citations[i].text);
    }
}

void Walk::clause(const Clause& clause) {
    switch (clause.kind) {
        case ClauseKind::time: window(clause.body); break;
        case ClauseKind::condition:
        case ClauseKind::unless:
        case ClauseKind::advised_if:
            without_lines(clause.span, "the clause");
            condition(clause.body);
            break;
        case ClauseKind::of_at_least:
            without_lines(clause.span, "the clause");
            value(clause.body);
            break;
        case ClauseKind::otherwise: value(clause.body); break;
        case ClauseKind::containing:
            without_lines(clause.span, "the clause");
            operands(clause.body);
            break;
        case ClauseKind::instead_of:
        case ClauseKind::except:
            without_lines(clause.span, "the clause");
            citations(clause);
            break;
        case ClauseKind::rolling:
            without_lines(clause.span, "the clause");
            exchanged(clause.body.span, next_of(in_scope_.kinds_of_day, clause.body.text));
            break;
        case ClauseKind::provided_that:
        case ClauseKind::rounded: without_lines(clause.span, "the clause"); break;
        case ClauseKind::effective_from:
        case ClauseKind::effective_until:
        case ClauseKind::published_on:
        case ClauseKind::withdrawn_on:
            literal(clause.body.span, clause.body.text);
            if (clause.also_since) literal(clause.also_since->span, clause.also_since->text);
            break;
        case ClauseKind::signed_by:
        case ClauseKind::see: break;  // nothing is decided by them
    }
}

/// Drops each operand of a chain, with the word that joins it.
void Walk::operands(const Phrase& chain) {
    if (chain.kind != PhraseKind::chain) return;
    for (std::size_t i = 0; i < chain.parts.size(); ++i) {
        const Span here = chain.parts[i].span;
        const Span where = i == 0 ? Span{here.source, here.begin, chain.parts[1].span.begin}
                                  : Span{here.source, chain.parts[i - 1].span.end, here.end};
        add(where, "", "without `" + text(here) + "`");
    }
}

/// Drops each item of a labelled list, the labels behind it moved up.
void Walk::list(const Phrase& phrase) {
    if (phrase.parts.size() < 2) return;
    const Span whole{phrase.span.source, phrase.parts.front().span.begin,
                     phrase.parts.back().span.end};
    for (std::size_t dropped = 0; dropped < phrase.parts.size(); ++dropped) {
        std::string by;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < phrase.parts.size(); ++i) {
            if (i == dropped) continue;
            const Phrase& item = phrase.parts[i];
            if (kept > 0) by += text(between(phrase.parts[i - 1].span, item.span));
            by += phrase.parts[kept].text + text(item.span).substr(item.text.size());
            ++kept;
        }
        add(whole, by, "without " + phrase.parts[dropped].text);
        mutants_.back().left_out = phrase.parts[dropped].span;
    }
}

/// A condition that is one test, turned round.
void Walk::turned_round(const Phrase& phrase) {
    const std::string written = text(phrase.span);
    const auto instead = [&](const std::string& by) {
        add(phrase.span, by, "`" + by + "` for `" + written + "`");
    };
    if (phrase.kind == PhraseKind::negation) {
        instead(text(phrase.parts.front().span));
    } else if (phrase.kind == PhraseKind::no_event) {
        instead(written.substr(written.find(' ') + 1));
    } else if (phrase.kind == PhraseKind::timed) {
        instead("no " + written);
    } else if (phrase.kind == PhraseKind::any_where && written.starts_with("any ")) {
        instead("no " + written.substr(4));
    } else if (phrase.kind == PhraseKind::no_where && written.starts_with("no ")) {
        instead("any " + written.substr(3));
    } else if (phrase.kind == PhraseKind::comparison || phrase.kind == PhraseKind::dated) {
        const bool is_not = phrase.comparison == Comparison::is_not;
        const std::size_t at = phrase.parts.front().span.end - phrase.span.begin;
        const std::string word = is_not ? " is not" : " is";
        const bool turns = is_not || phrase.comparison == Comparison::is;
        if (turns && written.compare(at, word.size(), word) == 0)
            instead(written.substr(0, at) + (is_not ? " is" : " is not") +
                    written.substr(at + word.size()));
    } else {
        instead("not " + written);
    }
}

/// `is at least` for `is more than`: off by one at the boundary.
void Walk::boundary(const Phrase& phrase) {
    if (phrase.parts.size() != 2) return;
    const Span word = between(phrase.parts[0].span, phrase.parts[1].span);
    const auto instead = [&](const std::string& by) {
        add(word, " " + by + " ", "`" + by + "` for `" + std::string(trimmed(text(word))) + "`");
    };
    switch (phrase.comparison) {
        case Comparison::more_than: instead("is at least"); break;
        case Comparison::less_than: instead("is at most"); break;
        case Comparison::at_least: instead("is more than"); break;
        case Comparison::at_most: instead("is less than"); break;
        case Comparison::is:
        case Comparison::is_not: break;
    }
}

void Walk::condition(const Phrase& phrase) {
    if (phrase.kind == PhraseKind::missing) return;
    if (phrase.kind == PhraseKind::chain) {
        operands(phrase);
        for (const Phrase& part : phrase.parts) condition(part);
    } else if (is_condition_list(phrase.kind)) {
        list(phrase);
        for (const Phrase& item : phrase.parts) {
            condition(item.parts.front());
            for (std::size_t i = 1; i < item.parts.size(); ++i)
                literal(item.parts[i].parts.front().span, item.parts[i].parts.front().text);
        }
    } else {
        turned_round(phrase);
        inside(phrase);
    }
}

/// What a single test is made of.
void Walk::inside(const Phrase& phrase) {
    if (phrase.kind == PhraseKind::any_where || phrase.kind == PhraseKind::no_where) {
        if (phrase.parts.size() > 1) condition(phrase.parts[1]);
    } else if (phrase.kind == PhraseKind::comparison) {
        boundary(phrase);
        for (const Phrase& part : phrase.parts) value(part);
    } else if (phrase.kind == PhraseKind::dated || phrase.kind == PhraseKind::timed ||
               phrase.kind == PhraseKind::no_event) {
        for (const Phrase& part : phrase.parts) {
            if (part.kind == PhraseKind::window) window(part);
            if (part.kind == PhraseKind::timed) window(part.parts.back());
        }
    }
}

void Walk::value(const Phrase& phrase) {
    if (is_literal(phrase.kind)) {
        literal(phrase.span, text(phrase.span));
    } else if (phrase.kind == PhraseKind::window) {
        window(phrase);
    } else if (is_over_rows(phrase.kind)) {
        if (phrase.parts.size() > 1 && phrase.parts.back().kind != PhraseKind::name)
            condition(phrase.parts.back());
    } else if (is_made_of_values(phrase.kind)) {
        if (phrase.kind == PhraseKind::arithmetic) signs(phrase);
        if (phrase.kind == PhraseKind::lesser_of) other_end(phrase, "lesser", "greater");
        if (phrase.kind == PhraseKind::greater_of) other_end(phrase, "greater", "lesser");
        if (!phrase.parts.empty() && phrase.parts.front().kind == PhraseKind::item) list(phrase);
        for (const Phrase& part : phrase.parts) value(part);
    }
}

void Walk::signs(const Phrase& sum) {
    for (std::size_t i = 1; i < sum.parts.size(); ++i) {
        if (sum.parts[i].joined_by == Joined::by_times) continue;
        const bool plus = sum.parts[i].joined_by == Joined::by_plus;
        add(between(sum.parts[i - 1].span, sum.parts[i].span), plus ? " - " : " + ",
            plus ? "minus for plus" : "plus for minus");
    }
}

void Walk::other_end(const Phrase& phrase, std::string_view word, std::string_view other) {
    const std::size_t at = text(phrase.span).find(word);
    if (at == std::string::npos) return;
    const auto begin = phrase.span.begin + static_cast<std::uint32_t>(at);
    add({phrase.span.source, begin, begin + static_cast<std::uint32_t>(word.size())},
        std::string(other), fmt::format("{} for {}", other, word));
}

/// The period, on which side of its end the last day lies, whether there is a first day, and from what it
/// is counted.
void Walk::window(const Phrase& phrase) {
    const std::string written = text(phrase.span);
    const auto instead = [&](std::string_view word, std::string_view by) {
        if (!written.starts_with(word)) return;
        const Span where{phrase.span.source, phrase.span.begin,
                         phrase.span.begin + static_cast<std::uint32_t>(word.size())};
        add(where, std::string(by), fmt::format("`{}` for `{}`", by, word));
    };
    if (phrase.time == TimeForm::before) instead("before", "no later than");
    if (phrase.time == TimeForm::no_later_than) instead("no later than", "before");
    if (phrase.time == TimeForm::within_after) instead("within", "no later than");
    if (phrase.time == TimeForm::no_later_after) instead("no later than", "within");
    if (phrase.time == TimeForm::once) instead("once", "after");
    for (const Phrase& part : phrase.parts) {
        if (part.kind == PhraseKind::period || part.kind == PhraseKind::date)
            literal(part.span, text(part.span));
        else
            anchor(part);
    }
}

void Walk::anchor(const Phrase& phrase) {
    if (phrase.kind == PhraseKind::name) exchanged(phrase.span, next_event(in_scope_, phrase.text));
    if (phrase.kind == PhraseKind::latest) anchor(phrase.parts.front());
}

void Walk::literal(Span where, std::string_view written) {
    for (std::string& other : literals_near(written, in_scope_.kinds_of_day)) {
        std::string change = fmt::format("{} for {}", other, written);
        add(where, std::move(other), std::move(change));
    }
}

}  // namespace

std::vector<Mutant> mutants_of(const Document& document, const SourceMap& sources,
                               const InScope& in_scope) {
    std::vector<Mutant> mutants;
    Walk walk(sources, in_scope, mutants);
    for (const Declaration& declaration : document.declarations) {
        if (declaration.paragraph) walk.paragraph(declaration);
        if (declaration.interpretation) walk.interpretation(*declaration.interpretation);
        for (Mutant& each : declaration_mutants(declaration, sources, in_scope))
            mutants.push_back(std::move(each));
    }
    return mutants;
}

}  // namespace proviso
