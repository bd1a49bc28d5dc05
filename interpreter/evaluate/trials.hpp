#pragma once
// Certain by cases: an unsettled answer is tried with every value of the facts it needs, one day a
// stretch for a date; what all trials agree on is settled, and the rest is listed.

#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "interpreter/evaluate/standings.hpp"
#include "interpreter/evaluate/still_open.hpp"
#include "interpreter/evaluate/words.hpp"

namespace proviso {

/// One way things can be: the facts supposed, each in words, and what follows.
struct Trial {
    std::vector<Assumption> supposed;
    Pass* pass = nullptr;  ///< in which all of it is supposed
    std::vector<std::string>
        words;  ///< parallel to `supposed`: "account first deposit is before 2026-01-18"
    Standing standing;
};

struct TrialResult {
    bool tried = false;     ///< something could be tried, and every way led to a status
    bool too_many = false;  ///< more ways than the limit
    std::vector<Trial> trials;
};

/// Turning days by the shape of a window (its form, which end, the day wanted, the period), found once for
/// all trials. A period that is not there counts as nothing.
using KnownTurns = std::map<std::tuple<TimeForm, bool, Day, std::int64_t, PeriodUnit, CalendarId>,
                            std::optional<Day>>;

/// Runs trials for one case and keeps their passes, since many questions need the same ones.
class Trials {
public:
    Trials(Pass& base, const CaseWords& words);

    /// The passes that trials refer to live until the next question.
    TrialResult settle(const Question& question);

private:
    /// Null when the case has cost too many trials already.
    Pass* pass_for(const std::vector<Assumption>& supposed);
    /// One value to try for a fact, and its words.
    struct Choice {
        Assumption assumption;
        std::string words;
    };
    bool explore(const Question& question, std::vector<Assumption>& supposed,
                 std::vector<std::string>& words, TrialResult& result);
    std::vector<Choice> choices(const Question& question, NeedKey need, Pass& pass);
    std::vector<Choice> days(const Question& question, NeedKey need, const std::string& name,
                             Pass& pass);

    Pass& base_;
    const CaseWords& words_;
    std::map<std::vector<std::pair<NeedKey, std::int64_t>>, std::unique_ptr<Pass>> passes_;
    KnownTurns known_turns_;
    KnownOpen known_open_;
    std::vector<StatementId>
        open_;  ///< those on which the question in hand can turn, in `open_in_`
    const Pass* open_in_ = nullptr;
    std::size_t budget_ = 0;     ///< combinations left for the question in hand
    std::size_t work_left_;      ///< for the whole case
    std::size_t work_kept_ = 0;  ///< of the passes at hand
};

/// The days at which a comparison of this date with a settled day, in one of these statements, changes its
/// answer, sorted; none at all (not even empty) when the date cannot be tried: it anchors a duty, or meets
/// another unknown.
std::optional<std::vector<Day>> turning_days(NeedKey date,
                                             const std::vector<StatementId>& statements, Pass& pass,
                                             KnownTurns& known);

}  // namespace proviso
