// The table of words, and the two questions a name asks of it, answered without trying every entry.

#include "grammar/keywords.hpp"

#include <algorithm>
#include <array>

#include "grammar/scan.hpp"
#include "interpreter/base/suggest.hpp"

namespace proviso {

namespace {

constexpr auto table = std::to_array<Keyword>({
#define PROVISO_KEYWORD(words, role, in_names, sentence) \
    {words, KeywordRole::role, NameUse::in_names, sentence},
#include "grammar/keywords.def"
#undef PROVISO_KEYWORD
});

constexpr std::string_view first_word(std::string_view words) {
    return words.substr(0, words.find(' '));
}

using Order = std::array<const Keyword*, table.size()>;

consteval Order by_first_word() {
    Order order{};
    for (std::size_t i = 0; i < table.size(); ++i) order[i] = &table[i];
    std::sort(order.begin(), order.end(),
              [](const Keyword* left, const Keyword* right) { return left->words < right->words; });
    return order;
}

constexpr Order ordered = by_first_word();

// Which lengths the first words with a given small initial have, so that most words of a text are
// known to be plain at one look.
consteval std::array<std::uint32_t, 26> lengths_by_initial() {
    std::array<std::uint32_t, 26> lengths{};
    for (const Keyword& keyword : table) {
        const std::string_view word = first_word(keyword.words);
        lengths[static_cast<std::size_t>(word[0] - 'a')] |= 1u << word.size();
    }
    return lengths;
}

constexpr auto lengths = lengths_by_initial();

std::span<const Keyword* const> beginning_with(std::string_view word) {
    if (word.empty() || word[0] < 'a' || word[0] > 'z' || word.size() > 31) return {};
    if ((lengths[static_cast<std::size_t>(word[0] - 'a')] >> word.size() & 1u) == 0) return {};
    const auto from = std::lower_bound(
        ordered.begin(), ordered.end(), word,
        [](const Keyword* keyword, std::string_view key) { return keyword->words < key; });
    auto to = from;
    while (to != ordered.end() && first_word((*to)->words) == word) ++to;
    return {from, to};
}

// Asked of every statement's first word, so what cannot be is ruled out by its ends first.
bool one_change_apart(std::string_view left, std::string_view right) {
    const std::size_t difference =
        left.size() > right.size() ? left.size() - right.size() : right.size() - left.size();
    if (difference > 1) return false;
    if (left.front() != right.front() && left.back() != right.back()) return false;
    return edit_distance(left, right, 1) <= 1;
}

bool is_clause(const Keyword& keyword) {
    return keyword.role == KeywordRole::clause || keyword.role == KeywordRole::time;
}

}  // namespace

std::span<const Keyword> keywords() { return table; }

const Keyword* find_keyword(std::string_view words) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Keyword& keyword) { return keyword.words == words; });
    return found == table.end() ? nullptr : &*found;
}

namespace scan {

bool stops_name(std::string_view word, At word_begin, At end) {
    for (const Keyword* keyword : beginning_with(word)) {
        if (keyword->in_names != NameUse::stops) continue;
        if (keyword->words.size() == word.size()) return true;
        if (spelled(word_begin, end, keyword->words) != nullptr) return true;
    }
    return false;
}

bool may_begin_name(std::string_view word) {
    const auto found = beginning_with(word);
    return std::none_of(found.begin(), found.end(), [](const Keyword* keyword) {
        return keyword->in_names == NameUse::not_first;
    });
}

bool opens_block(std::string_view word) {
    const auto found = beginning_with(word);
    return std::any_of(found.begin(), found.end(), [](const Keyword* keyword) {
        return keyword->role == KeywordRole::opener && keyword->words != "path";
    });
}

bool begins_clause(At at, At end) {
    const At word_end = word(at, end);
    if (word_end == nullptr) return false;
    const auto found = beginning_with(view(at, word_end));
    return std::any_of(found.begin(), found.end(), [&](const Keyword* keyword) {
        return is_clause(*keyword) && spelled(at, end, keyword->words) != nullptr;
    });
}

std::string_view clause_meant(At at, At end) {
    const At word_end = word(at, end);
    if (word_end == nullptr) return {};
    const std::string_view text = view(at, word_end);
    for (const Keyword* keyword : beginning_with(text)) {
        const bool telling = !may_begin_name(text) || text.size() > 4;
        if (is_clause(*keyword) && telling && !begins_clause(at, end)) return keyword->words;
    }
    if (!beginning_with(text).empty() || text.size() < 4) return {};
    for (const Keyword& keyword : table) {
        const std::string_view first = first_word(keyword.words);
        if (is_clause(keyword) && first.size() > 3 && one_change_apart(text, first)) {
            return keyword.words;
        }
    }
    return {};
}

bool almost_clause(At at, At end) {
    const std::string_view meant = clause_meant(at, end);
    if (meant.empty()) return false;
    const At first = word(at, end);
    return !may_begin_name(view(at, first)) || !has_statement_word(at, end);
}

std::string_view opener_meant(At at, At end) {
    const At word_end = word(at, end);
    if (word_end == nullptr) return {};
    const std::string_view text = view(at, word_end);
    if (text.size() < 3 || !beginning_with(text).empty()) return {};
    for (const Keyword& keyword : table) {
        if (keyword.role != KeywordRole::opener) continue;
        const std::size_t bound = keyword.words.size() > 5 ? 2 : 1;
        if (edit_distance(text, keyword.words, bound) <= bound) return keyword.words;
    }
    return {};
}

bool has_statement_word(At at, At end) {
    for (const At last = rest_of_line(at, end); at != last;) {
        for (const std::string_view words :
             {"is", "means", "must", "may", "counts as", "by table"}) {
            if (spelled(at, last, words) != nullptr) return true;
        }
        at = after_blanks(blob(at, last), last);
    }
    return false;
}

}  // namespace scan

}  // namespace proviso
