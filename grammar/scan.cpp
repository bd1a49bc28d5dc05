// Scanners for blanks, lines, words and names.

#include "grammar/scan.hpp"

#include <cstring>

#include "interpreter/base/text.hpp"

namespace proviso::scan {

namespace {

std::size_t blank_length(At at, At end) {
    if (at == end) return 0;
    if (*at == ' ' || *at == '\t') return 1;
    if (*at == '\r') return at + 1 == end || at[1] != '\n' ? 1 : 0;
    if (*at == '\xC2' && end - at > 1 && at[1] == '\xA0') return 2;  // no-break space
    return 0;
}

bool is_ascii_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Letters of other alphabets, without the signs and punctuation that stand between them.
bool is_foreign_letter(char32_t code) {
    if (code < 0xC0 || code == 0xD7 || code == 0xF7) return false;
    if (code >= 0x2000 && code <= 0x2BFF) return false;
    if (code >= 0x3000 && code <= 0x303F) return false;
    if (code >= 0xE000 && code <= 0xF8FF) return false;
    return code < 0xFE00 || code > 0x1F000;
}

std::size_t letter_length(At at, At end) {
    if (at == end) return 0;
    if (static_cast<unsigned char>(*at) < 0x80) return is_ascii_letter_or_digit(*at) ? 1 : 0;
    const Character character = character_at(view(at, end), 0);
    return character.valid && is_foreign_letter(character.code) ? character.bytes : 0;
}

// A hyphen or apostrophe, which joins only where letters stand on both sides.
std::size_t joining_length(At at, At end) {
    std::size_t length = 0;
    if (at != end && (*at == '-' || *at == '\'')) length = 1;
    if (end - at > 2 && std::memcmp(at, "\xE2\x80\x99", 3) == 0) length = 3;  // ’
    return length > 0 && letter_length(at + length, end) > 0 ? length : 0;
}

bool before_section_sign(std::string_view text, At at, At end) {
    return (text == "on" || text == "in") && section_sign(after_blanks(at, end), end) != nullptr;
}

}  // namespace

At blanks(At at, At end) {
    const At after = after_blanks(at, end);
    return after == at ? nullptr : after;
}

At after_blanks(At at, At end) {
    for (std::size_t length = blank_length(at, end); length > 0; length = blank_length(at, end)) {
        at += length;
    }
    return at;
}

At line_end(At at, At end) {
    if (at == end) return nullptr;
    if (*at == '\n') return at + 1;
    return *at == '\r' && end - at > 1 && at[1] == '\n' ? at + 2 : nullptr;
}

bool at_line_end(At at, At end) { return at == end || line_end(at, end) != nullptr; }

At rest_of_line(At at, At end) {
    if (at == end) return end;
    const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
    if (found == nullptr) return end;
    const At newline = static_cast<At>(found);
    return newline > at && newline[-1] == '\r' ? newline - 1 : newline;
}

At trimmed_rest(At at, At end) {
    At last = rest_of_line(at, end);
    while (last > at) {
        if (last[-1] == ' ' || last[-1] == '\t' || last[-1] == '\r') {
            --last;
        } else if (last - at > 1 && last[-2] == '\xC2' && last[-1] == '\xA0') {
            last -= 2;
        } else {
            return last;
        }
    }
    return nullptr;
}

At next_content(At at, At end) {
    while (true) {
        const At next = line_end(at, end);
        if (next == nullptr) return at;
        at = after_blanks(next, end);
        if (at != end && *at == '#') at = rest_of_line(at, end);
    }
}

At continuation(At at, At end) {
    if (line_end(at, end) == nullptr) return nullptr;
    const At next = next_content(at, end);
    return begins_continuation(next, end) ? next : nullptr;
}

bool begins_continuation(At at, At end) {
    if (at == end) return false;
    switch (*at) {
        case '+': return true;
        case '-': return minus(at, end) != nullptr;
        case '(': return label(at, end) != nullptr;
        case 'a':
        case 'o':
        case 'w': {
            const At last = word(at, end);
            const std::string_view text = view(at, last);
            return text == "and" || text == "or" || text == "where";
        }
        default: return false;
    }
}

At end_of_clause(At at, At end, bool stop_at_label) {
    while (true) {
        at = rest_of_line(at, end);
        const At next = continuation(at, end);
        if (next == nullptr || (stop_at_label && *next == '(')) return at;
        at = next;
    }
}

At word(At at, At end) {
    const At begin = at;
    while (true) {
        std::size_t length = letter_length(at, end);
        if (length == 0 && at != begin) length = joining_length(at, end);
        if (length == 0) return at == begin ? nullptr : at;
        at += length;
    }
}

bool is_article(std::string_view text) { return text == "the" || text == "a" || text == "an"; }

At name(At at, At end) {
    At last = nullptr;
    bool begun = false;
    while (true) {
        const At word_end = word(at, end);
        if (word_end == nullptr) break;
        const std::string_view text = view(at, word_end);
        if (stops_name(text, at, end) || before_section_sign(text, word_end, end)) break;
        if (!begun && !is_article(text)) {
            if (!may_begin_name(text) || (text[0] >= '0' && text[0] <= '9')) return nullptr;
            begun = true;
        }
        last = word_end;
        at = after_blanks(word_end, end);
        if (at == word_end) break;
    }
    return begun ? last : nullptr;
}

At spelled(At at, At end, std::string_view words) {
    while (true) {
        const std::size_t length = words.find(' ');
        const std::string_view wanted = words.substr(0, length);
        // The first letters decide nearly always, and cost less than finding the word's end.
        if (static_cast<std::size_t>(end - at) < wanted.size() ||
            view(at, at + wanted.size()) != wanted) {
            return nullptr;
        }
        at += wanted.size();
        if (letter_length(at, end) > 0 || joining_length(at, end) > 0) return nullptr;
        if (length == std::string_view::npos) return at;
        words.remove_prefix(length + 1);
        at = blanks(at, end);
        if (at == nullptr) return nullptr;
    }
}

}  // namespace proviso::scan
