#pragma once
// Rules and cases as texts, put through every stage as a user's are, and the answers told in a few words.

#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "interpreter/evaluate/evaluate.hpp"
#include "interpreter/session/session.hpp"

namespace proviso::testing {

/// One error: `code` is its name in the registry ("bare_days"), `line` the line it stands on without
/// the blanks around it, `marked` the text under the carets, `shown` the whole message.
struct Mistake {
    std::string code, line, marked, shown;
};
/// For GoogleTest.
void PrintTo(const Mistake& mistake, std::ostream* out);

/// A ruleset read from texts, and the cases that are put to it.
class Rules {
public:
    /// A ruleset of one file; what it uses is found in the standard library.
    explicit Rules(const std::string& text);
    /// A ruleset and policies on it, a file each.
    Rules(const std::string& law, const std::vector<std::string>& policies);
    /// The shipped ruleset for Regulation E, read once.
    static Rules& law();
    /// The same with one passage of one of its files changed; the passage must be there.
    static Rules law_with(const std::string& file, std::string_view passage,
                          std::string_view instead);

    /// Rulesets and policies of several files by path; `path` is the file or folder asked for.
    static Rules of_files(std::map<std::string, std::string> texts, const std::string& path);
    /// The shipped ruleset for Regulation E with a policy on it.
    static Rules law_with_policy(const std::string& policy);

    /// What is wrong with the ruleset; warnings and notes are left out.
    std::vector<Mistake> mistakes() const;
    /// What is wrong with a case file.
    std::vector<Mistake> mistakes_in_case(const std::string& yaml);
    /// Throws, with the messages a user would see, when the ruleset or the case is wrong. A case says
    /// itself as of which day it is asked.
    Determination evaluate(const std::string& yaml);

    const Program& program() const { return session_->program(); }
    const Layers& layers() const { return session_->layers(); }

private:
    using Texts = std::map<std::string, std::string>;
    Rules(Texts texts, const std::string& path);
    static Texts law_texts();
    static Texts texts_of(const std::string& law, const std::vector<std::string>& policies);

    std::unique_ptr<MemoryReader> files_;
    std::unique_ptr<Session> session_;
    bool right_ = false;
    int cases_ = 0;
};

Determination evaluate_law(const std::string& yaml);
Determination evaluate_with(const std::string& ruleset_text, const std::string& yaml);

/// The answer on a duty, ban or permission, by its paragraph without "§ " and the act's name; of
/// several, one for each occurrence, the one at `which`. Throws when there is none.
const Answer& duty(const Determination& determination, std::string_view citation,
                   std::string_view act, std::size_t which = 0);
std::size_t count_duties(const Determination& determination, std::string_view citation,
                         std::string_view act);
/// The answer on a declared term. Throws when there is none.
const Answer& value(const Determination& determination, std::string_view term);
/// The answer on a row's term; rows are counted from 0 in the order of their dates.
const Answer& verdict(const Determination& determination, std::string_view term, int row);

/// "open for now, due 2026-04-16" · "done late, due 2026-03-16, done 2026-03-17" · "not required".
std::string standing(const Answer& answer);
/// A settled value as it is printed, "no value", or how it stands: "$50.00", "yes", "need information".
std::string outcome(const Answer& answer);
/// "$50.00", or "none".
std::string amount(const std::optional<Value>& value);
/// What an unsettled answer may come to: "missed, due 2026-03-16", "$50.00".
std::vector<std::string> alternatives(const Answer& answer);
/// The missing facts: "account first deposit"; for a log with its day: "… [log to 2026-03-16]".
std::vector<std::string> needs(const Answer& answer);
/// "claim withdrawn", "written confirmation received by 2026-03-16".
std::vector<std::string> waits(const Answer& answer);
/// Why a duty is not owed: "condition not met", "exception (A)", "replaced by 1005.11(c)(2)",
/// "privilege lost", "not subject"; for a value "computed by 1(a)", "displaced 1(a)", "conflict".
std::vector<std::string> reasons(const Answer& answer);
/// Every word of a tree of explanations, one node a line.
std::string words_of(const Explanation& explanation);
/// Everything that a determination says, without its trees of explanations, which point to lines of the case file.
std::string everything(const Determination& determination);

}  // namespace proviso::testing
