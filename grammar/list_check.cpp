// Walks every list and block once; which labels are due is counted, never guessed.

#include "grammar/list_check.hpp"

#include <array>
#include <set>
#include <utility>

#include "grammar/mistakes.hpp"

namespace proviso {

namespace {

bool is_list(NodeRef node) {
    const SyntaxKind kind = node.kind();
    const bool may_be = kind == SyntaxKind::any_of || kind == SyntaxKind::all_of ||
                        kind == SyntaxKind::none_of || kind == SyntaxKind::lesser_of ||
                        kind == SyntaxKind::greater_of || kind == SyntaxKind::total_of;
    return may_be && node.child(SyntaxKind::item);
}

// (A) to (Z), then (AA) to (ZZ) as regulations go on.
std::string letter_label(std::size_t position) {
    const char letter = static_cast<char>('A' + position % 26);
    return "(" + std::string(position / 26 + 1, letter) + ")";
}

std::string roman_label(std::size_t position) {
    static constexpr std::pair<std::size_t, std::string_view> numerals[] = {
        {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"},
        {9, "ix"},  {5, "v"},   {4, "iv"}, {1, "i"}};
    std::string roman;
    std::size_t rest = position + 1;
    for (const auto& [value, letters] : numerals) {
        for (; rest >= value; rest -= value) roman += letters;
    }
    return "(" + roman + ")";
}

bool begins_line(NodeRef node, std::string_view text) {
    std::uint32_t at = node.span().begin;
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
    return at == 0 || text[at - 1] == '\n';
}

// A line that a block has once; the first word names it in the message.
bool stands_once(SyntaxKind kind) {
    static constexpr auto once = std::to_array<SyntaxKind>(
        {SyntaxKind::cites_line, SyntaxKind::version_line, SyntaxKind::law_line,
         SyntaxKind::covers_line, SyntaxKind::open_days_line, SyntaxKind::question_line,
         SyntaxKind::decided_line, SyntaxKind::on_line, SyntaxKind::protects_line,
         SyntaxKind::given, SyntaxKind::as_of_line, SyntaxKind::law_known_line});
    for (const SyntaxKind one : once) {
        if (one == kind) return true;
    }
    return false;
}

class ListCheck {
public:
    ListCheck(std::string_view text, DiagnosticSink& sink) : text_(text), sink_(sink) {}

    void stand_under(NodeRef declaration) {
        under_.clear();
        const NodeRef heading = declaration.child(SyntaxKind::heading);
        const NodeRef cited = heading ? heading.child(SyntaxKind::citation_text) : NodeRef();
        if (cited) under_ = "§ " + plain_text(cited.text());
    }
    void check_block(NodeRef block);
    void check(NodeRef node, bool in_item);

private:
    void check_labels(NodeRef list);
    bool check_label(NodeRef label, std::size_t position, bool roman);

    std::string_view text_;
    DiagnosticSink& sink_;
    std::string under_;
};

void ListCheck::check_block(NodeRef block) {
    std::set<SyntaxKind> seen;
    for (const NodeRef line : block) {
        if (!stands_once(line.kind()) || seen.insert(line.kind()).second) continue;
        const NodeRef word = line.first();
        sink_.report<Code::said_twice>(word.span(), word.text()).says("keep one of them");
    }
}

bool ListCheck::check_label(NodeRef label, std::size_t position, bool roman) {
    if (!begins_line(label, text_)) {
        sink_.report<Code::label_inside_line>(label.span(), label.text())
            .says("begin a new line with it")
            .under(under_);
    }
    const std::string due = roman ? roman_label(position) : letter_label(position);
    if (label.text() == due) return true;
    sink_.report<Code::label_out_of_order>(label.span(), label.text(), due)
        .says("labels are (A), (B), … or (i), (ii), … without gaps")
        .under(under_);
    return false;
}

void ListCheck::check_labels(NodeRef list) {
    std::size_t position = 0;
    bool roman = false;
    for (const NodeRef item : list) {
        if (!item.is(SyntaxKind::item)) continue;
        const NodeRef label = item.first();
        if (position == 0) roman = label.text()[1] >= 'a' && label.text()[1] <= 'z';
        if (!check_label(label, position, roman)) return;
        ++position;
    }
}

void ListCheck::check(NodeRef node, bool in_item) {
    const bool list = is_list(node);
    if (list && in_item) {
        const NodeRef word = node.first();
        sink_.report<Code::list_in_list>(word.span())
            .says("give the inner list a name of its own, in a statement of its own")
            .under(under_);
    } else if (list) {
        check_labels(node);
    }
    for (const NodeRef below : node) {
        if (!is_token(below.kind())) check(below, in_item || below.is(SyntaxKind::item));
    }
}

}  // namespace

void check_lists(NodeRef file, std::string_view text, DiagnosticSink& sink) {
    ListCheck checker(text, sink);
    for (const NodeRef declaration : file) {
        if (is_token(declaration.kind())) continue;
        checker.stand_under(declaration);
        checker.check_block(declaration);
        checker.check(declaration, false);
    }
}

}  // namespace proviso
