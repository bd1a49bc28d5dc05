// The comparison for programs: docs/reference/comparison.schema.json says what stands where.
#include <set>

#include "interpreter/base/json_writer.hpp"
#include "interpreter/comparison/reports.hpp"
#include "interpreter/report/words.hpp"

namespace proviso {

namespace {

std::string_view word(AnswerKind kind) {
    switch (kind) {
        case AnswerKind::duty: return "duty";
        case AnswerKind::ban: return "ban";
        case AnswerKind::permission: return "permission";
        case AnswerKind::value: return "value";
        case AnswerKind::verdict: return "verdict";
    }
    return "";
}

class Writer {
public:
    explicit Writer(const CaseComparison& comparison) : comparison_(comparison) {}

    std::string write() {
        json_.begin_object().member("schema", comparison_schema);
        side("old", comparison_.before);
        side("new", comparison_.after);
        changed_rules();
        totals();
        json_.key("groups").begin_array();
        for (const ChangeGroup& group : comparison_.groups) write(group);
        json_.end_array().key("cases").begin_array();
        for (const CaseChange& in_case : comparison_.cases.changed) write(in_case);
        json_.end_array().key("not_read").begin_array();
        for (const CaseNotRead& each : comparison_.cases.not_read) {
            json_.begin_object().member("file", each.file).member("by_old", !each.before);
            json_.member("by_new", !each.after).end_object();
        }
        json_.end_array();
        approvals();
        counts();
        return json_.end_object().finish();
    }

private:
    void day(std::string_view key, const std::optional<Day>& day) {
        day ? json_.member(key, to_text(*day)) : json_.key(key).null();
    }
    void text(std::string_view key, const std::optional<std::string>& text) {
        text ? json_.member(key, *text) : json_.key(key).null();
    }
    void text_or_null(std::string_view key, const std::string& text) {
        text.empty() ? json_.key(key).null() : json_.member(key, text);
    }
    void position(std::string_view key, std::int32_t from_zero) {
        from_zero >= 0 ? json_.member(key, from_zero + 1) : json_.key(key).null();
    }
    void texts(std::string_view key, const std::vector<std::string>& texts) {
        json_.key(key).begin_array();
        for (const std::string& each : texts) json_.value(each);
        json_.end_array();
    }

    void side(std::string_view key, const ComparedSide& side) {
        json_.key(key).begin_object().member("asked", side.asked).member("ruleset", side.ruleset);
        text_or_null("version", side.version);
        json_.member("edition", side.edition).member("calendar_edition", side.calendar_edition);
        day("as_of", side.as_of);
        day("law_known_on", side.law_known_on);
        texts("readings", side.readings);
        texts("calendars", side.calendars);
        json_.end_object();
    }

    void changed_rules() {
        const auto left = without_difference(comparison_.cases, comparison_.changed);
        const std::set<std::string> idle(left.begin(), left.end());
        json_.key("changed_rules").begin_array();
        for (const PartChange& change : comparison_.changed.changes()) {
            json_.begin_object().member("name", change.name);
            texts("old", change.before);
            texts("new", change.after);
            json_.member("is_a_cause", !idle.contains(change.name)).end_object();
        }
        json_.end_array();
    }

    void totals() {
        json_.key("totals").begin_array();
        for (const TransitionTotal& total : totals_of(comparison_.cases)) {
            json_.begin_object().member("from", total.transition.from);
            json_.member("to", total.transition.to).member("answers", total.answers);
            json_.member("cases", total.cases).end_object();
        }
        json_.end_array();
    }

    void write(const ChangeGroup& group) {
        json_.begin_object();
        texts("causes", group.causes);
        json_.member("rules_changed", group.rules_changed).member("kind", word(group.asked.kind));
        json_.member("by_policy", group.asked.by_policy).member("subject", group.asked.subject);
        text_or_null("citation", group.asked.citation);
        text_or_null("record", group.asked.row_of);
        json_.member("from", group.transition.from).member("to", group.transition.to);
        json_.member("only_citation", group.only_citation);
        json_.member("answers", group.answers.size()).key("cases").begin_array();
        std::set<std::size_t> met;
        for (const ChangePlace& place : group.answers) {
            if (met.insert(place.of_case).second)
                json_.value(comparison_.cases.changed[place.of_case].case_id);
        }
        json_.end_array().end_object();
    }

    void write(const CaseChange& in_case) {
        json_.begin_object().member("case", in_case.case_id).member("file", in_case.file);
        json_.member("as_of_old", to_text(in_case.as_of_before));
        json_.member("as_of_new", to_text(in_case.as_of_after)).member("size", in_case.size);
        json_.key("answers").begin_array();
        for (const AnswerChange& change : in_case.answers) write(change);
        json_.end_array().end_object();
    }

    void write(const AnswerChange& change) {
        const AskedAbout& asked = change.asked;
        json_.begin_object().member("kind", word(asked.kind)).member("by_policy", asked.by_policy);
        json_.member("subject", asked.subject);
        text_or_null("citation", asked.citation);
        text_or_null("record", asked.row_of);
        position("row", asked.row);
        position("occurrence", asked.occurrence);
        json_.member("from", change.transition.from).member("to", change.transition.to);
        json_.key("differs").begin_array();
        for (const Aspect aspect : change.differs) json_.value(aspect_key(aspect));
        json_.end_array();
        texts("causes", change.causes);
        change.approved_by      ? json_.member("approved", true)
        : comparison_.approvals ? json_.member("approved", false)
                                : json_.key("approved").null();
        state("old", change.before);
        state("new", change.after);
        json_.end_object();
    }

    void state(std::string_view key, const std::optional<AnswerState>& state) {
        json_.key(key);
        if (!state) {
            json_.null();
            return;
        }
        json_.begin_object().member("status", report::status_key(state->status, state->by_policy));
        json_.member("printed", state->printed).member("for_now", state->for_now);
        json_.member("advised", state->advised);
        text_or_null("citation", state->citation);
        day("due", state->due);
        day("done_on", state->done_on);
        text("value", state->value);
        text("required", state->required);
        text("short_by", state->short_by);
        texts("alternatives", state->alternatives);
        texts("needs", state->needs);
        texts("why", state->why);
        json_.end_object();
    }

    void approvals() {
        json_.key("approvals");
        if (!comparison_.approvals) {
            json_.null();
            return;
        }
        const ApprovalCheck& check = *comparison_.approvals;
        json_.begin_object().member("holds", check.holds()).member("approved", check.approved);
        json_.member("not_approved", check.not_approved).key("misfits").begin_array();
        for (const ApprovalCheck::Misfit& misfit : check.misfits) {
            const Approval& approval = check.approvals[misfit.approval];
            json_.begin_object().member("line", approval.line);
            text_or_null("citation", approval.paragraph);
            json_.member("answer", approval.answer).member("from", approval.transition.from);
            json_.member("to", approval.transition.to).member("says", misfit.says).end_object();
        }
        json_.end_array().end_object();
    }

    void counts() {
        const ChangeCount count = count_of(comparison_.cases);
        json_.key("count").begin_object().member("compared", comparison_.cases.count);
        json_.member("not_read", comparison_.cases.not_read.size());
        json_.member("cases", count.cases).member("answers", count.answers);
        json_.member("citation_cases", count.citation_cases);
        json_.member("citation_answers", count.citation_answers).end_object();
    }

    JsonWriter json_;
    const CaseComparison& comparison_;
};

}  // namespace

std::string comparison_json(const CaseComparison& comparison) { return Writer(comparison).write(); }

}  // namespace proviso
