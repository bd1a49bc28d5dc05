#pragma once
// How a flat tree is walked downwards: first child and next sibling of every node, trivia left out.

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/syntax_tree.hpp"

namespace proviso {

class TreeIndex;

/// One node seen through an index; a default-made one stands for "there is none".
class NodeRef {
public:
    NodeRef() = default;
    NodeRef(const TreeIndex* index, std::uint32_t node) : index_(index), node_(node) {}

    explicit operator bool() const { return index_ != nullptr; }
    SyntaxKind kind() const;
    bool is(SyntaxKind kind_asked) const { return index_ != nullptr && kind() == kind_asked; }
    /// Without the blanks and line ends behind what it holds.
    Span span() const;
    std::string_view text() const;
    /// The part of it on the line where it begins.
    Span first_line() const;
    NodeRef first() const;
    NodeRef next() const;
    /// The first child of a kind, or none.
    NodeRef child(SyntaxKind kind_asked) const;
    /// The child at a position, or none.
    NodeRef child_at(std::size_t position) const;
    NodeRef last() const;

    class Iterator {
    public:
        explicit Iterator(const TreeIndex* index, std::uint32_t node)
            : index_(index), node_(node) {}
        NodeRef operator*() const { return {index_, node_}; }
        Iterator& operator++();
        bool operator!=(const Iterator& other) const { return node_ != other.node_; }

    private:
        const TreeIndex* index_;
        std::uint32_t node_;
    };
    Iterator begin() const;
    Iterator end() const;

private:
    const TreeIndex* index_ = nullptr;
    std::uint32_t node_ = 0;
};

class TreeIndex {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    TreeIndex(const SyntaxTree& tree, std::string_view text);

    NodeRef root() const { return {this, static_cast<std::uint32_t>(tree_.nodes.size() - 1)}; }

private:
    friend class NodeRef;
    friend class NodeRef::Iterator;

    struct Links {
        std::uint32_t first = none;
        std::uint32_t next = none;
        std::uint32_t end = 0;
    };

    const SyntaxTree& tree_;
    std::string_view text_;
    std::vector<Links> links_;
};

// Asked for every node several times over, so they are worth inlining.

inline SyntaxKind NodeRef::kind() const { return index_->tree_.nodes[node_].kind; }

inline Span NodeRef::span() const {
    return {index_->tree_.source, index_->tree_.nodes[node_].begin, index_->links_[node_].end};
}

inline NodeRef::Iterator& NodeRef::Iterator::operator++() {
    node_ = index_->links_[node_].next;
    return *this;
}

inline NodeRef::Iterator NodeRef::begin() const {
    return Iterator(index_, index_->links_[node_].first);
}

inline NodeRef::Iterator NodeRef::end() const { return Iterator(index_, TreeIndex::none); }

}  // namespace proviso
