// Values: exact arithmetic, the four roundings, strict reading, and texts that read back.
#include "interpreter/values/value.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace proviso {
namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

Value money(std::string_view text) {
    const auto value = read_money(text);
    EXPECT_TRUE(value) << text;
    return value.value_or(Value{});
}

Value number(std::string_view text) {
    const auto value = text.ends_with('%') ? read_share(text) : read_number(text);
    EXPECT_TRUE(value) << text;
    return value.value_or(Value{});
}

std::string text_of(const std::optional<Value>& value) { return value ? to_text(*value) : "none"; }

std::string rounded(std::int64_t tenths_of_cents, Rounding rounding) {
    Value value = money_of_cents(tenths_of_cents);
    value.scale = 3;
    return text_of(round_to_cent(value, rounding));
}

TEST(Value, ReadsMoneyStrictly) {
    EXPECT_EQ(money("$50").number, 5000);
    EXPECT_EQ(money("$1,250.00").number, 125000);
    EXPECT_EQ(money("$1250.00").number, 125000);
    EXPECT_EQ(money("$0.05").number, 5);
    EXPECT_EQ(money("$0").number, 0);
    EXPECT_EQ(money("$92,233,720,368,547,758.07").number, most);
    for (const std::string_view wrong : {"",
                                         "$",
                                         "50",
                                         "$.50",
                                         "$0.5",
                                         "$0.505",
                                         "$50.",
                                         "$ 50",
                                         "$50 ",
                                         "-$50",
                                         "$-50",
                                         "+$5",
                                         "$05",
                                         "$1,25.00",
                                         "$12,50",
                                         "$1250,000",
                                         "$,250",
                                         "$1,,250",
                                         "$1,250,",
                                         "$1e3",
                                         "$0x10",
                                         "€50",
                                         "50$",
                                         "$5 0",
                                         "$92,233,720,368,547,758.08",
                                         "$99999999999999999999"}) {
        EXPECT_FALSE(read_money(wrong)) << wrong;
    }
}

TEST(Value, ReadsNumbersAndSharesStrictly) {
    EXPECT_EQ(text_of(read_number("3")), "3");
    EXPECT_EQ(text_of(read_number("2.5")), "2.5");
    EXPECT_EQ(text_of(read_number("-2")), "-2");
    EXPECT_EQ(text_of(read_number("2.50")), "2.5");
    EXPECT_EQ(text_of(read_number("0.000000000001")), "0.000000000001");
    EXPECT_EQ(text_of(read_share("10%")), "0.1");
    EXPECT_EQ(text_of(read_share("2.5%")), "0.025");
    EXPECT_EQ(text_of(read_share("100%")), "1");
    for (const std::string_view wrong :
         {"", "-", "+3", "010", "0x10", "1e3", ".5", "5.", "5 ", " 5", "1,000", "--2", "nan", "inf",
          "2.5.1", "9223372036854775808", "0.0000000000001", "3%", "٣"}) {
        EXPECT_FALSE(read_number(wrong)) << wrong;
    }
    for (const std::string_view wrong : {"", "%", "10", "10 %", "ten%", "0.00000000001%"}) {
        EXPECT_FALSE(read_share(wrong)) << wrong;
    }
}

TEST(Value, WritesWhatItReads) {
    for (const std::string_view text : {"$0.00", "$0.05", "$50.00", "$1,250.00", "$999.99",
                                        "$1,000,000.00", "$92,233,720,368,547,758.07"}) {
        EXPECT_EQ(to_text(money(text)), text);
    }
    EXPECT_EQ(to_text(money_of_cents(-125000)), "-$1,250.00");
    EXPECT_EQ(to_text(money_of_cents(least)), "-$92,233,720,368,547,758.08");
    EXPECT_EQ(to_text(yes_or_no(true)), "yes");
    EXPECT_EQ(to_text(yes_or_no(false)), "no");
    EXPECT_EQ(to_text(date_value(*read_day("2026-03-02"))), "2026-03-02");
    EXPECT_EQ(to_text(choice_value(ChoiceId{3}), "oral"), "oral");
    EXPECT_EQ(to_text(business_days(10, CalendarId{0})), "10 business days");
    EXPECT_EQ(to_text(business_days(1, CalendarId{0})), "1 business day");
    EXPECT_EQ(to_text(business_days(2, CalendarId{0}), {}, "banking day"), "2 banking days");
    EXPECT_EQ(to_text(calendar_days(45)), "45 calendar days");
    Value months = calendar_days(2);
    months.unit = PeriodUnit::months;
    months.month_end = MonthEnd::down;
    EXPECT_EQ(to_text(months), "2 months rounding down");
}

TEST(Value, AddsAndSubtractsExactly) {
    EXPECT_EQ(text_of(add(money("$0.10"), money("$0.20"))), "$0.30");
    EXPECT_EQ(text_of(subtract(money("$480"), money("$50.01"))), "$429.99");
    EXPECT_EQ(text_of(subtract(money("$1"), money("$2"))), "-$1.00");
    EXPECT_EQ(text_of(add(number("0.1"), number("0.25"))), "0.35");
    EXPECT_FALSE(add(money("$1"), number("1")));
    EXPECT_FALSE(add(yes_or_no(true), yes_or_no(true)));
    EXPECT_FALSE(subtract(date_value(Day{1}), date_value(Day{0})));
}

TEST(Value, MultipliesExactly) {
    EXPECT_EQ(text_of(multiply(money("$0.10"), number("3"))), "$0.30");
    EXPECT_EQ(text_of(multiply(number("10%"), money("$480.05"))), "$48.005");
    EXPECT_EQ(text_of(multiply(number("2.5"), number("-4"))), "-10");
    EXPECT_FALSE(multiply(money("$1"), money("$1")));
}

TEST(Value, OverflowIsNone) {
    EXPECT_FALSE(add(money_of_cents(most), money_of_cents(1)));
    EXPECT_FALSE(subtract(money_of_cents(least), money_of_cents(1)));
    EXPECT_FALSE(subtract(money_of_cents(0), money_of_cents(least)));
    EXPECT_TRUE(add(money_of_cents(most), money_of_cents(least)));
    EXPECT_FALSE(multiply(money_of_cents(most), number("2")));
    EXPECT_FALSE(multiply(money_of_cents(least), number("-1")));
    EXPECT_FALSE(add(number("9223372036854775807"), number("0.1")));
    EXPECT_FALSE(multiply(number("0.000000000001"), number("0.1")));
    EXPECT_EQ(text_of(multiply(number("0.000000000001"), number("10"))), "0.00000000001");
    EXPECT_EQ(text_of(multiply(number("4000000000.5"), number("2"))), "8000000001");
}

TEST(Value, RoundsToTheCent) {
    EXPECT_EQ(rounded(1005, Rounding::half_up), "$1.01");
    EXPECT_EQ(rounded(1005, Rounding::half_even), "$1.00");
    EXPECT_EQ(rounded(1015, Rounding::half_even), "$1.02");
    EXPECT_EQ(rounded(1006, Rounding::half_even), "$1.01");
    EXPECT_EQ(rounded(1004, Rounding::half_up), "$1.00");
    EXPECT_EQ(rounded(1009, Rounding::down), "$1.00");
    EXPECT_EQ(rounded(1001, Rounding::up), "$1.01");
    EXPECT_EQ(rounded(1000, Rounding::up), "$1.00");
    EXPECT_EQ(rounded(-1005, Rounding::half_up), "-$1.01");
    EXPECT_EQ(rounded(-1005, Rounding::half_even), "-$1.00");
    EXPECT_EQ(rounded(-1009, Rounding::down), "-$1.00");
    EXPECT_EQ(rounded(-1001, Rounding::up), "-$1.01");
    EXPECT_EQ(rounded(least, Rounding::half_up), "-$9,223,372,036,854,775.81");
    EXPECT_EQ(text_of(round_to_cent(money("$5"), Rounding::up)), "$5.00");
    EXPECT_FALSE(round_to_cent(number("5"), Rounding::up));
}

TEST(Value, ComparesWithinAKindOnly) {
    EXPECT_EQ(compare(money("$1.50"), money("$1.49")), 1);
    EXPECT_EQ(compare(number("2.5"), number("2.50")), 0);
    EXPECT_EQ(compare(date_value(Day{1}), date_value(Day{2})), -1);
    EXPECT_FALSE(compare(money("$1"), number("1")));
    EXPECT_FALSE(compare(yes_or_no(true), yes_or_no(false)));
    EXPECT_FALSE(compare(choice_value(ChoiceId{0}), choice_value(ChoiceId{1})));
    EXPECT_EQ(compare(calendar_days(30), calendar_days(45)), -1);
    Value wide = money_of_cents(most);
    Value deep = money_of_cents(most);
    deep.scale = 12;
    EXPECT_EQ(compare(wide, deep), 1);
}

TEST(Value, Edge24PeriodsOfTwoKindsAreNeverCompared) {
    EXPECT_FALSE(compare(calendar_days(30), business_days(20, CalendarId{0})));
    EXPECT_FALSE(compare(business_days(10, CalendarId{0}), business_days(10, CalendarId{1})));
    EXPECT_NE(business_days(10, CalendarId{0}), business_days(10, CalendarId{1}));
    EXPECT_EQ(business_days(10, CalendarId{1}), business_days(10, CalendarId{1}));
}

TEST(Value, MonthsRoundedTwoWaysAreNeitherEqualNorOrdered) {
    Value down = calendar_days(1);
    down.unit = PeriodUnit::months;
    down.month_end = MonthEnd::down;
    Value up = down;
    up.month_end = MonthEnd::up;
    EXPECT_NE(down, up);
    EXPECT_FALSE(compare(down, up));
    up.number = 2;
    EXPECT_EQ(compare(down, up), -1);
}

TEST(Value, EqualMeansEqualInMeaning) {
    Value fine = money_of_cents(1500);
    fine.scale = 3;
    EXPECT_EQ(fine, money("$1.50"));
    EXPECT_NE(money("$1.50"), number("1.5"));
    EXPECT_EQ(yes_or_no(true), yes_or_no(true));
    EXPECT_NE(choice_value(ChoiceId{0}), choice_value(ChoiceId{1}));
    EXPECT_NE(date_value(Day{0}), yes_or_no(false));
}

}  // namespace
}  // namespace proviso
