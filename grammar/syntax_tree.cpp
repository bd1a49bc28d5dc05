// The flat tree's listing and its promise: the tokens joined are the text.

#include "grammar/syntax_tree.hpp"

#include <array>

#include "interpreter/base/text.hpp"

namespace proviso {

namespace {

constexpr auto names = std::to_array<std::string_view>({
#define PROVISO_SYNTAX_KIND(name) #name,
#include "grammar/kinds.def"
#undef PROVISO_SYNTAX_KIND
});

// How many nodes stand above each; a node comes after what it holds, so parents are met first from
// the back.
std::vector<std::uint32_t> depths(const std::vector<SyntaxNode>& nodes) {
    std::vector<std::uint32_t> depth(nodes.size(), 0);
    std::vector<std::size_t> first_below;
    for (std::size_t i = nodes.size(); i-- > 0;) {
        while (!first_below.empty() && i < first_below.back()) first_below.pop_back();
        depth[i] = static_cast<std::uint32_t>(first_below.size());
        if (nodes[i].subtree > 1) first_below.push_back(i + 1 - nodes[i].subtree);
    }
    return depth;
}

std::string one_line(std::string_view text) {
    std::string shown;
    for (const char c : text) {
        if (c == '\n') {
            shown += "\\n";
        } else if (c == '\r') {
            shown += "\\r";
        } else {
            shown += c;
        }
    }
    return printable(shown);
}

}  // namespace

std::string_view name_of(SyntaxKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::string SyntaxTree::dump(std::string_view text) const {
    const std::vector<std::uint32_t> depth = depths(nodes);
    std::vector<std::size_t> order;  // parents before what they hold
    order.reserve(nodes.size());
    std::vector<std::size_t> open;
    if (!nodes.empty()) open.push_back(nodes.size() - 1);
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        order.push_back(at);
        const std::size_t first = at + 1 - nodes[at].subtree;
        for (std::size_t i = at; i > first; i -= nodes[i - 1].subtree) open.push_back(i - 1);
    }
    std::string listing;
    for (const std::size_t i : order) {
        const SyntaxNode& node = nodes[i];
        if (is_trivia(node.kind)) continue;
        listing.append(2 * depth[i], ' ').append(name_of(node.kind));
        if (is_token(node.kind)) {
            listing.append(" `" + one_line(text.substr(node.begin, node.end - node.begin)) + "`");
        }
        listing += '\n';
    }
    return listing;
}

std::string SyntaxTree::reconstruct(std::string_view text) const {
    std::string joined;
    joined.reserve(text.size());
    for (const SyntaxNode& node : nodes) {
        if (is_token(node.kind)) joined.append(text.substr(node.begin, node.end - node.begin));
    }
    return joined;
}

}  // namespace proviso
