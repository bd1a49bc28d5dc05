// What becomes of a change: refused, noticed, or not; and waivers.
#include "interpreter/mutation/run_mutants.hpp"

#include <gmock/gmock.h>

#include "grammar/parse.hpp"
#include "interpreter/base/render.hpp"
#include "interpreter/mutation/report.hpp"

namespace proviso {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string rules = R"(ruleset Letters
  cites Manual
  version 1

party bank
fact form is letter or call
event complaint received
act bank: answer / answer sent

§ 1  Answer
  bank must answer
    within answer period after complaint received
    if form is letter
  answer period is 30 calendar days

)";

const std::string on_time = R"(example a letter answered on the last day
  given
    form: letter
    complaint received: 2026-03-02
    answer sent: 2026-04-01
    logged through: 2026-04-09
  as of 2026-04-10
  expect § 1 is done on time, due 2026-04-01
)";

struct Ran {
    MemoryReader files;
    Session session;
    std::vector<Mutant> mutants;
    std::vector<MutantResult> results;

    explicit Ran(const std::string& text)
        : files({{"rules.proviso", text}}), session(files, {"stdlib", "stdlib"}) {
        const bool right = session.load("rules.proviso") && session.load_examples();
        EXPECT_TRUE(right) << render_text(session.diagnostics(), session.sources());
        mutants = mutants_of(session);
        results = run_mutants(session, mutants);
    }
    const MutantResult& of(const std::string& change) const {
        for (std::size_t at = 0; at < mutants.size(); ++at) {
            if (mutants[at].change == change) return results[at];
        }
        throw std::runtime_error("no change " + change);
    }
};

TEST(RunMutants, AnExampleNoticesTheCheckNoticesOrNobodyDoes) {
    const Ran ran(rules + on_time);
    EXPECT_EQ(ran.of("29 calendar days for 30 calendar days").fate, Fate::noticed_by_example);
    EXPECT_EQ(ran.of("29 calendar days for 30 calendar days").noticed_by,
              "a letter answered on the last day");
    EXPECT_EQ(ran.of("without the clause").fate, Fate::unnoticed);
    EXPECT_EQ(ran.of("`form is not letter` for `form is letter`").fate, Fate::noticed_by_example);
    // Without its value the period is not defined any more.
    EXPECT_EQ(ran.of("without the statement").fate, Fate::noticed_by_check);
}

TEST(RunMutants, TheSameWhateverTheOrderOfWork) {
    const Ran once(rules + on_time), again(rules + on_time);
    ASSERT_EQ(once.results.size(), again.results.size());
    for (std::size_t at = 0; at < once.results.size(); ++at) {
        EXPECT_EQ(once.results[at].fate, again.results[at].fate);
        EXPECT_EQ(once.results[at].noticed_by, again.results[at].noticed_by);
    }
}

TEST(RunMutants, TheScoreLeavesOutWhatIsWaived) {
    const Ran ran(rules + on_time);
    const std::vector<Waiver> waivers = {
        {"1", "without the clause", "if form is letter", "no calls are kept", "Legal", Span{}}};
    DiagnosticSink sink;
    MutationRun run{"Letters", "1", "", ran.mutants, ran.results, {}};
    run.waived = tie_waivers(ran.mutants, ran.results, waivers, ran.session.sources(), sink);
    EXPECT_FALSE(sink.has_errors());
    const MutationScore score = score_of(run);
    EXPECT_EQ(score.waived, 1U);
    EXPECT_EQ(score.unnoticed + score.waived + score.by_check + score.by_example, score.tried);
    EXPECT_THAT(mutation_text(run, ran.session.sources(), {}, true),
                HasSubstr("waived: no calls are kept (Legal)"));
}

TEST(RunMutants, AWaiverThatFitsNothingIsAnError) {
    const Ran ran(rules + on_time);
    const std::vector<Waiver> waivers = {{"1", "29 calendar days for 30 calendar days",
                                          "answer period is 30 calendar days", "why not", "Legal",
                                          Span{}}};
    DiagnosticSink sink;
    tie_waivers(ran.mutants, ran.results, waivers, ran.session.sources(), sink);
    EXPECT_TRUE(sink.has_errors());
}

TEST(RunMutants, AWaiverSaysHowManyChangesItSpeaksOf) {
    const std::string twice = rules +
                              "§ 2  Thank\n  bank must answer\n    within answer period after "
                              "complaint received\n    if form is letter\n  bank must answer\n    "
                              "within 40 calendar days after complaint received\n    if form is "
                              "letter\n\n" +
                              on_time;
    const Ran ran(twice);
    const auto errors = [&](std::size_t count) {
        Waiver waiver{"2", "without the clause", "if form is letter", "no calls", "Legal", Span{}};
        waiver.count = count;
        DiagnosticSink sink;
        tie_waivers(ran.mutants, ran.results, {waiver}, ran.session.sources(), sink);
        return sink.error_count();
    };
    EXPECT_EQ(errors(1), 1U);
    EXPECT_EQ(errors(2), 0U);
    EXPECT_EQ(errors(3), 1U);
}

/// A burden of proof decides how a case is read; the facts of the examples are then not those they were.
TEST(RunMutants, ReadTheCasesAnewWhereTheChangeDecidesHowTheyAreRead) {
    const std::string text =
        "ruleset Letters\n  cites Manual\n  version 1\nparty bank\nparty customer\n"
        "fact late is yes or no, no unless proved by bank\nevent complaint received\n"
        "act bank: answer / answer sent\n§ 1  Answer\n  bank must answer\n"
        "    within 30 calendar days after complaint received\n    unless late\n\n"
        "example nobody knows\n  given\n    complaint received: 2026-03-02\n    late: unknown\n"
        "    logged through: 2026-04-09\n  as of 2026-04-10\n  expect § 1 is missed\n";
    const Ran ran(text);
    EXPECT_EQ(ran.of("without the burden of proof").fate, Fate::noticed_by_example);
    EXPECT_EQ(ran.of("`yes unless proved by customer` for `no unless proved by bank`").fate,
              Fate::noticed_by_example);
}

/// An example that is changed itself is read anew, given lines and all.
TEST(RunMutants, AnExampleThatIsEditedIsReadAnew) {
    MemoryReader files({{"rules.proviso", rules + on_time}});
    Session session(files, {"stdlib", "stdlib"});
    ASSERT_TRUE(session.load("rules.proviso") && session.load_examples());
    const SourceId source = session.main_sources().front();
    const std::string text(session.sources().text(source));
    const auto at = static_cast<std::uint32_t>(text.find("2026-04-01"));
    const Edited edited = session.edited({source, at, at + 10}, "2026-03-31");
    ASSERT_EQ(edited.examples.size(), 1U);
    const std::vector<EventLog>& events = edited.examples.front().facts->events;
    EXPECT_TRUE(std::any_of(events.begin(), events.end(), [](const EventLog& log) {
        return to_text(log.entries.at(0).day) == "2026-03-31";
    }));
}

/// Every change of every shipped ruleset can be read as rules again.
TEST(RunMutants, OfTheShippedRulesAreRules) {
    for (const char* folder : {"reg-e", "remittance", "nacha", "exposure", "citi"}) {
        const DiskReader disk;
        Session session(disk, {PROVISO_ROOT "/stdlib", "stdlib"});
        ASSERT_TRUE(session.load(std::string(PROVISO_ROOT "/rulesets/") + folder));
        for (const Mutant& each : mutants_of(session)) {
            SourceMap sources;
            std::string text(session.sources().text(each.where.source));
            text.replace(each.where.begin, each.where.end - each.where.begin, each.by);
            DiagnosticSink sink;
            parse(sources, sources.add("changed.proviso", text), sink);
            EXPECT_FALSE(sink.has_errors()) << folder << ": " << each.change << "\n"
                                            << render_text(sink, sources);
        }
    }
}

}  // namespace
}  // namespace proviso
