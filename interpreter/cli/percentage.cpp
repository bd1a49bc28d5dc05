#include "interpreter/cli/percentage.hpp"

namespace proviso::cli {

namespace {

bool is_digit(char letter) { return '0' <= letter && letter <= '9'; }

}  // namespace

std::optional<std::uint32_t> percentage(std::string_view text) {
    std::uint32_t tenths = 0;
    std::size_t at = 0;
    for (; at < text.size() && at < 3 && is_digit(text[at]); ++at)
        tenths = tenths * 10 + static_cast<std::uint32_t>(text[at] - '0');
    if (at == 0) return std::nullopt;
    tenths *= 10;
    if (at + 2 == text.size() && text[at] == '.' && is_digit(text[at + 1])) {
        tenths += static_cast<std::uint32_t>(text[at + 1] - '0');
        at += 2;
    }
    if (at != text.size() || tenths > 1000) return std::nullopt;
    return tenths;
}

}  // namespace proviso::cli
