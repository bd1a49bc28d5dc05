// Looks each designation up in the rules, and each paragraph of the rules up in the outline.
#include "interpreter/coverage/check_outline.hpp"

#include <algorithm>
#include <map>

#include "interpreter/facts/case_names.hpp"

namespace proviso {

namespace {

std::string thing_named(std::string_view text) {
    constexpr std::string_view section = "§";
    if (!text.starts_with(section)) return plain_name(text);
    return "§ " + plain_name(text.substr(section.size()));
}

bool hold(const std::vector<PartsOfRules>& rules, const std::string& thing) {
    return std::any_of(rules.begin(), rules.end(),
                       [&](const PartsOfRules& each) { return each.things.contains(thing); });
}

/// Under the carets: the nearest name of that kind.
void offer_near(Report report, const std::vector<PartsOfRules>& rules, const std::string& thing) {
    std::vector<std::string> all;
    const std::string kind = thing.substr(0, thing.find(' ') + 1);
    for (const PartsOfRules& each : rules) {
        for (const std::string& known : each.things) {
            if (known.starts_with(kind)) all.push_back(known);
        }
    }
    const NearNames near = near_names(thing, all);
    if (!near.one.empty()) {
        report.says(fmt::format("did you mean `{}`?", near.one));
    } else if (!near.several.empty()) {
        report.says("near this: " + list_of(near.several, "and"));
    } else if (all.empty()) {
        report.says(
            "write `§ X`, or a word such as `fact`, `finding`, `field` or `event` and a name");
    }
}

void check_designation(const Designation& each, const std::vector<PartsOfRules>& rules,
                       DiagnosticSink& sink) {
    if (each.became != Became::encoded && each.became != Became::finding) return;
    std::vector<Placed> things = each.by;
    if (things.empty()) things.push_back({"§ " + each.cite, each.where});
    for (const Placed& named : things) {
        const std::string thing = thing_named(named.text);
        if (hold(rules, thing)) continue;
        const std::string_view said = each.became == Became::finding ? "found" : "encoded";
        offer_near(sink.report<Code::outline_not_there>(named.where, each.cite, said, thing), rules,
                   thing);
    }
}

void check_paragraph(const Outline& outline, const ParagraphPart& paragraph,
                     const std::map<std::string_view, const Designation*>& known,
                     DiagnosticSink& sink) {
    const auto found = known.find(paragraph.citation);
    if (found == known.end()) {
        std::vector<std::string> cites;
        for (const Designation& each : outline.designations) cites.push_back(each.cite);
        Report report = sink.report<Code::paragraph_not_in_outline>(
            paragraph.heading, paragraph.citation, outline.law);
        const NearNames near = near_names(paragraph.citation, cites);
        if (!near.one.empty()) {
            report.says(fmt::format("did you mean § {}?", near.one));
        } else if (!near.several.empty()) {
            report.says("near this: " + list_of(near.several, "and"));
        }
        return;
    }
    if (!found->second->never_in_force || paragraph.withdrawn) return;
    sink.report<Code::paragraph_never_in_force>(paragraph.heading, paragraph.citation)
        .says("take it out, say when each of its statements was withdrawn, or correct the outline")
        .related(found->second->where, "the outline says so here");
}

}  // namespace

void check_outline(const Outline& outline, const std::vector<PartsOfRules>& rules,
                   DiagnosticSink& sink) {
    std::map<std::string_view, const Designation*> known;
    for (const Designation& each : outline.designations) {
        known.try_emplace(each.cite, &each);
        check_designation(each, rules, sink);
    }
    for (const PartsOfRules& ruleset : rules) {
        if (!ruleset.cites.starts_with(outline.law)) continue;
        for (const ParagraphPart& paragraph : ruleset.paragraphs) {
            if (is_of_law(outline, paragraph.citation))
                check_paragraph(outline, paragraph, known, sink);
        }
    }
}

}  // namespace proviso
