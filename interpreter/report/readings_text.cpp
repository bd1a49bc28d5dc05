// Readings side by side, as lines.
#include <algorithm>

#include "interpreter/base/text.hpp"
#include "interpreter/evaluate/citations.hpp"
#include "interpreter/report/entry.hpp"
#include "interpreter/report/readings.hpp"
#include "interpreter/report/words.hpp"

namespace proviso::report {

namespace {

std::string tried_text(const ReadingsTried& tried) {
    std::string text =
        counted(tried.program.interpretations.size(), "open question", "open questions") + ", " +
        counted(tried.readings.all.size(), "way to read them", "ways to read them");
    if (tried.readings.by_pairs) text += " (at most two otherwise than adopted)";
    return text;
}

std::string name_of(const Answer& answer, const Program& program) {
    std::string name = subject_text(program, answer);
    return answer.citation.empty() ? name : name + ", " + cited(answer.citation);
}

/// "OPEN for now, due Mon 2026-03-16", "$50.00", "not a question here".
std::string outcome_text(const Program& program, const std::optional<Answer>& outcome) {
    if (!outcome) return "nothing is asked";
    std::string text = first_column(program, *outcome);
    if (outcome->kind == AnswerKind::ban) {
        if (outcome->done_on && outcome->status == Status::breached)
            text += ", first entry against it " + to_text_with_weekday(*outcome->done_on);
        return text;
    }
    if (outcome->due) text += ", due " + to_text_with_weekday(*outcome->due);
    if (outcome->done_on) text += ", done " + to_text_with_weekday(*outcome->done_on);
    if (outcome->status == Status::open && outcome->required)
        text += ", at least " + value_text(program, *outcome->required);
    if (outcome->short_by) text += ", short by " + value_text(program, *outcome->short_by);
    const std::vector<std::string> ways = alternatives_in_words(program, *outcome);
    if (!ways.empty())
        text += ": " + joined(ways, ", ");
    else if (!outcome->needs.empty())
        text += ": " + outcome->needs.front().text;
    return text;
}

std::string options_text(const Program& program, const DependentAnswer& answer,
                         const OutcomeUnder& outcome) {
    std::vector<std::string> ways;
    for (const std::vector<std::uint32_t>& options : outcome.options) {
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < options.size(); ++i) {
            const Interpretation& question = program.interpretations[answer.on[i]];
            std::string part = "\"" + question.options[options[i]] + "\"";
            if (options[i] == question.in_force) part += " (adopted)";
            parts.push_back(std::move(part));
        }
        ways.push_back(joined(parts, " with "));
    }
    return joined(ways, ", or ");
}

void put_answer(Lines& lines, const Program& program, const EarlierNumbers& earlier,
                const DependentAnswer& dependent) {
    lines.gap().flow(name_of(dependent.answer, program), 2, Tone::heading).end();
    for (const InterpretationId id : dependent.on) {
        const Interpretation& question = program.interpretations[id];
        std::string text = "  " + question.written;
        if (question.on.is_set())
            text += ", " + cited(number_of(program, earlier, program.paragraphs[question.on]));
        lines.flow(text + ": " + question.question, 4, Tone::quiet).end();
    }
    for (const OutcomeUnder& outcome : dependent.outcomes) {
        lines
            .flow("    " + outcome_text(program, outcome.answer) + "  under " +
                      options_text(program, dependent, outcome),
                  6)
            .end();
    }
}

std::vector<std::string> questions_of(const Program& program, const CaseReadings& found) {
    std::vector<std::string> names;
    for (const DependentAnswer& answer : found.answers) {
        for (const InterpretationId id : answer.on) {
            const std::string& name = program.interpretations[id].written;
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        }
    }
    return names;
}

std::vector<std::string> answers_on(const Program& program, const CaseReadings& found,
                                    const std::string& question) {
    std::vector<std::string> names;
    for (const DependentAnswer& answer : found.answers) {
        const bool on = std::any_of(answer.on.begin(), answer.on.end(), [&](InterpretationId id) {
            return program.interpretations[id].written == question;
        });
        if (on) names.push_back(name_of(answer.answer, program));
    }
    return names;
}

}  // namespace

std::string readings_text(const ReadingsTried& tried, const CaseReadings& found, const Page& page) {
    Lines lines(page);
    lines.flow(found.case_id, 0, Tone::heading)
        .flow("   as of " + to_text(found.as_of) + "   " + tried_text(tried), 2)
        .end();
    for (const DependentAnswer& answer : found.answers)
        put_answer(lines, tried.program, found.earlier_numbers, answer);
    const std::string total =
        found.answers.empty() ? "No answer depends on how they are read."
                              : counted(found.answers.size(), "answer depends", "answers depend") +
                                    " on how they are read.";
    lines.gap().flow(total, 2).end();
    return lines.take();
}

std::string readings_docket(const ReadingsTried& tried, const std::vector<CaseReadings>& cases,
                            const Page& page) {
    Lines lines(page);
    std::size_t depend = 0;
    for (const CaseReadings& found : cases) {
        if (found.answers.empty()) continue;
        ++depend;
        lines.flow(found.case_id, 0, Tone::heading).flow("   " + found.file, 2, Tone::quiet).end();
        for (const std::string& question : questions_of(tried.program, found)) {
            lines
                .flow("  " + question + ": " +
                          joined(answers_on(tried.program, found, question), "; "),
                      4)
                .end();
        }
    }
    lines.gap()
        .flow(counted(cases.size(), "case", "cases") + ": " + std::to_string(depend) +
                  (depend == 1 ? " depends" : " depend") + " on how the law is read; " +
                  tried_text(tried),
              2)
        .end();
    return lines.take();
}

}  // namespace proviso::report
