// The comparison as an officer reads it: how much, because of what, and the smallest case of each kind.
#include <algorithm>
#include <map>
#include <set>

#include "interpreter/base/text.hpp"
#include "interpreter/comparison/reports.hpp"
#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

using report::Lines;
using report::Page;
using report::Tone;

constexpr std::size_t cases_named = 5;
constexpr std::size_t statement_shown = 400;

/// Words wrapped to a width of their own, line by line.
std::vector<std::string> wrapped(const std::vector<std::string>& texts, std::size_t width) {
    Lines lines(Page{width, false, false});
    for (const std::string& text : texts) lines.flow(text, 2).end();
    const std::string all = lines.take();
    std::vector<std::string> result;
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find('\n', at), all.size());
        result.push_back(all.substr(at, end - at));
        at = end + 1;
    }
    return result;
}

/// The beginning of a long statement, up to a blank.
std::string shortened(const std::string& text) {
    if (text.size() <= statement_shown) return text;
    return text.substr(0, text.rfind(' ', statement_shown)) + " …";
}

Tone tone_of(const std::optional<AnswerState>& state) {
    return state ? report::tone_of(state->status) : Tone::quiet;
}

class Printer {
public:
    Printer(const CaseComparison& comparison, const Page& page, bool all)
        : comparison_(comparison), page_(page), all_(all), lines_(page) {}

    std::string print() {
        head();
        totals();
        for (std::size_t i = 0; i < comparison_.groups.size(); ++i) group(i);
        not_shown();
        misfits();
        not_read();
        lines_.gap().flow(count_text(comparison_), 2).end();
        if (comparison_.approvals) lines_.flow(approval_text(comparison_), 2).end();
        return lines_.take();
    }

private:
    void head() {
        lines_.column("OLD", 5, Tone::heading).flow(side_text(comparison_.before), 5).end();
        lines_.column("NEW", 5, Tone::heading).flow(side_text(comparison_.after), 5).end();
    }

    void totals() {
        const std::vector<TransitionTotal> all = totals_of(comparison_.cases);
        std::size_t widest = 0;
        for (const TransitionTotal& total : all)
            widest = std::max(widest, columns(transition_text(total.transition)));
        widest = std::min(widest + 2, page_.width / 2);
        lines_.gap();
        for (const TransitionTotal& total : all) {
            lines_.column(transition_text(total.transition), widest)
                .flow(amount(total.answers, total.cases), widest)
                .end();
        }
    }

    static std::string amount(std::size_t answers, std::size_t cases) {
        if (answers == cases) return report::counted(cases, "case", "cases");
        return report::counted(answers, "answer", "answers") + " in " +
               report::counted(cases, "case", "cases");
    }

    void group(std::size_t place) {
        const ChangeGroup& group = comparison_.groups[place];
        if (place == 0 || comparison_.groups[place - 1].causes != group.causes) cause(group);
        std::string name = question_text(group.asked);
        if (!group.asked.citation.empty()) name += "  " + report::cited(group.asked.citation);
        lines_.gap()
            .flow("  " + transition_text(group.transition) + ":", 4, Tone::heading)
            .flow(" " + amount(group.answers.size(), group.cases), 4)
            .end();
        if (group.only_citation)
            lines_.flow("  citation changed, outcome unchanged: " + name, 4).end();
        else
            lines_.flow("  " + name, 4).end();
        approval(group);
        const std::size_t shown = all_ ? group.answers.size() : 1;
        for (std::size_t i = 0; i < shown; ++i) answer(group.answers[i]);
        if (!all_) others(group);
    }

    /// Who approved it, where somebody did; else how much of it nobody did.
    void approval(const ChangeGroup& group) {
        if (!comparison_.approvals) return;
        std::set<std::size_t> by;
        std::size_t not_approved = 0;
        for (const ChangePlace& place : group.answers) {
            const AnswerChange& change =
                comparison_.cases.changed[place.of_case].answers[place.of_answer];
            change.approved_by ? static_cast<void>(by.insert(*change.approved_by))
                               : static_cast<void>(++not_approved);
        }
        for (const std::size_t place : by) {
            const Approval& approval = comparison_.approvals->approvals[place];
            lines_
                .flow("  approved by " + approval.approved_by + " on " + to_text(*approval.on) +
                          ": " + approval.reason,
                      4, Tone::good)
                .end();
        }
        if (not_approved == 0) return;
        std::string text = "  NOT APPROVED";
        if (!by.empty()) text += ": " + report::counted(not_approved, "answer", "answers");
        lines_.flow(text, 4, Tone::bad).end();
    }

    void misfits() {
        if (!comparison_.approvals || comparison_.approvals->misfits.empty()) return;
        lines_.gap().flow("Approvals that do not fit", 2, Tone::heading).end();
        for (const ApprovalCheck::Misfit& misfit : comparison_.approvals->misfits) {
            const Approval& approval = comparison_.approvals->approvals[misfit.approval];
            std::string text = "  line " + std::to_string(approval.line) + ": " + approval.answer;
            if (!approval.paragraph.empty()) text += ", " + report::cited(approval.paragraph);
            text += ", " + transition_text(approval.transition) + ": " + misfit.says;
            lines_.flow(text, 4).end();
        }
    }

    void cause(const ChangeGroup& group) {
        const std::string name = causes_text(group.causes);
        lines_.gap()
            .flow((group.rules_changed ? "Because of " : "At ") + name, 2, Tone::heading)
            .end();
        if (!group.rules_changed) return;
        for (const PartChange& change : comparison_.changed.changes()) {
            const bool is_cause = std::find(group.causes.begin(), group.causes.end(),
                                            change.name) != group.causes.end();
            if (!is_cause || !told_.insert(change.name).second) continue;
            if (group.causes.size() > 1) lines_.flow("  " + change.name, 4).end();
            if (change.before == change.after) continue;  // told by its name alone
            for (const std::string& text : change.before) said("OLD", text);
            for (const std::string& text : change.after) said("NEW", text);
        }
    }

    void said(std::string_view side, const std::string& text) {
        lines_.flow("  " + std::string(side) + "  ", 7, Tone::quiet).flow(shortened(text), 7).end();
    }

    void answer(const ChangePlace& place) {
        const CaseChange& in_case = comparison_.cases.changed[place.of_case];
        const AnswerChange& change = in_case.answers[place.of_answer];
        std::string head = "  " + in_case.case_id + "   " + in_case.file + "   as of " +
                           to_text(in_case.as_of_before);
        if (in_case.as_of_after != in_case.as_of_before)
            head += " and " + to_text(in_case.as_of_after);
        if (change.asked.row >= 0 || change.asked.occurrence >= 0)
            head += "   " + asked_text(change.asked);
        lines_.gap().flow(head, 4).end();
        side_by_side(change);
    }

    static std::vector<std::string> cell(const std::optional<AnswerState>& state,
                                         const std::string& absent, bool with_citation) {
        if (!state) return {absent};
        std::vector<std::string> texts = {state->printed};
        if (with_citation) texts.front() += "  " + report::cited(state->citation);
        texts.insert(texts.end(), state->why.begin(), state->why.end());
        if (state->status == Status::need_information && state->alternatives.empty())
            texts.push_back("find out: " + report::joined(state->needs, "; "));
        return texts;
    }

    void side_by_side(const AnswerChange& change) {
        constexpr std::size_t margin = 4, between = 3;
        const std::size_t half = (page_.width - margin - between) / 2;
        const bool cites = std::find(change.differs.begin(), change.differs.end(),
                                     Aspect::citation) != change.differs.end();
        const auto left = wrapped(cell(change.before, change.transition.from, cites), half);
        const auto right = wrapped(cell(change.after, change.transition.to, cites), half);
        for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
            const bool first = i == 0;
            lines_.flow(std::string(margin, ' '), 0);
            lines_.column(i < left.size() ? left[i] : "", half + 2,
                          first ? tone_of(change.before) : Tone::plain);
            lines_.flow("| ", 0, Tone::quiet);
            lines_.flow(i < right.size() ? right[i] : "", margin,
                        first ? tone_of(change.after) : Tone::plain);
            lines_.end();
        }
    }

    void others(const ChangeGroup& group) {
        std::vector<std::string> names;
        std::set<std::size_t> met = {group.answers.front().of_case};
        for (const ChangePlace& place : group.answers) {
            if (met.insert(place.of_case).second)
                names.push_back(comparison_.cases.changed[place.of_case].case_id);
        }
        if (names.empty()) return;
        std::string text = "  also ";
        for (std::size_t i = 0; i < std::min(names.size(), cases_named); ++i)
            text += (i > 0 ? ", " : "") + names[i];
        if (names.size() > cases_named)
            text += " and " + std::to_string(names.size() - cases_named) + " more";
        lines_.flow(text, 4, Tone::quiet).end();
    }

    void not_shown() {
        const auto left = without_difference(comparison_.cases, comparison_.changed);
        if (left.empty()) return;
        lines_.gap()
            .flow("Changed, and no answer in these cases differs because of it: " +
                      report::joined(left, ", "),
                  2)
            .end();
    }

    void not_read() {
        if (!comparison_.cases.not_read.empty()) lines_.gap();
        for (const CaseNotRead& each : comparison_.cases.not_read) {
            const std::string where = each.before && each.after ? ""
                                      : each.after              ? " by NEW"
                                                                : " by OLD";
            lines_.flow("CASE NOT READ" + where + "  " + each.file, 2, Tone::bad).end();
        }
    }

    const CaseComparison& comparison_;
    const Page page_;
    const bool all_;
    Lines lines_;
    std::set<std::string> told_;  // what is changed, shown once
};

}  // namespace

std::string side_text(const ComparedSide& side) {
    std::string text = side.asked + ": " + side.ruleset;
    if (!side.version.empty()) text += " " + side.version;
    text += " (" + side.edition.substr(0, 8) + "…)";
    if (side.as_of) text += ", as of " + to_text(*side.as_of);
    if (side.law_known_on) text += ", law as known on " + to_text(*side.law_known_on);
    for (const std::string& reading : side.readings) text += ", " + reading;
    for (const std::string& calendar : side.calendars) text += ", " + calendar;
    return text;
}

std::string count_text(const CaseComparison& comparison) {
    const ChangeCount count = count_of(comparison.cases);
    std::string text = report::counted(comparison.cases.count, "case", "cases") + " compared, ";
    if (count.cases == 0) {
        text += "none comes out differently";
    } else {
        text += std::to_string(count.cases) +
                (count.cases == 1 ? " comes out differently, " : " come out differently, ") +
                report::counted(count.answers, "answer", "answers");
    }
    if (count.citation_answers > 0) {
        text += "; " + report::counted(count.citation_answers, "answer", "answers") +
                (count.citation_answers == 1 ? " names" : " name") +
                " another paragraph and nothing else";
    }
    const std::size_t not_read = comparison.cases.not_read.size();
    if (not_read > 0) text += "; " + std::to_string(not_read) + " not read";
    return text;
}

std::string approval_text(const CaseComparison& comparison) {
    if (!comparison.approvals) return {};
    const ApprovalCheck& check = *comparison.approvals;
    std::string text = report::counted(check.approved, "answer", "answers") + " approved, " +
                       std::to_string(check.not_approved) + " not";
    const std::size_t misfits = check.misfits.size();
    if (misfits > 0) {
        text += "; " + report::counted(misfits, "approval", "approvals") +
                (misfits == 1 ? " does not fit" : " do not fit");
    }
    return text;
}

std::string comparison_text(const CaseComparison& comparison, const Page& page, bool all) {
    return Printer(comparison, page, all).print();
}

}  // namespace proviso
