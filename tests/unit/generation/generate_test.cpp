// Which cases come out of a small ruleset; each day was counted by hand.
#include "interpreter/generation/generate.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

#include "interpreter/base/render.hpp"
#include "interpreter/evaluate/evaluate.hpp"

namespace proviso {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

const std::string letters = R"(ruleset Letters
  cites Manual
  version 1

party bank
fact account closed is yes or no
finding customer asked for a call is yes or no
event complaint received
act bank: answer / answer sent

§ 4.3  Answer
  bank must answer
    within 30 calendar days after complaint received
    unless any of
      (A) account closed
      (B) customer asked for a call

example a letter that was answered
  given
    account closed: no
    customer asked for a call: no
    complaint received: 2026-03-02
    answer sent: 2026-03-20
    logged through: 2026-04-09
  as of 2026-04-10
  expect § 4.3 is done on time
)";

const std::string business = R"(ruleset Letters
  cites Manual
  version 1

party bank
event complaint received
act bank: answer / answer sent
holidays test closings
  cites Test
  covers 2020 to 2040
  closed on July 4, "Independence Day"
calendar business day
  cites Test
  open Monday to Friday
  closed on test closings

§ 1  Answer
  bank must answer
    within 5 business days after complaint received

example answered on the next day
  given
    complaint received: 2026-06-26
    answer sent: 2026-06-29
    logged through: 2026-07-09
  as of 2026-07-10
  expect § 1 is done on time
)";

const std::string transfers = R"(ruleset Transfers
  cites Manual
  version 1

party bank
fact account first deposit is a date
record transfer
  date is a date

§ 2  New accounts
  each transfer: early means that date is within 30 calendar days after account first deposit

example an early transfer
  given
    account first deposit: 2026-01-31
    transfer: date 2026-02-10
    logged through: 2026-03-09
  as of 2026-03-10
  expect transfer 1: early is yes
)";

struct Made {
    MemoryReader files;
    Session session;
    BoundaryCases made;

    explicit Made(const std::string& text, std::optional<std::string> only = std::nullopt,
                  std::size_t at_most = boundary_cases_tried, KeptCases kept = KeptCases::fewest)
        : files({{"rules.proviso", text}}), session(files, {"stdlib", "stdlib"}) {
        if (!session.load("rules.proviso") || !session.load_examples())
            throw std::runtime_error(render_text(session.diagnostics(), session.sources()));
        made = boundary_cases(session, statements_of(session, only), kept, at_most);
    }
    std::string yaml() const { return one_stream(boundary_case_files(made, made.cases.size())); }
    std::vector<std::string> boundaries() const {
        std::vector<std::string> all;
        for (const BoundaryCase& each : made.cases)
            all.insert(all.end(), each.stands_on.begin(), each.stands_on.end());
        return all;
    }
    /// What a case comes to, read back from its text.
    Determination evaluated(const BoundaryCase& one) {
        const std::string path = "case" + std::to_string(files_added_++) + ".yaml";
        files.add(path, "case: read back\n" + one.text);
        DiagnosticSink sink;
        const auto facts = session.read_case(path, sink);
        if (!facts) throw std::runtime_error(render_text(sink, session.sources()) + one.text);
        return evaluate(session.layers(), *facts, session.sources(),
                        {facts->as_of.value(), Detail::reasons});
    }

private:
    int files_added_ = 0;
};

TEST(BoundaryCases, StandOnLastDaysAndLabels) {
    // 30 days after 2 March is 1 April, a Wednesday; three days on it is a Saturday.
    EXPECT_THAT(Made(letters).boundaries(),
                UnorderedElementsAre(
                    "the last day of § 4.3, which falls on a weekend: answer sent on 2026-04-04",
                    "the day after the last day of § 4.3: answer sent on 2026-04-02",
                    "the last day of § 4.3, with 29 February in it: answer sent on 2028-02-29",
                    "the last day of § 4.3, over the turn of the year: answer sent on 2027-01-01",
                    "only (A) of § 4.3 `unless`", "only (B) of § 4.3 `unless`"));
}

TEST(BoundaryCases, MoveTheCaseOverHolidays) {
    // 4 July is a Saturday in 2026, a Sunday in 2027, and a Tuesday in 2028.
    EXPECT_THAT(Made(business).boundaries(),
                UnorderedElementsAre(
                    "the last day of § 1, right after a weekend, with Independence Day "
                    "(Sat 2026-07-04) inside: answer sent on 2026-07-06",
                    "the last day of § 1, with Independence Day (Tue 2028-07-04) inside: "
                    "answer sent on 2028-07-05",
                    "the last day of § 1, with 29 February in it: answer sent on 2028-02-29",
                    "the last day of § 1, over the turn of the year: answer sent on 2027-01-01",
                    "the day after the last day of § 1: answer sent on 2026-07-04"));
}

TEST(BoundaryCases, PutADateOnTheLastDayOfAWindowAndTheDayAfter) {
    const std::string where =
        "the last day of § 2, `date is within 30 calendar days after account first deposit`: ";
    EXPECT_THAT(
        Made(transfers).boundaries(),
        UnorderedElementsAre(where + "2026-03-02", "the day after " + where + "2026-03-03"));
}

TEST(BoundaryCases, CanBeReadAndComeToSomething) {
    Made of(letters);
    std::vector<Status> statuses;
    for (const BoundaryCase& each : of.made.cases) {
        const Determination determination = of.evaluated(each);
        ASSERT_EQ(determination.answers.size(), 1U);
        statuses.push_back(determination.answers.front().status);
    }
    EXPECT_THAT(statuses, UnorderedElementsAre(Status::done_on_time, Status::done_on_time,
                                               Status::done_on_time, Status::done_late,
                                               Status::not_required, Status::not_required));
}

TEST(BoundaryCases, SayNothingOfWhatIsExpected) {
    for (const std::string& text : {letters, business, transfers}) {
        const std::string yaml = Made(text).yaml();
        EXPECT_THAT(yaml,
                    HasSubstr("# to be confirmed by a person: what it comes to was not worked "
                              "out by anybody\n"));
        EXPECT_THAT(yaml, Not(HasSubstr("expect")));
        for (const Status status : {Status::done_on_time, Status::done_late, Status::missed,
                                    Status::not_required, Status::open})
            EXPECT_THAT(yaml, Not(HasSubstr(std::string(status_word(status)))));
    }
}

TEST(BoundaryCases, SupposeAFindingThatNobodyMade) {
    EXPECT_THAT(Made(letters).yaml(), HasSubstr("  customer asked for a call:\n"
                                                "    is: no\n"
                                                "    by: \"nobody yet\"\n"
                                                "    on: 2026-04-10\n"
                                                "    because: \"supposed\"\n"));
}

TEST(BoundaryCases, AreTheSameEachTime) {
    for (const std::string& text : {letters, business, transfers})
        EXPECT_EQ(Made(text).yaml(), Made(text).yaml());
}

TEST(BoundaryCases, AllOfThemBeginWithTheFewest) {
    const Made fewest(letters);
    const Made all(letters, std::nullopt, boundary_cases_tried, KeptCases::all);
    ASSERT_GT(all.made.cases.size(), fewest.made.cases.size());
    std::set<std::string> texts;
    for (std::size_t i = 0; i < all.made.cases.size(); ++i) {
        const BoundaryCase& each = all.made.cases[i];
        if (i < fewest.made.cases.size()) {
            EXPECT_EQ(each.text, fewest.made.cases[i].text);
        } else {
            EXPECT_FALSE(each.stands_on.empty()) << each.text;
        }
        EXPECT_TRUE(texts.insert(each.text).second) << "twice: " << each.text;
    }
}

TEST(BoundaryCases, OfOneParagraphAlone) {
    const std::string both = letters +
                             "\n§ 4.4  Letters\n"
                             "  bank must answer\n"
                             "    within 40 calendar days after complaint received\n";
    EXPECT_THAT(Made(both).boundaries(),
                Contains("the day after the last day of § 4.4: answer sent on 2026-04-12"));
    for (const std::string& words : Made(both, "4.3").boundaries())
        EXPECT_THAT(words, Not(HasSubstr("§ 4.4")));
    EXPECT_THAT(Made(both, "4.3").boundaries(), IsSupersetOf({"only (A) of § 4.3 `unless`"}));
}

TEST(BoundaryCases, EndAtALimitAndSaySo) {
    const Made few(letters, std::nullopt, 2);
    EXPECT_TRUE(few.made.limit_reached);
    EXPECT_EQ(few.made.tried, 2U);
    EXPECT_LE(few.made.cases.size(), 2U);
    EXPECT_FALSE(Made(letters).made.limit_reached);
}

}  // namespace
}  // namespace proviso
