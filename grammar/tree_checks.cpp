// Layout against meaning, labels against their order, and signs read as others: one walk each.

#include "grammar/tree_checks.hpp"

#include "grammar/layout_check.hpp"
#include "grammar/list_check.hpp"
#include "grammar/mistakes.hpp"
#include "grammar/tree_index.hpp"

namespace proviso {

namespace {

struct ForeignSign {
    std::string_view sign;
    std::string_view read_as;
};

constexpr ForeignSign foreign_signs[] = {
    {"©", "(c)"}, {"“", "\""}, {"”", "\""}, {"„", "\""}, {"’", "'"}, {"\xC2\xA0", " "},
};

// Comments, titles and other free text may hold any sign; elsewhere what is read differs from what
// is written, and that is told.
bool is_free_text(SyntaxKind kind) {
    return kind == SyntaxKind::comment || kind == SyntaxKind::line_text ||
           kind == SyntaxKind::skipped || kind == SyntaxKind::cell;
}

void check_foreign_signs(const SyntaxTree& tree, std::string_view text, DiagnosticSink& sink) {
    for (const SyntaxNode& node : tree.nodes) {
        if (!is_token(node.kind) || is_free_text(node.kind)) continue;
        for (std::uint32_t at = node.begin; at < node.end; ++at) {
            if (static_cast<unsigned char>(text[at]) < 0x80) continue;
            for (const auto& [sign, read_as] : foreign_signs) {
                if (!text.substr(at, node.end - at).starts_with(sign)) continue;
                const Span where = {tree.source, at, at + static_cast<std::uint32_t>(sign.size())};
                const bool blank = read_as == " ";
                sink.report<Code::read_as_plain>(where, blank ? "a no-break blank" : sign,
                                                 blank ? "a blank" : read_as);
            }
        }
    }
}

}  // namespace

void check_tree(const SyntaxTree& tree, std::string_view text, DiagnosticSink& sink) {
    const TreeIndex index(tree, text);
    check_layout(index.root(), text, sink);
    check_lists(index.root(), text, sink);
    check_foreign_signs(tree, text, sink);
}

}  // namespace proviso
