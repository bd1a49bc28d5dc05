// Paragraphs in citation order, and the statements of paragraphs and interpretations in a canonical order.

#include <algorithm>
#include <tuple>

#include "interpreter/semantics/citation_order.hpp"
#include "interpreter/semantics/interpretations.hpp"
#include "interpreter/semantics/steps.hpp"
#include "interpreter/semantics/table.hpp"

namespace proviso {

namespace {

struct WrittenParagraph {
    const ParagraphText* text;
    const Written* written;
    std::vector<std::string> parts;
};

std::vector<WrittenParagraph> sorted_paragraphs(Work& work) {
    std::vector<WrittenParagraph> result;
    for (const Written& written : work.declared[DeclarationKind::paragraph]) {
        if (!written.declaration->paragraph) continue;
        const ParagraphText& text = *written.declaration->paragraph;
        if (text.citation.text.empty()) continue;
        result.push_back({&text, &written, citation_parts(text.citation.text)});
    }
    std::stable_sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
        if (citation_before(a.parts, b.parts)) return true;
        if (citation_before(b.parts, a.parts)) return false;
        return a.text->citation.span < b.text->citation.span;
    });
    return result;
}

StatementKind kind_of(StatementForm form) {
    switch (form) {
        case StatementForm::value:
        case StatementForm::table:
        case StatementForm::broken: return StatementKind::value;
        case StatementForm::condition: return StatementKind::condition;
        case StatementForm::maximum: return StatementKind::maximum;
        case StatementForm::minimum: return StatementKind::minimum;
        case StatementForm::same_event: return StatementKind::same_event;
        case StatementForm::duty: return StatementKind::duty;
        case StatementForm::ban: return StatementKind::ban;
        case StatementForm::permission: return StatementKind::permission;
        case StatementForm::reach: return StatementKind::reach;
    }
    return StatementKind::value;
}

}  // namespace

void collect_statements(Work& work, const std::vector<StatementText>& statements, Span block,
                        ParagraphId paragraph, InterpretationId interpretation) {
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const StatementText& text = statements[i];
        if (text.form == StatementForm::broken) {
            work.tables.push_back(&text);
            continue;
        }
        std::size_t next = i + 1;  // a line that could not be read may have belonged to this one
        while (next < statements.size() && statements[next].form == StatementForm::broken) ++next;
        Span own = text.span;
        const bool last = next == statements.size();
        own.end = std::max(own.end, last ? block.end : statements[next].span.begin);
        if (text.form == StatementForm::table) {
            add_table(work, text, own, paragraph, interpretation);
        } else {
            work.written.push_back({&text,
                                    paragraph,
                                    interpretation,
                                    own,
                                    0,
                                    0,
                                    {},
                                    {},
                                    false,
                                    false,
                                    false,
                                    nullptr,
                                    0});
        }
    }
}

namespace {

void add_paragraph(Work& work, const WrittenParagraph& from) {
    const ParagraphText& text = *from.text;
    const Span block = from.written->declaration->span;
    const auto same = work.paragraphs.find(text.citation.text);
    if (same != work.paragraphs.end()) {
        const Paragraph& first = work.program.paragraphs[same->second];
        work.report<Code::paragraph_twice>({}, text.citation.span, text.citation.text)
            .says("put these statements under the first heading")
            .related(first.heading, "stands here first");
        collect_statements(work, text.statements, block, same->second, {});
        return;
    }
    Paragraph paragraph;
    paragraph.citation = text.citation.text;
    paragraph.parts = from.parts;
    paragraph.title = text.title;
    for (const Words& line : text.gist) paragraph.gist.push_back(line.text);
    paragraph.ruleset = *from.written->ruleset;
    paragraph.heading = text.citation.span;
    paragraph.layer = work.layer_of(text.citation.span.source);
    const ParagraphId id = work.program.paragraphs.add(std::move(paragraph));
    work.paragraphs.emplace(text.citation.text, id);
    work.paragraph_blocks.push_back(block);
    if (!is_citation(text.citation.text)) {
        work.report<Code::citation_form>({}, text.citation.span, text.citation.text)
            .says(
                "write a number such as 1005.11(c)(1), a word and a number, or one capitalised "
                "word");
    }
    collect_statements(work, text.statements, block, id, {});
}

// -- statements -----------------------------------------------------------------------------------

auto sort_key(const WrittenStatement& statement) {
    const StatementText& text = *statement.text;
    return std::tuple(statement.paragraph, text.form, std::string_view(text.subject.text),
                      std::string_view(text.target.text), statement.interpretation);
}

/// Its first line and its condition or value, then the clauses sorted: the order in which they are written
/// must not decide which of two statements comes first.
std::vector<std::string_view> texts_of(const Work& work, const StatementText& statement) {
    std::vector<std::string_view> texts;
    for (const Clause& clause : statement.clauses) texts.push_back(work.sources.text(clause.span));
    std::sort(texts.begin(), texts.end());
    if (statement.body) texts.insert(texts.begin(), work.sources.text(statement.body->span));
    texts.insert(texts.begin(), work.sources.text(statement.head));
    return texts;
}

bool statement_before(const Work& work, const WrittenStatement& a, const WrittenStatement& b) {
    const auto a_key = sort_key(a), b_key = sort_key(b);
    if (a_key != b_key) return a_key < b_key;
    const auto& x = a.text->acts;
    const auto& y = b.text->acts;
    for (std::size_t i = 0; i < x.size() && i < y.size(); ++i) {
        if (x[i].text != y[i].text) return x[i].text < y[i].text;
    }
    if (x.size() != y.size()) return x.size() < y.size();
    const bool texts = a.text->span.source.is_set() && b.text->span.source.is_set();
    if (!texts) return a.text->span < b.text->span;
    const auto a_texts = texts_of(work, *a.text), b_texts = texts_of(work, *b.text);
    return std::tie(a_texts, a.text->span) < std::tie(b_texts, b.text->span);
}

/// An option that a policy follows is the policy's, though its words stand in the law.
std::uint32_t layer_of(const Work& work, const WrittenStatement& written) {
    if (!written.interpretation.is_set()) return work.layer_of(written.text->span.source);
    const Interpretation& question = work.program.interpretations[written.interpretation];
    return question.in_force == question.adopted ? question.layer : question.followed_by;
}

void add_statements(Work& work) {
    std::stable_sort(work.written.begin(), work.written.end(),
                     [&](const auto& a, const auto& b) { return statement_before(work, a, b); });
    for (const WrittenStatement& written : work.written) {
        const StatementText& text = *written.text;
        Statement statement;
        statement.kind = kind_of(text.form);
        statement.paragraph = written.paragraph;
        statement.interpretation = written.interpretation;
        statement.layer = layer_of(work, written);
        statement.span = text.span;
        statement.head = text.head;
        statement.row = written.row;
        if (written.row != 0) {
            statement.made = work.written_text(text.subject) + " is " +
                             work.written_text(written.table->rows[written.row].cells.back());
        }
        statement.path = text.path.text;
        statement.whole_ruleset = text.whole_ruleset;
        const bool is_reach = statement.kind == StatementKind::reach;
        const StatementId id = work.program.statements.add(std::move(statement));
        work.program.paragraphs[written.paragraph].statements.push_back(id);
        if (is_reach) work.program.reach.push_back(id);
    }
}

}  // namespace

void resolve_paragraphs(Work& work) {
    for (const WrittenParagraph& paragraph : sorted_paragraphs(work))
        add_paragraph(work, paragraph);
    add_interpretations(work);
    add_statements(work);
}

}  // namespace proviso
