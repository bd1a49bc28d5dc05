// Edge cases "Windows and events", 46 to 48 and 50 to 55a: what is in time, what is known by when.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "interpreter/report/determination_text.hpp"
#include "tests/conformance/law_case.hpp"

namespace proviso::testing {
namespace {

using ::testing::_;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::FieldsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// Statement of 2026-01-05, so the sixtieth day is Fri 2026-03-06.
LawCase statement_of_january() {
    return LawCase().debits({{.date = "2026-01-02", .first_statement_sent = "2026-01-05"}});
}

TEST(EdgeCases, n46_notice_on_the_sixtieth_day) {
    const Determination result =
        statement_of_january().contacts({"2026-03-06"}).as_of("2026-03-09").evaluated();
    EXPECT_EQ(outcome(verdict(result, "timely", 0)), "yes");
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-03-20");
}

TEST(EdgeCases, n46_notice_on_the_sixty_first_day) {
    const Determination result =
        statement_of_january().contacts({"2026-03-07"}).as_of("2026-03-09").evaluated();
    EXPECT_EQ(outcome(verdict(result, "timely", 0)), "no");
    EXPECT_EQ(standing(credit_duty(result)), "not started");
    EXPECT_EQ(standing(ten_day_duty(result)), "not started");
    EXPECT_EQ(standing(forty_five_day_duty(result)), "not started");
}

TEST(EdgeCases, n47_a_contact_before_the_statement_was_sent_is_timely) {
    const Determination result =
        LawCase().debits({{.first_statement_sent = "2026-03-10"}}).as_of("2026-03-12").evaluated();
    EXPECT_EQ(outcome(verdict(result, "timely", 0)), "yes");
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-03-16");
}

TEST(EdgeCases, n47_a_contact_when_there_is_no_statement_yet_is_timely) {
    const Determination result =
        LawCase().debits({{.first_statement_sent = "not applicable"}}).evaluated();
    EXPECT_EQ(outcome(verdict(result, "timely", 0)), "yes");
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-03-16");
}

TEST(EdgeCases, n48_the_first_timely_contact_starts_the_clocks_and_the_second_adds_nothing) {
    const Determination result = LawCase().contacts({"2026-03-02", "2026-03-09"}).evaluated();
    EXPECT_EQ(count_duties(result, "1005.11(c)(2)(i)", "give provisional credit"), 1u);
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-03-16");
    EXPECT_EQ(standing(forty_five_day_duty(result)), "open for now, due 2026-04-16");
}

TEST(EdgeCases, n48_a_contact_late_for_one_debit_and_in_time_for_another) {
    const Determination result =
        LawCase()
            .debits({{.date = "2026-01-02", .first_statement_sent = "2026-01-05"},
                     {.date = "2026-02-17", .first_statement_sent = "2026-02-20"}})
            .contacts({"2026-03-07", "2026-03-12"})
            .as_of("2026-03-13")
            .evaluated();
    EXPECT_EQ(outcome(verdict(result, "timely", 0)), "no");   // last day 03-06
    EXPECT_EQ(outcome(verdict(result, "timely", 1)), "yes");  // last day 04-21
    // ten business days from Sat 03-07
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-03-20");
}

TEST(EdgeCases, n48_a_late_contact_starts_nothing_and_a_second_one_in_time_does) {
    // 03-09 is after day sixty of the statement; the documents asked for then reopen sixty days
    const Determination result = statement_of_january()
                                     .contacts({"2026-03-09", "2026-03-18"})
                                     .happens("documents sent", "2026-03-12")
                                     .fact("notice rests on documents", "yes")
                                     .as_of("2026-03-20")
                                     .evaluated();
    EXPECT_EQ(standing(credit_duty(result)),
              "open for now, due 2026-04-01");  // ten business days from 03-18
    EXPECT_EQ(standing(forty_five_day_duty(result)), "open for now, due 2026-05-02");
}

TEST(EdgeCases, n50_an_event_after_the_as_of_day_is_left_out) {
    const Determination result = LawCase().credit("2026-03-12").as_of("2026-03-10").evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-03-16");
    EXPECT_THAT(credit_duty(result).entries, IsEmpty());
    EXPECT_THAT(result.notes,
                Contains(AllOf(HasSubstr("provisional credit given"), HasSubstr("2026-03-12"))));
}

TEST(EdgeCases, n51_two_dates_for_what_happens_once) {
    const std::string yaml = LawCase()
                                 .happens("claim withdrawn", "2026-03-09")
                                 .happens("claim withdrawn", "2026-03-12")
                                 .yaml();
    EXPECT_THAT(Rules::law().mistakes_in_case(yaml),
                ElementsAre(FieldsAre("case_second_date", "- claim withdrawn: 2026-03-12", _, _)));
}

TEST(EdgeCases, n51_a_date_and_not_yet_for_one_event) {
    const std::string yaml = LawCase()
                                 .happens("claim withdrawn", "2026-03-09")
                                 .happens("claim withdrawn", "not yet")
                                 .yaml();
    EXPECT_THAT(
        Rules::law().mistakes_in_case(yaml),
        ElementsAre(FieldsAre("case_not_yet_and_date", "- claim withdrawn: not yet", _, _)));
}

TEST(EdgeCases, n52_a_record_complete_to_day_eight_asks_for_the_rest) {
    const Determination result =
        LawCase().as_of("2026-03-18").logged_through("2026-03-12").evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "need information, due 2026-03-16");
    EXPECT_THAT(needs(credit_duty(result)), Contains(AllOf(HasSubstr("provisional credit given"),
                                                           HasSubstr("[log to 2026-03-16]"))));
}

TEST(EdgeCases, n52_a_credit_that_is_in_the_record_needs_no_more_of_it) {
    const Determination result =
        LawCase().credit("2026-03-11").as_of("2026-03-18").logged_through("2026-03-12").evaluated();
    EXPECT_THAT(needs(credit_duty(result)), Not(Contains(HasSubstr("provisional credit given"))));
}

TEST(EdgeCases, n52_a_mail_log_behind_the_others_asks_for_the_confirmation) {
    const Determination result = LawCase()
                                     .oral_with_confirmation_asked()
                                     .as_of("2026-03-18")
                                     .logged_through("\n  all: 2026-03-17\n  mail: 2026-03-13")
                                     .evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "need information, due 2026-03-16");
    EXPECT_THAT(needs(credit_duty(result)),
                ElementsAre(AllOf(HasSubstr("written confirmation received"),
                                  HasSubstr("[log to 2026-03-16]"))));
}

TEST(EdgeCases, n52_a_log_that_is_only_assumed_excuses_nothing) {
    const Determination assumed =
        LawCase().oral_with_confirmation_asked().as_of("2026-03-18").logged_through("").evaluated();
    EXPECT_TRUE(assumed.logged_assumed);
    EXPECT_EQ(credit_duty(assumed).status, Status::need_information);
    const Determination given =
        LawCase().oral_with_confirmation_asked().as_of("2026-03-18").evaluated();
    EXPECT_FALSE(given.logged_assumed);
    EXPECT_EQ(standing(credit_duty(given)), "not required");
}

/// A claim with much to order: facts that are open, several debits, several credits and notices.
LawCase rich_case() {
    return LawCase()
        .oral_with_confirmation_asked()
        .lost_card("2026-02-16", {{.date = "2026-02-17", .amount = "$100.00"},
                                  {.date = "2026-02-18", .amount = "$200.00", .preventable = "yes"},
                                  {.date = "2026-02-19", .amount = "$180.00", .unauthorized = ""}})
        .fact("account first deposit", "unknown")
        .leave_out("lower limit set elsewhere")
        .contacts({"2026-03-02", "2026-03-06"})
        .credit("2026-03-10", "$300.00")
        .credit("2026-03-11", "$180.00")
        .happens("credit notice given", "2026-03-12")
        .happens("credit notice given", "2026-03-18")
        .happens("written confirmation received", "2026-03-13")
        .happens("claim withdrawn", "2026-04-30")
        .as_of("2026-03-20");
}

TEST(EdgeCases, n53_the_order_of_lines_in_a_case_file_changes_no_answer) {
    const std::string as_written = everything(rich_case().evaluated());
    for (unsigned seed = 1; seed <= 20; ++seed) {
        EXPECT_EQ(everything(rich_case().shuffle(seed).evaluated()), as_written)
            << rich_case().shuffle(seed).yaml();
    }
}

TEST(EdgeCases, n53_the_order_of_lines_in_a_case_file_changes_no_byte_of_the_report) {
    const Program& program = Rules::law().program();
    const report::TextOptions everything_printed{{}, true};
    const std::string as_written =
        report::determination_text(program, rich_case().evaluated(), everything_printed);
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const Determination shuffled = rich_case().shuffle(seed).evaluated();
        EXPECT_EQ(report::determination_text(program, shuffled, everything_printed), as_written)
            << seed;
    }
}

TEST(EdgeCases, n54_as_of_the_day_of_the_notice_itself) {
    const Determination result = LawCase().as_of("2026-03-02").evaluated();
    EXPECT_EQ(outcome(verdict(result, "timely", 0)), "yes");
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-03-16");
    EXPECT_EQ(standing(ten_day_duty(result)), "open for now, due 2026-03-16");
    EXPECT_EQ(standing(forty_five_day_duty(result)), "open for now, due 2026-04-16");
}

TEST(EdgeCases, n54_as_of_the_day_of_the_notice_with_the_log_complete_to_it) {
    const Determination result =
        LawCase().as_of("2026-03-02").logged_through("2026-03-02").evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-03-16");
}

TEST(EdgeCases, n55_as_of_a_day_before_the_notice) {
    const Determination result = LawCase().as_of("2026-02-27").evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "not started");
    EXPECT_EQ(standing(ten_day_duty(result)), "not started");
    EXPECT_EQ(standing(forty_five_day_duty(result)), "not started");
    EXPECT_THAT(result.notes, Contains(HasSubstr("contact received")));
}

TEST(EdgeCases, n55a_a_missing_statement_date_is_asked_for_and_drops_no_claim) {
    const Determination result = LawCase().debits({{.first_statement_sent = ""}}).evaluated();
    EXPECT_EQ(outcome(verdict(result, "timely", 0)), "need information");
    for (const Answer* answer :
         {&credit_duty(result), &ten_day_duty(result), &forty_five_day_duty(result)}) {
        EXPECT_EQ(answer->status, Status::need_information);
        EXPECT_THAT(needs(*answer), Contains("transfer 1 first statement sent"));
    }
}

TEST(EdgeCases, n55a_a_missing_statement_date_of_one_debit_holds_up_no_other) {
    const Determination result =
        LawCase()
            .debits({{.date = "2026-02-16", .first_statement_sent = ""},
                     {.date = "2026-02-17", .first_statement_sent = "2026-02-20"}})
            .evaluated();
    EXPECT_EQ(standing(credit_duty(result)), "open for now, due 2026-03-16");
    EXPECT_EQ(outcome(verdict(result, "timely", 0)), "need information");
    EXPECT_EQ(outcome(verdict(result, "timely", 1)), "yes");
}

/// What is paid of a claim is what is left of it; large claims are answered too.
const std::string payment_rules = R"(ruleset Payments
  cites Branch Manual, chapter 5
  version 1

party bank

fact large is yes or no
fact loss is money
event claim received
act bank: pay the claim / claim paid, any number
  amount is money
act bank: answer the claim / claim answered

§ 5.1  Payment
  owed is loss - $50
  bank must pay the claim
    of at least owed
    within 10 calendar days after claim received

§ 5.2  Answer
  bank must answer the claim
    within 20 calendar days after claim received
    if large
)";

Determination payment(const std::string& as_of, const std::string& facts) {
    return evaluate_with(payment_rules, "case: 1\nas of: " + as_of + "\nlogged through: " + as_of +
                                            "\nfacts:\n" + facts +
                                            "events:\n  - claim received: 2026-03-02\n");
}

std::vector<std::string> next_lines(const Determination& determination) {
    std::vector<std::string> lines;
    for (const NextStep& step : determination.next)
        lines.push_back(to_text(*step.day) + " " + step.text);
    return lines;
}

TEST(WhatComesNext, is_under_the_condition_on_which_it_is_owed) {
    const Determination result = payment("2026-03-05", "  loss: $20\n  large: unknown\n");
    EXPECT_EQ(standing(duty(result, "5.2", "answer the claim")),
              "need information, due 2026-03-22");
    EXPECT_THAT(next_lines(result),
                ElementsAre("2026-03-22 last day to answer the claim, if large is yes"));
    const std::string text = report::determination_text(Rules(payment_rules).program(), result, {});
    EXPECT_THAT(text, HasSubstr("due Sun 2026-03-22 (20 calendar days after Mon 2026-03-02)\n"
                                "                  open\n"
                                "                  or not required, condition not met: large: "
                                "no, if large is no\n"));
}

TEST(WhatComesNext, is_no_day_that_is_past) {
    const std::string facts = "  loss: unknown\n  large: yes\n";
    EXPECT_THAT(next_lines(payment("2026-03-12", facts)),
                ElementsAre("2026-03-12 last day to pay the claim",
                            "2026-03-22 last day to answer the claim"));
    EXPECT_THAT(next_lines(payment("2026-03-13", facts)),
                ElementsAre("2026-03-22 last day to answer the claim"));
}

TEST(Amounts, less_than_nothing_is_not_owed) {
    const Determination result = payment("2026-03-13", "  loss: $20\n  large: no\n");
    const Answer& answer = duty(result, "5.1", "pay the claim");
    EXPECT_EQ(standing(answer), "not required");
    EXPECT_EQ(amount(answer.required), "$0.00");
    const report::TextOptions everything_printed{{}, true};
    EXPECT_THAT(
        report::determination_text(Rules(payment_rules).program(), result, everything_printed),
        AllOf(HasSubstr("nothing to give"), Not(HasSubstr("of at least -$30")),
              Not(HasSubstr("at least -"))));
}

}  // namespace
}  // namespace proviso::testing
