// One pass over the postorder links every node with its siblings and what it holds.

#include "grammar/tree_index.hpp"

namespace proviso {

TreeIndex::TreeIndex(const SyntaxTree& tree, std::string_view text)
    : tree_(tree), text_(text), links_(tree.nodes.size()) {
    std::vector<std::uint32_t> waiting;  // nodes whose parent has not come yet
    for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
        const SyntaxNode& node = tree.nodes[i];
        if (is_trivia(node.kind)) continue;
        Links& links = links_[i];
        links.end = is_token(node.kind) ? node.end : node.begin;
        const std::uint32_t first = i + 1 - node.subtree;
        std::size_t from = waiting.size();
        while (from > 0 && waiting[from - 1] >= first) --from;
        for (std::size_t k = from; k + 1 < waiting.size(); ++k) {
            links_[waiting[k]].next = waiting[k + 1];
        }
        if (from < waiting.size()) {
            links.first = waiting[from];
            links.end = links_[waiting.back()].end;
            waiting.resize(from);
        }
        waiting.push_back(i);
    }
}

std::string_view NodeRef::text() const {
    const Span where = span();
    return index_->text_.substr(where.begin, where.end - where.begin);
}

Span NodeRef::first_line() const {
    Span where = span();
    std::string_view line = text();
    line = line.substr(0, line.find('\n'));
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    where.end = where.begin + static_cast<std::uint32_t>(line.size());
    return where;
}

NodeRef NodeRef::first() const {
    const std::uint32_t node = index_->links_[node_].first;
    return node == TreeIndex::none ? NodeRef() : NodeRef(index_, node);
}

NodeRef NodeRef::next() const {
    const std::uint32_t node = index_->links_[node_].next;
    return node == TreeIndex::none ? NodeRef() : NodeRef(index_, node);
}

NodeRef NodeRef::child(SyntaxKind kind_asked) const {
    for (const NodeRef below : *this) {
        if (below.kind() == kind_asked) return below;
    }
    return {};
}

NodeRef NodeRef::child_at(std::size_t position) const {
    NodeRef below = first();
    while (below && position > 0) {
        below = below.next();
        --position;
    }
    return below;
}

NodeRef NodeRef::last() const {
    NodeRef found;
    for (const NodeRef below : *this) found = below;
    return found;
}

}  // namespace proviso
