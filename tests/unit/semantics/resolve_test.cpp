// The sample resolves, and what comes out of it says what the law says.

#include <algorithm>

#include "resolving.hpp"
#include "sample_calendar.hpp"
#include "tests/support/sample_texts.hpp"

namespace proviso::testing {
namespace {

using ::testing::Test;

class Sample : public Test {
protected:
    static const Resolved& resolved() {
        static const Resolved result =
            resolve_texts({sample_ruleset, sample_interpretation, banking_days}, 2);
        return result;
    }
    static const Program& program() { return resolved().program; }
};

TEST_F(Sample, has_no_mistakes) {
    EXPECT_EQ(resolved().told(), std::vector<std::string>{}) << resolved().everything_said();
}

TEST_F(Sample, paragraphs_stand_in_citation_order) {
    std::vector<std::string> citations;
    for (const Paragraph& paragraph : program().paragraphs) citations.push_back(paragraph.citation);
    ASSERT_GE(citations.size(), 17U);
    EXPECT_EQ(citations.front(), "1005.3(c)(3)");
    EXPECT_EQ(citations[citations.size() - 2], "Escalation");
    EXPECT_EQ(citations.back(), "Scope");
}

TEST_F(Sample, exception_displaces_the_same_act) {
    const Statement& longer = resolved().statement("1005.11(c)(2)", StatementKind::duty);
    ASSERT_EQ(longer.instead_of.size(), 1U);
    const Statement& general = program().statements[longer.instead_of[0]];
    EXPECT_EQ(program().paragraphs[general.paragraph].citation, "1005.11(c)(1)");
    EXPECT_EQ(general.acts, longer.acts);
    ASSERT_EQ(longer.price.size(), 1U);
    EXPECT_EQ(program().acts[program().statements[longer.price[0]].acts[0]].name,
              "give provisional credit");
}

TEST_F(Sample, the_interpretation_sets_its_term_in_its_paragraph) {
    const Term& window = program().terms[resolved().term("confirmation window")];
    ASSERT_EQ(window.statements.size(), 1U);
    const Statement& statement = program().statements[window.statements[0]];
    ASSERT_TRUE(statement.interpretation.is_set());
    EXPECT_EQ(program().paragraphs[statement.paragraph].citation, "1005.11(c)(3)(i)");
    EXPECT_EQ(program().interpretations[statement.interpretation].adopted, 0U);
}

TEST_F(Sample, choices_joined_by_or_are_one_question) {
    const Statement& report = resolved().statement("1005.11(d)(1)", StatementKind::duty);
    const Expression& condition = program().expressions[report.condition];
    EXPECT_EQ(condition.kind, ExpressionKind::is_one_of);
    EXPECT_EQ(condition.choices.size(), 2U);
    EXPECT_EQ(program().expressions[condition.parts[0]].kind, ExpressionKind::event_field);
    EXPECT_EQ(report.containing.size(), 3U);
}

TEST_F(Sample, any_duty_below_means_duties_and_bans_there) {
    for (const Statement& statement : program().statements) {
        if (!statement.advised.is_set()) continue;
        const Expression& advised = program().expressions[statement.advised];
        if (advised.kind != ExpressionKind::status) continue;
        EXPECT_EQ(advised.targets.size(), 10U);
        for (const StatementId id : advised.targets) {
            EXPECT_EQ(
                program().paragraphs[program().statements[id].paragraph].citation.substr(0, 7),
                "1005.11");
        }
    }
}

TEST_F(Sample, undeclared_terms_take_the_type_of_their_value) {
    const auto type = [&](std::string_view name) {
        return program().terms[resolved().term(name)].type;
    };
    EXPECT_EQ(type("held back").kind, ValueKind::money);
    EXPECT_EQ(type("statement clock start").kind, ValueKind::date);
    EXPECT_TRUE(type("statement clock start").if_any);
    EXPECT_EQ(type("second tier").kind, ValueKind::money);
    EXPECT_FALSE(type("device liability").if_any);
    EXPECT_EQ(type("timely").kind, ValueKind::yes_or_no);
    EXPECT_TRUE(program().terms[resolved().term("timely")].record.is_set());
}

TEST_F(Sample, order_puts_everything_after_what_it_uses) {
    std::vector<std::string> steps;
    for (const Step& step : program().order) {
        if (step.kind == Step::Kind::event) steps.push_back(program().events[step.event].name);
        if (step.kind == Step::Kind::term) steps.push_back(program().terms[step.term].name);
        if (step.kind != Step::Kind::duty) continue;
        const Statement& duty = program().statements[step.statement];
        steps.push_back(program().paragraphs[duty.paragraph].citation + " " +
                        program().acts[duty.acts[0]].name);
    }
    const auto at = [&](std::string_view what) {
        return std::find(steps.begin(), steps.end(), what) - steps.begin();
    };
    const std::string determine = " determine whether error occurred";
    EXPECT_LT(at("initial period"), at("1005.11(c)(2)(i) give provisional credit"));
    EXPECT_LT(at("1005.11(c)(2)(i) give provisional credit"), at("1005.11(c)(2)" + determine));
    EXPECT_LT(at("1005.11(c)(2)" + determine), at("1005.11(c)(1)" + determine));
    EXPECT_LT(at("notice of error"), at("confirmation missed"));
    EXPECT_LT(at("1005.11(c)(1)" + determine), at("Escalation complain to CFPB"));
}

TEST_F(Sample, file_order_changes_nothing) {
    const Resolved other = resolve_texts({sample_interpretation, sample_ruleset, banking_days}, 2);
    EXPECT_EQ(other.program.edition, program().edition);
    EXPECT_EQ(other.program.calendar_edition, program().calendar_edition);
    ASSERT_EQ(other.program.statements.size(), program().statements.size());
    for (std::size_t i = 0; i < program().statements.size(); ++i) {
        const StatementId id = decltype(program().statements)::id_at(i);
        EXPECT_EQ(other.sources.text(other.program.statements[id].span),
                  resolved().sources.text(program().statements[id].span));
    }
    ASSERT_EQ(other.program.order.size(), program().order.size());
    for (std::size_t i = 0; i < program().order.size(); ++i) {
        EXPECT_EQ(other.program.order[i].term, program().order[i].term);
        EXPECT_EQ(other.program.order[i].event, program().order[i].event);
        EXPECT_EQ(other.program.order[i].statement, program().order[i].statement);
    }
}

TEST(Resolve, the_tests_own_declarations_have_no_mistakes) {
    const Resolved result = resolve_below("");
    EXPECT_EQ(result.told(), std::vector<std::string>{}) << result.everything_said();
}

TEST(Resolve, nothing_gives_an_empty_program) {
    const Resolved result = resolve_texts({""}, 1);
    EXPECT_FALSE(result.sink.has_errors());
    EXPECT_EQ(result.program.statements.size(), 0U);
    EXPECT_EQ(result.program.edition.size(), 64U);
}

// A lost line leaves the rest readable: no more is told than the line itself and what it carried.
TEST(Resolve, a_lost_line_is_no_avalanche) {
    std::size_t begin = 0;
    for (int number = 0; begin < sample_ruleset.size(); ++number) {
        const std::size_t end =
            std::min(sample_ruleset.find('\n', begin), sample_ruleset.size() - 1);
        const std::string_view line = sample_ruleset.substr(begin, end + 1 - begin);
        std::string text(sample_ruleset.substr(0, begin));
        text += sample_ruleset.substr(end + 1);
        begin = end + 1;
        if (number % 7 != 0) continue;
        const Resolved result = resolve_texts({text, sample_interpretation, banking_days}, 2);
        EXPECT_LE(result.sink.error_count(), 4U) << "without: " << line << result.everything_said();
    }
}

}  // namespace
}  // namespace proviso::testing
