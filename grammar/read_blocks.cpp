// Rulesets, paragraphs, interpretations, policies and examples: tree to Document.

#include "grammar/mistakes.hpp"
#include "grammar/reading.hpp"

namespace proviso::reading {

namespace {

OptionText read_option(NodeRef node) {
    OptionText option;
    option.span = node.span();
    option.words = read_quoted(node.child_at(1));
    option.adopted = static_cast<bool>(node.child(SyntaxKind::adopted));
    for (const NodeRef below : node) {
        if (below.is(SyntaxKind::statement)) option.statements.push_back(read_statement(below));
    }
    return option;
}

/// Takes `, except` from the end of what an example starts from.
std::string without_except(std::string text, ExampleText& example) {
    constexpr std::string_view except = ", except";
    if (!text.ends_with(except)) return text;
    example.except = true;
    text.resize(text.size() - except.size());
    return text;
}

// An example's name is the rest of its line: it may hold commas and citations.
Words read_title(NodeRef line_text) {
    if (!line_text.is(SyntaxKind::line_text)) return {};
    return {line_text.span(), plain_text(line_text.text())};
}

/// With the lines that continue it.
ExampleLine read_example_line(NodeRef holder) {
    const NodeRef first = holder.child(SyntaxKind::line_text);
    ExampleLine line{first ? first.span() : holder.span(), plain_text(read_text(holder))};
    for (const NodeRef below : holder) {
        if (below.is(SyntaxKind::line_text)) line.span.end = below.span().end;
    }
    return line;
}

/// Adds a line `on the authority of` to those before it.
void add_authority(NodeRef node, ExampleLine& authority) {
    ExampleLine line = read_example_line(node);
    if (authority.text.empty()) {
        authority = std::move(line);
        return;
    }
    authority.text += "; " + line.text;
    authority.span.end = line.span.end;
}

ExpectText read_expect(NodeRef node) {
    ExpectText expect{read_example_line(node), {}};
    for (const NodeRef below : node) {
        if (below.is(SyntaxKind::authority_line)) add_authority(below, expect.authority);
    }
    return expect;
}

void read_given(NodeRef node, ExampleText& example) {
    example.given_span = node.span();
    for (const NodeRef below : node) {
        if (below.is(SyntaxKind::given_as_in)) {
            example.starts_from = read_title(below.child(SyntaxKind::line_text));
            const std::size_t before = example.starts_from.text.size();
            example.starts_from.text = without_except(std::move(example.starts_from.text), example);
            const std::size_t cut = before - example.starts_from.text.size();
            example.starts_from.span.end -= static_cast<std::uint32_t>(cut);
        } else if (below.is(SyntaxKind::given_case)) {
            const NodeRef file = below.child(SyntaxKind::line_text);
            example.case_file_span = file ? file.span() : below.span();
            example.case_file = without_except(read_text(below), example);
        } else if (below.is(SyntaxKind::given_line)) {
            example.given.push_back(read_example_line(below));
        }
    }
}

}  // namespace

namespace {

std::vector<CitationPhrase> references_below(NodeRef node) {
    std::vector<CitationPhrase> cited;
    if (!node) return cited;
    for (const NodeRef below : node) {
        if (below.is(SyntaxKind::reference)) cited.push_back(read_reference(below));
    }
    return cited;
}

/// None where a part is missing, which was told.
void read_renumbered(NodeRef node, std::vector<RenumberingText>& renumberings) {
    const std::vector<CitationPhrase> cited = references_below(node);
    const NodeRef day = node.child(SyntaxKind::date);
    if (cited.size() != 2 || !day) return;
    renumberings.push_back({node.span(), cited[0], cited[1], read_phrase(day),
                            references_below(node.child(SyntaxKind::renumbered_except))});
}

}  // namespace

void read_ruleset(NodeRef node, Declaration& declaration) {
    declaration.kind = DeclarationKind::ruleset;
    RulesetText ruleset;
    ruleset.name = read_words(node.child_at(1));
    for (const NodeRef below : node) {
        if (below.is(SyntaxKind::cites_line)) {
            ruleset.cites_span = below.span();
            ruleset.cites = read_text(below);
        } else if (below.is(SyntaxKind::version_line)) {
            ruleset.version = read_text(below);
        } else if (below.is(SyntaxKind::law_line)) {
            ruleset.governing_event = read_words(below.child_at(1));
        } else if (below.is(SyntaxKind::renumbered_line)) {
            read_renumbered(below, ruleset.renumberings);
        } else if (below.is(SyntaxKind::use_line)) {
            ruleset.uses.push_back(read_words(below.child_at(1)));
        }
    }
    declaration.ruleset = std::make_shared<RulesetText>(std::move(ruleset));
}

void read_paragraph(NodeRef node, Declaration& declaration) {
    declaration.kind = DeclarationKind::paragraph;
    ParagraphText paragraph;
    Words path;
    for (const NodeRef below : node) {
        if (below.is(SyntaxKind::heading)) {
            paragraph.citation = read_reference(below);
            const NodeRef cited = below.child(SyntaxKind::citation_text);
            if (cited) paragraph.citation.span.end = cited.span().end;
            paragraph.title = plain_text(read_text(below));
        } else if (below.is(SyntaxKind::gist_line)) {
            const NodeRef text = below.child(SyntaxKind::line_text);
            paragraph.gist.push_back({(text ? text : below).span(), plain_text(read_text(below))});
        } else if (below.is(SyntaxKind::path_line)) {
            path = read_words(below.child_at(1));
        } else if (below.is(SyntaxKind::statement)) {
            paragraph.statements.push_back(read_statement(below));
            paragraph.statements.back().path = path;
        }
    }
    declaration.paragraph = std::make_shared<ParagraphText>(std::move(paragraph));
}

void read_interpretation(NodeRef node, Declaration& declaration) {
    declaration.kind = DeclarationKind::interpretation;
    InterpretationText interpretation;
    interpretation.name = read_words(node.child_at(1));
    interpretation.on = read_reference(node.child(SyntaxKind::reference));
    for (const NodeRef below : node) {
        if (below.is(SyntaxKind::question_line)) {
            interpretation.question = read_quoted(below.child_at(1));
        } else if (below.is(SyntaxKind::option)) {
            interpretation.options.push_back(read_option(below));
        } else if (below.is(SyntaxKind::decided_line)) {
            interpretation.decided_by = plain_text(read_text(below));
        }
    }
    declaration.interpretation = std::make_shared<InterpretationText>(std::move(interpretation));
}

void read_policy(NodeRef node, Declaration& declaration) {
    declaration.kind = DeclarationKind::policy;
    PolicyText policy;
    policy.name = read_words(node.child_at(1));
    for (const NodeRef below : node) {
        if (below.is(SyntaxKind::on_line)) policy.on = read_words(below.child_at(1));
        if (below.is(SyntaxKind::protects_line)) policy.protects = read_words(below.child_at(1));
        if (below.is(SyntaxKind::cites_line)) policy.cites = read_text(below);
        if (below.is(SyntaxKind::version_line)) policy.version = read_text(below);
    }
    declaration.policy = std::make_shared<PolicyText>(std::move(policy));
}

void read_example(NodeRef node, Declaration& declaration) {
    declaration.kind = DeclarationKind::example;
    ExampleText example;
    example.name = read_title(node.child_at(1));
    for (const NodeRef below : node) {
        if (below.is(SyntaxKind::given)) {
            read_given(below, example);
        } else if (below.is(SyntaxKind::as_of_line)) {
            const NodeRef day = below.child(SyntaxKind::date);
            example.as_of_span = day ? day.span() : below.span();
            if (day) example.as_of = std::string(day.text());
        } else if (below.is(SyntaxKind::law_known_line)) {
            const NodeRef day = below.child(SyntaxKind::date);
            example.law_known_on_span = day ? day.span() : below.span();
            if (day) example.law_known_on = std::string(day.text());
        } else if (below.is(SyntaxKind::expect_line)) {
            example.expect.push_back(read_expect(below));
        } else if (below.is(SyntaxKind::authority_line)) {
            add_authority(below, example.authority);
        }
    }
    declaration.example = std::make_shared<ExampleText>(std::move(example));
}

}  // namespace proviso::reading
