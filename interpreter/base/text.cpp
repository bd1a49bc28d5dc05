// UTF-8, widths and neutralising, without any locale.

#include "interpreter/base/text.hpp"

#include <algorithm>
#include <iterator>

namespace proviso {

namespace {

struct Range {
    char32_t first, last;
};

// Blocks that stand on no column of their own.
constexpr Range combining[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A}, {0x064B, 0x065F},
    {0x0900, 0x0902}, {0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
    {0x20D0, 0x20F0}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
};

// Blocks that stand on two columns (Unicode's East Asian Width, W and F, by block).
constexpr Range wide[] = {
    {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
    {0xFE30, 0xFE4F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
};

// Characters that change how others are shown, or cannot be seen.
constexpr Range steering[] = {
    {0x0000, 0x001F}, {0x007F, 0x009F}, {0x061C, 0x061C}, {0x200B, 0x200F},
    {0x2028, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xE0000, 0xE007F},
};

template <std::size_t Count>
bool contains(const Range (&ranges)[Count], char32_t code) {
    const auto after =
        std::upper_bound(std::begin(ranges), std::end(ranges), code,
                         [](char32_t value, const Range& range) { return value < range.first; });
    return after != std::begin(ranges) && code <= std::prev(after)->last;
}

struct Lead {
    std::uint32_t bytes;
    char32_t bits;
    char32_t smallest;
};

Lead lead_of(unsigned char byte) {
    if (byte < 0x80) return {1, byte, 0};
    if ((byte & 0xE0U) == 0xC0) return {2, byte & 0x1FU, 0x80};
    if ((byte & 0xF0U) == 0xE0) return {3, byte & 0x0FU, 0x800};
    if ((byte & 0xF8U) == 0xF0) return {4, byte & 0x07U, 0x10000};
    return {0, 0, 0};
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
    const Lead lead = lead_of(static_cast<unsigned char>(text[at]));
    if (lead.bytes == 0 || lead.bytes > text.size() - at) return {};
    char32_t code = lead.bits;
    for (std::size_t i = 1; i < lead.bytes; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if ((byte & 0xC0U) != 0x80) return {};
        code = (code << 6U) | (byte & 0x3FU);
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < lead.smallest || code > 0x10FFFF || surrogate) return {};
    return {code, lead.bytes, true};
}

std::size_t character_count(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += character_at(text, at).bytes) ++count;
    return count;
}

std::size_t find_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        if (!character.valid) return at;
        at += character.bytes;
    }
    return std::string_view::npos;
}

void append_character(std::string& text, char32_t code) {
    const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    const auto follow = [&put, code](unsigned shift) { put(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | (code >> 6U));
        follow(0);
    } else if (code < 0x10000) {
        put(0xE0U | (code >> 12U));
        follow(6);
        follow(0);
    } else {
        put(0xF0U | (code >> 18U));
        follow(12);
        follow(6);
        follow(0);
    }
}

bool is_control(char32_t code) { return contains(steering, code); }

unsigned columns(char32_t code) {
    if (code < 0x300) return 1;
    if (contains(combining, code)) return 0;
    return contains(wide, code) ? 2 : 1;
}

std::size_t columns(std::string_view text) {
    std::size_t sum = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        sum += columns(character.code);
        at += character.bytes;
    }
    return sum;
}

std::string printable(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        if (character.code == U'\t') {
            shown += "    ";
        } else {
            append_character(shown, is_control(character.code) ? U'\uFFFD' : character.code);
        }
        at += character.bytes;
    }
    return shown;
}

}  // namespace proviso
