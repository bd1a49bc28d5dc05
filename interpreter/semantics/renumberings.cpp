// `renumbered from § 205 to § 1005 on D` of a ruleset.

#include "interpreter/semantics/renumberings.hpp"

#include <algorithm>
#include <cctype>
#include <map>

#include "interpreter/semantics/steps.hpp"

namespace proviso {

namespace {

/// "1005" begins "1005.11" and "1005(a)", and not "10051".
bool begins_number(std::string_view number, std::string_view part) {
    if (part.empty() || !number.starts_with(part)) return false;
    const auto joins = [](char sign) { return std::isalnum(static_cast<unsigned char>(sign)); };
    return number.size() == part.size() || !joins(number[part.size()]) || !joins(part.back());
}

/// "205.11(c)(1)" for "1005.11(c)(1)", or any number that it does not touch as it is.
std::string number_before(const Renumbering& renumbering, const std::string& number) {
    const auto begins = [&](const std::string& part) { return begins_number(number, part); };
    const bool is_left_out =
        std::any_of(renumbering.except.begin(), renumbering.except.end(), begins);
    if (is_left_out || !begins(renumbering.to)) return number;
    return renumbering.from + number.substr(renumbering.to.size());
}

/// None, and told, where the day is none or nothing says which day picks the law.
std::optional<Renumbering> read_renumbering(Work& work, const Ruleset& ruleset,
                                            const RenumberingText& text) {
    const auto day = read_day(text.day.text);
    if (!day) {
        work.report<Code::no_such_day>({}, text.day.span, text.day.text, "")
            .says("write a day such as 2026-07-01");
        return std::nullopt;
    }
    if (!ruleset.governing_event.is_set()) {
        if (work.told.insert("law in force on").second) {
            work.report<Code::no_governing_event>({}, text.span)
                .says("add a line under `ruleset`: law in force on EVENT");
        }
        return std::nullopt;
    }
    Renumbering made;
    made.ruleset = ruleset.name;
    made.from = text.from.text;
    made.to = text.to.text;
    for (const CitationPhrase& each : text.except) made.except.push_back(each.text);
    made.earlier.governing = ruleset.governing_event;
    made.earlier.until = *day - 1;
    made.earlier.written = made.written = text.span;
    return made;
}

/// Two on one day that a paragraph could follow both contradict each other.
bool contradict(const Renumbering& a, const Renumbering& b) {
    return a.ruleset == b.ruleset && a.earlier.until == b.earlier.until &&
           (number_before(a, b.to) != b.to || number_before(b, a.to) != a.to);
}

void check_twice(Work& work) {
    const std::vector<Renumbering>& all = work.program.renumberings;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (!contradict(all[j], all[i])) continue;
            work.report<Code::renumbered_twice>({}, all[i].written, all[i].to,
                                                to_text(*all[i].earlier.until + 1))
                .says(
                    "keep one of the two, or take the paragraphs of one out of the other: except …")
                .related(all[j].written, "the other renumbering");
        }
    }
}

/// Each changes the number of some paragraph.
void check_changes(Work& work) {
    std::vector<bool> used(work.program.renumberings.size(), false);
    for (const Paragraph& paragraph : work.program.paragraphs) {
        NumberBack back(paragraph.citation);
        for (std::size_t i = 0; i < used.size(); ++i) {
            const Renumbering& each = work.program.renumberings[i];
            if (each.ruleset == paragraph.ruleset && back.undo(each)) used[i] = true;
        }
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (used[i]) continue;
        const Renumbering& each = work.program.renumberings[i];
        work.report<Code::renumbers_nothing>({}, each.written)
            .says(each.from == each.to
                      ? "write the number before behind `from`, the one since behind `to`"
                      : "no paragraph of this ruleset has a number that begins with § " + each.to +
                            " on that day");
    }
}

}  // namespace

void resolve_renumberings(Work& work) {
    std::map<std::string_view, const Ruleset*> rulesets;
    for (const Ruleset& ruleset : work.program.rulesets) rulesets.emplace(ruleset.name, &ruleset);
    std::vector<Renumbering>& all = work.program.renumberings;
    for (const Written& written : work.declared[DeclarationKind::ruleset]) {
        if (!written.declaration->ruleset) continue;
        const RulesetText& text = *written.declaration->ruleset;
        const auto ruleset = rulesets.find(text.name.text);
        if (ruleset == rulesets.end()) continue;
        for (const RenumberingText& each : text.renumberings) {
            if (auto made = read_renumbering(work, *ruleset->second, each))
                all.push_back(std::move(*made));
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Renumbering& a, const Renumbering& b) {
        return *a.earlier.until > *b.earlier.until;
    });
    check_twice(work);
    check_changes(work);
}

bool NumberBack::undo(const Renumbering& renumbering) {
    if (followed_ == renumbering.earlier.until) return false;
    std::string before = number_before(renumbering, number_);
    if (before == number_) return false;
    number_ = std::move(before);
    followed_ = renumbering.earlier.until;
    return true;
}

std::vector<std::string> earlier_numbers_of(const Program& program, const Paragraph& paragraph) {
    std::vector<std::string> numbers;
    NumberBack back(paragraph.citation);
    for (const Renumbering& each : program.renumberings) {
        if (each.ruleset == paragraph.ruleset && back.undo(each)) numbers.push_back(back.number());
    }
    return numbers;
}

}  // namespace proviso
