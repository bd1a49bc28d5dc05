// Times and statuses: the window of a condition or duty, and what is asked of other paragraphs.

#include <fmt/format.h>

#include <algorithm>

#include "interpreter/semantics/binding.hpp"
#include "interpreter/semantics/references.hpp"

namespace proviso {

namespace {

ExpressionId bind_anchor(Work& work, Context& context, const Phrase& phrase) {
    if (phrase.kind != PhraseKind::name) return bind_value(work, context, phrase);
    const Meaning meaning = look_up(work, context, phrase.text, phrase.span);
    const bool no_day = meaning.kind == Meaning::Kind::choice ||
                        meaning.kind == Meaning::Kind::record ||
                        meaning.kind == Meaning::Kind::party;
    if (no_day) {
        report_other_kind(work, context, phrase.text, phrase.span, meaning.kind,
                          "an event or a date");
        return work.poison(phrase.span);
    }
    return bind_meaning(work, meaning, phrase.span);
}

}  // namespace

bool has_period(TimeForm time) {
    switch (time) {
        case TimeForm::within_after:
        case TimeForm::within_after_each:
        case TimeForm::no_later_after:
        case TimeForm::more_than_after:
        case TimeForm::at_least_before:
        case TimeForm::for_after: return true;
        case TimeForm::no_later_than:
        case TimeForm::before:
        case TimeForm::after:
        case TimeForm::at_any_time:
        case TimeForm::once:
        case TimeForm::without_delay:
        case TimeForm::on_day: return false;
    }
    return false;
}

bool has_anchor(TimeForm time) { return time != TimeForm::at_any_time; }

Window bind_window(Work& work, Context& context, const Phrase& phrase) {
    Window window;
    window.time = phrase.time;
    if (phrase.kind != PhraseKind::window) return window;
    std::size_t at = 0;
    if (phrase.parts.size() > 1 && !has_period(phrase.time)) {
        work.report<Code::time_out_of_place>(context.paragraph, phrase.span,
                                             work.written_text(phrase.span, "this"), "a condition")
            .says("write `is no later than … after …` or `is more than … after …`");
        return window;
    }
    if (has_period(phrase.time)) {
        if (phrase.parts.size() <= at) return window;
        window.period = bind_value(work, context, phrase.parts[at++]);
    }
    if (has_anchor(phrase.time)) {
        if (phrase.parts.size() <= at) return window;
        window.anchor = bind_anchor(work, context, phrase.parts[at]);
    }
    window.usable = true;
    return window;
}

// -- statuses -------------------------------------------------------------------------------------

namespace {

std::string_view asked_words(StatusAsked asked) {
    switch (asked) {
        case StatusAsked::complied_with: return "is complied with";
        case StatusAsked::missed: return "is missed";
        case StatusAsked::done_on_time: return "is done on time";
        case StatusAsked::done_late: return "is done late";
        case StatusAsked::open: return "is open";
        case StatusAsked::not_required: return "is not required";
    }
    return "";
}

bool asks_of_many(StatusAsked asked) {
    return asked == StatusAsked::complied_with || asked == StatusAsked::missed;
}

/// The statements of one paragraph that are meant: duties and bans, or permissions where a status
/// of one named act is asked.
std::vector<StatementId> targets_in(Work& work, const Context& context, ParagraphId paragraph,
                                    const CitationPhrase& citation, StatusAsked asked) {
    std::vector<StatementId> result = conduct_in(work, context.paragraph, paragraph, citation);
    const bool any_owed = std::any_of(result.begin(), result.end(), [&](StatementId id) {
        return is_owed(work.program.statements[id].kind);
    });
    if (any_owed || citation.below || citation.any_duty || asks_of_many(asked)) {
        std::erase_if(result,
                      [&](StatementId id) { return !is_owed(work.program.statements[id].kind); });
    }
    return result;
}

void check_targets(Work& work, const Context& context, const CitationPhrase& citation,
                   StatusAsked asked, const std::vector<StatementId>& targets,
                   ParagraphId paragraph) {
    if (paragraph.is_set() && is_broken(work, paragraph)) return;
    if (targets.empty() && citation.duty.empty()) {
        Report report = work.report<Code::no_duty_there>(
            context.paragraph, citation.span, citation.text,
            citation.below || citation.any_duty ? " there or below" : "");
        if (paragraph.is_set()) report.says(what_it_says(work, paragraph));
    } else if (targets.size() > 1 && !asks_of_many(asked)) {
        Report report = work.report<Code::several_duties>(
            context.paragraph, citation.span, citation.text, targets.size(), asked_words(asked));
        const Statement& first = work.program.statements[targets.front()];
        report.says(fmt::format("name the act: § {}, {}, {}", citation.text, acts_text(work, first),
                                asked_words(asked)));
    }
}

bool holds_label(const Phrase& phrase, const std::string& label) {
    if (phrase.kind == PhraseKind::item && phrase.text == label) return true;
    return std::any_of(phrase.parts.begin(), phrase.parts.end(),
                       [&](const Phrase& part) { return holds_label(part, label); });
}

/// `is not required because of (A)`: the label must stand in a list of the duty asked about.
void check_label(Work& work, const Context& context, const CitationPhrase& citation,
                 const std::vector<StatementId>& targets) {
    for (const StatementId id : targets) {
        for (const Clause& clause : work.written[id.index].text->clauses) {
            if (holds_label(clause.body, citation.because_of.text)) return;
        }
    }
    if (targets.empty()) return;
    work.report<Code::unknown_label>(context.paragraph, citation.because_of.span, citation.text,
                                     citation.because_of.text)
        .related(work.program.statements[targets.front()].head, "the duty that is asked about");
}

}  // namespace

ExpressionId bind_status(Work& work, const Context& context, const Phrase& phrase) {
    if (phrase.parts.empty() || !phrase.parts[0].citation) return work.poison(phrase.span);
    const CitationPhrase& citation = *phrase.parts[0].citation;
    if (citation.text.empty()) return work.poison(phrase.span);
    const std::size_t errors = work.sink.error_count() + work.unknown_names.size();
    if (phrase.status == StatusAsked::not_required && !citation.label.empty()) {
        work.report<Code::part_of_paragraph>(context.paragraph, citation.label.span,
                                             citation.label.text, citation.text)
            .says(fmt::format(
                "write: § {} is not required because of {}", citation.text,
                citation.because_of.empty() ? citation.label.text : citation.because_of.text));
    } else {
        refuse_part(work, context.paragraph, citation);
    }
    const std::vector<ParagraphId> paragraphs = find_paragraphs(work, context.paragraph, citation);
    Expression made;
    made.kind = ExpressionKind::status;
    made.span = phrase.span;
    made.type.kind = ValueKind::yes_or_no;
    made.status = phrase.status;
    made.label = citation.because_of.text;
    for (const ParagraphId paragraph : paragraphs) {
        const std::vector<StatementId> found =
            targets_in(work, context, paragraph, citation, phrase.status);
        made.targets.insert(made.targets.end(), found.begin(), found.end());
    }
    if (errors == work.sink.error_count() + work.unknown_names.size()) {
        const bool one = paragraphs.size() == 1;
        check_targets(work, context, citation, phrase.status, made.targets,
                      one ? paragraphs.front() : ParagraphId{});
        if (!citation.because_of.empty()) check_label(work, context, citation, made.targets);
    }
    if (made.targets.empty()) return work.poison(phrase.span);
    return work.add(std::move(made));
}

}  // namespace proviso
