// What was expected and what was found, one below the other; then why, and on whose word it was expected.
#include "interpreter/examples/difference.hpp"

#include <fmt/format.h>

#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

using report::Lines;
using report::Tone;

constexpr std::size_t hang = 15;  // of what stands behind "    stands on"

/// The rule that decides with its place, and below it what it follows from.
void put_steps(Lines& lines, const Actual& actual, const SourceMap& sources) {
    if (!actual.rule.source.is_set()) return;
    const bool told = !actual.steps.empty() && actual.steps.front().level == 0;
    lines.column("    because", hang, Tone::quiet);
    if (told) lines.flow(actual.steps.front().text + "  ", hang + 2);
    lines
        .flow(
            fmt::format("{}:{}", sources.name(actual.rule.source), sources.place(actual.rule).line),
            hang + 2, Tone::quiet)
        .end();
    for (std::size_t i = told ? 1 : 0; i < actual.steps.size(); ++i) {
        const report::ExplanationLine& step = actual.steps[i];
        const std::size_t at = hang + 2 * step.level;
        lines.column("", at);
        if (!step.answer.empty()) lines.flow(step.answer + "  ", at + 2, Tone::heading);
        lines.flow(step.text, at + 2);
        if (!step.places.empty()) lines.flow("  [" + step.places + "]", at + 2, Tone::quiet);
        lines.end();
    }
    if (actual.more_steps > 0) {
        lines.column("", hang + 2)
            .flow("and " + report::counted(actual.more_steps, "step", "steps") +
                      " more, as `proviso explain` tells them",
                  hang + 2, Tone::quiet)
            .end();
    }
}

std::string commit_text(const CommitTold& commit) {
    return fmt::format("{} of {}", commit.id, to_text(commit.day));
}

/// What reads otherwise since it passed, as a comparison of texts shows it.
void put_changes(Lines& lines, const LastPassed& passed) {
    for (const LastPassed::Change& change : passed.changes) {
        lines.column("", hang).flow(change.name, hang + 2).end();
        for (const std::string& words : change.before)
            lines.column("", hang).flow("- " + words, hang + 2, Tone::bad).end();
        for (const std::string& words : change.after)
            lines.column("", hang).flow("+ " + words, hang + 2, Tone::good).end();
    }
    if (passed.more_changes == 0) return;
    lines.column("", hang)
        .flow("and " + report::counted(passed.more_changes, "change", "changes") +
                  " more, as `proviso compare` tells them",
              hang + 2, Tone::quiet)
        .end();
}

void put_last_passed(Lines& lines, const LastPassed& passed) {
    lines.column("    passed", hang, Tone::quiet);
    if (passed.passed_at) {
        lines.flow("at " + commit_text(*passed.passed_at) + ", the last commit; changed since:",
                   hang + 2);
    } else if (passed.broken_by) {
        lines.flow(fmt::format("before {} by {}: {}", commit_text(*passed.broken_by),
                               passed.broken_by->author, passed.broken_by->subject),
                   hang + 2);
    } else {
        lines.flow(passed.not_known, hang + 2);
    }
    lines.end();
    put_changes(lines, passed);
}

}  // namespace

void put_difference(Lines& lines, const Expectation& expected, const Actual& actual,
                    const SourceMap& sources) {
    std::string heading = actual.heading.empty() ? expected.subject : actual.heading;
    if (heading.empty()) heading = "any answer";
    lines.flow(fmt::format("  {}  (line {})", heading, sources.place(expected.where).line), 4)
        .end();
    lines.column("    expected", hang, Tone::quiet).flow(expected.wanted, hang).end();
    lines.column("    found", hang, Tone::quiet).flow(actual.status, hang, Tone::bad).end();
    for (const std::string& line : actual.lines) {
        lines.column("", hang).flow(line, hang + 2).end();
    }
    if (!actual.counted.empty())
        lines.column("    counted", hang, Tone::quiet).flow(actual.counted, hang + 2).end();
    put_steps(lines, actual, sources);
    if (!expected.authority.empty())
        lines.column("    stands on", hang, Tone::quiet).flow(expected.authority, hang + 2).end();
    if (actual.last_passed) put_last_passed(lines, *actual.last_passed);
}

}  // namespace proviso
