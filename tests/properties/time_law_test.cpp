// The time property: as days pass and records grow, what is settled stays settled.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/properties/dump.hpp"
#include "tests/properties/law.hpp"
#include "tests/properties/ruleset_in_memory.hpp"
#include "tests/properties/settled.hpp"

namespace proviso::testing {
namespace {

/// Days on which one case is asked; each costs an evaluation.
constexpr std::size_t most_days = 6;

/// How records grow: complete to the day asked, or the day before assumed because nothing is said.
struct Growth {
    bool log_given = true;
    /// Decides which events were recorded as `not yet` before they happened. Not those that may happen
    /// again: their entry does not say that there was none before, so the record would lose something.
    std::uint64_t seed = 0;

    bool says_not_yet(std::size_t event, const Program& program) const {
        const EventId id{static_cast<std::uint32_t>(event)};
        return !program.events[id].any_number && Random(seed * 131 + event).chance(25);
    }
};

/// The case file as it stood on that day.
FactSet record_on(const FactSet& whole, Day day, const Growth& growth, const Program& program) {
    FactSet facts = whole;
    facts.as_of = day;
    facts.logged_through = growth.log_given ? std::optional<Day>(day) : std::nullopt;
    std::fill(facts.logs.begin(), facts.logs.end(), std::nullopt);
    for (std::size_t i = 0; i < facts.events.size(); ++i) {
        EventLog& log = facts.events[i];
        const bool will_happen = !log.entries.empty();
        std::erase_if(log.entries, [&](const Entry& entry) { return day < entry.day; });
        log.not_yet = log.entries.empty() &&
                      (log.not_yet || (will_happen && growth.says_not_yet(i, program)));
    }
    return facts;
}

/// Days on which something may change, as far as is known so far.
class Sweep {
public:
    explicit Sweep(const FactSet& whole) {
        for (const EventLog& log : whole.events) {
            for (const Entry& entry : log.entries) add_around(entry.day);
        }
        if (days_.empty() && whole.as_of) add_around(*whole.as_of);
    }
    void learn(const Determination& result) {
        for (const Answer& answer : result.answers) {
            if (answer.due) add_around(*answer.due);
            for (const Wait& wait : answer.waits) {
                if (wait.until) add_around(*wait.until);
            }
        }
    }
    /// Draws from the days known so far, so that the last ones have as good a chance as the first.
    std::optional<Day> next(Random& random) {
        while (!days_.empty() && asked_ < most_days) {
            const bool drawn = random.below(days_.size()) < most_days - asked_;
            last_ = *days_.begin();
            days_.erase(days_.begin());
            if (!drawn) continue;
            ++asked_;
            return last_;
        }
        return std::nullopt;
    }

private:
    void add_around(Day day) {
        for (const Day each : {day - 1, day, day + 1}) {
            if (!last_ || *last_ < each) days_.insert(each);
        }
    }

    std::set<Day> days_;
    std::optional<Day> last_;
    std::size_t asked_ = 0;
};

std::string kind_of(const std::string& step) { return step.substr(0, step.find('\n')); }

std::optional<Breach> settled_stays_settled(const CaseText& text, std::uint64_t seed) {
    RulesetInMemory& rules = regulation_e();
    const FactSet whole = rules.read(to_yaml(text));
    const Growth growth{seed % 4 != 0, seed};
    Sweep sweep(whole);
    Random random(seed);
    std::vector<Determination> past;
    while (const std::optional<Day> day = sweep.next(random)) {
        Determination now = rules.evaluate(record_on(whole, *day, growth, rules.program()), false);
        sweep.learn(now);
        for (const Determination& before : past) {
            if (const auto step = forbidden_step_in_time(before, now, rules.program())) {
                return Breach{kind_of(*step), "from " + to_text(before.as_of) + " to " +
                                                  to_text(now.as_of) + ": " + *step};
            }
        }
        past.assign(1, std::move(now));
    }
    return std::nullopt;
}

class TimeLaw : public ::testing::TestWithParam<std::size_t> {};

TEST_P(TimeLaw, what_is_settled_stays_settled) {
    hold(settled_stays_settled, CaseMaker(regulation_e().program()), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Shard, TimeLaw, ::testing::Range<std::size_t>(0, shards));

}  // namespace
}  // namespace proviso::testing
