// Statements and clauses: tree to StatementText.

#include <array>
#include <utility>

#include "grammar/mistakes.hpp"
#include "grammar/reading.hpp"

namespace proviso::reading {

namespace {

StatementForm form_of(SyntaxKind tail) {
    static constexpr auto forms = std::to_array<std::pair<SyntaxKind, StatementForm>>({
        {SyntaxKind::value_tail, StatementForm::value},
        {SyntaxKind::condition_tail, StatementForm::condition},
        {SyntaxKind::maximum_tail, StatementForm::maximum},
        {SyntaxKind::minimum_tail, StatementForm::minimum},
        {SyntaxKind::same_event_tail, StatementForm::same_event},
        {SyntaxKind::duty_tail, StatementForm::duty},
        {SyntaxKind::ban_tail, StatementForm::ban},
        {SyntaxKind::permission_tail, StatementForm::permission},
        {SyntaxKind::reach_tail, StatementForm::reach},
        {SyntaxKind::table_tail, StatementForm::table},
    });
    for (const auto& [kind, form] : forms) {
        if (kind == tail) return form;
    }
    return StatementForm::broken;
}

TableRow read_row(NodeRef node) {
    TableRow row;
    row.span = node.span();
    for (const NodeRef below : node) {
        if (below.is(SyntaxKind::cell)) {
            row.cells.push_back({below.span(), plain_text(below.text())});
        }
    }
    return row;
}

std::vector<CitationPhrase> read_references(NodeRef node) {
    std::vector<CitationPhrase> cited;
    for (const NodeRef below : node) {
        if (below.is(SyntaxKind::reference)) cited.push_back(read_reference(below));
    }
    return cited;
}

void read_tail(NodeRef tail, StatementText& statement) {
    statement.form = form_of(tail.kind());
    switch (statement.form) {
        case StatementForm::value:
        case StatementForm::maximum:
        case StatementForm::minimum: statement.body = read_body(tail, 1); break;
        case StatementForm::condition: statement.body = read_body(tail, 2); break;
        case StatementForm::same_event: statement.target = read_words(tail.child_at(1)); break;
        case StatementForm::duty:
        case StatementForm::ban:
        case StatementForm::permission:
            for (const NodeRef below : tail) {
                if (below.is(SyntaxKind::name)) statement.acts.push_back(read_words(below));
            }
            break;
        case StatementForm::reach:
            statement.taken_out = read_references(tail);
            statement.whole_ruleset = tail.first().is(SyntaxKind::keyword);
            break;
        case StatementForm::table:
            for (const NodeRef below : tail) {
                if (below.is(SyntaxKind::table_row)) statement.rows.push_back(read_row(below));
            }
            break;
        case StatementForm::broken: break;
    }
    // What was left over was reported; half a statement is not what was written.
    if (tail.child(SyntaxKind::skipped)) statement.form = StatementForm::broken;
}

ClauseKind clause_kind(SyntaxKind clause) {
    static constexpr auto kinds = std::to_array<std::pair<SyntaxKind, ClauseKind>>({
        {SyntaxKind::clause_rolling, ClauseKind::rolling},
        {SyntaxKind::clause_of_at_least, ClauseKind::of_at_least},
        {SyntaxKind::clause_containing, ClauseKind::containing},
        {SyntaxKind::clause_if, ClauseKind::condition},
        {SyntaxKind::clause_unless, ClauseKind::unless},
        {SyntaxKind::clause_otherwise, ClauseKind::otherwise},
        {SyntaxKind::clause_instead_of, ClauseKind::instead_of},
        {SyntaxKind::clause_provided_that, ClauseKind::provided_that},
        {SyntaxKind::clause_except, ClauseKind::except},
        {SyntaxKind::clause_advised_if, ClauseKind::advised_if},
        {SyntaxKind::clause_rounded, ClauseKind::rounded},
        {SyntaxKind::clause_signed, ClauseKind::signed_by},
        {SyntaxKind::clause_see, ClauseKind::see},
    });
    for (const auto& [written, kind] : kinds) {
        if (written == clause) return kind;
    }
    return ClauseKind::time;
}

RoundingWord rounding_word(NodeRef word) {
    if (!word.is(SyntaxKind::keyword)) return RoundingWord::none;
    const std::string_view text = word.text();
    if (text == "up") return RoundingWord::up;
    if (text == "down") return RoundingWord::down;
    return text.ends_with("up") ? RoundingWord::half_up : RoundingWord::half_even;
}

// One line may hold a first and a last day; each is a clause of its own.
void read_effective(NodeRef node, std::vector<Clause>& clauses) {
    for (const NodeRef below : node) {
        const Phrase day = read_phrase(below.last());
        if (below.is(SyntaxKind::effective_from)) {
            clauses.push_back({ClauseKind::effective_from, below.span(), day, {}, {}, {}});
        } else if (below.is(SyntaxKind::effective_until)) {
            clauses.push_back({ClauseKind::effective_until, below.span(), day, {}, {}, {}});
        } else if (below.is(SyntaxKind::also_since)) {
            if (clauses.empty() || clauses.back().kind != ClauseKind::effective_from) {
                clauses.push_back({ClauseKind::effective_from, below.span(), {}, {}, {}, {}});
            }
            clauses.back().also_since = day;
        }
    }
}

void read_published(NodeRef node, std::vector<Clause>& clauses) {
    for (const NodeRef below : node) {
        const bool begin = below.is(SyntaxKind::published_on);
        if (!begin && !below.is(SyntaxKind::withdrawn_on)) continue;
        const ClauseKind kind = begin ? ClauseKind::published_on : ClauseKind::withdrawn_on;
        clauses.push_back({kind, below.span(), read_phrase(below.last()), {}, {}, {}});
    }
}

void read_clause(NodeRef node, std::vector<Clause>& clauses) {
    if (node.is(SyntaxKind::clause_effective)) {
        read_effective(node, clauses);
        return;
    }
    if (node.is(SyntaxKind::clause_published)) {
        read_published(node, clauses);
        return;
    }
    Clause clause = {clause_kind(node.kind()), node.span(), {}, {}, RoundingWord::none, {}};
    switch (clause.kind) {
        case ClauseKind::time: clause.body = read_body(node, 0); break;
        case ClauseKind::instead_of:
        case ClauseKind::except: clause.citations = read_references(node); break;
        case ClauseKind::rounded: clause.rounding = rounding_word(node.child_at(2)); break;
        case ClauseKind::rolling:
        case ClauseKind::of_at_least:
        case ClauseKind::containing:
        case ClauseKind::condition:
        case ClauseKind::unless:
        case ClauseKind::otherwise:
        case ClauseKind::provided_that:
        case ClauseKind::advised_if:
        case ClauseKind::see: clause.body = read_body(node, 1); break;
        case ClauseKind::signed_by:
            clause.body.kind = PhraseKind::quoted;
            clause.body.span = node.span();
            clause.body.text = plain_text(read_text(node));
            break;
        case ClauseKind::effective_from:
        case ClauseKind::effective_until:
        case ClauseKind::published_on:
        case ClauseKind::withdrawn_on: break;
    }
    clauses.push_back(std::move(clause));
}

bool is_clause(SyntaxKind kind) {
    return kind >= SyntaxKind::clause_time && kind <= SyntaxKind::clause_see;
}

bool is_tail(SyntaxKind kind) {
    return kind >= SyntaxKind::value_tail && kind <= SyntaxKind::broken_tail;
}

}  // namespace

StatementText read_statement(NodeRef node) {
    StatementText statement;
    statement.span = node.span();
    statement.head = node.first_line();
    for (const NodeRef below : node) {
        if (below.is(SyntaxKind::each)) {
            statement.each = read_words(below.child_at(1));
        } else if (below.is(SyntaxKind::name) || below.is(SyntaxKind::missing)) {
            statement.subject = read_words(below);
        } else if (is_tail(below.kind())) {
            read_tail(below, statement);
        } else if (is_clause(below.kind())) {
            read_clause(below, statement.clauses);
        }
    }
    return statement;
}

}  // namespace proviso::reading
