// Keeps texts and their line tables; lines and columns are worked out only to be shown.

#include "interpreter/base/source_map.hpp"

#include <algorithm>
#include <utility>

#include "interpreter/base/assert.hpp"
#include "interpreter/base/text.hpp"

namespace proviso {

namespace {

std::vector<std::uint32_t> find_line_starts(std::string_view text) {
    std::vector<std::uint32_t> starts = {0};
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
        starts.push_back(static_cast<std::uint32_t>(at + 1));
    }
    return starts;
}

}  // namespace

SourceId SourceMap::add(std::string name, std::string text) {
    PROVISO_ASSERT(text.size() < std::numeric_limits<std::uint32_t>::max(),
                   "a text is checked for its size before it is added");
    std::vector<std::uint32_t> line_starts = find_line_starts(text);
    sources_.push_back({std::move(name), std::move(text), std::move(line_starts)});
    return SourceId{static_cast<std::uint32_t>(sources_.size() - 1)};
}

std::string_view SourceMap::name(SourceId source) const { return sources_[source.index].name; }

std::string_view SourceMap::text(SourceId source) const { return sources_[source.index].text; }

std::string_view SourceMap::text(Span span) const {
    return text(span.source).substr(span.begin, span.end - span.begin);
}

Place SourceMap::place(SourceId source, std::uint32_t offset) const {
    const Source& held = sources_[source.index];
    const std::size_t at = std::min<std::size_t>(offset, held.text.size());
    const auto after = std::upper_bound(held.line_starts.begin(), held.line_starts.end(), at);
    const std::size_t start = *std::prev(after);
    const std::string_view before = std::string_view(held.text).substr(start, at - start);
    return {static_cast<std::uint32_t>(after - held.line_starts.begin()),
            static_cast<std::uint32_t>(character_count(before) + 1)};
}

std::string_view SourceMap::line(SourceId source, std::uint32_t line) const {
    const Source& held = sources_[source.index];
    if (line == 0 || line > held.line_starts.size()) return {};
    std::string_view rest = std::string_view(held.text).substr(held.line_starts[line - 1]);
    rest = rest.substr(0, rest.find('\n'));
    if (rest.ends_with('\r')) rest.remove_suffix(1);
    return rest;
}

}  // namespace proviso
