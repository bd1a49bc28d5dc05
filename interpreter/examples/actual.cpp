// Which answer an expectation is about, and what it says, in the words of a report.
#include <fmt/format.h>

#include <algorithm>

#include "interpreter/evaluate/citations.hpp"
#include "interpreter/examples/compare.hpp"
#include "interpreter/report/entry.hpp"
#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

bool is_about(const Answer& answer, const Expectation& expected) {
    const bool of_a_term = answer.kind == AnswerKind::value || answer.kind == AnswerKind::verdict;
    if (expected.about == Expectation::About::value)
        return of_a_term && answer.term == expected.term && answer.row == expected.row;
    const bool one_of_several = expected.occurrence >= 0;
    return !of_a_term && answer.statement == expected.statement &&
           (!one_of_several || answer.occurrence == expected.occurrence);
}

Actual not_found(std::string status, std::string line) {
    Actual actual;
    actual.status = std::move(status);
    if (!line.empty()) actual.lines.push_back(std::move(line));
    return actual;
}

/// With each paragraph by the number by which the case cites it; an earlier number stays as written.
Aspects as_cited(const Program& program, const Determination& determination, Aspects expected) {
    for (std::string& number : expected.because) {
        const auto paragraph =
            std::find_if(program.paragraphs.begin(), program.paragraphs.end(),
                         [&](const Paragraph& each) { return each.citation == number; });
        if (paragraph != program.paragraphs.end())
            number = number_of(program, determination.earlier_numbers, *paragraph);
    }
    return expected;
}

Actual compare_reach(const Determination& determination) {
    if (determination.subject) return not_found("the ruleset applies", "");
    Actual actual;
    actual.as_expected = true;
    return actual;
}

Actual compare_needs(const Determination& determination, const NeedExpected& expected) {
    Actual actual;
    std::vector<std::string> texts;
    for (const NeededFact& needed : determination.needed) {
        actual.as_expected = actual.as_expected || has_need({needed.need}, expected);
        texts.push_back(needed.need.text);
    }
    if (actual.as_expected) return actual;
    actual.status = texts.empty() ? "needs nothing" : "needs";
    if (!texts.empty()) actual.lines.push_back(report::joined(texts, "; "));
    return actual;
}

std::string heading_of(const Program& program, const Answer& answer) {
    const std::string subject = report::subject_text(program, answer);
    const bool of_a_term = answer.kind == AnswerKind::value || answer.kind == AnswerKind::verdict;
    if (answer.citation.empty()) return subject;
    return of_a_term ? subject + ", " + report::cited(answer.citation)
                     : report::cited(answer.citation) + ", " + subject;
}

/// Only where the last day itself is told, and is not the one expected.
std::string counted(const Program& program, const Answer& answer, const Aspects& expected) {
    const bool owed = answer.status != Status::not_required && answer.status != Status::not_started;
    const bool is_due = expected.due.size() == 1 && answer.due == expected.due.front();
    if (!answer.count || !owed || is_due) return {};
    const bool one = expected.due.size() == 1;
    return report::days_in_words(program, *answer.count,
                                 one ? std::optional(expected.due.front()) : std::nullopt);
}

/// Two levels of the explanation, and no more lines than leave room for the rest on one screen.
void add_steps(Actual& actual, const Program& program, const SourceMap& sources,
               const Answer& answer) {
    constexpr std::size_t levels = 2, most = 8;
    actual.rule =
        answer.statement.is_set() ? program.statements[answer.statement].span : answer.why.line;
    if (!actual.rule.source.is_set()) return;
    const std::string_view file = sources.name(actual.rule.source);
    const std::string folder(file.substr(0, file.rfind('/') + 1));
    report::ExplainOptions options;
    options.depth = levels;
    actual.steps = report::explanation_lines(sources, answer, options, folder);
    if (actual.steps.size() <= most) return;
    actual.more_steps = actual.steps.size() - most;
    actual.steps.resize(most);
}

}  // namespace

std::vector<const Answer*> answers_about(const Determination& determination,
                                         const Expectation& expected) {
    std::vector<const Answer*> found;
    for (const Answer& answer : determination.answers) {
        if (is_about(answer, expected)) found.push_back(&answer);
    }
    return found;
}

Actual compare(const Program& program, const SourceMap& sources, const Determination& determination,
               const Expectation& expected) {
    if (expected.about == Expectation::About::reach) return compare_reach(determination);
    if (expected.about == Expectation::About::anything)
        return compare_needs(determination, *expected.says.need);
    const std::vector<const Answer*> found = answers_about(determination, expected);
    if (found.empty() && !determination.subject)
        return not_found("NOT SUBJECT", determination.not_subject_because);
    if (found.empty()) return not_found("nothing of that", "");
    if (found.size() > 1) {
        return not_found(fmt::format("{} of them", found.size()),
                         "say which, as in `, no. 2` behind the paragraph and the act");
    }
    Actual actual;
    const bool is_cited_so = expected.number.empty() || found.front()->citation == expected.number;
    actual.as_expected =
        is_cited_so && says(*found.front(), as_cited(program, determination, expected.says));
    if (actual.as_expected) return actual;
    const Answer& answer = *found.front();
    const report::Entry entry = report::entry_of(program, determination, answer);
    actual.heading = heading_of(program, answer);
    actual.status = entry.status;
    if (!is_cited_so) actual.status += ", cited as " + report::cited(answer.citation);
    actual.lines = entry.lines;
    actual.counted = counted(program, answer, expected.says);
    add_steps(actual, program, sources, answer);
    return actual;
}

}  // namespace proviso
