#pragma once
// What a citation refers to: a paragraph, what stands below it, and the duties and values there.

#include <vector>

#include "interpreter/semantics/work.hpp"

namespace proviso {

/// Unset, and told with the nearest ones, when there is no such paragraph.
ParagraphId find_paragraph(Work& work, ParagraphId under, const CitationPhrase& citation);

/// Tells that a label or table row was cited where only a whole paragraph can stand.
void refuse_part(Work& work, ParagraphId under, const CitationPhrase& citation);

/// The paragraph, or with `in § X` it and all below it except `asker`; told when there is none.
std::vector<ParagraphId> find_paragraphs(Work& work, ParagraphId asker,
                                         const CitationPhrase& citation);

/// "what `initial period` is" and "that institution must …": what a paragraph says, for messages.
std::string what_it_says(const Work& work, ParagraphId paragraph);

/// "give provisional credit"; for several acts joined by or.
std::string acts_text(const Work& work, const Statement& statement);

/// Something in the paragraph was not understood and told: what seems to be missing may be there.
bool is_broken(const Work& work, ParagraphId paragraph);

/// The duties, bans and permissions of a paragraph on the act named in `§ X, report the results`,
/// all of them when none is named; told when no duty there is on that act.
std::vector<StatementId> conduct_in(Work& work, ParagraphId asker, ParagraphId paragraph,
                                    const CitationPhrase& citation);

/// `instead of § A and § B` of a statement, resolved.
void tie_instead_of(Work& work, StatementId id, const Clause& clause);
/// `provided that § X is complied with` of a statement, resolved.
void tie_price(Work& work, StatementId id, const Phrase& body);

}  // namespace proviso
