#pragma once
// A small ruleset and its neighbours, in memory: what the command line and the session are tested with.

#include <sstream>
#include <string>
#include <vector>

#include "interpreter/cli/run.hpp"

namespace proviso::cli {

inline constexpr const char* week_calendar =
    "ruleset Working week\n"
    "  cites Test\n"
    "  version 1\n"
    "holidays test closings\n"
    "  cites Test\n"
    "  covers 2020 to 2040\n"
    "  closed on January 1, \"New Year's Day\"\n";

inline constexpr const char* letters =
    "ruleset Letters\n"
    "  cites Test 1\n"
    "  version 2026.1\n"
    "  law in force on letter received\n"
    "  use Working week\n"
    "party bank\n"
    "party customer\n"
    "calendar business day\n"
    "  cites Test 1\n"
    "  open Monday to Friday\n"
    "  closed on test closings\n"
    "fact letter kind is complaint or praise\n"
    "event letter received\n"
    "act bank: answer the letter / letter answered\n"
    "act bank: lose the letter / letter lost\n"
    "act customer: write again / letter written again\n"
    "§ 1(a)  Answering\n"
    "  bank must answer the letter\n"
    "    within 5 business days after letter received\n"
    "    if letter kind is complaint\n"
    "§ 1(b)  Keeping\n"
    "  bank must not lose the letter\n"
    "    at any time\n"
    "§ 1(c)  Writing again\n"
    "  customer may write again\n"
    "    once letter answered\n";

inline constexpr const char* open_case =
    "case: L-1\n"
    "as of: 2026-03-04\n"
    "logged through: 2026-03-03\n"
    "facts:\n"
    "  letter kind: complaint\n"
    "events:\n"
    "  - letter received: 2026-03-02\n";

inline MemoryReader letters_and_cases() {
    MemoryReader files;
    files.add("rules/letters.proviso", letters);
    files.add("lib/week/week.proviso", week_calendar);
    files.add("cases/L-1.yaml", open_case);
    files.add("cases/L-2.yml",
              "case: L-2\nas of: 2026-03-12\nlogged through: 2026-03-11\nfacts:\n  letter kind: "
              "complaint\n"
              "events:\n  - letter received: 2026-03-02\n");
    files.add("cases/L-3.yaml",
              "case: L-3\nas of: 2026-03-04\nevents:\n  - letter received: 2026-03-02\n");
    files.add("cases/notes.txt", "not a case");
    return files;
}

struct Outcome {
    int code = 0;
    std::string out, err;
};

inline Outcome run_with(const MemoryReader& files, const std::vector<std::string>& arguments) {
    Surroundings surroundings;
    surroundings.library = {"lib", "stdlib"};
    surroundings.pages = "pages";
    std::ostringstream out, err;
    const int code = run(arguments, out, err, files, surroundings);
    return {code, out.str(), err.str()};
}

}  // namespace proviso::cli
