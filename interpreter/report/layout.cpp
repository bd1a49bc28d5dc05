// Wraps words; keeps together what reads as one: "§ 1005.6(b)", "Mon 2026-03-16".
#include "interpreter/report/layout.hpp"

#include <algorithm>

#include "interpreter/base/text.hpp"

namespace proviso::report {

namespace {

std::string_view escape(Tone tone) {
    switch (tone) {
        case Tone::plain: return "";
        case Tone::bad: return "\x1b[1;31m";
        case Tone::warning: return "\x1b[33m";
        case Tone::good: return "\x1b[32m";
        case Tone::quiet: return "\x1b[2m";
        case Tone::heading: return "\x1b[1m";
    }
    return "";
}

bool is_weekday_name(std::string_view word) {
    constexpr std::string_view names[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    if (word.starts_with('(')) word.remove_prefix(1);
    return std::find(std::begin(names), std::end(names), word) != std::end(names);
}

/// The end of the word that begins at `begin`; a word that only makes sense with the next takes it in.
std::size_t end_of_word(std::string_view text, std::size_t begin) {
    std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if ((word.ends_with("§") || is_weekday_name(word)) && end + 1 < text.size()) {
        end = std::min(text.find(' ', end + 1), text.size());
    }
    return end;
}

}  // namespace

void Lines::put(std::string_view text, Tone tone) {
    if (text.empty()) return;
    if (gap_ahead_) text_ += '\n';
    gap_ahead_ = false;
    text_.append(pending_blanks_, ' ');
    column_ += pending_blanks_ + columns(text);
    pending_blanks_ = 0;
    const std::string_view colour = page_.colour ? escape(tone) : "";
    text_ += colour;
    text_ += text;
    if (!colour.empty()) text_ += "\x1b[0m";
}

Lines& Lines::column(std::string_view text, std::size_t width, Tone tone) {
    const std::string shown = printable(text);
    const std::size_t wide = columns(shown);
    const std::size_t from = column_ + pending_blanks_;
    if (from + wide > page_.width) {
        flow(text, std::min(from, page_.width / 2), tone);
        pad(2);
        return *this;
    }
    put(shown, tone);
    pad(wide + 2 <= width ? width - wide : 2);
    return *this;
}

Lines& Lines::flow(std::string_view foreign, std::size_t hang, Tone tone) {
    const std::string text = printable(foreign);
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t word_at = std::min(text.find_first_not_of(' ', at), text.size());
        pad(word_at - at);
        if (word_at == text.size()) break;
        const std::size_t end = end_of_word(text, word_at);
        const std::string_view word = std::string_view(text).substr(word_at, end - word_at);
        const bool fits = column_ + pending_blanks_ + columns(word) <= page_.width;
        if (!fits && column_ > hang && pending_blanks_ > 0) {
            text_ += '\n';
            column_ = 0;
            pending_blanks_ = hang;
        }
        put(word, tone);
        at = end;
    }
    return *this;
}

Lines& Lines::end() {
    text_ += '\n';
    column_ = 0;
    pending_blanks_ = 0;
    return *this;
}

Lines& Lines::gap() {
    gap_ahead_ = !text_.empty();
    return *this;
}

std::string Lines::take() {
    gap_ahead_ = false;
    return std::move(text_);
}

}  // namespace proviso::report
