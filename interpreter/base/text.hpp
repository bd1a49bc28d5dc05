#pragma once
// Characters: how UTF-8 is walked, how wide a character stands, and how foreign text is made safe to show.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace proviso {

/// One character of a text. A byte that is not UTF-8 counts as one character, U+FFFD, not valid.
struct Character {
    char32_t code = U'\uFFFD';
    std::uint32_t bytes = 1;
    bool valid = false;
};

/// The character that begins at `at`, which must lie inside the text. Overlong forms, surrogates
/// and codes above U+10FFFF are not valid.
Character character_at(std::string_view text, std::size_t at);

/// How many characters a text has.
std::size_t character_count(std::string_view text);

/// The byte where the first thing that is not UTF-8 stands, or npos.
std::size_t find_invalid_utf8(std::string_view text);

/// Writes a character in UTF-8 at the end of `text`.
void append_character(std::string& text, char32_t code);

/// True for characters that would steer a terminal or turn the direction of writing: controls (tab
/// and line end among them), bidirectional marks, invisible separators.
bool is_control(char32_t code);

/// Columns a character takes on a terminal: 0 (combining), 1 or 2 (East Asian wide, emoji).
unsigned columns(char32_t code);
std::size_t columns(std::string_view text);

/// Foreign text as it may be shown: a tab becomes four blanks, every other control character and
/// every invalid byte U+FFFD.
std::string printable(std::string_view text);

}  // namespace proviso
