// The head of a case and its facts: what is read, and how each slip is answered.
#include <gmock/gmock.h>

#include "tests/unit/facts/reading.hpp"

namespace proviso {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Reading;
using testing::with_fact;

TEST(CaseFacts, ReadsTheDesignSample) {
    const Reading reading(R"(case: 2026-000417
as of: 2026-03-18
logged through: 2026-03-17        # up to here, absence means it did not happen
facts:
  payment kind: ACH-debit
  the notice form: oral
  confirmation asked in the call: yes
  amount of the alleged error: $480.00
  account first deposit: unknown
  lower limit set elsewhere: not applicable
events:
  - contact received: 2026-03-02
transfer:
  - date: 2026-02-17
    amount: $480.00
    first statement sent: 2026-02-20
)");
    EXPECT_EQ(render_text(reading.sink, reading.sources), "");
    ASSERT_TRUE(reading.facts);
    EXPECT_EQ(reading.facts->case_id, "2026-000417");
    EXPECT_EQ(reading.facts->file, "case.yaml");
    EXPECT_EQ(reading.facts->as_of, read_day("2026-03-18"));
    EXPECT_EQ(reading.facts->logged_through, read_day("2026-03-17"));
    EXPECT_EQ(reading.fact("payment kind").stated, Stated::known);
    EXPECT_EQ(reading.program().choices[reading.fact("payment kind").value.choice()], "ACH-debit");
    EXPECT_TRUE(reading.fact("confirmation asked in call").value.is_yes());
    EXPECT_EQ(to_text(reading.fact("amount of alleged error").value), "$480.00");
    EXPECT_EQ(reading.sources.text(reading.fact("amount of alleged error").where), "$480.00");
    EXPECT_EQ(reading.fact("account first deposit").stated, Stated::unknown);
    EXPECT_EQ(reading.fact("lower limit set elsewhere").stated, Stated::not_applicable);
    EXPECT_EQ(reading.fact("share withheld").stated, Stated::not_given);
    EXPECT_EQ(reading.event("contact received").entries.size(), 1U);
    EXPECT_EQ(reading.facts->records[0].rows.size(), 1U);
}

TEST(CaseFacts, TheCaseAloneIsEnough) {
    const Reading reading("case: 1\n");
    ASSERT_TRUE(reading.facts);
    EXPECT_FALSE(reading.facts->as_of);
    EXPECT_FALSE(reading.facts->records[0].given);
}

TEST(CaseFacts, NeedsItsName) {
    EXPECT_THAT(Reading("as of: 2026-03-18\n").codes(), ElementsAre("P0734"));
    EXPECT_THAT(Reading("case:\n").codes(), ElementsAre("P0717"));
    EXPECT_THAT(Reading("case: ''\n").codes(), ElementsAre("P0717"));
    EXPECT_THAT(Reading("case: [1]\n").codes(), ElementsAre("P0716"));
}

TEST(CaseFacts, ReadsAllTypes) {
    EXPECT_EQ(to_text(with_fact("share withheld: 2.5").fact("share withheld").value), "2.5");
    EXPECT_EQ(to_text(with_fact("share withheld: 10%").fact("share withheld").value), "0.1");
    EXPECT_EQ(to_text(with_fact("notice form: 'oral'").fact("notice form").value, "oral"), "oral");
    EXPECT_EQ(to_text(with_fact("amount of the alleged error: \"$1,250.00\"")
                          .fact("amount of alleged error")
                          .value),
              "$1,250.00");
    const auto period = [](const std::string& text) {
        return to_text(with_fact("agreed period: " + text).fact("agreed period").value);
    };
    EXPECT_EQ(period("10 business days"), "10 business days");
    EXPECT_EQ(period("1 calendar day"), "1 calendar day");
    EXPECT_EQ(period("2 months rounding down"), "2 months rounding down");
    EXPECT_EQ(period("1 year"), "1 year");
}

TEST(CaseFacts, YesAndNoAreTheOnlyAnswers) {
    for (const std::string text : {"True", "Yes", "y", "on", "1"}) {
        const Reading reading = with_fact("confirmation asked in call: " + text);
        EXPECT_THAT(reading.codes(), ElementsAre("P0723")) << text;
        EXPECT_THAT(reading.message(), HasSubstr("| write `yes`")) << text;
    }
    EXPECT_THAT(with_fact("confirmation asked in call: off").message(), HasSubstr("| write `no`"));
    EXPECT_THAT(with_fact("confirmation asked in call: maybe").message(),
                HasSubstr("| write `yes` or `no`"));
    EXPECT_THAT(with_fact("confirmation asked in call: Unknown").message(),
                HasSubstr("write `unknown`"));
}

TEST(CaseFacts, SaysHowMoneyIsWritten) {
    const auto repair = [](const std::string& text) {
        const Reading reading = with_fact("amount of alleged error: " + text);
        EXPECT_THAT(reading.codes(), ElementsAre("P0718")) << text;
        return reading.message();
    };
    EXPECT_EQ(repair("480"),
              "`amount of alleged error` is money, and `480` is not written as money"
              " | write $480.00");
    EXPECT_THAT(repair("$480.5"), HasSubstr("| write $480.50"));
    EXPECT_THAT(repair("1250"), HasSubstr("| write $1,250.00"));
    EXPECT_THAT(repair("USD 1,250"), HasSubstr("| write $1,250.00"));
    EXPECT_THAT(repair("$480.555"), HasSubstr("| cents are two digits"));
    EXPECT_THAT(repair("-$5.00"), HasSubstr("| amounts are written without a minus"));
    EXPECT_THAT(repair("about fifty"), HasSubstr("| write an amount such as $1,250.00"));
    EXPECT_THAT(with_fact("amount of alleged error: $99999999999999999999").codes(),
                ElementsAre("P0726"));
}

TEST(CaseFacts, NumbersAreNeverGuessed) {
    EXPECT_THAT(with_fact("share withheld: 010").message(), HasSubstr("| write 10"));
    EXPECT_THAT(with_fact("share withheld: 0x10").codes(), ElementsAre("P0719"));
    EXPECT_THAT(with_fact("share withheld: 1e3").codes(), ElementsAre("P0719"));
    EXPECT_THAT(with_fact("share withheld: .nan").codes(), ElementsAre("P0719"));
    EXPECT_THAT(with_fact("share withheld: 99999999999999999999").codes(), ElementsAre("P0726"));
}

TEST(CaseFacts, SaysWhatIsWrongWithADate) {
    const auto message = [](const std::string& text) {
        return with_fact("account first deposit: " + text).message();
    };
    EXPECT_EQ(message("2026-02-30"),
              "there is no 2026-02-30: February 2026 has 28 days"
              " | correct the day");
    EXPECT_THAT(message("2026-13-01"), HasSubstr("months run from 01 to 12"));
    EXPECT_THAT(message("2026-04-00"), HasSubstr("April 2026 has 30 days"));
    EXPECT_THAT(message("1776-07-04"), HasSubstr("outside the years 1900 to 2199"));
    EXPECT_THAT(message("2026-3-2"), HasSubstr("| write 2026-03-02"));
    EXPECT_THAT(message("2026/03/02"), HasSubstr("| write 2026-03-02"));
    EXPECT_THAT(message("20260302"), HasSubstr("| write 2026-03-02"));
    EXPECT_THAT(message("3/2/2026"), HasSubstr("| write year, month and day"));
    EXPECT_THAT(message("2026-03-02 18:00"), HasSubstr("leave the time of day out"));
    EXPECT_THAT(message("none"), HasSubstr("write `not applicable`"));
    EXPECT_THAT(with_fact("account first deposit: not yet").codes(), ElementsAre("P0728"));
}

TEST(CaseFacts, ListsTheChoices) {
    const Reading close = with_fact("payment kind: ach-debit");
    EXPECT_THAT(close.codes(), ElementsAre("P0724"));
    EXPECT_THAT(close.message(), HasSubstr("did you mean `ACH-debit`?"));
    EXPECT_THAT(render_text(close.sink, close.sources),
                HasSubstr("= write `ACH-debit`, `debit-card` or `ATM`"));
    EXPECT_THAT(with_fact("notice form: phone").message(),
                HasSubstr("| write `oral` or `written`"));
}

TEST(CaseFacts, BareDaysAreNoPeriod) {
    EXPECT_THAT(with_fact("agreed period: 10 days").codes(), ElementsAre("P0725"));
    EXPECT_THAT(with_fact("agreed period: 10").codes(), ElementsAre("P0725"));
    EXPECT_THAT(with_fact("agreed period: 2.5 months").codes(), ElementsAre("P0725"));
    EXPECT_THAT(with_fact("agreed period: 10 business days rounding up").codes(),
                ElementsAre("P0725"));
}

TEST(CaseFacts, OnlyWhatMayBeAbsentIsNotApplicable) {
    EXPECT_THAT(with_fact("notice form: not applicable").codes(), ElementsAre("P0727"));
    EXPECT_THAT(with_fact("notice form:").codes(), ElementsAre("P0717"));
    EXPECT_THAT(with_fact("notice form: null").codes(), ElementsAre("P0717"));
    EXPECT_THAT(with_fact("notice form: ~").codes(), ElementsAre("P0717"));
    EXPECT_THAT(with_fact("notice form: [oral]").codes(), ElementsAre("P0716"));
    EXPECT_THAT(with_fact("notice form: {was: oral}").codes(), ElementsAre("P0716"));
}

TEST(CaseFacts, AFindingSaysByWhomOnWhatDayAndWhy) {
    const Reading whole = with_fact(
        "reasonable basis:\n    is: yes\n    by: J. Doe\n    on: 2026-03-10\n"
        "    because: device log shows chip and PIN");
    ASSERT_TRUE(whole.facts) << whole.message();
    const StatedFact& fact = whole.fact("reasonable basis");
    EXPECT_TRUE(fact.value.is_yes());
    ASSERT_TRUE(fact.finding);
    EXPECT_EQ(fact.finding->by, "J. Doe");
    EXPECT_EQ(fact.finding->on, read_day("2026-03-10"));
    EXPECT_EQ(fact.finding->because, "device log shows chip and PIN");

    const Reading bare = with_fact("reasonable basis: yes");
    EXPECT_THAT(bare.codes(), ElementsAre("P0729"));
    EXPECT_THAT(bare.message(), HasSubstr("write `is: yes`, `by: NAME`, `on: DATE` and"));
    const Reading part = with_fact("reasonable basis:\n    is: yes\n    by: J. Doe");
    EXPECT_THAT(part.message(), HasSubstr("add `on: DATE` and `because: REASON`"));
    EXPECT_THAT(with_fact("reasonable basis:\n    by: J. Doe").codes(), ElementsAre("P0729"));
    EXPECT_THAT(with_fact("reasonable basis:\n    is: yes\n    why: x").codes(),
                ElementsAre("P0713"));
}

TEST(CaseFacts, WhatNobodyKnowsNeedsNoFinder) {
    EXPECT_EQ(with_fact("reasonable basis: unknown").fact("reasonable basis").stated,
              Stated::unknown);
    const Reading asked = with_fact("reasonable basis:\n    is: unknown\n    by: J. Doe");
    ASSERT_TRUE(asked.facts) << asked.message();
    EXPECT_EQ(asked.fact("reasonable basis").stated, Stated::unknown);
    EXPECT_EQ(asked.fact("reasonable basis").finding->by, "J. Doe");
}

TEST(CaseFacts, ABurdenOfProofMayBeStatedPlainly) {
    EXPECT_TRUE(with_fact("preventable loss: yes").fact("preventable loss").value.is_yes());
    const Reading found = with_fact("preventable loss:\n    is: yes\n    by: J. Doe");
    ASSERT_TRUE(found.facts) << found.message();
    EXPECT_EQ(found.fact("preventable loss").finding->by, "J. Doe");
}

TEST(CaseFacts, NamesThatAreNoFactsAreExplained) {
    EXPECT_THAT(with_fact("notice from: oral").message(), HasSubstr("did you mean `notice form`?"));
    EXPECT_THAT(with_fact("Notice form: oral").codes(), ElementsAre("P0711"));
    EXPECT_THAT(
        with_fact("contact received: 2026-03-02").message(),
        HasSubstr("is an event, and stands where a fact is wanted | move it under `events:`"));
    EXPECT_THAT(with_fact("transfer: 1").codes(), ElementsAre("P0715"));
    const Reading derived = with_fact("initial period: 10 business days");
    EXPECT_THAT(derived.codes(), ElementsAre("P0714"));
    EXPECT_THAT(render_text(derived.sink, derived.sources), HasSubstr("§ 1005.11(c)(1)"));
    EXPECT_THAT(Reading("case: 1\nnotice form: oral\n").message(),
                HasSubstr("move it under `facts:`"));
    EXPECT_THAT(Reading("case: 1\nfact:\n  notice form: oral\n").message(),
                HasSubstr("did you mean `facts`?"));
    EXPECT_THAT(Reading("case: 1\nfacts:\n").codes(), ElementsAre("P0717"));
    EXPECT_THAT(Reading("case: 1\nfacts:\n- notice form: oral\n").codes(), ElementsAre("P0716"));
}

TEST(CaseFacts, LogsMayReachToDifferentDays) {
    const Reading reading(
        "case: 1\nas of: 2026-03-18\nlogged through:\n  all: 2026-03-17\n  mail: 2026-03-16\n");
    ASSERT_TRUE(reading.facts) << reading.message();
    EXPECT_EQ(reading.facts->logged_through, read_day("2026-03-17"));
    EXPECT_EQ(reading.facts->logs[0], std::nullopt);
    EXPECT_EQ(reading.facts->logs[1], read_day("2026-03-16"));
    const Reading unknown("case: 1\nlogged through:\n  posting: 2026-03-16\n");
    EXPECT_THAT(unknown.codes(), ElementsAre("P0735"));
    EXPECT_THAT(unknown.message(), HasSubstr("write `all`, `claims log` or `mail`"));
}

TEST(CaseFacts, NoLogReachesBeyondTheDayAskedAbout) {
    EXPECT_THAT(Reading("case: 1\nlogged through: 2026-03-19\nas of: 2026-03-18\n").places(),
                ElementsAre("P0736 2:17 `2026-03-19`"));
    EXPECT_THAT(
        Reading("case: 1\nas of: 2026-03-18\nlogged through:\n  mail: 2026-03-19\n").codes(),
        ElementsAre("P0736"));
    EXPECT_TRUE(Reading("case: 1\nas of: 2026-03-18\nlogged through: 2026-03-18\n").facts);
    EXPECT_THAT(Reading("case: 1\nas of: 2026-03-18\nlogged through: unknown\n").message(),
                HasSubstr("| write year, month and day, as in 2026-03-02"));
}

TEST(CaseFacts, ManyMistakesInOneReading) {
    const Reading reading(
        "case: 1\nas of: tomorrow\nfacts:\n  notice form: phone\n  xyzzy: 1\n"
        "  amount of alleged error: 480\nevents:\n  - loss learned: soon\nwhat: 1\n");
    EXPECT_FALSE(reading.facts);
    EXPECT_THAT(reading.codes(), ElementsAre("P0720", "P0724", "P0711", "P0718", "P0731", "P0710"));
}

}  // namespace
}  // namespace proviso
