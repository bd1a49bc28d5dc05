// Renumberings undone for a case that an earlier law governs.

#include "interpreter/evaluate/citations.hpp"

#include <fmt/format.h>

#include "interpreter/semantics/renumberings.hpp"

namespace proviso {

namespace {

constexpr std::string_view section_sign = "§";

}  // namespace

EarlierNumbers earlier_numbers(Pass& pass, std::vector<std::string>& notes) {
    const Program& program = pass.program();
    EarlierNumbers earlier;
    for (std::uint32_t i = 0; i < program.renumberings.size(); ++i) {
        const Renumbering& each = program.renumberings[i];
        const Outcome is_earlier = pass.in_force(each.earlier);
        if (is_earlier.is_yes()) earlier.push_back(i);
        if (is_earlier.is_settled()) continue;
        notes.push_back(fmt::format(
            "§ {} was § {} until {}; {} is not settled, so the paragraphs are cited by the numbers "
            "since",
            each.to, each.from, to_text(*each.earlier.until),
            program.events[each.earlier.governing].written));
    }
    return earlier;
}

std::string number_of(const Program& program, const EarlierNumbers& earlier,
                      const Paragraph& paragraph) {
    NumberBack back(paragraph.citation);
    for (const std::uint32_t position : earlier) {
        const Renumbering& each = program.renumberings[position];
        if (each.ruleset == paragraph.ruleset) back.undo(each);
    }
    return back.number();
}

std::string renumbered(const Program& program, const EarlierNumbers& earlier,
                       const std::string& text) {
    if (earlier.empty()) return text;
    std::string made;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t begin = text.find(section_sign, at);
        if (begin == std::string::npos) break;
        begin = text.find_first_not_of(' ', begin + section_sign.size());
        if (begin == std::string::npos) break;
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        NumberBack back(text.substr(begin, end - begin));
        for (const std::uint32_t position : earlier) back.undo(program.renumberings[position]);
        made += text.substr(at, begin - at) + back.number();
        at = end;
    }
    return made + text.substr(at);
}

}  // namespace proviso
