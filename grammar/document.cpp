// Reads a tree into a document: one declaration after the other.

#include "grammar/document.hpp"

#include <array>
#include <utility>

#include "grammar/reading.hpp"
#include "interpreter/base/sha256.hpp"

namespace proviso {

namespace {

void read_party(NodeRef node, Declaration& declaration) {
    declaration.kind = DeclarationKind::party;
    declaration.party =
        std::make_shared<PartyText>(PartyText{reading::read_words(node.child_at(1))});
}

using Read = void (*)(NodeRef, Declaration&);

Read reader_of(SyntaxKind kind) {
    static constexpr auto readers = std::to_array<std::pair<SyntaxKind, Read>>({
        {SyntaxKind::ruleset, reading::read_ruleset},
        {SyntaxKind::party, read_party},
        {SyntaxKind::calendar, reading::read_calendar},
        {SyntaxKind::holidays, reading::read_holidays},
        {SyntaxKind::fact, reading::read_fact},
        {SyntaxKind::finding, reading::read_fact},
        {SyntaxKind::record, reading::read_fielded},
        {SyntaxKind::event, reading::read_fielded},
        {SyntaxKind::act, reading::read_fielded},
        {SyntaxKind::term, reading::read_term},
        {SyntaxKind::paragraph, reading::read_paragraph},
        {SyntaxKind::interpretation, reading::read_interpretation},
        {SyntaxKind::policy, reading::read_policy},
        {SyntaxKind::example, reading::read_example},
    });
    for (const auto& [written, read] : readers) {
        if (written == kind) return read;
    }
    return nullptr;
}

}  // namespace

Document read_document(const SyntaxTree& tree, const SourceMap& sources) {
    const std::string_view text = sources.text(tree.source);
    const TreeIndex index(tree, text);
    Document document;
    document.source = tree.source;
    document.fingerprint = sha256(text);
    for (const NodeRef node : index.root()) {
        const Read read = reader_of(node.kind());
        if (read == nullptr) continue;
        Declaration declaration{};
        declaration.span = node.span();
        declaration.head = node.first_line();
        read(node, declaration);
        document.declarations.push_back(std::move(declaration));
    }
    return document;
}

}  // namespace proviso
