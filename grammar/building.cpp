// Writes the flat tree: tokens as they are met, a node after what it holds.

#include "grammar/building.hpp"

#include "interpreter/base/limits.hpp"

namespace proviso {

void Building::go_back(Note note) {
    if (nodes_.size() != note.nodes) nodes_.resize(note.nodes);
    if (!stopped_ && sink_.mark() != note.told) sink_.rewind(note.told);
}

void Building::add_token(SyntaxKind kind, At begin, At end) {
    nodes_.push_back({kind, offset(begin), offset(end), 1});
}

void Building::add_trivia(At begin, At end) {
    for (At at = begin; at != end;) {
        At last = scan::line_end(at, end);
        SyntaxKind kind = SyntaxKind::line_end;
        if (last == nullptr) {
            kind = *at == '#' ? SyntaxKind::comment : SyntaxKind::blanks;
            last = *at == '#' ? scan::rest_of_line(at, end) : scan::blanks(at, end);
        }
        add_token(kind, at, last);
        at = last;
    }
}

Building::At Building::add_gap(At at, At end) {
    const At after = scan::after_blanks(at, end);
    if (after != at) add_token(SyntaxKind::blanks, at, after);
    const At next = scan::continuation(after, end);
    if (next == nullptr) return after;
    add_trivia(after, next);
    return next;
}

Building::At Building::add_line_break(At at, At end) {
    if (scan::line_end(at, end) == nullptr) return nullptr;
    const At next = scan::next_content(at, end);
    if (next == end) return nullptr;
    add_trivia(at, next);
    return next;
}

void Building::close_node(SyntaxKind kind, std::size_t first, At begin, At end) {
    const std::size_t below = nodes_.size() - first;
    nodes_.push_back({kind, offset(begin), offset(end), static_cast<std::uint32_t>(below + 1)});
}

bool Building::has_several(std::size_t first) const {
    std::size_t count = 0;
    for (std::size_t i = nodes_.size(); i > first && count < 2; i -= nodes_[i - 1].subtree) {
        if (!is_trivia(nodes_[i - 1].kind)) ++count;
    }
    return count > 1;
}

Reporter Building::reporter(At at, At end) const {
    return {sink_, source_, text_, scan::view(at, end), under_};
}

void Building::stand_under(At begin, At end) { under_ = "§ " + plain_text(scan::view(begin, end)); }

bool Building::enter(At at) {
    if (depth_ < limits::nesting) {
        ++depth_;
        return true;
    }
    if (!stopped_) {
        const Span where = {source_, offset(at), offset(at)};
        sink_.report<Code::nested_too_deep>(where, limits::nesting).under(under_);
        // A limit stands whatever alternative is tried next, and what follows it is an echo.
        sink_.stop_source(source_);
        stopped_ = true;
    }
    return false;
}

}  // namespace proviso
