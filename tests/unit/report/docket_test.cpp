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

TEST(DocketLine, NobodyWaitsForAnAmountNotKnown) {
    Answer amount = duty(Status::need_information);
    amount.kind = AnswerKind::value;
    EXPECT_EQ(line_of({amount, duty(Status::open, "2026-04-16")}).status, Status::open);
    EXPECT_EQ(line_of({amount, duty(Status::done_on_time)}).status, Status::done_on_time);
    EXPECT_EQ(line_of({amount, duty(Status::not_required)}).status, std::nullopt);
    EXPECT_EQ(line_of({amount}).status, Status::need_information) << "where rules hold no duty";
}

TEST(DocketLine, NothingOwedIsSaid) {
    EXPECT_EQ(line_of({duty(Status::not_required)}).status, std::nullopt);
    EXPECT_THAT(docket_text({line_of({})}, {}), HasSubstr("NOTHING OWED"));
}

TEST(DocketLine, NothingOwedSaysWhy) {
    Answer excused = duty(Status::not_required);
    excused.reasons = {
        {Reason::Kind::exception, "exception: claim withdrawn", "1005.11(c)(1)", {}}};
    EXPECT_EQ(line_of({excused}).what, "exception: claim withdrawn, § 1005.11(c)(1)");
}

TEST(DocketLine, MissingFactsAreNamed) {
    Answer answer = duty(Status::need_information);
    answer.needs.resize(2);
    answer.needs[0].text = "account first deposit";
    EXPECT_EQ(
        line_of({answer}).what,
        "give provisional credit, § 1005.11(c)(2)(i); find out: account first deposit and 1 more");
}

TEST(DocketLine, ADateOfAnotherDutySaysWhose) {
    Determination determination;
    determination.as_of = day_of("2026-03-18");
    determination.answers = {duty(Status::missed, "2026-03-16")};
    NextStep step;
    step.day = day_of("2026-04-16");
    step.text = "last day to report the results";
    step.citation = "1005.11(d)(1)";
    determination.next = {step};
    const DocketLine line = docket_line(Program{}, determination);
    EXPECT_EQ(line.next, day_of("2026-04-16"));
    EXPECT_EQ(
        line.what,
        "give provisional credit, was due Mon 2026-03-16, § 1005.11(c)(2)(i); next: last day to "
        "report the results, § 1005.11(d)(1)");
}

TEST(DocketText, IsATableInTheOrderGiven) {
    const Sample sample = make_sample();
    DocketLine first = docket_line(sample.program, sample.determination);
    DocketLine second = line_of({duty(Status::open, "2026-03-20")});
    second.file = "cases/other.yaml";
    const std::vector<DocketLine> lines = {first, unread_line("cases/bad.yaml"), second};
    DocketOptions options;
    options.page.terminal = true;
    EXPECT_EQ(docket_text(lines, options),
              R"(CASE         FILE   STATUS         NEXT DATE       WHAT
2026-000417         MISSED         Thu 2026-04-16  report the results, was due Wed 2026-05-27,
                                                   § 1005.11(d)(1); next: last day to determine
                                                   whether an error occurred, § 1005.11(c)(2)
bad                 CASE NOT READ
A-1          other  OPEN           Fri 2026-03-20  give provisional credit, § 1005.11(c)(2)(i)

3 cases: 1 missed (possible violation), 1 open, 1 not read
)");
    options.page.terminal = false;
    EXPECT_THAT(docket_text(lines, options),
                HasSubstr("§ 1005.11(d)(1); next: last day to determine whether an error occurred, "
                          "§ 1005.11(c)(2)\nbad "));
}

std::string files_of(std::vector<std::string> files, bool all = false) {
    std::vector<DocketLine> lines;
    for (std::string& file : files) {
        lines.push_back(line_of({}));
        lines.back().file = std::move(file);
    }
    return docket_text(lines, {{}, all});
}

TEST(DocketText, TellsOfFilesAsMuchAsFindsThem) {
    EXPECT_THAT(files_of({"cases/A-1.yaml"}), Not(HasSubstr("FILE")));
    EXPECT_THAT(files_of({"cases/01-early.yaml", "cases/02-late.yaml"}),
                HasSubstr("A-1   02    N"));
    EXPECT_THAT(files_of({"cases/01-early.yaml", "cases/01-late.yaml"}),
                HasSubstr("A-1   01-late "));
    EXPECT_THAT(files_of({"cases/A-1.yaml"}, true), HasSubstr("A-1   A-1.yaml"));
}

TEST(DocketText, AnEmptyDocketIsAnEmptyTable) {
    EXPECT_THAT(docket_text({}, {}), HasSubstr("0 cases"));
}

}  // namespace
}  // namespace proviso::report
