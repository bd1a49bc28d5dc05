// The forms that other programs read.
#include <gmock/gmock.h>

#include "tests/unit/exercise/watched.hpp"

namespace proviso::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string text = R"(ruleset Complaint letters
  cites Branch Manual
  version 1

party bank
fact form is letter or telephone
event complaint received
act bank: answer / answer sent

§ 1  Answer <soon> & "well"
  bank must answer
    within 30 calendar days after complaint received
    if form is letter

example a letter
  given
    form: letter
    complaint received: 2026-03-02
    answer sent: 2026-03-20
    logged through: 2026-04-09
  as of 2026-04-10
  expect § 1 is done on time
)";

TEST(ExerciseReports, LcovHasALineForEachStatementAndTwoWaysForEachClause) {
    const Watched watched(text);
    EXPECT_EQ(exercise_lcov({watched.ruleset()}),
              "TN:\n"
              "SF:rules.proviso\n"
              "BRDA:13,0,0,1\n"
              "BRDA:13,0,1,0\n"
              "BRF:2\n"
              "BRH:1\n"
              "DA:11,1\n"
              "LF:1\n"
              "LH:1\n"
              "end_of_record\n");
}

TEST(ExerciseReports, HtmlShowsTheRulesAndLetsNothingThrough) {
    const Watched watched(text);
    const std::string page = exercise_html(watched.ruleset());
    EXPECT_THAT(page, HasSubstr("<html lang=\"en\">"));
    EXPECT_THAT(page, HasSubstr("§ 1  Answer &lt;soon&gt; &amp; &quot;well&quot;"));
    EXPECT_THAT(page, Not(HasSubstr("<soon>")));
    EXPECT_THAT(page, HasSubstr("true 1, false 0, unsettled 0"));
    EXPECT_THAT(page, HasSubstr("`if` false in no case"));
    EXPECT_THAT(page, Not(HasSubstr("<script")));
}

TEST(ExerciseReports, JsonHasTheCountsAndTheReasons) {
    const Watched watched(text);
    const std::string json = exercise_json({watched.ruleset()});
    EXPECT_THAT(json, HasSubstr("\"because\": \"false in no case\""));
    EXPECT_THAT(json, HasSubstr("\"done_on_time\": 1"));
}

}  // namespace
}  // namespace proviso::testing
