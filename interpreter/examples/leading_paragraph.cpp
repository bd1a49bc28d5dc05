// Which paragraph a citation in an `expect` line means.
#include <algorithm>

#include "interpreter/examples/expectation_reading.hpp"
#include "interpreter/semantics/renumberings.hpp"

namespace proviso {

namespace {

bool ends_word(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == ' ' || text[at] == ',' || text[at] == ':';
}

bool stands_first(std::string_view text, std::string_view number) {
    return text.starts_with(number) && ends_word(text, number.size());
}

/// By its number in the ruleset, the longest one.
LeadingParagraph by_own_number(const Program& program, std::string_view text) {
    LeadingParagraph found;
    for (std::size_t at = 0; at < program.paragraphs.size(); ++at) {
        const ParagraphId id{static_cast<std::uint32_t>(at)};
        const std::string& citation = program.paragraphs[id].citation;
        if (citation.size() <= found.bytes || !stands_first(text, citation)) continue;
        found = {id, citation.size(), {}, {}};
    }
    return found;
}

}  // namespace

LeadingParagraph leading_paragraph(const Program& program, std::string_view text) {
    LeadingParagraph found = by_own_number(program, text);
    if (found.bytes > 0 || program.renumberings.empty()) return found;
    for (std::size_t at = 0; at < program.paragraphs.size(); ++at) {
        const ParagraphId id{static_cast<std::uint32_t>(at)};
        const Paragraph& paragraph = program.paragraphs[id];
        for (const std::string& number : earlier_numbers_of(program, paragraph)) {
            if (number.size() < found.bytes || !stands_first(text, number)) continue;
            if (number.size() > found.bytes) found = {id, number.size(), number, {}};
            found.several.push_back(paragraph.citation);
        }
    }
    if (found.several.size() > 1) found.paragraph = {};
    if (found.several.size() == 1) found.several.clear();
    return found;
}

}  // namespace proviso
