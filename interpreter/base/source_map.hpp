#pragma once
// Where something is written: texts, spans in them, and the line and column to show a person.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "interpreter/base/ids.hpp"

namespace proviso {

using SourceId = Id<struct SourceTag>;

/// A stretch of one text, in bytes; `end` is one past the last byte.
struct Span {
    SourceId source;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend constexpr auto operator<=>(Span, Span) = default;
};

/// A line and a column as a person counts them: both from 1, columns in characters, not bytes.
struct Place {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

/// Owns every text that was read; texts never change once added, so views into them stay good.
class SourceMap {
public:
    /// `name` is what messages show (a path as the user gave it, never made absolute).
    SourceId add(std::string name, std::string text);

    std::string_view name(SourceId source) const;
    std::string_view text(SourceId source) const;
    std::string_view text(Span span) const;
    Place place(SourceId source, std::uint32_t offset) const;
    Place place(Span span) const { return place(span.source, span.begin); }
    /// The text of a line (from 1) without its line end.
    std::string_view line(SourceId source, std::uint32_t line) const;
    std::size_t size() const { return sources_.size(); }

private:
    struct Source {
        std::string name;
        std::string text;
        std::vector<std::uint32_t> line_starts;
    };
    std::deque<Source> sources_;
};

}  // namespace proviso
