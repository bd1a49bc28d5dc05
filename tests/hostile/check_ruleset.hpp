#pragma once
// The whole way of one ruleset text: parsed, read, resolved, and what is wrong told; and of a case on it.

#include <map>
#include <optional>
#include <set>
#include <string>

#include "interpreter/base/diagnostic.hpp"
#include "interpreter/evaluate/evaluate.hpp"

namespace proviso::testing {

/// The errors that a text was told. As words in one line, for a child process to hand back: `P0114 x3 P1002`.
struct Verdict {
    std::map<std::string, std::size_t> codes;  ///< how often each was reported

    static Verdict of(const DiagnosticSink& sink);
    static Verdict read(const std::string& words);
    std::string words() const;
    bool has_only(const std::set<std::string>& expected) const;
};

/// Checks the text as the command line does and renders its diagnostics.
Verdict check_ruleset(const std::string& text);
/// Reads the case against the ruleset, and evaluates it when it can be read; renders diagnostics.
/// With `answer`, gives the value of the last declared term as text.
Verdict check_case(const std::string& ruleset, const std::string& yaml,
                   std::string* answer = nullptr);

}  // namespace proviso::testing
