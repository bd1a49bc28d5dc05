// Statements: what their clauses, conditions and values say, tied to what was declared.

#include <fmt/format.h>

#include "interpreter/semantics/binding.hpp"
#include "interpreter/semantics/clauses.hpp"
#include "interpreter/semantics/effective_dates.hpp"
#include "interpreter/semantics/references.hpp"
#include "interpreter/semantics/steps.hpp"

namespace proviso {

namespace {

const Clause* at(const Clauses& clauses, ClauseKind kind) {
    return clauses[static_cast<std::size_t>(kind)];
}

ExpressionId condition_of(Work& work, Context& context, const Clauses& clauses, ClauseKind kind) {
    const Clause* clause = at(clauses, kind);
    return clause == nullptr ? ExpressionId{} : bind_condition(work, context, clause->body);
}

std::optional<Rounding> rounding_of(RoundingWord word) {
    switch (word) {
        case RoundingWord::none: return std::nullopt;
        case RoundingWord::down: return Rounding::down;
        case RoundingWord::up: return Rounding::up;
        case RoundingWord::half_up: return Rounding::half_up;
        case RoundingWord::half_even: return Rounding::half_even;
    }
    return std::nullopt;
}

// -- values and limits ----------------------------------------------------------------------------

void resolve_value(Work& work, Statement& statement, const StatementText& text, Context& context,
                   const Clauses& clauses) {
    if (!text.body) return;
    if (text.form == StatementForm::condition) {
        statement.value = bind_condition(work, context, *text.body);
        return;
    }
    context.whole_value = text.form == StatementForm::value;
    statement.value = bind_value(work, context, *text.body);
    if (const Clause* otherwise = at(clauses, ClauseKind::otherwise)) {
        context.whole_value = true;
        statement.otherwise = bind_value(work, context, otherwise->body);
        context.whole_value = false;
    }
    const Clause* rounded = at(clauses, ClauseKind::rounded);
    if (rounded != nullptr) statement.rounding = rounding_of(rounded->rounding);
}

// -- times ----------------------------------------------------------------------------------------

/// Empty when the form may be the time of such a statement, else what to write.
std::string_view wrong_time(StatementKind kind, TimeForm time) {
    const bool duty = kind == StatementKind::duty;
    switch (time) {
        case TimeForm::within_after_each:
            return duty ? "" : "only a duty is owed once for each occurrence; leave out `each`";
        case TimeForm::at_any_time:
        case TimeForm::once:
        case TimeForm::after:
        case TimeForm::more_than_after:
            return duty ? "a duty needs a last day: within … after …, or no later than …" : "";
        case TimeForm::for_after: return duty ? "write: within … after …" : "";
        case TimeForm::within_after:
        case TimeForm::no_later_after:
        case TimeForm::no_later_than:
        case TimeForm::at_least_before:
        case TimeForm::before:
        case TimeForm::on_day: return "";
        case TimeForm::without_delay:
            return duty ? "" : "only a duty is judged by how promptly it was done";
    }
    return "";
}

std::string_view capital_article(StatementKind kind) {
    if (kind == StatementKind::duty) return "a duty";
    return kind == StatementKind::ban ? "a ban" : "a permission";
}

void report_no_time(Work& work, const Statement& statement) {
    const bool duty = statement.kind == StatementKind::duty;
    work.report<Code::without_time>(statement.paragraph, statement.head,
                                    capital_article(statement.kind))
        .says(duty ? "add a line: within … after …, no later than …, or before …"
                   : "add a line: at any time, once …, within … after …, or for … after …");
}

/// `within P after each E`: the event of which every occurrence makes a duty.
EventId each_event(Work& work, const Statement& statement, const Window& window) {
    if (!window.anchor.is_set() || work.is_unknown(window.anchor)) return {};
    const Expression& anchor = work.program.expressions[window.anchor];
    if (anchor.kind == ExpressionKind::event_day) return anchor.event;
    work.report<Code::other_kind_of_name>(statement.paragraph, anchor.span,
                                          work.written_text(anchor.span, "this"), "one date",
                                          "an event");
    return {};
}

void resolve_time(Work& work, StatementId id, Context& context, const Clause* clause) {
    Statement& statement = work.program.statements[id];
    if (clause == nullptr) {
        const WrittenStatement& written = work.written[id.index];
        if (written.clauses_broken || work.earlier.within(written.block)) return;
        report_no_time(work, statement);
        return;
    }
    if (clause->body.kind != PhraseKind::window) return;
    const std::string_view wrong = wrong_time(statement.kind, clause->body.time);
    if (!wrong.empty() && !work.written[id.index].subject_broken) {
        work.report<Code::time_out_of_place>(statement.paragraph, clause->span,
                                             work.written_text(clause->span, "this"),
                                             capital_article(statement.kind))
            .says(std::string(wrong));
    }
    const Window window = bind_window(work, context, clause->body);
    if (!window.usable) return;
    statement.time = window.time;
    statement.period = window.period;
    statement.anchor = window.anchor;
    if (window.time == TimeForm::within_after_each) {
        statement.each = each_event(work, statement, window);
    }
}

/// Only what is counted forward ends on a day that nobody chose.
bool can_roll(TimeForm time) {
    return time == TimeForm::within_after || time == TimeForm::within_after_each ||
           time == TimeForm::no_later_after || time == TimeForm::for_after;
}

void resolve_rolling(Work& work, StatementId id, const Clause* clause, const Clause* time) {
    const bool usable = clause != nullptr && time != nullptr &&
                        clause->body.kind == PhraseKind::name &&
                        time->body.kind == PhraseKind::window;
    if (!usable) return;
    Statement& statement = work.program.statements[id];
    if (!can_roll(time->body.time)) {
        work.report<Code::nothing_rolls>(statement.paragraph, clause->span,
                                         work.written_text(time->span, "this time"))
            .says("leave this line out, or count a period: within … after …")
            .related(time->span, "the time");
        return;
    }
    const auto found = work.calendars.find(clause->body.text);
    if (found == work.calendars.end()) {
        work.report_unknown(statement.paragraph, clause->body.span, clause->body.text,
                            UnknownKind::calendar);
        return;
    }
    statement.rolling = found->second;
}

// -- duties, bans, permissions --------------------------------------------------------------------

/// Which fields of an entry can be asked for with `containing`.
std::string yes_or_no_fields(const Work& work, const Event& done, const std::string& missing) {
    std::vector<FieldId> fields;
    for (const FieldId field : done.fields) {
        if (work.program.fields[field].type.kind == ValueKind::yes_or_no) fields.push_back(field);
    }
    if (fields.empty()) return fmt::format("declare it below the act: {} is yes or no", missing);
    return fields_in_words(work, fields, " of yes or no");
}

void resolve_containing(Work& work, Statement& statement, const Phrase& body) {
    const bool is_chain = body.kind == PhraseKind::chain;
    const std::size_t count = is_chain ? body.parts.size() : 1;
    for (std::size_t i = 0; i < count; ++i) {
        const Phrase& name = is_chain ? body.parts[i] : body;
        if (name.kind != PhraseKind::name || name.text.empty()) continue;
        for (const ActId act : statement.acts) {
            const Event& done = work.program.events[work.program.acts[act].done];
            const FieldId field = work.scope.field(work.program.acts[act].done, name.text);
            const bool fits =
                field.is_set() && (work.field_broken[field.index] != 0 ||
                                   work.program.fields[field].type.kind == ValueKind::yes_or_no);
            if (fits) {
                statement.containing.push_back(field);
                continue;
            }
            if (work.earlier.mention(name.text) || work.broken_entries.contains(done.name))
                continue;
            work.report<Code::not_an_entry_field>(statement.paragraph, name.span, name.text,
                                                  done.name)
                .says(yes_or_no_fields(work, done, name.text))
                .related(done.declared_at, "declared here");
        }
        if (name.joined_by == Joined::by_or) {
            work.report<Code::and_or_mixed>(statement.paragraph, name.span)
                .says("`containing` asks for all of its fields: write `and`");
        }
    }
}

void check_money_field(Work& work, const Statement& statement, Span where) {
    for (const ActId id : statement.acts) {
        const Act& act = work.program.acts[id];
        if (act.money.is_set()) continue;
        if (work.broken_entries.contains(work.program.events[act.done].name)) return;
        int money_fields = 0;
        for (const FieldId field : work.program.events[act.done].fields) {
            if (work.field_broken[field.index] != 0) return;
            money_fields += work.program.fields[field].type.kind == ValueKind::money ? 1 : 0;
        }
        work.report<Code::no_one_money_field>(statement.paragraph, where,
                                              work.program.events[act.done].name,
                                              money_fields == 0 ? "none" : "several")
            .says(money_fields == 0 ? "declare it under the act: amount is money"
                                    : "keep one of them under this act")
            .related(act.declared_at, "declared here");
        return;
    }
}

void resolve_conduct(Work& work, StatementId id, Context& context, const Clauses& clauses) {
    resolve_time(work, id, context, at(clauses, ClauseKind::time));
    resolve_rolling(work, id, at(clauses, ClauseKind::rolling), at(clauses, ClauseKind::time));
    Statement& statement = work.program.statements[id];
    if (const Clause* amount = at(clauses, ClauseKind::of_at_least)) {
        statement.at_least = bind_value(work, context, amount->body);
        if (!work.written[id.index].clauses_broken)
            check_money_field(work, statement, amount->span);
    }
    if (const Clause* containing = at(clauses, ClauseKind::containing)) {
        resolve_containing(work, statement, containing->body);
    }
    context.events_without_window = true;
    statement.condition = condition_of(work, context, clauses, ClauseKind::condition);
    statement.unless = condition_of(work, context, clauses, ClauseKind::unless);
    statement.advised = condition_of(work, context, clauses, ClauseKind::advised_if);
    if (const Clause* price = at(clauses, ClauseKind::provided_that)) {
        tie_price(work, id, price->body);
    }
}

void add_paragraphs(Work& work, const Statement& statement,
                    const std::vector<CitationPhrase>& citations,
                    std::vector<ParagraphId>& paragraphs) {
    for (const CitationPhrase& citation : citations) {
        refuse_part(work, statement.paragraph, citation);
        const auto found = find_paragraphs(work, statement.paragraph, citation);
        paragraphs.insert(paragraphs.end(), found.begin(), found.end());
    }
}

void resolve_reach(Work& work, Statement& statement, const StatementText& text,
                   const Clauses& clauses) {
    add_paragraphs(work, statement, text.taken_out, statement.taken_out);
    if (const Clause* except = at(clauses, ClauseKind::except)) {
        if (!text.whole_ruleset) {
            work.report<Code::clause_out_of_place>(statement.paragraph, except->span,
                                                   words(ClauseKind::except),
                                                   "a list of paragraphs that do not apply")
                .says("leave what still applies out of the list");
            return;
        }
        add_paragraphs(work, statement, except->citations, statement.kept);
    }
    if (const Clause* see = at(clauses, ClauseKind::see)) statement.see = see->body.text;
}

void resolve_statement(Work& work, StatementId id, const Clauses& clauses) {
    const WrittenStatement& written = work.written[id.index];
    const StatementText& text = *written.text;
    Context context;
    context.paragraph = written.paragraph;
    // No statement is added any more: the reference stays good.
    Statement& statement = work.program.statements[id];
    if (!text.each.empty()) {
        const Named record = work.scope.find(text.each.text);
        if (record.kind == NameKind::record)
            context.rows.push_back(RecordId{record.index});
        else
            context.row_unknown = true;
    }
    context.in_hand = statement.counts;
    const bool conduct = is_conduct(statement.kind);
    if (conduct) {
        resolve_conduct(work, id, context, clauses);
    } else {
        resolve_value(work, statement, text, context, clauses);
        statement.condition = condition_of(work, context, clauses, ClauseKind::condition);
        statement.unless = condition_of(work, context, clauses, ClauseKind::unless);
    }
    if (statement.kind == StatementKind::reach) resolve_reach(work, statement, text, clauses);
    if (const Clause* sign = at(clauses, ClauseKind::signed_by))
        statement.signed_by = sign->body.text;
    statement.in_force = read_in_force(work, statement.paragraph, clauses);
    if (const Clause* displaced = at(clauses, ClauseKind::instead_of)) {
        tie_instead_of(work, id, *displaced);
    }
}

}  // namespace

void resolve_statements(Work& work) {
    std::vector<Clauses>
        clauses;  // all before any is resolved: statements ask each other what is broken
    clauses.reserve(work.written.size());
    for (WrittenStatement& written : work.written) clauses.push_back(read_clauses(work, written));
    for (std::size_t i = 0; i < work.written.size(); ++i) {
        work.written[i].expressions_begin =
            static_cast<std::uint32_t>(work.program.expressions.size());
        resolve_statement(work, decltype(work.program.statements)::id_at(i), clauses[i]);
        work.written[i].expressions_end =
            static_cast<std::uint32_t>(work.program.expressions.size());
    }
}

}  // namespace proviso
