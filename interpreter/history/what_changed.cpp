// The rules are compared as `proviso compare` does it, an example line by line.
#include "interpreter/history/what_changed.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "interpreter/comparison/causes.hpp"
#include "interpreter/comparison/compare_answers.hpp"
#include "interpreter/evaluate/evaluate.hpp"
#include "interpreter/examples/compare.hpp"
#include "interpreter/examples/run_examples.hpp"

namespace proviso {

namespace {

Determination answers_of(const ReadExample& read) {
    const Layers& layers = read.session.layers();
    EvaluationRequest request = request_for(layers.top(), read.example);
    request.only.reset();
    return evaluate(layers, *read.example.facts, read.session.sources(), request);
}

/// The change of the answer that the expectation is about; null where it is about no single one.
const AnswerChange* change_about(const std::vector<AnswerChange>& changes, const Answer& answer) {
    const auto found =
        std::find_if(changes.begin(), changes.end(), [&](const AnswerChange& change) {
            const AskedAbout& asked = change.asked;
            return asked.kind == answer.kind && asked.by_policy == answer.by_policy &&
                   asked.subject == answer.subject && asked.citation == answer.citation &&
                   asked.row == answer.row && asked.occurrence == answer.occurrence;
        });
    return found == changes.end() ? nullptr : &*found;
}

std::vector<LastPassed::Change> of_all(const std::vector<PartChange>& parts) {
    std::vector<LastPassed::Change> changes;
    for (const PartChange& part : parts) changes.push_back({part.name, part.before, part.after});
    return changes;
}

/// The lines of an example without the blanks around them.
std::vector<std::string> lines_of(const ReadExample& read) {
    std::vector<std::string> lines;
    const SourceMap& sources = read.session.sources();
    std::string_view text = sources.text(read.example.head.source);
    text.remove_prefix(read.example.head.end);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const bool goes_on = line.empty() || line.front() == ' ' || line.front() == '\r';
        if (!goes_on && line.front() != '#') break;
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        while (line.ends_with(' ') || line.ends_with('\r')) line.remove_suffix(1);
        if (!line.empty() && line.front() != '#') lines.emplace_back(line);
    }
    return lines;
}

/// Those that are not among the others, one for one.
std::vector<std::string> without(const std::vector<std::string>& lines,
                                 const std::vector<std::string>& others) {
    std::multiset<std::string> left(others.begin(), others.end());
    std::vector<std::string> kept;
    for (const std::string& line : lines) {
        const auto same = left.find(line);
        if (same == left.end()) {
            kept.push_back(line);
        } else {
            left.erase(same);
        }
    }
    return kept;
}

}  // namespace

std::vector<LastPassed::Change> rules_changed(const ReadExample& before, const ReadExample& after,
                                              const Expectation& expected) {
    const ComparedRules old_rules{before.session.layers(), before.session.sources(), {}};
    const ComparedRules new_rules{after.session.layers(), after.session.sources(), {}};
    const RulesChanged changed(old_rules, new_rules);
    const Determination old_found = answers_of(before), new_found = answers_of(after);
    const Determination listed = in_one_list(new_rules.rules, new_found);
    const std::vector<const Answer*> about = answers_about(listed, expected);
    if (about.size() != 1) return of_all(changed.changes());
    std::vector<AnswerChange> answers =
        compare_answers({old_rules.rules, old_found}, {new_rules.rules, new_found});
    add_causes(
        answers, changed,
        {old_rules.rules, old_rules.sources, *before.example.facts, before.example.as_of,
         old_found},
        {new_rules.rules, new_rules.sources, *after.example.facts, after.example.as_of, new_found});
    const AnswerChange* const change = change_about(answers, *about.front());
    if (change == nullptr) return of_all(changed.changes());
    std::vector<PartChange> causes;
    for (const PartChange& part : changed.of(change->asked.by_policy).changes()) {
        const bool is_cause = std::find(change->causes.begin(), change->causes.end(), part.name) !=
                              change->causes.end();
        if (is_cause) causes.push_back(part);
    }
    return of_all(causes.empty() ? changed.changes() : causes);
}

std::vector<LastPassed::Change> example_changed(const ReadExample& before,
                                                const ReadExample& after) {
    const std::vector<std::string> old_lines = lines_of(before), new_lines = lines_of(after);
    LastPassed::Change change{"the example itself", without(old_lines, new_lines),
                              without(new_lines, old_lines)};
    if (change.before.empty() && change.after.empty()) return {};
    return {std::move(change)};
}

}  // namespace proviso
