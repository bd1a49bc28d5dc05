#include "interpreter/report/words.hpp"

#include <gmock/gmock.h>

#include "tests/unit/report/sample.hpp"

namespace proviso::report {
namespace {

TEST(StatusText, IsTheTableOfTheLanguage) {
    EXPECT_EQ(status_text(Status::missed, false), "MISSED (possible violation)");
    EXPECT_EQ(status_text(Status::breached, false), "MISSED (possible violation)");
    EXPECT_EQ(short_status_text(Status::missed, false), "MISSED");
    EXPECT_EQ(status_text(Status::open, true), "OPEN for now");
    EXPECT_EQ(status_text(Status::available, false, true), "OPEN (advised)");
    EXPECT_EQ(status_text(Status::past_date_not_settled, true), "PAST DATE, NOT SETTLED");
    EXPECT_EQ(status_text(Status::not_started, false), "NOT REQUIRED");
    EXPECT_EQ(status_text(Status::need_information, true), "NEED INFORMATION");
}

TEST(CountInWords, NamesHolidaysAndWeekendDays) {
    Count count;
    count.anchor = day_of("2026-05-22");
    count.period = business_days(1, CalendarId{0});
    count.period_text = "1 business day";
    count.result = day_of("2026-05-26");
    EXPECT_EQ(count_in_words(count),
              "1 business day after Fri 2026-05-22; no weekend day, no holiday");
    count.skipped = {{day_of("2026-05-23"), "weekend"}, {day_of("2026-05-25"), "Memorial Day"}};
    EXPECT_EQ(count_in_words(count),
              "1 business day after Fri 2026-05-22; 1 weekend day, Memorial Day (Mon 2026-05-25)");
}

TEST(CountInWords, SaysWhenADayMoved) {
    Count count{day_of("2026-03-02"), "notice", calendar_days(90), "90 calendar days",
                day_of("2026-05-31"), {}};
    EXPECT_EQ(count_in_words(count), "90 calendar days after Mon 2026-03-02");
    count.moved_to = day_of("2026-06-01");
    count.moved_because = "weekend";
    count.moved_to_next = "business day";
    EXPECT_EQ(count_in_words(count),
              "90 calendar days after Mon 2026-03-02; moved from Sun 2026-05-31 (weekend) to the "
              "next business day");
}

TEST(CountInWords, CountsBackwards) {
    const Count count{day_of("2026-03-10"), "debit", calendar_days(3), "3 calendar days",
                      day_of("2026-03-07"), {}};
    EXPECT_EQ(count_in_words(count), "3 calendar days before Tue 2026-03-10");
}

TEST(DueInWords, MoreThanTwoDatesEachSayWhen) {
    Answer answer;
    answer.status = Status::open;
    for (const char* day : {"2026-03-16", "2026-03-30", "2026-04-16"}) {
        Alternative alternative;
        alternative.status = Status::open;
        alternative.due = day_of(day);
        alternative.when = {std::string("x is ") + day};
        answer.alternatives.push_back(alternative);
    }
    EXPECT_EQ(due_in_words(answer),
              "due Mon 2026-03-16 if x is 2026-03-16, or Mon 2026-03-30 if x is 2026-03-30, or Thu "
              "2026-04-16 if x is "
              "2026-04-16");
}

TEST(WaysInWords, ManyAreCutShort) {
    Alternative alternative;
    alternative.when = {"a is yes", "b is yes", "c is yes", "d is yes", "e is yes"};
    EXPECT_EQ(ways_in_words(alternative), "a is yes or b is yes or c is yes, or in 2 more ways");
}

TEST(Counted, HasASingular) {
    EXPECT_EQ(counted(1, "error", "errors"), "1 error");
    EXPECT_EQ(counted(0, "error", "errors"), "0 errors");
}

}  // namespace
}  // namespace proviso::report
