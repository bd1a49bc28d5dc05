#pragma once
// The words of the language, as a table: what each is for, and whether a name may hold it.

#include <cstdint>
#include <span>
#include <string_view>

namespace proviso {

enum class KeywordRole : std::uint8_t {
    opener,
    block_line,
    statement,
    clause,
    time,
    condition,
    value,
    type,
    joiner,
    leader,
};

enum class NameUse : std::uint8_t {
    stops,      ///< a name ends before it
    not_first,  ///< cannot begin a name
    free,
};

struct Keyword {
    std::string_view words;
    KeywordRole role;
    NameUse in_names;
    std::string_view sentence;  ///< for hover and completion
};

/// In the order of the reference page.
std::span<const Keyword> keywords();

/// The word or words as a whole, or none.
const Keyword* find_keyword(std::string_view words);

}  // namespace proviso
