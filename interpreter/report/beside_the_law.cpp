// One line beside an answer by law for each answer by policy.
#include "interpreter/report/beside_the_law.hpp"

#include <algorithm>

#include "interpreter/report/words.hpp"

namespace proviso::report {

namespace {

/// The policy's paragraphs; its own § first.
std::string paragraphs_text(const Answer& answer, const ByPolicy::Place& place) {
    std::vector<std::string> cited_here;
    if (place.by_law < 0) cited_here.push_back(cited(answer.citation));
    for (const std::string& paragraph : place.paragraphs) {
        const std::string text = cited(paragraph);
        if (std::find(cited_here.begin(), cited_here.end(), text) == cited_here.end())
            cited_here.push_back(text);
    }
    return joined(cited_here, ", ");
}

std::string line_of(const Program& with_policy, const Answer& answer,
                    const ByPolicy::Place& place) {
    std::string text = "by policy: " + first_column(with_policy, answer);
    if (answer.due) text += ", due " + to_text_with_weekday(*answer.due);
    if (answer.done_on) text += ", done " + to_text_with_weekday(*answer.done_on);
    if (answer.short_by) text += ", short by " + value_text(with_policy, *answer.short_by);
    const std::string paragraphs = paragraphs_text(answer, place);
    if (!paragraphs.empty()) text += " (" + paragraphs + ")";
    return text;
}

}  // namespace

std::string policy_name(const Determination& by_policy) {
    std::string name = by_policy.ruleset;
    if (!by_policy.version.empty()) name += " " + by_policy.version;
    if (!by_policy.edition.empty()) name += " (" + by_policy.edition.substr(0, 8) + "…)";
    return name;
}

std::vector<std::string> policy_lines(const Program& with_policy, const ByPolicy& policy,
                                      std::size_t position) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < policy.places.size(); ++i) {
        const ByPolicy::Place& place = policy.places[i];
        const bool same = place.by_law == static_cast<std::int32_t>(position);
        const bool beside = std::find(place.same_act.begin(), place.same_act.end(), position) !=
                            place.same_act.end();
        if (same || beside)
            lines.push_back(line_of(with_policy, policy.determination.answers[i], place));
    }
    return lines;
}

std::vector<NextStep> all_next_steps(const Determination& determination) {
    std::vector<NextStep> steps = determination.next;
    if (!determination.policy) return steps;
    for (NextStep step : determination.policy->determination.next) {
        step.text = "by policy: " + step.text;
        steps.push_back(std::move(step));
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [](const NextStep& a, const NextStep& b) { return a.day < b.day; });
    return steps;
}

}  // namespace proviso::report
