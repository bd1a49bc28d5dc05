// What a cell of a table asks: a value, several, a comparison, or nothing.

#include "grammar/scan.hpp"
#include "interpreter/semantics/table.hpp"

namespace proviso {

namespace {

struct Reader {
    PhraseKind kind;
    scan::At (*scan)(scan::At, scan::At);
};

constexpr Reader literals[] = {
    {PhraseKind::money, scan::money},   {PhraseKind::date, scan::date},
    {PhraseKind::period, scan::period}, {PhraseKind::share, scan::share},
    {PhraseKind::number, scan::number}, {PhraseKind::name, scan::name},
};

/// "1 month rounding down": the words behind the period, taken off.
RoundingWord take_rounding(std::string& text) {
    for (const auto& [words, rounding] : {std::pair{" rounding down", RoundingWord::down},
                                          std::pair{" rounding up", RoundingWord::up}}) {
        if (!text.ends_with(words)) continue;
        text.resize(text.size() - std::string_view(words).size());
        return rounding;
    }
    return RoundingWord::none;
}

std::optional<Phrase> read_value(std::string text, Span span) {
    Phrase made;
    made.span = span;
    if (text == "yes" || text == "no") {
        made.kind = text == "yes" ? PhraseKind::yes : PhraseKind::no;
        made.text = std::move(text);
        return made;
    }
    made.rounding = take_rounding(text);
    const scan::At begin = text.data(), end = begin + text.size();
    for (const Reader& reader : literals) {
        if (text.empty() || reader.scan(begin, end) != end) continue;
        if (made.rounding != RoundingWord::none && reader.kind != PhraseKind::period) continue;
        made.kind = reader.kind;
        made.text = std::move(text);
        return made;
    }
    return std::nullopt;
}

/// Takes a word off the front: how the value behind it is compared.
Comparison take_comparison(std::string& text) {
    constexpr std::pair<std::string_view, Comparison> words[] = {
        {"more than ", Comparison::more_than}, {"less than ", Comparison::less_than},
        {"at least ", Comparison::at_least},   {"at most ", Comparison::at_most},
        {"not ", Comparison::is_not},
    };
    for (const auto& [word, comparison] : words) {
        if (!text.starts_with(word)) continue;
        text.erase(0, word.size());
        return comparison;
    }
    return Comparison::is;
}

}  // namespace

std::string plain_words(const Words& words) {
    std::string plain;
    const std::string& text = words.text;
    for (std::size_t at = text.find_first_not_of(" \t"); at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t", at), text.size());
        const std::string_view word = std::string_view(text).substr(at, end - at);
        if (!scan::is_article(word)) {
            if (!plain.empty()) plain += ' ';
            plain += word;
        }
        at = text.find_first_not_of(" \t", end);
    }
    return plain;
}

std::optional<TableCell> read_cell(const Words& cell) {
    TableCell made;
    std::string text = plain_words(cell);
    if (text == "any") {
        made.any = true;
        return made;
    }
    made.comparison = take_comparison(text);
    constexpr std::string_view between = " or ";
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find(between, from), text.size());
        auto value = read_value(text.substr(from, to - from), cell.span);
        if (!value) return std::nullopt;
        made.values.push_back(std::move(*value));
        from = to + between.size();
    }
    const bool ordered = made.comparison != Comparison::is && made.comparison != Comparison::is_not;
    if (made.values.empty() || (ordered && made.values.size() > 1)) return std::nullopt;
    return made;
}

bool is_otherwise(const TableRow& row) {
    return !row.cells.empty() && plain_words(row.cells.front()) == "otherwise";
}

}  // namespace proviso
