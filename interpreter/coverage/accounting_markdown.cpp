// The accounting as a page of the documentation.
#include <fmt/format.h>

#include "interpreter/coverage/accounting.hpp"
#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

/// Words in a cell of a table.
std::string cell(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '|' || c == '\\') safe += '\\';
        safe += c == '\n' ? ' ' : c;
    }
    return safe;
}

std::string counts(const Tally& tally) {
    std::string text;
    for (const Became each : all_that_becomes) text += fmt::format(" {} |", tally.of(each));
    return text;
}

std::string row(const Designation& each) {
    std::string what = stands_for(each);
    if (!each.because.empty()) what += (what.empty() ? "" : "; ") + each.because;
    return fmt::format("| {} | {} | {} | {} | {} | {} |\n", cell(each.cite), cell(each.title),
                       became_text(each.became), cell(what), cell(report::joined(each.rules, ", ")),
                       in_force_text(each));
}

}  // namespace

std::string accounting_markdown(const Outline& outline) {
    std::string text = fmt::format("# What became of {}\n\n", outline.law);
    text +=
        "Written by `proviso coverage` from the outline beside the rules, and checked against "
        "them: every paragraph that is\n"
        "said to be encoded is there, and every paragraph of the rules is in the outline. The "
        "titles are ours.\n\n";
    if (!outline.source.empty()) text += "Text: " + outline.source + ".\n\n";
    text +=
        "| section | | encoded | finding | informational | left out |\n|---|---|---|---|---|---|\n";
    Tally whole;
    const std::vector<SectionTally> sections = tally_by_section(outline);
    for (const SectionTally& section : sections) {
        text += fmt::format("| § {} | {} |{}\n", section.section, cell(section.title),
                            counts(section.tally));
    }
    for (const Designation& each : outline.designations) whole.add(each.became);
    text += fmt::format("| all {} | |{}\n", whole.all(), counts(whole));
    for (const SectionTally& section : sections) {
        text += fmt::format("\n## § {}{}{}\n\n", section.section, section.title.empty() ? "" : "  ",
                            section.title);
        text +=
            "| paragraph or comment | about | became | by, or because | rules | in force |\n"
            "|---|---|---|---|---|---|\n";
        for (const Designation& each : outline.designations) {
            if (section_of(outline, each.cite) == section.section) text += row(each);
        }
    }
    return text;
}

}  // namespace proviso
