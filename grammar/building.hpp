#pragma once
// What the rules write to while they match: the flat tree, the sink, and how deep we are.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/mistakes.hpp"
#include "grammar/scan.hpp"
#include "grammar/syntax_tree.hpp"
#include "interpreter/base/diagnostic.hpp"

namespace proviso {

class Building {
public:
    Building(SourceId source, std::string_view text, DiagnosticSink& sink)
        : source_(source), text_(text), sink_(sink) {
        nodes_.reserve(text.size() / 5);
    }

    using At = scan::At;

    // -- tree --
    /// What a failed attempt goes back to.
    struct Note {
        std::size_t nodes;
        std::size_t told;
    };
    Note note() const { return {nodes_.size(), sink_.mark()}; }
    void go_back(Note note);
    void add_token(SyntaxKind kind, At begin, At end);
    /// Blanks, line ends and comments of a stretch that holds nothing else.
    void add_trivia(At begin, At end);
    /// The blanks behind a token, and the line break if the next line continues this one.
    At add_gap(At at, At end);
    /// From a line end to the first byte of the next line that says something; nullptr at the end.
    At add_line_break(At at, At end);
    void close_node(SyntaxKind kind, std::size_t first, At begin, At end);
    /// True if more than one node that is not trivia was added since `first`.
    bool has_several(std::size_t first) const;
    std::vector<SyntaxNode> take_nodes() { return std::move(nodes_); }

    // -- messages --
    Reporter reporter(At at, At end) const;
    void stand_under(At begin, At end);
    void stand_under_nothing() { under_.clear(); }

    // -- depth --
    bool enter(At at);
    void leave() { --depth_; }

private:
    std::uint32_t offset(At at) const { return static_cast<std::uint32_t>(at - text_.data()); }

    SourceId source_;
    std::string_view text_;
    DiagnosticSink& sink_;
    std::vector<SyntaxNode> nodes_;
    std::string under_;
    std::size_t depth_ = 0;
    bool stopped_ = false;
};

}  // namespace proviso
