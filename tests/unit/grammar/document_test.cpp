// The sample of the language reads into the document that semantics expects, construct by construct.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/sample_texts.hpp"
#include "tests/unit/grammar/reading.hpp"

namespace proviso::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> texts(const std::vector<Words>& words) {
    std::vector<std::string> plain;
    for (const Words& one : words) plain.push_back(one.text);
    return plain;
}

const Reading& sample() {
    static const Reading reading(sample_ruleset);
    return reading;
}

const Declaration& named(DeclarationKind kind, std::string_view name) {
    for (const Declaration& declaration : sample().document.declarations) {
        if (declaration.kind != kind) continue;
        if (declaration.fact && declaration.fact->name.text == name) return declaration;
        if (declaration.event && declaration.event->name.text == name) return declaration;
        if (declaration.act && declaration.act->name.text == name) return declaration;
        if (declaration.term && declaration.term->name.text == name) return declaration;
    }
    throw std::runtime_error("not declared");
}

}  // namespace

TEST(Sample, reads_without_a_message) {
    for (const std::string_view text : {sample_ruleset, sample_interpretation, sample_policy,
                                        sample_examples, sample_table, sample_calendar}) {
        const Reading reading(text);
        EXPECT_THAT(reading.places(), IsEmpty());
        EXPECT_TRUE(reading.is_lossless());
    }
}

TEST(Sample, reads_the_same_however_it_is_indented) {
    std::string flat;
    for (std::size_t at = 0; at < sample_ruleset.size();) {
        const std::size_t end = sample_ruleset.find('\n', at);
        const std::size_t first = sample_ruleset.find_first_not_of(' ', at);
        if (first < end) flat.append("   ").append(sample_ruleset.substr(first, end - first));
        flat += "  \r\n";
        at = end + 1;
    }
    const Reading reading(flat);
    EXPECT_TRUE(reading.is_lossless());
    ASSERT_EQ(reading.document.declarations.size(), sample().document.declarations.size());
    for (std::size_t i = 0; i < reading.document.declarations.size(); ++i) {
        const Declaration& one = reading.document.declarations[i];
        const Declaration& other = sample().document.declarations[i];
        ASSERT_EQ(one.kind, other.kind);
        if (!one.paragraph) continue;
        ASSERT_EQ(one.paragraph->statements.size(), other.paragraph->statements.size());
        for (std::size_t k = 0; k < one.paragraph->statements.size(); ++k) {
            const StatementText& left = one.paragraph->statements[k];
            const StatementText& right = other.paragraph->statements[k];
            EXPECT_EQ(left.form, right.form);
            ASSERT_EQ(left.body.has_value(), right.body.has_value());
            EXPECT_EQ(show(left.body.value_or(Phrase())), show(right.body.value_or(Phrase())));
            ASSERT_EQ(left.clauses.size(), right.clauses.size());
            for (std::size_t c = 0; c < left.clauses.size(); ++c) {
                EXPECT_EQ(show(left.clauses[c].body), show(right.clauses[c].body));
            }
        }
    }
}

TEST(Sample, ruleset) {
    const RulesetText& ruleset = *sample().first(DeclarationKind::ruleset).ruleset;
    EXPECT_EQ(ruleset.name.text, "Regulation E error resolution");
    EXPECT_EQ(ruleset.cites, "12 CFR 1005");
    EXPECT_EQ(ruleset.version, "2026.1");
    EXPECT_EQ(ruleset.governing_event.text, "contact received");
    EXPECT_THAT(texts(ruleset.uses), ElementsAre("United States banking days"));
}

TEST(Sample, facts) {
    const FactText& kind = *named(DeclarationKind::fact, "payment kind").fact;
    EXPECT_EQ(kind.type.word, "choice");
    EXPECT_THAT(texts(kind.type.choices),
                ElementsAre("ACH-debit", "debit-card", "ATM", "credit-card", "wire"));
    EXPECT_EQ(named(DeclarationKind::fact, "account first deposit").fact->type.word, "date");
    EXPECT_EQ(named(DeclarationKind::fact, "amount of alleged error").fact->type.word, "money");
    const FactText& limit = *named(DeclarationKind::fact, "lower limit set elsewhere").fact;
    EXPECT_TRUE(limit.type.if_any);
    EXPECT_FALSE(limit.finding);
    const FactText& basis =
        *named(DeclarationKind::fact, "reasonable basis for unauthorized use").fact;
    EXPECT_TRUE(basis.finding);
    EXPECT_EQ(basis.type.word, "yes or no");
}

TEST(Sample, record_with_fields) {
    const RecordText& record = *sample().first(DeclarationKind::record).record;
    EXPECT_EQ(record.name.text, "transfer");
    ASSERT_THAT(record.fields, SizeIs(7));
    EXPECT_EQ(record.fields[0].name.text, "date");
    EXPECT_EQ(record.fields[0].type.word, "date");
    EXPECT_TRUE(record.fields[2].type.if_any);
    EXPECT_TRUE(record.fields[5].type.found);
    EXPECT_EQ(record.fields[6].type.unless_proved_by.text, "institution");
    EXPECT_FALSE(record.fields[6].type.default_yes);
}

TEST(Sample, events_acts_and_terms) {
    const EventText& event = *named(DeclarationKind::event, "contact received").event;
    EXPECT_TRUE(event.any_number);
    EXPECT_EQ(event.source.text, "claims log");
    EXPECT_FALSE(named(DeclarationKind::event, "claim withdrawn").event->any_number);
    const ActText& act = *named(DeclarationKind::act, "tell consumer of credit").act;
    EXPECT_EQ(act.party.text, "institution");
    EXPECT_EQ(act.done.text, "credit notice given");
    EXPECT_TRUE(act.any_number);
    const ActText& determine = *named(DeclarationKind::act, "determine whether error occurred").act;
    ASSERT_THAT(determine.fields, SizeIs(2));
    EXPECT_EQ(determine.fields[0].type.word, "choice");
    const TermText& window = *named(DeclarationKind::term, "confirmation window").term;
    EXPECT_EQ(window.type.word, "period");
    EXPECT_EQ(window.better, BetterWord::longer);
    EXPECT_EQ(window.better_for.text, "consumer");
}

TEST(Sample, paragraph_with_gist) {
    const StatementText& timely = sample().statement("1005.11(b)(1)(i)", "each transfer: timely");
    EXPECT_EQ(timely.each.text, "transfer");
    EXPECT_EQ(timely.subject.text, "timely");
    EXPECT_EQ(timely.form, StatementForm::condition);
    EXPECT_EQ(show(*timely.body),
              "(timed; notice of error; (window no_later_after; [60 calendar days]; first "
              "statement sent))");
    for (const Declaration& declaration : sample().document.declarations) {
        if (!declaration.paragraph) continue;
        if (declaration.paragraph->citation.text != "1005.11(c)(1)") continue;
        EXPECT_EQ(declaration.paragraph->title, "Ten-day period");
        ASSERT_THAT(declaration.paragraph->gist, SizeIs(2));
        EXPECT_EQ(declaration.paragraph->gist[0].text,
                  "Investigate promptly; determine within 10 business days of receiving the "
                  "notice, unless (c) says otherwise;");
        EXPECT_EQ(sample().sources.text(declaration.head), "§ 1005.11(c)(1)  Ten-day period");
    }
}

TEST(Sample, duty_with_its_clauses) {
    const StatementText& duty = sample().statement("1005.11(c)(2)", "institution must determine");
    EXPECT_EQ(duty.form, StatementForm::duty);
    EXPECT_EQ(duty.subject.text, "institution");
    EXPECT_THAT(texts(duty.acts), ElementsAre("determine whether error occurred"));
    ASSERT_THAT(duty.clauses, SizeIs(5));
    EXPECT_EQ(duty.clauses[0].kind, ClauseKind::time);
    EXPECT_EQ(show(duty.clauses[1].body),
              "(no_event; (timed; determination made; (window within_after; initial period; notice "
              "of error)))");
    EXPECT_EQ(duty.clauses[2].kind, ClauseKind::unless);
    EXPECT_EQ(duty.clauses[3].kind, ClauseKind::instead_of);
    EXPECT_EQ(show(duty.clauses[3].citations.at(0)), "§ 1005.11(c)(1)");
    EXPECT_EQ(duty.clauses[4].kind, ClauseKind::provided_that);
    EXPECT_EQ(show(duty.clauses[4].body), "(status complied_with; [§ 1005.11(c)(2)(i)])");
    EXPECT_EQ(sample().sources.text(duty.head),
              "institution must determine whether an error occurred");
    EXPECT_TRUE(sample().sources.text(duty.span).ends_with("is complied with"));
    const StatementText& listed = sample().statement("1005.11(c)(2)(i)", "confirmation missed");
    EXPECT_EQ(sample().sources.text(listed.head), "confirmation missed means that all of");
}

TEST(Sample, amounts_and_contents) {
    const StatementText& credit =
        sample().statement("1005.11(c)(2)(i)", "institution must give provisional credit");
    EXPECT_EQ(credit.clauses[0].kind, ClauseKind::of_at_least);
    EXPECT_EQ(show(credit.clauses[0].body), "(arithmetic; amount of alleged error; - held back)");
    EXPECT_EQ(show(credit.clauses[3].body),
              "(any_of; (item (A); confirmation missed); (item (B); Regulation T excuse); (item "
              "(C); claim withdrawn))");
    const StatementText& report = sample().statement("1005.11(d)(1)", "institution must report");
    EXPECT_EQ(report.clauses[0].kind, ClauseKind::containing);
    EXPECT_EQ(show(report.clauses[0].body),
              "(chain; in writing; and explains findings; and states right to documents)");
    const StatementText& held = sample().statement("1005.11(c)(2)(i)", "held back");
    EXPECT_EQ(held.form, StatementForm::value);
    EXPECT_EQ(held.clauses[1].kind, ClauseKind::otherwise);
    EXPECT_EQ(show(held.clauses[1].body), "$0");
}

TEST(Sample, other_statements) {
    EXPECT_EQ(sample().statement("1005.11(c)(2)(ii)", "institution must not").form,
              StatementForm::ban);
    const StatementText& reach = sample().statement("Scope", "this ruleset");
    EXPECT_EQ(reach.form, StatementForm::reach);
    EXPECT_TRUE(reach.whole_ruleset);
    EXPECT_EQ(reach.clauses.at(1).kind, ClauseKind::see);
    EXPECT_EQ(reach.clauses.at(1).body.text, "Regulation Z, 12 CFR 1026.13");
    const StatementText& counts = sample().statement("1005.6(b)(5)", "notice mailed");
    EXPECT_EQ(counts.form, StatementForm::same_event);
    EXPECT_EQ(counts.target.text, "notice given");
    const StatementText& limit = sample().statement("1005.6(b)(6)", "consumer liability");
    EXPECT_EQ(limit.form, StatementForm::maximum);
    EXPECT_EQ(show(*limit.body), "lower limit set elsewhere");
    const StatementText& review = sample().statement("Escalation", "consumer may ask");
    EXPECT_EQ(review.form, StatementForm::permission);
    EXPECT_EQ(review.path.text, "escalation");
    EXPECT_THAT(texts(review.acts), ElementsAre("ask for executive review"));
    EXPECT_EQ(review.clauses.at(1).kind, ClauseKind::advised_if);
}

TEST(Statements, the_rest_of_the_forms) {
    const Reading reading(
        "§ 1\n  § 2 and in § 3(a) do not apply\n    if x\n"
        "  x is never less than $5\n    effective from 2026-07-01, also for cases since "
        "2026-01-01\n"
        "  y is 10% * z\n    rounded to the cent, half even\n"
        "    effective from 2026-01-01 until 2026-12-31\n"
        "  p must do this or do that\n    within 2 months rounding up after e\n"
        "    rolling to the next business day\n    instead of § 1 and § 2 (A)\n");
    EXPECT_THAT(reading.places(), IsEmpty());
    const auto& statements = reading.first(DeclarationKind::paragraph).paragraph->statements;
    ASSERT_THAT(statements, SizeIs(4));
    EXPECT_EQ(show(statements[0].taken_out.at(1)), "in § 3(a)");
    EXPECT_EQ(statements[1].form, StatementForm::minimum);
    EXPECT_EQ(statements[1].clauses.at(0).kind, ClauseKind::effective_from);
    EXPECT_EQ(show(*statements[1].clauses.at(0).also_since), "2026-01-01");
    EXPECT_EQ(statements[2].clauses.at(0).rounding, RoundingWord::half_even);
    EXPECT_EQ(statements[2].clauses.at(2).kind, ClauseKind::effective_until);
    EXPECT_EQ(show(statements[2].clauses.at(2).body), "2026-12-31");
    EXPECT_THAT(texts(statements[3].acts), ElementsAre("do this", "do that"));
    EXPECT_EQ(show(statements[3].clauses.at(1).body), "business day");
    EXPECT_EQ(show(statements[3].clauses.at(2).citations.at(1)), "§ 2 (A)");
}

TEST(Statements, tables) {
    const Reading reading(sample_table);
    const StatementText& table = reading.statement("1005.11(c)(3)", "extended period");
    EXPECT_EQ(table.form, StatementForm::table);
    ASSERT_THAT(table.rows, SizeIs(4));
    EXPECT_THAT(texts(table.rows[0].cells),
                ElementsAre("initiated in a state", "point of sale debit", "new account transfer",
                            "extended period"));
    EXPECT_THAT(texts(table.rows[3].cells), ElementsAre("otherwise", "", "90 calendar days"));
}

TEST(Blocks, interpretation) {
    const Reading reading(sample_interpretation);
    const InterpretationText& read = *reading.first(DeclarationKind::interpretation).interpretation;
    EXPECT_EQ(read.name.text, "confirmation window of new accounts");
    EXPECT_EQ(show(read.on), "§ 1005.11(c)(3)(i)");
    EXPECT_TRUE(read.question.starts_with("Does the 20-day rule"));
    ASSERT_THAT(read.options, SizeIs(2));
    EXPECT_EQ(read.options[0].words, "no, it stays 10 business days");
    EXPECT_TRUE(read.options[0].adopted);
    EXPECT_FALSE(read.options[1].adopted);
    EXPECT_EQ(show(*read.options[1].statements.at(0).body), "initial period");
    EXPECT_EQ(read.decided_by, "Compliance Legal on 2026-02-11, memo 2026-014");
}

TEST(Blocks, policy) {
    const Reading reading(sample_policy);
    const PolicyText& policy = *reading.first(DeclarationKind::policy).policy;
    EXPECT_EQ(policy.name.text, "Citi dispute standard");
    EXPECT_EQ(policy.on.text, "Regulation E error resolution");
    EXPECT_EQ(policy.protects.text, "consumer");
    EXPECT_EQ(reading.first(DeclarationKind::paragraph).paragraph->citation.text, "Policy 4.2");
}

TEST(Blocks, examples) {
    const Reading reading(sample_examples);
    const ExampleText& first = *reading.document.declarations.at(0).example;
    EXPECT_EQ(first.name.text, "oral notice never confirmed");
    ASSERT_THAT(first.given, SizeIs(11));
    EXPECT_EQ(first.given[4].text, "amount of the alleged error: $480");
    EXPECT_EQ(first.as_of, "2026-03-18");
    ASSERT_THAT(first.expect, SizeIs(2));
    EXPECT_EQ(first.expect[1].line.text, "§ 1005.11(c)(2) is open, due 2026-04-16");
    EXPECT_EQ(reading.sources.text(first.expect[1].line.span), first.expect[1].line.text);
    const ExampleText& second = *reading.document.declarations.at(1).example;
    EXPECT_EQ(second.name.text, "two later losses, as in comment 6(b)(2)-1");
    EXPECT_EQ(second.starts_from.text, "oral notice never confirmed");
    EXPECT_EQ(reading.sources.text(second.starts_from.span), second.starts_from.text);
    const Reading stored("example x\n  given case 2026-4/first.yaml, except\n    a: yes\n");
    EXPECT_EQ(stored.first(DeclarationKind::example).example->case_file, "2026-4/first.yaml");
}

TEST(Blocks, an_example_and_each_expectation_say_what_they_stand_on) {
    const Reading reading(
        "example x\n"
        "  on the authority of comment 6(b)(1)-1\n"
        "  given\n"
        "    a: yes\n"
        "  on the authority of the manual\n"
        "  expect b is $50\n"
        "  expect c is $60\n"
        "    on the authority of Legal on 2026-02-11: memo 14\n"
        "    on the authority of § 4.3\n"
        "  expect d is $70\n");
    const ExampleText& example = *reading.first(DeclarationKind::example).example;
    EXPECT_EQ(example.authority.text, "comment 6(b)(1)-1; the manual");
    EXPECT_THAT(example.given, SizeIs(1));
    ASSERT_THAT(example.expect, SizeIs(3));
    EXPECT_EQ(example.expect[0].authority.text, "");
    EXPECT_EQ(example.expect[1].line.text, "c is $60");
    EXPECT_EQ(example.expect[1].authority.text, "Legal on 2026-02-11: memo 14; § 4.3");
    EXPECT_EQ(example.expect[2].authority.text, "");
    EXPECT_THAT(reading.places(), IsEmpty());
    EXPECT_TRUE(reading.is_lossless());
}

TEST(Blocks, holidays) {
    const Reading reading(sample_calendar);
    const HolidaysText& holidays = *reading.first(DeclarationKind::holidays).holidays;
    EXPECT_EQ(holidays.cites, "Federal Reserve Banks, standard holiday schedule");
    EXPECT_EQ(holidays.covers_from, "1990");
    EXPECT_EQ(holidays.covers_to, "2099");
    EXPECT_TRUE(holidays.sunday_to_monday);
    EXPECT_FALSE(holidays.saturday_to_friday);
    ASSERT_THAT(holidays.closings, SizeIs(3));
    EXPECT_EQ(holidays.closings[0].rule, ClosingText::Rule::month_day);
    EXPECT_EQ(holidays.closings[0].month, 1);
    EXPECT_EQ(holidays.closings[0].day, 1);
    EXPECT_EQ(holidays.closings[0].name, "New Year's Day");
    EXPECT_EQ(holidays.closings[0].cites, "5 U.S.C. 6103(a)");
    EXPECT_EQ(holidays.closings[1].rule, ClosingText::Rule::weekday_of);
    EXPECT_EQ(holidays.closings[1].nth, 3);
    EXPECT_EQ(holidays.closings[1].weekday, 0);
    EXPECT_EQ(holidays.closings[1].month, 1);
    EXPECT_EQ(holidays.closings[1].since, "1986-01-20");
    EXPECT_EQ(holidays.closings[1].name, "Birthday of Martin Luther King, Jr.");
    EXPECT_EQ(holidays.closings[2].nth, -1);
    EXPECT_EQ(holidays.closings[2].month, 5);
}

TEST(Blocks, calendar) {
    const Reading reading(sample_calendar);
    const CalendarText& calendar = *reading.first(DeclarationKind::calendar).calendar;
    EXPECT_EQ(calendar.name.text, "business day");
    EXPECT_EQ(calendar.cites, "§ 1005.2(d)");
    EXPECT_TRUE(calendar.has_open);
    EXPECT_EQ(calendar.open_to, 4);
    ASSERT_THAT(calendar.closings, SizeIs(3));
    EXPECT_EQ(calendar.closings[0].rule, ClosingText::Rule::holiday_set);
    EXPECT_EQ(calendar.closings[0].set.text, "federal reserve holidays");
    EXPECT_EQ(calendar.closings[1].date, "2026-03-16");
    EXPECT_FALSE(calendar.closings[1].opens);
    EXPECT_TRUE(calendar.closings[2].opens);
}

TEST(Names, may_hold_words_that_mean_something_elsewhere) {
    const Reading reading(
        "act a1: refuse items the credit would have covered / covered item refused\n"
        "event notice by mail on time\nfact proof of claim is yes or no\n");
    EXPECT_THAT(reading.places(), IsEmpty());
    EXPECT_EQ(reading.first(DeclarationKind::act).act->name.text,
              "refuse items credit would have covered");
    EXPECT_EQ(reading.first(DeclarationKind::event).event->name.text, "notice by mail on time");
}

TEST(Lines, comments_blank_lines_and_line_ends_change_nothing) {
    const Reading reading(
        "\xEF\xBB\xBF# first\r\n\r\nfact x is yes or no   \r\n§ 1  T\r\n  y means that x\r\n"
        "# between\r\n\r\n      and z\r\n    unless w");
    EXPECT_THAT(reading.places(), IsEmpty());
    EXPECT_TRUE(reading.is_lossless());
    const StatementText& statement = reading.statement("1", "y");
    EXPECT_EQ(show(*statement.body), "(chain; x; and z)");
    EXPECT_EQ(show(statement.clauses.at(0).body), "w");
}

}  // namespace proviso::testing
