// Checks the text, runs the rules over it, then checks what only the whole shows.

#include "grammar/parse.hpp"

#include <algorithm>

#include "grammar/building.hpp"
#include "grammar/text_checks.hpp"
#include "grammar/tree_checks.hpp"
#include "grammar/whole_file.hpp"

namespace proviso {

namespace {

// A document takes some 300 bytes for each part of its text and 2,500 for each declaration, so these
// bound its memory. The longest regulations have a fifth of the one and a tenth of the other.
constexpr std::size_t most_nodes = 4'000'000;
constexpr std::size_t most_declarations = 100'000;

bool holds_too_much(const SyntaxTree& tree, DiagnosticSink& sink) {
    const auto declarations =
        std::count_if(tree.nodes.begin(), tree.nodes.end(), [](const SyntaxNode& node) {
            return node.kind >= SyntaxKind::ruleset && node.kind <= SyntaxKind::stray;
        });
    const bool wide = static_cast<std::size_t>(declarations) > most_declarations;
    if (!wide && tree.nodes.size() <= most_nodes) return false;
    sink.report<Code::too_many_parts>(Span{tree.source, 0, 0},
                                      wide ? most_declarations : most_nodes,
                                      wide ? "declarations" : "words and signs")
        .says("split it into several files");
    sink.stop_source(tree.source);
    return true;
}

SyntaxTree all_skipped(SourceId source, std::string_view text) {
    const auto size = static_cast<std::uint32_t>(text.size());
    return {source, {{SyntaxKind::skipped, 0, size, 1}, {SyntaxKind::file, 0, size, 2}}};
}

}  // namespace

SyntaxTree parse(const SourceMap& sources, SourceId source, DiagnosticSink& sink) {
    const std::string_view text = sources.text(source);
    if (!check_text(source, text, sink)) return all_skipped(source, text);
    Building building(source, text, sink);
    if (build_file(text, building) != text.size()) return all_skipped(source, text);
    SyntaxTree tree = {source, building.take_nodes()};
    if (holds_too_much(tree, sink)) return all_skipped(source, text);
    check_tree(tree, text, sink);
    return tree;
}

}  // namespace proviso
