#pragma once
// Random cases of one ruleset, made from what it declares: near its dates, with much left open.

#include <cstdint>

#include "interpreter/semantics/program.hpp"
#include "tests/properties/case_text.hpp"

namespace proviso::testing {

/// Makes cases of a program. The same seed gives the same case.
class CaseMaker {
public:
    explicit CaseMaker(const Program& program);

    CaseText make(std::uint64_t seed) const;
    /// The text of a random value of this type, as a case file writes it. `around` is where dates lie.
    std::string random_value(const Type& type, Day around, Random& random) const;

private:
    struct Drawing;

    StatedLine stated(Drawing& drawing, const std::string& name, const Type& type,
                      Day around) const;
    void add_stated(Drawing& drawing, const std::string& name, const Type& type, Day around,
                    std::size_t proved_percent, std::vector<StatedLine>& lines) const;
    void add_facts(Drawing& drawing) const;
    void add_rows(Drawing& drawing) const;
    void add_events(Drawing& drawing) const;
    void add_entries(Drawing& drawing, EventId id) const;
    void set_dates(Drawing& drawing) const;
    std::size_t presence_percent(EventId id) const;
    Day event_day(Drawing& drawing, EventId id) const;
    Day later(Day day, Random& random) const;
    std::string amount(Drawing& drawing) const;
    Day business_days_after(Day day, std::int32_t count) const;

    const Program& program_;
    std::vector<std::size_t> presence_;  // percent, by event
};

}  // namespace proviso::testing
