#pragma once
// The lossless tree of one ruleset text: flat, in postorder, every byte in exactly one token.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "interpreter/base/source_map.hpp"

namespace proviso {

enum class SyntaxKind : std::uint8_t {
#define PROVISO_SYNTAX_KIND(name) name,
#include "grammar/kinds.def"
#undef PROVISO_SYNTAX_KIND
};

std::string_view name_of(SyntaxKind kind);

/// Tokens cover bytes; every other kind holds nodes.
constexpr bool is_token(SyntaxKind kind) { return kind <= SyntaxKind::missing; }
/// Blanks, line ends, comments, a byte order mark.
constexpr bool is_trivia(SyntaxKind kind) { return kind <= SyntaxKind::comment; }

/// A node follows the nodes it contains; `subtree` counts itself and all below it.
struct SyntaxNode {
    SyntaxKind kind;
    std::uint32_t begin;
    std::uint32_t end;
    std::uint32_t subtree;
};

struct SyntaxTree {
    SourceId source;
    std::vector<SyntaxNode> nodes;

    /// An indented listing for tests and for `proviso check --dump=tree`.
    std::string dump(std::string_view text) const;
    /// The text that the tokens cover, joined: equal to the source for every input.
    std::string reconstruct(std::string_view text) const;
};

}  // namespace proviso
