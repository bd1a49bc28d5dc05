// Corrections, and `as known on`: what a case should have come to on the day when less was known.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/conformance/small_rules.hpp"
#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::_;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::FieldsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string rules = complaint_letters(R"(
party bank
party customer
fact complaint form is letter or telephone
finding serious complaint is yes or no
record charge
  date is a date
  amount is money
event complaint received
event complaint withdrawn
event reminder received, any number
act bank: answer the complaint / answer sent

term charges in all is money, lower is better for customer

§ 4.2  Charges
  charges in all is sum of amount for each charge

§ 4.3  Answer
  bank must answer the complaint
    within 10 calendar days after complaint received
    unless complaint withdrawn or complaint form is telephone

§ 4.4  Serious complaints
  bank must answer the complaint
    within 5 calendar days after complaint received
    if serious complaint
)");

struct Case {
    std::string facts = "  complaint form: letter\n";
    std::string events = "  - complaint received: 2026-03-02\n";
    std::string rows = "charge:\n  - date: 2026-03-01\n    amount: $10\n";
    std::string as_of = "2026-03-20";
    std::string known_on = {};

    std::string yaml() const {
        return "case: 1\nas of: " + as_of + "\n" +
               (known_on.empty() ? "" : "as known on: " + known_on + "\n") +
               "logged through: " + as_of + "\nfacts:\n" + facts + "events:\n" + events + rows;
    }
    Determination evaluated() const { return evaluate_with(rules, yaml()); }
};

std::string answer(const Case& given) {
    return standing(duty(given.evaluated(), "4.3", "answer the complaint"));
}

const std::string received_corrected = R"(  - complaint received: 2026-03-02
  - complaint received:
      on: 2026-03-04
      recorded: 2026-03-16
      corrects: 2026-03-02
)";

TEST(KnownOn, a_correction_takes_the_place_of_the_entry_it_names) {
    const Determination result = Case{.events = received_corrected}.evaluated();
    EXPECT_EQ(standing(duty(result, "4.3", "answer the complaint")), "missed, due 2026-03-14");
    EXPECT_THAT(result.notes, Contains("complaint received: Wed 2026-03-04 since Mon 2026-03-16, "
                                       "Mon 2026-03-02 before"));
}

TEST(KnownOn, before_the_correction_the_entry_stands_as_it_was) {
    const Determination result =
        Case{.events = received_corrected, .known_on = "2026-03-15"}.evaluated();
    EXPECT_EQ(standing(duty(result, "4.3", "answer the complaint")), "missed, due 2026-03-12");
    EXPECT_THAT(
        result.notes,
        Contains("complaint received on Wed 2026-03-04 was recorded on Mon 2026-03-16 and is "
                 "left out"));
    EXPECT_EQ(to_text(result.known_on.value()), "2026-03-15");
}

TEST(KnownOn, an_entry_recorded_later_is_left_out) {
    const std::string late =
        "  - complaint received: 2026-03-02\n  - answer sent:\n      on: "
        "2026-03-10\n      recorded: 2026-03-17\n";
    EXPECT_EQ(answer({.events = late}), "done on time, due 2026-03-12, done 2026-03-10");
    EXPECT_EQ(answer({.events = late, .known_on = "2026-03-17"}),
              "done on time, due 2026-03-12, done 2026-03-10");
    EXPECT_EQ(answer({.events = late, .known_on = "2026-03-16"}), "missed, due 2026-03-12");
}

TEST(KnownOn, an_entry_without_a_day_of_record_was_known_on_its_own_day) {
    const std::string sent = "  - complaint received: 2026-03-02\n  - answer sent: 2026-03-10\n";
    EXPECT_EQ(answer({.events = sent, .as_of = "2026-03-10", .known_on = "2026-03-10"}),
              "done on time for now, due 2026-03-12, done 2026-03-10");
    EXPECT_EQ(answer({.events = sent, .as_of = "2026-03-11", .known_on = "2026-03-09"}),
              "open for now, due 2026-03-12");
}

TEST(KnownOn, no_log_reaches_further_than_what_was_known) {
    // on 03-09 nobody could say that no answer would come by 03-12
    const Determination result = Case{.known_on = "2026-03-09"}.evaluated();
    EXPECT_THAT(standing(duty(result, "4.3", "answer the complaint")),
                HasSubstr("need information"));
    EXPECT_EQ(to_text(result.logged_through), "2026-03-09");
}

TEST(KnownOn, what_turned_out_not_to_have_happened) {
    const std::string withdrawn = R"(  - complaint received: 2026-03-02
  - complaint withdrawn: 2026-03-05
  - complaint withdrawn:
      on: not yet
      recorded: 2026-03-18
      corrects: 2026-03-05
)";
    EXPECT_EQ(answer({.events = withdrawn}), "missed, due 2026-03-12");
    EXPECT_EQ(answer({.events = withdrawn, .known_on = "2026-03-17"}), "not required");
}

TEST(KnownOn, a_fact_that_was_put_right) {
    const std::string form = R"(  complaint form:
    is: telephone
    recorded: 2026-03-16
    corrects: letter
)";
    EXPECT_EQ(answer({.facts = form}), "not required");
    EXPECT_EQ(answer({.facts = form, .known_on = "2026-03-15"}), "missed, due 2026-03-12");
    const Determination result = Case{.facts = form}.evaluated();
    EXPECT_THAT(result.notes,
                Contains("complaint form: telephone since Mon 2026-03-16, letter before"));
}

TEST(KnownOn, a_fact_that_was_not_known_yet_is_asked_for) {
    const std::string form = "  complaint form:\n    is: letter\n    recorded: 2026-03-16\n";
    const Determination result = Case{.facts = form, .known_on = "2026-03-15"}.evaluated();
    EXPECT_THAT(needs(duty(result, "4.3", "answer the complaint")), ElementsAre("complaint form"));
}

TEST(KnownOn, a_finding_was_known_on_the_day_it_was_made) {
    const std::string found =
        "  complaint form: letter\n  serious complaint:\n    is: yes\n    by: J. Ortiz\n    on: "
        "2026-03-11\n    because: the letter\n";
    const auto serious = [&](const std::string& known_on) {
        return standing(duty(Case{.facts = found, .known_on = known_on}.evaluated(), "4.4",
                             "answer the complaint"));
    };
    EXPECT_EQ(serious("2026-03-11"), "missed, due 2026-03-07");
    EXPECT_THAT(serious("2026-03-10"), HasSubstr("need information"));
}

TEST(KnownOn, a_row_added_later_is_named) {
    const std::string rows = R"(charge:
  - date: 2026-03-01
    amount: $10
  - date: 2026-02-28
    amount: $5
    recorded: 2026-03-12
)";
    const auto sum = [&](const std::string& known_on) {
        return outcome(
            value(Case{.rows = rows, .known_on = known_on}.evaluated(), "charges in all"));
    };
    EXPECT_EQ(sum(""), "$15.00");
    EXPECT_EQ(sum("2026-03-11"), "$10.00");
    EXPECT_THAT(Case{.rows = rows}.evaluated().notes,
                Contains("charge 1 was added on Thu 2026-03-12"));
}

TEST(KnownOn, a_field_that_was_put_right) {
    const std::string rows = R"(charge:
  - date: 2026-03-01
    amount:
      is: $12
      recorded: 2026-03-12
      corrects: $10
)";
    const Determination result = Case{.rows = rows}.evaluated();
    EXPECT_EQ(outcome(value(result, "charges in all")), "$12.00");
    EXPECT_THAT(result.notes,
                Contains("charge 1 amount: $12.00 since Thu 2026-03-12, $10.00 before"));
    const Determination before = Case{.rows = rows, .known_on = "2026-03-11"}.evaluated();
    EXPECT_EQ(outcome(value(before, "charges in all")), "$10.00");
}

TEST(KnownOn, the_order_of_entries_changes_nothing) {
    const std::string turned = R"(  - complaint received:
      on: 2026-03-04
      recorded: 2026-03-16
      corrects: 2026-03-02
  - complaint received: 2026-03-02
)";
    EXPECT_EQ(everything(Case{.events = turned}.evaluated()),
              everything(Case{.events = received_corrected}.evaluated()));
}

TEST(KnownOn, without_corrections_there_is_nothing_to_tell) {
    EXPECT_THAT(Case{}.evaluated().notes, IsEmpty());
    EXPECT_FALSE(Case{}.evaluated().known_on.has_value());
}

// -- what is refused ------------------------------------------------------------------------------

std::vector<Mistake> mistakes(const Case& given) {
    Rules checked(rules);
    return checked.mistakes_in_case(given.yaml());
}

TEST(KnownOn, a_second_date_that_corrects_nothing_is_still_a_mistake) {
    EXPECT_THAT(mistakes({.events = "  - complaint received: 2026-03-02\n  - complaint received: "
                                    "2026-03-04\n"}),
                ElementsAre(FieldsAre("case_second_date", _, _, _)));
}

TEST(KnownOn, a_correction_names_an_entry_that_stands_in_the_file) {
    EXPECT_THAT(
        mistakes({.events = R"(  - complaint received:
      on: 2026-03-04
      recorded: 2026-03-16
      corrects: 2026-03-02
)"}),
        ElementsAre(FieldsAre("case_corrects_nothing", _, _, HasSubstr("no entry of 2026-03-02"))));
}

TEST(KnownOn, of_two_entries_on_one_day_none_can_be_named) {
    EXPECT_THAT(mistakes({.events = R"(  - complaint received: 2026-03-02
  - reminder received: 2026-03-05
  - reminder received: 2026-03-05
  - reminder received:
      on: 2026-03-06
      recorded: 2026-03-16
      corrects: 2026-03-05
)"}),
                ElementsAre(FieldsAre("case_corrects_nothing", _, _, HasSubstr("more than one"))));
}

TEST(KnownOn, a_correction_says_since_when) {
    EXPECT_THAT(mistakes({.facts = "  complaint form:\n    is: telephone\n    corrects: letter\n"}),
                ElementsAre(FieldsAre("case_correction_undated", _, _, _)));
    EXPECT_THAT(mistakes({.events = R"(  - complaint received: 2026-03-02
  - complaint received:
      on: 2026-03-04
      corrects: 2026-03-02
)"}),
                ElementsAre(FieldsAre("case_correction_undated", _, _, _)));
}

}  // namespace
}  // namespace proviso::testing
