// Which questions are left to be asked when rules change. That no other answer changes is held against
// `evaluate` in tests/samples.
#include "interpreter/comparison/questions_reached.hpp"

#include <gmock/gmock.h>

#include "interpreter/base/render.hpp"
#include "interpreter/session/session.hpp"
#include "tests/unit/comparison/letters.hpp"

namespace proviso::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

constexpr const char* filing =
    "§ 1(c)  Filing\n"
    "  bank must file the letter\n"
    "    within 5 calendar days after letter answered\n"
    "    if refund is more than $10\n";

struct Rules {
    MemoryReader files;
    Session session;

    explicit Rules(const std::string& text)
        : files({{"rules.proviso", text}}), session(files, {"stdlib", "stdlib"}) {
        if (!session.load("rules.proviso"))
            throw std::runtime_error(render_text(session.diagnostics(), session.sources()));
    }
    ComparedRules compared() const { return {session.layers(), session.sources(), {}}; }
    /// "1(c)" and "refund": the paragraphs of what is asked, and the terms.
    std::vector<std::string> names(const Asked& asked) const {
        const Program& program = session.layers().law;
        std::vector<std::string> names;
        for (const StatementId id : asked.conduct)
            names.push_back(program.paragraphs[program.statements[id].paragraph].citation);
        for (const TermId id : asked.terms) names.push_back(program.terms[id].name);
        return names;
    }
};

struct Reached {
    Rules before, after;
    QuestionsReached reached;

    Reached(const std::string& old_text, const std::string& new_text)
        : before(old_text),
          after(new_text),
          reached(questions_reached(before.compared(), after.compared(),
                                    RulesChanged(before.compared(), after.compared()))) {}
    bool all() const { return !reached.before && !reached.after; }
    std::vector<std::string> old_names() const { return before.names(reached.before.value()); }
    std::vector<std::string> new_names() const { return after.names(reached.after.value()); }
};

const std::string three = letters(std::string(answering) + refunding + filing);

TEST(QuestionsReached, NoneWhereNothingIsChanged) {
    const Reached reached(three, three);
    EXPECT_THAT(reached.old_names(), IsEmpty());
    EXPECT_THAT(reached.new_names(), IsEmpty());
}

TEST(QuestionsReached, WhatIsChangedAndWhatHangsOnIt) {
    EXPECT_THAT(Reached(three, replaced(three, "10 calendar", "9 calendar")).new_names(),
                UnorderedElementsAre("1(a)"));
    // Filing hangs on the refund; answering does not.
    const Reached refund(three, replaced(three, "and $50", "and $60"));
    EXPECT_THAT(refund.old_names(), UnorderedElementsAre("1(c)", "refund"));
    EXPECT_THAT(refund.new_names(), UnorderedElementsAre("1(c)", "refund"));
}

TEST(QuestionsReached, WhatSomethingNoLongerTakesThePlaceOf) {
    const std::string exception =
        "§ 1(d)  Small fees\n"
        "  bank must answer the letter\n"
        "    within 20 calendar days after letter received\n"
        "    if fee is less than $5\n"
        "    instead of § 1(a)\n";
    const Reached taken_out(three + exception, three);
    EXPECT_THAT(taken_out.old_names(), UnorderedElementsAre("1(a)", "1(d)"));
    EXPECT_THAT(taken_out.new_names(), UnorderedElementsAre("1(a)"));
}

TEST(QuestionsReached, AllWhereMoreThanStatementsIsChanged) {
    EXPECT_TRUE(
        Reached(three, replaced(three, "complaint or praise", "complaint or praise or rant"))
            .all());
    EXPECT_TRUE(Reached(three, replaced(three, "fact fee is money",
                                        "fact fee is money\nfact old customer is yes or no"))
                    .all());
    EXPECT_TRUE(Reached(three, three + "§ 1(d)  Reach\n"
                                       "  this ruleset does not apply\n"
                                       "    if letter kind is praise\n")
                    .all());
}

TEST(QuestionsReached, AllOnAnotherDay) {
    const Rules rules(three);
    ComparedRules later = rules.compared();
    later.as_of = make_day(2026, 3, 5);
    const QuestionsReached reached =
        questions_reached(rules.compared(), later, RulesChanged(rules.compared(), later));
    EXPECT_FALSE(reached.before || reached.after);
}

}  // namespace
}  // namespace proviso::testing
