// Writes every member of a determination, in a fixed order, absent ones as null.
#include "interpreter/report/determination_json.hpp"

#include <optional>
#include <vector>

#include "interpreter/report/words.hpp"

namespace proviso::report {

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

std::string_view word(Need::Kind kind) {
    switch (kind) {
        case Need::Kind::fact: return "fact";
        case Need::Kind::row_field: return "row_field";
        case Need::Kind::entry_field: return "entry_field";
        case Need::Kind::event_date: return "event_date";
        case Need::Kind::log: return "log";
        case Need::Kind::rows: return "rows";
    }
    return "";
}

std::string_view word(Reason::Kind kind) {
    switch (kind) {
        case Reason::Kind::not_subject: return "not_subject";
        case Reason::Kind::not_in_force: return "not_in_force";
        case Reason::Kind::condition_not_met: return "condition_not_met";
        case Reason::Kind::exception: return "exception";
        case Reason::Kind::replaced: return "replaced";
        case Reason::Kind::privilege_lost: return "privilege_lost";
        case Reason::Kind::not_started: return "not_started";
        case Reason::Kind::condition_met: return "condition_met";
        case Reason::Kind::count: return "count";
        case Reason::Kind::done: return "done";
        case Reason::Kind::short_amount: return "short_amount";
        case Reason::Kind::outside_window: return "outside_window";
        case Reason::Kind::computed: return "computed";
        case Reason::Kind::displaced_value: return "displaced_value";
        case Reason::Kind::conflict: return "conflict";
        case Reason::Kind::failure: return "failure";
        case Reason::Kind::burden: return "burden";
        case Reason::Kind::finding: return "finding";
        case Reason::Kind::assumed_log: return "assumed_log";
        case Reason::Kind::waiting: return "waiting";
    }
    return "";
}

std::string_view word(ValueKind kind) {
    switch (kind) {
        case ValueKind::yes_or_no: return "yes or no";
        case ValueKind::money: return "money";
        case ValueKind::number: return "number";
        case ValueKind::date: return "date";
        case ValueKind::period: return "period";
        case ValueKind::choice: return "choice";
    }
    return "";
}

/// `480.00` for $480.00, however many digits the number was kept with.
std::string decimal_text(std::int64_t number, std::uint8_t scale) {
    const bool negative = number < 0;
    std::string digits = std::to_string(number);
    if (negative) digits.erase(0, 1);
    if (digits.size() <= scale) digits.insert(0, scale + 1u - digits.size(), '0');
    if (scale > 0) digits.insert(digits.size() - scale, 1, '.');
    return negative ? "-" + digits : digits;
}

/// Money always with its cents; further digits only where they are not zero.
std::string money_text(const Value& money) {
    std::string text = decimal_text(money.number, money.scale);
    if (money.scale == 0) text += ".00";
    if (money.scale == 1) text += "0";
    for (unsigned scale = money.scale; scale > 2 && text.back() == '0'; --scale) text.pop_back();
    return text;
}

std::string bare_text(const Program& program, const Value& value) {
    switch (value.kind) {
        case ValueKind::money: return money_text(value);
        case ValueKind::number: return decimal_text(value.number, value.scale);
        case ValueKind::yes_or_no:
        case ValueKind::date:
        case ValueKind::period:
        case ValueKind::choice: break;
    }
    return value_text(program, value);
}

/// Writes the parts of one determination; references only, for one call.
class Writer {
public:
    Writer(JsonWriter& json, const Program& program, const SourceMap& sources)
        : json_(json), program_(program), sources_(sources) {}

    void determination(const Determination& determination, const Program* with_policy);

private:
    void text_or_null(std::string_view key, const std::string& text) {
        text.empty() ? json_.key(key).null() : json_.member(key, text);
    }
    void day(std::string_view key, const std::optional<Day>& day) {
        day ? json_.member(key, to_text(*day)) : json_.key(key).null();
    }
    /// Rows and occurrences as a person counts them, from 1.
    void position(std::string_view key, std::int32_t from_zero) {
        from_zero >= 0 ? json_.member(key, from_zero + 1) : json_.key(key).null();
    }
    void place(std::string_view key, Span span);
    void texts(std::string_view key, const std::vector<std::string>& texts);
    void value(std::string_view key, const std::optional<Value>& value);
    void count(const std::optional<Count>& count);
    void need_members(const Need& need);
    void needs(const std::vector<Need>& needs);
    void waits(const std::vector<Wait>& waits);
    void reasons(const std::vector<Reason>& reasons);
    void alternatives(const std::vector<Alternative>& alternatives, bool by_policy);
    void entries(const std::vector<EntryUsed>& entries);
    void explanation(const Explanation& root);
    void explanation_members(const Explanation& node);
    void answer(const Answer& answer);
    void answer_subject(const Answer& answer);
    void needed(const std::vector<NeededFact>& needed);
    void next(const std::vector<NextStep>& next);
    void logs(const Determination& determination);
    void policy(const ByPolicy& policy, const Program* with_policy);
    void policy_answers(const ByPolicy& policy);

    JsonWriter& json_;
    const Program& program_;
    const SourceMap& sources_;
};

void Writer::place(std::string_view key, Span span) {
    if (!span.source.is_set()) {
        json_.key(key).null();
        return;
    }
    json_.member(key, std::string(sources_.name(span.source)) + ":" +
                          std::to_string(sources_.place(span).line));
}

void Writer::texts(std::string_view key, const std::vector<std::string>& texts) {
    json_.key(key).begin_array();
    for (const std::string& text : texts) json_.value(text);
    json_.end_array();
}

void Writer::value(std::string_view key, const std::optional<Value>& value) {
    if (!value) {
        json_.key(key).null();
        return;
    }
    json_.key(key)
        .begin_object()
        .member("kind", word(value->kind))
        .member("value", bare_text(program_, *value));
    value->kind == ValueKind::money ? json_.member("currency", "USD")
                                    : json_.key("currency").null();
    json_.member("printed", value_text(program_, *value)).end_object();
}

void Writer::count(const std::optional<Count>& count) {
    if (!count) {
        json_.key("count").null();
        return;
    }
    json_.key("count").begin_object();
    day("anchor", count->anchor);
    text_or_null("anchor_name", count->anchor_name);
    json_.member("period", count->period_text);
    day("result", count->result);
    day("moved_to", count->moved_to);
    text_or_null("moved_because", count->moved_because);
    json_.key("skipped").begin_array();
    for (const SkippedDay& skipped : count->skipped) {
        json_.begin_object()
            .member("day", to_text(skipped.day))
            .member("why", skipped.why)
            .end_object();
    }
    json_.end_array().member("printed", count_in_words(*count)).end_object();
}

void Writer::need_members(const Need& need) {
    json_.member("kind", word(need.kind)).member("text", need.text);
    text_or_null("fact", need.fact.is_set() ? program_.facts[need.fact].name : "");
    text_or_null("field", need.field.is_set() ? program_.fields[need.field].name : "");
    text_or_null("event", need.event.is_set() ? program_.events[need.event].name : "");
    text_or_null("record", need.record.is_set() ? program_.records[need.record].name : "");
    position("row", need.row);
    day("until", need.until);
    json_.member("recorded_unknown", need.recorded_unknown);
}

void Writer::needs(const std::vector<Need>& needs) {
    json_.key("needs").begin_array();
    for (const Need& need : needs) {
        json_.begin_object();
        need_members(need);
        json_.end_object();
    }
    json_.end_array();
}

void Writer::waits(const std::vector<Wait>& waits) {
    json_.key("waits").begin_array();
    for (const Wait& wait : waits) {
        json_.begin_object();
        text_or_null("event", wait.event.is_set() ? program_.events[wait.event].name : "");
        day("until", wait.until);
        json_.member("text", wait.text).end_object();
    }
    json_.end_array();
}

void Writer::reasons(const std::vector<Reason>& reasons) {
    json_.key("reasons").begin_array();
    for (const Reason& reason : reasons) {
        json_.begin_object().member("kind", word(reason.kind)).member("text", reason.text);
        text_or_null("citation", reason.citation);
        text_or_null("label", reason.label);
        json_.end_object();
    }
    json_.end_array();
}

void Writer::alternatives(const std::vector<Alternative>& alternatives, bool by_policy) {
    json_.key("alternatives").begin_array();
    for (const Alternative& each : alternatives) {
        json_.begin_object()
            .member("status", status_key(each.status, by_policy))
            .member("for_now", each.for_now);
        day("due", each.due);
        count(each.count);
        value("value", each.value);
        value("required", each.required);
        day("done_on", each.done_on);
        reasons(each.reasons);
        texts("when", each.when);
        json_.end_object();
    }
    json_.end_array();
}

void Writer::entries(const std::vector<EntryUsed>& entries) {
    json_.key("entries").begin_array();
    for (const EntryUsed& entry : entries) {
        json_.begin_object();
        text_or_null("event", entry.event.is_set() ? program_.events[entry.event].name : "");
        day("day", entry.day);
        value("amount", entry.amount);
        place("place", entry.where);
        json_.end_object();
    }
    json_.end_array();
}

void Writer::explanation_members(const Explanation& node) {
    json_.member("what", node.what);
    text_or_null("citation", node.citation);
    text_or_null("label", node.label);
    json_.member("answer", node.answer);
    text_or_null("detail", node.detail);
    json_.member("decided", node.decided);
    place("rule", node.line);
    place("stated", node.stated);
    json_.key("children").begin_array();
}

/// An explicit stack: a chain of terms may be as long as a ruleset.
void Writer::explanation(const Explanation& root) {
    struct Level {
        const Explanation* node;
        std::size_t next_child;
    };
    json_.key("why").begin_object();
    explanation_members(root);
    std::vector<Level> open = {{&root, 0}};
    while (!open.empty()) {
        Level& level = open.back();
        if (level.next_child == level.node->children.size()) {
            json_.end_array().end_object();
            open.pop_back();
            continue;
        }
        const Explanation& child = level.node->children[level.next_child++];
        json_.begin_object();
        explanation_members(child);
        open.push_back({&child, 0});
    }
}

void Writer::answer_subject(const Answer& answer) {
    json_.member("kind", word(answer.kind)).member("subject", answer.subject);
    text_or_null("party", answer.party);
    text_or_null("citation", answer.citation);
    text_or_null("title", answer.title);
    text_or_null("path", answer.path);
    const bool of_row =
        answer.row >= 0 && answer.term.is_set() && program_.terms[answer.term].record.is_set();
    text_or_null("record", of_row ? program_.records[program_.terms[answer.term].record].name : "");
    position("row", answer.row);
    position("occurrence", answer.occurrence);
    place("rule", answer.statement.is_set() ? program_.statements[answer.statement].head : Span{});
}

void Writer::answer(const Answer& answer) {
    json_.begin_object();
    answer_subject(answer);
    json_.member("status", status_key(answer.status, answer.by_policy))
        .member("printed", status_text(answer));
    json_.member("by_policy", answer.by_policy);
    json_.member("for_now", answer.for_now).member("advised", answer.advised);
    json_.member("certain_by_cases", answer.certain_by_cases)
        .member("too_many_to_try", answer.too_many_to_try);
    day("due", answer.due);
    count(answer.count);
    day("done_on", answer.done_on);
    value("value", answer.value);
    value("required", answer.required);
    value("short_by", answer.short_by);
    entries(answer.entries);
    alternatives(answer.alternatives, answer.by_policy);
    needs(answer.needs);
    waits(answer.waits);
    reasons(answer.reasons);
    texts("interpretations", answer.interpretations);
    explanation(answer.why);
    json_.end_object();
}

void Writer::needed(const std::vector<NeededFact>& needed) {
    json_.key("needed").begin_array();
    for (const NeededFact& each : needed) {
        json_.begin_object();
        need_members(each.need);
        json_.key("answers").begin_array();
        for (const std::uint32_t answer : each.answers) json_.value(answer);
        json_.end_array();
        text_or_null("decides", each.decides);
        json_.end_object();
    }
    json_.end_array();
}

void Writer::next(const std::vector<NextStep>& next) {
    json_.key("next").begin_array();
    for (const NextStep& step : next) {
        json_.begin_object();
        day("day", step.day);
        json_.member("text", step.text);
        text_or_null("citation", step.citation);
        text_or_null("otherwise", step.otherwise);
        json_.end_object();
    }
    json_.end_array();
}

void Writer::logs(const Determination& determination) {
    json_.key("logged_through").begin_object();
    day("day", determination.logged_through);
    json_.member("assumed", determination.logged_assumed).key("logs").begin_array();
    for (const auto& [name, through] : determination.logs) {
        json_.begin_object().member("log", name).member("day", to_text(through)).end_object();
    }
    json_.end_array().end_object();
}

void Writer::policy_answers(const ByPolicy& policy) {
    for (std::size_t i = 0; i < policy.places.size(); ++i) {
        const ByPolicy::Place& place = policy.places[i];
        json_.begin_object();
        place.by_law >= 0 ? json_.member("by_law", place.by_law) : json_.key("by_law").null();
        json_.key("same_act").begin_array();
        for (const std::uint32_t position : place.same_act) json_.value(position);
        json_.end_array();
        texts("paragraphs", place.paragraphs);
        json_.key("answer");
        answer(policy.determination.answers[i]);
        json_.end_object();
    }
}

void Writer::policy(const ByPolicy& policy, const Program* with_policy) {
    const Determination& d = policy.determination;
    json_.begin_object().member("name", d.ruleset);
    text_or_null("version", d.version);
    json_.member("edition", d.edition).key("answers").begin_array();
    if (with_policy != nullptr) Writer(json_, *with_policy, sources_).policy_answers(policy);
    json_.end_array();
    needed(d.needed);
    next(d.next);
    texts("interpretations", d.interpretations);
    texts("notes", d.notes);
    json_.end_object();
}

void Writer::determination(const Determination& d, const Program* with_policy) {
    json_.begin_object().member("case", d.case_id).member("file", d.file);
    json_.key("ruleset").begin_object().member("name", d.ruleset);
    text_or_null("version", d.version);
    json_.member("edition", d.edition).member("calendar_edition", d.calendar_edition).end_object();
    day("as_of", d.as_of);
    day("as_known_on", d.known_on);
    day("law_as_known_on", d.law_known_on);
    logs(d);
    json_.member("subject", d.subject);
    text_or_null("not_subject_because", d.not_subject_because);
    json_.key("answers").begin_array();
    for (const Answer& each : d.answers) answer(each);
    json_.end_array();
    needed(d.needed);
    next(d.next);
    texts("interpretations", d.interpretations);
    texts("notes", d.notes);
    json_.key("policy");
    d.policy ? policy(*d.policy, with_policy) : static_cast<void>(json_.null());
    json_.end_object();
}

}  // namespace

DeterminationDocument::DeterminationDocument() {
    json_.begin_object().member("schema", determination_schema).key("determinations").begin_array();
}

void DeterminationDocument::add(const Program& program, const SourceMap& sources,
                                const Determination& determination, const Program* with_policy) {
    Writer(json_, program, sources).determination(determination, with_policy);
}

std::string DeterminationDocument::finish() {
    json_.end_array().key("not_read").begin_array();
    for (const std::string& file : not_read_) json_.value(file);
    return json_.end_array().end_object().finish();
}

}  // namespace proviso::report
