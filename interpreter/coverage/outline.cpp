// Sections of a law, and what became of their paragraphs.
#include "interpreter/coverage/outline.hpp"

#include <algorithm>

namespace proviso {

namespace {

constexpr std::string_view comment_word = "comment ";

/// "1005" of "12 CFR 1005".
std::string_view part_of(const Outline& outline) {
    const std::string_view law = outline.law;
    return law.substr(std::min(law.rfind(' ') + 1, law.size()));
}

std::string_view digits_in_front(std::string_view text) {
    return text.substr(0, std::min(text.find_first_not_of("0123456789"), text.size()));
}

}  // namespace

std::string_view became_text(Became became) {
    switch (became) {
        case Became::encoded: return "encoded";
        case Became::finding: return "finding";
        case Became::informational: return "informational";
        case Became::left_out: return "left out";
    }
    return "";
}

std::string section_of(const Outline& outline, std::string_view cite) {
    const std::string part(part_of(outline));
    if (cite.starts_with(comment_word)) {
        const std::string_view number = digits_in_front(cite.substr(comment_word.size()));
        return part + "." + std::string(number);
    }
    const std::size_t point = std::min(cite.find('.'), cite.size());
    if (point == cite.size()) return std::string(cite);
    return std::string(cite.substr(0, point + 1)) +
           std::string(digits_in_front(cite.substr(point + 1)));
}

bool is_of_law(const Outline& outline, std::string_view cite) {
    return cite.starts_with(std::string(part_of(outline)) + ".") || cite.starts_with(comment_word);
}

std::vector<SectionTally> tally_by_section(const Outline& outline) {
    std::vector<SectionTally> sections;
    for (const Designation& each : outline.designations) {
        const std::string section = section_of(outline, each.cite);
        auto known = std::find_if(sections.begin(), sections.end(), [&](const SectionTally& other) {
            return other.section == section;
        });
        if (known == sections.end()) known = sections.insert(known, {section, "", {}});
        if (each.cite == section) known->title = each.title;
        known->tally.add(each.became);
    }
    return sections;
}

}  // namespace proviso
