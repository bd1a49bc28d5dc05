// Checks the text, runs the rules over it, then checks what only the whole shows.

#include "grammar/parse.hpp"

#include "grammar/building.hpp"
#include "grammar/text_checks.hpp"
#include "grammar/tree_checks.hpp"
#include "grammar/whole_file.hpp"

namespace proviso {

namespace {

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
    check_tree(tree, text, sink);
    return tree;
}

}  // namespace proviso
