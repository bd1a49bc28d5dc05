// How citations are built and which comes before which.

#include "interpreter/semantics/citation_order.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>

namespace proviso {

namespace {

constexpr std::size_t most_parts = 16;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_capital(c) || is_small(c); }

/// The value of a roman numeral in small letters, or 0.
std::uint64_t roman(std::string_view text) {
    std::uint64_t total = 0, before = 1000;
    for (const char c : text) {
        const std::string_view letters = "ivxl";  // (c) and (d) are letters wherever they stand
        constexpr std::uint64_t values[] = {1, 5, 10, 50};
        const std::size_t at = letters.find(c);
        if (at == std::string_view::npos) return 0;
        const std::uint64_t value = values[at];
        total += value;
        if (value > before) total -= 2 * before;
        before = value;
    }
    return total;
}

/// Where digits stand they are compared as numbers: "1005.3" comes before "1005.11".
int compare_naturally(std::string_view a, std::string_view b) {
    std::size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (!is_digit(a[i]) || !is_digit(b[j])) {
            if (a[i] != b[j]) return a[i] < b[j] ? -1 : 1;
            ++i, ++j;
            continue;
        }
        while (i < a.size() && a[i] == '0') ++i;
        while (j < b.size() && b[j] == '0') ++j;
        const std::size_t a_begin = i, b_begin = j;
        while (i < a.size() && is_digit(a[i])) ++i;
        while (j < b.size() && is_digit(b[j])) ++j;
        const auto x = a.substr(a_begin, i - a_begin), y = b.substr(b_begin, j - b_begin);
        if (x.size() != y.size()) return x.size() < y.size() ? -1 : 1;
        if (const int order = x.compare(y); order != 0) return order;
    }
    if (i < a.size()) return 1;
    if (j < b.size()) return -1;
    return a.compare(b);  // "01" and "1"
}

struct GroupKey {
    int rank;
    std::uint64_t value;
    std::string_view text;
    friend auto operator<=>(const GroupKey&, const GroupKey&) = default;
};

/// `level` counts groups from 0: (a)(1)(i)(A). A single (i) is the numeral on the third level only.
GroupKey group_key(std::string_view group, std::size_t level) {
    const std::string_view inside =
        group.size() >= 2 ? group.substr(1, group.size() - 2) : std::string_view{};
    if (!inside.empty() && inside.size() < 10 &&
        std::all_of(inside.begin(), inside.end(), is_digit)) {
        std::uint64_t value = 0;
        for (const char c : inside) value = value * 10 + static_cast<std::uint64_t>(c - '0');
        return {0, value, group};
    }
    const std::uint64_t numeral = inside.size() < 12 ? roman(inside) : 0;
    if (numeral != 0 && (level == 2 || inside.size() > 1)) return {2, numeral, group};
    return {1, inside.size(), group};
}

int head_class(std::string_view head) {
    if (!head.empty() && is_digit(head.front())) return 0;
    return head.starts_with("comment ") ? 1 : 2;
}

}  // namespace

std::vector<std::string> citation_parts(std::string_view citation) {
    std::vector<std::string_view> groups;
    std::string_view rest = citation;
    while (rest.ends_with(')')) {
        const std::size_t open = rest.rfind('(');
        const bool is_group = open != std::string_view::npos && open > 0 && open + 2 < rest.size();
        if (!is_group || rest.substr(open).find(' ') != std::string_view::npos) break;
        groups.push_back(rest.substr(open));
        rest = rest.substr(0, open);
    }
    std::vector<std::string> parts{std::string(rest)};
    for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
        if (parts.size() < most_parts)
            parts.emplace_back(*group);
        else
            parts.back() += *group;
    }
    return parts;
}

bool is_citation(std::string_view citation) {
    const std::size_t blank = citation.find(' ');
    const std::string_view token =
        blank == std::string_view::npos ? citation : citation.substr(blank + 1);
    if (token.empty() || token.find(' ') != std::string_view::npos) return false;
    const bool has_digit = std::any_of(token.begin(), token.end(), is_digit);
    if (blank == std::string_view::npos) return has_digit || is_capital(token.front());
    const std::string_view word = citation.substr(0, blank);
    return has_digit && std::all_of(word.begin(), word.end(), is_letter);
}

bool citation_before(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (a.empty() || b.empty()) return a.size() < b.size();
    const int a_class = head_class(a.front()), b_class = head_class(b.front());
    if (a_class != b_class) return a_class < b_class;
    if (const int order = compare_naturally(a.front(), b.front()); order != 0) return order < 0;
    for (std::size_t i = 1; i < a.size() && i < b.size(); ++i) {
        const GroupKey x = group_key(a[i], i - 1), y = group_key(b[i], i - 1);
        if (x != y) return x < y;
    }
    return a.size() < b.size();
}

bool is_at_or_below(const std::vector<std::string>& parts, const std::vector<std::string>& above) {
    return parts.size() >= above.size() && std::equal(above.begin(), above.end(), parts.begin());
}

}  // namespace proviso
