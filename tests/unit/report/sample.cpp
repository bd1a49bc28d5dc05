// Case 2026-000417: an oral notice that was never confirmed, and an account whose age is not known.
#include "tests/unit/report/sample.hpp"

namespace proviso::report {

Day day_of(const char* text) { return read_day(text).value(); }

namespace {

struct Builder {
    Sample& sample;
    CalendarId calendar;
    SourceId ruleset;
    SourceId case_file;
    FactId first_deposit;
    EventId withdrawn;

    StatementId statement(StatementKind kind, const char* act, const char* done) {
        Event event;
        event.name = done;
        const EventId entry = sample.program.events.add(event);
        Act declared;
        declared.name = act;
        declared.done = entry;
        Statement statement;
        statement.kind = kind;
        statement.acts = {sample.program.acts.add(declared)};
        statement.head = Span{ruleset, 8, 12};
        return sample.program.statements.add(statement);
    }

    Answer answer(AnswerKind kind, StatementKind statement_kind, const char* subject,
                  const char* done, const char* citation, Status status) {
        Answer made;
        made.kind = kind;
        made.statement = statement(statement_kind, subject, done);
        made.subject = subject;
        made.party = "institution";
        made.citation = citation;
        made.status = status;
        return made;
    }

    TermId term(const char* name, ValueKind kind, bool declared, RecordId record = {}) {
        Term term;
        term.name = name;
        term.type.kind = kind;
        term.declared = declared;
        term.record = record;
        return sample.program.terms.add(term);
    }

    Answer value(const char* name, ValueKind kind, const char* citation, Status status,
                 bool declared = true) {
        Answer made;
        made.kind = AnswerKind::value;
        made.term = term(name, kind, declared);
        made.subject = name;
        made.citation = citation;
        made.status = status;
        return made;
    }

    Need need_fact(const char* name, bool unknown) {
        Fact fact;
        fact.name = name;
        Need need;
        need.fact = sample.program.facts.add(fact);
        need.text = name;
        need.recorded_unknown = unknown;
        return need;
    }

    Count business_days(const char* anchor, std::int32_t count, const char* result) {
        Count counted;
        counted.anchor = day_of(anchor);
        counted.anchor_name = "notice of error";
        counted.period = proviso::business_days(count, calendar);
        counted.period_text = std::to_string(count) + " business days";
        counted.result = day_of(result);
        return counted;
    }
};

Answer credit(Builder& build) {
    Answer answer =
        build.answer(AnswerKind::duty, StatementKind::duty, "give provisional credit",
                     "provisional credit given", "1005.11(c)(2)(i)", Status::not_required);
    answer.reasons.push_back(
        {Reason::Kind::exception,
         "exception (A): notice form: oral; confirmation asked in the call: yes; address given in "
         "the call: yes; none found in the mail log by 2026-03-16 (10 business days after Mon "
         "2026-03-02; 4 weekend days, no holiday)",
         "1005.11(c)(2)(i)", "(A)"});
    answer.why.what = "institution must give provisional credit";
    answer.why.citation = "1005.11(c)(2)(i)";
    answer.why.answer = "NOT REQUIRED";
    answer.why.line = Span{build.ruleset, 8, 12};
    Explanation excuse;
    excuse.what = "confirmation missed";
    excuse.citation = "1005.11(c)(2)(i)";
    excuse.label = "(A)";
    excuse.answer = "yes";
    excuse.line = Span{build.ruleset, 20, 24};
    Explanation oral;
    oral.what = "notice form is oral";
    oral.answer = "yes";
    oral.detail = "notice form: oral";
    oral.stated = Span{build.case_file, 6, 10};
    Explanation other;
    other.what = "Regulation T excuse";
    other.answer = "no";
    other.decided = false;
    excuse.children.push_back(oral);
    answer.why.children = {excuse, other};
    return answer;
}

Answer determine_within_45(Builder& build) {
    Answer answer =
        build.answer(AnswerKind::duty, StatementKind::duty, "determine whether an error occurred",
                     "determination made", "1005.11(c)(2)", Status::open);
    answer.for_now = true;
    Alternative early, late;
    early.status = late.status = Status::open;
    early.due = day_of("2026-04-16");
    early.count = Count{day_of("2026-03-02"), "notice of error",    calendar_days(45),
                        "45 calendar days",   day_of("2026-04-16"), {}};
    early.when = {"account first deposit is before 2026-01-18",
                  "account first deposit is 2026-02-18 or later"};
    late.due = day_of("2026-05-31");
    late.when = {"account first deposit is 2026-01-18 to 2026-02-17"};
    answer.alternatives = {early, late};
    answer.waits.push_back({build.withdrawn, std::nullopt, "claim withdrawn"});
    Need need;
    need.fact = build.first_deposit;
    need.text = "account first deposit";
    need.recorded_unknown = true;
    answer.needs = {need};
    return answer;
}

Answer determine_within_10(Builder& build) {
    Answer answer =
        build.answer(AnswerKind::duty, StatementKind::duty, "determine whether an error occurred",
                     "determination made", "1005.11(c)(1)", Status::need_information);
    Alternative replaced, open;
    replaced.status = Status::not_required;
    replaced.reasons.push_back(
        {Reason::Kind::replaced, "replaced by § 1005.11(c)(2)", "1005.11(c)(2)", ""});
    replaced.when = {"account first deposit is before 2026-01-18",
                     "account first deposit is 2026-02-18 or later"};
    open.status = Status::open;
    open.due = day_of("2026-03-30");
    open.when = {"account first deposit is 2026-01-18 to 2026-02-17"};
    answer.alternatives = {replaced, open};
    Need need;
    need.fact = build.first_deposit;
    need.text = "account first deposit";
    need.recorded_unknown = true;
    answer.needs = {need};
    return answer;
}

Answer missed_report(Builder& build) {
    Answer answer = build.answer(AnswerKind::duty, StatementKind::duty, "report the results",
                                 "results reported", "1005.11(d)(1)", Status::missed);
    answer.due = day_of("2026-05-27");
    answer.count = build.business_days("2026-05-21", 3, "2026-05-27");
    answer.count->skipped = {{day_of("2026-05-23"), "weekend"},
                             {day_of("2026-05-24"), "weekend"},
                             {day_of("2026-05-25"), "Memorial Day"}};
    answer.reasons.push_back({Reason::Kind::count, "3 business days after …", "1005.11(d)(1)", ""});
    answer.reasons.push_back({Reason::Kind::outside_window,
                              "no results reported found in the record up to Thu 2026-05-28",
                              "1005.11(d)(1)", ""});
    return answer;
}

void add_answers(Builder& build) {
    std::vector<Answer>& answers = build.sample.determination.answers;
    answers.push_back(determine_within_10(build));
    answers.push_back(determine_within_45(build));
    answers.push_back(credit(build));
    answers.push_back(build.answer(AnswerKind::ban, StatementKind::ban,
                                   "restrict the credited funds", "funds restricted",
                                   "1005.11(c)(2)(ii)", Status::no_breach));
    answers.push_back(missed_report(build));
    answers.push_back(build.answer(AnswerKind::duty, StatementKind::duty, "give notice of reversal",
                                   "reversal notice given", "1005.11(d)(2)", Status::not_started));
    Answer complain =
        build.answer(AnswerKind::permission, StatementKind::permission, "complain to the CFPB",
                     "CFPB complaint filed", "Escalation", Status::available);
    complain.party = "consumer";
    complain.path = "escalation";
    complain.advised = true;
    answers.push_back(complain);
}

void add_values(Builder& build) {
    std::vector<Answer>& answers = build.sample.determination.answers;
    Answer held_back =
        build.value("held back", ValueKind::money, "1005.11(c)(2)(i)", Status::known, false);
    held_back.value = money_of_cents(0);
    answers.push_back(held_back);
    Answer window =
        build.value("confirmation window", ValueKind::period, "1005.11(c)(3)(i)", Status::known);
    window.value = proviso::business_days(10, build.calendar);
    answers.push_back(window);
    Answer liability =
        build.value("consumer liability", ValueKind::money, "1005.6(b)", Status::need_information);
    liability.needs = {build.need_fact("liability terms disclosed", false),
                       build.need_fact("device lost-or-stolen", false)};
    answers.push_back(liability);
    Answer helper =
        build.value("told in time", ValueKind::yes_or_no, "1005.6(b)(3)", Status::known, false);
    helper.value = yes_or_no(true);
    answers.push_back(helper);

    const TermId timely = build.term("timely", ValueKind::yes_or_no, false, build.sample.transfer);
    for (std::int32_t row = 0; row < 3; ++row) {
        Answer verdict;
        verdict.kind = AnswerKind::verdict;
        verdict.term = timely;
        verdict.row = row;
        verdict.subject = "timely";
        verdict.citation = "1005.11(b)(1)(i)";
        verdict.status = Status::known;
        verdict.value = yes_or_no(row < 2);
        answers.push_back(verdict);
    }
}

}  // namespace

Sample make_sample() {
    Sample sample;
    Builder build{sample, {}, {}, {}, {}, {}};
    build.ruleset = sample.sources.add("reg-e.proviso", "line 1\nline 2\nline 3 is longer\n");
    build.case_file = sample.sources.add("case.yaml", "case\nfacts:\n  notice form: oral\n");
    DeclaredCalendar calendar;
    calendar.name = "business day";
    build.calendar = sample.program.calendars.add(calendar);
    Record transfer;
    transfer.name = "transfer";
    sample.transfer = sample.program.records.add(transfer);
    Event withdrawn;
    withdrawn.name = "claim withdrawn";
    build.withdrawn = sample.program.events.add(withdrawn);
    const Need deposit = build.need_fact("account first deposit", true);
    build.first_deposit = deposit.fact;

    Determination& d = sample.determination;
    d.case_id = "2026-000417";
    d.file = "cases/2026-000417.yaml";
    d.ruleset = "Regulation E error resolution";
    d.version = "2026.1";
    d.edition = "9f3c0a1b2c3d4e5f";
    d.calendar_edition = "77aa";
    d.as_of = day_of("2026-03-18");
    d.logged_through = day_of("2026-03-17");
    d.logs = {{"mail", day_of("2026-03-16")}};
    add_answers(build);
    add_values(build);
    NeededFact needed;
    needed.need = deposit;
    needed.answers = {0, 1};
    needed.decides = "the due date: 2026-04-16 or 2026-05-31";
    d.needed.push_back(needed);
    d.interpretations = {"confirmation window of new accounts"};
    d.next.push_back({day_of("2026-04-16"), "last day to determine whether an error occurred",
                      "1005.11(c)(2)", "then MISSED unless replaced or excused"});
    return sample;
}

}  // namespace proviso::report
