// What a citation refers to, and what is tied together by citing: displaced statements and prices.

#include "interpreter/semantics/references.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "interpreter/semantics/citation_order.hpp"

namespace proviso {

namespace {

using Paragraphs = decltype(Program::paragraphs);

void report_unknown_paragraph(Work& work, ParagraphId under, const CitationPhrase& citation) {
    work.report_unknown(under, citation.span, citation.text, UnknownKind::paragraph);
}

}  // namespace

ParagraphId find_paragraph(Work& work, ParagraphId under, const CitationPhrase& citation) {
    const auto found = work.paragraphs.find(citation.text);
    if (found != work.paragraphs.end()) return found->second;
    report_unknown_paragraph(work, under, citation);
    return {};
}

void refuse_part(Work& work, ParagraphId under, const CitationPhrase& citation) {
    if (citation.label.empty() && citation.row == 0) return;
    const std::string part =
        citation.row == 0 ? citation.label.text : fmt::format("row {}", citation.row);
    const Span where = citation.row == 0 ? citation.label.span : citation.span;
    work.report<Code::part_of_paragraph>(under, where, part, citation.text)
        .says(fmt::format("write § {}, or give the part a name of its own", citation.text));
}

std::vector<ParagraphId> find_paragraphs(Work& work, ParagraphId asker,
                                         const CitationPhrase& citation) {
    std::vector<ParagraphId> result;
    if (!citation.below && !citation.any_duty) {
        const ParagraphId found = find_paragraph(work, asker, citation);
        if (found.is_set()) result.push_back(found);
        return result;
    }
    const std::vector<std::string> above = citation_parts(citation.text);
    const auto& all = work.program.paragraphs;
    const auto first = std::lower_bound(
        all.begin(), all.end(), above,
        [](const Paragraph& a, const auto& b) { return citation_before(a.parts, b); });
    bool any = false;
    for (auto at = first; at != all.end() && is_at_or_below(at->parts, above); ++at) {
        const std::uint32_t layer = asker.is_set() ? work.program.paragraphs[asker].layer : 0;
        if (at->layer > layer) continue;  // what a policy adds is not asked for by what it is on
        any = true;
        const ParagraphId id = Paragraphs::id_at(static_cast<std::size_t>(at - all.begin()));
        if (id != asker) result.push_back(id);
    }
    if (!any) report_unknown_paragraph(work, asker, citation);
    return result;
}

bool is_broken(const Work& work, ParagraphId paragraph) {
    const auto& statements = work.program.paragraphs[paragraph].statements;
    return work.earlier.within(work.paragraph_blocks[paragraph.index]) ||
           std::any_of(statements.begin(), statements.end(), [&](StatementId id) {
               const WrittenStatement& written = work.written[id.index];
               return written.clauses_broken || written.subject_broken;
           });
}

std::string acts_text(const Work& work, const Statement& statement) {
    std::string result;
    for (const ActId act : statement.acts) {
        if (!result.empty()) result += " or ";
        result += work.program.acts[act].written;
    }
    return result;
}

std::string what_it_says(const Work& work, ParagraphId paragraph) {
    std::vector<std::string> things;
    for (const StatementId id : work.program.paragraphs[paragraph].statements) {
        const Statement& statement = work.program.statements[id];
        std::string thing;
        if (statement.term.is_set()) {
            thing = fmt::format("`{}`", work.program.terms[statement.term].written);
        } else if (is_conduct(statement.kind)) {
            thing = fmt::format("`{}`", acts_text(work, statement));
        } else if (statement.counts_as.is_set()) {
            thing = fmt::format("`{}`", work.program.events[statement.counts_as].written);
        }
        const bool is_new = std::find(things.begin(), things.end(), thing) == things.end();
        if (!thing.empty() && is_new) things.push_back(std::move(thing));
    }
    if (things.empty()) return "it has no statements of that kind";
    constexpr std::size_t most = 5;
    std::string result = "it speaks of ";
    for (std::size_t i = 0; i < things.size() && i < most; ++i) {
        result += (i == 0 ? "" : ", ") + things[i];
    }
    if (things.size() > most) result += fmt::format(" and {} more", things.size() - most);
    return result;
}

std::vector<StatementId> conduct_in(Work& work, ParagraphId asker, ParagraphId paragraph,
                                    const CitationPhrase& citation) {
    std::vector<StatementId> result;
    for (const StatementId id : work.program.paragraphs[paragraph].statements) {
        const Statement& statement = work.program.statements[id];
        if (!is_conduct(statement.kind)) continue;
        const bool meant =
            citation.duty.empty() ||
            std::any_of(statement.acts.begin(), statement.acts.end(), [&](ActId act) {
                return work.program.acts[act].name == citation.duty.text;
            });
        if (meant) result.push_back(id);
    }
    if (result.empty() && !citation.duty.empty()) {
        if (is_broken(work, paragraph)) return result;
        work.report<Code::no_duty_there>(asker, citation.duty.span, citation.text,
                                         fmt::format(" `{}`", work.written_text(citation.duty)))
            .says(what_it_says(work, paragraph))
            .related(work.program.paragraphs[paragraph].heading, "stands here");
    }
    return result;
}

// -- instead of -----------------------------------------------------------------------------------

namespace {

bool shares_an_act(const Statement& a, const Statement& b) {
    return a.party == b.party && std::any_of(a.acts.begin(), a.acts.end(), [&](ActId act) {
               return std::find(b.acts.begin(), b.acts.end(), act) != b.acts.end();
           });
}

bool displaces(const Statement& statement, const Statement& other, const CitationPhrase& citation,
               const Program& program) {
    if (is_conduct(statement.kind)) {
        if (!is_conduct(other.kind) || !shares_an_act(statement, other)) return false;
        return citation.duty.empty() ||
               std::any_of(other.acts.begin(), other.acts.end(),
                           [&](ActId act) { return program.acts[act].name == citation.duty.text; });
    }
    const bool gives_value =
        other.kind == StatementKind::value || other.kind == StatementKind::condition;
    return gives_value && other.term == statement.term;
}

std::string subject_text(const Work& work, const Statement& statement) {
    if (is_conduct(statement.kind)) return acts_text(work, statement);
    return work.program.terms[statement.term].written;
}

/// False when there is nothing to displace, which is told.
bool tie_one(Work& work, StatementId id, const CitationPhrase& citation) {
    Statement& statement = work.program.statements[id];
    const bool has_subject = is_conduct(statement.kind)
                                 ? statement.party.is_set() && !statement.acts.empty()
                                 : statement.term.is_set();
    refuse_part(work, statement.paragraph, citation);
    const ParagraphId paragraph = find_paragraph(work, statement.paragraph, citation);
    if (!paragraph.is_set() || !has_subject) return false;
    bool found = false;
    for (const StatementId other : work.program.paragraphs[paragraph].statements) {
        if (other == id) continue;
        if (!displaces(statement, work.program.statements[other], citation, work.program)) continue;
        found = true;
        auto& known = statement.instead_of;
        if (std::find(known.begin(), known.end(), other) == known.end()) known.push_back(other);
    }
    if (found) return true;
    if (is_broken(work, paragraph)) return false;
    work.report<Code::nothing_to_displace>(statement.paragraph, citation.span, citation.text,
                                           subject_text(work, statement))
        .says(what_it_says(work, paragraph))
        .related(work.program.paragraphs[paragraph].heading, "stands here");
    return false;
}

/// The first citation in a phrase; none in one that cites nothing.
const CitationPhrase* first_citation(const Phrase& phrase) {
    if (phrase.citation) return &*phrase.citation;
    for (const Phrase& part : phrase.parts) {
        if (const CitationPhrase* found = first_citation(part)) return found;
    }
    return nullptr;
}

std::string price_repair(const Phrase& part, const Phrase& body) {
    if (part.joined_by == Joined::by_or && part.status == StatusAsked::complied_with &&
        part.kind == PhraseKind::status) {
        return "every paragraph named is part of the price: write `and`";
    }
    const CitationPhrase* own = first_citation(part);
    const CitationPhrase* cited = own != nullptr ? own : first_citation(body);
    const bool named = cited != nullptr && !cited->text.empty();
    return fmt::format("write: provided that § {} is complied with", named ? cited->text : "…");
}

/// The statuses of a price, in the order written; empty, and told, for anything else.
std::vector<const Phrase*> price_statuses(Work& work, ParagraphId under, const Phrase& body) {
    std::vector<const Phrase*> result;
    const bool is_chain = body.kind == PhraseKind::chain;
    const std::size_t count = is_chain ? body.parts.size() : 1;
    for (std::size_t i = 0; i < count; ++i) {
        const Phrase& part = is_chain ? body.parts[i] : body;
        if (part.kind == PhraseKind::missing) continue;
        const bool fits = part.kind == PhraseKind::status && !part.parts.empty() &&
                          part.status == StatusAsked::complied_with &&
                          part.joined_by != Joined::by_or;
        if (!fits) {
            work.report<Code::price_form>(under, part.span).says(price_repair(part, body));
            return {};
        }
        result.push_back(&part);
    }
    return result;
}

}  // namespace

void tie_instead_of(Work& work, StatementId id, const Clause& clause) {
    WrittenStatement& written = work.written[id.index];
    written.instead_span = clause.span;
    written.instead_broken = clause.citations.empty();
    for (const CitationPhrase& citation : clause.citations) {
        if (!tie_one(work, id, citation)) written.instead_broken = true;
    }
    auto& displaced = work.program.statements[id].instead_of;
    std::sort(displaced.begin(), displaced.end());
}

void tie_price(Work& work, StatementId id, const Phrase& body) {
    Statement& statement = work.program.statements[id];
    work.written[id.index].price_span = body.span;
    for (const Phrase* status : price_statuses(work, statement.paragraph, body)) {
        const Phrase& reference = status->parts.front();
        if (!reference.citation) continue;
        const CitationPhrase& citation = *reference.citation;
        refuse_part(work, statement.paragraph, citation);
        for (const ParagraphId paragraph : find_paragraphs(work, statement.paragraph, citation)) {
            bool owed = false;
            for (const StatementId duty :
                 conduct_in(work, statement.paragraph, paragraph, citation)) {
                if (!is_owed(work.program.statements[duty].kind)) continue;
                owed = true;
                if (duty != id) statement.price.push_back(duty);
            }
            statement.price_paragraphs.push_back(paragraph);
            const bool excused = owed || citation.below || !citation.duty.empty();
            if (excused || is_broken(work, paragraph)) continue;
            work.report<Code::no_duty_there>(statement.paragraph, citation.span, citation.text,
                                             " to comply with")
                .says(what_it_says(work, paragraph));
        }
    }
}

}  // namespace proviso
