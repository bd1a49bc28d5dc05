#pragma once
// What lies in the course of a period and makes its count easy to get wrong.

#include <optional>
#include <string>

#include "interpreter/semantics/program.hpp"

namespace proviso {

enum class Crossing : std::uint8_t {
    weekend_at_its_end,
    holiday_inside,
    holiday_on_a_saturday,
    leap_day,
    turn_of_the_year,
};
inline constexpr Crossing all_crossings[] = {Crossing::weekend_at_its_end, Crossing::holiday_inside,
                                             Crossing::holiday_on_a_saturday, Crossing::leap_day,
                                             Crossing::turn_of_the_year};

/// Whether the period from `anchor` to its last day meets it, in words: "with 29 February in it".
/// \param calendar whose days are counted, or to whose days the end moves; unset when all days count alike
std::optional<std::string> crossing_in_words(const Program& program, Crossing crossing, Day anchor,
                                             Day last, CalendarId calendar);

}  // namespace proviso
