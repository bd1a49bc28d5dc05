// The accounting in columns.
#include <fmt/format.h>

#include "interpreter/coverage/accounting.hpp"
#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

using report::Lines;
using report::Tone;

constexpr std::size_t count_width = 15;
constexpr std::size_t names_begin = count_width * all_that_becomes.size();

void put_counts(Lines& lines, const Tally& tally, const std::string& name, Tone tone) {
    for (const Became each : all_that_becomes)
        lines.column(std::to_string(tally.of(each)), count_width, tone);
    lines.flow(name, names_begin, tone).end();
}

void put_designation(Lines& lines, const Designation& each, bool all) {
    constexpr std::size_t hang = 34;
    std::string text = each.title;
    if (all) text += ": " + std::string(became_text(each.became));
    if (const std::string by = stands_for(each); !by.empty()) text += ", " + by;
    if (!each.because.empty()) text += (all ? "; " : ": ") + each.because;
    if (const std::string when = in_force_text(each); !when.empty()) text += " (" + when + ")";
    lines.column("  " + each.cite, hang).flow(text, hang).end();
}

}  // namespace

std::string stands_for(const Designation& designation) {
    if (designation.became != Became::encoded && designation.became != Became::finding) return "";
    std::vector<std::string> texts;
    for (const Placed& each : designation.by) texts.push_back(each.text);
    return texts.empty() ? "§ " + designation.cite : report::joined(texts, ", ");
}

std::string in_force_text(const Designation& designation) {
    if (designation.never_in_force) return "never in force";
    if (designation.since && designation.until)
        return to_text(*designation.since) + " to " + to_text(*designation.until);
    if (designation.until) return "until " + to_text(*designation.until);
    return designation.since ? "since " + to_text(*designation.since) : "";
}

std::string accounting_text(const Outline& outline, const report::Page& page, bool all) {
    Lines lines(page);
    lines.flow(outline.law + (outline.source.empty() ? "" : ": " + outline.source), 2).end();
    lines.gap();
    for (const Became each : all_that_becomes)
        lines.column(became_text(each), count_width, Tone::heading);
    lines.end();
    Tally whole;
    for (const SectionTally& section : tally_by_section(outline)) {
        put_counts(lines, section.tally,
                   "§ " + section.section + (section.title.empty() ? "" : "  " + section.title),
                   Tone::plain);
    }
    for (const Designation& each : outline.designations) whole.add(each.became);
    put_counts(lines, whole, fmt::format("all {}", whole.all()), Tone::heading);
    lines.gap().flow(all ? "Every paragraph and comment" : "Left out", 2, Tone::heading).end();
    for (const Designation& each : outline.designations) {
        if (all || each.became == Became::left_out) put_designation(lines, each, all);
    }
    if (!all && whole.of(Became::left_out) == 0) lines.flow("  nothing", 2).end();
    return lines.take();
}

}  // namespace proviso
