// What is written reads back as the same case.
#include "interpreter/generation/write_case.hpp"

#include <gmock/gmock.h>

#include <regex>
#include <string>

#include "interpreter/base/render.hpp"
#include "interpreter/evaluate/evaluate.hpp"
#include "interpreter/report/determination_json.hpp"
#include "interpreter/session/session.hpp"

namespace proviso {
namespace {

const std::string rules = R"(ruleset Letters
  cites Manual
  version 1
party bank
calendar business day
  cites Manual
  open Monday to Friday
fact the form is letter or call
fact fee is money
fact share is a number
fact waived on is a date, if any
fact grace is a period
fact branch is yes or no, no unless proved by bank
finding careless is yes or no
event complaint received
event reminder received, any number, from mail
act bank: answer / answer sent
  amount is money
  in writing is yes or no
record debit
  date is a date
  shown is yes or no
)";

/// As it is written: in the order of the rules, the events by day, a person's words in quotes.
const std::string everything = R"(case: "no. 7: \"late\""
as of: 2026-04-10
as known on: 2026-04-09
law as known on: 2026-04-08
logged through:
  all: 2026-04-09
  mail: 2026-04-07
facts:
  branch: unknown
  careless:
    is: no
    by: "J. Ortiz"
    on: 2026-03-10
    because: "the card: in a drawer # locked"
    recorded: 2026-03-12
    corrects: yes
  fee: $1,250.00
  form: letter
  grace: 3 business days
  share: 2.5
  waived on: not applicable
events:
  - complaint received: 2026-03-02 18:40
  - reminder received: 2026-03-05
  - reminder received:
      on: 2026-03-09
      recorded: 2026-03-10
  - answer sent:
      on: 2026-03-20
      amount: $10.00
      in writing: yes
  - answer sent:
      on: 2026-03-21
      recorded: 2026-03-25
      corrects: 2026-03-20
      amount: unknown
debit and maybe more:
  - date: 2026-02-01
    shown: yes
  - date: 2026-02-03
    recorded: 2026-03-03
)";

struct Reading {
    MemoryReader files;
    Session session;

    Reading() : files({{"rules.proviso", rules}}), session(files, {"stdlib", "stdlib"}) {
        EXPECT_TRUE(session.load("rules.proviso"))
            << render_text(session.diagnostics(), session.sources());
    }
    std::string written_again(const std::string& text) {
        files.add("case.yaml", text);
        DiagnosticSink sink;
        const auto facts = session.read_case("case.yaml", sink);
        EXPECT_TRUE(facts) << render_text(sink, session.sources());
        return facts ? case_text(session.layers().top(), *facts) : "";
    }
};

TEST(CaseText, WritesEveryFormAsItIsRead) {
    EXPECT_EQ(Reading().written_again(everything), everything);
}

TEST(CaseText, SaysThatNothingHappenedAndThatThereIsNoRow) {
    const std::string none =
        "case: \"1\"\nas of: 2026-04-10\nlogged through: 2026-04-09\nevents:\n"
        "  - complaint received: not yet\ndebit: []\n";
    EXPECT_EQ(Reading().written_again(none), none);
}

TEST(CaseText, LeavesOutWhatIsNotGiven) {
    EXPECT_EQ(Reading().written_again("case: 1\n"), "case: \"1\"\n");
}

/// The disk, and beside it what was written.
class DiskAndWritten : public DiskReader {
public:
    std::optional<std::string> read(const std::string& path, std::size_t limit,
                                    FileProblem& problem) const override {
        return path == "written.yaml" ? written : DiskReader::read(path, limit, problem);
    }
    std::string written;
};

/// The determination without the lines on which the case file states things.
std::string determined(const Session& session, FactSet facts) {
    facts.file = "case.yaml";
    report::DeterminationDocument document;
    const Layers& layers = session.layers();
    document.add(
        layers.law, session.sources(),
        evaluate(layers, facts, session.sources(), {facts.as_of.value(), Detail::reasons}));
    static const std::regex line("\"[^\"]*\\.yaml:[0-9]+\"");
    return std::regex_replace(document.finish(), line, "\"case.yaml\"");
}

TEST(CaseText, OfTheSampleCasesComesToTheSame) {
    DiskAndWritten disk;
    const std::string folder = PROVISO_ROOT "/rulesets/reg-e";
    Session session(disk, {PROVISO_ROOT "/stdlib", "stdlib"});
    ASSERT_TRUE(session.load(folder));
    const auto paths = disk.list(folder + "/cases", ".yaml");
    ASSERT_TRUE(paths && paths->size() >= 10);
    for (const std::string& path : *paths) {
        SCOPED_TRACE(path);
        DiagnosticSink sink;
        const auto first = session.read_case(path, sink);
        ASSERT_TRUE(first);
        disk.written = case_text(session.layers().top(), *first);
        const auto second = session.read_case("written.yaml", sink);
        ASSERT_TRUE(second) << render_text(sink, session.sources()) << disk.written;
        EXPECT_EQ(case_text(session.layers().top(), *second), disk.written);
        EXPECT_EQ(determined(session, *second), determined(session, *first));
    }
}

}  // namespace
}  // namespace proviso
