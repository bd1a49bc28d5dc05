// What an `expect` line says of its subject: a status with its dates, amounts and reasons, or values.
#include <algorithm>
#include <span>
#include <vector>

#include "interpreter/base/suggest.hpp"
#include "interpreter/examples/expectation_reading.hpp"
#include "interpreter/facts/case_reading.hpp"

namespace proviso {

namespace {

/// A status as it is printed, in small letters, and what it may stand for.
struct StatusWords {
    std::string_view words;
    std::vector<Status> statuses;
};

const std::vector<StatusWords>& statuses_of_duties() {
    static const std::vector<StatusWords> known = {
        {"not subject", {Status::not_subject}},
        {"not required", {Status::not_required, Status::not_started}},
        {"not started", {Status::not_started}},
        {"open", {Status::open}},
        {"done on time", {Status::done_on_time}},
        {"done late", {Status::done_late}},
        {"past date, not settled", {Status::past_date_not_settled}},
        {"past date not settled", {Status::past_date_not_settled}},
        {"missed", {Status::missed}},
        {"need information", {Status::need_information}},
        {"rules conflict", {Status::rules_conflict}},
        {"cannot be computed", {Status::failed}},
    };
    return known;
}

const std::vector<StatusWords>& statuses_of_bans() {
    static const std::vector<StatusWords> known = {
        {"not subject", {Status::not_subject}},
        {"not required", {Status::not_required, Status::not_started}},
        {"not started", {Status::not_started}},
        {"no breach recorded", {Status::no_breach}},
        {"no breach", {Status::no_breach}},
        {"kept", {Status::kept}},
        {"past date, not settled", {Status::past_date_not_settled}},
        {"past date not settled", {Status::past_date_not_settled}},
        {"missed", {Status::breached}},
        {"need information", {Status::need_information}},
        {"rules conflict", {Status::rules_conflict}},
        {"cannot be computed", {Status::failed}},
    };
    return known;
}

const std::vector<StatusWords>& statuses_of_permissions() {
    static const std::vector<StatusWords> known = {
        {"not subject", {Status::not_subject}},
        {"not open", {Status::not_open}},
        {"open", {Status::available}},
        {"used", {Status::used}},
        {"lapsed", {Status::lapsed}},
        {"need information", {Status::need_information}},
        {"rules conflict", {Status::rules_conflict}},
        {"cannot be computed", {Status::failed}},
    };
    return known;
}

const std::vector<StatusWords>& statuses_of_values() {
    static const std::vector<StatusWords> known = {
        {"need information", {Status::need_information}},
        {"not settled yet", {Status::waiting}},
        {"open", {Status::waiting}},
        {"rules conflict", {Status::rules_conflict}},
        {"cannot be computed", {Status::failed}},
    };
    return known;
}

const std::vector<StatusWords>& statuses_of(const Program& program, const Expectation& subject) {
    if (!subject.statement.is_set()) return statuses_of_values();
    switch (program.statements[subject.statement].kind) {
        case StatementKind::ban: return statuses_of_bans();
        case StatementKind::permission: return statuses_of_permissions();
        case StatementKind::duty:
        case StatementKind::value:
        case StatementKind::condition:
        case StatementKind::maximum:
        case StatementKind::minimum:
        case StatementKind::same_event:
        case StatementKind::reach: break;
    }
    return statuses_of_duties();
}

CaseNode node_of(Rest written) {
    CaseNode node;
    node.kind = written.empty() ? CaseNode::Kind::nothing : CaseNode::Kind::text;
    node.text = written.text;
    node.where = node.key_where = written.where;
    return node;
}

class AspectReader {
public:
    AspectReader(ExpectationReading& reading, const Expectation& subject, Aspects& says)
        : reading_(reading),
          subject_(subject),
          says_(says),
          case_reading_{reading.program, reading.sources, reading.names,
                        reading.sink,    no_facts_,       reading.sink.error_count()} {}

    bool read(Rest rest);

private:
    bool read_status_or_value(Rest rest);
    const StatusWords* take_status(Rest& rest);
    void report_no_status(Rest rest);
    bool read_values(Rest rest);
    bool read_tail(Rest rest);
    bool read_because(Rest& rest);
    bool has_label(std::string_view label) const;
    bool gives_a_reason() const { return !says_.labels.empty() || !says_.because.empty(); }
    std::optional<Day> take_day(Rest& rest, std::string_view name);
    bool take_amount(Rest& rest, std::string_view name, std::optional<Value>& amount);
    bool refuse(Rest rest, std::string repair);

    ExpectationReading& reading_;
    const Expectation& subject_;
    Aspects& says_;
    FactSet no_facts_;
    CaseReading case_reading_;
};

bool AspectReader::refuse(Rest rest, std::string repair) {
    reading_.sink
        .report<Code::expect_form>(rest.empty() ? subject_.where : rest.where,
                                   shown(rest.empty() ? subject_.written : rest.text))
        .says(std::move(repair));
    return false;
}

bool AspectReader::read(Rest rest) {
    if (rest.take("needs")) {
        says_.need = read_need(reading_, rest);
        return says_.need.has_value();
    }
    if (subject_.about == Expectation::About::value && rest.take("has no value")) {
        says_.statuses = {Status::no_value};
        if (rest.empty()) return true;
        return refuse(rest, "end the line here");
    }
    if (subject_.about == Expectation::About::reach) return refuse(rest, "end the line here");
    if (rest.take("is")) return read_status_or_value(rest);
    return refuse(rest, subject_.term.is_set() ? "write `is VALUE`, `has no value` or `needs FACT`"
                                               : "write `is STATUS` or `needs FACT`");
}

const StatusWords* AspectReader::take_status(Rest& rest) {
    const StatusWords* longest = nullptr;
    for (const StatusWords& each : statuses_of(reading_.program, subject_)) {
        Rest trial = rest;
        const bool longer = longest == nullptr || each.words.size() > longest->words.size();
        if (longer && trial.take(each.words)) longest = &each;
    }
    if (longest != nullptr) rest.take(longest->words);
    return longest;
}

void AspectReader::report_no_status(Rest rest) {
    std::vector<std::string> words;
    for (const StatusWords& each : statuses_of(reading_.program, subject_)) {
        if (each.words != "past date not settled" && each.words != "no breach")
            words.emplace_back(each.words);
    }
    std::vector<std::string> quoted;
    for (const std::string& each : words) quoted.push_back(fmt::format("`{}`", each));
    const Rest written = rest.take_part();
    Report report = reading_.sink.report<Code::no_such_status>(
        written.where, shown(written.text), kind_of_subject(reading_.program, subject_));
    if (const std::string meant = suggest(written.text, words); !meant.empty())
        report.says(fmt::format("did you mean `{}`?", meant));
    report.note("it may be " + list_of(quoted, "or"));
}

bool AspectReader::read_status_or_value(Rest rest) {
    if (rest.empty()) return refuse(rest, "say what it is");
    const StatusWords* const status = take_status(rest);
    if (status == nullptr && subject_.term.is_set()) return read_values(rest);
    if (status == nullptr) {
        report_no_status(rest);
        return false;
    }
    says_.statuses = status->statuses;
    rest.take("(possible violation)");
    return read_tail(rest);
}

/// `$50`, `$50 or $500`: typed as the term is.
bool AspectReader::read_values(Rest rest) {
    const Term& term = reading_.program.terms[subject_.term];
    while (true) {
        const Rest written = rest.take_bytes(std::min(rest.text.find(" or "), rest.text.size()));
        const auto value = read_value(case_reading_, term.name, term.type, node_of(written));
        if (!value) return false;
        says_.values.push_back(*value);
        if (!rest.take("or")) break;
    }
    return rest.empty() || refuse(rest, "end the line here");
}

std::optional<Day> AspectReader::take_day(Rest& rest, std::string_view name) {
    return read_own_date(case_reading_, name, node_of(rest.take_part()));
}

bool AspectReader::take_amount(Rest& rest, std::string_view name, std::optional<Value>& amount) {
    Type money;
    money.kind = ValueKind::money;
    amount = read_value(case_reading_, name, money, node_of(rest.take_part()));
    return amount.has_value();
}

/// Whether a list in a clause of the statement has an item of that label.
bool AspectReader::has_label(std::string_view label) const {
    const Statement& statement = reading_.program.statements[subject_.statement];
    for (const ExpressionId id : {statement.unless, statement.condition}) {
        if (!id.is_set()) continue;
        const auto& labels = reading_.program.expressions[id].labels;
        if (std::find(labels.begin(), labels.end(), label) != labels.end()) return true;
    }
    return false;
}

/// `(A)`, an exception of the statement; `§ X`, a paragraph among the reasons.
bool AspectReader::read_because(Rest& rest) {
    const bool is_paragraph = rest.take("§");
    const Rest written =
        rest.take_bytes(std::min({rest.text.find(", "), rest.text.find(" and "),
                                  rest.text.find(" because of "), rest.text.size()}));
    if (is_paragraph) {
        const LeadingParagraph found = leading_paragraph(reading_.program, written.text);
        const bool known = found.paragraph.is_set() && found.bytes == written.text.size();
        if (!known) reading_.sink.report<Code::unknown_paragraph>(written.where, written.text);
        says_.because.emplace_back(written.text);
        return known;
    }
    if (!subject_.statement.is_set())
        return refuse(written, "write a paragraph, as in `because of § X`");
    if (!has_label(written.text)) {
        const Statement& statement = reading_.program.statements[subject_.statement];
        reading_.sink
            .report<Code::unknown_label>(written.where,
                                         reading_.program.paragraphs[statement.paragraph].citation,
                                         shown(written.text))
            .says(
                "write the label of one of its exceptions, as in `because of (A)`, or the "
                "paragraph that decides, as in `because of § X`");
        return false;
    }
    says_.labels.emplace_back(written.text);
    return true;
}

bool AspectReader::read_tail(Rest rest) {
    while (!rest.empty()) {
        const bool after_comma = rest.take(",");
        if (rest.take("for now")) {
            says_.for_now = true;
        } else if (rest.take("advised") || rest.take("(advised)")) {
            says_.advised = true;
        } else if (rest.take("because of") || (gives_a_reason() && rest.take("and"))) {
            if (!read_because(rest)) return false;
        } else if (after_comma && rest.take("due")) {
            do {
                const auto day = take_day(rest, "due");
                if (!day) return false;
                says_.due.push_back(*day);
            } while (rest.take("or"));
        } else if (after_comma && rest.take("done")) {
            says_.done = take_day(rest, "done");
            if (!says_.done) return false;
        } else if (after_comma && rest.take("short by")) {
            if (!take_amount(rest, "short by", says_.short_by)) return false;
        } else if (after_comma && rest.take("at least")) {
            if (!take_amount(rest, "at least", says_.at_least)) return false;
        } else {
            return refuse(rest,
                          "write `due DATE`, `done DATE`, `at least AMOUNT` or `short by AMOUNT` "
                          "behind a comma, `because of (A)`, or nothing");
        }
    }
    return true;
}

}  // namespace

std::string_view words_for(const Program& program, const Expectation& subject, Status status) {
    for (const StatusWords& each : statuses_of(program, subject)) {
        if (each.statuses.front() == status) return each.words;
    }
    return {};
}

bool read_aspects(ExpectationReading& reading, const Expectation& subject, Rest rest,
                  Aspects& says) {
    return AspectReader(reading, subject, says).read(rest);
}

namespace {

std::optional<NeedExpected> unknown_need(ExpectationReading& reading, Rest rest) {
    std::vector<std::string> all = reading.names.facts();
    all.insert(all.end(), reading.names.events().begin(), reading.names.events().end());
    Report made = reading.sink.report<Code::unknown_name>(rest.where, shown(rest.text));
    const NearNames near = near_names(rest.text, all);
    made.says(near.one.empty() ? "write a fact, an event, or a field as in `transfer 1 amount`"
                               : fmt::format("did you mean `{}`?", near.one));
    return std::nullopt;
}

/// `outcome of determination made`, in whichever entry.
std::optional<NeedExpected> entry_field_named(const ExpectationReading& reading,
                                              std::string_view field, std::string_view event) {
    const auto declared = reading.names.find(event);
    if (!declared || declared->kind != Declared::Kind::event) return std::nullopt;
    NeedExpected need;
    need.event = EventId{declared->index};
    const std::vector<FieldId>& fields = reading.program.events[need.event].fields;
    const auto at = CaseNames::field(reading.program, fields, field);
    if (!at) return std::nullopt;
    need.field = fields[*at];
    return need;
}

/// `written confirmation received up to 2026-03-16`
std::optional<NeedExpected> event_named(EventId event, std::string_view behind) {
    NeedExpected need;
    need.event = event;
    if (behind.empty()) return need;
    constexpr std::string_view up_to = " up to ";
    if (!behind.starts_with(up_to)) return std::nullopt;
    behind.remove_prefix(up_to.size());
    if (behind.ends_with('?')) behind.remove_suffix(1);
    need.log = true;
    need.until = read_day(behind);
    return need.until ? std::optional(need) : std::nullopt;
}

}  // namespace

std::optional<NeedExpected> read_need(ExpectationReading& reading, Rest rest) {
    NeedExpected need;
    if (const auto row = leading_row(reading.names, rest.text)) {
        const Record& record = reading.program.records[row->record];
        const auto at =
            CaseNames::field(reading.program, record.fields, rest.text.substr(row->bytes));
        if (!at) return unknown_need(reading, rest);
        need.record = row->record;
        need.row = row->row;
        need.field = record.fields[*at];
        return need;
    }
    if (const std::size_t of = rest.text.find(" of "); of != std::string_view::npos) {
        const auto field =
            entry_field_named(reading, rest.text.substr(0, of), rest.text.substr(of + 4));
        if (field) return field;
    }
    const LeadingName name = leading_name(reading.names, rest.text);
    const std::string_view behind = rest.text.substr(name.bytes);
    if (name.bytes > 0 && name.declared.kind == Declared::Kind::fact && behind.empty()) {
        need.fact = FactId{name.declared.index};
        return need;
    }
    const bool is_event = name.bytes > 0 && (name.declared.kind == Declared::Kind::event ||
                                             name.declared.kind == Declared::Kind::derived_event);
    const auto event = is_event ? event_named(EventId{name.declared.index}, behind) : std::nullopt;
    return event ? event : unknown_need(reading, rest);
}

}  // namespace proviso
