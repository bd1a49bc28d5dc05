// The comparison as a page that stands alone. Whatever comes from cases and rules is escaped; nothing is loaded and
// nothing runs.
#include <algorithm>
#include <set>

#include "interpreter/base/text.hpp"
#include "interpreter/comparison/reports.hpp"
#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

constexpr std::string_view style =
    ":root{color-scheme:light dark}"
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}"
    "caption{text-align:left;font-weight:600;padding:.3rem 0}"
    "th,td{border:1px solid GrayText;padding:.3rem .6rem;text-align:left;vertical-align:top}"
    ".sides th,.sides td{width:50%}"
    "td p{margin:.2rem 0}"
    ".number{text-align:right;width:6rem}"
    "h2{border-bottom:2px solid GrayText;margin-top:2.5rem}";

std::string escaped(std::string_view foreign) {
    std::string text;
    for (const char c : printable(foreign)) {
        switch (c) {
            case '&': text += "&amp;"; break;
            case '<': text += "&lt;"; break;
            case '>': text += "&gt;"; break;
            case '"': text += "&quot;"; break;
            case '\'': text += "&#39;"; break;
            default: text += c;
        }
    }
    return text;
}

class Writer {
public:
    Writer(const CaseComparison& comparison, bool all) : comparison_(comparison), all_(all) {}

    std::string write() {
        head();
        totals();
        for (std::size_t i = 0; i < comparison_.groups.size(); ++i) group(i);
        not_shown();
        misfits();
        not_read();
        text_ += "</main>\n</body>\n</html>\n";
        return std::move(text_);
    }

private:
    void element(std::string_view name, std::string_view content) {
        const std::string_view closing = name.substr(0, name.find(' '));
        text_ +=
            "<" + std::string(name) + ">" + escaped(content) + "</" + std::string(closing) + ">\n";
    }

    void head() {
        const std::string title =
            "Comparison of " + comparison_.before.asked + " with " + comparison_.after.asked;
        text_ =
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
        element("title", title);
        text_ += "<style>" + std::string(style) + "</style>\n</head>\n<body>\n<main>\n";
        element("h1", title);
        element("p", "Old: " + side_text(comparison_.before));
        element("p", "New: " + side_text(comparison_.after));
        text_ += "<p><strong>" + escaped(count_text(comparison_)) + "</strong></p>\n";
        if (comparison_.approvals) element("p", approval_text(comparison_));
    }

    void totals() {
        const std::vector<TransitionTotal> all = totals_of(comparison_.cases);
        if (all.empty()) return;
        text_ += "<table>\n<caption>How answers change</caption>\n<thead><tr>";
        for (const char* heading : {"From", "To"})
            text_ += "<th scope=\"col\">" + std::string(heading) + "</th>";
        for (const char* heading : {"Answers", "Cases"})
            text_ += "<th scope=\"col\" class=\"number\">" + std::string(heading) + "</th>";
        text_ += "</tr></thead>\n<tbody>\n";
        for (const TransitionTotal& total : all) {
            text_ += "<tr><td>" + escaped(total.transition.from) + "</td><td>" +
                     escaped(total.transition.to) + "</td><td class=\"number\">" +
                     std::to_string(total.answers) + "</td><td class=\"number\">" +
                     std::to_string(total.cases) + "</td></tr>\n";
        }
        text_ += "</tbody>\n</table>\n";
    }

    void group(std::size_t place) {
        const ChangeGroup& group = comparison_.groups[place];
        if (place == 0 || comparison_.groups[place - 1].causes != group.causes) cause(group);
        std::string name = question_text(group.asked);
        if (!group.asked.citation.empty()) name += ", " + report::cited(group.asked.citation);
        element("h3", name + ": " + transition_text(group.transition));
        std::string amount = report::counted(group.answers.size(), "answer", "answers") + " in " +
                             report::counted(group.cases, "case", "cases");
        if (group.only_citation) amount += "; citation changed, outcome unchanged";
        element("p", amount);
        approval(group);
        const std::size_t shown = all_ ? group.answers.size() : 1;
        for (std::size_t i = 0; i < shown; ++i) answer(group.answers[i]);
        if (!all_) others(group);
    }

    void cause(const ChangeGroup& group) {
        element("h2", (group.rules_changed ? "Because of " : "At ") + causes_text(group.causes));
        if (!group.rules_changed) return;
        for (const PartChange& change : comparison_.changed.changes()) {
            const bool is_cause = std::find(group.causes.begin(), group.causes.end(),
                                            change.name) != group.causes.end();
            if (!is_cause || change.before == change.after || !told_.insert(change.name).second)
                continue;
            sides("What " + change.name + " says", change.before, change.after);
        }
    }

    void lines(const std::vector<std::string>& texts, bool first_is_status) {
        text_ += "<td>";
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const bool strong = first_is_status && i == 0;
            text_ += strong ? "<p><strong>" : "<p>";
            text_ += escaped(texts[i]) + (strong ? "</strong></p>" : "</p>");
        }
        text_ += "</td>";
    }

    void sides(const std::string& caption, const std::vector<std::string>& before,
               const std::vector<std::string>& after, bool first_is_status = false) {
        text_ += "<table class=\"sides\">\n<caption>" + escaped(caption) +
                 "</caption>\n<thead><tr><th scope=\"col\">Old</th><th scope=\"col\">New</th>"
                 "</tr></thead>\n<tbody><tr>";
        lines(before, first_is_status);
        lines(after, first_is_status);
        text_ += "</tr></tbody>\n</table>\n";
    }

    static std::vector<std::string> cell(const std::optional<AnswerState>& state,
                                         const std::string& absent) {
        if (!state) return {absent};
        std::vector<std::string> texts = {state->printed};
        if (!state->citation.empty()) texts.push_back(report::cited(state->citation));
        texts.insert(texts.end(), state->why.begin(), state->why.end());
        if (state->status == Status::need_information && state->alternatives.empty())
            texts.push_back("find out: " + report::joined(state->needs, "; "));
        return texts;
    }

    void answer(const ChangePlace& place) {
        const CaseChange& in_case = comparison_.cases.changed[place.of_case];
        const AnswerChange& change = in_case.answers[place.of_answer];
        std::string caption =
            in_case.case_id + ", " + in_case.file + ", as of " + to_text(in_case.as_of_before);
        if (in_case.as_of_after != in_case.as_of_before)
            caption += " and " + to_text(in_case.as_of_after);
        if (change.asked.row >= 0 || change.asked.occurrence >= 0)
            caption += ": " + asked_text(change.asked);
        sides(caption, cell(change.before, change.transition.from),
              cell(change.after, change.transition.to), true);
    }

    void approval(const ChangeGroup& group) {
        if (!comparison_.approvals) return;
        std::set<std::size_t> by;
        std::size_t not_approved = 0;
        for (const ChangePlace& place : group.answers) {
            const auto& approved_by =
                comparison_.cases.changed[place.of_case].answers[place.of_answer].approved_by;
            if (approved_by)
                by.insert(*approved_by);
            else
                ++not_approved;
        }
        for (const std::size_t place : by) {
            const Approval& each = comparison_.approvals->approvals[place];
            element("p", "Approved by " + each.approved_by + " on " + to_text(*each.on) + ": " +
                             each.reason);
        }
        if (not_approved > 0) {
            text_ +=
                "<p><strong>Not approved: " + report::counted(not_approved, "answer", "answers") +
                "</strong></p>\n";
        }
    }

    void others(const ChangeGroup& group) {
        std::set<std::size_t> met = {group.answers.front().of_case};
        std::vector<std::string> names;
        for (const ChangePlace& place : group.answers) {
            if (met.insert(place.of_case).second)
                names.push_back(comparison_.cases.changed[place.of_case].case_id);
        }
        if (!names.empty()) element("p", "Also: " + report::joined(names, ", "));
    }

    void list(const std::string& heading, const std::vector<std::string>& texts) {
        if (texts.empty()) return;
        element("h2", heading);
        text_ += "<ul>\n";
        for (const std::string& text : texts) element("li", text);
        text_ += "</ul>\n";
    }

    void not_shown() {
        list("Changed, and no answer in these cases differs because of it",
             without_difference(comparison_.cases, comparison_.changed));
    }

    void misfits() {
        if (!comparison_.approvals) return;
        std::vector<std::string> texts;
        for (const ApprovalCheck::Misfit& misfit : comparison_.approvals->misfits) {
            const Approval& each = comparison_.approvals->approvals[misfit.approval];
            texts.push_back("line " + std::to_string(each.line) + ": " + each.answer + ", " +
                            transition_text(each.transition) + ": " + misfit.says);
        }
        list("Approvals that do not fit", texts);
    }

    void not_read() {
        std::vector<std::string> texts;
        for (const CaseNotRead& each : comparison_.cases.not_read) {
            const std::string by = each.before && each.after ? ""
                                   : each.after              ? ", by the new rules"
                                                             : ", by the old rules";
            texts.push_back(each.file + by);
        }
        list("Cases that could not be read", texts);
    }

    const CaseComparison& comparison_;
    const bool all_;
    std::string text_;
    std::set<std::string> told_;  // what is changed, shown once
};

}  // namespace

std::string comparison_html(const CaseComparison& comparison, bool all) {
    return Writer(comparison, all).write();
}

}  // namespace proviso
