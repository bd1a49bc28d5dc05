// Edge cases "Liability", 56 to 61b: the three parts of what the consumer bears.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/conformance/law_case.hpp"

namespace proviso::testing {
namespace {

/// The card was missed on Mon 2026-03-02, so two business days run to Wed 03-04; $300 were drawn on
/// Tuesday and $200, which telling in time would have prevented, on Thursday.
LawCase card_missed_on_monday() {
    return LawCase()
        .lost_card(
            "2026-03-02",
            {{.date = "2026-03-03", .amount = "$300.00", .first_statement_sent = "2026-03-27"},
             {.date = "2026-03-05",
              .amount = "$200.00",
              .first_statement_sent = "2026-03-27",
              .preventable = "yes"}})
        .as_of("2026-04-01");
}

TEST(EdgeCases, n56_told_on_day_two_at_most_fifty) {
    EXPECT_EQ(liability(card_missed_on_monday().contacts({"2026-03-04"}).evaluated()), "$50.00");
}

TEST(EdgeCases, n56_told_on_day_three_falls_under_the_second_part) {
    // $50 of Tuesday's $300, and Thursday's $200
    EXPECT_EQ(liability(card_missed_on_monday().contacts({"2026-03-05"}).evaluated()), "$250.00");
}

TEST(EdgeCases, n56_a_debit_on_day_three_is_no_longer_in_the_first_part) {
    // Thursday's $200, not preventable; in the first part it would be $50
    const Determination result =
        LawCase()
            .lost_card(
                "2026-03-02",
                {{.date = "2026-03-05", .amount = "$200.00", .first_statement_sent = "2026-03-27"}})
            .contacts({"2026-03-06"})
            .as_of("2026-04-01")
            .evaluated();
    EXPECT_EQ(liability(result), "$0.00");
}

/// Missed on Fri 2026-03-06 at 18:00; $300 drawn on Saturday, $200 on Tuesday, the day of telling.
LawCase card_missed_on_friday_evening(const std::string& told) {
    return LawCase()
        .lost_card(
            "2026-03-06 18:00",
            {{.date = "2026-03-07", .amount = "$300.00", .first_statement_sent = "2026-03-27"},
             {.date = "2026-03-10",
              .amount = "$200.00",
              .first_statement_sent = "2026-03-27",
              .preventable = "yes"}})
        .contacts({told})
        .as_of("2026-04-01");
}

TEST(EdgeCases, n56_learned_on_friday_evening_the_two_days_end_on_tuesday) {
    EXPECT_EQ(liability(card_missed_on_friday_evening("2026-03-10").evaluated()), "$50.00");
}

TEST(EdgeCases, n56_learned_on_friday_evening_with_saturday_a_business_day_they_end_on_monday) {
    Rules law = Rules::law_with("regulation-e.proviso", "\n  open Monday to Friday\n",
                                "\n  open Monday to Saturday\n");
    EXPECT_EQ(liability(law.evaluate(card_missed_on_friday_evening("2026-03-09 23:59").yaml())),
              "$50.00");
    // told on Tuesday: $50 of Saturday's $300, and Tuesday's $200
    EXPECT_EQ(liability(law.evaluate(card_missed_on_friday_evening("2026-03-10").yaml())),
              "$250.00");
}

/// Missed on Mon 2026-03-02, told on Fri 03-06; what was drawn on Tuesday and on Thursday.
LawCase told_on_friday(const std::string& tuesday, const std::string& thursday) {
    return LawCase()
        .lost_card("2026-03-02",
                   {{.date = "2026-03-03", .amount = tuesday, .first_statement_sent = "2026-03-27"},
                    {.date = "2026-03-05",
                     .amount = thursday,
                     .first_statement_sent = "2026-03-27",
                     .preventable = "yes"}})
        .contacts({"2026-03-06"})
        .as_of("2026-04-01");
}

TEST(EdgeCases, n57_a_hundred_and_then_six_hundred_is_five_hundred) {
    EXPECT_EQ(liability(told_on_friday("$100.00", "$600.00").evaluated()),
              "$500.00");  // $50 + $600, at most $500
}

TEST(EdgeCases, n57_six_hundred_and_then_a_hundred_is_a_hundred_and_fifty) {
    EXPECT_EQ(liability(told_on_friday("$600.00", "$100.00").evaluated()),
              "$150.00");  // $50 + $100
}

TEST(EdgeCases, n58_a_total_below_fifty_is_the_total) {
    const std::vector<Debit> twenty = {
        {.date = "2026-03-03", .amount = "$20.00", .first_statement_sent = "2026-03-27"}};
    EXPECT_EQ(liability(LawCase()
                            .lost_card("2026-03-02", twenty)
                            .contacts({"2026-03-04"})
                            .as_of("2026-04-01")
                            .evaluated()),
              "$20.00");
    EXPECT_EQ(liability(LawCase()
                            .lost_card("2026-03-02", twenty)
                            .contacts({"2026-03-06"})
                            .as_of("2026-04-01")
                            .evaluated()),
              "$20.00");
}

/// $200 on the statement of 2026-01-05, whose sixtieth day is 03-06, and $400, preventable, on that day.
std::vector<Debit> two_hundred_and_then_four_hundred_on(const std::string& day) {
    return {{.date = "2026-01-02", .amount = "$200.00", .first_statement_sent = "2026-01-05"},
            {.date = day,
             .amount = "$400.00",
             .first_statement_sent = "not applicable",
             .preventable = "yes"}};
}

TEST(EdgeCases, n59_inside_the_sixty_days_nothing) {
    const Determination result = LawCase()
                                     .debits(two_hundred_and_then_four_hundred_on("2026-03-06"))
                                     .contacts({"2026-03-06"})
                                     .as_of("2026-03-20")
                                     .evaluated();
    EXPECT_EQ(liability(result), "$0.00");
}

TEST(EdgeCases, n59_a_loss_on_day_sixty_is_inside_although_notice_came_on_day_sixty_two) {
    const Determination result = LawCase()
                                     .debits(two_hundred_and_then_four_hundred_on("2026-03-06"))
                                     .contacts({"2026-03-08"})
                                     .as_of("2026-03-20")
                                     .evaluated();
    EXPECT_EQ(liability(result), "$0.00");
}

TEST(EdgeCases, n59_a_loss_on_day_sixty_one_with_notice_on_day_sixty_two_is_borne) {
    const Determination result = LawCase()
                                     .debits(two_hundred_and_then_four_hundred_on("2026-03-07"))
                                     .contacts({"2026-03-08"})
                                     .as_of("2026-03-20")
                                     .evaluated();
    EXPECT_EQ(liability(result), "$400.00");
    EXPECT_EQ(outcome(verdict(result, "outside the window", 0)), "no");
    EXPECT_EQ(outcome(verdict(result, "outside the window", 1)), "yes");
}

TEST(EdgeCases, n59_a_loss_on_day_sixty_one_with_notice_on_that_day_is_borne) {
    const Determination result = LawCase()
                                     .debits(two_hundred_and_then_four_hundred_on("2026-03-07"))
                                     .contacts({"2026-03-07"})
                                     .as_of("2026-03-20")
                                     .evaluated();
    EXPECT_EQ(liability(result), "$400.00");
}

TEST(EdgeCases, n59_a_loss_after_notice_is_not_borne) {
    const Determination result = LawCase()
                                     .debits(two_hundred_and_then_four_hundred_on("2026-03-09"))
                                     .contacts({"2026-03-08"})
                                     .as_of("2026-03-20")
                                     .evaluated();
    EXPECT_EQ(liability(result), "$0.00");
}

/// Missed on Fri 2026-01-02 (two business days: to Tue 01-06), told on Sun 03-08, day 62 of the
/// statement of 01-05: $100 early, $300 later, $400 on day 61; the last two preventable.
LawCase all_three_parts() {
    return LawCase()
        .lost_card(
            "2026-01-02",
            {{.date = "2026-01-03", .amount = "$100.00", .first_statement_sent = "2026-01-05"},
             {.date = "2026-01-20",
              .amount = "$300.00",
              .first_statement_sent = "2026-02-05",
              .preventable = "yes"},
             {.date = "2026-03-07",
              .amount = "$400.00",
              .first_statement_sent = "not applicable",
              .preventable = "yes"}})
        .contacts({"2026-03-08"})
        .as_of("2026-03-20");
}

TEST(EdgeCases, n60_the_second_part_and_the_sixty_day_part_add_up) {
    EXPECT_EQ(liability(all_three_parts().evaluated()), "$750.00");  // $50 + $300, and $400
}

TEST(EdgeCases,
     n60_five_hundred_is_the_most_of_the_second_part_and_no_limit_of_the_sixty_day_part) {
    const Determination result =
        LawCase()
            .lost_card(
                "2026-01-02",
                {{.date = "2026-01-03", .amount = "$100.00", .first_statement_sent = "2026-01-05"},
                 {.date = "2026-01-20",
                  .amount = "$600.00",
                  .first_statement_sent = "2026-02-05",
                  .preventable = "yes"},
                 {.date = "2026-03-07",
                  .amount = "$700.00",
                  .first_statement_sent = "not applicable",
                  .preventable = "yes"}})
            .contacts({"2026-03-08"})
            .as_of("2026-03-20")
            .evaluated();
    EXPECT_EQ(liability(result), "$1200.00");  // $500 of $50 + $600, and $700
}

TEST(EdgeCases, n60_the_first_part_and_the_sixty_day_part_add_up) {
    // learned on Sat 03-07, told on Sun 03-08: $50 of $200, and $400
    const Determination result =
        LawCase()
            .lost_card("2026-03-07", two_hundred_and_then_four_hundred_on("2026-03-07"))
            .contacts({"2026-03-08"})
            .as_of("2026-03-20")
            .evaluated();
    EXPECT_EQ(liability(result), "$450.00");
}

TEST(EdgeCases, n61_without_a_lost_device_only_the_sixty_day_part_applies) {
    EXPECT_EQ(liability(all_three_parts().fact("device lost-or-stolen", "no").evaluated()),
              "$400.00");
}

TEST(EdgeCases, n61_without_a_lost_device_it_does_not_matter_when_the_loss_was_learned) {
    const Determination result = LawCase()
                                     .debits(two_hundred_and_then_four_hundred_on("2026-03-07"))
                                     .contacts({"2026-03-08"})
                                     .as_of("2026-03-20")
                                     .evaluated();
    EXPECT_EQ(value(result, "consumer liability").status,
              Status::known);  // no `loss learned` in the case
}

TEST(EdgeCases, n61a_a_loss_on_day_sixty_one_is_counted_once) {
    // $50 of the first $200 and $400; counted as a later loss as well it would come to $850
    const Determination result =
        LawCase()
            .lost_card("2026-01-02", two_hundred_and_then_four_hundred_on("2026-03-07"))
            .contacts({"2026-03-08"})
            .as_of("2026-03-20")
            .evaluated();
    EXPECT_EQ(liability(result), "$450.00");
}

TEST(EdgeCases, n61b_mailed_on_day_two_and_received_on_day_four_is_told_in_time) {
    const Determination result = card_missed_on_monday()
                                     .happens("notice mailed", "2026-03-04")
                                     .contacts({"2026-03-06"})
                                     .evaluated();
    EXPECT_EQ(liability(result), "$50.00");
}

TEST(EdgeCases, n61b_mailed_on_day_three_is_not) {
    const Determination result = card_missed_on_monday()
                                     .happens("notice mailed", "2026-03-05")
                                     .contacts({"2026-03-06"})
                                     .evaluated();
    EXPECT_EQ(liability(result), "$250.00");
}

}  // namespace
}  // namespace proviso::testing
