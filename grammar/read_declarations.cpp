// Facts, records, events, acts and terms: tree to Document.

#include "grammar/reading.hpp"

namespace proviso::reading {

namespace {

FieldText read_field(NodeRef node) {
    return {node.span(), read_words(node.first()), read_type(node)};
}

std::vector<FieldText> read_fields(NodeRef node) {
    std::vector<FieldText> fields;
    for (const NodeRef below : node) {
        if (below.is(SyntaxKind::field)) fields.push_back(read_field(below));
    }
    return fields;
}

Words read_source(NodeRef node) {
    const NodeRef source = node.child(SyntaxKind::from_source);
    return source ? read_words(source.child_at(1)) : Words();
}

BetterWord better_word(std::string_view text) {
    if (text == "shorter") return BetterWord::shorter;
    if (text == "longer") return BetterWord::longer;
    return text == "lower" ? BetterWord::lower : BetterWord::higher;
}

std::string type_word(std::string_view text) {
    for (const std::string_view word : {"yes or no", "money", "number", "date", "period"}) {
        if (text.ends_with(word.substr(word.rfind(' ') + 1))) return std::string(word);
    }
    return {};
}

}  // namespace

TypePhrase read_type(NodeRef holder) {
    TypePhrase type;
    for (const NodeRef below : holder) {
        if (below.is(SyntaxKind::type)) {
            type.span = below.span();
            const NodeRef first = below.first();
            if (first.is(SyntaxKind::keyword)) type.word = type_word(first.text());
            for (const NodeRef choice : below) {
                if (choice.is(SyntaxKind::name)) type.choices.push_back(read_words(choice));
            }
            if (!type.choices.empty()) type.word = "choice";
        } else if (below.is(SyntaxKind::if_any)) {
            type.if_any = true;
        } else if (below.is(SyntaxKind::found)) {
            type.found = true;
        } else if (below.is(SyntaxKind::unless_proved)) {
            type.default_yes = below.text().starts_with("yes");
            type.unless_proved_by = read_words(below.child_at(1));
        }
    }
    return type;
}

void read_fact(NodeRef node, Declaration& declaration) {
    const bool finding = node.is(SyntaxKind::finding);
    declaration.kind = DeclarationKind::fact;
    declaration.fact = std::make_shared<FactText>(
        FactText{read_words(node.child_at(1)), read_type(node), finding});
}

void read_fielded(NodeRef node, Declaration& declaration) {
    const bool many = static_cast<bool>(node.child(SyntaxKind::any_number));
    if (node.is(SyntaxKind::record)) {
        declaration.kind = DeclarationKind::record;
        declaration.record = std::make_shared<RecordText>(
            RecordText{read_words(node.child_at(1)), read_fields(node)});
    } else if (node.is(SyntaxKind::event)) {
        declaration.kind = DeclarationKind::event;
        declaration.event = std::make_shared<EventText>(
            EventText{read_words(node.child_at(1)), many, read_source(node), read_fields(node)});
    } else {
        declaration.kind = DeclarationKind::act;
        declaration.act = std::make_shared<ActText>(
            ActText{read_words(node.child_at(1)), read_words(node.child_at(3)),
                    read_words(node.child_at(5)), many, read_source(node), read_fields(node)});
    }
}

void read_term(NodeRef node, Declaration& declaration) {
    declaration.kind = DeclarationKind::term;
    TermText term;
    term.name = read_words(node.child_at(1));
    term.type = read_type(node);
    if (const NodeRef better = node.child(SyntaxKind::better)) {
        term.better = better_word(better.first().text());
        term.better_for = read_words(better.child_at(2));
    }
    declaration.term = std::make_shared<TermText>(std::move(term));
}

}  // namespace proviso::reading
