#include "interpreter/report/docket.hpp"

#include <gmock/gmock.h>

#include "tests/unit/report/sample.hpp"

namespace proviso::report {
namespace {

using testing::HasSubstr;
using testing::Not;

Answer duty(Status status, const char* due = nullptr) {
    Answer answer;
    answer.status = status;
    answer.subject = "give provisional credit";
    answer.citation = "1005.11(c)(2)(i)";
    if (due != nullptr) answer.due = day_of(due);
    return answer;
}

DocketLine line_of(std::vector<Answer> answers) {
    Determination determination;
    determination.case_id = "A-1";
    determination.file = "cases/A-1.yaml";
    determination.as_of = day_of("2026-03-18");
    determination.answers = std::move(answers);
    return docket_line(Program{}, determination);
}

TEST(DocketLine, TheGravestAnswerLeads) {
    const Status by_gravity[] = {Status::missed,         Status::past_date_not_settled,
                                 Status::rules_conflict, Status::need_information,
                                 Status::open,           Status::done_late,
                                 Status::done_on_time};
    for (std::size_t at = 0; at + 1 < std::size(by_gravity); ++at) {
        EXPECT_EQ(line_of({duty(by_gravity[at + 1]), duty(by_gravity[at])}).status, by_gravity[at]);
        EXPECT_EQ(line_of({duty(by_gravity[at]), duty(by_gravity[at + 1])}).status, by_gravity[at]);
    }
}

TEST(DocketLine, OfOpenDutiesTheNextDateLeads) {
    const DocketLine line =
        line_of({duty(Status::open, "2026-04-16"), duty(Status::open, "2026-03-20")});
    EXPECT_EQ(line.next, day_of("2026-03-20"));
    EXPECT_EQ(line.what, "give provisional credit, § 1005.11(c)(2)(i); 1 more");
}

TEST(DocketLine, AnAmountNotKnownCanWait) {
    Answer amount = duty(Status::need_information);
    amount.kind = AnswerKind::value;
    EXPECT_EQ(line_of({amount, duty(Status::open, "2026-04-16")}).status, Status::open);
    EXPECT_EQ(line_of({amount, duty(Status::done_on_time)}).status, Status::need_information);
}

TEST(DocketLine, NothingOwedIsSaid) {
    EXPECT_EQ(line_of({duty(Status::not_required)}).status, std::nullopt);
    EXPECT_THAT(docket_text({line_of({})}, {}), HasSubstr("NOTHING OWED"));
}

TEST(DocketText, IsATableInTheOrderGiven) {
    const Sample sample = make_sample();
    DocketLine first = docket_line(sample.program, sample.determination);
    DocketLine second = line_of({duty(Status::open, "2026-03-20")});
    second.file = "cases/other.yaml";
    EXPECT_EQ(docket_text({first, unread_line("cases/bad.yaml"), second}, {}),
              R"(CASE         STATUS         NEXT DATE       WHAT
2026-000417  MISSED         Thu 2026-04-16  report the results, was due Wed 2026-05-27,
                                            § 1005.11(d)(1)
bad          CASE NOT READ
A-1          OPEN           Fri 2026-03-20  give provisional credit, § 1005.11(c)(2)(i)
                                            [other.yaml]

3 cases: 1 missed (possible violation), 1 open, 1 not read
)");
}

TEST(DocketText, LeavesOutFilesCalledLikeTheirCase) {
    EXPECT_THAT(docket_text({line_of({duty(Status::done_on_time)})}, {}), Not(HasSubstr("[")));
}

}  // namespace
}  // namespace proviso::report
