// Which clause may stand under which statement, and which time under which: the tables of the reference,
// each row in every place. What may not stand there is refused, and never taken for obeyed.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/support/case_runner.hpp"

namespace proviso::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

/// § 1.1 says something that each kind of statement in § 1.2 can take the place of.
std::string rules(const std::string& statement) {
    return R"(ruleset Demo
  cites Branch Manual
  version 1
  use United States banking days
  law in force on complaint received

party bank
party customer
calendar business day
  open Monday to Friday
  closed on federal reserve holidays
fact urgent is yes or no
fact amount claimed is money
record charge
  date is a date
  amount is money
event complaint received
event letter received, any number
event message received, any number
act bank: answer / answer sent, any number
  amount is money
  gives reasons is yes or no
act bank: confirm / receipt confirmed

§ 1.1  The general rule
  fee is $10
  formal means that urgent
  bank must answer
    within 30 calendar days after complaint received
  bank must not answer
    within 3 calendar days after complaint received
    if urgent
  bank may answer
    at any time
  bank must confirm
    within 30 calendar days after complaint received

§ 1.2  The rule that is tried
)" + statement;
}

std::set<std::string> codes(const std::string& statement) {
    std::set<std::string> all;
    for (const Mistake& mistake : Rules(rules(statement)).mistakes()) all.insert(mistake.code);
    return all;
}

const std::string ten_days = "    within 10 calendar days after complaint received\n";

/// A statement of each kind that is right as it stands. What takes the place of § 1.1 is about the same.
struct Form {
    std::string name, alone, in_place;
    std::set<std::string> may_have;
};

const std::set<std::string> conduct = {"if",          "unless",     "time",
                                       "rolling to",  "instead of", "provided that",
                                       "of at least", "containing", "dates"};

std::set<std::string> and_advised(std::set<std::string> clauses) {
    clauses.insert("advised if");
    return clauses;
}

const std::vector<Form> forms = {
    {"value",
     "  postage is amount claimed\n",
     "  fee is $7\n",
     {"if", "unless", "otherwise", "instead of", "rounded", "dates"}},
    {"table",
     "  postage by table\n    | urgent | postage |\n    | yes | $5 |\n    | no | $6 |\n",
     "  fee by table\n    | urgent | fee |\n    | yes | $5 |\n    | no | $6 |\n",
     {"if", "unless", "instead of", "dates"}},
    {"condition",
     "  written means that urgent\n",
     "  formal means that not urgent\n",
     {"if", "unless", "instead of", "dates"}},
    {"limit", "  fee is never more than $5\n", "", {"if", "unless", "dates"}},
    {"counts as", "  message received counts as letter received\n", "", {"if", "unless", "dates"}},
    {"duty", "  bank must answer\n", "  bank must answer\n", conduct},
    {"ban", "  bank must not answer\n", "  bank must not answer\n", conduct},
    {"permission", "  bank may answer\n", "  bank may answer\n", and_advised(conduct)},
    {"reach of paragraphs", "  § 1.1 does not apply\n", "", {"if", "unless", "see", "dates"}},
    {"reach of all",
     "  this ruleset does not apply\n",
     "",
     {"if", "unless", "except", "see", "dates"}},
};

const std::map<std::string, std::string> clauses = {
    {"time", ten_days},
    {"rolling to", "    rolling to the next business day\n"},
    {"if", "    if urgent\n"},
    {"unless", "    unless urgent\n"},
    {"otherwise", "    if urgent\n    otherwise $3\n"},
    {"instead of", "    instead of § 1.1\n"},
    {"provided that", "    provided that § 1.1, confirm, is complied with\n"},
    {"of at least", "    of at least $5\n"},
    {"containing", "    containing gives reasons\n"},
    {"advised if", "    advised if urgent\n"},
    {"rounded", "    rounded to the cent, half up\n"},
    {"see", "    see \"the other manual\"\n"},
    {"except", "    except § 1.1\n"},
    {"dates", "    effective from 2026-07-01\n    effective until 2027-06-30\n"},
    {"signed by", "    signed by Compliance Legal on 2026-02-11, because it is so\n"},
};

std::string written(const Form& form, const std::string& clause) {
    if (form.name == "value" && clause == "rounded")
        return "  postage is amount claimed * 10%\n" + clauses.at(clause);
    const bool needs_time = form.alone.find("bank m") != std::string::npos && clause != "time";
    return (clause == "instead of" && !form.in_place.empty() ? form.in_place : form.alone) +
           (needs_time ? ten_days : "") + clauses.at(clause);
}

TEST(Clauses, stand_where_the_reference_says_and_nowhere_else) {
    for (const Form& form : forms) {
        for (const auto& [clause, text] : clauses) {
            const std::set<std::string> found = codes(written(form, clause));
            const std::set<std::string> refused = {"clause_out_of_place"};
            EXPECT_EQ(found, form.may_have.contains(clause) ? std::set<std::string>{} : refused)
                << form.name << ", " << clause << "\n"
                << written(form, clause);
        }
    }
}

TEST(Clauses, of_one_kind_stand_once_under_each_statement) {
    for (const Form& form : forms) {
        const std::string twice = written(form, "if") + "    if not urgent\n";
        EXPECT_EQ(codes(twice), std::set<std::string>{"clause_twice"}) << twice;
    }
}

TEST(Clauses, otherwise_needs_an_if) {
    const auto found = Rules(rules("  postage is $7\n    otherwise $3\n")).mistakes();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].code, "clause_out_of_place");
    EXPECT_EQ(found[0].line, "otherwise $3");
    EXPECT_THAT(found[0].shown, HasSubstr("a value without `if`"));
}

TEST(Clauses, a_signature_is_for_policies) {
    const auto found =
        Rules(rules("  postage is $7\n    signed by Compliance Legal on 2026-02-11, because\n"))
            .mistakes();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_THAT(found[0].shown, AllOf(HasSubstr("`signed by` cannot stand under a value"),
                                      HasSubstr("`rounded`, `effective from`, `effective until`, "
                                                "`published on` and `withdrawn on`")));
}

// -- times ----------------------------------------------------------------------------------------

struct Time {
    std::string words;
    bool duty, ban, permission, condition, rolls;
};

const std::vector<Time> times = {
    {"within 10 calendar days after complaint received", true, true, true, true, true},
    {"within 10 calendar days after each letter received", true, false, false, false, true},
    {"no later than 10 calendar days after complaint received", true, true, true, true, true},
    {"no later than complaint received", true, true, true, true, false},
    {"before complaint received", true, true, true, true, false},
    {"at least 10 calendar days before complaint received", true, true, true, true, false},
    {"more than 10 calendar days after complaint received", false, true, true, true, false},
    {"after complaint received", false, true, true, true, false},
    {"for 10 calendar days after complaint received", false, true, true, false, true},
    {"once complaint received", false, true, true, false, false},
    {"at any time", false, true, true, false, false},
    {"without delay after complaint received", true, false, false, false, false},
};

bool passes(const std::string& statement) { return codes(statement).empty(); }

TEST(Times, stand_where_the_reference_says_and_nowhere_else) {
    for (const Time& time : times) {
        const std::string line = "    " + time.words + "\n";
        EXPECT_EQ(passes("  bank must answer\n" + line), time.duty) << time.words;
        EXPECT_EQ(passes("  bank must not answer\n" + line), time.ban) << time.words;
        EXPECT_EQ(passes("  bank may answer\n" + line), time.permission) << time.words;
        EXPECT_EQ(passes("  soon means that message received " + time.words + "\n"), time.condition)
            << time.words;
        EXPECT_EQ(passes("  soon means that any charge where date is " + time.words + "\n"),
                  time.condition)
            << time.words;
    }
}

TEST(Times, roll_where_they_count_forward) {
    for (const Time& time : times) {
        const std::string lines = "    " + time.words + "\n    rolling to the next business day\n";
        EXPECT_EQ(passes("  bank must answer\n" + lines), time.duty && time.rolls) << time.words;
        EXPECT_EQ(passes("  bank must not answer\n" + lines), time.ban && time.rolls) << time.words;
        EXPECT_EQ(passes("  bank may answer\n" + lines), time.permission && time.rolls)
            << time.words;
    }
}

TEST(Times, on_a_day_is_asked_with_is) {
    EXPECT_TRUE(passes("  soon means that any charge where date is on complaint received\n"));
    EXPECT_TRUE(passes("  soon means that any charge where date is on 2026-03-02\n"));
    EXPECT_FALSE(passes("  soon means that message received on 2026-03-02\n"));
    EXPECT_FALSE(passes("  bank must answer\n    on complaint received\n"));
}

TEST(Times, a_condition_that_would_be_asked_of_each_occurrence_says_so) {
    const auto found =
        Rules(rules("  soon means that message received within 3 calendar days after each letter "
                    "received\n"))
            .mistakes();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].code, "time_out_of_place");
    EXPECT_EQ(found[0].marked, "within 3 calendar days after each letter received");
    EXPECT_THAT(found[0].shown, AllOf(HasSubstr("a condition"), HasSubstr("leave out `each`")));
}

TEST(Times, a_duty_ban_or_permission_has_one) {
    for (const char* head :
         {"  bank must answer\n", "  bank must not answer\n", "  bank may answer\n"})
        EXPECT_EQ(codes(head), std::set<std::string>{"without_time"}) << head;
}

}  // namespace
}  // namespace proviso::testing
