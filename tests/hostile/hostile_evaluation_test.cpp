// Cases that are right but far larger, or far less known, than any claim: evaluated within bounds.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "interpreter/base/render.hpp"
#include "interpreter/session/session.hpp"
#include "tests/hostile/check_ruleset.hpp"
#include "tests/hostile/generated_rulesets.hpp"
#include "tests/hostile/measure.hpp"

namespace proviso::testing {
namespace {

// -- long chains ------------------------------------------------------------------------------------

struct Chain {
    std::string name;
    std::string (*ruleset)();
    std::string facts;
    std::string value;  ///< of the term asked for; empty: it has none
};

// With `flag` yes every second paragraph of a chain of values stands again; they all say the same.
const Chain chains[] = {
    {"terms", [] { return term_chain(10'000, false); }, "", "$10,000.00"},
    {"terms_backwards", [] { return term_chain(10'000, true); }, "", "$10,000.00"},
    {"events", [] { return event_chain(10'000); }, "", ""},
    {"duties", [] { return duty_chain(10'000); }, "", ""},
    {"all_values_displaced", [] { return displaced_values(10'000, false); }, "  flag: yes\n",
     "$1.00"},
    {"no_value_displaced", [] { return displaced_values(10'000, true); }, "  flag: no\n", "$1.00"},
    {"values_perhaps_displaced", [] { return displaced_values(10'000, true); }, "  flag: unknown\n",
     "$1.00"},
    {"all_duties_displaced", [] { return displaced_duties(10'000, true); }, "  flag: yes\n", ""},
    {"duties_perhaps_displaced", [] { return displaced_duties(10'000, false); },
     "  flag: unknown\n", ""},
};

class Chains : public ::testing::TestWithParam<Chain> {};

TEST_P(Chains, are_evaluated_within_bounds) {
    const Chain& chain = GetParam();
    const Measured measured = measure([&] {
        std::string yaml = "case: 1\nas of: 2026-03-18\nlogged through: 2026-03-17\n";
        if (!chain.facts.empty()) yaml += "facts:\n" + chain.facts;
        if (chain.name != "events") yaml += "events:\n  - start: 2026-03-02\n";
        std::string value;
        return check_case(chain.ruleset(), yaml, &value).words() + "= " + value;
    });
    expect_within_bounds(measured);
    EXPECT_EQ(measured.said, "= " + chain.value);
    std::printf("%s: %ld ms, %ld MB, %s\n", chain.name.c_str(), measured.milliseconds,
                measured.megabytes, measured.said.c_str());
}

INSTANTIATE_TEST_SUITE_P(Hostile, Chains, ::testing::ValuesIn(chains),
                         [](const auto& test) { return test.param.name; });

// -- Regulation E -----------------------------------------------------------------------------------

std::string repeat(std::size_t count, std::string_view text) { return repeated(text, count); }

struct Claim {
    std::string name;
    std::string (*yaml)();
};

constexpr std::string_view head = "case: 1\nas of: 2026-04-20\nlogged through: 2026-04-19\n";
constexpr std::string_view notice = "events:\n  - contact received: 2026-03-02\n";

const Claim claims[] = {
    {"nothing_known", [] { return std::string(head); }},
    {"only_the_notice", [] { return fmt::format("{}{}", head, notice); }},
    {"one_row_of_which_nothing_is_known",
     [] { return fmt::format("{}{}transfer:\n  - {{}}\n", head, notice); }},
    {"ten_rows_of_which_nothing_is_known",
     [] { return fmt::format("{}{}transfer:\n{}", head, notice, repeat(10, "  - {}\n")); }},
    {"twenty_rows_of_which_nothing_is_known",
     [] { return fmt::format("{}{}transfer:\n{}", head, notice, repeat(20, "  - {}\n")); }},
    {"a_hundred_rows_of_which_nothing_is_known",
     [] { return fmt::format("{}{}transfer:\n{}", head, notice, repeat(100, "  - {}\n")); }},
    {"two_hundred_rows_of_which_nothing_is_known",
     [] { return fmt::format("{}{}transfer:\n{}", head, notice, repeat(200, "  - {}\n")); }},
    {"a_thousand_rows_of_which_nothing_is_known",
     [] { return fmt::format("{}{}transfer:\n{}", head, notice, repeat(1'000, "  - {}\n")); }},
    {"a_thousand_rows_of_which_the_debit_is_known",
     [] {
         return fmt::format("{}{}transfer:\n{}", head, notice,
                            repeat(1'000,
                                   "  - date: 2026-02-17\n    amount: $1.00\n    first statement "
                                   "sent: 2026-02-20\n"));
     }},
    {"fifteen_hundred_rows",
     [] {
         return fmt::format(
             "{}{}transfer:\n{}", head, notice,
             repeat(
                 1'500,
                 "  - date: 2026-02-17\n    amount: $1.00\n    first statement sent: 2026-02-20\n"
                 "    initiated in a state: yes\n    point of sale debit: no\n"));
     }},
    {"two_thousand_credits",
     [] {
         return fmt::format(
             "{}facts:\n  amount of the alleged error: $4000.00\n{}{}", head, notice,
             repeat(2'000,
                    "  - provisional credit given:\n      on: 2026-03-05\n      amount: $1.00\n"));
     }},
    {"two_thousand_credits_and_notices",
     [] {
         return fmt::format("{}{}{}", head, notice,
                            repeat(2'000,
                                   "  - provisional credit given: 2026-03-05\n  - credit notice "
                                   "given: 2026-03-06\n"));
     }},
    {"two_thousand_contacts",
     [] {
         return fmt::format("{}events:\n{}transfer:\n  - first statement sent: unknown\n", head,
                            repeat(2'000, "  - contact received: 2026-03-02\n"));
     }},
};

std::map<std::string, std::string> shipped_rulesets() {
    const std::filesystem::path root = PROVISO_ROOT;
    const DiskReader disk;
    std::map<std::string, std::string> texts;
    for (const char* folder : {"rulesets", "stdlib"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            FileProblem problem;
            if (entry.path().extension() != ".proviso") continue;
            texts[entry.path().lexically_relative(root).generic_string()] =
                disk.read(entry.path().string(), 1u << 20, problem).value_or("");
        }
    }
    return texts;
}

class Claims : public ::testing::TestWithParam<Claim> {};

TEST_P(Claims, are_evaluated_within_bounds) {
    const Measured measured = measure([&] {
        auto texts = shipped_rulesets();
        texts["case.yaml"] = GetParam().yaml();
        const MemoryReader files(std::move(texts));
        Session session(files, {"stdlib", ""});
        if (!session.load("rulesets/reg-e"))
            return render_text(session.diagnostics(), session.sources());
        DiagnosticSink sink;
        const auto facts = session.read_case("case.yaml", sink);
        if (!facts) return render_text(sink, session.sources());
        const Determination result =
            evaluate(session.program(), *facts, session.sources(), {*facts->as_of});
        return std::string(result.answers.empty() ? "no answers" : "");
    });
    expect_within_bounds(measured);
    EXPECT_EQ(measured.said, "");
    std::printf("%s: %ld ms, %ld MB\n", GetParam().name.c_str(), measured.milliseconds,
                measured.megabytes);
}

INSTANTIATE_TEST_SUITE_P(Hostile, Claims, ::testing::ValuesIn(claims),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace proviso::testing
