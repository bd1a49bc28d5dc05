// Conditions, values, times and citations: tree to Phrase.

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <utility>

#include "grammar/mistakes.hpp"
#include "grammar/reading.hpp"
#include "grammar/scan.hpp"

namespace proviso::reading {

namespace {

Phrase phrase(PhraseKind kind, NodeRef node) {
    Phrase made;
    made.kind = kind;
    if (node) made.span = node.span();
    return made;
}

Phrase literal(PhraseKind kind, NodeRef node) {
    Phrase made = phrase(kind, node);
    made.text = std::string(node.text());
    return made;
}

bool is_phrase(NodeRef node) {
    return !node.is(SyntaxKind::keyword) && !node.is(SyntaxKind::punctuation) &&
           !node.is(SyntaxKind::label) && !node.is(SyntaxKind::skipped);
}

Joined joined_by(NodeRef joiner) {
    const std::string_view text = joiner.text();
    if (text == "and") return Joined::by_and;
    if (text == "or") return Joined::by_or;
    if (text == "+") return Joined::by_plus;
    return text == "-" ? Joined::by_minus : Joined::by_times;
}

// Operands with a joiner between each two.
Phrase read_joined(PhraseKind kind, NodeRef node) {
    Phrase made = phrase(kind, node);
    Joined joined = Joined::none;
    for (const NodeRef below : node) {
        if (below.is(SyntaxKind::keyword) || below.is(SyntaxKind::punctuation)) {
            joined = joined_by(below);
        } else {
            made.parts.push_back(read_phrase(below));
            made.parts.back().joined_by = joined;
        }
    }
    return made;
}

Phrase read_share(NodeRef node) {
    Phrase made = literal(PhraseKind::share, node);
    std::erase_if(made.text, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
    return made;
}

Phrase read_period(NodeRef node) {
    Phrase made = phrase(PhraseKind::period, node);
    made.text = read_words(node.first()).text;
    const NodeRef rounding = node.child(SyntaxKind::keyword);
    if (rounding) {
        made.rounding = rounding.text().ends_with("up") ? RoundingWord::up : RoundingWord::down;
    }
    return made;
}

Phrase read_item(NodeRef node) {
    Phrase made = phrase(PhraseKind::item, node);
    made.text = read_label(node.first()).text;
    made.parts.push_back(read_body(node, 1));
    const NodeRef dates = node.child(SyntaxKind::item_dates);
    if (!dates) return made;
    for (const NodeRef below : dates) {
        const bool begin = below.is(SyntaxKind::effective_from);
        if (!begin && !below.is(SyntaxKind::effective_until)) continue;
        made.parts.push_back(
            phrase(begin ? PhraseKind::effective_from : PhraseKind::effective_until, below));
        for (const NodeRef day : below) {
            if (is_phrase(day)) made.parts.back().parts.push_back(read_phrase(day));
        }
    }
    return made;
}

Phrase read_list(PhraseKind kind, NodeRef node) {
    Phrase made = phrase(kind, node);
    for (const NodeRef below : node) {
        if (is_phrase(below)) made.parts.push_back(read_phrase(below));
    }
    return made;
}

// `lesser of A and B`, or a labelled list.
Phrase read_several(PhraseKind kind, NodeRef node) {
    if (node.child(SyntaxKind::item)) return read_list(kind, node);
    Phrase made = phrase(kind, node);
    made.parts.push_back(read_phrase(node.child_at(1)));
    made.parts.push_back(read_phrase(node.child_at(3)));
    return made;
}

// Phrases at fixed places, then the condition of a `where` if there is one.
Phrase read_with_where(PhraseKind kind, NodeRef node, std::initializer_list<std::size_t> places) {
    Phrase made = phrase(kind, node);
    for (const std::size_t place : places) made.parts.push_back(read_phrase(node.child_at(place)));
    const NodeRef where = node.child(SyntaxKind::where);
    if (where) made.parts.push_back(read_phrase(where.child_at(1)));
    return made;
}

Phrase read_window(TimeForm form, NodeRef node, std::initializer_list<NodeRef> parts) {
    Phrase made = phrase(PhraseKind::window, node);
    made.time = form;
    for (const NodeRef part : parts) made.parts.push_back(read_phrase(part));
    return made;
}

Phrase read_within(NodeRef node) {
    const NodeRef behind = node.child_at(3);
    const bool each = behind.is(SyntaxKind::keyword);
    return read_window(each ? TimeForm::within_after_each : TimeForm::within_after, node,
                       {node.child_at(1), each ? behind.next() : behind});
}

Phrase read_no_later(NodeRef node) {
    const NodeRef anchor = node.child_at(3);
    if (!anchor) return read_window(TimeForm::no_later_than, node, {node.child_at(1)});
    return read_window(TimeForm::no_later_after, node, {node.child_at(1), anchor});
}

Phrase read_no_such(NodeRef node) {
    if (node.child(SyntaxKind::where)) return read_with_where(PhraseKind::no_where, node, {1});
    Phrase made = phrase(PhraseKind::no_event, node);
    const NodeRef event = node.child_at(1);
    const NodeRef window = event.next();
    if (!window) {
        made.parts.push_back(read_phrase(event));
        return made;
    }
    Phrase timed = phrase(PhraseKind::timed, event);
    timed.span.end = window.span().end;
    timed.parts.push_back(read_phrase(event));
    timed.parts.push_back(read_phrase(window));
    made.parts.push_back(std::move(timed));
    return made;
}

StatusAsked status_asked(std::string_view words) {
    if (words.ends_with("with")) return StatusAsked::complied_with;
    if (words.ends_with("missed")) return StatusAsked::missed;
    if (words.ends_with("time")) return StatusAsked::done_on_time;
    if (words.ends_with("late")) return StatusAsked::done_late;
    return words.ends_with("open") ? StatusAsked::open : StatusAsked::not_required;
}

Phrase read_status(NodeRef node) {
    Phrase made = phrase(PhraseKind::status, node);
    const bool any_duty = node.is(SyntaxKind::status_of_any_duty);
    const NodeRef cited = node.child_at(any_duty ? 1 : 0);
    const NodeRef asked = cited.next();
    if (!cited.is(SyntaxKind::reference) || !asked.is(SyntaxKind::keyword)) {
        return phrase(PhraseKind::missing, node);
    }
    made.status = status_asked(asked.text());
    Phrase reference = read_phrase(cited);
    reference.citation->any_duty = any_duty;
    if (const NodeRef label = asked.next(); label.is(SyntaxKind::label)) {
        reference.citation->because_of = read_label(label);
    }
    made.parts.push_back(std::move(reference));
    return made;
}

struct Compared {
    Comparison plain;
    Comparison negated;
    TimeForm time;  ///< when it is measured from an event
};

Compared compared(SyntaxKind kind) {
    if (kind == SyntaxKind::compare_more) {
        return {Comparison::more_than, Comparison::at_most, TimeForm::more_than_after};
    }
    if (kind == SyntaxKind::compare_less) {
        return {Comparison::less_than, Comparison::at_least, TimeForm::before};
    }
    if (kind == SyntaxKind::compare_at_least) {
        return {Comparison::at_least, Comparison::less_than, TimeForm::at_least_before};
    }
    return {Comparison::at_most, Comparison::more_than, TimeForm::before};
}

Phrase read_is(NodeRef node, NodeRef left, NodeRef tail) {
    NodeRef right = tail.child_at(1);
    const bool negated = right.is(SyntaxKind::keyword);
    if (negated) right = right.next();
    Phrase made = phrase(PhraseKind::comparison, node);
    made.comparison = negated ? Comparison::is_not : Comparison::is;
    made.parts.push_back(read_phrase(left));
    if (!right) return phrase(PhraseKind::missing, node);
    const bool worded =
        right.kind() >= SyntaxKind::compare_more && right.kind() <= SyntaxKind::compare_at_most;
    if (!worded) {
        made.parts.push_back(read_phrase(right));
        if (made.parts.back().kind == PhraseKind::window) made.kind = PhraseKind::dated;
        return made;
    }
    const Compared words = compared(right.kind());
    const NodeRef anchor = right.child_at(3);
    if (anchor) {
        made.kind = PhraseKind::dated;
        made.parts.push_back(read_window(words.time, right, {right.child_at(1), anchor}));
        return made;
    }
    made.comparison = negated ? words.negated : words.plain;
    made.parts.push_back(read_phrase(right.child_at(1)));
    return made;
}

Phrase read_test(NodeRef node) {
    const NodeRef left = node.first();
    const NodeRef tail = left.next();
    if (tail.is(SyntaxKind::is_tail)) return read_is(node, left, tail);
    Phrase made = phrase(PhraseKind::timed, node);
    made.parts.push_back(read_phrase(left));
    made.parts.push_back(read_phrase(tail));
    return made;
}

Phrase read_name(NodeRef node) {
    Phrase made = phrase(PhraseKind::name, node);
    made.text = read_words(node).text;
    return made;
}

Phrase read_number_of(NodeRef node) {
    Phrase made = read_with_where(PhraseKind::number_of, node, {1});
    made.text = "number of " + made.parts.front().text;
    return made;
}

Phrase read_quoted_phrase(NodeRef node) {
    Phrase made = phrase(PhraseKind::quoted, node);
    made.text = read_quoted(node);
    return made;
}

Phrase read_reference_phrase(NodeRef node) {
    Phrase made = phrase(PhraseKind::reference, node);
    made.citation = read_reference(node);
    return made;
}

template <PhraseKind Kind>
Phrase as_literal(NodeRef node) {
    return literal(Kind, node);
}

template <PhraseKind Kind>
Phrase as_joined(NodeRef node) {
    return read_joined(Kind, node);
}

template <PhraseKind Kind>
Phrase as_list(NodeRef node) {
    return read_list(Kind, node);
}

template <PhraseKind Kind>
Phrase as_several(NodeRef node) {
    return read_several(Kind, node);
}

template <PhraseKind Kind, std::size_t... Places>
Phrase as_parts(NodeRef node) {
    return read_with_where(Kind, node, {Places...});
}

template <TimeForm Form, std::size_t... Places>
Phrase as_window(NodeRef node) {
    return read_window(Form, node, {node.child_at(Places)...});
}

Phrase read_yes_or_no(NodeRef node) {
    return literal(node.text() == "yes" ? PhraseKind::yes : PhraseKind::no, node);
}

using Read = Phrase (*)(NodeRef);
using Readers = std::array<Read, static_cast<std::size_t>(SyntaxKind::reference) + 1>;

// One line a kind that is a phrase; whatever else is met where a phrase was due is a missing one.
constexpr std::pair<SyntaxKind, Read> phrase_readers[] = {
    {SyntaxKind::name, read_name},
    {SyntaxKind::money, as_literal<PhraseKind::money>},
    {SyntaxKind::date, as_literal<PhraseKind::date>},
    {SyntaxKind::number, as_literal<PhraseKind::number>},
    {SyntaxKind::share, read_share},
    {SyntaxKind::period, read_period},
    {SyntaxKind::quoted, read_quoted_phrase},
    {SyntaxKind::yes_or_no, read_yes_or_no},
    {SyntaxKind::arithmetic, as_joined<PhraseKind::arithmetic>},
    {SyntaxKind::lesser_of, as_several<PhraseKind::lesser_of>},
    {SyntaxKind::greater_of, as_several<PhraseKind::greater_of>},
    {SyntaxKind::total_of, as_several<PhraseKind::total_of>},
    {SyntaxKind::sum_of, as_parts<PhraseKind::sum_of_each, 1, 3>},
    {SyntaxKind::number_of, read_number_of},
    {SyntaxKind::earliest, as_parts<PhraseKind::earliest, 1>},
    {SyntaxKind::latest, as_parts<PhraseKind::latest, 1>},
    {SyntaxKind::chain, as_joined<PhraseKind::chain>},
    {SyntaxKind::choices, as_joined<PhraseKind::chain>},
    {SyntaxKind::any_of, as_list<PhraseKind::any_of>},
    {SyntaxKind::all_of, as_list<PhraseKind::all_of>},
    {SyntaxKind::none_of, as_list<PhraseKind::none_of>},
    {SyntaxKind::item, read_item},
    {SyntaxKind::negation, as_parts<PhraseKind::negation, 1>},
    {SyntaxKind::there_is, as_parts<PhraseKind::there_is, 1>},
    {SyntaxKind::any_such, as_parts<PhraseKind::any_where, 1>},
    {SyntaxKind::no_such, read_no_such},
    {SyntaxKind::status, read_status},
    {SyntaxKind::status_of_any_duty, read_status},
    {SyntaxKind::test, read_test},
    {SyntaxKind::within_window, read_within},
    {SyntaxKind::no_later_window, read_no_later},
    {SyntaxKind::more_than_window, as_window<TimeForm::more_than_after, 1, 3>},
    {SyntaxKind::at_least_window, as_window<TimeForm::at_least_before, 1, 3>},
    {SyntaxKind::before_window, as_window<TimeForm::before, 1>},
    {SyntaxKind::after_window, as_window<TimeForm::after, 1>},
    {SyntaxKind::on_window, as_window<TimeForm::on_day, 1>},
    {SyntaxKind::for_window, as_window<TimeForm::for_after, 1, 3>},
    {SyntaxKind::any_time_window, as_window<TimeForm::at_any_time>},
    {SyntaxKind::once_window, as_window<TimeForm::once, 1>},
    {SyntaxKind::without_delay_window, as_window<TimeForm::without_delay, 1>},
    {SyntaxKind::reference, read_reference_phrase},
};

consteval Readers by_kind() {
    Readers readers{};
    for (const auto& [kind, read] : phrase_readers) readers[static_cast<std::size_t>(kind)] = read;
    return readers;
}

constexpr Readers readers = by_kind();

}  // namespace

Words read_words(NodeRef name) {
    Words words;
    if (!name) return words;
    words.span = name.span();
    if (!name.is(SyntaxKind::name) && !name.is(SyntaxKind::period_text)) return words;
    const std::string plain = plain_text(name.text());
    const scan::At end = plain.data() + plain.size();
    for (scan::At at = plain.data(); at != end;) {
        const scan::At last = scan::word(at, end);
        const std::string_view word = scan::view(at, last);
        if (!scan::is_article(word)) {
            if (!words.text.empty()) words.text += ' ';
            words.text += word;
        }
        at = scan::after_blanks(last, end);
    }
    return words;
}

Words read_label(NodeRef label) { return {label.span(), std::string(label.text())}; }

std::string read_text(NodeRef holder) {
    std::string joined;
    for (const NodeRef below : holder) {
        if (!below.is(SyntaxKind::line_text)) continue;
        if (!joined.empty()) joined += ' ';
        joined += below.text();
    }
    return joined;
}

std::string read_quoted(NodeRef quoted) {
    if (!quoted.is(SyntaxKind::quoted)) return {};
    const std::string plain = plain_text(quoted.text());
    return plain.substr(1, plain.size() - 2);
}

CitationPhrase read_reference(NodeRef reference) {
    CitationPhrase cited;
    if (!reference) return cited;
    cited.span = reference.span();
    for (const NodeRef below : reference) {
        const std::string_view text = below.text();
        if (below.is(SyntaxKind::citation_text)) {
            cited.text = plain_text(text);
        } else if (below.is(SyntaxKind::label)) {
            cited.label = read_label(below);
        } else if (below.is(SyntaxKind::number)) {
            std::from_chars(text.data(), text.data() + text.size(), cited.row);
        } else if (below.is(SyntaxKind::name)) {
            cited.duty = read_words(below);
        } else if (below.is(SyntaxKind::keyword) && text == "in") {
            cited.below = true;
        }
    }
    return cited;
}

Phrase read_phrase(NodeRef node) {
    if (!node) return {};
    const Read read = readers[static_cast<std::size_t>(node.kind())];
    return read == nullptr ? phrase(PhraseKind::missing, node) : read(node);
}

Phrase read_body(NodeRef holder, std::size_t position) {
    if (holder.child(SyntaxKind::skipped)) return phrase(PhraseKind::missing, holder);
    return read_phrase(holder.child_at(position));
}

}  // namespace proviso::reading
