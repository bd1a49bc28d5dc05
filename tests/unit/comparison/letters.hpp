#pragma once
// A small ruleset in two editions and a few cases, in memory: what the comparison is tested with.

#include <sstream>
#include <string>
#include <vector>

#include "interpreter/cli/run.hpp"

namespace proviso::testing {

inline constexpr const char* head =
    "ruleset Letters\n"
    "  cites Test 1\n"
    "  version 1\n"
    "party bank\n"
    "party customer\n"
    "fact letter kind is complaint or praise\n"
    "fact fee is money\n"
    "event letter received\n"
    "act bank: answer the letter / letter answered\n"
    "act bank: file the letter / letter filed\n"
    "term refund is money\n";

inline constexpr const char* answering =
    "§ 1(a)  Answering\n"
    "  bank must answer the letter\n"
    "    within 10 calendar days after letter received\n"
    "    if letter kind is complaint\n";

inline constexpr const char* refunding =
    "§ 1(b)  Refund\n"
    "  refund is lesser of fee and $50\n";

inline std::string letters(const std::string& rest) { return head + rest; }
inline std::string letters() { return letters(std::string(answering) + refunding); }

/// Received 2026-03-02, so that ten calendar days end on 2026-03-12.
inline std::string letter(const std::string& name, const std::string& as_of,
                          const std::string& kind = "complaint", const std::string& more = {}) {
    return "case: " + name + "\nas of: " + as_of + "\nlogged through: " + as_of +
           "\nfacts:\n  letter kind: " + kind + "\n  fee: $80.00\nevents:\n" + more +
           "  - letter received: 2026-03-02\n";
}

/// old.proviso and new.proviso with this text, and three cases: open, answered in time, praise.
inline MemoryReader two_editions(const std::string& edited) {
    MemoryReader files;
    files.add("old.proviso", letters());
    files.add("new.proviso", edited);
    files.add("cases/L-1.yaml", letter("L-1", "2026-03-04"));
    files.add("cases/L-2.yaml",
              letter("L-2", "2026-03-20", "complaint", "  - letter answered: 2026-03-11\n"));
    files.add("cases/L-3.yaml", letter("L-3", "2026-03-04", "praise"));
    return files;
}

/// The text with these words in place of those.
inline std::string replaced(std::string text, const std::string& words, const std::string& become) {
    return text.replace(text.find(words), words.size(), become);
}

struct Told {
    int code = 0;
    std::string out, err;
};

inline Told compare(const MemoryReader& files, const std::vector<std::string>& more = {}) {
    cli::Surroundings surroundings;
    std::vector<std::string> words = {"compare", "old.proviso", "new.proviso", "--cases", "cases"};
    words.insert(words.end(), more.begin(), more.end());
    std::ostringstream out, err;
    const int code = cli::run(words, out, err, files, surroundings);
    return {code, out.str(), err.str()};
}

}  // namespace proviso::testing
