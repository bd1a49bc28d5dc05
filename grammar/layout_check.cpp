// Compares columns with what the reading made of the lines.

#include "grammar/layout_check.hpp"

#include <algorithm>
#include <optional>

#include "grammar/mistakes.hpp"
#include "grammar/scan.hpp"

namespace proviso {

namespace {

bool is_clause(SyntaxKind kind) {
    return kind >= SyntaxKind::clause_time && kind <= SyntaxKind::clause_see;
}

// Lines that stand directly under an opener.
bool is_body_line(SyntaxKind kind) {
    return (kind >= SyntaxKind::field && kind <= SyntaxKind::closing_line) ||
           kind == SyntaxKind::statement || kind == SyntaxKind::question_line ||
           kind == SyntaxKind::option || kind == SyntaxKind::decided_line ||
           kind == SyntaxKind::on_line || kind == SyntaxKind::protects_line ||
           kind == SyntaxKind::given || kind == SyntaxKind::as_of_line ||
           kind == SyntaxKind::law_known_line || kind == SyntaxKind::authority_line ||
           kind == SyntaxKind::expect_line;
}

std::string blanks(std::uint32_t count) {
    return count == 1 ? "1 blank" : fmt::format("{} blanks", count);
}

class LayoutCheck {
public:
    LayoutCheck(std::string_view text, DiagnosticSink& sink) : text_(text), sink_(sink) {}

    void check_declaration(NodeRef node);

private:
    std::optional<std::uint32_t> column_if_first(NodeRef node);
    void check_opener(NodeRef word);
    void check_statement(NodeRef node, std::uint32_t column);
    void check_inner_lines(NodeRef node, std::uint32_t column);
    void check_below(NodeRef node, std::uint32_t column);
    void check_depth(NodeRef node, std::uint32_t column, std::uint32_t& previous);
    void check_continuations(NodeRef node, std::uint32_t owner);
    void report_not_deeper(NodeRef node, std::uint32_t column);

    std::string_view text_;
    DiagnosticSink& sink_;
    std::string under_;
    std::string_view opener_;
    bool tab_told_ = false;
};

// The column of what begins a line, or nothing for what stands inside one.
std::optional<std::uint32_t> LayoutCheck::column_if_first(NodeRef node) {
    const std::uint32_t offset = node.span().begin;
    std::uint32_t begin = offset;
    while (begin > 0 && text_[begin - 1] != '\n') {
        const char c = text_[begin - 1];
        const bool no_break = begin > 1 && c == '\xA0' && text_[begin - 2] == '\xC2';
        if (c != ' ' && c != '\t' && c != '\r' && !no_break) break;
        begin -= no_break ? 2 : 1;
    }
    const bool after_mark = begin == 3 && text_.starts_with("\xEF\xBB\xBF");
    if (begin > 0 && text_[begin - 1] != '\n' && !after_mark) return {};
    const std::string_view indentation = text_.substr(begin, offset - begin);
    if (!tab_told_ && indentation.find('\t') != std::string_view::npos) {
        sink_.report<Code::tab_in_indentation>(Span{node.span().source, begin, offset})
            .says("indent with blanks")
            .under(under_);
        tab_told_ = true;
    }
    // Every byte but the second of a no-break blank is a character.
    const auto seconds = std::count(indentation.begin(), indentation.end(), '\xA0');
    return static_cast<std::uint32_t>(indentation.size() - static_cast<std::size_t>(seconds) + 1);
}

void LayoutCheck::check_opener(NodeRef word) {
    const auto column = column_if_first(word);
    if (!column || *column == 1) return;
    sink_.report<Code::opener_indented>(word.span(), word.text())
        .says("take away the blanks before it")
        .under(under_);
}

void LayoutCheck::report_not_deeper(NodeRef node, std::uint32_t column) {
    sink_.report<Code::clause_not_deeper>(node.first_line())
        .says(fmt::format("indent it by {}", blanks(column + 1)))
        .under(under_);
}

void LayoutCheck::check_continuations(NodeRef node, std::uint32_t owner) {
    for (const NodeRef below : node) {
        if (is_clause(below.kind()) || below.is(SyntaxKind::table_row) ||
            (node.is(SyntaxKind::expect_line) && below.is(SyntaxKind::authority_line)))
            continue;
        const bool begins = below.span().begin == node.span().begin;
        const std::uint32_t column = begins ? owner : column_if_first(below).value_or(owner);
        if (column < owner) {
            sink_.report<Code::continuation_too_shallow>(below.first_line())
                .says(fmt::format("indent it by {} or more", blanks(owner - 1)))
                .under(under_);
        }
        if (is_token(below.kind())) continue;
        check_continuations(below, below.is(SyntaxKind::item) ? column : owner);
    }
}

void LayoutCheck::check_below(NodeRef node, std::uint32_t column) {
    const auto own = column_if_first(node);
    if (!own) return;
    if (*own <= column) report_not_deeper(node, column);
    check_continuations(node, *own);
}

void LayoutCheck::check_statement(NodeRef node, std::uint32_t column) {
    check_continuations(node, column);
    for (const NodeRef below : node) {
        const bool broken_clause =
            below.is(SyntaxKind::skipped) && !node.first().is(SyntaxKind::skipped);
        if (is_clause(below.kind()) || broken_clause) check_below(below, column);
        if (!below.is(SyntaxKind::table_tail)) continue;
        for (const NodeRef row : below) {
            if (row.is(SyntaxKind::table_row)) check_below(row, column);
        }
    }
}

// `previous`: the column of the line above on the same level, or 0.
void LayoutCheck::check_depth(NodeRef node, std::uint32_t column, std::uint32_t& previous) {
    if (column == 1) {
        sink_.report<Code::not_indented>(node.first_line(), opener_)
            .says(fmt::format("indent it by {}", blanks(previous > 1 ? previous - 1 : 2)))
            .under(under_);
    } else if (previous > 0 && column > previous) {
        const scan::At begin = text_.data() + node.span().begin;
        const std::string_view meant = scan::clause_meant(begin, text_.data() + text_.size());
        sink_.report<Code::statement_too_deep>(node.first_line())
            .says(meant.empty()
                      ? fmt::format("indent it by {}, like the one above", blanks(previous - 1))
                      : fmt::format("did you mean `{}`?", meant))
            .under(under_);
    }
    previous = column == 1 ? previous : column;
}

void LayoutCheck::check_declaration(NodeRef node) {
    under_.clear();
    NodeRef first = node.first();
    if (node.is(SyntaxKind::paragraph)) {
        const NodeRef cited = first.child(SyntaxKind::citation_text);
        if (cited) under_ = "§ " + plain_text(cited.text());
        first = first.first();
    }
    opener_ = first ? first.text() : std::string_view();
    if (first && !node.is(SyntaxKind::stray)) check_opener(first);
    std::uint32_t previous = 0;
    for (const NodeRef below : node) {
        if (below.is(SyntaxKind::path_line)) check_opener(below.first());
        if (!is_body_line(below.kind())) continue;
        const auto column = column_if_first(below);
        if (!column) continue;
        check_depth(below, *column, previous);
        if (below.is(SyntaxKind::statement)) {
            check_statement(below, *column);
        } else if (below.is(SyntaxKind::option) || below.is(SyntaxKind::given)) {
            check_inner_lines(below, *column);
        } else {
            check_continuations(below, *column);
            for (const NodeRef line : below) {
                if (line.is(SyntaxKind::authority_line)) check_below(line, *column);
            }
        }
    }
}

// The statements of an option, the lines of a given case.
void LayoutCheck::check_inner_lines(NodeRef node, std::uint32_t column) {
    std::uint32_t above = 0;
    for (const NodeRef inner : node) {
        const bool statement = inner.is(SyntaxKind::statement);
        if (!statement && !inner.is(SyntaxKind::given_line)) continue;
        const auto own = column_if_first(inner);
        if (!own) continue;
        if (*own <= column) {
            report_not_deeper(inner, column);
        } else {
            check_depth(inner, *own, above);
        }
        if (statement) check_statement(inner, *own);
    }
}

}  // namespace

void check_layout(NodeRef file, std::string_view text, DiagnosticSink& sink) {
    LayoutCheck check(text, sink);
    for (const NodeRef node : file) {
        if (!is_token(node.kind())) check.check_declaration(node);
    }
}

}  // namespace proviso
